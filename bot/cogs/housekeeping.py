"""What is done by itself: each day what is past its term goes, and the journal knows which servers we are in."""

import asyncio
import logging
from datetime import date, datetime, timedelta
from functools import partial

import discord

from bot.cogs._room import Room
from bot.model import JournalError, Turn

_log = logging.getLogger(__name__)

# Seconds between two looks at the calendar. A sleep of a whole day would know nothing of a machine that was suspended,
# nor of a clock that was set.
_ROUND = 600.0
# So long what was asked is at hand for buttons and edits without asking the journal.
_RECALLED = timedelta(hours=1)


class Housekeeping:
    """Purges once a day and at the start, and notes which servers the bot has joined and left."""

    def __init__(self, client: discord.Client, room: Room) -> None:
        self._client = client
        self._room = room
        self._is_known = False

    async def note_servers(self) -> None:
        """Note in which servers the bot is, once Discord has said so: the data of all others goes after 30 days."""
        self._is_known = True
        try:
            await self._room.journal.guilds.present([str(guild.id) for guild in self._client.guilds])
        except JournalError as error:
            _log.warning("which servers the bot is in is not noted yet: %s", error)

    async def purge_daily(self) -> None:
        """Purge now and whenever another day (in UTC) has begun; what is over in memory goes at each look."""
        conversations = await self._room.conversations()
        purged: date | None = None
        while True:
            now = self._room.journal.now()
            conversations.forget_quiet(now)
            self._room.recall.forget(partial(_is_old, now))
            if now.date() != purged and await self._purge(now):
                purged = now.date()
            await asyncio.sleep(_ROUND)

    async def _purge(self, now: datetime) -> bool:
        if self._is_known:
            await self.note_servers()
        try:
            removed = await self._room.journal.purge(now)
        except JournalError as error:
            _log.warning("the journal is not purged yet: %s", error)
            return False
        _log.info("purged: %d turns, %d events", removed.turns, removed.events)
        return True


def _is_old(now: datetime, turn: Turn) -> bool:
    return now - turn.message.at > _RECALLED
