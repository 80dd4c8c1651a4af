"""The database as a file: where it is, whether it is there, which one it is, and what SQLite refuses to do with it."""

import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from bot.model import DatabaseError

_SCHEME = "sqlite:///"
# SQLite's extended codes hold the plain one in their lowest byte.
_PLAIN = 0xFF


_DAMAGED = {sqlite3.SQLITE_CORRUPT: "it is damaged: restore a backup, see part 6 of deploy/install.md"}


def keep(path: Path) -> None:
    """Have the system put a file on disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def path_of(url: str) -> Path:
    """Return the file of a URL such as `sqlite:///data/causerie.db`; raises DatabaseError for anything else."""
    path = url.removeprefix(_SCHEME)
    if path == url or not path:
        raise DatabaseError(f"{url!r} is no database: write it like sqlite:///data/causerie.db")
    return Path(path).absolute()


def require_file(path: Path) -> None:
    """Raise DatabaseError where there is no file: SQLite says of all that it cannot open that it is unable to."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise DatabaseError(
            f"there is no database at {path}: start the bot once, which makes it, or set CAUSERIE_DATABASE"
        ) from error
    except OSError as error:
        raise DatabaseError(f"the database {path} cannot be opened: {error.strerror}") from error


def make(path: Path) -> None:
    """Make the folder and the file, which holds people's words and is nobody else's to read."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.touch(mode=0o600)
    except OSError as error:
        raise DatabaseError(f"the database {path} cannot be made: {error.strerror}") from error


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells one file from another of the same name, or None when there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


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
