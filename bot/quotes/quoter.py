"""Which span of a post is quoted, and who speaks in it.

A quote is made of whole sentences, starts where it can be read without what stands before it, and ends where its
thought does; no line of a dialogue, no item of a list and no quotation of the author's is cut in two. All slices of a
citation together have at most `LONGEST` characters, save where one sentence has more and can be cut at no clause.
"""

import itertools
import re
from collections.abc import Container, Sequence

from bot.corpus import SentenceTable
from bot.model import AMONG_OTHERS, SOMEBODY, Citation, Quote, Sentence
from bot.quotes._names import SAYS
from bot.quotes._reading import Reading
from bot.quotes._speakers import Reported, Speakers
from bot.text import clipped, quoted_spans

# No citation is longer (characters, all its slices together).
LONGEST = 450
# Nor is what is read around one longer than this.
_PAGE = 1_500
# What stands behind a question and is shorter than this does not answer it (characters).
_SHORT = 70
# So many sentences at most are taken in before a window, for what its first one hangs on, and so many behind it.
_MOST_TAKEN_IN = 3
# A sentence that is too long alone is cut no earlier than here (characters): less would be a torn-off beginning.
_SHORTEST_CUT = 150
# So far a clause's end is looked back from (characters).
_LOOKED_BACK = 60
_CLAUSE_END = re.compile(r"[,;)](?=\s)|(?:\.\.\.|…)(?=\s|\w)|(?=\s[–—]\s|\n)")
# Behind these nothing is cut: what follows is denied, or said by somebody.
_LEFT_OPEN = re.compile(
    rf"\b(?:pas|non|jamais|rien|sans|ni|not|never|no|says?|said|writes?|wrote|{SAYS})[\s,;…)»”\"]*\Z", re.IGNORECASE
)
_HELD_TOGETHER = re.compile(r"~~.*?~~|\([^()]*\)|\[[^\[\]]*\]", re.DOTALL)

_Span = tuple[int, int]


