"""What comes next, and when: the one question that the task behind a session asks, again after every step.

The answer follows from the session alone, so it is the same after a restart: whatever was kept and not shown yet comes
first, then whatever the clock brings, then what is told in private.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.live._pending import AlertModerators, alert_due, alerted
from bot.live._queue import queue
from bot.live._stage import THINKING_PAUSE, close, has_fresh, miss, open_questions, put_next, run_out, start
from bot.live._step import Step, changed, question_of, recorded, was_held
from bot.live._waiting import decided_until, notice_of, waiting_from, waits_until
from bot.model import LiveSession, LiveState, Notice, QuestionState


@dataclass(frozen=True, slots=True)
class Advance:
    """The clock moves the session on: call `advance`."""


@dataclass(frozen=True, slots=True)
class ShowNotice:
    """Show a notice of the session's own (or open its thread), then `done` with the id of what shows it."""

    notice: Notice


@dataclass(frozen=True, slots=True)
class ShowQuestion:
    """Show the question that is put, for the `number`th time (from 1), then `done` with the message's id.

    It may have been shown already just before a crash: `nonce` is the same then.
    """

    question: str
    number: int

    @property
    def nonce(self) -> str:
        """Return a name for this one message, of at most 25 characters for ids as Discord gives them."""
        return f"{self.question}/{self.number}"


@dataclass(frozen=True, slots=True)
class ShowAnswer:
    """Show an answer (by its number, from 0), then `done` with the message's id; `nonce` as for questions."""

    question: str
    number: int

    @property
    def nonce(self) -> str:
        """Return a name for this one message, of at most 25 characters for ids as Discord gives them."""
        return f"{self.question}a{self.number}"


@dataclass(frozen=True, slots=True)
class Compose:
    """Find what the blog says to the question, then `answer_from_blog`."""

    question: str


@dataclass(frozen=True, slots=True)
class ShowWait:
    """Announce until when the guest is waited for, then `done` with the message's id."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Tell:
    """Tell a member that their question was declined, and why, then `done`: whether or not it arrived."""

    question: str


Intention = Advance | ShowNotice | ShowQuestion | ShowAnswer | ShowWait | Compose | Tell | AlertModerators


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be done, and from when on (in UTC; for what is to be shown, now)."""

    at: datetime
    intention: Intention


def due(session: LiveSession, now: datetime) -> Due | None:
    """Return what comes next and when, given the time; None while only people can move the session on."""
    shown_first = next(_to_show(session, now), None)
    if shown_first is not None:
        return Due(now, shown_first)
    coming = min(_by_clock(session, now), key=lambda each: each.at, default=None)
    # Private messages take their time: those who are there do not wait for them.
    told = next(_to_tell(session), None) if coming is None or coming.at > now else None
    return coming if told is None else Due(now, told)


def due_alert(session: LiveSession, now: datetime) -> Due | None:
    """Return what moderators are to be told of the questions that wait for them, and when; None while they know all.

    It is asked apart from what is `due`: those who are there do not wait for that either.
    """
    found = alert_due(session, now)
    return None if found is None else Due(*found)


def advance(session: LiveSession, now: datetime) -> Step:
    """Return the next step of the clock, or the session as it is when there is none yet."""
    coming = due(session, now)
    if coming is None or coming.at > now or not isinstance(coming.intention, Advance):
        return Step(session)
    if session.state is LiveState.ANNOUNCED:
        return open_questions(session, by=None, at=now)
    if session.state is LiveState.OPEN:
        return start(session, by=None, at=now) if now < session.ends_at else miss(session, at=now)
    if now < session.ends_at and (until := waits_until(session, now)) is not None:
        is_decided = decided_until(session, now) is not None
        return run_out(session, at=now) if is_decided else Step(replace(session, waiting_until=until))
    put = put_next(session, at=now) if _next_at(session, now) else session
    return Step(put) if put is not session else close(session, by=None, at=now)


def done(session: LiveSession, intention: Intention, *, message: str = "", channel: str = "", at: datetime) -> Step:
    """Note that something was shown by the message with that id; empty where it cannot be shown at all.

    What has been overtaken meanwhile (a question put again) is let go. `channel` is where moderators were alerted.
    """
    match intention:
        case ShowNotice(notice):
            shown = replace(session, notices={**session.notices, notice: message})
            return _recorded_failure(shown, notice, message, at)
        case ShowQuestion(question, number):
            session = _question_shown(session, question, number, message, at)
        case ShowAnswer(question, number):
            session = _answer_shown(session, question, number, message)
        case ShowWait(until):
            if session.waiting_until == until and session.waiting_message is None:
                session = replace(session, waiting_message=message)
        case Tell(question):
            session = changed(session, replace(question_of(session, question), told=True))
        case AlertModerators():
            session = alerted(session, intention, message=message, channel=channel, at=at)
        case _:
            pass
    return Step(session)


