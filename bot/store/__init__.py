"""All SQL of the product: functions that run inside a transaction (a `Session`), model objects in and out.

Erasing and describing a member must know every table; a test reads the schema and fails for a forgotten one.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import singledispatch

from bot.database import Row, Session
from bot.model import (
    Contact,
    Delivery,
    Event,
    EventKind,
    LiveChange,
    MemberRecord,
    Message,
    Place,
    Removed,
    StoredTurn,
)
from bot.store._live import expire_live, forget_live, keep_live, live_about, live_sessions
from bot.store._live_rows import live_from_plain, live_to_plain
from bot.store._rows import fold, from_text, storable, to_text

__all__ = [
    "Entry",
    "about",
    "add",
    "contact",
    "erase",
    "fold",
    "forget_live",
    "from_text",
    "in_channels",
    "knows",
    "live_from_plain",
    "live_sessions",
    "live_to_plain",
    "purge",
    "recent",
    "tail",
    "to_text",
    "undelivered",
]

Entry = StoredTurn | Delivery | Event | Contact | LiveChange

_to_json = json.JSONEncoder(ensure_ascii=False).encode  # made once, since `json.dumps` would make it each time

_TURNS = """
SELECT turns.id, door, guild, channel, conversation, author, author_name, question, asked_at, locale, reply,
       composed_ms, recorded_at, deliveries.at, message, failure
FROM turns JOIN places ON places.id = turns.place LEFT JOIN deliveries ON deliveries.turn = turns.id
"""
_NEWEST_FIRST = "ORDER BY asked_at DESC, recorded_at DESC, turns.id DESC"
_MEMBERS_EVENTS = """
SELECT id, kind, at, actor, subject, guild, detail FROM events
WHERE actor = $1 OR subject = $1 OR subject IN (SELECT id FROM turns WHERE author = $1)
OR subject IN (SELECT id FROM live_questions WHERE author = $1) ORDER BY at, id
"""
# Statements that take a member's turns away, or those from before a moment: quotes, deliveries, turns.
_REMOVE_MEMBERS = (
    "DELETE FROM quotes WHERE turn IN (SELECT id FROM turns WHERE author = $1) RETURNING turn",
    "DELETE FROM deliveries WHERE turn IN (SELECT id FROM turns WHERE author = $1) RETURNING turn",
    "DELETE FROM turns WHERE author = $1 RETURNING id",
)
_REMOVE_OLDER = (
    "DELETE FROM quotes WHERE turn IN (SELECT id FROM turns WHERE asked_at < $1) RETURNING turn",
    "DELETE FROM deliveries WHERE turn IN (SELECT id FROM turns WHERE asked_at < $1) RETURNING turn",
    "DELETE FROM turns WHERE asked_at < $1 RETURNING id",
)


def add(session: Session, entries: Iterable[Entry]) -> tuple[bool, ...]:
    """Write the entries in order; return for each whether it was new. Writing one again changes nothing.

    What concerns a turn that is not there (erased, or past its retention) is let go.
    """
    return tuple(_add(entry, session) for entry in entries)


@singledispatch
def _add(entry: Entry, _session: Session) -> bool:
    raise TypeError(f"the journal keeps no {type(entry).__name__}")


@_add.register
def _(turn: StoredTurn, session: Session) -> bool:
    message, place, decision = turn.message, turn.message.place, turn.decision
    question = storable(message.text)
    reply = storable(_to_json(turn.record))
    session.execute(
        "INSERT INTO places (id, door, guild, channel) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        *(_place_key(place), place.door, place.guild, place.channel),
    )
    new = session.execute(
        """
        INSERT INTO turns (id, place, conversation, author, author_name, asked_at, question, question_folded, locale,
                           outcome, coverage, score, margin, note, reply, composed_ms, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
        ON CONFLICT DO NOTHING RETURNING id
        """,
        *(message.id, _place_key(place), message.conversation, message.author, storable(message.author_name)),
        *(to_text(message.at), question, fold(question), message.locale, turn.outcome.value),
        *(decision.coverage, decision.score, decision.margin, decision.note, reply),
        *(turn.composed_ms, to_text(turn.recorded_at)),
    )
    if new:
        _add_quotes(session, turn)
    return bool(new)


def _add_quotes(session: Session, turn: StoredTurn) -> None:
    for ordinal, quote in enumerate(turn.quotes):
        session.execute(
            """
            INSERT INTO quotes (turn, ordinal, post, post_sha, span_start, span_end, score, speaker)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            *(turn.message.id, ordinal, quote.post, quote.post_sha, quote.start, quote.end, quote.score, quote.speaker),
        )


