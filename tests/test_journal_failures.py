import asyncio
import logging
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bot.model import (
    DatabaseError,
    Delivery,
    Event,
    EventKind,
    SpoolError,
)
from bot.storage import Journal
from bot.storage._writer import COMMANDS_WAIT, PATIENCE
from tests.journals import Lag, Lock, back, database_of, opened, stored_ids, taking_less_than, until
from tests.turns import NOON, ids, make_turn


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
        deeds.append(asyncio.ensure_future(writer.execute_fetchall("PRAGMA max_page_count = 1000000")))

    deeds: list[asyncio.Future[Any]] = []
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
        async with taking_less_than(0.25, tmp_path):
            assert await journal.record(make_turn(name))
    assert not journal.status.reachable
    assert journal.status.spool_used > 0
    async with taking_less_than(0.25, tmp_path):
        assert await asyncio.gather(*(journal.record(make_turn(name)) for name in names[10:])) == [True] * 20
    assert await journal.knows("00")
    assert not await journal.record(make_turn("00"))
    journal.delivered(Delivery("00", NOON, message="55"))
    release()
    await back(journal)
    assert [turn for turn in ids(await journal.tail(1000)) if not turn.startswith("fill")] == ["before", *names]
    assert ids(await journal.undelivered(NOON)).count("00") == 0
    assert await journal.record(make_turn("after"))
    assert journal.status.spool_used == 0


async def test_a_database_opened_while_it_could_only_be_read_takes_turns_once_it_is_freed(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.storage._database.os.access", lambda *_: False)
    writer = database_of(journal)._writer
    assert writer is not None
    await writer.execute_fetchall("PRAGMA query_only = ON")  # as SQLite opens such a file
    assert await journal.record(make_turn("kept"))
    await asyncio.sleep(1.2)  # it is tried again twice
    assert not journal.status.reachable
    assert [record.message.partition(":")[0] for record in caplog.records] == ["turns go to the spool file"]
    monkeypatch.undo()
    await back(journal)
    assert ids(await journal.tail(10)) == ["kept"]


async def test_a_database_that_was_away_for_a_while_is_used_again_when_it_is_back(
    journal: Journal, tmp_path: Path
) -> None:
    release = await fail_by_removal(journal, tmp_path)
    assert await journal.record(make_turn("kept"))
    await asyncio.sleep(1.2)  # it is looked for twice
    release()
    await back(journal)
    assert ids(await journal.tail(10)) == ["kept"]


async def test_turns_arriving_while_a_transaction_hangs_are_saved_in_time(journal: Journal) -> None:
    release = threading.Event()
    hanging = database_of(journal).write(lambda _: release.wait(5))
    await asyncio.sleep(0.01)

    async def timed(name: str, after: float) -> float:
        await asyncio.sleep(after)
        begun = time.perf_counter()
        await journal.record(make_turn(name))
        return time.perf_counter() - begun

    async with Lag() as lag:
        times = await asyncio.gather(*(timed(str(number), number / 50) for number in range(30)))
    assert max(times) < 0.25 + lag.worst
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
        async with Lag() as lag:
            while journal.status.spool_used:
                begun = time.perf_counter()
                assert await journal.record(make_turn(f"{number:05}"))
                times.append(time.perf_counter() - begun)
                number += 1
        assert max(times) < 0.4 + lag.worst
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


async def test_what_was_answered_is_found_also_where_it_waits_in_the_spool(tmp_path: Path) -> None:
    async with opened(tmp_path) as journal:
        lock = Lock(tmp_path)
        turn = make_turn("1")
        await journal.record(turn)
        journal.delivered(Delivery("1", NOON, message="55"))
        lock.release()
        found = await journal.talks.answered(
            turn.message.at, datetime.now(UTC), guilds=[turn.message.place.guild], limit=9
        )
        assert [each.message.id for each in found] == ["1"]


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
    assert journal._store.writer_or_none is not None
    journal._store.writer_or_none._backlog._spool.close()  # as if the disk were gone
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


@pytest.mark.parametrize("is_asked", ["before", "afterwards"])
async def test_who_asks_for_something_waits_out_a_database_that_is_slow_for_a_moment(
    journal: Journal, tmp_path: Path, is_asked: str
) -> None:
    await journal.record(make_turn("1", "MEMBER"))
    lock = Lock(tmp_path)
    asked = asyncio.create_task(journal.about("MEMBER")) if is_asked == "before" else None
    await journal.record(make_turn("2", "MEMBER"))
    await until(lambda: not journal.status.reachable)
    asked = asked or asyncio.create_task(journal.about("MEMBER"))
    await asyncio.sleep(2 * PATIENCE)
    assert not asked.done()
    lock.release()
    assert ids((await asked).turns) == ["1", "2"]


async def test_who_asks_for_something_is_told_to_come_back_where_the_database_stays_away(
    journal: Journal, tmp_path: Path
) -> None:
    lock = Lock(tmp_path)
    await journal.record(make_turn("1", "MEMBER"))
    first = asyncio.create_task(journal.about("MEMBER"))
    await asyncio.sleep(COMMANDS_WAIT / 2)
    second = asyncio.create_task(journal.about("MEMBER"))
    with pytest.raises(DatabaseError, match="try again later"):
        await first
    assert not second.done()
    with pytest.raises(DatabaseError, match="try again later"):
        await second
    lock.release()


# kill -9

RECORDING = """
import asyncio, os, sys
from pathlib import Path
sys.path[:0] = sys.argv[2:]
from bot.storage import Journal
from tests.turns import make_turn

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
