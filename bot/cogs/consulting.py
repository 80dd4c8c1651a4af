"""A language model is asked what to reply to a message, where the operator has one and it may read it.

One call is under way in a conversation, in the order in which messages came; what becomes of a message meanwhile ends
its call: it is deleted, edited, erased, its writer pauses, the bot leaves. Then the bot replies by itself, or not at
all.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from bot.cogs._locks import Locks
from bot.model import Choice, Consultation, ErasureRequest, Message, ReaderInfo, Turn

if TYPE_CHECKING:
    from bot.cogs._room import Room
    from bot.dialogue import Conversations, Scene

_log = logging.getLogger(__name__)

# What was written longer ago, and is caught up with, waits for no model.
_LATELY = timedelta(minutes=2)
# What a model chose, None where nothing came of it, and what asking it came to.
_Found = tuple[Choice | None, Consultation]


class AsksModel(Protocol):
    """What asks a language model: `bot.reader.Reader`."""

    @property
    def info(self) -> ReaderInfo:
        """Return what people are told of it."""

    async def consult(self, scene: "Scene", *, seconds: float) -> tuple[Choice | None, Consultation]:
        """Return what it chooses within so many seconds, None for whatever failure, and what asking it came to."""

    async def warm(self, scene: "Scene") -> None:
        """Have it read the posts before the first message comes."""


@dataclass(frozen=True, slots=True)
class ReaderAccess:
    """The language model, and how it may be used: seconds for a reply from its message's arrival, calls a day (0: as
    many as it takes) for all of a server and for one member.
    """

    model: AsksModel
    seconds: float = 10.0
    daily_server: int = 0
    daily_member: int = 0


@dataclass(frozen=True)
class Asked:
    """A message to be answered.

    `recent` gives the turns before it, and is asked again after a call. `is_of_others` says that somebody else wrote
    the text, `is_agreed` that the writer has just asked for it to be read by the model. `defer` is done once before a
    call: it tells Discord that the answer takes its time.
    """

    message: Message
    recent: "Callable[[Conversations], Sequence[Turn]]"
    is_of_others: bool = False
    is_agreed: bool = False
    defer: Callable[[], Awaitable[None]] | None = None


@dataclass(frozen=True, slots=True)
class Composed:
    """A turn; `may_reread` says that the model would have read the message, had its writer been told of it before."""

    turn: Turn
    may_reread: bool = False


@dataclass
class Call:
    """A message that waits for its reply; `until` is when that is due, by the event loop's clock."""

    message: Message
    until: float
    is_gone: bool = False
    is_deferred: bool = False
    _task: "asyncio.Task[_Found] | None" = field(default=None, init=False)
    _why: str = field(default="", init=False)

    def stop(self, why: str) -> None:
        """End the request that is out, if one is."""
        self._why = why
        if self._task is not None:
            self._task.cancel()

    async def wait(self, request: "asyncio.Task[_Found]", reader: str) -> _Found:
        """Return what a request brings; where it is stopped, or fails as nobody foresaw, why there is nothing."""
        self._task, self._why = request, ""
        try:
            await asyncio.wait({request})
        finally:
            request.cancel()  # where it is not over, this very task is being cancelled
            self._task = None
        if request.cancelled():
            return None, Consultation(reader, failure=self._why)
        if (error := request.exception()) is not None:
            _log.error("the language model was not asked as it should be", exc_info=error)
            return None, Consultation(reader, failure="mishap")
        return request.result()


