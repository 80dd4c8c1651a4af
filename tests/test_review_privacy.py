"""What members are promised: pause, retention, erasure down to the last byte, and the same after a restore."""

import asyncio
import json
import random
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.model import (
    Contact,
    Delivery,
    Event,
    EventKind,
    Filters,
    GuildSettings,
    JournalError,
    Language,
    Moderator,
    Place,
    Report,
    ReviewState,
    Thumb,
    Turn,
    Vote,
)
from bot.storage import Journal, member_json
from tests.journals import Clock, Lock, back, clock, opened, patiently, timed_journal, traces, until
from tests.turns import CHANNEL, DM, NOON, make_turn, rows

__all__ = ["clock", "timed_journal"]

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
ALL = Moderator("99", "10")
HERE, THERE = CHANNEL, Place("discord", "200", "20")


async def kept(journal: Journal) -> list[str]:
    return sorted(turn.message.id for turn in await journal.tail(1000))


async def asked(journal: Journal, name: str, author: str = "7", *, place: Place = HERE, at: datetime = NOON) -> None:
    await journal.record(make_turn(name, author, text=f"SECRET {name}", place=place, at=at))


async def test_on_pause_no_word_is_kept_and_ten_minutes_later_nothing(
    journal: Journal, clock: Clock, tmp_path: Path
) -> None:
    await asked(journal, "0", "8")
    await journal.pause("7")
    assert not journal.keeps_words("7", "10")
    assert journal.keeps_words("8", "10")
    await asked(journal, "1")
    await journal.vote(Vote("1", "7", NOON, Thumb.DOWN))
    await journal.edit("1", "SECRET edited", reply=make_turn().reply)
    [turn] = [turn for turn in await journal.tail(9) if turn.message.id == "1"]
    assert (turn.message.text, turn.message.author_name, turn.message.locale) == ("", "", None)
    assert [list(part) for part in turn.record["parts"]] == [["quotes", "main"]]
    assert (turn.outcome.value, len(turn.quotes), turn.expires_at) == ("answered", 2, NOON + 10 * MINUTE)
    assert traces(tmp_path, ("SECRET 1", "SECRET edited", "Name-7")) == []
    found = (await journal.review.search(ALL, Filters())).turns
    assert [reviewed.turn.message.id for reviewed in found] == ["0"], "no moderator sees it"
    assert (await journal.review.turn(ALL, "1")) is None
    assert (await journal.review.statistics(ALL, NOON, NOON + DAY)).turns == 1
    await journal.expire(NOON + 9 * MINUTE)
    assert await kept(journal) == ["0", "1"]
    await journal.expire(NOON + 10 * MINUTE)
    assert await kept(journal) == ["0"]
    assert rows(tmp_path / "journal.db", "SELECT * FROM votes") == []
    assert await journal.resume("7")
    assert not await journal.resume("7")
    await asked(journal, "2")
    assert "SECRET 2" in (await journal.tail(1))[0].message.text
    assert clock.now == NOON


