"""What moderators do: claim, decide, note, look at one turn whole or at their own trail; what waits for them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from bot.model import Alert, Claim, Dossier, EventPage, Moderator, NumberedEvents, Report, ReviewState
from bot.storage._database import Session
from bot.storage._members import note_of, vote_of
from bot.storage._rows import EVENT_COLUMNS, event_of, from_text, storable, to_text
from bot.storage._searching import clamped, one
from bot.storage._writing import mark

# Of a turn that has words: a member asked the moderators to look at it and they have not since, or they put it off.
_WAITS = """
expires_at IS NULL AND redacted_at IS NULL AND (
    EXISTS (SELECT 1 FROM reviews WHERE reviews.turn = turns.id AND state = 'to_review')
    OR COALESCE((SELECT MAX(at) FROM reports WHERE reports.turn = turns.id), '')
        > COALESCE((SELECT at FROM reviews WHERE reviews.turn = turns.id AND state IS NOT NULL), '')
)
"""


def dossier(session: Session, moderator: Moderator | None, turn: str) -> Dossier | None:
    """Return one turn whole, or None where the moderator may not see it."""
    found = one(session, moderator, turn)
    if found is None:
        return None
    votes = session.execute("SELECT turn, author, at, thumb, reason FROM votes WHERE turn = $1 ORDER BY at", turn)
    reports = session.execute("SELECT turn, author, at, reason FROM reports WHERE turn = $1 ORDER BY at", turn)
    notes = session.execute("SELECT id, turn, author, at, text FROM notes WHERE turn = $1 ORDER BY at, id", turn)
    events = session.execute(f"SELECT {EVENT_COLUMNS} FROM events WHERE subject = $1 ORDER BY at, id", turn)
    return Dossier(
        found,
        tuple(vote_of(*row) for row in votes),
        tuple(Report(name, by, from_text(at), reason) for name, by, at, reason in reports),
        tuple(note_of(*row) for row in notes),
        tuple(event_of(row) for row in events),
    )


def claim(session: Session, moderator: Moderator, turn: str, *, now: datetime, until: datetime) -> Claim | None:
    """Give a turn to a moderator unless somebody else has it; return who has it.

    None is for one that they may not see, or that has no words left to be judged by. It is one statement on the only
    connection that writes: of two moderators, one is first.
    """
    found = one(session, moderator, turn)
    if found is None or found.turn.redacted_at is not None:
        return None
    taken = session.execute(
        """
        INSERT INTO reviews (turn, claimed_by, claimed_until) VALUES ($1, $2, $3)
        ON CONFLICT (turn) DO UPDATE SET claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until
        WHERE reviews.claimed_by IS NULL OR reviews.claimed_by = $2 OR reviews.claimed_until <= $4
        RETURNING turn
        """,
        *(turn, moderator.id, to_text(until), to_text(now)),
    )
    if taken:
        return Claim(turn, moderator.id, until, is_mine=True)
    [(owner, held)] = session.execute("SELECT claimed_by, claimed_until FROM reviews WHERE turn = $1", turn)
    return Claim(turn, owner, from_text(held), is_mine=False)


def release(session: Session, moderator: Moderator, turn: str) -> bool:
    """Give a moderator's claim back; return whether there was one."""
    sql = """
    UPDATE reviews SET claimed_by = NULL, claimed_until = NULL WHERE turn = $1 AND claimed_by = $2 RETURNING turn
    """
    return bool(session.execute(sql, turn, moderator.id))


def decide(  # noqa: PLR0913  # what was seen, beside what is decided
    session: Session,
    moderator: Moderator,
    turn: str,
    state: ReviewState,
    *,
    now: datetime,
    seen: Sequence[ReviewState | None] = (),
) -> Claim | None:
    """Put a turn in a state unless somebody else has claimed it; return who has it, as `claim` does.

    Nor does a verdict of somebody else's go that is not the one the moderator has `seen` (empty: whatever it is).
    """
    held = claim(session, moderator, turn, now=now, until=now)
    if held is not None and held.is_mine and seen:
        [(verdict, by)] = session.execute("SELECT state, moderator FROM reviews WHERE turn = $1", turn)
        if verdict not in {None, state.value, *seen} and by not in {None, moderator.id}:
            release(session, moderator, turn)
            return Claim(turn, by, now, is_mine=False, verdict=ReviewState(verdict))
    if held is not None and held.is_mine:
        session.execute(
            """
            UPDATE reviews SET state = $2, moderator = $3, at = $4, claimed_by = NULL, claimed_until = NULL
            WHERE turn = $1
            """,
            *(turn, state.value, moderator.id, to_text(now)),
        )
        mark(session, [turn])
    return held


