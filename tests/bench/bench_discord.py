"""How long a member waits, against a bot that only repeats, each on a local Discord of its own, in turns.

    python -m tests.bench.bench_discord [questions]

Reports, for the echo bot, one that records and sends the same answer with buttons whatever is asked (`floor_bot`), and
ours with the journal on `synchronous` NORMAL and FULL: start → READY; message → reply, one at a time without a pause
(median, 99th percentile), with pauses (median), and without a pause where no question is put twice (median): what was
asked lately costs an index less; the processor time that a question takes the bot, which a busy machine changes least;
RSS after it. Beside them stands what the disk takes for one fdatasync.

All bots run at once and are asked in turns, a few questions each: a machine's pace changes within seconds, and would
else be taken for theirs. Their code is compiled, as it is once they are installed.
"""

import asyncio
import json
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from tests.discord_server import BotProcess, Channel, DiscordServer, Person
from tests.discord_server.process import ECHO_BOT
from tests.serving import ROOT, until_open

WARM_UP = 50
STARTS = 5
# How many questions a bot is asked before the next one's turn.
IN_TURN = 20
# Seconds between two questions of the second round: people do not ask the moment they are answered, and an idle
# machine takes its time to wake up, whoever the bot.
PAUSE = 0.02
QUESTIONS = ("et Aadhaar ?", "que dit-il de Facebook ?", "la surveillance menace-t-elle nos libertés ?", "bonjour !")
# All bots run as `deploy` has ours run, without what modules say of themselves. Python may be told not to keep what it
# compiles, which would have each start compile everything anew.
COMPILED = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONOPTIMIZE": "2"}


@dataclass
class Side:
    """One of the bots, on its server: what was measured of it, in seconds, and in mebibytes.

    `folder` is where a bot of ours keeps its journal, None for a bot that has none.
    """

    name: str
    server: DiscordServer
    bot: BotProcess
    folder: Path | None
    starts: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    paced: list[float] = field(default_factory=list)
    fresh: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)
    rss: float = 0.0

    def median(self) -> float:
        """Return the median wait."""
        return statistics.median(self.waits)

    def p99(self) -> float:
        """Return the 99th percentile of the waits."""
        return statistics.quantiles(self.waits, n=100)[98]

    def start(self) -> float:
        """Return the median of the starts."""
        return statistics.median(self.starts)

    async def begin(self) -> None:
        """Start the bot, and note how long that took."""
        began = perf_counter()
        await self.bot.start()
        await self.server.ready(within=20)
        self.starts.append(perf_counter() - began)
        if self.folder:
            await until_open(self.folder)

    async def enter(self) -> None:
        """Give it a channel and somebody who asks there, and let it warm up."""
        guild = next(iter(self.server.world.guilds.values()))
        self._channel: Channel = self.server.add_channel(guild, "banc")
        self._alice: Person = self.server.add_member(guild, "Alice")
        await self._wait("bonjour", within=20)
        for question in usual_questions(WARM_UP):
            await self._wait(question)

    async def ask(self, questions: Sequence[str], *, pause: float = 0.0) -> list[float]:
        """Ask one question after the other and return how long each one waited for its answer."""
        waits = []
        for question in questions:
            await asyncio.sleep(pause)
            waits.append(await self._wait(question))
        return waits

    async def _wait(self, text: str, *, within: float = 5) -> float:
        question = await self._alice.say(self._channel, f"{self.server.bot.mention} {text}")
        return (await self.server.reply_to(question, within=within)).received - question.received


