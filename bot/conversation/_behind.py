"""What stands behind a quote in its post, without a last line that only announces what follows it."""

import re
from dataclasses import replace

from bot.conversation._thread import Thread
from bot.index import Index
from bot.model import Citation
from bot.quotes import Quoter

# "Résultat du petit sondage :", and a line without a mark at its end, announce what is not read with them.
_ANNOUNCES = re.compile(r"(?::[\s\"»]*|\w\s*)$")
# Behind headings so many sentences are read, theirs among them.
_BEHIND_HEADINGS = 4


class Behind:
    """Reads on behind a quote."""

    def __init__(self, index: Index, quoter: Quoter) -> None:
        self._index = index
        self._quoter = quoter

    def of(self, last: Citation, thread: Thread) -> Citation | None:
        """Return what comes next in the post and was not read, with more of it where that only announces something."""
        following = self._quoter.after(last, thread.was_shown)
        if following is None:
            return None
        if whole := self._without_heading(following):
            return whole
        longer = self._quoter.after(last, thread.was_shown, _BEHIND_HEADINGS)
        return (longer and self._without_heading(longer)) or following

    def _without_heading(self, citation: Citation) -> Citation | None:
        """Return a citation without a last line that only announces what follows it, or None where nothing is left."""
        numbers = self._quoter.numbers(citation)
        sentences = [self._index.sentences[number] for number in numbers]
        kept = [
            sentence.number
            for sentence in sentences
            if not _ANNOUNCES.search(sentence.text) or self._quoter.is_said_in_dialogue(sentence)
        ]
        if not kept or kept[-1] == numbers[-1]:
            return citation if kept else None
        end = self._index.sentences[kept[-1]].end
        quotes = [replace(quote, end=min(quote.end, end)) for quote in citation.quotes if quote.start < end]
        return replace(citation, quotes=tuple(quotes))
