"""BM25: rank-bm25 fits it, its figures are then laid out as postings that give the same scores, bit for bit, sooner.

`rank_bm25.BM25Okapi.get_scores` visits every document for every word. The postings visit only the documents that hold
the word, with the same floating point operations in the same order; the rest stays at the 0.0 it had there too.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import log
from typing import Any, NamedTuple, cast

import numpy as np
import numpy.typing as npt

from bot.index._rows import Numbers, Places

Scores = npt.NDArray[np.float64]
# Words, and how much each counts.
WeighedWords = Iterable[tuple[str, float]]

# Up to so many scores are sorted sooner than parted first.
_SOON_SORTED = 1_000


class Postings:
    """The fitted BM25 of some documents (lists of stems), by word.

    Documents may be empty, or all of them; rank-bm25 itself divides by zero then. In the row in which they are laid out
    the first of them has the number `first`: what stands behind one another can be scored together.
    """

    def __init__(self, documents: Sequence[Sequence[str]], first: int = 0) -> None:
        self.size = len(documents)
        self.first = first
        self._places: dict[str, int] = {}
        # By place; arrays give up plain numbers sooner than numpy's do, and hold them tighter than lists.
        self._starts = array("q", [0])
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
        self._starts = array("q", np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64).tobytes())
        documents = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)[order]
        frequency = counts[order]
        idf = np.repeat(np.frombuffer(self._idf), lengths)
        length = np.array(fitted.doc_len)[documents]
        self._documents = documents + np.int32(self.first)
        k1, b = fitted.k1, fitted.b
        self._weights = idf * (frequency * (k1 + 1) / (frequency + k1 * (1 - b + b * length / fitted.avgdl)))

    def __contains__(self, word: object) -> bool:
        """Say whether any document holds a word."""
        return word in self._places

    def idf(self, word: str) -> float:
        """Return the word's inverse document frequency (natural logarithm); that of an unknown word is the highest."""
        place = self._places.get(word)
        return self.unknown_idf if place is None else self._idf[place]

    def of(self, word: str) -> tuple[Numbers, Scores]:
        """Return the documents that hold a word (ascending) and what it adds to the score of each."""
        place = self._places.get(word)
        if place is None:
            return self._documents[:0], self._weights[:0]
        start, end = self._starts[place], self._starts[place + 1]
        return self._documents[start:end] - np.int32(self.first), self._weights[start:end]

    def held_by(self, document: int, words: Iterable[str]) -> frozenset[str]:
        """Return those of some words that a document holds."""
        documents, starts = self._documents.data, self._starts  # `data` gives up plain numbers, too
        number, found = self.first + document, []
        for word in words:
            place = self._places.get(word)
            if place is not None:
                end = starts[place + 1]
                at = bisect_left(documents, number, starts[place], end)
                if at < end and documents[at] == number:
                    found.append(word)
        return frozenset(found)

    def scores(self, query: Iterable[str]) -> Scores:
        """Return the score of every document, equal to rank-bm25's `get_scores` to the last bit."""
        return self.weighted_scores([(word, 1.0) for word in query])

    def weighted_scores(self, query: WeighedWords) -> Scores:
        """Return the score of every document where each word of the query counts by its own weight."""
        return scored_together((self, query))[0]

    def add_to(self, found: "Found", query: WeighedWords) -> None:
        """Add what each word of a query brings to what is found so far."""
        documents, weights, counts, lengths = found
        place_of, starts = self._places.get, self._starts
        all_documents, all_weights = self._documents.data, self._weights.data
        for word, count in query:  # a comprehension for each of the lists takes half as much again
            place = place_of(word)
            if place is not None:
                start, end = starts[place], starts[place + 1]
                documents.append(all_documents[start:end])
                weights.append(all_weights[start:end])
                counts.append(count)
                lengths.append(end - start)

    def best_score(self, query: WeighedWords) -> float:
        """Return the score of a document of average length that holds each word of the query once; of none it is 1."""
        place_of, idf, unknown = self._places.get, self._idf, self.unknown_idf
        held = [(unknown if (at := place_of(word)) is None else idf[at]) * count for word, count in query]
        return sum(held) or 1.0


class Found(NamedTuple):
    """What the words of queries bring, word by word: the documents that hold it, what it adds to each, how much the
    word counts, and how many documents these are.
    """

    documents: list[memoryview]
    weights: list[memoryview]
    counts: list[float]
    lengths: list[int]


def scored_together(*asked: tuple[Postings, WeighedWords]) -> list[Scores]:
    """Return for each of some postings, which are numbered one behind another, the scores of its documents for its
    query, as `weighted_scores` does: adding up takes hardly longer for three than for one.

    `bincount` adds in the order of the words. Joining bytes takes a third of the time of joining arrays.
    """
    found = Found([], [], [], [])
    for postings, query in asked:
        postings.add_to(found, query)
    ends = list(accumulate([postings.size for postings, _ in asked]))
    if found.counts:
        added = np.frombuffer(b"".join(found.weights), dtype=np.float64)
        if found.counts.count(1.0) < len(found.counts):
            added = added * np.array(found.counts).repeat(found.lengths)
        documents = np.frombuffer(b"".join(found.documents), dtype=np.int32)
        if first := asked[0][0].first:
            documents = documents - np.int32(first)
        # What is weighed is no whole number, though numpy's types say so.
        scores = cast("Scores", np.bincount(documents, added, ends[-1]))
    else:
        scores = np.zeros(ends[-1])
    return [scores[end - postings.size : end] for end, (postings, _) in zip(ends, asked, strict=True)]


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
