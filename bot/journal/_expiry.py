"""Turns without words live for ten minutes, so that buttons and edits work; then they go by themselves."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from functools import partial

from bot import store
from bot.journal._books import Books
from bot.model import JournalError, StoredTurn

_LIFE = timedelta(minutes=10)
# Seconds between looks at whose time has come.
_ROUND = 15.0

_log = logging.getLogger(__name__)


class Expiry:
    """Takes the words off turns, and the turns away later."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self.is_due = True

    def stripped(self, turn: StoredTurn) -> StoredTurn:
        """Return only ids, outcome and spans of a turn, to go ten minutes after it was recorded."""
        self.is_due = True
        return turn.without_words(expires_at=turn.recorded_at + _LIFE)

    async def expire(self, now: datetime) -> None:
        """Remove the turns whose time is over; raises DatabaseError."""
        self.is_due = False
        try:
            left = await self._books.change(partial(store.expire, now=now))
        except JournalError:
            self.is_due = True
            raise
        self.is_due = self.is_due or left > 0
        self._books.traces = True

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
            if self.is_due:
                try:
                    await self.expire(self._books.clock())
                except JournalError as error:
                    _log.warning("turns without words are still there: %s", error)
