"""Markdown in as many messages as it needs."""

import re
from collections.abc import Iterator

from bot.cogs._render import MOST, length

_BAR = "> "
# A piece of escaped text is never cut between a backslash and what it escapes.
_PIECE = re.compile(r"\\?.", re.DOTALL)


def split(text: str, most: int = MOST) -> list[str]:
    """Return Markdown in pieces of at most `most` UTF-16 units, cut between lines or words where that is possible."""
    pieces = [""]
    for token in _tokens(text, most):
        if length(pieces[-1]) + length(token) > most:
            pieces.append("")
        pieces[-1] += token
    return [piece.strip("\n") for piece in pieces if piece.strip()] or [""]


def _tokens(text: str, most: int) -> Iterator[str]:
    """Yield the text in parts that should stay whole: lines, words of long lines, characters of long words."""
    for line in text.splitlines(keepends=True):
        if length(line) <= most:
            yield line
            continue
        if line.startswith(_BAR):  # the author's words stay behind it
            yield from (f"{_BAR}{piece}\n" for piece in split(line.removeprefix(_BAR), most - len(_BAR) - 1))
            continue
        for word in re.findall(r"\S+\s*|\s+", line):
            yield from [word] if length(word) <= most else _PIECE.findall(word)
