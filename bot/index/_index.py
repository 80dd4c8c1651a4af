"""The index of a blog: a question goes in, its sentences come out, the best first, each with why.

Two views are scored and count together, as one who cites looks at the paragraph and then at the sentence in it:

- *passages* (paragraphs, with title and topics), by BM25 of stems, helped by the whole post, by pairs of stems and by
  runs of letters;
- *sentences*, by the same, and by what the editor's index says of them: all the words of an entry together, and the one
  question of it that is most like the question asked.

Every part is divided by what a text that holds just the question would score, so that the parts can be added and a
question of ten words is measured like one of two.
"""

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from bot.corpus import passages as passages_of
from bot.index._asked import carries
from bot.index._bm25 import Numbers, Postings, Scores, best
from bot.index._evidence import WITH_INDEX, WITHOUT_INDEX, Evidence, Verdict, coverage
from bot.index._grams import Grams
from bot.index._query import Query, read
from bot.index._spelling import Spelling
from bot.model import Corpus, IndexEntry, Passage, Post
from bot.text import content_stems, fold, from_chat_spelling, sentences, words

# How many passages the words alone may bring before letters, pairs and sentences decide among them.
CANDIDATES = 60


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part of the score counts (see the module's docstring); found on questions held for tuning."""

    post: float = 0.5
    passage_letters: float = 0.5
    pairs: float = 0.1
    passage: float = 0.6
    sentence: float = 0.35
    letters: float = 0.2
    entry: float = 1.0
    question: float = 0.3
    likeness: float = 0.3
    question_letters: float = 0.2
    asked: float = 0.05


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a post (`end` exclusive), its number in the index and that of its passage."""

    number: int
    post: Post
    start: int
    end: int
    passage: int

    @property
    def text(self) -> str:
        """Return the slice of the post."""
        return self.post.body[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence found: its score, and the parts the score was added from, by name."""

    sentence: Sentence
    score: float
    parts: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Findings:
    """What the index has for a question: the query as understood, and the sentences found, best first."""

    query: Query
    hits: tuple[Hit, ...]
    evidence: Evidence = field(default_factory=Evidence)
    verdict: Verdict = WITHOUT_INDEX

    @property
    def margin(self) -> float:
        """Return how far the best sentence stands above the bar (log odds; below 0 it does not answer)."""
        return self.verdict.margin(self.evidence) if self.hits else -10.0

    @property
    def answers(self) -> bool:
        """Say whether the best sentence answers the question."""
        return self.margin >= 0

    @property
    def is_near(self) -> bool:
        """Say whether the sentences found come near the question without answering it."""
        return self.verdict.near <= self.margin < 0


class Index:
    """An immutable index over a corpus; build a new one when the posts change."""

    def __init__(self, corpus: Corpus, weights: Weights | None = None) -> None:
        self.corpus = corpus
        self.weights = weights or Weights()
        self.passages: tuple[Passage, ...] = tuple(p for post in corpus.posts for p in passages_of(post))
        self.sentences = _sentences(corpus.posts, self.passages)
        self._passage_of = np.array([s.passage for s in self.sentences], dtype=np.int32)
        self._first_sentence = np.searchsorted(self._passage_of, np.arange(len(self.passages) + 1)).astype(np.int32)
        self._entries = self._place_entries(corpus.entries)
        self.spelling = Spelling(_word_counts(corpus))
        self._fit_passages()
        self._fit_sentences()
        self._fit_questions()

    def _place_entries(self, entries: Sequence[IndexEntry]) -> dict[int, IndexEntry]:
        places = {(sentence.post.slug, sentence.start): sentence.number for sentence in self.sentences}
        return {places[entry.post.slug, entry.start]: entry for entry in entries}

    def _fit_passages(self) -> None:
        posts = self.corpus.posts
        numbers = {post.slug: number for number, post in enumerate(posts)}
        self._post_of = np.array([numbers[passage.post.slug] for passage in self.passages], dtype=np.int32)
        heads = [content_stems(post.title) * 2 + content_stems(" ".join(post.topics)) for post in posts]
        stems = [content_stems(passage.text) for passage in self.passages]
        self._posts = Postings([head + content_stems(post.body) for head, post in zip(heads, posts, strict=True)])
        self._text_stems = [frozenset(s + heads[n]) for s, n in zip(stems, self._post_of, strict=True)]
        self._passages = Postings([s + heads[n] for s, n in zip(stems, self._post_of, strict=True)])
        self._pairs = Postings([_pairs(s) for s in stems])
        self._passage_letters = Grams([_letters(passage.text) for passage in self.passages])

    def _fit_sentences(self) -> None:
        stems = [content_stems(sentence.text) for sentence in self.sentences]
        self._sentences = Postings(stems)
        self._letters = Grams([_letters(sentence.text) for sentence in self.sentences])
        self._folded = [fold(sentence.text) for sentence in self.sentences]
        bags = [s + _bag(self._entries.get(number)) for number, s in enumerate(stems)]
        self._held = [frozenset(bag) for bag in bags]
        self._bags = Postings(bags) if self._entries else self._sentences

    def _fit_questions(self) -> None:
        asked = [(number, q) for number, entry in self._entries.items() for q in entry.questions]
        self._sentence_of = np.array([number for number, _ in asked], dtype=np.int32)
        stems = [content_stems(from_chat_spelling(question)) for _, question in asked]
        self._questions = Postings(stems)
        self._question_letters = Grams([_letters(question) for _, question in asked])
        weight = self._questions.idf
        self._question_weights = np.array([sum(weight(stem) for stem in set(s)) for s in stems])

    def entry(self, sentence: Sentence) -> IndexEntry | None:
        """Return what the editor's index says of a sentence, if anything."""
        return self._entries.get(sentence.number)

    def read(self, question: str) -> Query:
        """Return the question as the index understands it."""
        return read(question, self.spelling)

    def rank_passages(self, query: Query, count: int = CANDIDATES) -> tuple[Numbers, Scores]:
        """Return the numbers of the best passages for a query, best first, and their scores (1 is a full match)."""
        terms = [(term.stem, term.weight) for term in query.terms]
        weights = self.weights
        scores = self._passages.weighted_scores(terms)
        found = best(scores, max(count, CANDIDATES))
        total = scores[found] / self._ideal(self._passages, query)
        if len(found):
            posts = self._posts.weighted_scores(terms)
            total += weights.post * posts[self._post_of[found]] / self._ideal(self._posts, query)
            total += weights.passage_letters * self._passage_letters.shares(query.folded, found)
            pairs = _pairs(query.stems)
            if pairs:
                ideal = sum(self._pairs.idf(pair) for pair in pairs)
                total += weights.pairs * self._pairs.scores(pairs)[found] / ideal
        order = np.argsort(-total, kind="stable")[:count]
        return found[order], total[order]

    def _ideal(self, postings: Postings, query: Query) -> float:
        """Return the score of a text of average length that holds each term once: the measure of a full match."""
        return sum(postings.idf(term.stem) * term.weight for term in query.terms) or 1.0

    def search(self, question: str, *, count: int = 20) -> Findings:
        """Return the sentences that answer a question best; empty when not a word of it is known."""
        query = self.read(question)
        terms = [(term.stem, term.weight) for term in query.terms]
        found, passage_scores = self.rank_passages(query)
        bags = self._bags.weighted_scores(terms)
        numbers = self._candidates(found, bags)
        if not len(numbers):
            return Findings(query, ())
        by_passage = np.zeros(len(self.passages))
        by_passage[found] = passage_scores
        parts = {
            "passage": by_passage[self._passage_of[numbers]],
            "sentence": self._sentences.weighted_scores(terms)[numbers] / self._ideal(self._sentences, query),
            "letters": self._letters.shares(query.folded, numbers),
            "entry": bags[numbers] / self._ideal(self._bags, query),
            "asked": np.array([carries(self.sentences[n].text, self._folded[n], query.asked) for n in numbers], float),
        }
        parts |= self._question_parts(query, numbers)
        hits = self._ranked(numbers, parts, count)
        verdict = WITH_INDEX if self._entries else WITHOUT_INDEX
        return Findings(query, hits, self._evidence(query, hits), verdict)

    def _candidates(self, passages: Numbers, bags: Scores) -> Numbers:
        """Return the sentences worth scoring: those of the best passages, and those the editor's index leads to."""
        of_passages = [np.arange(self._first_sentence[p], self._first_sentence[p + 1]) for p in passages]
        return np.unique(np.concatenate([*of_passages, best(bags, CANDIDATES)])).astype(np.int32)

    def _question_parts(self, query: Query, numbers: Numbers) -> dict[str, Scores]:
        """Return how like the question asked the best single question of each sentence's entry is."""
        if not len(self._sentence_of):
            return {}
        postings = self._questions
        terms = [(term.stem, term.weight) for term in query.terms]
        scores = postings.weighted_scores(terms)
        found = best(scores, 4 * CANDIDATES)
        common = np.zeros(postings.size)
        for stem in query.stems:
            common[postings.of(stem)[0]] += postings.idf(stem)
        ideal = self._ideal(postings, query)
        alike = 2 * common[found] / (self._question_weights[found] + ideal)
        letters = self._question_letters.shares(query.folded, found)
        named = {"question": scores[found] / ideal, "likeness": alike, "question_letters": letters}
        return {name: self._best_of_entry(found, values)[numbers] for name, values in named.items()}

    def _best_of_entry(self, questions: Numbers, values: Scores) -> Scores:
        best_values = np.zeros(len(self.sentences))
        np.maximum.at(best_values, self._sentence_of[questions], values)
        return best_values

    def _evidence(self, query: Query, hits: Sequence[Hit]) -> Evidence:
        if not hits:
            return Evidence()
        best_hit = hits[0]
        sentence = best_hit.sentence
        idf = {term.stem: self._bags.idf(term.stem) for term in query.terms}
        in_text = self._text_stems[sentence.passage]
        covered, unknown, heaviest = coverage(query, idf, in_text | self._held[sentence.number])
        elsewhere = [hit.score for hit in hits if hit.sentence.passage != sentence.passage]
        return Evidence(
            covered=covered,
            in_text=coverage(query, idf, in_text)[0],
            unknown=unknown,
            heaviest_missing=heaviest,
            likeness=best_hit.parts.get("likeness", 0.0),
            letters=best_hit.parts.get("question_letters", best_hit.parts["letters"]),
            score=best_hit.score,
            lead=best_hit.score - max(elsewhere, default=0.0),
            carries=best_hit.parts["asked"],
            terms=min(len(query.terms), 5) / 5,
        )

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


def _sentences(posts: Sequence[Post], passages: Sequence[Passage]) -> tuple[Sentence, ...]:
    spans = {post.slug: sentences(post.body) for post in posts}
    found: list[Sentence] = []
    for number, passage in enumerate(passages):
        for start, end in spans[passage.post.slug]:
            if passage.start <= start < passage.end:
                found.append(Sentence(len(found), passage.post, start, end, number))
    return tuple(found)


def _bag(entry: IndexEntry | None) -> list[str]:
    if entry is None:
        return []
    texts = (*entry.questions, *entry.synonyms, *entry.names)
    return [stem for text in texts for stem in content_stems(from_chat_spelling(text))]


def _pairs(stems: Sequence[str]) -> list[str]:
    return [f"{first} {second}" for first, second in itertools.pairwise(stems)]


def _letters(text: str) -> list[str]:
    return [word.folded for word in words(text) if not word.is_stop]


def _word_counts(corpus: Corpus) -> dict[str, int]:
    """Return how often each folded word stands in the posts and the editor's index."""
    counts: Counter[str] = Counter()
    for post in corpus.posts:
        counts.update(word.folded for word in words(f"{post.title}\n{' '.join(post.topics)}\n{post.body}"))
    for entry in corpus.entries:
        texts = (*entry.questions, *entry.synonyms, *entry.names)
        counts.update(word.folded for text in texts for word in words(text))
    return dict(counts)
