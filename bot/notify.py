"""Notifications to the service manager, systemd or `python -m bot supervise`, as sd_notify(3) has them.

They leave from the event loop, so that a hung loop falls silent; where nobody listens, nothing is sent.
"""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from bot.settings import ServiceManager

_log = logging.getLogger(__name__)

# Seconds between two signs of life where the manager has no watchdog that asks for more.
_PERIOD = 10.0
# How many signs of life go into the time that the watchdog allows: one that comes late is not yet silence.
_SIGNS = 3
# Signs after which a start-up that has fallen silent is given up, as sd_notify(3) has it for EXTEND_TIMEOUT_USEC.
_SIGNS_AT_START = 6


class Notifier:
    """Tells the manager how we are; with None, nobody. Nothing that goes wrong with that stops us."""

    def __init__(self, manager: ServiceManager | None) -> None:
        watchdog = manager.watchdog if manager else None
        self.period = watchdog / _SIGNS if watchdog else _PERIOD
        self._has_watchdog = watchdog is not None
        self._address = _address(manager.socket) if manager else None
        self._ready = False
        self._failed = False

    def alive(self) -> None:
        """Tell that the event loop runs; until we are ready also that the start-up goes on, however long it takes."""
        lines = ["WATCHDOG=1"] if self._has_watchdog else []
        if not self._ready:
            lines.append(f"EXTEND_TIMEOUT_USEC={self.period * _SIGNS_AT_START * 1_000_000:.0f}")
        self._send(lines)

    def ready(self) -> None:
        """Tell, the first time, that the start-up is over."""
        if not self._ready:
            self._ready = True
            self._send(["READY=1"])

    def stopping(self) -> None:
        """Tell that we are about to leave."""
        self._send(["STOPPING=1"])

    def _send(self, lines: list[str]) -> None:
        if self._address is None or not lines:
            return
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
                sender.settimeout(0)  # a manager that does not read must not stop the event loop
                sender.sendto("\n".join(lines).encode(), self._address)
        except OSError as error:
            if not self._failed:
                _log.warning("the service manager cannot be notified: %s", error.strerror or error)
            self._failed = True
        else:
            self._failed = False


@asynccontextmanager
async def notifying(manager: ServiceManager | None) -> AsyncIterator[Notifier]:
    """Give a notifier, and send signs of life from this event loop until the block ends."""
    notifier = Notifier(manager)
    signs = asyncio.create_task(_signs_of_life(notifier))
    try:
        yield notifier
    finally:
        signs.cancel()
        with suppress(asyncio.CancelledError):
            await signs


async def _signs_of_life(notifier: Notifier) -> None:
    while True:
        notifier.alive()
        await asyncio.sleep(notifier.period)


def _address(written: str) -> str:
    """Return a socket's address for the system: a leading `@` stands for the null byte of an abstract one."""
    return f"\0{written[1:]}" if written.startswith("@") else written
