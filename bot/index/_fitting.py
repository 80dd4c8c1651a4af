"""rank-bm25's model, as the postings take it."""

from collections.abc import Sequence
from math import log

from rank_bm25 import BM25Okapi

# Short passages and short questions want less saturation and less length normalisation than the 1.5 and .75 of
# rank-bm25; measured over five French sets.
K1 = 0.9
B = 0.5


class PositiveBM25(BM25Okapi):  # type: ignore[misc] # rank-bm25 ships no types
    """BM25Okapi with the idf of Lucene: log(1 + (N - df + .5) / (df + .5)), positive for every word.

    Okapi's own idf falls to 0 for a word in half of the documents and is patched to a quarter of the mean beyond:
    the very subjects of a small blog would then count for nothing, or for more than its rare words.
    """

    def __init__(self, corpus: Sequence[Sequence[str]]) -> None:
        super().__init__(corpus, k1=K1, b=B)

    def _calc_idf(self, nd: dict[str, int]) -> None:
        for word, frequency in nd.items():
            self.idf[word] = log(1 + (self.corpus_size - frequency + 0.5) / (frequency + 0.5))
