"""The HTTP shell around the routes: faults, limits, authorization, errors, the log of requests."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, Any

from aiohttp import web

from .calls import Call, Route, read_body
from .errors import ApiError, Json, not_found, unauthorized
from .faults import Fault
from .limits import Verdict
from .routes import (
    channels,
    commands,
    events,
    guilds,
    interactions,
    messages,
    polls,
    reactions,
    threads,
    users,
)

if TYPE_CHECKING:
    from .server import DiscordServer

PREFIX = "/api/v10"
ROUTES: list[Route] = [
    *reactions.ROUTES,  # before messages: /messages/pins is no message
    *messages.ROUTES,
    *interactions.ROUTES,
    *commands.ROUTES,
    *users.ROUTES,
    *guilds.ROUTES,
    *channels.ROUTES,
    *threads.ROUTES,
    *polls.ROUTES,
    *events.ROUTES,
]


@dataclass(frozen=True)
class Request:
    """A line of the log: method, address without the prefix, status (0: connection cut), JSON body, time received."""

    method: str
    path: str
    status: int
    body: Any
    received: float


class HttpApi:
    """Serves the routes of the API for one server."""

    def __init__(self, server: "DiscordServer") -> None:
        self._server = server

    def application(self) -> web.Application:
        """Return the aiohttp application with every address."""
        app = web.Application(client_max_size=40 * 1024 * 1024)
        for route in ROUTES:
            app.router.add_route(route.method, PREFIX + route.path, self._handler(route))
        app.router.add_get("/gateway", self._server.gateway.handle)
        app.router.add_get("/gateway/", self._server.gateway.handle)
        app.router.add_get(r"/attachments/{attachment:\d+}/{name}", self._download)
        app.router.add_route("*", "/{rest:.*}", self._unknown)
        return app

    async def _unknown(self, request: web.Request) -> web.StreamResponse:
        # Kept apart, so that a test notices what this server does not know yet.
        self._server.unknown_requests.append(f"{request.method} {request.path}")
        error = not_found()
        return _json(error.body, error.status, {})

    async def _download(self, request: web.Request) -> web.StreamResponse:
        file = self._server.world.files.get(int(request.match_info["attachment"]))
        if file is None:
            return web.Response(status=404)
        return web.Response(body=file.content, content_type="application/octet-stream")

    def _handler(self, route: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def handle(request: web.Request) -> web.StreamResponse:
            received = perf_counter()
            path = request.path.removeprefix(PREFIX)
            parameters = dict(request.match_info)
            verdict = Verdict({})
            body: Any = {}
            try:
                body, files = await read_body(request)
                call = Call(self._server, parameters, dict(request.query), body, files)
                verdict = await self._admit(route, request, call)
                answer = self._answer(route, call, verdict)
                await self._strike(request, body, after=True)
            except _Struck as struck:
                answer = struck.answer
            except ApiError as error:
                answer = _json(error.body, error.status, verdict.headers)
            except Exception as error:  # a mistake of this server: kept for the test, not hidden behind a retry
                self._server.failures.append(error)
                answer = _json({"message": "501: the local Discord failed", "code": 0}, 501, {})
            self._server.note(Request(request.method, path, answer.status, body, received))
            return answer

        return handle

    async def _admit(self, route: Route, request: web.Request, call: Call) -> Verdict:
        """Let faults strike, count the request against the limits, and check the token."""
        await self._strike(request, call.body, after=False, route=route)
        major = route.major(call.parameters)
        verdict = self._server.limits.take(route.key, major, counts_globally=route.counts_globally)
        recognized = (
            request.headers.get("Authorization") == f"Bot {self._server.token}"
        )  # docs: reference#authentication
        if verdict.refused is None and route.authenticated and not recognized:
            raise unauthorized()
        return verdict

    def _answer(self, route: Route, call: Call, verdict: Verdict) -> web.Response:
        if verdict.refused is not None:
            return _json(verdict.refused, 429, verdict.headers)
        result = route.handler(call)
        if result is None:
            return web.Response(status=204, headers=verdict.headers)
        return _json(result, route.status, verdict.headers)

    async def _strike(self, request: web.Request, body: Any, *, after: bool, route: Route | None = None) -> None:
        path, fields = request.path.removeprefix(PREFIX), body if isinstance(body, dict) else {}
        for fault in self._server.faults.take(request.method, path, fields, after=after):
            if fault.delay:
                await asyncio.sleep(fault.delay)
            self._strike_with(fault, request, route)

    def _strike_with(self, fault: Fault, request: web.Request, route: Route | None) -> None:
        if fault.drop:
            if request.transport is not None:
                request.transport.abort()
            raise _Struck(web.Response(status=500))
        if fault.retry_after is not None:
            key = route.key if route is not None else request.path
            verdict = self._server.limits.refuse(key, fault.retry_after, is_global=fault.is_global)
            raise _Struck(_json(verdict.refused or {}, 429, verdict.headers))
        if fault.status is not None:
            raise _Struck(_json({"message": f"{fault.status}: injected", "code": 0}, fault.status, {}))


class _Struck(Exception):  # noqa: N818 - no error of the program: it carries the answer a fault gives
    def __init__(self, answer: web.Response) -> None:
        super().__init__("a fault struck")
        self.answer = answer


def _json(body: Json | list[Json], status: int, headers: dict[str, str]) -> web.Response:
    # discord.py parses only a content type of exactly this text, without a charset
    content = json.dumps(body, separators=(",", ":")).encode()
    return web.Response(body=content, status=status, headers={**headers, "Content-Type": "application/json"})
