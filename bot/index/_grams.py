"""Comparison by letters: the runs of four letters that a question shares with a text, whatever its endings and slips.

Runs are numbered by a hash of their letters, laid out one text after another, and weighed by how rare they are. Only
the best candidates of the words are compared, so the cost does not grow with the blog.
"""

from array import array
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from bot.index._rows import Numbers, Places, Rows, picked, ranges, starts_of

LENGTH = 4
# Two to the twentieth: a blog has some ten thousand different runs, so hardly two of them share a number.
_BUCKETS = 1 << 20
# Up to so many texts it is quicker to go from the runs to the texts.
_FEW = 8_192
_MULTIPLIERS = np.array([1, 31_337, 777_767_777, 65_599], dtype=np.uint32)

Floats = npt.NDArray[np.float64]


class Grams:
    """The runs of letters of some texts, each given as its folded words.

    Of few texts it is known which hold a run, and what a question asks is looked up; of many, where most runs stand
    in thousands of texts, the runs of each text, and only the candidates are looked through.
    """

    def __init__(self, texts: Sequence[Iterable[str]]) -> None:
        self.size = len(texts)
        runs = Rows(map(runs_of, texts))
        together, lengths = runs.together, runs.lengths
        known, frequency = np.unique(together, return_counts=True)
        places = np.searchsorted(known, together).astype(np.int32)  # a third of the memory of `return_inverse`
        # Behind the known runs stands one that is in no text, with its idf: that of Lucene, as for words.
        self._known = np.append(known, _BUCKETS).astype(np.int32)
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

    def shares(self, asked: Numbers, candidates: Numbers) -> Floats:
        """Return for each candidate text the idf-weighted share (0-1) of the question's runs that it holds."""
        places = self._places(asked)
        weights = self._idf[places]
        total = float(np.add.reduce(weights))
        if total <= 0 or not len(candidates):
            return np.zeros(len(candidates))
        if self._is_by_run:
            return self._sums_by_run(places, weights / total)[candidates]
        return self._sums_by_text(places, candidates) / total

    def _sums_by_run(self, places: Places, weights: Floats) -> Floats:
        """Return what every text holds of the runs at these places, by weight."""
        starts, ends = self._starts[places], self._starts[places + 1]
        texts = picked(self._held, starts, ends)
        return np.asarray(np.bincount(texts, weights.repeat(ends - starts), self.size), dtype=np.float64)

    def _sums_by_text(self, places: Places, candidates: Numbers) -> Floats:
        """Return what each candidate holds of the runs at these places, by idf."""
        weight = np.zeros(len(self._idf))
        weight[places] = self._idf[places]
        weight[-1] = 0.0
        starts, ends = self._starts[candidates], self._starts[candidates + 1]
        bounds = np.concatenate([[0], np.cumsum(ends - starts)])
        sums = np.concatenate([[0.0], np.cumsum(weight[self._held[ranges(starts, ends)]])])
        held: Floats = sums[bounds[1:]] - sums[bounds[:-1]]
        return held

    def _places(self, runs: Numbers) -> Places:
        """Return where the idf of each run stands; runs in no text share the last place."""
        places = self._known.searchsorted(runs)
        places[self._known[places] != runs] = len(self._known) - 1
        return places


def runs_of(words: Iterable[str]) -> Numbers:
    """Return the numbers of the runs of four letters in some words, each once; word borders count as blanks."""
    text = f" {' '.join(words)} "
    letters = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    if len(letters) < LENGTH:
        return np.zeros(0, dtype=np.int32)
    # The sum of four neighbouring letters, each times its multiplier.
    hashed = np.correlate(letters, _MULTIPLIERS, "valid") & (_BUCKETS - 1)
    # Sorting a set takes a third of the time of `np.unique` for what is as short as a question.
    return np.frombuffer(array("i", sorted(set(hashed.tolist()))), dtype=np.int32)
