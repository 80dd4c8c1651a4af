"""How well a blog's questions are answered, through the same door as a member's."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar

from bot.dialogue import Composer, Library
from bot.evaluation._cases import Case
from bot.evaluation._ranking import Ranking, judge, mean
from bot.evaluation._rows import posts_with
from bot.search import Index
from bot.model import Citation, Message, Outcome, Place, Reply

# A quote longer than this (characters) would hold the right sentence by chance: it does not count.
LONGEST_QUOTE = 700
_NO_KIND = "(no kind)"

_Each = TypeVar("_Each")


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one case."""

    case: Case
    reply: Reply
    ranking: Ranking

    @property
    def first(self) -> bool:
        """Say whether the first quote of an answer holds a right text."""
        return self.reply.outcome is Outcome.ANSWERED and _holds(self.case, self.reply.citations[:1])

    @property
    def among_three(self) -> bool:
        """Say whether one of the first three quotes, of an answer or near, holds a right text."""
        return _holds(self.case, self.reply.citations[:3])

    @property
    def full(self) -> bool:
        """Say whether an answer quotes as many of the right texts as are needed."""
        texts = [quote.text for quote in self.reply.quotes]
        found = sum(any(gold in text for text in texts) for gold in self.case.gold)
        return self.reply.outcome is Outcome.ANSWERED and found >= self.case.need

    @property
    def wrongly_declined(self) -> bool:
        """Say whether an answerable question was declined, or got near passages without a right one."""
        return self.reply.outcome is not Outcome.ANSWERED and not self.among_three

    @property
    def rightly_declined(self) -> bool:
        """Say whether an unanswerable question got no quote, or only ones labelled as near."""
        return self.reply.outcome is not Outcome.ANSWERED

    @property
    def bare(self) -> bool:
        """Say whether no quote was shown at all."""
        return not self.reply.citations


def _holds(case: Case, citations: Sequence[Citation]) -> bool:
    slices = [quote for citation in citations for quote in citation.quotes if len(quote.text) <= LONGEST_QUOTE]
    in_post = [quote for quote in slices if case.post in (None, quote.post.slug)]
    return any(gold in quote.text for quote in in_post for gold in case.gold)


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one kind of question: how many, and shares of 0-1 by name."""

    kind: str
    count: int
    shares: dict[str, float] = field(default_factory=dict)


def run(cases: Iterable[Case], index: Index) -> list[Result]:
    """Return the results of cases, each asked in a conversation of its own."""
    composer = Composer(index)
    return [_run(case, number, composer, index) for number, case in enumerate(cases)]


def _run(case: Case, number: int, composer: Composer, index: Index) -> Result:
    place = Place(door="evaluation", channel=str(number))
    message = Message(str(number), place, str(number), "evaluation", "evaluation", case.question, datetime.now(UTC))
    reply = composer.compose(message, ())
    ranked = [hit.sentence.post.slug for hit in index.search(case.question, count=200).hits]
    right = {case.post} if case.post else posts_with(index.corpus, case.gold)
    return Result(case, reply, judge(ranked, right))


def table(results: Sequence[Result]) -> list[Row]:
    """Return the figures for all answerable questions, each kind of them, all others, and each kind of those."""
    answerable = [result for result in results if result.case.answerable]
    others = [result for result in results if not result.case.answerable]
    rows = [_answerable_row("answerable", answerable)] if answerable else []
    rows += [_answerable_row(kind, found) for kind, found in by_kind(answerable, _kind_of)]
    rows += [_other_row("unanswerable", others)] if others else []
    return rows + [_other_row(kind, found) for kind, found in by_kind(others, _kind_of)]


def by_kind(results: Sequence[_Each], kind_of: Callable[[_Each], str]) -> list[tuple[str, list[_Each]]]:
    """Return results by kind, those without one last, under a name of their own; none where no result has a kind."""
    kinds = sorted(dict.fromkeys(map(kind_of, results)), key=lambda kind: not kind)
    if kinds == [""]:
        return []
    return [(kind or _NO_KIND, [each for each in results if kind_of(each) == kind]) for kind in kinds]


def _kind_of(result: Result) -> str:
    return result.case.kind


def _answerable_row(kind: str, results: Sequence[Result]) -> Row:
    shares = {
        "quote@1": mean(result.first for result in results),
        "any@3": mean(result.among_three for result in results),
        "full": mean(result.full for result in results),
        "wrongly declined": mean(result.wrongly_declined for result in results),
        "near": mean(result.reply.outcome is Outcome.NEAR for result in results),
        "nDCG@10": mean(result.ranking.ndcg for result in results),
        "R@10": mean(result.ranking.recall for result in results),
        "MRR@10": mean(result.ranking.reciprocal_rank for result in results),
    }
    return Row(kind, len(results), shares)


def _other_row(kind: str, results: Sequence[Result]) -> Row:
    shares = {
        "declined": mean(result.bare for result in results),
        "declined or near": mean(result.rightly_declined for result in results),
    }
    return Row(kind, len(results), shares)
