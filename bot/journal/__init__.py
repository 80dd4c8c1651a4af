"""The journal: every turn is on disk before its reply leaves, and a member can see and erase what is kept.

`await record(turn)` returns when the turn is in the database or, should that fail or take too long, in the spool file,
from where it is brought into the database later. What comes after a turn (its delivery, edits, failures) is written
behind, with the same care but without anybody waiting. Reading goes over a connection of its own.

An erasure takes its place in the queue: what was recorded before it goes, in memory, spool and database. What the same
member asks while it is under way is a new turn and stays, unless it gets into the spool before the erasure could begin.
A delivery or an edit that is reported after its turn was erased is dropped.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from bot import store
from bot.database import Database, Session, Synchronous
from bot.journal._backlog import Backlog
from bot.journal._spool import Spool
from bot.journal._writer import Writer
from bot.model import (
    Contact,
    DatabaseError,
    Delivery,
    Event,
    EventKind,
    JournalError,
    JournalStatus,
    LiveChange,
    LiveSession,
    MemberRecord,
    Removed,
    StoredTurn,
    Turn,
)

__all__ = ["Journal"]

T = TypeVar("T")

SPOOL_BYTES = 16 * 2**20
RETENTION = timedelta(days=180)


class Journal:
    """The open journal. All its ids are decimal strings, all its times in UTC; lists of turns begin with the oldest."""

    def __init__(self, database: Database, writer: Writer | None, *, retention: timedelta) -> None:
        self._database = database
        self._writer_or_none = writer
        self._retention = retention
        self._greeting: set[str] = set()
        self._traces = False

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        url: str,
        *,
        spool: Path | None,
        spool_size: int = SPOOL_BYTES,
        retention: timedelta = RETENTION,
        synchronous: Synchronous = "FULL",
    ) -> AsyncIterator["Journal"]:
        """Open the database of a URL such as `sqlite:///data/causerie.db` and the spool file (of `spool_size` bytes).

        Without a spool the journal is open for reading only, which may be done while a bot is writing. What an earlier
        run left in the spool is replayed. Raises DatabaseError and SpoolError when they cannot be used, in one line for
        the operator.
        """
        async with AsyncExitStack() as stack:
            database = await Database.open(url, synchronous=synchronous, read_only=spool is None)
            stack.push_async_callback(database.close)
            writer = None
            if spool is not None:
                file = stack.enter_context(closing(Spool(spool, spool_size)))
                writer = Writer(database, Backlog(file))
                stack.push_async_callback(writer.close)
                await writer.start()
            journal = cls(database, writer, retention=retention)
            stack.push_async_callback(journal.close)
            yield journal

    async def close(self) -> None:
        """Put everything that waits on disk and close, within about a second; may be called again."""
        if self._writer_or_none is not None:
            await self._writer_or_none.close()
        await self._database.close()

    @property
    def status(self) -> JournalStatus:
        """Return the state as it is known without asking the disk."""
        if self._writer_or_none is None:
            return JournalStatus(0, 0, 0, not self._database.moved())
        return self._writer_or_none.status

    async def health(self) -> JournalStatus:
        """Return the state after asking the database for an answer."""
        try:
            await self._database.read(partial(store.tail, last=1))
        except DatabaseError:
            return replace(self.status, reachable=False)
        return self.status

    async def record(self, turn: Turn) -> bool:
        """Put a turn on disk, in the database or the spool; return whether it was new (a known one is left as it is).

        Raises SpoolError when neither takes it: then its reply must not be shown.
        """
        stored = StoredTurn(turn.message, turn.reply.to_record(), turn.composed_ms, datetime.now(UTC))
        return await self._writer.submit(stored)

    async def keep(self, change: LiveChange) -> bool:
        """Put what a step changed in a live session on disk, with its trail; return whether it was new.

        Raises SpoolError when neither database nor spool takes it: then nobody may see what came of the step.
        """
        return await self._writer.submit(change)

    async def live_sessions(self) -> tuple[LiveSession, ...]:
        """Return all live sessions; raises DatabaseError while the database does not answer."""
        return await self._writer.command(lambda: self._read(store.live_sessions))

    def delivered(self, delivery: Delivery) -> None:
        """Note, behind, what became of a reply; a success is final, a failure can still be followed by one."""
        self._writer.submit(delivery, awaited=False)

    def happened(self, event: Event) -> None:
        """Note, behind, an edit, a deletion or a failure; the first two only if `subject` is a turn that is kept."""
        self._writer.submit(event, awaited=False)

    async def flush(self) -> None:
        """Return when everything noted so far is on disk."""
        await self._writer.flush()

    async def knows(self, message_id: str) -> bool:
        """Return whether that question was recorded, or is about to be; raises DatabaseError."""
        if self._writer_or_none is not None and self._writer_or_none.waits(message_id):
            return True
        return await self._read(partial(store.knows, turn=message_id))

    async def undelivered(self, since: datetime) -> tuple[StoredTurn, ...]:
        """Return the turns asked since then of whose reply nothing is known; raises DatabaseError."""
        return await self._read(partial(store.undelivered, since=since))

    async def recent(self, since: datetime, *, limit: int) -> tuple[StoredTurn, ...]:
        """Return the last `limit` turns asked since then; raises DatabaseError."""
        return await self._read(partial(store.recent, since=since, limit=limit))

    async def tail(self, last: int) -> tuple[StoredTurn, ...]:
        """Return the `last` newest turns of all places, for the operator; raises DatabaseError."""
        return await self._read(partial(store.tail, last=last))

    async def looks(self, guild: str, channels: Sequence[str], *, moderator: str, last: int) -> tuple[StoredTurn, ...]:
        """Return the `last` newest turns of these channels of the server, for a moderator; DMs are in no server.

        That they looked is on disk before. Raises DatabaseError, or SpoolError when it cannot be noted.
        """
        detail = f"{last} turns of {len(channels)} channels"
        look = Event(EventKind.LOOK, datetime.now(UTC), actor=moderator, guild=guild, detail=detail)
        await self._writer.submit(look)
        return await self._read(partial(store.in_channels, guild=guild, channels=channels, last=last))

    async def is_first_contact(self, author: str) -> bool:
        """Return True to the one caller who is to tell the member what is kept; then call `told` or `not_told`.

        Where the database does not answer it is taken for a first contact: better told twice than never.
        """
        if author in self._greeting:
            return False
        self._greeting.add(author)
        try:
            known = await self._read(partial(store.contact, author=author)) is not None
        except DatabaseError:
            known = False
        if known:
            self._greeting.discard(author)
        return not known

    def told(self, author: str) -> None:
        """Note, behind, that the member has been told what is kept."""
        self._greeting.add(author)
        self._writer.submit(Contact(author, datetime.now(UTC)), awaited=False)

    def not_told(self, author: str) -> None:
        """Give back what `is_first_contact` gave, since the message did not arrive."""
        self._greeting.discard(author)

    async def about(self, author: str) -> MemberRecord:
        """Return everything that is kept about a member; raises DatabaseError while the database does not answer."""
        return await self._writer.command(lambda: self._read(partial(store.about, author=author)))

    async def erase(self, author: str, *, by: str, guild: str | None = None) -> Removed:
        """Erase everything about a member, as asked by `by` (the member, or a moderator of `guild`); return how much.

        What remains is that it happened, without the member. Raises DatabaseError or SpoolError, and nothing is erased,
        while the database does not answer or the spool cannot be cleared; see also `Removed.complete`.
        """
        removed = await self._writer.command(
            partial(self._remove, partial(_erase, author=author, event=_erasure(author, by, guild)))
        )
        self._greeting.discard(author)
        return removed

    async def purge(self, now: datetime) -> Removed:
        """Remove everything older than the retention; return how much it was. Raises DatabaseError."""
        work = partial(store.purge, before=now - self._retention)
        removed = await self._writer.command(partial(self._remove, work, always=False))
        if removed.contacts:
            self._greeting.clear()
        return removed

    async def _remove(self, work: Callable[[Session], Removed], *, always: bool = True) -> Removed:
        removed = await self._database.write(work)
        if always or self._traces or removed != Removed():
            self._traces = not await self._database.rewrite()
        return replace(removed, complete=not self._traces)

    async def _read(self, work: Callable[[Session], T]) -> T:
        return await self._database.read(work)

    @property
    def _writer(self) -> Writer:
        if self._writer_or_none is None:
            raise JournalError("the journal is open for reading only")
        return self._writer_or_none


def _erasure(author: str, by: str, guild: str | None) -> Event:
    """Return what remains of an erasure; a member who asked for it themselves is not named."""
    if by == author:
        return Event(EventKind.ERASURE, datetime.now(UTC), detail="by the member")
    return Event(EventKind.ERASURE, datetime.now(UTC), actor=by, detail="by a moderator", guild=guild)


def _erase(session: Session, author: str, event: Event) -> Removed:
    removed = store.erase(session, author)
    store.add(session, [event])
    return removed
