"""Discord refuses, repeats, breaks off: each question is answered once, and what could not be said is known."""

import asyncio
import gc
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from tests.discord_server import Channel, DiscordServer, Fault, Guild, Permission, Person
from tests.journals import until
from tests.own_door import own_door
from tests.serving import ask, bot_process, own_words, serving, until_kept, until_open

pytestmark = pytest.mark.asyncio(loop_scope="module")

MESSAGES = "/channels/*/messages"
OUTCOME = "SELECT message, failure FROM deliveries WHERE turn = ?"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server(folder: Path) -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as server, serving(server, folder):
        yield server


@pytest.fixture(autouse=True)
def _calm(server: DiscordServer) -> None:
    server.faults.clear()


@pytest.fixture
def guild(server: DiscordServer) -> Guild:
    return server.add_guild()


async def _once(server: DiscordServer, folder: Path, channel: Channel, alice: Person) -> None:
    """Ask, and see that exactly one answer comes and is noted."""
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    reply = await server.reply_to(question, within=8)
    await until_kept(folder, OUTCOME, str(question.id), rows=[(str(reply.id), None)])
    assert len(server.replies_to(question)) == 1


async def test_a_rate_limit_is_waited_for(server: DiscordServer, folder: Path, channel: Channel, alice: Person) -> None:
    fault = server.faults.rate_limit("POST", MESSAGES, retry_after=0.2)
    await _once(server, folder, channel, alice)
    assert fault.met == 1


