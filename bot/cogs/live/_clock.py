"""The time as live sessions count it: the one thing in them that a test may want to go faster."""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime

# The longest sleep in seconds: a computer that was suspended, or whose clock was set, is not late by more.
_LONGEST = 60.0


class Clock:
    """The clock of the computer."""

    def now(self) -> datetime:
        """Return the moment, in UTC."""
        return datetime.now(UTC)

    def seconds_until(self, moment: datetime) -> float:
        """Return how many seconds to sleep until then; not below 0."""
        return max((moment - self.now()).total_seconds(), 0.0)

    async def wait(self, event: asyncio.Event, *, until: datetime | None) -> None:
        """Return when the event is set or the moment has come, or earlier: whoever waits looks again."""
        seconds = _LONGEST if until is None else min(self.seconds_until(until), _LONGEST)
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await event.wait()
