"""Quotes that would stray from what was asked: second ones of another post that share its words, and what would be read
instead of what was read already.
"""

import re
from collections.abc import Sequence

from bot.conversation._scene import Scene
from bot.conversation._thread import Thread
from bot.conversation.heard._follow_ups import subject_words
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import asks_anew
from bot.index import Findings, Hit, Index, Query, Sentence
from bot.model import Citation
from bot.quotes import Quoter
from bot.text import stem

# What names but the two sides of what was read.
_SIDES = frozenset({"pour", "contre", "for", "against", "himself"})
_THIS_THING = re.compile(r"\b(?:ce|cet|cette|ces|this|that|these|those) (?P<thing>\w+)")


class Strays:
    """Leaves out what strays."""

    def __init__(self, index: Index, quoter: Quoter) -> None:
        self._index = index
        self._quoter = quoter

    def without(self, scene: Scene, query: Query, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
        """Return what is to be read for a question: all of it where several things are asked for.

        Else, beside the first citation, what is of its post; of another post, save in the midst of a talk, which it
        would lead away, what has a word of the question. "Is he for it or against it?" is of what was read alone, and
        no "il est pour" elsewhere.
        """
        others = [each for each in citations[1:] if each.post != citations[0].post]
        several = query.weighs or query.asks_for_several or query.may_want_several
        if others and several and _is_of_it(scene):
            posts = {each.post for each in scene.thread.newest}
            return tuple([each for each in citations if each.post in posts]) or citations
        if not others or several:
            return citations
        astray = others if scene.thread.last else [each for each in others if not self._has_a_word_of(query, each)]
        return tuple([each for each in citations if each not in astray])

    def _has_a_word_of(self, query: Query, citation: Citation) -> bool:
        meant = {*query.stems, *(each.stem for each in query.synonyms if query.language == "en")}
        numbers = self._quoter.numbers(citation)
        return any(self._index.held(self._index.sentences[number], meant) for number in numbers)

    def gives_way(self, scene: Scene, findings: Findings, instead: float) -> bool:
        """Say whether the best sentence, which was read already, gives way to one that was not, and scores `instead`
        times as much: save where the best one alone has all the words of the question.
        """
        best, was_shown = findings.hits[0], scene.thread.was_shown
        fresh = (hit for hit in findings.hits if not was_shown(hit.sentence.post.slug, hit.sentence.start))
        other = next(fresh, None)
        if other is None or other.score < instead * best.score:
            return False
        return asks_anew(scene.message.text) or not self._says_less(findings.query, best.sentence, other.sentence)

    def _says_less(self, query: Query, best: Sentence, other: Sentence) -> bool:
        # What was talked about before counts for less than what is asked now.
        heaviest = max((term.weight for term in query.terms), default=0.0)
        asked = (term for term in query.terms if term.weight > heaviest / 2)
        stems = frozenset(term.stem for term in asked if not term.is_missing)
        if not stems or len(self._index.held(best, stems)) < len(stems):
            return False
        held = len(self._index.held(other, stems))
        # To a single word an editor may lead who uses another one.
        return held < len(stems) if len(stems) > 1 else not held and not self._index.led_by(other, stems)


def _is_of_it(scene: Scene) -> bool:
    """Say whether a message asks only of what was read, or of a thing in it that it points at: "et ce livre, il en dit
    du bien ou du mal ?".
    """
    if scene.thread.last is None:
        return False
    plain = plainly(scene.message.text)
    pointed = (stem(found["thing"]) for found in _THIS_THING.finditer(plain))
    named = subject_words(plain)
    return bool(named and _SIDES.issuperset(named)) or not scene.thread.newest_stems.isdisjoint(pointed)


def shown_among(hits: Sequence[Hit], thread: Thread) -> frozenset[tuple[str, int]]:
    """Return those of the sentences found that were quoted before in a talk."""
    places = [(hit.sentence.post.slug, hit.sentence.start) for hit in hits]
    return frozenset([place for place in places if thread.was_shown(*place)])
