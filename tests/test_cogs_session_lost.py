"""What happens while a gateway session is lost for good, or a server is unavailable, on the local Discord."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from datetime import timedelta
from pathlib import Path

import discord
import pytest

from bot.cogs import catching_up
from bot.model import GuildSettings
from tests.discord_server import Channel, DiscordServer, Guild, Message, Permission, Person
from tests.discord_server.faults import Fault
from tests.discord_world import quiet_server
from tests.own_door import OwnDoor, own_door
from tests.serving import ask, database, kept, until_kept

__all__ = ["quiet_server"]

DOOR = Callable[[], AbstractAsyncContextManager[OwnDoor]]


@pytest.fixture
def door(server: DiscordServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DOOR:
    """Return what runs the bot here, which connects anew, reads histories and tries again at once."""

    async def at_once(client: discord.Client, shard: int | None, *, initial: bool = False) -> None:
        """Do without the five seconds for which the library waits before it identifies."""

    monkeypatch.setattr(discord.Client, "before_identify_hook", at_once)
    monkeypatch.setattr(catching_up, "PAUSE", 0.001)
    monkeypatch.setattr(catching_up, "AGAIN", 0.05)
    monkeypatch.setattr(catching_up, "MARGIN", timedelta(seconds=0.2))
    return lambda: own_door(server, tmp_path, monkeypatch)


def reads(server: DiscordServer, *channels: Channel) -> list[float]:
    """Return when messages of these channels were asked for."""
    names = [f"/channels/{channel.id}/messages" for channel in channels]
    asked = [each for each in server.requests if each.method == "GET"]
    return [each.received for each in asked if any(name in each.path for name in names)]


async def ask_in(server: DiscordServer, who: Person, *channels: Channel) -> list[Message]:
    """Let somebody ask the same in each channel, without waiting for the answers."""
    return [await who.say(channel, f"{server.bot.mention} et Aadhaar ?") for channel in channels]


async def lost(server: DiscordServer, happens: Callable[[], Awaitable[None]], *, code: int | None = None) -> None:
    """Let something happen while the session is lost, and return when there is another one."""
    before = server.gateway.identified
    async with server.gateway.session_lost(code=code):
        await happens()
    await server.until(lambda: server.gateway.identified > before)


async def test_what_is_asked_while_the_session_is_lost_is_answered_once(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, door: DOOR
) -> None:
    busy, unread, hidden, unwanted, quiet = [
        server.add_channel(guild, name) for name in ("plein", "illisible", "caché", "ailleurs", "calme")
    ]
    thread = await alice.start_thread(channel, "À part")
    server.overwrite(unread, guild, deny=Permission.READ_MESSAGE_HISTORY)
    asked: list[Message] = []

    async def happens() -> None:
        for _ in range(130):
            await alice.say(busy, "entre nous")
        asked.extend(await ask_in(server, alice, channel, thread, busy, alice.direct))
        for _ in range(130):
            await alice.say(busy, "entre nous")
        await ask_in(server, alice, unread, hidden, unwanted)
        server.overwrite(hidden, server.bot, deny=Permission.VIEW_CHANNEL)

    async with door() as bot:
        wanted = frozenset(str(each.id) for each in (channel, busy, unread, hidden, quiet))
        await bot.journal.guilds.change(str(guild.id), GuildSettings(channels=wanted), by="1")
        await server.reply_to(await alice.dm("bonjour"))
        for code in (None, 4009):
            await lost(server, happens, code=code)
            for question in asked:
                await server.reply_to(question)
            live = await ask(server, alice, channel, "et pourquoi ?")
            assert live.reference is not None
            assert server.gateway.resumed == 0
        await lost(server, lambda: asyncio.sleep(0))
        assert await server.stays_silent(0.5)
        assert [len(server.replies_to(question)) for question in asked] == [1] * len(asked)
        assert reads(server, unread, hidden, unwanted, quiet) == []
        assert [each for each in server.requests if each.status == 403] == []
    assert kept(bot.folder, "SELECT count(*) FROM turns") == [(1 + len(asked) + 2,)]
    assert server.unknown_requests == []


async def test_what_is_asked_while_a_server_is_unavailable_is_answered_also_where_the_session_is_lost_meanwhile(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, door: DOOR
) -> None:
    async with door():
        for is_lost in (False, True):
            other = server.add_channel(guild, "jamais vu")
            server.forget_guild(guild)
            asked = await ask_in(server, alice, channel, other)
            if is_lost:
                await asyncio.sleep(0.3)
                await server.reply_to(await alice.dm("bonjour"))  # of the session something is heard still
                await lost(server, lambda: asyncio.sleep(0))
            assert await server.stays_silent(0.1)
            server.recall_guild(guild)
            for question in asked:
                await server.reply_to(question)
            assert await server.stays_silent(0.1)
            assert [len(server.replies_to(question)) for question in asked] == [1, 1]


async def test_what_was_edited_or_deleted_meanwhile_is_followed(
    server: DiscordServer, channel: Channel, alice: Person, door: DOOR, tmp_path: Path
) -> None:
    unread = server.add_channel(channel.in_guild, "illisible")
    async with door():
        places = (channel, channel, channel, alice.direct, unread)
        asked = [await alice.say(place, f"{server.bot.mention} et Aadhaar ?") for place in places]
        edited, deleted, kept_as_it_is, private, untold = asked
        answers = [await server.reply_to(question) for question in asked]
        command = await (await alice.slash("demander", question="et Aadhaar ?", channel=channel)).answer()
        before = [answer.content for answer in answers]
        server.overwrite(unread, channel.in_guild, deny=Permission.READ_MESSAGE_HISTORY)

        async def happens() -> None:
            await alice.edit(edited, f"{server.bot.mention} que dit-il de Facebook ?")
            for question in (deleted, private, untold):
                await alice.delete(question)

        await lost(server, happens)
        await server.until(lambda: answers[0].content != before[0] and answers[1].deleted and answers[3].deleted)
        assert "acebook" in answers[0].content
        words = "SELECT question FROM turns WHERE id = ?"
        await until_kept(tmp_path, words, str(edited.id), rows=[("que dit-il de Facebook ?",)])
        for question in (deleted, private):
            await until_kept(tmp_path, words, str(question.id), rows=[("",)])
        await until_kept(tmp_path, words, str(kept_as_it_is.id), rows=[("et Aadhaar ?",)])
        assert await server.stays_silent(0.3)
        assert not command.deleted
        assert not answers[2].deleted
        assert not answers[4].deleted
        assert reads(server, unread) == []
    # Also where it happened while no process was there.
    await alice.delete(kept_as_it_is)
    async with door():
        await server.until(lambda: answers[2].deleted)


async def test_what_is_taken_back_while_it_is_being_read_stays_taken_back(
    server: DiscordServer, channel: Channel, alice: Person, door: DOOR
) -> None:
    bob, carol, dave, erin = [server.add_member(channel.in_guild, name) for name in ("Bob", "Carol", "Dave", "Erin")]
    slow = Fault("GET", f"/channels/{channel.id}/messages", delay=0.5, after=True)
    asked: list[Message] = []

    async def happens() -> None:
        for who in (alice, alice, bob, carol, dave, dave, erin):
            asked.extend(await ask_in(server, who, channel))
        server.age(asked[4], timedelta(minutes=9, seconds=10))
        server.faults.add(slow)

    async with door() as bot:
        await ask(server, bob, channel, "bonjour")
        for who in (dave, erin):
            await bot.journal.pause(str(who.id))
        await lost(server, happens)
        deleted, edited, erased, paused, long_paused, lately_paused, resumed = asked
        while not slow.met:  # noqa: ASYNC110 - that an answer is on its way rings no bell
            await asyncio.sleep(0.01)
        await alice.delete(deleted)
        await alice.edit(edited, f"{server.bot.mention} que dit-il de Facebook ?")
        await bot.journal.erase(str(bob.id), by=str(bob.id))
        await bot.journal.pause(str(carol.id))
        await bot.journal.resume(str(erin.id))
        for question in (edited, paused, lately_paused):
            await server.reply_to(question)
        assert await server.stays_silent(0.5)
        assert "acebook" in server.replies_to(edited)[0].content
        silent = (deleted, erased, long_paused, resumed)
        assert [len(server.replies_to(question)) for question in silent] == [0] * 4
        await lost(server, lambda: asyncio.sleep(0))
        assert await server.stays_silent(0.3)
    rows = kept(bot.folder, "SELECT id, question FROM turns ORDER BY id")
    assert rows == [(str(edited.id), "que dit-il de Facebook ?"), (str(paused.id), ""), (str(lately_paused.id), "")]
    async with door():
        assert await server.stays_silent(0.5)


async def test_what_discord_or_the_ledger_does_not_give_at_once_is_asked_for_again(
    server: DiscordServer, channel: Channel, alice: Person, door: DOOR, tmp_path: Path
) -> None:
    ledger = database(tmp_path).with_suffix(".erased")
    asked: list[Message] = []

    async def happens() -> None:
        asked.extend(await ask_in(server, alice, channel))

    async with door():
        server.faults.fail("GET", f"/channels/{channel.id}/messages", status=503, times=2)
        await lost(server, happens)
        await server.reply_to(asked[0])
        assert not ledger.exists()
        ledger.mkdir()  # a file that cannot be read
        await lost(server, happens)
        assert await server.stays_silent(0.3)
        ledger.rmdir()
        await server.reply_to(asked[1])
        assert [len(server.replies_to(question)) for question in asked] == [1, 1]


async def test_another_loss_in_the_midst_of_catching_up_loses_and_doubles_nothing(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, door: DOOR
) -> None:
    channels = [channel, *(server.add_channel(guild, f"salon {number}") for number in range(4))]
    asked: list[Message] = []

    async def happens() -> None:
        asked.extend(await ask_in(server, alice, *channels))

    async with door():
        server.faults.slow("GET", "/channels/*/messages", seconds=0.3, times=8)
        await lost(server, happens)
        await asyncio.sleep(0.3)
        await alice.say(channel, "entre nous")  # so that the second loss begins when not all channels are read
        await lost(server, happens)
        for question in asked:
            await server.reply_to(question)
        assert await server.stays_silent(0.3)
        assert [len(server.replies_to(question)) for question in asked] == [1] * len(asked)


async def test_histories_are_read_at_most_five_times_a_second_the_most_recent_first(
    server: DiscordServer, guild: Guild, alice: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    channels = [server.add_channel(guild, f"salon {number}") for number in range(9)]
    asked: list[Message] = []

    async def happens() -> None:
        asked.extend(await ask_in(server, alice, *channels))

    async with own_door(server, tmp_path, monkeypatch):
        await lost(server, happens)
        for question in asked:
            await server.reply_to(question)
        read = [reads(server, place)[0] for place in channels]
        assert read == sorted(read, reverse=True)
        times = reads(server, *channels)
        assert all(later - sooner > 0.9 for sooner, later in zip(times, times[5:], strict=False)), times


async def test_a_poll_that_ends_meanwhile_is_compared_once(
    server: DiscordServer, channel: Channel, alice: Person, door: DOOR, tmp_path: Path
) -> None:
    (tmp_path / "corpus").mkdir()
    poll = "poll:\n  question: Et vous ?\n  answers:\n    - {text: oui, percent: 60}\n    - {text: non, percent: 40}\n"
    post = f"---\ntitle: La grève\ndate: 2020-01-02\n{poll}---\n\nJe soutiens cette grève avec toute mon énergie.\n"
    (tmp_path / "corpus" / "greve.md").write_text(post, encoding="utf-8")
    async with door():
        held = await (await alice.slash("sondage", channel=channel)).answer()

        async def happens() -> None:
            server.end_poll(held)

        await lost(server, happens)
        await server.until(lambda: len(server.replies_to(held)) == 2)  # Discord tells of its end in the bot's name
        await lost(server, lambda: asyncio.sleep(0))
        assert await server.stays_silent(0.3)
