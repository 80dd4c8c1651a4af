"""Text analysis: from the words of a sentence or a question to terms, and from a question to slots of the query.

A *term* is a folded stem; a hyphenated name is one term ("ile-de-franc") with its parts beside. A *slot* is one content
word of the question with all the terms that may stand for it in the blog: its own stem, a correction of its spelling,
a translation, a synonym.
"""

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from rapidfuzz.distance import OSA

from bot.search.lexicon import Lexicon
from bot.text import (
    Word,
    fold,
    folded_words,
    from_chat_spelling,
    is_good,
    is_stop_word,
    known_words,
    language_of,
    stem,
    words,
)

# A slot's variants: a word of one edit and at least so many letters, of two edits and so many. A slip in the first
# letter is a rare one: it counts as one edit and a half.
_ONE_EDIT, _TWO_EDITS, _FIRST_LETTER = 4, 7, 0.5
# Words run together have so many letters at least, but for grammar before another.
_SHORTEST_PART = 3
_MOST_VARIANTS, _MOST_CORRECTED = 12, 24
# What a translation counts beside the word itself, a correction, and what a good word may stand for that sounds the
# same, or that looks much like a good word of English.
_TRANSLATED, _CORRECTED, _SOUNDING, _COGNATE = 0.9, 0.85, 0.6, 0.7
# Words that share fewer trigrams are not alike (Dice coefficient), nor are shorter words; a slip may leave fewer.
_SIMILAR, _SHORTEST_SIMILAR, _SLIPPED = 0.5, 4, 0.25
# From this coefficient on they may be one word.
_SAME = 0.7
_LONGEST_WORD = 40


def terms(text: str) -> list[str]:
    """Return the terms of a text in order, stop words left out; a hyphenated name stands before its parts."""
    found = words(text)
    names = _hyphenated(text, found)
    result = []
    for place, word in enumerate(found):
        if place in names:
            result.append(names[place])
        if not word.is_stop:
            result.append(word.stem)
    return result


def wording(text: str) -> list[str]:
    """Return how a question is put: its folded words, those that only serve grammar too, and its pairs of words."""
    found = folded_words(text)
    return [*found, *(f"{first} {second}" for first, second in itertools.pairwise(found))]


def _hyphenated(text: str, found: Sequence[Word]) -> dict[int, str]:
    """Return by the place of its first word each hyphenated name: several words, two of them no stop words."""
    if "-" not in text:
        return {}
    names: dict[int, str] = {}
    first = 0
    for place in range(1, len(found) + 1):
        joins = place < len(found) and text[found[place - 1].end : found[place].start] == "-"
        if joins:
            continue
        parts = found[first:place]
        if sum(not part.is_stop for part in parts) > 1:
            names[first] = "-".join(part.stem for part in parts)
        first = place
    return names


@dataclass(frozen=True, slots=True)
class Slot:
    """One content word of the question: how it was typed, folded; the terms that may stand for it, each with its weight
    (0-1, the own term first if the blog has it); how much the word counts (0-1, less for the frame of a question);
    whether the blog has the word itself; terms of the blog that only look like it, with their Dice coefficient.
    """

    word: str
    variants: tuple[tuple[str, float], ...]
    weight: float = 1.0
    is_known: bool = True
    alike: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """A question as it is searched: its slots in order, its language ("fr", "en" or None), the kinds of answer that it
    asks for (`number`, `date`, `person`, `place`, `reason`, `judgement`).
    """

    text: str
    slots: tuple[Slot, ...]
    language: str | None
    asked: frozenset[str]


