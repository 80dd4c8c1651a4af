"""An OpenAI-compatible endpoint over real sockets that does, call by call, what a test wants of it."""

import asyncio
import json
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

KEY = "s3cr3t-k3y"
# What a call is answered with: bytes as they are sent, or a way to make them of the request's JSON.
Step = bytes | Callable[[dict[str, Any]], bytes | Awaitable[bytes]]
# Nothing comes behind the head of an answer, or no end of it.
HANGING = b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n"
ENDLESS = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + b" " * 1_200_000


def response(status: int, body: object, *headers: str) -> bytes:
    """Return a whole HTTP response; a body that is no text is sent as JSON."""
    data = (body if isinstance(body, str) else json.dumps(body)).encode()
    head = [f"HTTP/1.1 {status} Scripted", f"Content-Length: {len(data)}", "Connection: close", *headers]
    return "\r\n".join([*head, "", ""]).encode() + data


def error(status: int, message: str, *headers: str) -> bytes:
    """Return the response of an endpoint that refuses."""
    return response(status, {"error": {"message": message}}, *headers)


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


class Gate:
    """A step that answers once it is opened."""

    def __init__(self, answer: bytes) -> None:
        self._answer, self._is_open = answer, threading.Event()

    def open(self) -> None:
        """Let the calls that wait here, and all others, be answered."""
        self._is_open.set()

    async def __call__(self, _: dict[str, Any]) -> bytes:
        for _tick in range(1_000):
            if self._is_open.is_set():  # in another thread
                break
            await asyncio.sleep(0.01)
        return self._answer


@dataclass
class ScriptedEndpoint:
    """Goes through its steps, a call each, and stays at the last; `calls` are the requests' JSON.

    `warming` are those that only have the posts read: they are no steps.
    """

    steps: list[Step]
    calls: list[dict[str, Any]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    warming: list[dict[str, Any]] = field(default_factory=list)
    port: int = 0

    @property
    def url(self) -> str:
        """Return its base address."""
        return f"http://127.0.0.1:{self.port}/v1"

    async def serve(self, ready: Callable[[], None], stop: asyncio.Event) -> None:
        """Listen until it is told to stop."""
        async with await asyncio.start_server(self._serve, "127.0.0.1", self.port) as server:
            self.port = server.sockets[0].getsockname()[1]
            ready()
            await stop.wait()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = next((int(line[15:]) for line in head.split("\r\n") if line.lower().startswith("content-length:")), 0)
        call = json.loads(await reader.readexactly(length)) if length else {}
        if call.get("max_tokens") == 1:  # it only has the posts read, before the script begins
            self.warming.append(call)
            writer.write(completion("{", "length"))
            writer.close()
            await writer.wait_closed()
            return
        self.heads.append(head)
        self.calls.append(call)
        step = self.steps[min(len(self.calls), len(self.steps)) - 1]
        with suppress(ConnectionError):
            made = step if isinstance(step, bytes) else step(self.calls[-1])
            writer.write(made if isinstance(made, bytes) else await self._unless_gone(made, reader))
            await writer.drain()
            if step == HANGING:
                await reader.read()  # until the other side goes
            writer.close()
            await writer.wait_closed()

    @staticmethod
    async def _unless_gone(made: Awaitable[bytes], reader: asyncio.StreamReader) -> bytes:
        """Return what is made, nothing where whoever asked for it has gone."""
        making, going = asyncio.ensure_future(made), asyncio.ensure_future(reader.read())
        await asyncio.wait({making, going}, return_when=asyncio.FIRST_COMPLETED)
        going.cancel()
        making.cancel()
        return making.result() if making.done() and not making.cancelled() else b""


@contextmanager
def scripted(*steps: Step) -> Iterator[ScriptedEndpoint]:
    """Let an endpoint serve in a thread of its own, beside what asks it."""
    endpoint = ScriptedEndpoint(list(steps))
    ready = threading.Event()
    ends: list[Callable[[], object]] = []

    async def serve() -> None:
        stop, loop = asyncio.Event(), asyncio.get_running_loop()
        ends.append(lambda: loop.call_soon_threadsafe(stop.set))
        await endpoint.serve(ready.set, stop)

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    try:
        assert ready.wait(10)
        yield endpoint
    finally:
        ends[0]()
        thread.join(10)
