"""What is asked while the bot is away for a moment, on the local Discord."""

from datetime import timedelta
from pathlib import Path

import discord
import pytest

from bot.cogs._answers import Answers
from bot.cogs._delivery import Sender
from bot.cogs.talk import Talk
from bot.model import StoredTurn
from tests.discord_server import Channel, DiscordServer, Person
from tests.discord_server.threads import Opening, start
from tests.journal_door import updated
from tests.own_door import own_door
from tests.serving import ask, bot_process, kept, moderator, serving, settle, until_kept, until_open


async def test_what_was_missed_is_answered_once(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        unknown = server.add_channel(guild, "jamais vu")
        thread = start(server, channel, alice.user, Opening("À part"))
        async with bot_process(server, tmp_path) as bot:
            await server.ready()
            await until_open(tmp_path)
            answered = [await alice.say(place, f"{server.bot.mention} et Aadhaar ?") for place in (channel, thread)]
            answered.append(await alice.dm("et Aadhaar ?"))
            for question in answered:
                await server.reply_to(question)
            await bot.kill()
        missed = [await alice.say(place, f"{server.bot.mention} et la surveillance ?") for place in (channel, thread)]
        missed.append(await alice.dm("et la surveillance ?"))
        old, recent = [await alice.say(unknown, f"{server.bot.mention} et l’identité ?") for _ in range(2)]
        server.age(old, timedelta(minutes=61))
        server.age(recent, timedelta(minutes=50))
        missed.append(recent)
        await alice.say(channel, "entre nous")
        for _ in range(2):
            async with serving(server, tmp_path):
                for question in missed:
                    await server.reply_to(question)
                fresh = await ask(server, alice, channel, "et pourquoi ?")
                assert fresh.reference is not None
                assert await server.stays_silent(0.3)
        assert [len(server.replies_to(question)) for question in (*answered, *missed)] == [1] * 7
        assert server.replies_to(old) == []
        await settle(tmp_path)
        assert kept(tmp_path, "SELECT count(*) FROM turns") == [(9,)]


async def test_what_was_missed_is_found_where_much_is_said(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        async with serving(server, tmp_path):
            await ask(server, alice, channel, "et Aadhaar ?")
        for _ in range(120):
            await alice.say(channel, "entre nous")
        missed = [
            await alice.say(channel, f"{server.bot.mention} {text}") for text in ("et la surveillance ?", "merci")
        ]
        async with serving(server, tmp_path):
            answers = [await server.reply_to(question) for question in missed]
        assert answers[0].id < answers[1].id


async def test_one_message_that_cannot_be_heard_keeps_no_other_from_its_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hear = Talk.hear_missed

    async def stumbling(talk: Talk, message: discord.Message) -> None:
        if "trébuche" in message.content:
            raise RuntimeError("nobody foresaw this")
        await hear(talk, message)

    async with DiscordServer() as server:
        guild = server.add_guild()
        channels = [server.add_channel(guild, name) for name in ("philo", "après")]
        alice = server.add_member(guild, "Alice")
        async with bot_process(server, tmp_path) as bot:
            await server.ready()
            await until_open(tmp_path)
            for channel in channels:
                await ask(server, alice, channel, "bonjour")
            await bot.kill()
        missed = [
            await alice.say(channel, f"{server.bot.mention} {text}")
            for channel in channels
            for text in ("trébuche", "et Aadhaar ?")
        ]
        monkeypatch.setattr(Talk, "hear_missed", stumbling)
        async with own_door(server, tmp_path, monkeypatch):
            for question in missed[1::2]:
                await server.reply_to(question)
        assert [len(server.replies_to(question)) for question in missed] == [0, 1, 0, 1]


async def test_one_answer_that_cannot_be_sent_again_ends_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    send_again = Answers.send_again

    async def stumbling(answers: Answers, turn: StoredTurn, sender: Sender) -> None:
        if "trébuche" in turn.message.text:
            raise RuntimeError("nobody foresaw this")
        await send_again(answers, turn, sender)

    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        async with bot_process(server, tmp_path) as bot:
            await server.ready()
            await until_open(tmp_path)
            await ask(server, alice, channel, "bonjour")
            server.faults.drop("POST", "/channels/*/messages", times=100)
            lost = [await alice.say(channel, f"{server.bot.mention} {text}") for text in ("trébuche", "et Aadhaar ?")]
            await until_kept(tmp_path, "SELECT count(*) FROM turns", rows=[(3,)])
            await bot.kill()
        server.faults.clear()
        monkeypatch.setattr(Answers, "send_again", stumbling)
        async with own_door(server, tmp_path, monkeypatch):
            await server.reply_to(lost[1])
            assert await ask(server, alice, channel, "merci")
            sql = "SELECT failure FROM deliveries WHERE turn = ?"
            await until_kept(tmp_path, sql, str(lost[0].id), rows=[("a mishap: RuntimeError",)])
        assert server.replies_to(lost[0]) == []


async def test_what_is_erased_right_after_a_restart_is_not_answered_and_kept_again(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        modo = moderator(server, guild)
        async with serving(server, tmp_path):
            await ask(server, alice, channel, "et Aadhaar ?")
            asked = await (await modo.slash("journal effacer", channel=channel, membre=alice)).answer()
        async with serving(server, tmp_path):
            await updated(server, await modo.press(asked, "Effacer"), "échanges (1)")
            missed = await alice.dm("rien")
            await server.reply_to(missed)
            assert await server.stays_silent(2)
        await settle(tmp_path)
        assert kept(tmp_path, "SELECT question FROM turns") == [("rien",)]


async def test_what_was_erased_right_before_a_restart_is_not_answered_and_kept_again(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        bob = server.add_member(guild, "Bob")
        async with serving(server, tmp_path):
            await ask(server, bob, channel, "bonjour")
            await ask(server, alice, channel, "et Aadhaar ?")
            await _erase(server, alice, channel)
        async with serving(server, tmp_path):
            assert await server.stays_silent(2)
            await ask(server, bob, channel, "merci")
        await settle(tmp_path)
        assert kept(tmp_path, "SELECT DISTINCT author FROM turns") == [(str(bob.id),)]


async def test_what_was_missed_is_answered_though_somebody_else_erases_their_data(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        bob = server.add_member(guild, "Bob")
        async with serving(server, tmp_path):
            await ask(server, bob, channel, "bonjour")
        missed = []
        for _ in range(5):  # a bot that is quick has answered before it is killed: then once more
            missed.append(await alice.say(channel, f"{server.bot.mention} et Aadhaar ?"))
            async with bot_process(server, tmp_path) as bot:
                await server.ready()
                await until_open(tmp_path)
                await ask(server, bob, channel, "et la surveillance ?")  # newer than what is still missed
                await bot.kill()
            if not server.replies_to(missed[-1]):
                break
        assert server.replies_to(missed[-1]) == []
        async with serving(server, tmp_path):
            await _erase(server, bob, channel)
            await server.reply_to(missed[-1])
            assert await server.stays_silent(1)
        await settle(tmp_path)
        assert kept(tmp_path, "SELECT author FROM turns") == [(str(alice.id),)] * len(missed)


async def _erase(server: DiscordServer, who: Person, channel: Channel) -> None:
    asked = await (await who.slash("mes-donnees effacer", channel=channel)).answer()
    await updated(server, await who.press(asked, "Tout effacer"), "C’est fait")
