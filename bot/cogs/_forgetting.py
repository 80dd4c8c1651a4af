"""Where whoever remembers members takes part in an erasure or a purge: around it, so that nothing comes in between."""

from collections.abc import Awaitable, Callable

from bot.model import Removed

Deed = Callable[[], Awaitable[Removed]]


async def _alone(deed: Deed) -> Removed:
    return await deed()


class Forgetting:
    """Does erasures and purges; `around` gets the deed and gives back what it removed."""

    def __init__(self) -> None:
        self.around: Callable[[Deed], Awaitable[Removed]] = _alone

    async def do(self, deed: Deed) -> Removed:
        """Erase or purge; raises what the deed raises, and then nothing has changed."""
        return await self.around(deed)
