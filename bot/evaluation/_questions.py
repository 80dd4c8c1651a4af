"""How well a blog's questions are answered, through the same door as a member's."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from bot.dialogue import Read
from bot.evaluation._bot import Bot
from bot.evaluation._cases import Case
from bot.evaluation._quoted import holds
from bot.evaluation._ranking import Ranking, judge, mean
from bot.evaluation._rows import posts_with
from bot.model import Citation, Outcome, Reply
from bot.search import Index

# The labels by which figures may be told apart.
By = Literal["kind", "writer", "file"]

_NO_LABEL = "(no kind)"

_Each = TypeVar("_Each")


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one case."""

    case: Case
    reply: Reply
    ranking: Ranking

    @property
    def first(self) -> bool:
        """Say whether an answer begins with a right quote."""
        return self.is_answered and self.first_shown

    @property
    def wrong(self) -> bool:
        """Say whether an answer begins with a quote that is not right, or is too long to be read."""
        return self.is_answered and not self.first_shown

    @property
    def first_shown(self) -> bool:
        """Say whether the first passage that is shown, as the answer or as near, is right."""
        return self._holds(self.reply.citations[:1])

    @property
    def among_three(self) -> bool:
        """Say whether one of the first three quotes, of an answer or near, is right."""
        return self._holds(self.reply.citations[:3])

    @property
    def full(self) -> bool:
        """Say whether an answer quotes as many of the right texts as are needed."""
        found = sum(any(holds(each, gold) for each in self.reply.citations) for gold in self.case.gold)
        return self.is_answered and found >= self.case.need

    @property
    def wrongly_declined(self) -> bool:
        """Say whether an answerable question was declined, or got near passages without a right one."""
        return not self.is_answered and not self.among_three

    @property
    def is_answered(self) -> bool:
        """Say whether the author was quoted as the answer, not only as near or not at all."""
        return self.reply.outcome is Outcome.ANSWERED

    @property
    def rightly_declined(self) -> bool:
        """Say whether an unanswerable question got no quote, or only ones labelled as near."""
        return not self.is_answered

    @property
    def bare(self) -> bool:
        """Say whether no quote was shown at all."""
        return not self.reply.citations

    def _holds(self, citations: Sequence[Citation]) -> bool:
        return any(holds(each, gold, self.case.post) for each in citations for gold in self.case.gold)


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one kind of question: how many, and shares of 0-1 by name."""

    kind: str
    count: int
    shares: dict[str, float] = field(default_factory=dict)


def run(cases: Iterable[Case], index: Index, read: Read | None = None) -> list[Result]:
    """Return the results of cases, each asked in a conversation of its own."""
    bot = Bot(index, read)
    return [_run(case, bot) for case in cases]


def _run(case: Case, bot: Bot) -> Result:
    right = {case.post} if case.post else posts_with(bot.corpus, case.gold)
    return Result(case, bot.answer(case.question), judge(bot.ranked(case.question), right))


def table(results: Sequence[Result], *, by: By = "kind") -> list[Row]:
    """Return the figures for all answerable questions, each kind (or writer, or file) of them, all others, and each
    kind of those.
    """

    def label(result: Result) -> str:
        return str(getattr(result.case, by))

    answerable = [result for result in results if result.case.answerable]
    others = [result for result in results if not result.case.answerable]
    rows = [_answerable_row("answerable", answerable)] if answerable else []
    rows += [_answerable_row(name, found) for name, found in grouped(answerable, label)]
    rows += [other_row("unanswerable", others)] if others else []
    return rows + [other_row(name, found) for name, found in grouped(others, label)]


def grouped(results: Sequence[_Each], label: Callable[[_Each], str]) -> list[tuple[str, list[_Each]]]:
    """Return results by label, those without one last, under a name of their own; none where no result has one."""
    groups: dict[str, list[_Each]] = {}
    for result in results:
        groups.setdefault(label(result), []).append(result)
    if set(groups) <= {""}:
        return []
    return [(name or _NO_LABEL, groups[name]) for name in sorted(groups, key=lambda name: not name)]


def _answerable_row(name: str, results: Sequence[Result]) -> Row:
    shares = {
        "quote@1": mean(result.first for result in results),
        "answered wrong": mean(result.wrong for result in results),
        "first shown": mean(result.first_shown for result in results),
        "any@3": mean(result.among_three for result in results),
        "full": mean(result.full for result in results),
        "wrongly declined": mean(result.wrongly_declined for result in results),
        "near": mean(result.reply.outcome is Outcome.NEAR for result in results),
        "nDCG@10": mean(result.ranking.ndcg for result in results),
        "R@10": mean(result.ranking.recall for result in results),
        "MRR@10": mean(result.ranking.reciprocal_rank for result in results),
    }
    return Row(name, len(results), shares)


def other_row(name: str, results: Sequence[Result]) -> Row:
    """Return the figures of questions that should be declined: without a quote, and without an answer."""
    shares = {
        "declined": mean(result.bare for result in results),
        "declined or near": mean(result.rightly_declined for result in results),
    }
    return Row(name, len(results), shares)
