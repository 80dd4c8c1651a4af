"""Members on pause, of whom no word is kept; they are known by their hashes alone."""

from datetime import datetime
from functools import partial

from bot.storage._store import JournalStore


class Pauses:
    """Who is on pause. It stands in the ledger, so that neither an erasure nor a backup ends a pause."""

    def __init__(self, store: JournalStore) -> None:
        self._store = store
        self._since = store.erasure_log.pauses() if store.writer_or_none is not None else {}

    def since(self, author: str) -> datetime | None:
        """Return since when a member has been on pause, or None."""
        if not self._since:
            return None
        since = (self._since.get(each) for each in self._store.erasure_log.hashes(author))
        return min((moment for moment in since if moment is not None), default=None)

    async def begin(self, author: str) -> None:
        """Begin a pause; raises JournalError, and then all is as it was."""
        now = self._store.clock()
        await self._store.on_disk(partial(self._store.erasure_log.note, "pause", author, now))
        self._since.setdefault(self._store.erasure_log.hash(author), now)

    async def end(self, author: str) -> bool:
        """End a pause; return whether there was one. Raises JournalError."""
        now = self._store.clock()
        await self._store.on_disk(partial(self._store.erasure_log.note, "resume", author, now))
        ended = [self._since.pop(each, None) for each in self._store.erasure_log.hashes(author)]
        return any(moment is not None for moment in ended)
