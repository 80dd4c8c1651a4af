"""Answers that were taken out of their channel: whose words have to stay a while, and whose need not any more."""

from bot.database import Session

# Of a turn that has words: a member asked the moderators to look at it and they have not since, or they put it off.
_WAITS = """
expires_at IS NULL AND redacted_at IS NULL AND (
    EXISTS (SELECT 1 FROM reviews WHERE reviews.turn = turns.id AND state = 'to_review')
    OR COALESCE((SELECT MAX(at) FROM reports WHERE reports.turn = turns.id), '')
        > COALESCE((SELECT at FROM reviews WHERE reviews.turn = turns.id AND state IS NOT NULL), '')
)
"""


def awaits_moderators(session: Session, turn: str) -> bool:
    """Return whether a turn's words are what moderators are asked to look at: it was reported, or put off by them."""
    return bool(session.execute(f"SELECT 1 FROM turns WHERE id = $1 AND {_WAITS}", turn))


def to_redact(session: Session) -> tuple[str, ...]:
    """Return the turns that their askers withdrew while these waited for moderators, and that do so no longer."""
    sql = f"SELECT id FROM turns WHERE withdrawn_by = 'asker' AND redacted_at IS NULL AND NOT ({_WAITS})"
    return tuple(turn for (turn,) in session.execute(sql))
