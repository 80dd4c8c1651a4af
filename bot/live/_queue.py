"""The queue: which question comes next, and what moderators do to it."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.live._step import (
    Actor,
    Step,
    changed,
    insist_on_moderator,
    insist_on_state,
    is_guest,
    question_of,
    recorded,
    refusal,
)
from bot.model import Event, EventKind, LiveQuestion, LiveSession, LiveState, QuestionState

# How long a question stays with the moderator who took it up.
CLAIM = timedelta(minutes=5)
LONGEST_REASON = 300
LONGEST_ANSWER = 2_000

_WAITING = (QuestionState.PENDING, QuestionState.APPROVED)
_QUEUED = frozenset({QuestionState.APPROVED, QuestionState.LATER})


def supporters(session: LiveSession, question: LiveQuestion) -> frozenset[str]:
    """Return the members who want it asked: its askers, those of the questions merged into it, and all their voters."""
    group = (question, *session.merged_into(question.id))
    return frozenset(member for each in group for member in (each.author, *each.voters))


def queue(session: LiveSession) -> tuple[LiveQuestion, ...]:
    """Return the approved questions in the order in which they will be put.

    First those that a moderator moved; then by the number of supporters, then by time; last those put off for later.
    """
    waiting = [question for question in session.questions if question.state in _QUEUED]
    return tuple(sorted(waiting, key=lambda question: _order(session, question)))


def pending(session: LiveSession, *, by: Actor, at: datetime) -> tuple[LiveQuestion, ...]:
    """Return the questions that wait for a moderator, oldest first, without those that another is looking at."""
    insist_on_moderator(by)
    waiting = (q for q in session.questions if q.state is QuestionState.PENDING and not _is_taken(q, by, at))
    return tuple(sorted(waiting, key=lambda question: (question.at, question.id)))


def claim(session: LiveSession, question: str, *, by: Actor, at: datetime) -> Step:
    """Give a question to one moderator for five minutes; the others' attempts raise LiveError meanwhile."""
    found = _to_decide(session, question, by, at)
    insist_on_state(found, *_WAITING, QuestionState.DECLINED)
    return Step(changed(session, replace(found, claimed_by=by.id, claimed_until=at + CLAIM)))


def unclaim(session: LiveSession, question: str, *, by: Actor, at: datetime) -> Step:
    """Give a question that the moderator had claimed back to all."""
    found = _to_decide(session, question, by, at)
    return Step(changed(session, replace(found, claimed_by=None, claimed_until=None)))


def approve(session: LiveSession, question: str, *, by: Actor, at: datetime) -> Step:
    """Let a question into the queue; also one that was declined, which its asker then need not be told.

    One that stands in the place of another that was answered, and then erased, takes over its answers.
    """
    found = _to_decide(session, question, by, at)
    insist_on_state(found, QuestionState.PENDING, QuestionState.DECLINED)
    state = QuestionState.ANSWERED if found.answers else QuestionState.APPROVED
    approved = replace(_freed(found), state=state, reason=None, told=False)
    return recorded(changed(session, approved), by, "approve", at=at, subject=question)


def decline(session: LiveSession, question: str, *, by: Actor, reason: str, at: datetime) -> Step:
    """Refuse a question, and those merged into it, with a reason that all their askers are told."""
    found = _to_decide(session, question, by, at)
    insist_on_state(found, *_WAITING)
    reason = " ".join(reason.split())
    if not 0 < len(reason) <= LONGEST_REASON:
        raise refusal("live_no_reason", count=str(LONGEST_REASON))
    for each in (found, *session.merged_into(found.id)):
        gone = replace(_freed(each), state=QuestionState.DECLINED, reason=reason, told=False, rank=None, into=None)
        session = changed(session, gone)
    return recorded(session, by, "decline", at=at, subject=question)


def merge(session: LiveSession, question: str, *, into: str, by: Actor, at: datetime) -> Step:
    """Put a question together with another one that asks the same; all the askers stay, and count.

    So does what was prepared to be answered to it, unless something was to the other one.
    """
    found, other = _to_decide(session, question, by, at), question_of(session, into)
    insist_on_state(found, *_WAITING)
    if found.id == other.id:
        raise refusal("live_no_merge")
    insist_on_state(other, *_WAITING, QuestionState.LATER)
    if other.prepared is None and found.prepared is not None:
        session = changed(session, replace(other, prepared=found.prepared, prepared_by=found.prepared_by))
        found = replace(found, prepared=None, prepared_by=None)
    for each in (found, *session.merged_into(found.id)):
        merged = replace(_freed(each), state=QuestionState.MERGED, into=other.id, rank=None)
        session = changed(session, merged)
    return recorded(session, by, "merge", at=at, subject=question)


