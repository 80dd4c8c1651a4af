"""A question's candidates in order: kept for a moment, since the same question is put again, further down the list."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.index._bm25 import Numbers, Scores
from bot.index._findings import PARTS, Hit, Sentence, Weights
from bot.index._query import Query


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """Sentences by their numbers, best first, with their scores and the parts of these (`PARTS` by sentences)."""

    numbers: Numbers
    scores: Scores
    parts: Scores

    def hits(self, sentences: Sequence[Sentence], count: int) -> tuple[Hit, ...]:
        """Return the first `count` of those that score at all; `sentences` are all those of the index."""
        numbers, scores = self.numbers[:count].tolist(), self.scores[:count].tolist()
        values = self.parts[:, :count].T.tolist()
        return tuple(
            Hit(sentences[number], score, parts)
            for number, score, parts in zip(numbers, scores, values, strict=True)
            if score > 0
        )


NOTHING = Ranking(np.zeros(0, np.int32), np.zeros(0), np.zeros((len(PARTS), 0)))


def ranked(numbers: Numbers, parts: Scores, weights: Weights) -> Ranking:
    """Return candidates by their weighted parts (`PARTS` by candidates), equal ones in the order they came in."""
    total = np.zeros(len(numbers))
    for name, values in zip(PARTS, parts, strict=True):
        total += getattr(weights, name) * values
    order = np.argsort(-total, kind="stable")
    return Ranking(numbers[order], total[order], parts[:, order])


def key_of(query: Query) -> tuple[object, ...]:
    """Return what a query's ranking depends on."""
    features = (query.runs, query.wording, query.wording_letters)
    return query.terms, query.synonyms, query.asked, *(each.tobytes() for each in features)
