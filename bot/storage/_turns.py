"""`journal.talks`: turns found again, which is the memory of the door to Discord across restarts."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

from bot.model import Place, StoredTurn
from bot.storage._database import Session
from bot.storage._rows import NEWEST_FIRST, TURNS, from_number, place_key, select_turns, to_text
from bot.storage._store import JournalStore

T = TypeVar("T")

# As many turns before and after one as make its talk, and turns of a place in which quotes count as shown lately.
_AROUND = 20
_LATELY = 150

_NAMED = f"{TURNS} WHERE turns.id IN (SELECT value FROM json_each($1))"
# The answers first, by their index: as a condition on the joined tables it would be asked of every turn there is.
_OF_MESSAGES = f"""
{TURNS} WHERE turns.id IN (SELECT turn FROM json_each($1) CROSS JOIN deliveries ON deliveries.message = value)
"""
_IN_TALK = f"""
{TURNS} WHERE conversation = $1 AND expires_at IS NULL AND redacted_at IS NULL AND withdrawn_at IS NULL
AND turns.number"""
_ANSWERED = f"""
{TURNS} WHERE asked_at >= $1 AND recorded_at <= $2 AND redacted_at IS NULL AND withdrawn_at IS NULL
AND COALESCE(guild, '') IN (SELECT value FROM json_each($3)) {NEWEST_FIRST} LIMIT $4
"""
# A turn's number is its moment, and the index of places ends in it.
_PRIVATE = """
SELECT channel, (SELECT MAX(number) FROM turns WHERE turns.place = places.id) AS last FROM places
WHERE guild IS NULL AND door = $1 AND last IS NOT NULL ORDER BY last DESC LIMIT $2
"""
_QUOTED = """
SELECT post, span_start, span_end FROM quotes JOIN (
    SELECT turns.id, turns.number FROM turns WHERE turns.place = $1 ORDER BY turns.number DESC LIMIT $2
) AS lately ON quotes.turn = lately.id ORDER BY lately.number DESC, ordinal
"""


class TurnLookup:
    """Finds turns again. Everything raises DatabaseError while the database does not answer."""

    def __init__(self, store: JournalStore) -> None:
        self._store = store

    async def turn(self, name: str) -> StoredTurn | None:
        """Return the turn with that id, or None."""
        return next(iter(await self.turns([name])), None)

    async def turns(self, names: Sequence[str]) -> tuple[StoredTurn, ...]:
        """Return those of the turns with these ids that are kept; one that waits in the spool is brought in first.

        It is there while something long is done to the database: whoever deletes a question then must not be unheard.
        """
        return await self._read(lambda session: select_turns(session, _NAMED, json.dumps(list(names))), names)

    async def turn_of_message(self, message: str) -> StoredTurn | None:
        """Return the turn whose answer is that message, or None; what was noted before is in the database first."""
        await self._store.writer.flush()
        return next(iter(await self.turns_of_messages([message])), None)

    async def turns_of_messages(self, messages: Sequence[str]) -> tuple[StoredTurn, ...]:
        """Return the turns whose answers are these messages; what waits in the spool of them is brought in first."""
        found = json.dumps(list(messages))
        return await self._read(lambda session: select_turns(session, _OF_MESSAGES, found), messages)

    async def _read(self, work: Callable[[Session], T], names: Sequence[str]) -> T:
        """Read, once the spool is in the database if something of these ids waits there."""
        read, writer = partial(self._store.database.read, work), self._store.writer_or_none
        if writer is not None and any(writer.waits(name) for name in names):
            return await writer.command(read)
        return await read()

    async def was_forgotten(self, author: str, place: Place, at: datetime) -> bool:
        """Return whether what a member asked in a place at that moment must stay unknown, though nothing tells of it.

        So it is where an erasure since took it, or the member has ended a pause since, in which they may have asked.
        Also after a restart. Raises JournalError where the ledger cannot be read.
        """
        return await self._store.on_disk(partial(self._was_forgotten, author, place, at))

    def _was_forgotten(self, author: str, place: Place, at: datetime) -> bool:
        ledger = self._store.erasure_log
        return ledger.took(author, place, at) or ledger.resumed(author, at)

    async def around(self, turn: str) -> tuple[StoredTurn, ...]:
        """Return the turns of a turn's talk, oldest first: it, and some before and after it that are still shown."""
        return await self._store.database.read(partial(_around, turn=turn))

    async def private_channels(self, door: str, *, limit: int) -> tuple[tuple[str, datetime], ...]:
        """Return the private channels of a door with when something was last asked there, the most recent first."""
        rows = await self._store.database.read(lambda session: session.execute(_PRIVATE, door, limit))
        return tuple((channel, from_number(last)) for channel, last in rows)

    async def answered(
        self, since: datetime, until: datetime, *, guilds: Sequence[str | None], limit: int
    ) -> tuple[StoredTurn, ...]:
        """Return the last turns asked since then in these servers (None: in private), the newest first.

        Only those recorded until a moment, and whose answers may still be shown; what waits of them, also in the spool,
        is brought in first. Raises DatabaseError while that cannot be.
        """
        await self._store.writer.flush()
        values = (to_text(since), to_text(until), json.dumps([guild or "" for guild in guilds]), limit)
        found = partial(self._store.database.read, lambda session: select_turns(session, _ANSWERED, *values))
        return await self._store.writer.command(found)

    async def quoted_in(self, place: Place) -> tuple[tuple[str, int, int], ...]:
        """Return the spans (slug, start, end) quoted lately in a place, the newest first."""
        rows = await self._store.database.read(lambda session: session.execute(_QUOTED, place_key(place), _LATELY))
        return tuple((slug, start, end) for slug, start, end in rows)


def _around(session: Session, turn: str) -> tuple[StoredTurn, ...]:
    found = session.execute("SELECT conversation, number FROM turns WHERE id = $1", turn)
    if not found:
        return ()
    before = select_turns(session, f"{_IN_TALK} <= $2 ORDER BY turns.number DESC LIMIT $3", *found[0], _AROUND + 1)
    after = select_turns(session, f"{_IN_TALK} > $2 ORDER BY turns.number LIMIT $3", *found[0], _AROUND)
    return (*reversed(before), *after)
