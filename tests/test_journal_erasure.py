import asyncio
import random
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model import (
    DatabaseError,
    Delivery,
    Event,
    EventKind,
    Moderator,
    Place,
    Removed,
    StoredTurn,
    Turn,
)
from bot.storage import Journal
from bot.storage._database import Database
from tests.journals import Lock, back, opened, patiently, taking_less_than, traces, until
from tests.turns import NOON, ids, make_turn, rows

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
            await back(journal)  # a slow disk may have filled half of the spool file already
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
    removed = await patiently(lambda: journal.erase("MEMBER", by="MEMBER"))
    assert removed.complete
    assert removed.turns == removed.quotes // 2 > 80
    assert removed.contacts == 1
    assert traces(tmp_path, MARKS) == []
    assert len(await journal.tail(1000)) == 300 - removed.turns
    assert before <= 300
    assert rows(tmp_path / "journal.db", "SELECT COUNT(*) FROM deliveries") == [(300 - removed.turns,)]
    assert rows(tmp_path / "journal.db", "SELECT kind, actor, subject FROM events WHERE audit") == [
        ("erasure", None, None)
    ]


async def test_an_erased_turn_is_known_no_more_though_it_was_in_the_spool(journal: Journal, tmp_path: Path) -> None:
    lock = Lock(tmp_path)
    await journal.record(make_turn("1"))
    assert await journal.knows("1")
    lock.release()
    await back(journal)
    await journal.erase("7", by="7")
    assert not await journal.knows("1")


