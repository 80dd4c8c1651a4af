"""Candidates: the windows of a blog that BM25 finds worth a closer look, over text, titles and the editor's index."""

from dataclasses import dataclass

import numpy as np

from bot.corpus import SentenceTable
from bot.search.analysis import Query, Vocabulary, terms
from bot.search.postings import Floats, Numbers, Postings, best
from bot.search.units import Units
from bot.text import words

# How many windows are looked at, and of them how many that the editor's index leads to.
_WINDOWS, _LED_TO = 60, 20
# How much the editor's single best question, and all that is said in an entry, count beside the text in a core's score.
_QUESTION, _ENTRY, _TITLE = 1.0, 0.5, 0.2


@dataclass(frozen=True, slots=True)
class FoundSlot:
    """A slot of the question in a blog: its idf; what it counts (idf times its own weight); where its variants occur in
    the stream of terms, with their share, best first; the documents of each field that hold it, with their weights.
    """

    idf: float
    weight: float
    groups: tuple[tuple[Numbers, float], ...]
    titles: Numbers
    terms: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Windows, by their first sentence, with the core of each; by sentence of the blog the scores of text, of the most
    similar single question of the editor's (0-1), and of all that the editor says of it.
    """

    slots: tuple[FoundSlot, ...]
    starts: Numbers
    cores: Numbers
    windows: Floats
    scores: Floats
    questions: Floats
    entries: Floats


class Fields:
    """All that is searched of a blog."""

    def __init__(self, table: SentenceTable, units: Units) -> None:
        from bot.search.features import signs_of  # noqa: PLC0415

        self.table, self.units = table, units
        self.text = Postings([terms(sentence.text) for sentence in table.sentences])
        posts = table.corpus.posts
        self.titles = Postings([terms(". ".join((post.title, *post.topics))) for post in posts])
        windows = self.text.offsets[units.ends] - self.text.offsets[units.starts]
        self.mean_window = float(windows.mean()) if len(windows) else 1.0
        self.signs = np.array([signs_of(sentence.text) for sentence in table.sentences], dtype=np.int32)
        self._starts = np.array([sentence.start for sentence in table.sentences], dtype=np.int32)
        self._ends = np.array([sentence.end for sentence in table.sentences], dtype=np.int32)
        self._read_index()

    def _read_index(self) -> None:
        entries = sorted(self.table.entries.items())
        self.entries: Postings | None = None
        self.questions: Postings | None = None
        if not entries:
            return
        asked = [(number, terms(question)) for number, entry in entries for question in entry.questions]
        self._asked_of = np.array([number for number, _ in asked], dtype=np.int32)
        self.questions = Postings([found for _, found in asked])
        self._norms = np.sqrt([sum(self.questions.idf(term) ** 2 for term in set(found)) for _, found in asked])
        self._entry_of = np.array([number for number, _ in entries], dtype=np.int32)
        bags = [terms(". ".join((*each.questions, *each.synonyms, *each.names))) for _, each in entries]
        self.entries = Postings(bags)

    def vocabulary(self) -> Vocabulary:
        """Return all words that can be searched."""
        corpus = self.table.corpus
        texts = [post.body for post in corpus.posts]
        texts += [". ".join((post.title, *post.topics)) for post in corpus.posts]
        texts += [". ".join((*each.questions, *each.synonyms, *each.names)) for each in self.table.entries.values()]
        folded = {word.folded for text in texts for word in words(text) if not word.is_stop}
        fields = (self.text, self.titles, self.entries, self.questions)
        return Vocabulary(folded, {term for field in fields if field is not None for term in field.terms})

    def slots(self, query: Query) -> tuple[FoundSlot, ...]:
        """Return the slots of a question as they stand in this blog."""
        return tuple(self._slot(slot.variants, slot.weight) for slot in query.slots)

    def _slot(self, variants: tuple[tuple[str, float], ...], weight: float) -> FoundSlot:
        shares: dict[float, list[Numbers]] = {}
        held = 0
        for term, share in variants:
            occurrences = self.text.occurrences(term)
            if len(occurrences):
                shares.setdefault(share, []).append(occurrences)
            held += len(self.text.of(term)[0])
        groups = tuple(
            (np.sort(np.concatenate(found)) if len(found) > 1 else found[0], share)
            for share, found in sorted(shares.items(), reverse=True)
        )
        held = min(held, self.text.size)
        idf = float(np.log(1 + (self.text.size - held + 0.5) / (held + 0.5)))
        titles = [self.titles.of(term)[0] for term, _ in variants if term in self.titles]
        return FoundSlot(idf, idf * weight, groups, np.concatenate(titles) if titles else self._none, variants)

    _none = np.zeros(0, dtype=np.int32)

    def find(self, query: Query) -> Candidates:
        """Return the best windows for a question; their core is the sentence in them that fits best."""
        slots = self.slots(query)
        scores = self._scores(self.text, slots, self.text.size)
        questions, entries = self._led_to(slots)
        by_core = scores / max(float(scores.max(initial=0)), 1e-9)
        if self.entries is not None:
            by_core = by_core + _QUESTION * questions + _ENTRY * entries / max(float(entries.max(initial=0)), 1e-9)
        summed = np.concatenate(([0.0], np.cumsum(scores)))
        windows = summed[self.units.ends] - summed[self.units.starts]
        if self.titles.size:
            titled = self._scores(self.titles, slots, self.titles.size)
            windows = windows * (1 + _TITLE * (titled[self.units.post_of] > 0))
        starts = best(windows, _WINDOWS)
        if self.entries is not None:
            starts = np.unique(np.concatenate((starts, best(questions + entries / max(float(entries.max(initial=0)), 1e-9), _LED_TO))))
        starts = starts.astype(np.int32)
        return Candidates(slots, starts, self._cores(by_core, starts), windows[starts], scores, questions, entries)

    def at(self, query: Query, starts: Numbers, cores: Numbers | None = None) -> Candidates:
        """Return some windows as candidates for a question, whatever they hold; by itself each begins with its core."""
        slots = self.slots(query)
        scores = self._scores(self.text, slots, self.text.size)
        questions, entries = self._led_to(slots)
        windows = scores[self._within(starts, self.units.ends[starts])].sum(axis=1)
        return Candidates(slots, starts, starts if cores is None else cores, windows, scores, questions, entries)

    @staticmethod
    def _scores(field: Postings, slots: tuple[FoundSlot, ...], size: int) -> Floats:
        numbers, weights = [], []
        for slot in slots:
            factor = slot.weight / slot.idf if slot.idf else 0.0
            for term, share in slot.terms:
                found, added = field.of(term)
                numbers.append(found)
                weights.append(added * (share * factor))
        if not numbers:
            return np.zeros(size)
        return np.bincount(np.concatenate(numbers), np.concatenate(weights), size)

    def _led_to(self, slots: tuple[FoundSlot, ...]) -> tuple[Floats, Floats]:
        """Return for each sentence the cosine of the editor's most similar question, and the score of its entry."""
        questions, entries = np.zeros(self.units.size), np.zeros(self.units.size)
        if self.entries is None or self.questions is None:
            return questions, entries
        entries[self._entry_of] = self._scores(self.entries, slots, self.entries.size)
        dots = np.zeros(self.questions.size)
        norm = 0.0
        for slot in slots:
            factor = slot.weight / slot.idf if slot.idf else 0.0
            idfs = [self.questions.idf(term) * share for term, share in slot.terms] or [self.questions.unknown_idf]
            norm += (max(idfs) * factor) ** 2
            for term, share in slot.terms:
                found, _ = self.questions.of(term)
                dots[found] += factor * share * self.questions.idf(term) ** 2
        if len(dots):
            np.maximum.at(questions, self._asked_of, dots / np.maximum(self._norms * max(norm**0.5, 1e-9), 1e-9))
        return np.minimum(questions, 1.0), entries

    def _cores(self, by_core: Floats, starts: Numbers) -> Numbers:
        if not len(starts):
            return starts
        places = self._within(starts, self.units.ends[starts])
        return (starts + by_core[places].argmax(axis=1)).astype(np.int32)

    def _within(self, starts: Numbers, ends: Numbers) -> Numbers:
        """Return the sentences of each window, a row for each; a shorter one repeats its first."""
        places = starts[:, None] + np.arange(int((ends - starts).max()))
        return np.where(places < ends[:, None], places, starts[:, None])

    def most_within(self, values: Floats, starts: Numbers, ends: Numbers) -> Floats:
        """Return the highest value of the sentences of each window."""
        return values[self._within(starts, ends)].max(axis=1)

    def signs_within(self, starts: Numbers, ends: Numbers) -> Numbers:
        """Return the kinds of answer that any sentence of each window has."""
        return np.bitwise_or.reduce(self.signs[self._within(starts, ends)], axis=1)

    def lengths(self, starts: Numbers, ends: Numbers) -> Numbers:
        """Return the lengths of windows (characters)."""
        return self._ends[ends - 1] - self._starts[starts]

    def place_in_window(self, starts: Numbers, cores: Numbers, lengths: Numbers) -> Floats:
        """Return where the core begins in each window, as a share of its length."""
        return (self._starts[cores] - self._starts[starts]) / np.maximum(lengths, 1)

    def entry_holds(self, slot: FoundSlot, starts: Numbers, ends: Numbers) -> Floats:
        """Return for each window how well an entry for one of its sentences holds a slot (0-1)."""
        held = np.zeros(len(starts))
        if self.entries is None:
            return held
        for term, share in slot.terms:
            numbers = self._entry_of[self.entries.of(term)[0]]
            np.maximum(held, share * (numbers.searchsorted(ends) > numbers.searchsorted(starts)), out=held)
        return held
