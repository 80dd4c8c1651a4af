"""What a reader most likely meant by a word that the blog does not know: slips, glued words, doubled letters."""

import re
from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from bot.text import is_stop_word, stem

# Shorter words have too many neighbours to guess from; longer ones forgive two slips. Measured: five letters for one
# edit and eight for two keep nearly all the gain of correcting and almost none of its harm.
ONE_EDIT_FROM = 4
TWO_EDITS_FROM = 8
_SHORTEST_GLUED = 3

_DOUBLED = re.compile(r"(.)\1+")
# Spellings that sound the same in French, the longer first: "kan" for "quand" has its own list, this is for the rest.
_SOUNDS = (
    ("eaux", "o"), ("eau", "o"), ("aux", "o"), ("au", "o"), ("ph", "f"), ("qu", "k"), ("ss", "s"), ("ce", "se"),
    ("ci", "si"), ("cy", "si"), ("c", "k"), ("q", "k"), ("y", "i"), ("z", "s"), ("tion", "sion"), ("ai", "e"),
    ("ei", "e"), ("er", "e"), ("ez", "e"), ("h", ""), ("en", "an"), ("em", "an"), ("am", "an"), ("x", "s"),
)  # fmt: skip
_SILENT_END = re.compile(r"(?<=\w{3})(?:ent|es|s|t|e|d|x)$")


@lru_cache(maxsize=65_536)
def sound(folded: str) -> str:
    """Return roughly how a folded word sounds, so that "reso" meets "reseaux" and "panse" meets "pense"."""
    heard = _SILENT_END.sub("", folded)
    for spelled, said in _SOUNDS:
        heard = heard.replace(spelled, said)
    return _DOUBLED.sub(r"\1", heard)


class Spelling:
    """The words a blog knows, folded, with how often each stands there."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._stems = frozenset(stem(word) for word in counts)
        self._long = [word for word in counts if len(word) >= ONE_EDIT_FROM]
        self._by_sound: dict[str, str] = {}
        for word in sorted(self._long, key=lambda word: -counts[word]):
            self._by_sound.setdefault(sound(word), word)
        self._cache: dict[str, tuple[str, ...]] = {}

    def knows(self, folded: str, stemmed: str) -> bool:
        """Say whether the blog holds this word or another form of it."""
        return folded in self._counts or stemmed in self._stems

    def correct(self, folded: str) -> tuple[str, ...]:
        """Return the known words (folded) meant by an unknown one: one, two when they were glued, or none."""
        if folded not in self._cache:
            if len(self._cache) > 50_000:  # strangers can type endless words; the memory for them is bounded
                self._cache.clear()
            self._cache[folded] = self._find(folded)
        return self._cache[folded]

    def _find(self, folded: str) -> tuple[str, ...]:
        if len(folded) < ONE_EDIT_FROM or folded[0].isdigit() or len(folded) > 40:
            return ()
        nearest = self._nearest(folded)
        if nearest:
            return (nearest,)
        if alike := self._by_sound.get(sound(folded)):
            return (alike,)
        return self._unglued(folded)

    def _nearest(self, folded: str) -> str | None:
        edits = 2 if len(folded) >= TWO_EDITS_FROM else 1
        found = process.extract(folded, self._long, scorer=DamerauLevenshtein.distance, score_cutoff=edits, limit=8)
        if not found:
            return None
        return min(found, key=lambda hit: self._unlikeliness(folded, hit[0], int(hit[1])))[0]

    def _unlikeliness(self, folded: str, word: str, distance: int) -> tuple[int, bool, int]:
        """Order corrections: fewest slips (a doubled or misheard letter is half a slip), same first letter, common."""
        slips = 2 * distance - (sound(folded) == sound(word))
        return slips, folded[0] != word[0], -self._counts[word]

    def _unglued(self, folded: str) -> tuple[str, ...]:
        """Return the two words that were typed as one, at least one of them meaningful: "bigdata", "lareputation"."""
        for place in range(len(folded) - _SHORTEST_GLUED, 0, -1):
            first, second = folded[:place], folded[place:]
            if second in self._counts and (
                is_stop_word(first) or (len(first) >= _SHORTEST_GLUED and first in self._counts)
            ):
                return tuple(word for word in (first, second) if not is_stop_word(word))
        return ()
