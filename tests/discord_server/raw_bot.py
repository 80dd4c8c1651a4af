"""A bot of bare requests: what discord.py would refuse to send, and what it hides, can be tried with it."""

import asyncio
import io
import json
import zlib
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import aiohttp

from .errors import Json
from .visibility import KNOWN, PRIVILEGED
from .waiting import PATIENCE

if TYPE_CHECKING:
    from .server import DiscordServer


class RawBot:
    """Calls the HTTP API and reads the gateway of a server; use it with `async with`."""

    def __init__(self, server: "DiscordServer", *, token: str | None = None) -> None:
        self._server = server
        self._token = server.token if token is None else token
        self._session: aiohttp.ClientSession | None = None
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._inflater: zlib._Decompress | None = None
        self.sequence: int | None = None
        self.session_id = ""
        self.headers: dict[str, str] = {}

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._socket is not None:
            await self._socket.close()
        if self._session is not None:
            await self._session.close()

    async def call(
        self, method: str, path: str, body: Any = None, *, files: list[bytes] | None = None
    ) -> tuple[int, Any]:
        """Send a request; return the status and the JSON of the answer (None if empty)."""
        assert self._session is not None
        more: dict[str, Any] = {} if body is None else {"json": body}
        if files is not None:
            form = aiohttp.FormData(quote_fields=False)
            form.add_field("payload_json", json.dumps(body or {}))
            for number, content in enumerate(files):
                form.add_field(f"files[{number}]", io.BytesIO(content), filename=f"{number}.bin")
            more = {"data": form}
        headers = {"Authorization": f"Bot {self._token}"}
        async with self._session.request(method, self._server.base_url + path, headers=headers, **more) as answer:
            self.headers = dict(answer.headers)
            text = await answer.text()
            return answer.status, json.loads(text) if text else None

    async def connect(self, *, compress: str | None = None) -> Json:
        """Open the gateway and return the hello."""
        assert self._session is not None
        self._inflater = zlib.decompressobj() if compress else None
        query = f"?v=10&encoding=json&compress={compress}" if compress else "?v=10&encoding=json"
        self._socket = await self._session.ws_connect(self._server.gateway_url + query)
        return await self.receive()

    async def identify(self, intents: int = KNOWN & ~PRIVILEGED) -> Json:
        """Send IDENTIFY and return what comes back (READY if all is well)."""
        await self.send(2, {"token": self._token, "intents": intents, "properties": {}})
        payload = await self.receive()
        if payload["t"] == "READY":
            self.session_id = payload["d"]["session_id"]
        return payload

    async def resume(self) -> None:
        """Send RESUME."""
        await self.send(6, {"token": self._token, "session_id": self.session_id, "seq": self.sequence})

    async def send(self, op: int, data: Any) -> None:
        """Send a gateway payload."""
        assert self._socket is not None
        await self._socket.send_str(json.dumps({"op": op, "d": data}))

    async def receive(self, *, within: float = PATIENCE) -> Json:
        """Return the next payload; after a close one of op -1 with the code."""
        assert self._socket is not None
        async with asyncio.timeout(within):
            frame = await self._socket.receive()
        if frame.type not in (aiohttp.WSMsgType.TEXT, aiohttp.WSMsgType.BINARY):
            return {"op": -1, "t": None, "d": self._socket.close_code}
        text = frame.data if self._inflater is None else self._inflater.decompress(frame.data).decode()
        payload: Json = json.loads(text)
        self.sequence = payload["s"] if payload.get("s") is not None else self.sequence
        return payload

    async def event(self, name: str, *, within: float = PATIENCE) -> Json:
        """Skip to the next event of this name and return its data."""
        while (payload := await self.receive(within=within))["t"] != name:
            if payload["op"] == -1:
                raise ConnectionError(f"closed with {payload['d']}")
        data: Json = payload["d"]
        return data
