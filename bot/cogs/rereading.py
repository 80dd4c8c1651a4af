"""The posts are read again when the process is told to (SIGHUP): whoever edits them need not stop the bot."""

import asyncio
import logging
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot import memory
from bot.cogs._room import Room
from bot.model import CorpusError

if TYPE_CHECKING:  # loaded in a thread while we connect
    from bot.dialogue import Conversations

_log = logging.getLogger(__name__)


class Rereading:
    """Builds the index in a thread, first and anew, and puts each in the place of the old one in a single step.

    `stop`, which any thread may call, ends a `build` that goes on in another one.
    """

    def __init__(self, room: Room, build: "Callable[[], Conversations]", stop: Callable[[], None]) -> None:
        self._room = room
        self._build = build
        self._stop = stop

    async def run(self) -> None:
        """Read the posts each time SIGHUP comes, for ever; several that come meanwhile count as one."""
        told = asyncio.Event()
        with _told_by_signal(told.set):
            while True:
                await told.wait()
                told.clear()
                await self._read()

    async def _read(self) -> None:
        conversations = await self._room.conversations()
        try:
            newer = await self.built()
            conversations.adopt(newer)
            self._room.recall.forget(conversations.outdated())
        except CorpusError as error:
            _log.error("the posts stay as they were: %s", error)
            return
        except Exception:  # whatever it was, the next time may do
            _log.exception("the posts stay as they were")
            return
        memory.settle()  # the old index goes
        _log.info("the posts were read again: %d of them", len(newer.index.corpus.posts))

    async def built(self) -> "Conversations":
        """Return what a thread builds meanwhile; when cancelled, have it stop, since the program's end waits for it.

        Raises CorpusError for posts that cannot be read.
        """
        with _loop_first():
            try:
                return await asyncio.to_thread(self._build)
            except asyncio.CancelledError:
                self._stop()
                raise


@contextmanager
def _loop_first() -> Iterator[None]:
    """Let the event loop have the interpreter ten times sooner than usual while a thread is busy building."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(usual / 10)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


@contextmanager
def _told_by_signal(tell: Callable[[], None]) -> Iterator[None]:
    """Have SIGHUP call `tell`, and nothing afterwards: left to the loop, it would end us while the rest is written."""
    loop = asyncio.get_running_loop()
    try:
        loop.add_signal_handler(signal.SIGHUP, tell)
    except (NotImplementedError, AttributeError):  # Windows has no such signal
        yield
        return
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
