"""What happened while Discord told us nothing is caught up with: questions that nobody heard, edits and deletions.

A new session (an IDENTIFY) replays nothing of what happened since the last event of the one before, nor does a server
that was unavailable once it is back. So after each such loss the histories of those channels and active threads are
read whose last message is newer, as far as we may, and those of the private channels that we know of, which Discord
does not list. A message is answered unless the journal, the ledger of erasures or an answer below it tells that it was
dealt with. Questions that were answered within the hour before are looked up, since they may have been edited or
deleted meanwhile.

The last event is known by our own clock, and an event may have been under way for a moment: each loss is taken to have
begun a minute earlier. At the start nobody knows what an earlier process heard last, whose newest turn may be newer
than a question that it still missed, so that the whole hour is looked through.
"""

import asyncio
import logging
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import discord

from bot.cogs._delivery import NOT_TAKEN
from bot.cogs._room import Room
from bot.cogs._wishes import is_wanted
from bot.cogs.threads import is_own_thread
from bot.model import LIVE_ANSWER, JournalError, StoredTurn

_log = logging.getLogger(__name__)

# So old a question may be to be answered still, and so long before a loss one was answered that is looked up.
REACH = timedelta(minutes=60)
_MOST_LOOKED_UP = 200
# Before the last event something may have been written of which we were not told.
MARGIN = timedelta(minutes=1)
# Seconds between two requests, so that there are less than five a second; Discord takes fifty from all that we do.
PAUSE = 0.22
# Seconds after which is tried again what Discord or the database did not give.
AGAIN = 15.0
# docs: resources/message#get-channel-messages
_PAGE = 100
# As many private channels are gone through, the most recent first, which takes four minutes.
_MOST_PRIVATE = 1_000
_UNKNOWN_MESSAGE = 10008
# What no message asked, but a command, a button or the end of a poll.
_NOT_ASKED_IN_MESSAGE = "reading/"

