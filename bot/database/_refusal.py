"""What SQLite refuses, said so that an operator knows what to do."""

import sqlite3
from pathlib import Path

from bot.model import DatabaseError

# SQLite's extended codes hold the plain one in their lowest byte.
_PLAIN = 0xFF


def refusal(path: Path, error: sqlite3.Error, *, what: str = "refused") -> DatabaseError:
    """Return what to raise for an error of SQLite's on the file there; `what` says what was not done."""
    is_damaged = _code(error) == sqlite3.SQLITE_CORRUPT
    advice = "; it is damaged: restore a backup, see part 6 of deploy/install.md" if is_damaged else ""
    return DatabaseError(f"the database {path} {what}: {error}{advice}")


def is_for_writing(error: sqlite3.Error) -> bool:
    """Return whether SQLite refused only because it was to write where it may but read."""
    return _code(error) == sqlite3.SQLITE_READONLY


def _code(error: sqlite3.Error) -> int:
    code: int = getattr(error, "sqlite_errorcode", 0)  # an error of the driver's own has none
    return code & _PLAIN
