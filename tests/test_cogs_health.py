"""What the door says of its health, and what it does about commands that Discord could not take."""

import asyncio
import logging
from pathlib import Path

import pytest

from bot import heartbeat
from bot.cogs.door import Timing
from tests.discord_server import BotProcess, DiscordServer
from tests.own_door import own_door
from tests.serving import bot_process, command, until_it_says, until_open

COMMANDS = "/applications/*/commands"


async def test_bot_whose_heartbeats_are_not_acknowledged_is_ill_until_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    timing = Timing(sign=0.05, acknowledged=1.0)
    async with DiscordServer() as server:
        server.gateway.heartbeat_ms = 300
        async with own_door(server, tmp_path, monkeypatch, timing=timing):
            await asyncio.sleep(2 * timing.acknowledged)
            await until_open(tmp_path)
            server.gateway.acknowledging = False
            await until_it_says(heartbeat.UNACKNOWLEDGED, tmp_path)
            assert server.gateway.connected  # nothing else gives it away
            status, said = await command("health", folder=tmp_path)
            assert status == 1
            assert said.startswith("Discord has acknowledged no heartbeat for 90 s or more: look whether")
            server.gateway.acknowledging = True
            await until_open(tmp_path)


async def test_bot_whose_token_is_revoked_is_ill_and_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with DiscordServer() as server, own_door(server, tmp_path, monkeypatch):
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        # An interaction has a token of its own, which expires.
        expired = server.faults.fail("POST", "/interactions/*/callback", status=401)
        await alice.slash("aide", channel=channel)
        await server.until(lambda: expired.met)
        await server.reply_to(await alice.say(channel, f"{server.bot.mention} bonjour"))
        await until_open(tmp_path)
        ours, server.token = server.token, "another"
        await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
        await until_it_says(heartbeat.REFUSED, tmp_path)
        status, said = await command("health", folder=tmp_path)
        assert (status, "refuses the token" in said, "DISCORD_TOKEN_FILE, and restart the bot" in said) == (
            1,
            True,
            True,
        )
        server.token = ours
        await server.reply_to(await alice.say(channel, f"{server.bot.mention} merci"))
        await until_open(tmp_path)
    told = [record.getMessage() for record in caplog.records if "refuses the token" in record.getMessage()]
    assert told == ["Discord refuses the token: check DISCORD_TOKEN or DISCORD_TOKEN_FILE, then restart the bot"]


async def test_token_that_the_gateway_refuses_is_said_in_one_line(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        bot: BotProcess = bot_process(server, tmp_path)
        async with bot:
            await bot.ready()
            await until_open(tmp_path)
            server.gateway.drop(code=4004)
            assert await bot.wait() == 2
        assert "\ncauserie: Discord refuses the token: check DISCORD_TOKEN" in bot.output


async def test_commands_are_registered_as_soon_as_discord_takes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with DiscordServer() as server:
        faults = [
            server.faults.fail("PUT", COMMANDS, status=503, times=2),
            server.faults.drop("PUT", COMMANDS, times=2),  # aiohttp itself tries once more where a connection is old
        ]
        async with own_door(server, tmp_path, monkeypatch, timing=Timing(retry=0.05)):
            assert [fault.met for fault in faults] == [2, 2]
            assert server.commands_written == 1
    told = [record.getMessage() for record in caplog.records if "were not renewed" in record.getMessage()]
    assert len(told) == 3
    assert all("trying again in" in line for line in told)


async def test_commands_that_are_refused_for_good_are_not_registered_before_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with DiscordServer() as server:
        refused = server.faults.fail("PUT", COMMANDS, status=403, times=9)
        async with own_door(server, tmp_path, monkeypatch, timing=Timing(retry=0.05), registers=False):
            await server.until(lambda: refused.met)
            await asyncio.sleep(0.5)
        assert refused.met == 1
        [told] = [record for record in caplog.records if "were not renewed" in record.getMessage()]
        assert told.levelno == logging.ERROR
        assert "no retry mends that: upgrade the bot" in told.getMessage()
        server.faults.clear()
        async with own_door(server, tmp_path, monkeypatch):
            assert server.commands_written == 1
