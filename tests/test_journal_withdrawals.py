"""Withdrawing an answer: its words go, unless moderators are to see them; and they do go once that is over."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.model import (
    Delivery,
    EventKind,
    Filters,
    Moderator,
    Place,
    Report,
    ReviewState,
    StoredTurn,
    Withdrawal,
    WithdrawnBy,
)
from bot.storage import Journal, back_up, restore
from bot.storage._entries import decode, encode
from tests.journals import SPOOL_SIZE, Clock, Lock, back, clock, timed_journal, traces
from tests.turns import NOON, make_turn

__all__ = ["clock", "timed_journal"]

ALL = Moderator("99", "10")
MINUTE = timedelta(minutes=1)
ASKER, MODERATOR = WithdrawnBy.ASKER, WithdrawnBy.MODERATOR


async def asked(journal: Journal, name: str = "1", *, reported: bool = False) -> None:
    await journal.record(make_turn(name, "7", text=f"SECRET {name}"))
    journal.delivered(Delivery(name, NOON, message=f"5{name}"))
    await journal.flush()
    if reported:
        assert await journal.report(Report(name, "8", NOON, "blessant"))


async def kept(journal: Journal, name: str = "1") -> StoredTurn:
    stored = await journal.talks.turn(name)
    assert stored is not None
    return stored


async def test_what_the_asker_withdraws_loses_its_words(journal: Journal) -> None:
    await asked(journal)
    assert await journal.withdrawals.withdraw("1", by=ASKER)
    stored = await kept(journal)
    assert (stored.message.text, stored.is_shown) == ("", False)
    assert not await journal.withdrawals.withdraw("1", by=MODERATOR)
    assert (await kept(journal)).withdrawn_at is None


async def test_what_was_reported_keeps_its_words_until_the_moderators_have_judged(
    journal: Journal, tmp_path: Path
) -> None:
    await asked(journal, reported=True)
    assert not await journal.withdrawals.withdraw("1", by=ASKER)
    stored = await kept(journal)
    assert (stored.message.text, stored.withdrawn_by, stored.is_shown) == ("SECRET 1", ASKER, False)
    assert [turn.turn.message.id for turn in (await journal.review.queue(ALL)).turns] == ["1"]
    await journal.review.decide(ALL, "1", ReviewState.TO_REVIEW)
    assert (await kept(journal)).message.text == "SECRET 1"
    await journal.review.decide(ALL, "1", ReviewState.SENSITIVE)
    assert (await kept(journal)).message.text == ""
    await journal.purge(NOON + MINUTE)
    assert traces(tmp_path, ("SECRET",)) == []


async def test_what_the_moderators_have_judged_before_is_kept_from_nobody(journal: Journal, clock: Clock) -> None:
    await asked(journal, reported=True)
    clock.now += MINUTE
    await journal.review.decide(ALL, "1", ReviewState.GOOD)
    assert await journal.withdrawals.withdraw("1", by=ASKER)
    await asked(journal, "2", reported=True)
    await journal.review.decide(ALL, "2", ReviewState.GOOD)
    await journal.report(Report("2", "9", clock.now + MINUTE))
    assert not await journal.withdrawals.withdraw("2", by=ASKER), "somebody has reported it since"


async def test_what_moderators_put_off_is_theirs_to_see_again(journal: Journal) -> None:
    await asked(journal)
    await journal.review.decide(ALL, "1", ReviewState.TO_REVIEW)
    assert not await journal.withdrawals.withdraw("1", by=ASKER)
    assert (await kept(journal)).message.text == "SECRET 1"


async def test_the_words_go_with_the_report_when_whoever_reported_is_erased(journal: Journal) -> None:
    await asked(journal, reported=True)
    await journal.withdrawals.withdraw("1", by=ASKER)
    await journal.erase("8", by="8")
    await journal.purge(NOON + MINUTE)
    assert (await kept(journal)).message.text == ""


async def test_what_a_moderator_withdraws_stays_until_its_term_or_the_members_erasure(
    journal: Journal, tmp_path: Path
) -> None:
    for name in "12":
        await asked(journal, name)
        assert not await journal.withdrawals.withdraw(name, by=MODERATOR)
    await journal.review.decide(ALL, "1", ReviewState.SENSITIVE)
    await journal.purge(NOON + MINUTE)
    assert (await kept(journal)).message.text == "SECRET 1"
    [found] = (await journal.review.search(ALL, Filters(words="secret", state=ReviewState.SENSITIVE))).turns
    assert found.turn.withdrawn_by is MODERATOR
    assert (await journal.erase("7", by="7")).turns == 2
    assert traces(tmp_path, ("SECRET",)) == []


async def test_nothing_builds_on_what_is_shown_no_more(journal: Journal) -> None:
    await asked(journal)
    await journal.withdrawals.withdraw("1", by=MODERATOR)
    assert await journal.recent(NOON - MINUTE, limit=9) == ()
    assert await journal.talks.around("1") == ()


async def test_the_member_and_the_moderators_read_that_it_was_withdrawn(journal: Journal) -> None:
    for name, by in (("1", ASKER), ("2", MODERATOR)):
        await asked(journal, name, reported=True)
        await journal.withdrawals.withdraw(name, by=by)
    found = {event.subject: event for event in (await journal.about("7")).events}
    assert {(found[name].kind, found[name].detail) for name in "12"} == {(EventKind.DELETION, "the answer")}
    assert (found["1"].actor, found["2"].actor) == ("7", None)
    dossier = await journal.review.turn(ALL, "2")
    assert dossier is not None
    assert [event.detail for event in dossier.events if not event.is_audit] == ["the answer"]


async def test_a_withdrawal_waits_in_the_spool_like_everything_else(journal: Journal, tmp_path: Path) -> None:
    await asked(journal)
    lock = Lock(tmp_path)
    await journal.withdrawals.withdraw("1", by=MODERATOR)
    assert journal.status.spool_used
    lock.release()
    await back(journal)
    assert (await kept(journal)).withdrawn_by is MODERATOR


async def test_a_backup_brings_no_words_back_that_went_after_the_verdict(
    journal: Journal, tmp_path: Path, clock: Clock
) -> None:
    await asked(journal, reported=True)
    await journal.withdrawals.withdraw("1", by=ASKER)
    url = f"sqlite:///{tmp_path / 'journal.db'}"
    await back_up(url, tmp_path / "copy.db")
    clock.now += MINUTE
    await journal.review.decide(ALL, "1", ReviewState.GOOD)
    await journal.close()
    await restore(url, tmp_path / "copy.db", spool=tmp_path / "spool", spool_size=SPOOL_SIZE, replace=True)
    async with Journal.open(url, spool=None) as reader:
        assert [turn.message.text for turn in await reader.tail(9)] == [""]


@pytest.mark.parametrize("by", list(WithdrawnBy))
def test_an_entry_comes_back_as_it_was(by: WithdrawnBy) -> None:
    entry = Withdrawal("1", NOON, by)
    assert decode(encode(entry)) == entry


async def test_of_a_turn_without_words_nothing_is_held_back(journal: Journal) -> None:
    await journal.pause("7")
    await journal.record(make_turn("1", "7", place=Place("discord", "100", "10")))
    await journal.report(Report("1", "8", NOON))
    assert not await journal.withdrawals.awaits_moderators("1")
