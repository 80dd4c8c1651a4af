"""Which signs a message can hold at all, by how its words begin: most are ruled out without being looked for.

A sign is a pattern of alternatives between two word borders (`_signs.any_of`). From each alternative the letters are
read that it must begin with; a message is then looked up by the first letters of its words, which takes a tenth of the
time of searching it for every sign. What cannot be read in a pattern is left open: such a sign is always looked for.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

Kind = TypeVar("Kind")
# So many letters, blanks among them, tell most signs apart.
LONGEST = 4
_LENGTHS = range(1, LONGEST + 1)
_WORD_START = re.compile(r"\b(?=\w)")
_LETTERS = re.compile(r"[\w' ]*")
_BODY = re.compile(r"\\b\(\?:(.*)\)\\b")


class Beginnings(Generic[Kind]):
    """The kinds of some signs, by the letters that these begin with."""

    def __init__(self, signs: Mapping[Kind, re.Pattern[str]]) -> None:
        self._kinds: dict[str, frozenset[Kind]] = {}
        for kind, pattern in signs.items():
            body = _BODY.fullmatch(pattern.pattern)
            for letters in beginnings(body[1]) if body else ("",):
                self._kinds[letters] = self._kinds.get(letters, frozenset()) | {kind}
        self._always = self._kinds.pop("", frozenset())

    def kinds(self, plain: str) -> frozenset[Kind]:
        """Return the kinds of which a plain text (`bot.text.plain`) may hold a sign; of all others it holds none."""
        starts = [match.start() for match in _WORD_START.finditer(plain)]
        begun = [plain[start : start + length] for start in starts for length in _LENGTHS]
        return self._always.union(*filter(None, map(self._kinds.get, begun)))


def beginnings(pattern: str) -> Iterator[str]:
    """Yield the letters that what a pattern matches from the start of a word can begin with, as far as they are read.

    The empty string where they cannot be told.
    """
    for alternative in _alternatives(pattern):
        yield from _of_one(alternative.removeprefix("^"))


def _of_one(alternative: str) -> Iterator[str]:
    if alternative.startswith(" ?"):  # no word starts with a blank
        yield from _of_one(alternative[2:])
    elif alternative.startswith("(?"):
        end = _end_of_group(alternative)
        yield from _of_group(alternative[2 : end - 1], alternative[end:])
    else:
        letters = _LETTERS.match(alternative)[0]  # type: ignore[index]  # it always matches
        is_sure = alternative[len(letters) :][:1] not in tuple("?*{")
        yield (letters if is_sure else letters[:-1])[:LONGEST]


def _of_group(group: str, rest: str) -> Iterator[str]:
    """Yield how a group (without its brackets) begins with what follows, and what follows where it may be missing."""
    if not group.startswith(":"):  # it only looks ahead or behind
        yield from _of_one(rest)
        return
    mark = rest[:1]
    if mark == "?":
        yield from _of_one(rest[1:])
    elif mark in tuple("*{"):
        yield ""
    # What follows a group that comes again is not read.
    following = "" if mark in tuple("*+{") else rest.removeprefix("?")
    for each in _alternatives(group[1:]):
        yield from _of_one(each + following)


def _alternatives(pattern: str) -> list[str]:
    bars = [place for place, char, depth in _marks(pattern) if char == "|" and not depth]
    starts, ends = [0, *(bar + 1 for bar in bars)], [*bars, len(pattern)]
    return [pattern[start:end] for start, end in zip(starts, ends, strict=True)]


def _end_of_group(pattern: str) -> int:
    """Return where the group that a pattern starts with ends."""
    return next(place + 1 for place, char, depth in _marks(pattern) if char == ")" and depth == 1)


def _marks(pattern: str) -> Iterator[tuple[int, str, int]]:
    """Yield the place, character and depth in groups of what is no letter of a set and not escaped."""
    depth = 0
    for match in re.finditer(r"\\.|\[[^]]*\]|.", pattern):
        char = match[0]
        depth += char == "("
        yield match.start(), char, depth
        depth -= char == ")"
