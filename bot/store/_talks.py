"""Finding turns again: by their question, by the message that answered, by their talk; and where we were lately."""

import json
from collections.abc import Sequence
from datetime import datetime

from bot.database import Session
from bot.model import Place, StoredTurn
from bot.store._rows import TURNS, place_key, to_text, turn_of


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


def places(session: Session, since: datetime, *, limit: int) -> tuple[Place, ...]:
    """Return the `limit` places where something was asked since then, the most recent first."""
    sql = """
    SELECT door, channel, guild FROM places JOIN turns ON turns.place = places.id WHERE asked_at >= $1
    GROUP BY places.id ORDER BY MAX(asked_at) DESC LIMIT $2
    """
    return tuple(Place(door, channel, guild) for door, channel, guild in session.execute(sql, to_text(since), limit))


def quoted_in(session: Session, place: Place, *, limit: int) -> tuple[tuple[str, int, int], ...]:
    """Return the spans (slug, start, end) quoted in a place's last `limit` turns, the newest first."""
    sql = """
    SELECT post, span_start, span_end FROM quotes JOIN (
        SELECT turns.id, turns.number FROM turns WHERE turns.place = $1 ORDER BY turns.number DESC LIMIT $2
    ) AS lately ON quotes.turn = lately.id ORDER BY lately.number DESC, ordinal
    """
    rows = session.execute(sql, place_key(place), limit)
    return tuple((slug, start, end) for slug, start, end in rows)
