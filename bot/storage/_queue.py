"""What the writer has not put on any disk yet, in order."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from bot.model import DatabaseError, SpoolError, StoredTurn
from bot.storage._entries import encode
from bot.storage._spool import Backlog
from bot.storage._writing import Entry

# Seconds. What nobody waits for may wait so long for company.
NOT_URGENT = 0.25
# The best moment to write it is when a reply has just left, which it waits for no longer than this.
_RIPE = 0.1
# So many share a transaction, which then takes about half a millisecond: a turn may have to wait for it.
TOGETHER = 32
# With more than that, turns come faster than the marks can follow: then both are written together.
_MOST_UNMARKED = 512

_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class Waiting:
    """An entry on its way to the disk since the loop's time `since`; `done` will tell whether it was new.

    Where nobody awaits it, a failure is logged instead.
    """

    entry: Entry
    done: "asyncio.Future[bool]"
    since: float
    awaited: bool

    def encoded(self) -> bytes | None:
        """Return it as the spool takes it, or tell that it cannot be stored at all and return None."""
        try:
            return encode(self.entry)
        except (TypeError, ValueError) as error:
            self.fail(error)
            return None

    def settle(self, *, new: bool) -> None:
        """Tell that it is on disk. The first word counts, and one who has gone away is not told."""
        if not self.done.done():
            self.done.set_result(new)

    def fail(self, error: Exception) -> None:
        """Tell that it is on no disk."""
        if not self.awaited:
            _log.error("lost a %s: %s", type(self.entry).__name__, error)
            self.settle(new=False)
        elif not self.done.done():
            self.done.set_exception(error)


@dataclass(slots=True, eq=False)
class Command:
    """Something that needs the database to itself, once everything before it is written; it waits since the loop's
    time `since`.
    """

    work: Callable[[], Awaitable[Any]]
    done: "asyncio.Future[Any]"
    since: float

    async def obey(self, clear: Callable[[], Awaitable[None]]) -> None:
        """Do it, after clearing the spool, and tell what came of it."""
        try:
            await clear()
            result = await self.work()
        except asyncio.CancelledError:
            self.refuse()
            raise
        except Exception as error:  # whatever it is, it belongs to the one who waits for it
            if not self.done.done():
                self.done.set_exception(error)
        else:
            if not self.done.done():
                self.done.set_result(result)

    def refuse(self) -> None:
        """Tell that it cannot be done."""
        if not self.done.done():
            self.done.set_exception(DatabaseError("the database does not answer at the moment: try again later"))


def drop_unstorable(group: list[Waiting]) -> bool:
    """Take out, and tell, what cannot be stored in any case; return whether there was anything."""
    storable = [item for item in group if item.encoded() is not None]
    is_any = len(storable) < len(group)
    group[:] = storable
    return is_any


def leading_entries(queue: Iterable[Waiting | Command]) -> Iterator[Waiting]:
    """Yield what stands before the first command."""
    for item in queue:
        if isinstance(item, Command):
            return
        yield item


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


class Queue:
    """Holds what somebody waits for, and behind it what nobody does.

    `in_flight` are the entries of the transaction under way, `saving` those that are being put into the spool.
    """

    def __init__(self) -> None:
        self.background = BackgroundBatch()
        self.in_flight: list[Waiting] = []
        self.saving: list[Waiting] = []
        self._items: deque[Waiting | Command] = deque()

    def __bool__(self) -> bool:
        return bool(self._items)

    def pending(self) -> Iterator[Waiting]:
        """Yield the entries that are on no disk yet, as they will be written."""
        yield from self.saving
        yield from self.in_flight
        yield from (item for item in self._items if isinstance(item, Waiting))
        yield from self.background

    def put(self, item: Waiting | Command) -> None:
        """Add what somebody waits for; a command comes after all that is there already."""
        if isinstance(item, Command):
            self.hurry()
        self._items.append(item)

    def hurry(self) -> None:
        """Let what may wait be written at once, after what may not."""
        self._items.extend(self.background.all())

    def command(self) -> Command | None:
        """Take the command at the head, if there is one."""
        first = self._items[0] if self._items else None
        if not isinstance(first, Command):
            return None
        self._items.popleft()
        return first

    def board(self, limit: int) -> list[Waiting]:
        """Take the entries at the head, with those that have waited long enough behind."""
        self.in_flight = list(islice(leading_entries(self._items), limit))
        for _ in self.in_flight:
            self._items.popleft()
        self.in_flight += self.background.overdue()
        self.background.come(sum(isinstance(item.entry, StoredTurn) for item in self.in_flight))
        return self.in_flight

    def board_behind(self) -> list[Waiting]:
        """Take a few of what may wait."""
        self.in_flight = self.background.some()
        return self.in_flight

    def disembark(self) -> None:
        """Put the entries of the transaction under way back to the head."""
        self._items.extendleft(reversed(self.in_flight))
        self.in_flight = []

    async def save(self, backlog: Backlog) -> None:
        """Move every entry that waits to the spool."""
        self.hurry()
        self.saving = [item for item in self._items if isinstance(item, Waiting)]
        self._items = deque(item for item in self._items if isinstance(item, Command))
        saving = [(item, payload) for item in self.saving if (payload := item.encoded()) is not None]
        kept, error = 0, SpoolError("the spool file is full")
        try:
            if saving:
                kept = await backlog.save([payload for _, payload in saving])
        except SpoolError as failure:
            error = failure
        for item, _ in saving[:kept]:
            item.settle(new=backlog.note(item.entry))
        for item, _ in saving[kept:]:
            item.fail(error)
        self.saving = []

    @property
    def first_command(self) -> float:
        """Return since when the first of the commands waits (the loop's time); endless if there is none."""
        return min((item.since for item in self._items if isinstance(item, Command)), default=float("inf"))

    def refuse_commands(self, *, until: float = float("inf")) -> None:
        """Tell the commands that cannot be done so: those that wait since `until` (the loop's time) or longer."""
        refused = [item for item in self._items if isinstance(item, Command) and item.since <= until]
        for command in refused:
            command.refuse()
        if refused:
            self._items = deque(item for item in self._items if item not in refused)
