"""The posts' meaningful words, found once: passages, sentences and whole posts are slices of the same list.

Code and whatever else is apart in a post, save its headings, has none.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from bot.model import Post
from bot.text import Word, words


class Analysed:
    """The content words of one post's body, in order."""

    def __init__(self, post: Post) -> None:
        dumb = [aside for aside in post.asides if aside.level == 0]
        found = (word for word in words(post.body) if not word.is_stop)
        self.words = [word for word in found if not any(each.start <= word.start < each.end for each in dumb)]
        self._starts = [word.start for word in self.words]

    def within(self, start: int, end: int) -> list[Word]:
        """Return the content words between two offsets of the body (`end` exclusive)."""
        return self.words[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def stems_of(found: Sequence[Word]) -> list[str]:
    """Return the stems of words."""
    return [word.stem for word in found]


def letters_of(found: Iterable[Word]) -> Iterator[str]:
    """Yield the folded forms of words."""
    return (word.folded for word in found)
