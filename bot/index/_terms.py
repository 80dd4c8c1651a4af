"""The words of a question as an index looks for them."""

from enum import StrEnum
from typing import NamedTuple


class Source(StrEnum):
    """Where a term of a query comes from."""

    TYPED = "typed"
    CORRECTED = "corrected"
    UNKNOWN = "unknown"
    UNUSED = "unused"

    # An enumeration's own is a function of Python's, which is slow where every query is looked up by its terms.
    __hash__ = str.__hash__


_MISSING = frozenset({Source.UNKNOWN, Source.UNUSED})


class Term(NamedTuple):
    """A word that the index looks for, as understood: folded, its stem, how much it counts, where it comes from.

    The blog has neither an unknown nor an unused word; the latter is one of the language all the same, no slip.
    `is_name` says that it was typed with a capital inside a sentence. A tuple, since it is quickly made and compared.
    """

    word: str
    stem: str
    weight: float = 1.0
    source: Source = Source.TYPED
    is_name: bool = False

    @property
    def is_missing(self) -> bool:
        """Say whether the blog has the word nowhere, nor one that it was a slip for."""
        return self.source in _MISSING


class Synonym(NamedTuple):
    """A word that the author may have written instead of one that was typed: folded, its stem, how much it counts, and
    the stem of the other. A tuple, since every question makes a dozen.
    """

    word: str
    stem: str
    weight: float
    instead_of: str
