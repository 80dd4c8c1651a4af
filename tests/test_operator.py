"""`python -m bot journal …`, as an operator types it."""

import asyncio
import csv
import io
import json
import resource
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.model import (
    Citation,
    Delivery,
    Filters,
    Message,
    Moderator,
    Outcome,
    Place,
    Post,
    Quote,
    Reply,
    Report,
    ReviewState,
    SettingsError,
    Thumb,
    Turn,
    Vote,
)
from bot.operator._jobs import _new_file
from tests.discord_server import DiscordServer
from tests.helpers import Done, run_bot
from tests.journals import opened
from tests.serving import ask, command, journal_of, serving, until_kept
from tests.serving import kept as kept_rows

NOW = datetime.now(UTC)
MINUTE = timedelta(minutes=1)
Bot = Callable[..., Done]


@pytest.fixture
def bot(tmp_path: Path) -> Bot:
    def run(*arguments: str) -> Done:
        database = f"sqlite:///{tmp_path}/journal.db"
        return run_bot(
            "journal",
            *arguments,
            CAUSERIE_DATABASE=database,
            CAUSERIE_SPOOL=str(tmp_path / "spool"),
            CAUSERIE_SPOOL_MIB="1",
        )

    return run


def turn(posts: dict[str, Post], number: int, text: str, *, author: str = "7", guild: str | None = "10") -> Turn:
    post = posts["geek-ou-stasi"]
    message = Message(
        str(number), Place("discord", "100", guild), "t", author, "Zoé\x1b[31m", text, NOW - number * MINUTE
    )
    parts = (Citation((Quote(post, 0, 20, 7.5),)),) if number % 2 else ()
    return Turn(message, Reply(Outcome.ANSWERED if parts else Outcome.DECLINED, parts), 1.5)


@pytest.fixture
async def kept(tmp_path: Path, posts: dict[str, Post]) -> None:
    async with opened(tmp_path, spool_size=2**20) as journal:
        for number, text in enumerate(["Les réseaux ?", "Et Facebook ?", "=1+1", "Les réseaux sociaux ?"]):
            await journal.record(turn(posts, number, text, author=str(7 + number % 2)))
        await journal.record(turn(posts, 5, "en privé", guild=None))
        journal.delivered(Delivery("1", NOW, message="55"))
        await journal.vote(Vote("1", "9", NOW, Thumb.DOWN, "passage"))
        await journal.report(Report("1", "9", NOW))
        await journal.review.decide(Moderator("99", "10"), "1", ReviewState.WRONG_PASSAGE)


pytestmark = pytest.mark.usefixtures("kept")


def test_searching_prints_two_lines_and_what_came_of_each_turn(bot: Bot) -> None:
    done = bot("search", "RESEAUX", "--guild", "10")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Les réseaux ?" in done.stdout
    assert "Les réseaux sociaux ?" in done.stdout
    assert "Facebook" not in done.stdout
    assert "\x1b" not in done.stdout
    facebook = bot("search", "--disliked", "--reported", "--reviewed", "--state", "wrong_passage").stdout
    assert facebook.count("Et Facebook ?") == 1
    assert "1 down, 1 reported, wrong_passage" in facebook
    assert "message 55" in facebook


def test_searching_gives_json_too(bot: Bot) -> None:
    lines = [json.loads(line) for line in bot("search", "--json", "--last", "2", "--member", "8").stdout.splitlines()]
    assert [(line["turn"], line["member"], line["question"]) for line in lines] == [
        ("1", "8", "Et Facebook ?"),
        ("3", "8", "Les réseaux sociaux ?"),
    ]
    assert bot("search", "--queue", "--json").stdout.count("\n") == 2
    assert bot("search", "nothing-like-it").stdout == ""
    assert bot("search", "--since", "2999-01-01").stdout == ""


def test_figures_are_shown_drawn_and_given_as_json(bot: Bot, tmp_path: Path) -> None:
    done = bot("stats", "--picture", str(tmp_path / "figures.png"))
    assert "Exchanges: 5" in done.stdout
    assert "Thumbs down: 1" in done.stdout
    assert "1 × Les réseaux sociaux ?" not in done.stdout, "what was asked once is not what is asked most"
    assert (tmp_path / "figures.png").read_bytes().startswith(b"\x89PNG")
    figures = json.loads(bot("stats", "--json", "--guild", "10").stdout)
    assert (figures["turns"], figures["outcomes"], figures["down"]) == (4, {"answered": 2, "declined": 2}, 1)


