"""Which signs a message can hold at all, by how its words begin: most are ruled out without being looked for.

A sign is a pattern of alternatives between two word borders (`_signs.any_of`). From each alternative the letters are
read that it must begin with; a message is then looked up by the first letters of its words, which takes a tenth of the
time of searching it for every sign. What cannot be read in a pattern is left open: such a sign is always looked for.
In the same way a rule for whole messages is looked up by how the message begins.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from sys import intern
from typing import Generic, TypeVar

from bot.text import Late, LatePattern, LateSign, Pieces, by_word, lately

Kind = TypeVar("Kind")
# So many letters, blanks among them, tell most signs apart; with two, most words are known to begin none.
SHORTEST, LONGEST = 2, 6
# What opens one rule opens many others: so many groups are known by heart while they are read.
_GROUPS = 64
# So many rules are as soon asked as looked up once more.
_FEW = 8
_LETTERS = re.compile(r"[\w' ]*")
# One of some letters, once: "[ld]es", "[2-5] autres".
_ONE_OF = re.compile(r"\[([a-z' ]+|\d-\d)\](?![*+?{])")
_NAME = re.compile(r"^P<\w+>")
_ONCE_OR_MORE = re.compile(r"\{[1-9]")
# What is escaped, and a set of letters, are passed over as one.
_MARK = re.compile(r"\\.|\[[^]]*\]|[()|]")
_BODY = re.compile(r"\\b(?:\(\?=\\w\))?\(\?:(.*)\)\\b")


class _Kinds(Generic[Kind]):
    """The kinds of some patterns, by the letters that these begin with; of which nothing is read are `always`."""

    def __init__(self, read: Iterable[tuple[Kind, Iterable[str]]]) -> None:
        kinds: dict[str, tuple[Kind, ...]] = {}
        # A thousand beginnings have a few dozen rows of kinds between them; sets would take four times the memory.
        same: dict[tuple[Kind, ...], tuple[Kind, ...]] = {}
        for kind, each in read:
            for letters in {intern(begun) if len(begun) >= SHORTEST else "" for begun in each}:
                together = (*kinds.get(letters, ()), kind)
                kinds[letters] = same.setdefault(together, together)
        self.always = frozenset(kinds.pop("", ()))
        self.rows = kinds
        # How long those are that begin with the same two: nearly no word of a message is looked up by all lengths.
        self.lengths: dict[str, tuple[int, ...]] = {}
        ways: dict[tuple[int, ...], tuple[int, ...]] = {}
        for letters in kinds:
            lengths = tuple(sorted({len(letters), *self.lengths.get(letters[:SHORTEST], ())}))
            self.lengths[letters[:SHORTEST]] = ways.setdefault(lengths, lengths)

    def begun(self, letters: str) -> list[Kind]:
        """Return the kinds that may begin with the first letters (`LONGEST`) of what stands in a text."""
        found: list[Kind] = []
        for length in self.lengths.get(letters[:SHORTEST], ()):
            found += self.rows.get(letters[:length], ())
        return found


class Beginnings(Generic[Kind]):
    """The kinds of some signs, by the letters that these begin with."""

    def __init__(self, signs: Mapping[Kind, re.Pattern[str] | LateSign]) -> None:
        bodies = ((kind, _BODY.fullmatch(pattern.pattern)) for kind, pattern in signs.items())
        self._kinds = _Kinds((kind, beginnings(body[1]) if body else ("",)) for kind, body in bodies)
        self._signs = signs
        # Asked of a message for each kind.
        self._places = lately(self._places_in)

    def kinds(self, plain: str) -> frozenset[Kind]:
        """Return the kinds of which a plain text (`bot.text.plain`) may hold a sign; of all others it holds none."""
        return self._kinds.always.union(self._places(plain))

    def holds(self, plain: str, kind: Kind) -> bool:
        """Say whether a plain text holds a sign of a kind, which is looked for only where one may begin."""
        sign = self._signs[kind]
        if kind in self._kinds.always:
            return sign.search(plain) is not None
        for place in self._places(plain).get(kind, ()):  # noqa: SIM110  # a generator takes twice the time
            if sign.match(plain, place):
                return True
        return False

    def _places_in(self, plain: str) -> Mapping[Kind, Sequence[int]]:
        """Return the kinds of which signs may begin in a plain text, each with the places of these, in order."""
        places: dict[Kind, list[int]] = {}
        row_of, lengths_of, shortest, start = self._kinds.rows.get, self._kinds.lengths.get, SHORTEST, 0
        for word in plain.replace("'", " ").split(" "):  # what is elided is a word, too
            for length in lengths_of(plain[start : start + shortest], ()):
                for kind in row_of(plain[start : start + length], ()):
                    places.setdefault(kind, []).append(start)
            start += len(word) + 1
        return places


class Openings:
    """The places of some rules for whole messages in their row, by the letters that these begin with."""

    def __init__(self, rules: Iterable["LatePattern | LateOpening"]) -> None:
        rules = tuple(rules)
        read = [(place, _apart(each)) for place, rule in enumerate(rules) for each in _alternatives(rule.source)]
        # A place is negative (`~`) where what may open a rule once or more is told apart from what stands behind it.
        led = [(~place, beginnings(lead)) for place, (lead, _) in read if lead]
        self._kinds = _Kinds([*((place, beginnings(rest)) for place, (_, rest) in read), *led])
        for letters, row in self._kinds.rows.items():
            if 0 < sum(place < 0 for place in row) <= _FEW:
                self._kinds.rows[letters] = tuple(max(place, ~place) for place in row)
        self._always = tuple(sorted(self._kinds.always))
        # Those that may begin with anything are known by what they hold, where they tell that.
        hints = {place: rule.hints for place in self._always if isinstance(rule := rules[place], LatePattern)}
        self._hints = Pieces(*sorted({hint for each in hints.values() for hint in each}))
        self._without_hints = tuple([place for place in self._always if not hints.get(place)])
        self._opened_by = by_word(self._opened)  # a few letters open most messages

    def places(self, plain: str) -> Sequence[int]:
        """Return the places, in order, of the rules that may match a plain text (`bot.text.plain`); no other does."""
        found = self._opened_by((plain[:LONGEST], self._hints.any_in(plain)))
        return found if not found or found[0] >= 0 else self._behind(found, plain)

    def _opened(self, begun: tuple[str, bool]) -> Sequence[int]:
        """Return the places of the rules that the first letters of a text may open, and of those that anything may,
        where it holds what these hint at.
        """
        letters, is_hinted = begun
        always = self._always if is_hinted else self._without_hints
        found = self._kinds.begun(letters)
        return sorted({*found, *always}) if found else always

    def _behind(self, found: Iterable[int], plain: str) -> list[int]:
        """Return of the places found those of rules that go on as the text does: "et" alone opens half of all rules."""
        blanks = [place for place, char in enumerate(plain) if char == " "]
        begun = self._kinds.begun
        behind = {place for blank in blanks for place in begun(plain[blank + 1 : blank + 1 + LONGEST])}
        return sorted({max(place, ~place) for place in found if place >= 0 or ~place in behind})


class LateOpening(Late):
    """A pattern for plain texts from where they begin; it is not even made for one that begins as none that it matches.

    How these begin is read from the pattern when it is first asked.
    """

    __slots__ = ("_begun",)

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self._begun: frozenset[str] | None = None

    def make(self) -> re.Pattern[str]:
        """Make the pattern, unless it is made, and return it."""
        if self._begun is None:
            self._read()
        return super().make()

    def may_match(self, plain: str) -> bool:
        """Say whether a plain text (`bot.text.plain`) begins as one may that the pattern matches."""
        return not (self._begun or self._read()).isdisjoint(_opening_letters(plain))

    def match(self, plain: str) -> re.Match[str] | None:
        """Return the match where a plain text begins, as a pattern's own `match` does."""
        if (self._begun or self._read()).isdisjoint(_opening_letters(plain)):  # as `may_match`, but for one call less
            return None
        return (self._made or self.make()).match(plain)

    def fullmatch(self, plain: str) -> re.Match[str] | None:
        """Return the match of a whole plain text, as a pattern's own `fullmatch` does."""
        if (self._begun or self._read()).isdisjoint(_opening_letters(plain)):
            return None
        return (self._made or self.make()).fullmatch(plain)

    def _read(self) -> frozenset[str]:
        begun = set(beginnings(self.source))
        # Of "ok" and "ok the" the first is enough, and most rules begin as others do.
        shortest = [each for each in begun if begun.isdisjoint([each[:length] for length in range(len(each))])]
        self._begun = frozenset(map(intern, shortest))
        return self._begun


