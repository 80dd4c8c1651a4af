"""The ledger of what was to be forgotten: it does not grow for ever, and what it promises holds all the same."""

import random
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from shutil import copy, copytree

import pytest

from bot.model import ErasureRequest, JournalError, Place
from bot.storage import Journal, back_up, restore
from bot.storage._abridging import AHEAD
from bot.storage._erasure_log import ErasureLog, LogEntry
from tests.journals import Clock, clock, opened, timed_journal
from tests.turns import CHANNEL, DM, NOON, make_turn, rows

__all__ = ["clock", "timed_journal"]

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
LONG_AGO = NOON - 2000 * DAY
THERE = Place("discord", "200", "20")


@pytest.fixture
def ledger(tmp_path: Path) -> ErasureLog:
    return ErasureLog(tmp_path / "the.erased")


def wishes(ledger: ErasureLog) -> list[tuple[str, str | None, datetime]]:
    return [(wish.deed, wish.who, wish.at) for wish in ledger.requests()]


def test_what_is_asked_again_and_again_is_kept_once_as_it_was_asked_last(ledger: ErasureLog) -> None:
    for minute in range(50):
        at = NOON + minute * MINUTE
        ledger.note("redact", "turn", at)
        ledger.note_erasure(ErasureRequest("7", "7"), at)
        ledger.note_erasure(ErasureRequest("9", "7", guild="10"), at)
        ledger.note("pause", "7", at)
        ledger.note("resume", "7", at)
        ledger.note_rewritten(at)
    assert not ledger.owes_rewrite()
    ledger.abridge(term=LONG_AGO, at=NOON)
    last = NOON + 49 * MINUTE
    who = ledger.hash("7")
    assert wishes(ledger) == [
        ("redact", ledger.hash("turn"), last), ("erase", who, last), ("erase", who, last), ("resume", who, last),
        ("rewritten", None, last),
    ]  # fmt: skip
    assert [wish.guild for wish in ledger.requests()][1:3] == [None, "10"]
    assert not ledger.owes_rewrite()
    ledger.note("redact", "turn", NOON)
    assert ErasureLog(ledger.path).owes_rewrite()


def test_a_pause_that_goes_on_stays_however_old_with_the_moment_at_which_it_began(ledger: ErasureLog) -> None:
    for number in range(3):
        ledger.note("pause", "7", LONG_AGO + number * DAY)
    ledger.note("pause", "8", LONG_AGO)
    ledger.note("resume", "8", NOON)
    ledger.abridge(term=NOON, at=NOON)
    again = ErasureLog(ledger.path)
    assert again.pauses() == {ledger.hash("7"): LONG_AGO}
    assert [wish.deed for wish in again.requests()] == ["pause", "resume"]


def test_the_end_of_a_pause_is_known_for_as_long_as_a_wish(ledger: ErasureLog) -> None:
    ledger.note("pause", "7", NOON)
    ledger.note("resume", "7", NOON)
    ledger.abridge(term=NOON + AHEAD, at=NOON + AHEAD)
    assert [wish.deed for wish in ledger.requests()] == ["resume"]
    ledger.abridge(term=NOON + AHEAD + DAY, at=NOON + AHEAD + DAY)
    assert list(ledger.requests()) == []


def test_another_machines_ledger_is_taken_in_with_its_salt_and_both_are_heard(
    ledger: ErasureLog, tmp_path: Path
) -> None:
    other = ErasureLog(tmp_path / "other.erased")
    other.note("pause", "7", LONG_AGO)
    other.note_erasure(ErasureRequest("8", "8"), NOON)
    other.note_rewritten(NOON)
    ledger.note("pause", "9", NOON)
    pseudonym = ledger.pseudonym("10", "7")
    for _ in range(2):  # taking it in once more adds nothing
        ledger.take_from(other.path)
        again = ErasureLog(ledger.path)
        assert [wish.deed for wish in again.requests()] == ["pause", "pause", "erase"]
        assert set(again.pauses()) == {other.hash("7"), again.hash("9")}
        assert again.took("8", CHANNEL, NOON - DAY)
        assert again.pseudonym("10", "7") == pseudonym
    again.abridge(term=LONG_AGO, at=NOON)
    third = ErasureLog(tmp_path / "third.erased")
    third.note("pause", "6", NOON)
    third.take_from(ledger.path)  # with both its salts
    assert {*other.hashes("7"), *ledger.hashes("7")} < {*ErasureLog(third.path).hashes("7")}
    third.note("resume", "7", NOON)
    assert set(third.pauses()) == {third.hash("6"), ledger.hash("9")}


