"""Waiting for something to become true without polling."""

import asyncio
from collections.abc import Callable

# Seconds. A busy machine takes its time: what must come is waited for so long, what has to come soon is given less.
PATIENCE = 45.0


class Bell:
    """Whoever waits looks again each time it rings."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def ring(self) -> None:
        """Wake everybody who waits."""
        waiting, self._waiting = self._waiting, set()
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def until(self, condition: Callable[[], object], *, within: float) -> None:
        """Return when `condition` is true; raise TimeoutError after `within` seconds."""
        async with asyncio.timeout(within):
            while not condition():
                future = asyncio.get_running_loop().create_future()
                self._waiting.add(future)
                try:
                    await future
                finally:
                    self._waiting.discard(future)