async def test_turns_without_words_go_by_themselves(
    journal: Journal, clock: Clock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("bot.storage._expiry._ROUND", 0.01)
    await journal.close()
    async with opened(tmp_path, clock=clock) as second:
        await second.pause("7")
        await asked(second, "1")
        clock.now += 10 * MINUTE
        for _ in range(500):
            if not await kept(second):
                return
            await asyncio.sleep(0.01)
    raise TimeoutError


async def test_a_pause_outlives_a_restart_an_erasure_and_a_lost_database(tmp_path: Path) -> None:
    async with opened(tmp_path) as journal:
        await journal.pause("7")
        assert (await journal.about("7")).paused_since is not None
        await journal.erase("7", by="7")
        assert (await journal.about("7")).paused_since is not None
    lose_database(tmp_path)
    async with opened(tmp_path) as journal:
        assert not journal.keeps_words("7", "10")
    assert traces(tmp_path, ('"7"',)) == [], "under a hash only"


def lose_database(folder: Path) -> None:
    for path in folder.glob("journal.db*"):
        path.unlink()


async def test_on_pause_no_word_gets_into_the_spool_either(journal: Journal, tmp_path: Path) -> None:
    await journal.pause("7")
    lock = Lock(tmp_path)
    await asked(journal, "1")
    assert journal.status.spool_used
    assert traces(tmp_path, ("SECRET",)) == []
    lock.release()
    await back(journal)
    assert await kept(journal) == ["1"]
    await journal.expire(NOON + 11 * MINUTE)
    assert await kept(journal) == []


async def test_a_pause_that_cannot_be_kept_is_refused(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "journal.erased").mkdir()
    with pytest.raises(JournalError, match="cannot be used"):
        await journal.pause("7")
    assert journal.keeps_words("7", None)
    with pytest.raises(JournalError, match="cannot be used"):
        await journal.erase("7", by="7")


async def test_a_server_that_keeps_nothing_has_no_words_kept(journal: Journal) -> None:
    await journal.guilds.change("10", GuildSettings(retention_days=0), by="99")
    await asked(journal, "1")
    await asked(journal, "2", place=THERE)
    await asked(journal, "3", place=DM)
    texts = {turn.message.id: turn.message.text for turn in await journal.tail(9)}
    assert texts == {"1": "", "2": "SECRET 2", "3": "SECRET 3"}


async def test_settings_are_kept_with_who_changed_what(journal: Journal, tmp_path: Path, clock: Clock) -> None:
    assert journal.guilds.settings("10") == GuildSettings()
    settings = GuildSettings(frozenset({"100", "101"}), "500", "600", 30, Language.ENGLISH, may_open_threads=False)
    await journal.guilds.change("10", settings, by="99")
    await journal.guilds.change("10", settings, by="99")
    details = {event.detail for event in (await journal.review.audit("10")).events}
    assert details == {
        "channels: default -> 100, 101",
        "moderator_role: default -> 500",
        "review_channel: default -> 600",
        "retention_days: default -> 30",
        "language: default -> en",
        "may_open_threads: True -> False",
    }
    await journal.close()
    async with opened(tmp_path, clock=clock) as second:
        assert second.guilds.settings("10") == settings
        assert second.guilds.settings("11") == GuildSettings()


async def test_settings_that_cannot_be_kept_are_not_changed(journal: Journal, tmp_path: Path) -> None:
    lock = Lock(tmp_path)
    await asked(journal, "1")
    with pytest.raises(JournalError):
        await journal.guilds.change("10", GuildSettings(retention_days=1), by="99")
    assert journal.guilds.settings("10") == GuildSettings()
    lock.release()


# The days of 2026 around the last Sundays of March and October, counted from its first.
CLOCKS_CHANGE = {*range(86, 90), *range(296, 300)}
LAST = 364


async def test_a_year_of_turns_each_server_by_its_own_term(journal: Journal, tmp_path: Path) -> None:
    """Day by day, with the days on which clocks change, purged often, and once not for a month."""
    await journal.guilds.change("10", GuildSettings(retention_days=30), by="99")
    start = datetime(2026, 1, 1, 1, 30, tzinfo=UTC)
    for day in range(365):
        now = start + day * DAY
        turns = [make_turn(f"{place.channel}-{day:03}", place=place, at=now) for place in (HERE, THERE, DM)]
        await asyncio.gather(*map(journal.record, turns))
        is_daily = day < 40 or day in CLOCKS_CHANGE or day == LAST
        if is_daily or (day % 10 == 0 and not 100 <= day < 130):
            await back(journal)  # a slow disk puts some turns into the spool first
            await journal.purge(now)
            assert _days(await kept(journal)) == {
                "100": list(range(max(0, day - 30), day + 1)),
                "200": list(range(max(0, day - 180), day + 1)),
                "900": list(range(max(0, day - 180), day + 1)),
            }
    await journal.purge(start)  # the machine's clock was set back: nothing comes of it
    assert len(await kept(journal)) == 31 + 181 + 181
    await journal.purge(start + 1000 * DAY)
    assert await kept(journal) == []
    assert rows(tmp_path / "journal.db", "SELECT COUNT(*) FROM places") == [(0,)]
    assert rows(tmp_path / "journal.db", "SELECT COUNT(*) FROM turn_words_docsize") == [(0,)]


def _days(names: Sequence[str]) -> dict[str, list[int]]:
    days: dict[str, list[int]] = {}
    for name in names:
        channel, _, day = name.partition("-")
        days.setdefault(channel, []).append(int(day))
    return days


async def test_events_go_with_the_term_of_their_server(journal: Journal) -> None:
    await journal.guilds.change("10", GuildSettings(retention_days=1), by="99")
    for guild in ("10", "20", None):
        journal.happened(Event(EventKind.FAILURE, NOON, guild=guild, detail="no such channel"))
    await journal.flush()
    assert (await journal.purge(NOON + 2 * DAY)).events == 1
    assert (await journal.purge(NOON + 181 * DAY)).events == 2


async def test_what_a_server_left_behind_goes_after_thirty_days(journal: Journal, clock: Clock, tmp_path: Path) -> None:
    for name, place in {"1": HERE, "2": THERE, "3": DM}.items():
        await asked(journal, name, place=place)
    await journal.guilds.change("10", GuildSettings(language=Language.ENGLISH), by="99")
    await journal.guilds.present(["20"])
    clock.now += 29 * DAY
    await journal.guilds.present(["20"])  # every start says so again; the days count from the first time
    assert (await journal.purge(clock.now)).turns == 0
    clock.now += 2 * DAY
    assert (await journal.purge(clock.now)).turns == 1
    assert await kept(journal) == ["2", "3"]
    assert journal.guilds.settings("10") == GuildSettings()
    assert [row[0] for row in rows(tmp_path / "journal.db", "SELECT guild FROM guilds")] == []
    assert (await journal.review.audit("10")).events != (), "the trail has its own term"


async def test_a_server_that_takes_the_bot_back_keeps_its_turns(journal: Journal, clock: Clock) -> None:
    await asked(journal, "1")
    await journal.guilds.present([])
    clock.now += 20 * DAY
    await journal.guilds.present(["10"])
    clock.now += 20 * DAY
    await journal.guilds.present(["10"])
    assert (await journal.purge(clock.now)).turns == 0


async def test_that_somebody_was_told_is_not_noted_once_they_are_erased(journal: Journal) -> None:
    await asked(journal, "1")
    await journal.erase("7", by="7")
    journal.told("7")  # the answer that said so was on its way
    assert (await journal.about("7")).contact is None


async def test_a_member_gets_everything_of_all_servers_as_json(journal: Journal) -> None:
    for name, place in {"1": HERE, "2": THERE, "3": DM}.items():
        await asked(journal, name, place=place)
    await asked(journal, "4", "8")
    await journal.vote(Vote("4", "7", NOON, Thumb.DOWN, "wrong_passage"))
    await journal.report(Report("4", "7", NOON, "blessant"))
    await journal.review.decide(ALL, "1", ReviewState.SENSITIVE)
    await journal.review.add_note(ALL, "1", "une note")
    await journal.pause("7")
    journal.told("7")
    data = json.loads(member_json(await journal.about("7")))
    assert [turn["message"]["text"] for turn in data["turns"]] == ["SECRET 1", "SECRET 2", "SECRET 3"]
    assert [turn["message"]["place"]["guild"] for turn in data["turns"]] == ["10", "20", None]
    assert [(vote["turn"], vote["thumb"], vote["reason"]) for vote in data["votes"]] == [("4", "down", "wrong_passage")]
    assert [(report["turn"], report["reason"]) for report in data["reports"]] == [("4", "blessant")]
    assert [(review["turn"], review["state"]) for review in data["reviews"]] == [("1", "sensitive")]
    assert [note["text"] for note in data["notes"]] == ["une note"]
    assert data["contact"]["told_at"] == data["paused_since"] == "2026-03-01T12:00:00.000000Z"


MARKS = ("SECRET", "secret", "MEMBER", b"MEMBER".hex(), b"MEMBER".hex().upper(), "DIRECT")


def secret_turn(name: str, choose: random.Random) -> Turn:
    words = " ".join(f"SECRET{choose.randrange(500)}" for _ in range(12))
    return make_turn(name, "MEMBER", text=words, place=Place("discord", "DIRECT"), at=NOON + int(name) * MINUTE)


async def talk(journal: Journal, count: int, choose: random.Random, *, first: int = 0) -> int:
    """Have a member and others talk, vote and report; return how many turns are the member's."""
    secrets = 0
    for number in range(first, first + count):
        name = str(number)
        if choose.random() < 0.4:
            secrets += 1
            await journal.record(secret_turn(name, choose))
        else:
            text = " ".join(f"autre{choose.randrange(3000)}" for _ in range(choose.randint(1, 30)))
            await journal.record(make_turn(name, str(choose.randrange(9)), text=text, at=NOON + number * MINUTE))
            await journal.vote(Vote(name, "MEMBER", NOON, Thumb.DOWN, "SECRET"))
            await journal.report(Report(name, "MEMBER", NOON, "SECRET"))
        journal.delivered(Delivery(name, NOON, message="55"))
    journal.told("MEMBER")
    await journal.flush()
    return secrets


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("dear", [0, 300])
async def test_an_erased_member_is_in_no_byte_of_any_table_or_index(
    journal: Journal, tmp_path: Path, seed: int, dear: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage._erasing._DEAR", dear)  # 0: word by word, however many; else the index anew
    choose = random.Random(seed)  # noqa: S311  # no secret
    secrets = await talk(journal, 200, choose)
    for name in ("0", "1", "2"):
        await patiently(partial(journal.review.add_note, Moderator("MEMBER", "10"), name, "SECRET"))
        await patiently(partial(journal.review.decide, Moderator("MEMBER", "10"), name, ReviewState.GOOD))
    lock = Lock(tmp_path)
    secrets += await talk(journal, 40, choose, first=200)
    # The write-ahead log holds what the disk was too slow to copy from there into the database.
    assert {name.removesuffix("-wal") for name, _ in traces(tmp_path, MARKS)} >= {"journal.db", "spool"}
    lock.release()
    await back(journal)
    removed = await patiently(lambda: journal.erase("MEMBER", by="MEMBER"))
    assert removed.complete
    assert removed.turns == secrets
    assert removed.votes == removed.reports == 240 - secrets
    found = traces(tmp_path, MARKS)
    audit = rows(tmp_path / "journal.db", "SELECT DISTINCT actor FROM events WHERE audit")
    assert {actor for (actor,) in audit} <= {None, "MEMBER"}
    # What somebody decided as a moderator stays in the trail, with who it was, until its own term.
    assert {mark for _, mark in found} <= {"MEMBER"}
    assert len(await journal.tail(1000)) == 240 - secrets
    await _insist_on_whole_index(journal)


@pytest.mark.parametrize("seed", range(3))
async def test_no_page_of_the_index_goes_by_an_erased_word(
    journal: Journal, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage._erasing._DEAR", 0)  # word by word, as for one member of many
    choose = random.Random(seed)  # noqa: S311  # no secret
    for number in range(200):
        text = " ".join(f"autre{choose.randrange(3000)}" for _ in range(12))
        other = make_turn(str(number), "8", text=text, at=NOON + number * MINUTE)
        await journal.record(secret_turn(str(number), choose) if number % 3 else other)
    await patiently(lambda: journal.erase("MEMBER", by="MEMBER"))
    assert traces(tmp_path, MARKS) == []
    await _insist_on_whole_index(journal)


async def test_an_erasure_of_very_many_turns_leaves_nothing_in_the_index(journal: Journal, tmp_path: Path) -> None:
    choose = random.Random(5)  # noqa: S311  # no secret
    for number in range(600):
        await journal.record(secret_turn(str(number), choose))
    await talk(journal, 100, choose, first=600)
    assert (await patiently(lambda: journal.erase("MEMBER", by="MEMBER"))).turns > 600
    assert traces(tmp_path, MARKS) == []
    await _insist_on_whole_index(journal)


async def test_where_sqlite_cannot_clean_the_index_at_once_it_is_merged(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage._erasing.HAS_SECURE_INDEX", False)
    sqlite = sqlite3.connect(tmp_path / "journal.db")
    sqlite.execute("INSERT INTO turn_words (turn_words, rank) VALUES ('secure-delete', 0)")
    sqlite.commit()
    sqlite.close()
    await talk(journal, 60, random.Random(1))  # noqa: S311  # no secret
    await patiently(lambda: journal.erase("MEMBER", by="MEMBER"))
    assert traces(tmp_path, MARKS) == []
    await _insist_on_whole_index(journal)


async def _insist_on_whole_index(journal: Journal) -> None:
    await back(journal)
    check = "INSERT INTO turn_words (turn_words, rank) VALUES ('integrity-check', 1)"
    await journal._database.write(lambda session: session.execute(check))


async def test_edited_and_deleted_words_are_gone_after_the_next_purge(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1", text="SECRET first"))
    await journal.record(make_turn("2", text="SECRET second"))
    await journal.edit("1", "autre chose")
    await journal.redact("2")
    assert all("SECRET" not in turn.message.text for turn in await journal.tail(9))
    await journal.purge(NOON + DAY)
    assert traces(tmp_path, ("SECRET", "secret")) == []


@pytest.mark.parametrize("how", ["deleted", "edited", "erased"])
async def test_forgotten_words_leave_the_log_though_somebody_reads_and_nobody_talks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr("bot.storage._expiry._ROUND", 0.05)
    async with opened(tmp_path) as journal:
        await journal.record(make_turn("1", "MEMBER", text="SECRET question"))
        reader = sqlite3.connect(tmp_path / "journal.db", isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT question FROM turns").fetchall()
        await _forget(journal, how)
        await asyncio.sleep(0.3)
        assert "journal.db-wal" in {name for name, _ in traces(tmp_path, ("SECRET", "secret"))}, "it is still read"
        await journal.record(make_turn("2", text="autre chose"))  # nobody waits for the reader
        assert journal.status.reachable
        reader.close()
        await until(lambda: traces(tmp_path, ("SECRET", "secret")) == [])


async def _forget(journal: Journal, how: str) -> None:
    if how == "deleted":
        await journal.redact("1")
    elif how == "edited":
        await journal.edit("1", "autre chose")
    else:
        await asyncio.wait([asyncio.create_task(journal.erase("MEMBER", by="MEMBER"))], timeout=0.2)


async def test_erasing_while_the_member_talks_and_votes(journal: Journal) -> None:
    choose = random.Random(2)  # noqa: S311  # no secret
    before = [asyncio.create_task(journal.record(secret_turn(str(number), choose))) for number in range(30)]
    await asyncio.sleep(0)
    erasing = asyncio.create_task(journal.erase("MEMBER", by="MEMBER"))
    await asyncio.sleep(0)
    after = [asyncio.create_task(journal.record(secret_turn(str(number), choose))) for number in range(30, 60)]
    votes = [asyncio.create_task(journal.vote(Vote(str(n), "MEMBER", NOON, Thumb.UP))) for n in range(60)]
    await asyncio.gather(*before, *after, *votes, erasing)
    record = await journal.about("MEMBER")
    assert sorted(int(turn.message.id) for turn in record.turns) == list(range(30, 60))
    assert sorted(int(vote.turn) for vote in record.votes) == list(range(30, 60))
    await _insist_on_whole_index(journal)


async def test_the_contact_of_a_member_is_not_forgotten_while_turns_are_there(journal: Journal) -> None:
    await asked(journal, "1", place=THERE)
    await journal._store.writer.submit(Contact("7", NOON))
    assert (await journal.erase("7", by="99", guild="10")).contacts == 0
    assert (await journal.erase("7", by="99", guild="20")).contacts == 1
