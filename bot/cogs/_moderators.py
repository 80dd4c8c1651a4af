"""Who moderates a server, as the bot sees it: whoever may manage messages, or has the role its settings name."""

import discord

from bot.cogs._room import Room


def moderates(interaction: discord.Interaction, room: Room) -> bool:
    """Return whether the user moderates where they use a command or press a button; nobody does in private."""
    if interaction.guild_id is None or not isinstance(interaction.user, discord.Member):
        return False
    return interaction.permissions.manage_messages or has_role(interaction.user, room)


def has_role(member: discord.Member, room: Room) -> bool:
    """Return whether a member has the moderators' role of their server's settings."""
    role = room.journal.guilds.settings(str(member.guild.id)).moderator_role
    return role is not None and role.isdecimal() and member.get_role(int(role)) is not None
