"""What the guest of a live session did is theirs: it goes with their data, from every table and every backup."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot import live
from bot.live import Actor, Step
from bot.model import Event, EventKind, Guest, LiveChange, LiveSession, Moderator, QuestionChange
from bot.storage import Journal, back_up, member_json, restore
from tests.journals import SPOOL_SIZE, Clock, clock, timed_journal
from tests.live_sessions import MINUTE, MODERATOR, NOON, Stage
from tests.turns import rows

__all__ = ["clock", "timed_journal"]

GUEST = Actor("GUEST-ID", "Stéphane")


class _Kept(Stage):
    """A stage that remembers what each of its steps changed."""

    def __init__(self, guest: Guest, **other: object) -> None:
        self.changes: list[LiveChange] = []
        super().__init__(guest, **other)

    def _take(self, step: Step) -> LiveSession:
        change = live.change_of(getattr(self, "session", None), step)
        if change is not None:
            self.changes.append(change)
        return super()._take(step)


async def held(journal: Journal, guest: Actor = GUEST) -> None:
    """Hold a session in which the guest does everything that a guest can, and a moderator lets the questions in."""
    stage = _Kept(Guest(guest.id, guest.name), each=9)
    stage.opened()
    for name in "abcde":
        stage.approved(name, f"La question {name} ?")
    stage(live.prepare, "b", answer="Préparée.", by=guest)
    stage.started()
    deeds: list[tuple[Callable[..., Step], dict[str, object]]] = [
        (live.answer, {"text": "Voilà."}),
        (live.release, {}),
        (live.skip, {}),
        (live.postpone, {}),
    ]
    for deed, words in deeds:
        stage.run(stage.now + MINUTE)
        stage(live.pause, by=guest)
        stage(live.resume, by=guest)
        current = stage.session.current
        assert current is not None
        stage(deed, current.id, by=guest, **words)
        stage(live.go_on, by=guest)
    for change in stage.changes:
        await journal.live.keep(change)
    done = {event.detail for event in (await journal.about(guest.id)).events}
    assert {"answer", "release", "prepare", "pause", "resume", "next", "skip", "later"} <= done


def cells_with(file: Path, name: str) -> set[str]:
    """Return the columns in which a name stands, in any table."""
    tables = [table for (table,) in rows(file, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    columns = [(table, row[1]) for table in tables for row in rows(file, f"PRAGMA table_info({table})")]
    found = set()
    for table, column in columns:
        cells = rows(file, f"SELECT {column} FROM {table}")  # noqa: S608  # names of the schema
        if any(name in str(cell) for (cell,) in cells):
            found.add(f"{table}.{column}")
    return found


async def test_a_guest_who_had_everything_erased_is_named_in_no_table(journal: Journal, tmp_path: Path) -> None:
    await held(journal)
    assert cells_with(tmp_path / "journal.db", GUEST.id) >= {"events.actor", "live_answers.author"}
    await journal.erase(GUEST.id, by=GUEST.id)
    assert cells_with(tmp_path / "journal.db", GUEST.id) == set()
    assert (await journal.about(GUEST.id)).events == ()


async def test_of_a_guest_who_moderates_only_what_moderators_do_stays(journal: Journal, tmp_path: Path) -> None:
    await held(journal, replace(GUEST, is_moderator=True))
    journal.happened(Event(EventKind.LIVE, NOON, GUEST.id, "a", "approve", "10"))
    await journal.flush()
    await journal.erase(GUEST.id, by=GUEST.id)
    left = rows(tmp_path / "journal.db", "SELECT DISTINCT detail, audit FROM events WHERE actor = 'GUEST-ID'")
    assert left == [("approve", 1)]
    assert cells_with(tmp_path / "journal.db", GUEST.id) == {"events.actor"}


async def test_the_trail_of_moderators_tells_nothing_of_guests(journal: Journal) -> None:
    await held(journal)
    trail = (await journal.review.audit("10", limit=100)).events
    assert {event.actor for event in trail} == {MODERATOR.id}
    assert {event.kind for event in trail} == {EventKind.LIVE}


async def test_a_moderator_of_the_channel_erases_what_its_guest_did_there(journal: Journal, tmp_path: Path) -> None:
    await held(journal)
    await journal.review.erase(Moderator("99", "10", frozenset({"101"})), member=GUEST.id)
    assert "events.actor" in cells_with(tmp_path / "journal.db", GUEST.id)
    await journal.review.erase(Moderator("99", "10", frozenset({"100"})), member=GUEST.id)
    assert cells_with(tmp_path / "journal.db", GUEST.id) == set()


async def test_a_guests_deeds_go_with_their_session_when_all_before_a_day_is_erased(
    journal: Journal, tmp_path: Path
) -> None:
    await held(journal)
    [ends_at] = [session.ends_at for session in await journal.live.sessions()]
    await journal.review.erase(None, before=ends_at)
    assert cells_with(tmp_path / "journal.db", GUEST.id)
    await journal.review.erase(None, before=ends_at + MINUTE)
    assert cells_with(tmp_path / "journal.db", GUEST.id) == set()


async def test_a_backup_brings_no_guest_back(journal: Journal, tmp_path: Path, clock: Clock) -> None:
    await held(journal)
    url = f"sqlite:///{tmp_path / 'journal.db'}"
    await back_up(url, tmp_path / "copy.db")
    clock.now = NOON + timedelta(days=1)
    await journal.erase(GUEST.id, by=GUEST.id)
    await journal.close()
    await restore(url, tmp_path / "copy.db", spool=tmp_path / "spool", spool_size=SPOOL_SIZE, replace=True)
    assert cells_with(tmp_path / "journal.db", GUEST.id) == set()


async def test_when_a_guest_was_last_there_is_shown_to_them_alone_and_goes_with_their_data(journal: Journal) -> None:
    stage = Stage(Guest(GUEST.id, GUEST.name), wait=timedelta(minutes=10)).opened()
    stage.approved("a", "Et la première ?")
    stage.started().run(stage.now + timedelta(seconds=10))
    session = stage.session
    assert session.waiting_since is not None
    questions = tuple(QuestionChange(each, is_new=True) for each in session.questions)
    await journal.live.keep(LiveChange(session, is_new=True, questions=questions))
    assert await journal.live.sessions() == (session,)
    for member, since in ((GUEST.id, session.waiting_since), (MODERATOR.id, None)):
        record = await journal.about(member)
        assert [each.waiting_since for each in record.live.sessions] == [since]
        exported = json.loads(member_json(record))["live"]["sessions"][0]
        assert (exported["wait"], exported["waiting_since"] is None) == (600, since is None)
    await journal.erase(GUEST.id, by=GUEST.id)
    [left] = await journal.live.sessions()
    assert (left.waiting_since, left.wait) == (None, session.wait)
