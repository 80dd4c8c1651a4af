"""BM25 as postings: rank-bm25 fits it, its figures are laid out by term and give the same scores, bit for bit, sooner.

Beside each term's documents stands where in the stream of all terms it occurs, so that it is counted in any run of
sentences by two binary searches.
"""

from collections.abc import Iterable, Sequence
from math import log

import numpy as np
import numpy.typing as npt
from rank_bm25 import BM25Okapi

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int32]

# Short documents and short questions want less saturation and less length normalisation than the 1.5 and .75 of
# rank-bm25; measured over five French sets.
K1 = 0.9
B = 0.5


class PositiveBM25(BM25Okapi):  # type: ignore[misc] # rank-bm25 ships no types
    """BM25Okapi with the idf of Lucene: log(1 + (N - df + .5) / (df + .5)), positive for every word."""

    def __init__(self, corpus: Sequence[Sequence[str]]) -> None:
        super().__init__(corpus, k1=K1, b=B)

    def _calc_idf(self, nd: dict[str, int]) -> None:
        for word, frequency in nd.items():
            self.idf[word] = log(1 + (self.corpus_size - frequency + 0.5) / (frequency + 0.5))


class Postings:
    """The fitted BM25 of some documents (lists of terms), by term; documents may be empty, or all of them."""

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        self.size = len(documents)
        self.unknown_idf = log(1 + (self.size + 0.5) / 0.5)
        self._places: dict[str, int] = {}
        self._idf: list[float] = []
        self._bounds: Numbers = np.zeros(1, dtype=np.int64)
        self._documents: Numbers = np.zeros(0, dtype=np.int32)
        self._weights: Floats = np.zeros(0)
        # Where the terms of each document begin in the stream of all terms, and where in it each term occurs.
        self.offsets = np.concatenate(([0], np.cumsum([len(each) for each in documents], dtype=np.int64)))
        self._occurrences: Numbers = np.zeros(0, dtype=np.int32)
        self._occurrence_bounds: Numbers = np.zeros(1, dtype=np.int64)
        if any(documents):
            self._compile(PositiveBM25(documents), documents)

    def _compile(self, fitted: PositiveBM25, documents: Sequence[Sequence[str]]) -> None:
        self._places = {word: place for place, word in enumerate(fitted.idf)}
        self._idf = list(fitted.idf.values())
        place_of = self._places.__getitem__
        sizes = [len(each) for each in fitted.doc_freqs]
        places = np.fromiter((place_of(word) for each in fitted.doc_freqs for word in each), np.int32, sum(sizes))
        counts = np.fromiter((count for each in fitted.doc_freqs for count in each.values()), np.int64, sum(sizes))
        order = np.argsort(places, kind="stable")
        lengths = np.bincount(places, minlength=len(self._places))
        self._bounds = np.concatenate(([0], np.cumsum(lengths)))
        self._documents = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)[order]
        frequency = counts[order]
        length = np.array(fitted.doc_len)[self._documents]
        self._weights = np.repeat(np.array(self._idf), lengths) * (
            frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * length / fitted.avgdl))
        )
        stream = np.fromiter((place_of(word) for each in documents for word in each), np.int32, int(self.offsets[-1]))
        self._occurrences = np.argsort(stream, kind="stable").astype(np.int32)
        self._occurrence_bounds = np.concatenate(([0], np.cumsum(np.bincount(stream, minlength=len(self._places)))))

    def __contains__(self, term: object) -> bool:
        return term in self._places

    @property
    def terms(self) -> Iterable[str]:
        """Return all terms."""
        return self._places.keys()

    def idf(self, term: str) -> float:
        """Return a term's inverse document frequency (natural logarithm); that of an unknown one is the highest."""
        place = self._places.get(term)
        return self.unknown_idf if place is None else self._idf[place]

    def of(self, term: str) -> tuple[Numbers, Floats]:
        """Return the documents that hold a term (ascending) and what it adds to the score of each."""
        place = self._places.get(term)
        if place is None:
            return self._documents[:0], self._weights[:0]
        span = slice(self._bounds[place], self._bounds[place + 1])
        return self._documents[span], self._weights[span]

    def occurrences(self, term: str) -> Numbers:
        """Return where in the stream of all terms a term occurs (ascending)."""
        place = self._places.get(term)
        if place is None:
            return self._occurrences[:0]
        return self._occurrences[self._occurrence_bounds[place] : self._occurrence_bounds[place + 1]]

    def scores(self, query: Iterable[str]) -> Floats:
        """Return the score of every document, equal to rank-bm25's `get_scores` to the last bit."""
        found = [self.of(term) for term in query]
        if not found:
            return np.zeros(self.size)
        numbers = np.concatenate([documents for documents, _ in found])
        return np.bincount(numbers, np.concatenate([weights for _, weights in found]), self.size)


def best(scores: Floats, count: int) -> npt.NDArray[np.int64]:
    """Return the numbers of the `count` highest scores above 0, best first, equal ones in their order.

    Partitioned by the negated scores: mostly-zero arrays degenerate from the other end.
    """
    found = np.flatnonzero(scores > 0)
    if len(found) > max(count, 1000):
        bar = -np.partition(-scores[found], count - 1)[count - 1]
        found = found[scores[found] >= bar]
    return found[np.argsort(-scores[found], kind="stable")[:count]]
