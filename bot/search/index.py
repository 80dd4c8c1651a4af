"""The index of a blog: what is asked of it goes through all stages, and comes back as findings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from bot.corpus import SentenceTable
from bot.model import Corpus, Post, Sentence
from bot.search.analysis import Analyser, Query, terms
from bot.search.candidates import WINDOWS, Candidates, Fields
from bot.search.features import NAMES, NOWHERE, features, names_of, places_of
from bot.search.follow_up import SAME_POST, FollowUpWeights, Place, SaidWord, features_of, share_of
from bot.search.lexicon import Lexicon
from bot.search.meaning import Meaning, Opinion
from bot.search.postings import Floats, Numbers
from bot.search.question_form import form_of
from bot.search.ranker import Weights, rank
from bot.search.units import Units
from bot.search.verdict import inputs_of_question, inputs_of_verdict
from bot.text import fold, stem

# Words of the talk that are told besides only break ties.
_BACKGROUND = 2.0
# So many windows are ranked where passages are asked for.
_PASSAGES = 150
# So many candidates for a follow-up come from what its words find anywhere.
_FROM_ELSEWHERE = 12
# So many sentences of posts that are named are looked at.
_MOST_WITHIN = 2_000


@dataclass(frozen=True, slots=True)
class Focus:
    """Where a talk stands: the sentences (numbers) of the last quote, the member's messages before, the newest first,
    the sentences that were read in it, and those that were rejected; how far (0-1) what is asked now hangs on it.
    """

    passage: range
    said: tuple[str, ...] = ()
    hanging: float = 1.0
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


@dataclass(frozen=True)
class FoundOn:
    """Candidates for a request in the midst of a talk: their `values` for its own words and for these with words of the
    talk (candidates x `NAMES`), what the follow-up ranker weighs (candidates x its `FEATURES`), how far the request
    hangs on the talk, and what it finds alone: the sentences of the best window, and how likely that answers.
    """

    query: Query
    candidates: Candidates
    values: Floats
    joined: Floats
    features: Floats
    hanging: float
    alone: tuple[range, float]

    @property
    def cores(self) -> Numbers:
        """Return the core sentences of the candidates."""
        return self.candidates.cores

    def inputs(self, scores: Floats, place: int, form: float) -> tuple[float, ...]:
        """Return what the verdict on the candidate at a place is told from, the values of `follow_up.INPUTS`; `form` is
        what the form of the request tells beside it.
        """
        own, joined = (
            dict(zip(names_of(matrix), matrix[place].tolist(), strict=True)) for matrix in (self.values, self.joined)
        )
        window, chance = self.alone
        agreed = float(int(self.cores[place]) in window)
        return (
            share_of(scores, place),
            own["covered_window"],
            own["covered_entry"],
            joined["covered_window"],
            own["question"],
            float(self.features[place, SAME_POST]),
            float(not self.query.slots),
            self.hanging,
            agreed,
            agreed * chance,
            self.hanging * own["covered_entry"],
            self.hanging * agreed * chance,
            form,
            self.hanging * form,
        )


@dataclass(frozen=True, slots=True)
class _SecondOpinion:
    """What an encoder makes of the blog, and the weights that were fitted with it."""

    meaning: Meaning
    weights: Weights
    follow_up: FollowUpWeights


class Index:
    """Everything searchable of a blog; never changes once it is made.

    `fields` are all that is computed of the corpus, by which `restored` makes the index again, `units` the windows.
    """

    def __init__(self, corpus: Corpus, weights: Weights | None = None) -> None:
        table = SentenceTable(corpus)
        self._join(table, Fields(table, Units(table)), weights)

    @classmethod
    def restored(cls, table: SentenceTable, fields: Fields, weights: Weights | None = None) -> "Index":
        """Return the index that has these `fields`, which were computed before for the same table."""
        index = cls.__new__(cls)
        index._join(table, fields, weights)
        return index

    def _join(self, table: SentenceTable, fields: Fields, weights: Weights | None) -> None:
        self.corpus, self.table, self.fields, self.units = table.corpus, table, fields, fields.units
        self.weights = weights or Weights.shipped()
        self._follow_up = FollowUpWeights.load()
        self._second: _SecondOpinion | None = None
        self._analyser = Analyser(fields.vocabulary, Lexicon.shipped(), self.weights.frame)

    def weighing(self, follow_up: FollowUpWeights) -> "Index":
        """Return this index with other weights for follow-ups."""
        index = Index.restored(self.table, self.fields, self.weights)
        index._follow_up, index._second = follow_up, self._second and replace(self._second, follow_up=follow_up)
        return index

    def with_meaning(self, meaning: Meaning, weights: Weights | None = None) -> "Index":
        """Return this index with an encoder's opinion besides, and weights that were fitted with one.

        Where that has none, as of a question that it fails at, all is as without.
        """
        index = Index.restored(self.table, self.fields, self.weights)
        fitted = weights or Weights.shipped(meaning=True)
        index._follow_up = self._follow_up
        index._second = _SecondOpinion(meaning, fitted, FollowUpWeights.load(meaning=True))
        return index

    @property
    def meaning(self) -> Meaning | None:
        """Return what an encoder makes of the blog, where there is one."""
        return self._second.meaning if self._second else None

    def weights_for(self, values: Floats) -> Weights:
        """Return the weights by which features are judged, whether an encoder had its say in them or not."""
        return self._second.weights if self._second and values.shape[1] > len(NAMES) else self.weights

    def read(self, question: str, *, alike: bool = True) -> Query:
        """Return a question as it is searched; not `alike`, without the words that only look like its own."""
        return self._analyser.read(question, alike=alike)

    def find(self, question: str, *, background: str = "", count: int = 10) -> Findings:
        """Return the best hits for a question; what is told besides (`background`) only breaks ties.

        None are found where the blog has no word of the question.
        """
        return self._find(self.read(question), background, count)

    def find_on(self, question: str, focus: Focus, *, count: int = 10) -> Findings:
        """Return the best hits for a request in the midst of a talk, over the post in focus and what its words find
        elsewhere: one scoring (`bot.search.follow_up`). What was rejected is left out.
        """
        found = self.examine_on(question, focus)
        if found is None:
            return self._nothing(self.read(question))
        weights = self._follow_up_for(found.values)
        scores = weights.scores(found.features)
        chosen = self.apart(found.candidates, scores, max(count, 1))
        hits = tuple(self._hit(found.candidates, found.values, scores, place) for place in chosen[:count])
        chance = weights.probability(self.inputs_on(found, scores, chosen[0]))
        chance *= self._has_what_is_asked(found.candidates, chosen[0])
        return Findings(found.query, hits, chance, chance, weights.answer_bar, weights.near_bar)

    def inputs_on(self, found: FoundOn, scores: Floats, place: int) -> tuple[float, ...]:
        """Return what the verdict on a candidate for a request in the midst of a talk is told from (`INPUTS`)."""
        form = form_of(found.query, self.fields, self.table, found.candidates, place)
        return found.inputs(scores, place, self.weights_for(found.values).form.logit(form))

    def find_within(self, question: str, posts: Iterable[Post], *, count: int = 10) -> tuple[Hit, ...]:
        """Return the best hits for a question in some posts, best first, whether they have a word of it or not; of very
        many sentences the first are looked at.
        """
        query = self.read(question)
        numbers = np.array([each for post in posts for each in self.table.numbers_of(post)], dtype=np.int64)
        numbers = numbers[:_MOST_WITHIN]
        found = self.fields.find(query, 1, numbers)
        values = self._features(query, found, self._opinion(query.text))
        is_within = np.isin(found.starts, numbers)
        scores = np.where(is_within, rank(values, self.weights_for(values)), -np.inf)
        chosen = self.apart(found, scores, count)
        return tuple(self._hit(found, values, scores, place) for place in chosen if is_within[place])

    def _has_what_is_asked(self, found: Candidates, place: int) -> bool:
        """Say whether the blog has a word of what a message asks about, words of a question's frame apart; true where
        it names nothing. Words of the talk rank; they never say that something else that is asked about is there.
        """
        places = places_of(self.fields, found, place)
        asked = [at for slot, at in zip(found.slots, places, strict=True) if slot.counts >= 1]
        return not asked or any(at != NOWHERE for at in asked)

    def _follow_up_for(self, values: Floats) -> FollowUpWeights:
        return self._second.follow_up if self._second and values.shape[1] > len(NAMES) else self._follow_up

    def examine_on(self, question: str, focus: Focus) -> FoundOn | None:
        """Return the candidates for a request in the midst of a talk with their features; None where there are none."""
        passage = focus.passage
        if not 0 <= passage.start < passage.stop <= self.units.size:
            return None
        post = self.table.numbers_of(self.table.sentences[passage.start].post)
        own = self.read(question)
        opinions = self._opinions_on(question, focus)
        weights = self._second.follow_up if self._second and opinions else self._follow_up
        joined = weights.joined(own, self.said(own, focus), focus.hanging)
        behind_own = map(self._analyser.with_alike, joined.slots[len(own.slots) :])
        joined = replace(joined, slots=(*own.slots, *behind_own))
        alone = self._examined(own, opinions and opinions[0])
        numbers = set(post)
        behind = self._examined(joined, opinions and opinions[1], same_text=alone[0])
        for found, values in (alone, behind):
            if len(found.starts):
                best = np.argsort(-rank(values, self.weights_for(values)))[:_FROM_ELSEWHERE]
                numbers.update(found.cores[best].tolist())
        allowed = [number for number in sorted(numbers) if focus.rejected.isdisjoint(self.units.window(number))]
        if not allowed:
            return None
        cores = np.array(allowed, dtype=np.int64)
        found = self.fields.at(own, cores, cores, alone[0])
        other = self.fields.at(joined, cores, cores, behind[0])
        values = self._features(own, found, opinions and opinions[0])
        joined_values = self._features(joined, other, opinions and opinions[1])
        covered = values[:, NAMES.index("covered_entry")]
        judged = self.weights_for(values)
        said = (rank(values, judged), rank(joined_values, judged), covered)
        matrix = features_of(said, cores, Place(passage, post, focus.shown), focus.hanging)
        return FoundOn(own, found, values, joined_values, matrix, focus.hanging, self._best_of(own, *alone))

    def _best_of(self, query: Query, found: Candidates, values: Floats) -> tuple[range, float]:
        """Return the best window of candidates, and how likely it answers; an empty one where there are none."""
        if not len(found.starts):
            return range(0), 0.0
        findings = self._findings(query, found, values, rank(values, self.weights_for(values)), 1)
        return findings.hits[0].window, findings.answer

    def said(self, own: Query, focus: Focus) -> list[SaidWord]:
        """Return the words of a talk that may join a request: those of the messages before and of the last quote that
        the blog has, and the request has not; without those that only look like them.
        """
        quoted = " ".join(self.table.sentences[number].text for number in focus.passage)
        in_quote = frozenset(terms(quoted))
        known = {slot.word for slot in own.slots}
        found: dict[str, SaidWord] = {}
        for age, text in (*enumerate(focus.said), (-1, quoted)):
            for slot in self.read(text, alike=False).slots:
                if slot.word in known or slot.word in found or not slot.variants:
                    continue
                is_quoted = any(term in in_quote for term, _ in slot.variants)
                idf = self.fields.text.idf(slot.variants[0][0]) / self.fields.text.unknown_idf
                found[slot.word] = SaidWord(slot, age, is_quoted, idf, slot.word.capitalize() in text)
        return list(found.values())

    def occurrences(self, words: str) -> int:
        """Return in how many sentences all these words stand together, by their stems, hyphenated names as wholes.

        0 for words that cannot be searched: what is nothing but grammar.
        """
        held = [frozenset(self.fields.text.of(term)[0].tolist()) for term in dict.fromkeys(terms(words))]
        return len(frozenset.intersection(*held)) if held else 0

    def is_known(self, word: str) -> bool:
        """Say whether a word, or one of its stem, stands anywhere in the blog: text, title, topics, or as a name in
        the editor's index; or a French word for an English one, or what it may be a slip for.
        """
        vocabulary = self.fields.vocabulary
        is_written = all(map(vocabulary.is_written, terms(word) or [stem(fold(word))]))
        return is_written or any(
            vocabulary.is_written(term) for slot in self.read(word, alike=False).slots for term, _ in slot.variants
        )

    def may_be_written(self, word: str) -> bool:
        """Say whether a word may stand in the blog, in whatever form or words; only where it may not is it absent."""
        return self._analyser.may_be_written(word)

    def is_written(self, word: str) -> bool:
        """Say whether this very word stands in the blog, in whatever form; others may stand there for it."""
        return self._analyser.is_written(word)

    def rank_passages(self, question: str, count: int = 100) -> tuple[list[int], list[float]]:
        """Return the best candidates as the numbers of their cores, best first, with their scores; at most `count`.

        As `find` ranks them, but from more candidates, BM25 counts twice, and none is left out for standing within the
        window of another: what is asked for is the post, not the sentence in it.
        """
        query = self.read(question)
        found, values = self._examined(query, self._opinion(query.text), _PASSAGES)
        weights = self.weights_for(values)
        scores = rank(values, weights) + weights.rank.get("score", 0.0) * values[:, NAMES.index("score")]
        order = np.argsort(-scores, kind="stable")[:count]
        return found.cores[order].tolist(), scores[order].tolist()

    def examine(self, query: Query) -> tuple[Candidates, Floats]:
        """Return the candidates for a question, and their features, a row for each: the stages before the ranker."""
        return self._examined(query, self._opinion(query.text))

    def _examined(
        self,
        query: Query,
        opinion: Opinion | None,
        most: int = WINDOWS,
        same_text: Candidates | None = None,
    ) -> tuple[Candidates, Floats]:
        also = opinion.starts if opinion else np.zeros(0, np.int64)
        found = self.fields.find(query, most, also, same_text)
        return found, self._features(query, found, opinion)

    def _features(self, query: Query, found: Candidates, opinion: Opinion | None) -> Floats:
        """Return the features of candidates, with those of an opinion behind them where there is one."""
        values = features(query, self.fields, found)
        if opinion is None:
            return values
        return np.hstack((values, opinion.features(query, values, self.units, found.starts, found.cores)))

    def _opinion(self, text: str) -> Opinion | None:
        return self._second.meaning.opinion(text) if self._second else None

    def _opinions_on(self, question: str, focus: Focus) -> tuple[Opinion, Opinion] | None:
        """Return what the encoder makes of a request alone and behind the message before; None unless of both."""
        alone, joined = self._opinion(question), self._opinion(" ".join((*focus.said[:1], question)))
        return (alone, joined) if alone and joined else None

    def apart(self, found: Candidates, scores: Floats, count: int) -> list[int]:
        """Return the best candidates by their scores (places, best first), no core in the window of a better one."""
        chosen: list[int] = []
        taken: set[int] = set()
        for place in np.argsort(-scores, kind="stable").tolist():
            if int(found.cores[place]) not in taken:
                chosen.append(place)
                taken.update(self.units.window(int(found.starts[place])))
                if len(chosen) == count:
                    break
        return chosen

    def _find(self, query: Query, background: str, count: int) -> Findings:
        found, values = self.examine(query)
        if not len(found.starts):
            return self._nothing(query)
        scores = rank(values, self.weights_for(values))
        if background:
            scores = scores + _BACKGROUND * self._covered_by(background, found)
        return self._findings(query, found, values, scores, count)

    def _covered_by(self, text: str, found: Candidates) -> Floats:
        """Return how much of some other words each candidate's window has (0-1, by idf)."""
        query = self.read(text)
        other = self.fields.at(query, found.starts, found.cores)
        covered: Floats = features(query, self.fields, other)[:, NAMES.index("covered_window")]
        return covered

    def _findings(self, query: Query, found: Candidates, values: Floats, scores: Floats, count: int) -> Findings:
        chosen = self.apart(found, scores, max(count, 2))
        rival = chosen[1] if len(chosen) > 1 else None
        weights = self.weights_for(values)
        of_hits = inputs_of_verdict(values, rank(values, weights), chosen[0], rival)
        form = form_of(query, self.fields, self.table, found, chosen[0])
        inputs = of_hits | inputs_of_question(query, found) | {"form": weights.form.logit(form)}
        hits = tuple(self._hit(found, values, scores, place) for place in chosen[:count])
        is_there = self._has_what_is_asked(found, chosen[0])
        answer, near = weights.chances(inputs) if is_there else (0.0, 0.0)
        answer_bar, near_bar = weights.bars(self.fields.indexed_share)
        return Findings(query, hits, answer, near, answer_bar, near_bar)

    def _hit(self, found: Candidates, values: Floats, scores: Floats, place: int) -> Hit:
        core, window = int(found.cores[place]), self.units.window(int(found.starts[place]))
        named = dict(zip(names_of(values), values[place].tolist(), strict=True))
        return Hit(self.table.sentences[core], window, float(scores[place]), named)

    def _nothing(self, query: Query) -> Findings:
        answer_bar, near_bar = self.weights.bars(self.fields.indexed_share)
        return Findings(query, answer_bar=answer_bar, near_bar=near_bar)
