import asyncio
import random
import sqlite3
import threading
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from shutil import copytree

import pytest

from bot.model import DatabaseError
from bot.storage._database import Database, Session
from bot.storage._schema import MIGRATIONS, load_migrations
from tests.journals import taking_less_than
from tests.turns import rows

HEADER = "-- date:   2026-01-01\n-- reason: a test\n"


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(url(tmp_path))
    yield opened
    await opened.close()


def url(folder: Path) -> str:
    return f"sqlite:///{folder}/data/journal.db"


def file_of(folder: Path) -> Path:
    return folder / "data" / "journal.db"


def add_contact(session: Session, author: str = "7") -> None:
    session.execute("INSERT INTO contacts (author, told_at) VALUES ($1, $2)", author, "now")


def authors(session: Session) -> list[str]:
    return [author for (author,) in session.execute("SELECT author FROM contacts ORDER BY author")]


def migrations_with(folder: Path, name: str, sql: str) -> Path:
    copy = copytree(MIGRATIONS, folder / "migrations")
    (copy / name).write_text(sql)
    return copy


async def refused(address: str, *, migrations: Path = MIGRATIONS, read_only: bool = False) -> str:
    threads = threading.active_count()
    with pytest.raises(DatabaseError) as caught:
        await Database.open(address, migrations=migrations, read_only=read_only)
    for _ in range(100):  # a thread that has been told to end needs a moment
        if threading.active_count() <= threads:
            break
        await asyncio.sleep(0.01)
    assert threading.active_count() <= threads, "a connection was left open"
    assert "\n" not in str(caught.value)
    return str(caught.value)


async def test_folder_and_file_are_made_for_us_alone(database: Database, tmp_path: Path) -> None:
    assert not database.moved()
    assert file_of(tmp_path).stat().st_mode & 0o077 == 0