@_add.register
def _(delivery: Delivery, session: Session) -> bool:
    # A reply sent again after a failure has arrived; one that arrived stays so, whatever is reported late.
    return bool(
        session.execute(
            """
            INSERT INTO deliveries (turn, message, failure, at) SELECT id, $2, $3, $4 FROM turns WHERE id = $1
            ON CONFLICT (turn) DO UPDATE SET message = excluded.message, failure = excluded.failure, at = excluded.at
            WHERE deliveries.message IS NULL AND (excluded.message IS NOT NULL OR excluded.at > deliveries.at)
            RETURNING turn
            """,
            *(delivery.turn, delivery.message, delivery.failure and storable(delivery.failure), to_text(delivery.at)),
        )
    )


@_add.register
def _(event: Event, session: Session) -> bool:
    about_a_turn = event.kind in {EventKind.EDIT, EventKind.DELETION}
    if about_a_turn and not knows(session, event.subject or ""):
        return False
    return bool(
        session.execute(
            """
            INSERT INTO events (id, kind, audit, at, actor, subject, guild, detail)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT DO NOTHING RETURNING id
            """,
            *(
                event.id,
                event.kind.value,
                int(event.is_audit),
                to_text(event.at),
                event.actor,
                event.subject,
                event.guild,
            ),
            storable(event.detail),
        )
    )


@_add.register
def _(contact: Contact, session: Session) -> bool:
    return bool(
        session.execute(
            "INSERT INTO contacts (author, told_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING author",
            *(contact.author, to_text(contact.told_at)),
        )
    )


@_add.register
def _(change: LiveChange, session: Session) -> bool:
    new = keep_live(session, change)
    return any([new, *add(session, change.trail)])


def knows(session: Session, turn: str) -> bool:
    """Return whether a turn with that id is there."""
    return bool(session.execute("SELECT 1 FROM turns WHERE id = $1", turn))


def contact(session: Session, author: str) -> Contact | None:
    """Return when the member was told what is kept, or None."""
    rows = session.execute("SELECT author, told_at FROM contacts WHERE author = $1", author)
    return Contact(rows[0][0], from_text(rows[0][1])) if rows else None


def undelivered(session: Session, since: datetime) -> tuple[StoredTurn, ...]:
    """Return the turns asked since then of whose reply nothing is known, oldest first."""
    rows = session.execute(f"{_TURNS} WHERE asked_at >= $1 AND deliveries.turn IS NULL {_NEWEST_FIRST}", to_text(since))
    return _oldest_first(rows)


def recent(session: Session, since: datetime, *, limit: int) -> tuple[StoredTurn, ...]:
    """Return the last `limit` turns asked since then, oldest first."""
    return _oldest_first(
        session.execute(f"{_TURNS} WHERE asked_at >= $1 {_NEWEST_FIRST} LIMIT $2", to_text(since), limit)
    )


def tail(session: Session, last: int) -> tuple[StoredTurn, ...]:
    """Return the `last` newest turns, oldest first."""
    return _oldest_first(session.execute(f"{_TURNS} {_NEWEST_FIRST} LIMIT $1", last))


