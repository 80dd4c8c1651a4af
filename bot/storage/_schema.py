"""The runner of migrations: numbered SQL files, each applied once, in a transaction together with its number.

The number of the last one stands in the file as `PRAGMA user_version`; `PRAGMA application_id` says that it is ours.
"""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.model import DatabaseError

MIGRATIONS = Path(__file__).with_name("migrations")
# "Caus", as SQLite keeps it.
APPLICATION_ID = int.from_bytes(b"Caus", "big")
_NAME = re.compile(r"(\d{4})_\w+")
_HEADER = re.compile(r"-- date: +\d{4}-\d\d-\d\d\n-- reason: +\S")


@dataclass(frozen=True, slots=True)
class Migration:
    """A numbered step of the schema and its statements."""

    number: int
    statements: tuple[str, ...]


def load_migrations(folder: Path = MIGRATIONS) -> tuple[Migration, ...]:
    """Read `NNNN_name.sql` files in order; raises DatabaseError for one without a header, or out of the row."""
    migrations = []
    for number, path in enumerate(sorted(folder.glob("*.sql")), 1):
        text, name = path.read_text(encoding="utf-8"), _NAME.fullmatch(path.stem)
        if name is None or int(name[1]) != number or not _HEADER.match(text):
            raise DatabaseError(f"migration {path.name} is not number {number}, or lacks its header: date, reason")
        migrations.append(Migration(number, tuple(_statements(text))))
    return tuple(migrations)


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration], *, name: str) -> None:
    """Apply the migrations that are missing, each in a transaction together with its number.

    Raises DatabaseError when the database is newer than `migrations` or not ours, sqlite3.Error when one fails.
    """
    for migration in migrations[_known_version(connection, migrations, name=name) :]:
        _apply(connection, migration)


def require_current(connection: sqlite3.Connection, known: Sequence[Migration], *, name: str) -> None:
    """Raise DatabaseError unless all of the migrations were applied, and no others."""
    if _known_version(connection, known, name=name) < len(known):
        raise DatabaseError(f"{name} is of an older version: start the bot once to bring it up to date")


def require_ours(connection: sqlite3.Connection, known: Sequence[Migration], *, name: str) -> None:
    """Raise DatabaseError unless some of the migrations were applied, and no others."""
    if not _known_version(connection, known, name=name):
        raise DatabaseError(
            f"{name} is empty: nothing was ever kept in it, or what was is in a file that is not with it"
        )


def _apply(connection: sqlite3.Connection, migration: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _version(connection) < migration.number:  # another process may have been quicker
            for statement in migration.statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {migration.number}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection) -> int:
    """Return the number of the last migration applied: 0 for an empty database, -1 for one that is not ours."""
    ((application,),) = connection.execute("PRAGMA application_id")
    ((version,),) = connection.execute("PRAGMA user_version")
    if application == APPLICATION_ID:
        return int(version)
    ((tables,),) = connection.execute("SELECT COUNT(*) FROM sqlite_master")
    return -1 if tables or version else 0


def _known_version(connection: sqlite3.Connection, known: Sequence[Migration], *, name: str) -> int:
    version = _version(connection)
    if version < 0:
        raise DatabaseError(f"{name} is a database of another program: choose another file")
    if version > len(known):
        raise DatabaseError(
            f"{name} was written by a newer version (schema {version}, this one knows {len(known)}): upgrade the bot"
        )
    return version


def _statements(text: str) -> list[str]:
    """Split a script, since `executescript` would commit the transaction that is open."""
    statements, statement = [], ""
    for line in text.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            statements.append(statement)
            statement = ""
    return statements
