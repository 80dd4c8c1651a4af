"""Entries as bytes and back, for the spool file: JSON, the first item saying what it is."""

import json
from functools import singledispatch
from typing import Any

from bot.model import (
    Contact,
    Delivery,
    Edit,
    Event,
    EventKind,
    LiveChange,
    Message,
    Place,
    Redaction,
    Report,
    SpoolError,
    StoredTurn,
    Thumb,
    Vote,
    Withdrawal,
    WithdrawnBy,
)
from bot.storage._live_rows import live_from_plain, live_to_plain
from bot.storage._rows import from_text, to_text
from bot.storage._writing import Entry

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


@singledispatch
def _plain(entry: Entry) -> list[Any]:
    raise TypeError(f"the journal keeps no {type(entry).__name__}")


@_plain.register
def _(turn: StoredTurn) -> list[Any]:
    message, place = turn.message, turn.message.place
    asked = [message.id, place.door, place.channel, place.guild, message.conversation]
    asked += [message.author, message.author_name, message.text, to_text(message.at), message.locale]
    expires_at = None if turn.expires_at is None else to_text(turn.expires_at)
    return ["turn", asked, turn.record, turn.composed_ms, to_text(turn.recorded_at), expires_at]


@_plain.register
def _(delivery: Delivery) -> list[Any]:
    return ["delivery", delivery.turn, to_text(delivery.at), delivery.message, delivery.failure]


@_plain.register
def _(event: Event) -> list[Any]:
    rest = [event.actor, event.subject, event.detail, event.guild, event.id]
    return ["event", event.kind.value, to_text(event.at), *rest]


@_plain.register
def _(contact: Contact) -> list[Any]:
    return ["contact", contact.author, to_text(contact.told_at), contact.notice]


@_plain.register
def _(vote: Vote) -> list[Any]:
    return ["vote", vote.turn, vote.author, to_text(vote.at), vote.thumb and vote.thumb.value, vote.reason]


@_plain.register
def _(report: Report) -> list[Any]:
    return ["report", report.turn, report.author, to_text(report.at), report.reason]


@_plain.register
def _(edit: Edit) -> list[Any]:
    return ["edit", edit.turn, to_text(edit.at), edit.text, edit.record]


@_plain.register
def _(redaction: Redaction) -> list[Any]:
    return ["redaction", redaction.turn, to_text(redaction.at)]


@_plain.register
def _(withdrawal: Withdrawal) -> list[Any]:
    return ["withdrawal", withdrawal.turn, to_text(withdrawal.at), withdrawal.by.value]


@_plain.register
def _(change: LiveChange) -> list[Any]:
    return ["live", *live_to_plain(change)]


def _read_turn(
    asked: list[Any], record: dict[str, Any], composed_ms: float, recorded_at: str, expires_at: str | None = None
) -> StoredTurn:
    name, door, channel, guild, conversation, author, author_name, text, at, locale = asked
    message = Message(name, Place(door, channel, guild), conversation, author, author_name, text, from_text(at), locale)
    expiry = None if expires_at is None else from_text(expires_at)
    return StoredTurn(message, record, composed_ms, from_text(recorded_at), expires_at=expiry)


def _read_delivery(turn: str, at: str, message: str | None, failure: str | None) -> Delivery:
    return Delivery(turn, from_text(at), message, failure)


def _read_event(kind: str, at: str, *rest: Any) -> Event:
    return Event(EventKind(kind), from_text(at), *rest)


def _read_contact(author: str, told_at: str, notice: str = "") -> Contact:
    return Contact(author, from_text(told_at), notice)


def _read_vote(turn: str, author: str, at: str, thumb: str | None, reason: str | None) -> Vote:
    return Vote(turn, author, from_text(at), Thumb(thumb) if thumb else None, reason)


def _read_report(turn: str, author: str, at: str, reason: str) -> Report:
    return Report(turn, author, from_text(at), reason)


def _read_edit(turn: str, at: str, text: str, record: dict[str, Any] | None) -> Edit:
    return Edit(turn, from_text(at), text, record)


def _read_redaction(turn: str, at: str) -> Redaction:
    return Redaction(turn, from_text(at))


def _read_withdrawal(turn: str, at: str, by: str) -> Withdrawal:
    return Withdrawal(turn, from_text(at), WithdrawnBy(by))


_READERS: dict[str, Any] = {
    "turn": _read_turn,
    "delivery": _read_delivery,
    "event": _read_event,
    "contact": _read_contact,
    "vote": _read_vote,
    "report": _read_report,
    "edit": _read_edit,
    "redaction": _read_redaction,
    "withdrawal": _read_withdrawal,
    "live": live_from_plain,
}
