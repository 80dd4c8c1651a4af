"""Reading what the talk itself needs: what was said lately, what is not delivered, who has been told."""

from datetime import datetime

from bot.model import Contact, StoredTurn
from bot.storage._database import Session
from bot.storage._rows import NEWEST_FIRST, TURNS, from_text, oldest_first, to_text


def knows(session: Session, turn: str) -> bool:
    """Return whether a turn with that id is there."""
    return bool(session.execute("SELECT 1 FROM turns WHERE id = $1", turn))


def contact(session: Session, author: str) -> Contact | None:
    """Return when the member was told what is kept, and which version of it, or None."""
    rows = session.execute("SELECT author, told_at, notice FROM contacts WHERE author = $1", author)
    return Contact(rows[0][0], from_text(rows[0][1]), rows[0][2]) if rows else None


def undelivered(session: Session, since: datetime) -> tuple[StoredTurn, ...]:
    """Return the turns asked since then of whose reply nothing is known, oldest first.

    Those without words are left out: nobody could send their answer again.
    """
    sql = f"""
    {TURNS} WHERE asked_at >= $1 AND deliveries.turn IS NULL AND expires_at IS NULL AND redacted_at IS NULL
    AND withdrawn_at IS NULL {NEWEST_FIRST}
    """
    return oldest_first(session.execute(sql, to_text(since)))


def recent(session: Session, since: datetime, *, limit: int) -> tuple[StoredTurn, ...]:
    """Return the last `limit` turns asked since then that have their words and were not withdrawn, oldest first."""
    sql = f"""
    {TURNS} WHERE asked_at >= $1 AND expires_at IS NULL AND redacted_at IS NULL AND withdrawn_at IS NULL
    {NEWEST_FIRST} LIMIT $2
    """
    return oldest_first(session.execute(sql, to_text(since), limit))


def told_help(session: Session, since: datetime) -> tuple[StoredTurn, ...]:
    """Return the turns asked since then, oldest first, whose reply may say where help is: it is kept as of small talk
    that nothing is noted of. Those without words are left out.
    """
    sql = f"""
    {TURNS} WHERE asked_at >= $1 AND json_extract(reply, '$.decision[3]') = 'acknowledged'
    AND expires_at IS NULL AND redacted_at IS NULL AND withdrawn_at IS NULL {NEWEST_FIRST}
    """
    return oldest_first(session.execute(sql, to_text(since)))


def tail(session: Session, last: int) -> tuple[StoredTurn, ...]:
    """Return the `last` newest turns, oldest first."""
    return oldest_first(session.execute(f"{TURNS} {NEWEST_FIRST} LIMIT $1", last))
