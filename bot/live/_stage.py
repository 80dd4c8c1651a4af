"""How a session goes on: by the clock, by its guest and by its moderators.

A question is put in two steps: first it *is* put (kept as `asked`), then it is shown and what shows it is noted. So a
restart between the two shows it, and never puts it again; the same holds for answers and notices.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.live._queue import answer_text, queue
from bot.live._step import (
    Actor,
    Step,
    changed,
    insist_on_moderator,
    insist_on_stage,
    is_guest,
    question_of,
    recorded,
    refusal,
    to_state,
    was_held,
)
from bot.live._waiting import waiting_after_pause, waiting_from
from bot.model import LiveAnswer, LiveQuestion, LiveSession, LiveState, QuestionState, Reply, Words

# Between the greeting and the first question, and between a question and the blog's answer.
GREETING_PAUSE = timedelta(seconds=6)
THINKING_PAUSE = timedelta(seconds=3)
# Silent reading takes an adult some 15 characters a second in French (about 150 words a minute, which is unhurried).
READING_SPEED = 15.0
SHORTEST_PAUSE, LONGEST_PAUSE = timedelta(seconds=6), timedelta(seconds=75)
LONGEST_PROLONGATION = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class BlogAnswer:
    """What the blog says to a question: `Reply.to_record` of the reply, and how many characters there are to read."""

    record: Mapping[str, Any]
    length: int


def blog_answer(reply: Reply) -> BlogAnswer:
    """Return a reply as the blog's answer to a question of a session.

    How a language model understood the question is left out: these are the asker's words, who may wish to be unknown.
    """
    if reply.consultation is not None:
        reply = replace(reply, consultation=replace(reply.consultation, understood=""))
    texts = [part.text for part in reply.parts if isinstance(part, Words)] + [quote.text for quote in reply.quotes]
    return BlogAnswer(reply.to_record(), sum(map(len, texts)))


def reading_time(length: int) -> timedelta:
    """Return how long people need to read so many characters, within bounds."""
    return min(max(timedelta(seconds=length / READING_SPEED), SHORTEST_PAUSE), LONGEST_PAUSE)


def open_questions(session: LiveSession, *, by: Actor | None, at: datetime) -> Step:
    """Begin to take questions, by a moderator or by the clock (None)."""
    _insist_on_moderator_or_clock(by)
    opened = to_state(session, LiveState.OPEN)
    return recorded(opened if by is None else replace(opened, opens_at=at), by, "open questions", at=at)


def start(session: LiveSession, *, by: Actor | None, at: datetime) -> Step:
    """Go live, by a moderator or by the clock (None).

    By a moderator it begins then, early or late, and lasts as long as it was to; the clock keeps the hours announced.
    """
    _insist_on_moderator_or_clock(by)
    begun = replace(to_state(session, LiveState.LIVE), next_at=at + GREETING_PAUSE)
    if by is not None:
        begun = replace(begun, starts_at=at, ends_at=at + session.length)
    return recorded(begun, by, "start", at=at)


def close(session: LiveSession, *, by: Actor | None, at: datetime) -> Step:
    """End the session, or call it off before it began."""
    _insist_on_moderator_or_clock(by)
    ended = waiting_from(replace(to_state(session, LiveState.CLOSED), next_at=None, paused_at=None), None)
    return recorded(ended, by, "close" if session.state is LiveState.LIVE else "call off", at=at)


def miss(session: LiveSession, *, at: datetime) -> Step:
    """End a session that was slept through: it is not held for nobody, and its questions wait for the next one."""
    return recorded(replace(to_state(session, LiveState.MISSED), next_at=None), None, "miss", at=at)


def publish(session: LiveSession, *, by: Actor, at: datetime) -> Step:
    """Make the transcript public; raises LiveError for a session that was called off or missed."""
    insist_on_moderator(by)
    if session.is_over and not was_held(session):
        raise refusal("live_not_held")
    return recorded(to_state(session, LiveState.PUBLISHED), by, "publish", at=at)


def pause(session: LiveSession, *, by: Actor, at: datetime) -> Step:
    """Put no question until `resume`. The end stays where it is: `prolong` moves it."""
    insist_on_stage(session, by)
    if session.paused_at is not None:
        raise refusal("live_no_second_pause")
    # What was announced of the wait does not hold any more; that goes on after the pause.
    paused = replace(session, paused_at=at, waiting_until=None, waiting_message=None)
    return recorded(paused, by, "pause", at=at)


def resume(session: LiveSession, *, by: Actor, at: datetime) -> Step:
    """Go on after a pause."""
    insist_on_stage(session, by)
    if session.paused_at is None:
        raise refusal("live_no_pause")
    next_at = None if session.next_at is None else max(session.next_at, at)
    resumed = replace(waiting_after_pause(session, at), paused_at=None, next_at=next_at)
    return recorded(resumed, by, "resume", at=at)


def prolong(session: LiveSession, *, by: Actor, more: timedelta, at: datetime) -> Step:
    """Move the end, before it has come. Raises LiveError for less than a minute or more than three hours."""
    insist_on_moderator(by)
    if session.state not in {LiveState.ANNOUNCED, LiveState.OPEN, LiveState.LIVE}:
        raise refusal(f"live_no_way_from_{session.state}")
    if not timedelta(minutes=1) <= more <= LONGEST_PROLONGATION:
        raise refusal("live_no_such_prolongation")
    minutes = int(more.total_seconds() // 60)
    return recorded(replace(session, ends_at=session.ends_at + more), by, f"prolong: {minutes} min", at=at)


def put_next(session: LiveSession, *, at: datetime) -> LiveSession:
    """Return the session in which the head of the queue is put, if nothing is being asked and there is one."""
    waiting = queue(session)
    if session.current is not None or not waiting:
        return session
    first = waiting[0]
    # Also where a clock stands still or is put back: the order in which questions were put is that of their moments.
    last = max((q.put_at for q in session.questions if q.put_at is not None), default=None)
    put_at = at if last is None else max(at, last + timedelta(microseconds=1))
    before = max(sum(q.puts > 0 for q in session.questions), *(q.number or 0 for q in session.questions))
    put = replace(
        first, number=first.number or before + 1, state=QuestionState.ASKED, puts=first.puts + 1, put_at=put_at,
        message=None, rank=None, claimed_by=None, claimed_until=None,
    )  # fmt: skip
    return waiting_from(replace(changed(session, put), next_at=None), None)


def go_on(
    session: LiveSession, *, by: Actor, at: datetime, after: str | None = None, is_guest_here: bool = True
) -> Step:
    """*Suivante*: the next question, now. The one being asked counts as answered: its guest may have done so aloud.

    A guest who is not there has not: it waits behind all others, and for the next session. The blog always answers what
    it was asked first; then this only shortens the pause. `after` is the question whose button was pressed: raises
    LiveError where another one is being asked by now.
    """
    insist_on_stage(session, by)
    current = session.current
    if after is not None and current is not None and current.id != after:
        raise refusal("live_not_current")
    if current is not None and session.guest.is_blog:
        raise refusal("live_no_hurry")
    if current is not None and not (is_guest_here and session.guest.id is not None):
        session = _put_off(session, current, at)
    else:
        if current is not None:
            session = changed(session, replace(current, state=QuestionState.ANSWERED))
        session = waiting_from(replace(session, next_at=at), None)
    return recorded(session, by, "next", at=at)


def show_again(session: LiveSession) -> Step:
    """Have the question that a person is being asked shown once more, since what showed it is gone with the thread.

    The blog is not waited for: its answer comes, and the next question.
    """
    current = session.current
    if session.state is not LiveState.LIVE or session.guest.is_blog or current is None:
        return Step(session)
    return Step(changed(session, replace(current, message=None)))


def skip(session: LiveSession, question: str, *, by: Actor, at: datetime) -> Step:
    """*Passer*: leave the question that is being asked unanswered, and go on."""
    current = _current(session, question, by)
    session = changed(session, replace(current, state=QuestionState.SKIPPED))
    return recorded(waiting_from(replace(session, next_at=at), None), by, "skip", at=at, subject=question)


def postpone(session: LiveSession, question: str, *, by: Actor, at: datetime) -> Step:
    """*Plus tard*: put the question that is being asked off behind all others, and go on with those."""
    current = _current(session, question, by)
    return recorded(_put_off(session, current, at), by, "later", at=at, subject=question)


def run_out(session: LiveSession, *, at: datetime) -> Step:
    """Wait no longer for the guest: put what they have not answered off, and go on with the others."""
    current = session.current
    if current is not None:
        return recorded(_put_off(session, current, at), None, "later", at=at, subject=current.id)
    return recorded(waiting_from(replace(session, next_at=at), None), None, "next", at=at)


def _put_off(session: LiveSession, current: LiveQuestion, at: datetime) -> LiveSession:
    others = has_fresh(session)
    session = waiting_from(changed(session, replace(current, state=QuestionState.LATER)), None)
    # With nothing else to ask a person it waits to be wanted, instead of coming straight back.
    return replace(session, next_at=at if others or session.guest.is_blog else None)


def has_fresh(session: LiveSession) -> bool:
    """Return whether a question waits in the queue that was not put off before."""
    return any(question.state is QuestionState.APPROVED for question in session.questions)


def answer(session: LiveSession, question: str, *, text: str, by: Actor, at: datetime) -> Step:
    """*Répondre*: add what the guest answers to a question that was put, even if it was passed over since.

    Also after the end, until the transcript is published: somebody may have been typing. Raises LiveError for others
    than the guest.
    """
    if not is_guest(session, by):
        raise refusal("live_no_answer_for_another")
    found = _answerable(session, question)
    given = LiveAnswer(len(found.answers), at, by.id, by.name, answer_text(text))
    return recorded(_with_answer(session, found, given), by, "answer", at=at, subject=question)


def release(session: LiveSession, question: str, *, by: Actor, at: datetime) -> Step:
    """Give the answer that was prepared, as the guest's."""
    if not is_guest(session, by):
        insist_on_moderator(by)
    found = _answerable(session, question)
    if found.prepared is None:
        raise refusal("live_nothing_prepared")
    guest = session.guest
    given = LiveAnswer(len(found.answers), at, guest.id, guest.name, found.prepared)
    found = replace(found, prepared=None, prepared_by=None)
    return recorded(_with_answer(session, found, given), by, "release", at=at, subject=question)


