"""Units of quotation: from each sentence on, the window of neighbouring sentences that fits into one quote."""

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np

from bot.corpus import SentenceTable
from bot.model import Post, Sentence
from bot.search.postings import Numbers

# The longest window (characters); a quote is never longer, unless one sentence alone is.
LONGEST = 450


class Units:
    """The windows of a blog: window `i` runs from sentence `i` up to `ends[i]` (exclusive); and beside it, by sentence,
    the post (by its place among the posts), the bounds of paragraph and post, and where in the post's body it stands.

    A window stays within one post and never runs over a heading or anything else that is not quoted.
    """

    def __init__(self, table: SentenceTable) -> None:
        sentences = table.sentences
        self.size = len(sentences)
        self.starts: Numbers = np.arange(self.size)
        self.ends, self.post_of, self.post_starts, self.post_ends = (np.zeros(self.size, np.int64) for _ in range(4))
        for place, post in enumerate(table.corpus.posts):
            numbers = table.numbers_of(post)
            span = slice(numbers.start, numbers.stop)
            self.ends[span] = _window_ends(post, table.sentences_of(post), numbers.start)
            self.post_of[span], self.post_starts[span], self.post_ends[span] = place, numbers.start, numbers.stop
        paragraphs = np.array(table.paragraphs, dtype=np.int64)
        self.paragraph_starts: Numbers = paragraphs.searchsorted(paragraphs)
        self.paragraph_ends: Numbers = paragraphs.searchsorted(paragraphs, side="right")
        self.first_characters: Numbers = np.array([sentence.start for sentence in sentences], dtype=np.int64)
        self.last_characters: Numbers = np.array([sentence.end for sentence in sentences], dtype=np.int64)

    def window(self, start: int) -> range:
        """Return the numbers of the sentences of the window that begins with a sentence."""
        return range(start, int(self.ends[start]))


def _window_ends(post: Post, sentences: Sequence[Sentence], first: int) -> list[int]:
    """Return where the window ends (sentence number, exclusive) that begins with each sentence of a post."""
    asides = [start for start, _ in post.apart]
    ends = []
    last = 0
    for place, sentence in enumerate(sentences):
        last = max(last, place)
        while (
            last + 1 < len(sentences)
            and sentences[last + 1].end - sentence.start <= LONGEST
            and not _are_apart(sentences[last], sentences[last + 1], asides)
        ):
            last += 1
        ends.append(first + last + 1)
    return ends


def _are_apart(before: Sentence, after: Sentence, asides: Sequence[int]) -> bool:
    """Say whether something that is not quoted begins between two neighbouring sentences."""
    place = bisect_left(asides, before.end)
    return place < len(asides) and asides[place] <= after.start
