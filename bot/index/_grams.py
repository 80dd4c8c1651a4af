"""Comparison by small features: the runs of four letters that a question shares with a text, whatever its endings and
slips; or its words as they were typed, and which stand side by side.

Features are numbered by a hash, laid out one text after another, and weighed by how rare they are. Only the best
candidates of the words are compared, so the cost does not grow with the blog.
"""

from array import array
from collections.abc import Iterable
from itertools import accumulate, chain
from zlib import crc32

import numpy as np
import numpy.typing as npt

from bot.index._rows import Numbers, Places, Rows, picked, ranges, starts_of
from bot.text import Word

LENGTH = 4
# Two to the twentieth: a blog has some ten thousand different runs, so hardly two of them share a number.
_BUCKETS = 1 << 20
# The number of a word or of two neighbours has so many bits of a hash.
_BITS = 0x7FFF_FFFF
# Up to so many texts it is quicker to go from the runs to the texts.
_FEW = 8_192
_FEW_KINDS = 1 << 16
_MULTIPLIERS = np.array([1, 31_337, 777_767_777, 65_599], dtype=np.uint32)

Floats = npt.NDArray[np.float64]


class Grams:
    """The features of some texts, each given as the numbers of its own (`runs_of`, `phrasing_of`).

    Of few texts it is known which hold a feature, and what a question asks is looked up; of many, where most features
    stand in thousands of texts, the features of each text, and only the candidates are looked through.
    """

    def __init__(self, texts: Iterable[Numbers]) -> None:
        rows = Rows(texts)
        self.size = len(rows)
        together, lengths = rows.together, rows.lengths
        known, frequency = np.unique(together, return_counts=True)
        places = np.searchsorted(known, together).astype(np.int32)  # a third of the memory of `return_inverse`
        # Behind the known ones stands one that is in no text, with its idf: that of Lucene, as for words.
        self._known = np.append(known, _BITS).astype(np.int32)
        frequency = np.append(frequency, 0)
        self._idf = np.log(1 + (self.size - frequency + 0.5) / (frequency + 0.5))
        self._is_by_run = self.size <= _FEW
        if self._is_by_run:
            numbers = np.repeat(np.arange(self.size, dtype=np.int32), lengths)
            self._held = numbers[np.argsort(places, kind="stable")]
            self._starts = starts_of(frequency)
        else:
            self._held = places
            self._starts = starts_of(lengths)

    def shares(self, asked: Numbers, candidates: Numbers | Places) -> Floats:
        """Return for each candidate text the idf-weighted share (0-1) of the question's features that it holds."""
        places = self._places(asked)
        weights = self._idf[places]
        total = float(np.add.reduce(weights))
        if total <= 0 or not len(candidates):
            return np.zeros(len(candidates))
        if self._is_by_run:
            return self._sums_by_run(places, weights / total)[candidates]
        return self._sums_by_text(places, candidates) / total

    def _sums_by_run(self, places: Places, weights: Floats) -> Floats:
        """Return what every text holds of the features at these places, by weight."""
        starts, ends = self._starts[places], self._starts[1:][places]
        texts = picked(self._held, starts, ends)
        return np.asarray(np.bincount(texts, weights.repeat(ends - starts), self.size), dtype=np.float64)

    def _sums_by_text(self, places: Places, candidates: Numbers | Places) -> Floats:
        """Return what each candidate holds of the features at these places, by idf."""
        starts, ends = self._starts[candidates], self._starts[candidates + 1]
        bounds = np.concatenate([[0], np.cumsum(ends - starts)])
        weights = self._weights(places, self._held[ranges(starts, ends)])
        sums = np.concatenate([[0.0], np.cumsum(weights)])
        held: Floats = sums[bounds[1:]] - sums[bounds[:-1]]
        return held

    def _weights(self, places: Places, held: Numbers) -> Floats:
        """Return the idf of each feature held that is among those at these places, 0 for all others.

        Of some ten thousand kinds of features each is looked up; of a million, as pairs of words have, those held are
        looked for, since to lay out all the others takes longer.
        """
        unknown = len(self._idf) - 1
        if unknown <= _FEW_KINDS:
            weight = np.zeros(unknown + 1)
            weight[places] = self._idf[places]
            weight[-1] = 0.0
            return np.asarray(weight[held], dtype=np.float64)
        wanted = np.sort(places)
        found = wanted.take(wanted.searchsorted(held), mode="clip") == held
        weights: Floats = np.where(found, self._idf[held], 0.0)
        return weights

    def _places(self, asked: Numbers) -> Places:
        """Return where the idf of each feature stands; those in no text share the last place."""
        places = self._known.searchsorted(asked)
        places[self._known[places] != asked] = len(self._known) - 1
        return places


def runs_of(words: Iterable[str]) -> Numbers:
    """Return the numbers of the runs of four letters in some words, each once; word borders count as blanks."""
    return runs_of_each(words)[0]


def runs_of_each(*texts: Iterable[str]) -> list[Numbers]:
    """Return the numbers of the runs of four letters in the words of each of some texts, as `runs_of` does: hashed
    together, which takes half the time for what is as short as a question.
    """
    spelled = [f" {' '.join(words)} " for words in texts]
    letters = np.frombuffer("".join(spelled).encode("utf-32-le"), dtype=np.uint32)
    if len(letters) < LENGTH:
        return [np.zeros(0, dtype=np.int32) for _ in spelled]
    # The sum of four neighbouring letters, each times its multiplier; those across the end of a text are left out.
    hashed = (np.correlate(letters, _MULTIPLIERS, "valid") & (_BUCKETS - 1)).astype(np.int32)
    ends = accumulate(map(len, spelled))
    rows = [hashed[end - len(text) : max(0, end - LENGTH + 1)] for end, text in zip(ends, spelled, strict=True)]
    return [_each_once(row) for row in rows]


def _each_once(numbers: Numbers) -> Numbers:
    """Return some numbers in order, each once: a sixth of the time of `np.unique` for as many as a question has, half
    of that of sorting a set. They are sorted where they stand.
    """
    numbers.sort()
    is_new = np.empty(len(numbers), dtype=bool)
    is_new[:1] = True
    np.not_equal(numbers[1:], numbers[:-1], out=is_new[1:])
    return numbers[is_new]


def phrasing_of(found: Iterable[Word]) -> Numbers:
    """Return the numbers of all the words of a text as they are written, those of grammar too, and of those that stand
    side by side, by their stems.

    "Qui a été élu ?" and "Quand a-t-il été élu ?" share their one content word, but not what stands around it.
    """
    together = list(found)
    stems = [word.stem for word in together]
    pairs = map(" ".join, zip(("", *stems), stems, strict=False))
    features = chain((word.folded for word in together), pairs)
    numbers = {crc32(feature.encode()) & _BITS for feature in features}
    return np.frombuffer(array("i", sorted(numbers)), dtype=np.int32)
