"""What a passage is called where it is only offered: the title of its post and words that tell what it is about."""

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from bot.dialogue.cues import DETERMINERS
from bot.model import Citation, Post, Quote
from bot.search import Index
from bot.text import Word, content_stems, fold, words

# A label stands on a button (80 characters) behind its number.
_LONGEST_LABEL = 76
# So many words, or runs of neighbouring words, name a passage; a run has so many words at most.
_KEY_WORDS, _LONGEST_RUN = 3, 3
# So many are enough where all others stand but once.
_ENOUGH = 2
_SHORTEST_WORD = 4
# A capital behind these tells nothing.
_OPENING = frozenset('.!?…:;\n"«“(–—')
# Verbs stand behind these as well ("de partir", "à voir", which is folded to "a").
_ARTICLES = DETERMINERS - {"de", "d", "a", "an"}
# What may stand inside a run of words, as typed.
_JOINTS = frozenset({"", "de", "du", "des", "d'", "d’", "of"})
# A pair of neighbours that stands so often is a name for something and no accident.
_RECURRING = 2
# The share of the places of a word in which it must be used as a noun to be taken for one.
_NOUN = 0.3
# What a word counts for that stands in all of the editor's questions, beside one that stands in none; and what each
# further word of a run adds of its own weight.
_LED_TO, _FURTHER = 6.0, 0.5
# What weighs less than this share of the best names nothing.
_WEAKEST = 0.2
# So many of the editor’s questions for a sentence tell what it is about; the usage of so many posts, and of the
# questions for so many sentences, is kept.
_QUESTIONS, _POSTS_KEPT, _SENTENCES_KEPT = 60, 64, 256


class _Unit(NamedTuple):
    """A word, or several that hyphens join, between two offsets of a text: the stems, whether it only serves grammar,
    is used as a noun (behind an article, or a name), begins with a capital inside a sentence; whether it follows the
    unit before it directly, or behind "de".
    """

    start: int
    end: int
    stem: str
    is_stop: bool
    is_noun: bool
    is_name: bool
    is_joined: bool


@dataclass(frozen=True, slots=True)
class _Usage:
    """How the words of some texts are used: how often each stands there, how often as a noun, and after which."""

    counts: Counter[str]
    nouns: Counter[str]
    pairs: Counter[tuple[str, str]]

    @classmethod
    def of(cls, texts: Iterable[str]) -> "_Usage":
        """Return the usage in some texts."""
        found = cls(Counter(), Counter(), Counter())
        for text in texts:
            units = [unit for unit in _units(text) if not unit.is_stop]
            found.counts.update(unit.stem for unit in units)
            found.nouns.update(unit.stem for unit in units if unit.is_noun)
            found.pairs.update((a.stem, b.stem) for a, b in itertools.pairwise(units) if b.is_joined)
        return found

    def __add__(self, other: "_Usage") -> "_Usage":
        return _Usage(self.counts + other.counts, self.nouns + other.nouns, self.pairs + other.pairs)

    def is_noun(self, unit: _Unit) -> bool:
        """Say whether a word is mostly used as a noun."""
        return self.nouns[unit.stem] >= _NOUN * self.counts[unit.stem]

    def is_run(self, before: _Unit, unit: _Unit) -> bool:
        """Say whether two neighbours name one thing: a name of two words, or a pair that recurs."""
        if not unit.is_joined:
            return False
        is_beside = before.end + 1 == unit.start
        if is_beside and before.is_name and unit.is_name:
            return True
        return self.pairs[before.stem, unit.stem] >= _RECURRING and (is_beside or self.is_noun(unit))


