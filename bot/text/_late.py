"""Patterns that are made when they are first needed: hundreds of rules take long to make, and most are seldom asked."""

import re
from collections.abc import Iterable


class LatePattern:
    """A pattern for whole texts; where it has `hints`, each holds one of them, and without one it is not even made.

    A look for the hints takes a tenth of the time of the pattern.
    """

    __slots__ = ("_hints", "_made", "source")

    def __init__(self, patterns: Iterable[str], hints: Iterable[str] = ("",)) -> None:
        self.source = "|".join(patterns)
        self._hints = tuple(hints)
        self._made: re.Pattern[str] | None = None

    def may_match(self, text: str) -> bool:
        """Say whether a text has any of the hints."""
        return any(map(text.__contains__, self._hints))

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of a whole text, as a pattern's own `fullmatch` does."""
        if not self.may_match(text):
            return None
        if self._made is None:
            self._made = re.compile(self.source)
        return self._made.fullmatch(text)
