"""How long a person who is the guest is waited for: then the next question is put without them.

The wait is counted from the guest's last sign (a message, typing, the form), or from when the question was shown. It
never runs out unannounced: first `waiting_until` is decided and shown on the stage, some time ahead; a sign, a pause or
another question takes it back. All of it is kept with the session, so that it is the same after a restart.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.live._queue import queue
from bot.live._step import Actor, Step, is_guest
from bot.model import LiveSession, LiveState

LONGEST_WAIT = timedelta(hours=1)
USUAL_WAIT = timedelta(minutes=10)
# So long before it runs out it is announced: half of the time where the wait is shorter than twice that.
NOTICE = timedelta(minutes=2)
# Discord tells of somebody who types every few seconds: signs that follow one another closer are not kept.
_BETWEEN_SIGNS = timedelta(seconds=5)


def waiting_from(session: LiveSession, at: datetime | None) -> LiveSession:
    """Return the session in which its guest is waited for from a moment on; None: not any more."""
    is_waited_for = session.wait and session.guest.id is not None and session.state is LiveState.LIVE
    return replace(
        session, waiting_since=at if is_waited_for else None, waiting_until=None, waiting_message=None
    )  # fmt: skip


def waiting_after_pause(session: LiveSession, at: datetime) -> LiveSession:
    """Return the session in which the pause that ends now does not count; the end of the wait is announced anew."""
    since, paused_at = session.waiting_since, session.paused_at
    if since is None or paused_at is None:
        return session
    return waiting_from(session, since + max(at - max(paused_at, since), timedelta()))


def sign(session: LiveSession, *, by: Actor, at: datetime) -> Step:
    """Note that the guest is there: they have written, typed or opened the form. Nothing changes for anybody else."""
    since = session.waiting_since
    if since is None or not is_guest(session, by):
        return Step(session)
    is_news = session.waiting_until is not None or at - since >= _BETWEEN_SIGNS
    return Step(waiting_from(session, max(since, at)) if is_news else session)


def waits_until(session: LiveSession, now: datetime) -> datetime | None:
    """Return when the wait for the guest runs out, unless they give a sign.

    None while nobody is waited for, where nothing would come of it, and where the session ends before.
    """
    since = session.waiting_since
    is_waiting = session.state is LiveState.LIVE and session.paused_at is None and session.next_at is None
    if since is None or not is_waiting or (session.current is None and not queue(session)):
        return None
    decided = decided_until(session, now)
    until = max(since + session.wait, now + notice_of(session)) if decided is None else decided
    return until if until < session.ends_at else None


def decided_until(session: LiveSession, now: datetime) -> datetime | None:
    """Return the moment that is (to be) announced; None also where that could not be shown before it came."""
    until = session.waiting_until
    is_too_late = until is not None and session.waiting_message is None and until <= now
    return None if is_too_late else until


def notice_of(session: LiveSession) -> timedelta:
    """Return how long before the wait runs out that is announced."""
    return min(NOTICE, session.wait / 2)