Hear = Callable[[discord.Message], Awaitable[None]]
Edited = Callable[[discord.Message], Awaitable[None]]
Deleted = Callable[[Collection[int]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Missed:
    """What becomes of messages that were missed.

    `is_for_us` and `is_on_stage` say which are heard at all; `hear` raises JournalError for one that must be heard once
    more; `pass_over` is told of those to us below which our answer stands already.
    """

    is_for_us: Callable[[discord.Message], bool]
    is_on_stage: Callable[[discord.Message], bool]
    hear: Hear
    pass_over: Callable[[discord.Message], None]


@dataclass(frozen=True, slots=True)
class _Loss:
    """That nothing was heard of a server between two moments; `heard` is None where no earlier event is known."""

    heard: datetime | None
    back: datetime


@dataclass(eq=False, slots=True)
class _Stretch:
    """What is to be read of a channel: all since a moment. `newest` says which channel comes first.

    It is stale once another loss begins, after which the channel is read again from the same moment on.
    """

    channel: int
    server: int | None
    since: datetime
    back: datetime
    newest: int
    is_stale: bool = False


def hear_both(talk: Hear, polls: Hear) -> Hear:
    """Return what passes a message on to the talk, or to the polls where it tells of the end of one."""

    async def hear(message: discord.Message) -> None:
        await (polls if message.type is discord.MessageType.poll_result else talk)(message)

    return hear


class CatchingUp:
    """Looks for what was missed. The client tells it of losses, and `run` does the rest.

    Servers go by their ids; None stands for all private channels together.
    """

    def __init__(self, client: discord.Client, room: Room, missed: Missed, edited: Edited, deleted: Deleted) -> None:
        self._client = client
        self._room = room
        self._missed = missed
        self._edited = edited
        self._deleted = deleted
        # When an earlier process heard something last, as far as the journal tells.
        self._newest: datetime | None = None
        # Since when nothing was heard of servers that are not there yet, and of those that are back.
        self._lost: dict[int | None, datetime | None] = {}
        self._losses: dict[int | None, _Loss] = {}
        # What is to be read, by channel, and what is being read or heard, or waits for another try.
        self._due: dict[int, _Stretch] = {}
        self._open: set[_Stretch] = set()
        self._answered: deque[StoredTurn] = deque()
        self._private: OrderedDict[int, int] = OrderedDict()
        # Messages that were edited or deleted while something is open: what was read of them may be older.
        self._were_edited: set[int] = set()
        self._were_deleted: set[int] = set()
        self._wake = asyncio.Event()
        self._next_request = 0.0

    # What the client tells

    def knows_of(self, newest: datetime) -> None:
        """Be told when the newest question was asked that an earlier process answered."""
        self._newest = newest

    def identified(self, heard: datetime | None) -> None:
        """Take note of a new session, of which an earlier one of this process heard its last event at a moment."""
        for server in (None, *(guild.id for guild in self._client.guilds)):
            self._lose(server, heard)
        self._return(None)

    def unavailable(self, guild: discord.Guild) -> None:
        """Take note that nothing is told of a server any more."""
        self._lose(guild.id, datetime.now(UTC))

    def available(self, guild: discord.Guild) -> None:
        """Take note that a server is there, its channels being known."""
        if guild.id in self._lost:
            self._return(guild.id)

    def hearing(self, hear: Hear) -> Hear:
        """Return what passes messages on, and notes the private channels they come from."""

        async def noted(message: discord.Message) -> None:
            if message.guild is None:
                self._private[message.channel.id] = message.id
                self._private.move_to_end(message.channel.id)
                if len(self._private) > _MOST_PRIVATE:
                    self._private.popitem(last=False)
            await hear(message)

        return noted

    def edits(self, edited: Edited) -> Edited:
        """Return what passes on edited messages, and notes which these are while messages are being read."""

        async def noted(message: discord.Message) -> None:
            if self._open and message.edited_at is not None:
                self._were_edited.add(message.id)
            await edited(message)

        return noted

    def deletions(self, deleted: Deleted) -> Deleted:
        """Return what passes on which messages are gone, and notes these while messages are being read."""

        async def noted(messages: Collection[int]) -> None:
            if self._open:
                self._were_deleted.update(messages)
            await deleted(messages)

        return noted

    def _lose(self, server: int | None, heard: datetime | None) -> None:
        """Begin a loss; what of earlier ones is not caught up with belongs to it."""
        unread = [each for each in (*self._due.values(), *self._open) if each.server == server]
        moments = [heard, *(each.since for each in unread)]
        if server in self._lost:
            moments.append(self._lost[server])
        if (loss := self._losses.pop(server, None)) is not None:
            moments.append(loss.heard)
        for stretch in unread:
            stretch.is_stale = True
            self._due.pop(stretch.channel, None)
        known = [moment for moment in moments if moment is not None]
        self._lost[server] = min(known) if len(known) == len(moments) else None

    def _return(self, server: int | None) -> None:
        self._losses[server] = _Loss(self._lost.pop(server), datetime.now(UTC))
        self._wake.set()

    # Catching up

    async def run(self) -> None:
        """Catch up after each loss until we leave; what was found in a channel is heard while others are read."""
        async with asyncio.TaskGroup() as group:
            while True:
                await self._wake.wait()
                try:
                    await self._go_on(group)
                except Exception as error:  # whatever it is, it must not keep the others from being caught up with
                    if self._room.traffic.closing:
                        return  # we have left in the midst of it, and the next start catches up
                    _log.exception("what was missed: a mishap: %s", type(error).__name__)

    async def _go_on(self, group: asyncio.TaskGroup) -> None:
        if self._losses:
            await self._begin()
        elif self._due:
            stretch = max(self._due.values(), key=lambda each: each.newest)
            del self._due[stretch.channel]
            await self._read(stretch, group)
        elif self._answered:
            await self._look_up(self._answered.popleft())
        else:
            self._wake.clear()

    async def _begin(self) -> None:
        """Note what is to be read and looked up after the losses so far."""
        losses = dict(self._losses)
        for server, loss in losses.items():
            if server is not None:
                self._find_channels(server, loss)
        try:
            if None in losses:
                await self._find_private(losses[None])
            await self._find_answered(losses)
        except JournalError as error:
            _log.warning("what was missed cannot be looked up yet: %s", error)
            await asyncio.sleep(AGAIN)  # nor could it be known meanwhile what was answered
            return
        for server, loss in losses.items():
            if self._losses.get(server) is loss:  # else that server is lost again, with this loss
                del self._losses[server]

    def _find_channels(self, server: int, loss: _Loss) -> None:
        """Note the channels and active threads of a server in which something was written since, as far as we may."""
        guild = self._client.get_guild(server)
        if guild is None or guild.unavailable:
            return
        since = _since(loss)
        oldest = discord.utils.time_snowflake(since)
        for channel in _readable([*guild.channels, *guild.threads]):
            newest = channel.last_message_id
            if newest is not None and newest >= oldest and self._is_wanted(channel):
                self._put(_Stretch(channel.id, server, since, loss.back, newest))

    def _is_wanted(self, channel: "_Channel") -> bool:
        """Return whether we answer in a channel, or have a thread there, in which a session may go on."""
        us = channel.guild.me.id
        return is_wanted(self._room, channel.guild, channel) or is_own_thread(channel, us)

    async def _find_private(self, loss: _Loss) -> None:
        """Note the private channels known to the journal and to this process; raises DatabaseError."""
        known = await self._room.journal.talks.private_channels("discord", limit=_MOST_PRIVATE)
        newest = {int(channel): discord.utils.time_snowflake(last) for channel, last in known}
        for channel, last in {**newest, **self._private}.items():
            self._put(_Stretch(channel, None, _since(loss), loss.back, last))

    async def _find_answered(self, losses: dict[int | None, _Loss]) -> None:
        """Note the questions that were answered before the losses; raises DatabaseError."""
        before = {server: _before(loss, self._newest) - REACH for server, loss in losses.items()}
        found = await self._room.journal.talks.answered(
            min(before.values()),
            max(loss.back for loss in losses.values()),
            guilds=[None if server is None else str(server) for server in losses],
            limit=_MOST_LOOKED_UP,
        )
        waiting = {each.message.id for each in self._answered}
        for turn in found:
            place = turn.message.place
            begun = before[None if place.guild is None else int(place.guild)]
            if turn.message.id not in waiting and turn.message.at >= begun and _is_of_message(turn):
                self._answered.append(turn)

    def _put(self, stretch: _Stretch) -> None:
        """Let a channel be read; one that is due already from the earlier of both moments on."""
        other = self._due.get(stretch.channel)
        if other is not None:
            since, newest = min(other.since, stretch.since), max(other.newest, stretch.newest)
            stretch = replace(stretch, since=since, newest=newest)
        self._due[stretch.channel] = stretch
        self._wake.set()

    async def _read(self, stretch: _Stretch, group: asyncio.TaskGroup) -> None:
        """Read what was written in a channel, and have it heard."""
        self._open.add(stretch)
        try:
            messages = await self._messages(stretch)
        except (discord.Forbidden, discord.NotFound) as error:
            _log.info("channel %s: its history cannot be read: %s", stretch.channel, type(error).__name__)
            self._close(stretch)
        except NOT_TAKEN as error:
            _log.warning("channel %s: its history is not read yet: %s", stretch.channel, type(error).__name__)
            self._put_later(stretch)
        except BaseException:
            self._close(stretch)
            raise
        else:
            group.create_task(self._hear(stretch, messages))

    async def _messages(self, stretch: _Stretch) -> list[discord.Message]:
        """Return the messages of a channel that may have to be heard, oldest first; page by page."""
        found: list[discord.Message] = []
        answered: set[int] = set()
        after = discord.utils.time_snowflake(stretch.since) - 1
        while not stretch.is_stale:
            channel = await self._in_turn(stretch.server, stretch.channel)
            if channel is None:
                break
            page = [each async for each in channel.history(limit=_PAGE, after=discord.Object(after), oldest_first=True)]
            for message in page:
                if self._is_ours(message):
                    answered.add(_replied_to(message))
                elif self._is_heard(message):
                    found.append(message)
            if len(page) < _PAGE:
                break
            after = page[-1].id
        for message in found:
            if message.id in answered:
                self._missed.pass_over(message)
        return [message for message in found if message.id not in answered]

    def _is_ours(self, message: discord.Message) -> bool:
        """Return whether a message is one of ours; that a poll has ended is told in our name, too."""
        is_poll_result = message.type is discord.MessageType.poll_result
        return self._client.user is not None and message.author.id == self._client.user.id and not is_poll_result

    def _is_heard(self, message: discord.Message) -> bool:
        is_poll_result = message.type is discord.MessageType.poll_result
        return is_poll_result or self._missed.is_for_us(message) or self._missed.is_on_stage(message)

    async def _hear(self, stretch: _Stretch, messages: Iterable[discord.Message]) -> None:
        """Hear messages of a channel, in order."""
        try:
            for message in messages:
                if stretch.is_stale:
                    break
                await self._hear_alone(stretch, message)
        except JournalError as error:
            _log.warning("channel %s: what was missed is not heard yet: %s", stretch.channel, error)
            self._put_later(stretch)
        else:
            self._close(stretch)

    async def _hear_alone(self, stretch: _Stretch, message: discord.Message) -> None:
        """Hear a message, and whatever nobody foresaw befalls it, let others be heard; raises JournalError."""
        try:
            await self._hear_one(stretch, message)
        except JournalError:
            raise
        except Exception as error:
            if self._room.traffic.closing:
                return
            _log.exception("message %s, which was missed: a mishap: %s", message.id, type(error).__name__)

    async def _hear_one(self, stretch: _Stretch, message: discord.Message) -> None:
        if message.id in self._were_deleted:
            return
        if message.id in self._were_edited:
            channel = await self._in_turn(stretch.server, stretch.channel)
            if channel is None:
                return
            try:
                message = await channel.fetch_message(message.id)
            except NOT_TAKEN as error:
                _log.info("message %s was edited and cannot be read: %s", message.id, type(error).__name__)
                return
        await self._missed.hear(message)

    def _put_later(self, stretch: _Stretch) -> None:
        """Let a channel be read again in a while, unless that is too late."""

        def put() -> None:
            self._close(stretch)
            if not stretch.is_stale and datetime.now(UTC) - stretch.back < REACH:
                self._put(stretch)

        asyncio.get_running_loop().call_later(AGAIN, put)

    def _close(self, stretch: _Stretch) -> None:
        self._open.discard(stretch)
        if not self._open:
            self._were_edited.clear()
            self._were_deleted.clear()

    async def _look_up(self, turn: StoredTurn) -> None:
        """Look what became of a question that was answered, and let its answer follow."""
        server = None if turn.message.place.guild is None else int(turn.message.place.guild)
        question = int(turn.message.id)
        channel = await self._in_turn(server, int(turn.message.place.channel))
        if channel is None:
            return
        try:
            message = await channel.fetch_message(question)
        except discord.NotFound as error:
            if error.code == _UNKNOWN_MESSAGE and await self._was_message(turn, channel):
                await self._deleted([question])
        except NOT_TAKEN as error:
            _log.info("message %s, which was answered, cannot be read: %s", question, type(error).__name__)
        else:
            if message.edited_at is not None:
                await self._edited(message)

    async def _was_message(self, turn: StoredTurn, channel: discord.abc.Messageable) -> bool:
        """Return whether a turn began with a message, rather than a command, of which there never was one.

        The journal does not tell; but of messages our answer is a reply, whether or not they are still there.
        """
        if turn.delivery is None or turn.delivery.message is None:
            return False
        await self._wait_for_turn()
        try:
            answer = await channel.fetch_message(int(turn.delivery.message))
        except NOT_TAKEN as error:
            _log.info("turn %s: its answer cannot be read: %s", turn.message.id, type(error).__name__)
            return False
        return _replied_to(answer) == int(turn.message.id)

    async def _in_turn(self, server: int | None, channel: int) -> discord.abc.Messageable | None:
        """Wait until another request may be made, then return a channel that may be read as it is by then, or None."""
        await self._wait_for_turn()
        if server is None:
            return self._client.get_partial_messageable(channel)
        guild = self._client.get_guild(server)
        found = guild and guild.get_channel_or_thread(channel)
        return next(iter(_readable([found] if found else [])), None)

    async def _wait_for_turn(self) -> None:
        clock = asyncio.get_running_loop().time
        at = max(self._next_request, clock())
        self._next_request = at + PAUSE
        await asyncio.sleep(at - clock())


_Channel = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread


def _readable(channels: Iterable[object]) -> list[_Channel]:
    """Return the channels whose histories we may read, for all that the library knows."""
    return [each for each in channels if isinstance(each, _Channel) and _may_read(each)]


def _may_read(channel: _Channel) -> bool:
    if isinstance(channel, discord.Thread) and channel.parent is None:
        return False
    granted = channel.permissions_for(channel.guild.me)
    if isinstance(channel, discord.VoiceChannel | discord.StageChannel) and not granted.connect:
        return False  # docs: resources/message#get-channel-messages
    if isinstance(channel, discord.Thread) and channel.is_private() and not (channel.me or granted.manage_threads):
        return False
    return granted.view_channel and granted.read_message_history


def _since(loss: _Loss) -> datetime:
    """Return since when what was written is looked for."""
    earliest = datetime.now(UTC) - REACH
    return earliest if loss.heard is None else max(earliest, loss.heard - MARGIN)


def _before(loss: _Loss, newest: datetime | None) -> datetime:
    """Return when the last event may have come; of an earlier process only its `newest` question is known."""
    return loss.heard or min(newest or loss.back, loss.back - REACH)


def _replied_to(message: discord.Message) -> int:
    """Return the id of the message that one replies to, or 0."""
    return (message.reference.message_id if message.reference else None) or 0


def _is_of_message(turn: StoredTurn) -> bool:
    """Return whether a turn may have begun with a message of a member's."""
    asked, note = turn.message, turn.decision.note
    is_asked_otherwise = asked.conversation.startswith(_NOT_ASKED_IN_MESSAGE) or note.startswith("message ")
    return asked.place.door == "discord" and note != LIVE_ANSWER and not is_asked_otherwise
