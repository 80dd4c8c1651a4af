"""In which order two quotes are read: who hears "but on the other hand" first asks what the one hand was."""

import re

from bot.model import Citation

# So near below another quote (characters), a quote that links on links on to that one.
NEXT = 120
# And so near, with a sentence or two between them, where both have what was asked.
SHORTLY = 400
_LINKS_ON = re.compile(
    r"[\"«“\s]*(?:mais|et|car|or|donc|pourtant|cependant|toutefois|néanmoins|en revanche|par contre|au contraire|"
    r"a contrario|[àa] l['’]inverse|inversement|bref|ainsi|du coup|alors|de plus|enfin|"
    r"but|and|so|yet|still|however|on the other hand|conversely|therefore|thus|besides|moreover)\b",
    re.IGNORECASE,
)


def gap_above(citation: Citation, other: Citation) -> int | None:
    """Return how far (characters) above a citation that opens on a link word another one ends, in the same post."""
    if citation.post != other.post or not _LINKS_ON.match(citation.quotes[0].text):
        return None
    gap = citation.quotes[0].start - other.quotes[-1].end
    return gap if gap >= 0 else None
