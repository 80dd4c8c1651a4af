"""What other posts say of it: "il en parle dans d'autres billets ?", "does he say more about Facebook elsewhere?".

All over folded text without punctuation.
"""

from collections.abc import Callable

from bot.conversation._answering import Answerer
from bot.conversation._asked_last import sentences_of
from bot.conversation._hanging import DEPTH, note_of
from bot.conversation._scene import Scene
from bot.conversation.heard._follow_ups import FollowUp, subject_words
from bot.conversation.heard._plainly import plainly
from bot.index import Index, Query, Sentence
from bot.model import Decision, Outcome, Reply, Words
from bot.text import LateSign

_TEXTS = r"(?:billets?|articles?|posts?|textes?|texts?)"
_OTHER_POSTS = LateSign(
    r"\b(?:(?:dans|sur|in|from) )?(?:(?:un|d'|les|des|ses|ces|an|the|his|any|some) ?)?"
    rf"(?:autres?|other|another) {_TEXTS}\b",
    ("autre", "other"),
)
# Alone these may mean other countries: they are of the blog where somebody says something there.
_ELSEWHERE = LateSign(
    r"(?<!d')\b(?:ailleurs|elsewhere)\b(?: (?:sur|dans|on|in) (?:le|ce|son|the|this|his) blog)?",
    ("ailleurs", "elsewhere"),
)
_SAYS = LateSign(r"\b(?:parle|dit|ecrit|evoque|mentionne|revient|says?|writes?|speaks?|talks?|mentions?|blog)\b")
# Of these the posts themselves are wanted, not what they say.
_OF_POSTS = LateSign(
    r"\b(?:combien|quoi comme|quels?|quelles?|liste\w*|how many|which|list|titres?|titles?|lis|lire|read)\b"
)
# What a message has besides: how one asks for more.
_MORE = LateSign(
    r"\b(?:plus|more|aussi|also|favorables?|positi\w+|negati\w+|nuancee?s?|regards?|clearer|clair\w*|"
    r"meant|parle|parlent|parlais|traite|traitent|"
    r"voulais|dire|say|says|write|writes|speak|talk|does|dit|ecrit|about|it|he|she|il|elle|en|y|a t il|non|no|not|i)\b"
)


def asks_elsewhere(text: str) -> bool:
    """Say whether a message asks what other posts than the one just read say."""
    plain = plainly(text)
    is_elsewhere = _ELSEWHERE.search(plain) is not None and _SAYS.search(plain) is not None
    return (is_elsewhere or _OTHER_POSTS.search(plain) is not None) and not _OF_POSTS.search(plain)


class Elsewhere:
    """Reads what other posts have on what is talked about."""

    def __init__(self, index: Index, answerer: Answerer) -> None:
        self._index = index
        self._answerer = answerer

    def reply(self, scene: Scene) -> Reply | None:
        """Return what other posts say of what a message names, or else of what the talk is about; the honest no where
        they say nothing, or there are none; None where it does not ask that.
        """
        if not asks_elsewhere(scene.message.text):
            return None
        if len(self._index.corpus.posts) == 1:
            only = scene.say("declined_elsewhere_one")
            return scene.reply(Outcome.CHAT, (only,), Decision(note=note_of(FollowUp.ANOTHER)))
        if (last := scene.thread.last) is None:
            return None
        named = _named_beside(scene.message.text)
        query = self._index.read(named or next(iter(scene.thread.subject), ""))
        note = note_of(FollowUp.ELLIPSIS if named else FollowUp.ANOTHER)
        found = self._index.among(self._index.find(query, count=DEPTH), lambda sentence: sentence.post != last.post)
        if (having := self._index.among(found, self._has(found.query))).hits:
            return self._answerer.answer_from(scene, having, note=note, lenient=True)
        if found.hits and found.about >= 0:
            return self._answerer.answer_from(scene, found, note=note, lenient=True)
        said = [scene.say(key).text for key in ("declined_elsewhere", *(["declined_topics"] if scene.topics else []))]
        return scene.reply(Outcome.DECLINED, (Words(" ".join(said)),), Decision(note=note))

    def _has(self, query: Query) -> Callable[[Sentence], bool]:
        """Return what says whether a sentence has all the words that were named."""
        named = frozenset(query.stems)
        return lambda sentence: bool(named) and self._index.held(sentence, named) == named


def _named_beside(text: str) -> str:
    """Return what a message names beside other posts, in plain words; nothing where it names no subject. What it says
    before it asks is of what was read.
    """
    asking = next(filter(asks_elsewhere, sentences_of(text)), text)
    plain = _ELSEWHERE.sub(" ", _OTHER_POSTS.sub(" ", plainly(asking)))
    return " ".join(subject_words(_MORE.sub(" ", plain)))
