"""English phrases of several words that mean what none of them means alone: "turn into", "used to be", "as a result".

`lexicon/english_phrases.txt` holds them, with the French words for each. They are found in any form ("turned into").
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from bot.index._lexicon import Forms, folded_file
from bot.text import Word, english_stem

# What is said around a question in English and tells nothing of its subject.
_IDLE_PHRASES = (
    "according to", "all that", "as far as", "as well", "as well as", "at all", "be it", "by the way", "come to mind",
    "when it comes to", "if it comes to", "each and every", "for example", "in any way", "in fact", "in general",
    "in his view", "in her view", "in order to", "in other words", "in particular", "in short", "in terms of",
    "in the first place", "in the end", "in your view", "is there anything", "kind of", "kinds of", "make of it",
    "more or less", "of course", "on earth", "or so", "or something", "or what", "some kind of", "sort of", "sorts of",
    "such as", "that much", "that kind of thing", "the fact that", "the kind of", "the way", "this kind of", "type of",
    "types of", "what kind of", "what kinds of", "what sort of", "what sorts of", "what type of", "with regard to",
    "in a nutshell", "a bit", "a couple of", "a few", "a little bit", "a single one", "all over again",
)  # fmt: skip


class Phrases:
    """Finds phrases among the words of a question, and puts each in one piece."""

    def __init__(self, phrases: Collection[str], forms: Mapping[str, str], idle: Collection[str] = ()) -> None:
        self._forms = forms
        self._idle = frozenset(idle)
        # By their first word the phrases, the longest first, as the words' base forms.
        found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for phrase in (*phrases, *idle):
            bases = tuple(map(self._base, phrase.split()))
            found[bases[0]].append((bases, phrase))
        self._by_first = {first: sorted(each, key=lambda one: -len(one[0])) for first, each in found.items()}

    def joined(self, typed: Sequence[Word]) -> Sequence[Word]:
        """Return some words with those of each phrase joined to one, and the idle ones left out."""
        bases = [self._base(word.folded) for word in typed]
        if self._by_first.keys().isdisjoint(bases):
            return typed
        return list(self._pieces(typed, bases))

    def _pieces(self, typed: Sequence[Word], bases: list[str]) -> Iterator[Word]:
        place = 0
        while place < len(typed):
            phrase = self._at(bases, place)
            if phrase is None:
                yield typed[place]
                place += 1
                continue
            size = phrase.count(" ") + 1
            if phrase not in self._idle:
                yield Word(typed[place].start, typed[place + size - 1].end, phrase, phrase)
            place += size

    def _at(self, bases: list[str], place: int) -> str | None:
        """Return the longest phrase that begins at a place."""
        for wanted, phrase in self._by_first.get(bases[place], ()):
            if tuple(bases[place : place + len(wanted)]) == wanted:
                return phrase
        return None

    def _base(self, folded: str) -> str:
        return self._forms.get(folded) or english_stem(folded)


@cache
def english_phrases() -> Phrases:
    """Return the English phrases that come with the bot."""
    phrases = [line.partition(":")[0] for line in folded_file("english_phrases.txt").splitlines()]
    forms = Forms(folded_file("english_forms.txt"))
    return Phrases(phrases, {form: english_stem(forms[form]) for form in forms}, _IDLE_PHRASES)
