"""Who may know of a live session: whoever sees the channel in which it is held. To others it is as if there were none.

Asked anew at each use, as for the journal: what somebody may see is never remembered.
"""

import discord

from bot.model import LiveSession, Notice


def sees(interaction: discord.Interaction, session: LiveSession) -> bool:
    """Return whether the one who does something sees the channel of a session of the same server.

    Of a channel that is gone nobody knows any more who saw it: then it is the host, and administrators, who see all.
    """
    member, guild = interaction.user, interaction.guild
    if str(interaction.guild_id) != session.guild or not isinstance(member, discord.Member):
        return False
    if str(interaction.channel_id) in {session.channel, session.notices.get(Notice.THREAD)}:
        return True  # it is there that they do it
    channel = _channel(guild, session.channel)
    if channel is None:
        return session.host == str(member.id) or interaction.permissions.administrator
    return channel.permissions_for(member).view_channel


def is_for_all(guild: discord.Guild | None, session: LiveSession) -> bool:
    """Return whether everybody in the server sees the channel of a session; also where it is not known."""
    channel = _channel(guild, session.channel)
    return guild is None or channel is None or _is_open(guild, channel)


def is_no_wider(guild: discord.Guild | None, name: str, than: str) -> bool:
    """Return whether nobody sees the channel of that name who does not see the other one, as far as that is known."""
    one, other = _channel(guild, name), _channel(guild, than)
    if guild is None or one is None or other is None or one.id == other.id:
        return True
    roles = (role for role in guild.roles if not role.is_bot_managed())
    if any(one.permissions_for(each).view_channel > other.permissions_for(each).view_channel for each in roles):
        return False
    members = (target for target in one.overwrites if not isinstance(target, discord.Role) and target.id != guild.me.id)
    invited = (each for each in members if one.overwrites_for(each).view_channel)
    return all(other.overwrites_for(each).view_channel for each in invited) or _is_open(guild, other)


def _is_open(guild: discord.Guild, channel: discord.abc.GuildChannel) -> bool:
    return channel.permissions_for(guild.default_role).view_channel


def _channel(guild: discord.Guild | None, name: str) -> discord.abc.GuildChannel | None:
    """Return a channel of the server, for a thread the one that it hangs on."""
    place = None if guild is None else guild.get_channel_or_thread(int(name))
    return place.parent if isinstance(place, discord.Thread) else place
