"""The index of a blog: a question goes in, its sentences come out, the best first, each with why.

Two views are scored and count together, as one who cites looks at the paragraph and then at the sentence in it:

- *passages* (paragraphs, with title and topics), by BM25 of stems, helped by the whole post, by pairs of stems and by
  runs of letters;
- *sentences*, by the same, and by what the editor's index says of them: all the words of an entry together, and the one
  question of it that is most like the question asked.

Every part is divided by what a text that holds just the question would score, so that the parts can be added and a
question of ten words is measured like one of two.
"""

from collections.abc import Sequence

import numpy as np

from bot.corpus import passages as passages_of
from bot.index._asked import Asked, carries
from bot.index._bm25 import Numbers, Postings, Scores, best
from bot.index._clauses import parts_of
from bot.index._coefficients import WITH_INDEX, WITHOUT_INDEX
from bot.index._evidence import Evidence, Holdings, Match, weigh
from bot.index._fields import KINDS, Fields, pairs_of
from bot.index._findings import PLAIN_WEIGHTS, Findings, Hit, Sentence, Weights
from bot.index._grams import ranges
from bot.index._query import Query, Reader
from bot.index._thesaurus import Thesaurus
from bot.model import Corpus, IndexEntry, Passage, Post
from bot.text import fold

# How many passages the words alone may bring before letters, pairs and sentences decide among them.
CANDIDATES = 60