def move(session: LiveSession, question: str, *, place: int | None, by: Actor, at: datetime) -> Step:
    """Put a question at a place of the queue (from 0), the ones before it staying there; None lets votes decide again.

    Raises LiveError for a question that is not in the queue.
    """
    insist_on_moderator(by)
    found = question_of(session, question)
    insist_on_state(found, *_QUEUED)
    if place is None:
        return recorded(changed(session, replace(found, rank=None)), by, "unmove", at=at, subject=question)
    others = [each for each in queue(session) if each.id != found.id]
    place = min(max(place, 0), len(others))
    fixed = sum(each.rank is not None for each in others)
    order = [*others[:place], found, *others[place : max(place, fixed)]]
    for rank, each in enumerate(order):
        session = changed(session, replace(each, rank=rank))
    return recorded(session, by, "move", at=at, subject=question)


def prepare(session: LiveSession, question: str, *, answer: str | None, by: Actor, at: datetime) -> Step:
    """Keep an answer beforehand, to be released when the question is put; None takes it away.

    Raises LiveError where the guest is the blog, which speaks in its own words only.
    """
    if not is_guest(session, by):
        insist_on_moderator(by)
    if session.guest.is_blog:
        raise refusal("live_no_words_for_the_blog")
    found = question_of(session, question)
    insist_on_state(found, *_WAITING, QuestionState.LATER, QuestionState.ASKED)
    text = answer_text(answer) if answer is not None else None
    prepared = replace(found, prepared=text, prepared_by=by.id if text else None)
    return recorded(changed(session, prepared), by, "prepare", at=at, subject=question)


def answer_text(text: str) -> str:
    """Return a person's answer as it is kept; raises LiveError when it is empty or too long."""
    text = text.strip()
    if not 0 < len(text) <= LONGEST_ANSWER:
        raise refusal("live_no_answer_length", count=f"{LONGEST_ANSWER}")
    return text


def reveal(session: LiveSession, question: str, *, by: Actor, at: datetime) -> Step:
    """Record that a moderator learns who asked anonymously; only once that is kept may they be shown the name."""
    insist_on_moderator(by)
    found = question_of(session, question)
    if not found.anonymous:
        raise refusal("live_no_secret")
    name = f"{session.id}.{session.revision + 1}"
    event = Event(EventKind.REVEAL, at, by.id, found.id, "who asked anonymously", session.guild, id=name)
    return Step(session, (event,))


def with_heir(session: LiveSession, question: LiveQuestion) -> LiveSession:
    """Return the session in which the first question merged into this one stands in its place, if there is one.

    It was let in by those words; the others' own, which were joined to them unread, are looked at before all see them.
    """
    heirs = session.merged_into(question.id)
    if not heirs:
        return session
    first, *rest = heirs
    voters = (first.voters | question.voters) - {first.author}
    state = QuestionState.PENDING if session.approval else question.state
    heir = replace(
        first, state=state, into=None, rank=question.rank, prepared=question.prepared,
        prepared_by=question.prepared_by, voters=voters, alerted=False,
    )  # fmt: skip
    session = changed(session, heir)
    for each in rest:
        session = changed(session, replace(each, into=heir.id))
    return session


def _order(session: LiveSession, question: LiveQuestion) -> tuple[int, float, datetime, str]:
    if question.rank is not None:
        return (0, question.rank, question.at, question.id)
    if question.state is QuestionState.LATER:
        return (2, 0, question.put_at or question.at, question.id)
    return (1, -len(supporters(session, question)), question.at, question.id)


def _to_decide(session: LiveSession, question: str, by: Actor, at: datetime) -> LiveQuestion:
    """Return a question that this moderator may decide about now."""
    insist_on_moderator(by)
    found = question_of(session, question)
    if session.state is LiveState.PUBLISHED:
        raise refusal("live_no_way_from_published")
    if _is_taken(found, by, at):
        raise refusal("live_no_claim")
    return found


def _is_taken(question: LiveQuestion, by: Actor, at: datetime) -> bool:
    return (
        question.claimed_by not in (None, by.id) and question.claimed_until is not None and at < question.claimed_until
    )


def _freed(question: LiveQuestion) -> LiveQuestion:
    return replace(question, claimed_by=None, claimed_until=None)
