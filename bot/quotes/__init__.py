"""Which span of a post answers, and who speaks in it."""

import itertools
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from operator import attrgetter

from bot.index import Findings, Index, Query, Sentence
from bot.model import SOMEBODY, Citation, Post, Quote
from bot.quotes._blocks import LONGEST, SHORT, Block
from bot.quotes._chosen import IN_POST, Chosen
from bot.quotes._kinds import Kind, Kinds
from bot.quotes._manner import Manner, manner_of
from bot.quotes._order import NEXT, SHORTLY, gap_above
from bot.quotes._seconds import has_a_sentence_each, is_by_chance
from bot.quotes._spans import SpanChooser
from bot.quotes._speakers import Reported, Speakers, is_persons, people, speakers
from bot.quotes.quoter import PassageQuoter

# For a part of a question, a sentence is quoted when it scores at least this share of the best one for that part.
PART_AS_GOOD = 0.5
# What fills up the room that is left, and adjoins nothing quoted, must score so much of the best for the whole: of 75
# such quotes for questions in one piece that scored less, one was right; of 75 for several parts twelve.
FILL_AS_GOOD, FILL_OF_PARTS_AS_GOOD = 0.65, 0.5
# And when it is one of so many that are best for the whole: a part alone ("what time?") fits much that is not meant.
PARTS_AMONG = 8

# Says whether the sentence of a post (slug) that starts somewhere was read already.
Shown = Callable[[str, int], bool]

__all__ = [
    "LONGEST",
    "Kind",
    "Kinds",
    "Manner",
    "PassageQuoter",
    "Quoter",
    "Reported",
    "has_a_sentence_each",
    "is_persons",
    "people",
    "speakers",
]


