"""Patterns that are made when they are first needed: hundreds of rules take long to make, and most are seldom asked."""

import re
from collections.abc import Iterable

from bot.text._pieces import Pieces


class LatePattern:
    """A pattern for whole texts; where it has `hints`, each holds one of them, and without one it is not even made.

    A look for the hints takes a tenth of the time of the pattern.
    """

    __slots__ = ("_made", "_pieces", "hints", "source")

    def __init__(self, patterns: Iterable[str], hints: Iterable[str] = ()) -> None:
        self.source = "|".join(patterns)
        self.hints = tuple(hints)
        self._pieces = Pieces(*self.hints) if self.hints else None
        self._made: re.Pattern[str] | None = None

    def may_match(self, text: str) -> bool:
        """Say whether a text has any of the hints; where there are none, it may."""
        return self._pieces is None or self._pieces.any_in(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of a whole text, as a pattern's own `fullmatch` does."""
        if self._pieces and not self._pieces.any_in(text):
            return None
        if self._made is None:
            self._made = re.compile(self.source)
        return self._made.fullmatch(text)


class LateSign:
    """A pattern to be looked for in texts, made when it is first looked for; `pattern` is its source.

    Where it has `hints`, whatever it matches holds one of them, and in a text without one it is not looked for.
    """

    __slots__ = ("_made", "_pieces", "hints", "pattern")

    def __init__(self, pattern: str, hints: Iterable[str] = ()) -> None:
        self.pattern = pattern
        self.hints = tuple(hints)
        self._pieces = Pieces(*self.hints) if self.hints else None
        self._made: re.Pattern[str] | None = None

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text, as a pattern's own `search` does."""
        if self._pieces and not self._pieces.any_in(text):
            return None
        return (self._made or self._pattern()).search(text)

    def match(self, text: str, place: int = 0) -> re.Match[str] | None:
        """Return the match from a place in a text on, as a pattern's own `match` does."""
        return (self._made or self._pattern()).match(text, place)

    def sub(self, instead: str, text: str) -> str:
        """Return a text with something instead of each match, as a pattern's own `sub` does."""
        return (self._made or self._pattern()).sub(instead, text)

    def _pattern(self) -> re.Pattern[str]:
        self._made = re.compile(self.pattern)
        return self._made
