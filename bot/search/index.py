"""The index of a blog: what is asked of it, what it finds."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from bot.corpus import SentenceTable
from bot.model import Corpus, Sentence
from bot.search.analysis import Analyser, Query, terms
from bot.search.candidates import Candidates, Fields
from bot.search.features import NAMES, features
from bot.search.lexicon import Lexicon
from bot.search.ranker import Weights, inputs_of_verdict, probability, rank
from bot.search.units import Units
from bot.text import fold, stem

# Follow-ups: how much counts what, and how far nearness reaches (sentences).
_OWN, _KIND, _NEAR, _BEFORE, _SHOWN = 1.0, 0.45, 0.35, 0.25, 0.5
_REACH, _BACKWARDS = 4.0, 0.6
# Words of the talk before only break ties.
_BACKGROUND = 0.15
# How much more a follow-up's own words must cover elsewhere to lead to another post.
_ELSEWHERE = 0.35


@dataclass(frozen=True, slots=True)
class Focus:
    """Where a talk stands: the numbers of the sentences of the last quote, the words of the talk before, the sentences
    that were read in it, those that were rejected.
    """

    passage: range
    subject: str = ""
    shown: frozenset[int] = frozenset()
    rejected: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that may answer, in its window (sentence numbers, of one post, at most 450 characters unless the core
    alone is longer), with the ranker's score and the features it comes from.
    """

    core: Sentence
    window: range
    score: float
    features: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found, best first; `answer` and `near` are the probabilities (0-1) that the first hit answers, and that
    it is at least near; the bars are fitted.
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
        self._vocabulary = self._fields.vocabulary()
        self._analyser = Analyser(self._vocabulary, Lexicon.shipped(), self.weights.frame)

    def read(self, question: str) -> Query:
        """Return a question as it is searched."""
        return self._analyser.read(question)

    def find(self, question: str, *, background: str = "", count: int = 10) -> Findings:
        """Return the best hits for a question; what is told besides (`background`) only breaks ties.

        None are found where the blog has no word of the question.
        """
        query = self.read(question)
        found = self._fields.find(query)
        if not len(found.starts):
            return self._nothing(query)
        matrix = features(query, self._fields, found)
        scores = rank(matrix.values, self.weights)
        if background:
            scores = scores + _BACKGROUND * self._covered(background, found)
        return self._findings(query, found, matrix.values, scores, unknown=matrix.unknown, count=count)

    def find_on(self, question: str, focus: Focus, *, count: int = 10) -> Findings:
        """Return the best hits for a follow-up: its own words first, then the kind of answer it asks for, nearness to
        the last quote, the words of the talk before; what was shown is pushed down, what was rejected left out.
        """
        own = self.find(question, count=count) if question.strip() else self._nothing(self.read(question))
        near = self._near(own.query, focus, count)
        if not near.hits:
            hits = self._allowed(own.hits, focus)
            return replace(own, hits=hits)
        elsewhere = self._allowed(own.hits, focus)
        if elsewhere and not self._is_in_focus(elsewhere[0], focus):
            gained = elsewhere[0].features["covered_window"] - near.hits[0].features["covered_window"]
            if gained > _ELSEWHERE and elsewhere[0].features["covered_window"] > 0.5:
                return replace(own, hits=elsewhere)
        return near

    def _is_in_focus(self, hit: Hit, focus: Focus) -> bool:
        return bool(focus.passage) and hit.core.post == self.table.sentences[focus.passage.start].post

    def _allowed(self, hits: tuple[Hit, ...], focus: Focus) -> tuple[Hit, ...]:
        """Return hits without those that hold what was rejected, what was shown behind the others."""
        kept = [hit for hit in hits if focus.rejected.isdisjoint(hit.window)]
        return tuple(sorted(kept, key=lambda hit: hit.core.number in focus.shown))

    def _near(self, query: Query, focus: Focus, count: int) -> Findings:
        """Return the best hits of the post in focus for a follow-up."""
        if not focus.passage or focus.passage.start >= self._units.size:
            return self._nothing(query)
        post = self.table.numbers_of(self.table.sentences[focus.passage.start].post)
        starts = np.arange(post.start, post.stop, dtype=np.int32)
        rejected = np.isin(starts, list(focus.rejected)) if focus.rejected else np.zeros(len(starts), dtype=bool)
        kept = starts[~rejected]
        if not len(kept):
            return self._nothing(query)
        found = self._fields.at(query, kept)
        matrix = features(query, self._fields, found)
        columns = dict(zip(NAMES, matrix.values.T, strict=True))
        distance = kept - (focus.passage.stop - 1)
        nearness = np.where(distance > 0, np.exp(-(distance - 1) / _REACH), _BACKWARDS * np.exp(distance / _REACH))
        scores = _OWN * columns["covered_core"] + _KIND * columns["asked"] + _NEAR * nearness
        if focus.subject:
            scores = scores + _BEFORE * self._covered(focus.subject, found)
        shown = np.isin(kept, list(focus.shown | frozenset(focus.passage)))
        scores = scores - _SHOWN * shown
        return self._findings(
            query, found, matrix.values, scores, unknown=matrix.unknown, count=count, bar_of=float(scores.max())
        )

    def _covered(self, text: str, found: Candidates) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
        """Return how much of some other words the cores hold (0-1, by idf)."""
        query = self.read(text)
        if not query.slots:
            return np.zeros(len(found.starts))
        other = self._fields.at(query, found.starts, found.cores)
        return features(query, self._fields, other).values[:, NAMES.index("covered_window")]

    def _findings(
        self,
        query: Query,
        found: Candidates,
        values: "np.ndarray[tuple[int, int], np.dtype[np.float64]]",
        scores: "np.ndarray[tuple[int], np.dtype[np.float64]]",
        *,
        unknown: float,
        count: int,
        bar_of: float | None = None,
    ) -> Findings:
        order = np.argsort(-scores, kind="stable").tolist()
        chosen = self._apart(found, order, max(count, 2))
        inputs = inputs_of_verdict(
            values,
            scores,
            chosen,
            rival=chosen[1] if len(chosen) > 1 else None,
            unknown=unknown,
            slots=len(found.slots),
            size=self._units.size,
        )
        sentences = self.table.sentences
        hits = tuple(
            Hit(
                sentences[int(found.cores[place])],
                self._units.window(int(found.starts[place])),
                float(scores[place]),
                dict(zip(NAMES, values[place].tolist(), strict=True)),
            )
            for place in chosen[:count]
        )
        weights = self.weights
        answer, near = probability(inputs, weights.answer), probability(inputs, weights.near)
        if bar_of is not None and not query.slots:
            answer = near = min(bar_of, 1.0)
        return Findings(query, hits, answer, max(answer, near), weights.answer_bar, weights.near_bar)

    def _apart(self, found: Candidates, order: list[int], count: int) -> list[int]:
        """Return the first candidates in order none of whose core stands in the window of a better one."""
        chosen: list[int] = []
        taken: set[int] = set()
        for place in order:
            if int(found.cores[place]) not in taken:
                chosen.append(place)
                taken.update(self._units.window(int(found.starts[place])))
                if len(chosen) == count:
                    break
        return chosen

    def _nothing(self, query: Query) -> Findings:
        return Findings(query, answer_bar=self.weights.answer_bar, near_bar=self.weights.near_bar)

    def occurrences(self, words: str) -> int:
        """Return in how many sentences all these words stand together, by their stems, hyphenated names as wholes.

        0 for words of which none can be searched: what is only grammar stands nowhere.
        """
        wanted = dict.fromkeys(terms(words))
        if not wanted:
            return 0
        held = [frozenset(self._fields.text.of(term)[0].tolist()) for term in wanted]
        return len(frozenset.intersection(*held))

    def is_known(self, word: str) -> bool:
        """Say whether a word, its stem, or a synonym of the editor's stands anywhere in the blog: text, title, topics."""
        wanted = terms(word) or [stem(fold(word))]
        return all(term in self._vocabulary for term in wanted)
