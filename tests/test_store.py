import json
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import (
    Alert,
    Contact,
    Delivery,
    ErasureRequest,
    Event,
    EventKind,
    Moderator,
    Outcome,
    Place,
    Removed,
    Report,
    ReviewState,
    StoredTurn,
    Thumb,
    Vote,
)
from bot.storage import Journal, _erasing, _keeping, _members, _reading, _reviewing, _rows, _writing
from bot.storage._database import Database, Session
from bot.storage._rows import from_text, to_text
from bot.storage._turns import TurnLookup
from bot.storage._writing import Entry
from tests.helpers import looped
from tests.live_marks import LIVE_MEMBERS, LIVE_NOBODYS, marked_session
from tests.turns import CHANNEL, DM, NOON, POST, ids, make_turn, rows, stored

MINUTE = timedelta(minutes=1)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(f"sqlite:///{tmp_path}/journal.db")
    await opened.write(_erasing.secure_index)
    yield opened
    await opened.close()


async def put(database: Database, *entries: Entry) -> tuple[bool, ...]:
    return await database.write(partial(_writing.add, entries=entries))


async def erase(database: Database, member: str) -> Removed:
    return await database.write(partial(_erasing.erase, erasure=ErasureRequest(by=member, member=member)))


async def tail(database: Database) -> tuple[StoredTurn, ...]:
    return await database.read(partial(_reading.tail, last=100))


async def test_a_turn_comes_back_whole(database: Database) -> None:
    turn = stored(make_turn(text="Où ça ?\n« là » 🎈 \x00 fin"))
    assert await put(database, turn) == (True,)
    assert await tail(database) == (turn,)
    assert turn.reply({POST.slug: POST}) == make_turn().reply
    assert turn.outcome is Outcome.ANSWERED
    assert turn.decision == make_turn().reply.decision
    assert [(quote.post, quote.post_sha, quote.start, quote.end) for quote in turn.quotes] == [
        ("un-billet", POST.sha, 0, 18),
        ("un-billet", POST.sha, 19, 36),
    ]


