"""The client: it listens to Discord and passes on; the rest of the door does the work."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from math import isfinite
from time import monotonic
from typing import Any

import aiohttp
import discord
import yarl

from bot.cogs._commands import if_it_arrives, tell
from bot.cogs._items import bind
from bot.cogs._lasting import Presser
from bot.cogs._presses import Press
from bot.cogs._room import language_for
from bot.phrases import Voice
from bot.settings import Settings

_log = logging.getLogger(__name__)

# How our answers look to everybody: plain messages, replies, and what commands and those of menus are answered with.
# docs: resources/message#message-object-message-types
_ANSWERS = frozenset({0, 19, 20, 23})
REFUSAL = "Discord refuses the token: check DISCORD_TOKEN or DISCORD_TOKEN_FILE"
_UNAUTHORIZED = 401
_SUCCESS = range(200, 300)
# By so much our clock may differ from Discord's: what this process shows must not be taken for an earlier one's.
_ASKEW = timedelta(seconds=10)


class Client(discord.Client):
    """discord.py's client with what we need switched on, and no more.

    It is ready when no other server has come for some seconds, `servers_within`.
    """

    def __init__(self, settings: Settings, *, servers_within: float = 2.0) -> None:
        _find_discord(settings)
        _quieten()
        super().__init__(
            intents=_intents(message_content=settings.discord_message_content),
            allowed_mentions=discord.AllowedMentions.none(),
            guild_ready_timeout=servers_within,
            max_messages=None,  # a reply brings the message it replies to
            http_trace=_trace(self._note_answer),
        )
        self.state = "connecting"
        self.is_refused = False
        self._latency = self.latency
        self._acknowledged = monotonic()
        self._began = datetime.now(UTC)
        self.on_state: Callable[[], None] = lambda: None
        self.hear: Callable[[discord.Message], Any] | None = None
        self.edited: Callable[[discord.Message], Awaitable[None]] | None = None
        self.deleted: Callable[[Collection[int]], Awaitable[None]] | None = None
        self.thread_deleted: Callable[[int], Awaitable[None]] | None = None
        # Whether it matters that a member (the second id) types in a channel, and who hears of it.
        self.is_waited_for: Callable[[int, int], bool] = lambda _place, _member: False
        self.typed: Callable[[int, int], Awaitable[None]] | None = None
        self.presser: Presser[Press] | None = None
        self.present: Callable[[], Awaitable[None]] | None = None
        self.identified: Callable[[datetime | None], None] | None = None
        self.unavailable: Callable[[discord.Guild], None] | None = None
        self.available: Callable[[discord.Guild], None] | None = None
        # When the last event came, and the last one before the present session; None: there was none.
        self._heard_at: datetime | None = None
        self._heard_before: datetime | None = None
        self.submitted: list[Callable[[discord.Interaction], Awaitable[None]]] = []
        self.logged_in = asyncio.Event()
        # No public way leads here; `test_cogs_client` knows when the library has moved it.
        parsers = self._connection.parsers
        parsers["MESSAGE_CREATE"] = partial(self._unless_echo, parsers["MESSAGE_CREATE"])
        parsers["TYPING_START"] = partial(self._if_waited_for, parsers["TYPING_START"])

    def _unless_echo(self, parse: Callable[[Any], None], data: Mapping[str, Any]) -> None:
        """Leave out the messages that we ourselves have just written, of which Discord tells us as it tells everybody.

        The library would make objects of each button below them and of the questions they answer. That a poll of ours
        has ended is told in our name, too.
        """
        is_ours = self.user is not None and data["author"]["id"] == str(self.user.id)
        if not (is_ours and data["type"] in _ANSWERS):
            parse(data)

    def _if_waited_for(self, parse: Callable[[Any], None], data: Mapping[str, Any]) -> None:
        """Leave out everybody's typing but that of those who are waited for: a busy server types all the time.

        The library would make an object of each who types, and a task to tell of it.
        """
        if self.is_waited_for(int(data["channel_id"]), int(data["user_id"])):
            parse(data)

    async def setup_hook(self) -> None:
        """Let buttons work, those of earlier processes too, and say that requests can be made."""
        if self.presser is not None:
            bind(self, self.presser)
        self.logged_in.set()

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        """Begin what an event asks for, unless we have left: two seconds after the start the library still has one."""
        if event == "socket_event_type":
            self._note_event(*args)
        if not self.is_closed():
            super().dispatch(event, *args, **kwargs)

    def _note_event(self, kind: str) -> None:
        """Note when the gateway sent something; a session begins with READY."""
        if kind == "READY":
            self._heard_before = self._heard_at
        self._heard_at = datetime.now(UTC)

    async def on_message(self, message: discord.Message) -> None:
        """Pass on a message."""
        if self.hear is not None and not _is_of_unknown_server(message):
            await self.hear(message)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Pass on an edited message."""
        if self.edited is not None and not _is_of_unknown_server(payload.message):
            await self.edited(payload.message)

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Pass on that a message is gone."""
        if self.deleted is not None:
            await self.deleted([payload.message_id])

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Pass on that several messages are gone."""
        if self.deleted is not None:
            await self.deleted(payload.message_ids)

    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """Pass on that a thread is gone."""
        if self.thread_deleted is not None:
            await self.thread_deleted(payload.thread_id)

    async def on_raw_typing(self, payload: discord.RawTypingEvent) -> None:
        """Pass on that somebody who is waited for types."""
        if self.typed is not None:
            await self.typed(payload.channel_id, payload.user_id)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Pass on a form that was sent: the library itself knows only those that this process has shown.

        The same holds for some buttons and selects, of which somebody is told so.
        """
        if interaction.type is discord.InteractionType.modal_submit:
            for submitted in self.submitted:
                await submitted(interaction)
        elif interaction.type is discord.InteractionType.component:
            await tell_if_from_before(interaction, self._began)

    async def on_connect(self) -> None:
        """Note that the gateway is there, with a session that knows nothing of what happened before.

        `on_ready` would come two seconds later, to be sure of every server.
        """
        if self.identified is not None:
            self.identified(self._heard_before)
        _log.info("connected to Discord as %s, in %d servers", self.user and self.user.id, len(self.guilds))
        self._become("ready")
        await self._tell_present()

    async def on_ready(self) -> None:
        """Pass on which servers we are in once more: of one that took us in meanwhile no other event tells."""
        await self._tell_present()

    async def on_guild_unavailable(self, guild: discord.Guild) -> None:
        """Pass on that nothing is told of a server for now."""
        if self.unavailable is not None:
            self.unavailable(guild)

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Pass on that a server is there: at the beginning of a session, or after an outage."""
        if self.available is not None:
            self.available(guild)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Pass on that a server has taken us in; after an outage the library may take that for it, too."""
        if self.available is not None:
            self.available(guild)
        await self._tell_present()

    async def on_guild_remove(self, _: discord.Guild) -> None:
        """Pass on that we have left a server; an outage is none."""
        await self._tell_present()

    async def on_resumed(self) -> None:
        """Note that the gateway is there again."""
        _log.info("connected to Discord again")
        self._become("ready")

    async def on_disconnect(self) -> None:
        """Note that the gateway is gone for now."""
        self._become("reconnecting")

    def seconds_unacknowledged(self) -> float:
        """Return how long ago the gateway acknowledged a heartbeat, as exactly as this is asked often.

        Each acknowledgement measures the latency anew, to the nanosecond, which is its only trace in the library that
        is public and costs nothing: its debug events would begin a task for every event that Discord tells of. A new
        connection has no latency (infinite, or no number at all) until its first.
        """
        if (latency := self.latency) != self._latency:
            self._latency = latency
            if isfinite(latency):
                self._acknowledged = monotonic()
        return monotonic() - self._acknowledged

    def _note_answer(self, status: int) -> None:
        """Note from the status of an answer to a request with our token whether Discord still takes it.

        Whoever logs in is told by an error when it does not.
        """
        if status == _UNAUTHORIZED and self.logged_in.is_set() and not self.is_refused:
            _log.error("%s, then restart the bot", REFUSAL)
            self.is_refused = True
            self.on_state()
        elif self.is_refused and status in _SUCCESS:
            _log.info("Discord takes the token again")
            self.is_refused = False
            self.on_state()

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Log what nobody foresaw; never what was written."""
        del args, kwargs
        _log.exception("a mishap in %s", event_method)

    async def _tell_present(self) -> None:
        if self.present is not None:
            await self.present()

    def _become(self, state: str) -> None:
        self.state = state
        self.on_state()


