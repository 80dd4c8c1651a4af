"""What the journal's parts write and read with: the database, the writer's queue, the ledger."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from bot import store
from bot.database import Database, Session
from bot.journal._ledger import Ledger
from bot.journal._writer import Writer
from bot.model import Erasure, Event, EventKind, JournalError, Removed

T = TypeVar("T")


Removal = Callable[[], Awaitable[Removed]]


async def _alone(removal: Removal) -> Removed:
    return await removal()


@dataclass(slots=True)
class Books:
    """The open database with all that belongs to it. Without a writer it is for reading only.

    Whatever is erased or purged is removed within `around`. `traces` is whether old copies of something deleted may lie
    in the file, so that it must be rewritten.
    """

    database: Database
    ledger: Ledger
    clock: Callable[[], datetime]
    writer_or_none: Writer | None = None
    traces: bool = field(default=False)
    around: Callable[[Removal], Awaitable[Removed]] = field(default=_alone)

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
        """Have the moderators' trail on disk before what it tells of happens; the operator's reading leaves none."""
        if self.writer_or_none is not None:
            await asyncio.gather(*(self.writer_or_none.submit(event) for event in events))

    async def catch_up(self) -> None:
        """Have filters find whatever was recorded before, if that is up to this process."""
        if self.writer_or_none is not None:
            await self.writer_or_none.catch_up()

    async def on_disk(self, work: Callable[[], T]) -> T:
        """Do something to the ledger without holding up anybody."""
        return await asyncio.to_thread(work)

    async def erase(self, erasure: Erasure) -> Removed:
        """Erase, after all that waits, and note that it was done: in the trail, and in the ledger for backups."""
        return await self.around(lambda: self.writer.command(partial(self._erase, erasure)))

    async def _erase(self, erasure: Erasure) -> Removed:
        now = self.clock()
        event = erased(erasure, now)

        def work(session: Session) -> Removed:
            removed = store.erase(session, erasure)
            store.add(session, [event])
            return removed

        await self.on_disk(partial(self.ledger.note_erasure, erasure, now))
        return await self.remove(work)

    async def remove(self, work: Callable[[Session], Removed], *, always: bool = True) -> Removed:
        """Remove something and leave no old copy of it, as far as that is possible; see `Removed.complete`."""
        await self.database.write(store.secure_index)
        removed = await self.database.write(work)
        if always or self.traces or removed != Removed():
            self.traces = not await self.database.rewrite()
        return replace(removed, complete=not self.traces)


def erased(erasure: Erasure, at: datetime) -> Event:
    """Return what remains of an erasure; a member who had all of theirs erased is not named."""
    if erasure.by == erasure.member and erasure.guild is None:
        return Event(EventKind.ERASURE, at, detail="by the member")
    what = "a member" if erasure.member else "everybody"
    until = f" before {erasure.before:%Y-%m-%d}" if erasure.before else ""
    detail = f"by a moderator: {what}{until}"
    return Event(EventKind.ERASURE, at, actor=erasure.by, detail=detail, guild=erasure.guild)
