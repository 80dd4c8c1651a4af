"""Which whole sentences make a quote that can stand alone: the one that answers, and what it cannot do without."""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.index import Hit, Index, Sentence
from bot.model import Citation, Post, Quote
from bot.quotes._speakers import Reported, people
from bot.text import is_item, words

# No quote is longer (characters): more is a page, not a citation, and a Discord message holds 2,000.
LONGEST = 700
# A sentence shorter than this rarely says enough alone.
SHORT = 70
# A neighbour is quoted along when its own score comes this near to that of the sentence that answers.
NEARLY = 0.72
# The same where several things are asked for: they often stand side by side.
NEARLY_OF_SEVERAL = 0.6
MOST_SENTENCES = 3
# Sentences of which it is known how they read: all those of a usual blog.
_MOST_KNOWN = 16_384

_LINKS = ("Mais", "Et", "Car", "Or", "Donc", "Alors", "Pourtant", "Bref", "Ainsi", "Bien sûr", "Aussi", "D['’]ailleurs")
_BACK = (
    r"pour (?:lui|elle|eux|elles)\b",
    r"(?:lui|eux), ",
    r"(?:il|ils|elle|elles) (?!(?:faut|vaut|suffit|semble|reste|s['’]agit|y a|en est|ne faut|n['’]y|importe)\b"
    r"|est (?:temps|urgent|possible|difficile|nécessaire|clair|important|vrai)\b)",
    r"cela ", r"ça ", r"ce (?!qu[ie]\b|qu['’]|sont les )", r"c['’](?:est|était) ", r"cette ", r"cet ", r"ces ",
    r"c(?:elui|elle|eux|elles)(?:-ci|-là)? ", r"leurs? ", r"s(?:on|a|es) ", r"tout (?:ça|cela)", r"là encore",
    r"d['’]où ", r"dès qu['’]ils? ", r"avec comme conséquence", r"pour l['’]\w+er\b", r"en outre", r"de quoi ",
    r"sur tous ces ", r"une des (?:conséquences|recommandations)",
    r"aussi de ",
)  # fmt: skip
_HANGING = re.compile(rf"[\"«\s]*(?:(?:{'|'.join(_LINKS)})\s?,?\s+)?(?:{'|'.join(_BACK)})", re.IGNORECASE)
_QUESTION = re.compile(r"\?[\s\"»”)]*$")
# A colon announces, a comma goes on, and a line without any mark is a heading.
_OPEN_END = re.compile(r"(?:[:,]|\w)[\s\"«]*$")


@dataclass(frozen=True, slots=True)
class Block:
    """A run of sentences (first and last number, both included), and the sentence elsewhere that names its speaker."""

    first: int
    last: int
    main: int
    named_at: tuple[int, int] | None = None


