"""Where in a review channel a turn is told of."""

from bot.database import Session
from bot.model import Alert
from bot.store._rows import from_text, to_text


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
