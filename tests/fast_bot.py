"""The bot with a clock for its live sessions that runs faster than the world's; everything else is as it is served.

Run as `python -m tests.fast_bot FACTOR ANCHOR START`: at the anchor (all moments in ISO format, with their zone) its
clock showed the start, so that a bot that is started again goes on where the one before it was.
"""

import asyncio
import logging
import sys
from datetime import UTC, datetime
from functools import partial

from bot.__main__ import _conversations, _helplines, _opened
from bot.apart import Builder
from bot.cogs.live._clock import Clock
from bot.settings import read_settings


class FastClock(Clock):
    """A clock that showed `start` at the anchor, and runs `factor` times as fast since."""

    def __init__(self, factor: float, anchor: datetime, start: datetime) -> None:
        self._factor = factor
        self._anchor = anchor
        self._start = start

    def now(self) -> datetime:
        return self._start + (datetime.now(UTC) - self._anchor) * self._factor

    def seconds_until(self, moment: datetime) -> float:
        return super().seconds_until(moment) / self._factor


async def serve(clock: Clock) -> None:
    from bot.cogs.door import Door  # noqa: PLC0415 - tests import this module too, and need no Discord library

    settings = read_settings()
    with Builder(settings.corpus, settings.cache_folder(beside_database=True)) as builder:
        async with _opened(settings) as journal:
            helplines = _helplines(settings)
            door = Door(settings, journal, helplines, clock)
            await door.run(partial(_conversations, builder, helplines), builder.stop)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("discord").setLevel(logging.WARNING)
    moments = [datetime.fromisoformat(text) for text in sys.argv[2:]]
    asyncio.run(serve(FastClock(float(sys.argv[1]), *moments)))
