"""Entries as bytes and back, for the spool file: JSON, the first item saying what it is."""

import json
from typing import Any

from bot.model import Contact, Delivery, Event, EventKind, LiveChange, Message, Place, SpoolError, StoredTurn
from bot.store import Entry, from_text, live_from_plain, live_to_plain, to_text

_to_json = json.JSONEncoder(separators=(",", ":")).encode  # made once, since `json.dumps` would make it each time


def encode(entry: Entry) -> bytes:
    """Return the entry as JSON; raises TypeError or ValueError for what could not be stored either."""
    return _to_json(_plain(entry)).encode()


def decode(payload: bytes) -> Entry:
    """Return the entry that `encode` was given; raises SpoolError for anything else."""
    try:
        kind, *values = json.loads(payload)
        entry: Entry = _READERS[kind](*values)
    except (KeyError, TypeError, ValueError) as error:
        raise SpoolError("the spool file was written by another version: use that one once more to empty it") from error
    return entry


def _plain(entry: Entry) -> list[Any]:
    match entry:
        case StoredTurn(message=m):
            asked = [
                m.id,
                m.place.door,
                m.place.channel,
                m.place.guild,
                m.conversation,
                m.author,
                m.author_name,
                m.text,
            ]
            return [
                "turn",
                [*asked, to_text(m.at), m.locale],
                entry.record,
                entry.composed_ms,
                to_text(entry.recorded_at),
            ]
        case Delivery():
            return ["delivery", entry.turn, to_text(entry.at), entry.message, entry.failure]
        case Event(kind=kind, at=at):
            return ["event", kind.value, to_text(at), entry.actor, entry.subject, entry.detail, entry.guild, entry.id]
        case Contact():
            return ["contact", entry.author, to_text(entry.told_at)]
        case LiveChange():
            return ["live", *live_to_plain(entry)]


def _read_turn(asked: list[Any], record: dict[str, Any], composed_ms: float, recorded_at: str) -> StoredTurn:
    name, door, channel, guild, conversation, author, author_name, text, at, locale = asked
    message = Message(name, Place(door, channel, guild), conversation, author, author_name, text, from_text(at), locale)
    return StoredTurn(message, record, composed_ms, from_text(recorded_at))


def _read_delivery(turn: str, at: str, message: str | None, failure: str | None) -> Delivery:
    return Delivery(turn, from_text(at), message, failure)


def _read_event(kind: str, at: str, *rest: Any) -> Event:
    return Event(EventKind(kind), from_text(at), *rest)


def _read_contact(author: str, told_at: str) -> Contact:
    return Contact(author, from_text(told_at))


_READERS: dict[str, Any] = {
    "turn": _read_turn,
    "delivery": _read_delivery,
    "event": _read_event,
    "contact": _read_contact,
    "live": live_from_plain,
}
