"""What waits in the writer's queue: entries for the disk, and commands that need the database to themselves."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.model import DatabaseError, JournalError
from bot.store import Entry

_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class Waiting:
    """An entry on its way to the disk since the loop's time `since`; `done` will tell whether it was new.

    Where nobody awaits it, a failure is logged instead.
    """

    entry: Entry
    payload: bytes
    done: "asyncio.Future[bool]"
    since: float
    awaited: bool

    @property
    def is_urgent(self) -> bool:
        """Return whether somebody waits for it."""
        return self.awaited

    def settle(self, *, new: bool) -> None:
        """Tell that it is on disk. The first word counts, and one who has gone away is not told."""
        if not self.done.done():
            self.done.set_result(new)

    def fail(self, error: JournalError) -> None:
        """Tell that it is on no disk."""
        if not self.awaited:
            _log.error("lost a %s: %s", type(self.entry).__name__, error)
            self.settle(new=False)
        elif not self.done.done():
            self.done.set_exception(error)


@dataclass(slots=True, eq=False)
class Command:
    """Something that needs the database to itself, once everything before it is written."""

    work: Callable[[], Awaitable[Any]]
    done: "asyncio.Future[Any]"

    @property
    def is_urgent(self) -> bool:
        """Return that somebody waits for it, whatever it is."""
        return True

    def refuse(self) -> None:
        """Tell that it cannot be done."""
        if not self.done.done():
            self.done.set_exception(DatabaseError("the database does not answer at the moment: try again later"))


def leading_entries(queue: Iterable[Waiting | Command]) -> Iterator[Waiting]:
    """Yield what stands before the first command."""
    for item in queue:
        if isinstance(item, Command):
            return
        yield item
