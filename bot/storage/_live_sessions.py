"""`journal.live`: the live sessions, kept step by step and read whole."""

from bot.model import LiveChange, LiveSession
from bot.storage._live import live_sessions
from bot.storage._store import JournalStore


class LiveSessions:
    """Keeps what happens in live sessions, with the guarantees that turns have."""

    def __init__(self, store: JournalStore) -> None:
        self._store = store

    async def keep(self, change: LiveChange) -> bool:
        """Put what a step changed on disk, with its trail; return whether it was new.

        Raises SpoolError when neither database nor spool takes it: then nobody may see what came of the step.
        """
        return await self._store.writer.submit(change)

    async def sessions(self) -> tuple[LiveSession, ...]:
        """Return all live sessions, whatever waited on disk first; raises DatabaseError while that cannot be."""
        return await self._store.writer.command(lambda: self._store.database.read(live_sessions))