def answer_from_blog(session: LiveSession, question: str, *, said: BlogAnswer, at: datetime) -> Step:
    """Add what the blog says; the next question comes once that can have been read. Saying it again changes nothing."""
    found = _answerable(session, question)
    if not session.guest.is_blog or found.state is not QuestionState.ASKED:
        return Step(session)
    given = LiveAnswer(len(found.answers), at, record=said.record)
    session = _with_answer(session, found, given)
    return Step(replace(session, next_at=at + reading_time(said.length)))


def _with_answer(session: LiveSession, question: LiveQuestion, given: LiveAnswer) -> LiveSession:
    answered = replace(question, state=QuestionState.ANSWERED, answers=(*question.answers, given), rank=None)
    return waiting_from(changed(session, answered), given.at)


def _answerable(session: LiveSession, question: str) -> LiveQuestion:
    found = question_of(session, question)
    if session.state not in {LiveState.LIVE, LiveState.CLOSED}:
        raise refusal("live_no_stage")
    if not found.puts:
        raise refusal("live_not_put_yet")
    return found


def _current(session: LiveSession, question: str, by: Actor) -> LiveQuestion:
    """Return the question being asked; raises LiveError where it is another one by now, as after a second click."""
    insist_on_stage(session, by)
    current = session.current
    if current is None or current.id != question:
        raise refusal("live_not_current")
    return current


def _insist_on_moderator_or_clock(by: Actor | None) -> None:
    if by is not None:
        insist_on_moderator(by)
