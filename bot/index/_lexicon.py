"""Everyday words and what a French author may have written instead, in files that come with the bot.

`lexicon/french.txt` and `lexicon/english.txt` hold a word and others a line (`boulot: travail, emploi`),
`lexicon/english_phrases.txt` phrases of several words, `lexicon/…_forms.txt` the forms that follow no rule (`take: took
taken`). They know of no blog: through them one without an editor's index is found by readers who use other words than
the author, or English; and a word that is one is no slip. Nor is one of `lexicon/names.txt`, which leads to no other:
people, places, brands, and what else there is in the world (`towns: paris lyon`); or of `lexicon/words.txt`, by first
letters (`r: rabot rachis`), unless it sounds like one of the blog's. `python -m tests.lexicon` puts the files in order
after a change.
"""

import re
import string
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from zlib import crc32

import numpy as np

FOLDER = Path(__file__).with_name("lexicon")
# How words end, and how their base form does then.
Endings = tuple[tuple[str, str], ...]
_FRENCH: Endings = (
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
_ENGLISH: Endings = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ly", ""),
    ("er", ""), ("er", "e"), ("ier", "y"), ("est", ""), ("iest", "y"), ("ers", ""), ("ers", "e"), ("ness", ""),
)  # fmt: skip
# Several of a name.
_OF_NAMES: Endings = (("s", ""), ("x", ""))
# A base form of fewer letters would be one by chance.
_SHORTEST_BASE = 3
_LINE = re.compile(r"(?m)^([^:\n]+):")
_DOUBLED_END = re.compile(r"([b-df-hj-np-tv-z])\1$")


class Lexicon:
    """Words by another word; all are folded.

    `text` holds a line for each word, as the files do, `bases` the base forms of words whose forms follow
    none of the `endings`. The words stay in the text, found by hash: a dictionary would take ten times the memory.
    """

    def __init__(self, text: str, bases: Mapping[str, str], endings: Endings) -> None:
        self._text = text
        self._bases = bases
        self._all_endings = endings
        # By the last letter of the words that have them: of seventy endings a dozen are looked at.
        self._endings = {
            last: tuple(each for each in endings if each[0][-1:] in ("", last))
            for last in ("", *string.ascii_lowercase)
        }
        # One small object at a time: what comes in thousands leaves holes in the memory of all that comes after it.
        starts, hashes = array("I"), array("I")
        for line in _LINE.finditer(text):
            starts.append(line.start())
            hashes.append(_hash(line[1]))
        order = np.frombuffer(hashes, np.uint32).argsort(kind="stable")
        in_order = np.frombuffer(hashes, np.uint32)[order]
        self._hashes = array("I", in_order.tobytes())
        # Where the hashes of each first byte begin: halves the steps from there to a word.
        self._by_first_byte = array("I", (in_order >> 24).searchsorted(np.arange(257)).astype(np.uint32).tobytes())
        self._starts = array("I", np.frombuffer(starts, np.uint32)[order].tobytes())

    def __contains__(self, folded: str) -> bool:
        """Say whether a folded word, or its base form, is one of the lexicon's."""
        return self.place_of(folded) is not None

    def lines(self, *, to_forms: bool = False) -> Iterator[tuple[str, ...]]:
        """Yield the words that each word leads to, the likeliest first, in the order of their places (`place_of`);
        before them its forms that follow no rule, where they are of the language that it leads to (`to_forms`).
        """
        forms: dict[str, str] = {}
        for form, base in self._bases.items() if to_forms else ():
            forms[base] = f"{forms.get(base, base)}, {form}"
        for start in self._starts:
            head, _, others = self._line(start).partition(": ")
            together = ", ".join(filter(None, (forms.get(head), others)))
            yield tuple(together.split(", ")) if together else ()

    def behind(self, word: str) -> str | None:
        """Return what stands behind a word as it is written; None for unknown ones."""
        place = self._place(word)
        return None if place is None else self._line(self._starts[place]).partition(": ")[2]

    def without_others(self) -> "Lexicon":
        """Return a lexicon of the same words at the same places, none of which leads anywhere."""
        heads = (self._line(start).partition(":")[0] for start in self._starts)
        return Lexicon("".join([f"{head}:\n" for head in heads]), self._bases, self._all_endings)

    def place_of(self, folded: str) -> int | None:
        """Return the place of a folded word, or of the likeliest of its base forms; None for unknown ones."""
        place = self._place(folded)
        if place is None:
            for base in self._base_forms(folded):
                if (place := self._place(base)) is not None:
                    break
        return place

    def _place(self, word: str) -> int | None:
        """Return the place of a word as it is written."""
        hashed, hashes = _hash(word), self._hashes
        first = hashed >> 24
        place, end = self._by_first_byte[first], self._by_first_byte[first + 1]
        place = bisect_left(hashes, hashed, place, end)
        while place < end and hashes[place] == hashed:
            if self._text.startswith(f"{word}:", self._starts[place]):
                return place
            place += 1
        return None

    def _line(self, start: int) -> str:
        """Return the line that begins at a place of the text."""
        return self._text[start : self._text.find("\n", start)]

    def _base_forms(self, folded: str) -> Iterator[str]:
        """Yield the base forms that a word may have, the likeliest first."""
        if (base := self._bases.get(folded)) is not None:
            yield base
        for ending, base in self._endings.get(folded[-1:], self._endings[""]):
            if not folded.endswith(ending):
                continue
            root = folded.removesuffix(ending)
            if len(root) + len(base) >= _SHORTEST_BASE:
                yield f"{root}{base}"
                if not base and _DOUBLED_END.search(root):
                    yield root[:-1]


