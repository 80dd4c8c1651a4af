"""Patterns that are made when they are first needed: hundreds of rules take long to make, and most are seldom asked.

Whoever answers many, and has the time before, makes them all at once (`make_patterns`).
"""

import re
from collections.abc import Iterable
from weakref import ref

from bot.text._pieces import Pieces

# A list, since one thread may import more of them while another one makes these.
_all: list[ref["Late"]] = []


class Late:
    """A pattern of this `source` that is not made yet."""

    __slots__ = ("__weakref__", "_made", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._made: re.Pattern[str] | None = None
        _all.append(ref(self))

    def make(self) -> re.Pattern[str]:
        """Make the pattern, unless it is made, and return it."""
        if self._made is None:
            self._made = re.compile(self.source)
        return self._made


def make_patterns() -> None:
    """Make all patterns that there are now: two thirds of a second in which nobody waits for an answer, and four
    mebibytes. The first hundred questions would make most of them, and each of these would take thrice its time.
    """
    for each in _all:
        if late := each():
            late.make()


class LatePattern(Late):
    """A pattern for whole texts; where it has `hints`, each holds one of them, and without one it is not even made.

    A look for the hints takes a tenth of the time of the pattern.
    """

    __slots__ = ("_pieces", "hints")

    def __init__(self, patterns: Iterable[str], hints: Iterable[str] = ()) -> None:
        super().__init__("|".join(patterns))
        self.hints = tuple(hints)
        self._pieces = Pieces(*self.hints) if self.hints else None

    def may_match(self, text: str) -> bool:
        """Say whether a text has any of the hints; where there are none, it may."""
        return self._pieces is None or self._pieces.any_in(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of a whole text, as a pattern's own `fullmatch` does."""
        if self._pieces and not self._pieces.any_in(text):
            return None
        return (self._made or self.make()).fullmatch(text)


class LateSign(Late):
    """A pattern to be looked for in texts, made when it is first looked for.

    Where it has `hints`, whatever it matches holds one of them, and in a text without one it is not looked for.
    """

    __slots__ = ("_pieces", "hints")

    def __init__(self, source: str, hints: Iterable[str] = ()) -> None:
        super().__init__(source)
        self.hints = tuple(hints)
        self._pieces = Pieces(*self.hints) if self.hints else None

    @property
    def pattern(self) -> str:
        """Return the source, as of a pattern made at once."""
        return self.source

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text, as a pattern's own `search` does."""
        if self._pieces and not self._pieces.any_in(text):
            return None
        return (self._made or self.make()).search(text)

    def match(self, text: str, place: int = 0) -> re.Match[str] | None:
        """Return the match from a place in a text on, as a pattern's own `match` does."""
        return (self._made or self.make()).match(text, place)

    def sub(self, instead: str, text: str) -> str:
        """Return a text with something instead of each match, as a pattern's own `sub` does."""
        return (self._made or self.make()).sub(instead, text)
