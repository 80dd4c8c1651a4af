"""What waits in the writer's queue: entries for the disk, and commands that need the database to themselves."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.model import DatabaseError
from bot.storage._entries import encode
from bot.storage._writing import Entry

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
