"""A thread of its own for a longer talk, opened by `/demander`."""

import logging
from typing import Final

import discord

from bot.cogs._delivery import NOT_TAKEN, cause_of
from bot.cogs._escape import one_line
from bot.cogs._render import shortened
from bot.cogs._room import Room

_log = logging.getLogger(__name__)

# docs: resources/channel#start-thread-without-message
_NAME_MOST = 100
_QUIET_MINUTES: Final = 1440


def may_open(interaction: discord.Interaction, room: Room) -> bool:
    """Return whether a thread may be opened where a command was used: by Discord and by the server's settings."""
    if not isinstance(interaction.channel, discord.TextChannel) or interaction.guild_id is None:
        return False
    allowed = interaction.app_permissions
    is_wanted = room.journal.guilds.settings(str(interaction.guild_id)).may_open_threads
    return is_wanted and allowed.create_public_threads and allowed.send_messages_in_threads


async def open_thread(interaction: discord.Interaction, asked: str) -> discord.Thread | None:
    """Open a thread named by a question, or return None where Discord refuses."""
    channel = interaction.channel
    if not isinstance(channel, discord.TextChannel):
        return None
    try:
        return await channel.create_thread(
            name=shortened(one_line(asked), _NAME_MOST) or "…",
            type=discord.ChannelType.public_thread,
            auto_archive_duration=_QUIET_MINUTES,
        )
    except NOT_TAKEN as error:
        _log.warning("channel %s: no thread could be opened (%s)", channel.id, cause_of(error))
        return None


def is_own_thread(channel: object, us: int) -> bool:
    """Return whether a channel is a thread that we opened."""
    return isinstance(channel, discord.Thread) and channel.owner_id == us
