"""A session begins: with an announcement, and perhaps with the questions that an earlier one left open."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.live._step import Actor, Step, insist_on_moderator, recorded, refusal
from bot.live._waiting import LONGEST_WAIT
from bot.model import Guest, LiveQuestion, LiveSession, QuestionState

LONGEST_TITLE = 100
SHORTEST_SESSION, LONGEST_SESSION = timedelta(minutes=5), timedelta(hours=6)
# Further ahead a year was meant otherwise.
FURTHEST = timedelta(days=366)

_OPEN = frozenset({QuestionState.PENDING, QuestionState.APPROVED, QuestionState.LATER, QuestionState.ASKED})


@dataclass(frozen=True, slots=True)
class Plan:
    """What a moderator announces. `opens_at` is when questions are taken, at once if None; times are in UTC.

    `wait` is how long a person as the guest is waited for, 0 for ever; the blog never is.
    """

    id: str
    guild: str
    channel: str
    title: str
    guest: Guest
    starts_at: datetime
    length: timedelta = timedelta(hours=1)
    opens_at: datetime | None = None
    zone: str = "Europe/Paris"
    approval: bool = True
    each: int = 3
    wait: timedelta = timedelta()


def announce(plan: Plan, *, by: Actor, at: datetime, previous: Sequence[LiveSession] = ()) -> Step:
    """Return a new session, with the questions that `previous` ones left open. Raises LiveError for what cannot be."""
    insist_on_moderator(by)
    title = " ".join(plan.title.split())
    if not 0 < len(title) <= LONGEST_TITLE:
        raise refusal("live_no_title", count=str(LONGEST_TITLE))
    if not at < plan.starts_at <= at + FURTHEST:
        raise refusal("live_no_such_time")
    if not SHORTEST_SESSION <= plan.length <= LONGEST_SESSION:
        raise refusal("live_no_such_length")
    if plan.opens_at is not None and plan.opens_at > plan.starts_at:
        raise refusal("live_opens_late")
    if not timedelta() <= plan.wait <= LONGEST_WAIT:
        raise refusal("live_no_such_wait")
    session = LiveSession(
        plan.id, plan.guild, plan.channel, title, plan.guest, by.id, at, plan.opens_at or at, plan.starts_at,
        plan.starts_at + plan.length, plan.zone, approval=plan.approval, each=plan.each,
        wait=timedelta() if plan.guest.is_blog else plan.wait,
    )  # fmt: skip
    if previous:
        session = replace(session, previous=previous[-1].id, questions=_carried(previous, session))
    return recorded(session, by, "announce", at=at)


def at_the_same_time(session: LiveSession, others: Iterable[LiveSession]) -> tuple[LiveSession, ...]:
    """Return those of other sessions that are to be held in the same channel while this one lasts."""
    return tuple(
        other
        for other in others
        if other.id != session.id and other.channel == session.channel and not other.is_over
        if other.starts_at < session.ends_at and session.starts_at < other.ends_at
    )


def left_open(session: LiveSession) -> tuple[LiveQuestion, ...]:
    """Return the questions that nobody answered: not put, put off, or put without an answer before the end.

    So is one to which the blog's answer could not be shown any more.
    """
    return tuple(filter(_is_open, session.questions))


def left_shown(session: LiveSession) -> tuple[LiveQuestion, ...]:
    """Return those left open that everybody may see: what no moderator let in is not shown, see `left_unseen`."""
    return tuple(question for question in left_open(session) if question.state is not QuestionState.PENDING)


def left_unseen(session: LiveSession) -> tuple[LiveQuestion, ...]:
    """Return those left open that no moderator let in: only their number may be said. They wait with the others."""
    return tuple(question for question in left_open(session) if question.state is QuestionState.PENDING)


def unsaid(session: LiveSession) -> tuple[LiveQuestion, ...]:
    """Return the questions to which the blog, as a guest, had no answer: they are for its author."""
    answered = (q for q in session.questions if q.state is QuestionState.ANSWERED and not _is_open(q))
    return tuple(q for q in answered if any(_says_nothing(a.record) for a in q.answers if a.record))


def _is_open(question: LiveQuestion) -> bool:
    is_unheard = all(a.record is not None and a.message == "" for a in question.answers)
    if question.state is QuestionState.ANSWERED:
        return bool(question.answers) and is_unheard
    return question.state in _OPEN and is_unheard


def _says_nothing(record: object) -> bool:
    return isinstance(record, dict) and record.get("outcome") in {"declined", "near"}


def _carried(previous: Sequence[LiveSession], session: LiveSession) -> tuple[LiveQuestion, ...]:
    """Return copies for the next session; what the blog could not answer goes along when the next guest is a person."""
    group = [
        each
        for one in previous
        for question in (*left_open(one), *(() if session.guest.is_blog else unsaid(one)))
        for each in (question, *one.merged_into(question.id))
    ]
    names = {question.id: f"{session.id}-{number}" for number, question in enumerate(group)}
    return tuple(sorted((_copy(q, names) for q in group), key=lambda question: (question.at, question.id)))


def _copy(question: LiveQuestion, names: dict[str, str]) -> LiveQuestion:
    kept = question.state in {QuestionState.PENDING, QuestionState.MERGED}
    return LiveQuestion(
        names[question.id], question.author, question.author_name, question.text, question.at,
        question.state if kept else QuestionState.APPROVED, question.anonymous, question.mention,
        into=names[question.into] if question.into else None, carried_from=question.id, voters=question.voters,
    )  # fmt: skip
