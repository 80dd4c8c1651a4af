"""Rewriting the database after something was removed: removals in quick succession share one.

A rewrite holds up everything else that is written, and in a large journal for seconds. So afterwards the database is
left in peace for some time, however many members have their data erased meanwhile: they wait for the next one together.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from time import monotonic

from bot.model import JournalError
from bot.storage._writer import Writer

_log = logging.getLogger(__name__)

# After a rewrite comes a rest of so many times as long: no more than a tenth of the time goes into rewriting. A small
# journal is rewritten in no time. Discord lets a command be answered for fifteen minutes.
_REST = 9.0
_LONGEST_REST = 120.0
# Seconds before each attempt.
_PAUSES = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)


class Rewriting:
    """Does `rewrite` alone, whoever waits for it."""

    def __init__(self, rewrite: Callable[[], Awaitable[bool]]) -> None:
        self._rewrite = rewrite
        self._next: asyncio.Task[bool] | None = None
        self._rested_at = 0.0
        self._one_by_one = asyncio.Lock()
        self._closing = asyncio.Event()

    async def done(self, writer: Writer) -> bool:
        """Return whether all was rewritten, with what had been removed before this was called."""
        if self._next is None:
            self._next = asyncio.create_task(self._run(writer), name="journal rewriting")
        return await asyncio.shield(self._next)

    def close(self) -> None:
        """Begin nothing more: what is still to be rewritten is left to the next start."""
        self._closing.set()

    async def _run(self, writer: Writer) -> bool:
        async with self._one_by_one:
            await self._rest(self._rested_at - monotonic())
            self._next = None  # what is removed from here on needs the next one
            for pause in _PAUSES:
                await self._rest(pause)
                if self._closing.is_set():
                    return False
                with suppress(JournalError):  # on a busy disk the writer may just have gone over to its spool
                    return await writer.command(self._timed)
        _log.warning("the database is not rewritten yet: it does not answer")
        return False

    async def _rest(self, seconds: float) -> None:
        if seconds > 0:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._closing.wait(), seconds)

    async def _timed(self) -> bool:
        began = monotonic()
        done = await self._rewrite()
        took = monotonic() - began
        self._rested_at = monotonic() + min(took * _REST, _LONGEST_REST)
        return done
