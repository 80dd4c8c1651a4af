"""A bot in its own process, ended by its pid whatever happens."""

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

from .errors import ServerError
from .waiting import PATIENCE

if TYPE_CHECKING:
    from .server import DiscordServer

ECHO_BOT = (sys.executable, str(Path(__file__).with_name("echo_bot.py")))
TOURING_BOT = (sys.executable, str(Path(__file__).with_name("touring_bot.py")))


class Process(Protocol):
    """A process, as `asyncio.subprocess.Process` is one: whoever has another way to start a bot gives one like it."""

    @property
    def pid(self) -> int:
        """Its process id."""

    @property
    def returncode(self) -> int | None:
        """Its exit status, None while it runs."""

    @property
    def stdout(self) -> asyncio.StreamReader | None:
        """What it writes to standard output and error."""

    async def wait(self) -> int:
        """Wait for its end and return its exit status."""


Start = Callable[[Mapping[str, str]], Awaitable[Process]]


class BotProcess:
    """Starts a command with DISCORD_TOKEN, DISCORD_API_BASE and DISCORD_GATEWAY_URL set; use it with `async with`.

    Its standard output and error go into `output`, complete once it has ended. `start` starts it in another way than
    by the command: it gets the environment.
    """

    def __init__(
        self,
        server: "DiscordServer",
        command: Sequence[str] = ECHO_BOT,
        *,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
        start: Start | None = None,
    ) -> None:
        self._server = server
        self._command = command
        self._folder = folder
        self._start = start or self._run
        self.environment = {
            **os.environ,
            "DISCORD_TOKEN": server.token,
            "DISCORD_API_BASE": server.base_url,
            "DISCORD_GATEWAY_URL": server.gateway_url,
            **(environment or {}),
        }
        self._process: Process | None = None
        self._reader: asyncio.Task[None] | None = None
        self._ended = False
        self.output = ""

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Start it; `ready` waits until it is connected."""
        self._process = await self._start(self.environment)
        self._reader = asyncio.create_task(self._read())

    async def _run(self, environment: Mapping[str, str]) -> Process:
        return await asyncio.create_subprocess_exec(
            *self._command,
            env=environment,
            cwd=self._folder,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )

    async def ready(self, *, within: float = PATIENCE) -> None:
        """Wait until it is connected to the gateway; raise ServerError with its output if it ends before."""
        await self._server.until(lambda: self._ended or self._server.gateway.connected, within=within)
        if self._ended:
            raise ServerError(f"the bot ended before it was ready:\n{self.output}")

    async def _read(self) -> None:
        assert self._process is not None
        assert self._process.stdout is not None
        while chunk := await self._process.stdout.read(4096):
            self.output += chunk.decode(errors="replace")
            self._server.changed()
        self._ended = True
        self._server.changed()

    @property
    def pid(self) -> int:
        """Its process id."""
        assert self._process is not None
        return self._process.pid

    @property
    def running(self) -> bool:
        """Whether it still runs."""
        return self._process is not None and self._process.returncode is None

    def send(self, number: int) -> None:
        """Send it a signal, if it still runs."""
        if self.running:
            with suppress(ProcessLookupError):  # it has just ended, which we are about to be told
                os.kill(self.pid, number)

    async def wait(self, *, within: float = PATIENCE) -> int:
        """Wait for its end and return its code (negative: the signal that ended it)."""
        assert self._process is not None
        async with asyncio.timeout(within):
            code = await self._process.wait()
            if self._reader is not None:
                await self._reader
        return code

    async def kill(self) -> None:
        """End it at once (SIGKILL) and wait until it is gone."""
        self.send(signal.SIGKILL)
        await self.wait()

    async def stop(self, *, patience: float = 5.0) -> None:
        """End it politely (SIGTERM), then by force."""
        if not self.running:
            return
        self.send(signal.SIGTERM)
        try:
            await self.wait(within=patience)
        except TimeoutError:
            await self.kill()
