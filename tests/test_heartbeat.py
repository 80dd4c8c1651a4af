"""The sign of life: whole whenever it is read, renewed on a full disk, and believed only as long as it may be true."""

import os
import resource
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot import heartbeat


@pytest.fixture
def sign(tmp_path: Path) -> Path:
    """Return where a sign goes."""
    return tmp_path / "causerie.alive"


def test_health_tells_a_bot_that_reads_from_one_that_answers(tmp_path: Path) -> None:
    sign, now = tmp_path / "causerie.alive", datetime.now(UTC)
    spooling = "the database takes no turns: they wait in the spool file, which is 43% full: at 100% no quote leaves"
    reading = "the bot is still reading the blog"
    for state, expected in (
        (heartbeat.READING, reading),
        (heartbeat.SPOOLING, spooling),
        (heartbeat.READY, None),
    ):
        heartbeat.write(sign, state, spool=0.43)
        assert heartbeat.ailment(sign, now) == expected


def test_sign_is_renewed_in_its_place(sign: Path) -> None:
    heartbeat.write(sign, heartbeat.READING)
    before = sign.stat()
    with _nothing_written_behind(heartbeat.SIZE):
        heartbeat.write(sign, "a state of many words", spool=1 / 3)
    after = sign.stat()
    assert (after.st_ino, after.st_size) == (before.st_ino, before.st_size)
    assert list(sign.parent.iterdir()) == [sign]
    assert heartbeat.read(sign).state == "a state of many words"


def test_sign_that_cannot_be_made_leaves_nothing(sign: Path) -> None:
    with _nothing_written_behind(10), pytest.raises(OSError, match="File too large"):
        heartbeat.write(sign, heartbeat.READY)
    assert list(sign.parent.iterdir()) == []


def test_sign_of_another_size_is_made_anew(sign: Path) -> None:
    sign.write_text("{}")
    heartbeat.write(sign, heartbeat.READY)
    assert heartbeat.read(sign).state == heartbeat.READY


def test_nobody_reads_half_of_a_sign(sign: Path) -> None:
    heartbeat.write(sign, "", spool=0)

    def renew() -> None:
        for number in range(2_000):
            heartbeat.write(sign, "x" * (number % 100), spool=number % 100)

    with ThreadPoolExecutor() as pool:
        renewing = pool.submit(renew)
        while not renewing.done():
            read = heartbeat.read(sign)
            assert len(read.state) == read.spool
        renewing.result()


@pytest.mark.parametrize("content", [b"", b"{}", b"x" * heartbeat.SIZE, b"\0" * heartbeat.SIZE])
def test_what_is_no_sign_is_said_to_be_none(sign: Path, content: bytes) -> None:
    sign.write_bytes(content)
    assert heartbeat.ailment(sign, datetime.now(UTC)) == f"{sign} cannot be read: it is no sign of life"


def test_half_a_sign_is_none(sign: Path) -> None:
    heartbeat.write(sign, "first")
    first = sign.read_bytes()
    heartbeat.write(sign, "other")
    middle = first.index(b"first") + 2
    sign.write_bytes(first[:middle] + sign.read_bytes()[middle:])
    with pytest.raises(ValueError, match="no sign of life"):
        heartbeat.read(sign)


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (timedelta(seconds=-1), None),
        (timedelta(seconds=10), None),
        (timedelta(seconds=22), "the bot has not been heard of for 22 s"),
        (timedelta(hours=-1), "the bot has not been heard of since the clock was set back"),
        (timedelta(days=-365), "the bot has not been heard of since the clock was set back"),
    ],
)
def test_sign_is_believed_neither_long_after_nor_before_its_time(
    sign: Path, later: timedelta, expected: str | None
) -> None:
    heartbeat.write(sign, heartbeat.READY)
    assert heartbeat.ailment(sign, datetime.fromisoformat(heartbeat.read(sign).at) + later) == expected


def test_processes_of_another_container_are_not_looked_for(sign: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = _ended_process()
    monkeypatch.setattr(os, "getpid", lambda: gone)
    heartbeat.write(sign, heartbeat.READY)
    now = datetime.now(UTC)
    assert heartbeat.ailment(sign, now) == f"the bot was killed: its process {gone} is no more"
    monkeypatch.setattr(heartbeat, "_numbered_in", lambda: "pid:[1]")
    assert heartbeat.ailment(sign, now) is None
    monkeypatch.setattr(heartbeat, "_numbered_in", lambda: "")
    heartbeat.write(sign, heartbeat.READY)
    assert heartbeat.ailment(sign, now) is None


def test_full_disk_is_named_where_it_may_be_why_there_is_no_sign(sign: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime.now(UTC)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=0))
    full = "; its disk is full: make room first"
    assert heartbeat.ailment(sign, now) == f"no bot is running on this database ({sign} is missing){full}"
    heartbeat.write(sign, heartbeat.READY)
    late = datetime.fromisoformat(heartbeat.read(sign).at) + timedelta(seconds=22)
    assert heartbeat.ailment(sign, late) == f"the bot has not been heard of for 22 s{full}"
    monkeypatch.undo()
    assert heartbeat.ailment(sign, late) == "the bot has not been heard of for 22 s"


def test_without_its_folder_there_is_no_bot(tmp_path: Path) -> None:
    sign = tmp_path / "nowhere" / "causerie.alive"
    assert heartbeat.ailment(sign, datetime.now(UTC)) == f"no bot is running on this database ({sign} is missing)"


def _ended_process() -> int:
    """Return the number of a process that was and is no more."""
    process = os.posix_spawn("/bin/true", ["true"], os.environ)
    os.waitpid(process, 0)
    return process


@contextmanager
def _nothing_written_behind(size: int) -> Iterator[None]:
    """Let no file grow beyond a size (bytes), as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
