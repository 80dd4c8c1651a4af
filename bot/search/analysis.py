"""Text analysis: from the words of a sentence or a question to terms, and from a question to slots of the query.

A *term* is a folded stem; a hyphenated name is one term ("ile-de-franc") with its parts beside. A *slot* is one content
word of the question with all the terms that may stand for it in the blog: its own stem, a correction of its spelling,
a translation, a synonym.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.search.lexicon import Lexicon
from bot.text import Word, english_stem, from_chat_spelling, is_stop_word, language_of, stem, words

# A slot's variants: a word of one edit and at least so many letters, of two edits and so many.
_ONE_EDIT, _TWO_EDITS = 5, 8
_RELATED_PREFIX, _RELATED_SHARE = 5, 0.7
_MOST_VARIANTS = 12


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
    whether the blog has the word itself, or a word of one family.
    """

    word: str
    variants: tuple[tuple[str, float], ...]
    weight: float = 1.0
    is_known: bool = True


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
    """The words of a blog, folded: which it has, and which look like a word that it has not."""

    def __init__(self, folded: Iterable[str], stems: Iterable[str]) -> None:
        self._words = sorted(word for word in set(folded) if word.isalpha())
        self._stems = frozenset(stems)

    def __contains__(self, term: object) -> bool:
        return term in self._stems

    def corrections(self, word: str) -> list[str]:
        """Return the blog's words that a mistyped word may stand for: one edit away, or two for a long one."""
        if len(word) < _ONE_EDIT or not word.isalpha():
            return []
        edits = 1 if len(word) < _TWO_EDITS else 2
        near = [
            (distance, known)
            for known in self._beginning(word[0])
            if abs(len(known) - len(word)) <= edits
            and (distance := OSA.distance(word, known, score_cutoff=edits)) <= edits
        ]
        closest = min(near, default=(0, ""))[0]
        return [known for distance, known in near if distance == closest][:_MOST_VARIANTS]

    def related(self, word: str) -> list[str]:
        """Return the blog's words of the same family: those that begin with most of the word."""
        length = max(_RELATED_PREFIX, round(len(word) * _RELATED_SHARE))
        return self._beginning(word[:length])[:_MOST_VARIANTS] if len(word) >= length else []

    def _beginning(self, prefix: str) -> list[str]:
        first = bisect_left(self._words, prefix)
        return self._words[first : bisect_left(self._words, prefix + "\uffff", first)]


# Which words of a question ask for which kind of answer.
_ASKING: Mapping[str, str] = {
    **dict.fromkeys("combien nombre pourcentage prix taux many much percentage number".split(), "number"),
    **dict.fromkeys("quand date annee epoque when year".split(), "date"),
    **dict.fromkeys("qui who whom whose nom".split(), "person"),
    **dict.fromkeys("ou where pays ville country city lieu endroit".split(), "place"),
    **dict.fromkeys("pourquoi why raison reason cause".split(), "reason"),
    **dict.fromkeys("pense avis opinion think croit juge faut contre favorable".split(), "judgement"),
}


class Analyser:
    """Reads questions for one blog: with its vocabulary, the lexicon and the weights of question frames."""

    def __init__(self, vocabulary: Vocabulary, lexicon: Lexicon, frame: Mapping[str, float]) -> None:
        self._vocabulary, self._lexicon, self._frame = vocabulary, lexicon, frame

    def read(self, question: str) -> Query:
        """Return a question as slots; none where it holds nothing but grammar."""
        text = from_chat_spelling(question)
        found = words(text)
        language = language_of(text, found)
        names = _hyphenated(text, found)
        slots: dict[str, Slot] = {}
        is_english = language == "en"
        for place, word in enumerate(found):
            if place in names and names[place] in self._vocabulary:
                slots.setdefault(names[place], Slot(names[place], ((names[place], 1.0),)))
            if not word.is_stop:
                slots.setdefault(word.stem, self._slot(word, is_english=is_english))
        asked = frozenset(_ASKING[word.folded] for word in found if word.folded in _ASKING)
        return Query(text, tuple(slots.values()), language, asked)

    def _slot(self, word: Word, *, is_english: bool) -> Slot:
        weight = self._frame.get(word.folded, 1.0)
        is_known = word.stem in self._vocabulary
        variants = {word.stem: 1.0} if is_known else {}
        if is_english:
            translations = self._lexicon.translations(word.folded)
            for translated in translations:
                self._add(variants, translated, 0.9)
            is_known = is_known or bool(variants)
        if not variants:
            for known in self._vocabulary.corrections(word.folded):
                self._add(variants, known, 0.85)
        if not variants:
            for known in self._vocabulary.related(word.folded):
                self._add(variants, known, 0.5)
        if not is_english:
            for synonym in self._lexicon.synonyms(word.folded):
                self._add(variants, synonym, 0.3)
        return Slot(word.folded, tuple(variants.items()), weight, is_known)

    def _add(self, variants: dict[str, float], word: str, weight: float) -> None:
        """Add a word of the blog to a slot, unless it is there already."""
        term = stem(word)
        if term in self._vocabulary and not is_stop_word(word):
            variants.setdefault(term, weight)


def is_english_of(word: str) -> str:
    """Return the English stem of a folded word, by which the lexicon knows it."""
    return english_stem(word)
