"""The life of `python -m bot serve`: it starts or says why not, survives what befalls it, and leaves in good order."""

import asyncio
import json
import os
import random
import signal
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from time import monotonic

import pytest

from bot import heartbeat
from bot.settings import OWN_CORPUS
from tests.discord_server import BotProcess, Channel, DiscordServer, Message, Person
from tests.journals import until
from tests.serving import (
    ask,
    blocks,
    bot_process,
    children,
    command,
    database,
    has_ended,
    kept,
    own_posts,
    own_words,
    serving,
    settle,
    until_it_says,
    until_kept,
    until_open,
)

# How often the process is killed.
KILLS = int(os.environ.get("CAUSERIE_KILLS", "4"))


def _world(server: DiscordServer) -> tuple[Channel, Person]:
    guild = server.add_guild()
    return server.add_channel(guild, "philo"), server.add_member(guild, "Alice", locale="fr")


async def _refused(server: DiscordServer, folder: Path, status: int = 2, **more: str) -> str:
    """Return the one line with which the bot does not start."""
    bot = bot_process(server, folder, **more)
    async with bot:
        assert await bot.wait() == status
    (line,) = [line for line in bot.output.splitlines() if line.startswith("causerie:")]
    assert "Traceback" not in bot.output
    return line


async def test_a_wrong_token_is_said_in_one_line(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        assert "check DISCORD_TOKEN" in await _refused(server, tmp_path, DISCORD_TOKEN="wrong")


async def test_without_a_token_it_does_not_start(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        line = await _refused(server, tmp_path, DISCORD_TOKEN="", DISCORD_TOKEN_FILE="")
        assert line == "causerie: there is no token: set DISCORD_TOKEN or DISCORD_TOKEN_FILE"
        assert "gone" in await _refused(server, tmp_path, DISCORD_TOKEN="", DISCORD_TOKEN_FILE=str(tmp_path / "gone"))


async def test_the_token_may_be_in_a_file(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        (tmp_path / "token").write_text(f"{server.token}\n")
        async with serving(server, tmp_path, DISCORD_TOKEN="", DISCORD_TOKEN_FILE=str(tmp_path / "token")):
            assert server.gateway.identified == 1


async def test_a_file_with_more_than_a_token_is_said_in_one_line(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        (tmp_path / "token").write_text(f"{server.token}\n{server.token}\n")
        line = await _refused(server, tmp_path, DISCORD_TOKEN="", DISCORD_TOKEN_FILE=str(tmp_path / "token"))
        assert line == f"causerie: DISCORD_TOKEN_FILE={tmp_path / 'token'} must hold the token alone, on one line"


async def test_a_refused_intent_is_said_in_one_line(tmp_path: Path) -> None:
    async with DiscordServer(message_content=False) as server:
        line = await _refused(server, tmp_path, DISCORD_MESSAGE_CONTENT="yes")
        assert "message-content intent" in line


async def test_an_unreachable_discord_is_said_in_one_line(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        line = await _refused(server, tmp_path, status=75, DISCORD_API_BASE="http://127.0.0.1:1/api")
        assert "cannot be reached" in line


async def test_a_missing_corpus_is_said_in_one_line(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        assert "nowhere" in await _refused(server, tmp_path, CAUSERIE_CORPUS=str(tmp_path / "nowhere"))


async def test_a_place_that_is_not_there_is_said_before_discord_is_looked_for(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        nowhere = str(tmp_path / "nowhere")
        bot = bot_process(server, tmp_path, DISCORD_API_BASE="http://127.0.0.1:1/api", CAUSERIE_CORPUS=nowhere)
        async with bot:
            assert await bot.wait() == 2
        [line] = [line for line in bot.output.splitlines() if line.startswith("causerie:")]
        assert nowhere in line


async def test_why_it_leaves_is_not_hidden_behind_what_that_breaks_off(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        fault = server.faults.slow("PUT", "/applications/*/commands", seconds=3)
        async with _reading_for_ever(server, tmp_path, alone=True) as (bot, _):
            await until(lambda: bool(fault.met))
            (tmp_path / "corpus" / "hang.md").write_text("---\ntitle: [\n---\n")  # read at last, and it is no post
            assert await bot.wait() == 2
        assert "hang.md:3" in bot.output
        assert "Traceback" not in bot.output
        assert "ERROR" not in bot.output


async def test_posts_that_went_unread_for_want_of_memory_are_tried_again_later(tmp_path: Path) -> None:
    async with DiscordServer() as server, _reading_for_ever(server, tmp_path) as (bot, child):
        os.kill(child, signal.SIGKILL)  # as the system does
        assert await bot.wait() == 75
        [line] = [line for line in bot.output.splitlines() if line.startswith("causerie:")]
        assert "ended by signal 9" in line
        assert "Traceback" not in bot.output


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_posts_that_take_for_ever_do_not_put_off_the_end(tmp_path: Path, number: int) -> None:
    async with DiscordServer() as server, _reading_for_ever(server, tmp_path) as (bot, child):
        bot.send(number)
        # Not within some seconds: what its thread imports at that moment is imported first, slowly on a busy machine.
        assert await bot.wait() == 0
        assert has_ended(child)
        assert "Traceback" not in bot.output


async def test_posts_that_take_for_ever_are_read_by_nobody_once_the_bot_is_killed(tmp_path: Path) -> None:
    async with DiscordServer() as server, _reading_for_ever(server, tmp_path) as (bot, child):
        await bot.kill()
        await until(lambda: has_ended(child))


@asynccontextmanager
async def _reading_for_ever(
    server: DiscordServer, folder: Path, *, alone: bool = False
) -> AsyncIterator[tuple[BotProcess, int]]:
    """Run a bot that is connected and has a post on a disk that hangs, beside others or `alone`; with it comes the
    process that reads.
    """
    posts = own_posts(folder)
    for path in posts.glob("*.md") if alone else ():
        path.unlink()
    os.mkfifo(posts / "hang.md")
    async with bot_process(server, folder) as bot:
        await server.ready()
        [child] = children(bot.pid)  # begun before anybody connects
        yield bot, child


async def test_being_told_to_read_the_posts_again_at_the_start_ends_nothing(tmp_path: Path) -> None:
    async with DiscordServer() as server, bot_process(server, tmp_path) as bot:
        await until(lambda: children(bot.pid) != [])
        bot.send(signal.SIGHUP)
        await server.ready()
        await until_open(tmp_path)


async def test_a_wrong_setting_names_its_variable(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        assert "CAUSERIE_RETENTION_DAYS='0'" in await _refused(server, tmp_path, CAUSERIE_RETENTION_DAYS="0")
        assert "DISCORD_MESSAGE_CONTENT='x'" in await _refused(server, tmp_path, DISCORD_MESSAGE_CONTENT="x")


@pytest.mark.parametrize(("level", "told"), [("info", 0), ("debug", 2)])
async def test_the_log_holds_no_words_of_members(tmp_path: Path, level: str, told: int) -> None:
    async with DiscordServer() as server:
        channel, alice = _world(server)
        async with serving(server, tmp_path, CAUSERIE_LOG=level) as bot:
            await ask(server, alice, channel, "et l’Inde, mot-secret ?")
            server.gateway.drop()
            await ask(server, alice, channel, "et la Chine, mot-secret ?")
        assert "mot-secret" not in bot.output
        assert bot.output.count("answered in") + bot.output.count("near in") + bot.output.count("declined in") == told


async def test_it_says_whether_it_is_well(tmp_path: Path) -> None:
    status, output = await command("health", folder=tmp_path)
    assert (status, "no bot is running" in output) == (1, True)
    async with DiscordServer() as server:
        server.add_guild()
        async with serving(server, tmp_path):
            assert await command("health", folder=tmp_path) == (0, "the bot is well\n")
            async with server.gateway.away():
                server.gateway.drop()
                await asyncio.sleep(0.2)
                status, output = await command("health", folder=tmp_path)
                assert (status, output) == (1, "the bot is not connected to Discord: reconnecting\n")
    assert (await command("health", folder=tmp_path))[0] == 1


async def test_a_killed_bot_is_not_well_for_a_moment_longer(tmp_path: Path) -> None:
    async with DiscordServer() as server, bot_process(server, tmp_path) as bot:
        await until_open(tmp_path)
        await bot.kill()
        assert await command("health", folder=tmp_path) == (
            1,
            f"the bot was killed: its process {bot.pid} is no more\n",
        )


async def test_the_journal_can_be_read_while_it_serves(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        channel, alice = _world(server)
        async with serving(server, tmp_path):
            for text in ("et l’Inde ?", "bonjour"):
                reply = await ask(server, alice, channel, text)
            await until_kept(tmp_path, "SELECT count(*) FROM deliveries", rows=[(2,)])
            status, output = await command("journal", "tail", "--json", "--last", "5", folder=tmp_path)
            asked, greeted = [json.loads(line) for line in output.splitlines()]
            assert status == 0
            assert (asked["question"], asked["author"], asked["failure"]) == ("et l’Inde ?", str(alice.id), None)
            assert asked["place"]["channel"] == str(channel.id)
            assert asked["quotes"][0]["post"] == "etat-2-0"
            assert greeted["reply_message"] == str(reply.id)
            status, output = await command("journal", "tail", "--last", "1", folder=tmp_path)
            assert (status, "bonjour" in output, "Inde" in output) == (0, True, False)
    assert (await command("journal", "tail", folder=tmp_path / "corpus"))[0] == 2


async def test_the_talk_goes_on_after_a_restart(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        channel, alice = _world(server)
        async with serving(server, tmp_path):
            first = await ask(server, alice, channel, "et l’Inde ?")
        async with serving(server, tmp_path):
            await server.reply_to(await alice.say(channel, "merci", reply_to=first))
            await ask(server, alice, channel, "et pourquoi ?")
        await settle(tmp_path)
        assert kept(tmp_path, "SELECT count(DISTINCT conversation), count(*) FROM turns") == [(1, 3)]


async def test_the_talk_does_not_go_on_after_a_restart_from_what_was_read_before_a_post_that_is_gone(
    tmp_path: Path,
) -> None:
    async with DiscordServer() as server:
        channel, alice = _world(server)
        post = own_posts(tmp_path) / "ruche.md"
        post.write_text("---\ntitle: La ruche\n---\n\nLes abeilles de la ruche dansent.\n", encoding="utf-8")
        async with serving(server, tmp_path):
            assert blocks(await ask(server, alice, channel, "et l’Inde ?"))
            assert "dansent" in blocks(await ask(server, alice, channel, "que font les abeilles de la ruche ?"))[0]
        post.unlink()
        async with serving(server, tmp_path):
            assert blocks(await ask(server, alice, channel, "continue")) == []


async def test_what_is_asked_before_the_index_is_there_is_answered_when_it_is(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        channel, alice = _world(server)
        async with bot_process(server, tmp_path, CAUSERIE_CORPUS=str(OWN_CORPUS)):
            await server.ready()
            await server.until(lambda: server.commands_written)
            exchange = await alice.slash("demander", question="et l’Inde ?", channel=channel)
            questions = [await alice.say(channel, f"{server.bot.mention} {text}") for text in ("bonjour", "merci")]
            assert blocks(await exchange.answer())
            assert exchange.deferred
            for question in questions:
                await server.reply_to(question)


async def test_sigterm_ends_it_quickly_with_everything_told(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        channel, _ = _world(server)
        async with bot_process(server, tmp_path) as bot:
            await server.ready()
            await until_open(tmp_path)
            load = asyncio.create_task(_load(server, channel, 150))
            await asyncio.sleep(0.3)
            began = monotonic()
            bot.send(signal.SIGTERM)
            assert await bot.wait() == 0
            assert monotonic() - began < 10  # it gives itself five seconds, which a busy machine makes longer
            load.cancel()
        assert "Traceback" not in bot.output
        told = {(message.nonce, str(message.id)) for message in server.bot_messages}
        assert len(told) > 5
        await settle(tmp_path)
        assert set(kept(tmp_path, "SELECT turn, message FROM deliveries")) == told
        assert kept(tmp_path, "SELECT count(*) FROM turns") == [(len(told),)]


async def _load(server: DiscordServer, channel: Channel, questions: int) -> list[Message]:
    """Let a crowd ask on and on, each of them a few times only."""
    crowd = [server.add_member(channel.in_guild, f"Membre {number}") for number in range(questions // 10)]
    asked = []
    for number in range(questions):
        who = crowd[number % len(crowd)]
        asked.append(await who.say(channel, f"{server.bot.mention} question {number} : et l’Inde ?"))
        await asyncio.sleep(0.004)
    return asked


@pytest.mark.timeout(400)  # so many lives, each with what the one before it left unsaid
async def test_killed_at_any_moment_it_forgets_nothing_that_was_seen(tmp_path: Path) -> None:
    moments = random.Random(7)  # noqa: S311 - any moments will do
    async with DiscordServer() as server:
        channel, alice = _world(server)
        for _ in range(KILLS):
            async with bot_process(server, tmp_path) as bot:
                await server.ready()
                load = asyncio.create_task(_load(server, channel, 200))
                # Before it come what earlier lives left unsaid, and the load: a busy machine takes its time.
                await server.reply_to(await alice.say(channel, f"{server.bot.mention} bonjour"))
                await asyncio.sleep(moments.uniform(0, 0.5))
                await bot.kill()
                load.cancel()
        async with serving(server, tmp_path):
            await ask(server, alice, channel, "et la surveillance ?")
            sql = "SELECT count(*) FROM turns LEFT JOIN deliveries ON turn = turns.id WHERE turn IS NULL"
            await until_kept(tmp_path, sql, rows=[(0,)])
        shown = Counter(message.nonce for message in server.bot_messages)
        assert len(shown) > 10 * KILLS
        assert set(shown.values()) == {1}
        await settle(tmp_path)
        assert {turn for (turn,) in kept(tmp_path, "SELECT id FROM turns")} == set(shown)
        assert set(kept(tmp_path, "SELECT turn, message FROM deliveries WHERE failure IS NULL")) == {
            (message.nonce, str(message.id)) for message in server.bot_messages
        }


async def test_while_the_database_is_locked_answers_come_all_the_same(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        channel, alice = _world(server)
        async with serving(server, tmp_path):
            await ask(server, alice, channel, "bonjour")
            began = monotonic()
            await ask(server, alice, channel, "et la surveillance ?")
            # What a busy machine needs for an answer comes on top of what a bot may wait for its database.
            within = 0.35 + 5 * (monotonic() - began)
            with closing(sqlite3.connect(database(tmp_path))) as other:
                other.execute("BEGIN EXCLUSIVE")
                for number in range(5):
                    await ask(server, alice, channel, f"question {number} : et l’Inde ?", within=within)
                await until_it_says(heartbeat.SPOOLING, tmp_path)
                assert 0 < heartbeat.read(heartbeat.path_beside(database(tmp_path))).spool < 0.01
                other.rollback()
            await until_open(tmp_path)
            await until_kept(tmp_path, "SELECT count(*) FROM turns", rows=[(7,)])
            await until_kept(tmp_path, "SELECT count(*) FROM deliveries WHERE message IS NOT NULL", rows=[(7,)])
        assert kept(tmp_path, "SELECT question FROM turns ORDER BY asked_at")[2][0] == "question 0 : et l’Inde ?"


async def test_when_nothing_can_be_recorded_no_quote_leaves(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        channel, alice = _world(server)
        async with serving(server, tmp_path, CAUSERIE_SPOOL_MIB="1") as bot:
            await ask(server, alice, channel, "bonjour")
            with closing(sqlite3.connect(database(tmp_path))) as other:
                other.execute("BEGIN EXCLUSIVE")
                replies = [await ask(server, alice, channel, "et l’Inde ? " + "é" * 1900) for _ in range(160)]
                other.rollback()
            assert "mon carnet ne s’ouvre plus" in own_words(replies[-1])
            assert blocks(replies[-1]) == []
            assert "no quote leaves" not in own_words(replies[-1])
        assert "no quote leaves" in bot.output
