"""Units of quotation: from each sentence on, the window of neighbouring sentences that fits into one quote."""

from bisect import bisect_left

import numpy as np
import numpy.typing as npt

from bot.corpus import SentenceTable
from bot.model import Post, Sentence

# The longest window (characters); a quote is never longer, unless one sentence alone is.
LONGEST = 450

Numbers = npt.NDArray[np.int32]


class Units:
    """The windows of a blog: window `i` runs from sentence `starts[i]` (which is `i`) up to `ends[i]` (exclusive).

    A window stays within one post and never runs over a heading or anything else that is not quoted. Both bounds rise
    with the number of the window, so that the windows that hold a sentence stand side by side.
    """

    def __init__(self, table: SentenceTable) -> None:
        sentences = table.sentences
        self.size = len(sentences)
        self.starts: Numbers = np.arange(self.size, dtype=np.int32)
        self.ends: Numbers = np.zeros(self.size, dtype=np.int32)
        self.post_of: Numbers = np.zeros(self.size, dtype=np.int32)
        self.post_starts: Numbers = np.zeros(self.size, dtype=np.int32)
        self.post_ends: Numbers = np.zeros(self.size, dtype=np.int32)
        for place, post in enumerate(table.corpus.posts):
            numbers = table.numbers_of(post)
            span = slice(numbers.start, numbers.stop)
            self.ends[span] = _window_ends(post, table.sentences_of(post), numbers.start)
            self.post_of[span], self.post_starts[span], self.post_ends[span] = place, numbers.start, numbers.stop

    def window(self, start: int) -> range:
        """Return the numbers of the sentences of the window that begins with a sentence."""
        return range(start, int(self.ends[start]))


def _window_ends(post: Post, sentences: tuple[Sentence, ...] | list[Sentence], first: int) -> list[int]:
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


def _are_apart(before: Sentence, after: Sentence, asides: list[int]) -> bool:
    """Say whether something that is not quoted begins between two neighbouring sentences."""
    place = bisect_left(asides, before.end)
    return place < len(asides) and asides[place] <= after.start