async def measure(sides: Sequence[Side], count: int) -> None:
    """Start each of the bots a few times, then ask them in turns; they are left running, for whoever made them."""
    for number in range(STARTS):
        for side in sides:
            await side.begin()
            if number < STARTS - 1:
                await side.bot.stop()
    for side in sides:
        await side.enter()
    for questions in turns(usual_questions(count)):
        for side in sides:
            before = processor_seconds(side.bot.pid)
            side.waits += await side.ask(questions)
            side.busy.append((processor_seconds(side.bot.pid) - before) / len(questions))
    for questions in turns(usual_questions(count // 2)):
        for side in sides:
            side.paced += await side.ask(questions, pause=PAUSE)
    for questions in turns(new_questions(count // 2)):
        for side in sides:
            side.fresh += await side.ask(questions)
    for side in sides:
        side.rss = rss(side.bot.pid)


def turns(questions: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the questions, a few at a time."""
    for first in range(0, len(questions), IN_TURN):
        yield questions[first : first + IN_TURN]


def usual_questions(count: int) -> list[str]:
    """Return so many questions, the same few again and again."""
    return [QUESTIONS[number % len(QUESTIONS)] for number in range(count)]


def new_questions(count: int) -> list[str]:
    """Return up to `count` different questions, answerable or not, as the blog's readers may put them."""
    lines = (ROOT / "tests" / "data" / "questions" / "fit.jsonl").read_text(encoding="utf-8").splitlines()
    return list(dict.fromkeys(json.loads(line)["question"] for line in lines))[:count]


def rss(pid: int) -> float:
    """Return the resident memory of a process in mebibytes."""
    (line,) = [line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) / 1024


def processor_seconds(pid: int) -> float:
    """Return the processor time that the threads of a process have taken."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def fsync_seconds(folder: Path, count: int = 300) -> list[float]:
    """Return how long the disk takes to take 4 KiB for good."""
    waits = []
    with (folder / "fsync").open("wb", buffering=0) as file:
        for _ in range(count):
            began = perf_counter()
            file.write(b"x" * 4096)
            os.fdatasync(file.fileno())
            waits.append(perf_counter() - began)
    return waits


def _with_journal(name: str, server: DiscordServer, folder: Path, module: Sequence[str]) -> Side:
    """Return a bot of ours that keeps its journal in a folder of its own; its name tells how it writes to disk."""
    own = folder / name
    own.mkdir()
    synchronous = "FULL" if name == "FULL" else "NORMAL"
    environment = {"CAUSERIE_DATABASE": f"sqlite:///{own}/causerie.db", "CAUSERIE_SYNCHRONOUS": synchronous, **COMPILED}
    bot = BotProcess(server, [sys.executable, "-m", *module], environment=environment, folder=ROOT)
    return Side(name, server, bot, own if module[0] == "bot" else None)


def _report(it: Side, echo: Side) -> None:
    paced, fresh, busy = (statistics.median(each) for each in (it.paced, it.fresh, it.busy))
    print(
        f"{it.name:12} median {it.median() * 1000:6.2f} ms ({it.median() / echo.median():4.2f}×)"
        f"  p99 {it.p99() * 1000:6.2f} ms ({it.p99() / echo.p99():4.2f}×)"
        f"  with pauses {paced * 1000:5.2f} ms ({paced / statistics.median(echo.paced):4.2f}×)"
        f"  never asked before {fresh * 1000:5.2f} ms ({fresh / statistics.median(echo.fresh):4.2f}×)"
        f"  processor {busy * 1000:5.2f} ms ({busy / statistics.median(echo.busy):4.2f}×)"
        f"  start {it.start():5.2f} s ({it.start() - echo.start():+5.2f} s)"
        f"  RSS {it.rss:5.1f} MiB ({it.rss - echo.rss:+5.1f})"
    )


async def main(count: int) -> None:
    """Measure the echo bot, the floor, ours twice, and report."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=ROOT)))
        servers = [await stack.enter_async_context(DiscordServer()) for _ in range(4)]
        for server in servers:
            server.add_guild()
        bare = BotProcess(servers[0], ECHO_BOT, environment={"ECHO_BARE": "1", **COMPILED}, folder=ROOT)
        sides = [
            Side("echo", servers[0], bare, None),
            _with_journal("floor", servers[1], folder, ["tests.bench.floor_bot"]),
            _with_journal("NORMAL", servers[2], folder, ["bot", "serve"]),
            _with_journal("FULL", servers[3], folder, ["bot", "serve"]),
        ]
        for side in sides:
            stack.push_async_callback(side.bot.stop)
        await measure(sides, count)
        disk = fsync_seconds(folder)
    for side in sides:
        _report(side, sides[0])
    print(f"fdatasync    median {statistics.median(disk) * 1000:6.2f} ms")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 500))
