"""Fifty members in forty channels ask twenty questions a second for a minute, with Discord's rate limits on.

    python -m tests.bench.load_discord [seconds]

Beside our bot the echo bot gets the same questions. Shown: what was lost, doubled or said in the wrong place, and how
long members waited.
"""

import asyncio
import random
import statistics
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.discord_server import BotProcess, Channel, DiscordServer, Message, Person
from tests.discord_server.process import ECHO_BOT
from tests.serving import ROOT, until_open

MEMBERS, CHANNELS, A_SECOND = 50, 40, 20
TEXTS = (
    "et Aadhaar ?", "que dit-il de Facebook ?", "la surveillance menace-t-elle nos libertés ?", "bonjour !",
    "un autre exemple ?", "pourquoi ?", "what about big data?", "recette de tarte aux pommes ?",
)  # fmt: skip


@dataclass
class Outcome:
    """What came of all questions; waits in seconds."""

    asked: int
    counts: Counter[int]
    misplaced: int
    waits: list[float]
    limited: int

    def p99(self) -> float:
        """Return the 99th percentile of the waits."""
        return statistics.quantiles(self.waits, n=100)[98]


async def ask_all(server: DiscordServer, seconds: int) -> Outcome:
    """Let the members ask at their pace and wait for the last answers."""
    chance = random.Random(7)  # noqa: S311  # the same questions every time
    guild = server.add_guild("Foule")
    channels = [server.add_channel(guild, f"salon-{number}") for number in range(CHANNELS)]
    members = [server.add_member(guild, f"Membre {number}") for number in range(MEMBERS)]
    for text in TEXTS:  # the index may still be on its way
        await server.reply_to(await _says(server, members[0], server.add_channel(guild, "avant"), text), within=30)
    server.limits.enabled = True
    before = server.limits.hits
    questions = []
    clock = asyncio.get_running_loop()
    began = clock.time()
    for number in range(seconds * A_SECOND):
        await asyncio.sleep(max(0.0, began + number / A_SECOND - clock.time()))
        questions.append(await _ask(server, chance.choice(members), channels[number % CHANNELS], chance))
    await server.until(lambda: all(server.replies_to(question) for question in questions[-400:]), within=60)
    await asyncio.sleep(1)
    server.limits.enabled = False
    return _outcome(server, questions, server.limits.hits - before)


async def _ask(server: DiscordServer, who: Person, channel: Channel, chance: random.Random) -> Message:
    return await _says(server, who, channel, chance.choice(TEXTS))


async def _says(server: DiscordServer, who: Person, channel: Channel, text: str) -> Message:
    return await who.say(channel, f"{server.bot.mention} {text}")


def _outcome(server: DiscordServer, questions: list[Message], limited: int) -> Outcome:
    replies = [(question, server.replies_to(question)) for question in questions]
    misplaced = sum(
        reply.channel is not question.channel or reply.reference is not question
        for question, found in replies
        for reply in found
    )
    waits = [found[0].received - question.received for question, found in replies if found]
    return Outcome(len(questions), Counter(len(found) for _, found in replies), misplaced, waits, limited)


def _report(name: str, it: Outcome) -> None:
    print(
        f"{name:9} {it.asked} questions, answers each {dict(it.counts)}, misplaced {it.misplaced}, 429s {it.limited},"
        f" median {statistics.median(it.waits) * 1000:.1f} ms, p99 {it.p99() * 1000:.1f} ms"
    )


async def _echo(seconds: int) -> Outcome:
    async with DiscordServer() as server:
        server.add_guild()
        async with BotProcess(server, ECHO_BOT, environment={"ECHO_BARE": "1"}, folder=ROOT) as bot:
            await bot.ready()
            return await ask_all(server, seconds)


async def _ours(seconds: int, folder: Path) -> Outcome:
    environment = {"CAUSERIE_DATABASE": f"sqlite:///{folder}/causerie.db"}
    async with DiscordServer() as server:
        server.add_guild()
        command = [sys.executable, "-m", "bot", "serve"]
        async with BotProcess(server, command, environment=environment, folder=ROOT) as bot:
            await bot.ready()
            await until_open(folder)
            return await ask_all(server, seconds)


async def main(seconds: int) -> int:
    """Measure both and report; return 0 when nothing was lost and nobody waited four times as long."""
    echo = await _echo(seconds)
    with tempfile.TemporaryDirectory() as folder:
        ours = await _ours(seconds, Path(folder))
    _report("echo", echo)
    _report("causerie", ours)
    print(f"p99 {ours.p99() / echo.p99():.2f} × the echo bot's")
    is_well = ours.counts == Counter({1: ours.asked}) and not ours.misplaced and ours.p99() <= 4 * echo.p99()
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)))
