"""When moderators are told of the questions that wait for them: together, seldom, in one message that is kept right.

What came in within a short while is told at once; within some minutes of the last message that one is edited, later a
new one takes its place. It goes when nothing waits any more.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.model import LiveQuestion, LiveSession, PendingAlert, QuestionState

# So long questions are gathered before they are told of, and so long the message stays before it is edited again.
GATHERING = timedelta(seconds=30)
# At least so much is between two messages about one session.
BETWEEN_ALERTS = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class AlertModerators:
    """Tell moderators that these questions wait (none: take back what told so), then `done`.

    `is_new`: by a message that they notice, in the place of the one before, instead of editing that.
    """

    questions: tuple[str, ...]
    is_new: bool


def alert_due(session: LiveSession, now: datetime) -> tuple[datetime, AlertModerators] | None:
    """Return from when on moderators are to be told what; None while they know all."""
    alert, waiting = session.alert, () if session.is_over else _waiting(session)
    if alert is not None and alert.message and not waiting:
        return now, AlertModerators((), is_new=False)
    names = tuple(question.id for question in waiting)
    unknown = [max(question.at, session.announced_at) for question in waiting if not question.alerted]
    if unknown:
        at = max(min(unknown) + GATHERING, _next_at(alert) or now)
        is_new = alert is None or not alert.message or alert.posted_at + BETWEEN_ALERTS <= max(at, now)
        return at, AlertModerators(names, is_new)
    if alert is not None and alert.message and alert.count != len(waiting):
        return alert.shown_at + GATHERING, AlertModerators(names, is_new=False)
    return None


def alerted(
    session: LiveSession, intention: AlertModerators, *, message: str, channel: str, at: datetime
) -> LiveSession:
    """Return the session whose moderators were told by a message in a channel; empty where that was impossible."""
    before = session.alert
    is_posted = bool(intention.questions) and (before is None or not message or message != before.message)
    posted_at = at if before is None or is_posted else before.posted_at
    alert = PendingAlert(channel if message else "", message, posted_at, at, len(intention.questions))
    told = frozenset(intention.questions)
    questions = tuple(
        replace(question, alerted=True) if question.id in told and _is_pending(question) else question
        for question in session.questions
    )
    return replace(session, alert=alert, questions=questions)


def _next_at(alert: PendingAlert | None) -> datetime | None:
    if alert is None:
        return None
    return alert.shown_at + GATHERING if alert.message else alert.posted_at + BETWEEN_ALERTS


def _waiting(session: LiveSession) -> tuple[LiveQuestion, ...]:
    return tuple(filter(_is_pending, session.questions))


def _is_pending(question: LiveQuestion) -> bool:
    return question.state is QuestionState.PENDING
