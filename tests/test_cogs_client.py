"""The client: what it hears of what Discord tells it."""

from typing import Any

import discord
import pytest

from bot.cogs._client import Client
from bot.settings import Settings

US, SOMEBODY = "1", "2"


def user(name: str) -> dict[str, Any]:
    """Return a user as Discord tells of them."""
    return {"id": name, "username": f"u{name}", "discriminator": "0", "avatar": None, "global_name": None}


def message(author: str, kind: int) -> dict[str, Any]:
    """Return a direct message as Discord tells of it."""
    lists: dict[str, Any] = {key: [] for key in ("mentions", "mention_roles", "attachments", "embeds", "components")}
    plain = {"pinned": False, "mention_everyone": False, "tts": False, "edited_timestamp": None}
    what = {"id": "9", "channel_id": "8", "author": user(author), "type": kind, "content": "bonjour"}
    return {**what, **lists, **plain, "timestamp": "2026-11-25T13:00:00.000000+00:00"}


@pytest.mark.parametrize(
    ("author", "kind", "is_heard"),
    [
        (SOMEBODY, 0, True),
        (SOMEBODY, 19, True),
        (US, 0, False),
        (US, 19, False),
        (US, 20, False),
        (US, 23, False),
        (US, 46, True),
    ],
)
async def test_only_our_own_answers_are_not_heard(author: str, kind: int, is_heard: bool) -> None:  # noqa: FBT001
    client = Client(Settings())
    heard: list[str] = []
    client._connection.dispatch = lambda event, *_: heard.append(event)
    client._connection.parsers["READY"]({"user": user(US), "guilds": [], "application": {"id": US, "flags": 0}})
    heard.clear()
    client._connection.parsers["MESSAGE_CREATE"](message(author, kind))
    assert heard == (["message"] if is_heard else [])
    await client.close()


async def test_only_the_typing_of_whoever_is_waited_for_is_heard_and_no_other_costs_anything() -> None:
    client = Client(Settings())
    told: list[Any] = []
    heard: list[tuple[int, int]] = []

    async def typed(place: int, member: int) -> None:
        heard.append((place, member))

    client.is_waited_for = lambda place, member: (place, member) == (8, 2)
    client.typed = typed
    client._connection.dispatch = lambda event, *arguments: told.extend([event, *arguments])
    for place, member in (("8", "3"), ("7", "2"), ("8", "2")):
        client._connection.parsers["TYPING_START"]({"channel_id": place, "user_id": member, "timestamp": 1})
    event, payload = told
    await client.on_raw_typing(payload)
    assert (event, heard) == ("raw_typing", [(8, 2)])
    assert client.intents.guild_typing
    assert not client.intents.dm_typing
    await client.close()


@pytest.mark.parametrize(("server", "is_heard"), [({}, True), ({"guild_id": "77"}, False)])
async def test_a_message_of_a_server_that_is_not_known_is_no_private_one(
    server: dict[str, str], *, is_heard: bool
) -> None:
    client = Client(Settings())
    told: list[Any] = []
    heard: list[discord.Message] = []

    async def hear(message: discord.Message) -> None:
        heard.append(message)

    client.hear = client.edited = hear
    client._connection.dispatch = lambda _, *arguments: told.extend(arguments)
    client._connection.parsers["READY"]({"user": user(US), "guilds": [], "application": {"id": US, "flags": 0}})
    told.clear()
    for event in ("MESSAGE_CREATE", "MESSAGE_UPDATE"):
        client._connection.parsers[event](message(SOMEBODY, 0) | server)
    await client.on_message(told[0])
    await client.on_raw_message_edit(told[1])
    assert len(heard) == (2 if is_heard else 0)
    await client.close()