def add_note(session: Session, moderator: Moderator, turn: str, text: str, *, now: datetime) -> bool:
    """Keep a moderator's note; return False where they may not see the turn."""
    if one(session, moderator, turn) is None:
        return False
    session.execute(
        "INSERT INTO notes (id, turn, author, at, text) VALUES ($1, $2, $3, $4, $5)",
        *(uuid4().hex, turn, moderator.id, to_text(now), storable(text)),
    )
    return True


def channels(session: Session, guild: str) -> frozenset[str]:
    """Return the ids of the channels and threads of a server in which something was asked that is kept."""
    return frozenset(channel for (channel,) in session.execute("SELECT channel FROM places WHERE guild = $1", guild))


def audit(session: Session, guild: str | None, *, before: tuple[datetime, str] | None, limit: int) -> EventPage:
    """Return the trail of a server (None: of all), newest first, from below the key `before` on."""
    at, name = ("9999", "") if before is None else (to_text(before[0]), before[1])
    rows = session.execute(_audit(guild, EVENT_COLUMNS), guild, at, name, limit + 1, 0)
    events = tuple(event_of(row) for row in rows)
    shown = events[:limit]
    return EventPage(shown, (shown[-1].at, shown[-1].id) if len(events) > limit else None)


def numbered_audit(session: Session, guild: str, *, before: datetime, number: int, size: int) -> NumberedEvents:
    """Return the page with that number (from 0) of a server's trail before a moment, newest first."""
    anchor = (to_text(before), "")
    [(total,)] = session.execute(f"SELECT COUNT(*) FROM ({_audit(guild, 'id')})", guild, *anchor, -1, 0)
    number = clamped(number, int(total), size)
    rows = session.execute(_audit(guild, EVENT_COLUMNS), guild, *anchor, size, number * size)
    return NumberedEvents(tuple(event_of(row) for row in rows), number, int(total))


def _audit(guild: str | None, columns: str) -> str:
    """Return what reads a trail: `$1` is the server, `$2`, `$3` the key to begin below; then limit and offset."""
    return f"""
    SELECT {columns} FROM events WHERE audit = 1 AND {"TRUE" if guild is None else "guild = $1"}
    AND (at, id) < ($2, $3) ORDER BY at DESC, id DESC LIMIT $4 OFFSET $5
    """


def keep_alert(session: Session, alert: Alert) -> None:
    """Note what tells of a turn from now on, if the turn is there."""
    session.execute(
        """
        INSERT INTO alerts (turn, channel, message, at) SELECT id, $2, $3, $4 FROM turns WHERE id = $1
        ON CONFLICT (turn) DO UPDATE SET channel = excluded.channel, message = excluded.message, at = excluded.at
        """,
        *(alert.turn, alert.channel, alert.message, to_text(alert.at)),
    )


def alert(session: Session, turn: str) -> Alert | None:
    """Return what tells of a turn, or None."""
    rows = session.execute("SELECT turn, channel, message, at FROM alerts WHERE turn = $1", turn)
    found = [Alert(name, channel, message, from_text(at)) for name, channel, message, at in rows]
    return found[0] if found else None


def awaits_moderators(session: Session, turn: str) -> bool:
    """Return whether a turn's words are what moderators are asked to look at: it was reported, or put off by them."""
    return bool(session.execute(f"SELECT 1 FROM turns WHERE id = $1 AND {_WAITS}", turn))


def to_redact(session: Session) -> tuple[str, ...]:
    """Return the turns that their askers withdrew while these waited for moderators, and that do so no longer."""
    sql = f"SELECT id FROM turns WHERE withdrawn_by = 'asker' AND redacted_at IS NULL AND NOT ({_WAITS})"
    return tuple(turn for (turn,) in session.execute(sql))