def test_an_older_ledger_of_the_same_machine_begins_no_pause_again_that_has_ended(
    ledger: ErasureLog, tmp_path: Path
) -> None:
    ledger.note("pause", "7", NOON)
    ledger.copy_to(tmp_path / "backup.erased")
    ledger.note("resume", "7", NOON + MINUTE)
    ledger.abridge(term=NOON - DAY, at=NOON + DAY)
    ledger.take_from(tmp_path / "backup.erased")
    assert ledger.pauses() == {}


def test_what_is_past_every_term_is_kept_as_that_term_which_never_goes_back(ledger: ErasureLog) -> None:
    for number in range(20):
        ledger.note("redact", str(number), NOON - AHEAD + number * DAY)
    ledger.abridge(term=NOON + 5 * DAY, at=NOON + 30 * DAY)
    assert [wish.deed for wish in ledger.requests()] == ["term"] + ["redact"] * 15
    ledger.abridge(term=NOON + 4 * DAY, at=NOON + 31 * DAY)
    ledger.abridge(term=NOON + 40 * DAY, at=NOON + 32 * DAY)
    assert list(ledger.requests()) == [LogEntry("term", NOON + 32 * DAY, before=NOON + 40 * DAY)]


def test_a_term_that_is_yet_to_come_is_taken_back_to_what_is_sure(ledger: ErasureLog) -> None:
    ledger.note("redact", "1", LONG_AGO - AHEAD)
    ledger.abridge(term=NOON + 4000 * DAY, at=NOON + 4400 * DAY)  # by a clock that was ahead
    ledger.abridge(term=NOON - DAY, at=NOON)
    assert list(ledger.requests()) == [LogEntry("term", NOON, before=NOON - DAY)]


def test_a_damaged_first_line_can_be_taken_from_a_backup(ledger: ErasureLog, tmp_path: Path) -> None:
    ledger.note("pause", "7", NOON)
    ledger.copy_to(tmp_path / "backup.erased")
    ledger.note_erasure(ErasureRequest("8", "8"), NOON)
    _, _, later = ledger.path.read_text().partition("\n")
    ledger.path.write_text(f"damaged\n{later}")
    with pytest.raises(JournalError, match="no ledger"):
        ErasureLog(ledger.path).hash("7")
    first, _, _ = (tmp_path / "backup.erased").read_text().partition("\n")
    ledger.path.write_text(f"{first}\n{later}")
    mended = ErasureLog(ledger.path)
    assert [(wish.deed, wish.who) for wish in mended.requests()] == [
        ("pause", ledger.hash("7")),
        ("erase", ledger.hash("8")),
    ]


def test_what_is_no_ledger_is_left_as_it_is(ledger: ErasureLog) -> None:
    ledger.abridge(term=NOON, at=NOON)
    assert not ledger.path.exists()
    ledger.path.write_text("something else")
    with pytest.raises(JournalError, match=r"no ledger .* the newest \.erased file of your backups"):
        ledger.abridge(term=NOON, at=NOON)
    assert ledger.path.read_text() == "something else"


def test_it_tells_whose_questions_an_erasure_took_and_whose_not(ledger: ErasureLog) -> None:
    assert not ledger.took("7", CHANNEL, NOON)
    ledger.note("redact", "7", NOON)
    ledger.note_erasure(ErasureRequest("7", "7"), NOON)
    ledger.note_erasure(ErasureRequest("1", "8", guild="10", channels=frozenset({"100"})), NOON)
    ledger.note_erasure(ErasureRequest("1", before=NOON - DAY, guild="20"), NOON)
    hour = timedelta(hours=1)
    assert ledger.took("7", CHANNEL, NOON - hour)
    assert ledger.took("7", DM, NOON - hour)
    assert not ledger.took("7", DM, NOON + hour), "asked since"
    assert ledger.took("8", CHANNEL, NOON - hour)
    assert not ledger.took("8", Place("discord", "101", "10"), NOON - hour)
    assert not ledger.took("8", DM, NOON - hour)
    assert not ledger.took("9", CHANNEL, NOON - hour)
    assert ledger.took("9", THERE, NOON - DAY - hour)
    assert not ledger.took("9", THERE, NOON - DAY + hour)


