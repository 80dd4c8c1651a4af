"""The fitted statistics of a corpus: every view that a question is compared with, laid out once."""

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from bot.index._analysed import Analysed, letters_of, stems_of
from bot.index._asked import Asked, asked_by
from bot.index._bm25 import Postings
from bot.index._findings import Sentence
from bot.index._grams import Grams
from bot.index._spelling import Spelling
from bot.index._stems import Stems
from bot.model import Corpus, IndexEntry, Passage, Post
from bot.text import Word, content_stems, sentences, words

KINDS = tuple(Asked)


class Fields:
    """The views of a corpus: posts, passages, sentences, the entries of the editor's index and their questions."""

    def __init__(self, corpus: Corpus, passages: Sequence[Passage]) -> None:
        analysed = {post.slug: Analysed(post) for post in corpus.posts}
        self._corpus = corpus
        self.stems = Stems(frozenset(word.folded for each in analysed.values() for word in each.words))
        self.list_passages = tuple(passages)
        self.list_sentences = _sentences(corpus.posts, passages)
        self.passage_of = np.array([s.passage for s in self.list_sentences], dtype=np.int32)
        self.first_sentence = np.searchsorted(self.passage_of, np.arange(len(passages) + 1)).astype(np.int32)
        places = {(sentence.post.slug, sentence.start): sentence.number for sentence in self.list_sentences}
        self.entries = {places[entry.post.slug, entry.start]: entry for entry in corpus.entries}
        self._fit_passages(analysed)
        self._fit_sentences(analysed)
        self._fit_questions()
        known = frozenset([*self.passages.words(), *self.bags.words()])
        self.spelling = Spelling(_word_counts(analysed, corpus), known)

    def _fit_passages(self, analysed: Mapping[str, Analysed]) -> None:
        posts = self._corpus.posts
        numbers = {post.slug: number for number, post in enumerate(posts)}
        self.post_of = np.array([numbers[passage.post.slug] for passage in self.list_passages], dtype=np.int32)
        heads = [content_stems(post.title) * 2 + content_stems(" ".join(post.topics)) for post in posts]
        # A post's first passage says what it is about: of two as good, it is the better one.
        self.is_opening = np.diff(self.post_of, prepend=-1) != 0
        found = [analysed[passage.post.slug].within(passage.start, passage.end) for passage in self.list_passages]
        stems = [stems_of(each) for each in found]
        bodies = [stems_of(analysed[post.slug].words) for post in posts]
        self.posts = Postings([head + body for head, body in zip(heads, bodies, strict=True)])
        headed = [s + heads[number] for s, number in zip(stems, self.post_of, strict=True)]
        self.passages = Postings(headed)
        self.text_stems = [frozenset(each) for each in headed]
        self.pairs = Postings([pairs_of(each) for each in stems])
        self.passage_letters = Grams([letters_of(each) for each in found])

    def _fit_sentences(self, analysed: Mapping[str, Analysed]) -> None:
        found = [analysed[sentence.post.slug].within(sentence.start, sentence.end) for sentence in self.list_sentences]
        stems = [stems_of(each) for each in found]
        self.sentences = Postings(stems)
        self.letters = Grams([letters_of(each) for each in found])
        self.is_question = np.array(
            [sentence.text.rstrip(' "»”)').endswith("?") for sentence in self.list_sentences], float
        )
        bags = [s + self._bag(self.entries.get(number)) for number, s in enumerate(stems)]
        self.sentence_stems = [frozenset(each) for each in stems]
        self.held = [frozenset(bag) for bag in bags] if self.entries else self.sentence_stems
        self.bags = Postings(bags) if self.entries else self.sentences

    def _fit_questions(self) -> None:
        asked = [(number, q) for number, entry in self.entries.items() for q in entry.questions]
        self.sentence_of = np.array([number for number, _ in asked], dtype=np.int32)
        stems = [self.stems.of(question) for _, question in asked]
        self.kinds = np.array([KINDS.index(asked_by(question)) for _, question in asked], dtype=np.int8)
        self.questions = Postings(stems)
        grouped: dict[int, list[frozenset[str]]] = {}
        for (number, _), each in zip(asked, stems, strict=True):
            grouped.setdefault(number, []).append(frozenset(each))
        self.question_stems = {number: tuple(found) for number, found in grouped.items()}
        self.question_letters = Grams([letters_of(_content(question)) for _, question in asked])
        weight = self.questions.idf
        self.question_weights = np.array([sum(weight(stem) for stem in set(s)) for s in stems])

    def _bag(self, entry: IndexEntry | None) -> list[str]:
        if entry is None:
            return []
        texts = (*entry.questions, *entry.synonyms, *entry.names)
        return [stem for text in texts for stem in self.stems.of(text)]


def _sentences(posts: Sequence[Post], passages: Sequence[Passage]) -> tuple[Sentence, ...]:
    spans = {post.slug: sentences(post.body) for post in posts}
    found: list[Sentence] = []
    for number, passage in enumerate(passages):
        for start, end in spans[passage.post.slug]:
            if passage.start <= start < passage.end:
                found.append(Sentence(len(found), passage.post, start, end, number))
    return tuple(found)


def _content(text: str) -> list[Word]:
    return [word for word in words(text) if not word.is_stop]


def pairs_of(stems: Sequence[str]) -> list[str]:
    """Return the neighbouring stems, two by two."""
    return [f"{first} {second}" for first, second in itertools.pairwise(stems)]


def _word_counts(analysed: Mapping[str, Analysed], corpus: Corpus) -> dict[str, int]:
    """Return how often each folded word stands in the posts and the editor's index."""
    counts: Counter[str] = Counter(word.folded for each in analysed.values() for word in each.words)
    heads = [f"{post.title} {' '.join(post.topics)}" for post in corpus.posts]
    hints = [text for entry in corpus.entries for text in (*entry.questions, *entry.synonyms, *entry.names)]
    counts.update(word.folded for text in (*heads, *hints) for word in words(text))
    return dict(counts)
