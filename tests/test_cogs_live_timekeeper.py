"""What is due in live sessions is done in time, one thing at a time in each, and tried again where it fails."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from functools import partial

from bot import live
from bot.cogs._traffic import Traffic
from bot.cogs.live._clock import Clock
from bot.cogs.live._timekeeper import Timekeeper
from bot.live import Intention, Sessions, Step
from bot.model import DoorError, LiveChange, LiveSession, LiveState, Notice
from tests.live_sessions import HOUR, MODERATOR, NOON, plan


class Leaping(Clock):
    """A clock that leaps to the moment that is waited for, and stands still otherwise."""

    def __init__(self) -> None:
        self.moment = NOON
        self.slept: list[datetime] = []

    def now(self) -> datetime:
        return self.moment

    async def wait(self, event: asyncio.Event, *, until: datetime | None) -> None:
        await asyncio.sleep(0)
        if not event.is_set() and until is not None:
            self.slept.append(until)
            self.moment = max(self.moment, until)
        elif until is None:
            await event.wait()


class Still(Leaping):
    """A clock that stands still."""

    async def wait(self, event: asyncio.Event, *, until: datetime | None) -> None:
        del until
        await event.wait()


async def _keep(_: LiveChange) -> None:
    pass


class Hall:
    """Sessions that are kept nowhere, and what is done in them."""

    def __init__(self) -> None:
        self.sessions = Sessions(_keep)
        self.clock: Leaping = Leaping()
        self.traffic = Traffic()
        self.done: list[str] = []
        self.fails: Callable[[Intention, int], Exception | None] = lambda intention, failures: None  # noqa: ARG005

    async def announce(self, name: str) -> None:
        step = live.announce(plan(id=name), by=MODERATOR, at=NOON)
        await self.sessions.begin(step)

    async def carry_out(self, session: LiveSession, intention: Intention, failures: int) -> None:
        error = self.fails(intention, failures)
        what = intention.notice.value if isinstance(intention, live.ShowNotice) else type(intention).__name__
        self.done.append(f"{session.id} {what}{' fails' if error else ''}")
        if error is not None:
            raise error
        rule: Callable[[LiveSession], Step] = lambda each: live.advance(each, self.clock.now())  # noqa: E731
        if not isinstance(intention, live.Advance):
            rule = lambda each: live.done(each, intention, message="1", at=self.clock.now())  # noqa: E731
        await self.sessions.do(session.id, rule)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        keeper = Timekeeper(self.sessions, self.carry_out, self.clock, self.traffic)
        task = asyncio.create_task(keeper.run())
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110 - fakes ring no bell
            await asyncio.sleep(0)


async def test_a_session_is_taken_through_its_states_by_the_clock() -> None:
    hall = Hall()
    await hall.announce("a")
    async with hall.open():
        await _until(lambda: hall.sessions.get("a").state is LiveState.CLOSED)
        await _until(lambda: Notice.END in hall.sessions.get("a").notices)
    assert hall.done == [
        "a announcement", "a event", "a Advance", "a Advance", "a thread", "a greeting", "a start", "a Advance",
        "a farewell", "a end",
    ]  # fmt: skip
    assert {NOON + HOUR, NOON + 2 * HOUR} <= set(hall.clock.slept)


async def test_what_fails_is_tried_again_after_pauses_that_grow() -> None:
    hall = Hall()
    hall.fails = lambda intention, failures: (
        DoorError("no") if isinstance(intention, live.Advance) and failures < 7 else None
    )
    await hall.announce("a")
    async with hall.open():
        await _until(lambda: hall.sessions.get("a").state is LiveState.OPEN)
    pauses = [after - before for before, after in zip([NOON, *hall.clock.slept], hall.clock.slept, strict=False)]
    assert [pause.total_seconds() for pause in pauses[:7]] == [2, 5, 15, 30, 60, 60, 60]


async def test_a_mishap_in_one_session_keeps_no_other_waiting() -> None:
    hall = Hall()
    stuck = asyncio.Event()

    async def carry_out(session: LiveSession, intention: Intention, failures: int) -> None:
        if session.id == "a":
            await stuck.wait()
        await Hall.carry_out(hall, session, intention, failures)

    hall.carry_out = carry_out  # type: ignore[method-assign]
    await hall.announce("a")
    await hall.announce("b")
    async with hall.open():
        await _until(lambda: Notice.EVENT in hall.sessions.get("b").notices)
        assert not hall.sessions.get("a").notices


async def test_a_change_in_the_session_ends_the_pause() -> None:
    hall = Hall()
    hall.clock = Still()
    hall.fails = lambda intention, _: DoorError("no") if isinstance(intention, live.ShowNotice) else None
    await hall.announce("a")
    async with hall.open():
        await _until(lambda: len(hall.done) == 1)
        await asyncio.sleep(0.01)
        assert len(hall.done) == 1
        prolong = partial(live.prolong, by=MODERATOR, more=timedelta(minutes=5), at=NOON)
        await hall.sessions.do("a", prolong)
        await _until(lambda: len(hall.done) == 2)


async def test_nothing_is_begun_while_we_are_leaving() -> None:
    hall = Hall()
    hall.traffic.closing = True
    await hall.announce("a")
    async with hall.open():
        await asyncio.sleep(0.01)
    assert hall.done == []


async def test_the_clock_of_the_computer_wakes_at_once_for_an_event() -> None:
    event, clock = asyncio.Event(), Clock()
    event.set()
    await clock.wait(event, until=clock.now() + timedelta(hours=1))
    event.clear()
    await clock.wait(event, until=clock.now() + timedelta(seconds=0.01))
    assert not event.is_set()
