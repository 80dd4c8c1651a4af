"""Which sentences of a text make an item of a list, or a line of a dialogue, and which items make a list.

A line that begins with a long dash is both: a dialogue reads as a list of what is said in turn. So does one behind
hyphens, where one answers another.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from bot.model import PLAIN, Item, Layout
from bot.text._exchange import is_exchange
from bot.text._sentences import free_items, is_item

_Span = tuple[int, int]

# What marks the items of one list ends in one character: "1." and "2.", not "1." and "2)".
_KIND = re.compile(r"\d*(.)")
# So far to the right of the line above (characters), a paragraph goes on with an item.
_INDENT = 2
_DASHES = frozenset("—–")
_SAID_BEHIND = _DASHES | {"-"}


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where a sentence stands in a list: the numbers of the sentences of its item, and of all its list.

    `has_dash` says that the item begins as a line of a dialogue does: with a long dash, or with a hyphen in a list that
    is one. `is_exchange` says that the items are seen to be said in turn, whoever says them.
    """

    item: range
    list: range
    has_dash: bool
    is_exchange: bool


@dataclass(frozen=True, slots=True)
class _Item:
    first: int
    kind: str
    indent: int


def list_places(text: str, spans: Sequence[_Span], layout: Layout = PLAIN) -> dict[int, ListPlace]:
    """Return where in a list each sentence of a text stands, by its number; those that stand in none are missing."""
    runs = _runs(text, spans, layout)
    return {number: place for run, end in runs for number, place in _places(text, spans, run, end)}


def _runs(text: str, spans: Sequence[_Span], layout: Layout) -> list[tuple[list[_Item], int]]:
    """Return the items that follow one another, and behind each run of them where it ends."""
    runs: list[tuple[list[_Item], int]] = []
    cuts = [start for start, _ in layout.apart]
    marked = {item.start: item for item in reversed(free_items(layout))}
    is_open, end = False, 0
    for number, (start, _) in enumerate(spans):
        begins = start in marked or is_item(text, start)
        goes_on = begins or start < end or _goes_on(text, spans, number)
        is_open = is_open and not _is_parted(spans, number, cuts) and goes_on
        if begins:
            item = _marked(number, marked[start]) if start in marked else _typed(text, number, start)
            end = max(end, marked[start].end) if start in marked else end
            if not is_open:
                runs.append(([], number))
            runs[-1][0].append(item)
            is_open = True
        if is_open:
            runs[-1] = (runs[-1][0], number + 1)
    return runs


def _is_parted(spans: Sequence[_Span], number: int, cuts: Sequence[int]) -> bool:
    """Say whether something that stands apart parts a sentence from the one before it."""
    before = bisect_left(cuts, spans[number - 1][1]) if number else 0
    return number > 0 and before < len(cuts) and cuts[before] <= spans[number][0]


def _goes_on(text: str, spans: Sequence[_Span], number: int) -> bool:
    """Say whether a sentence goes on with the item that the one before it stands in: in its line, or indented."""
    start = spans[number][0]
    between = text[spans[number - 1][1] : start]
    return "\n" not in between or len(between.rpartition("\n")[2].expandtabs()) >= _INDENT


def _marked(number: int, item: Item) -> _Item:
    return _Item(number, item.mark[-1:], item.level * _INDENT)


def _typed(text: str, number: int, start: int) -> _Item:
    """Return the item that a mark begins which is text."""
    kind = _KIND.match(text, start)
    return _Item(number, kind[1] if kind else "", len(text[text.rfind("\n", 0, start) + 1 : start].expandtabs()))


def _places(text: str, spans: Sequence[_Span], run: Sequence[_Item], end: int) -> list[tuple[int, ListPlace]]:
    """Return where the sentences in a run of items stand: other marks behind an empty line make another list."""
    lists: list[list[_Item]] = []
    for item in run:
        outer = lists[-1][0] if lists else item
        gap = text[spans[item.first - 1][1] : spans[item.first][0]] if item.first else ""
        is_other = item.indent < outer.indent + _INDENT and item.kind != outer.kind and gap.count("\n") > 1
        if not lists or is_other:
            lists.append([])
        lists[-1].append(item)
    bounds = [*(items[0].first for items in lists), end]
    found = []
    for place, items in enumerate(lists):
        whole = range(bounds[place], bounds[place + 1])
        edges = [*(item.first for item in items), whole.stop]
        texts = [text[spans[first][0] : spans[stop - 1][1]] for first, stop in itertools.pairwise(edges)]
        is_said = _is_exchange(items, texts)
        for item, first, stop in zip(items, edges[:-1], edges[1:], strict=True):
            here = ListPlace(range(first, stop), whole, is_said or item.kind in _DASHES, is_said)
            found += [(number, here) for number in here.item]
    return found


def _is_exchange(items: Sequence[_Item], texts: Sequence[str]) -> bool:
    """Say whether a list is a dialogue, all of whose lines begin with a dash or a hyphen."""
    kinds = {item.kind for item in items}
    return kinds <= _SAID_BEHIND and is_exchange(texts, has_dash=kinds <= _DASHES)
