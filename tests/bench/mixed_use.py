"""Five minutes of mixed use on the local Discord, with everything that can go wrong going wrong now and then.

    python -m tests.bench.mixed_use [seconds] [seed]

A dozen members ask, reply, write in private, use every command; meanwhile Discord fails, limits, drops and repeats,
and the bot is asked to end, or killed, and started again. At the end each question must have its one answer, nobody may
have been pinged, and the journal must hold what was seen.
"""

import asyncio
import random
import signal
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import monotonic

from bot.settings import OWN_CORPUS
from tests.bench.bench_discord import rss
from tests.discord_server import BotProcess, Channel, DiscordServer, Exchange, Message, NotAllowedError, Person
from tests.serving import bot_process, kept, moderator, until_open

ASKED = (
    "et Aadhaar ?", "que pense-t-il des réseaux sociaux ?", "pourquoi ?", "et les dangers ?", "bonjour !", "merci",
    "what does he say about Facebook?", "who controls our data?", "xylophone zébré", "", "**@everyone** `code` ?",
    "la surveillance menace-t-elle nos libertés ? " * 4, "é" * 1500, "https://exemple.fr :fire: <@1> ||secret||",
)  # fmt: skip
COMMANDS = ("demander", "sujets", "aide", "mes-donnees voir", "mes-donnees effacer")


class Stage:
    """The server with its people, and what they did."""

    def __init__(self, server: DiscordServer, folder: Path, chance: random.Random) -> None:
        self.server = server
        self.folder = folder
        self.chance = chance
        self.guilds = [server.add_guild("Salon de thé"), server.add_guild("Tea room", locale="en-US")]
        self.channels = [server.add_channel(guild, f"salon-{number}") for guild in self.guilds for number in range(3)]
        self.people = [self._member(number) for number in range(12)]
        self.moderators = {guild.id: moderator(server, guild) for guild in self.guilds}
        self.bot: BotProcess | None = None
        self.questions: list[Message] = []
        self.exchanges: list[Exchange] = []
        self.done: Counter[str] = Counter()

    def _member(self, number: int) -> Person:
        person = self.server.add_member(self.guilds[0], f"Membre {number}", locale=("fr", "en-US")[number % 2])
        person.join(self.guilds[1])
        return person

    async def start(self) -> None:
        """Start the bot and wait until it is there."""
        self.bot = bot_process(self.server, self.folder, CAUSERIE_CORPUS=str(OWN_CORPUS))
        await self.bot.start()
        await self.server.ready(within=20)
        await until_open(self.folder)

    async def act(self) -> None:
        """Let somebody do something."""
        deeds: list[tuple[int, Callable[[], Awaitable[None]]]] = [
            (50, self.mention), (15, self.reply), (10, self.direct), (15, self.command), (3, self.look),
            (4, self.trouble),
        ]  # fmt: skip
        (deed,) = self.chance.choices([deed for _, deed in deeds], [weight for weight, _ in deeds])
        self.done[deed.__name__] += 1
        await deed()

    async def mention(self) -> None:
        """Ask in a channel."""
        text = f"{self.server.bot.mention} {self._text()}"
        self.questions.append(await self._somebody().say(self._somewhere(), text))

    async def reply(self) -> None:
        """Reply to one of the bot's late answers, with or without its ping."""
        answers = [each for each in self.server.bot_messages[-30:] if each.guild and not each.ephemeral]
        if answers:
            answer, who = self.chance.choice(answers), self._somebody()
            ping = self.chance.random() < 0.7
            self.questions.append(await who.say(answer.channel, self._text() or "?", reply_to=answer, ping=ping))

    async def direct(self) -> None:
        """Write in private."""
        self.questions.append(await self._somebody().dm(self._text() or "?"))

    async def command(self) -> None:
        """Use a command, and confirm an erasure now and then."""
        who, name = self._somebody(), self.chance.choice(COMMANDS)
        options = {"question": self._text() or "?"} if name == "demander" else {}
        exchange = await who.slash(name, channel=self._somewhere(), options=options)
        self.exchanges.append(exchange)
        if name == "mes-donnees effacer" and self.chance.random() < 0.3:
            asked = await exchange.answer(within=10)
            self.exchanges.append(await who.press(asked, "yes"))

    async def look(self) -> None:
        """Read the journal as a moderator."""
        channel = self._somewhere()
        reader = self.moderators[channel.in_guild.id]
        self.exchanges.append(await reader.slash("journal recents", channel=channel))

    async def trouble(self) -> None:
        """Let Discord or the network fail a little."""
        faults, path, gateway = self.server.faults, "/channels/*/messages", self.server.gateway
        troubles: list[Callable[[], object]] = [
            lambda: faults.rate_limit("POST", path, retry_after=0.3),
            lambda: faults.fail("POST", path, status=502),
            lambda: faults.fail("POST", path, status=500, accepted=True),
            lambda: faults.drop("POST", path),
            lambda: faults.drop("POST", path, accepted=True),
            lambda: gateway.duplicate_next("MESSAGE_CREATE"),
            gateway.drop,
            gateway.ask_reconnect,
        ]
        self.chance.choice(troubles)()

    async def interrupt(self, number: int) -> None:
        """End the bot or kill it, and start it again; what is said meanwhile it does not hear."""
        assert self.bot is not None
        self.bot.send(number)
        code = await self.bot.wait()
        assert code == (0 if number == signal.SIGTERM else -number), (code, self.bot.output)
        assert "Traceback" not in self.bot.output, self.bot.output
        await self.start()

    def _text(self) -> str:
        return self.chance.choice(ASKED)

    def _somebody(self) -> Person:
        return self.chance.choice(self.people)

    def _somewhere(self) -> Channel:
        return self.chance.choice(self.channels)


