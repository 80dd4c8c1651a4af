"""The candidates for a query in order, and what was found out about them, kept for when the same question is put again,
further down the list."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from bot.index._bm25 import Scores
from bot.index._evidence import Evidence, Match
from bot.index._findings import PARTS, Findings, Hit, Sentence, Weights
from bot.index._query import Query
from bot.index._rows import Places

# How many of the best sentences are looked at to see whether they come from one place or from everywhere.
TOGETHER = 5
_WORDING_LETTERS = PARTS.index("wording_letters")


class Once:
    """What weighs the evidence, at most once: `functools.cache` takes longer to make than all of it to keep."""

    __slots__ = ("_known", "_weigh")

    def __init__(self, weigh: Callable[[], Evidence]) -> None:
        self._weigh = weigh
        self._known: Evidence | None = None

    def __call__(self) -> Evidence:
        """Return the evidence."""
        if self._known is None:
            self._known = self._weigh()
        return self._known


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """Sentences by their numbers with their scores, the parts of these (`PARTS` by sentences) and their order, best
    first. `found` is what was taken from them lately, by how many and for which question.
    """

    numbers: Places
    scores: Scores
    parts: Scores
    order: Places
    found: dict[tuple[object, ...], Findings] = field(default_factory=dict)

    def hits(self, sentences: Sequence[Sentence], count: int) -> tuple[Hit, ...]:
        """Return the first `count` of those that score at all; `sentences` are all those of the index."""
        first = self.order[:count]
        scores = [score for score in self.scores[first].tolist() if score > 0]
        values = self.parts.take(first, axis=1).T.tolist()
        found = zip([sentences[number] for number in self.numbers[first].tolist()], scores, values, strict=False)
        return tuple([_hit(Hit, each) for each in found])


# `Hit(…)` goes through a function of Python's, which takes three times as long.
_hit: Callable[[type[Hit], Iterable[object]], Hit] = tuple.__new__


def nothing() -> Ranking:
    """Return the ranking of no candidates: a new one, since what was asked is kept in it."""
    return Ranking(np.zeros(0, int), np.zeros(0), np.zeros((len(PARTS), 0)), np.zeros(0, int))


def weights_of(weights: Weights) -> Scores:
    """Return how much each of `PARTS` counts, as a column."""
    return np.array([[getattr(weights, name)] for name in PARTS])


def ranked(numbers: Places, parts: Scores, weights: Scores) -> Ranking:
    """Return candidates by their weighted parts (`PARTS` by candidates), equal ones in the order they came in."""
    # Added part by part for all candidates alike, as a product of matrices is not: what is equal must stay equal.
    total = np.add.reduce(parts * weights, axis=0)
    return Ranking(numbers, total, parts, (-total).argsort(kind="stable"))


def key_of(query: Query) -> tuple[object, ...]:
    """Return what a query's ranking depends on."""
    features = (query.runs, query.wording, query.wording_letters)
    return query.terms, query.synonyms, query.asked, *(each.tobytes() for each in features)


def match_of(hits: Sequence[Hit]) -> Match:
    """Return how the first of some hits, which is the best, scored among the others."""
    best = hits[0]
    passage, post = best.sentence.passage, best.sentence.post
    elsewhere = next((hit.score for hit in hits if hit.sentence.passage != passage), 0.0)
    together = len([hit for hit in hits[:TOGETHER] if hit.sentence.post is post]) / TOGETHER
    alike = sorted([hit.values[_WORDING_LETTERS] for hit in hits], reverse=True)
    crowd = alike[TOGETHER] if len(alike) > TOGETHER else 0.0
    return Match(best.parts, best.score, elsewhere, together, crowd)
