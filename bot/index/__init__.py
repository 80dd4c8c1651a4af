"""BM25 over a blog's passages and sentences, and what its editor says of them: where an answer stands."""

from bot.index._asked import Asked
from bot.index._index import Findings, Hit, Index, Sentence, Weights
from bot.index._query import Query, Term

__all__ = ["Asked", "Findings", "Hit", "Index", "Query", "Sentence", "Term", "Weights"]
