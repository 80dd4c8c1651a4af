"""How a block is cut from its post: in one slice or in several, and who speaks in them."""

import itertools
from collections.abc import Callable
from functools import lru_cache
from operator import itemgetter

from bot.index import Index
from bot.model import AMONG_OTHERS, SOMEBODY, Citation, Quote
from bot.quotes._blocks import MOST_QUOTED, Block
from bot.quotes._edges import Reading
from bot.quotes._wholes import Wholes

# Where a slice of a post starts and ends, and who speaks in it.
_Slice = tuple[int, int, str | None]


class Cutting:
    """Cuts blocks from their posts; `speaker_in` says whom the author reports in a sentence, by its number."""

    def __init__(self, index: Index, reading: Reading, wholes: Wholes, speaker_in: Callable[[int], str | None]) -> None:
        self._index = index
        self._reading = reading
        self._wholes = wholes
        self._speaker_in = speaker_in
        self._slices = lru_cache(MOST_QUOTED)(self._slices_of)

    def citation(self, block: Block, score: float) -> Citation:
        """Return the block as slices: one, or several with words left out where the speaker is named elsewhere, or
        where a heading or something else that is never quoted stands between them.
        """
        slices, main = self._slices(block)
        answering = self._index.sentences[block.main]
        quotes = tuple([Quote(answering.post, start, end, score, speaker) for start, end, speaker in slices])
        return Citation(quotes, main, answers_at=answering.start if score else None)

    def _slices_of(self, block: Block) -> tuple[tuple[_Slice, ...], int]:
        """Return the slices of a block in order, and the place among them of the one that answers."""
        block = self._wholes.whole(block)
        sentences = self._index.sentences
        post, speaker = sentences[block.main].post, self._speaker(block)
        runs = self._runs(block)
        slices: list[_Slice] = [(sentences[run[0]].start, sentences[run[-1]].end, speaker) for run in runs]
        main = next(each for each, run in zip(slices, runs, strict=True) if block.main in run)
        if block.named_at is not None:
            slices.append((*self._wholes.span(post, *block.named_at), None))
        slices.sort(key=itemgetter(0))
        return tuple(slices), slices.index(main)

    def _runs(self, block: Block) -> list[range]:
        """Return the numbers of a block's sentences, in runs between which something stands apart."""
        numbers = range(block.first, block.last + 1)
        begins = [block.first, *(number for number in numbers[1:] if self._reading.is_parted(number - 1, number))]
        return [range(*edges) for edges in itertools.pairwise((*begins, block.last + 1))]

    def _speaker(self, block: Block) -> str | None:
        """Return whom a block reports, whoever the sentence that answers is by: nobody's words pass for the author's.

        Several are named together, as they come.
        """
        reports = (self._speaker_in(number) for number in range(block.first, block.last + 1))
        found = list(dict.fromkeys(filter(None, reports)))
        named = [name for name in found if name != SOMEBODY]
        together = " et ".join(filter(None, (", ".join(named[:-1]), *named[-1:])))
        if named and SOMEBODY in found:
            return together + AMONG_OTHERS
        return together or next(iter(found), None)
