"""`journal.live`: the live sessions, kept step by step and read whole."""

from bot import store
from bot.journal._books import Books
from bot.model import LiveChange, LiveSession


class Live:
    """Keeps what happens in live sessions, with the guarantees that turns have."""

    def __init__(self, books: Books) -> None:
        self._books = books

    async def keep(self, change: LiveChange) -> bool:
        """Put what a step changed on disk, with its trail; return whether it was new.

        Raises SpoolError when neither database nor spool takes it: then nobody may see what came of the step.
        """
        return await self._books.writer.submit(change)

    async def sessions(self) -> tuple[LiveSession, ...]:
        """Return all live sessions, whatever waited on disk first; raises DatabaseError while that cannot be."""
        return await self._books.writer.command(lambda: self._books.database.read(store.live_sessions))