class Labels:
    """Names passages of a blog by what stands in them; remembers how the words of the last posts are used."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._usage_in = lru_cache(maxsize=_POSTS_KEPT)(_usage_in)
        self._usage_asked = lru_cache(maxsize=_SENTENCES_KEPT)(self._asked_for)

    def label(self, citation: Citation, question: str) -> str:
        """Return what names a passage that is offered for a question, as many words as a button has room for."""
        quote = citation.quotes[citation.main]
        title, chosen = quote.post.title, list[str]()
        for run in self.key_words(quote, question):
            if len(_label(title, (*chosen, run))) <= _LONGEST_LABEL:
                chosen.append(run)
        label = _label(title, chosen)
        return label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1].rstrip()}…"

    def key_words(self, quote: Quote, question: str) -> list[str]:
        """Return the words, or runs of neighbouring words, that tell best what a passage is about, as they are written
        there: those of the question first, then what recurs; none twice, none that only repeats the title.
        """
        table, index, text = self._index.table, self._index, quote.text
        numbers = table.numbers_within(quote.post, quote.start, quote.end)
        asked_for = sum(map(self._usage_asked, numbers), _Usage.of(()))
        usage = self._usage_in(quote.post) + asked_for
        wanted = {term for slot in index.read(question, alike=False).slots for term, _ in slot.variants}
        units = [unit for unit in _units(text) if not unit.is_stop]
        most = max(asked_for.counts.values(), default=1)

        def weight(unit: _Unit) -> float:
            held = index.occurrences(text[unit.start : unit.end])
            rarity = math.log(1 + len(table.sentences) / held) if held else 0.0
            led_to = 1 + _LED_TO * asked_for.counts[unit.stem] / most
            return rarity * led_to * math.log(1 + usage.counts[unit.stem])

        weights = {unit.stem: weight(unit) for unit in units}

        def rank(run: Sequence[_Unit]) -> tuple[bool, bool, float]:
            recurs = all(unit.is_name or usage.counts[unit.stem] >= _RECURRING for unit in run)
            return any(unit.stem in wanted for unit in run), recurs, _weight(run, weights)

        ranked = [(*rank(run), run) for run in _runs(units, usage, text)]
        chosen = _chosen(sorted(ranked, key=lambda each: each[:3], reverse=True), set(content_stems(quote.post.title)))
        return [" ".join(text[run[0].start : run[-1].end].split()) for run in chosen]

    def _asked_for(self, number: int) -> _Usage:
        """Return the usage in the editor's questions for a sentence."""
        entry = self._index.table.entries.get(number)
        return _Usage.of(entry.questions[:_QUESTIONS] if entry else ())


def _usage_in(post: Post) -> _Usage:
    return _Usage.of((post.body, post.title, *post.topics))


def _label(title: str, chosen: Sequence[str]) -> str:
    return f"{title} ({', '.join(chosen)})" if chosen else title


def _chosen(ranked: Sequence[tuple[bool, bool, float, Sequence[_Unit]]], taken: Set[str]) -> Iterator[Sequence[_Unit]]:
    """Yield the best runs, no word of which stands in one before, and not all of which are taken."""
    least = _WEAKEST * max((weight for _, _, weight, _ in ranked), default=0.0)
    named = set[str]()
    count = 0
    for is_wanted, recurs, weight, run in ranked:
        stems = {unit.stem for unit in run}
        if count == _KEY_WORDS or (count >= _ENOUGH and not (is_wanted or (recurs and weight >= least))):
            return
        if not stems <= taken and stems.isdisjoint(named):
            named |= stems
            count += 1
            yield run


def _weight(run: Sequence[_Unit], weights: dict[str, float]) -> float:
    """Return what a run counts: its weightiest word, and something of the others."""
    each = sorted((weights[unit.stem] for unit in run), reverse=True)
    return each[0] + _FURTHER * sum(each[1:])


def _runs(content: Sequence[_Unit], usage: _Usage, text: str) -> Iterator[Sequence[_Unit]]:
    """Yield the runs that begin with a noun: the noun alone, and with the neighbours that belong to it."""
    for place, unit in enumerate(content):
        is_word = unit.end - unit.start >= _SHORTEST_WORD or unit.is_name
        if not is_word or not usage.is_noun(unit) or not text[unit.start].isalpha():
            continue
        run = [unit]
        while True:
            yield tuple(run)
            behind = content[place + len(run)] if place + len(run) < len(content) else None
            if behind is None or len(run) == _LONGEST_RUN or not usage.is_run(run[-1], behind):
                break
            run.append(behind)


def _units(text: str) -> Iterator[_Unit]:
    """Yield the words of a text, those that hyphens join as one."""
    end = last = 0
    before = ""
    for parts in _hyphenated(text):
        elided, start = _start(text, parts[0])
        stop, is_stop = parts[-1].end, all(part.is_stop for part in parts)
        is_name = not is_stop and text[start].isupper() and bool(before) and _OPENING.isdisjoint(text[end:start])
        is_noun = is_name or (elided or before) in _ARTICLES
        stem = "-".join(part.stem for part in parts)
        yield _Unit(start, stop, stem, is_stop, is_noun, is_name, text[last:start].strip() in _JOINTS)
        before, end = parts[-1].folded, stop
        if not is_stop:
            last = stop


def _hyphenated(text: str) -> Iterator[Sequence[Word]]:
    """Yield each word of a text, and as one those between which only a hyphen stands."""
    parts: list[Word] = []
    for word in words(text):
        if parts and text[parts[-1].end : word.start] != "-":
            yield parts
            parts = []
        parts.append(word)
    if parts:
        yield parts


def _start(text: str, word: Word) -> tuple[str, int]:
    """Return what is elided before a word ("l" of "l’Inde"), folded, and where the word itself begins."""
    typed = text[word.start : word.end]
    if len(typed) == len(word.folded):
        return "", word.start
    place = max(map(typed.rfind, "'’ʼ`´"))
    is_elision = place > 0 and fold(typed[place + 1 :]) == word.folded
    return (fold(typed[:place]), word.start + place + 1) if is_elision else ("", word.start)
