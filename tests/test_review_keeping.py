"""Verifying, backing up and restoring, and bringing the first schema's database up to date with its rows."""

import asyncio
import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from shutil import copy, copytree

import pytest

from bot.model import (
    DatabaseError,
    Filters,
    JournalError,
    Moderator,
    Restored,
    SpoolError,
    Thumb,
    Vote,
)
from bot.storage import Journal, back_up, restore, verify
from bot.storage._erasure_log import ErasureLog
from bot.storage._schema import MIGRATIONS, load_migrations
from tests.journals import Clock, clock, opened, timed_journal, traces
from tests.turns import DM, NOON, POST, make_turn, rows

__all__ = ["clock", "timed_journal"]

MINUTE = timedelta(minutes=1)
ALL = Moderator("99", "10")
POSTS = {POST.slug: POST}


def url(folder: Path) -> str:
    return f"sqlite:///{folder}/journal.db"


async def restored(folder: Path, backup: Path, *, replace: bool = True, anyway: bool = False) -> Restored:
    return await restore(url(folder), backup, spool=folder / "spool", spool_size=4096, replace=replace, anyway=anyway)


def names_with(folder: Path, part: str) -> list[str]:
    return [path.name for path in folder.iterdir() if part in path.name]


async def ids(folder: Path) -> list[str]:
    async with Journal.open(url(folder), spool=None) as journal:
        return [turn.message.id for turn in await journal.tail(100)]


async def test_a_sound_database_has_no_problems_also_while_a_bot_writes(journal: Journal, tmp_path: Path) -> None:
    writing = [asyncio.create_task(journal.record(make_turn(str(number)))) for number in range(50)]
    await asyncio.sleep(0)
    checked = await verify(url(tmp_path), POSTS)
    await asyncio.gather(*writing)
    assert checked.problems == ()
    checked = await verify(url(tmp_path), POSTS)
    assert (checked.problems, checked.turns, checked.quotes, checked.changed) == ((), 50, 100, 0)


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        ("UPDATE quotes SET span_end = 9999 WHERE ordinal = 0", "have no such span: 0 to 9999"),
        ("UPDATE quotes SET span_start = span_end", "no such span"),
        ("INSERT INTO deliveries (turn, at) VALUES ('gone', '2026')", "deliveries points at nothing in turns"),
        ("DELETE FROM turn_words_docsize", "1 turns cannot be found by their words"),
        ("INSERT INTO turn_words_docsize (id, sz) VALUES (5, x'00')", "still in the full-text index"),
        ("UPDATE turns SET marks = 'a1'", "marked wrongly"),
    ],
)
async def test_damage_is_told(journal: Journal, tmp_path: Path, damage: str, problem: str) -> None:
    await journal.record(make_turn("1"))
    await journal.close()
    connection = sqlite3.connect(tmp_path / "journal.db", isolation_level=None)
    connection.execute(damage)
    connection.close()
    problems = (await verify(url(tmp_path), POSTS)).problems
    assert any(problem in line for line in problems), problems