def test_it_tells_who_has_ended_a_pause_since(ledger: ErasureLog) -> None:
    ledger.note("pause", "7", NOON - DAY)
    assert not ledger.resumed("7", NOON - MINUTE)
    ledger.note("resume", "7", NOON)
    ledger.abridge(term=LONG_AGO, at=NOON)
    assert ledger.resumed("7", NOON - DAY)
    assert not ledger.resumed("7", NOON + DAY)
    assert not ledger.resumed("8", NOON - DAY)


async def test_each_purge_abridges_it(journal: Journal, tmp_path: Path, clock: Clock) -> None:
    for number in range(30):
        await journal.record(make_turn(str(number)))
        await journal.redact(str(number))
        await journal.edit("0", f"{number}")
        await journal.pause("7")
        await journal.resume("7")
    await journal.purge(clock.now)
    ledger = ErasureLog(tmp_path / "journal.erased")
    assert len(list(ledger.requests())) == 32, "each turn once, that it was rewritten, and that the pause is over"
    clock.now += 365 * DAY + AHEAD + DAY
    await journal.record(make_turn("new", at=clock.now))
    await journal.purge(clock.now)
    assert [wish.deed for wish in ledger.requests()] == ["term", "rewritten"]


@pytest.mark.parametrize("seed", range(6))
async def test_a_restored_backup_has_forgotten_the_same_as_with_every_line(
    journal: Journal, tmp_path: Path, clock: Clock, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    deeds = (
        lambda number: journal.redact(str(chance.randrange(number))),
        lambda number: journal.edit(str(chance.randrange(number)), "anew"),
        lambda _: journal.erase(chance.choice("78"), by="1", guild=chance.choice(("10", "20"))),
        lambda _: journal.pause(chance.choice("78")),
        lambda _: journal.resume(chance.choice("78")),
    )
    for number in range(1, 100):
        place = chance.choice((CHANNEL, THERE))
        await journal.record(make_turn(str(number), chance.choice("789"), place=place, at=clock.now))
        clock.now += chance.choice((MINUTE, 30 * DAY)) if number < 80 else DAY
        await chance.choice(deeds)(number)
        if number == 80:
            await journal.record(make_turn("sure", "9", at=clock.now))
            await back_up(f"sqlite:///{tmp_path}/journal.db", tmp_path / "copy.db")
    await journal.close()
    term = clock.now - AHEAD
    whole, short = tmp_path / "whole", tmp_path / "short"
    whole.mkdir()
    for each in ("copy.db", "journal.erased"):
        copy(tmp_path / each, whole)
    copytree(whole, short)
    with_all, with_few = ErasureLog(whole / "journal.erased"), ErasureLog(short / "journal.erased")
    with_few.abridge(term=term, at=clock.now)
    assert len(list(with_few.requests())) < len(list(with_all.requests())) / 2
    assert "term" in {wish.deed for wish in with_few.requests()}
    assert with_few.pauses() == with_all.pauses()
    left = [await _restored(folder, term, clock) for folder in (whole, short)]
    assert left[0] == left[1]
    assert left[0]


async def _restored(folder: Path, term: datetime, clock: Clock) -> list[tuple[object, ...]]:
    """Return the turns of a restored backup, once what is past that term is purged from it too."""
    url = f"sqlite:///{folder}/journal.db"
    await restore(url, folder / "copy.db", spool=folder / "spool", spool_size=2**16, now=clock.now)
    spent = clock.now - term
    async with opened(folder, clock=clock, retention=spent, audit_retention=spent) as journal:
        await journal.purge(clock.now)
    read = partial(rows, folder / "journal.db")
    return read("SELECT id, question, author_name FROM turns ORDER BY id") + read("SELECT author FROM contacts")
