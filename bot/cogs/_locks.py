"""Locks by name, as long as somebody holds or waits for them."""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Locks(Generic[K]):
    """One lock for each key, given in the order in which it was asked for."""

    def __init__(self) -> None:
        self._held: dict[K, tuple[asyncio.Lock, int]] = {}

    @asynccontextmanager
    async def holding(self, key: K) -> AsyncIterator[None]:
        """Hold the lock of a key."""
        lock, holders = self._held.get(key, (asyncio.Lock(), 0))
        self._held[key] = (lock, holders + 1)
        try:
            async with lock:
                yield
        finally:
            _, holders = self._held[key]
            if holders == 1:
                del self._held[key]
            else:
                self._held[key] = (lock, holders - 1)

    async def released(self, key: K) -> None:
        """Return when nobody holds the lock of a key."""
        if key in self._held:
            async with self.holding(key):
                return
