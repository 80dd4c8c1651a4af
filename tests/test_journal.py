import asyncio
import logging
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from turns import CHANNEL, DM, NOON, ids, make_turn, rows

from bot.database import Database
from bot.journal import Journal
from bot.model import (
    DatabaseError,
    Delivery,
    Event,
    EventKind,
    JournalError,
    Place,
    Removed,
    SpoolError,
    Turn,
)

SPOOL_SIZE = 256 * 1024


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    async with opened(tmp_path) as journal:
        yield journal


def opened(folder: Path, *, spool_size: int = SPOOL_SIZE) -> AbstractAsyncContextManager[Journal]:
    return Journal.open(f"sqlite:///{folder}/journal.db", spool=folder / "spool", spool_size=spool_size)


def database_of(journal: Journal) -> Database:
    return journal._database


async def until(condition: Callable[[], bool]) -> None:
    for _ in range(1000):
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


# Recording


async def test_a_recorded_turn_is_on_disk_before_anyone_closes_anything(journal: Journal, tmp_path: Path) -> None:
    assert await journal.record(make_turn())
    assert rows(tmp_path / "journal.db", "SELECT id, question FROM turns") == [("1", "Et l’Été ?")]


async def test_recording_again_replaces_nothing_and_says_so(journal: Journal) -> None:
    assert await journal.record(make_turn())
    assert not await journal.record(make_turn(text="autre"))
    assert [turn.message.text for turn in await journal.tail(5)] == ["Et l’Été ?"]


async def test_the_same_turn_twice_at_once_is_new_once(journal: Journal) -> None:
    assert sorted(await asyncio.gather(*(journal.record(make_turn()) for _ in range(5)))) == [False] * 4 + [True]


async def test_turns_arriving_together_share_a_transaction(journal: Journal) -> None:
    transactions = 0
    write = database_of(journal).write

    def counting(work: object) -> object:
        nonlocal transactions
        transactions += 1
        return write(work)  # type: ignore[arg-type]  # passed on as it came

    database_of(journal).write = counting  # type: ignore[method-assign,assignment]  # to count the calls
    await asyncio.gather(*(journal.record(make_turn(str(number))) for number in range(200)))
    assert transactions == 1
    assert len(await journal.tail(500)) == 200


async def test_the_event_loop_goes_on_while_the_disk_works(journal: Journal, tmp_path: Path) -> None:
    longest, ended = 0.0, False

    async def pulse() -> None:
        nonlocal longest
        while not ended:
            before = time.perf_counter()
            await asyncio.sleep(0)
            longest = max(longest, time.perf_counter() - before)

    beating = asyncio.create_task(pulse())
    lock = Lock(tmp_path)
    await asyncio.gather(*(journal.record(make_turn(str(number))) for number in range(20)))
    ended = True
    await beating
    lock.release()
    assert longest < 0.08  # the lock alone holds its thread for 0.1 s


