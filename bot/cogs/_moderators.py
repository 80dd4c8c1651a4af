"""Who moderates a server, as the bot sees it: whoever may manage messages, or has the role its settings name."""

import discord

from bot.cogs._room import Room


def moderates(interaction: discord.Interaction, room: Room) -> bool:
    """Return whether the user moderates the server in which they use a command or press a button; never in private."""
    member, guild = interaction.user, interaction.guild_id
    if guild is None or not isinstance(member, discord.Member):
        return False
    role = room.journal.guilds.settings(str(guild)).moderator_role
    return interaction.permissions.manage_messages or (role is not None and member.get_role(int(role)) is not None)
