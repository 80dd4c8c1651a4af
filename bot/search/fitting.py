"""What rank-bm25 fits of BM25; only building an index needs it."""

from collections.abc import Callable, Sequence

from rank_bm25 import BM25Okapi


class PositiveBM25(BM25Okapi):  # type: ignore[misc] # rank-bm25 ships no types
    """BM25Okapi with an idf that is positive for every word.

    Okapi's own falls to 0 for a word in half of the documents and is patched to a quarter of the mean beyond: the very
    subjects of a small blog would then count for nothing, or for more than its rare words.
    """

    def __init__(
        self, corpus: Sequence[Sequence[str]], idf_of: Callable[[int, int], float], *, k1: float, b: float
    ) -> None:
        self._idf_of = idf_of
        super().__init__(corpus, k1=k1, b=b)

    def _calc_idf(self, nd: dict[str, int]) -> None:
        for word, frequency in nd.items():
            self.idf[word] = self._idf_of(self.corpus_size, frequency)
