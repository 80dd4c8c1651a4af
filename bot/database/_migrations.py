"""The runner of migrations: numbered SQL files, each applied once, in a transaction together with its record."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.model import DatabaseError

MIGRATIONS = Path(__file__).parent.with_name("migrations")
_HEADER = re.compile(r"-- revises: (\d+)\n-- date: +\d{4}-\d\d-\d\d\n-- reason: +\S")


@dataclass(frozen=True, slots=True)
class Migration:
    """A numbered step of the schema and its statements."""

    number: int
    name: str
    revises: int
    statements: tuple[str, ...]


def load_migrations(folder: Path = MIGRATIONS) -> tuple[Migration, ...]:
    """Read `NNNN_name.sql` files in order; raises DatabaseError where one has no header, or nothing to build on.

    A migration revises one before it, not always the one just before: two that do not know of each other may each come
    first.
    """
    migrations = tuple(_load_migration(path) for path in sorted(folder.glob("*.sql")))
    known = {0}
    for migration in migrations:
        if migration.number in known or migration.revises not in known or migration.revises >= migration.number:
            raise DatabaseError(f"migration {migration.name} does not build on number {migration.revises}")
        known.add(migration.number)
    return migrations


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration], *, name: str) -> None:
    """Apply the migrations that are missing, each in a transaction together with its record.

    Raises DatabaseError when the database is newer than `migrations` or not ours, sqlite3.Error when one fails.
    """
    done = _insist_on_known(connection, migrations, name=name)
    for migration in migrations:
        if migration.number not in done:
            _apply(connection, migration)


def insist_on_current(connection: sqlite3.Connection, known: Sequence[Migration], *, name: str) -> None:
    """Raise DatabaseError unless all of the migrations were applied, and no others."""
    if len(_insist_on_known(connection, known, name=name)) < len(known):
        raise DatabaseError(f"{name} is of an older version: start the bot once to bring it up to date")


def insist_on_ours(connection: sqlite3.Connection, known: Sequence[Migration], *, name: str) -> None:
    """Raise DatabaseError unless some of the migrations were applied, and no others."""
    if not _insist_on_known(connection, known, name=name):
        raise DatabaseError(
            f"{name} is empty: nothing was ever kept in it, or what was is in a file that is not with it"
        )


def _apply(connection: sqlite3.Connection, migration: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if migration.number not in _done(connection):  # another process may have been quicker
            for statement in migration.statements:
                connection.execute(statement)
            connection.execute(
                "INSERT INTO migrations (number, name, applied_at) VALUES ($1, $2, $3)",
                {"1": migration.number, "2": migration.name, "3": datetime.now(UTC).isoformat()},
            )
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _done(connection: sqlite3.Connection) -> frozenset[int]:
    """Return the numbers of the migrations applied: none for an empty database, -1 alone for one that is not ours."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return frozenset()
    if "migrations" not in tables:
        return frozenset({-1})
    return frozenset(number for (number,) in connection.execute("SELECT number FROM migrations"))


def _insist_on_known(connection: sqlite3.Connection, known: Sequence[Migration], *, name: str) -> frozenset[int]:
    done = _done(connection)
    if -1 in done:
        raise DatabaseError(f"{name} is a database of another program: choose another file")
    numbers = {migration.number for migration in known}
    if not done <= numbers:
        raise DatabaseError(
            f"{name} was written by a newer version (schema {max(done)}, this one knows {max(numbers)}):"
            " upgrade the bot"
        )
    return done


def _load_migration(path: Path) -> Migration:
    text = path.read_text(encoding="utf-8")
    header = _HEADER.match(text)
    if header is None or not path.stem[:4].isdigit():
        raise DatabaseError(f"migration {path.name} lacks its number, or its header: revises, date, reason")
    return Migration(int(path.stem[:4]), path.stem, int(header[1]), tuple(_statements(text)))


def _statements(text: str) -> list[str]:
    """Split a script, since `executescript` would commit the transaction that is open."""
    statements, statement = [], ""
    for line in text.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            statements.append(statement)
            statement = ""
    return statements