def test_an_export_goes_to_a_new_file_or_to_standard_output(bot: Bot, tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    assert bot("export", "--guild", "10", "--output", str(file)).returncode == 0
    assert file.stat().st_mode & 0o077 == 0
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")))
    assert len(rows) == 4
    assert {row["question"] for row in rows} >= {"'=1+1"}
    assert all(row["member"].startswith("membre-") for row in rows)
    again = bot("export", "--output", str(file))
    assert (again.returncode, "File exists" in again.stderr) == (2, True)
    lines = bot("export", "--form", "jsonl", "--names").stdout.splitlines()
    assert {json.loads(line)["name"] for line in lines} == {"Zoé\x1b[31m"}
    assert len(lines) == 5


def test_of_a_file_that_the_disk_does_not_take_whole_nothing_is_left(tmp_path: Path) -> None:
    path, (soft, hard) = tmp_path / "export.csv", resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(SettingsError, match="cannot be written: File too large"), _new_file(path) as file:
            file.write(b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert not path.exists()


def test_the_trail_is_shown(bot: Bot) -> None:
    assert "decision by 99 in 10 about 1: wrong_passage" in bot("audit").stdout
    assert json.loads(bot("audit", "--json").stdout)["actor"] == "99"


def test_every_look_is_in_the_audit_and_no_word_that_was_looked_for(bot: Bot, tmp_path: Path) -> None:
    looks = (
        ("search", "journal tail: everything", None, ["tail"]),
        ("search", "journal search: words, member", None, ["search", "SECRET", "--member", "7"]),
        ("export", "journal export: jsonl: words, since", "10", ["export", "SECRET", "--since", "2020-01-01"]),
        ("reveal", "names in an export", "10", ["--guild", "10", "--form", "jsonl", "--names"]),
        ("look", "journal stats: statistics", None, ["stats"]),
    )
    for job in (looks[0][3], looks[1][3], [*looks[2][3], *looks[3][3]], looks[4][3], ["verify"], ["backup", "copy"]):
        done = bot(*job[:1], str(tmp_path / "copy.db"), *job[2:]) if job[0] == "backup" else bot(*job)
        assert (done.returncode, done.stderr) == (0, "")
    told = [json.loads(line) for line in bot("audit", "--json").stdout.splitlines()]
    noted = [(event["kind"], event["detail"], event["guild"]) for event in told if event["actor"] == "operator"]
    assert noted == [look[:3] for look in looks]
    assert [event["subject"] for event in told if event["actor"] == "operator"] == [None, "7", None, None, None]
    assert "search by operator about 7: journal search: words, member" in bot("audit").stdout
    assert "SECRET" not in json.dumps(told)


def put_backup_in_its_place(bot: Bot, database: Path) -> None:
    """Do what `journal restore` does not: leave a copy as it is where the database was."""
    copy = database.with_name("copy.db")
    assert bot("backup", str(copy)).returncode == 0
    for path in database.parent.glob(f"{database.name}*"):
        path.unlink()
    copy.rename(database)


def test_where_the_audit_takes_no_entry_nothing_is_shown(
    bot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage._database._BESIDE_SECONDS", 0.1)
    jobs = (["tail"], ["search"], ["stats"], ["export"], ["export", "--output", f"{tmp_path}/export.csv"])

    def refusals() -> list[str]:
        done = [bot(*job) for job in jobs]
        assert [(each.returncode, each.stdout) for each in done] == [(2, "")] * len(jobs)
        assert not (tmp_path / "export.csv").exists()
        return [each.stderr for each in done]

    database = tmp_path / "journal.db"
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert refusals() == [
            "causerie: nothing is shown, since your look cannot be noted in the audit: the database"
            f" {database} takes no entry: database is locked; another program holds it: end that, or try again in a"
            " moment\n"
        ] * len(jobs)
        other.execute("ROLLBACK")
    put_backup_in_its_place(bot, database)
    assert [line.partition("audit: ")[2] for line in refusals()] == [
        f"{database} is a backup: set CAUSERIE_DATABASE to the bot's own database, or put the backup in its place with"
        " `journal restore`\n"
    ] * len(jobs)
    assert "operator" not in bot("audit").stdout
    (tmp_path / "old-replaced-1.db").symlink_to(database)
    done = run_bot("journal", "tail", CAUSERIE_DATABASE=f"sqlite:///{tmp_path}/old-replaced-1.db")
    assert (done.returncode, done.stdout, "was replaced by a backup" in done.stderr) == (2, "", True)


async def test_a_look_is_noted_while_the_bot_answers_and_goes_when_its_time_is_over(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        async with serving(server, tmp_path):
            await ask(server, alice, channel, "et Aadhaar ?")
            await until_kept(tmp_path, "SELECT COUNT(*) FROM turns", rows=[(1,)])
            status, output = await command("journal", "tail", folder=tmp_path)
            assert (status, "et Aadhaar ?" in output) == (0, True)
            looks = "SELECT actor, detail, audit FROM events WHERE kind = 'search'"
            assert kept_rows(tmp_path, looks) == [("operator", "journal tail: everything", 1)]
            await ask(server, alice, channel, "et Facebook ?")
            await command("journal", "search", "--member", str(alice.id), folder=tmp_path)
            await server.until(lambda: server.commands_written)
            own = await (await alice.slash("mes-donnees voir")).answer()
            assert "l’exploitant du bot a cherché vos échanges" in own.content
    async with journal_of(tmp_path) as journal:
        await journal.purge(datetime.now(UTC) + timedelta(days=364))
        assert kept_rows(tmp_path, "SELECT COUNT(*) FROM events WHERE actor = 'operator'") == [(2,)]
        await journal.purge(datetime.now(UTC) + timedelta(days=366))
        assert kept_rows(tmp_path, "SELECT COUNT(*) FROM events WHERE actor = 'operator'") == [(0,)]


def test_erasing_wants_to_be_meant(bot: Bot) -> None:
    assert "say --yes" in bot("erase", "--member", "7").stderr
    assert "whom" in bot("erase", "--yes").stderr
    done = bot("erase", "--member", "7", "--guild", "10", "--yes")
    assert done.stdout.startswith("erased: 2 turns")
    refused = bot("erase", "--before", "2999-01-01", "--yes")
    assert (refused.returncode, "--before 2999-01-01 is yet to come" in refused.stderr) == (2, True)
    assert len(bot("tail", "--json").stdout.splitlines()) == 3
    tomorrow = f"{datetime.now().astimezone() + timedelta(days=1):%Y-%m-%d}"
    assert bot("erase", "--before", tomorrow, "--yes").stdout.startswith("erased: 3 turns, 1 votes, 1 reports")
    assert bot("tail").stdout == ""
    assert "erasure by operator" in bot("audit").stdout


def test_a_database_is_verified_backed_up_and_restored(bot: Bot, tmp_path: Path) -> None:
    well = bot("verify")
    assert (well.returncode, well.stdout) == (0, "all is well: 5 turns, 3 quotes, 0 of posts changed since\n")
    copy = tmp_path / "saved" / "copy.db"
    copy.parent.mkdir()
    assert "copied to" in bot("backup", str(copy)).stdout
    bot("erase", "--member", "7", "--yes")
    assert "there is a database already" in bot("restore", str(copy)).stderr
    done = bot("restore", str(copy), "--replace")
    assert done.stdout == (
        "restored: 2 turns; 3 erased again, since somebody had asked for it\n"
        f"what was there is kept as {tmp_path}/journal-replaced-1.db: delete it and its .erased file once you need them"
        " no more\n"
    )
    assert json.loads(bot("verify", "--json").stdout) == {"problems": [], "turns": 2, "quotes": 2, "changed": 0}


async def test_beside_a_running_bot_one_reads_and_saves_but_does_not_erase_or_restore(bot: Bot, tmp_path: Path) -> None:
    async with opened(tmp_path, spool_size=2**20) as journal:
        for job in (["tail"], ["search"], ["stats"], ["export"], ["audit"], ["verify"], ["backup", f"{tmp_path}/b.db"]):
            done = await asyncio.to_thread(bot, *job)
            assert (done.returncode, done.stderr) == (0, ""), job
        erase = await asyncio.to_thread(bot, "erase", "--member", "7", "--yes")
        assert (erase.returncode, "while the bot runs" in erase.stderr) == (2, True)
        restore = await asyncio.to_thread(bot, "restore", f"{tmp_path}/b.db", "--replace")
        assert (restore.returncode, "stop the bot" in restore.stderr) == (2, True)
        assert len(await journal.tail(9)) == 5
        assert len((await journal.review.search(None, Filters())).turns) == 5


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["search", "--since", "yesterday"], "write it like 2026-11-24"),
        (["search", "--last", "0"], "whole number from 1"),
        (["search", "--outcome", "lost"], "invalid choice"),
        (["export", "--output", "/nowhere/at/all.csv"], "cannot be made"),
        (["export", "***"], "'***' holds no word to look for: write letters or digits"),
        (["search", "?!", "_"], "'?! _' holds no word"),
        (["restore", "/nowhere/at/all.db"], "no backup"),
        (["backup", "/proc/nowhere/copy.db"], "no folder"),
        (["backup", "x" * 300], "cannot be written: File name too long"),
        ([], "required"),
    ],
)
def test_what_cannot_be_is_told_in_one_line(bot: Bot, arguments: list[str], complaint: str) -> None:
    done = bot(*arguments)
    assert done.returncode == 2
    assert complaint in done.stderr
    assert "Traceback" not in done.stderr


def test_a_journal_that_is_not_there_is_told(tmp_path: Path) -> None:
    for job in (["search"], ["stats"], ["verify"], ["tail"], ["audit"], ["backup", f"{tmp_path}/copy.db"]):
        done = run_bot("journal", *job, CAUSERIE_DATABASE=f"sqlite:///{tmp_path}/none.db")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            f"causerie: there is no database at {tmp_path}/none.db: start the bot once, which makes it, or set"
            " CAUSERIE_DATABASE\n"
        )
        assert not (tmp_path / "none.db").exists()
