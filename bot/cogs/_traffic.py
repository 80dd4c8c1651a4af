"""What is under way: counted, so that the end can wait for it, and each question once."""

import asyncio
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager, contextmanager

from bot.cogs._locks import Locks

# Questions whose ids are remembered: hours of a busy server, a megabyte.
_MOST_SEEN = 10_000


class Traffic:
    """The deeds under way and the questions seen."""

    def __init__(self) -> None:
        self.closing = False
        self._tasks: set[asyncio.Task[object]] = set()
        self._seen: OrderedDict[int, None] = OrderedDict()
        self._locks: Locks[int] = Locks()

    def is_new(self, question: int) -> bool:
        """Return True the first time a question is seen: Discord may tell of it more than once."""
        if question in self._seen:
            return False
        self._seen[question] = None
        if len(self._seen) > _MOST_SEEN:
            self._seen.popitem(last=False)
        return True

    def unsee(self, question: int) -> None:
        """Take a question for new again, which could not be dealt with."""
        self._seen.pop(question, None)

    def holding(self, question: int) -> AbstractAsyncContextManager[None]:
        """Deal with a question alone: what becomes of it meanwhile waits for its answer."""
        return self._locks.holding(question)

    async def released(self, question: int) -> None:
        """Return when nobody deals with a question."""
        await self._locks.released(question)

    @contextmanager
    def under_way(self) -> Iterator[None]:
        """Count the current task as a deed that the end should wait for."""
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("only tasks can be under way")
        self._tasks.add(task)
        try:
            yield
        finally:
            self._tasks.discard(task)

    async def drain(self, patience: float) -> int:
        """Take nothing new, wait for what is under way and cut off what takes longer; return how much was cut off."""
        self.closing = True
        ended = asyncio.get_running_loop().time() + patience
        # Again and again: who comes meanwhile is told that we are leaving, and that is under way too.
        while self._tasks and (left := ended - asyncio.get_running_loop().time()) > 0:
            await asyncio.wait(self._tasks, timeout=left)
        late = [task for task in self._tasks if not task.done()]
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return len(late)