def in_channels(session: Session, guild: str, channels: Sequence[str], *, last: int) -> tuple[StoredTurn, ...]:
    """Return the `last` newest turns of these channels of the server, oldest first."""
    marks = ", ".join(f"${place}" for place in range(3, 3 + len(channels)))
    sql = f"{_TURNS} WHERE guild = $1 AND channel IN ({marks}) {_NEWEST_FIRST} LIMIT $2"
    return _oldest_first(session.execute(sql, guild, last, *channels)) if channels else ()


def about(session: Session, author: str) -> MemberRecord:
    """Return everything that is kept about a member."""
    turns = _oldest_first(session.execute(f"{_TURNS} WHERE author = $1 {_NEWEST_FIRST}", author))
    events = session.execute(_MEMBERS_EVENTS, author)
    return MemberRecord(
        author, contact(session, author), turns, tuple(_event(row) for row in events), live_about(session, author)
    )


def erase(session: Session, author: str) -> Removed:
    """Remove everything about a member; return how much it was.

    Of the moderators' trail only the mention as the one it was about goes; what they did as a moderator stays.
    """
    events = session.execute(
        """
        DELETE FROM events WHERE audit = 0
        AND (actor = $1 OR subject = $1 OR subject IN (SELECT id FROM turns WHERE author = $1)) RETURNING id
        """,
        author,
    )
    session.execute(
        """
        UPDATE events SET subject = NULL
        WHERE subject = $1 OR subject IN (SELECT id FROM turns WHERE author = $1)
        """,
        author,
    )
    contacts = session.execute("DELETE FROM contacts WHERE author = $1 RETURNING author", author)
    live = forget_live(session, author)
    removed = _remove_turns(session, _REMOVE_MEMBERS, author, events=len(events), contacts=len(contacts))
    return replace(removed, live=live)


def purge(session: Session, before: datetime) -> Removed:
    """Remove everything older than that moment, and who has nothing left is a stranger again; return how much."""
    cutoff = to_text(before)
    live = expire_live(session, before)
    events = session.execute("DELETE FROM events WHERE at < $1 RETURNING id", cutoff)
    contacts = session.execute(
        """
        DELETE FROM contacts WHERE told_at < $1
        AND NOT EXISTS (SELECT 1 FROM turns WHERE turns.author = contacts.author AND asked_at >= $1)
        AND NOT EXISTS (SELECT 1 FROM live_questions WHERE live_questions.author = contacts.author) RETURNING author
        """,
        cutoff,
    )
    removed = _remove_turns(session, _REMOVE_OLDER, cutoff, events=len(events), contacts=len(contacts))
    return replace(removed, live=live)


def _remove_turns(
    session: Session, statements: tuple[str, str, str], value: str, *, events: int, contacts: int
) -> Removed:
    quotes, deliveries, turns = (len(session.execute(statement, value)) for statement in statements)
    session.execute("DELETE FROM places WHERE NOT EXISTS (SELECT 1 FROM turns WHERE turns.place = places.id)")
    return Removed(turns, quotes, deliveries, events, contacts)


def _place_key(place: Place) -> str:
    return f"{place.door}/{place.guild or ''}/{place.channel}"


def _oldest_first(rows: Sequence[Row]) -> tuple[StoredTurn, ...]:
    return tuple(_turn(row) for row in reversed(rows))


def _turn(row: Row) -> StoredTurn:
    (
        turn,
        door,
        guild,
        channel,
        conversation,
        author,
        name,
        question,
        asked,
        locale,
        reply,
        composed,
        recorded,
        *sent,
    ) = row
    message = Message(turn, Place(door, channel, guild), conversation, author, name, question, from_text(asked), locale)
    return StoredTurn(message, json.loads(reply), composed, from_text(recorded), _delivery(turn, *sent))


def _delivery(turn: str, at: str | None, message: str | None, failure: str | None) -> Delivery | None:
    return None if at is None else Delivery(turn, from_text(at), message, failure)


def _event(row: Row) -> Event:
    name, kind, at, actor, subject, guild, detail = row
    return Event(EventKind(kind), from_text(at), actor, subject, detail, guild, id=name)
