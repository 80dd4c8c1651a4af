"""Comparison by letters: the runs of four letters that a question shares with a text, whatever its endings and slips.

Runs are numbered by a hash of their letters, laid out one text after another, and weighed by how rare they are. Only
the best candidates of the words are compared, so the cost does not grow with the blog.
"""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

LENGTH = 4
# Two to the twentieth: a blog has some ten thousand different runs, so hardly two of them share a number.
_BUCKETS = 1 << 20
_MULTIPLIERS = np.array([1, 31_337, 777_767_777, 65_599], dtype=np.uint64)

Numbers = npt.NDArray[np.int32]
Places = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


class Grams:
    """The runs of letters of some texts, each given as its folded words."""

    def __init__(self, texts: Sequence[Iterable[str]]) -> None:
        self.size = len(texts)
        runs = [runs_of(text) for text in texts]
        together = np.concatenate(runs) if runs else np.zeros(0, dtype=np.int32)
        self._starts = np.concatenate([[0], np.cumsum([len(run) for run in runs])]).astype(np.int64)
        self._known, self._runs, frequency = np.unique(together, return_inverse=True, return_counts=True)
        # The idf of Lucene, as for words; the last one is that of a run in no text.
        self._idf = np.log(1 + (self.size - np.append(frequency, 0) + 0.5) / (np.append(frequency, 0) + 0.5))

    def shares(self, asked: Numbers, candidates: Numbers) -> Floats:
        """Return for each candidate text the idf-weighted share (0-1) of the question's runs that it holds."""
        places = self._places(asked)
        total = float(self._idf[places].sum())
        if total <= 0 or not len(candidates):
            return np.zeros(len(candidates))
        weight = np.zeros(len(self._idf))
        weight[places] = self._idf[places]
        weight[-1] = 0.0
        starts, ends = self._starts[candidates], self._starts[candidates + 1]
        bounds = np.concatenate([[0], np.cumsum(ends - starts)])
        sums = np.concatenate([[0.0], np.cumsum(weight[self._runs[ranges(starts, ends)]])])
        shares: Floats = (sums[bounds[1:]] - sums[bounds[:-1]]) / total
        return shares

    def _places(self, runs: Numbers) -> Places:
        """Return where the idf of each run stands; runs in no text share the last place."""
        places = np.searchsorted(self._known, runs)
        found = places < len(self._known)
        found[found] = self._known[places[found]] == runs[found]
        places[~found] = len(self._known)
        return places


def ranges(starts: Places, ends: Places) -> Places:
    """Return the numbers from each start up to its end, one range after another."""
    lengths = ends - starts
    before = np.cumsum(lengths) - lengths
    numbers: Places = np.arange(int(lengths.sum())) + np.repeat(starts - before, lengths)
    return numbers


def runs_of(words: Iterable[str]) -> Numbers:
    """Return the numbers of the runs of four letters in some words, each once; word borders count as blanks."""
    text = f" {' '.join(words)} "
    letters = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    if len(letters) < LENGTH:
        return np.zeros(0, dtype=np.int32)
    size = len(letters) - LENGTH + 1
    hashed = sum(letters[place : place + size] * factor for place, factor in enumerate(_MULTIPLIERS))
    return np.unique(np.asarray(hashed % _BUCKETS, dtype=np.int32))
