"""Live sessions laid into the journal of a bot that is not running yet, and the bot that holds them, clock sped up."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from bot import live
from bot.live import Actor, Asking, Plan, Step
from bot.model import BLOG, Guest, GuildSettings, LiveSession, Notice
from tests.discord_server import BotProcess, Channel, DiscordServer, Message, Person
from tests.discord_server.nouns import THREAD_STARTER
from tests.forking import fork
from tests.serving import environment, journal_of, until_open

# An hour of the session takes a minute.
FACTOR = 60.0
MODERATOR = Actor("1", "Modo", is_moderator=True)
SESSION = "7000"
# Where nothing is shown of a session before it begins.
SILENT = {Notice.ANNOUNCEMENT: "", Notice.EVENT: ""}


class Rehearsed:
    """A session with open questions, to be laid into a journal; it begins as soon as a bot finds it."""

    def __init__(
        self,
        channel: Channel,
        *,
        guest: Guest = BLOG,
        host: Person | None = None,
        factor: float = FACTOR,
        **other: Any,
    ) -> None:
        self.anchor = datetime.now(UTC)
        self._first_started: datetime | None = None
        self.factor = factor
        plan = Plan(
            SESSION, str(channel.in_guild.id), str(channel.id), "Le chat de 13 h", guest,
            self.anchor + timedelta(seconds=10), timedelta(hours=6), approval=False, each=100,
        )  # fmt: skip
        step = live.announce(replace(plan, **other), by=MODERATOR, at=self.anchor)
        self.session = replace(step.session, notices=SILENT, host=str(host.id) if host else None)
        self.do(live.open_questions, by=MODERATOR, at=self.anchor)

    def do(self, rule: Callable[..., Step], *arguments: Any, **words: Any) -> LiveSession:
        """Apply a rule."""
        self.session = rule(self.session, *arguments, **words).session
        return self.session

    def ask(self, number: int, text: str, who: Person, **other: Any) -> str:
        """Let a member ask; return the question's id."""
        name = f"{number:04}"
        at = self.anchor + timedelta(milliseconds=number)
        by = Actor(str(who.id), who.user.name)
        self.do(live.ask, asking=Asking(name, text, **other), by=by, at=at)
        return name

    async def lay(self, folder: Path) -> None:
        """Put the session into the journal of the bot that keeps its files in a folder."""
        change = live.change_of(None, Step(self.session))
        assert change is not None
        async with journal_of(folder) as journal:
            await journal.live.keep(change)

    async def settle(self, folder: Path, **settings: Any) -> None:
        """Change the settings of the session's server."""
        async with journal_of(folder) as journal:
            await journal.guilds.change(self.session.guild, GuildSettings(**settings), by="1")

    def bot(self, server: DiscordServer, folder: Path, **more: str) -> BotProcess:
        """Return the bot, not yet started; it begins at the anchor, and one that follows it no earlier than it came."""
        now = datetime.now(UTC)
        self._first_started = self._first_started or now
        return fast_bot(server, folder, self.factor, self.anchor + (now - self._first_started) * self.factor, **more)

    @asynccontextmanager
    async def held(self, server: DiscordServer, folder: Path, **more: str) -> AsyncIterator[BotProcess]:
        """Lay the session and run the bot; at the end nothing may have gone wrong that nobody foresaw."""
        await self.lay(folder)
        async with running(self.bot(server, folder, **more), server, folder) as bot:
            yield bot


def fast_bot(server: DiscordServer, folder: Path, factor: float, start: datetime, **more: str) -> BotProcess:
    """Return a bot, not yet started, whose live sessions have a clock of their own (see `tests.fast_bot`)."""
    start_fast = partial(fork, "tests.fast_bot", [str(factor), start.isoformat()])
    return BotProcess(server, environment=environment(folder, **more), start=start_fast)


@asynccontextmanager
async def running(bot: BotProcess, server: DiscordServer, folder: Path) -> AsyncIterator[BotProcess]:
    """Run a bot; at the end nothing may have gone wrong that nobody foresaw."""
    async with bot:
        await bot.ready()
        await until_open(folder)
        await server.until(lambda: server.commands_written)
        yield bot
    assert "Traceback" not in bot.output, bot.output
    assert server.unknown_requests == []


async def session_in(folder: Path, name: str = SESSION) -> LiveSession:
    """Return a session as it is kept, after its bot has ended."""
    async with journal_of(folder) as journal:
        return next(each for each in await journal.live.sessions() if each.id == name)


async def thread_of(server: DiscordServer, channel: Channel, *, but: Channel | None = None) -> Channel:
    """Wait for the thread of a channel (`but` an earlier one) and return it."""

    def threads() -> list[Channel]:
        return [each for each in server.world.channels.values() if each.parent is channel and each is not but]

    await server.until(threads)
    return threads()[0]


def in_private(who: Person) -> list[Message]:
    return list(who.direct.messages.values())


def said_in(server: DiscordServer, place: Channel) -> list[Message]:
    """Return what the bot said in a place for everybody to see, in order."""
    mine = (each for each in server.bot_messages if each.channel is place and each.kind != THREAD_STARTER)
    return [each for each in mine if not each.ephemeral and not each.deleted]


def is_question(message: Message) -> bool:
    """Return whether a message puts a question."""
    return message.content.startswith(("**Question", "**question"))


async def close(who: Person, place: Channel) -> str:
    """Let a moderator close the session; return what they are told."""
    asked = await who.slash("animer fermer", channel=place)
    return (await (await who.press(await asked.answer(), "Fermer")).followup()).content


async def publish(server: DiscordServer, who: Person, thread: Channel, *, place: Channel | None = None) -> Message:
    """Let a moderator publish the transcript, in the thread or another place; return it once it is in the thread."""
    await (await who.slash("animer publier", channel=place or thread)).answer()
    await server.until(lambda: said_in(server, thread)[-1].attachments)
    return said_in(server, thread)[-1]
