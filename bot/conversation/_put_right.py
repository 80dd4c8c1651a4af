"""Who says that the bot repeats itself, or meant something else: what is asked, looked for beside what was read.

"I was talking about Aadhaar, not American companies" asks the question before it of Aadhaar. What is complained of is
no answer: the first of the last quotes, or all that was read where that is heard too often.
"""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from bot.conversation._answering import Answerer
from bot.conversation._asked_last import complains, sentences_of
from bot.conversation._hanging import DEPTH
from bot.conversation._here_first import here_first
from bot.conversation._ranked import place_in_ranking
from bot.conversation._restated import restated
from bot.conversation._scene import Scene
from bot.conversation._strayed import Strayed
from bot.conversation.heard._about_posts import names_post
from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._courteous import courtesy
from bot.conversation.heard._follow_ups import follow_up, subject_words
from bot.conversation.heard._next_wish import turned_to
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._putting_right import PutRight, put_right, small_thing
from bot.conversation.heard._small_talk import small_talk
from bot.index import Findings, Index, Sentence
from bot.model import Citation, Decision, Outcome, Reply
from bot.text import LateSign, content_stems

_NOTE = "put right"
_AGAIN = LateOpening(
    r"(?:(?:et|mais|alors|donc|but|so|and) )*(?:(?:il|elle|l'auteur) (?:en )?(?:dit|pense|raconte|ecrit) quoi|"
    r"qu'est ce qu'(?:il|elle) (?:en )?(?:dit|pense)|que dit (?:il|elle)|what (?:does|did) (?:he|she|"
    r"the author) (?:(?:actually|really|even) )?(?:say|think|write))(?: (?:about|on|of) (?:it|that|"
    r"this))?(?: (?:vraiment|exactement|au juste|alors|du coup|then|exactly|in fact))*"
)
# What was meant, named alone, others look for nearer the talk, where the blog does not surely have it (log odds).
_SURELY = 1.0
# The post last quoted has what was meant where it fits so much as well as what is best of all.
_AS_GOOD = 0.7
# To who asks with more words than these something else may be said than that there is no more.
_FEW = 2
# "Je voulais un autre conseil": what was read in this talk is not wanted again.
_ANOTHER = LateOpening(r"(?:une? )?(?:autres?|another|other|different)\b")
# Something that a post has, by which post that is.
_IN_A_POST = LateSign(
    r"^(?!billet|article|post|texte|celui|celle|one\b)\w{3,}(?: \w+){0,3} (?:du|de ce|dans le|dans ce|in the|of "
    r"the|from the)"
    r" (?:\w+ )?(?:billet|article|post|texte)\b",
    ("billet", "article", "post", "texte"),
)


def _asks_by_itself(asked: str) -> bool:
    """Say whether what is asked beside a reproach names something, and hangs on nothing that was read."""
    return bool(subject_words(plainly(asked))) and not follow_up(asked, in_talk=True) and not courtesy(asked)


def _means_a_post(found: PutRight) -> bool:
    """Say whether a post is what was meant, and not something in it: "le sondage du billet sur la Stasi"."""
    return names_post(found.meant) and not (found.missed and _IN_A_POST.search(found.meant))


def _beside(newest: Sequence[Citation], meant: str) -> Sequence[Citation]:
    """Return which of the last quotes was said to be beside the question: the first that has not all that was meant."""
    stems = frozenset(content_stems(meant))
    astray = [each for each in newest if not stems or not stems <= _stems_of(each)]
    return astray[:1] or newest[:1]


def _stems_of(citation: Citation) -> frozenset[str]:
    return frozenset(stem for quote in citation.quotes for stem in content_stems(quote.text))


