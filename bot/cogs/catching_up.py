"""What was asked while we were away for a moment is answered once: looked up in the places we know of.

Bots cannot ask Discord where they were mentioned, nor list their direct channels. So the journal tells where something
was asked in the last week, and the histories of those places what was written in the last minutes.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta

import discord

from bot.cogs._delivery import NOT_TAKEN
from bot.cogs._room import Room
from bot.model import DatabaseError, Place

_log = logging.getLogger(__name__)

# So old a question may be to be answered still, and so long ago a place may have been talked in last.
MISSED = timedelta(minutes=10)
TALKED_IN = timedelta(days=7)
# Places looked at, and messages of each.
_MOST_PLACES = 200
_MOST_MESSAGES = 100
# Seconds between two places: those who ask now must not wait, and Discord takes fifty requests a second from all of us.
_PAUSE = 0.1

Hear = Callable[[discord.Message], Awaitable[None]]


def hear_both(talk: Hear, polls: Hear) -> Hear:
    """Return what passes a message on to the talk, or to the polls where it tells of the end of one."""

    async def hear(message: discord.Message) -> None:
        await (polls if message.type is discord.MessageType.poll_result else talk)(message)

    return hear


class CatchingUp:
    """Looks for what was missed."""

    def __init__(self, client: discord.Client, room: Room, hear: Hear) -> None:
        self._client = client
        self._room = room
        self._hear = hear

    async def places(self) -> tuple[Place, ...]:
        """Return where we were talked to in the last week; to be called before anything new is recorded."""
        try:
            return await self._room.journal.talks.places(datetime.now(UTC) - TALKED_IN, limit=_MOST_PLACES)
        except DatabaseError as error:
            _log.warning("what was missed is not looked for: %s", error)
            return ()

    async def catch_up(self, places: Sequence[Place]) -> None:
        """Hear what was written in these places in the last minutes."""
        since = datetime.now(UTC) - MISSED
        await self._client.wait_until_ready()
        for place in places:
            if place.door == "discord":
                await _alone(f"channel {place.channel}", self._look(place, since))
                await asyncio.sleep(_PAUSE)

    async def _look(self, place: Place, since: datetime) -> None:
        channel = self._channel(place)
        if channel is None:
            return
        try:
            newest = [each async for each in channel.history(limit=_MOST_MESSAGES, after=since, oldest_first=False)]
        except NOT_TAKEN as error:
            _log.info("channel %s: its history cannot be read: %s", place.channel, type(error).__name__)
            return
        for message in reversed(newest):  # where much is said, what was written while we were away is among the last
            await _alone(f"message {message.id}", self._hear(message))

    def _channel(self, place: Place) -> discord.abc.Messageable | None:
        """Return the place as Discord's library knows it; None for one in a server that we left, or one gone."""
        if place.guild is None:
            return self._client.get_partial_messageable(int(place.channel))
        guild = self._client.get_guild(int(place.guild))
        channel = guild and guild.get_channel_or_thread(int(place.channel))
        return channel if isinstance(channel, discord.abc.Messageable) else None


async def _alone(what: str, deed: Awaitable[None]) -> None:
    """Do one thing of many; whatever befalls it, the others have waited long enough."""
    try:
        await deed
    except Exception as error:
        _log.exception("%s, of what was missed: a mishap: %s", what, type(error).__name__)