class Consulting:
    """Composes turns, with what a language model chooses where one is asked.

    `is_told` says whether a member has been shown the notice that tells of the model.
    """

    def __init__(self, room: "Room", access: ReaderAccess | None, is_told: Callable[[str], Awaitable[bool]]) -> None:
        self._room, self._access, self._is_told = room, access, is_told
        self._locks: Locks[str] = Locks()
        self._calls: dict[str, Call] = {}
        self._is_closing = False
        self._removals = 0
        self._day = date.min
        self._made: Counter[tuple[str, str]] = Counter()

    @property
    def reader(self) -> ReaderInfo | None:
        """Return what people are told of the model, None where there is none."""
        return self._access.model.info if self._access else None

    def reader_in(self, guild: str | None) -> ReaderInfo | None:
        """Return what people of a server, None for direct messages, are told of the model; None where it is refused."""
        if self.reader is None or self.reader.is_local or guild is None:
            return self.reader
        return self.reader if self._room.journal.guilds.settings(guild).may_be_read_elsewhere else None

    def notice_in(self, guild: str | None) -> str:
        """Return the version of the notice that is told there; empty where it tells of no model."""
        reader = self.reader_in(guild)
        return reader.version if reader else ""

    @property
    def notice(self) -> str:
        """Return the version of the notice that tells of the model; empty where there is none."""
        return self.reader.version if self.reader else ""

    @asynccontextmanager
    async def composed(self, asked: Asked) -> AsyncIterator[Composed | None]:
        """Give a message's turn, None where it is gone by then; the next message of the talk waits meanwhile.

        Without a model nothing is awaited for it unless an encoder is asked. Who needs help waits for nobody.
        """
        conversations = await self._room.conversations()
        if self._access is None or conversations.help_for(asked.message) is not None:
            yield Composed(await self._turn(asked.message, asked.recent))
            return
        call = Call(asked.message, asyncio.get_running_loop().time() + self._access.seconds)
        self._calls[call.message.id] = call
        try:
            async with self._locks.holding(call.message.conversation):
                yield await self._consulted(asked, call, self._access)
        finally:
            if self._calls.get(call.message.id) is call:
                del self._calls[call.message.id]

    async def _consulted(self, asked: Asked, call: Call, access: ReaderAccess) -> Composed | None:
        """Return the turn of a message as it is by the time when the model has chosen, and of the talk by then."""
        before = self._removals
        while not call.is_gone:
            message = call.message
            scene, may_reread = await self._scene(asked, message)
            found: _Found | None = None
            if scene is not None and not may_reread and not call.is_gone and call.message is message:
                if asked.defer is not None and not call.is_deferred:
                    call.is_deferred = True
                    await asked.defer()
                found = await self._choice(call, scene, access)
            if call.is_gone or call.message is not message:
                continue
            # What was read for a button may be of somebody who had it erased meanwhile.
            recent = asked.recent if self._removals == before else _remembered(message)
            return Composed(await self._turn(message, recent, found, scene), may_reread)
        return None

    async def _turn(
        self,
        message: Message,
        recent: "Callable[[Conversations], Sequence[Turn]]",
        found: _Found | None = None,
        scene: "Scene | None" = None,
    ) -> Turn:
        message = self._room.as_kept(message)
        choice, told = found or (None, None)

        def compose(now: "Conversations") -> Turn:
            is_outdated = now.outdated()
            turns = [turn for turn in recent(now) if not is_outdated(turn)] if told else recent(now)
            return now.compose(message, turns, choice, scene)

        turn = await self._room.composed(compose)
        return _with_consultation(turn, told) if told else turn

    async def _scene(self, asked: Asked, message: Message) -> "tuple[Scene | None, bool]":
        """Return what the model chooses by, None where it must not; and whether its writer has to be told first."""
        if self._is_closing or not self._may_ever_read(asked, message):
            return None, False
        now = await self._room.conversations()
        turns = [turn for turn in asked.recent(now) if await self._may_send(turn.message.author)]
        scene = await self._room.composed(lambda conversations: conversations.request_for(message, turns))
        if scene is None:
            return None, False
        return scene, not (asked.is_agreed or await self._may_send(message.author))

    def _may_ever_read(self, asked: Asked, message: Message) -> bool:
        if not asked.is_agreed and datetime.now(UTC) - message.at > _LATELY:
            return False
        reader = self.reader_in(message.place.guild)
        if reader is None or reader.is_local:
            return reader is not None
        return not asked.is_of_others and self._room.journal.keeps_words(message.author, None)

    async def _may_send(self, author: str) -> bool:
        """Return whether what a member wrote may be sent to the model."""
        if self.reader is None or self.reader.is_local:
            return True
        return self._room.journal.keeps_words(author, None) and await self._is_told(author)

    async def _choice(self, call: Call, scene: "Scene", access: ReaderAccess) -> _Found:
        reader, left = access.model.info.name, call.until - asyncio.get_running_loop().time()
        if left <= 0:
            return None, Consultation(reader, failure="late")
        if self._is_closing:
            return None, Consultation(reader, failure="closing")
        if not self._count(call.message, access):
            return None, Consultation(reader, failure="limit")
        return await call.wait(asyncio.create_task(access.model.consult(scene, seconds=left)), reader)

    def _count(self, message: Message, access: ReaderAccess) -> bool:
        """Count a call of today; return whether a server and a member may have one more."""
        if (today := datetime.now(UTC).date()) != self._day:
            self._day = today
            self._made.clear()
        limits = [(("member", message.author), access.daily_member)]
        if message.place.guild is not None:
            limits.append((("server", message.place.guild), access.daily_server))
        if any(most and self._made[key] >= most for key, most in limits):
            return False
        self._made.update(key for key, most in limits if most)
        return True

    async def choice_alone(self, message: Message) -> _Found | None:
        """Return what a model on the operator's own machines chooses for a message without a talk, such as a question
        of a live session; None where there is no such model, or the message must not be read.
        """
        if self._access is None or not self._access.model.info.is_local or self._is_closing:
            return None
        scene = await self._room.composed(lambda now: now.request_for(message, ()))
        if scene is None:
            return None
        call = Call(message, asyncio.get_running_loop().time() + self._access.seconds)
        self._calls[message.id] = call
        try:
            return await self._choice(call, scene, self._access)
        finally:
            del self._calls[message.id]

    def is_open(self, message: str) -> bool:
        """Return whether a message waits for its reply."""
        return message in self._calls

    def replace(self, message: Message) -> None:
        """Have the new text of an edited message read instead of the old one."""
        call = self._calls.get(message.id)
        if call is not None and call.message.text != message.text:
            call.message = message
            call.stop("edited")

    def drop(self, message: str) -> None:
        """Have nothing come of a message that is gone."""
        if (call := self._calls.get(message)) is not None:
            call.is_gone = True
            call.stop("gone")

    def forget(self, erasure: ErasureRequest) -> None:
        """Have nothing come of the messages that an erasure takes away, which is about to be done."""
        self._removals += 1
        for call in list(self._calls.values()):
            if erasure.covers(call.message):
                self.drop(call.message.id)

    def paused(self, author: str) -> None:
        """Let a member who is on pause from now on wait for no model."""
        for call in self._calls.values():
            if call.message.author == author:
                call.stop("paused")

    def close(self) -> None:
        """Ask nothing from here on: what waits is answered without the model."""
        self._is_closing = True
        for call in self._calls.values():
            call.stop("closing")

    async def warm(self) -> None:
        """Have a model on the operator's own machines read the posts before the first message comes."""
        if self._access is None or not self._access.model.info.is_local:
            return
        scene = (await self._room.conversations()).sample_request()
        if scene is not None:
            await self._access.model.warm(scene)


def _remembered(message: Message) -> "Callable[[Conversations], Sequence[Turn]]":
    return lambda now: now.recent(message)


def _with_consultation(turn: Turn, told: Consultation) -> Turn:
    """Return a turn that tells of the call besides what became of its choice."""
    chosen = turn.reply.consultation
    if chosen is not None:
        told = replace(
            told, understood=chosen.understood, failure=chosen.failure, dropped=chosen.dropped, rank=chosen.rank
        )
    return replace(turn, reply=replace(turn.reply, consultation=told))
