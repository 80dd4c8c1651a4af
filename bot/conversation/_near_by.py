"""What stands near the last quote and has the kind of answer that is asked for: "combien ?", "dans quel pays ?"."""

import re
from collections.abc import Collection
from dataclasses import replace

from bot.conversation._thread import Thread
from bot.index import Asked, Findings, Index, Query, Sentence, carries
from bot.model import Citation
from bot.quotes import Quoter
from bot.text import content_stems, fold

# A number, a date or a place is looked for so many sentences around the last quote.
_AROUND = 3
# "lancée" and "lancé" have other stems but the same beginning (letters).
_ROOT = 4
# These only say what kind of fact is asked for. Over stems.
_KINDS = re.compile(r"pay|vill|endroit|lieu|anne|dat|country|countri|city|citi|plac|year")
_FACTS = frozenset({Asked.NUMBER, Asked.DATE, Asked.PLACE})


class NearBy:
    """Finds facts beside what was just read."""

    def __init__(self, index: Index, quoter: Quoter) -> None:
        self._index = index
        self._quoter = quoter

    def fact(self, thread: Thread, query: Query) -> tuple[Citation, bool] | None:
        """Return the quote that has the fact asked for, and whether it was read already; None where none stands near.

        `query` is what the message itself asks: if it has words of its own, the sentence must hold one of them.
        """
        last = thread.last
        if last is None or query.asked not in _FACTS:
            return None
        numbers = self._quoter.numbers(last)
        own = [term.stem for term in query.terms if not _KINDS.fullmatch(term.stem)]
        meant = [*own, *[other.stem for other in query.synonyms]] if own else []
        wanted = frozenset(stem[:_ROOT] for stem in meant)
        fits = [each for each in self._around(last, numbers) if self._fits(each, query.asked, wanted)]
        if not fits:
            return None
        nearest = min(fits, key=lambda each: max(numbers[0] - each.number, each.number - numbers[-1], 0))
        if nearest.number in numbers or thread.was_shown(nearest.post.slug, nearest.start):
            return self._quoter.fresh(nearest, _never), True
        return self._quoter.fresh(nearest, thread.was_shown), False

    def holds_all(self, thread: Thread, query: Query) -> tuple[Citation, bool] | None:
        """Return what `fact` does where that sentence holds every word of the question: so it can mean no other."""
        own = {term.stem[:_ROOT] for term in query.terms if not _KINDS.fullmatch(term.stem)}
        found = self.fact(thread, query) if own else None
        if found is None:
            return None
        held = {stem[:_ROOT] for stem in content_stems(found[0].quotes[found[0].main].text)}
        return found if own <= held else None

    @staticmethod
    def first(findings: Findings, asked: Asked) -> Findings:
        """Return findings with those that have the fact asked for before the others, in either order as they were."""
        if asked not in _FACTS:
            return findings
        hits = sorted(findings.hits, key=lambda hit: not carries(hit.sentence.text, fold(hit.sentence.text), asked))
        return replace(findings, hits=tuple(hits))

    def _around(self, last: Citation, numbers: range) -> list[Sentence]:
        first, end = numbers[0] - _AROUND, numbers[-1] + _AROUND
        return [each for each in self._index.sentences_of(last.post) if first <= each.number <= end]

    @staticmethod
    def _fits(sentence: Sentence, asked: Asked, wanted: Collection[str]) -> bool:
        if not carries(sentence.text, fold(sentence.text), asked):
            return False
        return not wanted or any(stem[:_ROOT] in wanted for stem in content_stems(sentence.text))


def _never(_slug: str, _start: int) -> bool:
    return False
