"""Footnotes: `[^1]: …`, with all that is indented below it."""

import re
from collections.abc import Sequence

FOOTNOTE = re.compile(r"[ \t]{0,3}\[\^([^\]\s]+)\]:[ \t]*")
_INDENT = re.compile(r"(?: {2,4}|\t)(?=\S)")


def labels(lines: Sequence[str]) -> set[str]:
    """Return the labels of the footnotes in the lines of a text."""
    return {match[1] for line in lines if (match := FOOTNOTE.match(line))}


def without_indents(lines: Sequence[str]) -> list[str]:
    """Return lines without the indents by which paragraphs belong to a footnote."""
    found = []
    is_within = False
    for line in lines:
        indent = _INDENT.match(line) if is_within else None
        is_within = FOOTNOTE.match(line) is not None or (is_within and (indent is not None or not line.strip()))
        found.append(line[indent.end() :] if indent else line)
    return found
