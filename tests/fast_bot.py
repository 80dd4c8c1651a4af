"""The bot with a clock for its live sessions that runs faster than the world's; everything else is as it is served.

Run as `python -m tests.fast_bot FACTOR START`: its clock shows the start (in ISO format, with its zone) and stands
still until the bot is connected and has read the blog, however long a busy machine takes for that.
"""

import asyncio
import logging
import sys
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from bot.__main__ import _conversations, _endpoint, _helplines, _opened, _reader_access
from bot.apart import Builder
from bot.cogs.live._clock import Clock
from bot.settings import read_settings

if TYPE_CHECKING:
    from bot.cogs.door import Door


class FastClock(Clock):
    """A clock that shows `start` until it is let go, and then runs `factor` times as fast as the world's."""

    def __init__(self, factor: float, start: datetime) -> None:
        self._factor = factor
        self._start = start
        self._let_go: datetime | None = None

    def let_go(self) -> None:
        """Run from now on."""
        self._let_go = datetime.now(UTC)

    def now(self) -> datetime:
        if self._let_go is None:
            return self._start
        return self._start + (datetime.now(UTC) - self._let_go) * self._factor

    def seconds_until(self, moment: datetime) -> float:
        return super().seconds_until(moment) / self._factor


async def serve(clock: FastClock) -> None:
    from bot.cogs.door import Door, Timing  # noqa: PLC0415 - tests import this module too, and need no Discord library

    settings = read_settings()
    with Builder(settings.corpus, settings.cache_folder(beside_database=True)) as builder:
        endpoint = _endpoint(settings) if settings.reader_url is not None else None
        async with _opened(settings) as journal, _reader_access(endpoint, settings) as access:
            helplines = _helplines(settings)
            # The local Discord sends its servers in one go: none need be waited for.
            door = Door(settings, journal, helplines, clock, access=access, timing=Timing(servers=0.2))
            starting = asyncio.create_task(_let_go_when_ready(clock, door))
            try:
                await door.run(partial(_conversations, builder, helplines, settings), builder.stop)
            finally:
                starting.cancel()


async def _let_go_when_ready(clock: FastClock, door: "Door") -> None:
    await door._room.ready
    await door._client.logged_in.wait()
    await door._client.wait_until_ready()
    clock.let_go()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("discord").setLevel(logging.WARNING)
    asyncio.run(serve(FastClock(float(sys.argv[1]), datetime.fromisoformat(sys.argv[2]))))
