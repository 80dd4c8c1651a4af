"""The world that tests of the Discord door share: one server a module, the bot in its own process on the seven posts.

`conftest.py` gives these to every module; one that needs another world has fixtures of its own by the same names, or
imports one of the other servers, which are called `server` too.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.settings import OWN_CORPUS
from tests.discord_server import BotProcess, Channel, DiscordServer, Guild, Person
from tests.serving import serving

__all__ = ["alice", "channel", "echo_server", "folder", "guild", "quiet_server", "server"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bot")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server(folder: Path) -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as server:
        server.add_guild()
        async with serving(server, folder, CAUSERIE_CORPUS=str(OWN_CORPUS)):
            await server.until(lambda: server.commands_written)
            yield server


@pytest_asyncio.fixture(scope="module", loop_scope="module", name="server")
async def echo_server() -> AsyncIterator[DiscordServer]:
    """One server a module, with the bot on it that repeats what it hears: for what the local Discord itself does."""
    async with DiscordServer() as server:
        server.add_guild()
        async with BotProcess(server) as bot:
            await bot.ready()
            yield server
        assert server.unknown_requests == []


@pytest_asyncio.fixture(name="server")
async def quiet_server() -> AsyncIterator[DiscordServer]:
    """One server a test, without a bot: the test brings its own."""
    async with DiscordServer() as server:
        server.add_guild()
        yield server


@pytest.fixture
def guild(server: DiscordServer) -> Guild:
    return next(iter(server.world.guilds.values()))


@pytest.fixture
def channel(server: DiscordServer, guild: Guild) -> Channel:
    return server.add_channel(guild, "philo")


@pytest.fixture
def alice(server: DiscordServer, guild: Guild, channel: Channel) -> Person:
    alice = server.add_member(guild, "Alice", locale="fr")
    alice.last_channel = channel
    return alice