class Quoter:
    """Cuts citations from the posts of a table of sentences; each post is read when it is first quoted."""

    def __init__(self, table: SentenceTable) -> None:
        self._table = table
        self._speakers = Speakers(table.corpus)
        self._reading = Reading(table)

    def prepare(self) -> None:
        """Find out now who speaks in every post."""
        self._speakers.read_all()

    def cite(
        self, core: Sentence, window: range, *, score: float = 0.0, shown: Container[int] = frozenset()
    ) -> Citation:
        """Return the quote that a sentence makes with what it needs of what stands around it.

        `window` are the numbers of sentences that answer together with it, one behind another; those of them that are
        in `shown` (read already) are left out at the edges. The quote has at most `LONGEST` characters: a `core` that
        is longer is cut at the end of a clause, and the citation is `shortened`. `score` is kept in the slices.
        """
        numbers = self._table.numbers_of(core.post)
        first = max(numbers.start, min(window.start, core.number))
        stop = min(numbers.stop, max(window.stop, core.number + 1))
        run = self._of_list(core) or self._of_prose(range(first, stop), core)
        run = self._without_shown(self._with_next_door(run, core), core, shown)
        if len(run) == 1 and not self._fits(run):
            return self._cut((core.start, core.end), core, score)
        return self._citation(run, core, score, beside=self._beside(run, core, shown))

    def run(self, numbers: range, *, score: float = 0.0) -> Citation:
        """Return exactly these sentences of one post: one slice, or several where a heading or code parts them."""
        return self._citation(numbers, self._table.sentences[numbers.start], score)

    def after(self, citation: Citation, shown: Container[int], count: int = 2) -> Citation | None:
        """Return up to `count` sentences that follow on a citation and are not in `shown`; None at the post's end.

        They adjoin one another; behind a citation that was shortened it is the rest of its sentence.
        """
        last = self._table.sentences[self.numbers(citation)[-1]]
        if citation.shortened and citation.quotes[citation.main].end < last.end:
            return self._cut((citation.quotes[citation.main].end, last.end), last, 0.0)
        following = range(last.number + 1, self._table.numbers_of(citation.post).stop)
        fresh = list(itertools.dropwhile(shown.__contains__, following))
        run = [*itertools.takewhile(lambda number: number not in shown, fresh)]
        return self._read_on(range(run[0], run[-1] + 1), count) if run else None

    def before(self, citation: Citation, shown: Container[int], count: int = 2) -> Citation | None:
        """Return up to `count` sentences before a citation that are not in `shown`; None at the post's beginning."""
        first = self.numbers(citation).start
        earlier = range(self._table.numbers_of(citation.post).start, first)[::-1]
        fresh = itertools.dropwhile(shown.__contains__, earlier)
        run = [*itertools.takewhile(lambda number: number not in shown, fresh)]
        return self._read_back(range(run[-1], run[0] + 1), count) if run else None

    def around(self, citation: Citation) -> Citation:
        """Return a citation's main quote with the sentence before it and the one after it, where the post has them."""
        return self._citation(self._grown(citation), self._core(citation), 0.0)

    def has_around(self, citation: Citation) -> bool:
        """Say whether `around` would return more than the citation's main quote."""
        return citation.shortened or self._grown(citation) != self.numbers(citation)

    def paragraph(self, citation: Citation) -> Citation:
        """Return the paragraph around a citation's main quote: up to 1,500 characters, else what fits around it."""
        run, core = self._paragraph(citation), self._core(citation)
        return self._citation(run, core, 0.0) if self._is_page(run) else self._cut((core.start, core.end), core, 0.0)

    def has_paragraph(self, citation: Citation) -> bool:
        """Say whether `paragraph` would return more than the citation's main quote."""
        return citation.shortened or self._paragraph(citation) != self.numbers(citation)

    def paragraphs(self, citation: Citation) -> int:
        """Return how many paragraphs a citation is, from the first one's beginning to the last one's end; 0 where it is
        cut out of them.
        """
        sentences, slices = self._table.sentences, citation.quotes
        numbers = [number for each in slices for number in self._table.numbers_within(each.post, each.start, each.end)]
        run = range(numbers[0], numbers[-1] + 1)
        is_uncut = slices[0].start <= sentences[run.start].start and sentences[run[-1]].end <= slices[-1].end
        is_end = run.stop == self._table.numbers_of(citation.post).stop or self._reading.begins_paragraph(run.stop)
        is_whole = is_uncut and is_end and numbers == [*run] and self._reading.begins_paragraph(run.start)
        return sum(map(self._reading.begins_paragraph, run)) if is_whole else 0

    def _paragraph(self, citation: Citation) -> range:
        """Return the sentences of `paragraph`; the one that answers alone where the quote fills a page."""
        core, run = self._core(citation), self.numbers(citation)
        run = run if self._is_page(run) else range(core.number, core.number + 1)
        numbers = self._table.numbers_of(core.post)
        while not self._reading.begins_paragraph(run.start) and self._is_page(range(run.start - 1, run.stop)):
            run = range(run.start - 1, run.stop)
        while run.stop < numbers.stop and not self._reading.begins_paragraph(run.stop):
            if not self._is_page(range(run.start, run.stop + 1)):
                break
            run = range(run.start, run.stop + 1)
        return run

    def shortest(self, citation: Citation) -> Citation:
        """Return the one sentence of a citation that answers, alone; a line of a dialogue whole, where it fits."""
        core, score = self._core(citation), citation.quotes[citation.main].score
        item = self._reading.item(core.number)
        if self._reading.is_dialogue_line(core.number) and self._fits(item):
            return self._citation(item, core, score)
        return self._alone(range(core.number, core.number + 1), score)

    def naming(self, citation: Citation) -> Citation | None:
        """Return the sentence that names a citation's speaker, where the citation itself does not hold it."""
        for number in self.numbers(citation):
            reported = self._reported(number)
            for named in self._named_at(number) if reported and reported.speaker != SOMEBODY else ():
                start = self._table.sentences[named.start].start
                if not any(quote.start <= start < quote.end for quote in citation.quotes):
                    return self.run(named)
        return None

    def speaker_of(self, sentence: Sentence) -> str | None:
        """Return whom the author reports in a sentence, if that is known; None where he speaks himself."""
        reported = self._reported(sentence.number)
        return reported.speaker if reported and reported.speaker != SOMEBODY else None

    def is_own(self, sentence: Sentence) -> bool:
        """Say whether a sentence is the author's own: in a post of theirs, in which they report nobody there."""
        return sentence.post.is_own and self.reports_nobody(sentence)

    def reports_nobody(self, sentence: Sentence) -> bool:
        """Say whether whoever wrote a sentence reports nobody there, nor lets somebody speak."""
        return self._reported(sentence.number) is None and not self._reading.is_dialogue_line(sentence.number)

    def numbers(self, citation: Citation) -> range:
        """Return the numbers of the sentences that a citation's main quote holds."""
        quote = citation.quotes[citation.main]
        return self._table.numbers_within(quote.post, quote.start, quote.end)

    # Where a quote begins and ends.

    def _of_list(self, core: Sentence) -> range | None:
        """Return what is quoted for an item of a list: the list with what brings it in, where that fits, else the item.

        None for a sentence in no list of several items.
        """
        items, item = self._reading.list_around(core.number), self._reading.item(core.number)
        if len(items) == len(item):
            return None
        opens = self._opens(items.start)
        whole = range(items.start - opens, items.stop)
        if self._fits(whole):
            return self._from_its_beginning(whole, core, whole.stop)
        if self._reading.is_dialogue_line(core.number):
            return self._of_dialogue(items, item, core)
        if not self._fits(item):
            return range(core.number, core.number + 1)
        with_opening = range(items.start - opens, item.stop)
        return with_opening if item.start == items.start and self._fits(with_opening) else item

    def _opens(self, number: int) -> bool:
        """Say whether the sentence before a list brings it in: it announces something, or asks."""
        if not self._reading.has_before(number):
            return False
        return self._reading.announces(number - 1) or self._reading.asks(number - 1)

    def _of_dialogue(self, lines: range, line: range, core: Sentence) -> range:
        """Return a line of a long dialogue with the one behind it, where it asks, and the one before it."""
        if not self._fits(line):
            return range(core.number, core.number + 1)
        run = line
        if self._reading.asks(line[-1]) and line.stop < lines.stop:
            run = self._wider(run, run.start, self._reading.item(line.stop).stop)
        return self._wider(run, self._reading.item(line.start - 1).start, run.stop) if line.start > lines.start else run

    def _wider(self, run: range, first: int, stop: int) -> range:
        """Return a run between new edges, or as it is where it would not fit."""
        wider = range(first, stop)
        return wider if self._fits(wider) else run

    def _of_prose(self, run: range, core: Sentence) -> range:
        run = self._with_whole_lists(self._in_one_voice(self._shrunk(run, core), core), core)
        return self._to_its_end(self._from_its_beginning(run, core, core.number + 1), core)

    def _shrunk(self, run: range, core: Sentence) -> range:
        """Return of a run what fits around its core, and nothing beyond what is never quoted."""
        first, stop = run.start, run.stop
        first = max((n for n in range(first + 1, core.number + 1) if self._reading.is_parted(n - 1)), default=first)
        stop = min((n + 1 for n in range(core.number, stop - 1) if self._reading.is_parted(n)), default=stop)
        while stop > core.number + 1 and not self._fits(range(first, stop)):
            stop -= 1
        while first < core.number and not self._fits(range(first, stop)):
            first += 1
        return range(first, stop)

    def _in_one_voice(self, run: range, core: Sentence) -> range:
        """Return a run up to where another than its core's speaker goes on without being named, and without short
        questions at its end: neither passes for the other, and nobody answers those.
        """
        behind = range(core.number + 1, run.stop)
        stop = next((number for number in behind if self._changes_voice(run, core, number)), run.stop)
        while stop > core.number + 1 and self._asks_shortly(stop - 1):
            stop -= 1
        return range(run.start, stop)

    def _asks_shortly(self, number: int) -> bool:
        """Say whether a sentence is a short question: "Et le noyer ?"."""
        return self._reading.asks(number) and len(self._reading.text(number)) < _SHORT

    def _changes_voice(self, run: range, core: Sentence, number: int) -> bool:
        """Say whether a sentence of a run behind its core is another's and does not show it, by quotation marks or by a
        name, there or before it; nor does the core, by both.
        """
        mine, other = self._reported(core.number), self._reported(number)
        if (mine and mine.speaker) == (other and other.speaker) or self._brings_in_a_saying(number - 1):
            return False
        is_named = any(named.start in run for named in self._named_at(number))
        if is_named or _is_named_there(other) or self._reading.line(number).says:
            return False
        return not _is_named_there(mine)

    def _with_whole_lists(self, run: range, core: Sentence) -> range:
        """Return a run that neither begins nor ends within a list, save behind an announcement: then behind an item."""
        ahead, behind = self._reading.list_around(run.start), self._reading.list_around(run[-1])
        if ahead and ahead.start < run.start:
            wider = range(ahead.start, run.stop)
            run = wider if self._fits(wider) else range(min(ahead.stop, core.number), run.stop)
        if behind and run.stop < behind.stop:
            if self._fits(range(run.start, behind.stop)):
                return range(run.start, behind.stop)
            is_open = self._reading.announces(behind.start - 1) if behind.start > run.start else False
            end = self._item_end(run[-1]) if is_open else behind.start
            run = range(run.start, max(end, core.number + 1))
        return run

    def _item_end(self, last: int) -> int:
        """Return where the last item ends that a run has whole."""
        item = self._reading.item(last)
        return item.stop if item[-1] == last else item.start

    def _from_its_beginning(self, run: range, core: Sentence, least: int) -> range:
        """Return a run from where it can be read without what stands before it.

        For that it takes in up to three sentences before it where there is room. Where there is none, what the core
        itself hangs on comes in the place of what stands from the number `least` on.
        """
        wider = run
        for _ in range(_MOST_TAKEN_IN):
            hangs = self._needs_before(wider.start)
            if not (hangs or self._reading.contrasts(wider.start)) or self._reading.points_elsewhere(wider.start - 1):
                break
            taken = self._reading.item(wider.start - 1).start
            if self._fits(range(taken, wider.stop)):
                wider = range(taken, wider.stop)
                continue
            if hangs and wider.start == core.number and self._fits(range(taken, least)):
                wider = self._shrunk(range(taken, wider.stop), core)
            break
        return wider

    def _needs_before(self, number: int) -> bool:
        """Say whether a sentence cannot be read without the one before it."""
        if not self._reading.has_before(number):
            return False
        return self._reading.hangs(number) or self._is_bare_saying(number)

    def _is_bare_saying(self, number: int) -> bool:
        """Say whether a sentence holds somebody's words and does not say itself whose they are."""
        reported, line = self._reported(number), self._reading.line(number)
        if reported is None or not line.says:
            return False
        if reported.named_at is not None:
            return reported.named_at[0] < self._table.sentences[number].start
        return reported.speaker == SOMEBODY and line.is_all_said and not self._reading.begins_paragraph(number)

    def _to_its_end(self, run: range, core: Sentence) -> range:
        """Return a run to where the thought that its last sentence begins is finished, or to before it began."""
        for _ in range(_MOST_TAKEN_IN):
            if not self._is_unfinished(run):
                break
            wider = range(run.start, self._reading.item(run.stop).stop)
            if not self._fits(wider):
                break
            run = wider
        if run[-1] >= core.number and run.stop > core.number + 1:
            run = self._with_whole_lists(run, core)
        stop = run.stop
        while stop > core.number + 1 and self._reading.goes_on(stop - 1):
            stop -= 1
        return range(run.start, stop)

    def _is_unfinished(self, run: range) -> bool:
        """Say whether the sentence behind a run belongs to its last one: it is announced, or answers, or goes on."""
        last = run[-1]
        if not self._reading.is_followed(last):
            return False
        if self._reading.is_unfinished(last) or self._brings_in_a_saying(last):
            return True
        return self._asks_still(run) and not self._brings_in_somebody(last + 1)

    def _asks_still(self, run: range) -> bool:
        """Say whether a run ends in a question, or in too few words to answer it, and the next sentence may do that."""
        reading, last = self._reading, run[-1]
        if reading.asks(last):
            return True
        asked = next((number for number in reversed(run) if reading.asks(number)), None)
        if asked is None or reading.asks(last + 1) or self._length(range(asked + 1, run.stop)) >= _SHORT:
            return False
        return not reading.begins_paragraph(last + 1)

    def _brings_in_a_saying(self, number: int) -> bool:
        """Say whether the sentence behind one holds words, or a view, of somebody's whom that one names."""
        sentence, said = self._table.sentences[number], self._reported(number + 1)
        if said is None or said.named_at != (sentence.start, sentence.end):
            return False
        return self._reading.line(number + 1).says or self._reading.hangs(number + 1)

    def _brings_in_somebody(self, number: int) -> bool:
        """Say whether a sentence brings in somebody by name: he comes with a subject of his own, unless he is asked."""
        reported = self._reported(number)
        return reported is not None and reported.named_at is None and not reported.is_turn

    def _without_shown(self, run: range, core: Sentence, shown: Container[int]) -> range:
        """Return a run without what was read already at its edges, unless what is left would hang on that."""
        first, stop = run.start, run.stop
        while stop > core.number + 1 and stop - 1 in shown:
            stop -= 1
        fresh = next((number for number in range(first, core.number + 1) if number not in shown), first)
        return range(first if self._needs_before(fresh) else fresh, stop)

    # Reading on.

    def _read_on(self, run: range, count: int) -> Citation:
        """Return the first `count` sentences of a run with the items they end in; what announces comes with what is
        announced, or waits for it.
        """
        stop = self._reading.item(min(run.start + count, run.stop) - 1).stop
        if self._reading.announces(stop - 1) and stop < run.stop and self._reading.is_followed(stop - 1):
            stop = self._reading.item(stop).stop
        while stop - 1 > run.start and (not self._fits(range(run.start, stop)) or self._reading.announces(stop - 1)):
            stop = max(self._reading.item(stop - 1).start, run.start + 1)
        return self._alone(range(run.start, stop))

    def _read_back(self, run: range, count: int) -> Citation:
        """Return the last `count` sentences of a run with the items they begin in."""
        first = self._reading.item(max(run.stop - count, run.start)).start
        while first < run[-1] and not self._fits(range(first, run.stop)):
            first = min(self._reading.item(first).stop, run[-1])
        return self._alone(range(first, run.stop))

    def _alone(self, run: range, score: float = 0.0) -> Citation:
        """Return a run as it is; one sentence that is too long alone is cut."""
        sentence = self._table.sentences[run.start]
        if self._fits(run):
            return self._citation(run, sentence, score)
        return self._cut((sentence.start, sentence.end), sentence, score)

    def _grown(self, citation: Citation) -> range:
        """Return a citation's sentences with the one before them and the one after, save where that is a page."""
        run, numbers = self.numbers(citation), self._table.numbers_of(citation.post)
        if run.start > numbers.start and self._is_page(range(run.start - 1, run.stop)):
            run = range(run.start - 1, run.stop)
        if run.stop < numbers.stop and self._is_page(range(run.start, run.stop + 1)):
            run = range(run.start, run.stop + 1)
        return run

    def _is_page(self, run: range) -> bool:
        """Say whether a run is no longer than what is read around a quote may be."""
        return self._length(run) <= _PAGE

    def _core(self, citation: Citation) -> Sentence:
        """Return the sentence of a citation that answers: where that is not known, the first of its main quote."""
        quote = citation.quotes[citation.main]
        start = quote.start if citation.answers_at is None else citation.answers_at
        return self._table.sentences[self._table.numbers_within(quote.post, start, start + 1).start]

    # Cutting.

    def _citation(self, run: range, core: Sentence, score: float, *, beside: Sequence[_Span] = ()) -> Citation:
        """Return a run as slices, and those beside it that go with it: words are left out between any two."""
        speaker = self._speaker(run)
        slices = [(start, end, speaker) for start, end in self._spans(run)]
        main = next(each for each in slices if each[0] <= core.start < each[1])
        slices = sorted([*slices, *((*span, None) for span in beside)], key=lambda each: each[0])
        quotes = tuple(Quote(core.post, start, end, score, speaks) for start, end, speaks in slices)
        return Citation(quotes, slices.index(main), answers_at=core.start)

    def _cut(self, span: _Span, sentence: Sentence, score: float) -> Citation:
        """Return what of one long sentence fits, up to the end of a clause; all of it where no clause ends in time."""
        start, end = span
        body = sentence.post.body
        start += len(body[start:end]) - len(body[start:end].lstrip())
        blocks = clipped(sentence.post.quotations, sentence.start, sentence.end)
        held = quoted_spans(body[sentence.start : sentence.end], blocks)
        held += [match.span() for match in _HELD_TOGETHER.finditer(body[sentence.start : sentence.end])]
        ends = (match.end() for match in _CLAUSE_END.finditer(body, start + _SHORTEST_CUT, start + LONGEST))
        ends = (at for at in ends if not any(first < at - sentence.start < last for first, last in held))
        free = [at for at in ends if not _LEFT_OPEN.search(body, max(start, at - _LOOKED_BACK), at)]
        stop = free[-1] if free and end - start > LONGEST else end
        speaker = self._speaker(range(sentence.number, sentence.number + 1))
        quote = Quote(sentence.post, start, stop, score, speaker)
        return Citation((quote,), shortened=stop < end, answers_at=sentence.start)

    def _with_next_door(self, run: range, core: Sentence) -> range:
        """Return a run with the sentence that names its speaker, where that is right beside it and fits."""
        for named in self._named_at(core.number):
            if named.stop == run.start:
                return self._wider(run, named.start, run.stop)
            if named.start == run.stop:
                return self._wider(run, run.start, named.stop)
        return run

    def _named_at(self, number: int) -> list[range]:
        """Return the sentences elsewhere, with all of their item, that name who is reported in one; none if it does."""
        reported = self._reported(number)
        if reported is None or reported.named_at is None:
            return []
        named = self._table.numbers_within(self._table.sentences[number].post, *reported.named_at).start
        item = self._reading.item(named)
        return [item if self._fits(item) else range(named, named + 1)]

    def _beside(self, run: range, core: Sentence, shown: Container[int]) -> list[_Span]:
        """Return what is read as a slice of its own beside a run: who is named as its speaker elsewhere, what brings in
        the list in whose midst it begins. Neither where it was read already, or does not fit.
        """
        items, wanted = self._reading.list_around(run.start), self._named_at(core.number)
        is_within = items.start < run.start and not self._reading.is_dialogue_line(run.start)
        if items and is_within and self._opens(items.start):
            wanted.append(range(items.start - 1, items.start))
        found: list[_Span] = []
        room = LONGEST - self._length(run)
        for numbers in dict.fromkeys(wanted):
            room -= self._length(numbers)
            if room >= 0 and not any(number in run or number in shown for number in numbers):
                found += self._spans(numbers)
        return found

    def _spans(self, run: range) -> list[_Span]:
        """Return where the slices of a run start and end: what is never quoted parts them."""
        sentences = self._table.sentences
        begins = [run.start, *(number for number in run[1:] if self._reading.is_parted(number - 1)), run.stop]
        return [(sentences[first].start, sentences[stop - 1].end) for first, stop in itertools.pairwise(begins)]

    def _length(self, run: range) -> int:
        """Return how many characters the slices of a run have together."""
        return sum(end - start for start, end in self._spans(run)) if run else 0

    def _fits(self, run: range) -> bool:
        return self._length(run) <= LONGEST

    # Who speaks.

    def _reported(self, number: int) -> Reported | None:
        sentence = self._table.sentences[number]
        return self._speakers[sentence.post.slug].get(sentence.start)

    def _speaker(self, run: range) -> str | None:
        """Return whom a run reports, whichever of its sentences: nobody's words pass for the author's.

        Several are named together, as they come.
        """
        found = list(dict.fromkeys(reported.speaker for number in run if (reported := self._reported(number))))
        named = [name for name in found if name != SOMEBODY]
        if not named:
            return found[0] if found else None
        together = " et ".join(filter(None, (", ".join(named[:-1]), named[-1])))
        return together + AMONG_OTHERS if SOMEBODY in found else together


def _is_named_there(reported: Reported | None) -> bool:
    """Say whether the sentence in which somebody is reported names him itself."""
    return reported is not None and reported.named_at is None and reported.speaker != SOMEBODY