async def test_a_recorder_that_goes_away_harms_nobody(journal: Journal) -> None:
    tasks = [asyncio.create_task(journal.record(make_turn(str(number)))) for number in range(3)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert (results[0], results[2]) == (True, True)
    assert await journal.record(make_turn("9"))


async def test_a_turn_that_cannot_be_stored_is_refused_alone(journal: Journal) -> None:
    with pytest.raises(ValueError, match="time zone"):
        await journal.record(make_turn("1", at=datetime(2026, 1, 1)))
    assert await journal.record(make_turn("2"))


async def test_deliveries_and_events_are_written_behind_in_order(journal: Journal) -> None:
    recording = asyncio.create_task(journal.record(make_turn()))
    await asyncio.sleep(0)
    journal.delivered(Delivery("1", NOON, failure="forbidden"))
    journal.delivered(Delivery("1", NOON, message="55"))
    journal.happened(Event(EventKind.EDIT, NOON, actor="7", subject="1"))
    await journal.flush()
    assert await recording
    [turn] = await journal.tail(1)
    assert turn.delivery == Delivery("1", NOON, message="55")
    assert [event.kind for event in (await journal.about("7")).events] == [EventKind.EDIT]


async def test_what_was_written_behind_is_there_after_closing(tmp_path: Path) -> None:
    async with opened(tmp_path) as journal:
        await journal.record(make_turn())
        journal.delivered(Delivery("1", NOON, message="55"))
    assert rows(tmp_path / "journal.db", "SELECT message FROM deliveries") == [("55",)]


async def test_undelivered_recent_and_knows(journal: Journal) -> None:
    for number in range(3):
        await journal.record(make_turn(str(number), at=NOON + timedelta(minutes=number)))
    journal.delivered(Delivery("1", NOON, message="55"))
    await journal.flush()
    assert ids(await journal.undelivered(NOON)) == ["0", "2"]
    assert ids(await journal.recent(NOON, limit=2)) == ["1", "2"]
    assert await journal.knows("2")
    assert not await journal.knows("3")


async def test_a_question_under_way_is_known(journal: Journal) -> None:
    recording = asyncio.create_task(journal.record(make_turn()))
    await asyncio.sleep(0)
    assert await journal.knows("1")
    await recording


# The database fails


async def fail_by_lock(_journal: Journal, folder: Path) -> Callable[[], None]:
    return Lock(folder).release


async def fail_by_full_disk(journal: Journal, _folder: Path) -> Callable[[], None]:
    # what is free inside is used up first, so that the very next turn does not fit
    await database_of(journal).write(lambda session: session.execute("PRAGMA max_page_count = 1"))
    for number in count():
        await journal.record(make_turn(f"fill{number}", text="x" * 2000))
        if not journal.status.reachable:
            break
    writer = database_of(journal)._writer
    assert writer is not None

    def release() -> None:
        # on the connection's thread, without a transaction, which would be refused
        tasks.add(asyncio.create_task(writer.run(lambda c: c.execute("PRAGMA max_page_count = 1000000"))))

    tasks: set[asyncio.Task[sqlite3.Cursor]] = set()
    return release


async def fail_by_removal(_journal: Journal, folder: Path) -> Callable[[], None]:
    for name in ("journal.db", "journal.db-wal", "journal.db-shm"):
        (folder / name).rename(folder / f"away-{name}")

    def release() -> None:
        for name in ("journal.db-shm", "journal.db-wal", "journal.db"):
            (folder / f"away-{name}").rename(folder / name)

    return release


FAILURES = [fail_by_lock, fail_by_full_disk, fail_by_removal]


@pytest.mark.parametrize("fail", FAILURES)
async def test_a_failing_database_delays_no_reply_and_costs_no_turn(
    journal: Journal, tmp_path: Path, fail: Callable[[Journal, Path], "asyncio.Future[Callable[[], None]]"]
) -> None:
    await journal.record(make_turn("before"))
    release = await fail(journal, tmp_path)
    names = [f"{number:02}" for number in range(30)]
    for name in names[:10]:
        begun = time.perf_counter()
        assert await journal.record(make_turn(name))
        assert time.perf_counter() - begun < 0.25
    assert not journal.status.reachable
    assert journal.status.spool_used > 0
    begun = time.perf_counter()
    assert await asyncio.gather(*(journal.record(make_turn(name)) for name in names[10:])) == [True] * 20
    assert time.perf_counter() - begun < 0.25
    assert await journal.knows("00")
    assert not await journal.record(make_turn("00"))
    journal.delivered(Delivery("00", NOON, message="55"))
    release()
    await back(journal)
    assert [turn for turn in ids(await journal.tail(1000)) if not turn.startswith("fill")] == ["before", *names]
    assert ids(await journal.undelivered(NOON)).count("00") == 0
    assert await journal.record(make_turn("after"))
    assert journal.status.spool_used == 0


async def test_turns_arriving_while_a_transaction_hangs_are_saved_in_time(journal: Journal) -> None:
    release = threading.Event()
    hanging = asyncio.create_task(database_of(journal).write(lambda _: release.wait(5)))
    await asyncio.sleep(0.01)

    async def timed(name: str, after: float) -> float:
        await asyncio.sleep(after)
        begun = time.perf_counter()
        await journal.record(make_turn(name))
        return time.perf_counter() - begun

    times = await asyncio.gather(*(timed(str(number), number / 50) for number in range(30)))
    assert max(times) < 0.25
    release.set()
    await hanging
    await back(journal)
    assert len(await journal.tail(100)) == 30


async def test_the_spool_is_replayed_in_chunks_while_others_are_served(tmp_path: Path) -> None:
    async with opened(tmp_path, spool_size=16 * 2**20) as journal:
        lock = Lock(tmp_path)
        await asyncio.gather(*(journal.record(make_turn(f"{number:05}")) for number in range(3000)))
        assert journal.status.spool_used > 2**20
        lock.release()
        times, number = [], 3000
        while journal.status.spool_used:
            begun = time.perf_counter()
            assert await journal.record(make_turn(f"{number:05}"))
            times.append(time.perf_counter() - begun)
            number += 1
        assert max(times) < 0.4
        assert ids(await journal.tail(9999)) == [f"{place:05}" for place in range(number)]


async def test_what_an_earlier_run_left_in_the_spool_is_there_at_the_next_start(tmp_path: Path) -> None:
    async with opened(tmp_path) as journal:
        lock = Lock(tmp_path)
        await journal.record(make_turn("1"))
        journal.delivered(Delivery("1", NOON, message="55"))
        await journal.record(make_turn("2"))
    assert stored_ids(tmp_path) == []
    lock.release()
    async with opened(tmp_path) as journal:
        assert journal.status.spool_used == 0
        assert ids(await journal.tail(9)) == ["1", "2"]
        assert ids(await journal.undelivered(NOON)) == ["2"]


async def test_a_start_with_a_locked_database_keeps_the_spool(tmp_path: Path) -> None:
    async with opened(tmp_path) as journal:
        lock = Lock(tmp_path)
        await journal.record(make_turn("1"))
    async with opened(tmp_path) as journal:
        assert not journal.status.reachable
        assert await journal.knows("1")
        assert await journal.record(make_turn("2"))
        lock.release()
        await back(journal)
        assert ids(await journal.tail(9)) == ["1", "2"]


async def test_a_database_put_in_its_place_gets_what_comes_now(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("old"))
    async with Journal.open(f"sqlite:///{tmp_path}/new.db", spool=tmp_path / "other") as other:
        await other.record(make_turn("other"))
    for name in ("journal.db-wal", "journal.db-shm"):
        (tmp_path / name).unlink()
    (tmp_path / "new.db").replace(tmp_path / "journal.db")
    assert await journal.record(make_turn("new"))
    await back(journal)
    assert ids(await journal.tail(9)) == ["other", "new"]


async def test_when_the_spool_is_full_too_the_reply_must_not_leave(tmp_path: Path) -> None:
    async with opened(tmp_path, spool_size=4096) as journal:
        lock = Lock(tmp_path)
        results = await asyncio.gather(
            *(journal.record(make_turn(f"{number:02}")) for number in range(20)), return_exceptions=True
        )
        taken = results.count(True)
        assert 0 < taken < 10
        assert all(isinstance(result, SpoolError) for result in results[taken:])
        with pytest.raises(SpoolError, match="full"):
            await journal.record(make_turn("99"))
        lock.release()
        await back(journal)
        assert ids(await journal.tail(99)) == [f"{number:02}" for number in range(taken)]
        assert await journal.record(make_turn("99"))


async def test_a_broken_spool_stops_nobody_while_the_database_works(journal: Journal, tmp_path: Path) -> None:
    lock = Lock(tmp_path)
    await journal.record(make_turn("1"))
    assert journal._writer_or_none is not None
    journal._writer_or_none._backlog._spool.close()  # as if the disk were gone
    with pytest.raises(SpoolError):
        await journal.record(make_turn("2"))
    lock.release()
    await until(lambda: journal.status.reachable)
    assert await journal.record(make_turn("3"))
    assert ids(await journal.tail(9)) == ["3"]
    with pytest.raises(SpoolError, match="restart"):  # what it holds of the member could not be wiped
        await journal.erase("7", by="7")
    await journal.close()
    async with opened(tmp_path) as again:
        assert ids(await again.tail(9)) == ["1", "3"]


async def test_a_lost_delivery_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with opened(tmp_path, spool_size=4096) as journal:
        lock = Lock(tmp_path)
        for number in range(10):
            journal.happened(Event(EventKind.FAILURE, NOON, detail="x" * 500 + str(number)))
        await journal.flush()
        lock.release()
    assert [record.message for record in caplog.records if record.levelno == logging.ERROR][-1].startswith(
        "lost a Event"
    )


# First contact


async def test_the_first_contact_is_told_once_even_under_two_messages(journal: Journal) -> None:
    answers = await asyncio.gather(*(journal.is_first_contact("7") for _ in range(5)))
    assert sorted(answers) == [False] * 4 + [True]
    journal.told("7")
    assert not await journal.is_first_contact("7")


async def test_a_notice_that_did_not_arrive_is_tried_again(journal: Journal) -> None:
    assert await journal.is_first_contact("7")
    journal.not_told("7")
    assert await journal.is_first_contact("7")


async def test_who_was_told_is_known_after_a_restart(tmp_path: Path) -> None:
    async with opened(tmp_path) as journal:
        assert await journal.is_first_contact("7")
        journal.told("7")
        assert await journal.is_first_contact("8")
    async with opened(tmp_path) as journal:
        assert not await journal.is_first_contact("7")
        assert await journal.is_first_contact("8")


async def test_without_a_database_better_told_twice(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "journal.db").rename(tmp_path / "away")
    assert await journal.is_first_contact("7")


# Reading for members and moderators


async def test_about_includes_what_was_just_noted(journal: Journal) -> None:
    recording = asyncio.create_task(journal.record(make_turn()))
    await asyncio.sleep(0)
    journal.told("7")
    record = await journal.about("7")
    assert ids(record.turns) == ["1"]
    assert record.contact is not None
    await recording


async def test_a_look_is_recorded_before_anything_is_shown(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1", place=CHANNEL))
    await journal.record(make_turn("2", place=DM))
    assert ids(await journal.looks("10", ["100", "900"], moderator="99", last=5)) == ["1"]
    assert rows(tmp_path / "journal.db", "SELECT kind, actor, guild FROM events") == [("look", "99", "10")]


async def test_where_a_look_cannot_be_recorded_nothing_is_shown(tmp_path: Path) -> None:
    async with opened(tmp_path, spool_size=4096) as journal:
        lock = Lock(tmp_path)
        with pytest.raises(SpoolError):
            for number in count():
                await journal.record(make_turn(str(number)))
        with pytest.raises(SpoolError):
            for _ in range(100):
                await journal.looks("10", ["100"], moderator="99", last=5)
        lock.release()


# Erasing and purging


def traces(folder: Path, marks: tuple[str, ...]) -> list[tuple[str, str]]:
    files = [path for path in folder.iterdir() if path.is_file()]
    return [(path.name, mark) for path in files for mark in marks if mark.encode() in path.read_bytes()]


MARKS = ("SECRET", "MEMBER", "DIRECT")


def secret_turn(name: str) -> Turn:
    return make_turn(name, "MEMBER", text="SECRET " * 50 + name, place=Place("discord", "DIRECT"))


@pytest.mark.parametrize("seed", range(3))
async def test_an_erased_member_is_found_in_no_byte(journal: Journal, tmp_path: Path, seed: int) -> None:
    choose = random.Random(seed)  # noqa: S311  # no secret
    lock: Lock | None = None
    for number in range(300):
        secret = choose.random() < 0.4
        turn = secret_turn(str(number)) if secret else make_turn(str(number), text="autre " * choose.randint(1, 300))
        await journal.record(turn)
        journal.delivered(Delivery(str(number), NOON, message="55"))
        if number == 200:
            lock = Lock(tmp_path)
    journal.told("MEMBER")
    journal.happened(Event(EventKind.EDIT, NOON, actor="MEMBER", subject="1", detail="SECRET"))
    await journal.flush()
    assert {name for name, _ in traces(tmp_path, MARKS)} >= {"spool"}
    with pytest.raises(DatabaseError, match="try again later"):
        await journal.erase("MEMBER", by="MEMBER")
    assert lock is not None
    lock.release()
    await until(lambda: journal.status.reachable)
    before = len(await journal.tail(1000))
    removed = await journal.erase("MEMBER", by="MEMBER")
    assert removed.complete
    assert removed.turns == removed.deliveries == removed.quotes // 2 > 80
    assert removed.contacts == 1
    assert traces(tmp_path, MARKS) == []
    assert len(await journal.tail(1000)) == 300 - removed.turns
    assert before <= 300
    assert rows(tmp_path / "journal.db", "SELECT kind, actor, subject FROM events WHERE audit") == [
        ("erasure", None, None)
    ]


async def test_an_erasure_by_a_moderator_names_the_moderator(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1", "7"))
    assert (await journal.erase("7", by="99", guild="10")).turns == 1
    found = rows(tmp_path / "journal.db", "SELECT kind, actor, subject, guild FROM events")
    assert found == [("erasure", "99", None, "10")]


async def test_erasing_while_the_member_talks(journal: Journal) -> None:
    before = [asyncio.create_task(journal.record(make_turn(f"a{number}"))) for number in range(20)]
    await asyncio.sleep(0)
    erasing = asyncio.create_task(journal.erase("7", by="7"))
    await asyncio.sleep(0)
    after = [asyncio.create_task(journal.record(make_turn(f"b{number}"))) for number in range(20)]
    await asyncio.sleep(0)
    journal.delivered(Delivery("a1", NOON, message="55"))
    journal.happened(Event(EventKind.EDIT, NOON, actor="7", subject="a1"))
    assert await asyncio.gather(*before, *after) == [True] * 40
    assert (await erasing).turns == 20
    await journal.flush()
    record = await journal.about("7")
    assert sorted(ids(record.turns)) == sorted(f"b{number}" for number in range(20))
    assert record.events == ()


async def test_recording_goes_on_during_a_long_erasure(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    release = asyncio.Event()

    async def slow(_: Database) -> bool:
        await release.wait()
        return True

    monkeypatch.setattr(Database, "rewrite", slow)
    erasing = asyncio.create_task(journal.erase("7", by="7"))
    await asyncio.sleep(0.02)
    begun = time.perf_counter()
    assert await journal.record(make_turn("1"))
    assert time.perf_counter() - begun < 0.25
    release.set()
    await erasing
    await back(journal)
    assert ids(await journal.tail(9)) == ["1"]


async def test_an_erased_member_is_a_stranger_again(journal: Journal) -> None:
    assert await journal.is_first_contact("7")
    journal.told("7")
    await journal.erase("7", by="7")
    assert await journal.is_first_contact("7")


async def test_an_erasure_says_when_old_pages_are_still_read(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1", "MEMBER"))
    other = sqlite3.connect(tmp_path / "journal.db", isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT * FROM turns").fetchall()
    assert not (await journal.erase("MEMBER", by="MEMBER")).complete
    other.close()
    assert await journal.purge(NOON) == Removed()
    assert traces(tmp_path, ("MEMBER",)) == []


async def test_purging_forgets_after_the_retention(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1", "MEMBER", text="SECRET", at=NOON))
    await journal.record(make_turn("2", at=NOON + timedelta(days=1)))
    assert await journal.purge(NOON + timedelta(days=180)) == Removed()
    assert await journal.purge(NOON + timedelta(days=180, seconds=1)) == Removed(turns=1, quotes=2)
    assert ids(await journal.tail(9)) == ["2"]
    assert traces(tmp_path, ("SECRET", "MEMBER")) == []


async def test_purging_takes_what_lies_in_the_spool_too(journal: Journal, tmp_path: Path) -> None:
    lock = Lock(tmp_path)
    await journal.record(make_turn("1", text="SECRET"))
    with pytest.raises(DatabaseError):
        await journal.purge(NOON + timedelta(days=200))
    lock.release()
    await until(lambda: journal.status.reachable)
    assert (await journal.purge(NOON + timedelta(days=200))).turns == 1
    assert traces(tmp_path, ("SECRET",)) == []


# Opening and closing


async def test_closing_puts_everything_on_disk_and_refuses_what_comes_after(tmp_path: Path) -> None:
    async with opened(tmp_path) as journal:
        tasks = [asyncio.create_task(journal.record(make_turn(f"{number:04}"))) for number in range(1000)]
        await asyncio.sleep(0)
        begun = time.perf_counter()
        await journal.close()
        assert time.perf_counter() - begun < 2
        assert await asyncio.gather(*tasks) == [True] * 1000
        for late in (journal.record(make_turn("9")), journal.erase("7", by="7")):
            with pytest.raises(JournalError, match="closed"):
                await late
        with pytest.raises(JournalError, match="closed"):
            journal.delivered(Delivery("1", NOON))
    assert len(stored_ids(tmp_path)) == 1000


async def test_closing_while_the_database_is_locked_is_quick_and_loses_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as journal:
        lock = Lock(tmp_path)
        task = asyncio.create_task(journal.record(make_turn("1")))
        await asyncio.sleep(0)
        begun = time.perf_counter()
        await journal.close()
        assert time.perf_counter() - begun < 1
        assert await task
    lock.release()
    async with opened(tmp_path) as journal:
        assert ids(await journal.tail(9)) == ["1"]


async def test_closing_breaks_off_what_would_take_for_ever(tmp_path: Path) -> None:
    endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT COUNT(*) FROM n"
    async with opened(tmp_path) as journal:
        work = asyncio.create_task(database_of(journal).write(lambda session: session.execute(endless)))
        await asyncio.sleep(0.05)
        recording = asyncio.create_task(journal.record(make_turn("1")))
        erasing = asyncio.create_task(journal.erase("7", by="7"))
        await asyncio.sleep(0)
        begun = time.perf_counter()
        await journal.close()
        assert time.perf_counter() - begun < 2
        assert await recording
        results = await asyncio.gather(work, erasing, return_exceptions=True)
        assert [type(result) for result in results] == [DatabaseError, DatabaseError]
    async with opened(tmp_path) as journal:
        assert ids(await journal.tail(9)) == ["1"]


async def test_opening_that_fails_closes_what_it_opened(tmp_path: Path) -> None:
    threads = threading.active_count()
    (tmp_path / "spool").write_text("my diary")
    with pytest.raises(SpoolError):
        async with opened(tmp_path):
            pass
    (tmp_path / "spool").unlink()
    (tmp_path / "journal.db").write_text("no database, " * 100)
    with pytest.raises(DatabaseError):
        async with opened(tmp_path):
            pass
    await until(lambda: threading.active_count() <= threads)


async def test_a_second_bot_on_the_same_files_is_refused(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(SpoolError, match="another process"):
        async with opened(tmp_path):
            pass
    assert await journal.record(make_turn())


async def test_the_operator_reads_beside_the_bot(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn())
    async with Journal.open(f"sqlite:///{tmp_path}/journal.db", spool=None) as reading:
        assert ids(await reading.tail(9)) == ["1"]
        assert await reading.knows("1")
        assert (await reading.health()).reachable
        with pytest.raises(JournalError, match="reading only"):
            await reading.record(make_turn("2"))


async def test_health_tells_what_is_wrong(journal: Journal, tmp_path: Path) -> None:
    assert (await journal.health()).reachable
    assert journal.status.spool_size == SPOOL_SIZE
    (tmp_path / "journal.db").rename(tmp_path / "away")
    assert not (await journal.health()).reachable


# kill -9

RECORDING = """
import asyncio, os, sys
from pathlib import Path
sys.path[:0] = sys.argv[2:]
from bot.journal import Journal
from turns import make_turn

async def main(folder: Path, run: str) -> None:
    async with Journal.open(f"sqlite:///{folder}/journal.db", spool=folder / "spool", spool_size=2**20) as journal:
        async def recorder(name: int) -> None:
            for number in range(10**6):
                await journal.record(make_turn(f"{run}-{name}-{number}"))
                os.write(1, f"{run}-{name}-{number}\\n".encode())
        await asyncio.gather(*(recorder(name) for name in range(8)))

asyncio.run(main(Path(sys.argv[1]), str(os.getpid())))
"""


@pytest.mark.parametrize("seed", range(10))
async def test_kill_9_loses_no_turn_that_was_acknowledged(tmp_path: Path, seed: int) -> None:
    choose = random.Random(seed)  # noqa: S311  # moments, no secrets
    async with opened(tmp_path):
        pass  # the file is there, to be locked
    paths = [str(Path(__file__).parents[1]), str(Path(__file__).parent)]
    command = [sys.executable, "-c", RECORDING, str(tmp_path), *paths]
    process = subprocess.Popen(command, stdout=subprocess.PIPE)  # noqa: ASYNC220  # nothing else is going on
    assert process.stdout is not None
    first = process.stdout.readline()
    lock = Lock(tmp_path) if seed % 2 else None
    await asyncio.sleep(choose.uniform(0.02, 0.35))
    if lock is not None and seed % 4 == 1:
        lock.release()  # so that it may be replaying when the end comes
        await asyncio.sleep(choose.uniform(0.3, 0.6))
    process.send_signal(signal.SIGKILL)
    acknowledged = (first + process.stdout.read()).decode().split("\n")[:-1]
    process.wait()
    process.stdout.close()
    if lock is not None:
        lock.release()
    async with opened(tmp_path) as journal:
        assert journal.status.spool_used == 0
    found = stored_ids(tmp_path)
    assert len(found) == len(set(found))
    assert set(acknowledged) <= set(found)
    assert acknowledged
