"""What tests of live sessions on the local Discord share: a server, its moderator, and what is shown and kept."""

from pathlib import Path

import pytest

from tests.discord_server import Channel, DiscordServer, Exchange, Guild, Message, Permission, Person
from tests.discord_server.permissions import EVERYONE
from tests.serving import kept, moderator, until_unspooled

WITH_EVENTS = EVERYONE | Permission.CREATE_EVENTS


@pytest.fixture
def guild(server: DiscordServer) -> Guild:
    return server.add_guild(bot_permissions=WITH_EVENTS)


@pytest.fixture
def modo(server: DiscordServer, guild: Guild, channel: Channel) -> Person:
    modo = moderator(server, guild)
    modo.last_channel = channel
    return modo


def announcement(server: DiscordServer, channel: Channel) -> Message:
    """Return the announcement of the one session in a channel."""
    [message] = [each for each in server.bot_messages if each.channel is channel and not each.ephemeral]
    return message


async def said(exchange: Exchange) -> str:
    """Return what somebody is told, and them alone."""
    text = (await exchange.answer()).content
    assert exchange.ephemeral
    return text


async def questions(folder: Path, channel: Channel, *, state: str) -> list[str]:
    """Return the ids of the questions in a state, of the sessions of a channel, oldest first."""
    await until_unspooled(folder)
    sql = """
        SELECT q.id FROM live_questions AS q JOIN live_sessions AS s ON s.id = q.session
        WHERE s.channel = ? AND q.state = ? ORDER BY asked_at, q.id
        """
    return [name for (name,) in kept(folder, sql, str(channel.id), state)]