def _hash(word: str) -> int:
    return crc32(word.encode())


def _plain_letter(letter: str) -> bytes:
    return unicodedata.normalize("NFD", letter)[:1].encode("ascii", "replace")


# Each letter of Latin-1 by its place, without its accent.
_FOLDED = b"".join(_plain_letter(chr(place)) for place in range(256))


def folded_file(name: str) -> str:
    """Return the text of a file with its words folded: in a tenth of the time that `fold` takes for a megabyte."""
    text = (FOLDER / name).read_text(encoding="utf-8").replace("œ", "oe").replace("æ", "ae")
    return text.encode("latin-1").translate(_FOLDED).decode("ascii")


class Forms(Mapping[str, str]):
    """The base form of each form that follows no rule, as a file holds them: `take: took taken`, all folded."""

    def __init__(self, text: str) -> None:
        lines = [line.partition(":") for line in text.splitlines()]
        # Line by line, since a dictionary would take twenty times the memory.
        self._text = "".join([f"{form}: {base}\n" for base, _, forms in lines for form in forms.split()])
        self._lexicon = Lexicon(self._text, {}, ())

    def __getitem__(self, form: str) -> str:
        base = self._lexicon.behind(form)
        if base is None:
            raise KeyError(form)
        return base

    def __iter__(self) -> Iterator[str]:
        return (line.partition(":")[0] for line in self._text.splitlines())

    def __len__(self) -> int:
        return self._text.count("\n")


@cache
def french() -> Lexicon:
    """Return the French words for French words."""
    return Lexicon(folded_file("french.txt"), Forms(folded_file("french_forms.txt")), _FRENCH)


@cache
def english() -> Lexicon:
    """Return the French words for English words."""
    text = folded_file("english.txt") + folded_file("english_phrases.txt")
    return Lexicon(text, Forms(folded_file("english_forms.txt")), _ENGLISH)


class Inflections:
    """The forms of French verbs, all folded, that may have stems of their own: those that follow no rule, and a few of
    each that does, which Snowball takes for other words ("parlent").
    """

    def __init__(self, text: str) -> None:
        self._irregular = {
            head: forms.split() for head, _, forms in (line.partition(":") for line in text.splitlines())
        }

    def __call__(self, verb: str) -> Iterator[str]:
        """Yield the forms of a verb; nothing for what is none."""
        yield from self._irregular.get(verb, ())
        if verb.endswith("er"):
            root = verb.removesuffix("er")
            for ending in ("ent", "ons", "erent"):
                yield f"{root}{ending}"
            if root.endswith("y"):
                yield f"{root[:-1]}ient"
        elif verb.endswith("re"):
            root = verb.removesuffix("re")
            for ending in ("", "ent", "u", "us", "ons", "ront"):
                yield f"{root}{ending}"


@cache
def others() -> Lexicon:
    """Return words that lead to no others: of those that French texts have, what spelling dictionaries or the texts of
    other languages have, too, and what is too seldom or too foreign for the other files.
    """
    return Lexicon(_alone("words.txt"), {}, _FRENCH)


@cache
def names() -> Lexicon:
    """Return the names of people and places, and of what else all languages have or a blog may never speak of."""
    return Lexicon(_alone("names.txt"), {}, _OF_NAMES)


def _alone(name: str) -> str:
    """Return the words of a file that has kinds of them, one a line, as those of a lexicon that lead to no others."""
    words = " ".join([line.partition(": ")[2] for line in folded_file(name).splitlines()])
    return f"{words}:\n".replace(" ", ":\n")


@cache
def inflections() -> Inflections:
    """Return the forms of French verbs that have stems of their own."""
    return Inflections(folded_file("french_forms.txt"))