async def test_the_promised_pragmas_are_set(database: Database) -> None:
    def pragmas(session: Session) -> dict[str, object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        return {name: session.execute(f"PRAGMA {name}")[0][0] for name in names}

    found = await database.write(pragmas)
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


async def test_synchronous_can_be_lowered(tmp_path: Path) -> None:
    database = await Database.open(url(tmp_path), synchronous="NORMAL")
    try:
        assert await database.write(lambda session: session.execute("PRAGMA synchronous")) == [(1,)]
    finally:
        await database.close()


async def test_what_is_written_is_read_and_outlives_the_connection(tmp_path: Path, database: Database) -> None:
    await database.write(add_contact)
    assert await database.read(authors) == ["7"]
    await database.close()
    await database.close()
    again = await Database.open(url(tmp_path))
    assert await again.read(authors) == ["7"]
    await again.close()


async def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    def half(session: Session) -> None:
        add_contact(session)
        add_contact(session)

    def broken(session: Session) -> float:
        add_contact(session)
        return 1 / 0

    with pytest.raises(DatabaseError, match="UNIQUE"):
        await database.write(half)
    with pytest.raises(ZeroDivisionError):
        await database.write(broken)
    assert await database.read(authors) == []
    await database.write(add_contact)
    assert await database.read(authors) == ["7"]


async def test_transactions_do_not_mix(database: Database) -> None:
    async def one(number: int) -> None:
        def work(session: Session) -> None:
            before = len(authors(session))
            add_contact(session, f"{number:03}")
            assert len(authors(session)) == before + 1

        await database.write(work)

    await asyncio.gather(*(one(number) for number in range(50)))
    assert len(await database.read(authors)) == 50


async def test_the_reading_connection_cannot_write(database: Database) -> None:
    with pytest.raises(DatabaseError, match="readonly"):
        await database.read(add_contact)


async def test_a_slow_reader_does_not_hold_up_a_writer(database: Database) -> None:
    begun, release = threading.Event(), threading.Event()

    def slow(session: Session) -> list[str]:
        session.execute("SELECT 1 FROM contacts")
        begun.set()
        release.wait(5)
        return authors(session)

    reading = database.read(slow)
    await asyncio.to_thread(begun.wait)
    await asyncio.wait_for(database.write(add_contact), 4)
    release.set()
    assert await reading == []  # one consistent state, from before
    assert await database.read(authors) == ["7"]


async def test_a_locked_database_is_given_up_soon(database: Database, tmp_path: Path) -> None:
    other = sqlite3.connect(file_of(tmp_path), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    async with taking_less_than(0.25):
        with pytest.raises(DatabaseError, match="locked"):
            await database.write(add_contact)
    other.close()
    await database.write(add_contact)


async def test_a_full_database_refuses_and_recovers(database: Database) -> None:
    def fill(session: Session) -> None:
        add_contact(session, "x" * 100_000)

    pages = (await database.write(lambda session: session.execute("PRAGMA page_count")))[0][0]
    await database.write(lambda session: session.execute(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(DatabaseError, match="full"):
        await database.write(fill)
    await database.write(lambda session: session.execute("PRAGMA max_page_count = 100000"))
    await database.write(fill)


async def test_a_removed_file_takes_nothing_until_it_is_back(database: Database, tmp_path: Path) -> None:
    away = file_of(tmp_path).rename(tmp_path / "away.db")
    with pytest.raises(DatabaseError, match="removed or replaced"):
        await database.write(add_contact)
    with pytest.raises(DatabaseError, match="removed or replaced"):
        await database.read(authors)
    with pytest.raises(DatabaseError, match="cannot be opened"):
        await database.reopen()
    assert not file_of(tmp_path).exists(), "an empty journal must not hide that the old one is gone"
    away.rename(file_of(tmp_path))
    await database.reopen()
    await database.write(add_contact)


async def test_a_file_removed_within_a_transaction_is_noticed(database: Database, tmp_path: Path) -> None:
    def work(session: Session) -> None:
        add_contact(session)
        file_of(tmp_path).rename(tmp_path / "away.db")

    with pytest.raises(DatabaseError, match="removed or replaced"):
        await database.write(work)


async def test_a_closed_database_refuses(database: Database) -> None:
    await database.close()
    for use in (database.read, database.write):
        with pytest.raises(DatabaseError, match="not open"):
            await use(authors)
    assert not await database.rewrite()


async def test_rewriting_leaves_nothing_of_what_was_deleted(database: Database, tmp_path: Path) -> None:
    choose = random.Random(7)  # noqa: S311  # a mixture in which SQLite 3.46 leaves old copies between its cells

    def fill(session: Session) -> None:
        session.execute("CREATE TABLE words (author TEXT, words TEXT)")
        session.execute("CREATE INDEX words_by_author ON words (author, words)")
        for number in choose.sample(range(10**6), 2000):
            author = choose.choice("ABCDEFGH")
            words = f"SECRET-{author}-{number}-" + "x" * choose.randint(1, 900)
            session.execute("INSERT INTO words VALUES ($1, $2)", author, words)

    await database.write(fill)
    await database.write(lambda session: session.execute("DELETE FROM words WHERE author = 'A'"))
    assert await database.rewrite()
    assert not [path for path in file_of(tmp_path).parent.iterdir() if b"SECRET-A" in path.read_bytes()]


async def test_rewriting_says_when_a_reader_keeps_old_pages(database: Database, tmp_path: Path) -> None:
    await database.write(add_contact)
    other = sqlite3.connect(file_of(tmp_path), isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT * FROM contacts")
    assert not await database.rewrite()
    other.close()
    assert await database.rewrite()


def pages_of_log(folder: Path) -> int:
    return file_of(folder).with_name("journal.db-wal").stat().st_size // 4096


async def test_the_log_stays_short_however_fast_transactions_follow_one_another(
    database: Database, tmp_path: Path
) -> None:
    for number in range(3000):
        await database.write(partial(add_contact, author=str(number)))
    assert pages_of_log(tmp_path) < 3000  # three thousand transactions of at least two pages each


async def test_rewriting_waits_until_the_log_is_brought_into_the_file(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage._database._CHECKPOINT_EVERY", 1)
    for number in range(20):
        await database.write(partial(add_contact, author=str(number)))
        assert await database.rewrite()


async def test_closing_does_not_wait_for_the_log_to_be_brought_into_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage._database._CHECKPOINT_EVERY", 1)
    opened = await Database.open(url(tmp_path))
    await opened.write(add_contact)
    async with taking_less_than(1):
        await opened.close()
    assert rows(file_of(tmp_path), "SELECT author FROM contacts") == [("7",)]
    assert not file_of(tmp_path).with_name("journal.db-wal").exists()


@pytest.mark.parametrize("address", ["causerie.db", "postgresql://here", "sqlite:///", "sqlite://x.db"])
async def test_an_address_that_is_no_file_is_refused(address: str) -> None:
    assert "sqlite:///data/causerie.db" in await refused(address)


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    file_of(tmp_path).write_text("Bonjour, " * 1000)
    assert "not a database" in await refused(url(tmp_path))
    assert file_of(tmp_path).read_text() == "Bonjour, " * 1000


async def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    assert "cannot be made" in await refused(url(tmp_path))


async def test_a_directory_in_its_place_is_refused(tmp_path: Path) -> None:
    file_of(tmp_path).mkdir(parents=True)
    assert "cannot be opened" in await refused(url(tmp_path))


async def test_another_programs_database_is_refused_untouched(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    other = sqlite3.connect(file_of(tmp_path))
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    assert "another program" in await refused(url(tmp_path))
    assert rows(file_of(tmp_path), "SELECT name FROM sqlite_master") == [("recipes",)]


async def test_another_programs_version_is_not_taken_for_ours(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    other = sqlite3.connect(file_of(tmp_path))
    other.execute("PRAGMA user_version = 1")
    other.close()
    assert "another program" in await refused(url(tmp_path))


async def test_a_newer_database_is_refused_in_one_line(tmp_path: Path, database: Database) -> None:
    await database.write(lambda session: session.execute("PRAGMA user_version = 999"))
    await database.close()
    assert "newer version (schema 999" in await refused(url(tmp_path))
    assert "newer version" in await refused(url(tmp_path), read_only=True)


async def test_reading_only_makes_nothing(tmp_path: Path) -> None:
    await refused(url(tmp_path), read_only=True)
    assert not file_of(tmp_path).parent.exists()


async def test_reading_only_beside_a_writer(tmp_path: Path, database: Database) -> None:
    reader = await Database.open(url(tmp_path), read_only=True)
    await database.write(add_contact)
    assert await reader.read(authors) == ["7"]
    with pytest.raises(DatabaseError, match="not open"):
        await reader.write(add_contact)
    await reader.close()


async def test_reading_only_wants_the_schema_of_today(tmp_path: Path, database: Database) -> None:
    await database.close()
    steps = migrations_with(tmp_path, "0002_more.sql", HEADER + "CREATE TABLE more (x TEXT);")
    assert "older version" in await refused(url(tmp_path), migrations=steps, read_only=True)


async def test_a_database_steps_forward_with_its_rows(tmp_path: Path, database: Database) -> None:
    await database.write(add_contact)
    await database.close()
    steps = migrations_with(tmp_path, "0002_more.sql", HEADER + "ALTER TABLE contacts ADD COLUMN x TEXT;")
    newer = await Database.open(url(tmp_path), migrations=steps)
    assert await newer.read(lambda session: session.execute("SELECT author, x FROM contacts")) == [("7", None)]
    await newer.close()
    assert rows(file_of(tmp_path), "PRAGMA user_version") == [(2,)]


async def test_a_failing_migration_leaves_nothing(tmp_path: Path, database: Database) -> None:
    await database.close()
    broken = "CREATE TABLE more (x TEXT);\nINSERT INTO more VALUES ('a; b');\nINSERT INTO nowhere VALUES (1);\n"
    steps = migrations_with(tmp_path, "0002_more.sql", HEADER + broken)
    assert "nowhere" in await refused(url(tmp_path), migrations=steps)
    assert rows(file_of(tmp_path), "PRAGMA user_version") == [(1,)]
    assert rows(file_of(tmp_path), "SELECT name FROM sqlite_master WHERE name = 'more'") == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("0002_more.sql", "CREATE TABLE more (x TEXT);"),
        ("0003_more.sql", HEADER),
        ("0001_another.sql", HEADER),
        ("more.sql", HEADER),
    ],
)
def test_a_migration_without_its_header_or_place_is_refused(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(DatabaseError, match="migration"):
        load_migrations(migrations_with(tmp_path, name, text))
