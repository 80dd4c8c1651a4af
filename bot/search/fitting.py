"""What rank-bm25 fits of BM25; only building an index needs it."""

from collections.abc import Sequence

from rank_bm25 import BM25Okapi

from bot.search.postings import K1, B, idf_of


class PositiveBM25(BM25Okapi):  # type: ignore[misc] # rank-bm25 ships no types
    """BM25Okapi with an idf that is positive for every word.

    Okapi's own falls to 0 for a word in half of the documents and is patched to a quarter of the mean beyond: the very
    subjects of a small blog would then count for nothing, or for more than its rare words.
    """

    def __init__(self, corpus: Sequence[Sequence[str]]) -> None:
        super().__init__(corpus, k1=K1, b=B)

    def _calc_idf(self, nd: dict[str, int]) -> None:
        for word, frequency in nd.items():
            self.idf[word] = idf_of(self.corpus_size, frequency)
