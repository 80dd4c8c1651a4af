"""What tests of live sessions on the local Discord share: a server with a session, its moderator, and what is shown."""

from pathlib import Path
from typing import Any

import pytest

from tests.discord_server import Channel, DiscordServer, Exchange, Guild, Message, Permission, Person
from tests.discord_server.permissions import EVERYONE
from tests.serving import kept, moderator

WITH_EVENTS = EVERYONE | Permission.CREATE_EVENTS
BIG_DATA = "Le big data est-il dangereux pour nos libertés ?"
# So close to it that the bot offers to join the two.
NEAR = "Est-ce que le big data est dangereux pour nos libertés ?"


@pytest.fixture
def guild(server: DiscordServer) -> Guild:
    return server.add_guild(bot_permissions=WITH_EVENTS)


@pytest.fixture
def modo(server: DiscordServer, guild: Guild, channel: Channel) -> Person:
    modo = moderator(server, guild)
    modo.last_channel = channel
    return modo


async def announce(modo: Person, **options: Any) -> Message:
    """Announce a session, by default of the blog's and for tomorrow; return what the moderator is told."""
    wish = {"titre": "Le chat de 13 h", "quand": "demain 13h", **options}
    return await (await modo.slash("animer annoncer", options=wish)).answer()


def announcement(server: DiscordServer, channel: Channel) -> Message:
    """Return the announcement of the one session in a channel."""
    [message] = [each for each in server.bot_messages if each.channel is channel and not each.ephemeral]
    return message


def buttons(message: Message) -> list[str]:
    """Return the labels of a message's buttons."""
    return [part["label"] for row in message.components for part in row["components"] if part["type"] == 2]


async def said(exchange: Exchange) -> str:
    """Return what somebody is told, and them alone."""
    text = (await exchange.answer()).content
    assert exchange.ephemeral
    return text


async def ask_in(channel: Channel, who: Person, text: str = BIG_DATA, **options: object) -> None:
    """Let somebody ask in the session of a channel, and see that it is noted."""
    assert "C’est noté" in await said(await who.slash("seance question", channel=channel, texte=text, options=options))


async def queue_one(server: DiscordServer, channel: Channel, folder: Path, *, modo: Person, asker: Person) -> None:
    """Announce a session, and let one question into its queue."""
    await announce(modo)
    await ask_in(channel, asker)
    await approve_all(server, channel, folder)


async def approve_all(server: DiscordServer, channel: Channel, folder: Path) -> None:
    """Let every question that waits into the queue, each by a moderator of its own, so that none presses too fast."""
    for question in questions(folder, channel, state="pending"):
        modo = moderator(server, channel.in_guild)
        panel = await (await modo.slash("animer file", channel=channel)).answer()
        await (await modo.select(panel, question)).acknowledgement()
        await (await modo.press(panel, "Accepter")).acknowledgement()


def questions(folder: Path, channel: Channel, *, state: str) -> list[str]:
    """Return the ids of the questions in a state, of the sessions of a channel, oldest first."""
    sql = """
        SELECT q.id FROM live_questions AS q JOIN live_sessions AS s ON s.id = q.session
        WHERE s.channel = ? AND q.state = ? ORDER BY asked_at, q.id
        """
    return [name for (name,) in kept(folder, sql, str(channel.id), state)]
