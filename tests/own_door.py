"""The door in the test's own process, by a clock that the test sets."""

import asyncio
import gc
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import discord
import pytest

from bot.cogs.door import Door, Timing
from bot.dialogue import Conversations, Helplines
from bot.search import IndexCache
from bot.settings import Settings
from bot.storage import Journal
from tests.discord_server import DiscordServer
from tests.journals import traces
from tests.serving import database, environment, until_open

_TIMING = Timing()


class Watch:
    """A clock that goes on like any other, and that a test can put forward or back."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclass(frozen=True)
class OwnDoor:
    """The bot that runs here: its journal, the clock of that, and the folder of its files."""

    journal: Journal
    watch: Watch
    folder: Path

    async def traces(self, *marks: str) -> list[tuple[str, str]]:
        """Return which files hold which of these texts, all that was noted being on disk."""
        await self.journal.flush()
        return traces(self.folder, marks)


@asynccontextmanager
async def own_door(
    server: DiscordServer,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    read_after: threading.Event | None = None,
    timing: Timing = _TIMING,
    registers: bool = True,
) -> AsyncIterator[OwnDoor]:
    """Run the bot here, on one post, which it reads at once or once that event has happened.

    Wait until its commands are registered, unless Discord is about to refuse them.
    """
    watch = Watch()
    settings = _settings(server, folder)
    # Both are put back at the end: they belong to the library, not to the door.
    monkeypatch.setattr(discord.http.Route, "BASE", discord.http.Route.BASE)
    monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", None)
    async with Journal.open(settings.database, spool=settings.spool_path, spool_size=2**20, clock=watch) as journal:
        task = asyncio.create_task(_run(Door(settings, journal, Helplines.load(), timing=timing), settings, read_after))
        try:
            await server.ready()
            await server.until(lambda: server.commands_written or not registers)
            if read_after is None:
                await until_open(folder)
            yield OwnDoor(journal, watch, folder)
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            gc.unfreeze()


async def _run(door: Door, settings: Settings, read_after: threading.Event | None) -> None:
    stop = read_after.set if read_after is not None else lambda: None
    await door.run(partial(_conversations, settings, read_after), stop)


def _settings(server: DiscordServer, folder: Path) -> Settings:
    variables = environment(folder)
    return Settings(
        corpus=Path(variables["CAUSERIE_CORPUS"]),
        cache=Path(variables["CAUSERIE_CACHE"]),
        database=f"sqlite:///{database(folder)}",
        discord_token=server.token,
        discord_api_base=server.base_url,
        discord_gateway_url=server.gateway_url,
    )


def _conversations(settings: Settings, after: threading.Event | None) -> Conversations:
    if after is not None:
        after.wait()
    conversations = Conversations(IndexCache(settings.cache_folder()).index(settings.corpus))
    _ = conversations.topics  # as `prepare` does, which would also have the whole process speak of one post
    return conversations
