"""The SQLite driver (aiosqlite) and the database's file. The driver's errors leave this room as DatabaseError.

One connection writes and two others only read, so that nothing long holds up a turn (WAL lets all work): one for what
a reply waits for, one for people who search, count or copy. A fourth brings what the log holds into the file now and
then: SQLite would do so within some turn's commit, which would take ten times as long as the others. A transaction is
an ordinary function: it runs as a whole on its connection's own thread, in one hop from the event loop, and nobody
else's statement can slip in between. Another engine has to offer `write`, `read`, `read_slow` and `Session`.
"""

import asyncio
import os
import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack, closing, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, TypeVar, cast

import aiosqlite

from bot.model import DatabaseError
from bot.storage._schema import MIGRATIONS, Migration, load_migrations, migrate, require_current, require_ours

T = TypeVar("T")
Value = str | int | float | None
Row = tuple[Any, ...]
Synchronous = Literal["NORMAL", "FULL", "EXTRA"]

_PLACE = re.compile(r"\$(\d+)")
# Whether SQLite can take deleted words out of an FTS5 index by itself ('secure-delete').
HAS_SECURE_INDEX = sqlite3.sqlite_version_info >= (3, 42)
# How long a statement waits for another program's lock: well under the 250 ms in which a turn must be on some disk.
_LOCK_SECONDS = 0.1
# How long an operator's command waits for a running bot's: its transactions are short, but for a rewrite of the file.
_BESIDE_SECONDS = 5.0
# After so many transactions, with turns about 12 MiB, the log is brought into the file. Turns that come just then take
# longer even so, since processor and disk are shared: they must be fewer than one in a hundred.
_CHECKPOINT_EVERY = 256
# Should that fail again and again, SQLite does it from so many pages on (64 MiB).
_LONGEST_LOG_PAGES = 16_384
# What a connection keeps of the file in memory: a turn touches a few pages, a search many more.
_CACHE_KIB = 256
_SLOW_READER_KIB = 2_048
# Up to this size a database is rewritten in memory, which needs no writable folder for temporary files.
_REWRITE_IN_MEMORY_BYTES = 64 * 2**20
# What an operator can do about what refuses their entries, by SQLite's plain code.
_ADVICE = {
    sqlite3.SQLITE_BUSY: "another program holds it: end that, or try again in a moment",
    sqlite3.SQLITE_READONLY: "run this as the bot's user, and see that the disk can be written",
    sqlite3.SQLITE_CANTOPEN: "run this as the bot's user, and see that the disk can be written",
    sqlite3.SQLITE_FULL: "make room on its disk",
}
_SCHEME = "sqlite:///"
# SQLite's extended codes hold the plain one in their lowest byte.
_PLAIN = 0xFF


_DAMAGED = {sqlite3.SQLITE_CORRUPT: "it is damaged: restore a backup, see part 6 of deploy/install.md"}