@lately
def _opening_letters(plain: str) -> tuple[str, ...]:
    return tuple([plain[:length] for length in range(LONGEST + 1)])


def beginnings(pattern: str) -> Iterator[str]:
    """Yield the letters that what a pattern matches from the start of a word can begin with, as far as they are read.

    The empty string where they cannot be told.
    """
    for alternative in _alternatives(pattern):
        yield from _of_one(alternative, "")


def _apart(alternative: str) -> tuple[str, str]:
    """Return the pieces that may open what an alternative matches, once or more, where a blank ends each of them; and
    the pattern behind them. "(?:(?:et|ok) )*quoi" gives "(?:et|ok) " and "quoi".
    """
    end = _end_of_group(alternative) if alternative.startswith("(?:") else 0
    lead = alternative[3 : end - 1]
    is_lead = alternative[end : end + 1] == "*" and all(each.endswith(" ") for each in _alternatives(lead))
    is_read = is_lead and min(map(len, beginnings(lead))) >= SHORTEST
    return (lead, alternative[end + 1 :]) if is_read else ("", alternative)


def _of_one(alternative: str, before: str) -> Iterator[str]:
    """Yield the letters that an alternative begins with, after those read before it."""
    alternative = alternative if before else alternative.removeprefix("^")
    run = _LETTERS.match(alternative)
    read = run[0] if run else ""
    rest = alternative[len(read) :]
    letters = before + read
    if len(letters) > LONGEST or not rest:
        yield letters[:LONGEST].lstrip(" ")
    elif rest.startswith("(?"):
        end = _end_of_group(rest)
        yield from _of_group(rest[2 : end - 1], rest[end:], letters)
    elif one := _ONE_OF.match(rest):
        for letter in _among(one[1]):
            yield from _of_one(rest[one.end() :], letters + letter)
    elif rest.startswith(r"\b"):  # a border of a word is no letter
        yield from _of_one(rest[2:], letters)
    elif rest.startswith("?"):
        yield from _of_one(rest[1:], letters)
        yield from _of_one(rest[1:], letters[:-1])
    else:
        yield (letters[:-1] if rest[0] in "*{" else letters).lstrip(" ")


