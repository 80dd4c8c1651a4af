"""The gateway: WebSocket sessions, heartbeats, resume, and the levers to disturb them.

docs: events/gateway, events/gateway-events, topics/opcodes-and-status-codes#gateway
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from time import perf_counter
from typing import TYPE_CHECKING

from aiohttp import WSMsgType, web

from . import payloads
from .errors import Json
from .nouns import Channel, Guild
from .sessions import Connection, Session
from .visibility import GUILD_MEMBERS, GUILDS, KNOWN, can_view, intent_for

if TYPE_CHECKING:
    from .server import DiscordServer

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, VOICE_STATE, RESUME, RECONNECT = 0, 1, 2, 3, 4, 6, 7
REQUEST_MEMBERS, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 8, 9, 10, 11
PAYLOAD_BYTES_MAX = 4096  # docs: events/gateway#sending-events
STARTING_ANEW = frozenset({4007, 4009})  # docs: topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
SENT_PER_MINUTE_MAX = 120  # docs: events/gateway#rate-limiting


class Gateway:
    """Accepts connections and tells sessions what happened."""

    def __init__(self, server: "DiscordServer") -> None:
        self._server = server
        self.sessions: dict[str, Session] = {}
        self.heartbeat_ms = 41250
        self.acknowledging = True  # whether heartbeats are acknowledged, as those of a living connection are
        self._heartbeats = 0
        self.identified = 0
        self.resumed = 0
        self.closed_with: list[int] = []  # codes with which this server closed connections
        self.refusing = False
        self._open = asyncio.Event()
        self._open.set()
        self._duplicates: dict[str, int] = {}
        self._unavailable: set[Guild] = set()
        self._connections: set[Connection] = set()

    # Telling

    def dispatch(
        self,
        event: str,
        data: Json,
        *,
        channel: Channel | None = None,
        guild: Guild | None = None,
        direct: bool | None = None,
    ) -> None:
        """Send an event to the sessions whose intents and permissions cover it (see `dispatch_rendered`)."""
        self.dispatch_rendered(event, lambda _: data, channel=channel, guild=guild, direct=direct)

    def dispatch_rendered(
        self,
        event: str,
        body: Callable[[int], Json],
        *,
        channel: Channel | None = None,
        guild: Guild | None = None,
        direct: bool | None = None,
    ) -> None:
        """Send an event whose `body` depends on the intents of the session.

        The place is a channel, else a guild, else nowhere; `direct` overrides whether the intent of direct messages
        is asked for.
        """
        bot = self._server.world.bot
        private = direct if direct is not None else (channel is not None and channel.guild is None)
        if not private and channel is not None and not can_view(bot, channel):
            return
        if guild is not None and bot.id not in guild.members and event != "GUILD_DELETE":
            return
        if {guild, channel and channel.guild} & self._unavailable:
            return
        needed = intent_for(event, direct=private)
        times = 1 + self._duplicates.pop(event, 0)
        for session in self.sessions.values():
            if needed and not session.intents & needed:
                continue
            for _ in range(times):
                session.dispatch(event, body(session.intents))

    # Disturbing

    def duplicate_next(self, event: str, *, times: int = 1) -> None:
        """Send the next event of this name `times` times more than once."""
        self._duplicates[event] = times

    def drop(self, *, code: int | None = None) -> None:
        """Drop every connection: cut it, or close it with a code. Sessions stay resumable, save after 4007 and 4009."""
        for connection in list(self._connections):
            if code is None:
                connection.abort()
            else:
                self._server.background(connection.close(code))
        if code in STARTING_ANEW:
            self.sessions.clear()

    def ask_reconnect(self) -> None:
        """Send opcode 7: the bot should reconnect and resume."""
        for connection in self._connections:
            connection.send_op(RECONNECT)

    def invalidate(self, *, resumable: bool = False) -> None:
        """Send opcode 9; when not resumable the sessions are forgotten."""
        for connection in self._connections:
            connection.send_op(INVALID_SESSION, resumable)
        if not resumable:
            self.sessions.clear()

    def delay(self, seconds: float) -> None:
        """Make every payload of the present connections wait before it is sent."""
        for connection in self._connections:
            connection.delay = seconds

    async def taken_in(self, *, within: float = 5.0) -> None:
        """Return when the bot has taken in all that it was sent: it is asked for a sign of life, in its turn.

        docs: events/gateway#heartbeat-requests
        """
        before = self._heartbeats
        if self.connected:
            for connection in self._connections:
                connection.send_op(HEARTBEAT)
            with suppress(TimeoutError):  # it may have been cut off meanwhile
                await self._server.until(lambda: self._heartbeats > before, within=within)

    @asynccontextmanager
    async def away(self, *, refuse: bool = False) -> AsyncIterator[None]:
        """Drop all connections and let nobody in until the block ends; events pile up for the resume.

        New connections hang until then; with `refuse` they get a 503, after which discord.py waits a second or more.
        """
        self.refusing, self._open = refuse, asyncio.Event()
        self.drop()
        try:
            yield
        finally:
            self.refusing = False
            self._open.set()

    @asynccontextmanager
    async def session_lost(self, *, code: int | None = None) -> AsyncIterator[None]:
        """Lose the sessions for good, by opcode 9 or a code such as 4009, and let nobody in until the block ends.

        What happens meanwhile is told to nobody.
        """
        self._open = asyncio.Event()
        if code is None:
            self.invalidate()
        else:
            self.drop(code=code)
        try:
            yield
        finally:
            self._open.set()

    def take_away(self, guild: Guild) -> None:
        """Make a guild unavailable, as in an outage: nothing is told of it. docs: events/gateway-events#guild-delete"""
        self.dispatch("GUILD_DELETE", {"id": str(guild.id), "unavailable": True}, guild=guild)
        self._unavailable.add(guild)

    def give_back(self, guild: Guild) -> None:
        """Make a guild available again. docs: events/gateway-events#guild-create"""
        self._unavailable.discard(guild)
        for session in self.sessions.values():
            self._send_guild(session, guild)

    @property
    def connected(self) -> bool:
        """Whether a session has a living connection."""
        return any(session.connection is not None for session in self.sessions.values())

    # Serving

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Serve one WebSocket from hello to close."""
        if self.refusing:
            return web.Response(status=503)
        await self._open.wait()
        socket = web.WebSocketResponse(compress=False, timeout=1.0)
        await socket.prepare(request)
        connection = Connection(request, socket, request.query.get("compress"))
        self._connections.add(connection)
        connection.send_op(HELLO, {"heartbeat_interval": self.heartbeat_ms})
        session: Session | None = None
        try:
            session = await self._listen(socket, connection)
        finally:
            self._connections.discard(connection)
            connection.stop()
            self._hang_up(session, connection, None if connection.closed_by_server else socket.close_code)
        return socket

    def _hang_up(self, session: Session | None, connection: Connection, code: int | None) -> None:
        # A bot may have resumed on another connection before this one is quite closed.
        if session is not None and session.connection is connection:
            session.connection = None
            if code in (1000, 1001):  # docs: events/gateway#initiating-a-disconnect
                self.sessions.pop(session.id, None)
        self._server.changed()

    async def _listen(self, socket: web.WebSocketResponse, connection: Connection) -> Session | None:
        session: Session | None = None
        sent: list[float] = []
        while True:
            try:
                frame = await socket.receive(timeout=self.heartbeat_ms / 1000 * 2)
            except TimeoutError:  # no heartbeat: docs: events/gateway#heartbeat-interval
                await self._refuse(connection, 4009, "Session timed out.")
                return session
            if frame.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                return session
            sent = [*(at for at in sent if perf_counter() - at < 60), perf_counter()]
            if len(sent) > SENT_PER_MINUTE_MAX:
                await self._refuse(connection, 4008, "Rate limited.")
                return session
            session = await self._act(frame.data, connection, session)

    async def _refuse(self, connection: Connection, code: int, reason: str) -> None:
        self.closed_with.append(code)
        await connection.close(code, reason)

    async def _act(self, text: str | bytes, connection: Connection, session: Session | None) -> Session | None:
        payload = _decode(text)
        if payload is None:
            await self._refuse(connection, 4002, "Error while decoding payload.")
            return session
        op, data = payload.get("op"), payload.get("d")
        if op == HEARTBEAT:
            self._heartbeats += 1
            if self.acknowledging:
                connection.send_op(HEARTBEAT_ACK)
            self._server.changed()
        elif op == IDENTIFY and session is None:
            return await self._identify(data or {}, connection)
        elif op == RESUME and session is None:
            return await self._resume(data or {}, connection)
        elif session is None:
            await self._refuse(connection, 4003, "Not authenticated.")
        elif op in (IDENTIFY, RESUME):
            await self._refuse(connection, 4005, "Already authenticated.")
        elif op == REQUEST_MEMBERS:
            self._send_members(data or {}, session)
        elif op not in (PRESENCE, VOICE_STATE):
            await self._refuse(connection, 4001, "Unknown opcode.")
        return session

    async def _identify(self, data: Json, connection: Connection) -> Session | None:
        intents = data.get("intents")
        if data.get("token") != self._server.token:
            await self._refuse(connection, 4004, "Authentication failed.")
        elif not isinstance(intents, int) or intents & ~KNOWN:
            await self._refuse(connection, 4013, "Invalid intent(s).")
        elif intents & ~self._server.allowed_intents:
            await self._refuse(connection, 4014, "Disallowed intent(s).")
        else:
            return self._start(intents, connection)
        return None

    def _start(self, intents: int, connection: Connection) -> Session:
        for old in [each for each in self.sessions.values() if each.connection is None]:
            del self.sessions[old.id]  # a bot that identifies anew has given its old session up
        session = Session(intents)
        session.connection = connection
        self.sessions[session.id] = session
        self.identified += 1
        self._greet(session)
        self._server.changed()
        return session

    def _greet(self, session: Session) -> None:
        world = self._server.world
        mine = [guild for guild in world.guilds.values() if world.bot.id in guild.members]
        ready = {
            "v": 10,
            "user": payloads.user(world.bot),
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in mine],
            "session_id": session.id,
            "resume_gateway_url": self._server.gateway_url,
            "application": {"id": str(world.bot.id), "flags": 0},
        }
        session.dispatch("READY", ready)
        for guild in mine:
            if guild not in self._unavailable:
                self._send_guild(session, guild)

    def _send_guild(self, session: Session, guild: Guild) -> None:
        if session.intents & GUILDS:
            body = self._server.guild_create(guild, members=bool(session.intents & GUILD_MEMBERS))
            session.dispatch("GUILD_CREATE", {**body, "unavailable": False})

    async def _resume(self, data: Json, connection: Connection) -> Session | None:
        session = self.sessions.get(str(data.get("session_id")))
        if data.get("token") != self._server.token:
            await self._refuse(connection, 4004, "Authentication failed.")
            return None
        if session is None:
            connection.send_op(INVALID_SESSION, data=False)
            return None
        after = data.get("seq")
        if not isinstance(after, int) or after > session.sequence:
            await self._refuse(connection, 4007, "Invalid seq.")
            return None
        session.connection = connection
        session.replay(after)
        session.dispatch("RESUMED", {"_trace": []})
        self.resumed += 1
        self._server.changed()
        return session

    def _send_members(self, data: Json, session: Session) -> None:
        # docs: events/gateway-events#request-guild-members
        guild = self._server.world.guilds[int(data["guild_id"])]
        wanted, start = {int(each) for each in data.get("user_ids") or ()}, str(data.get("query") or "").lower()
        chosen = [
            payloads.member(each)
            for each in guild.members.values()
            if (each.id in wanted if wanted else each.user.name.lower().startswith(start))
        ]
        body = {"guild_id": str(guild.id), "members": chosen, "chunk_index": 0, "chunk_count": 1}
        session.dispatch("GUILD_MEMBERS_CHUNK", {**body, "nonce": data.get("nonce")})


def _decode(text: str | bytes) -> Json | None:
    if len(text) > PAYLOAD_BYTES_MAX:
        return None
    try:
        payload = json.loads(text)
    except ValueError:
        return None
    return payload if isinstance(payload, dict) else None
