"""The local Discord as a person tries a bot on it: lines typed, numbered messages printed."""

import asyncio
import json
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.discord_server import DiscordServer
from tests.discord_server.__main__ import Printer, Stage
from tests.discord_server.process import ECHO_BOT
from tests.discord_server.raw_bot import RawBot
from tests.discord_server.waiting import PATIENCE


class ByHand:
    """A local Discord that is driven by typed lines, and what it has printed so far."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.printed: list[str] = []

    async def type(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n".encode())
        await self._process.stdin.drain()

    async def read(self) -> str:
        assert self._process.stdout is not None
        line = (await self._process.stdout.readline()).decode()
        assert line, self.printed
        self.printed.append(line.removesuffix("\n"))
        return self.printed[-1]

    async def until(self, *lines: str) -> None:
        """Wait until exactly these lines are printed, one after the other."""
        async with asyncio.timeout(PATIENCE):
            while tuple(self.printed[-len(lines) :]) != lines:
                await self.read()

    async def does(self, line: str, *told: str) -> None:
        """Type a line and wait for what is printed then."""
        await self.type(line)
        await self.until(*told)

    async def end(self) -> None:
        await self.type("quit")
        assert await asyncio.wait_for(self._process.wait(), PATIENCE) == 0


@asynccontextmanager
async def by_hand() -> AsyncIterator[tuple[ByHand, dict[str, str]]]:
    """Run the local Discord as a person would; with it comes what it tells a bot."""
    command = [sys.executable, "-m", "tests.discord_server"]
    process = await asyncio.create_subprocess_exec(*command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    hand = ByHand(process)
    needed = json.loads(await hand.read())
    assert set(needed) == {"DISCORD_TOKEN", "DISCORD_API_BASE", "DISCORD_GATEWAY_URL"}
    try:
        yield hand, needed
        await hand.end()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def test_people_speak_reply_press_and_choose() -> None:
    async with by_hand() as (hand, needed):
        bot = await asyncio.create_subprocess_exec(*ECHO_BOT, env=needed)
        try:
            await hand.until("(the bot is connected)")
            await hand.does("@bot bonjour", "#1 Alice: @bot bonjour", "#2 Causerie (to #1): echo: bonjour")
            await hand.type("as Bob")
            await hand.does("reply 2 et  moi ?", "#3 Bob (to #2): et  moi ?", "#4 Causerie (to #3): echo: et  moi ?")
            await hand.does("dm bonsoir", "#5 Bob (in private): bonsoir")
            await hand.until("#6 Causerie (to #5, in private): echo: bonsoir")
            shown = ("   [Encore]", "   menu: Un | Deux")
            await hand.does("/buttons", "#7 Causerie: press", *shown)
            await hand.does("select 7 Deux", "#8 Causerie (to #7): chose: 2")
            await hand.does("press 7 Encore", "#7 Causerie: encore 1", "   [Encore]")
            await hand.does("/slow text=x hidden=true", "#9 Causerie (seen by Bob alone): slow: x")
            await hand.until("#10 Causerie (to #9, seen by Bob alone): more: x")
        finally:
            bot.terminate()
            await bot.wait()
        await hand.until("(the bot is gone)")


async def test_what_cannot_be_done_is_said() -> None:
    async with by_hand() as (hand, _):
        await hand.does("@bot bonjour", "#1 Alice: @bot bonjour")
        for line, told in (
            ("/rien", "no command 'rien' of type 1 is registered"),
            ("/echo 'x", '"/echo \'x" is not of the form /name option=value'),
            ("/echo x", "'/echo x' is not of the form /name option=value"),
            ("reply 7 et pourquoi ?", "there is no message '7'"),
            ("reply 0 et pourquoi ?", "there is no message '0'"),
            ("press x", "there is no message 'x'"),
            ("press 1 Contexte", "0 buttons fit 'Contexte' among []"),
            ("select 1 Un", "0 usable selects fit None"),
        ):
            await hand.does(line, f"({told})")


async def test_what_becomes_of_a_message_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    async with DiscordServer() as server, RawBot(server):
        guild = server.add_guild()
        stage = Stage(server, guild)
        server.background(Printer(server).run())
        await stage.act("bonjour")
        [message] = server.messages
        zoe = server.add_member(guild, "Zoé")
        await zoe.say(message.channel, "et\nlà", files=[("a.txt", b"x")])
        await stage._speaker.edit(message, "bonsoir")
        await asyncio.sleep(0)
        await stage._speaker.delete(message)
        await server.until(lambda: message.deleted)
        await asyncio.sleep(0)
    printed = capsys.readouterr().out.splitlines()
    assert printed[:4] == ["#1 Alice: bonjour", "#2 Zoé: et", "là", "   file: a.txt"]
    assert printed[4:] == ["#1 Alice: bonsoir", "#1 Alice: (deleted)"]
