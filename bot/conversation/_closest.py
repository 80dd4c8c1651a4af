"""What the post being talked about has that comes closest to a message which nothing answers outright.

In the midst of a talk the words alone say little ("is there room for a startup?"): asked of the whole blog, they would
be declined. Where one sentence of the post last quoted fits them well, it is read, and labelled as near and no more.
"""

from bot.conversation._answering import Answerer, decision_of
from bot.conversation._concluding import concludes
from bot.conversation._hanging import DEPTH, shares_words
from bot.conversation._here_first import CLOSE, names_another
from bot.conversation._near_by import NearBy, Reach
from bot.conversation._scene import Scene
from bot.conversation._told import may_tell, no_more
from bot.conversation._unnamed import nearest, unnamed
from bot.index import Findings, Index, Query
from bot.model import Citation, Outcome, Part, Reply
from bot.quotes import Quoter

# Within so many sentences of what was read, one that scores so much is close, too.
_NEAR_BY, _CLOSE_NEAR_BY = Reach(3, 3), 0.75
# Whoever concludes from what he has just heard may only say it again in other words, unless it fits well.
_CLOSE_AGAIN = 1.5
# So much a sentence must score for a statement to call it to mind, and share so many words: one may be chance.
_CALLS_TO_MIND, _FEW_WORDS = 1.2, 2
# The stems of what is asked of two things, or of any: alone they name neither.
_OF_ANY = frozenset({"differ", "different", "question"})


class Closest:
    """Reads what comes closest in the post last quoted."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._answerer = answerer
        self._near_by = NearBy(index, quoter)

    def reply(self, scene: Scene, *, at_least: float = 0.0) -> Reply | None:
        """Return the reply that reads the sentence closest to a message; None where none is so close."""
        findings = self._here(scene)
        if findings is None or findings.hits[0].score < at_least:
            return None
        citation, is_read = self._near_by.quoted(scene.thread, findings.hits[0].sentence)
        if not may_tell(scene, citation):
            return no_more(scene)
        is_conclusion = concludes(scene.message.text)
        if is_conclusion and is_read and findings.hits[0].score < _CLOSE_AGAIN:
            return None
        key = "see_for_yourself" if is_conclusion else "again_near" if is_read else "closest"
        is_unnamed = key == "closest" and unnamed(scene, self._index) is not None
        opening = nearest(scene, self._index, (citation,)) if is_unnamed else scene.say(key, citation)
        parts: list[Part] = [opening, citation]
        suggestions = self._answerer.suggestions(scene, (citation,))
        return scene.reply(Outcome.NEAR, parts, decision_of(findings, "closest here"), suggestions=suggestions)

    def unread(self, scene: Scene) -> Citation | None:
        """Return the sentence closest to a statement, if it was not read yet; None where none is close."""
        findings = self._here(scene)
        if findings is None or findings.hits[0].score < _CALLS_TO_MIND:
            return None
        if len(self._index.led_by(findings.hits[0].sentence, findings.query.stems)) < _FEW_WORDS:
            return None
        citation, is_read = self._near_by.quoted(scene.thread, findings.hits[0].sentence)
        return None if is_read else citation

    def _here(self, scene: Scene) -> Findings | None:
        """Return what the post last quoted has for a message, where its best sentence is close."""
        last, query = scene.thread.last, self._index.read(scene.message.text)
        if last is None or not _says_something(query) or names_another(self._index, query, last):
            return None
        findings = self._index.find(query, count=DEPTH)
        found = self._index.among(findings, lambda each: each.post == last.post)
        if found.hits and found.hits[0].score >= CLOSE and shares_words(found.hits[0]):
            return found
        near = frozenset(sentence.number for sentence in self._near_by.around(scene.thread, _NEAR_BY))
        found = self._index.among(findings, lambda each: each.number in near)
        is_close = found.hits and found.hits[0].score >= _CLOSE_NEAR_BY and shares_words(found.hits[0])
        return found if is_close else None


def _says_something(query: Query) -> bool:
    """Say whether a query has words that may say what it is about; who weighs a thing wants it named."""
    return not query.weighs and any(term.stem not in _OF_ANY for term in query.terms)
