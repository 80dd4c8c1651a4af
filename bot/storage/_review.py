"""What moderators do with the journal. Whatever they see, take out or change is first noted in the trail.

Each call is given who the moderator is and which channels of which server they may see now: that is never remembered
here, and nothing outside of it comes out. The operator, who has the file anyway, is nobody (None) and sees everything;
what they are about to see is noted by `note_beside`, since a bot may be writing the same database.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import suppress
from dataclasses import fields, replace
from datetime import datetime, timedelta, tzinfo
from functools import partial
from typing import TypeVar

from bot.model import (
    OPERATOR,
    Alert,
    Claim,
    DatabaseError,
    Dossier,
    ErasureRequest,
    Event,
    EventKind,
    EventPage,
    Filters,
    JournalError,
    Moderator,
    NumberedEvents,
    NumberedPage,
    Outcome,
    Page,
    Removed,
    ReviewedTurn,
    ReviewState,
    Statistics,
    Unanswered,
)
from bot.storage import _members, _reviewing, _searching, _statistics, _writing
from bot.storage._database import Session, path_of, write_beside
from bot.storage._export import ExportForm, by_name, export_row, header, line
from bot.storage._keeping import require_in_use
from bot.storage._statistics import alike, of_their_own, summed_up
from bot.storage._store import JournalStore
from bot.storage._withdrawals import Withdrawals

T = TypeVar("T")

CLAIM = timedelta(minutes=5)
# The newest turns of a period, of which texts and spans are looked at one by one.
_SAMPLE = 3_000
# Unanswered questions that are grouped.
_MOST_UNANSWERED = 5_000
_EXPORTED_AT_ONCE = 500


class Review:
    """The moderators' side of the journal. Times are in UTC; raises DatabaseError, and SpoolError without a trail."""

    def __init__(self, store: JournalStore, withdrawals: Withdrawals) -> None:
        self._store = store
        self._withdrawals = withdrawals

    async def search(self, moderator: Moderator | None, filters: Filters, *, limit: int = 10) -> Page:
        """Return the `limit` newest turns that match; for the next page put `Page.next` in the filters' `before`."""
        await self._note(EventKind.SEARCH, moderator, described(filters), subject=filters.member)
        page = await self._store.database.read_slow(
            partial(_searching.search, moderator=moderator, filters=filters, limit=limit)
        )
        return self._as_it_is(page)

    async def page(self, moderator: Moderator, filters: Filters, *, number: int, size: int) -> NumberedPage:
        """Return the page with that number (from 0) of what `search` finds, `size` turns a page, and how many match."""
        await self._note(EventKind.SEARCH, moderator, described(filters), subject=filters.member)
        work = partial(_searching.numbered, moderator=moderator, filters=filters, number=number, size=size)
        page = await self._store.database.read_slow(work)
        return replace(page, turns=tuple(self._current(turn) for turn in page.turns))

    async def queue(self, moderator: Moderator | None, *, before: int | None = None, limit: int = 10) -> Page:
        """Return turns that wait for a moderator: declined, near, thumbs down, reported, or marked to be reviewed.

        What members reported comes first, the oldest before all; then the rest, the newest first.
        """
        await self._note(EventKind.SEARCH, moderator, described(Filters(queue=True, before=before)))
        page = await self._store.database.read_slow(
            partial(_searching.queue, moderator=moderator, before=before, limit=limit)
        )
        return self._as_it_is(page)

    async def turn(self, moderator: Moderator | None, turn: str) -> Dossier | None:
        """Return one turn whole, or None where there is none that the moderator may see."""
        await self._note(EventKind.LOOK, moderator, "one turn", subject=turn)
        dossier = await self._store.database.read_slow(partial(_reviewing.dossier, moderator=moderator, turn=turn))
        return dossier and replace(dossier, turn=self._current(dossier.turn))

    async def claim(self, moderator: Moderator, turn: str) -> Claim | None:
        """Take a turn for five minutes unless another moderator has it; return who has it.

        None is for what `turn` does not give, and for one that has no words left.
        """
        now = self._store.clock()
        return await self._store.change(
            partial(_reviewing.claim, moderator=moderator, turn=turn, now=now, until=now + CLAIM)
        )

    async def release(self, moderator: Moderator, turn: str) -> bool:
        """Give a claim back; return whether there was one."""
        return await self._store.change(partial(_reviewing.release, moderator=moderator, turn=turn))

    async def decide(
        self, moderator: Moderator, turn: str, state: ReviewState, *, seen: Sequence[ReviewState | None] = ()
    ) -> Claim | None:
        """Say what a turn is, which ends one's claim; nothing happens where the claim returned is another's.

        That is so, too, where another verdict was given since than the one the moderator has `seen`. What the asker had
        withdrawn loses its words then.
        """
        now = self._store.clock()
        event = self._event(EventKind.DECISION, moderator, state.value, subject=turn)

        def work(session: Session) -> Claim | None:
            held = _reviewing.decide(session, moderator, turn, state, now=now, seen=seen)
            if held is not None and held.is_mine:
                _writing.add(session, [event])
            return held

        held = await self._store.change(work)
        with suppress(JournalError):  # else the next purge does it
            await self._withdrawals.settle()  # what its asker had withdrawn was only kept for this
        return held

    async def add_note(self, moderator: Moderator, turn: str, text: str) -> bool:
        """Keep a note on a turn; return False where there is none that the moderator may see."""
        now = self._store.clock()
        event = self._event(EventKind.DECISION, moderator, "note", subject=turn)

        def work(session: Session) -> bool:
            done = _reviewing.add_note(session, moderator, turn, text, now=now)
            if done:
                _writing.add(session, [event])
            return done

        return await self._store.change(work)

    async def alert(self, turn: str) -> Alert | None:
        """Return what tells moderators of a turn, if something does."""
        return await self._store.database.read(partial(_reviewing.alert, turn=turn))

    async def keep_alert(self, alert: Alert) -> None:
        """Note what tells moderators of a turn from now on."""
        await self._store.change(partial(_reviewing.keep_alert, alert=alert))

    async def unanswered(
        self, moderator: Moderator | None, since: datetime, until: datetime, *, with_near: bool = False
    ) -> Unanswered:
        """Return the questions that the author does not speak of, grouped by likeness, the commonest first.

        Grouping takes its time: of more than five thousand of an outcome, only the newest are looked at.
        """
        await self._note(EventKind.LOOK, moderator, "unanswered questions")
        outcomes = (Outcome.DECLINED, Outcome.NEAR) if with_near else (Outcome.DECLINED,)
        asked: list[tuple[str, str]] = []
        is_whole = True
        for outcome in outcomes:
            filters = Filters(outcome=outcome, since=since, until=until)
            found = await self._browse(_statistics.questions, moderator, filters, limit=_MOST_UNANSWERED + 1)
            is_whole = is_whole and len(found) <= _MOST_UNANSWERED
            asked += found[:_MOST_UNANSWERED]
        return Unanswered(await asyncio.to_thread(alike, of_their_own(asked)), is_whole)

    async def statistics(
        self, moderator: Moderator | None, since: datetime, until: datetime, *, zone: tzinfo | None = None
    ) -> Statistics:
        """Return the figures of a period; its days are those of a time zone, None for this machine's."""
        await self._note(EventKind.LOOK, moderator, "statistics")
        counts = await self._store.database.read_slow(
            partial(_statistics.count, moderator=moderator, since=since, until=until, sample=_SAMPLE)
        )
        return await asyncio.to_thread(summed_up, counts, since, until, zone=zone)

    async def export(
        self,
        moderator: Moderator | None,
        filters: Filters,
        form: ExportForm,
        *,
        names: bool = False,
        part_bytes: int | None = None,
    ) -> AsyncGenerator[bytes, None]:
        """Yield the turns that match, newest first, as whole files of at most `part_bytes`, or as pieces of one.

        Members have pseudonyms instead of ids and names, always the same in one server, unless `names`.
        """
        await self._note(EventKind.EXPORT, moderator, f"{form.value}: {described(filters)}", subject=filters.member)
        if names:
            await self._note(EventKind.REVEAL, moderator, "names in an export", subject=filters.member)
        else:
            await self._store.on_disk(partial(self._store.erasure_log.hash, ""))  # the salt is there from here on
        first = header(form)
        part = first
        async for text in self._lines(moderator, filters, form, names=names):
            if part_bytes is not None and len(part) + len(text) > part_bytes and part != first:
                yield part
                part = first
            part += text
            if part_bytes is None:
                yield part
                part = b""
        if part or part_bytes is not None:
            yield part

    async def _lines(
        self, moderator: Moderator | None, filters: Filters, form: ExportForm, *, names: bool
    ) -> AsyncIterator[bytes]:
        called: dict[str | None, dict[str, str]] = {}
        more = True
        while more:
            page: Page = await self._browse(_searching.search, moderator, filters, limit=_EXPORTED_AT_ONCE)
            for turn in page.turns:
                guild = turn.turn.message.place.guild
                if names:
                    yield line(export_row(turn, None), form)
                    continue
                if guild not in called:
                    called[guild] = by_name(await self._store.database.read_slow(partial(_members.names, guild=guild)))
                pseudonym = partial(self._store.erasure_log.pseudonym, guild)
                yield line(export_row(turn, pseudonym, called[guild]), form)
            filters = replace(filters, before=page.next)
            more = page.next is not None

    async def erase(
        self, moderator: Moderator | None, *, member: str | None = None, before: datetime | None = None
    ) -> Removed:
        """Erase a member, or all before a moment, or a member before it, where the moderator may see it; say what went.

        Nobody erases the trail. Raises ValueError where neither is given.
        """
        if member is None and before is None:
            raise ValueError("whom, or before when?")
        if moderator is None:
            return await self._store.erase(ErasureRequest(OPERATOR, member, before))
        return await self._store.erase(
            ErasureRequest(moderator.id, member, before, moderator.guild, moderator.channels)
        )

    async def channels(self, guild: str) -> frozenset[str]:
        """Return the ids of a server's channels and threads in which something was asked that is kept."""
        return await self._store.database.read_slow(partial(_reviewing.channels, guild=guild))

    async def audit(
        self, guild: str | None, *, before: tuple[datetime, str] | None = None, limit: int = 10
    ) -> EventPage:
        """Return a server's trail (None: everywhere), newest first: who looked, searched, took out, decided, erased."""
        await self._store.catch_up()
        return await self._store.database.read_slow(partial(_reviewing.audit, guild=guild, before=before, limit=limit))

    async def audit_page(self, guild: str, *, before: datetime, number: int, size: int) -> NumberedEvents:
        """Return the page with that number (from 0) of a server's trail before a moment, and how much there is."""
        await self._store.catch_up()
        work = partial(_reviewing.numbered_audit, guild=guild, before=before, number=number, size=size)
        return await self._store.database.read_slow(work)

    async def _browse(self, work: Callable[..., T], moderator: Moderator | None, filters: Filters, *, limit: int) -> T:
        return await self._store.database.read_slow(partial(work, moderator=moderator, filters=filters, limit=limit))

    async def _note(
        self, kind: EventKind, moderator: Moderator | None, detail: str, *, subject: str | None = None
    ) -> None:
        """Note what a moderator is about to see, all of which is there to be found from then on."""
        if moderator is not None:
            await self._store.note(self._event(kind, moderator, detail, subject=subject))
        await self._store.catch_up()

    def _event(self, kind: EventKind, moderator: Moderator, detail: str, *, subject: str | None) -> Event:
        return Event(kind, self._store.clock(), moderator.id, subject, detail, moderator.guild)

    def _as_it_is(self, page: Page) -> Page:
        return replace(page, turns=tuple(self._current(turn) for turn in page.turns))

    def _current(self, turn: ReviewedTurn) -> ReviewedTurn:
        """Leave out a claim that has run out."""
        if turn.claim is not None and turn.claim.until <= self._store.clock():
            return replace(turn, claim=None)
        return turn


def note_beside(url: str, *events: Event) -> None:
    """Have in the trail what an operator is about to see, on disk when this returns; a bot may be writing meanwhile.

    Raises DatabaseError, in one line that says what to do, where the database does not take it.
    """
    try:
        require_in_use(path_of(url))
        write_beside(url, partial(_writing.add, entries=events))
    except DatabaseError as error:
        raise DatabaseError(f"nothing is shown, since your look cannot be noted in the audit: {error}") from error


def described(filters: Filters) -> str:
    """Return for the trail which filters a search had, without what was looked for: that may be somebody's words."""
    empty = Filters()
    names = [field.name for field in fields(Filters)]
    return ", ".join(name for name in names if getattr(filters, name) != getattr(empty, name)) or "everything"
