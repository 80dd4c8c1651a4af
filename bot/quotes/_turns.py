"""The turns of the dialogues in a post: which sentences somebody says in one breath, and that they are said at all.

A line begins with a long dash, or with a hyphen where the lines answer one another.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.quotes._signs import NOBODY_NAMED, Line, Sign, is_dialogue_line
from bot.text import ListPlace, list_places

_Span = tuple[int, int]


class Turns:
    """The turns of a post's dialogues: lines that begin with a dash, one of which says who speaks or is answered.

    `lines` are those of the post's sentences; where they stand in a turn they know it. `sign_of` tells whom one of them
    reports by itself.
    """

    def __init__(
        self,
        body: str,
        spans: Sequence[_Span],
        apart: Sequence[_Span],
        lines: Sequence[Line],
        sign_of: Callable[[Line], Sign | None],
    ) -> None:
        self._sign_of = sign_of
        places = {number: place for number, place in list_places(body, spans, apart).items() if place.has_dash}
        self.lines = [replace(line, is_turn=number in places) for number, line in enumerate(lines)]
        said = {place.list for number, place in places.items() if place.is_exchange or sign_of(self.lines[number])}
        self._turns = {number: self._turn_of(number, place) for number, place in places.items() if place.list in said}

    def around(self, number: int) -> range:
        """Return the numbers of the sentences of the turn that one stands in; of none, where it stands in none."""
        return self._turns.get(number, range(0))

    def before(self, turn: range) -> range:
        """Return the numbers of the sentences of what was said before a turn: another one, or what brings them in."""
        return self._turns.get(turn.start - 1, range(max(turn.start - 1, 0), turn.start))

    def sign(self, turn: range) -> Sign | None:
        """Return who speaks in a turn by its own signs, None where it has none."""
        found = [sign for number in turn if (sign := self._sign_of(self.lines[number]))]
        return next((sign for sign in found if sign != NOBODY_NAMED), found[0] if found else None)

    def _turn_of(self, number: int, place: ListPlace) -> range:
        """Return the sentences around one in its line, from one dash to the next."""
        item = place.item
        starts = [each for each in item if each == item.start or is_dialogue_line(self.lines[each].text)]
        behind = (each for each in starts if each > number)
        return range(max(each for each in starts if each <= number), min(behind, default=item.stop))