class Index:
    """An immutable index over a corpus; build a new one when the posts change.

    `passages` are the corpus's own unless others are given; `weights` those for a corpus with or without an editor's
    index.
    """

    def __init__(
        self,
        corpus: Corpus,
        thesaurus: Thesaurus | None = None,
        *,
        passages: Sequence[Passage] | None = None,
        weights: Weights | None = None,
    ) -> None:
        self.corpus = corpus
        self.passages = tuple(passages or (p for post in corpus.posts for p in passages_of(post)))
        self.weights = weights or (Weights() if corpus.entries else PLAIN_WEIGHTS)
        self._fields = Fields(corpus, self.passages)
        self._reader = Reader(self._fields.stems, self._fields.spelling, thesaurus)
        self.sentences = self._fields.list_sentences
        # Whether a sentence carries a kind of answer, as far as anybody has asked.
        self._carried: dict[tuple[int, Asked], bool] = {}

    def entry(self, sentence: Sentence) -> IndexEntry | None:
        """Return what the editor's index says of a sentence, if anything."""
        return self._fields.entries.get(sentence.number)

    def sentences_of(self, post: Post) -> Sequence[Sentence]:
        """Return a post's sentences in order."""
        first = self._fields.first_of_post[post.slug]
        return self.sentences[first : self._fields.last_of_post[post.slug] + 1]

    def read(self, question: str) -> Query:
        """Return the question as the index understands it."""
        return self._reader.read(question)

    def rank_passages(self, query: Query, count: int = CANDIDATES) -> tuple[Numbers, Scores]:
        """Return the numbers of the best passages for a query, best first, and their scores (1 is a full match)."""
        terms = query.weighted()
        weights = self.weights
        scores = self._fields.passages.weighted_scores(terms)
        found = best(scores, max(count, CANDIDATES))
        total = scores[found] / self._ideal(self._fields.passages, query)
        if len(found):
            posts = self._fields.posts.weighted_scores(terms)
            total += weights.post * posts[self._fields.post_of[found]] / self._ideal(self._fields.posts, query)
            total += weights.passage_letters * self._fields.passage_letters.shares(query.runs, found)
            pairs = pairs_of(query.stems)
            if pairs:
                ideal = sum(self._fields.pairs.idf(pair) for pair in pairs)
                total += weights.pairs * self._fields.pairs.scores(pairs)[found] / ideal
            total += weights.opening * self._fields.is_opening[found]
        order = np.argsort(-total, kind="stable")[:count]
        return found[order], total[order]

    def _ideal(self, postings: Postings, query: Query) -> float:
        """Return the score of a text of average length that holds each term once: the measure of a full match."""
        return sum(postings.idf(term.stem) * term.weight for term in query.terms) or 1.0

    def search(self, question: str, *, count: int = 20) -> Findings:
        """Return the sentences that answer a question best; empty when not a word of it is known."""
        return self.find(self.read(question), count=count)

    def search_parts(self, query: Query, *, count: int = 20) -> tuple[Findings, ...]:
        """Return what answers each part of a question with several; empty for a question in one piece."""
        read = [self.read(part) for part in parts_of(query.text)]
        return tuple(self.find(query.focused_on(part), count=count) for part in read if part.terms)

    def find(self, query: Query, *, count: int = 20) -> Findings:
        """Return the sentences that answer a query best."""
        terms = query.weighted()
        found, passage_scores = self.rank_passages(query)
        bags = self._fields.bags.weighted_scores(terms)
        numbers = self._candidates(found, bags)
        if not len(numbers):
            return Findings(query, ())
        by_passage = np.zeros(len(self.passages))
        by_passage[found] = passage_scores
        parts = {
            "passage": by_passage[self._fields.passage_of[numbers]],
            "sentence": self._fields.sentences.weighted_scores(terms)[numbers]
            / self._ideal(self._fields.sentences, query),
            "letters": self._fields.letters.shares(query.runs, numbers),
            "entry": bags[numbers] / self._ideal(self._fields.bags, query),
            "asked": np.array([self._carries(n, query.asked) for n in numbers], float),
            "is_question": self._fields.is_question[numbers],
        }
        parts |= self._question_parts(query, numbers)
        hits = self._ranked(numbers, parts, count)
        verdict = WITH_INDEX if self._fields.entries else WITHOUT_INDEX
        return Findings(query, hits, self._evidence(query, hits), verdict)

    def _carries(self, number: int, asked: Asked) -> bool:
        if asked is Asked.ANYTHING:
            return False
        known = self._carried.get((number, asked))
        if known is None:
            known = self._carried[number, asked] = self._looks_like(number, asked)
        return known

    def _looks_like(self, number: int, asked: Asked) -> bool:
        entry = self._fields.entries.get(number)
        if asked is Asked.JUDGEMENT and entry and entry.stance:
            return True
        text = self.sentences[number].text
        return carries(text, fold(text), asked)

    def _candidates(self, passages: Numbers, bags: Scores) -> Numbers:
        """Return the sentences worth scoring: those of the best passages, and those the editor's index leads to."""
        first = self._fields.first_sentence
        of_passages = ranges(first[passages], first[passages + 1])
        return np.union1d(of_passages, best(bags, CANDIDATES)).astype(np.int32)

    def _question_parts(self, query: Query, numbers: Numbers) -> dict[str, Scores]:
        """Return how like the question asked the best single question of each sentence's entry is."""
        if not len(self._fields.sentence_of):
            return {}
        postings = self._fields.questions
        terms = query.weighted()
        scores = postings.weighted_scores(terms)
        found = best(scores, 4 * CANDIDATES)
        common = np.zeros(postings.size)
        for stem in query.stems:
            common[postings.of(stem)[0]] += postings.idf(stem)
        ideal = self._ideal(postings, query)
        alike = 2 * common[found] / (self._fields.question_weights[found] + ideal)
        letters = self._fields.question_letters.shares(query.runs, found)
        same_kind = np.where(self._fields.kinds[found] == KINDS.index(query.asked), alike, 0.0)
        named = {
            "question": scores[found] / ideal,
            "likeness": alike,
            "question_letters": letters,
            "same_kind": same_kind,
        }
        return {name: self._best_of_entry(found, values)[numbers] for name, values in named.items()}

    def _best_of_entry(self, questions: Numbers, values: Scores) -> Scores:
        best_values = np.zeros(len(self.sentences))
        np.maximum.at(best_values, self._fields.sentence_of[questions], values)
        return best_values

    def _evidence(self, query: Query, hits: Sequence[Hit]) -> Evidence:
        if not hits:
            return Evidence()
        best_hit, fields = hits[0], self._fields
        sentence = best_hit.sentence
        idf = {term.stem: fields.bags.idf(term.stem) for term in query.terms}
        questions = fields.question_stems.get(sentence.number, ())
        holdings = Holdings(
            fields.sentence_stems[sentence.number],
            fields.text_stems[sentence.passage],
            fields.held[sentence.number],
            questions,
        )
        elsewhere = [hit.score for hit in hits if hit.sentence.passage != sentence.passage]
        match = Match(best_hit.parts, best_hit.score, max(elsewhere, default=0.0))
        return weigh(query, idf, holdings, match)

    def _ranked(self, numbers: Numbers, parts: dict[str, Scores], count: int) -> tuple[Hit, ...]:
        total = sum((getattr(self.weights, name) * values for name, values in parts.items()), np.zeros(len(numbers)))
        order = np.argsort(-total, kind="stable")[:count]
        return tuple(
            Hit(
                self.sentences[numbers[place]],
                float(total[place]),
                {name: float(values[place]) for name, values in parts.items()},
            )
            for place in order
            if total[place] > 0
        )
