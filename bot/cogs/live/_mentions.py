"""What stands for somebody, a role or a channel in a question that was typed, read as its writer saw it.

Discord hands over ids only, and with commands and forms no names beside them: those are asked for.
"""

import asyncio
import re
from contextlib import suppress

import aiohttp
import discord

from bot.cogs._addressing import Names, question

_USER = re.compile(r"<@!?(\d{1,20})>")
# So many people's names are asked for, and so long in seconds: Discord waits three for our answer.
_MOST, _PATIENCE = 3, 1.0
_UNKNOWN = (discord.HTTPException, aiohttp.ClientError, OSError)


async def readable(interaction: discord.Interaction, text: str) -> str:
    """Return what somebody typed with names for ids, as far as they are known; our own mention disappears."""
    if "<" not in text or interaction.guild is None:
        return text
    us = interaction.client.user
    names = Names(
        ours=frozenset({us.id} if us is not None else ()),
        users=await _users(interaction, interaction.guild, text),
        roles={role.id: role.name for role in interaction.guild.roles},
        channels=_channels(interaction.guild),
    )
    return question(text, names)


async def _users(interaction: discord.Interaction, guild: discord.Guild, text: str) -> dict[int, str]:
    """Return the names of the members who are mentioned: of whom Discord does not tell in time there is none."""
    found = {interaction.user.id: interaction.user.display_name}
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
