"""The sessions in memory: one step at a time, each on disk before anybody sees what came of it."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.live._announce import left_open, unsaid
from bot.live._due import Due, due, due_alert
from bot.live._step import Step, change_of, refusal
from bot.model import LiveChange, LiveSession

Rule = Callable[[LiveSession], Step]
Keep = Callable[[LiveChange], Awaitable[object]]


class Sessions:
    """The sessions that can still change. `keep` puts a change on disk, or raises: then nothing has happened.

    A step waits for the one before it, so two moderators never decide on the same question, and two clicks are two
    steps. `changed` is set after every step: whoever sleeps until something is due wakes up and asks again.
    """

    def __init__(self, keep: Keep, sessions: Iterable[LiveSession] = ()) -> None:
        self._keep = keep
        self._sessions = {session.id: session for session in sessions}
        self._turn = asyncio.Lock()
        self.changed = asyncio.Event()

    def get(self, session: str) -> LiveSession:
        """Return the session as it is now; raises LiveError when there is none."""
        found = self._sessions.get(session)
        if found is None:
            raise refusal("live_no_session")
        return found

    def all(self) -> tuple[LiveSession, ...]:
        """Return all sessions."""
        return tuple(self._sessions.values())

    def of_guild(self, guild: str) -> tuple[LiveSession, ...]:
        """Return the sessions of a server, the one that begins first at the head."""
        mine = (session for session in self._sessions.values() if session.guild == guild)
        return tuple(sorted(mine, key=lambda session: (session.starts_at, session.id)))

    def to_carry(
        self, guild: str, *, blog: bool = False, among: Callable[[LiveSession], bool] = lambda _: True
    ) -> tuple[LiveSession, ...]:
        """Return the sessions (`among` some) that are over, each with what is open and no other one has taken yet.

        That is what nobody answered, and for a person what the `blog` as a guest could not.
        """
        mine = self.of_guild(guild)
        carried = {question.carried_from for session in mine for question in session.questions}
        found = (_untaken(session, mine, carried) for session in mine if session.is_over and among(session))
        return tuple(each for each in found if left_open(each) or (not blog and unsaid(each)))

    async def begin(self, step: Step) -> LiveSession:
        """Keep a new session that `announce` made, and return it; one that exists already is returned as it is."""
        async with self._turn:
            return await self._begun(step)

    async def begin_after(
        self,
        guild: str,
        announce: Callable[[tuple[LiveSession, ...]], Step],
        *,
        blog: bool,
        among: Callable[[LiveSession], bool],
    ) -> LiveSession:
        """Keep a new session, as `begin` does, that takes along what is `to_carry`: `announce` makes it of these.

        They are looked for when its turn has come: what one announced at the same instant has taken, or an erasure
        under way has removed, is not among them any more.
        """
        async with self._turn:
            return await self._begun(announce(self.to_carry(guild, blog=blog, among=among)))

    async def do(self, session: str, rule: Rule) -> LiveSession:
        """Apply a rule and return the session once that is on disk. Raises LiveError, and whatever `keep` raises."""
        async with self._turn:
            before = self.get(session)
            return await self._commit(before, rule(before))

    async def settled(self) -> None:
        """Return once all steps that have begun are taken."""
        async with self._turn:
            return

    async def reload(self, load: Callable[[], Awaitable[Iterable[LiveSession]]]) -> None:
        """Take the sessions from the store again: at the start, and after an erasure or a purge.

        No step comes in between, so `load` may do the erasure itself, before it reads; a step from before would
        otherwise keep what it remembers of the member.
        """
        async with self._turn:
            self._sessions = {session.id: session for session in await load()}
            self.changed.set()

    def next_due(self, now: datetime, but: Collection[str] = ()) -> tuple[LiveSession, Due] | None:
        """Return what is due first among all sessions `but` some (those being served already), and in which."""
        return self._first(due, now, but)

    def next_alert(self, now: datetime, but: Collection[str] = ()) -> tuple[LiveSession, Due] | None:
        """Return likewise which moderators are first to be told of questions that wait for them."""
        return self._first(due_alert, now, but)

    def _first(
        self, coming: Callable[[LiveSession, datetime], Due | None], now: datetime, but: Collection[str]
    ) -> tuple[LiveSession, Due] | None:
        others = (session for session in self._sessions.values() if session.id not in but)
        found = [(session, each) for session in others if (each := coming(session, now)) is not None]
        return min(found, key=lambda pair: (pair[1].at, pair[0].id), default=None)

    async def _begun(self, step: Step) -> LiveSession:
        known = self._sessions.get(step.session.id)
        return known if known is not None else await self._commit(None, step)

    async def _commit(self, before: LiveSession | None, step: Step) -> LiveSession:
        change = change_of(before, step)
        if change is None:
            return step.session
        await self._keep(change)
        self._sessions[change.session.id] = change.session
        self.changed.set()
        return change.session


def _untaken(session: LiveSession, others: Sequence[LiveSession], carried: Collection[str | None]) -> LiveSession:
    """Return a session with only those of its questions that no other one has taken.

    A copy may have been erased in the other one; and what the blog could not answer is taken by persons alone.
    """
    takers = [other for other in others if other.previous == session.id]
    gone = {each.id for each in left_open(session)} if takers else set()
    if not all(other.guest.is_blog for other in takers):
        gone |= {each.id for each in unsaid(session)}
    left = tuple(each for each in session.questions if each.id not in carried and each.id not in gone)
    return replace(session, questions=left)
