"""What rows are made of, and how they become nouns again."""

import json
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.model import Delivery, Event, EventKind, Message, Place, StoredTurn, WithdrawnBy
from bot.storage._database import Row, Session, Value

TURN_COLUMNS = """
turns.id, door, guild, channel, conversation, author, author_name, question, asked_at, locale, reply,
composed_ms, recorded_at, deliveries.at, deliveries.message, deliveries.failure, expires_at, edited_at, redacted_at,
withdrawn_at, withdrawn_by
"""
TURN_TABLES = """
turns JOIN places ON places.id = turns.place LEFT JOIN deliveries ON deliveries.turn = turns.id
"""
TURNS = f"SELECT {TURN_COLUMNS} FROM {TURN_TABLES}"
NEWEST_FIRST = "ORDER BY asked_at DESC, recorded_at DESC, turns.id DESC"
EVENT_COLUMNS = "id, kind, at, actor, subject, guild, detail"

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})

to_json = json.JSONEncoder(ensure_ascii=False).encode  # made once, since `json.dumps` would make it each time


def fold(text: str) -> str:
    """Return the text without case, accents and ligatures, as it is searched: lower() of SQLite knows ASCII only.

    Not `text.fold`, which may change with what answers are found by: what this returned stands in every row since the
    first, where what is typed must still find it.
    """
    folded = text.casefold()
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFKD", folded).translate(_LIGATURES)
    return "".join([character for character in decomposed if not unicodedata.combining(character)])


def to_text(at: datetime) -> str:
    """Return a moment as 27 characters that sort (2026-11-24T15:02:09.000000Z); raises ValueError without time zone."""
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone")
    in_utc = at if at.tzinfo is UTC else at.astimezone(UTC)
    return in_utc.isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def from_text(text: str) -> datetime:
    """Return the moment that `to_text` wrote, in UTC."""
    return datetime.fromisoformat(text)


def or_none(text: str | None) -> datetime | None:
    """Return the moment that `to_text` wrote, or None."""
    return None if text is None else datetime.fromisoformat(text)


def to_number(at: datetime) -> int:
    """Return a moment in microseconds since 1970, as turns are numbered."""
    days = at.astimezone(UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    return (days.days * 86_400 + days.seconds) * 1_000_000 + days.microseconds


def from_number(number: int) -> datetime:
    """Return the moment that `to_number` counted, in UTC."""
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=number)


def storable(text: str) -> str:
    """Replace halves of surrogate pairs, which JSON may carry and UTF-8 cannot."""
    return text.encode("utf-8", "replace").decode()


def place_key(place: Place) -> str:
    """Return the key of a place's row."""
    return f"{place.door}/{place.guild or ''}/{place.channel}"


def select_turns(session: Session, sql: str, *values: Value) -> tuple[StoredTurn, ...]:
    """Return the turns of a query that begins with `TURNS`, in its order."""
    return tuple(turn_of(row) for row in session.execute(sql, *values))


def oldest_first(rows: Sequence[Row]) -> tuple[StoredTurn, ...]:
    """Return the turns of rows of `TURNS` that come newest first."""
    return tuple(turn_of(row) for row in reversed(rows))


def turn_of(row: Row) -> StoredTurn:
    """Return the turn of a row of `TURNS`."""
    turn, door, guild, channel, conversation, author, name, question, asked, locale, reply, *rest = row
    composed, recorded, *sent, expires, edited, redacted, withdrawn, by = rest
    message = Message(turn, Place(door, channel, guild), conversation, author, name, question, from_text(asked), locale)
    return StoredTurn(
        message,
        json.loads(reply),
        composed,
        from_text(recorded),
        _delivery(turn, *sent),
        expires_at=or_none(expires),
        edited_at=or_none(edited),
        redacted_at=or_none(redacted),
        withdrawn_at=or_none(withdrawn),
        withdrawn_by=WithdrawnBy(by) if by else None,
    )


def _delivery(turn: str, at: str | None, message: str | None, failure: str | None) -> Delivery | None:
    return None if at is None else Delivery(turn, from_text(at), message, failure)


def event_of(row: Row) -> Event:
    """Return the event of a row of `EVENT_COLUMNS`."""
    name, kind, at, actor, subject, guild, detail = row
    return Event(EventKind(kind), from_text(at), actor, subject, detail, guild, id=name)


def channels_json(channels: Sequence[str] | frozenset[str] | None) -> Any:
    """Return channels as one parameter, for `IN (SELECT value FROM json_each($n))`, however many they are."""
    return None if channels is None else json.dumps(sorted(channels))
