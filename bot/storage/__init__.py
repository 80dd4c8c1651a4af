"""The journal: every turn is on disk before its reply leaves, and a member can see and erase what is kept.

`await record(turn)` returns when the turn is in the database or, should that fail or take too long, in the spool file,
from where it is brought into the database later. What comes after a turn (its delivery, votes, failures) is written
behind, with the same care but without anybody waiting. Reading goes over connections of its own.

An erasure takes its place in the queue: what was recorded before it goes, in memory, spool and database. What the same
member asks while it is under way is a new turn and stays, unless it gets into the spool before the erasure could begin.
A delivery or an edit that is reported after its turn was erased is dropped.

Of members on pause, and in servers with a retention of 0, no word is kept: ids, outcome and spans, for ten minutes.

`journal.review` is for moderators, `journal.guilds` for how servers want the bot to be; `journal.talks` finds turns
again, `journal.withdrawals` takes answers out of their channels.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bot.model import (
    Contact,
    DatabaseError,
    Delivery,
    Edit,
    ErasureRequest,
    Event,
    JournalStatus,
    MemberRecord,
    Removed,
    Reply,
    Report,
    StoredTurn,
    Turn,
    Vote,
    without_words,
)
from bot.storage import _erasing, _members, _reading, _searching
from bot.storage._database import Database, Synchronous
from bot.storage._entries import plain
from bot.storage._erasure_log import SUFFIX, ErasureLog
from bot.storage._expiry import Expiry, require_clock
from bot.storage._export import ExportForm, export_row, member_json
from bot.storage._figures import figures
from bot.storage._guilds import Guilds
from bot.storage._keeping import back_up, restore, verify
from bot.storage._live_sessions import LiveSessions
from bot.storage._pauses import Pauses
from bot.storage._picture import picture
from bot.storage._review import Review, described, note_beside
from bot.storage._spool import Backlog, Spool
from bot.storage._statistics import alike, by_topic
from bot.storage._store import JournalStore, Removal
from bot.storage._turns import TurnLookup
from bot.storage._withdrawals import Withdrawals
from bot.storage._writer import Writer

__all__ = [
    "ExportForm",
    "Journal",
    "alike",
    "back_up",
    "by_topic",
    "described",
    "export_row",
    "figures",
    "has_words",
    "member_json",
    "note_beside",
    "picture",
    "plain",
    "restore",
    "verify",
]

has_words = _searching.has_words

SPOOL_BYTES = 16 * 2**20
RETENTION = timedelta(days=180)
# The trail of those who read and erase is kept for longer than what they read.
AUDIT_RETENTION = timedelta(days=365)
AFTER_LEAVING = timedelta(days=30)

_log = logging.getLogger(__name__)


def _now() -> datetime:
    return datetime.now(UTC)


class Journal:
    """The open journal. All its ids are decimal strings, all its times in UTC; lists of turns begin with the oldest."""

    def __init__(self, store: JournalStore, *, retention: timedelta, audit_retention: timedelta) -> None:
        self._store = store
        self._database = store.database
        self._retention = retention
        self._audit_retention = audit_retention
        # Who is being told what is kept, or was by this process, and which version of it.
        self._greeting: dict[str, str] = {}
        self._pauses = Pauses(store)
        self._expiry = Expiry(store)
        self.guilds = Guilds(store)
        self.withdrawals = Withdrawals(store)
        self.review = Review(store, self.withdrawals)
        self.talks = TurnLookup(store)
        self.live = LiveSessions(store)

    @classmethod
    @asynccontextmanager
    async def open(  # noqa: PLR0913  # one parameter for each thing that an operator or a test may set
        cls,
        url: str,
        *,
        spool: Path | None,
        spool_size: int = SPOOL_BYTES,
        retention: timedelta = RETENTION,
        audit_retention: timedelta = AUDIT_RETENTION,
        synchronous: Synchronous = "FULL",
        clock: Callable[[], datetime] = _now,
    ) -> AsyncIterator["Journal"]:
        """Open the database of a URL such as `sqlite:///data/causerie.db` and the spool file (of `spool_size` bytes).

        Without a spool the journal is open for reading only, which may be done while a bot is writing. What an earlier
        run left in the spool is replayed. Raises DatabaseError and SpoolError when they cannot be used, in one line for
        the operator.
        """
        async with AsyncExitStack() as stack:
            database = await Database.open(url, synchronous=synchronous, read_only=spool is None)
            stack.push_async_callback(database.close)
            store = JournalStore(database, ErasureLog(database.path.with_suffix(SUFFIX)), clock)
            if spool is not None:
                file = stack.enter_context(closing(Spool(spool, spool_size)))
                store.writer_or_none = Writer(database, Backlog(file))
                store.traces = store.traces_in_log = store.erasure_log.owes_rewrite()
                stack.push_async_callback(store.writer.close)
                await store.writer.start()
            journal = cls(store, retention=retention, audit_retention=audit_retention)
            stack.push_async_callback(journal.close)
            await journal._load()
            if spool is not None:
                await stack.enter_async_context(journal._expiry.running())
            yield journal

    async def close(self) -> None:
        """Put everything that waits on disk and close, within about a second; may be called again."""
        if self._store.writer_or_none is not None:
            self._store.rewriting.close()
            await self._store.writer.close()
        await self._database.close()

    def now(self) -> datetime:
        """Return the time by the journal's clock."""
        return self._store.clock()

    @property
    def status(self) -> JournalStatus:
        """Return the state as it is known without asking the disk."""
        if self._store.writer_or_none is None:
            return JournalStatus(0, 0, not self._database.moved())
        return self._store.writer.status

    async def record(self, turn: Turn) -> bool:
        """Put a turn on disk, in the database or the spool; return whether it was new (a known one is left as it is).

        Raises SpoolError when neither takes it: then its reply must not be shown.
        """
        if not self.guilds.known:
            await self._load()
        return await self._submit(turn)

    def recording(self, turn: Turn) -> "asyncio.Future[bool]":
        """Begin to do what `record` does, and return what tells how it ended: meanwhile the reply can be prepared."""
        return self._submit(turn) if self.guilds.known else asyncio.ensure_future(self.record(turn))

    def _submit(self, turn: Turn) -> "asyncio.Future[bool]":
        stored = StoredTurn(turn.message, turn.reply.to_record(), turn.composed_ms, self._store.clock())
        if not self.keeps_words(turn.message.author, turn.message.place.guild):
            stored = self._expiry.stripped(stored)
        return self._store.writer.submit(stored)

    def keeps_words(self, author: str, guild: str | None) -> bool:
        """Return whether what a member asks in a server (None: in private) is kept with its words."""
        if guild is not None and self.guilds.settings(guild).retention_days == 0:
            return False
        return self._pauses.since(author) is None

    def delivered(self, delivery: Delivery) -> None:
        """Note, behind, what became of a reply; a success is final, a failure can still be followed by one."""
        self._store.writer.submit(delivery, awaited=False)

    def happened(self, event: Event) -> None:
        """Note, behind, an edit, a deletion or a failure; the first two only if `subject` is a turn that is kept."""
        self._store.writer.submit(event, awaited=False)

    async def vote(self, vote: Vote) -> bool:
        """Keep a member's thumb, the latest for each turn; return whether it changed anything. Raises SpoolError."""
        return await self._store.writer.submit(vote)

    async def report(self, report: Report, *, guild: str | None = None) -> bool:
        """Keep that a member wants moderators to look at an answer in a server; return whether it is new.

        Why they do is not kept where their words are not. Raises SpoolError.
        """
        kept = report if self.keeps_words(report.author, guild) else replace(report, reason="")
        return await self._store.writer.submit(kept)

    async def edit(self, turn: str, text: str, *, reply: Reply | None = None, with_words: bool = True) -> bool:
        """Put a question's new text, and its new answer if there is one, in place of the old; return whether it was.

        Where not `with_words` none of either is kept. A backup must not bring the old text back, so it is noted beside
        the database too: raises JournalError.
        """
        now = self._store.clock()
        await self._store.on_disk(partial(self._store.erasure_log.note, "redact", turn, now))
        record = None if reply is None else reply.to_record()
        if not with_words:
            text, record = "", record and without_words(record)
        changed = await self._store.writer.submit(Edit(turn, now, text, record))
        self._store.leaves_traces()
        return changed

    async def redact(self, turn: str) -> bool:
        """Take every word of a turn away, since the question was deleted; return whether there were any.

        Its old copies leave the log within a minute, the file with the next purge. Raises JournalError.
        """
        return await self.withdrawals.redact(turn)

    async def flush(self) -> None:
        """Return when everything noted so far is on disk."""
        await self._store.writer.flush()

    async def knows(self, message_id: str) -> bool:
        """Return whether that question was recorded, or is about to be; raises DatabaseError."""
        if self._store.writer_or_none is not None and self._store.writer.waits(message_id):
            return True
        return await self._database.read(partial(_reading.knows, turn=message_id))

    async def undelivered(self, since: datetime) -> tuple[StoredTurn, ...]:
        """Return the turns asked since then of whose reply nothing is known; raises DatabaseError."""
        return await self._database.read(partial(_reading.undelivered, since=since))

    async def recent(self, since: datetime, *, limit: int) -> tuple[StoredTurn, ...]:
        """Return the last `limit` turns asked since then that have their words; raises DatabaseError."""
        return await self._database.read(partial(_reading.recent, since=since, limit=limit))

    async def told_help(self, since: datetime) -> tuple[StoredTurn, ...]:
        """Return the turns asked since then whose reply may say where help is; raises DatabaseError."""
        return await self._database.read(partial(_reading.told_help, since=since))

    async def tail(self, last: int) -> tuple[StoredTurn, ...]:
        """Return the `last` newest turns of all places, for the operator; raises DatabaseError."""
        return await self._database.read(partial(_reading.tail, last=last))

    async def is_first_contact(self, author: str, notice: str = "") -> bool:
        """Return True to the one caller who is to tell the member what is kept; then call `told` or `not_told`.

        Who was told another version of the `notice` is to be told this one, unless it tells less. Where the database
        does not answer it is taken for a first contact: better told twice than never.
        """
        if author in self._greeting and notice in ("", self._greeting[author]):
            return False
        before = self._greeting.get(author)
        self._greeting[author] = notice
        try:
            contact = await self._database.read(partial(_reading.contact, author=author))
        except DatabaseError:
            contact = None
        is_known = contact is not None and notice in ("", contact.notice)
        if is_known and before is None:
            del self._greeting[author]
        return not is_known

    async def was_told(self, author: str, notice: str) -> bool:
        """Return whether a member was told this version of what is kept; not known is taken for no."""
        try:
            contact = await self._database.read(partial(_reading.contact, author=author))
        except DatabaseError:
            return False
        return contact is not None and contact.notice == notice

    def told(self, author: str, notice: str = "") -> None:
        """Note, behind, that the member has been told this version of what is kept."""
        self._greeting[author] = notice
        self._store.writer.submit(Contact(author, self._store.clock(), notice), awaited=False)

    def not_told(self, author: str) -> None:
        """Give back what `is_first_contact` gave, since the message did not arrive."""
        self._greeting.pop(author, None)

    async def about(self, author: str) -> MemberRecord:
        """Return everything that is kept about a member; raises DatabaseError while the database does not answer."""
        record = await self._store.writer.command(
            lambda: self._database.read_slow(partial(_members.about, author=author))
        )
        return replace(record, paused_since=self._pauses.since(author))

    async def pause(self, author: str) -> None:
        """Keep no word of a member's from here on, until `resume`; raises JournalError, and then all is as it was."""
        await self._pauses.begin(author)

    async def resume(self, author: str) -> bool:
        """End a pause; return whether there was one. Raises JournalError."""
        return await self._pauses.end(author)

    async def erase(self, author: str, *, by: str, guild: str | None = None) -> Removed:
        """Erase everything about a member, in one server or (None) everywhere; return how much.

        What remains is that it happened, without the member, and a pause. Raises DatabaseError, SpoolError or
        JournalError, and nothing is erased, while the database does not answer or a file cannot be written; see also
        `Removed.complete`.
        """
        removed = await self._store.erase(ErasureRequest(by, author, guild=guild))
        self._greeting.pop(author, None)
        return removed

    def around_removals(self, around: Callable[[Removal], Awaitable[Removed]]) -> None:
        """Let every erasure and purge be done within `around`: it gets what removes, and gives back what was removed.

        For whoever remembers what members wrote, and must let nothing happen between the removal and forgetting it.
        """
        self._store.around = around

    async def purge(self, now: datetime) -> Removed:
        """Remove everything past its retention; return how much it was. Raises JournalError, also for a clock ahead."""
        await self.withdrawals.settle()
        terms = _erasing.Terms(
            default=now - self._retention,
            guilds={guild: now - timedelta(days=days) for guild, days in self.guilds.retentions().items()},
            audit=now - self._audit_retention,
            left=now - AFTER_LEAVING,
            claims=now,
        )
        oldest = min(terms.default, terms.audit, *terms.guilds.values())
        await require_clock(self._database, now, oldest=oldest)
        removed = await self._store.purge(partial(_erasing.purge, terms=terms))
        await self.guilds.load()
        if removed.contacts:
            self._greeting.clear()
        await self._store.on_disk(partial(self._store.erasure_log.abridge, term=oldest, at=now))
        return removed

    async def expire(self, now: datetime) -> None:
        """Remove the turns without words whose ten minutes are over; raises DatabaseError."""
        await self._expiry.expire(now)

    async def _load(self) -> None:
        """Learn what must be known of every server, or go on without while the database does not answer."""
        try:
            await self.guilds.load()
            await self._secure()
        except DatabaseError as error:
            _log.warning("the servers' settings are not known yet: %s", error)

    async def _secure(self) -> None:
        if self._store.writer_or_none is not None:
            await self._database.write(_erasing.secure_index)
