"""How alike two questions are worded: words of grammar count, too, and so do their order and their letters.

"What was customer service like before?" and "What is customer service?" share all their meaningful words; what tells
them apart is grammar. Each question is a set of features (words and pairs of neighbours, or runs of letters), weighed
by idf, and compared by the cosine of the two vectors (Salton and McGill, Introduction to Modern Information Retrieval,
1983). The words and the runs of letters that one text in twenty has tell them apart no more, and are most of what would
have to be added up; the pairs that such words make with others are seldom so usual, and count.
"""

import math
from array import array
from collections.abc import Sequence
from zlib import crc32

import numpy as np
import numpy.typing as npt

from bot.index._rows import Numbers, Rows, picked, starts_of

Cosines = npt.NDArray[np.float64]

# What is in more than this share of the texts counts for nothing, if so many have it that this is no chance.
_USUAL = 1 / 20
_MANY = 20


class Wordings:
    """Some texts, each given as the numbers of its features (its words, and its letters), ready to be compared.

    Words and letters are compared apart, but looked up together, as one row of features: what a look-up costs hardly
    depends on how many there are.
    """

    def __init__(self, words: Rows, letters: Rows) -> None:
        self.size = len(words)
        # Those of letters below 0, so that no feature is of both.
        together = np.concatenate([words.together, ~letters.together])
        self._known, frequency = np.unique(together, return_counts=True)
        is_usual = frequency > max(_MANY, _USUAL * self.size)
        # By feature, with the fewest bytes and the fewest copies at a time: an editor's index has millions of them.
        order = np.argsort(together, kind="stable").astype(np.int32)[np.repeat(~is_usual, frequency)]
        del together
        frequency[is_usual] = 0  # known as such, and in no text
        self._starts = starts_of(frequency).astype(np.int32)
        numbers = np.arange(2 * self.size, dtype=np.uint16 if 2 * self.size <= 1 << 16 else np.int32)
        self._texts = np.repeat(numbers, np.concatenate([words.lengths, letters.lengths]))[order]
        del order
        # By in how many texts a feature is: that of none, or of one too usual to count, is 0.
        self._squares = np.zeros(int(frequency.max(initial=0)) + 1)
        self._squares[1:] = np.log(max(self.size, 1) / np.arange(1, len(self._squares))) ** 2
        self._of_unknown = math.log(max(self.size, 1)) ** 2
        weights = np.repeat(self._squares[frequency], frequency)
        lengths = np.sqrt(np.bincount(self._texts, weights, minlength=2 * self.size))
        self._inverse = 1 / np.maximum(lengths, 1e-9).reshape(2, self.size)  # to multiply takes half the time

    def to(self, words: Numbers, letters: Numbers) -> Cosines:
        """Return the cosines (0-1) of every text with the text that has these features: of words, of letters."""
        if not len(self._known):
            return np.zeros((2, self.size))
        asked = np.concatenate([words, ~letters])
        places = self._known.searchsorted(asked)
        is_known = self._known.take(places, mode="clip") == asked
        held = places[is_known]
        starts, ends = self._starts[held], self._starts[1:][held]
        counts = ends - starts
        squares = self._squares.take(counts)
        of_words = int(np.count_nonzero(is_known[: len(words)]))
        # Divided by the lengths before they are spread over the texts: of features there are fewer.
        weights = squares.tolist()
        squares[:of_words] /= self._length(weights[:of_words], len(words) - of_words)
        squares[of_words:] /= self._length(weights[of_words:], len(letters) - len(held) + of_words)
        shared = np.bincount(picked(self._texts, starts, ends), squares.repeat(counts), 2 * self.size)
        cosines = np.asarray(shared, dtype=np.float64).reshape(2, self.size)  # nothing is counted in whole numbers
        cosines *= self._inverse
        return cosines

    def _length(self, squares: Sequence[float], unknown: int) -> float:
        """Return the length of a vector from its squared weights and how many of its features no text has."""
        return math.sqrt(sum(squares) + unknown * self._of_unknown) or 1.0


# The number of a word or of a pair of words has so many bits of a hash.
_BITS = 0x7FFF_FFFF


def number_of(feature: str) -> int:
    """Return the number of a word or of a pair of words."""
    return crc32(feature.encode()) & _BITS


def wording_of(stems: Sequence[str]) -> Numbers:
    """Return the numbers of the words of a text and of its pairs of neighbours, from the stems of all its words."""
    pairs = map(" ".join, zip(("", *stems), stems, strict=False))
    # Two dozen for each question: as a function of its own `number_of` would take half of the time.
    numbers = {crc32(feature.encode()) & _BITS for feature in (*stems, *pairs)}
    return np.frombuffer(array("i", sorted(numbers)), dtype=np.int32)
