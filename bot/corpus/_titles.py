"""Titles and topics as they are said: in one line, without tags, entities, and what Markdown marks words with."""

import re

from bot.corpus._html import plain_title

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+(?:\"[^\"]*\"|'[^']*'))?\)")
# Only pairs that hug the words between them, and stand at none of them outside: not "2 * 3 * 4", "a_b_c" or "C*".
_PAIRS = (
    re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])(?P<words>[^*]*[^\s*])\1(?![\w*])"),
    re.compile(r"(?<!\w)(_{1,3})(?=[^\s_])(?P<words>.*?[^\s_])\1(?!\w)"),
    re.compile(r"(`+)(?P<words>[^`]+)\1"),
)


def spoken_title(text: str) -> str:
    """Return a title, or a topic, without its marks; where nothing but marks would be left of it, as it is."""
    plain = _LINK.sub(r"\1", plain_title(text))
    for pair in _PAIRS:
        plain = pair.sub(lambda found: found["words"], plain)
    return plain.strip() or text.strip()
