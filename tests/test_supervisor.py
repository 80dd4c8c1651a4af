"""The supervisor: the real bot stopped, restarted and told to leave, and children that misbehave in every way."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.discord_server import BotProcess, DiscordServer
from tests.helpers import run_bot_alone
from tests.serving import ROOT, ask, children, command, environment, has_ended, until_open

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs abstract sockets")

# It adopts orphans, as the first process of a container does (PR_SET_CHILD_SUBREAPER of prctl(2)).
SUPERVISE = """
import ctypes, logging, sys
from bot.supervisor import Timing, supervise
ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
logging.basicConfig(level="INFO")
timing = Timing(silence=1.5, pause=float(sys.argv[2]), longest_pause=60, patience=0.3)
sys.exit(supervise([sys.executable, "-c", sys.argv[1]], timing))
"""
# What a child needs: how often it was started, counted in a file, and how it gives a sign of life.
CHILD = """
import os, pathlib, signal, socket, sys, time
def alive():
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
        sender.sendto(b"STATUS=so\\nWATCHDOG=1", "\\0" + os.environ["NOTIFY_SOCKET"][1:])
with open("starts", "a") as starts:
    starts.write("x")
starts = pathlib.Path("starts").stat().st_size
def say(word):
    os.write(1, f"{word}\\n".encode())
"""


@dataclass
class Supervised:
    """A supervisor and all that it and its child say."""

    process: asyncio.subprocess.Process
    output: str = ""

    async def until(self, words: str) -> None:
        """Wait until it has said that."""
        assert self.process.stdout is not None
        async with asyncio.timeout(20):
            while words not in self.output:
                chunk = await self.process.stdout.read(4096)
                assert chunk, f"it ended without {words!r}:\n{self.output}"
                self.output += chunk.decode()

    async def ended(self) -> int:
        """Wait for its end and return its exit status."""
        async with asyncio.timeout(20):
            rest, _ = await self.process.communicate()
        self.output += rest.decode()
        assert self.process.returncode is not None
        return self.process.returncode


@asynccontextmanager
async def supervised(folder: Path, child: str, *, pause: float = 0.05) -> AsyncIterator[Supervised]:
    """Supervise a Python program in a folder; nothing of it is left at the end."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", SUPERVISE, CHILD + child, str(pause)),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        yield Supervised(process)
    finally:
        if process.returncode is None:
            for pid in children(process.pid):
                os.kill(pid, signal.SIGKILL)
            process.kill()
            await process.communicate()


async def test_bot_that_is_stopped_is_started_again_and_signals_are_passed_on(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        line = [sys.executable, "-m", "bot", "supervise", "--silence", "6", "--pause", "0.1"]
        async with BotProcess(server, line, environment=environment(tmp_path), folder=ROOT) as bot:
            await bot.ready()
            await until_open(tmp_path)
            assert await command("health", folder=tmp_path) == (0, "the bot is well\n")
            [first] = children(bot.pid)
            os.kill(first, signal.SIGSTOP)
            await server.until(lambda: server.gateway.identified >= 2, within=60)
            assert "the bot has given no sign of life for 6 s: it is killed" in bot.output
            assert has_ended(first)
            await until_open(tmp_path)
            await ask(server, alice, channel, "et Aadhaar ?")
            bot.send(signal.SIGHUP)
            await server.until(lambda: "the posts were read again" in bot.output)
            bot.send(signal.SIGTERM)
            assert await bot.wait() == 0
        assert "Traceback" not in bot.output


async def test_mistake_in_the_settings_is_passed_on(tmp_path: Path) -> None:
    done = await asyncio.to_thread(run_bot_alone, "supervise", DISCORD_TOKEN="", DISCORD_TOKEN_FILE="")
    told = "causerie: there is no token: set DISCORD_TOKEN or DISCORD_TOKEN_FILE\n"
    assert (done.returncode, done.stdout + done.stderr) == (2, told)
    for wrong in ("soon", "0", "-1", "nan"):
        status, said = await command("supervise", f"--silence={wrong}", folder=tmp_path)
        assert (status, "write a number of seconds from 0.1 to 3600" in said) == (2, True)


async def test_crash_is_followed_by_a_longer_pause_each_time(tmp_path: Path) -> None:
    child = """
if starts == 1: sys.exit(75)
if starts == 2: os.kill(os.getpid(), signal.SIGKILL)
sys.exit(1 if starts == 3 else 0)
"""
    async with supervised(tmp_path, child) as supervisor:
        assert await supervisor.ended() == 0
    assert re.findall(r"has ended \((.+)\); it is started again in (\S+) s", supervisor.output) == [
        ("exit status 75", "0.05"),
        ("killed by signal 9", "0.1"),
        ("exit status 1", "0.2"),
    ]


async def test_signals_reach_the_child_when_it_can_bear_them(tmp_path: Path) -> None:
    # SIGHUP would end a child that has not yet said a word; SIGINT must not be told to it twice.
    patient = """
heard = lambda number, _: say(f"heard {number}")
say("started")
time.sleep(.3)
signal.signal(signal.SIGHUP, heard)
signal.signal(signal.SIGINT, lambda *_: sys.exit(3))
alive()
while True: time.sleep(.05)
"""
    async with supervised(tmp_path, patient) as supervisor:
        await supervisor.until("started")
        supervisor.process.send_signal(signal.SIGHUP)
        await supervisor.until(f"heard {int(signal.SIGHUP)}")
        supervisor.process.send_signal(signal.SIGINT)
        assert await supervisor.ended() == 3
    assert (tmp_path / "starts").read_text() == "x"


async def test_child_that_does_not_leave_is_killed_and_pauses_can_be_left(tmp_path: Path) -> None:
    deaf = "signal.signal(signal.SIGTERM, signal.SIG_IGN)\nsay('deaf')\nwhile True: alive(); time.sleep(.05)"
    async with supervised(tmp_path, deaf) as supervisor:
        await supervisor.until("deaf")
        supervisor.process.send_signal(signal.SIGTERM)
        assert await supervisor.ended() == 128 + signal.SIGKILL
    assert "the bot was told to end and did not: it is killed" in supervisor.output
    async with supervised(tmp_path, "sys.exit(1)", pause=60) as supervisor:
        await supervisor.until("started again in 60 s")
        supervisor.process.send_signal(signal.SIGTERM)
        assert await supervisor.ended() == 0


async def test_signs_of_life_of_others_do_not_count_and_orphans_are_reaped(tmp_path: Path) -> None:
    # A child of the child outlives it, speaks for it, and ends as an orphan.
    child = """
if starts == 1:
    if os.fork() == 0:
        for _ in range(60): alive(); time.sleep(.05)
        os._exit(0)
    while True: time.sleep(1)
while True: alive(); time.sleep(.05)
"""
    async with supervised(tmp_path, child) as supervisor:
        await supervisor.until("started again")
        assert "no sign of life for 1.5 s" in supervisor.output
        async with asyncio.timeout(20):
            while len(children(supervisor.process.pid)) != 2:  # noqa: ASYNC110 - the next child beside the orphan
                await asyncio.sleep(0.02)
            while len(children(supervisor.process.pid)) != 1:  # noqa: ASYNC110 - processes that end ring no bell
                await asyncio.sleep(0.02)
        supervisor.process.send_signal(signal.SIGTERM)
        assert await supervisor.ended() == 128 + signal.SIGTERM
    assert supervisor.output.count("it is killed") == 1
