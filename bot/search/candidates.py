"""Candidates: the windows of a blog that are worth a closer look, by BM25 over text, titles and the editor's index."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.corpus import SentenceTable
from bot.search.analysis import Query, Slot, Vocabulary, kinds_of, terms, wording
from bot.search.postings import K1, Floats, Numbers, Postings, best, idf_of
from bot.search.units import Units
from bot.text import folded_words

# How many windows are looked at, and of them how many to which the editor's index leads.
WINDOWS, _LED_TO = 60, 20
# What a title that holds a word of the question adds to the score of a window, as a share of it.
_TITLED = 0.2
# Where a window's core is chosen: what the editor's most similar question, and the whole entry, count beside the text.
_QUESTION, _ENTRY = 1.0, 0.5
# Words that look alike count in two classes, by their Dice coefficient.
_ALIKE = 0.65
_VERY_ALIKE_COUNTS, _ALIKE_COUNTS = 0.8, 0.5
_TINY = 1e-9
_NONE: Numbers = np.zeros(0, dtype=np.int64)
# Occurrences in the stream of terms (ascending), and how much they count (0-1).
_Groups = tuple[tuple[Numbers, float], ...]


@dataclass(frozen=True, slots=True)
class FoundSlot:
    """A slot of the question in a blog: its idf (of all its variants as one word); its weight, idf times what the slot
    counts; its variants; where they occur, the best first; where words occur that look like it; the posts (numbers)
    whose title or topics hold it.
    """

    idf: float
    weight: float
    variants: tuple[tuple[str, float], ...]
    groups: _Groups
    alike: _Groups
    titles: Numbers
    is_known: bool

    @property
    def counts(self) -> float:
        """Return how much the slot counts, without its idf (0-1)."""
        return self.weight / self.idf if self.idf else 0.0


@dataclass(frozen=True, slots=True)
class Candidates:
    """Windows by their first sentence, each with its core and the BM25 of its sentences together; by sentence of the
    blog the cosine of the editor's most similar question (0-1), and the BM25 of the editor's whole entry, of the
    highest that the question's words could have in any; the share of the sentences that have an entry.
    """

    slots: tuple[FoundSlot, ...]
    starts: Numbers
    cores: Numbers
    windows: Floats
    questions: Floats
    entries: Floats
    wordings: Floats
    indexed_share: float

    @property
    def unknown(self) -> float:
        """Return the share of the question, by idf, that no text or title of the blog has in any form."""
        return self._share(slot.weight for slot in self.slots if not slot.groups and not len(slot.titles))

    @property
    def guessed(self) -> float:
        """Return the share of the question, by idf, whose words were taken for mistyped ones of the blog's."""
        return self._share(slot.weight for slot in self.slots if slot.variants and not slot.is_known)

    def _share(self, weights: Iterable[float]) -> float:
        total = sum(slot.weight for slot in self.slots)
        return sum(weights) / total if total else 0.0


