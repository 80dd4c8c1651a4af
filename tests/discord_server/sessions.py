"""One gateway session (what can be resumed) and one connection (what can be dropped)."""

import asyncio
import contextlib
import importlib
import json
import secrets
import zlib
from collections import deque
from typing import Protocol, cast

from aiohttp import web

from .errors import Json

REPLAY_MAX = 10_000  # events kept for a resume; Discord's own number is not public


class _Compressor(Protocol):
    def pack(self, text: str) -> bytes: ...


class _Zlib:
    """docs: events/gateway#zlib-stream: one context for the connection, each message flushed."""

    def __init__(self) -> None:
        self._context = zlib.compressobj()

    def pack(self, text: str) -> bytes:
        return self._context.compress(text.encode()) + self._context.flush(zlib.Z_SYNC_FLUSH)


class _Zstd:
    """docs: events/gateway#zstd-stream: one context, each message flushed but no frame ended.

    discord.py asks for it only where one of the two libraries is installed, which then serves here too.
    """

    def __init__(self) -> None:
        try:
            library = importlib.import_module("zstandard")
        except ImportError:
            library = importlib.import_module("compression.zstd")
            self._context, self._flush = library.ZstdCompressor(), library.ZstdCompressor.FLUSH_BLOCK
        else:
            self._context, self._flush = library.ZstdCompressor().compressobj(), library.COMPRESSOBJ_FLUSH_BLOCK

    def pack(self, text: str) -> bytes:
        return cast(bytes, self._context.compress(text.encode()) + self._context.flush(self._flush))


def compressor_for(name: str | None) -> _Compressor | None:
    """Return the compressor of the `compress` query parameter, or None for plain text."""
    if name == "zlib-stream":
        return _Zlib()
    return _Zstd() if name == "zstd-stream" else None


class Connection:
    """One WebSocket with its outgoing queue; sending never waits for the network."""

    def __init__(self, request: web.Request, socket: web.WebSocketResponse, compress: str | None) -> None:
        self._transport = request.transport
        self._socket = socket
        self._compressor = compressor_for(compress)
        self._queue: asyncio.Queue[str] = asyncio.Queue()
        self._writer = asyncio.create_task(self._write())
        self.delay = 0.0
        self.closed_by_server = False

    def send(self, text: str) -> None:
        """Queue a payload."""
        self._queue.put_nowait(text)

    def send_op(self, op: int, data: object = None) -> None:
        """Queue a payload that is no event."""
        self.send(json.dumps({"op": op, "d": data, "s": None, "t": None}))

    async def _write(self) -> None:
        with contextlib.suppress(ConnectionError):  # the other side may vanish at any moment
            while True:
                text = await self._queue.get()
                if self.delay:
                    await asyncio.sleep(self.delay)
                if self._compressor is None:
                    await self._socket.send_str(text)
                else:
                    await self._socket.send_bytes(self._compressor.pack(text))

    async def close(self, code: int, reason: str = "") -> None:
        """Close with a code, as Discord does when it refuses something."""
        self.closed_by_server = True
        await self._socket.close(code=code, message=reason.encode())

    def abort(self) -> None:
        """Cut the TCP connection without a close frame."""
        if self._transport is not None:
            self._transport.abort()

    def stop(self) -> None:
        """End the writer."""
        self._writer.cancel()


class Session:
    """What a bot identified for: intents, numbered events, and at times a connection."""

    def __init__(self, intents: int) -> None:
        self.id = secrets.token_hex(16)
        self.intents = intents
        self.sequence = 0
        self.connection: Connection | None = None
        self._events: deque[tuple[int, str]] = deque(maxlen=REPLAY_MAX)

    def dispatch(self, event: str, data: Json) -> None:
        """Number an event, keep it for a resume, and send it if connected."""
        self.sequence += 1
        text = json.dumps({"op": 0, "t": event, "s": self.sequence, "d": data}, separators=(",", ":"))
        self._events.append((self.sequence, text))
        if self.connection is not None:
            self.connection.send(text)

    def replay(self, after: int) -> None:
        """Send again what came after a sequence number. docs: events/gateway#resuming"""
        if self.connection is not None:
            for sequence, text in self._events:
                if sequence > after:
                    self.connection.send(text)
