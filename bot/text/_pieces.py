"""Pieces of text that rules look for: one look at a message's words tells which of all of them it can hold.

Dozens of rules ask each message whether it holds a piece of theirs, and hardly any does. So each row of pieces has two
bits, and of a word it is known by heart which it sets: the first where it holds a piece of the row, the second where it
holds the longest word of one that is several words.
"""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from bot.text._by_heart import by_word, forget_texts, lately

# Of longer texts (characters) there are few, and their words are no words that come again.
_SHORT = 400
_bits: dict[tuple[str, ...], int] = {}
# The bits that are set by such a word; by each text where a piece is nothing but blanks.
_set_by: dict[str, int] = {}
# How long those words are that begin with the same three letters: hardly any letters of a word begin one.
_lengths: dict[str, tuple[int, ...]] = {}
_BEGUN = 3
# Those that are shorter.
_shorter: list[str] = []


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

    __slots__ = ("_bits", "_first", "_of_several_words", "pieces")

    def __init__(self, *pieces: str) -> None:
        self.pieces = pieces
        self._first = _bits.get(pieces) or _registered(pieces)
        self._bits = self._first * 3
        self._of_several_words = tuple(filter(_is_apart, pieces))

    def any_in(self, text: str) -> bool:
        """Say whether a text holds any of the pieces."""
        if len(text) > _SHORT:
            return holds_any(text, self.pieces)
        found = _bits_of(text) & self._bits
        return found > 0 and (found & self._first > 0 or holds_any(text, self._of_several_words))


def _is_apart(piece: str) -> bool:
    return piece.split() != [piece]


def _registered(pieces: tuple[str, ...]) -> int:
    first = 1 << 2 * len(_bits)
    for piece in pieces:
        longest = max(piece.split(), key=len, default="")
        _set_by[longest] = _set_by.get(longest, 0) | first << _is_apart(piece)
        begun = longest[:_BEGUN]
        if len(begun) == _BEGUN:
            _lengths[begun] = tuple(sorted({len(longest), *_lengths.get(begun, ())}))
        elif begun and begun not in _shorter:
            _shorter.append(begun)
    _bits[pieces] = first
    forget_texts()  # what is known of them was known of fewer rows
    return first


@by_word
def _bits_of_word(word: str) -> int:
    bits = 0
    for piece in _shorter:
        if piece in word:
            bits |= _set_by[piece]
    for start in range(len(word) - _BEGUN + 1):
        if (begun := word[start : start + _BEGUN]) in _lengths:
            for length in _lengths[begun]:
                bits |= _set_by.get(word[start : start + length], 0)
    return bits


@lately
def _bits_of(text: str) -> int:
    return reduce(or_, map(_bits_of_word, text.split()), _set_by.get("", 0))
