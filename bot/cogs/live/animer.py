"""`/animer`: what moderators do with live sessions. This module only makes the group; each part adds its commands.

A part calls `host.add_command(...)` on the group that `host_group` returns (see `part`), with a subcommand whose
callback goes through `Acting.carefully`.
"""

import discord
from discord import app_commands

from bot.cogs._commands import description_of, name_of

# Instead of guild_only, which gives way to the contexts that all our commands share.
IN_SERVERS = app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False)


def host_group() -> app_commands.Group:
    """Return `/animer`; hidden from other members by default, and refused to them by the rules whatever is set."""
    return app_commands.Group(
        name=name_of("host"),
        description=description_of("host"),
        default_permissions=discord.Permissions(manage_messages=True),
        allowed_contexts=IN_SERVERS,
    )
