"""The guest whom a moderator names: whether they can come, what keeps them from answering, how they are called."""

import discord

from bot.cogs._escape import escape, one_line
from bot.cogs.live._permissions import missing_for
from bot.live import refusal
from bot.model import BLOG, Guest, Language, LiveSession
from bot.phrases import Voice

# Somebody as an option of a command names them: a user who is no member is not in the server.
Named = discord.Member | discord.User


def guest_of(
    named: Named | None, channel: discord.TextChannel, *, us: discord.ClientUser | None, language: Language
) -> Guest:
    """Return the guest of a session in a channel: the blog where nobody is named, or we are.

    Raises LiveError for a bot, for somebody who is not in the server, and for whoever does not see the channel.
    """
    if named is None or (us is not None and named.id == us.id):
        return BLOG
    if named.bot:
        raise refusal("live_no_bot_guest")
    name = escape(one_line(named.display_name))
    if not isinstance(named, discord.Member):
        raise refusal("live_no_member_guest", guest=name)
    if missing := missing_for(channel, language, "view_channel", who=named):
        raise refusal("live_guest_sees_nothing", guest=name, channel=channel.mention, names=", ".join(missing))
    return Guest(str(named.id), named.display_name)


def hindrances(named: Named | None, channel: discord.TextChannel, voice: Voice, *, in_thread: bool) -> list[str]:
    """Return what a guest may not do where the session is held, and what that means."""
    if not isinstance(named, discord.Member) or named.bot:
        return []
    writing = "send_messages_in_threads" if in_thread else "send_messages"
    missing = missing_for(channel, voice.language, writing, who=named)
    if not missing:
        return []
    name = escape(one_line(named.display_name))
    return [voice.say("live_guest_cannot_write", guest=name, channel=channel.mention, names=", ".join(missing))]


def called(session: LiveSession) -> tuple[str, ...]:
    """Return the id of the guest to be pinged; nothing where the blog answers, or nobody any more."""
    return (session.guest.id,) if session.guest.id is not None else ()
