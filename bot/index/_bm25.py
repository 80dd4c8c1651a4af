"""BM25: rank-bm25 fits it, its figures are then laid out as postings that give the same scores, bit for bit, sooner.

`rank_bm25.BM25Okapi.get_scores` visits every document for every word. The postings visit only the documents that hold
the word, with the same floating point operations in the same order; the rest stays at the 0.0 it had there too.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from math import log
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from bot.index._rows import Numbers, Places, ranges, starts_of

Scores = npt.NDArray[np.float64]
# Words, and how much each counts.
WeighedWords = Iterable[tuple[str, float]]

# Up to so many scores are sorted sooner than parted first.
_SOON_SORTED = 1_000


class Postings:
    """The fitted BM25 of some documents (lists of stems), by word.

    Documents may be empty, or all of them; rank-bm25 itself divides by zero then.
    """

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        self.size = len(documents)
        # The number of the first document where several stand in one row (`Together`).
        self._first = 0
        self._places: dict[str, int] = {}
        # By place; arrays give up plain numbers sooner than numpy's do, and hold them tighter than lists.
        self._starts = array("q")
        self._ends = array("q")
        self._idf = array("d")
        self._documents = np.zeros(0, dtype=np.int32)
        self._weights = np.zeros(0, dtype=np.float64)
        # The highest idf there can be: that of a word in no document.
        self.unknown_idf = log(1 + (self.size + 0.5) / 0.5)
        if any(documents):
            # Only where one is fitted: a process that answers from what another one fitted does without.
            from bot.index._fitting import PositiveBM25  # noqa: PLC0415

            self._compile(PositiveBM25(documents))

    def _compile(self, fitted: Any) -> None:
        self._idf = array("d", fitted.idf.values())
        self._places = {word: place for place, word in enumerate(fitted.idf)}
        place_of = self._places.__getitem__
        sizes = [len(frequencies) for frequencies in fitted.doc_freqs]
        size = sum(sizes)
        places = np.fromiter((place_of(word) for each in fitted.doc_freqs for word in each), np.int32, size)
        counts = np.fromiter((count for each in fitted.doc_freqs for count in each.values()), np.int64, size)
        order = np.argsort(places, kind="stable")
        lengths = np.bincount(places, minlength=len(self._places))
        bounds = starts_of(lengths)
        self._starts, self._ends = _plain(bounds[:-1]), _plain(bounds[1:])
        self._documents = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)[order]
        frequency = counts[order]
        idf = np.repeat(np.frombuffer(self._idf), lengths)
        length = np.array(fitted.doc_len)[self._documents]
        k1, b = fitted.k1, fitted.b
        self._weights = idf * (frequency * (k1 + 1) / (frequency + k1 * (1 - b + b * length / fitted.avgdl)))

    def __contains__(self, word: object) -> bool:
        """Say whether any document holds a word."""
        place = self._places.get(cast("str", word))
        return place is not None and self._starts[place] < self._ends[place]

    def idf(self, word: str) -> float:
        """Return the word's inverse document frequency (natural logarithm); that of an unknown word is the highest."""
        place = self._places.get(word)
        return self.unknown_idf if place is None else self._idf[place]

    def idf_of_any(self, words: Iterable[str]) -> float:
        """Return the inverse document frequency of some words as if they were one, in as many documents as all of them
        (where one document holds several, it is rather more).
        """
        places = [place for word in words if (place := self._places.get(word)) is not None]
        held = min(self.size, sum([self._ends[place] - self._starts[place] for place in places]))
        return log(1 + (self.size - held + 0.5) / (held + 0.5))

    def of(self, word: str) -> tuple[Numbers, Scores]:
        """Return the documents that hold a word (ascending) and what it adds to the score of each."""
        place = self._places.get(word)
        if place is None:
            return self._documents[:0], self._weights[:0]
        start, end = self._starts[place], self._ends[place]
        return self._documents[start:end] - np.int32(self._first), self._weights[start:end]

    def held_by(self, document: int, words: Iterable[str]) -> frozenset[str]:
        """Return those of some words that a document holds."""
        documents, starts, ends = self._documents.data, self._starts, self._ends  # `data` gives up plain numbers, too
        number, found = self._first + document, []
        for word in words:
            place = self._places.get(word)
            if place is not None:
                end = ends[place]
                at = bisect_left(documents, number, starts[place], end)
                if at < end and documents[at] == number:
                    found.append(word)
        return frozenset(found)

    def scores(self, query: Iterable[str]) -> Scores:
        """Return the score of every document, equal to rank-bm25's `get_scores` to the last bit."""
        return self.weighted_scores([(word, 1.0) for word in query])

    def weighted_scores(self, query: WeighedWords) -> Scores:
        """Return the score of every document where each word of the query counts by its own weight."""
        starts, ends = self._starts, self._ends
        held = [(at, count) for word, count in query if (at := self._places.get(word)) is not None]
        spans = [(starts[at], ends[at]) for at, _ in held]
        scores = _added(self._documents, self._weights, spans, [count for _, count in held], self._first + self.size)
        return scores[self._first :]

    def best_score(self, query: WeighedWords) -> float:
        """Return the score of a document of average length that holds each word of the query once; of none it is 1."""
        place_of, idf, unknown = self._places.get, self._idf, self.unknown_idf
        held = [(unknown if (at := place_of(word)) is None else idf[at]) * count for word, count in query]
        return sum(held) or 1.0

    def _places_among(self, places: Mapping[str, int]) -> Places:
        """Return where each of the words stands among others, in order."""
        return np.fromiter(map(places.__getitem__, self._places), np.int64, len(self._places))


