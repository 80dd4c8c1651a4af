"""What a server wants of us, as `/reglages` says it: where we answer and in which language; elsewhere we say where."""

import discord

from bot.cogs._escape import escape, one_line
from bot.cogs._room import Room, language_for
from bot.model import GuildSettings
from bot.phrases import Voice

# Of the channels where we answer, so many are named.
_NAMED = 5
# Marks a command whose answer everybody sees, and which therefore is for the channels that the server wants it in.
FOR_ALL = {"for_all": True}


def wishes(room: Room, guild: discord.Guild | None) -> GuildSettings:
    """Return a server's settings; in private, the defaults."""
    return GuildSettings() if guild is None else room.journal.guilds.settings(str(guild.id))


def is_wanted(room: Room, guild: discord.Guild | None, channel: object) -> bool:
    """Return whether the server wants answers in a channel, for everybody to see; a thread is where its channel is."""
    channels = wishes(room, guild).channels
    if channels is None:
        return True
    here = {getattr(channel, "id", None), getattr(channel, "parent_id", None)}
    return not channels.isdisjoint(str(name) for name in here if name is not None)


def elsewhere(
    room: Room, guild: discord.Guild | None, voice: Voice, *, who: discord.abc.User, in_private: bool = False
) -> str:
    """Return the sentence that says where on the server we answer: the channels that are there, and that they see.

    Told `in_private`, it names the server.
    """
    told, server = ("_told", server_name(guild)) if guild and in_private else ("", "")
    channels = [channel for channel in sorted(wishes(room, guild).channels or ()) if _is_seen(guild, channel, who)]
    if not channels:
        return voice.say(f"elsewhere_hidden{told}", server=server)
    named = [f"<#{channel}>" for channel in channels[:_NAMED]] + ["…"] * (len(channels) > _NAMED)
    return voice.say(f"elsewhere{told}", channels=" ".join(named), server=server)


def server_name(guild: discord.Guild) -> str:
    """Return a server's name as Markdown that shows it as it is."""
    return escape(one_line(guild.name))


def _is_seen(guild: discord.Guild | None, channel: str, who: discord.abc.User) -> bool:
    found = guild.get_channel(int(channel)) if guild else None
    return found is not None and isinstance(who, discord.Member) and found.permissions_for(who).view_channel


def locale_in(room: Room, guild: discord.Guild | None) -> str | None:
    """Return the language of a server: the one it has set for us, else its own; None in private."""
    language = wishes(room, guild).language
    if language is not None:
        return language.value
    return guild.preferred_locale.value if guild else None


def asked_elsewhere(interaction: discord.Interaction, room: Room) -> str | None:
    """Return what to tell somebody who asks for an answer where the server wants none, or None where it does."""
    if is_wanted(room, interaction.guild, interaction.channel):
        return None
    return elsewhere(room, interaction.guild, Voice(language_for(interaction)), who=interaction.user)