async def test_a_post_that_changed_is_no_damage_but_counted(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1"))
    checked = await verify(url(tmp_path), {})
    assert (checked.problems, checked.changed) == ((), 2)


def tear(path: Path) -> None:
    with path.open("rb+") as file:
        file.seek(20 * 4096)
        file.write(os.urandom(20 * 4096))


async def test_a_torn_file_is_told(journal: Journal, tmp_path: Path) -> None:
    for number in range(200):
        await journal.record(make_turn(str(number)))
    await journal.close()
    tear(tmp_path / "journal.db")
    try:
        problems = (await verify(url(tmp_path), POSTS)).problems
    except DatabaseError as error:
        problems = (str(error),)
    assert problems
    assert any("damaged: restore a backup, see part 6 of deploy/install.md" in line for line in problems)


async def test_a_torn_index_of_the_file_is_told_with_what_to_do(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1"))
    await journal.close()
    with closing(sqlite3.connect(tmp_path / "journal.db", isolation_level=None)) as connection:
        [(page, index)] = connection.execute(
            "SELECT rootpage, name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'turns' LIMIT 1"
        ).fetchall()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with (tmp_path / "journal.db").open("rb+") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\x0a" + bytes(2) + bytes(2) + b"\x10\x00" + bytes(1))  # an index's page without any entry
    problems = (await verify(url(tmp_path), POSTS)).problems
    assert any(index in line for line in problems), problems
    assert "the database is damaged: restore a backup, see part 6 of deploy/install.md" in problems


async def test_the_log_tells_a_damaged_database_from_one_that_is_away(
    journal: Journal, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "journal.db"
    await journal.record(make_turn("1"))
    await journal.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        [(page,)] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'turns'").fetchall()
    async with Journal.open(url(tmp_path), spool=tmp_path / "journal.spool", spool_size=2**20) as damaged:
        with path.open("rb+") as file:
            file.seek((page - 1) * 4096)
            file.write(b"\xff" * 4096)
        await damaged.record(make_turn("2"))
    [line] = [line for line in caplog.messages if line.startswith("turns go to the spool file:")]
    assert line.endswith("malformed; it is damaged: restore a backup, see part 6 of deploy/install.md")


async def test_a_backup_is_made_while_serving_and_restored(journal: Journal, tmp_path: Path) -> None:
    for number in range(5):
        await journal.record(make_turn(str(number)))
    writing = [asyncio.create_task(journal.record(make_turn(f"late{number}"))) for number in range(20)]
    (tmp_path / "saved").mkdir()
    await back_up(url(tmp_path), tmp_path / "saved" / "copy.db")
    await asyncio.gather(*writing)
    assert (tmp_path / "saved" / "copy.db").stat().st_mode & 0o077 == 0
    assert (tmp_path / "saved" / "copy.erased").stat().st_mode & 0o077 == 0
    await journal.record(make_turn("afterwards"))
    await journal.close()
    done = await restored(tmp_path, tmp_path / "saved" / "copy.db")
    assert done.removed == 0
    assert done.turns >= 5
    found = await ids(tmp_path)
    assert found[:5] == ["0", "1", "2", "3", "4"]
    assert "afterwards" not in found
    assert not names_with(tmp_path, "restored")
    async with opened(tmp_path) as again:
        assert await again.record(make_turn("new"))
        page = await again.review.search(ALL, Filters(words="été"))
        assert len(page.turns) == min(10, done.turns + 1)


async def test_a_backup_brings_nobody_back(journal: Journal, tmp_path: Path, clock: Clock) -> None:
    """Erased everywhere, in one server, before a moment; deleted; edited; then asking anew before a second backup."""
    for number, author in enumerate(("ERASED", "LEFT", "KEPT", "DELETED", "EDITED", "OLD")):
        turn = make_turn(str(number), author, text=f"SECRET {author}", at=NOON - timedelta(days=author == "OLD"))
        await journal.record(turn)
        await journal.vote(Vote("2", author, NOON, Thumb.UP))
    await journal.record(make_turn("dm", "LEFT", text="private", place=DM))
    await back_up(url(tmp_path), tmp_path / "first.db")
    clock.now += MINUTE
    await journal.erase("ERASED", by="ERASED")
    await journal.review.erase(ALL, member="LEFT")
    await journal.review.erase(ALL, before=NOON - timedelta(hours=1))
    await journal.redact("3")
    await journal.edit("4", "autre chose")
    clock.now += MINUTE
    await journal.record(make_turn("again", "ERASED", text="anew"))
    await back_up(url(tmp_path), tmp_path / "second.db")
    await journal.close()
    first = await restored(tmp_path, tmp_path / "first.db")
    assert (first.turns, first.removed) == (4, 5)
    async with Journal.open(url(tmp_path), spool=None) as reader:
        texts = {turn.message.id: turn.message.text for turn in await reader.tail(100)}
    assert texts == {"2": "SECRET KEPT", "3": "", "4": "", "dm": "private"}
    found = traces(tmp_path, ("SECRET ERASED", "SECRET DELETED"))
    assert {name for name, _ in found} == {"first.db"}
    assert rows(tmp_path / "journal.db", "SELECT DISTINCT author FROM votes WHERE author IN ('ERASED', 'LEFT')") == []
    assert (await verify(url(tmp_path), POSTS)).problems == ()
    second = await restored(tmp_path, tmp_path / "second.db")
    assert second.turns == 5
    assert "again" in await ids(tmp_path), "what was asked after the erasure was not meant by it"


async def test_a_question_edited_before_the_backup_comes_back_as_it_was_edited(
    journal: Journal, tmp_path: Path, clock: Clock
) -> None:
    for name in ("edited", "edited again", "deleted"):
        await journal.record(make_turn(name, text=f"SECRET {name}"))
    clock.now += MINUTE
    for name in ("edited", "edited again", "deleted"):
        await journal.edit(name, f"FIRST {name}")
    clock.now += MINUTE
    await back_up(url(tmp_path), tmp_path / "copy.db")
    await journal.edit("edited again", "once more")
    await journal.redact("deleted")
    await journal.close()
    assert (await restored(tmp_path, tmp_path / "copy.db")).removed == 2
    async with Journal.open(url(tmp_path), spool=None) as reader:
        texts = {turn.message.id: turn.message.text for turn in await reader.tail(9)}
    assert texts == {"edited": "FIRST edited", "edited again": "", "deleted": ""}


async def test_a_restored_database_holds_no_byte_of_the_erased(journal: Journal, tmp_path: Path, clock: Clock) -> None:
    for number in range(40):
        member = "MEMBER" if number % 2 else "8"
        await journal.record(make_turn(str(number), member, text=f"SECRET{number}" if number % 2 else "autre"))
    (tmp_path / "elsewhere").mkdir()
    backup = tmp_path / "elsewhere" / "copy.db"
    await back_up(url(tmp_path), backup)
    clock.now += MINUTE
    await journal.erase("MEMBER", by="MEMBER")
    await journal.close()
    await restored(tmp_path, backup)
    assert traces(tmp_path, ("SECRET", "secret", "MEMBER")) == []


async def test_a_restore_refuses_a_running_bot(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1"))
    await back_up(url(tmp_path), tmp_path / "copy.db")
    with pytest.raises(SpoolError, match="another process is using it"):
        await restored(tmp_path, tmp_path / "copy.db")
    assert await journal.record(make_turn("2"))


async def test_a_restore_insists_on_a_whole_backup_and_on_being_asked(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1"))
    await back_up(url(tmp_path), tmp_path / "copy.db")
    await journal.close()
    with pytest.raises(DatabaseError, match="there is a database already"):
        await restored(tmp_path, tmp_path / "copy.db", replace=False)
    with pytest.raises(DatabaseError, match="there is no backup"):
        await restored(tmp_path, tmp_path / "none.db")
    connection = sqlite3.connect(tmp_path / "copy.db", isolation_level=None)
    connection.execute("INSERT INTO deliveries (turn, at) VALUES ('gone', '2026')")
    connection.close()
    with pytest.raises(DatabaseError, match="the backup is damaged"):
        await restored(tmp_path, tmp_path / "copy.db")
    assert await ids(tmp_path) == ["1"]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"no database at all " * 100, "other.db is no backup: name a file that `journal backup` has made"),
        (b"", "other.db is no backup: name a file that `journal backup` has made"),
        (b"SQLite format 3\0" + b"and then nothing " * 100, "other.db cannot be opened: "),
    ],
)
async def test_a_restore_from_what_is_no_backup_says_so_of_the_file_that_was_given(
    journal: Journal, tmp_path: Path, content: bytes, complaint: str
) -> None:
    await journal.record(make_turn("1"))
    await journal.close()
    (tmp_path / "other.db").write_bytes(content)
    with pytest.raises(DatabaseError) as raised:
        await restored(tmp_path, tmp_path / "other.db")
    assert complaint in str(raised.value)
    assert ".restored" not in str(raised.value)
    assert (await ids(tmp_path), names_with(tmp_path, ".restored")) == (["1"], [])


async def test_a_database_is_no_backup_of_itself(tmp_path: Path) -> None:
    """What is in its log is not in its file, and would be lost."""
    async with opened(tmp_path) as journal:
        await journal.record(make_turn("1"))
        for name in ("journal.db", "journal.db-wal"):
            copy(tmp_path / name, tmp_path / f"kept-{name}")
    for name in ("journal.db", "journal.db-wal"):
        (tmp_path / f"kept-{name}").rename(tmp_path / name)
    with pytest.raises(DatabaseError, match="is the database itself"):
        await restored(tmp_path, tmp_path / "journal.db")
    assert await ids(tmp_path) == ["1"]


async def test_a_backup_moves_to_another_machine_with_its_erasures(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1"))
    await journal.pause("7")
    await back_up(url(tmp_path), tmp_path / "copy.db")
    other = tmp_path / "other"
    other.mkdir()
    assert (await restored(other, tmp_path / "copy.db", replace=False)).turns == 1
    async with opened(other) as there:
        assert not there.keeps_words("7", None)


@pytest.fixture
async def moved(tmp_path: Path) -> Path:
    """Have a new machine with a ledger of its own, and a backup of the old one in which 7 is on pause, 8 erased."""
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    async with opened(old) as journal:
        await journal.record(make_turn("1", "8"))
        await journal.record(make_turn("2", "9"))
        await journal.pause("7")
        await back_up(url(old), new / "copy.db")
        await journal.erase("8", by="8")
    copy(old / "journal.erased", new / "copy.erased")
    async with opened(new) as journal:
        await journal.record(make_turn("3", "6"))
        await journal.pause("6")
    return new


async def test_pauses_and_erasures_come_along_to_a_machine_that_has_some_of_its_own(moved: Path) -> None:
    done = await restored(moved, moved / "copy.db")
    assert (done.turns, done.removed, done.doubts) == (1, 1, ())
    assert await ids(moved) == ["2"]
    assert names_with(moved, "restored") == []
    async with opened(moved) as journal:
        assert [journal.keeps_words(member, None) for member in "6789"] == [False, False, True, True]
        assert await journal.resume("7")
        assert journal.keeps_words("7", None)
    async with opened(moved) as journal:
        assert journal.keeps_words("7", None)
        assert not journal.keeps_words("6", None)


async def test_a_refused_restore_leaves_the_ledger_as_it_was(moved: Path) -> None:
    before = (moved / "journal.erased").read_bytes()
    tear(moved / "copy.db")
    with pytest.raises(DatabaseError):
        await restored(moved, moved / "copy.db")
    (moved / "copy.erased").write_text("something else")
    with pytest.raises(JournalError, match=r"copy\.erased is no ledger"):
        await restored(moved, moved / "copy.db")
    assert (moved / "journal.erased").read_bytes() == before
    assert names_with(moved, "restored") == []


async def test_a_backup_without_its_ledger_is_not_restored_in_silence(moved: Path) -> None:
    (moved / "copy.erased").unlink()
    [doubt] = (await restored(moved, moved / "copy.db")).doubts
    assert "no copy.erased stands beside the backup: of pauses and erasures only what " in doubt
    alone = moved / "alone"
    alone.mkdir()
    with pytest.raises(
        JournalError, match=r"no copy\.erased stands beside the backup, .* put the file there, or say --yes"
    ):
        await restored(alone, moved / "copy.db")
    assert names_with(alone, "journal") == []
    done = await restored(alone, moved / "copy.db", anyway=True)
    assert (done.turns, len(done.doubts)) == (2, 1)


async def test_a_clock_far_ahead_removes_nothing_and_says_what_to_do(
    journal: Journal, tmp_path: Path, clock: Clock
) -> None:
    await journal.record(make_turn("1"))
    await journal.redact("1")
    ledger = (tmp_path / "journal.erased").read_bytes()
    with pytest.raises(JournalError, match=r"newest that is kept is of 2026-03-01: .* set the clock right"):
        await journal.purge(clock.now + 4000 * timedelta(days=1))
    assert await ids(tmp_path) == ["1"]
    assert (tmp_path / "journal.erased").read_bytes() == ledger
    assert (await journal.purge(clock.now + timedelta(days=365 + 364))).turns == 1, "it may have been off for long"


async def test_a_term_that_is_yet_to_come_purges_no_backup_and_is_told(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1"))
    await journal.redact("gone")
    await back_up(url(tmp_path), tmp_path / "copy.db")
    await journal.close()
    ErasureLog(tmp_path / "journal.erased").abridge(term=NOON + timedelta(days=4000), at=NOON + timedelta(days=4001))
    done = await restored(tmp_path, tmp_path / "copy.db")
    assert (done.turns, await ids(tmp_path)) == (1, ["1"])
    [doubt] = done.doubts
    assert "by a clock that was ahead: that was not heeded" in doubt


async def test_a_restore_needs_a_ledger_that_can_be_read(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1"))
    await back_up(url(tmp_path), tmp_path / "copy.db")
    await journal.close()
    (tmp_path / "journal.erased").write_text("something else")
    with pytest.raises(JournalError, match="no ledger"):
        await restored(tmp_path, tmp_path / "copy.db")
    assert await ids(tmp_path) == ["1"]


async def copied_beside_a_bot(folder: Path, *names: str) -> Path:
    """Copy the files of a journal with one turn while it is open: the turn is in its log alone."""
    (folder / "running").mkdir()
    (folder / "copied").mkdir()
    async with opened(folder / "running") as journal:
        await journal.record(make_turn("copied"))
        for name in names:
            copy(folder / "running" / name, folder / "copied")
    return folder / "copied" / "journal.db"


async def test_files_copied_beside_a_bot_are_restored_with_their_log_and_left_as_they_are(
    journal: Journal, tmp_path: Path
) -> None:
    await journal.record(make_turn("1"))
    await journal.close()
    backup = await copied_beside_a_bot(tmp_path, "journal.db", "journal.db-wal")
    ErasureLog(tmp_path / "journal.erased").hash("")
    before = {path.name: path.read_bytes() for path in backup.parent.iterdir()}
    assert (await restored(tmp_path, backup)).turns == 1
    assert await ids(tmp_path) == ["copied"]
    assert {path.name: path.read_bytes() for path in backup.parent.iterdir()} == before


async def test_an_empty_file_without_its_log_is_no_backup(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1"))
    await journal.close()
    connection = sqlite3.connect(tmp_path / "empty.db", isolation_level=None)
    connection.executescript("PRAGMA journal_mode = WAL; VACUUM;")
    connection.close()
    with pytest.raises(DatabaseError, match=r"empty\.db is empty: nothing was ever kept in it"):
        await restored(tmp_path, tmp_path / "empty.db")
    assert (await ids(tmp_path), names_with(tmp_path, "replaced")) == (["1"], [])


async def test_turns_are_not_replaced_by_none_unless_asked_for_once_more(journal: Journal, tmp_path: Path) -> None:
    await back_up(url(tmp_path), tmp_path / "early.db")
    await journal.record(make_turn("1"))
    await journal.close()
    with pytest.raises(
        DatabaseError, match=r"nothing was replaced: .*early\.db leaves no turn, .* holds 1; with --yes"
    ):
        await restored(tmp_path, tmp_path / "early.db")
    assert (await ids(tmp_path), names_with(tmp_path, "replaced")) == (["1"], [])
    await restored(tmp_path, tmp_path / "early.db", anyway=True)
    assert await ids(tmp_path) == []


async def test_what_a_backup_replaces_stays_beside_it_and_can_be_restored_itself(
    journal: Journal, tmp_path: Path
) -> None:
    await journal.record(make_turn("1"))
    await back_up(url(tmp_path), tmp_path / "copy.db")
    await journal.record(make_turn("2"))
    await journal.close()
    first = (await restored(tmp_path, tmp_path / "copy.db")).aside
    assert await ids(tmp_path) == ["1"]
    assert first
    assert first.stat().st_mode & 0o077 == 0
    assert first.with_suffix(".erased").read_bytes() == (tmp_path / "journal.erased").read_bytes()
    second = (await restored(tmp_path, first)).aside
    assert await ids(tmp_path) == ["1", "2"]
    assert (first.name, second and second.name) == ("journal-replaced-1.db", "journal-replaced-2.db")


async def test_what_is_beyond_repair_stays_too(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1"))
    await back_up(url(tmp_path), tmp_path / "copy.db")
    await journal.close()
    (tmp_path / "journal.db").write_bytes(b"broken")
    aside = (await restored(tmp_path, tmp_path / "copy.db")).aside
    assert (await ids(tmp_path), aside and aside.read_bytes()) == (["1"], b"broken")


def append(path: Path, content: bytes) -> None:
    with path.open("ab") as file:
        file.write(content)


async def test_a_line_that_a_crash_tore_spoils_no_other(journal: Journal, tmp_path: Path) -> None:
    await journal.erase("7", by="7")
    append(tmp_path / "journal.erased", b'{"do": "erase", "at": "20')
    await journal.erase("8", by="8")
    assert [wish.deed for wish in journal._store.erasure_log.requests()] == ["erase", "erase"]


def is_there(path: Path) -> bool:
    return path.exists()


async def test_a_copy_that_could_not_be_made_leaves_nothing_behind(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1"))
    (tmp_path / "copies").mkdir()
    with pytest.raises(DatabaseError, match="copies cannot be written"):
        await back_up(url(tmp_path), tmp_path / "copies")
    assert not is_there(tmp_path / "copies.part")


async def test_what_many_ask_to_have_forgotten_at_once_is_all_noted(journal: Journal) -> None:
    ledger, turns = journal._store.erasure_log, [str(number) for number in range(200)]
    await asyncio.gather(*(journal.redact(turn) for turn in turns))
    assert {wish.who for wish in ledger.requests()} == {ledger.hash(turn) for turn in turns}


async def test_the_first_who_ask_it_at_once_are_noted_under_one_salt(tmp_path: Path) -> None:
    for number in range(20):
        ledger = ErasureLog(tmp_path / f"{number}.erased")
        await asyncio.gather(*(asyncio.to_thread(ledger.note, "redact", turn, NOON) for turn in "12345678"))
        assert {wish.who for wish in ledger.requests()} == {ledger.hash(turn) for turn in "12345678"}


async def test_a_copy_never_replaces_the_database_itself(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1"))
    with pytest.raises(DatabaseError, match="is the database itself"):
        await back_up(url(tmp_path), tmp_path / "journal.db")


@pytest.mark.parametrize("there", ["copy.db", "copy.erased"])
async def test_a_backup_replaces_no_other_one_nor_its_ledger(journal: Journal, tmp_path: Path, there: str) -> None:
    await journal.record(make_turn("1"))
    (tmp_path / there).write_text("an older one")
    with pytest.raises(DatabaseError, match=f"{there} is there already, .* choose another name"):
        await back_up(url(tmp_path), tmp_path / "copy.db")
    assert (tmp_path / there).read_text() == "an older one"
    assert [is_there(tmp_path / name) for name in ("copy.db", "copy.erased")].count(True) == 1


@pytest.mark.parametrize("name", ["copy.erased", "copy.Erased"])
async def test_a_copy_is_not_named_like_its_own_ledger(journal: Journal, tmp_path: Path, name: str) -> None:
    await journal.record(make_turn("1"))
    with pytest.raises(DatabaseError, match=r"choose a name that ends in \.db"):
        await back_up(url(tmp_path), tmp_path / name)
    assert names_with(tmp_path, "copy") == []


async def test_a_backup_makes_no_folder_by_itself(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1"))
    with pytest.raises(DatabaseError, match=r"there is no folder .*misspelt: make it first"):
        await back_up(url(tmp_path), tmp_path / "misspelt" / "copy.db")
    assert not is_there(tmp_path / "misspelt")


async def test_an_older_database_is_backed_up_as_it_is_and_restored_as_it_should_be(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await journal.record(make_turn("1"))
    await journal.close()
    steps = copytree(MIGRATIONS, tmp_path / "steps")
    (steps / "0002_more.sql").write_text(
        "-- date: 2026-12-04\n-- reason: more\nALTER TABLE turns ADD COLUMN more TEXT;"
    )
    monkeypatch.setattr("bot.storage._database.load_migrations", lambda _folder: load_migrations(steps))
    other = tmp_path / "other"
    other.mkdir()
    await back_up(url(tmp_path), tmp_path / "copy.db")
    for each in ("copy.db", "journal.db"):
        assert rows(tmp_path / each, "PRAGMA user_version") == [(1,)], each
    assert (await restored(other, tmp_path / "copy.db")).turns == 1
    assert rows(other / "journal.db", "PRAGMA user_version") == [(2,)]
    assert await ids(other) == ["1"]
