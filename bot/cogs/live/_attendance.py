"""Whether the guest is there at the hour: one who has left, or may not answer any more, is a matter for moderators."""

import logging

import discord

from bot.cogs._delivery import NOT_TAKEN
from bot.cogs.live._desk import Desk
from bot.cogs.live._permissions import missing_for
from bot.cogs.live._words import Words
from bot.model import LiveSession, Notice

_log = logging.getLogger(__name__)


async def has_left(desk: Desk, session: LiveSession) -> bool:
    """Say whether the session's guest is known to be in its server no more. It never fails."""
    try:
        await _guest_of(desk, session)
    except discord.NotFound:
        return True
    return False


async def _guest_of(desk: Desk, session: LiveSession) -> discord.Member | None:
    """Return the session's guest, None where there is no person or Discord does not tell. Raises NotFound for one who
    has left.
    """
    guild, guest = desk.client.get_guild(int(session.guild)), session.guest.id
    if guild is None or guest is None:
        return None
    try:
        return await guild.fetch_member(int(guest))
    except discord.NotFound:
        raise
    except NOT_TAKEN as error:
        _log.info("session %s: its guest cannot be looked for: %s", session.id, type(error).__name__)
        return None


class Attendance:
    """Looks for the guest of a session, and tells a moderator who is missing or hindered."""

    def __init__(self, desk: Desk, words: Words) -> None:
        self._desk = desk
        self._words = words

    async def check(self, session: LiveSession) -> None:
        """Tell a moderator what keeps the guest from answering, if anything does. It never fails."""
        try:
            member = await _guest_of(self._desk, session)
        except discord.NotFound:
            await self._words.explain(session, "stage_guest_left")
            return
        if member is not None:
            await self._explain_hindrances(session, member)

    async def _explain_hindrances(self, session: LiveSession, member: discord.Member) -> None:
        writing = "send_messages_in_threads" if session.notices.get(Notice.THREAD) else "send_messages"
        for key, name in (("stage_guest_sees_nothing", "view_channel"), ("stage_guest_cannot_write", writing)):
            channel = self._desk.client.get_channel(int(session.channel))
            known = channel if isinstance(channel, discord.abc.GuildChannel) else None
            if missing_for(known, self._desk.language(session.guild), name, who=member):
                await self._words.explain(session, key, name, who=member)
                return
