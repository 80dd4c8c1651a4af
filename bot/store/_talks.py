"""Finding turns again: by their question, the message that answered, their talk, their moment; and private channels."""

import json
from collections.abc import Sequence
from datetime import datetime

from bot.database import Session
from bot.model import Place, StoredTurn
from bot.store._rows import NEWEST_FIRST, TURNS, from_number, place_key, to_text, turn_of


def turns(session: Session, names: Sequence[str]) -> tuple[StoredTurn, ...]:
    """Return those of the turns with these ids that are there, in no order."""
    sql = f"{TURNS} WHERE turns.id IN (SELECT value FROM json_each($1))"
    return tuple(turn_of(row) for row in session.execute(sql, json.dumps(list(names))))


def turn_of_message(session: Session, message: str) -> StoredTurn | None:
    """Return the turn whose answer is that message, or None."""
    rows = session.execute(f"{TURNS} WHERE deliveries.message = $1", message)
    return turn_of(rows[0]) if rows else None


def turns_of_messages(session: Session, messages: Sequence[str]) -> tuple[StoredTurn, ...]:
    """Return the turns whose answers are these messages, in no order."""
    # The answers first, by their index: as a condition on the joined tables it would be asked of every turn there is.
    sql = f"""
    {TURNS} WHERE turns.id IN (
        SELECT turn FROM json_each($1) CROSS JOIN deliveries ON deliveries.message = value
    )
    """
    return tuple(turn_of(row) for row in session.execute(sql, json.dumps(list(messages))))


def talk(session: Session, turn: str, *, limit: int) -> tuple[StoredTurn, ...]:
    """Return the turns of a turn's talk, oldest first: it, and `limit` before and after it that are still shown."""
    found = session.execute("SELECT conversation, number FROM turns WHERE id = $1", turn)
    if not found:
        return ()
    shown = "expires_at IS NULL AND redacted_at IS NULL AND withdrawn_at IS NULL"
    in_talk = f"{TURNS} WHERE conversation = $1 AND {shown} AND turns.number"
    before = session.execute(f"{in_talk} <= $2 ORDER BY turns.number DESC LIMIT $3", *found[0], limit + 1)
    after = session.execute(f"{in_talk} > $2 ORDER BY turns.number LIMIT $3", *found[0], limit)
    return tuple(turn_of(row) for row in (*reversed(before), *after))


def private_channels(session: Session, door: str, *, limit: int) -> tuple[tuple[str, datetime], ...]:
    """Return the `limit` private channels of a door with when something was last asked there, most recent first."""
    # A turn's number is its moment, and the index of places ends in it.
    sql = """
    SELECT channel, (SELECT MAX(number) FROM turns WHERE turns.place = places.id) AS last FROM places
    WHERE guild IS NULL AND door = $1 AND last IS NOT NULL ORDER BY last DESC LIMIT $2
    """
    return tuple((channel, from_number(last)) for channel, last in session.execute(sql, door, limit))


def answered(
    session: Session, since: datetime, until: datetime, *, guilds: Sequence[str | None], limit: int
) -> tuple[StoredTurn, ...]:
    """Return the last `limit` turns asked since then in these servers (None: in private) and recorded until a moment.

    Of those that were withdrawn none. The newest come first.
    """
    sql = f"""
    {TURNS} WHERE asked_at >= $1 AND recorded_at <= $2 AND redacted_at IS NULL AND withdrawn_at IS NULL
    AND COALESCE(guild, '') IN (SELECT value FROM json_each($3)) {NEWEST_FIRST} LIMIT $4
    """
    here = json.dumps([guild or "" for guild in guilds])
    return tuple(turn_of(row) for row in session.execute(sql, to_text(since), to_text(until), here, limit))


def quoted_in(session: Session, place: Place, *, limit: int) -> tuple[tuple[str, int, int], ...]:
    """Return the spans (slug, start, end) quoted in a place's last `limit` turns, the newest first."""
    sql = """
    SELECT post, span_start, span_end FROM quotes JOIN (
        SELECT turns.id, turns.number FROM turns WHERE turns.place = $1 ORDER BY turns.number DESC LIMIT $2
    ) AS lately ON quotes.turn = lately.id ORDER BY lately.number DESC, ordinal
    """
    rows = session.execute(sql, place_key(place), limit)
    return tuple((slug, start, end) for slug, start, end in rows)
