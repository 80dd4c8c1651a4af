"""The blog's own topics, named alone or asked for ("travail", "parle-moi du travail", "il y a des billets sur …").

A topic always opens, however wide the field: on what the posts that have it for a topic say of it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot import phrases
from bot.conversation._answering import Answerer
from bot.conversation._hanging import DEPTH
from bot.conversation._scene import Scene
from bot.conversation._thread import CHOICE
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._small_talk import small_talk
from bot.index import Findings, Hit, Index, Sentence
from bot.model import Outcome, Reply
from bot.text import LateSign, content_stems, fold, plain_of_post

_POSTS = r"(?:billets?|articles?|textes?|posts?|passages?|citations?|trucs?|choses?|quelque chose|quotes?|something)"
_LEAD = (
    r"^(?:(?:et|ok|oui|ouais|bon|alors|mais|sinon|euh|du coup|donc|dis|tiens|plutot|and|so|well|yes|rather|please|"
    r"va pour|allons y pour|let's (?:talk|go)|(?:tu peux |vous pouvez |peux tu |pouvez vous )?(?:me |nous )?"
    r"(?:parle[rz]?|cause[rz]?|raconte[rz]?|dis|dites)(?: (?:moi|nous))?|(?:on |re)?parlons|on (?:parle|cause|discute)|"
    rf"(?:est ce qu'|est ce que )?(?:il )?y a(?: t il)?(?: des?| quelques| un| d'autres)? ?{_POSTS}?|"
    rf"(?:tu as|t'as|vous avez|as tu|avez vous|il a)(?: ecrit)? (?:des?|quelques|un|une) {_POSTS}|"
    r"je (?:veux|voudrais|prefere|prends|choisis)(?: (?:parler|causer))?|(?:tell|talk to|read)(?: me)?|what about|"
    r"(?:est ce qu')?(?:il|elle|l'auteur|le blog) (?:il |elle )?(?:parle|dit quoi|raconte quoi|ecrit quoi)|"
    r"(?:que|qu'est ce que|qu'est ce qu') ?(?:dit|raconte|ecrit|il dit|elle dit|l'auteur dit)(?: t)?(?: il| elle| "
    r"l'auteur)?|"
    r"parle t (?:il|elle)|does (?:he|she|the author) (?:talk|write|speak|say anything)|what does (?:he|she|the author) "
    r"(?:say|write)|"
    rf"how about|(?:is|are) there (?:any|a) ?{_POSTS}|(?:do )?you have (?:any|a) {_POSTS}|any {_POSTS}|i want) )*"
    r"(?:(?:sur|de|du|des|a propos (?:de|du|des)|concernant|qui parlent? (?:de|du|des)|about|on|of) |d')?"
    r"(?:(?:les?|la|the) |l')?(?=\w)"
)
_TAIL = (
    r"(?: (?:(?:il|elle|l'auteur|on) (?:il |elle )?(?:en parle|(?:en )?(?:dit|ecrit|raconte) quoi)|en parle t (?:il|"
    r"elle)|"
    r"qu'en dit (?:il|elle|l'auteur)|(?:que|qu'est ce qu') ?(?:dit|ecrit|raconte) ?t? ?(?:il|elle|l'auteur)|"
    r"oui|alors|donc|du coup|stp|svp|please|s'il (?:te|vous) plait|ok|tiens|par exemple|then|ici|dans tout "
    r"(?:ca|cela)|sur (?:le|ce) blog))*$"
)
_NAMED = re.compile(rf"{_LEAD}(?P<topic>\w.*?){_TAIL}")
# What says what a thing is.
_DEFINES = re.compile(r"\b(?:designe\w*|consiste\w*|se definit|defini\w*|signifie|veut dire|on (?:l')?appelle)\b")
_ASKS_ON = re.compile(
    r"(?:(?:ok|bon|alors|oui|mais|but|so) )*(?:et|and) (?!(?:sur|about|on|sinon)\b)(?!.* dans tout (?:ca|cela)$)"
)
# "How would that work?" asks of no work.
_WORKS = LateSign(
    r"\b(?:does|do|did|would|will|can|could|might|should) (?:it|that|this|they|any of it) (?:\w+ )?work\b|\b(?:it|that|"
    r"this|"
    r"they) (?:\w+ )?works?\b",
    ("work",),
)
# "Youmeo, c'est une boîte ?" asks what that is.
_IS_ONE = re.compile(r"(?:et |and |mais )?(?:c'est|est ce|is (?:it|that)|it's) (?:une?|an?) ")
_LONGEST = 90
# How the names of many end.
_MANY = "sx"


def named_alone(text: str) -> str | None:
    """Return what a message names and nothing else, in plain words ("et sur le travail ?" gives "travail"), or None."""
    plain = plainly(text)
    found = _NAMED.match(plain) if len(plain) <= _LONGEST else None
    return found["topic"] if found else None


class Opening:
    """Opens topics."""

    def __init__(self, index: Index, answerer: Answerer) -> None:
        self._index = index
        self._answerer = answerer
        # What is said of a topic is the same whoever opens it.
        self._known: dict[str, Findings | None] = {}

    def reply(self, scene: Scene, topic: str) -> Reply:
        """Return what the blog says on one of its topics; what is found for its name where no post has it for one."""
        if topic not in self._known:
            self._known[topic] = self._on(topic)
        note, findings = CHOICE + topic, self._known[topic]
        if findings is None:
            return self._answerer.answer(scene, self._index.read(topic), note=note, lenient=True)
        return self._answerer.answer_from(scene, findings, note=note, lenient=True)

    def _on(self, topic: str) -> Findings | None:
        """Return what the posts that have a topic say of it: what it is, then what the author thinks of it."""
        findings = self._index.find(self._index.read(topic), count=DEPTH)
        stems = frozenset(content_stems(topic))
        thought = self._index.find(self._index.read(f"que pense l’auteur de {topic} ?"), count=DEPTH)
        of_topic = [hit for hit in thought.hits if topic in hit.sentence.post.topics]
        holding = [hit for hit in of_topic if self._is_on(hit.sentence, stems, goes_on=hit is of_topic[0])]
        hits = tuple(holding or of_topic)
        if not hits:
            return None
        if first := self._defining(topic):
            hits = (first._replace(score=hits[0].score), *(hit for hit in hits if hit.sentence != first.sentence))
        return replace(findings, hits=hits)

    def _is_on(self, sentence: Sentence, stems: frozenset[str], *, goes_on: bool) -> bool:
        """Say whether a sentence has a word of a topic, or `goes_on` with one that has: what the author thinks of a
        thing seldom names it again.
        """
        before = self._index.sentences[max(sentence.number - 1, 0)]
        near = (sentence, before) if goes_on and before.post is sentence.post else (sentence,)
        return any(not stems.isdisjoint(content_stems(each.text)) for each in near)

    def _defining(self, topic: str) -> Hit | None:
        """Return the sentence that says what a topic is, where one plainly does."""
        hits = self._index.find(self._index.read(f"c’est quoi {topic} ?")).hits
        first = hits[0] if hits and topic in hits[0].sentence.post.topics else None
        return first if first and _DEFINES.search(fold(first.sentence.text)) else None


class OwnTopics:
    """Opens the topic that a message names alone."""

    def __init__(self, index: Index, answerer: Answerer) -> None:
        self._index = index
        self._opening = Opening(index, answerer)
        self._topics = _by_name(answerer.topics, index.corpus.blog.english)
        # Those whose name is one word.
        self._single = frozenset([key[0] for key in self._topics if len(key) == 1])
        self._longest = max(map(len, self._topics), default=0)
        self._words = frozenset([word for key in self._topics for word in _words(" ".join(key))])

    def reply(self, scene: Scene) -> Reply | None:
        """Return what the blog says on the topic that a message names alone, or None where it names none."""
        text = scene.message.text
        # Most messages have no word of any: a look that spares them the patterns.
        if self._words.isdisjoint(_words(plainly(text))) or _WORKS.search(plainly(text)):
            return None
        # In a talk "et les entreprises ?" asks what was asked of others.
        asks_on = scene.thread.last is not None and _ASKS_ON.match(plainly(text)) is not None
        named = None if asks_on else named_alone(text)
        opened = self.on(scene, named) if named and named.count(" ") < self._longest else None
        return opened or (None if asks_on else self._wide(scene))

    def _wide(self, scene: Scene) -> Reply | None:
        """Return what the blog says on a topic that it uses all over, where nothing else is named ("il en dit quoi, du
        travail ?"); None for others.
        """
        text = scene.message.text
        named = [word for word in plainly(text).split() if word.rstrip(_MANY) in self._single]
        if (
            len(named) != 1
            or _IS_ONE.match(plainly(text))
            or small_talk(text) is not None
            or not self._index.is_broad(self._index.read(text))
        ):
            return None
        return self.on(scene, named[0])

    def on(self, scene: Scene, name: str) -> Reply | None:
        """Return what the blog says on the topic that has a name, or None where none has it."""
        topic = self._topics.get(_key(name))
        found = self._opening.reply(scene, topic) if topic else None
        return found if found and found.outcome is Outcome.ANSWERED else None


def _by_name(topics: Sequence[str], english: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    """Return the topics by the stems of their names in either language."""
    named = {_key(given): topic for topic in topics if (given := phrases.in_english(topic, english))}
    return named | {_key(topic): topic for topic in topics}


def _words(plain: str) -> list[str]:
    """Return the words of a plain text without their articles, one or many of each."""
    return [word.rstrip(_MANY) for word in plain.replace("'", " ").split()]


def _key(name: str) -> tuple[str, ...]:
    """Return the words of a name, one or many of each: "bonheur" is not "bonheurisme"."""
    return tuple([word.rstrip(_MANY) for word in plain_of_post(name).split()])
