"""Journals in a folder, and what can be done to them, for the tests of the journal.

`conftest.py` gives `journal` to every module; one whose journal goes by a clock that the test sets imports
`timed_journal`, which is called `journal` too.
"""

import asyncio
import os
import sqlite3
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest

from bot.model import DatabaseError
from bot.storage import Journal
from bot.storage._database import Database
from tests.turns import NOON, rows

T = TypeVar("T")
SPOOL_SIZE = 256 * 1024


def opened(folder: Path, *, spool_size: int = SPOOL_SIZE, **options: Any) -> AbstractAsyncContextManager[Journal]:
    return Journal.open(f"sqlite:///{folder}/journal.db", spool=folder / "spool", spool_size=spool_size, **options)


class Clock:
    """A clock that a test sets."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    async with opened(tmp_path) as journal:
        yield journal


@pytest.fixture
def clock() -> Clock:
    return Clock(NOON)


@pytest.fixture(name="journal")
async def timed_journal(tmp_path: Path, clock: Clock) -> AsyncIterator[Journal]:
    async with opened(tmp_path, clock=clock) as journal:
        yield journal


def database_of(journal: Journal) -> Database:
    return journal._database


async def until(condition: Callable[[], bool]) -> None:
    for _ in range(9000):
        if condition():
            return
        await asyncio.sleep(0.005)
    raise TimeoutError


class Lock:
    """Another program that keeps the database to itself."""

    def __init__(self, folder: Path) -> None:
        self._connection = sqlite3.connect(folder / "journal.db", isolation_level=None)
        self._connection.execute("BEGIN EXCLUSIVE")

    def release(self) -> None:
        self._connection.close()


def stored_ids(folder: Path) -> list[str]:
    return [name for (name,) in rows(folder / "journal.db", "SELECT id FROM turns ORDER BY recorded_at, id")]


async def back(journal: Journal) -> None:
    """Wait until the database is reachable again and the spool empty."""
    await until(lambda: journal.status.reachable and not journal.status.spool_used)


def traces(folder: Path, marks: tuple[str, ...]) -> list[tuple[str, str]]:
    files = [path for path in folder.iterdir() if path.is_file()]
    return [(path.name, mark) for path in files for mark in marks if mark.encode() in path.read_bytes()]


class Lag:
    """How late the event loop itself was at worst (seconds) while the block ran: that is the machine's, not ours."""

    def __init__(self) -> None:
        self.worst = 0.0

    async def __aenter__(self) -> "Lag":
        self._task = asyncio.create_task(self._watch())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()

    async def _watch(self) -> None:
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(0.01)
            self.worst = max(self.worst, time.perf_counter() - begun - 0.01)


class SlowDisk(Lag):
    """How long the disk of a folder took at worst to take a few bytes for good while the block ran."""

    def __init__(self, folder: Path | None) -> None:
        super().__init__()
        self._file = folder and folder / "how-slow"

    async def _watch(self) -> None:
        while self._file is not None:
            self.worst = max(self.worst, await asyncio.to_thread(_seconds_to_keep, self._file))
            await asyncio.sleep(0.005)


def _seconds_to_keep(path: Path) -> float:
    with path.open("wb", buffering=0) as file:
        begun = time.perf_counter()
        file.write(b"x" * 512)
        os.fsync(file.fileno())
        return time.perf_counter() - begun


@asynccontextmanager
async def taking_less_than(seconds: float, folder: Path | None = None) -> AsyncIterator[None]:
    """See that what is done here takes less, the time left out by which a busy machine held up everything.

    What is kept in a folder may wait twice for its disk, which may be busy, too: for the database and for the spool.
    """
    begun = time.perf_counter()
    async with Lag() as lag, SlowDisk(folder) as disk:
        yield
        taken = time.perf_counter() - begun
        await asyncio.sleep(0)  # so that the lag of what was just done is known
        if taken >= seconds:
            await asyncio.sleep(0.2)  # the disk may still be at it
    assert taken < seconds + lag.worst + 2 * disk.worst


async def patiently(work: Callable[[], Awaitable[T]]) -> T:
    """Do something as soon as the database answers: a busy disk may have sent turns to the spool just now."""
    async with asyncio.timeout(30):
        while True:
            try:
                return await work()
            except DatabaseError:
                await asyncio.sleep(0.05)
