"""All sentences of a blog, numbered through: what is found, cut and read on is told by these numbers."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from bot.corpus._topics import topics_by_post
from bot.model import NO_SPAN, Citation, Corpus, IndexEntry, Post, Quote, Sentence, Span
from bot.text import paragraphs, sentences

# Stands in a translation where words were left out between the slices of a quote.
_CUT = "[…]"


class SentenceTable:
    """The sentences of a corpus in reading order, and what its editor says of them; never changes."""

    def __init__(self, corpus: Corpus) -> None:
        self._number(corpus, (sentences(post.body, post.layout) for post in corpus.posts))

    @classmethod
    def restored(
        cls,
        corpus: Corpus,
        *,
        spans: Sequence[Sequence[tuple[int, int]]],
        paragraphs: Sequence[int],
        topics: Mapping[str, tuple[str, ...]],
    ) -> "SentenceTable":
        """Return the table of a corpus, of which all that takes long to find out is known already.

        `spans` are the (start, end) of each post's sentences; `paragraphs` and `topics` what `paragraphs` and
        `topics_by_post` return.
        """
        table = cls.__new__(cls)
        table._number(corpus, spans)
        vars(table).update(paragraphs=array("I", paragraphs), topics_by_post=topics)
        return table

    def _number(self, corpus: Corpus, spans: Iterable[Iterable[tuple[int, int]]]) -> None:
        """Number the sentences of each post through."""
        self.corpus = corpus
        found: list[Sentence] = []
        self._of_post: dict[str, range] = {}
        for post, own in zip(corpus.posts, spans, strict=True):
            first = len(found)
            found += (Sentence(first + place, post, *span) for place, span in enumerate(own))
            self._of_post[post.slug] = range(first, len(found))
        self.sentences: Sequence[Sentence] = tuple(found)
        self._starts = array("I", [sentence.start for sentence in found])

    def span(self, first: int, last: int) -> Span:
        """Return the span of sentences by their numbers; an empty one where these are none of one post."""
        if not 0 <= first <= last < len(self.sentences):
            return NO_SPAN
        begin, end = self.sentences[first], self.sentences[last]
        return Span(begin.post.slug, begin.post.sha, begin.start, end.end) if begin.post == end.post else NO_SPAN

    def numbers_at(self, span: Span) -> range | None:
        """Return the numbers of a span's sentences; None where there are none such, since the post is another now."""
        own = self._of_post.get(span.slug)
        post = self.sentences[own.start].post if own else None
        if post is None or post.sha != span.sha:
            return None
        numbers = self.numbers_within(post, span.start, span.end)
        is_whole = numbers and (span.start, span.end) == (
            self.sentences[numbers.start].start,
            self.sentences[numbers[-1]].end,
        )
        return numbers if is_whole else None

    @cached_property
    def entries(self) -> dict[int, IndexEntry]:
        """Return the editor's entries that say anything, by the number of their sentence."""
        return {
            self.numbers_within(entry.post, entry.start, entry.end).start: entry
            for entry in self.corpus.entries
            if entry.is_filled_in
        }

    @cached_property
    def translations(self) -> dict[int, str]:
        """Return the English translations by the number of their sentence: the editor's, else a model's."""
        return self._drafted | self._edited

    @cached_property
    def _edited(self) -> dict[int, str]:
        found = ((self.numbers_within(each.post, each.start, each.end).start, each) for each in self.corpus.entries)
        return {number: entry.english for number, entry in found if entry.english}

    @cached_property
    def _drafted(self) -> dict[int, str]:
        """Return a model's translations; of sentences of a post that are alike, it was asked for the first alone."""
        drafts = {
            (each.post.slug, each.post.body[each.start : each.end]): each.english_drafted
            for each in self.corpus.entries
            if each.english_drafted
        }
        found = ((each.number, drafts.get((each.post.slug, each.text))) for each in self.sentences if drafts)
        return {number: text for number, text in found if text}

    def translation(self, citation: Citation) -> str | None:
        """Return the translation of a citation; None unless it is of whole sentences that all have one."""
        pieces = [self._translated(quote) for quote in citation.quotes]
        return None if citation.shortened or not all(pieces) else f" {_CUT} ".join(filter(None, pieces))

    def is_translation_drafted(self, citation: Citation) -> bool:
        """Say whether some of a citation's translation is a model's."""
        found = (self.numbers_within(quote.post, quote.start, quote.end) for quote in citation.quotes)
        return any(number in self._drafted and number not in self._edited for numbers in found for number in numbers)

    def _translated(self, quote: Quote) -> str | None:
        numbers = self.numbers_within(quote.post, quote.start, quote.end)
        if not numbers or not all(number in self.translations for number in numbers):
            return None
        first, last = self.sentences[numbers.start], self.sentences[numbers[-1]]
        is_whole = (first.start, last.end) == (quote.start, quote.end)
        return " ".join(self.translations[number] for number in numbers) if is_whole else None

    @cached_property
    def paragraphs(self) -> Sequence[int]:
        """Return for each sentence the number of its paragraph, counted through the blog from 0."""
        numbers = array("I", bytes(4 * len(self.sentences)))
        before = 0
        for post in self.corpus.posts:
            spans = paragraphs(post.body, post.apart)
            starts = [start for start, _ in spans]
            for number in self.numbers_of(post):
                numbers[number] = before + max(bisect_left(starts, self._starts[number] + 1) - 1, 0)
            before += max(len(spans), 1)
        return numbers

    @cached_property
    def topics_by_post(self) -> Mapping[str, tuple[str, ...]]:
        """Return the topics of each post by its slug: its own, else those that its words make."""
        return topics_by_post(self.corpus)

    def entry(self, sentence: Sentence) -> IndexEntry | None:
        """Return what the editor's index says of a sentence, if anything."""
        return self.entries.get(sentence.number)

    def sentences_of(self, post: Post) -> Sequence[Sentence]:
        """Return a post's sentences in order; none for a post that is not of this corpus."""
        numbers = self.numbers_of(post)
        return self.sentences[numbers.start : numbers.stop]

    def numbers_of(self, post: Post) -> range:
        """Return the numbers of a post's sentences; empty for a post that is not of this corpus."""
        return self._of_post.get(post.slug, range(0))

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
