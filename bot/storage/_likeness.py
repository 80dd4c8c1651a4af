"""Grouping questions that ask the same thing, by the stems of their words that carry meaning."""

import math
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from bot.model import Likeness
from bot.text import content_stems, fold

# Two questions are alike when they share this part of all their stems (Jaccard's measure).
_ALIKE = 0.6
_MOST_TURNS = 10

_Stems = frozenset[str]
T = TypeVar("T")


def alike(questions: Sequence[tuple[str, str]], *, most: int | None = None) -> tuple[Likeness, ...]:
    """Group (turn, question) pairs, newest first, and return the groups, the largest first.

    Whatever a group's size, what it has in common is looked up through its rarest stems alone: questions that are alike
    must share one of those (prefix filtering, Chaudhuri, Ganti and Kaushik, 2006).
    """
    turns: dict[_Stems, list[int]] = defaultdict(list)
    for place, (_, text) in enumerate(considerate(questions)):
        turns[frozenset(content_stems(text)) or frozenset({fold(text).strip()})].append(place)
    groups = sorted(_merged(turns), key=lambda places: (-len(places), places[0]))
    return tuple(_likeness(questions, places) for places in groups[:most])


def considerate(items: Iterable[T]) -> Iterator[T]:
    """Yield the items, letting other threads run now and then.

    Python would hand over only every 5 ms; a turn on its way to the disk, which needs a dozen such moments, would wait.
    """
    for place, item in enumerate(items):
        if place % 16 == 0:
            time.sleep(1e-6)
        yield item


def _merged(turns: dict[_Stems, list[int]]) -> list[list[int]]:
    frequency = Counter(stem for stems in turns for stem in stems)
    groups: list[tuple[_Stems, list[int]]] = []
    by_stem: dict[str, list[int]] = defaultdict(list)
    for stems in considerate(sorted(turns, key=lambda stems: (-len(turns[stems]), turns[stems][0]))):
        rarest = _rarest(stems, frequency)
        best = max(_near(stems, rarest, groups, by_stem), default=None)
        if best is None:
            for stem in rarest:
                by_stem[stem].append(len(groups))
            groups.append((stems, list(turns[stems])))
        else:
            groups[-best[1]][1].extend(turns[stems])
    return [sorted(places) for _, places in groups]


def _rarest(stems: _Stems, frequency: Counter[str]) -> list[str]:
    ordered = sorted(stems, key=lambda stem: (frequency[stem], stem))
    return ordered[: len(ordered) - math.ceil(_ALIKE * len(ordered)) + 1]


def _near(
    stems: _Stems, rarest: Iterable[str], groups: Sequence[tuple[_Stems, list[int]]], by_stem: dict[str, list[int]]
) -> Iterator[tuple[float, int]]:
    """Yield how like the groups are, each with minus its number, so that the older is the greater of two equals."""
    for number in {number for stem in rarest for number in by_stem.get(stem, ())}:
        other = groups[number][0]
        likeness = len(stems & other) / len(stems | other)
        if likeness >= _ALIKE:
            yield likeness, -number


def _likeness(questions: Sequence[tuple[str, str]], places: Sequence[int]) -> Likeness:
    wordings = Counter(" ".join(questions[place][1].split()) for place in places)
    [(wording, _)] = wordings.most_common(1)
    return Likeness(wording, len(places), tuple(questions[place][0] for place in places[:_MOST_TURNS]))
