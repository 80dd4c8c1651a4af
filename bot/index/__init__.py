"""BM25 over a blog's passages and sentences, and what its editor says of them: where an answer stands."""

from bot.index._asked import Asked, carries
from bot.index._findings import Findings, Hit, Sentence, Weights, joined
from bot.index._index import Index
from bot.index._query import Query
from bot.index._sought import figures_in, sought_by
from bot.index._terms import Source, Term
from bot.index._thesaurus import Thesaurus, find_thesaurus
from bot.index._weighing import weighs

__all__ = [
    "Asked",
    "Findings",
    "Hit",
    "Index",
    "Query",
    "Sentence",
    "Source",
    "Term",
    "Thesaurus",
    "Weights",
    "carries",
    "figures_in",
    "find_thesaurus",
    "joined",
    "sought_by",
    "weighs",
]
