"""Which span of a post answers, and who speaks in it."""

from collections.abc import Collection

from bot.index import Findings, Index
from bot.model import Citation, IndexEntry
from bot.quotes._spans import LONGEST, Block, SpanChooser, overlaps, scores_of
from bot.quotes._speakers import Reported, speakers

__all__ = ["LONGEST", "Quoter", "Reported", "speakers"]


class Quoter:
    """Cuts citations from the sentences that an index finds."""

    def __init__(self, index: Index) -> None:
        entries: dict[str, dict[int, IndexEntry]] = {post.slug: {} for post in index.corpus.posts}
        for entry in index.corpus.entries:
            entries[entry.post.slug][entry.start] = entry
        self._index = index
        self._chooser = SpanChooser(
            index, {post.slug: speakers(post, entries[post.slug]) for post in index.corpus.posts}
        )

    def choose(
        self, findings: Findings, count: int, *, at_least: float = 0.0, avoid: Collection[tuple[str, int]] = ()
    ) -> tuple[Citation, ...]:
        """Return up to `count` citations, the best first, none overlapping another.

        A citation after the first needs a score of `at_least` times the best one's. Sentences in `avoid`
        (slug, start) are not chosen.
        """
        scores = scores_of(findings.hits)
        blocks: list[Block] = []
        citations: list[Citation] = []
        bar = at_least * findings.hits[0].score if findings.hits else 0.0
        for hit in findings.hits:
            if len(citations) == count or (citations and hit.score < bar):
                break
            if (hit.sentence.post.slug, hit.sentence.start) in avoid:
                continue
            block = self._chooser.block(hit.sentence, scores)
            if not overlaps(block, blocks):
                blocks.append(block)
                citations.append(self._chooser.citation(block, hit.score))
        return tuple(citations)
