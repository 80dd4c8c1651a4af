"""Sleeps until something is due in a live session, has it done, and sleeps again.

Each session has one thing done at a time; sessions do not wait for one another. What goes wrong is tried again after a
pause that grows, so that nothing is lost while Discord or the disk is away. Whatever else happens in the session ends
the pause: a moderator may have mended what stood in the way.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.cogs._traffic import Traffic
from bot.cogs.live._clock import Clock
from bot.live import Due, Intention, Sessions
from bot.model import CauserieError, LiveError, LiveSession

_log = logging.getLogger(__name__)

# Between attempts; the last one stays.
_PAUSES = tuple(timedelta(seconds=seconds) for seconds in (2, 5, 15, 30, 60))

# Returns what is due first, and in which session; `but` some, by their ids.
NextDue = Callable[[datetime, Collection[str]], tuple[LiveSession, Due] | None]
# Does what is due in a session; the number counts the attempts at it that failed.
CarryOut = Callable[[LiveSession, Intention, int], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class _Pause:
    """A session is left alone until then, as long as it stays as it is (`revision`) and the same thing is due."""

    until: datetime
    revision: int
    intention: Intention
    failures: int


class Timekeeper:
    """A task behind the sessions: by default that which does what is due on the stage."""

    def __init__(
        self, sessions: Sessions, carry_out: CarryOut, clock: Clock, traffic: Traffic, next_due: NextDue | None = None
    ) -> None:
        self._sessions = sessions
        self._next_due = next_due or sessions.next_due
        self._carry_out = carry_out
        self._clock = clock
        self._traffic = traffic
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._pauses: dict[str, _Pause] = {}

    async def run(self) -> None:
        """Serve all sessions, for ever."""
        try:
            while True:
                self._sessions.changed.clear()
                await self._clock.wait(self._sessions.changed, until=self._serve())
        finally:
            for task in self._busy.values():
                task.cancel()

    def _serve(self) -> datetime | None:
        """Begin all that is due now; return when something is due next, as far as is known."""
        now = self._clock.now()
        waiting = self._waiting(now)
        ends = [self._pauses[name].until for name in waiting]
        while not self._traffic.closing:
            found = self._next_due(now, {*self._busy, *waiting})
            if found is None:
                return min(ends, default=None)
            session, due = found
            if due.at > now:
                return min([due.at, *ends])
            self._busy[session.id] = asyncio.create_task(self._serve_one(session, due.intention))
        return None

    def _waiting(self, now: datetime) -> set[str]:
        """Return the sessions whose pause is not over; forget the pauses that have lost their reason."""
        self._pauses = {name: pause for name, pause in self._pauses.items() if not self._is_moot(name, pause)}
        return {name for name, pause in self._pauses.items() if pause.until > now}

    def _is_moot(self, name: str, pause: _Pause) -> bool:
        try:
            return self._sessions.get(name).revision != pause.revision
        except LiveError:
            return True

    async def _serve_one(self, session: LiveSession, intention: Intention) -> None:
        pause = self._pauses.pop(session.id, None)
        failures = pause.failures if pause is not None and pause.intention == intention else 0
        try:
            with self._traffic.under_way():
                await self._carry_out(session, intention, failures)
        except CauserieError as error:
            self._pause(session, intention, failures, str(error))
        except TimeoutError:
            self._pause(session, intention, failures, "Discord did not answer")
        except Exception as error:  # whatever it is, the other sessions and the next attempt go on
            _log.exception("session %s: a mishap", session.id)
            self._pause(session, intention, failures, type(error).__name__)
        finally:
            del self._busy[session.id]
            self._sessions.changed.set()

    def _pause(self, session: LiveSession, intention: Intention, failures: int, why: str) -> None:
        length = _PAUSES[min(failures, len(_PAUSES) - 1)]
        _log.warning("session %s: %s: trying again in %s: %s", session.id, type(intention).__name__, length, why)
        until = self._clock.now() + length
        self._pauses[session.id] = _Pause(until, session.revision, intention, failures + 1)
