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

    async def was_erased(self, author: str, place: Place, at: datetime) -> bool:
        """Return whether what a member asked in a place at that moment went with an erasure since, if it was kept.

        Also after a restart. Raises JournalError where the ledger cannot be read.
        """
        return await self._books.on_disk(partial(self._books.ledger.took, author, place, at))

    async def around(self, turn: str) -> tuple[StoredTurn, ...]:
        """Return the turns of a turn's talk, it included, oldest first: some before and some after it."""
        return await self._books.database.read(partial(store.talk, turn=turn, limit=_AROUND))

    async def places(self, since: datetime, *, limit: int) -> tuple[Place, ...]:
        """Return the places where something was asked since then, the most recent first."""
        return await self._books.database.read(partial(store.places, since=since, limit=limit))

    async def quoted_in(self, place: Place) -> tuple[tuple[str, int, int], ...]:
        """Return the spans (slug, start, end) quoted lately in a place, the newest first."""
        return await self._books.database.read(partial(store.quoted_in, place=place, limit=_LATELY))
