"""`journal.withdrawals`: taking an answer out of its channel, which is not the same as erasing the exchange.

Whoever asked withdraws it with its words: nothing is left of these. But where a member has reported it, or a moderator
has put it off, the words stay until the moderators are done; otherwise anybody could empty a report about themselves.
What a moderator withdraws keeps its words until their term. The member's own erasure takes it all, at any time.
"""

from functools import partial

from bot.model import Redaction, Withdrawal, WithdrawnBy
from bot.storage import _reviewing
from bot.storage._store import JournalStore


class Withdrawals:
    """Withdraws answers, and takes their words away in due time. Raises JournalError."""

    def __init__(self, store: JournalStore) -> None:
        self._store = store

    async def withdraw(self, turn: str, *, by: WithdrawnBy) -> bool:
        """Note that an answer is taken out of its channel; return whether the words of its turn went with it."""
        if by is WithdrawnBy.ASKER and not await self.awaits_moderators(turn):
            await self.redact(turn)
            return True
        await self._store.writer.submit(Withdrawal(turn, self._store.clock(), by))
        return False

    async def withdraw_waiting(self, turn: str) -> None:
        """Note, if a turn waits for the database, that whoever asked has taken it back.

        Whether the moderators are to look at it is seen when it is there: if not, `settle` takes its words away.
        """
        if self._store.writer.waits(turn):
            await self._store.writer.submit(Withdrawal(turn, self._store.clock(), WithdrawnBy.ASKER))

    async def awaits_moderators(self, turn: str) -> bool:
        """Return whether the moderators are asked to look at a turn and have not yet."""
        await self._store.writer.flush()
        return await self._store.database.read(partial(_reviewing.awaits_moderators, turn=turn))

    async def redact(self, turn: str) -> bool:
        """Take every word of a turn away; return whether there were any.

        A backup must not bring them back, so it is noted beside the database too. Its old copies leave the log within
        a minute, the file with the next purge.
        """
        now = self._store.clock()
        await self._store.on_disk(partial(self._store.erasure_log.note, "redact", turn, now))
        changed = await self._store.writer.submit(Redaction(turn, now))
        self._store.leaves_traces()
        return changed

    async def settle(self) -> None:
        """Take the words away of what was withdrawn while it waited for the moderators, and does so no longer."""
        await self._store.writer.flush()
        for turn in await self._store.database.read(_reviewing.to_redact):
            await self.redact(turn)
