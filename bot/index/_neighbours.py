"""Words a few slips away: most of a vocabulary is ruled out by its lengths and letters, before any is compared."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein


class Neighbours:
    """Words, none of them empty, among which those near to another are looked for."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._lengths = np.array([len(word) for word in words], dtype=np.int32)
        starts = np.cumsum(self._lengths) - self._lengths
        # Letters that share a bit only let a word through that need not have been compared.
        self._letters = np.bitwise_or.reduceat(_bits("".join(words)), starts) if words else np.zeros(0, np.uint32)

    def within(self, word: str, edits: int, *, limit: int) -> list[tuple[str, int]]:
        """Return the words at most so many edits (of one letter, or two that swapped places) away, and how many.

        The nearest come first, of equally near ones those that stand first; `limit` of them at most.
        """
        near = np.abs(self._lengths - len(word)) <= edits
        # An edit takes at most one letter from a word's set of letters, and brings at most one.
        letters = np.bitwise_or.reduce(_bits(word))
        near &= np.bitwise_count(self._letters ^ letters) <= 2 * edits
        candidates = [self._words[place] for place in np.flatnonzero(near).tolist()]
        found = process.extract(word, candidates, scorer=DamerauLevenshtein.distance, score_cutoff=edits, limit=limit)
        return [(meant, int(distance)) for meant, distance, _ in found]


def _bits(text: str) -> npt.NDArray[np.uint32]:
    """Return one of 32 bits for each letter."""
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    return np.asarray(np.left_shift(1, codes & 31), dtype=np.uint32)
