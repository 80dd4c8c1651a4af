"""What is written behind the replies: entries that nobody waits for, and the marks by which filters find new turns."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator

from bot.storage._waiting import Waiting

# Seconds. What nobody waits for may wait so long for company.
NOT_URGENT = 0.25
# The best moment to write it is when a reply has just left, which it waits for no longer than this.
_RIPE = 0.1
# So many share a transaction, which then takes about half a millisecond: a turn may have to wait for it.
TOGETHER = 32
# With more than that, turns come faster than the marks can follow: then both are written together.
_MOST_UNMARKED = 512


class BackgroundBatch:
    """Keeps what may wait, in order, and knows when its time has come."""

    def __init__(self) -> None:
        self._entries: deque[Waiting] = deque()
        # Turns that were written, and up to which of them all are surely marked. An earlier process may have left one.
        self._written = 1
        self._marked = 0
        self._began = 0.0
        self._timer: asyncio.TimerHandle | None = None

    def __iter__(self) -> Iterator[Waiting]:
        return iter(self._entries)

    def __bool__(self) -> bool:
        return bool(self._entries) or self._unmarked > 0

    @property
    def _unmarked(self) -> int:
        return self._written - self._marked

    @property
    def is_far(self) -> bool:
        """Return whether the marks are too far behind the turns."""
        return self._unmarked > _MOST_UNMARKED

    def put(self, item: Waiting) -> None:
        """Add an entry that nobody waits for."""
        self._begin()
        self._entries.append(item)

    def come(self, turns: int) -> None:
        """Note that so many turns are being written."""
        if turns:
            self._begin()
            self._written += turns

    def _begin(self) -> None:
        if not self:
            self._began = asyncio.get_running_loop().time()

    @property
    def is_ripe(self) -> bool:
        """Return whether the next transaction may begin once a reply has left: enough has gathered, or has waited."""
        is_full = max(len(self._entries), self._unmarked) >= TOGETHER
        return is_full or self._began + _RIPE <= asyncio.get_running_loop().time()

    @property
    def is_due(self) -> bool:
        """Return whether the next transaction should begin."""
        return bool(self) and self._due_at() <= asyncio.get_running_loop().time()

    def _due_at(self) -> float:
        due = self._began + NOT_URGENT
        return min(due, self._entries[0].since) if self._entries else due

    def plan(self, look: Callable[[], None]) -> None:
        """Have it looked at when it will be due."""
        planned = self._timer
        if planned is not None:
            if asyncio.get_running_loop().time() < planned.when() <= self._due_at():
                return  # soon enough: it can be planned anew then
            planned.cancel()
        self._timer = asyncio.get_running_loop().call_at(self._due_at(), look) if self else None

    def overdue(self) -> list[Waiting]:
        """Give away the entries that have waited long enough."""
        now = asyncio.get_running_loop().time()
        return self._taken(sum(1 for item in self._entries if item.since <= now))

    def all(self) -> list[Waiting]:
        """Give away all entries."""
        return self._taken(len(self._entries))

    def some(self) -> list[Waiting]:
        """Give away as many entries as one transaction should hold."""
        return self._taken(TOGETHER)

    def _taken(self, count: int) -> list[Waiting]:
        return [self._entries.popleft() for _ in range(min(count, len(self._entries)))]

    def marking(self, limit: int) -> Callable[[int], None]:
        """Note that up to `limit` turns are about to be marked; tell what is returned how many there were."""
        written = self._written

        def marked(turns: int) -> None:
            self._began = asyncio.get_running_loop().time()
            if turns < limit:
                self._marked = max(self._marked, written)
            else:  # there may be more, of an earlier process too
                self._marked = max(self._marked, min(self._marked + turns, self._written - 1))

        return marked