class Together:
    """Several postings laid out in one row, word by word, and scored together: their documents are numbered one behind
    another, a word is looked up once, and what it brings to all of them stands side by side.

    They go on as they were, but hold no more than their places in the row.
    """

    def __init__(self, *row: Postings) -> None:
        self._places: dict[str, int] = {}
        for each in row:
            for word in each._places:
                self._places.setdefault(word, len(self._places))
        among = [each._places_among(self._places) for each in row]
        lengths = np.zeros((len(self._places), len(row)), dtype=np.int64)
        for number, (each, places) in enumerate(zip(row, among, strict=True)):
            lengths[places, number] = np.frombuffer(each._ends, np.int64) - np.frombuffer(each._starts, np.int64)
        bounds = starts_of(lengths.ravel())
        starts, ends = bounds[:-1].reshape(lengths.shape), bounds[1:].reshape(lengths.shape)
        self._documents = np.zeros(int(bounds[-1]), dtype=np.int32)
        self._weights = np.zeros(int(bounds[-1]))
        self._bounds = list(accumulate([each.size for each in row]))
        for number, (each, places) in enumerate(zip(row, among, strict=True)):
            each._first = self._bounds[number] - each.size
            taken = ranges(starts[places, number], ends[places, number])
            self._documents[taken] = each._documents + np.int32(each._first)
            self._weights[taken] = each._weights
            idf = np.full(len(self._places), each.unknown_idf)
            idf[places] = np.frombuffer(each._idf)
            each._documents, each._weights, each._places = self._documents, self._weights, self._places
            each._starts, each._ends = _plain(starts[:, number]), _plain(ends[:, number])
            each._idf = array("d", idf.tobytes())
        self._first, self._last, self._ends = row[0]._starts, row[-1]._starts, row[-1]._ends

    def scores(self, query: Sequence[tuple[str, float]], of_all: int) -> list[Scores]:
        """Return for each of the postings the scores of its documents, as `weighted_scores` does, for the first
        `of_all` words of a query, and of the last postings for all of them.
        """
        place_of, last, ends = self._places.get, self._last, self._ends
        spans, counts = [], []
        starts = self._first
        for number, (word, count) in enumerate(query):
            if number == of_all:
                starts = last
            at = place_of(word)
            if at is not None:
                spans.append((starts[at], ends[at]))
                counts.append(count)
        scores = _added(self._documents, self._weights, spans, counts, self._bounds[-1])
        return [scores[start:end] for start, end in zip((0, *self._bounds), self._bounds, strict=False)]


def _added(
    documents: Numbers, weights: Scores, spans: Sequence[tuple[int, int]], counts: Sequence[float], size: int
) -> Scores:
    """Return the scores of so many documents from where their words' postings stand, and how much each word counts.

    `bincount` adds in the order of the words. Joining bytes takes a third of the time of joining arrays.
    """
    if not spans:
        return np.zeros(size)
    some, of_each = documents.data, weights.data
    added = np.frombuffer(b"".join([of_each[start:end] for start, end in spans]), dtype=np.float64)
    if counts.count(1.0) < len(counts):
        added = added * np.array(counts).repeat([end - start for start, end in spans])
    numbers = np.frombuffer(b"".join([some[start:end] for start, end in spans]), dtype=np.int32)
    # What is weighed is no whole number, though numpy's types say so.
    return cast("Scores", np.bincount(numbers, added, size))


def _plain(numbers: Places) -> "array[int]":
    """Return some numbers as an array of Python's."""
    return array("q", np.ascontiguousarray(numbers, dtype=np.int64).tobytes())


def _above_zero(scores: Scores) -> Places:
    """Return the numbers of the scores above 0; none is below. To compare first takes a sixth of the time, of many."""
    return (scores > 0 if len(scores) > _SOON_SORTED else scores).nonzero()[0]


def are_best(scores: Scores, count: int) -> npt.NDArray[np.bool_]:
    """Say of each score whether it is one of the `count` highest above 0, of equal ones the first: what `best` finds,
    without putting it in order.
    """
    if np.count_nonzero(scores) <= count:
        return scores.astype(bool)  # none is below 0
    bar = _lowest(scores if len(scores) <= _SOON_SORTED else scores[scores > 0], count)
    is_best = scores >= bar
    if surplus := int(np.count_nonzero(is_best)) - count:
        is_best[(scores == bar).nonzero()[0][-surplus:]] = False
    return is_best


def _lowest(scores: Scores, count: int) -> float:
    """Return the lowest of the `count` highest scores.

    Of the negated ones, since partitioning mostly-zero arrays from the other end degenerates.
    """
    negated = -scores
    negated.partition(count - 1)
    return -float(negated[count - 1])


def best(scores: Scores, count: int) -> Numbers:
    """Return the numbers of the `count` highest scores above 0, best first, equal ones in their order."""
    found = _above_zero(scores)
    if len(found) > max(count, _SOON_SORTED):
        found = found[scores[found] >= _lowest(scores[found], count)]
    order = (-scores[found]).argsort(kind="stable")[:count]
    return found[order].astype(np.int32)
