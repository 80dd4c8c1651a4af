"""BM25 as postings: rank-bm25 fits it, its figures are laid out by term and give the same scores, bit for bit, sooner.

Beside each term's documents stands where in the stream of all terms it occurs, so that it is looked for in any run of
documents by two binary searches.
"""

from collections.abc import Iterable, Sequence
from math import log
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from bot.search.fitting import PositiveBM25

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]

# Short documents and short questions want less saturation and less length normalisation than the 1.5 and .75 of
# rank-bm25; measured over five French sets.
K1 = 0.9
B = 0.5
# Up to so many scores are sorted sooner than parted first.
_SOON_SORTED = 1_000


def idf_of(documents: int, held: int) -> float:
    """Return the inverse document frequency of Lucene, log(1 + (N - df + .5) / (df + .5)): positive for every word."""
    return log(1 + (documents - held + 0.5) / (held + 0.5))


class Postings:
    """The fitted BM25 of some documents (lists of terms), by term.

    Documents may be empty, or all of them; rank-bm25 itself divides by zero then.
    """

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        self.size = len(documents)
        # Where the terms of each document begin in the stream of all terms; one more for its end.
        self.offsets: Numbers = np.concatenate(([0], np.cumsum([len(each) for each in documents], dtype=np.int64)))
        self._places: dict[str, int] = {}
        self._idf: Floats = np.zeros(0)
        self._bounds = self._occurrence_bounds = np.zeros(1, dtype=np.int64)
        self._documents = self._occurrences = np.zeros(0, dtype=np.int64)
        self._weights: Floats = np.zeros(0)
        if any(documents):
            from bot.search.fitting import PositiveBM25  # noqa: PLC0415 - whoever restores an index does without

            self._compile(PositiveBM25(documents, idf_of, k1=K1, b=B), documents)

    def _compile(self, fitted: "PositiveBM25", documents: Sequence[Sequence[str]]) -> None:
        self._places = {word: place for place, word in enumerate(fitted.idf)}
        self._idf = np.array(list(fitted.idf.values()))
        place_of, count = self._places.__getitem__, len(self._places)
        sizes = [len(each) for each in fitted.doc_freqs]
        places = np.fromiter((place_of(word) for each in fitted.doc_freqs for word in each), np.int64, sum(sizes))
        counts = np.fromiter((often for each in fitted.doc_freqs for often in each.values()), np.int64, sum(sizes))
        order = np.argsort(places, kind="stable")
        self._bounds = _bounds(places, count)
        self._documents = np.repeat(np.arange(self.size), sizes)[order]
        frequency, length = counts[order], np.array(fitted.doc_len)[self._documents]
        self._weights = self._idf[places[order]] * (
            frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * length / fitted.avgdl))
        )
        stream = np.fromiter((place_of(word) for each in documents for word in each), np.int64, int(self.offsets[-1]))
        self._occurrences, self._occurrence_bounds = np.argsort(stream, kind="stable"), _bounds(stream, count)

    @property
    def terms(self) -> Iterable[str]:
        """Return all terms."""
        return self._places.keys()

    @property
    def unknown_idf(self) -> float:
        """Return the highest idf there can be: that of a term in no document."""
        return idf_of(self.size, 0)

    def idf(self, term: str) -> float:
        """Return a term's inverse document frequency (natural logarithm); that of an unknown one is the highest."""
        place = self._places.get(term)
        return self.unknown_idf if place is None else float(self._idf[place])

    def of(self, term: str) -> tuple[Numbers, Floats]:
        """Return the documents that hold a term (ascending) and what it adds to the score of each."""
        span = self._span(term, self._bounds)
        return self._documents[span], self._weights[span]

    def occurrences(self, term: str) -> Numbers:
        """Return where in the stream of all terms a term occurs (ascending)."""
        return self._occurrences[self._span(term, self._occurrence_bounds)]

    def scores(self, query: Iterable[str]) -> Floats:
        """Return the score of every document, equal to rank-bm25's `get_scores` to the last bit."""
        return self.weighted_scores([(term, 1.0) for term in query])

    def weighted_scores(self, query: Iterable[tuple[str, float]]) -> Floats:
        """Return the score of every document where each term of the query counts by its own weight.

        `bincount` adds in the order of the terms, as rank-bm25 does.
        """
        found = [(*self.of(term), weight) for term, weight in query]
        if not found:
            return np.zeros(self.size)
        numbers = np.concatenate([documents for documents, _, _ in found])
        added = np.concatenate([added if weight == 1.0 else added * weight for _, added, weight in found])
        scores: Floats = np.bincount(numbers, added, self.size).astype(np.float64, copy=False)
        return scores

    def norms(self) -> Floats:
        """Return the Euclidean norm of each document, every term in it weighed by its idf, however often it stands."""
        squares = np.repeat(self._idf**2, np.diff(self._bounds))
        return np.sqrt(np.bincount(self._documents, squares, self.size))

    def _span(self, term: str, bounds: Numbers) -> slice:
        place = self._places.get(term)
        return slice(0, 0) if place is None else slice(int(bounds[place]), int(bounds[place + 1]))


def _bounds(places: Numbers, count: int) -> Numbers:
    """Return where the rows of each of so many terms begin, and where the last ends."""
    return np.concatenate(([0], np.cumsum(np.bincount(places, minlength=count))))


def best(scores: Floats, count: int) -> Numbers:
    """Return the numbers of the `count` highest scores above 0, best first, equal ones in their order.

    Partitioned by the negated scores: arrays that are mostly 0 degenerate from the other end.
    """
    found = np.flatnonzero(scores > 0)
    if len(found) > max(count, _SOON_SORTED):
        bar = -np.partition(-scores[found], count - 1)[count - 1]
        found = found[scores[found] >= bar]
    return found[np.argsort(-scores[found], kind="stable")[:count]]
