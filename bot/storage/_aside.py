"""The database that a backup replaces: how much is in it, and where it stays."""

import os
import re
import shutil
from contextlib import suppress
from pathlib import Path

from bot.model import DatabaseError
from bot.storage import _checking
from bot.storage._database import Database
from bot.storage._erasure_log import SUFFIX, ErasureLog


async def turns_in(path: Path) -> int:
    """Return how many turns a database holds: none where it is missing or beyond repair."""
    try:
        database = await Database.open_as_is(path)
    except DatabaseError:
        return 0
    try:
        return await database.read_slow(_checking.how_many)
    except DatabaseError:
        return 0
    finally:
        await database.close()


async def set_aside(path: Path) -> Path:
    """Give a database a second name beside its own, with its ledger, and return it.

    Raises DatabaseError or JournalError where that cannot be done.
    """
    with suppress(DatabaseError):  # it may be beyond repair: that is what backups are for
        await (await Database.open(f"sqlite:///{path}")).close()  # which brings its log into the file
    return _second_name(path)


def _second_name(path: Path) -> Path:
    aside = _unused(path)
    try:
        for source, target in ((path, aside), (log_of(path), log_of(aside))):
            if source.exists():
                _link(source, target)
    except OSError as error:
        raise DatabaseError(f"{path} cannot be kept as {aside}: {error.strerror}") from error
    ledger = ErasureLog(path.with_suffix(SUFFIX))
    if ledger.path.exists():
        ledger.copy_to(aside.with_suffix(SUFFIX))
    return aside


def require_in_use(path: Path) -> None:
    """Raise DatabaseError for a file that a backup has replaced, which its name tells: no bot writes it any more."""
    if re.search(r"-replaced-\d+$", path.stem):
        raise DatabaseError(f"{path} was replaced by a backup: set CAUSERIE_DATABASE to the bot's own database")


def _unused(path: Path) -> Path:
    number = 1
    while any(each.exists() for each in _named(path, number)):
        number += 1
    return _named(path, number)[0]


def _named(path: Path, number: int) -> tuple[Path, Path]:
    aside = path.with_name(f"{path.stem}-replaced-{number}{path.suffix}")
    return aside, aside.with_suffix(SUFFIX)


def _link(source: Path, target: Path) -> None:
    """Give a file a second name; where the disk knows no such thing, copy it."""
    try:
        os.link(source, target)
    except OSError:
        target.touch(mode=0o600)
        shutil.copyfile(source, target)


def log_of(path: Path) -> Path:
    """Return what holds the newest transactions of a database."""
    return path.with_name(f"{path.name}-wal")


def companions(path: Path) -> tuple[Path, Path]:
    """Return the files that SQLite keeps beside a database."""
    return log_of(path), path.with_name(f"{path.name}-shm")


def remove(*paths: Path) -> None:
    """Remove files, whether or not they are there."""
    for path in paths:
        path.unlink(missing_ok=True)
