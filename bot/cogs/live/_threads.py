"""The thread in which a session takes place: opened at the hour, opened anew where somebody deleted it.

It hangs on a message in the channel, so that those who read there see it. Discord gives such a thread the message's id
and refuses a second one, so opening it twice, as after a crash, is opening it once.
"""

import logging
from typing import Final

import discord

from bot.cogs._delivery import RefusedError, hand_over
from bot.cogs._escape import one_line
from bot.cogs._render import shortened
from bot.cogs.live._desk import Desk
from bot.cogs.live._lines import session_name
from bot.cogs.live._permissions import missing_for
from bot.cogs.live._showing import Showing, Shown
from bot.cogs.live._words import Words
from bot.model import LiveSession, Notice

_log = logging.getLogger(__name__)

# docs: resources/channel#start-thread-from-message
_NAME_MOST = 100
_QUIET_MINUTES: Final = 1440
# docs: topics/opcodes-and-status-codes#json
_THERE_ALREADY = 160004
# What a thread on a message needs. docs: resources/channel#start-thread-from-message, topics/threads
NEEDED = ("send_messages", "create_public_threads", "send_messages_in_threads", "read_message_history")


class Threads:
    """Opens the sessions' threads."""

    def __init__(self, desk: Desk, showing: Showing, words: Words) -> None:
        self._desk = desk
        self._showing = showing
        self._words = words

    async def open(self, session: LiveSession, _: str = "") -> str:
        """Return the id of the session's thread, or nothing where it is to take place in the channel itself.

        A moderator is told where it is for want of a permission. Raises RefusedError and TimeoutError.
        """
        channel = self._desk.client.get_channel(int(session.channel))
        if channel is None:
            await self._insist_on_channel(session)
        is_wanted = self._desk.room.journal.guilds.settings(session.guild).may_open_threads
        if not isinstance(channel, discord.TextChannel) or not is_wanted:
            return ""
        if missing_for(channel, self._desk.language(session.guild), *NEEDED):
            await self._words.explain(session, "stage_no_thread", *NEEDED)
            return ""
        message = await self._announce(session, channel)
        try:
            return await hand_over(lambda: self._open_on(session, channel, message))
        except RefusedError as error:
            _log.warning("session %s: no thread: %s", session.id, error)
            await self._words.explain(session, "stage_no_thread_refused")
            return ""

    async def explain(self, session: LiveSession, error: RefusedError) -> None:
        """Tell a moderator what keeps us from writing."""
        if error.is_gone:
            await self._words.explain(session, "stage_channel_gone")
        elif error.is_locked:
            await self._words.explain(session, "stage_locked")
        elif error.is_permission:
            writing = "send_messages_in_threads" if session.notices.get(Notice.THREAD) else "send_messages"
            await self._words.explain(session, "stage_may_not_write", "view_channel", writing)
        else:
            await self._words.explain(session, "stage_refused")

    async def _insist_on_channel(self, session: LiveSession) -> None:
        """Raise RefusedError where the session's channel is gone, or hidden from us."""

        async def fetch() -> str:
            return str((await self._desk.client.fetch_channel(int(session.channel))).id)

        await hand_over(fetch)

    async def _announce(self, session: LiveSession, channel: discord.TextChannel) -> str:
        """Say in the channel that it begins. The name changes with each thread, so that each hangs on its own."""
        before = session.notices.get(Notice.THREAD, "")
        key = "stage_goes_on" if before else "stage_opens"
        when = f"<t:{int(session.starts_at.timestamp())}:f>"
        text = self._words.voice(session).say(key, title=session_name(session), when=when)
        place = self._desk.client.get_partial_messageable(channel.id, guild_id=channel.guild.id)
        return await self._showing.show(session, Shown(f"{session.id}/thread/{before}", [text]), place=place)

    async def _open_on(self, session: LiveSession, channel: discord.TextChannel, message: str) -> str:
        name = shortened(one_line(session.title), _NAME_MOST)
        try:
            thread = await channel.get_partial_message(int(message)).create_thread(
                name=name, auto_archive_duration=_QUIET_MINUTES
            )
        except discord.HTTPException as error:
            if error.code != _THERE_ALREADY:
                raise
            return message
        return str(thread.id)
