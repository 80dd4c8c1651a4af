"""The index of a blog: what is asked of it goes through all stages, and comes back as findings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.corpus import SentenceTable
from bot.model import Corpus, Sentence
from bot.search.analysis import Analyser, Query, terms
from bot.search.candidates import Candidates, Fields
from bot.search.features import NAMES, features
from bot.search.lexicon import Lexicon
from bot.search.postings import Floats
from bot.search.ranker import Weights, rank
from bot.search.units import Units
from bot.search.verdict import inputs_of_question, inputs_of_verdict, probability
from bot.text import fold, stem

# Words of the talk that are told besides only break ties.
_BACKGROUND = 0.15
# Of a follow-up: what its own words count, the kind of answer it asks for, nearness to the last quote, the words of the
# talk before; how much is taken off what was read.
_OWN, _KIND, _NEAR, _BEFORE, _SHOWN = 1.0, 0.45, 0.35, 0.25, 0.5
# How far nearness reaches (sentences, to 1/e), and what it is worth backwards.
_REACH, _BACKWARDS = 4.0, 0.6
# A follow-up leaves its post where elsewhere stands so much of it, and so much more than here.
_MUCH_ELSEWHERE, _MORE_ELSEWHERE = 0.5, 0.35


@dataclass(frozen=True, slots=True)
class Focus:
    """Where a talk stands: the sentences (numbers) of the last quote, the words of the talk before, the sentences that
    were read in it, and those that were rejected.
    """

    passage: range
    subject: str = ""
    shown: frozenset[int] = frozenset()
    rejected: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that may answer, in its window (sentence numbers, of one post, at most 450 characters unless one
    sentence alone is longer), with the ranker's score and the features that it comes from.
    """

    core: Sentence
    window: range
    score: float
    features: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found, best first, no core within the window of a better hit; `answer` and `near` are the calibrated
    probabilities that the first hit answers, and that it is at least near; the bars are fitted with them.
    """

    query: Query
    hits: tuple[Hit, ...] = ()
    answer: float = 0.0
    near: float = 0.0
    answer_bar: float = 0.5
    near_bar: float = 0.5

    @property
    def answers(self) -> bool:
        """Say whether the first hit is sure enough to be called an answer."""
        return bool(self.hits) and self.answer >= self.answer_bar

    @property
    def is_near(self) -> bool:
        """Say whether the first hit is sure enough to be shown as near."""
        return bool(self.hits) and self.near >= self.near_bar


class Index:
    """Everything searchable of a blog; never changes once it is made."""

    def __init__(self, corpus: Corpus, weights: Weights | None = None) -> None:
        self.corpus = corpus
        self.table = SentenceTable(corpus)
        self.weights = weights or Weights.shipped()
        self._units = Units(self.table)
        self._fields = Fields(self.table, self._units)
        self._analyser = Analyser(self._fields.vocabulary, Lexicon.shipped(), self.weights.frame)

    def read(self, question: str) -> Query:
        """Return a question as it is searched."""
        return self._analyser.read(question)

    def find(self, question: str, *, background: str = "", count: int = 10) -> Findings:
        """Return the best hits for a question; what is told besides (`background`) only breaks ties.

        None are found where the blog has no word of the question.
        """
        return self._find(self.read(question), background, count)

    def find_on(self, question: str, focus: Focus, *, count: int = 10) -> Findings:
        """Return the best hits for a follow-up: of the post in focus by its own words, the kind of answer it asks for,
        nearness to the last quote and the words of the talk before; of another post only where its own words stand
        there much better. What was read is pushed down, what was rejected left out.
        """
        query = self.read(question)
        elsewhere = self._find(query, "", count)
        elsewhere = replace(elsewhere, hits=_allowed(elsewhere.hits, focus))
        here = self._find_in_focus(query, focus, count)
        if not here.hits:
            return elsewhere
        if not elsewhere.hits or elsewhere.hits[0].core.post == here.hits[0].core.post:
            return here
        there = elsewhere.hits[0].features["covered_entry"]
        more = there - here.hits[0].features["covered_entry"]
        return elsewhere if there >= _MUCH_ELSEWHERE and more >= _MORE_ELSEWHERE else here

    def occurrences(self, words: str) -> int:
        """Return in how many sentences all these words stand together, by their stems, hyphenated names as wholes.

        0 for words that cannot be searched: what is nothing but grammar.
        """
        held = [frozenset(self._fields.text.of(term)[0].tolist()) for term in dict.fromkeys(terms(words))]
        return len(frozenset.intersection(*held)) if held else 0

    def is_known(self, word: str) -> bool:
        """Say whether a word, or one of its stem, stands anywhere in the blog: text, title, topics, index."""
        return all(term in self._fields.vocabulary for term in terms(word) or [stem(fold(word))])

    def _find(self, query: Query, background: str, count: int) -> Findings:
        found = self._fields.find(query)
        if not len(found.starts):
            return self._nothing(query)
        values = features(query, self._fields, found)
        scores = rank(values, self.weights)
        if background:
            scores = scores + _BACKGROUND * self._covered_by(background, found)
        return self._findings(query, found, values, scores, count)

    def _find_in_focus(self, query: Query, focus: Focus, count: int) -> Findings:
        """Return the best hits for a follow-up in the post of the last quote."""
        if not 0 <= focus.passage.start < focus.passage.stop <= self._units.size:
            return self._nothing(query)
        post = self.table.numbers_of(self.table.sentences[focus.passage.start].post)
        allowed = [number for number in post if focus.rejected.isdisjoint(self._units.window(number))]
        if not allowed:
            return self._nothing(query)
        starts = np.array(allowed, dtype=np.int64)
        found = self._fields.at(query, starts, starts)
        values = features(query, self._fields, found)
        column = dict(zip(NAMES, values.T, strict=True))
        distance = starts - (focus.passage.stop - 1)
        near = np.exp(-np.abs(distance - (distance > 0)) / _REACH) * np.where(distance > 0, 1.0, _BACKWARDS)
        shown = np.isin(starts, [*focus.shown, *focus.passage])
        scores = _OWN * column["covered_core"] + _KIND * column["asked"] + _NEAR * near - _SHOWN * shown
        if focus.subject:
            scores = scores + _BEFORE * self._covered_by(focus.subject, found)
        return self._findings(query, found, values, scores, count)

    def _covered_by(self, text: str, found: Candidates) -> Floats:
        """Return how much of some other words each candidate's window has (0-1, by idf)."""
        query = self.read(text)
        other = self._fields.at(query, found.starts, found.cores)
        covered: Floats = features(query, self._fields, other)[:, NAMES.index("covered_window")]
        return covered

    def _findings(self, query: Query, found: Candidates, values: Floats, scores: Floats, count: int) -> Findings:
        chosen = self._apart(found, scores, max(count, 2))
        rival = chosen[1] if len(chosen) > 1 else None
        inputs = inputs_of_verdict(values, scores, chosen[0], rival) | inputs_of_question(found, self._units.size)
        hits = tuple(self._hit(found, values, scores, place) for place in chosen[:count])
        answer, near = probability(inputs, self.weights.answer), probability(inputs, self.weights.near)
        return replace(self._nothing(query), hits=hits, answer=answer, near=max(answer, near))

    def _hit(self, found: Candidates, values: Floats, scores: Floats, place: int) -> Hit:
        core, window = int(found.cores[place]), self._units.window(int(found.starts[place]))
        named = dict(zip(NAMES, values[place].tolist(), strict=True))
        return Hit(self.table.sentences[core], window, float(scores[place]), named)

    def _apart(self, found: Candidates, scores: Floats, count: int) -> list[int]:
        """Return the best candidates in order (places), none whose core stands in the window of a better one."""
        chosen: list[int] = []
        taken: set[int] = set()
        for place in np.argsort(-scores, kind="stable").tolist():
            if int(found.cores[place]) not in taken:
                chosen.append(place)
                taken.update(self._units.window(int(found.starts[place])))
                if len(chosen) == count:
                    break
        return chosen

    def _nothing(self, query: Query) -> Findings:
        return Findings(query, answer_bar=self.weights.answer_bar, near_bar=self.weights.near_bar)


def _allowed(hits: Sequence[Hit], focus: Focus) -> tuple[Hit, ...]:
    """Return hits without those that hold what was rejected; those whose core was read come last."""
    kept = [hit for hit in hits if focus.rejected.isdisjoint(hit.window)]
    return tuple(sorted(kept, key=lambda hit: hit.core.number in focus.shown))
