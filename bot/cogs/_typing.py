"""That we are writing, shown while somebody waits for an answer: once for each channel, however many wait there."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import discord

from bot.cogs._delivery import NOT_TAKEN

# Seconds. Nobody waits for what is there in a blink.
_BLINK = 0.4


class Typing:
    """Knows in which channels it is shown."""

    def __init__(self) -> None:
        self._waiting: Counter[object] = Counter()
        self._shown: dict[object, asyncio.Task[None]] = {}

    @asynccontextmanager
    async def if_slow(self, channel: discord.abc.Messageable) -> AsyncIterator[None]:
        """Show that we are writing when what follows takes longer than a blink."""
        place = getattr(channel, "id", channel)
        self._waiting[place] += 1
        timer = asyncio.get_running_loop().call_later(_BLINK, self._begin, place, channel)
        try:
            yield
        finally:
            timer.cancel()
            self._waiting[place] -= 1
            if not self._waiting[place]:
                self._end(place)

    def _begin(self, place: object, channel: discord.abc.Messageable) -> None:
        if place not in self._shown:
            self._shown[place] = asyncio.create_task(_type(channel))

    def _end(self, place: object) -> None:
        del self._waiting[place]
        task = self._shown.pop(place, None)
        if task is not None:
            task.cancel()


async def _type(channel: discord.abc.Messageable) -> None:
    with suppress(*NOT_TAKEN):
        async with channel.typing():
            await asyncio.Event().wait()
