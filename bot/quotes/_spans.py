"""Which whole sentences make a quote that can stand alone: the one that answers, and what it cannot do without."""

from collections.abc import Mapping
from functools import lru_cache

from bot.index import Index, Sentence
from bot.model import SOMEBODY, Post, Stance
from bot.quotes._blocks import (
    LONGEST,
    MOST_KNOWN,
    MOST_QUOTED,
    MOST_SENTENCES,
    NEARLY,
    SHORT,
    SHORT_LIST,
    SHORT_VIEW,
    Block,
)
from bot.quotes._cutting import Cutting
from bot.quotes._edges import Reading
from bot.quotes._speakers import Reported
from bot.quotes._wholes import Wholes


class SpanChooser:
    """Grows the sentence that answers into a block that reads well alone."""

    def __init__(self, index: Index, speakers: Mapping[str, Mapping[int, Reported]]) -> None:
        self._index = index
        self._speakers = speakers
        self.reading = Reading(index)
        self.wholes = Wholes(index, LONGEST)
        self._needed = lru_cache(MOST_KNOWN)(self._needed_by)
        self._made_of = lru_cache(MOST_QUOTED)(self._made_of_run)
        self.citation = Cutting(index, self.reading, self.wholes, self._speaker_in).citation

    def reported(self, sentence: Sentence) -> Reported | None:
        """Return whom the author reports in a sentence, or None where he speaks himself."""
        return self._speakers[sentence.post.slug].get(sentence.start)

    def block(self, main: Sentence, scores: Mapping[int, float], *, nearly: float = NEARLY) -> Block:
        """Return the sentences to quote for `main`; `scores` are those of the other sentences found, by number.

        A neighbour whose score is `nearly` that of `main` is quoted along.
        """
        if self.wholes.list_around(main.number):
            return self._of_list(main)
        first, last = self._needed(main.number)
        first, last = self._with_neighbours(first, last, main, scores, nearly * scores.get(main.number, 0.0))
        return self._made_of(first, last, main.number)

    def _made_of_run(self, first: int, last: int, main: int) -> Block:
        """Return the block that a run of sentences makes, with what it cannot be read without."""
        if first == last and len(self._index.sentences[main].text) < SHORT:
            first, last = self._padded(first, last)
        first = self._back_to_antecedent(first, last)
        last = self._closed(first, last, main)
        first, last = self.wholes.with_lists(first, last, main)
        return self._naming(Block(first, last, main))

    def _needed_by(self, number: int) -> tuple[int, int]:
        """Return the run of sentences that one cannot do without, whatever else was found."""
        first = self._back_to_antecedent(number, number)
        last = self._on_to_answer(first, number)
        return first, self._on_to_view(first, last)

    def _naming(self, block: Block) -> Block:
        """Return a block with the sentence that names whom its main one reports, beside it or as a slice of its own."""
        reported = self.reported(self._index.sentences[block.main])
        named_at = reported.named_at if reported else None
        first, last = self.wholes.grown(block.first, block.last, block.main)
        if named_at and not self._holds(first, last, named_at[0]):
            first, last = self._with_next_door(first, last, named_at[0])
        return self.wholes.whole(Block(first, last, block.main, named_at))

    def _of_list(self, main: Sentence) -> Block:
        """Return an item with its list and what brings that in, where they are short; else with what brings it in: of a
        dialogue, that is the line before, and what was asked is not read without the line behind.
        """
        items, item = self.wholes.list_around(main.number), self.wholes.item(main.number)
        before = items.start - 1
        is_brought_in = self._fits(before, main.number) and self.reading.is_open(before)
        first = before if is_brought_in else items.start
        if self._fits(first, items[-1]) and self._end(items[-1]) - self._start(first) <= SHORT_LIST:
            return Block(self._back_to_antecedent(first, items[-1]), items[-1], main.number)
        if self.wholes.is_dialogue_line(main.number):
            return self._of_dialogue(main, items)
        span = (self._start(before), self._end(before)) if is_brought_in else None
        if item.start == items.start and is_brought_in:
            return Block(before, item[-1], main.number)
        if span is None and len(main.text) < SHORT and len(item) == 1:
            return Block(*self._padded(main.number, main.number), main.number)
        return Block(item.start, item[-1], main.number, span)

    def _of_dialogue(self, main: Sentence, lines: range) -> Block:
        """Return a line of a long dialogue, with the one before it and, where it asks, the one behind it."""
        line = self.wholes.item(main.number)
        first, last = line.start, line[-1]
        if self.reading.asks(last) and last < lines[-1]:
            after = self.wholes.item(last + 1)
            last = after[-1] if self._is_short_view(first, after[-1]) else last
        if first > lines.start:
            before = self.wholes.item(first - 1)
            first = before.start if self._is_short_view(before.start, last) else first
        return self._naming(Block(first, last, main.number))

    def _is_short_view(self, first: int, last: int) -> bool:
        return self._fits(first, last) and self._end(last) - self._start(first) <= SHORT_VIEW

    def _on_to_view(self, first: int, last: int) -> int:
        """Go on from a sentence that only brings somebody in to the first that tells his view, where both are short."""
        if last != first or self.reported(self._index.sentences[last]) or not self._fits(first, last + 1):
            return last
        view = self.reported(self._index.sentences[last + 1])
        told = view and view.named_at and self._holds(first, last, view.named_at[0])
        is_short = self._end(last + 1) - self._start(first) <= SHORT_VIEW
        return last + 1 if told and is_short and self.reading.hangs(last + 1) else last

    def _closed(self, first: int, last: int, main: int) -> int:
        """Return where a block ends that ends in the midst of something: behind it, or else before it began.

        Behind "j'ai posé la question à Claire Vasseur" stands what she says.
        """
        if self._brings_in_a_saying(last) and self._fits(first, last + 1):
            last += 1
        if self.reading.is_over(last + 1) and self._fits(first, last + 1):
            return last + 1
        if self.announces_nothing(last):
            return self.without_announcement(last, main)
        if not self.reading.goes_on(last):
            return last
        further = self._on_to_answer(first, last)
        while further > main and self.reading.goes_on(further):
            further -= 1
        return further

    def announces_nothing(self, number: int) -> bool:
        """Say whether a sentence ends in a colon behind which stands what is never quoted, or nothing."""
        return self.reading.announces(number) and not self.reading.is_followed(number)

    def without_announcement(self, last: int, main: int) -> int:
        """Return where a run ends that ends in such a colon: before it, or else behind the sentence that comes next."""
        if last > main:
            return last - 1
        sentences = self._index.sentences
        goes_on = last + 1 < len(sentences) and sentences[last + 1].post == sentences[last].post
        return last + 1 if goes_on and self.wholes.length(last, last + 1) <= LONGEST else last

    def with_words_reported(self, block: Block) -> Block:
        """Return a block with the sentences after it that report whoever it names: what he says, not only who he is."""
        last = block.last
        while last - block.first + 1 < MOST_SENTENCES and self._fits(block.first, last + 1):
            reported = self.reported(self._index.sentences[last + 1])
            if not (reported and reported.named_at and self._holds(block.first, block.last, reported.named_at[0])):
                break
            last += 1
        return block._replace(last=last)

    def joined(self, before: Block, block: Block) -> Block | None:
        """Return two blocks of one speaker that touch or overlap as one, or None: such as may be weighed against each
        other stay apart, where paragraphs part them.
        """
        if block.first > before.last + 1 or block.last < before.first - 1 or before.named_at or block.named_at:
            return None
        mains = [self._index.sentences[each.main] for each in (before, block)]
        first, last = min(before.first, block.first), max(before.last, block.last)
        if mains[0].passage != mains[1].passage and self._are_two_sides(*mains):
            return None
        return Block(first, last, before.main) if self._are_of_one_voice(*mains) and self._fits(first, last) else None

    def _are_two_sides(self, *mains: Sentence) -> bool:
        """Say whether of some sentences one sees a hope in a thing and another one a danger."""
        entries = [self._index.entry(sentence) for sentence in mains]
        return {entry.stance for entry in entries if entry} >= {Stance.HOPE, Stance.DANGER}

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
        return sentences[last].end - sentences[first].start <= LONGEST and not self.reading.is_parted(first, last)

    def _back_to_antecedent(self, first: int, last: int) -> int:
        for _ in range(MOST_SENTENCES):
            hangs = self.reading.hangs(first) or self._is_bare_saying(first)
            if not hangs or not self._fits(first - 1, last) or self.reading.points_elsewhere(first - 1):
                return first
            first -= 1
        return first

    def _brings_in_a_saying(self, number: int) -> bool:
        """Say whether the sentence behind one holds words of somebody's whom that one names."""
        sentences = self._index.sentences
        if number + 1 == len(sentences) or sentences[number + 1].post != sentences[number].post:
            return False
        said = self.reported(sentences[number + 1])
        span = (sentences[number].start, sentences[number].end)
        return said is not None and said.named_at == span and self.reading.line(number + 1).says

    def _is_bare_saying(self, number: int) -> bool:
        """Say whether a sentence holds somebody's words and does not say itself whose they are."""
        reported, line = self.reported(self._index.sentences[number]), self.reading.line(number)
        if reported is None or not line.says:
            return False
        if reported.named_at is not None:
            return reported.named_at[0] < self._start(number)
        return reported.speaker == SOMEBODY and line.is_all_said and not self.reading.begins_paragraph(number)

    def _shows_who_speaks(self, number: int) -> bool:
        """Say whether a sentence holds words and says whose: beside it the author's are not taken for those."""
        reported, line = self.reported(self._index.sentences[number]), self.reading.line(number)
        return reported is not None and reported.named_at is None and line.says and not line.is_all_said

    def _on_to_answer(self, first: int, last: int) -> int:
        """Go on past a question to what answers it, and past a colon to what it announces, to all of a list."""
        for _ in range(MOST_SENTENCES):
            is_open = self.reading.is_open(last) or self._wants_an_answer(first, last)
            if not is_open or not self._fits(first, last + 1):
                break
            if self._begins_a_report(last + 1) and not self.reading.is_announced(last + 1):
                return last
            last += 1
        items = self.wholes.list_around(last) if last > first else range(0)
        return max((end for end in items if end >= last and self._fits(first, end)), default=last)

    def _wants_an_answer(self, first: int, last: int) -> bool:
        """Say whether a question in the block is not answered yet, and what follows may do it: no question of its own,
        nor another paragraph than that in which an answer began.
        """
        if not self._only_asks(first, last) or not self.reading.is_followed(last) or self.reading.asks(last + 1):
            return False
        asked = max(number for number in range(first, last + 1) if self.reading.asks(number))
        begins = self.reading.begins_paragraph
        return not begins(last + 1) or any(begins(number) for number in range(asked + 1, last + 1))

    def _only_asks(self, first: int, last: int) -> bool:
        """Say whether what follows a question in the block is too short to answer it ("C'est un deuxième enjeu.")."""
        numbers = range(first, last + 1)
        answers = [self._index.sentences[number] for number in numbers if not self.reading.asks(number)]
        return len(answers) < len(numbers) and sum(answer.end - answer.start for answer in answers) < SHORT

    def _begins_a_report(self, number: int) -> bool:
        """Say whether a sentence brings in somebody by name: he comes with a subject of his own, unless he is asked."""
        reported = self.reported(self._index.sentences[number])
        if reported is None or (reported.is_turn and self.reading.asks(number - 1)):
            return False
        return reported.named_at is None

    def _with_neighbours(
        self, first: int, last: int, main: Sentence, scores: Mapping[int, float], bar: float
    ) -> tuple[int, int]:
        while last - first + 1 < MOST_SENTENCES:
            after, before = scores.get(last + 1, 0.0), scores.get(first - 1, 0.0)
            if before > 0 and self.reading.hangs(first - 1):
                before = 0.0  # it would bring its own run-up
            grown = (first, last + 1) if after >= before else (first - 1, last)
            if max(after, before) < bar or not self._goes_with(main, grown):
                return first, last
            first, last = grown
        return first, last

    def _goes_with(self, main: Sentence, grown: tuple[int, int]) -> bool:
        """Say whether a grown block stays in the passage of `main` and with its speaker, and leads nowhere else."""
        if not self._fits(*grown) or any(self.reading.points_elsewhere(number) for number in grown):
            return False
        if any(self._index.sentences[number].passage != main.passage for number in grown):
            return False
        return all(self._are_of_one_voice(main, self._index.sentences[number]) for number in grown)

    def _are_of_one_voice(self, one: Sentence, other: Sentence) -> bool:
        """Say whether two sentences are the same speaker's, or the author's and one that shows who speaks in it."""
        speakers = [self._speaker_in(each.number) for each in (one, other)]
        shown = [
            speaker for speaker, each in zip(speakers, (one, other), strict=True) if self._shows_who_speaks(each.number)
        ]
        return speakers[0] == speakers[1] or (None in speakers and bool(shown))

    def _speaker_in(self, number: int) -> str | None:
        reported = self.reported(self._index.sentences[number])
        return reported.speaker if reported else None

    def _with_next_door(self, first: int, last: int, start: int) -> tuple[int, int]:
        """Take in the sentence that starts there when it is right beside: between the two nothing is left out."""
        for grown in ((first - 1, last), (first, last + 1)):
            if self._fits(*grown) and start in {self._start(grown[0]), self._start(grown[1])}:
                return grown
        return first, last

    def _padded(self, first: int, last: int) -> tuple[int, int]:
        """Give a very short sentence its neighbour: the next one of its passage, else the one before.

        Not one of somebody else's, nor one that announces what is not read with it, nor an item of a list.
        """
        main = self._index.sentences[first]
        for grown in ((first, last + 1), (first - 1, last)):
            if not self._goes_with(main, grown) or self.reading.announces(grown[1]):
                continue
            if grown[1] > main.number and self.reading.asks(grown[1]) and self.reading.is_followed(grown[1]):
                continue
            if not any(len(self.wholes.list_around(number)) > 1 for number in grown):
                return grown
        return first, last
