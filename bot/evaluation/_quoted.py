"""Whether what is quoted is what was meant: compared as a reader would, marks and white space apart."""

import re
import unicodedata

from bot.model import Citation

# A quote that is longer (characters) would hold the right sentence by chance, and nobody reads it: it is wrong.
LONGEST_QUOTE = 450

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_TAG = re.compile(r"<[^>]*>")
_MARK = re.compile(r"[\"“”«»*_`~\\\[\]]")
_GAP = re.compile(r"\W*\s\W*")
_EDGES = re.compile(r"\A\W+|\W+\Z")
_LETTERS = str.maketrans({"’": "'", "œ": "oe"})


def plain(text: str) -> str:
    """Return a text as it is compared: lower case, compatible characters alike (NFKC), without links, tags, marks of
    Markdown and quotation marks; white space, with the punctuation at it, is one blank.
    """
    bare = _TAG.sub(" ", _LINK.sub(r"\1", text))
    alike = unicodedata.normalize("NFKC", bare).lower().translate(_LETTERS)
    return _GAP.sub(" ", _MARK.sub(" ", alike)).strip()


def holds(citation: Citation, gold: str, post: str | None = None) -> bool:
    """Say whether a citation of at most 450 characters, from a post (a slug) if one is named, holds a right text.

    What is left out inside a citation is not counted, and no text is right that runs over it.
    """
    if sum(len(quote.text) for quote in citation.quotes) > LONGEST_QUOTE or post not in (None, citation.post.slug):
        return False
    sought = _EDGES.sub("", plain(gold)) or gold
    return any(sought in plain(quote.text) for quote in citation.quotes)
