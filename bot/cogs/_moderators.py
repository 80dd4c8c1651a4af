"""Who moderates a server, as the bot sees it: whoever may manage messages, or has the role its settings name."""

import discord

from bot.cogs._room import Room
from bot.model import GuildSettings


def moderates(interaction: discord.Interaction, room: Room) -> bool:
    """Return whether the user moderates where they use a command or press a button; nobody does in private."""
    if interaction.guild_id is None or not isinstance(interaction.user, discord.Member):
        return False
    return interaction.permissions.manage_messages or has_role(interaction.user, room)


def manages(interaction: discord.Interaction) -> bool:
    """Return whether the user manages the server where they are."""
    return interaction.guild is not None and interaction.permissions.manage_guild


def has_role(member: discord.Member, room: Room) -> bool:
    """Return whether a member has the moderators' role of their server's settings."""
    role = role_of(room.journal.guilds.settings(str(member.guild.id)), member.guild.id)
    return role is not None and member.get_role(role) is not None


def role_of(settings: GuildSettings, guild: int) -> int | None:
    """Return the moderators' role of a server's settings; None where there is none, or it is everybody's.

    A server's role @everyone, which all have, has the server's id.
    """
    role = settings.moderator_role
    return int(role) if role is not None and role.isdecimal() and int(role) != guild else None
