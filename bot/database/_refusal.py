"""What SQLite refuses, said so that an operator knows what to do."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from bot.model import DatabaseError

# SQLite's extended codes hold the plain one in their lowest byte.
_PLAIN = 0xFF


_DAMAGED = {sqlite3.SQLITE_CORRUPT: "it is damaged: restore a backup, see part 6 of deploy/install.md"}


def refusal(
    path: Path, error: sqlite3.Error, *, what: str = "refused", advice: Mapping[int, str] | None = None
) -> DatabaseError:
    """Return what to raise for an error of SQLite's on the file there; `what` says what was not done.

    `advice` says what to do about errors by their plain codes; a damaged file has its own.
    """
    todo = {**(advice or {}), **_DAMAGED}.get(_code(error))
    return DatabaseError(f"the database {path} {what}: {error}{f'; {todo}' if todo else ''}")


def is_for_writing(error: sqlite3.Error) -> bool:
    """Return whether SQLite refused only because it was to write where it may but read."""
    return _code(error) == sqlite3.SQLITE_READONLY


def _code(error: sqlite3.Error) -> int:
    code: int = getattr(error, "sqlite_errorcode", 0)  # an error of the driver's own has none
    return code & _PLAIN