class Quoter:
    """Cuts citations from the sentences that an index finds."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._speakers = Speakers(index.corpus)
        self._chooser = SpanChooser(index, self._speakers)

    def prepare(self) -> None:
        """Find out now who speaks in every post: else each is read when it is first quoted."""
        self._speakers.read_all()

    def choose(
        self, findings: Findings, count: int, *, at_least: float = 0.0, avoid: Collection[tuple[str, int]] = ()
    ) -> tuple[Citation, ...]:
        """Return up to `count` citations, the best first, none overlapping another.

        A citation after the first needs a score of `at_least` times the best one's. Sentences in `avoid`
        (slug, start) are not chosen.
        """
        key = count, at_least, frozenset(avoid)
        known: tuple[Citation, ...] | None = findings.by_heart.get(key)
        if known is None:
            known = findings.by_heart[key] = self._choose(findings, count, at_least, avoid)
        return known

    def _choose(
        self, findings: Findings, count: int, at_least: float, avoid: Collection[tuple[str, int]]
    ) -> tuple[Citation, ...]:
        bar = at_least * findings.hits[0].score if findings.hits else 0.0
        chosen = Chosen(self._chooser, findings, avoid)
        for hit in findings.hits:
            if len(chosen.citations) == count or (chosen.citations and hit.score < bar):
                break
            if not (chosen.citations and at_least and is_by_chance(hit, findings.hits[0])):
                chosen.add(hit)
        return tuple(chosen.citations)

    def after(self, citation: Citation, was_shown: Shown, count: int = 2) -> Citation | None:
        """Return the next `count` sentences of a citation's post that were not shown, or None at the post's end."""
        following = range(self.numbers(citation)[-1] + 1, self._index.numbers_of(citation.post).stop)
        return self._run(self._first_run(following, was_shown, count), was_shown)

    def before(self, citation: Citation, was_shown: Shown, count: int = 2) -> Citation | None:
        """Return the last `count` sentences before a citation in its post that were not shown, or None."""
        earlier = range(self._index.numbers_of(citation.post).start, self.numbers(citation)[0])[::-1]
        return self._run(self._first_run(earlier, was_shown, count)[::-1], was_shown)

    def has_unread(self, citation: Citation, was_shown: Shown) -> bool:
        """Say whether `after` or `before` would return anything."""
        held, numbers = self.numbers(citation), self._index.numbers_of(citation.post)
        others = itertools.chain(range(held[-1] + 1, numbers.stop), range(numbers.start, held[0]))
        return any(not self._shown_at(number, was_shown) for number in others)

    def _first_run(self, numbers: range, was_shown: Shown, count: int) -> list[int]:
        """Return the first `count` of some sentences that were not shown, up to the next one that was; fewer where they
        would be a page.
        """
        unread = itertools.dropwhile(lambda number: self._shown_at(number, was_shown), numbers)
        run = itertools.takewhile(lambda number: not self._shown_at(number, was_shown), unread)
        first = list(itertools.islice(run, count))
        while len(first) > 1 and self._chooser.wholes.length(min(first), max(first)) > LONGEST:
            first.pop()
        return first

    def fresh(self, sentence: Sentence, was_shown: Shown, score: float = 0.0) -> Citation:
        """Return the citation that a sentence makes, without what was shown already of those that go with it."""
        block = self._chooser.block(sentence, {})
        first = last = sentence.number
        while first > block.first and not self._shown_at(first - 1, was_shown):
            first -= 1
        while last < block.last and not self._shown_at(last + 1, was_shown):
            last += 1
        named_at = block.named_at if block.named_at and not was_shown(sentence.post.slug, block.named_at[0]) else None
        return self._chooser.citation(Block(first, last, sentence.number, named_at), score)

    def stands_alone(self, citation: Citation) -> bool:
        """Say whether a citation can be read without what stands before it in its post."""
        first = self.numbers(citation)[0]
        return not (self._chooser.reading.hangs(first) or self._chooser.reading.is_over(first))

    @staticmethod
    def without_naming(citation: Citation, was_shown: Shown) -> Citation:
        """Return a citation without the sentence that names who speaks, where that was shown: the name is known."""
        quote = citation.quotes[citation.main]
        kept = [each for each in citation.quotes if each is quote or not was_shown(each.post.slug, each.start)]
        return Citation(tuple(kept), kept.index(quote))

    def unread(self, citation: Citation, was_shown: Shown) -> Citation:
        """Return a citation without what was shown already at its beginning and end.

        All of it where all was shown, or where what is left would say too little alone, hang on what was left out or
        lead up to it: a question, or what announces a list.
        """
        citation = self.without_naming(citation, was_shown)
        quote = citation.quotes[citation.main]
        numbers = [number for number in self.numbers(citation) if not self._shown_at(number, was_shown)]
        if not numbers or len(citation.quotes) > 1 or self._chooser.reading.hangs(numbers[0]):
            return citation
        leads_up = numbers[-1] < self.numbers(citation)[-1] and self._chooser.reading.is_open(numbers[-1])
        if leads_up or self._chooser.wholes.length(numbers[0], numbers[-1]) < SHORT:
            return citation
        return self._chooser.citation(Block(numbers[0], numbers[-1], numbers[0]), quote.score)

    def _shown_at(self, number: int, was_shown: Shown) -> bool:
        sentence = self._index.sentences[number]
        return was_shown(sentence.post.slug, sentence.start)

    def _run(self, run: Sequence[int], was_shown: Shown) -> Citation | None:
        """Return sentences that follow one another, by their numbers, as a citation, or None for none.

        One that only announces what stands behind it comes with that, or waits for it.
        """
        if not run:
            return None
        first, last = run[0], run[-1]
        if self._chooser.reading.announces(last):
            is_next = self._chooser.reading.is_followed(last) and not self._shown_at(last + 1, was_shown)
            last = last + 1 if is_next else self._chooser.without_announcement(last, first)
        return self._chooser.citation(Block(first, last, first), 0.0)

    def joined(self, citation: Citation, following: Citation) -> Citation:
        """Return two citations of one post, the one behind the other, as one; what stands apart between them is left
        out.
        """
        first, last = self.numbers(citation)[0], self.numbers(following)[-1]
        return self._chooser.citation(Block(first, last, first), 0.0)

    def beside(
        self, citation: Citation, was_shown: Shown, fits: Callable[[Sentence], bool], *, reach: int
    ) -> Citation | None:
        """Return the nearest sentence of the post, so few away, that fits and was not shown, as a quote; or None.

        Those that follow come before those that went before.
        """
        first, last = self.numbers(citation)[0], self.numbers(citation)[-1]
        near = [s for s in self._index.sentences_of(citation.post) if first - reach <= s.number <= last + reach]
        fresh = [s for s in near if not first <= s.number <= last and not was_shown(s.post.slug, s.start) and fits(s)]
        if not fresh:
            return None
        nearest = min(fresh, key=lambda s: (s.number < first, abs(s.number - last)))
        return self.fresh(nearest, was_shown)

    def around(self, citation: Citation) -> Citation:
        """Return a citation with the sentence before it and the one after it, where the post has them."""
        first, last = self._grown(citation)
        return self._chooser.citation(Block(first, last, self.numbers(citation)[0]), 0.0)

    def has_around(self, citation: Citation) -> bool:
        """Say whether `around` would return more than the citation's main quote."""
        first, last = self._grown(citation)
        sentences, quote = self._index.sentences, citation.quotes[citation.main]
        return sentences[first].start < quote.start or sentences[last].end > quote.end

    def _grown(self, citation: Citation) -> tuple[int, int]:
        """Return the first and the last sentence of a citation with the one before it and the one after it."""
        held, numbers = self.numbers(citation), self._index.numbers_of(citation.post)
        return max(held[0] - 1, numbers.start), min(held[-1] + 1, numbers.stop - 1)

    def reports_somebody(self, sentence: Sentence) -> bool:
        """Say whether in a sentence the author gives the words or the views of somebody else."""
        return self._chooser.reported(sentence) is not None

    def is_said_in_dialogue(self, sentence: Sentence) -> bool:
        """Say whether a sentence stands in a line that begins with a long dash, from which nothing is taken alone."""
        return self._chooser.wholes.is_dialogue_line(sentence.number)

    def is_own(self, sentence: Sentence) -> bool:
        """Say whether a sentence is the author's own, and not one that he puts to somebody in a dialogue."""
        return not self.reports_somebody(sentence) and not self.is_said_in_dialogue(sentence)

    def speaker_of(self, sentence: Sentence) -> str | None:
        """Return whom the author reports in a sentence, if it is known; None where he speaks himself."""
        reported = self._chooser.reported(sentence)
        return reported.speaker if reported and reported.speaker != SOMEBODY else None

    def naming(self, citation: Citation) -> Citation | None:
        """Return the sentence that names a citation's speaker, where the citation itself does not hold it."""
        for number in self.numbers(citation):
            reported = self._chooser.reported(self._index.sentences[number])
            if (
                reported
                and reported.speaker != SOMEBODY
                and reported.named_at
                and not any(q.start <= reported.named_at[0] < q.end for q in citation.quotes)
            ):
                return Citation((Quote(citation.post, *self._chooser.wholes.span(citation.post, *reported.named_at)),))
        return None

    def manner(self, citation: Citation) -> Manner | None:
        """Return how a citation brings in its speaker, None where the author speaks himself."""
        if not citation.speaker:
            return None
        held = [self._index.sentences[number] for number in self.numbers(citation)]
        reported = [self._chooser.reported(sentence) for sentence in held]
        own = [sentence for sentence, somebody in zip(held, reported, strict=True) if somebody is None]
        if not own:
            return manner_of(citation)
        named_at = {somebody.named_at for somebody in reported if somebody}
        apart = [sentence for sentence in own if (sentence.start, sentence.end) not in named_at]
        if any(sentence.start == citation.answers_at for sentence in apart):
            return Manner.MIXED
        return manner_of(citation, *(sum(len(sentence.text) for sentence in some) for some in (own, apart)))

    def person_in(self, citation: Citation) -> str | None:
        """Return the first person named in a citation, by the editor's index, else by capitals; None for nobody.

        Where the text names two at once ("Eric Schmidt et Jared Cohen"), both.
        """
        for number in self.numbers(citation):
            sentence = self._index.sentences[number]
            entry = self._index.entry(sentence)
            in_text = people(sentence.text)
            named = [name for name in entry.names if is_persons(name)] if entry else in_text
            if named:
                return next((together for together in in_text if named[0] in together), named[0])
        return None

    def numbers(self, citation: Citation) -> range:
        """Return the numbers of the sentences that a citation's main quote holds."""
        quote = citation.quotes[citation.main]
        return self._index.numbers_within(quote.post, quote.start, quote.end)

    def as_written(self, citations: tuple[Citation, ...], query: Query) -> tuple[Citation, ...]:
        """Return the citations that answer a query in the order in which they are read.

        The first keeps its place, save where it links on to the second, just above it in its post.
        """
        gap = gap_above(citations[0], citations[1]) if len(citations) > 1 else None
        if gap is None or gap > SHORTLY or self._chooser.reading.hangs(self.numbers(citations[1])[0]):
            return citations
        first, second, *others = citations
        asked = self._held(first, query)
        is_asked_too = query.weighs or (asked and asked <= self._held(second, query))
        return (second, first, *others) if gap <= NEXT or is_asked_too else citations

    def _held(self, citation: Citation, query: Query) -> frozenset[str]:
        """Return those of a query's stems that a citation's main quote has."""
        held = [self._index.held(self._index.sentences[number], query.stems) for number in self.numbers(citation)]
        return frozenset().union(*held)

    def choose_parts(
        self, findings: Findings, parts: Sequence[Findings], count: int, *, avoid: Collection[tuple[str, int]] = ()
    ) -> tuple[Citation, ...]:
        """Return up to `count` citations for a question with several parts.

        The best for each part come first, and of these the one that is best for the whole; then what else is nearly as
        good for the whole. Sentences that follow one another make one citation.
        """
        chosen = Chosen(self._chooser, findings, avoid)
        if not findings.hits:
            return ()
        best = findings.hits[0].sentence
        found = [part for part in parts if part.hits]
        least = FILL_OF_PARTS_AS_GOOD
        if not has_a_sentence_each(found):
            found, least = [findings], FILL_AS_GOOD
        bar = PART_AS_GOOD * findings.hits[0].score
        among = {hit.sentence.number for hit in findings.hits[:PARTS_AMONG]}
        if not findings.query.weighs:
            found = [_favouring(best.post, part) for part in found]
        for part in sorted(found, key=lambda part: part.hits[0].sentence != best):
            wanted = itertools.takewhile(lambda hit: hit.score >= bar and not chosen.holds(hit), part.hits)
            if len(chosen.citations) < count:
                next((hit for hit in wanted if hit.sentence.number in among and chosen.add(hit)), None)
        chosen.fill(findings.hits, count, bar, apart=least * findings.hits[0].score)
        return tuple(chosen.citations)


def _favouring(post: Post, part: Findings) -> Findings:
    """Return what was found for a part of a question, what is in a post before what is nearly as good elsewhere."""
    hits = [hit.scoring(hit.score * IN_POST) if hit.sentence.post is post else hit for hit in part.hits]
    return replace(part, hits=tuple(sorted(hits, key=attrgetter("score"), reverse=True)))
