"""How long a member waits, against a bot that only repeats, on the same local Discord in the same run.

    python -m tests.bench.bench_discord [questions]

Reports, for the echo bot, one that records and sends the same answer with buttons whatever is asked (`floor_bot`), and
ours with the journal on `synchronous` NORMAL and FULL: start → READY; message → reply,
one at a time without a pause (median, 99th percentile), with pauses (median), and without a pause where no question is
put twice (median): what was asked lately costs an index less; the processor time that a question takes the bot, which
a busy machine changes least; RSS after it. Beside them stands what the disk takes for one
fdatasync.
"""

import asyncio
import json
import os
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.discord_server import BotProcess, Channel, DiscordServer, Person
from tests.discord_server.process import ECHO_BOT
from tests.serving import ROOT, until_open

WARM_UP = 50
STARTS = 5
# Seconds between two questions of the second round: people do not ask the moment they are answered, and an idle
# machine takes its time to wake up, whoever the bot.
PAUSE = 0.02
QUESTIONS = ("et l’Inde ?", "que dit-il de Facebook ?", "la surveillance menace-t-elle nos libertés ?", "bonjour !")


@dataclass
class Figures:
    """What was measured of one bot: seconds, and mebibytes."""

    starts: list[float]
    waits: list[float]
    paced: list[float]
    fresh: list[float]
    busy: float
    rss: float

    def median(self) -> float:
        """Return the median wait."""
        return statistics.median(self.waits)

    def p99(self) -> float:
        """Return the 99th percentile of the waits."""
        return statistics.quantiles(self.waits, n=100)[98]

    def start(self) -> float:
        """Return the median of the starts."""
        return statistics.median(self.starts)


async def measure(server: DiscordServer, make: Sequence[BotProcess], folder: Path | None, count: int) -> Figures:
    """Start each of the bots, and ask the last one."""
    guild = next(iter(server.world.guilds.values()))
    starts = []
    for bot in make[:-1]:
        starts.append(await _start(server, bot))
        if folder:
            await until_open(folder)
        await bot.stop()
    bot = make[-1]
    starts.append(await _start(server, bot))
    channel, alice = server.add_channel(guild, "banc"), server.add_member(guild, "Alice")
    await _wait(server, channel, alice, "bonjour", within=20)
    before = processor_seconds(bot.pid)
    waits = [await _wait(server, channel, alice, QUESTIONS[number % len(QUESTIONS)]) for number in range(count)]
    busy = (processor_seconds(bot.pid) - before) / count
    paced = []
    for number in range(count // 2):
        await asyncio.sleep(PAUSE)
        paced.append(await _wait(server, channel, alice, QUESTIONS[number % len(QUESTIONS)]))
    fresh = [await _wait(server, channel, alice, question) for question in new_questions(count // 2)]
    memory = rss(bot.pid)
    await bot.stop()
    return Figures(starts, waits[WARM_UP:], paced, fresh, busy, memory)


async def _start(server: DiscordServer, bot: BotProcess) -> float:
    began = perf_counter()
    await bot.start()
    await server.ready(within=20)
    return perf_counter() - began


async def _wait(server: DiscordServer, channel: Channel, alice: Person, text: str, *, within: float = 5) -> float:
    question = await alice.say(channel, f"{server.bot.mention} {text}")
    return (await server.reply_to(question, within=within)).received - question.received


def new_questions(count: int) -> list[str]:
    """Return up to `count` different questions, answerable or not, as the blog's readers may put them."""
    lines = (ROOT / "tests" / "data" / "questions-dev.jsonl").read_text(encoding="utf-8").splitlines()
    return list(dict.fromkeys(json.loads(line)["question"] for line in lines))[:count]


def rss(pid: int) -> float:
    """Return the resident memory of a process in mebibytes."""
    (line,) = [line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) / 1024


def processor_seconds(pid: int) -> float:
    """Return the processor time that a process has taken, its threads' too."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


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


def _with_journal(server: DiscordServer, folder: Path, synchronous: str, module: Sequence[str]) -> BotProcess:
    environment = {"CAUSERIE_DATABASE": f"sqlite:///{folder}/causerie.db", "CAUSERIE_SYNCHRONOUS": synchronous}
    return BotProcess(server, [sys.executable, "-m", *module], environment=environment, folder=ROOT)


def _report(name: str, it: Figures, echo: Figures) -> None:
    print(
        f"{name:12} median {it.median() * 1000:6.2f} ms ({it.median() / echo.median():4.2f}×)"
        f"  p99 {it.p99() * 1000:6.2f} ms ({it.p99() / echo.p99():4.2f}×)"
        f"  with pauses {statistics.median(it.paced) * 1000:5.2f} ms"
        f" ({statistics.median(it.paced) / statistics.median(echo.paced):4.2f}×)"
        f"  never asked before {statistics.median(it.fresh) * 1000:5.2f} ms"
        f" ({statistics.median(it.fresh) / statistics.median(echo.fresh):4.2f}×)"
        f"  processor {it.busy * 1000:5.2f} ms ({it.busy / echo.busy:4.2f}×)"
        f"  start {it.start():5.2f} s ({it.start() - echo.start():+5.2f} s)"
        f"  RSS {it.rss:5.1f} MiB ({it.rss - echo.rss:+5.1f})"
    )


async def main(count: int) -> None:
    """Measure the echo bot, the floor, ours twice, and report."""
    async with DiscordServer() as server:
        server.add_guild()
        with tempfile.TemporaryDirectory(dir=ROOT) as name:
            folder = Path(name)
            bare = [BotProcess(server, ECHO_BOT, environment={"ECHO_BARE": "1"}, folder=ROOT) for _ in range(STARTS)]
            echo = await measure(server, bare, None, count)
            (folder / "floor").mkdir()
            still = [_with_journal(server, folder / "floor", "NORMAL", ["tests.bench.floor_bot"])]
            figures = {"floor": await measure(server, still, None, count)}
            for synchronous in ("NORMAL", "FULL"):
                (folder / synchronous).mkdir()
                bots = [
                    _with_journal(server, folder / synchronous, synchronous, ["bot", "serve"]) for _ in range(STARTS)
                ]
                figures[synchronous] = await measure(server, bots, folder / synchronous, count)
            disk = fsync_seconds(folder)
    _report("echo", echo, echo)
    for synchronous, each in figures.items():
        _report(synchronous, each, echo)
    print(f"fdatasync    median {statistics.median(disk) * 1000:6.2f} ms")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 500))
