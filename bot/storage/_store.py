"""What the journal's parts write and read with: the database, the writer's queue, the ledger."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from time import monotonic
from typing import TypeVar

from bot.model import ErasureRequest, Event, EventKind, JournalError, Removed
from bot.storage import _erasing, _writing
from bot.storage._database import Database, Session
from bot.storage._erasure_log import ErasureLog
from bot.storage._writer import Writer

T = TypeVar("T")
Removal = Callable[[], Awaitable[Removed]]

# After a rewrite comes a rest of so many times as long: no more than a tenth of the time goes into rewriting. A small
# journal is rewritten in no time. Discord lets a command be answered for fifteen minutes.
_REST = 9.0
_LONGEST_REST = 120.0
# Seconds before each attempt.
_PAUSES = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)

_log = logging.getLogger(__name__)


async def _alone(removal: Removal) -> Removed:
    return await removal()


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


@dataclass(slots=True)
class JournalStore:
    """The open database with all that belongs to it. Without a writer it is for reading only.

    Whatever is erased or purged is removed within `around`. `traces` is whether old copies of something deleted may lie
    in the file, so that it must be rewritten; `traces_in_log` whether they may lie in its write-ahead log.
    """

    database: Database
    erasure_log: ErasureLog
    clock: Callable[[], datetime]
    writer_or_none: Writer | None = None
    traces: bool = field(default=False)
    traces_in_log: bool = field(default=False)
    around: Callable[[Removal], Awaitable[Removed]] = field(default=_alone)
    rewriting: Rewriting = field(init=False)

    def __post_init__(self) -> None:
        """Have one rewriting for all."""
        self.rewriting = Rewriting(self._rewrite)

    @property
    def writer(self) -> Writer:
        """Return the writer; raises JournalError where there is none."""
        if self.writer_or_none is None:
            raise JournalError("the journal is open for reading only")
        return self.writer_or_none

    async def change(self, work: Callable[[Session], T]) -> T:
        """Do something in a transaction of its own, after all that waits; raises DatabaseError."""
        return await self.writer.command(lambda: self.database.write(work))

    async def note(self, *events: Event) -> None:
        """Have the moderators' trail on disk before what it tells of happens.

        Who reads without a writer is the operator, whose looks are in it already: see `note_beside`.
        """
        if self.writer_or_none is not None:
            await asyncio.gather(*(self.writer_or_none.submit(event) for event in events))

    async def catch_up(self) -> None:
        """Have filters find whatever was recorded before, if that is up to this process; raises DatabaseError.

        What the database has not got yet would be missing from every list, as if it had never been.
        """
        if self.writer_or_none is not None:
            await self.writer_or_none.catch_up()

    async def on_disk(self, work: Callable[[], T]) -> T:
        """Do something to the ledger without holding up anybody."""
        return await asyncio.to_thread(work)

    async def erase(self, erasure: ErasureRequest) -> Removed:
        """Erase, after all that waits, and note that it was done: in the trail, and in the ledger for backups."""
        return await self._remove(partial(self._erase, erasure))

    async def _erase(self, erasure: ErasureRequest) -> Removed:
        now = self.clock()
        await self.on_disk(partial(self.erasure_log.note_erasure, erasure, now))
        return await self._delete(partial(_erasing.erase, erasure=erasure), erased(erasure, now))

    async def purge(self, work: Callable[[Session], Removed]) -> Removed:
        """Remove what is past its term, after all that waits; raises DatabaseError."""
        return await self._remove(partial(self._delete, work))

    async def _remove(self, removal: Removal) -> Removed:
        """Remove something and leave no old copy of it, as far as that is possible; see `Removed.complete`."""
        removed = await self.around(lambda: self.writer.command(removal))
        # Outside of all that: whoever has to wait for others' removals meanwhile holds up nobody.
        return replace(removed, complete=not self.traces or await self.rewriting.done(self.writer))

    async def _delete(self, work: Callable[[Session], Removed], *events: Event) -> Removed:
        def deleted(session: Session) -> tuple[Removed, bool]:
            before = _erasing.changes(session)
            removed, has_changed = work(session), _erasing.changes(session) != before
            _writing.add(session, events)
            return removed, has_changed

        await self.database.write(_erasing.secure_index)
        removed, has_changed = await self.database.write(deleted)
        if has_changed:
            self.leaves_traces()
        return removed

    def leaves_traces(self) -> None:
        """Note that something was deleted just now, after it was: a rewrite before that would have left it."""
        self.traces = self.traces_in_log = True

    async def truncate_log(self) -> None:
        """Empty the log of what was deleted, the next time where somebody reads from it; raises DatabaseError."""
        if self.traces_in_log:
            self.traces_in_log = False  # what is deleted from here on needs the next time
            try:
                done = await self.writer.command(self.database.truncate_log)
            except JournalError:
                self.traces_in_log = True
                raise
            self.traces_in_log = self.traces_in_log or not done

    async def _rewrite(self) -> bool:
        self.traces = not await self.database.rewrite()
        if not self.traces:
            with suppress(JournalError):  # then it is done once more at the next start
                await self.on_disk(partial(self.erasure_log.note_rewritten, self.clock()))
        return not self.traces


def erased(erasure: ErasureRequest, at: datetime) -> Event:
    """Return what remains of an erasure; a member who had all of theirs erased is not named."""
    if erasure.by == erasure.member and erasure.guild is None:
        return Event(EventKind.ERASURE, at, detail="by the member")
    what = "a member" if erasure.member else "everybody"
    until = f" before {erasure.before:%Y-%m-%d}" if erasure.before else ""
    detail = f"by a moderator: {what}{until}"
    return Event(EventKind.ERASURE, at, actor=erasure.by, detail=detail, guild=erasure.guild)
