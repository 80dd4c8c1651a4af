"""The citations chosen for one reply, one after another: none overlaps another, and nothing is read twice."""

import re
from collections.abc import Collection, Iterable

from bot.index import Asked, Findings, Hit
from bot.model import Citation
from bot.quotes._blocks import NEARLY, NEARLY_OF_SEVERAL, Block, overlaps, scores_of
from bot.quotes._spans import SpanChooser
from bot.text import fold, words

# In a passage that is quoted already, a sentence counts as so many times as good: what is listed stands together.
TOGETHER = 1.8
# In a post that is quoted already, or that has the best sentence for the whole, so many times.
IN_POST = 1.2
# "Que craint Pierre Bellanger ?" wants his words; "le livre de Pierre Bellanger" does not. Over folded text.
_WHAT = re.compile(r"(?:(?:et|mais|and|but) )?(?:de |a )?(?:que\b|qu'|quoi\b|what\b)")


class Chosen:
    """The citations chosen so far, and the blocks they take up."""

    def __init__(self, chooser: SpanChooser, findings: Findings, avoid: Collection[tuple[str, int]]) -> None:
        self._chooser = chooser
        self._avoid = avoid
        self._scores = scores_of(findings.hits)
        self._query = findings.query
        self._nearly = NEARLY_OF_SEVERAL if findings.query.asks_for_several else NEARLY
        self._blocks: list[Block] = []
        # What is quoted so far, sentence by sentence: a footer stands under many posts and is read once.
        self._said: set[str] = set()
        self.citations: list[Citation] = []

    def holds(self, hit: Hit) -> bool:
        """Say whether the sentence is quoted already."""
        return any(block.first <= hit.sentence.number <= block.last for block in self._blocks)

    def fill(self, hits: Iterable[Hit], count: int, bar: float, *, apart: float = 0.0) -> None:
        """Quote what else is worth `bar`, the best first, until there are `count` citations.

        What adjoins nothing that is quoted must score `apart`, whatever it is worth beside that.
        """
        left = [hit for hit in hits if hit.score * TOGETHER >= bar]  # no other is worth it, whatever it stands beside
        while left and len(self.citations) < count:
            worth = self._worth(left, apart)
            most = max(worth)
            if most < bar:
                return
            hit = left.pop(worth.index(most))
            if not self.holds(hit):
                self.add(hit)

    def _adjoins(self, hit: Hit) -> bool:
        return any(block.first - 1 <= hit.sentence.number <= block.last + 1 for block in self._blocks)

    def _worth(self, hits: Iterable[Hit], apart: float) -> list[float]:
        """Return what each of some hits is worth beside what is quoted so far."""
        posts = {self._chooser.post_of(block).slug for block in self._blocks}
        passages = {self._chooser.passage_of(block) for block in self._blocks}
        return [
            hit.score
            * (TOGETHER if hit.sentence.passage in passages else IN_POST if hit.sentence.post.slug in posts else 1.0)
            * (hit.score >= apart or self._adjoins(hit))
            for hit in hits
        ]

    def add(self, hit: Hit) -> bool:
        """Quote a sentence if it may be and overlaps none quoted before; say whether it was."""
        if (hit.sentence.post.slug, hit.sentence.start) in self._avoid:
            return False
        block = self._chooser.block(hit.sentence, self._scores, nearly=self._nearly)
        if self._blocks:
            if self._is_said_elsewhere(hit.sentence.number):
                return False
            block = self._without_what_is_said(block)
        if self._asks_what_is_said(hit):
            block = self._chooser.with_words_reported(block)
        if self._blocks:  # as a rule this is the first
            if self._is_joined(block):
                return True
            if (alone := self._beside_others(block)) is None:
                return False
            block = alone
        self._keep(block)
        self._blocks.append(block)
        self.citations.append(self._chooser.citation(block, hit.score))
        return True

    def _is_joined(self, block: Block) -> bool:
        """Make one of a block and one quoted before, where the two go together; say whether they did."""
        for place, before in enumerate(self._blocks):
            if joined := self._chooser.joined(before, block):
                self._keep(joined)
                self._blocks[place] = joined
                self.citations[place] = self._chooser.citation(joined, self.citations[place].quotes[0].score)
                return True
        return False

    def _beside_others(self, block: Block) -> Block | None:
        """Return what is to be read of a block beside those quoted before; None where it would be read twice."""
        block = self._beside(block)
        if overlaps(block, self._blocks) or any(self._names(before, block) for before in self._blocks):
            return None
        is_named = any(
            block.named_at == before.named_at and self._are_of_one_post(block, before) for before in self._blocks
        )
        is_named = is_named or any(self._names(block, before) for before in self._blocks)
        return block._replace(named_at=None) if is_named else block

    def _beside(self, block: Block) -> Block:
        """Return a block without those of its sentences that were quoted as neighbours of others: they are read."""
        before = [each.last for each in self._blocks if each.first <= block.first <= each.last < block.main]
        behind = [each.first for each in self._blocks if block.main < each.first <= block.last <= each.last]
        return block.between(max(before) + 1 if before else block.first, min(behind) - 1 if behind else block.last)

    def _keep(self, block: Block) -> None:
        self._said.update(map(self._chooser.reading.bare, range(block.first, block.last + 1)))

    def _is_said(self, number: int) -> bool:
        return self._chooser.reading.bare(number) in self._said

    def _without_what_is_said(self, block: Block) -> Block:
        """Return a block without sentences beside the one that answers that are quoted already, word for word."""
        first, last = block.first, block.last
        before = [number for number in range(first, block.main) if self._is_said_elsewhere(number)]
        behind = [number for number in range(block.main + 1, last + 1) if self._is_said_elsewhere(number)]
        return block.between(before[-1] + 1 if before else first, behind[0] - 1 if behind else last)

    def _is_said_elsewhere(self, number: int) -> bool:
        return self._is_said(number) and not any(block.first <= number <= block.last for block in self._blocks)

    def _asks_what_is_said(self, hit: Hit) -> bool:
        """Say whether it is asked what somebody says, thinks or fears whom the sentence only names."""
        if self._query.asked not in (Asked.JUDGEMENT, Asked.ANYTHING):
            return False
        named = self._chooser.reading.named(hit.sentence.number)
        if not named:
            return False
        beside = set(self._query.stems) - named
        if len(beside) > 1 or not named.intersection(self._query.stems):
            return False
        held = {word.stem for word in words(hit.sentence.text)} if beside else set[str]()
        return not beside or (not beside & held and _WHAT.match(fold(self._query.text)) is not None)

    def _are_of_one_post(self, block: Block, other: Block) -> bool:
        return self._chooser.post_of(block) == self._chooser.post_of(other)

    def _names(self, block: Block, other: Block) -> bool:
        """Say whether the other block holds the sentence that names this one's speaker: it is read already."""
        return self._chooser.is_named_in(block, other)
