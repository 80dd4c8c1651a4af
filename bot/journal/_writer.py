"""The one task that writes: whatever waits goes into the next transaction together (group commit).

It is in one of three states. *Writing*: the queue goes to the database. *Spooling*: the database failed or was too
slow; the queue goes to the spool, and the database is tried again every half second. *Replaying*: the database
answers; the spool goes into it chunk by chunk while newcomers wait, or join the spool when that takes too long. An
entry is never in danger of being lost between the two, only of being written twice, which changes nothing.

At most one transaction is under way. While it is, the task only watches that nobody waits longer than PATIENCE.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any, TypeVar

from bot import store
from bot.database import Database
from bot.journal._entries import decode, encode
from bot.journal._spool import Spool
from bot.model import DatabaseError, JournalError, JournalStatus, SpoolError, StoredTurn
from bot.store import Entry

T = TypeVar("T")

# Seconds. A reply is promised within 0.25 s whatever the database does: this leaves time for the spool.
PATIENCE = 0.12
RETRY = 0.5
# How long the end may take to empty the spool into the database; what is left waits for the next start.
LAST_CALL = 1.0
# Few enough for a transaction to be short, many enough that its fsync is shared by all.
_GROUP = 512

_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Waiting:
    """An entry on its way to the disk; `done` tells whether it was new."""

    entry: Entry
    payload: bytes
    done: "asyncio.Future[bool]"
    since: float
    awaited: bool


@dataclass(slots=True, eq=False)
class _Command:
    """Something that needs the database to itself, once everything before it is written."""

    work: Callable[[], Awaitable[Any]]
    done: "asyncio.Future[Any]"


class Writer:
    """Takes entries and puts them on disk in order. Made by `Writer(...)`, then `start()`; ends with `close()`."""

    def __init__(self, database: Database, spool: Spool) -> None:
        self._database = database
        self._spool = spool
        # A thread of its own: the loop's shared ones may all be busy with somebody's name look-ups.
        self._disk = ThreadPoolExecutor(max_workers=1, thread_name_prefix="spool")
        self._queue: deque[_Waiting | _Command] = deque()
        self._saving: list[_Waiting] = []
        self._aboard: list[_Waiting] = []
        self._flight: asyncio.Task[None] | None = None
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._reachable = True
        self._next_try = 0.0
        self._closing_at: float | None = None
        self._replayed = spool.start
        self._spooled = _turns(map(decode, spool.read(spool.start, spool.size)[0]))

    @property
    def status(self) -> JournalStatus:
        """Return the state as it is known without asking the disk."""
        return JournalStatus(
            sum(1 for _ in self._pending()), self._spool.used - self._spool.start, self._spool.size, self._reachable
        )

    async def start(self) -> None:
        """Start the task, after bringing back what an earlier process left in the spool, if the database lets it."""
        while self._reachable and self._is_behind():
            await self._replay()
        self._task = asyncio.create_task(self._run(), name="journal writer")

    def submit(self, entry: Entry, *, awaited: bool = True) -> "asyncio.Future[bool]":
        """Queue an entry; the future tells, once it is on disk, whether it was new, or carries SpoolError.

        Where it is not `awaited`, a failure is logged instead and counts as not new.
        """
        if self._closing_at is not None or self._task is None:
            raise JournalError("the journal is closed")
        loop = asyncio.get_running_loop()
        waiting = _Waiting(entry, encode(entry), loop.create_future(), loop.time(), awaited)
        self._queue.append(waiting)
        self._wake.set()
        return waiting.done

    async def command(self, work: Callable[[], Awaitable[T]]) -> T:
        """Run `work` between two transactions, with the spool empty; raises DatabaseError where that cannot be."""
        if self._closing_at is not None or self._task is None:
            raise JournalError("the journal is closed")
        command = _Command(work, asyncio.get_running_loop().create_future())
        self._queue.append(command)
        self._wake.set()
        result: T = await command.done
        return result

    async def flush(self) -> None:
        """Return when everything submitted so far is on disk, or has failed."""
        waiting = [item.done for item in self._pending()]
        if waiting:
            await asyncio.wait(waiting)

    def waits(self, turn: str) -> bool:
        """Return whether a turn is on its way to the database: in memory or in the spool."""
        return turn in self._spooled or any(_turn_of(item.entry) == turn for item in self._pending())

    async def spooled(self) -> tuple[Entry, ...]:
        """Return what the spool holds; raises SpoolError."""
        payloads, _ = await self._on_disk(partial(self._spool.read, self._spool.start, self._spool.size))
        return tuple(decode(payload) for payload in payloads)

    async def close(self) -> None:
        """Put everything queued on disk and end the task; may be called again."""
        if self._task is not None:
            if self._closing_at is None:
                self._closing_at = asyncio.get_running_loop().time() + LAST_CALL
            self._wake.set()
            await asyncio.wait([self._task])
            self._task = None
        self._disk.shutdown()
        self._spool.close()

    async def _run(self) -> None:
        while not self._finished():
            await self._pause()
            if self._is_late():
                self._refuse_commands()
            if self._flight is None:
                await self._next()
            elif self._overdue_in() <= 0:
                await self._give_up()
        if self._flight is not None:
            self._flight.cancel()

    def _is_late(self) -> bool:
        return self._closing_at is not None and asyncio.get_running_loop().time() >= self._closing_at

    def _is_behind(self) -> bool:
        return self._replayed < self._spool.used

    def _finished(self) -> bool:
        if self._closing_at is None or self._queue or self._aboard:
            return False
        return self._is_late() or (self._flight is None and not (self._reachable and self._is_behind()))

    async def _pause(self) -> None:
        """Wait until something was queued, a transaction ended, or the time for something has come."""
        delay = self._delay()
        timer = asyncio.get_running_loop().call_later(delay, self._wake.set) if delay is not None else None
        await self._wake.wait()
        self._wake.clear()
        if timer is not None:
            timer.cancel()

    def _delay(self) -> float | None:
        now = asyncio.get_running_loop().time()
        delays = [] if self._closing_at is None else [self._closing_at - now]
        if self._flight is not None:
            delays.append(self._overdue_in())
        elif not self._reachable:
            delays.append(self._next_try - now)
        elif self._queue or self._is_behind():
            delays.append(0.0)
        finite = [delay for delay in delays if delay != float("inf")]
        return min(finite) if finite else None

    def _overdue_in(self) -> float:
        """Return in how many seconds somebody will have waited too long: endless if nobody waits."""
        first = next(self._pending(), None)
        return first.since + PATIENCE - asyncio.get_running_loop().time() if first else float("inf")

    def _pending(self) -> Iterator[_Waiting]:
        """Yield the entries that are on no disk yet, oldest first."""
        yield from self._saving
        yield from self._aboard
        yield from (item for item in self._queue if isinstance(item, _Waiting))

    async def _next(self) -> None:
        """Do whatever is next, with no transaction under way."""
        if not self._reachable:
            self._refuse_commands()
            await self._save_queue()
            if asyncio.get_running_loop().time() >= self._next_try:
                self._launch(self._replay())
        elif self._is_behind():
            self._launch(self._replay())
        elif self._queue:
            self._take()

    def _take(self) -> None:
        """Start the command at the head of the queue, or a transaction with the entries there."""
        first = self._queue[0]
        if isinstance(first, _Command):
            self._queue.popleft()
            self._launch(self._obey(first))
            return
        group = list(islice(_leading_entries(self._queue), _GROUP))
        for _ in group:
            self._queue.popleft()
        self._aboard = group
        self._launch(self._commit(group))

    def _launch(self, deed: Coroutine[Any, Any, None]) -> None:
        self._flight = asyncio.create_task(deed)
        self._flight.add_done_callback(self._landed)

    def _landed(self, _flight: "asyncio.Task[None]") -> None:
        self._flight = None
        self._wake.set()

    async def _commit(self, group: list[_Waiting]) -> None:
        try:
            news = await self._database.write(partial(store.add, entries=[item.entry for item in group]))
        except DatabaseError as error:
            self._lose(error)
            if self._aboard is group:
                self._queue.extendleft(reversed(group))
        else:
            for item, new in zip(group, news, strict=True):
                _settle(item, new=new)
        if self._aboard is group:  # unless it was given up meanwhile
            self._aboard = []

    async def _give_up(self) -> None:
        """Save what has waited too long; the transaction that it is aboard may still succeed, without harm."""
        if self._aboard:
            self._lose(DatabaseError("it takes too long"))
            self._queue.extendleft(reversed(self._aboard))
            self._aboard = []
            self._refuse_commands()
        await self._save_queue()

    async def _save_queue(self) -> None:
        """Move every entry of the queue to the spool."""
        self._saving = [item for item in self._queue if isinstance(item, _Waiting)]
        self._queue = deque(item for item in self._queue if isinstance(item, _Command))
        kept, error = 0, SpoolError("the spool file is full")
        try:
            if self._saving:
                kept = await self._on_disk(partial(self._spool.append, [item.payload for item in self._saving]))
        except SpoolError as failure:
            error = failure
        for item in self._saving[:kept]:
            turn = _turn_of(item.entry)
            _settle(item, new=turn not in self._spooled)
            self._spooled |= {turn} if turn else set()
        for item in self._saving[kept:]:
            _fail(item, error)
        self._saving = []

    async def _replay(self) -> None:
        """Bring the next chunk of the spool into the database; if there is none, find out whether it answers."""
        try:
            if self._database.moved():
                await self._database.reopen()
            payloads, position = await self._on_disk(partial(self._spool.read, self._replayed, _GROUP))
            entries = [decode(payload) for payload in payloads]
            await self._database.write(partial(store.add, entries=entries))
            self._replayed = position
            self._spooled -= _turns(entries)
            self._found()
            await self._clear_spool()
        except DatabaseError as error:
            self._lose(error)
        except SpoolError:
            _log.exception("the spool file fails")

    async def _clear_spool(self) -> None:
        if self._spool.used > self._spool.start and await self._on_disk(partial(self._spool.clear, self._replayed)):
            self._replayed = self._spool.start

    async def _obey(self, command: _Command) -> None:
        try:
            await self._clear_spool()
            result = await command.work()
        except asyncio.CancelledError:
            _refuse(command)
            raise
        except Exception as error:  # whatever it is, it belongs to the one who waits for it
            if not command.done.done():
                command.done.set_exception(error)
        else:
            if not command.done.done():
                command.done.set_result(result)

    def _refuse_commands(self) -> None:
        for item in self._queue:
            if isinstance(item, _Command):
                _refuse(item)
        self._queue = deque(item for item in self._queue if isinstance(item, _Waiting))

    def _lose(self, error: DatabaseError) -> None:
        if self._reachable:
            _log.warning("turns go to the spool file: %s", error)
        self._reachable = False
        self._next_try = asyncio.get_running_loop().time() + RETRY

    def _found(self) -> None:
        if not self._reachable:
            _log.warning("the database takes turns again")
        self._reachable = True

    async def _on_disk(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._disk, work)


def _leading_entries(queue: Iterable[_Waiting | _Command]) -> Iterator[_Waiting]:
    for item in queue:
        if isinstance(item, _Command):
            return
        yield item


def _turn_of(entry: Entry) -> str | None:
    return entry.message.id if isinstance(entry, StoredTurn) else None


def _turns(entries: Iterable[Entry]) -> set[str]:
    return {entry.message.id for entry in entries if isinstance(entry, StoredTurn)}


def _settle(item: _Waiting, *, new: bool) -> None:
    if not item.done.done():
        item.done.set_result(new)


def _fail(item: _Waiting, error: JournalError) -> None:
    if not item.awaited:
        _log.error("lost a %s: %s", type(item.entry).__name__, error)
        _settle(item, new=False)
    elif not item.done.done():
        item.done.set_exception(error)


def _refuse(command: _Command) -> None:
    if not command.done.done():
        command.done.set_exception(DatabaseError("the database does not answer at the moment: try again later"))
