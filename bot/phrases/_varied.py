"""Which variant of a phrase is due in a talk: none is said again while another was not said yet."""

import re
from collections.abc import Sequence
from functools import cache

_WORDS_PUT_IN = re.compile(r"\{\w+\}")
# What stands before a name is joined to it: "de" and "le Monde" are said "du Monde".
_JOINED = re.compile(r"(?:\b[Dd]e |\bà |[\s.!?:]+)$")


def least_said(said: Sequence[str], due: int, told: Sequence[str]) -> str:
    """Return the variant that was said longest ago, or never, among what was `told` in a talk, oldest first; of several
    the one that is due, or comes next.
    """
    best, longest_ago = said[due % len(said)], len(told)
    for place in range(due, due + len(said)):
        template = said[place % len(said)]
        last = _last_said(template, told)
        if last < 0:
            return template
        if last < longest_ago:
            best, longest_ago = template, last
    return best


def _last_said(template: str, told: Sequence[str]) -> int:
    """Return the place where a variant was said last, or -1."""
    pattern = _as_said(template)
    return next((place for place in range(len(told) - 1, -1, -1) if pattern.search(told[place])), -1)


@cache
def _as_said(template: str) -> re.Pattern[str]:
    """Return what finds a variant in what was said, whatever words were put in, with plain blanks."""
    pieces = [_JOINED.sub("", piece) for piece in _WORDS_PUT_IN.split(template)]
    return re.compile("^" + ".*".join(map(re.escape, pieces)))
