"""Whether some words stand in a post just so, marks, capitals, accents and the shape of apostrophes apart."""

import re
from collections.abc import Sequence

from bot.corpus import SentenceTable
from bot.model import Post
from bot.text import fold, quoted_spans

_NO_WORD = re.compile(r"[\W_]+")
# So many sentences may be quoted in one piece, and shorter words than this may stand anywhere by chance (characters).
_MOST_SENTENCES = 4
SHORTEST = 12


def normalised(text: str) -> str:
    """Return the folded words of a text with one blank before, between and behind them."""
    return f" {_NO_WORD.sub(' ', fold(text)).strip()} "


def stands_in(words: str, post: Post) -> bool:
    """Say whether a post has these words, whole and in this order."""
    wanted = normalised(words)
    # The longest word first, as normalising each post of a large blog takes half a second.
    longest = max(wanted.split(), key=len, default="")
    return bool(longest) and longest in fold(post.body) and _stand_between(wanted, post, 0, len(post.body))


def without_quotations(text: str, posts: Sequence[Post]) -> str:
    """Return a text without what stands in it between quotation marks and in one of the posts as well."""
    own, reached = [], 0
    for start, end in quoted_spans(text):
        words = text[start:end]
        is_long = start >= reached and len(normalised(words).strip()) >= SHORTEST
        if is_long and any(stands_in(words, post) for post in posts):
            own.append(text[reached:start])
            reached = end
    return "".join((*own, text[reached:]))


def span_of(words: str, table: SentenceTable, own: range) -> range | None:
    """Return the numbers of those of some sentences of a post in which these words stand, the fewest; None where in no
    few.
    """
    wanted = normalised(words)
    for count in range(1, _MOST_SENTENCES + 1):
        for first in own[: max(len(own) - count + 1, 0)]:
            last = table.sentences[first + count - 1]
            if _stand_between(wanted, last.post, table.sentences[first].start, last.end):
                return range(first, first + count)
    return None


def _stand_between(wanted: str, post: Post, start: int, end: int) -> bool:
    """Say whether normalised words stand in a slice of a post: as it is, or as it is shown, with numbers of items."""
    if wanted in normalised(post.body[start:end]):
        return True
    return bool(post.items) and wanted in normalised(post.drawn(start, end))
