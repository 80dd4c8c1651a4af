"""A client for OpenAI-compatible endpoints: Ollama, llama.cpp, vLLM, Mistral, OpenAI and others.

    ReaderError        it refuses, or is no such endpoint
    ├── AwayError      it cannot be reached now, or is too slow
    └── ReplyError     what the model wrote cannot be used

What such an endpoint does not know it refuses with a 400 that names it: the request is then made without, and so are
all after it. Redirects are not followed, proxies not used. The key stands in one header, and nowhere in an error.
"""

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any, Generic, TypeVar

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.model import AwayError, ReaderError, ReplyError
from bot.reader._daily import count_call
from bot.reader._endpoint import Endpoint, is_near
from bot.reader._replies import json_object

T = TypeVar("T")

# Seconds that a connection may take, and bytes that an answer may have: a request's longest one is a tenth of this.
_CONNECT = 10.0
_LONGEST = 1_000_000
# After so many failures in a row no call is made for so many seconds, and then one alone.
_MOST_FAILURES, _REST = 5, 60.0
# Fewer characters of posts than this say nothing.
_LEAST_CONTEXT = 1_000
# Of what an endpoint says of an error so much is told (characters).
_SHOWN = 300
_OF_CONTEXT = re.compile(r"context|too (?:long|large|many tokens)|n_ctx|maximum .*tokens", re.IGNORECASE)
# By which words of an error a parameter of ours is meant, and what stands for it when the request is made again.
_SCHEMA, _MODE = "json_schema", "json_object"
_PARAMETERS: Mapping[str, re.Pattern[str]] = {
    "response_format": re.compile(r"response_format|json_schema|json_object|schema|grammar|structured", re.IGNORECASE),
    "temperature": re.compile(r"temperature", re.IGNORECASE),
    "max_tokens": re.compile(r"max_tokens", re.IGNORECASE),
    "max_completion_tokens": re.compile(r"max_completion_tokens|max_tokens", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Request(Generic[T]):
    """What is asked of a model.

    `messages` returns what it is sent as (role, text), with so many characters of posts at most; the JSON object that
    it writes is to be of a `schema`, and to have so many `tokens` at most. `read` makes of it what the caller wants, or
    raises ReplyError.
    """

    messages: Callable[[int], Sequence[tuple[str, str]]]
    schema: Mapping[str, Any]
    tokens: int
    read: Callable[[Mapping[str, Any]], T]


@dataclass(frozen=True, slots=True)
class Completion(Generic[T]):
    """A model's answer; tokens are 0 where the endpoint does not count them.

    `is_bare` says that it wrote nothing but the JSON; `seconds` is how long the call took.
    """

    value: T
    is_bare: bool
    tokens_in: int
    tokens_out: int
    seconds: float


@dataclass
class _Breaker:
    """Keeps calls from an endpoint that fails again and again."""

    failures: int = 0
    rests_until: float = 0.0
    last: ReaderError | None = None

    def insist(self) -> None:
        """Raise AwayError while it rests; let one call try afterwards, and the next when it is known how that went."""
        now = time.monotonic()
        if self.failures < _MOST_FAILURES or self.last is None:
            return
        if now < self.rests_until:
            raise AwayError(
                f"{self.last}; after {self.failures} failures in a row no call is made for"
                f" {self.rests_until - now:.0f} s",
                self.last.said,
            )
        self.rests_until = now + _REST

    def failed(self, error: ReaderError) -> None:
        """Count a failure."""
        self.failures, self.last = self.failures + 1, error
        self.rests_until = time.monotonic() + _REST


class _NearResolver(AbstractResolver):
    """Refuses addresses that are not of this machine or a private network, at each connection."""

    def __init__(self, resolver: AbstractResolver, endpoint: Endpoint) -> None:
        self._resolver, self._endpoint = resolver, endpoint

    async def resolve(self, host: str, port: int = 0, family: Any = 0) -> list[ResolveResult]:
        found = await self._resolver.resolve(host, port, family)
        if any(not is_near(each["host"]) for each in found):
            raise ReaderError(
                f"{self._endpoint} is not in a private network, and what is sent there by http:// can be read on the"
                " way: use https:// in CAUSERIE_READER_URL"
            )
        return found

    async def close(self) -> None:
        await self._resolver.close()


class Client:
    """Asks one endpoint, and remembers what it does not know and how often it failed; made by `Client.open`."""

    def __init__(self, endpoint: Endpoint, session: aiohttp.ClientSession) -> None:
        self.endpoint = endpoint
        self._session = session
        self._slots = asyncio.Semaphore(endpoint.parallel)
        self._format: str | None = _SCHEMA
        self._left_out: set[str] = set()
        self._context = endpoint.context
        self._breaker = _Breaker()

    @classmethod
    @asynccontextmanager
    async def open(cls, endpoint: Endpoint) -> AsyncIterator["Client"]:
        """Open a client, to be closed when it is left."""
        found = aiohttp.ThreadedResolver()
        connector = aiohttp.TCPConnector(
            resolver=_NearResolver(found, endpoint) if endpoint.is_plain else found, use_dns_cache=False
        )
        headers = {"User-Agent": "causerie", "Accept-Encoding": "identity"}
        if endpoint.key:
            headers["Authorization"] = f"Bearer {endpoint.key}"
        async with aiohttp.ClientSession(
            connector=connector,
            headers=headers,
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT),
        ) as session:
            yield cls(endpoint, session)

    @property
    def format(self) -> str:
        """Return how the endpoint is kept to JSON, as far as is known by now."""
        return {_SCHEMA: "a JSON schema", _MODE: "JSON mode", None: "words alone"}[self._format]

    async def complete(self, request: Request[T], *, seconds: float | None = None) -> Completion[T]:
        """Ask the model, in so many seconds for all of it, waiting for its turn included; else the endpoint's own.

        Raises ReaderError, or one of those below it; where the calls of a day are made, too.
        """
        self._breaker.insist()
        count_call(self.endpoint)
        began = time.monotonic()
        try:
            completion = await self._within(seconds or self.endpoint.timeout, request, began)
        except ReaderError as error:
            self._breaker.failed(error)
            raise
        self._breaker = _Breaker()
        return completion

    async def models(self, *, seconds: float) -> list[str]:
        """Return the models that the endpoint names; it is asked for nothing else. Raises ReaderError."""
        return await self._told(seconds, self._listed())

    async def _within(self, seconds: float, request: Request[T], began: float) -> Completion[T]:
        async def asked() -> Completion[T]:
            async with self._slots:
                return await self._asked(request, began, began + seconds)

        return await self._told(seconds, asked())

    async def _told(self, seconds: float, call: Awaitable[T]) -> T:
        """Return what a call returns; raise ReaderError for whatever the network or the library raises instead."""
        try:
            async with asyncio.timeout(seconds):
                return await call
        except ReaderError:
            raise
        except TimeoutError:
            raise AwayError(f"{self.endpoint} did not answer within {seconds:g} s") from None
        except aiohttp.ClientConnectorCertificateError:
            raise ReaderError(
                f"{self.endpoint} cannot prove that it is {self.endpoint.host}: its certificate is wrong"
            ) from None
        except aiohttp.ClientConnectorError as error:
            why = error.os_error.strerror or type(error.os_error).__name__
            raise AwayError(f"{self.endpoint} cannot be reached ({why}): does it run there?") from None
        except (aiohttp.ServerDisconnectedError, aiohttp.ClientPayloadError, aiohttp.ClientOSError, OSError):
            raise AwayError(f"{self.endpoint} broke off in the midst of its answer") from None
        except aiohttp.ClientError as error:
            raise ReaderError(f"{self.endpoint} does not speak HTTP as it should ({type(error).__name__})") from None

    async def _listed(self) -> list[str]:
        status, _, body = await self._fetched("GET", "/models")
        if status != 200:
            raise self._refusal(status, body)
        data = _json_of(body)
        rows = data.get("data") if isinstance(data, dict) else None
        if not isinstance(rows, list):
            raise self._other_shape("no list of its models")
        return [str(row["id"]) for row in rows if isinstance(row, dict) and "id" in row]

    async def _asked(self, request: Request[T], began: float, until: float) -> Completion[T]:
        """Return the answer, however many tries it takes until it is refused for good."""
        pause = 1.0
        while True:
            messages = request.messages(self._context)
            sent = self._payload(request, messages)
            status, headers, body = await self._fetched("POST", "/chat/completions", sent)
            if status == 200:
                return self._completion(request, body, time.monotonic() - began)
            if status == 429:
                pause = await self._paused(headers, pause, until)
            elif status not in (400, 422) or not self._adapted(request, messages, sent, self._said(body)):
                raise self._refusal(status, body)

    def _payload(self, request: Request[T], messages: Sequence[tuple[str, str]]) -> dict[str, Any]:
        payload: dict[str, Any] = {
            "model": self.endpoint.model,
            "messages": [{"role": role, "content": text} for role, text in messages],
            "stream": False,
            "temperature": 0,
            "max_completion_tokens" if "max_tokens" in self._left_out else "max_tokens": request.tokens,
        }
        if self._format == _SCHEMA:
            schema = {"name": "answer", "strict": True, "schema": request.schema}
            payload["response_format"] = {"type": _SCHEMA, "json_schema": schema}
        elif self._format == _MODE:
            payload["response_format"] = {"type": _MODE}
        return {key: value for key, value in payload.items() if key not in self._left_out}

    def _adapted(
        self, request: Request[T], messages: Sequence[tuple[str, str]], sent: Mapping[str, Any], said: str
    ) -> bool:
        """Leave out what an endpoint says that it does not know; return whether anything is new about that."""
        for name, pattern in _PARAMETERS.items():
            if name not in sent or not pattern.search(said):
                continue
            if name == "response_format":
                self._format = _MODE if self._format == _SCHEMA else None
            else:
                self._left_out.add(name)
            return True
        if not _OF_CONTEXT.search(said):
            return False
        length = sum(len(text) for _, text in messages)
        self._context = max(min(self._context, length) // 2, _LEAST_CONTEXT)
        if sum(len(text) for _, text in request.messages(self._context)) < length:
            return True
        raise ReplyError("the request is too long for the model's context, though no less can be sent", said)

    async def _paused(self, headers: Mapping[str, str], pause: float, until: float) -> float:
        """Wait as long as a 429 says, else for a `pause`; return the next one. Raises AwayError where time is short."""
        wanted = _seconds_of(headers.get("Retry-After", ""))
        wait = pause if wanted is None else wanted
        if time.monotonic() + wait >= until:
            raise AwayError(f"{self.endpoint} wants fewer calls (429): try again in {wait:.0f} s")
        await asyncio.sleep(wait)
        return 2 * pause

    async def _fetched(
        self, method: str, path: str, payload: Mapping[str, Any] | None = None
    ) -> tuple[int, Mapping[str, str], bytes]:
        body = bytearray()
        async with self._session.request(
            method, f"{self.endpoint.url}{path}", json=payload, allow_redirects=False
        ) as response:
            async for chunk in response.content.iter_any():
                body += chunk
                if len(body) > _LONGEST:
                    raise self._other_shape("longer than any answer")
            return response.status, response.headers, bytes(body)

    def _completion(self, request: Request[T], body: bytes, seconds: float) -> Completion[T]:
        data = _json_of(body)
        try:
            choice = data["choices"][0]
            text, finish = choice["message"]["content"], choice.get("finish_reason")
        except (AttributeError, IndexError, KeyError, TypeError):
            raise self._other_shape("no answer of a model") from None
        if finish == "length":
            raise ReplyError(f"the model's answer was cut off: it is longer than {request.tokens} tokens")
        value, is_bare = json_object(_text_of(text))
        counted = data.get("usage")
        usage = counted if isinstance(counted, dict) else {}
        tokens_in, tokens_out = (
            count if isinstance(count := usage.get(f"{each}_tokens"), int) else 0 for each in ("prompt", "completion")
        )
        return Completion(request.read(value), is_bare, tokens_in, tokens_out, seconds)

    def _other_shape(self, what: str) -> ReaderError:
        return ReaderError(
            f"{self.endpoint} does not answer as OpenAI-compatible endpoints do: what it sends is {what}; look whether"
            " CAUSERIE_READER_URL is its base address, which mostly ends in /v1"
        )

    def _refusal(self, status: int, body: bytes) -> ReaderError:
        said = self._said(body)
        if status in (401, 403):
            what = f"refuses the key ({status}): look at CAUSERIE_READER_KEY or CAUSERIE_READER_KEY_FILE"
        elif status == 404:
            what = (
                "knows no such address or model (404): look whether CAUSERIE_READER_URL is its base address, which"
                " mostly ends in /v1, and CAUSERIE_READER_MODEL one of its models"
            )
        elif 300 <= status < 400:
            what = f"leads elsewhere ({status}), where nothing is sent: put that address into CAUSERIE_READER_URL"
        elif status >= 500 or status == 429:
            return AwayError(f"{self.endpoint} cannot answer now ({status}): try again later", said)
        else:
            what = f"refuses the request ({status})"
        return ReaderError(f"{self.endpoint} {what}", said)

    def _said(self, body: bytes) -> str:
        """Return what an endpoint says of an error, on one line, without our key."""
        data = _json_of(body)
        error = data.get("error", data) if isinstance(data, dict) else data
        text = error.get("message", error) if isinstance(error, dict) else error
        text = json.dumps(text, ensure_ascii=False) if isinstance(text, dict | list) else str(text)
        if text == "None":
            text = body.decode("utf-8", "replace")
        if self.endpoint.key:
            text = text.replace(self.endpoint.key, "…")
        return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:_SHOWN]


def _text_of(content: object) -> str:
    """Return what a model wrote: a text, or parts of which some are texts, and others what it thought."""
    parts = [part.get("text") for part in content if isinstance(part, dict)] if isinstance(content, list) else [content]
    return "".join(part for part in parts if isinstance(part, str))


def _json_of(body: bytes) -> Any:
    """Return the JSON in a body, None where there is none."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _seconds_of(retry_after: str) -> float | None:
    """Return the seconds that a header Retry-After states, as a number or a date, None where it states none."""
    if re.fullmatch(r"\s*\d{1,9}(?:\.\d+)?\s*", retry_after):
        return float(retry_after)
    try:
        return max(parsedate_to_datetime(retry_after).timestamp() - time.time(), 0.0)
    except ValueError:
        return None
