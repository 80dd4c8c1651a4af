"""The one task that writes: whatever waits goes into the next transaction together (group commit).

It is in one of three states. *Writing*: the queue goes to the database. *Spooling*: the database failed or was too
slow; the queue goes to the spool, and the database is tried again every half second. *Replaying*: the database
answers; the spool goes into it chunk by chunk while newcomers wait, or join the spool when that takes too long. An
entry is never in danger of being lost between the two, only of being written twice, which changes nothing.

What no reply waits for is written behind it, a little later and many together: deliveries and the like, and the marks
by which filters find a new turn. Whoever reads by these asks to `catch_up` first.

At most one transaction is under way. While it is, the task only watches that nobody waits longer than PATIENCE. Where
nothing is amiss a transaction begins and ends without the task: its being woken would cost each reply more than the
statements do.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from bot.model import DatabaseError, JournalError, JournalStatus, SpoolError
from bot.storage import _writing
from bot.storage._database import Database
from bot.storage._queue import NOT_URGENT, TOGETHER, Command, Queue, Waiting, drop_unstorable
from bot.storage._spool import Backlog, turns_of
from bot.storage._writing import Entry

T = TypeVar("T")

# Seconds. A reply is promised within 0.25 s whatever the database does: this leaves time for the spool.
PATIENCE = 0.12
RETRY = 0.5
# A database that was only slow for a moment answers again sooner; only after this is a command told to try again later.
COMMANDS_WAIT = 1.5
# How long the end may take to empty the spool into the database; what is left waits for the next start.
LAST_CALL = 1.0
# Few enough for a transaction to be short, many enough that its fsync is shared by all.
_GROUP = 512

_log = logging.getLogger(__name__)


async def _nothing() -> None:
    """Do nothing: for whoever only waits for a command's turn."""


