"""The fitted statistics of a corpus: every view that a question is compared with, laid out once."""

import itertools
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence, Set
from dataclasses import replace

import numpy as np

from bot.corpus import headings_over
from bot.index._analysed import Analysed, letters_of, stems_of
from bot.index._asked import Asked
from bot.index._bm25 import Postings, Scores, Together
from bot.index._findings import Sentence
from bot.index._grams import Grams, runs_of
from bot.index._hints import Hints, Questions
from bot.index._names import names_among
from bot.index._passages import Surroundings
from bot.index._question_stems import QuestionStems
from bot.index._rows import Numbers, Places
from bot.index._spelling import Spelling
from bot.index._stems import Stems
from bot.index._wording import Wordings
from bot.model import Corpus, Passage, Post
from bot.text import Word, content_stems, forget_words, plain_of_post, sentences, words

_KINDS = tuple(Asked)
# An editor's index that has questions for fewer of the sentences than this is one in the making: it helps where it is.
_INDEXED = 0.8
# A sentence of the author's own that takes a side in what it says, and one that each of its questions asks for a
# judgement of, count for so much more where it is asked what he thinks. Measured on the questions kept for tuning.
_TAKES_SIDE, _JUDGES = 0.1, 0.5


class Fields:
    """The views of a corpus: posts, passages, sentences, the entries of the editor's index and their questions."""

    def __init__(self, corpus: Corpus, passages: Sequence[Passage]) -> None:
        analysed = {post.slug: Analysed(post) for post in corpus.posts}
        self.stems = Stems(frozenset(word.folded for each in analysed.values() for word in each.words))
        self.list_passages = tuple(passages)
        self.list_sentences = _sentences(corpus.posts, passages)
        self.last_of_post = {sentence.post.slug: sentence.number for sentence in self.list_sentences}
        self.first_of_post = {sentence.post.slug: sentence.number for sentence in reversed(self.list_sentences)}
        self.passage_of = np.array([s.passage for s in self.list_sentences], dtype=np.int32)
        places = {(sentence.post.slug, sentence.start): sentence.number for sentence in self.list_sentences}
        written = (entry for entry in corpus.entries if entry.is_filled_in)
        entries = {places[entry.post.slug, entry.start]: entry for entry in written}
        asked = sum(bool(entry.questions) for entry in entries.values())
        self.is_indexed = asked >= _INDEXED * len(self.list_sentences) > 0
        # Their wordings, thousands of texts, are read below and by nobody afterwards.
        self.entries = {number: replace(entry, questions=(), synonyms=()) for number, entry in entries.items()}
        self.below_heading = dict(_below_headings(corpus.posts, self.list_sentences))
        self._fit_passages(corpus.posts, analysed)
        hints = Hints(entries, self.stems)
        forget_words()  # all texts are read
        self._fit_sentences(analysed, hints)
        self._fit_questions(hints.questions)
        own = _word_counts(analysed, corpus.posts)
        named = hints.names.union(*[_names(analysed[post.slug], post) for post in corpus.posts])
        self.spelling = Spelling(own + hints.counts, _Either(self.bags, self.passages), own, names=named)

    def _fit_passages(self, posts: Sequence[Post], analysed: Mapping[str, Analysed]) -> None:
        numbers = {post.slug: number for number, post in enumerate(posts)}
        self.post_of = np.array([numbers[passage.post.slug] for passage in self.list_passages], dtype=np.int32)
        named = (name for post in posts for name in (post.title, *post.topics, *_headings(post)))
        # The stems of each subject that the author names, in a title, as a topic or in a heading.
        self.subjects = frozenset(frozenset(content_stems(name)) for name in named) - {frozenset[str]()}
        heads = [content_stems(post.title) * 2 + content_stems(" ".join(post.topics)) for post in posts]
        over = [headings_over(passage.post, passage.start) for passage in self.list_passages]
        # The first passage of a post, or under a heading, says what it is about: of two as good, it is the better one.
        self.is_opening = np.diff(self.post_of, prepend=-1) != 0
        self.is_opening[1:] |= np.array([mine != before for before, mine in itertools.pairwise(over)], dtype=bool)
        # The first passage under a heading is read as if it began with it.
        nearest = [
            _content_words(above[-1]) if above and is_opening else []
            for above, is_opening in zip(over, self.is_opening.tolist(), strict=True)
        ]
        found = [
            near + analysed[passage.post.slug].within(passage.start, passage.end)
            for near, passage in zip(nearest, self.list_passages, strict=True)
        ]
        stems = [stems_of(each) for each in found]
        headed = [
            own + heads[number] + content_stems(" ".join(above))
            for own, number, above in zip(stems, self.post_of, over, strict=True)
        ]
        self.passages = Postings(headed)
        self.surroundings: Surroundings | None = None
        if not self.is_indexed:
            bodies = [stems_of(analysed[post.slug].words) for post in posts]
            whole = [head + body for head, body in zip(heads, bodies, strict=True)]
            letters, phrased = map(letters_of, found), map(_all_words, self.list_passages)
            self.surroundings = Surroundings(whole, self.post_of, stems, letters, words=phrased)

    def _fit_sentences(self, analysed: Mapping[str, Analysed], hints: Hints) -> None:
        found = [analysed[sentence.post.slug].within(sentence.start, sentence.end) for sentence in self.list_sentences]
        stems = [stems_of(each) for each in found]
        self.sentences = Postings(stems)
        self.letters = Grams(runs_of(letters_of(each)) for each in found)
        self.is_question = np.array(
            [sentence.text.rstrip(' "»”)').endswith("?") for sentence in self.list_sentences], float
        )
        bags = [s + hints.bag(number) for number, s in enumerate(stems)]
        self.bags = Postings(bags) if self.entries else self.sentences
        self._together = Together(self.passages, self.sentences, *([self.bags] if self.entries else []))

    def _fit_questions(self, questions: Questions) -> None:
        self.sentence_of = np.array(questions.sentences, dtype=np.int32)
        # Those of one sentence stand together.
        self.first_questions = np.flatnonzero(np.diff(self.sentence_of, prepend=-1))
        asked = self.sentence_of[self.first_questions]
        # The place of each sentence among those that have questions; all others share the one behind.
        self.entry_of = np.full(len(self.list_sentences), len(asked), dtype=np.int32)
        self.entry_of[asked] = np.arange(len(asked))
        self._of_kind: dict[Asked, tuple[Places, Places, Numbers]] = {}
        self._kinds = np.array([_KINDS.index(asked) for asked in questions.asked], dtype=np.int8)
        self.judges = self._judges()
        self.stems_of_questions = QuestionStems(questions.stems, self.sentence_of, len(self.list_sentences))
        self.wordings = Wordings(questions.wordings, questions.runs)

    def _judges(self) -> "array[float]":
        """Return for each sentence by how much it is the author's judgement, as far as the editor's index tells."""
        count = len(self.list_sentences)
        all_asked = np.bincount(self.sentence_of, minlength=count)
        asked_so = np.bincount(self.sentence_of[self._kinds == _KINDS.index(Asked.JUDGEMENT)], minlength=count)
        judges = array("d", _JUDGES * asked_so / np.maximum(all_asked, 1))
        for number, entry in self.entries.items():
            judges[number] = 0.0 if entry.speaker else judges[number] + _TAKES_SIDE * (entry.stance is not None)
        return judges

    def of_kind(self, asked: Asked) -> tuple[Places, Places, Numbers]:
        """Return the numbers of the questions that ask for a kind of answer, the places in these where those of another
        sentence begin, and the places of these sentences (`entry_of`).
        """
        if asked not in self._of_kind:
            numbers = np.flatnonzero(self._kinds == _KINDS.index(asked))
            sentences = self.sentence_of[numbers]
            firsts = np.flatnonzero(np.diff(sentences, prepend=-1))
            self._of_kind[asked] = numbers, firsts, self.entry_of[sentences[firsts]]
        return self._of_kind[asked]

    def scores(self, sought: Sequence[tuple[str, float]], own: int) -> Sequence[Scores]:
        """Return the scores by words of all passages and of all sentences, for the first `own` of the words sought,
        those to look for in the author's own text, and of all sentences with what their entries say, for all of them.
        """
        found = self._together.scores(sought, own)
        return found if self.entries else (*found, found[-1])  # nothing else is sought where no entry says anything

    def held_around(self, sentence: Sentence, stems: Set[str]) -> tuple[frozenset[str], frozenset[str]]:
        """Return those of some stems that a sentence's passage has, and those that this or the sentence's entry has."""
        in_passage = self.passages.held_by(sentence.passage, stems)
        return in_passage, in_passage | self.bags.held_by(sentence.number, stems - in_passage)

    def questions_of(self, sentence: int) -> range:
        """Return the numbers of the questions of a sentence's entry."""
        asked = self.sentence_of.data  # `data` gives up plain numbers, of which few are looked at sooner
        first = bisect_left(asked, sentence)
        return range(first, bisect_right(asked, sentence, first))


