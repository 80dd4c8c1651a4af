"""A run of sentences that is quoted in one block, and how long such runs are."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.index import Hit

# No quote is longer (characters): more is a page, not a citation, and a Discord message holds 2,000.
LONGEST = 700
# A sentence shorter than this rarely says enough alone.
SHORT = 70
# A neighbour is quoted along when its own score comes this near to that of the sentence that answers.
NEARLY = 0.72
# The same where several things are asked for: they often stand side by side.
NEARLY_OF_SEVERAL = 0.6
MOST_SENTENCES = 3
# So many sentences are known by heart, how they read and what goes with them: all those of a usual blog.
MOST_KNOWN = 16_384
# Of so many blocks it is known how they are cut: the same ones are quoted again and again.
MOST_QUOTED = 256
# A list is quoted whole where it is no longer than this with the sentence before it; a view with what brings it in.
SHORT_LIST, SHORT_VIEW = 420, 520


class Block(NamedTuple):
    """A run of sentences (first and last number, both included), and the sentence elsewhere that names its speaker.

    A tuple, since what is known of one is looked up by it.
    """

    first: int
    last: int
    main: int
    named_at: tuple[int, int] | None = None

    def between(self, first: int, last: int) -> "Block":
        """Return the block with these for its first and last sentence: itself, where they are."""
        is_same = first == self.first and last == self.last
        return self if is_same else Block(first, last, self.main, self.named_at)


def overlaps(block: Block, others: Sequence[Block]) -> bool:
    """Say whether a block shares a sentence with one of the others."""
    return any(block.first <= other.last and other.first <= block.last for other in others)


def scores_of(hits: Sequence[Hit]) -> dict[int, float]:
    """Return the scores of the sentences found, by number."""
    return {hit.sentence.number: hit.score for hit in hits}
