"""Pieces of text that rules look for: one look at a message's words tells which of all of them it can hold.

Dozens of rules ask each message whether it holds a piece of theirs, and hardly any does. So the rows of pieces have a
bit each, and of a word it is known by heart which of them have a piece of which it holds the longest word.
"""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from bot.text._by_heart import by_word, forget_texts, lately

# Of longer texts (characters) there are few, and their words are no words that come again.
_SHORT = 400
_bits: dict[tuple[str, ...], int] = {}
# The bits of the rows in which such a word is the longest of a piece; "" for a piece of nothing but blanks.
_rows: dict[str, int] = {}
# How long those words are that begin with the same two letters: most letters of a word begin none.
_lengths: dict[str, tuple[int, ...]] = {}


def holds_any(text: str, pieces: Iterable[str]) -> bool:
    """Say whether a text holds any of some pieces: sooner than `any` does, since most messages are asked for most."""
    for piece in pieces:  # noqa: SIM110  # a generator takes twice the time
        if piece in text:
            return True
    return False


class Pieces:
    """A row of pieces, one of which a text may hold: `any_in` tells it as `holds_any` does, but sooner.

    Made while a module is read, as patterns are, never for a text.
    """

    __slots__ = ("_bit", "pieces")

    def __init__(self, *pieces: str) -> None:
        self.pieces = pieces
        self._bit = _bits.get(pieces) or _registered(pieces)

    def any_in(self, text: str) -> bool:
        """Say whether a text holds any of the pieces."""
        if len(text) <= _SHORT and not _rows_in(text) & self._bit:
            return False
        return holds_any(text, self.pieces)


def _registered(pieces: tuple[str, ...]) -> int:
    bit = 1 << len(_bits)
    for piece in pieces:
        longest = max(piece.split(), key=len, default="")
        _rows[longest] = _rows.get(longest, 0) | bit
        begun = longest[:2]
        _lengths[begun] = tuple(sorted({len(longest), *_lengths.get(begun, ())}))
    _bits[pieces] = bit
    forget_texts()  # what is known of them was known of fewer rows
    return bit


@by_word
def _rows_of_word(word: str) -> int:
    rows = 0
    for start, letter in enumerate(word):
        rows |= _rows.get(letter, 0)
        for length in _lengths.get(word[start : start + 2], ()):
            rows |= _rows.get(word[start : start + length], 0)
    return rows


@lately
def _rows_in(text: str) -> int:
    """Return the bits of the rows of which a text may hold a piece; of all others it holds none."""
    return reduce(or_, map(_rows_of_word, text.split()), _rows.get("", 0))