class _Either:
    """The stems that one or the other of two views holds."""

    def __init__(self, one: Container[str], other: Container[str]) -> None:
        self._one = one
        self._other = other

    def __contains__(self, stem: object) -> bool:
        return stem in self._one or stem in self._other


def _sentences(posts: Sequence[Post], passages: Sequence[Passage]) -> tuple[Sentence, ...]:
    spans = {post.slug: sentences(post.body, post.apart) for post in posts}
    found: list[Sentence] = []
    for number, passage in enumerate(passages):
        for start, end in spans[passage.post.slug]:
            if passage.start <= start < passage.end:
                found.append(Sentence(len(found), passage.post, start, end, number))
    return tuple(found)


def _headings(post: Post) -> Iterator[str]:
    return (post.body[aside.start : aside.end] for aside in post.asides if aside.level)


def _below_headings(posts: Sequence[Post], found: Sequence[Sentence]) -> Iterator[tuple[str, int]]:
    """Yield each heading, plain, with the number of the sentence that stands next below it, the first post last."""
    for post in reversed(posts):
        headings = [aside for aside in post.asides if aside.level]
        ends = [*(aside.start for aside in headings[1:]), len(post.body)]
        own = [sentence for sentence in found if sentence.post == post] if headings else []
        for aside, end in zip(headings, ends, strict=False):
            first = next((each.number for each in own if aside.end <= each.start < end), None)
            if first is not None:
                yield plain_of_post(post.body[aside.start : aside.end]), first


def _all_words(passage: Passage) -> tuple[Word, ...]:
    return words(f"{passage.post.title} {passage.text}")


def _content_words(text: str) -> list[Word]:
    return [word for word in words(text) if not word.is_stop]


def _names(analysed: Analysed, post: Post) -> Iterator[str]:
    """Return the words, folded, that a post, its title and its topics have with a capital inside a sentence."""
    found = [*names_among(analysed.words, post.body)]
    for text in (post.title, *post.topics):
        found += names_among(_content_words(text), text)
    return (word.folded for word in found)


def _word_counts(analysed: Mapping[str, Analysed], posts: Sequence[Post]) -> Counter[str]:
    """Return how often each folded word stands in the posts, their titles and topics."""
    counts: Counter[str] = Counter(word.folded for each in analysed.values() for word in each.words)
    counts.update(word.folded for post in posts for word in words(f"{post.title} {' '.join(post.topics)}"))
    return counts
