"""What is kept about one member."""

from bot.model import MemberRecord, Note, Report, Review, ReviewState, Thumb, Vote
from bot.storage._database import Session
from bot.storage._live import live_about
from bot.storage._reading import contact
from bot.storage._rows import EVENT_COLUMNS, NEWEST_FIRST, TURNS, event_of, from_text, oldest_first, or_none

_EVENTS = f"""
SELECT {EVENT_COLUMNS} FROM events
WHERE actor = $1 OR subject = $1 OR subject IN (SELECT id FROM turns WHERE author = $1)
OR subject IN (SELECT id FROM live_questions WHERE author = $1) ORDER BY at, id
"""
_NOTES = """
SELECT id, turn, author, at, text FROM notes
WHERE author = $1 OR turn IN (SELECT id FROM turns WHERE author = $1) ORDER BY at, id
"""
_REVIEWS = """
SELECT turn, state, moderator, at FROM reviews
WHERE moderator = $1 OR turn IN (SELECT id FROM turns WHERE author = $1) ORDER BY at, turn
"""


def about(session: Session, author: str) -> MemberRecord:
    """Return everything that is kept about a member, without their pause, which is kept under another name."""
    votes = session.execute("SELECT turn, author, at, thumb, reason FROM votes WHERE author = $1 ORDER BY at", author)
    reports = session.execute("SELECT turn, author, at, reason FROM reports WHERE author = $1 ORDER BY at", author)
    return MemberRecord(
        author,
        contact(session, author),
        oldest_first(session.execute(f"{TURNS} WHERE author = $1 {NEWEST_FIRST}", author)),
        tuple(event_of(row) for row in session.execute(_EVENTS, author)),
        votes=tuple(vote_of(*row) for row in votes),
        reports=tuple(Report(turn, by, from_text(at), reason) for turn, by, at, reason in reports),
        reviews=tuple(review_of(*row) for row in session.execute(_REVIEWS, author)),
        notes=tuple(note_of(*row) for row in session.execute(_NOTES, author)),
        live=live_about(session, author),
    )


def vote_of(turn: str, author: str, at: str, thumb: int, reason: str | None) -> Vote:
    """Return the vote of a row."""
    return Vote(turn, author, from_text(at), Thumb.UP if thumb > 0 else Thumb.DOWN, reason)


def note_of(name: str, turn: str, author: str, at: str, text: str) -> Note:
    """Return the note of a row."""
    return Note(name, turn, author, from_text(at), text)


def review_of(turn: str, state: str | None, moderator: str | None, at: str | None) -> Review:
    """Return the review of a row."""
    return Review(turn, ReviewState(state) if state else None, moderator, or_none(at))


def names(session: Session, guild: str | None) -> tuple[tuple[str, str], ...]:
    """Return the members who have asked something in a server (None: in private), with each name they had then."""
    sql = """
    SELECT DISTINCT author, author_name FROM turns JOIN places ON places.id = turns.place WHERE guild IS $1
    """
    return tuple((author, name) for author, name in session.execute(sql, guild))
