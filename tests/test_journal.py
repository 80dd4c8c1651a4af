import asyncio
import threading
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from bot.model import (
    DatabaseError,
    Delivery,
    Event,
    EventKind,
    Filters,
    JournalError,
    Moderator,
    SpoolError,
)
from bot.storage import Journal
from tests.journals import SPOOL_SIZE, Lock, database_of, opened, stored_ids, taking_less_than, until
from tests.turns import CHANNEL, DM, NOON, ids, make_turn, rows

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


def count_transactions(journal: Journal) -> list[None]:
    """Return a list that grows by one with each transaction from here on."""
    transactions: list[None] = []
    write = database_of(journal).write

    def counting(work: object) -> object:
        transactions.append(None)
        return write(work)  # type: ignore[arg-type]  # passed on as it came

    database_of(journal).write = counting  # type: ignore[method-assign,assignment]  # to count the calls
    return transactions


async def test_turns_arriving_together_share_a_transaction(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage._writer.PATIENCE", 30.0)  # a slow disk would have the spool take them
    transactions = count_transactions(journal)
    await asyncio.gather(*(journal.record(make_turn(str(number))) for number in range(200)))
    assert transactions == [None] * 2  # the first does not wait for the others
    assert len(await journal.tail(500)) == 200


async def test_turn_is_on_its_way_before_anybody_waits_for_it(journal: Journal) -> None:
    transactions = count_transactions(journal)
    recording = journal.recording(make_turn())
    assert transactions == [None]
    assert await recording


async def test_the_event_loop_goes_on_while_the_disk_works(journal: Journal, tmp_path: Path) -> None:
    beats, ended = 0, False

    async def pulse() -> None:
        nonlocal beats
        while not ended:
            await asyncio.sleep(0)
            beats += 1

    beating = asyncio.create_task(pulse())
    lock = Lock(tmp_path)
    await asyncio.gather(*(journal.record(make_turn(str(number))) for number in range(20)))
    ended = True
    await beating
    lock.release()
    assert beats > 200  # the lock alone holds its thread for 0.1 s, in which a free loop turns thousands of times


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


async def test_a_reply_waits_for_nothing_but_its_turn(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("_queue.NOT_URGENT", "_queue._RIPE", "_writer.NOT_URGENT"):
        monkeypatch.setattr(f"bot.storage.{name}", 60.0)  # however busy the machine
    await journal.record(make_turn("1"))
    journal.delivered(Delivery("1", NOON, message="55"))
    await journal.record(make_turn("2"))
    assert rows(tmp_path / "journal.db", "SELECT id, marks FROM turns") == [("1", ""), ("2", "")]
    assert rows(tmp_path / "journal.db", "SELECT turn FROM deliveries") == []


async def test_a_delivery_without_a_next_turn_is_soon_on_disk(journal: Journal) -> None:
    await journal.record(make_turn("1"))
    journal.delivered(Delivery("1", NOON, message="55"))
    await asyncio.sleep(0.6)
    assert await journal.undelivered(NOON) == ()


async def test_a_question_under_way_is_known(journal: Journal) -> None:
    recording = asyncio.create_task(journal.record(make_turn()))
    await asyncio.sleep(0)
    assert await journal.knows("1")
    await recording


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
        await journal.record(make_turn())
        assert await journal.is_first_contact("7")
        journal.told("7")
        assert await journal.is_first_contact("8")
    async with opened(tmp_path) as journal:
        assert not await journal.is_first_contact("7")
        assert await journal.is_first_contact("8")


async def test_who_was_told_an_older_notice_is_told_the_new_one(tmp_path: Path) -> None:
    async with opened(tmp_path) as journal:
        await journal.record(make_turn())
        journal.told("7")  # as a live session tells it
        assert await journal.is_first_contact("7", "v1")
        assert not await journal.was_told("7", "v1")
        journal.told("7", "v1")
        assert not await journal.is_first_contact("7", "v1")
        assert not await journal.is_first_contact("7")
        await journal.flush()
        assert await journal.was_told("7", "v1")
    async with opened(tmp_path) as journal:
        assert await journal.was_told("7", "v1")
        assert not await journal.is_first_contact("7")  # it tells less
        assert await journal.is_first_contact("7", "v2")
        assert not await journal.was_told("7", "v2")


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
    page = await journal.review.search(Moderator("99", "10", frozenset({"100", "900"})), Filters())
    assert [reviewed.turn.message.id for reviewed in page.turns] == ["1"]
    assert rows(tmp_path / "journal.db", "SELECT kind, actor, guild FROM events") == [("search", "99", "10")]


async def test_where_a_look_cannot_be_recorded_nothing_is_shown(tmp_path: Path) -> None:
    async with opened(tmp_path, spool_size=4096) as journal:
        lock = Lock(tmp_path)
        with pytest.raises(SpoolError):
            for number in count():
                await journal.record(make_turn(str(number)))
        with pytest.raises(JournalError):
            await journal.review.search(Moderator("99", "10"), Filters())
        lock.release()


# Opening and closing


async def test_closing_puts_everything_on_disk_and_refuses_what_comes_after(tmp_path: Path) -> None:
    async with opened(tmp_path, spool_size=16 * 2**20) as journal:
        tasks = [asyncio.create_task(journal.record(make_turn(f"{number:04}"))) for number in range(1000)]
        await asyncio.sleep(0)
        async with taking_less_than(2):
            await journal.close()
        assert await asyncio.gather(*tasks) == [True] * 1000
        for late in (journal.record(make_turn("9")), journal.erase("7", by="7")):
            with pytest.raises(JournalError, match="closed"):
                await late
        with pytest.raises(JournalError, match="closed"):
            journal.delivered(Delivery("1", NOON))
    async with opened(tmp_path, spool_size=16 * 2**20):  # a busy machine leaves some of them in the spool
        assert len(stored_ids(tmp_path)) == 1000


async def test_closing_while_the_database_is_locked_is_quick_and_loses_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as journal:
        lock = Lock(tmp_path)
        task = asyncio.create_task(journal.record(make_turn("1")))
        await asyncio.sleep(0)
        async with taking_less_than(1):
            await journal.close()
        assert await task
    lock.release()
    async with opened(tmp_path) as journal:
        assert ids(await journal.tail(9)) == ["1"]


async def test_closing_breaks_off_what_would_take_for_ever(tmp_path: Path) -> None:
    endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT COUNT(*) FROM n"
    async with opened(tmp_path) as journal:
        work = database_of(journal).write(lambda session: session.execute(endless))
        await asyncio.sleep(0.05)
        recording = asyncio.create_task(journal.record(make_turn("1")))
        erasing = asyncio.create_task(journal.erase("7", by="7"))
        await asyncio.sleep(0)
        async with taking_less_than(2):
            await journal.close()
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
        assert reading.status.reachable
        with pytest.raises(JournalError, match="reading only"):
            await reading.record(make_turn("2"))


async def test_status_tells_what_is_wrong(journal: Journal, tmp_path: Path) -> None:
    well = journal.status
    assert (well.reachable, well.spool_size) == (True, SPOOL_SIZE)
    (tmp_path / "journal.db").rename(tmp_path / "away")
    assert await journal.record(make_turn())
    ill = journal.status
    assert (ill.reachable, ill.spool_used > well.spool_used) == (False, True)
