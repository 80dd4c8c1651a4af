"""What stands for somebody, a role or a channel in something that was typed, read as its writer saw it.

So nobody's id is kept in the words of others, where an erasure would not find it. Discord hands over ids only, and with
commands and forms no names beside them: those are asked for.
"""

import asyncio
import re
from contextlib import suppress

import aiohttp
import discord

from bot.cogs._addressing import Names, has_marks, question

_USER = re.compile(r"<@!?(\d{1,20})>")
# So many people's names are asked for, and so long in seconds: Discord waits three for our answer.
_MOST, _PATIENCE = 3, 1.0
_UNKNOWN = (discord.HTTPException, aiohttp.ClientError, OSError)


async def readable(interaction: discord.Interaction, text: str) -> str:
    """Return what somebody typed with names for ids, as far as they are known; our own mention disappears."""
    return question(text, await names_in(interaction, text)) if has_marks(text) else text


async def names_in(interaction: discord.Interaction, text: str) -> Names:
    """Return how to read the ids in what somebody typed, as far as names are known."""
    if not has_marks(text):
        return Names()
    return _names(interaction.client.user, interaction.guild, await _users(interaction, text))


def readable_message(message: discord.Message, us: discord.ClientUser | None) -> str:
    """Return what somebody wrote, likewise; with messages Discord tells the names of those who are mentioned."""
    return asked_in(message, us) if has_marks(message.content) else message.content


def asked_in(message: discord.Message, us: discord.ClientUser | None) -> str:
    """Return what a message asks, read likewise."""
    return question(message.content, names_of(message, us))


def names_of(message: discord.Message, us: discord.ClientUser | None) -> Names:
    """Return how to read the ids in a message."""
    if not has_marks(message.content):
        return Names()
    return _names(us, message.guild, {user.id: user.display_name for user in message.mentions})


def _names(us: discord.ClientUser | None, guild: discord.Guild | None, users: dict[int, str]) -> Names:
    ours = (us, guild and guild.self_role)
    return Names(
        ours=frozenset(each.id for each in ours if each is not None),
        users=users,
        roles={} if guild is None else {role.id: role.name for role in guild.roles},
        channels={} if guild is None else _channels(guild),
    )


async def _users(interaction: discord.Interaction, text: str) -> dict[int, str]:
    """Return the names of the members who are mentioned: of whom Discord does not tell in time there is none."""
    found, guild = {interaction.user.id: interaction.user.display_name}, interaction.guild
    if guild is None:
        return found
    wanted = [number for number in dict.fromkeys(map(int, _USER.findall(text))) if number not in found]
    with suppress(TimeoutError):
        async with asyncio.timeout(_PATIENCE):
            for number in wanted[:_MOST]:
                with suppress(*_UNKNOWN):  # somebody who has left, for one
                    found[number] = (guild.get_member(number) or await guild.fetch_member(number)).display_name
    return found


def _channels(guild: discord.Guild) -> dict[int, str]:
    """Return the names of the channels that everybody sees; those of others are nobody's business."""
    everybody = guild.default_role
    return {each.id: each.name for each in guild.channels if each.permissions_for(everybody).view_channel}
