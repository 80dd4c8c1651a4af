"""Announcing a session on the local Discord: who may, what is posted, which hour is meant, what is missing."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from tests.discord_server import Channel, DiscordServer, Guild, Message, Permission, Person
from tests.discord_server.permissions import EVERYONE
from tests.serving import blocks, moderator, own_words

pytestmark = pytest.mark.asyncio(loop_scope="module")

WITH_EVENTS = EVERYONE | Permission.CREATE_EVENTS


@pytest.fixture
def guild(server: DiscordServer) -> Guild:
    return server.add_guild(bot_permissions=WITH_EVENTS)


@pytest.fixture
def modo(server: DiscordServer, guild: Guild, channel: Channel) -> Person:
    modo = moderator(server, guild)
    modo.last_channel = channel
    return modo


def _announcement(server: DiscordServer, channel: Channel) -> Message:
    [message] = [each for each in server.bot_messages if each.channel is channel and not each.ephemeral]
    return message


def _moment(text: str) -> datetime:
    found = re.search(r"<t:(\d+):F>", text)
    assert found is not None, text
    return datetime.fromtimestamp(int(found[1]), UTC)


async def test_announcing_posts_it_with_its_button_the_authors_words_and_an_event(
    server: DiscordServer, guild: Guild, channel: Channel, modo: Person
) -> None:
    said = await (await modo.slash("animer annoncer", titre="Le chat de 13 h", quand="demain 13h")).answer()
    assert said.content.startswith("C’est annoncé\xa0: Le chat de 13 h, <t:")
    message = _announcement(server, channel)
    assert message.content.startswith("Le chat de 13 h. L’invité\xa0: le blog lui-même, en citations. C’est ")
    assert any("questions" in each for each in blocks(message))
    assert "13\xa0h (heure de Paris), pour 1\xa0h" in own_words(message)
    assert _moment(message.content) == _moment(said.content)
    labels = [button["label"] for row in message.components for button in row["components"]]
    assert labels == ["Poser une question", "Voir et voter", "Mes questions"]
    [event] = guild.events.values()
    assert event.body["name"] == "Le chat de 13 h"
    assert datetime.fromisoformat(event.body["scheduled_start_time"]) == _moment(said.content)
    assert event.body["entity_metadata"]["location"].endswith(f"/{guild.id}/{channel.id}/{message.id}")
    length = datetime.fromisoformat(event.body["scheduled_end_time"]) - _moment(said.content)
    assert length == timedelta(hours=1)
    assert not message.pinged
