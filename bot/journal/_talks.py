"""`journal.talks`: what the door to Discord looks up in the journal, which is its memory across restarts."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

from bot import store
from bot.database import Session
from bot.journal._books import Books
from bot.model import Place, StoredTurn

T = TypeVar("T")

# As many turns before and after one as make its talk, and turns of a place in which quotes count as shown lately.
_AROUND = 20
_LATELY = 150


class Talks:
    """Finds turns again. Everything raises DatabaseError while the database does not answer."""

    def __init__(self, books: Books) -> None:
        self._books = books

    async def turn(self, name: str) -> StoredTurn | None:
        """Return the turn with that id, or None."""
        return next(iter(await self.turns([name])), None)

    async def turns(self, names: Sequence[str]) -> tuple[StoredTurn, ...]:
        """Return those of the turns with these ids that are kept; one that waits in the spool is brought in first.

        It is there while something long is done to the database: whoever deletes a question then must not be unheard.
        """
        return await self._read(partial(store.turns, names=names), names)

    async def turn_of_message(self, message: str) -> StoredTurn | None:
        """Return the turn whose answer is that message, or None; what was noted before is in the database first."""
        await self._books.writer.flush()
        return await self._read(partial(store.turn_of_message, message=message), [message])

    async def turns_of_messages(self, messages: Sequence[str]) -> tuple[StoredTurn, ...]:
        """Return the turns whose answers are these messages; what waits in the spool of them is brought in first."""
        return await self._read(partial(store.turns_of_messages, messages=messages), messages)

    async def _read(self, work: Callable[[Session], T], names: Sequence[str]) -> T:
        """Read, once the spool is in the database if something of these ids waits there."""
        read, writer = partial(self._books.database.read, work), self._books.writer_or_none
        if writer is not None and any(writer.waits(name) for name in names):
            return await writer.command(read)
        return await read()

    async def was_forgotten(self, author: str, place: Place, at: datetime) -> bool:
        """Return whether what a member asked in a place at that moment must stay unknown, though nothing tells of it.

        So it is where an erasure since took it, or the member has ended a pause since, in which they may have asked.
        Also after a restart. Raises JournalError where the ledger cannot be read.
        """
        return await self._books.on_disk(partial(self._was_forgotten, author, place, at))

    def _was_forgotten(self, author: str, place: Place, at: datetime) -> bool:
        ledger = self._books.ledger
        return ledger.took(author, place, at) or ledger.resumed(author, at)

    async def around(self, turn: str) -> tuple[StoredTurn, ...]:
        """Return the turns of a turn's talk, it included, oldest first: some before and some after it."""
        return await self._books.database.read(partial(store.talk, turn=turn, limit=_AROUND))

    async def private_channels(self, door: str, *, limit: int) -> tuple[tuple[str, datetime], ...]:
        """Return the private channels of a door with when something was last asked there, the most recent first."""
        return await self._books.database.read(partial(store.private_channels, door=door, limit=limit))

    async def answered(
        self, since: datetime, until: datetime, *, guilds: Sequence[str | None], limit: int
    ) -> tuple[StoredTurn, ...]:
        """Return the last turns asked since then in these servers (None: in private), the newest first.

        Only those recorded until a moment, and whose answers may still be shown; what was noted of them is on disk
        first.
        """
        await self._books.writer.flush()
        work = partial(store.answered, since=since, until=until, guilds=guilds, limit=limit)
        return await self._books.database.read(work)

    async def quoted_in(self, place: Place) -> tuple[tuple[str, int, int], ...]:
        """Return the spans (slug, start, end) quoted lately in a place, the newest first."""
        return await self._books.database.read(partial(store.quoted_in, place=place, limit=_LATELY))
