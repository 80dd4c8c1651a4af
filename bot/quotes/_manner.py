"""How the author brings somebody in: he lets him speak, quotes some of his words, or tells what he says."""

from enum import StrEnum
from functools import lru_cache

from bot.model import SOMEBODY, Citation
from bot.quotes._signs import is_dialogue_line, is_saying
from bot.text import quoted_spans

# So much of a quote stands between quotation marks where somebody else has the word.
_MOST = 0.5
# And of so much of it that is the author's own alone it cannot be said that he has it from somebody.
_MUCH = 0.2
# Where so much of it is, it is no longer said to be words of somebody's, though some of those stand in it.
_MUCH_OF_ALL = 0.35


class Manner(StrEnum):
    """How somebody else comes into a quote; each is a part of the names of the phrases before such a one."""

    REPORTED = "reported"
    CITED = "cited"
    TOLD = "told"
    MIXED = "mixed"
    QUOTED = "quoted"


def manner_of(citation: Citation, own: int = 0, apart: int = 0) -> Manner | None:
    """Return how a citation brings in its speaker, None where the author speaks himself.

    `own` is how many characters of it stand in sentences in which the author reports nobody, `apart` how many of those
    in such as do not name whom another one reports.
    """
    if not citation.speaker:
        return None
    text = citation.quotes[citation.main].text
    if apart > _MUCH_OF_ALL * len(text):
        return Manner.MIXED
    if citation.speaker == SOMEBODY:
        return Manner.QUOTED
    said = _said_in(text)
    if said >= _MOST * len(text):
        return Manner.REPORTED
    if said:
        return Manner.CITED
    return Manner.MIXED if own > _MUCH * len(text) else Manner.TOLD


# Of posts only: the same passages are quoted again and again.
@lru_cache(maxsize=512)
def _said_in(text: str) -> int:
    """Return how many characters of a quote are what somebody says."""
    sayings = [text[start:end] for start, end in quoted_spans(text) if is_saying(text[start:end])]
    return sum(map(len, sayings)) + sum(len(line) for line in text.splitlines() if is_dialogue_line(line))