class Vocabulary:
    """The words of a blog, folded: which it has, and which look like another word.

    `stems` are those of the posts and of the editor's index, `written` those of the posts, their titles and topics, and
    of what the editor names; a question of the editor's may hold any word, mistyped ones too.
    """

    def __init__(self, folded: Iterable[str], stems: Iterable[str], written: Iterable[str]) -> None:
        self._written = frozenset(written)
        self._words = sorted(word for word in set(folded) if word.isalpha() and len(word) <= _LONGEST_WORD)
        self._stems = frozenset(stems)
        places: dict[str, list[int]] = {}
        grams = [_grams_of(word) for word in self._words]
        for place, found in enumerate(grams):
            for gram in found:
                places.setdefault(gram, []).append(place)
        self._by_gram = {gram: np.array(found, dtype=np.int32) for gram, found in places.items()}
        self._counts = np.array([len(found) for found in grams], dtype=np.int64)

    def __contains__(self, term: object) -> bool:
        return term in self._stems

    def is_written(self, term: str) -> bool:
        """Say whether the blog itself has a term."""
        return term in self._written

    def similar(self, word: str, *, least: float = _SIMILAR, most: int = _MOST_VARIANTS) -> list[tuple[str, float]]:
        """Return the blog's words that share the most trigrams with a word, with their Dice coefficient, best first.

        "vérificateur" finds "vérification"; the word itself is among them.
        """
        if len(word) < _SHORTEST_SIMILAR or not word.isalpha():
            return []
        grams = _grams_of(word)
        found = [self._by_gram[gram] for gram in grams if gram in self._by_gram]
        if not found:
            return []
        shared = np.bincount(np.concatenate(found), minlength=len(self._words))
        enough = np.flatnonzero((2 - least) * shared >= least * len(grams))  # fewer never reach the least coefficient
        dice = 2 * shared[enough] / (self._counts[enough] + len(grams))
        order = np.argsort(-dice, kind="stable")[:most].tolist()
        return [(self._words[enough[place]], float(dice[place])) for place in order if dice[place] >= least]


def _grams_of(word: str) -> frozenset[str]:
    """Return the trigrams of a word, its ends marked."""
    marked = f"^{word}$"
    return frozenset(marked[place : place + 3] for place in range(len(word)))


KINDS = ("number", "date", "person", "place", "reason", "judgement")
# What tells that a sentence has an answer of each kind.
_SIGNS = (
    re.compile(
        r"\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt|trente|cent|mille|million|moitié)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:1\d|20)\d\d\b|\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|"
        r"décembre|siècle|hier|aujourd)",
        re.IGNORECASE,
    ),
    re.compile(r"(?<=[\w,;:'’«\"(] )[A-ZÀ-Þ]\w+|(?<=['’])[A-ZÀ-Þ]\w+"),
    re.compile(r"\b(?:à|au|aux|en|dans|chez|vers|de) (?:la |le |l['’])?[A-ZÀ-Þ]\w+"),
    re.compile(r"\b(?:parce|car|puisque|afin|donc|grâce|cause|raison)\b", re.IGNORECASE),
    re.compile(r"\b(?:je|j['’]|mon avis|faut|doit|devons|hélas|heureusement|trop|mieux|pire|moi)\b", re.IGNORECASE),
)


def kinds_of(text: str) -> int:
    """Return which kinds of answer a sentence has, a bit for each of `KINDS`."""
    return sum(1 << place for place, sign in enumerate(_SIGNS) if sign.search(text))


# Which words of a question ask for which kind of answer.
_ASKING: Mapping[str, str] = {
    word: kind
    for kind, asking in {
        "number": "combien nombre pourcentage prix taux many much percentage number",
        "date": "quand date année époque when year",
        "person": "qui who whom whose nom",
        "place": "où where pays ville country city lieu endroit",
        "reason": "pourquoi why raison reason cause",
        "judgement": "pense avis opinion think croit juge faut contre favorable",
    }.items()
    for word in asking.split()
}


