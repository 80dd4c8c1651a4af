"""What waits in the spool: the asynchronous side of the file, and how far it has been brought into the database."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from bot.model import Delivery, SpoolError, StoredTurn
from bot.storage._entries import decode
from bot.storage._spool import Spool
from bot.storage._writing import Entry

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Backlog:
    """The entries that the database has not got yet; it contains the ids of turns and of messages that answer one.

    Reading, taking off and clearing is for one task at a time.
    """

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        # A thread of its own: the loop's shared ones may all be busy with somebody's name look-ups.
        self._disk = ThreadPoolExecutor(max_workers=1, thread_name_prefix="spool")
        self._done = spool.start
        left = [decode(payload) for payload in spool.read(spool.start, spool.size)[0]]
        self._turns, self._answers = turns_of(left), answers_of(left)
        self._damaged = False

    @property
    def used(self) -> int:
        """Return the bytes used in the spool file."""
        return self._spool.used - self._spool.start

    @property
    def size(self) -> int:
        """Return the size of the spool file in bytes."""
        return self._spool.size

    def __bool__(self) -> bool:
        return self._done < self._spool.used

    def __contains__(self, name: object) -> bool:
        return name in self._turns or name in self._answers

    async def save(self, payloads: Sequence[bytes]) -> int:
        """Put on disk as many payloads as there is room for; return how many. Raises SpoolError."""
        return await self._on_disk(partial(self._spool.append, payloads))

    def note(self, entry: Entry) -> bool:
        """Note that an entry was saved; return whether it was not yet there, as far as is known."""
        turns = turns_of([entry])
        new = not turns & self._turns
        self._turns |= turns
        self._answers |= answers_of([entry])
        return new

    async def next(self, limit: int) -> tuple[list[Entry], int]:
        """Return up to `limit` entries not yet taken off, and the position behind them.

        What cannot be read stays in the file for the next start, and the rest of the house goes on without it.
        """
        try:
            payloads, position = await self._on_disk(partial(self._spool.read, self._done, limit))
        except SpoolError:
            _log.exception("the spool file cannot be read; what it holds waits for the next start")
            self._damaged = True
            return [], self._spool.used
        return [decode(payload) for payload in payloads], position

    def take_off(self, entries: Sequence[Entry], position: int) -> None:
        """Note that these entries, which end at `position`, are in the database."""
        self._done = position
        self._turns -= turns_of(entries)
        self._answers -= answers_of(entries)

    async def clear(self) -> None:
        """Wipe the file if all is taken off. Raises SpoolError when that fails, or the file could not be read."""
        if self._damaged:
            raise SpoolError("the spool file could not be read: restart the bot")
        if self.used and await self._on_disk(partial(self._spool.clear, self._done)):
            self._done = self._spool.start

    def close(self) -> None:
        """Close the file; may be called again."""
        self._disk.shutdown()
        self._spool.close()

    async def _on_disk(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._disk, work)


def turns_of(entries: Iterable[Entry]) -> set[str]:
    """Return the ids of the turns among the entries."""
    return {entry.message.id for entry in entries if isinstance(entry, StoredTurn)}


def answers_of(entries: Iterable[Entry]) -> set[str]:
    """Return the ids of the messages that the entries say are answers."""
    return {entry.message for entry in entries if isinstance(entry, Delivery) and entry.message is not None}
