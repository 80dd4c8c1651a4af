"""A lexicon narrowed to one blog: what the blog has for each word, with nothing left to be sorted out or stemmed when a
question comes.

The words that others lead to come again and again: they stand once each, and the lines hold their numbers.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, chain

from bot.index._lexicon import Lexicon
from bot.text import stem

# The stem of a word that the author may have written, and the word.
Pair = tuple[str, str]
# So many different stems are more than are looked for, since a question may hold some of them itself.
_MOST = 10


class Substitutes:
    """The words that a blog has for those of a lexicon: of each stem the likeliest one, and the likeliest first.

    `has` says whether the blog has a word; `or_all` leaves a word that leads to none of them all of its others, and
    `to_forms` lets one lead to its own irregular forms as well. `forms` has those of the words led to that have other
    stems: they stand beside them, as stems of the same word.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        has: Callable[[str], bool],
        *,
        or_all: bool = False,
        to_forms: bool = False,
        forms: Callable[[str], Iterable[str]] | None = None,
    ) -> None:
        lines = list(lexicon.lines(to_forms=to_forms))
        words = set(chain.from_iterable(lines))
        had = set(filter(has, words))
        stems = {word: [stem(word)] for word in (words if or_all else had)}
        if forms:
            for word in words:
                if others := [stem(form) for form in forms(word) if has(form)]:
                    stems[word] = [*(stems[word] if word in had else ()), *others]
                    had.add(word)
        left = ([word for word in line if word in had] or (line if or_all else ()) for line in lines)
        rows = [first_of_each((each, word) for word in line for each in stems[word]) for line in left]
        numbers: dict[Pair, int] = {}
        self._numbers = array("H", [numbers.setdefault(pair, len(numbers)) for row in rows for pair in row])
        self._ends = array("I", accumulate(map(len, rows), initial=0))
        self._pairs = _Strings([f"{stemmed}\n{word}\n" for stemmed, word in numbers])
        self._heads = lexicon.without_others()

    def __contains__(self, folded: str) -> bool:
        """Say whether a folded word, or its base form, is one of the lexicon's."""
        return folded in self._heads

    def pairs_for(self, folded: str) -> list[Pair]:
        """Return what may have been written instead of a folded word; nothing for unknown ones."""
        place = self._heads.place_of(folded)
        if place is None:
            return []
        numbers = self._numbers[self._ends[place] : self._ends[place + 1]]
        # Parted all at once: a call for each pair takes twice the time.
        parts = "".join(self._pairs.at(numbers)).split("\n")
        return list(zip(parts[:-1:2], parts[1::2], strict=True))


class _Strings:
    """Many short strings: in one, a fifth of the memory of objects of their own."""

    def __init__(self, strings: Sequence[str]) -> None:
        self._together = "".join(strings)
        self._ends = array("I", accumulate(map(len, strings), initial=0))

    def at(self, numbers: Iterable[int]) -> list[str]:
        """Return the strings of these numbers."""
        together, ends = self._together, self._ends
        return [together[ends[number] : ends[number + 1]] for number in numbers]


def first_of_each(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Return the first words of different stems."""
    found: dict[str, str] = {}
    for stemmed, word in pairs:
        found.setdefault(stemmed, word)
        if len(found) == _MOST:
            break
    return tuple(found.items())
