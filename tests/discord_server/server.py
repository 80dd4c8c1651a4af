"""The local Discord: start it, fill its world, let people act, look at what the bot did."""

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from time import perf_counter
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from .errors import ServerError
from .faults import Faults
from .gateway import Gateway
from .http_api import HttpApi, Request
from .limits import Limits
from .nouns import Attachment, Channel, Message, User
from .people import Person
from .permissions import Permission
from .scenery import Scenery
from .visibility import GUILD_MEMBERS, GUILD_PRESENCES, KNOWN, MESSAGE_CONTENT, PRIVILEGED, permissions_of
from .waiting import PATIENCE, Bell
from .world import World

TOKEN = "local.bot.token"


@dataclass
class Portal:
    """The switches of Discord's developer portal: the privileged intents the application may ask for."""

    message_content: bool = False
    members: bool = False
    presences: bool = False


class DiscordServer(Scenery):
    """Discord on a free port of the loopback interface; use it as an asynchronous context manager."""

    def __init__(self, *, token: str = TOKEN, message_content: bool = False, members: bool = False) -> None:
        self.token = token
        self.portal = Portal(message_content=message_content, members=members)
        self.world = World()
        self.faults = Faults()
        self.limits = Limits()
        self.gateway = Gateway(self)
        self.answer_seconds = 3.0  # docs: interactions/receiving-and-responding#interaction-callback
        self.attachment_bytes = 10 * 1024 * 1024  # docs: reference#uploading-files
        self.token_seconds = 900.0  # docs: interactions/receiving-and-responding#followup-messages
        self.requests: deque[Request] = deque(maxlen=20_000)
        self.unknown_requests: list[str] = []
        self.failures: list[Exception] = []  # mistakes of this server, raised when the block ends
        self.commands_written = 0
        self.port = 0
        self._bell = Bell()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._runner: web.AppRunner | None = None

    # Life

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()
        if kind is None and self.failures:
            raise ServerError("the local Discord itself failed") from self.failures[0]

    async def start(self, port: int = 0) -> None:
        """Listen on the loopback interface; port 0 takes a free one."""
        app = HttpApi(self).application()
        self._runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        self.port = int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        """Cut all connections and stop listening."""
        self.gateway.refusing = True
        self.gateway.drop()
        for task in list(self._tasks):
            task.cancel()
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def base_url(self) -> str:
        """What discord.http.Route.BASE should be."""
        return f"http://127.0.0.1:{self.port}/api/v10"

    @property
    def gateway_url(self) -> str:
        """What discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY should be."""
        return f"ws://127.0.0.1:{self.port}/gateway"

    @property
    def allowed_intents(self) -> int:
        """The intents an IDENTIFY may ask for."""
        granted = KNOWN & ~PRIVILEGED
        for switch, bit in (
            (self.portal.message_content, MESSAGE_CONTENT),
            (self.portal.members, GUILD_MEMBERS),
            (self.portal.presences, GUILD_PRESENCES),
        ):
            granted |= bit if switch else 0
        return granted

    def host(self, file: Attachment) -> None:
        """Give an attachment an address from which it can be downloaded."""
        file.url = f"http://127.0.0.1:{self.port}/attachments/{file.id}/{file.filename}"
        self.world.files[file.id] = file

    # Looking

    @property
    def messages(self) -> list[Message]:
        """Every message accepted, in order, deleted and ephemeral ones included."""
        return self.world.messages

    @property
    def bot_messages(self) -> list[Message]:
        """Those the bot wrote."""
        return self.world.bot_messages

    def replies_to(self, message: Message) -> list[Message]:
        """Return the bot's answers to a message.

        An answer refers to it, or carries its id as nonce; failing both, it is a plain message of the bot in the same
        channel, written later, that belongs to no other message.
        """
        return self.world.answers_to(message)

    def permissions_of(self, who: User | Person, place: Channel) -> Permission:
        """Return what somebody may do in a channel."""
        return permissions_of(who if isinstance(who, User) else who.user, place)

    # Waiting

    def changed(self) -> None:
        """Tell those who wait that something happened."""
        self._bell.ring()

    async def until(self, condition: Callable[[], object], *, within: float = PATIENCE) -> None:
        """Wait until a condition holds; it is asked again after everything that happens. Raises TimeoutError."""
        await self._bell.until(condition, within=within)

    async def ready(self, *, within: float = PATIENCE) -> None:
        """Wait until the bot is connected to the gateway and was given its guilds."""
        await self.until(lambda: self.gateway.connected, within=within)

    async def reply_to(self, message: Message, *, within: float = PATIENCE) -> Message:
        """Return the bot's first answer to a message, waiting for it (see `replies_to`)."""
        try:
            await self.until(lambda: self.replies_to(message), within=within)
        except TimeoutError:
            raise TimeoutError(
                f"no answer to {message} in {within} s; the last were {self.bot_messages[-3:]}"
            ) from None
        return self.replies_to(message)[0]

    async def stays_silent(self, seconds: float = 0.3) -> bool:
        """Return whether the bot, having taken in all that happened, wrote no message during some seconds.

        Where it takes long to show that it is there, it takes longer to write, too, and is given ten times as long.
        """
        before, began = len(self.bot_messages), self.clock()
        await self.gateway.taken_in()
        await asyncio.sleep(max(seconds, 10 * (self.clock() - began)))
        return len(self.bot_messages) == before

    def clock(self) -> float:
        """Return the time by which `received` is measured."""
        return perf_counter()

    def note(self, request: Request) -> None:
        """Write a request into the log."""
        self.requests.append(request)
        self.changed()

    def background(self, work: Coroutine[Any, Any, Any]) -> None:
        """Run something beside the test; it ends with the server."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