def _trace(note: Callable[[int], None]) -> aiohttp.TraceConfig:
    """Return what tells the status of every answer to a request made with the token.

    What is done with an interaction's own token carries no such header: that one expires, and is refused then, too.
    """

    async def end(_: aiohttp.ClientSession, __: object, request: aiohttp.TraceRequestEndParams) -> None:
        if "Authorization" in request.headers:
            note(request.response.status)

    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(end)
    return trace


class _OneLine(logging.Filter):
    """Makes one line of the tracebacks with which discord.py reports every lost connection."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let everything pass, shortened."""
        if record.exc_info and record.exc_info[1] is not None:
            record.msg, record.args = f"{record.getMessage()} ({type(record.exc_info[1]).__name__})", ()
            record.exc_info = None
        return True


_one_line = _OneLine()


def _is_of_unknown_server(message: discord.Message) -> bool:
    """Return whether a message is of a server that the library does not know, as where we have just left it.

    It has none then, like a private message; but it is one that others read, where what is wanted is not known either.
    """
    return message.guild is None and getattr(message.channel, "guild_id", None) is not None


def _quieten() -> None:
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # we never speak
    logging.getLogger("discord.client").addFilter(_one_line)  # adding it again changes nothing


def _intents(*, message_content: bool) -> discord.Intents:
    intents = discord.Intents.none()
    intents.guilds = intents.guild_messages = intents.dm_messages = intents.guild_typing = True
    intents.message_content = message_content
    return intents


def _find_discord(settings: Settings) -> None:
    """Point discord.py at another server where the settings name one; it offers no parameter for that."""
    if settings.discord_api_base:
        discord.http.Route.BASE = settings.discord_api_base.rstrip("/")
    if settings.discord_gateway_url:
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.discord_gateway_url)


async def tell_if_from_before(interaction: discord.Interaction, began: datetime) -> None:
    """Tell whoever pressed what was shown before we `began`, and is no item that outlives a restart, to ask anew.

    Those have a colon in their custom ids, the others a plain word.
    """
    data: Any = interaction.data or {}
    message, custom_id = interaction.message, str(data.get("custom_id", ":"))
    if message is None or ":" in custom_id or message.created_at > began - _ASKEW:
        return
    with if_it_arrives(interaction):
        await tell(interaction, Voice(language_for(interaction)).say("shown_before_restart"))