@given(text=st.text(max_size=50), words=st.text(max_size=20))
async def test_any_text_can_be_kept(text: str, words: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    database = await Database.open(f"sqlite:///{tmp_path_factory.mktemp('any')}/journal.db", synchronous="NORMAL")
    turn = replace(stored(make_turn(text=text)), record=make_turn().reply.to_record() | {"suggestions": [words]})
    try:
        await put(database, turn)
        assert await tail(database) == (turn,)
    finally:
        await database.close()


async def test_half_a_surrogate_pair_does_not_stop_the_journal(database: Database) -> None:
    assert await put(database, stored(make_turn(text="bon\ud83djour"))) == (True,)
    assert (await tail(database))[0].message.text == "bon?jour"


async def test_a_figure_that_is_no_number_does_not_stop_the_journal(database: Database) -> None:
    record = make_turn().reply.to_record() | {"decision": [0.0, 0.0, float("nan"), "chat"]}
    assert await put(database, replace(stored(make_turn()), record=record)) == (True,)


async def test_the_rows_say_what_was_asked_answered_and_quoted(database: Database, tmp_path: Path) -> None:
    await put(database, stored(make_turn("5", text="L’Œuvre d’été")))
    file = tmp_path / "journal.db"
    sql = "SELECT id, place, asked_at, question_folded, outcome, coverage, score, margin, note, composed_ms FROM turns"
    assert rows(file, sql) == [
        (
            "5",
            "discord/10/100",
            "2026-03-01T12:00:00.000000Z",
            "l’oeuvre d’ete",
            "answered",
            0.8,
            7.5,
            2.5,
            "seul",
            1.25,
        )
    ]
    assert rows(file, "SELECT turn, ordinal, post, post_sha, span_start, span_end, score, speaker FROM quotes") == [
        ("5", 0, "un-billet", POST.sha, 0, 18, 7.5, None),
        ("5", 1, "un-billet", POST.sha, 19, 36, 3.0, "un ami"),
    ]
    assert rows(file, "SELECT * FROM places") == [("discord/10/100", "discord", "10", "100")]
    [(reply,)] = rows(file, "SELECT reply FROM turns")
    assert "Voici ce qu’il en dit :" in reply
    assert "dit ceci" not in reply, "the author's words are never stored"


async def test_writing_again_changes_nothing(database: Database) -> None:
    event = Event(EventKind.FAILURE, NOON, subject="1")
    entries: tuple[Entry, ...] = (stored(make_turn()), Delivery("1", NOON, message="55"), event, Contact("7", NOON))
    assert await put(database, *entries) == (True,) * 4
    before = await database.read(partial(_members.about, author="7"))
    later = NOON + MINUTE
    changed: tuple[Entry, ...] = (Delivery("1", later, message="56"), replace(event, at=later), Contact("7", later))
    assert await put(database, *changed, entries[0], stored(make_turn(text="autre"))) == (False,) * 5
    assert await database.read(partial(_members.about, author="7")) == before


@pytest.mark.parametrize(
    ("reports", "last"),
    [
        (["no permission", None], None),
        ([None, "late report"], None),
        (["first", "second"], "second"),
    ],
)
async def test_a_success_is_final_and_a_later_failure_replaces_one(
    database: Database, reports: Sequence[str | None], last: str | None
) -> None:
    deliveries = [
        Delivery("1", NOON + place * MINUTE, None if failure else "55", failure)
        for place, failure in enumerate(reports)
    ]
    await put(database, stored(make_turn()), *deliveries)
    delivery = (await tail(database))[0].delivery
    assert delivery is not None
    assert (delivery.failure, delivery.message) == (last, None if last else "55")
    await put(database, *deliveries)  # as a replay after a crash would
    assert (await tail(database))[0].delivery == delivery


async def test_what_concerns_an_unknown_turn_is_let_go(database: Database) -> None:
    gone: list[Entry] = [
        Delivery("9", NOON, message="55"),
        Event(EventKind.EDIT, NOON, "7", "9"),
        Event(EventKind.DELETION, NOON),
    ]
    assert await put(database, *gone) == (False, False, False)
    assert await put(database, Event(EventKind.FAILURE, NOON, subject="9", detail="no such channel")) == (True,)


async def test_only_turns_that_filters_may_find_wait_to_be_marked(database: Database, tmp_path: Path) -> None:
    unkept = stored(make_turn("1")).without_words(expires_at=NOON + MINUTE)
    await put(database, unkept, *(stored(make_turn(name, at=NOON + MINUTE)) for name in ("2", "3", "4")))
    await put(database, Vote("3", "8", NOON, Thumb.UP))  # which marks it
    mark = partial(_writing.mark_new, limit=1)
    assert [await database.write(mark) for _ in range(3)] == [1, 1, 0]
    marks = rows(tmp_path / "journal.db", "SELECT id, marks <> '' FROM turns ORDER BY id")
    assert marks == [("1", 0), ("2", 1), ("3", 1), ("4", 1)]


async def test_what_is_not_marked_yet_is_no_damage(database: Database) -> None:
    await put(database, stored(make_turn()))
    assert (await database.read(partial(_keeping.check, posts={POST.slug: POST}))).problems == ()


async def test_undelivered_are_those_of_which_nothing_is_known(database: Database) -> None:
    turns = [stored(make_turn(str(number), at=NOON + number * MINUTE)) for number in range(5)]
    await put(database, *reversed(turns), Delivery("1", NOON, message="55"), Delivery("2", NOON, failure="forbidden"))
    assert ids(await database.read(partial(_reading.undelivered, since=NOON))) == ["0", "3", "4"]
    assert ids(await database.read(partial(_reading.undelivered, since=NOON + 3 * MINUTE))) == ["3", "4"]


async def test_recent_and_tail_give_the_newest_oldest_first(database: Database) -> None:
    await put(database, *(stored(make_turn(str(number), at=NOON + number * MINUTE)) for number in range(5)))
    assert ids(await database.read(partial(_reading.recent, since=NOON + MINUTE, limit=3))) == ["2", "3", "4"]
    assert ids(await database.read(partial(_reading.recent, since=NOON + 3 * MINUTE, limit=3))) == ["3", "4"]
    assert ids(await database.read(partial(_reading.tail, last=2))) == ["3", "4"]


async def test_about_tells_everything_of_one_member(database: Database) -> None:
    mine, other = stored(make_turn("1", "7")), stored(make_turn("2", "8"))
    by_me = Event(EventKind.EDIT, NOON, actor="7", subject="1")
    of_my_turn = Event(EventKind.FAILURE, NOON + MINUTE, subject="1")
    of_me = Event(EventKind.LOOK, NOON + 2 * MINUTE, actor="99", subject="7", guild="10")
    foreign = Event(EventKind.EDIT, NOON, actor="8", subject="2")
    delivery = Delivery("1", NOON, message="55")
    await put(database, mine, other, delivery, by_me, of_my_turn, of_me, foreign, Contact("7", NOON))
    record = await database.read(partial(_members.about, author="7"))
    assert record.turns == (replace(mine, delivery=delivery),)
    assert record.events == (by_me, of_my_turn, of_me)
    assert record.contact == Contact("7", NOON)
    assert await database.read(partial(_reading.contact, author="8")) is None


async def populate(database: Database) -> None:
    """Give member 7 something in every table and column, and member 8 something beside it."""
    for author, turn, place in (("7", "1", DM), ("8", "2", CHANNEL)):
        await put(
            database,
            stored(make_turn(turn, author, place=place)),
            Delivery(turn, NOON, message="55"),
            Contact(author, NOON),
            Event(EventKind.EDIT, NOON, actor=author, subject=turn),
            Event(EventKind.FAILURE, NOON, subject=turn),
            Event(EventKind.LOOK, NOON, actor="99", subject=author, guild="10"),
            Event(EventKind.LOOK, NOON, actor="99", subject=turn, guild="10"),
        )
    for author, other in (("7", "2"), ("8", "1")):
        await put(database, Vote(other, author, NOON, Thumb.UP), Report(other, author, NOON))


async def test_erasing_takes_one_member_and_leaves_the_other(database: Database, tmp_path: Path) -> None:
    await populate(database)
    other = replace(await database.read(partial(_members.about, author="8")), votes=(), reports=())
    removed = await erase(database, "7")
    assert removed == Removed(turns=1, quotes=2, events=2, contacts=1, votes=2, reports=2)
    assert await database.read(partial(_members.about, author="8")) == other
    mine = await database.read(partial(_members.about, author="7"))
    assert (mine.turns, mine.events, mine.contact) == ((), (), None)
    file = tmp_path / "journal.db"
    assert rows(file, "SELECT kind, actor, guild FROM events WHERE subject IS NULL") == [("look", "99", "10")] * 2
    assert await erase(database, "7") == Removed()


# Columns that can hold a member, what a member wrote, or what leads to them. A new column must be put in one of the
# two sets, and in the first only when `erase` and `about` know it.
MEMBERS = LIVE_MEMBERS | {
    "alerts.turn",
    "contacts.author",
    "deliveries.failure",
    "deliveries.message",
    "deliveries.turn",
    "events.actor",
    "events.detail",
    "events.subject",
    "notes.author",
    "notes.text",
    "notes.turn",
    "places.channel",
    "places.id",
    "quotes.turn",
    "reports.author",
    "reports.reason",
    "reports.turn",
    "reviews.claimed_by",
    "reviews.moderator",
    "reviews.turn",
    "turn_words.marks",
    "turn_words.question_folded",
    "turn_words_data.block",
    "turns.author",
    "turns.author_name",
    "turns.conversation",
    "turns.id",
    "turns.locale",
    "turns.marks",
    "turns.place",
    "turns.question",
    "turns.question_folded",
    "turns.reply",
    "votes.author",
    "votes.reason",
    "votes.turn",
}
# The index's other tables hold numbers and what the first
# letters of a page's words are; that these go as well is looked for in the bytes of the file.
NOBODYS = LIVE_NOBODYS | {
    *(f"alerts.{name}" for name in ("at", "channel", "message")),
    *("contacts.notice", "contacts.told_at", "guilds.may_be_read_elsewhere"),
    *(f"deliveries.{name}" for name in ("at",)),
    *(f"events.{name}" for name in ("at", "audit", "guild", "id", "kind")),
    *(f"places.{name}" for name in ("door", "guild")),
    *(f"quotes.{name}" for name in ("ordinal", "post", "post_sha", "score", "span_end", "span_start", "speaker")),
    *(f"turns.{name}" for name in ("asked_at", "composed_ms", "coverage", "margin", "note", "outcome", "recorded_at")),
    *("turns.kind", "turns.score"),
    *(f"turns.{name}" for name in ("edited_at", "expires_at", "number", "redacted_at", "withdrawn_at", "withdrawn_by")),
    *(f"guilds.{name}" for name in ("channels", "guild", "language", "left_at", "may_open_threads", "moderator_role")),
    *("guilds.retention_days", "guilds.review_channel"),
    *("notes.at", "notes.id", "reports.at"),
    *(f"reviews.{name}" for name in ("at", "claimed_until", "state")),
    *(f"turn_words_{name}" for name in ("config.k", "config.v", "data.id", "docsize.id", "docsize.sz")),
    *(f"turn_words_idx.{name}" for name in ("pgno", "segid", "term")),
    *("votes.at", "votes.thumb"),
}


def columns(file: Path) -> set[str]:
    tables = [name for (name,) in rows(file, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {f"{table}.{row[1]}" for table in tables for row in rows(file, f"PRAGMA table_info({table})")}


@pytest.mark.usefixtures("database")
async def test_every_column_is_known_to_those_who_erase(tmp_path: Path) -> None:
    assert columns(tmp_path / "journal.db") == MEMBERS | NOBODYS


async def test_erasing_leaves_a_member_in_no_column_of_any_table(database: Database, tmp_path: Path) -> None:
    """The member's id, turn and DM are unmistakable here, and looked for in every cell of the schema."""
    file, marks = tmp_path / "journal.db", ("MEMBER", "TURN", "DIRECT", "VERBATIM")
    asked = make_turn("TURN", "MEMBER", text="VERBATIM", place=Place("discord", "DIRECT", "10"))
    message = replace(asked.message, conversation="DIRECT/MEMBER", author_name="MEMBER", locale="VERBATIM")
    record = asked.reply.to_record() | {"suggestions": ["VERBATIM"]}
    await put(
        database,
        replace(stored(asked), message=message, record=record),
        Delivery("TURN", NOON, failure="VERBATIM"),
        Delivery("TURN", NOON, message="TURN"),
        Contact("MEMBER", NOON),
        Event(EventKind.EDIT, NOON, actor="MEMBER", subject="TURN", detail="VERBATIM"),
        Event(EventKind.LOOK, NOON, actor="99", subject="MEMBER"),
        Vote("TURN", "MEMBER", NOON, Thumb.DOWN, "VERBATIM"),
        Report("TURN", "MEMBER", NOON, "VERBATIM"),
        marked_session("MEMBER", "TURN", "VERBATIM"),
        Event(EventKind.REVEAL, NOON, actor="99", subject="TURN-live"),
    )
    await put(database, stored(make_turn("2", "8")), Vote("2", "MEMBER", NOON, Thumb.UP))
    await database.write(partial(_reviewing.keep_alert, alert=Alert("TURN", "600", "700", NOON)))
    for turn in ("2", "TURN"):
        await review(database, Moderator("MEMBER", "10"), turn)
    found = found_in(file, marks)
    assert {column for column in MEMBERS if column not in found} == {"deliveries.failure"}, "put a mark in each"
    await erase(database, "MEMBER")
    assert found_in(file, marks) == set()


async def review(database: Database, moderator: Moderator, turn: str) -> None:
    def work(session: Session) -> None:
        assert _reviewing.add_note(session, moderator, turn, "VERBATIM", now=NOON)
        assert _reviewing.decide(session, moderator, turn, ReviewState.GOOD, now=NOON)
        assert _reviewing.claim(session, moderator, turn, now=NOON, until=NOON + MINUTE)

    await database.write(work)


def found_in(file: Path, marks: Sequence[str]) -> set[str]:
    def holds(cell: Any) -> bool:
        spellings = [spelling for mark in marks for spelling in (mark, mark.encode().hex())]
        return any(spelling.casefold() in str(cell).casefold() for spelling in spellings)

    found = set()
    for column in columns(file):
        table, name = column.split(".")
        if any(holds(cell) for (cell,) in rows(file, f"SELECT {name} FROM {table}")):  # noqa: S608  # names of the schema
            found.add(column)
    return found


async def test_purging_takes_what_is_older(database: Database) -> None:
    old, new = NOON - timedelta(days=1), NOON + timedelta(days=1)
    await put(
        database,
        stored(make_turn("1", "7", at=old, place=DM)),
        stored(make_turn("2", "8", at=old)),
        stored(make_turn("3", "8", at=new)),
        stored(make_turn("4", "9", at=NOON)),
        *(Delivery(name, old, message="55") for name in "123"),
        *(Contact(author, old) for author in "789"),
        Event(EventKind.LOOK, old, actor="99"),
        Event(EventKind.LOOK, new, actor="99"),
    )
    terms = _erasing.Terms(NOON, {}, NOON, NOON)
    removed = await database.write(partial(_erasing.purge, terms=terms))
    assert removed == Removed(turns=2, quotes=4, events=1, contacts=1)
    assert ids(await tail(database)) == ["4", "3"]
    assert await database.read(partial(_reading.contact, author="7")) is None
    assert await database.read(partial(_reading.contact, author="8")) == Contact("8", old)


async def test_erasing_all_before_a_moment_leaves_no_id_of_who_has_nothing_left(database: Database) -> None:
    old = NOON - timedelta(days=1)
    await put(database, stored(make_turn("1", "7", at=old)), stored(make_turn("2", "8", at=old)))
    await put(database, stored(make_turn("3", "8", at=NOON)), *(Contact(author, old) for author in "78"))
    removed = await database.write(partial(_erasing.erase, erasure=ErasureRequest(by="operator", before=NOON)))
    assert (removed.turns, removed.contacts) == (2, 1)
    assert await database.read(_keeping.members) == {"8"}


@given(
    first=st.datetimes(timezones=st.just(UTC)),
    second=st.datetimes(timezones=st.just(UTC)),
    hours=st.integers(-12, 14),
)
def test_moments_sort_as_text_and_come_back(first: datetime, second: datetime, hours: int) -> None:
    assert len(to_text(first)) == 27
    assert from_text(to_text(first)) == first
    assert (to_text(first) < to_text(second)) == (first < second)
    if timedelta(days=2) < first - datetime.min.replace(tzinfo=UTC) and first.year < 9999:
        assert to_text(first.astimezone(timezone(timedelta(hours=hours)))) == to_text(first)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        to_text(datetime(2026, 1, 1))


@looped(
    ("text", "folded"),
    [("Été", "ete"), ("ÇA", "ca"), ("Straße", "strasse"), ("l’Œuvre", "l’oeuvre"), ("①", "1"), ("", "")],
)
def test_folding_takes_case_and_accents_off(text: str, folded: str) -> None:
    assert _rows.fold(text) == folded


async def test_the_store_takes_nothing_else(database: Database) -> None:
    with pytest.raises(TypeError, match="no int"):
        await database.write(partial(_writing.add, entries=[1]))  # type: ignore[list-item]  # that is the point


@pytest.mark.usefixtures("database")
async def test_queries_use_their_indexes(tmp_path: Path) -> None:
    def plan(sql: str) -> str:
        connection = sqlite3.connect(tmp_path / "journal.db")
        try:
            return json.dumps(connection.execute(f"EXPLAIN QUERY PLAN {sql}", {"1": "x", "2": 1}).fetchall())
        finally:
            connection.close()

    assert "turns_by_time" in plan(f"{_rows.TURNS} WHERE asked_at >= $1 {_rows.NEWEST_FIRST} LIMIT $2")
    assert "turns_by_author" in plan(f"{_rows.TURNS} WHERE author = $1 {_rows.NEWEST_FIRST}")
    assert "turns_by_time" in plan(f"{_rows.TURNS} {_rows.NEWEST_FIRST} LIMIT $2")
    by_member = "turn IN (SELECT id FROM turns WHERE author = $1)"
    for table in _erasing._WITH_TURNS:
        assert "SCAN" not in plan(f"DELETE FROM {table} WHERE {by_member}")  # noqa: S608  # names of ours
    assert "SCAN" not in plan(_members._EVENTS) + plan(_members._NOTES) + plan(_members._REVIEWS)


class _Planning(Session):
    """Notes how SQLite goes about each statement."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path)
        super().__init__(self.connection)
        self.plan = ""

    def execute(self, sql: str, *values: Any) -> list[Any]:
        self.plan += str(super().execute(f"EXPLAIN QUERY PLAN {sql}", *values))
        return super().execute(sql, *values)


@pytest.mark.parametrize(
    "work",
    [
        partial(_reading.knows, turn="1"),
        partial(_reading.contact, author="7"),
        partial(_reading.undelivered, since=NOON),
        partial(_reviewing.awaits_moderators, turn="1"),
    ],
)
async def test_what_replies_wait_for_never_looks_through_all_turns(
    database: Database, tmp_path: Path, work: Callable[[Session], object]
) -> None:
    await put(database, stored(make_turn()), Delivery("1", NOON, message="5"))
    session = _Planning(tmp_path / "journal.db")
    work(session)
    session.connection.close()
    assert "SEARCH" in session.plan
    assert "SCAN turns" not in session.plan
    assert "SCAN deliveries" not in session.plan


@pytest.mark.parametrize(
    "look",
    [
        lambda talks: talks.turns(["1"]),
        lambda talks: talks.turn_of_message("5"),
        lambda talks: talks.turns_of_messages(["5", "6"]),
        lambda talks: talks.around("1"),
        lambda talks: talks.private_channels("discord", limit=9),
        lambda talks: talks.answered(NOON, NOON, guilds=["10", None], limit=9),
        lambda talks: talks.quoted_in(CHANNEL),
        lambda talks: talks.quoted_in(DM),
    ],
)
async def test_what_is_looked_up_again_never_looks_through_all_turns(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, look: Callable[[TurnLookup], Awaitable[object]]
) -> None:
    await journal.record(make_turn())
    journal.delivered(Delivery("1", NOON, message="5"))
    await journal.flush()
    execute, plans = Session.execute, list[str]()

    def planning(session: Session, sql: str, *values: Any) -> list[Any]:
        plans.append(str(execute(session, f"EXPLAIN QUERY PLAN {sql}", *values)))
        return execute(session, sql, *values)

    monkeypatch.setattr(Session, "execute", planning)
    await look(journal.talks)
    plan = "".join(plans)
    assert "SEARCH" in plan
    assert "SCAN turns" not in plan
    assert "SCAN deliveries" not in plan


@pytest.mark.parametrize(
    "work",
    [
        partial(_erasing.purge, terms=_erasing.Terms(NOON, {"10": NOON, "20": NOON}, NOON, NOON)),
        partial(_erasing.erase, erasure=ErasureRequest("9", before=NOON, guild="10")),
        partial(_erasing.erase, erasure=ErasureRequest("9", "7", NOON, "10", frozenset({"100"}))),
        partial(_erasing.erase, erasure=ErasureRequest("9", "7", guild="10")),
        partial(_erasing.erase, erasure=ErasureRequest("9", "7", guild="10", channels=frozenset({"100"}))),
    ],
)
async def test_what_stays_of_a_server_is_not_looked_through_for_what_goes(
    database: Database, tmp_path: Path, work: Callable[[Session], object]
) -> None:
    await put(database, stored(make_turn("1", "8")), Vote("1", "7", NOON, Thumb.UP))
    session = _Planning(tmp_path / "journal.db")
    work(session)
    session.connection.close()
    assert "SEARCH turns" in session.plan
    assert "SCAN turns" not in session.plan
    assert "turns_by_place (place=?)" not in session.plan


async def test_turns_of_one_moment_go_together_where_all_before_the_next_is_erased(database: Database) -> None:
    await put(database, *(stored(make_turn(str(number))) for number in range(9)))
    await put(database, stored(make_turn("next", at=NOON + timedelta(microseconds=1))))
    erasure = ErasureRequest(by="9", before=NOON + timedelta(microseconds=1), guild="10")
    assert (await database.write(partial(_erasing.erase, erasure=erasure))).turns == 9
    assert ids(await tail(database)) == ["next"]