async def test_typing_is_shown_while_it_takes_long(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    server.requests.clear()
    await _once(server, folder, channel, alice)
    assert not _typed(server)
    server.faults.rate_limit("POST", MESSAGES, retry_after=0.8)
    await _once(server, folder, channel, alice)
    assert _typed(server)


async def test_typing_is_shown_once_in_a_channel_however_many_wait_there(
    server: DiscordServer, guild: Guild, channel: Channel
) -> None:
    server.faults.slow("POST", MESSAGES, seconds=0.8, times=8)
    server.requests.clear()
    members = [server.add_member(guild, f"Membre {number}") for number in range(8)]
    questions = [await member.say(channel, f"{server.bot.mention} et Aadhaar ?") for member in members]
    for question in questions:
        await server.reply_to(question)
    assert _typed(server) == 1


def _typed(server: DiscordServer) -> int:
    return sum(request.path.endswith("/typing") for request in server.requests)


@pytest.mark.parametrize("accepted", [False, True])
@pytest.mark.parametrize("wrong", [{"status": 502}, {"drop": True}], ids=["it fails", "it breaks off"])
async def test_when_discord_fails_or_breaks_off_it_is_asked_again(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person, wrong: dict[str, Any], *, accepted: bool
) -> None:
    fault = server.faults.add(Fault("POST", MESSAGES, after=accepted, **wrong))
    await _once(server, folder, channel, alice)
    assert fault.met == 1


@pytest.mark.parametrize("accepted", [False, True])
async def test_a_command_is_answered_once_too(
    server: DiscordServer, folder: Path, alice: Person, *, accepted: bool
) -> None:
    server.faults.fail("POST", "/interactions/*/callback", status=502, accepted=accepted)
    exchange = await alice.slash("demander", question="et Aadhaar ?")
    answer = await exchange.answer()
    assert len(exchange.answers) == 1
    await until_kept(folder, OUTCOME, str(exchange.interaction.id), rows=[(str(answer.id), None)])


async def test_an_event_told_twice_is_one_question(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    server.gateway.duplicate_next("MESSAGE_CREATE", times=2)
    await _once(server, folder, channel, alice)
    assert await server.stays_silent(0.1)


async def test_where_it_may_not_write_the_member_is_told_in_private_once(
    server: DiscordServer, guild: Guild, folder: Path, channel: Channel, alice: Person
) -> None:
    server.overwrite(channel, guild, deny=Permission.SEND_MESSAGES)
    server.overwrite(channel, alice, allow=Permission.SEND_MESSAGES)
    questions = [await alice.say(channel, f"{server.bot.mention} question {number}") for number in range(3)]
    for question in questions:
        await until_kept(folder, OUTCOME, str(question.id), rows=[(None, "writing is not permitted")])
    told = [message for message in server.bot_messages if message.channel is alice.direct]
    assert len(told) == 1
    assert f"#philo, sur le serveur {guild.name}, " in own_words(told[0])


async def test_where_history_is_hidden_it_answers_without_pointing_at_the_question(
    server: DiscordServer, guild: Guild, folder: Path, channel: Channel, alice: Person
) -> None:
    server.overwrite(channel, guild, deny=Permission.READ_MESSAGE_HISTORY)
    await _once(server, folder, channel, alice)


async def test_a_member_who_takes_no_private_messages_is_left_in_peace(
    server: DiscordServer, guild: Guild, folder: Path, channel: Channel, alice: Person
) -> None:
    alice.user.accepts_direct_messages = False
    server.overwrite(channel, guild, deny=Permission.SEND_MESSAGES)
    server.overwrite(channel, alice, allow=Permission.SEND_MESSAGES)
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    await until_kept(folder, OUTCOME, str(question.id), rows=[(None, "writing is not permitted")])
    assert await server.stays_silent(0.1)


async def test_a_connection_cut_while_a_member_is_warned_or_sees_us_write_is_no_mishap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "bot")
    async with DiscordServer() as server, own_door(server, tmp_path, monkeypatch):
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        server.faults.rate_limit("POST", MESSAGES, retry_after=0.8)
        cut = server.faults.drop("POST", "/channels/*/typing")
        await ask(server, alice, channel, "et Aadhaar ?")
        assert cut.met
        server.overwrite(channel, guild, deny=Permission.SEND_MESSAGES)
        server.overwrite(channel, alice, allow=Permission.SEND_MESSAGES)
        server.faults.drop("POST", "/users/@me/channels")
        await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
        await until(lambda: "could not be told either" in caplog.text)
    gc.collect()  # what became of a task that nobody asked is told only then
    assert [record.message for record in caplog.records if record.exc_info] == []


async def test_a_channel_deleted_meanwhile_is_noted(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    server.faults.slow("POST", MESSAGES, seconds=0.3, times=1)
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    await asyncio.sleep(0.1)
    server.delete_channel(channel)
    await until_kept(folder, OUTCOME, str(question.id), rows=[(None, "the channel is gone")])


async def test_a_question_deleted_meanwhile_gets_no_answer(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    server.faults.slow("POST", MESSAGES, seconds=0.3, times=1)
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    await asyncio.sleep(0.1)
    await alice.delete(question)
    await until_kept(folder, OUTCOME, str(question.id), rows=[(None, "there is no such question any more")])
    assert server.replies_to(question) == []


async def test_a_gateway_dropped_among_fifty_questions_loses_and_doubles_none(
    server: DiscordServer, guild: Guild, folder: Path, channel: Channel
) -> None:
    members = [server.add_member(guild, f"Membre {number}") for number in range(5)]
    questions = []
    for number in range(50):
        text = f"{server.bot.mention} question {number} : et Aadhaar ?"
        questions.append(await members[number % 5].say(channel, text))
        if number in (10, 25, 40):
            server.gateway.drop()
        await asyncio.sleep(0.01)
    await server.until(lambda: all(server.replies_to(question) for question in questions))
    assert await server.stays_silent(0.2)
    assert Counter(len(server.replies_to(question)) for question in questions) == {1: 50}
    await until_kept(folder, "SELECT count(*) FROM turns WHERE question LIKE 'question % : et Aadhaar ?'", rows=[(50,)])


async def test_an_answer_left_unsent_is_sent_at_the_next_start(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        async with bot_process(server, tmp_path) as bot:
            await server.ready()
            await until_open(tmp_path)
            await ask(server, alice, channel, "bonjour")
            server.faults.drop("POST", MESSAGES, times=100)
            lost = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
            unsure = await alice.say(channel, f"{server.bot.mention} et la surveillance ?")
            await until_kept(tmp_path, "SELECT count(*) FROM turns", rows=[(3,)])
            await bot.kill()
        server.faults.clear()
        async with serving(server, tmp_path):
            await server.reply_to(lost)
            await server.reply_to(unsure)
            sql = "SELECT count(*) FROM deliveries WHERE message IS NOT NULL"
            await until_kept(tmp_path, sql, rows=[(3,)])
            again = await server.reply_to(await alice.say(channel, f"{server.bot.mention} et pourquoi ?"))
            assert again.reference is not None
            assert Counter(len(server.replies_to(each)) for each in (lost, unsure)) == {1: 2}


async def test_a_command_left_unanswered_does_not_appear_out_of_the_blue(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        channel = server.add_channel(server.add_guild(), "philo")
        alice = server.add_member(channel.in_guild, "Alice")
        async with bot_process(server, tmp_path) as bot:
            await server.ready()
            await server.until(lambda: server.commands_written)
            await until_open(tmp_path)
            server.faults.drop("POST", "/interactions/*", times=100)
            await alice.slash("demander", question="et Aadhaar ?", channel=channel)
            await until_kept(tmp_path, "SELECT count(*) FROM turns", rows=[(1,)])
            await bot.kill()
        server.faults.clear()
        async with serving(server, tmp_path):
            sql = "SELECT message, failure FROM deliveries"
            await until_kept(tmp_path, sql, rows=[(None, "there is no such question any more")])
            assert server.bot_messages == []


async def test_what_only_one_person_was_to_see_appears_to_nobody_after_a_restart_where_history_is_hidden(
    tmp_path: Path,
) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        server.overwrite(channel, guild, deny=Permission.READ_MESSAGE_HISTORY)
        async with bot_process(server, tmp_path) as bot:
            await server.ready()
            await server.until(lambda: server.commands_written)
            await until_open(tmp_path)
            answer = await ask(server, alice, channel, "et Aadhaar ?")
            server.faults.drop("POST", "/interactions/*", times=100)
            await alice.press(answer, "Contexte")
            await until_kept(tmp_path, "SELECT count(*) FROM turns", rows=[(2,)])
            await bot.kill()
        server.faults.clear()
        async with serving(server, tmp_path):
            sql = "SELECT failure FROM deliveries WHERE turn <> ?"
            await until_kept(tmp_path, sql, str(answer.nonce), rows=[("reading the history is not permitted",)])
            assert server.bot_messages == [answer]


async def test_an_answer_too_old_to_be_sent_again_is_given_up(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        async with bot_process(server, tmp_path) as bot:
            await server.ready()
            await until_open(tmp_path)
            server.faults.drop("POST", MESSAGES, times=100)
            await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
            await until_kept(tmp_path, "SELECT count(*) FROM turns", rows=[(1,)])
            await bot.kill()
        server.faults.clear()
        _age(tmp_path)
        async with serving(server, tmp_path):
            failure = "the bot had stopped before it could answer"
            await until_kept(tmp_path, "SELECT message, failure FROM deliveries", rows=[(None, failure)])
            assert server.bot_messages == []


def _age(folder: Path) -> None:
    """Make every turn an hour older."""
    with closing(sqlite3.connect(folder / "causerie.db")) as connection:
        connection.execute("UPDATE turns SET asked_at = strftime('%Y-%m-%dT%H:%M:%f000Z', asked_at, '-1 hour')")
        connection.commit()
