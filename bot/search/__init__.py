"""Search: a pipeline of stages from a question to sentences that may answer it.

Units (windows of sentences) -> candidates (BM25) -> features -> ranker -> verdict; `Index` runs them in this order.
"""

from bot.search.analysis import Query, Slot
from bot.search.index import Findings, Focus, Hit, Index
from bot.search.meaning import Encoder, Meaning, Passages
from bot.search.question_form import INTERROGATIVES
from bot.search.ranker import Weights
from bot.search.stored import DamagedError, IndexCache
from bot.search.vectors import KeptVectors, with_kept_vectors

__all__ = [
    "INTERROGATIVES",
    "DamagedError",
    "Encoder",
    "Findings",
    "Focus",
    "Hit",
    "Index",
    "IndexCache",
    "KeptVectors",
    "Meaning",
    "Passages",
    "Query",
    "Slot",
    "Weights",
    "with_kept_vectors",
]
