"""How alike two questions are worded: every word counts, those of grammar too, and so do their order and their letters.

"What was customer service like before?" and "What is customer service?" share all their meaningful words; what tells
them apart is grammar. Each question is a set of features (words and pairs of neighbours, or runs of letters), weighed
by idf, and compared by the cosine of the two vectors (Salton and McGill, Introduction to Modern Information Retrieval,
1983).
"""

import itertools
from collections.abc import Iterator, Sequence
from zlib import crc32

import numpy as np
import numpy.typing as npt

from bot.index._grams import Numbers, ranges

Cosines = npt.NDArray[np.float64]


class Wordings:
    """Some texts, each given as the numbers of its features, ready to be compared with another."""

    def __init__(self, texts: Sequence[Numbers]) -> None:
        self.size = len(texts)
        together = np.concatenate(texts) if texts else np.zeros(0, dtype=np.int32)
        self._known, frequency = np.unique(together, return_counts=True)
        # Squared, since a feature's weight stands in both vectors; the last one is that of a feature in no text.
        self._squares = np.log(max(self.size, 1) / np.append(frequency, 1)) ** 2
        self._starts = np.concatenate([[0], np.cumsum(frequency)]).astype(np.int64)
        # By feature, and the fewest copies at a time: what building takes at its height stays with the process.
        order = np.argsort(together, kind="stable").astype(np.int32)
        del together
        numbers = np.repeat(np.arange(self.size, dtype=np.int32), [len(text) for text in texts])
        self._numbers = numbers[order]
        del numbers, order
        weights = np.repeat(self._squares[:-1], frequency)
        lengths = np.sqrt(np.bincount(self._numbers, weights, minlength=self.size))
        weights /= np.maximum(lengths, 1e-9)[self._numbers]
        self._weights = weights.astype(np.float32)

    def to(self, asked: Numbers) -> Cosines:
        """Return the cosine (0-1) of every text with the text that has the features `asked`."""
        places = np.searchsorted(self._known, asked)
        is_known = places < len(self._known)
        is_known[is_known] = self._known[places[is_known]] == asked[is_known]
        held = places[is_known]
        unknown = int(len(asked) - len(held))
        length = float(np.sqrt(self._squares[held].sum() + unknown * self._squares[-1]))
        if not len(held) or not length:
            return np.zeros(self.size)
        chosen = ranges(self._starts[held], self._starts[held + 1])
        cosines: Cosines = np.bincount(self._numbers[chosen], self._weights[chosen], minlength=self.size) / length
        return cosines


def wording_of(stems: Sequence[str]) -> Numbers:
    """Return the numbers of the words of a text and of its pairs of neighbours, from the stems of all its words."""
    found = {crc32(feature.encode()) & 0x7FFF_FFFF for feature in _features(stems)}
    return np.fromiter(sorted(found), dtype=np.int32, count=len(found))


def _features(stems: Sequence[str]) -> Iterator[str]:
    yield from stems
    yield from (f"{first} {second}" for first, second in itertools.pairwise(("", *stems)))
