"""What a reader most likely meant by a word that the blog does not know: slips, glued words, doubled letters."""

import re
from collections.abc import Callable, Collection, Container, Iterator, Mapping
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from bot.index._by_heart import ByHeart
from bot.index._neighbours import Neighbours
from bot.index._sounds import Sounds
from bot.text import FRENCH_STOP_WORDS, is_stop_word, stem

# Shorter words have too many neighbours to guess from; longer ones forgive two slips. Measured: five letters for one
# edit and eight for two keep nearly all the gain of correcting and almost none of its harm.
ONE_EDIT_FROM = 4
TWO_EDITS_FROM = 8
# Of words this short only a letter that was to be doubled is guessed: "gek".
_UNDOUBLED = 3
_SHORTEST_GLUED = 3
# What sounds the same may be written quite otherwise ("otorite"), but not as otherwise as this (edits).
_MISHEARD = 4
# And where another word is one edit away, not as otherwise as this.
_MISHEARD_RATHER = 2

# What is glued behind a word in haste, and of two letters at most.
_LITTLE = frozenset({"a", "au", "ca", "de", "du", "en", "et", "il", "je", "la", "le", "ne", "on", "ou", "se", "un"})

_DOUBLED = re.compile(r"(.)\1+")
# Spellings that sound the same in French, in the order in which they must be heard.
_SOUNDS = (
    ("chr", "kr"), ("chl", "kl"), ("chn", "kn"), ("eaux", "o"), ("eau", "o"), ("aux", "o"), ("au", "o"), ("ph", "f"),
    ("qu", "k"), ("ch", "sh"), ("ge", "j"),
    ("gi", "ji"), ("ss", "s"), ("sc", "s"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("q", "k"),
    ("y", "i"), ("z", "s"), ("tion", "sion"), ("ai", "e"), ("ei", "e"), ("er", "e"), ("ez", "e"), ("en", "an"),
    ("em", "an"), ("am", "an"), ("om", "on"), ("im", "in"), ("x", "s"), ("w", "v"),
)  # fmt: skip
_VERB_END = re.compile(r"(?<=\w{3})ent$")
_SILENT_END = re.compile(r"(?<=\w\w)(?:es|[etsdxp])$")


def sound(folded: str) -> str:
    """Return roughly how a folded word sounds, so that "reso" meets "reseaux" and "unik" meets "unique"."""
    heard = _VERB_END.sub("e", folded)
    for spelled, said in _SOUNDS:
        heard = heard.replace(spelled, said)
    heard = heard.replace("sh", "ch") if "sh" in heard else heard.replace("h", "")
    return _SILENT_END.sub("", _DOUBLED.sub(r"\1", heard))


# A short unknown word that sounds like a word of grammar and is spelled nearly so is one: "avan", "nou", "otre".
_LONGEST_STOP_WORD = 6
_STOP_EDITS = 2
# Sounds of fewer letters tell words apart no better than their letters do.
_HEARD_WELL = 3
_STOP_SOUNDS: dict[str, list[str]] = {}
# In haste two letters change places: "qoui", "puor".
_STOP_LETTERS: dict[str, list[str]] = {}
_SWAPPED_FROM = 4
for _word in sorted(FRENCH_STOP_WORDS):
    if len(_word) > 1:
        _STOP_SOUNDS.setdefault(sound(_word), []).append(_word)
    if len(_word) >= _SWAPPED_FROM:
        _STOP_LETTERS.setdefault("".join(sorted(_word)), []).append(_word)
# So long are those of which any slip tells what was meant.
_LONG_STOP_WORD = 6
_LONG_STOP_WORDS = tuple(word for word in sorted(FRENCH_STOP_WORDS) if len(word) >= _LONG_STOP_WORD)
# "fautil", "estce", "doiton": a verb of grammar and its pronoun without their hyphen.
_VERB_WITH_PRONOUN = re.compile(r"(.+?)t?(?:ils?|on|elles?|tu|ce)")


# The articles and pronouns that lose their apostrophe in haste: "lidentite", "sinteresse", "dautres".
_GLUED_ELISION = re.compile(r"^(?:qu|[ldsjcmnt])(?=[aeiouyh])")
# Two spellings that differ by one sound are taken for the same word from this length (of the sound) on.
_ONE_SOUND_FROM = 6
# The forms of a word have so many first letters in common.
_BEGINNING = 3
# So many words are corrected by heart; strangers can type endless ones.
_WORDS_KNOWN = 50_000
# Of so many that the blog does not hold as they were typed it is known by heart whether they are forms of its words.
_FORMS_KNOWN = 256


class Spelling(ByHeart):
    """The words a blog knows, folded, with how often each stands there.

    `own` are the words of its posts: of two corrections as near, the author's word is the likelier one. `names` are
    those that it writes with a capital.
    """

    _by_heart = "_found", "_has_form"

    def __init__(
        self,
        counts: Mapping[str, int],
        stems: Container[str],
        own: Collection[str] = (),
        *,
        names: Collection[str] = (),
    ) -> None:
        self._counts = counts
        self._stems = stems
        self._own = own
        self._long = [word for word in counts if len(word) >= ONE_EDIT_FROM]
        self._neighbours = Neighbours(self._long)
        # Listened to while the index is built, and not when the first unknown word comes.
        self._by_sound = Sounds(self._long, sound)
        self._sounds = Neighbours(self._by_sound)
        self._names = Spelling({name: counts[name] for name in names}, stems, own) if names else None
        self._begin_by_heart()

    def _begin_by_heart(self) -> None:
        self._found = lru_cache(maxsize=_WORDS_KNOWN)(self._find)
        self._has_form = lru_cache(maxsize=_FORMS_KNOWN)(self._is_form)

    def knows(self, folded: str, stemmed: str) -> bool:
        """Say whether the blog holds this word or another form of it.

        A word that only shares its stem with one that is there, and is a slip away from a commoner one of another
        stem, is taken for the slip: "donees" for "données", not for a form of "done". So is one that only an editor's
        question has, who typed as readers do: "lhistoire".
        """
        if folded in self._counts:
            return folded in self._own or not self._is_glued(folded)
        return stemmed in self._stems and self._has_form(folded, stemmed)

    def _is_glued(self, folded: str) -> bool:
        """Say whether a word is an article or pronoun that lost its apostrophe, and a known word that is commoner."""
        rest = self._unelided(folded)
        return rest is not None and len(rest) >= ONE_EDIT_FROM and self._counts[rest] > self._counts[folded]

    def _is_form(self, folded: str, stemmed: str) -> bool:
        """Say whether a word whose stem the blog holds is another form of one that it holds, and no slip."""
        # "dir" is no form of a word that begins so, but "dire".
        if len(folded) >= _UNDOUBLED and _is_mistyped_stop_word(folded):
            return False
        if len(folded) < ONE_EDIT_FROM or any(stem(each) == stemmed for each in self._inflected(folded)):
            return True
        near = self._neighbours.within(folded, 1, limit=8)
        return not near or any(stem(word) == stemmed for word, _ in near)

    def _inflected(self, folded: str) -> Iterator[str]:
        """Yield the known words that a usual ending more or less makes of a word: they are near, and need no look at
        all the others.
        """
        for each in (f"{folded}s", f"{folded}e", folded[:-1]):
            if each in self._counts and len(each) >= ONE_EDIT_FROM:
                yield each

    def has(self, stemmed: str) -> bool:
        """Say whether the blog holds a form of a word, given its stem."""
        return stemmed in self._stems

    def having(self) -> Callable[[str], bool]:
        """Return what says whether the blog holds a form of a folded word, for whoever asks for thousands at once: most
        that it does not hold begin like none of its words, and need no stem.
        """
        beginnings = frozenset(word[:_BEGINNING] for word in self._counts)
        return lambda folded: folded[:_BEGINNING] in beginnings and self.has(stem(folded))

    def correct(self, folded: str) -> tuple[str, ...] | None:
        """Return the known words (folded) meant by an unknown one, or None when nobody can tell.

        One word, two when they were glued, none when only words of grammar were meant ("fautil", "avan").
        """
        return self._found(folded)

    def correct_name(self, folded: str) -> tuple[str, ...] | None:
        """Return the names (folded) that the blog has and that are meant by one it has not; None where there is none:
        what a blog does not name is no slip for one of its words ("Martin" for "matin").
        """
        return self._names.correct(folded) if self._names else None

    def forget(self) -> None:
        """Drop the words that are known by heart: they are what members wrote."""
        if self._names:
            self._names.forget()
        self._found.cache_clear()
        self._has_form.cache_clear()

    def _find(self, folded: str) -> tuple[str, ...] | None:
        if folded[0].isdigit() or len(folded) > 40:
            return None
        is_long = len(folded) >= ONE_EDIT_FROM
        if _is_mistyped_stop_word(folded) and not (is_long and self._is_rather_meant(folded)):
            return ()
        if not is_long:
            return self._doubled(folded) if len(folded) == _UNDOUBLED else None
        if is_stop_word(_GLUED_ELISION.sub("", folded, count=1)):
            return ()
        single = self._unelided(folded) or self._slip_or_alike(folded)
        return (single,) if single else self._further_away(folded)

    def _slip_or_alike(self, folded: str) -> str | None:
        """Return the known word that sounds the same, or the one that is a slip away where the other is much further:
        "aveir" is "avenir" and not "away". Who writes k, as French hardly does, writes by ear: "unik".
        """
        alike = self._alike(folded)
        if alike and ("k" in folded or DamerauLevenshtein.distance(alike, folded) <= _MISHEARD_RATHER):
            return alike
        return self._undoubled(folded) or self._nearest(folded, 1) or alike

    def _is_rather_meant(self, folded: str) -> bool:
        """Say whether a known word is one letter away from what may be a word of grammar, and sounds as near to it:
        "veule" is no slip for "seule", but "veulent".
        """
        near, heard = self._nearest(folded, 1), sound(folded)
        return near is not None and (len(heard) < _HEARD_WELL or sound(near) == heard or not _sounds_as_grammar(folded))

    def _further_away(self, folded: str) -> tuple[str, ...] | None:
        """Return the known words meant by one that is a slip away from none of them."""
        if _is_slip_for_grammar(folded):
            return ()
        single = self._misheard_after_elision(folded)
        single = single or (self._nearest(folded, 2) if len(folded) >= TWO_EDITS_FROM else None)
        if single:
            return (single,)
        return self._nearly_alike(folded) or self._unglued(folded) or self._unglued_slip(folded)

    def _doubled(self, folded: str) -> tuple[str, ...] | None:
        """Return the one known word that a doubled letter makes of a short one."""
        near = [word for word, _ in self._neighbours.within(folded, 1, limit=8) if _DOUBLED.sub(r"\1", word) == folded]
        return (near[0],) if len(near) == 1 else None

    def _undoubled(self, folded: str) -> str | None:
        plain = _DOUBLED.sub(r"\1", folded)
        return plain if plain != folded and plain in self._counts else None

    def _unelided(self, folded: str) -> str | None:
        """Return the known word behind an elision that lost its apostrophe."""
        rest = _GLUED_ELISION.sub("", folded, count=1)
        return rest if rest != folded and rest in self._counts else None

    def _misheard_after_elision(self, folded: str) -> str | None:
        """Return the known word behind an elision that lost its apostrophe and is misspelled besides."""
        rest = _GLUED_ELISION.sub("", folded, count=1)
        if rest == folded or len(rest) < ONE_EDIT_FROM:
            return None
        return (self._alike(rest) if len(rest) > ONE_EDIT_FROM else None) or self._nearest(rest, 1)

    def _alike(self, folded: str) -> str | None:
        """Return the word that sounds the same, the one spelled most like it."""
        words = self._by_sound.words_of(sound(folded))
        near = [(DamerauLevenshtein.distance(word, folded), word) for word in words]
        fits = [pair for pair in near if pair[0] <= _MISHEARD]
        return min(fits, key=lambda pair: self._unlikeliness(folded, pair[1], pair[0]))[1] if fits else None

    def _nearly_alike(self, folded: str) -> tuple[str, ...] | None:
        """Return the word that is one sound away: "smarfone" for "smartphone"."""
        heard = sound(folded)
        if len(heard) < _ONE_SOUND_FROM:
            return None
        found = self._sounds.within(heard, 1, limit=1)
        return (min(self._by_sound.words_of(found[0][0]), key=lambda word: -self._counts[word]),) if found else None

    def _nearest(self, folded: str, edits: int) -> str | None:
        near = self._neighbours.within(folded, edits, limit=8)
        if not folded.endswith("s"):  # haste leaves the plural out before anything else: "donee" is for "données"
            near += self._neighbours.within(f"{folded}s", edits, limit=8)
        return min(near, key=lambda pair: self._unlikeliness(folded, *pair))[0] if near else None

    def _unlikeliness(self, folded: str, word: str, distance: int) -> tuple[int, bool, bool, bool, int]:
        """Order corrections: fewest slips, same first letter, the same letters, the author's own, most common."""
        is_swapped = sorted(folded) == sorted(word)
        return distance, folded[0] != word[0], not is_swapped, word not in self._own, -self._counts[word]

    def _unglued(self, folded: str) -> tuple[str, ...] | None:
        """Return the words of two that were typed as one: "bigdata" gives both, "lareputation" the second."""
        for place in range(len(folded) - _SHORTEST_GLUED, 0, -1):
            pair = folded[:place], folded[place:]
            if all(self._is_whole(word) for word in pair):
                return tuple(word for word in pair if not is_stop_word(word))
        return self._before_a_little_word(folded)

    def _before_a_little_word(self, folded: str) -> tuple[str, ...] | None:
        """Return the known word that one of two or one letters was glued behind: "moquedu", "quoia"."""
        for place in (len(folded) - 2, len(folded) - 1):
            first, second = folded[:place], folded[place:]
            if second in _LITTLE and len(first) > _SHORTEST_GLUED and self._is_whole(first):
                return () if is_stop_word(first) else (first,)
        return None

    def _unglued_slip(self, folded: str) -> tuple[str, ...] | None:
        """Return the words of two that were typed as one, the one or the other with a slip: "servicclient"."""
        for place in range(len(folded) - _SHORTEST_GLUED, _SHORTEST_GLUED - 1, -1):
            first, second = folded[:place], folded[place:]
            if second in self._counts and (meant := self._slipped(first)):
                return meant, second
            if first in self._counts and (meant := self._slipped(second)):
                return first, meant
        return None

    def _slipped(self, piece: str) -> str | None:
        """Return the known word that a piece of a glued one is a slip for: of a short piece only letters that changed
        places.
        """
        if len(piece) < ONE_EDIT_FROM:
            return None
        meant = self._nearest(piece, 1)
        if len(piece) >= _ONE_SOUND_FROM:
            return meant
        return meant if meant and sorted(meant) == sorted(piece) else None

    def _is_whole(self, word: str) -> bool:
        return is_stop_word(word) or (len(word) >= _SHORTEST_GLUED and word in self._counts)


def _is_slip_for_grammar(folded: str) -> bool:
    """Say whether a word, no slip for one of the blog's, is one letter away from a long word of grammar: "toujous"."""
    near = (word for word in _LONG_STOP_WORDS if abs(len(word) - len(folded)) <= 1)
    return any(DamerauLevenshtein.distance(word, folded, score_cutoff=1) <= 1 for word in near)


def _is_mistyped_stop_word(folded: str) -> bool:
    match = _VERB_WITH_PRONOUN.fullmatch(folded)
    if match and (is_stop_word(match[1]) or is_stop_word(f"{match[1]}t")):
        return True
    swapped = _STOP_LETTERS.get("".join(sorted(folded)), ())
    return _sounds_as_grammar(folded) or any(DamerauLevenshtein.distance(word, folded) == 1 for word in swapped)


def _sounds_as_grammar(folded: str) -> bool:
    """Say whether a short word sounds like a word of grammar and is spelled nearly so: "veule" is for "veulent"."""
    alike = _STOP_SOUNDS.get(sound(folded), ()) if len(folded) <= _LONGEST_STOP_WORD else ()
    return any(DamerauLevenshtein.distance(word, folded) <= _STOP_EDITS for word in alike)
