"""What is under way: counted, so that the end can wait for it, and each question once."""

import asyncio
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager

# Questions whose ids are remembered: hours of a busy server, a megabyte.
_MOST_SEEN = 10_000


class Traffic:
    """The deeds under way and the questions seen."""

    def __init__(self) -> None:
        self.closing = False
        self._tasks: set[asyncio.Task[object]] = set()
        self._seen: OrderedDict[int, None] = OrderedDict()

    def is_new(self, question: int) -> bool:
        """Return True the first time a question is seen: Discord may tell of it more than once."""
        if question in self._seen:
            return False
        self._seen[question] = None
        if len(self._seen) > _MOST_SEEN:
            self._seen.popitem(last=False)
        return True

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
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=patience)
        late = [task for task in self._tasks if not task.done()]
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return len(late)
