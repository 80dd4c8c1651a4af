"""Titles and topics as they are said: in one line, without tags, entities, and what Markdown marks words with."""

import re

from bot.corpus._front_matter import Source
from bot.corpus._html import plain_title

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+(?:\"[^\"]*\"|'[^']*'))?\)")
# Only pairs that hug the words between them, and stand at none of them outside: not "2 * 3 * 4", "a_b_c" or "C*".
_PAIRS = (
    re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])(?P<words>[^*]*[^\s*])\1(?![\w*])"),
    re.compile(r"(?<!\w)(_{1,3})(?=[^\s_])(?P<words>.*?[^\s_])\1(?!\w)"),
    re.compile(r"(`+)(?P<words>[^`]+)\1"),
)


# The heading of all, if a text begins with it: "# Le titre" or "# Le titre #".
_HEADING = re.compile(r"\s*#[ \t]+(?P<title>\S[^\n]*?)(?:[ \t]+#+)?[ \t]*(?:\n|$)")
# A name with a blank was given to be read: Obsidian has titles there alone. A day may stand before it.
_NAMED = re.compile(r"(?:\d{4}-\d{2}-\d{2}[ _-]+)?(?P<title>\S+ .*\S)")


def title_elsewhere(name: str, source: Source) -> str | None:
    """Return the title of a post whose front matter states none: the heading that its text begins with, else the name
    of its file (without the ending), where that is one.

    A file without front matter has none: what lies beside the posts by chance, such as a README, is no post.
    """
    if not source.metadata or any(str(key).casefold() == "title" for key in source.metadata):
        return None
    found = _HEADING.match(source.body) or _NAMED.fullmatch(name)
    return found["title"] if found else None


def spoken_title(text: str) -> str:
    """Return a title, or a topic, without its marks; where nothing but marks would be left of it, as it is."""
    plain = _LINK.sub(r"\1", plain_title(text))
    for pair in _PAIRS:
        plain = pair.sub(lambda found: found["words"], plain)
    return plain.strip() or text.strip()
