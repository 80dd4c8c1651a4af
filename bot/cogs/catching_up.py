"""What was asked while we were away for a moment is answered once: looked up in the places we know of.

Bots cannot ask Discord where they were mentioned, nor list their direct channels. So the journal tells where something
was asked in the last week, and the histories of those places what was written in the last minutes.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import aiohttp
import discord

from bot.cogs._room import Room
from bot.model import DatabaseError, Place

_log = logging.getLogger(__name__)

# So old a question may be to be answered still, and so long ago a place may have been talked in last.
MISSED = timedelta(minutes=10)
TALKED_IN = timedelta(days=7)
# Places looked at, how many at once, and messages of each: a restart must not take minutes, nor all our requests.
_MOST_PLACES = 200
_AT_ONCE = 4
_MOST_MESSAGES = 100

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

    async def catch_up(self) -> None:
        """Hear what was written in the last minutes where we were talked to in the last week."""
        await self._client.wait_until_ready()
        now = datetime.now(UTC)
        try:
            places = await self._room.journal.talks.places(now - TALKED_IN, limit=_MOST_PLACES)
        except DatabaseError as error:
            _log.warning("what was missed is not looked for: %s", error)
            return
        gate = asyncio.Semaphore(_AT_ONCE)
        await asyncio.gather(*(self._look(place, now - MISSED, gate) for place in places if place.door == "discord"))

    async def _look(self, place: Place, since: datetime, gate: asyncio.Semaphore) -> None:
        channel = self._channel(place)
        if channel is None:
            return
        try:
            async with gate:
                found = [each async for each in channel.history(limit=_MOST_MESSAGES, after=since, oldest_first=True)]
        except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError) as error:
            _log.info("channel %s: its history cannot be read: %s", place.channel, type(error).__name__)
            return
        for message in found:
            await self._hear(message)

    def _channel(self, place: Place) -> discord.abc.Messageable | None:
        """Return the place as Discord's library knows it; None for one in a server that we left, or one gone."""
        if place.guild is None:
            return self._client.get_partial_messageable(int(place.channel))
        guild = self._client.get_guild(int(place.guild))
        channel = guild and guild.get_channel_or_thread(int(place.channel))
        return channel if isinstance(channel, discord.abc.Messageable) else None
