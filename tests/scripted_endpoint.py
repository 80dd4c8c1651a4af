"""An OpenAI-compatible endpoint over real sockets that does, call by call, what a test wants of it."""

import asyncio
import json
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp.abc import AbstractResolver, ResolveResult

from bot.reader import Endpoint

KEY = "s3cr3t-k3y"
# What a call is answered with: bytes as they are sent, or a way to make them of the request's JSON.
Step = bytes | Callable[[dict[str, Any]], bytes]


def response(status: int, body: object, *headers: str) -> bytes:
    """Return a whole HTTP response; a body that is no text is sent as JSON."""
    data = (body if isinstance(body, str) else json.dumps(body)).encode()
    head = [f"HTTP/1.1 {status} Scripted", f"Content-Length: {len(data)}", "Connection: close", *headers]
    return "\r\n".join([*head, "", ""]).encode() + data


def completion(text: str, finish: str = "stop") -> bytes:
    """Return the response with a model's answer."""
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish}
    return response(200, {"choices": [choice], "usage": {"prompt_tokens": 70, "completion_tokens": 30}})


def asked(request: dict[str, Any]) -> list[str]:
    """Return the numbers of the sentences that a request for an index asks for."""
    text: str = request["messages"][1]["content"]
    return text.rpartition("Phrases demandées : ")[2].rstrip(".").split(", ")


def answered(request: dict[str, Any]) -> bytes:
    """Return an answer with two questions to each sentence that is asked for."""
    title = request["messages"][1]["content"].partition("\n")[0].removeprefix("Titre : ")
    said = {
        number: {"questions": [f"Quoi de {title} ligne {number} ?", f"What of {title}, line {number}?"], "synonyms": []}
        for number in asked(request)
    }
    return completion(json.dumps(said))


@dataclass
class ScriptedEndpoint:
    """Goes through its steps, a call each, and stays at the last; `hold` lets no call from then on be answered."""

    steps: list[Step]
    calls: list[dict[str, Any]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    port: int = 0

    async def __aenter__(self) -> "ScriptedEndpoint":
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    @property
    def url(self) -> str:
        """Return its base address."""
        return f"http://127.0.0.1:{self.port}/v1"

    def endpoint(self, **other: Any) -> Endpoint:
        """Return it as an operator sets it."""
        values = {"key": KEY, "name": "Scripted", "timeout": 5.0, "parallel": 1, **other}
        return Endpoint(values.pop("url", self.url), "tiny", **values)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = next((int(line[15:]) for line in head.split("\r\n") if line.lower().startswith("content-length:")), 0)
        self.heads.append(head)
        self.calls.append(json.loads(await reader.readexactly(length)) if length else {})
        step = self.steps[min(len(self.calls), len(self.steps)) - 1]
        with suppress(ConnectionError):
            writer.write(step if isinstance(step, bytes) else step(self.calls[-1]))
            await writer.drain()
            if step == HANGING:
                await reader.read()  # until the other side goes
            writer.close()
            await writer.wait_closed()


HANGING = b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n"
ENDLESS = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + b" " * 1_200_000


@dataclass
class Named(AbstractResolver):
    """Finds every name at one address."""

    address: str

    async def resolve(self, host: str, port: int = 0, family: Any = socket.AF_INET) -> list[ResolveResult]:
        return [
            ResolveResult(hostname=host, host=self.address, port=port, family=int(family), proto=0, flags=0),
        ]

    async def close(self) -> None: ...