class PuttingRight:
    """Answers who puts the bot right."""

    def __init__(self, index: Index, answerer: Answerer) -> None:
        self._index = index
        self._answerer = answerer
        self._strayed = Strayed(answerer)

    def reply(self, scene: Scene) -> Reply | None:
        """Return what is meant and was not just read, or not at all for who is tired of hearing the same; to him, that
        there is no more; None where nothing is put right, and where others know better what is asked.
        """
        text, thread = scene.message.text, scene.thread
        if owned := self._strayed.reply(scene):
            return owned
        found = put_right(tuple(sentences_of(text))) if thread.last else None
        if found is None or self._is_of_others(scene, found) or turned_to(text):
            return None
        if not _asks_by_itself(found.asked) or thread.newest_stems.issuperset(content_stems(found.asked)):
            # "That says nothing. What does he actually say about it?" asks again what was asked before.
            asks_again = found.missed and bool(_AGAIN.fullmatch(plainly(found.asked)))
            found = found._replace(asked="")
            if not (found.meant or asks_again):
                return None
        is_tired = found.repeats or bool(_ANOTHER.match(found.meant))
        # Of several quotes the first is what was said to be beside the question.
        old = thread.citations if is_tired else _beside(thread.newest, found.meant) if found.missed else ()
        for question, here in itertools.product(self._questions(scene, found), self._where(scene, found)):
            asked = replace(scene, message=replace(scene.message, text=question))
            findings = self._without(old, asked, here=here)
            if found.meant and findings.is_subject and not found.missed:  # who only names a topic is read it as one
                return None
            # What was asked before may be of what is turned away.
            if not found.asked and question != found.meant and not self._is_of_meant(findings, found.meant):
                continue
            if findings.margin > (_SURELY if question == found.meant else 0):
                return self._answerer.answer_from(asked, findings, note=_NOTE)
        return self._repeated(scene, found) if is_tired else self._nothing_of(scene, found.meant)

    def _nothing_of(self, scene: Scene, meant: str) -> Reply | None:
        """Return the honest no where the blog has no word of what was meant."""
        terms = self._index.read(meant).terms if meant else ()
        is_missing = bool(terms) and all(term.is_missing for term in terms)
        return self._answerer.declined(scene, Decision(note=_NOTE)) if is_missing else None

    def _is_of_meant(self, findings: Findings, meant: str) -> bool:
        """Say whether what was found for what was meant and asked before is of the post that has what was meant, and
        not of what was only asked.
        """
        alone = self._index.find(self._index.read(meant), count=1).hits if meant else ()
        return not alone or not findings.hits or alone[0].sentence.post == findings.hits[0].sentence.post

    def _repeated(self, scene: Scene, found: PutRight) -> Reply | None:
        """Return what was read earlier in the talk than what is complained of, and answers; else that there is no more,
        to who asks in few words.
        """
        if found.asked:
            asked = replace(scene, message=replace(scene.message, text=found.asked))
            findings = self._without(scene.thread.newest, asked, here=False)
            if findings.margin > 0:
                return self._answerer.answer_from(asked, findings, note=_NOTE)
        if len(subject_words(plainly(found.asked))) > _FEW:
            return None
        return scene.reply(Outcome.DECLINED, (scene.say("nothing_new"),), Decision(note=_NOTE))

    @staticmethod
    def _is_of_others(scene: Scene, found: PutRight) -> bool:
        """Say whether others know what is said: small talk, whose words something is, where the author stands."""
        text = scene.message.text
        if (
            small_talk(text)
            or small_thing(found.meant)
            or (small_talk(found.asked) if found.asked else _means_a_post(found))
            or place_in_ranking(found.asked) is not None
        ):
            return True
        alone = restated(found.asked, [found.asked], scene.thread) if found.repeats and found.asked else None
        again = alone or restated(text, sentences_of(text), scene.thread)
        # Beside what was meant "quel rapport ?" is but the reproach.
        return again is not None and not (found.missed and found.meant and complains(again))

    def _questions(self, scene: Scene, found: PutRight) -> list[str]:
        """Return what is to be asked, the likeliest first: what is asked of what was meant, or what was asked before,
        where that named no subject of its own, which another one would take the place of.
        """
        before = sentences_of(scene.thread.turns[-1].message.text)
        asking = [each for each in before if "?" in each] or before
        asked = found.asked or (asking[-1].strip() if asking else "")
        if not (found.meant and asked):
            return [found.meant or asked]
        of_meant = f"{found.meant} : {asked}"
        hangs = bool(found.asked) or follow_up(asked, in_talk=True) is not None
        # Of several things that were meant, behind a reproach, the first is better than none.
        first = subject_words(found.meant)[:1] if found.missed and len(sentences_of(scene.message.text)) > 1 else []
        return [of_meant, found.meant, *first] if hangs else [found.meant, *first]

    def _where(self, scene: Scene, found: PutRight) -> tuple[bool, ...]:
        """Say whether to look in the post last quoted first: where it has all the words that name what was meant. Where
        nothing is named it is looked in last.
        """
        last = scene.thread.last
        if not found.meant or last is None:
            return False, True
        if not all(self._index.is_of(last.post, stem) for stem in content_stems(found.meant)):
            return (False,)
        hits = self._index.find(self._index.read(found.meant), count=DEPTH).hits
        here = next((hit.score for hit in hits if hit.sentence.post == last.post), 0.0)
        return (bool(hits) and here >= _AS_GOOD * hits[0].score,)

    def _without(self, old: Sequence[Citation], scene: Scene, *, here: bool) -> Findings:
        """Return what there is for a message, but for what is old; first of all `here`, in the post last quoted."""
        findings = self._index.find(self._index.read(scene.message.text), count=DEPTH)
        if here:
            findings = here_first(self._index, scene, findings)
        spans = [(quote.post.slug, quote.start, quote.end) for citation in old for quote in citation.quotes]

        def is_new(sentence: Sentence) -> bool:
            slug, start = sentence.post.slug, sentence.start
            return not any(slug == post and first <= start < end for post, first, end in spans)

        return self._index.among(findings, is_new)