class Analyser:
    """Reads questions for one blog: with its vocabulary, the lexicon and the weights of question frames."""

    def __init__(self, vocabulary: Vocabulary, lexicon: Lexicon, frame: Mapping[str, float]) -> None:
        self._vocabulary, self._lexicon, self._frame = vocabulary, lexicon, frame

    def read(self, question: str, *, alike: bool = True) -> Query:
        """Return a question as slots; none where it holds nothing but grammar.

        Not `alike`, it is read without the words that only look like its own, which take longer to find than the rest.
        """
        text = from_chat_spelling(question, self._is_written)
        found = words(text)
        language = language_of(text, found)
        names = _hyphenated(text, found)
        slots: dict[str, Slot] = {}
        is_english = language == "en"
        for place, word in enumerate(found):
            if place in names and names[place] in self._vocabulary:
                slots.setdefault(names[place], Slot(names[place], ((names[place], 1.0),)))
            if not word.is_stop:
                slots.setdefault(word.stem, self._slot(word, _typed(text, word), is_english=is_english, alike=alike))
        typed = (text[word.start : word.end].lower() for word in found)
        asked = frozenset(_ASKING[word] for word in typed if word in _ASKING)
        return Query(text, tuple(slots.values()), language, asked)

    def may_be_written(self, word: str) -> bool:
        """Say whether the blog has a word in any form, or one that looks like it, or whether it is a common word, that
        may be there in others.
        """
        folded = fold(word)
        written = self._vocabulary.is_written
        forms = [term for slot in self.read(word, alike=False).slots for term, _ in slot.variants] or [stem(folded)]
        if self._lexicon.is_common(folded) or any(map(written, forms)):
            return True
        return any(written(stem(known)) for known, dice in self._vocabulary.similar(folded) if dice >= _SAME)

    def is_written(self, word: str) -> bool:
        """Say whether the blog has this very word, in any form, or one that is spelled almost alike."""
        folded = fold(word)
        alike = [known for known, dice in self._vocabulary.similar(folded) if dice >= _SAME]
        return any(self._vocabulary.is_written(stem(each)) for each in (folded, *alike))

    def _is_written(self, folded: str) -> bool:
        return self._vocabulary.is_written(stem(folded))

    def with_alike(self, slot: Slot) -> Slot:
        """Return a slot with the words that only look like its own."""
        return replace(slot, alike=self._alike(slot.word, dict(slot.variants)))

    def _slot(self, word: Word, typed: str, *, is_english: bool, alike: bool) -> Slot:
        weight = self._frame.get(word.folded, 1.0)
        is_known = word.stem in self._vocabulary
        variants = {word.stem: 1.0} if is_known else {}
        if is_english:
            for translated in self._lexicon.translations(word.folded):
                self._add(variants, translated, _TRANSLATED)
            is_known = is_known or bool(variants)
        if not any(map(self._vocabulary.is_written, variants)):
            for known, share in self._meant(word.folded, typed, is_english=is_english):
                self._add(variants, known, share)
        looking_alike = self._alike(word.folded, variants) if alike else ()
        return Slot(word.folded, tuple(variants.items()), weight, is_known, looking_alike)

    def _alike(self, word: str, variants: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
        """Return the terms of the blog that look like a word and stand for none of its variants."""
        found: dict[str, float] = {}
        for known, dice in self._vocabulary.similar(word):
            term = stem(known)
            if term not in variants:
                found.setdefault(term, dice)
        return tuple(found.items())

    def _meant(self, word: str, typed: str, *, is_english: bool) -> Iterable[tuple[str, float]]:
        """Return the words of the blog that one it has not may stand for, with what they count."""
        if not word.isalpha():
            return ()
        if is_good(word, is_english=is_english):
            if is_english:
                return [(known, _COGNATE) for known, dice in self._vocabulary.similar(word) if dice >= _SAME]
            return [(known, _SOUNDING) for known in known_words().sounding(typed)]
        heard = known_words().sounding(typed)
        if written := [known for known in heard if self._is_written(known)]:
            return [(known, _CORRECTED) for known in written]
        return [(known, _CORRECTED) for known in self._corrections(word) or self._run_together(word)]

    def _corrections(self, word: str) -> list[str]:
        """Return those of the blog's words that a mistyped one may stand for: one slip away, or two for a long one."""
        if len(word) < _ONE_EDIT:
            return []
        edits = 1 if len(word) < _TWO_EDITS else 2
        similar = self._vocabulary.similar(word, least=_SLIPPED, most=_MOST_CORRECTED)
        near = [
            (OSA.distance(word, known, score_cutoff=edits) + _FIRST_LETTER * (known[0] != word[0]), known)
            for known, _ in similar
        ]
        closest = min(near, default=(edits + 1, ""))[0]
        return [known for distance, known in near if distance == closest <= edits]

    def _run_together(self, word: str) -> list[str]:
        """Return the two words of the blog that stand in one without a blank, the longest first word first; the first
        may be grammar.
        """
        cuts = range(len(word) - _SHORTEST_PART, 1, -1)
        parts = ([word[:cut], word[cut:]] for cut in cuts)
        return next(
            (
                [first, second]
                for first, second in parts
                if self._is_written(second) and (self._is_written(first) if len(first) > 2 else is_stop_word(first))
            ),
            [],
        )

    def _add(self, variants: dict[str, float], word: str, weight: float) -> None:
        """Add a word of the blog to a slot, unless it is there already."""
        term = stem(word)
        if term in self._vocabulary and not is_stop_word(word):
            variants.setdefault(term, weight)


def _typed(text: str, word: Word) -> str:
    """Return a word as it was typed, accents and all, in lower case; folded where something is elided before it."""
    typed = text[word.start : word.end].lower()
    return typed if fold(typed) == word.folded else word.folded
