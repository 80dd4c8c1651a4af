"""Everyday words and what a French author may have written instead, in files that come with the bot.

`lexicon/french.txt` and `lexicon/english.txt` hold a word and others a line (`boulot: travail, emploi`),
`lexicon/…_forms.txt` the forms that follow no rule (`take: took taken`). They know of no blog: through them one without
an editor's index is found by readers who use other words than the author, or English; and a word that is one is no
slip.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from zlib import crc32

from bot.text import english_stem, fold

_FOLDER = Path(__file__).with_name("lexicon")
# How French words end, and how their base form does: nouns and adjectives, then verbs in -er, -ir and -re.
_ENDINGS: tuple[tuple[str, str], ...] = (
    ("s", ""), ("x", ""), ("e", ""), ("es", ""), ("aux", "al"), ("ale", "al"), ("euse", "eur"), ("euses", "eur"),
    ("euse", "eux"), ("euses", "eux"), ("ive", "if"), ("ives", "if"), ("elle", "el"), ("elles", "el"),
    ("trice", "teur"), ("trices", "teur"), ("enne", "en"), ("ennes", "en"), ("ere", "er"), ("eres", "er"),
    *((end, "er") for end in (
        "e", "es", "ent", "ons", "ez", "ais", "ait", "aient", "ions", "iez", "ant", "ee", "ees", "a", "as", "ai",
        "eons", "eait", "eant", "eaient", "era", "eras", "eront", "erait", "eraient", "erez", "erons",
    )),
    *((end, "ir") for end in (
        "is", "it", "issons", "issez", "issent", "issait", "issaient", "isse", "issant", "i", "ie", "ies", "ira",
        "iront", "irait", "iraient", "ent", "ait", "e",
    )),
    *((end, "re") for end in (
        "s", "", "ent", "ons", "ez", "ait", "aient", "ant", "u", "ue", "us", "ues", "ra", "ront", "rait",
    )),
)  # fmt: skip
# A base form of fewer letters would be one by chance.
_SHORTEST_BASE = 3


class Lexicon:
    """Words by another word; all are folded.

    `keys` gives the forms under which a word may stand, the likeliest first. `both_ways` says that the others lead to
    the word as it leads to them. Whoever has not looked a word up pays for some hundred KiB only: the words stand in
    one text, the keys are kept as 32-bit hashes.
    """

    def __init__(
        self, entries: Iterable[tuple[str, list[str]]], keys: Callable[[str], Iterable[str]], *, both_ways: bool = False
    ) -> None:
        self._keys = keys
        found: dict[int, dict[str, None]] = {}
        listed = list(entries)
        backwards = [(other, [head]) for head, others in listed for other in others] if both_ways else []
        for head, others in (*listed, *backwards):
            found.setdefault(_hash(next(iter(keys(head)))), {}).update(dict.fromkeys(others))
        self._hashes = array("L", sorted(found))
        rows = [" ".join(found[key]) for key in self._hashes]
        self._words = "\n".join(rows)
        self._starts = array("L", [0])
        for row in rows:
            self._starts.append(self._starts[-1] + len(row) + 1)

    def __contains__(self, folded: str) -> bool:
        """Say whether a folded word, or its base form, is one of the lexicon's."""
        return self._place(folded) is not None

    def words_for(self, folded: str) -> tuple[str, ...]:
        """Return what may have been written instead of a folded word, the likeliest first; none for unknown ones."""
        place = self._place(folded)
        return () if place is None else tuple(self._words[self._starts[place] : self._starts[place + 1] - 1].split())

    def _place(self, folded: str) -> int | None:
        for key in self._keys(folded):
            hashed = _hash(key)
            place = bisect_left(self._hashes, hashed)
            if place < len(self._hashes) and self._hashes[place] == hashed:
                return place
        return None


def _hash(key: str) -> int:
    return crc32(key.encode())


def _entries(name: str, separator: str = ",") -> Iterator[tuple[str, list[str]]]:
    text = fold((_FOLDER / name).read_text(encoding="utf-8"))
    for line in text.splitlines():
        head, _, others = line.partition(":")
        yield head.strip(), [other.strip() for other in others.split(separator)]


def _bases(name: str) -> dict[str, str]:
    """Return the base form of each form that follows no rule."""
    return {form: head for head, forms in _entries(name, " ") for form in forms}


@cache
def french() -> Lexicon:
    """Return the French words for French words."""
    bases = _bases("french_forms.txt")

    def keys(folded: str) -> Iterator[str]:
        yield folded
        if folded in bases:
            yield bases[folded]
        for ending, base in _ENDINGS:
            if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST_BASE:
                yield f"{folded.removesuffix(ending)}{base}"

    return Lexicon(_entries("french.txt"), keys, both_ways=True)


@cache
def english() -> Lexicon:
    """Return the French words for English words."""
    bases = _bases("english_forms.txt")
    return Lexicon(_entries("english.txt"), lambda folded: (english_stem(bases.get(folded, folded)),))
