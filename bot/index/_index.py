"""The index of a blog: a question goes in, its sentences come out, the best first, each with why.

Two views are scored and count together, as one who cites looks at the paragraph and then at the sentence in it:

- *passages* (paragraphs, with title and topics), by BM25 of stems; without an editor's index also by the whole post, by
  pairs of stems, by how they are phrased and by runs of letters;
- *sentences*, by BM25 of stems and by runs of letters, and by what the editor's index says of them: all the words of an
  entry together, and the one question of it that is most like the question asked.

Every part is divided by what a text that holds just the question would score, so that the parts can be added and a
question of ten words is measured like one of two.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache, partial

import numpy as np
import numpy.typing as npt

from bot.corpus import passages as passages_of
from bot.index._asked import Asked, carries
from bot.index._bm25 import Scores, are_best, best
from bot.index._by_heart import ByHeart
from bot.index._coefficients import WITH_INDEX, WITHOUT_INDEX
from bot.index._evidence import Evidence, Holdings, weigh
from bot.index._expanding import EXPANDED, PLAIN_EXPANDED, Expander
from bot.index._fields import Fields
from bot.index._findings import PLAIN_WEIGHTS, Findings, Hit, Sentence, Weights
from bot.index._leading import as_typed_first, judging_first, telling_first
from bot.index._query import Query, Reader, Weighted
from bot.index._ranking import Once, Ranking, key_of, match_of, nothing, ranked, weights_of
from bot.index._rows import Numbers, Places
from bot.index._thesaurus import Thesaurus
from bot.model import Corpus, IndexEntry, Passage, Post
from bot.text import fold_of_post

# How many passages the words alone may bring before letters, pairs and sentences decide among them.
CANDIDATES = 60
# So many sentences are found unless more are asked for; how they are put in order hangs on these alone.
_USUAL = 20
# A word of this share of all sentences (with what their entries say), in so many posts, is a field of its own.
BROAD = 1 / 6
BROAD_POSTS = 3
# So many of an index's sentences have no question like the one asked but by chance.
_BY_CHANCE = 0.8
# So many questions are known by heart until others come: a talk comes back to what it is about.
_LATELY = 32
# So many queries' candidates are kept, of some kilobytes: a talk's next turn asks for those of the one before, behind
# what it looks for itself, and several talks go on at once. A plain dictionary, begun anew: threads ask, too.
_RANKED_LATELY = 8


class Index(ByHeart):
    """An immutable index over a corpus; build a new one when the posts change.

    `passages` are the corpus's own unless others are given; `weights` those for a corpus with or without an editor's
    index, one in the making counting as none that leads to some sentences. Its own `corpus` is without the wordings of
    the editor's index.
    """

    _by_heart = "_read", "_within", "_ranked"

    def __init__(
        self,
        corpus: Corpus,
        thesaurus: Thesaurus | None = None,
        *,
        passages: Sequence[Passage] | None = None,
        weights: Weights | None = None,
    ) -> None:
        self.passages = tuple(passages or (p for post in corpus.posts for p in passages_of(post)))
        self._fields = Fields(corpus, self.passages)
        self.weights = weights or (Weights() if self._fields.is_indexed else PLAIN_WEIGHTS)
        self.corpus = replace(corpus, entries=tuple(self._fields.entries.values()))
        expansion = EXPANDED if self._fields.is_indexed else PLAIN_EXPANDED
        spelling = self._fields.spelling
        expander = Expander(spelling, expansion, self._fields.sentences, thesaurus)
        self._reader = Reader(self._fields.stems, spelling, expander, corpus.blog)
        self.sentences = self._fields.list_sentences
        self._starts = array("I", [sentence.start for sentence in self.sentences])
        # Whether each sentence carries a kind of answer: 1 or 0, or not a number as long as nobody has asked.
        self._carried: dict[Asked, npt.NDArray[np.float32]] = {}
        self._weights_of_parts = weights_of(self.weights)
        self._opening = self.weights.opening * self._fields.is_opening
        self._begin_by_heart()

    def _begin_by_heart(self) -> None:
        self._read = lru_cache(maxsize=_LATELY)(self._reader.read)
        self._within = lru_cache(maxsize=_RANKED_LATELY)(Query.within)
        self._ranked: dict[tuple[object, ...], Ranking] = {}

    def entry(self, sentence: Sentence) -> IndexEntry | None:
        """Return what the editor's index says of a sentence, if anything, without its wordings."""
        return self._fields.entries.get(sentence.number)

    def is_verdict(self, sentence: Sentence) -> bool:
        """Say whether the editor's index tells that the author says there what he makes of his subject."""
        return (entry := self.entry(sentence)) is not None and entry.is_verdict

    def around(self, sentence: Sentence) -> str:
        """Return the text of a sentence's passage."""
        return self.passages[sentence.passage].text

    def held(self, sentence: Sentence, stems: Iterable[str]) -> frozenset[str]:
        """Return those of some stems that a sentence has."""
        return self._fields.sentences.held_by(sentence.number, stems)

    def led_by(self, sentence: Sentence, stems: Iterable[str]) -> frozenset[str]:
        """Return those of some stems that a sentence has, or that the editor's index leads to it by."""
        return self._fields.bags.held_by(sentence.number, stems)

    def is_of(self, post: Post, stemmed: str) -> bool:
        """Say whether a post has a word, by its stem, or what the editor's index says of its sentences has."""
        numbers, _ = self._fields.bags.of(stemmed)
        own = self.numbers_of(post)
        at = int(numbers.searchsorted(own.start))
        return at < len(numbers) and int(numbers[at]) < own.stop

    def written_in(self, stemmed: str) -> int:
        """Return in how many sentences of the posts a word, by its stem, stands."""
        return len(self._fields.sentences.of(stemmed)[0])

    def judges(self, sentence: Sentence) -> float:
        """Return by how much a sentence is the author's own judgement (0-1), as far as the editor's index tells."""
        return self._fields.judges[sentence.number]

    def question_count(self, sentence: Sentence) -> int:
        """Return how many questions the editor's index has for a sentence."""
        return len(self._fields.questions_of(sentence.number))

    def sentences_of(self, post: Post) -> Sequence[Sentence]:
        """Return a post's sentences in order."""
        numbers = self.numbers_of(post)
        return self.sentences[numbers.start : numbers.stop]

    def numbers_of(self, post: Post) -> range:
        """Return the numbers of a post's sentences."""
        return range(self._fields.first_of_post[post.slug], self._fields.last_of_post[post.slug] + 1)

    def numbers_within(self, post: Post, start: int, end: int) -> range:
        """Return the numbers of a post's sentences that begin between two offsets of it (`end` exclusive).

        Where none does, as in one line of a poll, it is the sentence in which they stand.
        """
        numbers = self.numbers_of(post)
        first = bisect_left(self._starts, start, numbers.start, numbers.stop)
        last = bisect_left(self._starts, end, first, numbers.stop)
        if first < last:
            return range(first, last)
        return range(max(first - 1, numbers.start), max(first, numbers.start + 1))

    def read(self, question: str) -> Query:
        """Return the question as the index understands it."""
        return self._read(question)

    def within(self, query: Query, subject: Query) -> Query:
        """Return a query with what was talked about before added to it."""
        return self._within(query, subject)

    def is_english(self, text: str) -> bool:
        """Say whether a text without a sign of a language is English: "Big Data: opportunity or threat?"."""
        return self._reader.is_english(text)

    def names_subject(self, query: Query) -> bool:
        """Say whether a query has a title or a topic of the blog, of several words: one may stand there by chance."""
        return any(len(subject) > 1 and subject.issubset(query.stems) for subject in self._fields.subjects)

    def is_broad(self, query: Query) -> bool:
        """Say whether a query is one bare word that the blog uses all over: a field rather than a question."""
        is_one = len(query.terms) == 1 and query.asked is Asked.ANYTHING and not query.terms[0].is_name
        # "Cite-moi deux livres": whoever wants a list gets one. What the author writes but once has its place there.
        if not is_one or query.asks_for_several or 0 < self.written_in(query.terms[0].stem) < BROAD_POSTS:
            return False
        numbers, _ = self._fields.bags.of(query.terms[0].stem)
        posts = {self.sentences[number].post.slug for number in numbers.tolist()}
        return len(numbers) > BROAD * len(self.sentences) and len(posts) >= BROAD_POSTS

    def forget_questions(self) -> None:
        """Drop the questions that are known by heart, and their words: they are what members asked."""
        self._read.cache_clear()
        self._within.cache_clear()
        self._reader.forget()
        self._ranked = {}

    def rank_passages(self, query: Query, count: int = CANDIDATES) -> tuple[Numbers, Scores]:
        """Return the numbers of the best passages for a query, best first, and their scores (1 is a full match)."""
        _, terms, own = self._sought(query)
        scores = self._fields.passages.weighted_scores(own)
        found = best(scores, max(count, CANDIDATES))
        total = self._total(query, terms, scores, found)
        order = np.argsort(-total, kind="stable")[:count]
        return found[order], total[order]

    def _total(self, query: Query, terms: Weighted, scores: Scores, found: Numbers | Places) -> Scores:
        """Return how well each of the passages found fits a query, given the scores of all passages by words."""
        total: Scores = scores[found] / self._fields.passages.best_score(terms)
        if self._fields.surroundings and len(found):
            total += self._fields.surroundings.scores(query, found, self.weights)
        total += self._opening[found]
        return total

    def _sought(self, query: Query) -> tuple[Weighted, Weighted, Weighted]:
        """Return all the stems to look for, those of the terms, and those to look for in the author's own words: where
        entries have the synonyms, these change nothing there.
        """
        sought = query.weighted()
        terms = sought[: len(query.terms)]
        return sought, terms, terms if self._fields.is_indexed else sought

    def search(self, question: str, *, count: int = _USUAL) -> Findings:
        """Return the sentences that answer a question best; empty when not a word of it is known."""
        return self.find(self.read(question), count=count)

    def search_parts(self, query: Query, *, count: int = _USUAL) -> tuple[tuple[str, Findings], ...]:
        """Return each part of a question with several, as typed, and what answers it; empty for one in one piece."""
        return tuple((piece, self.find(part, count=count)) for piece, part in self._reader.parts(query))

    def search_sides(self, query: Query, *, count: int = _USUAL) -> tuple[Findings, Findings]:
        """Return what there is on the bright side of what a question weighs, and on the dark one: the same, if the
        question does not tell them apart. Which side a sentence takes is not asked here.
        """
        bright, dark = self._reader.sides(query)
        return self.find(bright, count=count), self.find(dark, count=count)

    def find(self, query: Query, *, count: int = _USUAL) -> Findings:
        """Return the sentences that answer a query best."""
        ranking = self._ranking(query)
        # The order of a query's candidates hangs on its words alone; what they prove, on how it is put as well.
        key = count, query.language, query.text, query.thing
        found = ranking.found.get(key)
        if found is None or found.query is not query:
            hits, prove = (found.hits, found.weigh) if found else self._first(query, ranking, count)
            found = ranking.found[key] = self._findings(query, hits, prove)
        return found

    def _first(self, query: Query, ranking: Ranking, count: int) -> tuple[tuple[Hit, ...], Callable[[], Evidence]]:
        """Return the first of a query's candidates, and what weighs the evidence for the best of them."""
        hits = as_typed_first(self._fields, query, ranking.hits(self.sentences, max(count, _USUAL)))
        led = telling_first(query, hits, _USUAL)
        prove = Once(partial(self._evidence, query, hits, led[0].sentence)) if hits else Evidence
        return judging_first(self._fields, query, led, _USUAL)[:count], prove

    def among(self, findings: Findings, keep: Callable[[Sentence], bool]) -> Findings:
        """Return those of the sentences found that `keep` lets stay, and what the best of them proves."""
        if not (hits := tuple([hit for hit in findings.hits if keep(hit.sentence)])):
            return replace(findings, hits=())
        return replace(findings, hits=hits, weigh=Once(partial(self._evidence, findings.query, hits, hits[0].sentence)))

    def _findings(self, query: Query, hits: tuple[Hit, ...], prove: Callable[[], Evidence]) -> Findings:
        verdict = WITH_INDEX if self._fields.is_indexed else WITHOUT_INDEX
        is_subject = frozenset(query.stems) in self._fields.subjects
        found, often = [hit.sentence.number for hit in hits], self._fields.stems_of_questions.often_have
        keyword = query.keyword
        is_often_asked = keyword is not None and often(keyword, found)
        is_asked_there = keyword is not None and is_often_asked and often(keyword, found[:1])
        return Findings(query, hits, prove, verdict, is_subject, query.is_bare, is_often_asked, is_asked_there)

    def _ranking(self, query: Query) -> Ranking:
        """Return the candidates for a query in order: those of before, where it was put lately."""
        key = key_of(query)
        ranking = self._ranked.get(key)
        if ranking is None:
            ranking = self._rank(query)
            if len(self._ranked) >= _RANKED_LATELY:
                self._ranked = {}
            self._ranked[key] = ranking
        return ranking

    def _rank(self, query: Query) -> Ranking:
        fields, (sought, terms, own) = self._fields, self._sought(query)
        scores, sentences, bags = fields.scores(sought, len(own))
        is_found = are_best(scores, CANDIDATES)
        # Worth scoring are the sentences of the best passages, and those that the editor's index leads to.
        is_candidate = is_found.take(fields.passage_of)
        is_candidate |= are_best(bags, CANDIDATES)
        numbers = is_candidate.nonzero()[0]
        if not len(numbers):
            return nothing()
        found, by_passage = is_found.nonzero()[0], np.zeros(len(scores))
        by_passage[found] = self._total(query, terms, scores, found)
        parts = (
            by_passage.take(fields.passage_of[numbers]),
            sentences[numbers] / fields.sentences.best_score(terms),
            fields.letters.shares(query.runs, numbers),
            bags[numbers] / fields.bags.best_score(terms),
            self._carrying(numbers, query.asked),
            fields.is_question[numbers],
            *self._question_parts(query, numbers),
        )
        return ranked(numbers, np.concatenate(parts).reshape(len(parts), -1), self._weights_of_parts)

    def _carrying(self, numbers: Places, asked: Asked) -> Scores:
        """Return for each sentence whether it carries a kind of answer, 1 or 0."""
        if asked is Asked.ANYTHING:
            return np.zeros(len(numbers))
        known = self._carried.get(asked)
        if known is None:
            known = self._carried[asked] = np.full(len(self.sentences), np.nan, dtype=np.float32)
        carried = known[numbers]
        for place in np.isnan(carried).nonzero()[0].tolist():
            number = int(numbers[place])
            carried[place] = known[number] = self._looks_like(number, asked)
        return carried.astype(np.float64)

    def _looks_like(self, number: int, asked: Asked) -> bool:
        entry = self._fields.entries.get(number)
        if asked is Asked.JUDGEMENT and entry and entry.stance:
            return True
        return carries(text := self.sentences[number].text, fold_of_post(text), asked)

    def _question_parts(self, query: Query, numbers: Places) -> Scores:
        """Return how like the question asked the best single question of each sentence's entry is (parts by sentences).

        The last three of `PARTS`, each by the question that is best in it.
        """
        fields = self._fields
        firsts = fields.first_questions
        best_of_entries = np.zeros((3, len(firsts) + 1))
        if len(firsts):
            alike = fields.wordings.to(query.wording, query.wording_letters)
            np.maximum.reduceat(alike, firsts, axis=1, out=best_of_entries[:2, :-1])
            of_kind, firsts_of_kind, entries = fields.of_kind(query.asked)
            if len(of_kind):
                best_of_entries[2, entries] = np.maximum.reduceat(alike[0].take(of_kind), firsts_of_kind)
            if not fields.is_indexed:
                # A sentence without questions must not fall behind those that are like what was asked by chance.
                best_of_entries[:, -1] = np.quantile(best_of_entries[:, :-1], _BY_CHANCE, axis=1)
        return best_of_entries.take(fields.entry_of[numbers], axis=1)

    def _evidence(self, query: Query, hits: Sequence[Hit], leading: Sentence) -> Evidence:
        """Return what the best of some hits proves; what is sought is told by the one that leads, or not."""
        sentence, fields = hits[0].sentence, self._fields
        idf = {term.stem: fields.bags.idf(term.stem) for term in query.terms}
        in_passage, covered = fields.held_around(sentence, idf.keys())
        # Of an English word synonyms count beside it, of any other only where it is missing.
        others = {o.stem for o in query.synonyms if query.language == "en" or o.instead_of not in covered}
        others_in_passage, others_covered = fields.held_around(sentence, others)
        holdings = Holdings(
            fields.sentences.held_by(sentence.number, others.union(idf) if query.language == "en" else idf),
            in_passage | others_in_passage,
            covered | others_covered,
            fields.stems_of_questions.of(sentence.number),
            leading.text,
            self.around(leading),
        )
        return weigh(query, idf, holdings, match_of(hits))