def _among(letters: str) -> Iterator[str]:
    """Yield the characters of a set as `_ONE_OF` finds it."""
    first, dash, last = letters.partition("-")
    yield from map(str, range(int(first), int(last) + 1)) if dash else letters


def _of_group(group: str, rest: str, before: str) -> Iterator[str]:
    """Yield how a group (without its brackets) goes on, and what follows it where it may be missing."""
    if group.startswith(("=", "!", "<")):  # it only looks ahead or behind
        yield from _of_one(rest, before)
        return
    group = _NAME.sub(":", group)
    is_counted = _ONCE_OR_MORE.match(rest)
    if not group.startswith(":") or (rest[:1] == "{" and not is_counted):
        yield before
        return
    if rest[:1] in tuple("?*"):
        yield from _of_one(rest[1:], before)
    # What follows a group that comes again is not read.
    following = "[" if is_counted or rest[:1] in tuple("*+") else rest.removeprefix("?")
    for each in _alternatives(group[1:]):
        yield from _of_one(each + following, before)


@lru_cache(maxsize=_GROUPS)
def _alternatives(pattern: str) -> Sequence[str]:
    bars = [place for place, char, depth in _marks(pattern) if char == "|" and not depth]
    starts, ends = [0, *(bar + 1 for bar in bars)], [*bars, len(pattern)]
    return [pattern[start:end] for start, end in zip(starts, ends, strict=True)]


@lru_cache(maxsize=_GROUPS)
def _end_of_group(pattern: str) -> int:
    """Return where the group that a pattern starts with ends."""
    return next(place + 1 for place, char, depth in _marks(pattern) if char == ")" and depth == 1)


def _marks(pattern: str) -> Iterator[tuple[int, str, int]]:
    """Yield the place and depth in groups of each bracket and bar that is neither in a set of letters nor escaped."""
    depth = 0
    for match in _MARK.finditer(pattern):
        char = match[0]
        depth += char == "("
        yield match.start(), char, depth
        depth -= char == ")"
