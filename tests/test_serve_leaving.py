"""What members do while the bot is on its way out: told to come back, or left for its return, and never a mishap."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.model import Language
from bot.phrases import Voice
from tests.discord_server import BotProcess, Channel, DiscordServer, Fault, Message, Person
from tests.serving import serving

_LEAVING = Voice(Language.FRENCH).say("leaving")
# A bot that has been told to leave does so while the last answer is still on its way.
_LONG = 1.0


@dataclass(frozen=True)
class _Leaving:
    """A bot told to leave with one answer under way, and somebody who has an earlier one before them."""

    bot: BotProcess
    camille: Person
    channel: Channel
    before: Message


@asynccontextmanager
async def _leaving(server: DiscordServer, folder: Path) -> AsyncIterator[_Leaving]:
    guild = server.add_guild()
    channel, camille = server.add_channel(guild, "philo"), server.add_member(guild, "Camille")
    async with serving(server, folder) as bot:
        asked = await camille.say(channel, f"{server.bot.mention} Et l’Inde ?")
        before = await server.reply_to(asked)
        slow = server.faults.add(Fault("POST", "/channels/*/messages", delay=_LONG))
        await camille.say(channel, f"{server.bot.mention} Et la surveillance ?")
        async with asyncio.timeout(10):
            while not slow.met:  # noqa: ASYNC110 - a delay rings no bell
                await asyncio.sleep(0.02)
        bot.send(signal.SIGTERM)
        await asyncio.sleep(0.1)
        yield _Leaving(bot, camille, channel, before)
        assert await bot.wait(within=5) == 0


async def test_who_presses_or_commands_meanwhile_is_told_to_come_back(tmp_path: Path) -> None:
    async with DiscordServer() as server, _leaving(server, tmp_path) as leaving:
        pressed = await leaving.camille.press(leaving.before, "Autre passage")
        asked = await leaving.camille.slash("demander", channel=leaving.channel, question="Et l’Inde ?")
        assert (await pressed.answer(within=2)).content == _LEAVING
        assert (await asked.answer(within=2)).content == _LEAVING


@pytest.mark.parametrize("fault", [{"delay": 10.0}, {"drop": True}], ids=["slow", "cut"])
async def test_who_cannot_be_told_any_more_is_no_mishap(tmp_path: Path, fault: dict[str, Any]) -> None:
    async with DiscordServer() as server, _leaving(server, tmp_path) as leaving:
        failing = server.faults.add(Fault("POST", "/interactions/*/callback", times=50, **fault))
        await leaving.camille.press(leaving.before, "Autre passage")
        await leaving.camille.slash("demander", channel=leaving.channel, question="Et l’Inde ?")
        await leaving.bot.wait(within=5)
        assert failing.met >= 2
