"""The life of the door: connect, take up what an earlier process left, keep the chores going, leave in good order."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import aiohttp
import discord

from bot import heartbeat, memory, model
from bot.cogs._answers import Answers
from bot.cogs._client import REFUSAL, Client
from bot.cogs._commands import Tree, sync_if_changed
from bot.cogs._delivery import Post, Said, failed, reply_to
from bot.cogs._distress import Marks
from bot.cogs._presses import Deed
from bot.cogs._recall import with_subject
from bot.cogs._room import Room
from bot.cogs.browse import Browse, browse_commands
from bot.cogs.catching_up import CatchingUp, Missed, hear_both
from bot.cogs.consulting import ReaderAccess
from bot.cogs.following import Following
from bot.cogs.guild_settings import Servers, settings_command
from bot.cogs.housekeeping import Housekeeping
from bot.cogs.journal.opening import open_journal
from bot.cogs.journal.reporting import Reporting
from bot.cogs.live._clock import Clock
from bot.cogs.live._reported import Reported
from bot.cogs.live.part import LivePart
from bot.cogs.menus import ask_about_menu, withdraw_menu
from bot.cogs.notice import Notice, load_notices, notice_command
from bot.cogs.polls import Polls, poll_command
from bot.cogs.pressing import Pressing
from bot.cogs.privacy import MyData
from bot.cogs.rereading import Rereading
from bot.cogs.shelf import Shelf
from bot.cogs.talk import Talk, ask_command
from bot.corpus import load_blog
from bot.model import CorpusError, DatabaseError, DoorError, StoredTurn, Turn, UnreachableError
from bot.notify import Notifier
from bot.settings import Settings
from bot.storage import Journal

if TYPE_CHECKING:
    from bot.dialogue import Conversations, Helplines

_log = logging.getLogger(__name__)

# Seconds that the end waits for what is under way; the journal needs about one more, and all must be over in five.
_PATIENCE = 3.0
# Discord keeps nonces for some minutes: an answer of which nobody knows whether it arrived can be sent again so long.
_NONCE_HOLDS = timedelta(minutes=3)
# Turns of older processes that are looked through for such answers.
_LOOKED_THROUGH = timedelta(days=30)
# A talk that has been quiet for longer is over, see `bot.dialogue`; so many turns a busy server makes meanwhile.
RECENT = timedelta(minutes=30)
_MOST_RECENT = 2_000
# With what the gateway closes the connection of whoever has no valid token (any more).
# docs: topics/opcodes-and-status-codes#gateway
_AUTHENTICATION_FAILED = 4004
_NEVER = datetime.min.replace(tzinfo=UTC)
_CLOCK = Clock()


@dataclass(frozen=True)
class Timing:
    """How long the door waits, in seconds: what tests shorten.

    `sign` is the time between two signs of life, `acknowledged` that without an acknowledged heartbeat of the gateway
    after which we are not well, `retry` the first pause before a failed registration of the commands is tried again,
    `servers` the time without another server after which all are taken to be known (as long as the library's own).
    """

    sign: float = heartbeat.PERIOD
    acknowledged: float = heartbeat.ACKNOWLEDGED_WITHIN
    retry: float = 5.0
    servers: float = 2.0


_TIMING = Timing()


class Door:
    """The open door. `run` returns when the process is asked to end.

    `clock` is that of live sessions; `access` is to the language model, if there is one; `notifier` is told once we can
    answer, and when we leave.
    """

    def __init__(  # noqa: PLR0913 - what is joined here
        self,
        settings: Settings,
        journal: Journal,
        helplines: "Helplines",
        clock: Clock = _CLOCK,
        *,
        access: ReaderAccess | None = None,
        notifier: Notifier | None = None,
        timing: Timing = _TIMING,
    ) -> None:
        self._notifier = notifier or Notifier(None)
        self._timing = timing
        loop = asyncio.get_running_loop()
        self._settings = settings
        self._journal = journal
        self._room = Room(
            journal,
            loop.create_future(),
            settings.retention_days,
            helplines,
            author_is=load_blog(settings.corpus).author_is,
        )
        self._client = Client(settings, servers_within=timing.servers)
        if settings.distress_mark:
            self._room.after_help.append(Marks(self._client, self._room).tell)
        self._tree = Tree(self._client, self._room)
        self._answers = Answers(self._room, access)
        self._talk = Talk(self._client, self._room, self._answers)
        self._following = following = Following(self._client, self._room, self._answers, self._talk)
        self._tree.add_command(ask_about_menu(self._room, self._answers))
        self._live = LivePart(self._client, self._room, self._answers.consulting, clock)
        self._tree.add_command(withdraw_menu(self._room, following, self._live.desk.has_shown))
        self._shelf = shelf = Shelf(self._room)
        desk = self._live.desk
        reporting = Reporting(self._client, self._room, desk.has_shown, Reported(desk))
        pressing = Pressing(self._room, self._answers, following, shelf, reporting.voted)
        self._client.presser = pressing.press
        self._client.submitted.append(pressing.submitted)
        browse, polls = Browse(self._room, self._answers, shelf), Polls(self._client, self._room, self._answers)
        hearing, heeding = self._live.backstage.hearing, self._live.backstage.heeding
        edited, deleted = heeding.edits(following.edited), heeding.deletions(following.deleted)
        self._client.thread_deleted = self._live.backstage.lose_thread
        self._client.is_waited_for = self._live.backstage.is_waited_for
        self._client.typed = self._live.backstage.note_typing
        hear_missed = hearing(hear_both(self._talk.hear_missed, polls.hear))
        missed = Missed(self._talk.is_for_us, self._live.backstage.is_on_stage, hear_missed, self._talk.pass_over)
        self._catching_up = catching_up = CatchingUp(self._client, self._room, missed, edited, deleted)
        self._client.hear = catching_up.hearing(hearing(hear_both(self._talk.hear, polls.hear)))
        self._client.edited, self._client.deleted = catching_up.edits(edited), catching_up.deletions(deleted)
        self._client.identified = catching_up.identified
        self._client.unavailable, self._client.available = catching_up.unavailable, catching_up.available
        commands = [ask_command(self._talk, self._room.facts), *browse_commands(browse, self._room)]
        for command in (*commands, poll_command(polls, browse, self._room)):
            self._tree.add_command(command)
        data = MyData(self._room, self._answers)
        notice = Notice(
            self._room,
            load_notices(settings.privacy, self._answers.consulting.reader),
            audit_days=settings.audit_days,
            marks_distress=settings.distress_mark,
            reader=self._answers.consulting.reader,
        )
        self._tree.add_command(data)
        pressing.add(Deed.DATA, data.show_page)
        pressing.add(Deed.NOTICE, notice.show)
        open_journal(self._client, self._tree, self._room, self._answers, reporting, self._live.desk.session_of)
        self._tree.add_command(notice_command(notice))
        reader = self._answers.consulting.reader
        self._tree.add_command(settings_command(Servers(self._room, self._tree, desk.holds_questions, reader)))
        self._housekeeping = Housekeeping(self._client, self._room)
        self._client.present = self._housekeeping.note_servers
        for each in self._live.commands:
            self._tree.add_command(each)
        self._sign = heartbeat.path_beside(settings.database_path)

    async def run(self, build: "Callable[[], Conversations]", stop: Callable[[], None]) -> None:
        """Answer until SIGTERM or SIGINT; a thread does `build` while we connect already, and again at each SIGHUP.

        Who leaves meanwhile calls `stop`, with which that has to end soon.
        Raises DoorError in one line for the operator when Discord will not have us, and what `build` raises at first.
        """
        token = self._settings.token()
        rereading = Rereading(self._room, build, stop)
        async with _ending() as ending, self._client, self._chores(rereading):
            vital: dict[str, asyncio.Future[Any]] = {
                "prepare": asyncio.ensure_future(self._prepare(rereading)),
                "connect": asyncio.ensure_future(self._connect(token)),
                "end": asyncio.ensure_future(ending.wait()),
            }
            try:
                await _first_to_end(vital)
            finally:
                await self._leave(vital.values())

    async def _connect(self, token: str) -> None:
        """Stay connected. Raises DoorError when that is impossible."""
        try:
            await self._client.start(token)
        except discord.LoginFailure:
            raise DoorError(REFUSAL) from None
        except discord.PrivilegedIntentsRequired:
            raise DoorError(
                "Discord refuses the message-content intent: switch it on in the developer portal (Bot, Privileged"
                " Gateway Intents), or leave DISCORD_MESSAGE_CONTENT out"
            ) from None
        except discord.ConnectionClosed as error:
            if error.code == _AUTHENTICATION_FAILED:
                raise DoorError(REFUSAL) from None
            raise DoorError(f"Discord closed the connection for good (code {error.code})") from None
        except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError) as error:
            raise UnreachableError(f"Discord cannot be reached: {error}") from None

    async def _prepare(self, rereading: Rereading) -> None:
        """Take up the talks of the last half hour, then let the questions in that have come meanwhile."""
        conversations = await rereading.built()
        posts = {post.slug: post for post in conversations.index.corpus.posts}
        now = datetime.now(UTC)
        left: tuple[StoredTurn, ...] = ()
        try:
            recent = await self._journal.recent(now - RECENT, limit=_MOST_RECENT)
            left = await self._journal.undelivered(now - _LOOKED_THROUGH)
            told_help = await self._journal.told_help(now - timedelta(days=1))
            newest = await self._journal.tail(1)
        except DatabaseError as error:
            _log.warning("the recent talks are not taken up: %s", error)
        else:
            conversations.remember(_turns(recent, posts))
            conversations.hear_again(turn.message for turn in told_help)
            self._room.talks.remember(recent)
            self._talk.answered_until = newest[-1].message.at if newest else _NEVER
            if newest:
                self._catching_up.knows_of(newest[-1].message.at)
        memory.settle()
        self._room.ready.set_result(conversations)
        warming = asyncio.create_task(_kept(self._answers.consulting.warm()))
        self._show_life()
        await self._finish(left, now)
        with suppress(DatabaseError):
            await self._live.desk.loaded()  # what was said on a stage is for its guest
        await _kept(self._catching_up.run())
        await warming
        await asyncio.Event().wait()

    async def _finish(self, left: Sequence[StoredTurn], now: datetime) -> None:
        """Send what an earlier process recorded but perhaps did not send, or note that it is too late."""
        await self._client.logged_in.wait()
        for turn in left:
            if now - turn.message.at > _NONCE_HOLDS:
                self._journal.delivered(failed(turn.message.id, "the bot had stopped before it could answer"))
            else:
                with self._room.traffic.under_way():
                    await self._send_again(turn)

    async def _send_again(self, turn: StoredTurn) -> None:
        try:
            await self._answers.send_again(turn, partial(self._post, turn))
        except Exception as error:  # whatever it is, it must not keep the others, and the bot, from answering
            _log.exception("turn %s from before the start: a mishap: %s", turn.message.id, type(error).__name__)
            self._journal.delivered(failed(turn.message.id, f"a mishap: {type(error).__name__}"))

    def _post(self, turn: StoredTurn, said: Said) -> Post:
        place, question = turn.message.place, turn.message.id
        channel, guild = int(place.channel), int(place.guild) if place.guild else None
        # Should the question be gone, or have been a command that has expired, nothing must appear out of the blue; so
        # nor where its being a question cannot be told, for what answers a command may have been for one person only.
        reference = discord.MessageReference(
            message_id=int(question), channel_id=channel, guild_id=guild, fail_if_not_exists=True
        )
        return reply_to(self._client, channel, said, question=question, reference=reference)

    async def _leave(self, vital: Iterable[asyncio.Future[Any]]) -> None:
        self._notifier.stopping()
        self._answers.consulting.close()
        cut_off = await self._room.traffic.drain(_PATIENCE)
        if cut_off:
            _log.warning("%d questions were cut off; they are taken up at the next start", cut_off)
        await self._client.close()
        for deed in vital:
            deed.cancel()
        await asyncio.gather(*vital, return_exceptions=True)
        _log.info("left")

    @asynccontextmanager
    async def _chores(self, rereading: Rereading) -> AsyncIterator[None]:
        self._client.on_state = self._show_life
        lasting = (self._pulse(), self._housekeeping.purge_daily(), self._sync(), self._live.run(), rereading.run())
        chores = [asyncio.create_task(_kept(chore)) for chore in (*lasting, self._following.hear_later())]
        try:
            yield
        finally:
            for chore in chores:
                chore.cancel()
            await asyncio.gather(*chores, return_exceptions=True)
            self._sign.unlink(missing_ok=True)

    async def _pulse(self) -> None:
        while True:
            self._show_life()
            await asyncio.sleep(self._timing.sign)

    def _show_life(self) -> None:
        state = self._state()
        if state in (heartbeat.READY, heartbeat.SPOOLING):  # in both we answer
            self._notifier.ready()
        # A small write without fsync: shorter than the hop to a thread, and the loop itself is what it vouches for.
        try:
            status = self._journal.status
            heartbeat.write(self._sign, state, spool=status.spool_used / max(status.spool_size, 1))
        except OSError as error:
            _log.warning("the sign of life %s cannot be written: %s", self._sign, error.strerror)

    def _state(self) -> str:
        """Return what we are doing: connected to Discord is not yet able to answer, or to keep what is answered."""
        unacknowledged = self._client.seconds_unacknowledged()
        if self._client.is_refused:
            return heartbeat.REFUSED
        if (state := self._client.state) != heartbeat.READY:
            return state
        if unacknowledged > self._timing.acknowledged:
            return heartbeat.UNACKNOWLEDGED
        if not self._room.ready.done():
            return heartbeat.READING
        return heartbeat.READY if self._journal.status.reachable else heartbeat.SPOOLING

    async def _sync(self) -> None:
        await self._client.logged_in.wait()
        note = self._settings.database_path.with_suffix(".commands")
        server = self._settings.discord_api_base or "discord.com"
        await sync_if_changed(self._tree, note, server=server, first_pause=self._timing.retry)


@asynccontextmanager
async def _ending() -> AsyncIterator[asyncio.Event]:
    """Give an event that SIGTERM and SIGINT set."""
    loop, event = asyncio.get_running_loop(), asyncio.Event()
    numbers = (signal.SIGTERM, signal.SIGINT)
    with suppress(NotImplementedError):  # Windows, where Ctrl-C raises KeyboardInterrupt
        for number in numbers:
            loop.add_signal_handler(number, event.set)
    try:
        yield event
    finally:
        with suppress(NotImplementedError):
            for number in numbers:
                loop.remove_signal_handler(number)


async def _first_to_end(vital: dict[str, asyncio.Future[Any]]) -> None:
    """Wait until one of them ends; raise its error if it has one."""
    done, _ = await asyncio.wait(vital.values(), return_when=asyncio.FIRST_COMPLETED)
    for deed in done:
        deed.result()


async def _kept(chore: Coroutine[Any, Any, None]) -> None:
    """Log the defect of a chore; the bot answers without it."""
    try:
        await chore
    except Exception:
        _log.exception("a chore has stopped")


def _turns(recent: Sequence[StoredTurn], posts: Mapping[str, model.Post]) -> list[Turn]:
    """Return what can be remembered of recorded turns, numbered within their conversations."""
    numbers: dict[str, int] = {}
    turns: list[Turn] = []
    for stored in recent:
        talk = stored.message.conversation
        number = numbers[talk] = numbers.get(talk, -1) + 1
        try:
            turns.append(with_subject(Turn(stored.message, stored.reply(posts), stored.composed_ms, number)))
        except (
            CorpusError
        ):  # a post that was changed since has nothing to go on from, nor is what was said before meant
            turns = [turn for turn in turns if turn.message.conversation != talk]
    return turns