class Writer:
    """Takes entries and puts them on disk in order. Made by `Writer(...)`, then `start()`; ends with `close()`."""

    def __init__(self, database: Database, backlog: Backlog) -> None:
        self._database = database
        self._backlog = backlog
        self._queue = Queue()
        self._background = self._queue.background
        self._flight: asyncio.Future[Any] | None = None
        self._will_look = False
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._reachable = True
        self._next_try = 0.0
        self._closing_at: float | None = None
        self._has_last_try = False

    @property
    def status(self) -> JournalStatus:
        """Return the state as it is known without asking the disk."""
        return JournalStatus(self._backlog.used, self._backlog.size, self._reachable)

    async def start(self) -> None:
        """Start the task, after bringing in what an earlier process left in the spool, or unmarked, where possible."""
        while self._reachable and self._backlog:
            await self._replay()
        with suppress(DatabaseError):
            await self._mark_all()
        self._task = asyncio.create_task(self._run(), name="journal writer")

    def submit(self, entry: Entry, *, awaited: bool = True) -> "asyncio.Future[bool]":
        """Queue an entry; the future tells, once it is on disk, whether it was new, or carries SpoolError.

        Where it is not `awaited`, a failure is logged instead and counts as not new.
        """
        loop = asyncio.get_running_loop()
        since = loop.time() + (0.0 if awaited else NOT_URGENT)  # its patience begins when its turn may have come
        waiting = Waiting(entry, loop.create_future(), since, awaited)
        self._require_open()
        if awaited:
            self._enqueue(waiting)
        else:
            self._background.put(waiting)
            self._look_soon()
            self._look_behind(now=self._background.is_ripe)
        return waiting.done

    async def command(self, work: Callable[[], Awaitable[T]]) -> T:
        """Run `work` between two transactions, the spool empty; raises DatabaseError if it waits too long."""
        loop = asyncio.get_running_loop()
        command = Command(work, loop.create_future(), loop.time())
        self._require_open()
        self._enqueue(command)
        result: T = await command.done
        return result

    async def flush(self) -> None:
        """Return when everything submitted so far is on disk, or has failed."""
        waiting = list(self._queue.pending())
        self._queue.hurry()
        for item in waiting:
            item.since = min(item.since, asyncio.get_running_loop().time())
        self._wake.set()
        if waiting:
            await asyncio.wait([item.done for item in waiting])

    async def catch_up(self) -> None:
        """Return when filters find everything submitted so far; raises DatabaseError while that cannot be."""
        if self._background or self._backlog or not self._reachable:
            await self.command(_nothing)  # all that waits is in the database then
        try:
            async with asyncio.timeout(LAST_CALL):
                if self._background:
                    await self._mark_all()
        except TimeoutError:
            raise DatabaseError("the newest turns could not be marked in time") from None

    def waits(self, name: str) -> bool:
        """Return whether a turn is on its way to the database, in memory or in the spool, or in this its answer."""
        return name in self._backlog or name in turns_of(item.entry for item in self._queue.pending())

    async def close(self) -> None:
        """Put everything queued on disk and end the task; may be called again."""
        if self._task is not None:
            if self._closing_at is None:
                self._closing_at = asyncio.get_running_loop().time() + LAST_CALL
                self._next_try = 0.0  # one more, at once: it may only have been slow
                self._has_last_try = not self._reachable
            self._wake.set()
            await asyncio.wait([self._task])
            self._task = None
        self._backlog.close()

    def _require_open(self) -> None:
        if self._closing_at is not None or self._task is None or self._task.done():
            raise JournalError("the journal is closed")

    def _enqueue(self, item: Waiting | Command) -> None:
        self._queue.put(item)
        if self._is_free():  # at once: the connection's thread wakes up while whoever waits does something else
            self._take()
        else:
            self._wake.set()

    def _look_soon(self) -> None:
        """Have the task look at what waits before it has waited too long; one look is for all that came meanwhile."""
        if not self._will_look:
            self._will_look = True
            asyncio.get_running_loop().call_later(PATIENCE, self._look)

    def _look(self) -> None:
        self._will_look = False
        if self._flight is not None or any(self._queue.pending()):
            self._wake.set()

    def _look_behind(self, *, now: bool = False) -> None:
        """Begin to write what may wait, `now` or if its time has come, or plan to."""
        if self._queue or not self._is_free():
            return  # the end of what is under way, or amiss, leads here again
        if now or self._background.is_due:
            self._take_behind()
        else:
            self._background.plan(self._look_behind)

    def _is_free(self) -> bool:
        """Return whether the next transaction may begin at once: nothing is under way, kept elsewhere, or ending."""
        is_quiet = self._flight is None and not self._queue.saving and not self._queue.in_flight
        return is_quiet and self._reachable and not self._backlog and self._closing_at is None

    async def _run(self) -> None:
        try:
            while not self._finished():
                await self._pause()
                await self._step()
        finally:  # in case of a defect: nobody must wait for ever
            for item in self._queue.pending():
                item.fail(JournalError("the journal has stopped"))
            self._queue.refuse_commands()
            if self._flight is not None:
                self._flight.cancel()

    async def _step(self) -> None:
        if self._is_late() or (self._closing_at is not None and not self._reachable):
            self._queue.refuse_commands()
        elif not self._reachable:
            self._queue.refuse_commands(until=asyncio.get_running_loop().time() - COMMANDS_WAIT)
        if self._flight is None:
            await self._next()
        elif self._overdue_in() <= 0:
            await self._give_up()

    def _is_late(self) -> bool:
        return self._closing_at is not None and asyncio.get_running_loop().time() >= self._closing_at

    def _finished(self) -> bool:
        if self._closing_at is None or self._queue or self._queue.in_flight or any(self._background):
            return False
        may_empty = (self._backlog or self._background) and (self._reachable or self._has_last_try)
        return self._is_late() or (self._flight is None and not may_empty)

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
        delays = [] if self._closing_at is None or self._is_late() else [self._closing_at - now]
        if not self._reachable:
            delays.append(self._queue.first_command + COMMANDS_WAIT - now)
        if self._flight is not None:
            delays.append(self._overdue_in())
        elif not self._reachable:
            delays.append(self._next_try - now)
        elif self._backlog or self._queue or (self._closing_at is not None and self._background):
            delays.append(0.0)
        finite = [delay for delay in delays if delay != float("inf")]
        return min(finite) if finite else None

    def _overdue_in(self) -> float:
        """Return in how many seconds somebody will have waited too long: endless if nobody waits."""
        first = min((item.since for item in self._queue.pending()), default=float("inf"))
        return first + PATIENCE - asyncio.get_running_loop().time()

    async def _next(self) -> None:
        """Do whatever is next, with no transaction under way."""
        if not self._reachable:
            await self._queue.save(self._backlog)
            if asyncio.get_running_loop().time() >= self._next_try:
                self._launch(self._replay())
        elif self._backlog:
            self._launch(self._replay())
        elif self._queue:
            self._take()
        elif self._background and self._closing_at is not None:
            self._take_behind()

    def _take(self) -> None:
        """Start the command at the head of the queue, or a transaction with the entries there."""
        command = self._queue.command()
        if command is not None:
            self._launch(command.obey(self._backlog.clear))
        else:
            group = self._queue.board(_GROUP)
            self._begin(group, marks=_GROUP if self._background.is_far else 0)

    def _take_behind(self) -> None:
        """Start a short transaction with what no reply waits for."""
        self._begin(self._queue.board_behind(), marks=TOGETHER if self._closing_at is None else _GROUP)

    def _begin(self, group: list[Waiting], *, marks: int) -> None:
        """Start a transaction that writes the entries, and marks up to `marks` new turns."""
        entries, marked = [item.entry for item in group], self._background.marking(marks)
        self._flight = self._database.write(partial(_writing.add_and_mark, entries=entries, limit=marks))
        self._flight.add_done_callback(partial(self._committed, group, marked))
        self._look_soon()

    def _launch(self, deed: Coroutine[Any, Any, None]) -> None:
        self._flight = asyncio.create_task(deed)
        self._flight.add_done_callback(self._landed)
        self._wake.set()

    def _landed(self, _flight: "asyncio.Future[Any]") -> None:
        self._flight = None
        self._wake.set()
        self._background.plan(self._look_behind)

    def _committed(self, group: list[Waiting], marked: Callable[[int], None], flight: "asyncio.Future[Any]") -> None:
        if flight.cancelled():  # by our own end, which has told everybody
            return
        self._flight = None
        error = flight.exception()  # an unforeseen one, too, must leave the entries somewhere
        if error is not None:
            if isinstance(error, DatabaseError) or not drop_unstorable(group):
                self._lose(error)
            if self._queue.in_flight is group:
                self._queue.disembark()
        else:
            news, count = flight.result()
            for item, new in zip(group, news, strict=True):
                item.settle(new=new)
            if count is not None:
                marked(count)
        if self._queue.in_flight is group:  # unless it was given up meanwhile
            self._queue.in_flight = []
        if not self._is_free():
            self._wake.set()
        elif self._queue:
            self._take()
        else:
            self._background.plan(self._look_behind)

    async def _give_up(self) -> None:
        """Save what has waited too long; the transaction that it is in_flight may still succeed, without harm."""
        flight = self._flight if self._queue.in_flight else None
        self._queue.disembark()
        await self._queue.save(self._backlog)
        if flight is not None and self._flight is flight:  # it was not the event loop that was slow
            self._lose(DatabaseError("it takes too long"))

    async def _replay(self) -> None:
        """Bring the next chunk of the spool into the database; if there is none, find out whether it answers."""
        try:
            if await self._database.reopen():
                self._background.come(1)  # who knows what it has not marked
            entries, position = await self._backlog.next(_GROUP)
            await self._database.probe()  # an empty transaction succeeds even where nothing may be written
            await self._database.write(partial(_writing.add_and_mark, entries=entries, limit=len(entries)))
        except Exception as error:
            self._lose(error)
            self._has_last_try = False
            return
        self._backlog.take_off(entries, position)
        if not self._reachable:
            _log.warning("the database takes turns again")
        self._reachable = True
        try:
            await self._backlog.clear()
        except SpoolError as error:  # the turns are safe; only an erasure has to wait for this
            _log.error("the spool file is not wiped: %s", error)

    async def _mark_all(self) -> None:
        """Mark every turn that waits for it, so many at a time that nobody waits long for one."""
        count = _GROUP
        while count == _GROUP:
            marked = self._background.marking(_GROUP)
            count = await self._database.write(partial(_writing.mark_new, limit=_GROUP))
            marked(count)

    def _lose(self, error: BaseException) -> None:
        if self._reachable:
            _log.warning("turns go to the spool file: %s", error)
        self._reachable = False
        self._next_try = asyncio.get_running_loop().time() + RETRY
