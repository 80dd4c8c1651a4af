"""What somebody asks by a command, a button or a menu, as our own noun."""

import discord

from bot.cogs._room import Room
from bot.model import Message, Place


def place_of(channel: int | None, guild: int | None) -> Place:
    """Return a place of Discord's."""
    return Place("discord", str(channel), str(guild) if guild else None)


def asked_by(
    interaction: discord.Interaction,
    room: Room,
    text: str,
    *,
    conversation: str | None = None,
    mentioned: tuple[str, ...] = (),
) -> Message:
    """Return what the one who used a command or pressed a button asks, in a conversation or their own.

    `mentioned` are the names that mentions became in the text.
    """
    author, place = str(interaction.user.id), place_of(interaction.channel_id, interaction.guild_id)
    is_thread = isinstance(interaction.channel, discord.Thread)
    return Message(
        str(interaction.id),
        place,
        conversation or room.talks.name(place, author, is_thread=is_thread),
        author,
        interaction.user.display_name,
        text,
        interaction.created_at,
        interaction.locale.value,
        locale_decides=True,
        mentioned=mentioned,
    )