async def test_an_erasure_by_a_moderator_names_the_moderator(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1", "7"))
    assert (await journal.erase("7", by="99", guild="10")).turns == 1
    found = rows(tmp_path / "journal.db", "SELECT kind, actor, subject, guild FROM events")
    assert found == [("erasure", "99", None, "10")]


async def test_a_moderator_of_some_channels_leaves_what_happened_in_the_others(
    journal: Journal, tmp_path: Path
) -> None:
    await journal.record(make_turn("1", "7", place=Place("discord", "100", "10")))
    await journal.record(make_turn("2", "7", place=Place("discord", "101", "10")))
    for turn in ("1", "2"):
        await journal.edit(turn, "autre chose")
    await journal.review.add_note(Moderator("98", "10"), "2", "à revoir")
    journal.happened(Event(EventKind.FAILURE, NOON, actor="7", guild="10"))
    await journal.flush()
    removed = await journal.review.erase(Moderator("99", "10", frozenset({"100"})), member="7")
    assert (removed.turns, removed.events) == (1, 1)
    found = rows(tmp_path / "journal.db", "SELECT kind, subject FROM events WHERE kind != 'erasure' ORDER BY kind")
    assert found == [("decision", "2"), ("edit", "2"), ("failure", None)]
    assert (await journal.review.erase(Moderator("99", "10"), member="7")).events == 2


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
    record = await patiently(lambda: journal.about("7"))
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
    async with taking_less_than(0.25):
        assert await journal.record(make_turn("1"))
    release.set()
    await erasing
    await back(journal)
    assert ids(await journal.tail(9)) == ["1"]


async def test_a_question_asked_and_taken_back_during_a_long_erasure_loses_its_words(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = asyncio.Event()

    async def slow(_: Database) -> bool:
        await release.wait()
        return True

    monkeypatch.setattr(Database, "rewrite", slow)
    await journal.record(make_turn("0"))
    erasing = asyncio.create_task(journal.erase("7", by="7"))
    await asyncio.sleep(0.02)
    assert await journal.record(make_turn("1"))
    journal.delivered(Delivery("1", NOON, message="55"))
    found = asyncio.create_task(journal.talks.turn("1"))  # as when its deletion in Discord is heard of
    answers = asyncio.create_task(journal.talks.turn_of_message("55"))  # as when somebody reports its answer
    deleted = asyncio.create_task(_answered_by(journal, "55"))  # as when a moderator deletes that
    assert await journal.talks.turn("unknown") is None, "what is not waiting waits for nothing"
    assert await journal.talks.turn_of_message("unknown") is None
    release.set()
    await erasing
    turn, answered = await found, await answers
    assert turn and answered
    assert turn.message == answered.message, "but for its delivery, which is written behind it"
    assert list(await deleted) == [answered]
    await journal.redact("1")
    assert [turn.message.text for turn in await journal.tail(9)] == [""]


async def _answered_by(journal: Journal, message: str) -> tuple[StoredTurn, ...]:
    await journal.flush()
    return await journal.talks.turns_of_messages([message])


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


class _Rewrites:
    """Counts the rewrites, each of which takes some time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, seconds: float = 0.0) -> None:
        self.count = 0
        rewrite = Database.rewrite

        async def counted(database: Database) -> bool:
            self.count += 1
            await asyncio.sleep(seconds)
            return await rewrite(database)

        monkeypatch.setattr(Database, "rewrite", counted)


async def test_erasing_nothing_rewrites_nothing(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    rewrites = _Rewrites(monkeypatch)
    await journal.record(make_turn("1", "8"))
    for _ in range(3):
        assert await journal.erase("7", by="7") == Removed()
    assert rewrites.count == 0
    assert (await journal.erase("8", by="8")).turns == 1
    assert rewrites.count == 1


async def test_erasures_in_quick_succession_share_a_rewrite_and_each_is_complete(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rewrites = _Rewrites(monkeypatch, seconds=0.05)

    async def ask_and_erase(member: str) -> Removed:
        await journal.record(make_turn(f"turn of {member}", member, text=f"SECRET {member}"))
        removed = await journal.erase(member, by=member)
        assert traces(tmp_path, (f"SECRET {member}",)) == []
        return removed

    done = await asyncio.gather(*(ask_and_erase(f"MEMBER{number}") for number in range(30)))
    assert {(each.turns, each.complete) for each in done} == {(1, True)}
    assert 1 <= rewrites.count < 10


async def test_one_member_who_asks_and_erases_on_and_on_leaves_the_journal_most_of_the_time(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    rewrites = _Rewrites(monkeypatch, seconds=0.05)
    loop = asyncio.get_running_loop()
    began = loop.time()
    for number in range(3):
        await journal.record(make_turn(str(number)))
        assert (await journal.erase("7", by="7")).complete
    assert rewrites.count == 3
    assert loop.time() - began > 2 * 10 * 0.05


async def test_recording_goes_on_while_an_erasure_waits_for_its_rewrite(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    _Rewrites(monkeypatch, seconds=0.1)
    await journal.record(make_turn("1", "8"))
    await journal.erase("8", by="8")
    await journal.record(make_turn("2"))
    erasing = asyncio.create_task(journal.erase("7", by="7"))
    await until(lambda: journal._store.rewriting._next is not None)
    assert await journal.record(make_turn("3", "8"))
    assert not journal.status.spool_used
    assert not erasing.done()
    assert (await erasing).complete


async def test_what_the_end_left_unrewritten_is_rewritten_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def impossible(_: Database) -> bool:
        return False

    async with opened(tmp_path) as journal:
        await journal.record(make_turn("1", text="SECRET"))
        with monkeypatch.context() as patch:
            patch.setattr(Database, "rewrite", impossible)
            assert not (await journal.erase("7", by="7")).complete
    rewrites = _Rewrites(monkeypatch)
    for _ in range(2):
        async with opened(tmp_path) as journal:
            assert (await journal.purge(NOON)).complete
            assert rewrites.count == 1


async def test_an_erasure_that_the_end_overtakes_says_that_it_is_not_complete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _Rewrites(monkeypatch, seconds=0.2)
    async with opened(tmp_path) as journal:
        await journal.record(make_turn("1"))
        await journal.erase("7", by="7")
        await journal.record(make_turn("2"))
        erasing = asyncio.create_task(journal.erase("7", by="7"))
        await until(lambda: journal._store.rewriting._next is not None)
    removed = await erasing
    assert (removed.turns, removed.complete) == (1, False)
