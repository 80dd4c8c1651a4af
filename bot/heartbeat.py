"""A running bot's sign of life: a small file beside the database that it renews and `python -m bot health` reads.

Written from the event loop, so that it grows old when the loop hangs, and from nowhere else.
"""

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

# Seconds between two signs; three missed ones and the bot is not well.
PERIOD = 5.0
OLDEST = timedelta(seconds=3 * PERIOD + 1)
READY, READING, SPOOLING = "ready", "reading", "spooling"


def path_beside(database: Path) -> Path:
    """Return where the sign of life of the bot with this database is."""
    return database.with_suffix(".alive")


def write(path: Path, state: str, *, spool: float = 0.0) -> None:
    """Renew the sign, whole at every moment; `spool` is the share of its file that is used. Raises OSError."""
    draft = path.with_suffix(".alive-new")
    sign = {"at": datetime.now(UTC).isoformat(), "state": state, "process": os.getpid(), "spool": spool}
    draft.write_text(json.dumps(sign))
    draft.replace(path)


def ailment(path: Path, now: datetime) -> str | None:
    """Return what is wrong with the bot that renews this sign, in one line, or None when it is well."""
    try:
        sign = json.loads(path.read_text(encoding="utf-8"))
        age, state, spool = now - datetime.fromisoformat(sign["at"]), str(sign["state"]), float(sign.get("spool", 0))
    except FileNotFoundError:
        return f"no bot is running on this database ({path} is missing)"
    except (OSError, ValueError, KeyError, TypeError) as error:
        return f"{path} cannot be read: {getattr(error, 'strerror', None) or error}"
    if age > OLDEST:
        return f"the bot has not been heard of for {age.total_seconds():.0f} s"
    if state == READING:
        return "the bot is still reading the blog"
    if state == SPOOLING:
        full = f"{spool:.0%} full: at 100% no quote leaves"
        return f"the database takes no turns: they wait in the spool file, which is {full}"
    return None if state == READY else f"the bot is not connected to Discord: {state}"