def _recorded_failure(session: LiveSession, notice: Notice, message: str, at: datetime) -> Step:
    return Step(session) if message else recorded(session, None, f"cannot show the {notice}", at=at)


def _question_shown(session: LiveSession, question: str, number: int, message: str, at: datetime) -> LiveSession:
    found = question_of(session, question)
    if found.puts != number or found.message is not None:
        return session
    session = changed(session, replace(found, message=message))
    return session if session.current is None else waiting_from(session, at)


def _answer_shown(session: LiveSession, question: str, number: int, message: str) -> LiveSession:
    found = question_of(session, question)
    answers = tuple(
        replace(each, message=message) if each.number == number and each.message is None else each
        for each in found.answers
    )
    return changed(session, replace(found, answers=answers))


def _to_show(session: LiveSession, now: datetime) -> Iterator[Intention]:
    for notice in _notices(session):
        if notice not in session.notices:
            yield ShowNotice(notice)
    for question in session.questions:
        if question.state is QuestionState.ASKED and question.message is None:
            yield ShowQuestion(question.id, question.puts)
        for answer in question.answers:
            if answer.message is None:
                yield ShowAnswer(question.id, answer.number)
    until = decided_until(session, now)
    if until is not None and session.waiting_message is None:
        yield ShowWait(until)


def _to_tell(session: LiveSession) -> Iterator[Intention]:
    for question in session.questions:
        if question.state is QuestionState.DECLINED and not question.told:
            yield Tell(question.id)


def _notices(session: LiveSession) -> tuple[Notice, ...]:
    match session.state:
        case LiveState.ANNOUNCED:
            return (Notice.ANNOUNCEMENT, Notice.EVENT)
        case LiveState.OPEN:
            later = session.opens_at > session.announced_at
            return (Notice.ANNOUNCEMENT, Notice.EVENT, *(_told_anew(session, Notice.OPENING) if later else ()))
        case LiveState.LIVE:
            return (Notice.THREAD, Notice.GREETING, *_told_anew(session, Notice.START))
        case LiveState.CLOSED:
            return (Notice.FAREWELL, *_end(session)) if was_held(session) else _called_off(session)
        case LiveState.PUBLISHED:
            return (Notice.TRANSCRIPT, *_end(session))
        case LiveState.MISSED:
            return _called_off(session)


def _told_anew(session: LiveSession, notice: Notice) -> tuple[Notice, ...]:
    """Return a notice that changes what was announced, if anything was."""
    return (notice,) if any(map(session.notices.get, (Notice.ANNOUNCEMENT, Notice.EVENT))) else ()


def _end(session: LiveSession) -> tuple[Notice, ...]:
    return _told_anew(session, Notice.END) if was_held(session) else ()


def _called_off(session: LiveSession) -> tuple[Notice, ...]:
    """Return that it will not be, or was not, where everybody could see it announced: its channel, the calendar."""
    return _told_anew(session, Notice.CALLED_OFF)


def _by_clock(session: LiveSession, now: datetime) -> Iterator[Due]:
    match session.state:
        case LiveState.ANNOUNCED:
            yield Due(min(session.opens_at, session.starts_at), Advance())
        case LiveState.OPEN:
            yield Due(session.starts_at, Advance())
        case LiveState.LIVE:
            yield from _on_stage(session, now)
        case _:
            return


def _on_stage(session: LiveSession, now: datetime) -> Iterator[Due]:
    current, is_paused = session.current, session.paused_at is not None
    # What could not be shown by the end is answered to nobody: it waits for the next session.
    is_unseen = current is not None and current.message == "" and now >= session.ends_at
    blog_owes = session.guest.is_blog and current is not None and not is_paused and not is_unseen
    if blog_owes and current is not None:
        yield Due((current.put_at or now) + THINKING_PAUSE, Compose(current.id))
    else:  # the blog finishes its sentence before it goes
        yield Due(session.ends_at, Advance())
    next_at = _next_at(session, now)
    if next_at is not None:
        yield Due(next_at, Advance())
    until = waits_until(session, now)
    if until is not None:
        is_decided = decided_until(session, now) is not None
        yield Due(until if is_decided else until - notice_of(session), Advance())


def _next_at(session: LiveSession, now: datetime) -> datetime | None:
    """Return when the next question is put, if the clock may put one before the end."""
    next_at = session.next_at
    if next_at is None and (session.guest.is_blog or _waits_for_questions(session)):
        next_at = now  # what the blog was being asked was erased: nobody else would go on
    if session.current is not None or session.paused_at is not None or next_at is None:
        return None
    return next_at if queue(session) and max(next_at, now) < session.ends_at else None


def _waits_for_questions(session: LiveSession) -> bool:
    """Return whether the guest, who is not waited for for ever, has nothing to answer but what was put off.

    Then the next question that is let in is put at once: nobody may be there to press for it.
    """
    is_timed = bool(session.wait) and session.guest.id is not None
    return is_timed and session.waiting_since is None and has_fresh(session)