async def use(stage: Stage, seconds: float) -> None:
    """Use the bot for so long, interrupting it about twice a minute."""
    end, interruptions = monotonic() + seconds, [signal.SIGTERM, signal.SIGKILL] * max(1, int(seconds // 60))
    due = [monotonic() + seconds * (place + 1) / (len(interruptions) + 1) for place in range(len(interruptions))]
    while monotonic() < end:
        if due and monotonic() > due[0]:
            due.pop(0)
            await asyncio.sleep(3)  # so that no question hangs in the air: what falls into a gap is not this script's
            stage.server.faults.clear()
            await stage.interrupt(interruptions[len(due)])
        try:
            await stage.act()
        except NotAllowedError as error:
            stage.done[f"not allowed: {error}"] += 1
        await asyncio.sleep(stage.chance.expovariate(1 / 0.08))


def faults(stage: Stage, server: DiscordServer) -> list[str]:
    """Return what is not as it should be."""
    found = []
    counts = Counter(len(server.replies_to(question)) for question in stage.questions)
    if set(counts) != {1}:
        found.append(f"answers to a question: {dict(counts)}")
    unanswered = [each for each in stage.exchanges if not each.acknowledged]
    if unanswered:
        found.append(f"commands not answered: {len(unanswered)}")
    if any(message.pinged for message in server.bot_messages):
        found.append("somebody was pinged")
    if server.unknown_requests:
        found.append(f"requests the server does not know: {server.unknown_requests}")
    refused = Counter(each.status for each in server.requests if 400 <= each.status < 500 and each.status != 429)
    if refused:
        found.append(f"requests the server refused: {dict(refused)}")
    shown = {message.nonce for message in server.bot_messages if message.nonce}
    recorded = {turn for (turn,) in kept(stage.folder, "SELECT id FROM turns")}
    erased = kept(stage.folder, "SELECT count(*) FROM events WHERE kind = 'erasure'")[0][0]
    if shown - recorded and not erased:
        found.append(f"seen but not in the journal: {len(shown - recorded)}")
    return found


async def main(seconds: float, seed: int) -> int:
    """Run, report, and return 1 when something is not as it should be."""
    with tempfile.TemporaryDirectory() as name:
        async with DiscordServer() as server:
            stage = Stage(server, Path(name), random.Random(seed))  # noqa: S311 - a play, not a secret
            await stage.start()
            await use(stage, seconds)
            await asyncio.sleep(5)
            assert stage.bot is not None
            memory = rss(stage.bot.pid)
            await stage.bot.stop()
            print(dict(stage.done))
            print(f"questions {len(stage.questions)}, commands {len(stage.exchanges)}, RSS {memory:.1f} MiB")
            print(f"sessions {server.gateway.identified}, resumed {server.gateway.resumed}")
            waits = [
                server.replies_to(each)[0].received - each.received
                for each in stage.questions
                if server.replies_to(each)
            ]
            print(f"message → reply: median {statistics.median(waits) * 1000:.1f} ms, longest {max(waits):.1f} s")
            found = faults(stage, server)
            print("\n".join(found) or "no fault")
    return 1 if found else 0


if __name__ == "__main__":
    arguments = [*sys.argv[1:], *("300", "1")[len(sys.argv) - 1 :]]
    sys.exit(asyncio.run(main(float(arguments[0]), int(arguments[1]))))
