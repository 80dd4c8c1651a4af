"""What an earlier version kept (commit b470fd7f): it is opened, read, talked on, pressed, told, erased as before.

`tests/data/README.md` says how the files were made.
"""

import json
import shutil
import sqlite3
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.cogs._presses import BUTTON, SELECT, Deed, pressed
from bot.cogs.journal import _keys as journal_keys
from bot.cogs.live import _presses as live_presses
from bot.corpus import load
from bot.dialogue import Conversations
from bot.evaluation import check_gold, read_cases, read_dialogues
from bot.journal import Journal, member_json, restore, verify
from bot.model import (
    Corpus,
    Filters,
    Language,
    Message,
    Moderator,
    Outcome,
    Post,
    Quote,
    Reply,
    StoredTurn,
    Turn,
    Words,
)
from bot.phrases import Voice
from bot.search import Index
from bot.settings import OWN_CORPUS
from tests.discord_server import Channel, DiscordServer, Person
from tests.discord_world import quiet_server
from tests.helpers import ROOT
from tests.journal_door import forged, told
from tests.journals import SPOOL_SIZE, Clock, database_of, opened, traces
from tests.own_door import own_door
from tests.serving import ask, database
from tests.turns import rows

__all__ = ["quiet_server"]

PAST = ROOT / "tests" / "data" / "past"
# A few minutes after all that was said.
NOW = datetime(2026, 12, 1, 5, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
GOES_ON = (
    "la suite",
    "encore",
    "un autre passage ?",
    "qui dit ça ?",
    "non, pas ça",
    "le premier",
    "pourquoi ?",
    "go on",
)


def talking_on(corpus: Corpus) -> Conversations:
    """Return what goes on with talks of the past."""
    return Conversations(Index(corpus))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Return a folder with the database of the past, not opened yet, and its ledger."""
    for suffix in ("db", "erased"):
        shutil.copyfile(PAST / f"causerie.{suffix}", tmp_path / f"journal.{suffix}")
    return tmp_path


@pytest.fixture
async def past(kept: Path) -> AsyncIterator[Journal]:
    async with opened(kept, clock=Clock(NOW)) as journal:
        yield journal


def moderator_of(folder: Path) -> Moderator:
    [(guild,)] = rows(folder / "journal.db", "SELECT guild FROM guilds")
    return Moderator("1", guild)


def id_of(folder: Path, name: str) -> str:
    """Return the id of the one member of that name who asked something."""
    [found] = {
        author for author, each in rows(folder / "journal.db", "SELECT author, author_name FROM turns") if each == name
    }
    return str(found)


def talks_of(stored: Iterable[StoredTurn], posts: dict[str, Post]) -> dict[str, list[Turn]]:
    """Return the turns of each talk that may still be gone on from, oldest first."""
    talks: dict[str, list[Turn]] = defaultdict(list)
    for each in stored:
        if each.is_shown and each.message.text:
            talk = talks[each.message.conversation]
            talk.append(Turn(each.message, each.reply(posts), each.composed_ms, len(talk)))
    return talks


def next_message(talk: Sequence[Turn], text: str) -> Message:
    last = talk[-1].message
    return replace(last, id=f"{last.id}0", text=text, at=last.at + MINUTE)


async def test_it_is_brought_up_to_date_and_found_whole(kept: Path, posts: dict[str, Post]) -> None:
    before = rows(kept / "journal.db", "SELECT outcome, COUNT(*) FROM turns GROUP BY outcome ORDER BY outcome")
    assert {outcome for outcome, _ in before} == {each.value for each in Outcome}
    async with opened(kept, clock=Clock(NOW)):
        pass
    assert (await verify(f"sqlite:///{kept}/journal.db", posts)).problems == ()
    assert rows(kept / "journal.db", "SELECT outcome, COUNT(*) FROM turns GROUP BY outcome ORDER BY outcome") == before


async def test_every_stored_reply_is_read(past: Journal, posts: dict[str, Post]) -> None:
    stored = await past.tail(999)
    assert len(stored) > 60
    for turn in stored:
        reply = turn.reply(posts)
        assert [(quote.start, quote.end) for quote in turn.quotes] == [
            (quote.start, quote.end) for citation in reply.citations for quote in citation.quotes
        ]
        assert all(quote.text == posts[quote.post.slug].body[quote.start : quote.end] for quote in reply.quotes)
        assert reply.act == "", "there were none then"
        if turn.is_shown and turn.expires_at is None:
            assert Reply.from_record(reply.to_record(), posts) == reply
        else:
            assert not any(isinstance(part, Words) for part in reply.parts) or turn.message.text


async def test_moderators_read_on(past: Journal, kept: Path) -> None:
    moderator = moderator_of(kept)
    waiting = (await past.review.queue(moderator, limit=50)).turns
    assert waiting and {each.turn.outcome for each in waiting} >= {Outcome.DECLINED}
    found = (await past.review.search(moderator, Filters(words="facebook"))).turns
    assert found
    statistics = await past.review.statistics(moderator, NOW - timedelta(days=1), NOW)
    assert statistics.turns > 20 and statistics.outcomes[Outcome.ANSWERED] > 10
    dossier = await past.review.turn(moderator, found[-1].turn.message.id)
    assert dossier is not None
    assert (await past.review.audit(moderator.guild)).events
    sessions = await past.live.sessions()
    assert sum(len(question.answers) for session in sessions for question in session.questions) == 4


async def test_what_a_redaction_left_in_the_note_of_another_turn_is_gone(past: Journal, kept: Path) -> None:
    assert (PAST / "causerie.db").read_bytes().count(b"MOTEFFACE"), "it stood there"
    await database_of(past).rewrite()
    await past.close()
    assert traces(kept, ("MOTEFFACE", "moteffac")) == []
    assert rows(kept / "journal.db", "SELECT COUNT(*) FROM turns WHERE note = 'choice'")[0][0] > 3


async def test_talks_go_on(past: Journal, corpus: Corpus, posts: dict[str, Post]) -> None:
    conversations = talking_on(corpus)
    talks = talks_of(await past.tail(999), posts)
    assert len(talks) > 10
    for talk in talks.values():
        for text in GOES_ON:
            conversations.forget(lambda _: True)
            conversations.remember(talk)
            turn = conversations.reply(next_message(talk, text))
            assert turn.reply.parts
            for quote in turn.reply.quotes:
                assert quote.text == posts[quote.post.slug].body[quote.start : quote.end]


async def test_what_was_turned_down_is_not_read_again(past: Journal, corpus: Corpus, posts: dict[str, Post]) -> None:
    conversations = talking_on(corpus)
    seen = 0
    for talk in talks_of(await past.tail(999), posts).values():
        rejected = list(_turned_down(talk))
        if rejected:
            seen += 1
            conversations.remember(talk)
            for text in ("un autre passage ?", "encore un autre"):
                reply = conversations.reply(next_message(conversations.recent(next_message(talk, text)), text)).reply
                assert not any(_touch(quote, other) for quote in reply.quotes for other in rejected), talk[-1].message
    assert seen >= 3


def _turned_down(talk: Sequence[Turn]) -> Iterable[Quote]:
    """Yield what was read right before somebody said no."""
    for before, turn in pairwise(talk):
        if turn.message.text.lower().startswith(("non, pas", "pas celui", "non plus")):
            yield from before.reply.quotes


def _touch(one: Quote, other: Quote) -> bool:
    return one.post == other.post and one.start < other.end and other.start < one.end


async def test_a_member_is_told_everything_and_erased(past: Journal, kept: Path) -> None:
    alice = id_of(kept, "Alice")
    exported = json.loads(member_json(await past.about(alice)))
    assert len(exported["turns"]) > 20 and exported["votes"] and exported["live"]["questions"]
    removed = await past.erase(alice, by=alice)
    assert removed.turns == len(exported["turns"]) and removed.complete
    assert traces(kept, (alice, "Alice")) == []


async def test_its_ledger_holds_and_is_replayed(kept: Path) -> None:
    paul, alice = id_of(kept, "Paul"), id_of(kept, "Alice")
    async with opened(kept, clock=Clock(NOW)) as journal:
        assert not journal.keeps_words(paul, None), "on pause"
        assert journal.keeps_words(alice, None)
        await journal.expire(NOW + 10 * MINUTE)
        assert rows(kept / "journal.db", "SELECT COUNT(*) FROM turns WHERE expires_at IS NOT NULL") == [(0,)]
        await journal.erase(alice, by=alice)
    backup = kept / "backup.db"
    shutil.copyfile(PAST / "causerie.db", backup)
    shutil.copyfile(PAST / "causerie.erased", kept / "backup.erased")
    url = f"sqlite:///{kept}/journal.db"
    later = NOW + MINUTE
    done = await restore(url, backup, spool=kept / "spool", spool_size=SPOOL_SIZE, replace=True, now=later)
    assert done.removed > 20, "hers, again"
    assert rows(kept / "journal.db", "SELECT COUNT(*) FROM turns WHERE author_name = 'Alice'") == [(0,)]
    async with opened(kept, clock=Clock(later)) as journal:
        assert not journal.keeps_words(paul, None)


def test_every_custom_id_of_then_is_known() -> None:
    ids = json.loads((PAST / "custom_ids.json").read_text(encoding="utf-8"))
    for custom_id in (*ids["shown"], *ids["made"]):
        if custom_id.startswith(("c:", "s:")):
            match = BUTTON.fullmatch(custom_id) or SELECT.fullmatch(custom_id)
            assert match, custom_id
            assert pressed(match).deed is not Deed.GONE or ":gone:" in custom_id
        elif custom_id.startswith(("j:", "js:")):
            key = journal_keys.key_of(custom_id)
            assert key.deed is not journal_keys.Deed.GONE or ":gone:" in custom_id
        elif custom_id.startswith(("lb:", "ls:", "lm:")):
            found = [
                each.fullmatch(custom_id) for each in (live_presses.BUTTON, live_presses.SELECT, live_presses.MODAL)
            ]
            assert any(found), custom_id
        else:
            assert ":" not in custom_id, "what does not outlive a restart has no colon"


def moved_here(path: Path, channel: Channel) -> str:
    """Put the talks and sessions of the past into a channel, as of today; return the id of the session to come.

    The local Discord numbers its places anew, and what was kept would be past its term one day.
    """
    days = f"+{(datetime.now(UTC).date() - NOW.date()).days} days"
    with closing(sqlite3.connect(path)) as connection, connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in (name for name in tables if not name.startswith(("turn_words", "sqlite_"))):
            for _, column, kind, *_ in connection.execute(f"PRAGMA table_info({table})").fetchall():
                if kind == "TEXT":
                    moved = f"date(substr({column}, 1, 10), ?) || substr({column}, 11)"
                    sql = f"UPDATE {table} SET {column} = {moved} WHERE {column} GLOB '20[0-9][0-9]-*T*Z'"  # noqa: S608 - names of ours
                    connection.execute(sql, (days,))
        for table in ("places", "live_sessions"):
            where = (str(channel.in_guild.id), str(channel.id))
            connection.execute(f"UPDATE {table} SET guild = ?, channel = ?", where)  # noqa: S608 - names of ours
        [(session,)] = connection.execute("SELECT id FROM live_sessions WHERE state = 'open'")
    return str(session)


async def test_buttons_of_then_are_pressed(
    server: DiscordServer, channel: Channel, alice: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(OWN_CORPUS, tmp_path / "corpus")
    shutil.copyfile(PAST / "causerie.db", database(tmp_path))
    shutil.copyfile(PAST / "causerie.erased", database(tmp_path).with_suffix(".erased"))
    session = moved_here(database(tmp_path), channel)
    gone = {Voice(language).say(key) for language in Language for key in ("gone", "changed")}
    ids = json.loads((PAST / "custom_ids.json").read_text(encoding="utf-8"))["shown"]
    chosen = [each for each in ids if each.startswith(("c:", f"lb:ask:{session}", f"lb:list:{session}"))]
    assert len(chosen) > 20
    async with own_door(server, tmp_path, monkeypatch):
        carrier = await ask(server, alice, channel, "et l’Inde ?")
        for number, custom_id in enumerate(chosen):
            who = server.add_member(channel.in_guild, f"Membre {number}")
            exchange = await forged(who, carrier, custom_id)
            if custom_id.startswith("lb:ask"):
                assert await exchange.modal()
            else:
                assert await told(exchange) not in gone, custom_id


def test_an_index_of_then_still_leads(tmp_path: Path) -> None:
    shutil.copy(OWN_CORPUS / "etat-2-0.md", tmp_path)
    (tmp_path / "index").mkdir()
    shutil.copy(PAST / "etat-2-0.yaml", tmp_path / "index")
    entries = load(tmp_path).entries
    assert len(entries) == 3
    assert any(entry.speaker for entry in entries) and any(entry.stance for entry in entries)
    assert all(entry.questions for entry in entries)


def test_evaluation_files_of_then_are_read(corpus: Corpus) -> None:
    cases = read_cases(PAST / "questions.jsonl")
    check_gold(PAST / "questions.jsonl", cases, corpus)
    assert {case.answerable for case in cases} == {True, False}
    turns = read_dialogues(PAST / "dialogues.jsonl")
    assert len(turns) == 19 and len({turn.conversation for turn in turns}) >= 3