class Session:
    """What a transaction's function works with, on the connection's thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def execute(self, sql: str, *values: Value) -> list[Row]:
        """Run one statement, `values` standing for `$1`, `$2` …, and return its rows (those of RETURNING too)."""
        numbered, count = _numbered(sql)
        return self._connection.execute(numbered, values[:count]).fetchall()


@lru_cache(maxsize=256)
def _numbered(sql: str) -> tuple[str, int]:
    """Return a statement that takes its values by place, and how many: by name it would take three times as long."""
    return _PLACE.sub(r"?\1", sql), max((int(place) for place in _PLACE.findall(sql)), default=0)


class _Driver(sqlite3.Connection):
    """SQLite's connection under aiosqlite's: where that has it run a script, it runs a function."""

    def executescript(self, work: Any) -> sqlite3.Cursor:
        """Run a function of this connection: a whole transaction, in one hop to the connection's thread.

        aiosqlite has no call of its own for that; this one hands on what it is given as it is.
        """
        work(self)
        return self.cursor()


class Database:
    """One SQLite file, made by `open`. It must be closed: an open connection keeps the process alive."""

    def __init__(self, path: Path, *, synchronous: Synchronous, migrations: Path, read_only: bool) -> None:
        self._path = path
        self._synchronous = synchronous
        self._migrations = migrations
        self._read_only = read_only
        self._require_schema = require_current
        self._stack = AsyncExitStack()
        self._writer: aiosqlite.Connection | None = None
        self._reader: aiosqlite.Connection | None = None
        self._slow_reader: aiosqlite.Connection | None = None
        self._keeper: aiosqlite.Connection | None = None
        self._transactions = 0
        self._checkpoint: asyncio.Task[None] | None = None
        self._identity: tuple[int, int] | None = None
        self._may_only_read = False

    @classmethod
    async def open(
        cls, url: str, *, synchronous: Synchronous = "FULL", migrations: Path = MIGRATIONS, read_only: bool = False
    ) -> "Database":
        """Open the file of a URL such as `sqlite:///data/causerie.db` and bring its schema up to date.

        The folder and the file are made, unless `read_only`. Raises DatabaseError when that cannot be done, when the
        file is not ours or was written by a newer version.
        """
        database = cls(path_of(url), synchronous=synchronous, migrations=migrations, read_only=read_only)
        if read_only:
            _require_file(database._path)
        else:
            make(database._path)
        await database._connect()
        return database

    @classmethod
    async def open_as_is(cls, path: Path) -> "Database":
        """Open a file for reading whatever version of ours wrote it: to copy it, or to count what all versions have.

        Raises DatabaseError when it cannot be read, is empty or not ours, or was written by a newer version.
        """
        database = cls(path, synchronous="FULL", migrations=MIGRATIONS, read_only=True)
        database._require_schema = require_ours
        _require_file(path)
        await database._connect()
        return database

    async def close(self) -> None:
        """Close all connections, breaking off what is under way; may be called again."""
        connections = (self._writer, self._reader, self._slow_reader, self._keeper)
        self._writer = self._reader = self._slow_reader = self._keeper = None
        for connection in connections:
            if connection is not None:
                await _break_off(connection)
        if self._checkpoint is not None:
            await asyncio.wait([self._checkpoint])
        await self._stack.aclose()

    async def reopen(self) -> bool:
        """Connect again if the connections are of no more use; return whether it was done.

        They lead to another file than the path by now, or were opened when the file could not be written: SQLite then
        opens it for reading, and stays so when it is freed. Raises DatabaseError while the file is missing.
        """
        if not (self.moved() or (self._may_only_read and os.access(self._path, os.W_OK))):
            return False
        await self.close()
        self._identity = None  # should it not open now, the next time is for the same file, too
        await self._connect()
        return True

    def write(self, work: Callable[[Session], T]) -> "asyncio.Task[T]":
        """Run `work` in a transaction of its own, from now on, and give its result once that is on disk.

        Raises DatabaseError, and then nothing of it is kept, when the database is locked, full, gone, replaced, or
        may only be read.
        """
        written = self._run(self._writer, lambda connection: self._write(connection, work))
        self._transactions += 1
        if self._transactions % _CHECKPOINT_EVERY == 0:
            written.add_done_callback(self._begin_checkpoint)
        return written

    def probe(self) -> "asyncio.Task[None]":
        """Write what the file holds already, to find out whether it takes anything; raises DatabaseError."""
        return self.write(_rewrite_version)

    def _write(self, connection: sqlite3.Connection, work: Callable[[Session], T]) -> T:
        try:
            return self._transact(connection, "BEGIN IMMEDIATE", work)
        except sqlite3.Error as error:
            self._may_only_read = self._may_only_read or _is_for_writing(error)
            raise

    def _begin_checkpoint(self, _: object) -> None:
        if self._keeper is not None and (self._checkpoint is None or self._checkpoint.done()):
            self._checkpoint = asyncio.create_task(self._empty_log())

    async def _empty_log(self) -> None:
        """Bring what the log holds into the file, so that SQLite begins it anew.

        Beside the writer it would never come to the end of a log that grows meanwhile, so the writer does the rest.
        """
        with suppress(DatabaseError):
            await self._run(self._keeper, _checkpoint)
            await self._run(self._writer, _checkpoint)

    def read(self, work: Callable[[Session], T]) -> "asyncio.Task[T]":
        """Run `work` on one consistent state of the database and give its result; raises DatabaseError."""
        return self._run(self._reader, lambda connection: self._transact(connection, "BEGIN", work))

    def read_slow(self, work: Callable[[Session], T]) -> "asyncio.Task[T]":
        """Do as `read` does with what may take long: no reply waits behind it."""
        return self._run(self._slow_reader, lambda connection: self._transact(connection, "BEGIN", work))

    async def copy(self, path: Path) -> None:
        """Write all as it is at one moment to a new file, which holds nothing deleted; raises DatabaseError."""
        draft = path.with_name(f"{path.name}.part")
        try:
            draft.unlink(missing_ok=True)
            draft.touch(mode=0o600)
            await self._run(self._slow_reader, lambda connection: connection.execute("VACUUM INTO ?", (str(draft),)))
            keep(draft)
            draft.replace(path)
        except OSError as error:
            raise DatabaseError(f"{path} cannot be written: {error.strerror}") from error
        finally:
            with suppress(OSError):  # people's words must not lie about where nobody looks for them
                draft.unlink(missing_ok=True)

    async def rewrite(self) -> bool:
        """Rewrite the file and empty its log, so that nothing deleted is left in either; return whether it was done.

        `secure_delete` alone zeroes the deleted cells, but not every copy that moving cells between pages left behind.
        """
        try:
            if self._checkpoint is not None:  # only one of the two can empty the log
                await asyncio.wait([self._checkpoint])
            return await self._run(self._writer, _rewrite)
        except DatabaseError:
            return False

    async def truncate_log(self) -> bool:
        """Empty the write-ahead log, in which deleted words stay otherwise; return False while somebody reads from it.

        Raises DatabaseError. Each attempt brings what it can into the file, so that those who begin to read after it
        do not read from the log.
        """
        return await self._run(self._writer, _truncate_log)

    @property
    def path(self) -> Path:
        """Return the file."""
        return self._path

    def moved(self) -> bool:
        """Return whether the path no longer leads to the file that was opened."""
        return self._identity is None or identity(self._path) != self._identity

    def _transact(self, connection: sqlite3.Connection, begin: str, work: Callable[[Session], T]) -> T:
        self._require_same_file()
        connection.execute(begin)
        try:
            result = work(Session(connection))
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # a full disk has already rolled back
                connection.execute("ROLLBACK")
            raise
        # A file removed meanwhile takes commits without complaint; what went there must not be promised to anyone.
        self._require_same_file()
        return result

    def _require_same_file(self) -> None:
        if self.moved():
            raise DatabaseError(f"the database {self._path} was removed or replaced")

    def _run(
        self, connection: aiosqlite.Connection | None, work: Callable[[sqlite3.Connection], T]
    ) -> "asyncio.Task[T]":
        return asyncio.create_task(self._result(connection, work))

    async def _result(self, connection: aiosqlite.Connection | None, work: Callable[[sqlite3.Connection], T]) -> T:
        if connection is None:
            raise DatabaseError(f"the database {self._path} is not open for this")
        try:
            return await _result(connection, work)
        except sqlite3.Error as error:
            raise refusal(self._path, error) from error

    async def _connect(self) -> None:
        known = load_migrations(self._migrations)
        try:
            async with AsyncExitStack() as stack:
                writer = None if self._read_only else await self._writing(stack, known)
                keeper = None if self._read_only else await _connected(stack, self._path, mode="rw")
                reader = await _connected(stack, self._path, mode="ro")
                await _result(reader, lambda driver: self._require_schema(driver, known, name=str(self._path)))
                slow_reader = await _connected(stack, self._path, mode="ro", cache=_SLOW_READER_KIB)
                self._stack = stack.pop_all()
        except sqlite3.Error as error:
            raise refusal(self._path, error, what="cannot be opened") from error
        self._writer, self._reader, self._slow_reader, self._keeper = writer, reader, slow_reader, keeper
        self._identity = identity(self._path)
        self._may_only_read = False

    async def _writing(self, stack: AsyncExitStack, known: Sequence[Migration]) -> aiosqlite.Connection:
        writer = await _connected(stack, self._path, mode="rw")
        await _result(writer, lambda driver: _prepare(driver, self._synchronous))
        await _result(writer, lambda driver: migrate(driver, known, name=str(self._path)))
        return writer


def write_beside(url: str, work: Callable[[Session], T]) -> T:
    """Run `work` in one transaction on a database that a bot may be writing, and return its result once it is on disk.

    It waits up to five seconds for the bot's own transaction, and makes or migrates nothing. Raises DatabaseError, and
    then nothing of it is kept, where the file is missing, locked for longer, may only be read or is of another version,
    or where it is a backup: no bot ever sees what is written there.
    """
    path = path_of(url)
    _require_file(path)
    try:
        with closing(_opened(f"{path.as_uri()}?mode=rw", _CACHE_KIB, patience=_BESIDE_SECONDS)) as connection:
            require_current(connection, load_migrations(), name=str(path))
            _require_log(connection, path)
            return _written_beside(connection, work)
    except sqlite3.Error as error:
        raise refusal(path, error, what="takes no entry", advice=_ADVICE) from error


def _require_log(connection: sqlite3.Connection, path: Path) -> None:
    """Raise DatabaseError for a backup: it has no write-ahead log, which every file has that a bot has opened."""
    ((mode,),) = connection.execute("PRAGMA journal_mode")
    if mode != "wal":
        raise DatabaseError(
            f"{path} is a backup: set CAUSERIE_DATABASE to the bot's own database, or put the backup in its place with"
            " `journal restore`"
        )


def _written_beside(connection: sqlite3.Connection, work: Callable[[Session], T]) -> T:
    for pragma in ("synchronous = FULL", f"wal_autocheckpoint = {_LONGEST_LOG_PAGES}"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN IMMEDIATE")
    result = work(Session(connection))
    connection.execute("COMMIT")
    return result


async def _connected(
    stack: AsyncExitStack, path: Path, *, mode: Literal["ro", "rw"], cache: int = _CACHE_KIB
) -> aiosqlite.Connection:
    address = f"{path.as_uri()}?mode={mode}"
    failures: list[sqlite3.Error] = []

    def connector() -> sqlite3.Connection:
        try:
            return _opened(address, cache)
        except sqlite3.Error as error:
            # After a failure aiosqlite does not wait for its thread, which may then meet a closed event loop.
            failures.append(error)
            return sqlite3.connect(":memory:", factory=_Driver)

    connection = await aiosqlite.Connection(connector, iter_chunk_size=64)
    stack.push_async_callback(connection.close)
    if failures:
        raise failures[0]
    return connection


def _opened(address: str, cache: int, *, patience: float = _LOCK_SECONDS) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=patience, factory=_Driver)
    connection.execute(f"PRAGMA cache_size = -{cache}")
    return connection


async def _result(connection: aiosqlite.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    """Run a function on the connection's thread, behind what was begun before, and return its result."""
    results: list[T] = []
    await connection.executescript(cast("str", lambda driver: results.append(work(driver))))
    return results[0]