class SpanChooser:
    """Grows the sentence that answers into a block that reads well alone."""

    def __init__(self, index: Index, speakers: Mapping[str, Mapping[int, Reported]]) -> None:
        self._index = index
        self._speakers = speakers
        # How a sentence reads is asked again and again while blocks grow.
        self.hangs = lru_cache(_MOST_KNOWN)(self._hangs_on_what_stands_before)
        self._asks = lru_cache(_MOST_KNOWN)(self._ends_in_question_mark)
        self._is_open = lru_cache(_MOST_KNOWN)(self._leads_on)
        self.named = lru_cache(_MOST_KNOWN)(self._stems_of_people)

    def reported(self, sentence: Sentence) -> Reported | None:
        """Return whom the author reports in a sentence, or None where he speaks himself."""
        return self._speakers[sentence.post.slug].get(sentence.start)

    def block(self, main: Sentence, scores: Mapping[int, float], *, nearly: float = NEARLY) -> Block:
        """Return the sentences to quote for `main`; `scores` are those of the other sentences found, by number.

        A neighbour whose score is `nearly` that of `main` is quoted along.
        """
        first = last = main.number
        first = self._back_to_antecedent(first, last)
        last = self._on_to_answer(first, last)
        first, last = self._with_neighbours(first, last, main, scores, nearly * scores.get(main.number, 0.0))
        if last - first == 0 and len(main.text) < SHORT:
            first, last = self._padded(first, last)
        first = self._back_to_antecedent(first, last)
        reported = self.reported(main)
        named_at = reported.named_at if reported else None
        if named_at and not self._holds(first, last, named_at[0]):
            first, last = self._with_next_door(first, last, named_at[0])
        if named_at and self._holds(first, last, named_at[0]):
            named_at = None
        return Block(first, last, main.number, named_at)

    def with_words_reported(self, block: Block) -> Block:
        """Return a block with the sentences after it that report whoever it names: what he says, not only who he is."""
        last = block.last
        while last - block.first + 1 < MOST_SENTENCES and self._fits(block.first, last + 1):
            reported = self.reported(self._index.sentences[last + 1])
            if not (reported and reported.named_at and self._holds(block.first, block.last, reported.named_at[0])):
                break
            last += 1
        return replace(block, last=last)

    def joined(self, before: Block, block: Block) -> Block | None:
        """Return two blocks of one passage and speaker that touch or overlap as one, or None."""
        if block.first > before.last + 1 or block.last < before.first - 1 or before.named_at or block.named_at:
            return None
        mains = [self._index.sentences[each.main] for each in (before, block)]
        said = [self.reported(main) for main in mains]
        first, last = min(before.first, block.first), max(before.last, block.last)
        same = mains[0].passage == mains[1].passage and (said[0] and said[0].speaker) == (said[1] and said[1].speaker)
        return Block(first, last, before.main) if same and self._fits(first, last) else None

    def citation(self, block: Block, score: float) -> Citation:
        """Return the block as slices: one, or several with words left out where the speaker is named elsewhere, or
        where a heading or something else that is never quoted stands between them.
        """
        post, speaker = self._index.sentences[block.main].post, self._speaker(block)
        runs = self._runs(block)
        quotes = [Quote(post, self._start(run[0]), self._end(run[-1]), score, speaker) for run in runs]
        main = next(quote for quote, run in zip(quotes, runs, strict=True) if block.main in run)
        if block.named_at is not None:
            quotes.append(Quote(post, *block.named_at, score, None))
        quotes.sort(key=lambda quote: quote.start)
        return Citation(tuple(quotes), quotes.index(main))

    def _runs(self, block: Block) -> list[range]:
        """Return the numbers of a block's sentences, in runs between which something stands apart."""
        numbers = range(block.first, block.last + 1)
        begins = [block.first, *(number for number in numbers[1:] if self._is_parted(number - 1, number))]
        return [range(*edges) for edges in itertools.pairwise((*begins, block.last + 1))]

    def passage_of(self, block: Block) -> int:
        """Return the number of the passage that a block's main sentence stands in."""
        return self._index.sentences[block.main].passage

    def post_of(self, block: Block) -> Post:
        """Return the post that a block stands in."""
        return self._index.sentences[block.main].post

    def is_named_in(self, block: Block, other: Block) -> bool:
        """Say whether another block of the post holds the sentence elsewhere that names a block's speaker."""
        if block.named_at is None:
            return False
        same = self._index.sentences[block.main].post == self._index.sentences[other.main].post
        return same and self._holds(other.first, other.last, block.named_at[0])

    def _speaker(self, block: Block) -> str | None:
        """Return whom a block reports: in the sentence that answers, else in those beside it, so that nobody's words
        pass for the author's.
        """
        numbers = (block.main, *range(block.first, block.last + 1))
        reports = (self.reported(self._index.sentences[number]) for number in numbers)
        return next((reported.speaker for reported in reports if reported), None)

    def _holds(self, first: int, last: int, start: int) -> bool:
        return self._start(first) <= start < self._end(last)

    def _start(self, number: int) -> int:
        return self._index.sentences[number].start

    def _end(self, number: int) -> int:
        return self._index.sentences[number].end

    def _fits(self, first: int, last: int) -> bool:
        sentences = self._index.sentences
        if first < 0 or last >= len(sentences) or sentences[first].post != sentences[last].post:
            return False
        return sentences[last].end - sentences[first].start <= LONGEST and not self._is_parted(first, last)

    def _is_parted(self, first: int, last: int) -> bool:
        """Say whether something that is never quoted stands between two sentences of a post: a heading, code."""
        start, end = self._end(first), self._start(last)
        return any(start <= place <= end for place, _ in self._index.sentences[first].post.apart)

    def _back_to_antecedent(self, first: int, last: int) -> int:
        for _ in range(MOST_SENTENCES):
            if not self.hangs(first) or not self._fits(first - 1, last):
                return first
            first -= 1
        return first

    def _on_to_answer(self, first: int, last: int) -> int:
        """Go on past a question to what answers it, and past a colon to what it announces."""
        for _ in range(MOST_SENTENCES):
            is_open = self._is_open(last) or self._only_asks(first, last)
            if not is_open or not self._fits(first, last + 1):
                return last
            if self._begins_a_report(last + 1):
                return last
            last += 1
        return self._on_to_last_item(first, last)

    def _on_to_last_item(self, first: int, last: int) -> int:
        """Go on from what announces a list to all its items, where they fit."""
        if first == last or not self._is_item(last):
            return last
        end = last
        while self._fits(first, end + 1) and self._is_item(end + 1):
            end += 1
        return end

    def _is_item(self, number: int) -> bool:
        sentence = self._index.sentences[number]
        return is_item(sentence.post.body, sentence.start)

    def _only_asks(self, first: int, last: int) -> bool:
        """Say whether what follows a question in the block is too short to answer it ("C'est un deuxième enjeu.")."""
        numbers = range(first, last + 1)
        answers = [self._index.sentences[number] for number in numbers if not self._asks(number)]
        return len(answers) < len(numbers) and sum(answer.end - answer.start for answer in answers) < SHORT

    def _hangs_on_what_stands_before(self, number: int) -> bool:
        return _HANGING.match(self._index.sentences[number].text) is not None

    def _ends_in_question_mark(self, number: int) -> bool:
        return _QUESTION.search(self._index.sentences[number].text) is not None

    def _stems_of_people(self, number: int) -> frozenset[str]:
        """Return the stems of the names of those whom a sentence names."""
        found = people(self._index.sentences[number].text)
        return frozenset(word.stem for name in found for word in words(name))

    def _leads_on(self, number: int) -> bool:
        return self._asks(number) or _OPEN_END.search(self._index.sentences[number].text) is not None

    def _begins_a_report(self, number: int) -> bool:
        """Say whether a sentence brings in somebody by name: he comes with a subject of his own."""
        reported = self.reported(self._index.sentences[number])
        return reported is not None and reported.named_at is None

    def _with_neighbours(
        self, first: int, last: int, main: Sentence, scores: Mapping[int, float], bar: float
    ) -> tuple[int, int]:
        while last - first + 1 < MOST_SENTENCES:
            after, before = scores.get(last + 1, 0.0), scores.get(first - 1, 0.0)
            grown = (first, last + 1) if after >= before else (first - 1, last)
            if max(after, before) < bar or not self._goes_with(main, grown):
                return first, last
            first, last = grown
        return first, last

    def _goes_with(self, main: Sentence, grown: tuple[int, int]) -> bool:
        """Say whether a grown block stays in the passage of `main` and with its speaker."""
        if not self._fits(*grown):
            return False
        ends = [self._index.sentences[number] for number in grown]
        speakers = {reported.speaker if (reported := self.reported(end)) else None for end in ends}
        mine = self.reported(main)
        return all(end.passage == main.passage for end in ends) and speakers <= {mine.speaker if mine else None}

    def _with_next_door(self, first: int, last: int, start: int) -> tuple[int, int]:
        """Take in the sentence that starts there when it is right beside: between the two nothing is left out."""
        for grown in ((first - 1, last), (first, last + 1)):
            if self._fits(*grown) and start in {self._start(grown[0]), self._start(grown[1])}:
                return grown
        return first, last

    def _padded(self, first: int, last: int) -> tuple[int, int]:
        """Give a very short sentence its neighbour: the next one of its passage, else the one before."""
        passage = self._index.sentences[first].passage
        for grown in ((first, last + 1), (first - 1, last)):
            if self._fits(*grown) and all(self._index.sentences[number].passage == passage for number in grown):
                return grown
        return first, last


def overlaps(block: Block, others: Sequence[Block]) -> bool:
    """Say whether a block shares a sentence with one of the others."""
    return any(block.first <= other.last and other.first <= block.last for other in others)


def scores_of(hits: Sequence[Hit]) -> dict[int, float]:
    """Return the scores of the sentences found, by number."""
    return {hit.sentence.number: hit.score for hit in hits}
