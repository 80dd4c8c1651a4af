"""What leaves the journal by itself: turns without words after ten minutes, then their traces in the file.

Those turns live so long that buttons and edits work. What was deleted leaves the database's write-ahead log in the same
rounds.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from functools import partial

from bot.model import JournalError, StoredTurn
from bot.storage import _erasing
from bot.storage._database import Database, Session
from bot.storage._rows import from_text
from bot.storage._store import JournalStore

_LIFE = timedelta(minutes=10)
# Seconds between looks at whose time has come.
_ROUND = 15.0

_log = logging.getLogger(__name__)
# A bot may have been off, or unheeded, for so long beyond the longest term.
_UNHEEDED = timedelta(days=365)


class Expiry:
    """Takes the words off turns, and the turns away later."""

    def __init__(self, store: JournalStore) -> None:
        self._store = store
        self.is_due = True

    def stripped(self, turn: StoredTurn) -> StoredTurn:
        """Return only ids, outcome and spans of a turn, to go ten minutes after it was recorded."""
        self.is_due = True
        return turn.without_words(expires_at=turn.recorded_at + _LIFE)

    async def expire(self, now: datetime) -> None:
        """Remove the turns whose time is over; raises DatabaseError."""
        self.is_due = False
        try:
            left = await self._store.change(partial(_erasing.expire, now=now))
        except JournalError:
            self.is_due = True
            raise
        self.is_due = self.is_due or left > 0
        self._store.leaves_traces()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Do it again and again meanwhile."""
        task = asyncio.create_task(self._run())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(_ROUND)
            try:
                if self.is_due:
                    await self.expire(self._store.clock())
                await self._store.truncate_log()
            except JournalError as error:
                _log.warning("turns without words, or copies of deleted ones, are still there: %s", error)


async def require_clock(database: Database, now: datetime, *, oldest: datetime) -> None:
    """Raise JournalError where all is older by far than the `oldest` of what is to stay; else the clock may be right.

    A clock that is far ahead must not empty the journal. Raises DatabaseError while the database does not answer.
    """
    newest = await database.read(_newest)
    if newest is not None and newest < oldest - _UNHEEDED:
        raise JournalError(
            f"today is {now:%Y-%m-%d} by this machine's clock, and the newest that is kept is of {newest:%Y-%m-%d}: all"
            " of it would go; set the clock right and start the bot again, or, if it is right, stop the bot and run"
            f" `python -m bot journal erase --before {oldest:%Y-%m-%d} --yes`"
        )


def _newest(session: Session) -> datetime | None:
    """Return when the newest turn was asked, or without turns when the newest event was noted."""
    [(asked_at,)] = session.execute("SELECT MAX(asked_at) FROM turns")
    [(noted_at,)] = session.execute("SELECT MAX(at) FROM events")
    last = asked_at or noted_at
    return from_text(last) if last else None