class Fields:
    """All that is searched of a blog: sentences, titles with topics, and the editor's questions and entries."""

    def __init__(self, table: SentenceTable, units: Units) -> None:
        self.units = units
        sentences, posts = table.sentences, table.corpus.posts
        entries = sorted(table.entries.items())
        titles = [". ".join((post.title, *post.topics)) for post in posts]
        said = [". ".join((*entry.questions, *entry.synonyms, *entry.names)) for _, entry in entries]
        named = [text for _, entry in entries for text in entry.names]
        asked = [(number, question) for number, entry in entries for question in entry.questions]
        self.text = Postings([terms(sentence.text) for sentence in sentences])
        self._titles = Postings([terms(title) for title in titles])
        self._entries = Postings([terms(each) for each in said])
        self._questions = Postings([terms(question) for _, question in asked])
        self._entry_of = np.array([number for number, _ in entries], dtype=np.int64)
        self._asked_of = np.array([number for number, _ in asked], dtype=np.int64)
        self._norms = self._questions.norms()
        self._wordings = Postings([wording(question) for _, question in asked])
        self._wording_norms = self._wordings.norms()
        self.kinds = np.array([kinds_of(sentence.text) for sentence in sentences], dtype=np.int64)
        self.asks = np.array([sentence.text.rstrip(' "»”').endswith("?") for sentence in sentences], dtype=np.bool_)
        self.opens = units.paragraph_starts == units.starts
        self.vocabulary = Vocabulary(
            (word for text in (*(post.body for post in posts), *titles, *said) for word in folded_words(text)),
            (term for field in (self.text, self._titles, self._entries) for term in field.terms),
            {*self.text.terms, *self._titles.terms, *(term for text in named for term in terms(text))},
        )

    @property
    def is_indexed(self) -> bool:
        """Say whether an editor has written anything about the posts."""
        return self._entries.size > 0

    @property
    def indexed_share(self) -> float:
        """Return the share of the sentences of which an editor has written something."""
        return self._entries.size / max(self.units.size, 1)

    def find(
        self, query: Query, most: int = WINDOWS, also: Numbers = _NONE, same_text: Candidates | None = None
    ) -> Candidates:
        """Return the best windows for a question, `most` of them by text, and those that begin with the sentences
        `also`; the core of each is what fits it best. `same_text` are others for a query of the same text, with other
        slots.
        """
        slots = self._slots(query)
        scores = self._scores(self.text, slots)
        questions, entries, wordings = self._led_to(query, slots, same_text)
        summed = np.concatenate(([0.0], np.cumsum(scores)))
        windows = summed[self.units.ends] - summed[self.units.starts]
        windows *= 1 + _TITLED * (self._scores(self._titles, slots) > 0)[self.units.post_of]
        starts = best(windows, most)
        by_core = scores / max(float(scores.max(initial=0.0)), _TINY)
        if self.is_indexed:
            led = _QUESTION * questions + _ENTRY * entries
            chosen = np.zeros(self.units.size, dtype=np.bool_)
            chosen[starts] = chosen[best(led, _LED_TO)] = True
            starts = np.flatnonzero(chosen)
            by_core = by_core + led
        if len(also):
            starts = np.union1d(starts, also)
        cores = self._cores(by_core, starts)
        return Candidates(slots, starts, cores, windows[starts], questions, entries, wordings, self.indexed_share)

    def at(self, query: Query, starts: Numbers, cores: Numbers, found: Candidates | None = None) -> Candidates:
        """Return certain windows with certain cores as candidates for a question, whatever they hold of it.

        `found` are others for the same question: what is computed of all sentences is taken from these.
        """
        slots = found.slots if found else self._slots(query)
        windows = self._scores(self.text, slots)[self._within(starts, self.units.ends[starts])].sum(axis=1)
        led_to = (found.questions, found.entries, found.wordings) if found else self._led_to(query, slots)
        return Candidates(slots, starts, cores, windows, *led_to, self.indexed_share)

    def most_within(self, values: Floats, starts: Numbers, ends: Numbers) -> Floats:
        """Return the highest of the values of each window's sentences."""
        highest: Floats = values[self._within(starts, ends)].max(axis=1, initial=0.0)
        return highest

    def kinds_within(self, starts: Numbers, ends: Numbers) -> Numbers:
        """Return which kinds of answer the sentences of each window have between them, a bit for each."""
        kinds: Numbers = np.bitwise_or.reduce(self.kinds[self._within(starts, ends)], axis=1)
        return kinds

    def lengths(self, starts: Numbers, ends: Numbers, *, to_start: bool = False) -> Numbers:
        """Return the lengths of runs of sentences (characters), or how far their last sentence's start is away."""
        last = self.units.first_characters if to_start else self.units.last_characters
        return last[ends - 1] - self.units.first_characters[starts]

    def held_by_entries(self, slots: Sequence[FoundSlot], starts: Numbers, ends: Numbers) -> Floats:
        """Return how well (0-1) each slot, a row, is held by the editor's entries for each window's sentences."""
        held = np.zeros((len(slots), len(starts)))
        for row, slot in enumerate(slots if self.is_indexed else ()):
            for term, share in slot.variants:
                numbers = self._entry_of[self._entries.of(term)[0]]
                np.maximum(
                    held[row], share * (numbers.searchsorted(ends) > numbers.searchsorted(starts)), out=held[row]
                )
        return held

    def _slots(self, query: Query) -> tuple[FoundSlot, ...]:
        return tuple(self._slot(slot) for slot in query.slots)

    def _slot(self, slot: Slot) -> FoundSlot:
        groups: dict[float, list[Numbers]] = {}
        alike: dict[float, list[Numbers]] = {}
        for term, share in slot.variants:
            groups.setdefault(share, []).append(self.text.occurrences(term))
        for term, dice in slot.alike:
            counts = _VERY_ALIKE_COUNTS if dice >= _ALIKE else _ALIKE_COUNTS
            alike.setdefault(counts, []).append(self.text.occurrences(term))
        held = min(sum(len(self.text.of(term)[0]) for term, _ in slot.variants), self.text.size)
        idf = idf_of(self.text.size, held)
        titles = [self._titles.of(term)[0] for term, _ in slot.variants]
        return FoundSlot(
            idf, idf * slot.weight, slot.variants, _merged(groups), _merged(alike), _joined(titles), slot.is_known
        )

    @staticmethod
    def _scores(field: Postings, slots: Sequence[FoundSlot]) -> Floats:
        """Return the BM25 of every document of a field, each variant of a slot by its share."""
        return field.weighted_scores([(term, share * slot.counts) for slot in slots for term, share in slot.variants])

    def _led_to(
        self, query: Query, slots: Sequence[FoundSlot], same_text: Candidates | None = None
    ) -> tuple[Floats, Floats, Floats]:
        """Return for each sentence the cosine of the editor's most similar question, the BM25 of the entry (of the
        highest there can be: of a few entries the best may be a bad one), and the cosine of the question that is put
        most alike, words of grammar and all.
        """
        questions, entries, wordings = (np.zeros(self.units.size) for _ in range(3))
        if not self.is_indexed:
            return questions, entries, wordings
        entries[self._entry_of] = self._scores(self._entries, slots) / self._strongest_entry(slots)
        np.maximum.at(questions, self._asked_of, self._cosines(slots))
        if same_text:
            return questions, entries, same_text.wordings
        np.maximum.at(wordings, self._asked_of, self._put_alike(query.text))
        return questions, entries, wordings

    def _strongest_entry(self, slots: Sequence[FoundSlot]) -> float:
        """Return the BM25 of an entry that would hold every word of the question, often."""
        field = self._entries
        idfs = (
            slot.counts * max((field.idf(term) for term, _ in slot.variants), default=field.unknown_idf)
            for slot in slots
        )
        return max((K1 + 1) * sum(idfs), _TINY)

    def has_entry(self, starts: Numbers, ends: Numbers) -> npt.NDArray[np.bool_]:
        """Say of each window whether the editor has written of any of its sentences."""
        return np.greater(self._entry_of.searchsorted(ends), self._entry_of.searchsorted(starts))

    def _put_alike(self, text: str) -> Floats:
        """Return the cosine of how a question is put with how each of the editor's is, by idf."""
        field, dots, square = self._wordings, np.zeros(self._wordings.size), 0.0
        for term in dict.fromkeys(wording(text)):
            idf = field.idf(term)
            square += idf**2
            dots[field.of(term)[0]] += idf**2
        cosines: Floats = dots / np.maximum(self._wording_norms * square**0.5, _TINY)
        return cosines

    def likest_question(self, slots: Sequence[FoundSlot], window: range) -> tuple[int, int, float] | None:
        """Return the editor's question to the sentences of a window that is most like a question: its sentence, which
        of that sentence's questions it is, and the cosine; None where none has a word of it.
        """
        low, high = self._asked_of.searchsorted((window.start, window.stop)).tolist()
        if low == high:
            return None
        cosines = self._cosines(slots)[low:high]
        best = int(cosines.argmax())
        if not cosines[best]:
            return None
        number = int(self._asked_of[low + best])
        return number, low + best - int(self._asked_of.searchsorted(number)), float(cosines[best])

    def _cosines(self, slots: Sequence[FoundSlot]) -> Floats:
        """Return the cosine of the question with each of the editor's, words weighed by idf."""
        field = self._questions
        dots = np.zeros(field.size)
        square = 0.0
        for slot in slots:
            idfs = [share * field.idf(term) for term, share in slot.variants] or [field.unknown_idf]
            square += (slot.counts * max(idfs)) ** 2
            for term, share in slot.variants:
                dots[field.of(term)[0]] += slot.counts * share * field.idf(term) ** 2
        cosines: Floats = np.minimum(dots / np.maximum(self._norms * square**0.5, _TINY), 1.0)
        return cosines

    def _cores(self, by_core: Floats, starts: Numbers) -> Numbers:
        """Return the best sentence of each window."""
        if not len(starts):
            return starts
        best_place: Numbers = starts + by_core[self._within(starts, self.units.ends[starts])].argmax(axis=1)
        return best_place

    @staticmethod
    def _within(starts: Numbers, ends: Numbers) -> Numbers:
        """Return the sentences of each window, a row for each; a shorter one repeats its first."""
        places = starts[:, None] + np.arange(int((ends - starts).max(initial=0)))
        within: Numbers = np.where(places < ends[:, None], places, starts[:, None])
        return within


def _merged(groups: dict[float, list[Numbers]]) -> _Groups:
    """Return occurrences by how much they count, the most first; those that count alike in one ascending row."""
    rows = ((np.sort(_joined(found)) if len(found) > 1 else found[0], share) for share, found in groups.items())
    return tuple(sorted((row for row in rows if len(row[0])), key=lambda row: -row[1]))


def _joined(rows: list[Numbers]) -> npt.NDArray[np.int64]:
    return np.concatenate(rows) if rows else _NONE