async def _break_off(connection: aiosqlite.Connection) -> None:
    await connection.interrupt()
    with suppress(sqlite3.Error):
        # Starting a statement ends the interruption, which would also stop the checkpoint that closing makes.
        await connection.execute_fetchall("SELECT 1")


def _prepare(connection: sqlite3.Connection, synchronous: Synchronous) -> None:
    log = ("journal_mode = WAL", f"wal_autocheckpoint = {_LONGEST_LOG_PAGES}")
    for pragma in (f"synchronous = {synchronous}", "foreign_keys = ON", "secure_delete = ON", *log):
        connection.execute(f"PRAGMA {pragma}")


def _rewrite_version(session: Session) -> None:
    ((version,),) = session.execute("PRAGMA user_version")
    session.execute(f"PRAGMA user_version = {version}")


def _checkpoint(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()


def _truncate_log(connection: sqlite3.Connection) -> bool:
    connection.execute("PRAGMA busy_timeout = 0")  # whoever writes must not wait for those who read
    try:
        (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        connection.execute(f"PRAGMA busy_timeout = {round(_LOCK_SECONDS * 1000)}")
    return not busy


def _rewrite(connection: sqlite3.Connection) -> bool:
    (pages,), (page_bytes,) = (connection.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "page_size"))
    in_memory = pages * page_bytes <= _REWRITE_IN_MEMORY_BYTES
    connection.execute(f"PRAGMA temp_store = {'MEMORY' if in_memory else 'DEFAULT'}")
    connection.execute("VACUUM")
    (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


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


def _require_file(path: Path) -> None:
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


def _is_for_writing(error: sqlite3.Error) -> bool:
    """Return whether SQLite refused only because it was to write where it may but read."""
    return _code(error) == sqlite3.SQLITE_READONLY


def _code(error: sqlite3.Error) -> int:
    code: int = getattr(error, "sqlite_errorcode", 0)  # an error of the driver's own has none
    return code & _PLAIN
