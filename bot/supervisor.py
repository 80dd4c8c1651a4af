"""The parent process of the bot in a container: it restarts a bot that has fallen silent or crashed.

It is the bot's NOTIFY_SOCKET, as systemd is elsewhere: an abstract socket, so that it needs no file and no folder. It
only listens for signs of life, counts the seconds without one by its monotonic clock, and passes signals on.
"""

import logging
import os
import selectors
import signal
import socket
import struct
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import Self

from bot.model import SettingsError
from bot.settings import ServiceManager, environment_for

_log = logging.getLogger(__name__)

# A child that ends with one of these is not restarted: it was to leave, or a setting must be mended first.
_FINAL = frozenset({0, 2})
# EX_OSERR of sysexits.h, for a child that could not even be started.
_NOT_STARTED = 71
# What a shell adds to the number of the signal that has ended a process.
_BY_SIGNAL = 128
_ENDING = frozenset({signal.SIGTERM, signal.SIGINT})
_HEARD = (*_ENDING, signal.SIGHUP, signal.SIGCHLD)
_SIGN_OF_LIFE = b"WATCHDOG=1"
# `struct ucred` of unix(7): process, user and group of whoever sent a datagram.
_CREDENTIALS = struct.Struct("3i")
_BYTES = 4_096
_NEVER = float("inf")


@dataclass(frozen=True, kw_only=True)
class Timing:
    """All in seconds.

    A child that gave no sign of life for `silence` is killed. One that has ended is started again after `pause`, twice
    as long each time after that and `longest_pause` at most; once it has run for so long, the pauses begin anew. One
    that was told to end and is still there after `patience` is killed.
    """

    silence: float = 60.0
    pause: float = 5.0
    longest_pause: float = 300.0
    patience: float = 10.0


def supervise(command: Sequence[str], timing: Timing) -> int:
    """Run a command, again and again where it fails, until it ends for good; return its exit status.

    SIGTERM, SIGINT and SIGHUP are passed on to it; after the first two it is not restarted. Only the main thread of a
    process may call this. Raises SettingsError on other systems than Linux.
    """
    if sys.platform != "linux":
        raise SettingsError("a bot can be supervised on Linux only: run `python -m bot serve` instead")
    with _Supervisor(command, timing) as supervisor:
        return supervisor.run()


class _Supervisor:
    """One event loop over two sockets: what the child says, and the numbers of the signals that came."""

    def __init__(self, command: Sequence[str], timing: Timing) -> None:
        self._command = command
        self._timing = timing
        self._child: int | None = None
        self._status = _NOT_STARTED
        self._heard = 0.0  # when the child gave its last sign of life
        self._deadline = _NEVER  # when a child that was told to end must have ended
        self._has_spoken = False
        self._wants_reload = False

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self._selector = stack.enter_context(selectors.DefaultSelector())
            self._notifications = stack.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
            self._notifications.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
            self._notifications.bind(b"")  # the system chooses an abstract address that is free
            self._signals = stack.enter_context(_signal_numbers())
            for receiver, take in (
                (self._notifications, self._take_notification),
                (self._signals, self._take_signals),
            ):
                receiver.settimeout(0)
                self._selector.register(receiver, selectors.EVENT_READ, take)
            self._environment = environment_for(self._manager())
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def _manager(self) -> ServiceManager:
        address: bytes = self._notifications.getsockname()
        return ServiceManager(socket=f"@{address[1:].decode()}", watchdog=self._timing.silence)

    def run(self) -> int:
        """Return the exit status of the last child, as a shell tells it."""
        pause = self._timing.pause
        while True:
            began = monotonic()
            self._run_child()
            if self._is_leaving() or self._status in _FINAL:
                break
            if monotonic() - began >= self._timing.longest_pause:
                pause = self._timing.pause
            _log.error("the bot has ended (%s); it is started again in %.3g s", _reason(self._status), pause)
            self._rest(pause)
            if self._is_leaving():
                return 0  # nothing was running that could have failed
            pause = min(2 * pause, self._timing.longest_pause)
        return self._status if self._status >= 0 else _BY_SIGNAL - self._status

    def _run_child(self) -> None:
        """Start a child and wait for its end; end it when it is silent for too long, or does not leave when told to."""
        self._heard, self._has_spoken, self._wants_reload = monotonic(), False, False
        try:
            self._child = _spawn(self._command, self._environment)
        except OSError as error:
            _log.error("the bot cannot be started: %s", error.strerror)
            self._status = _NOT_STARTED
            return
        while self._is_running():
            self._wait(min(self._heard + self._timing.silence, self._deadline))
            if (reason := self._why_kill()) and self._is_running():
                _log.error("%s: it is killed", reason)
                # One that hangs, or is stopped, heeds no other signal; all that members saw is on disk.
                self._send(signal.SIGKILL)
                break
        while self._is_running():
            self._wait(_NEVER)

    def _why_kill(self) -> str | None:
        now = monotonic()
        if now >= self._deadline:
            return "the bot was told to end and did not"
        if now >= self._heard + self._timing.silence:
            return f"the bot has given no sign of life for {self._timing.silence:.3g} s"
        return None

    def _is_running(self) -> bool:
        return self._child is not None

    def _is_leaving(self) -> bool:
        return self._deadline < _NEVER

    def _rest(self, pause: float) -> None:
        until = monotonic() + pause
        while not self._is_leaving() and monotonic() < until:
            self._wait(until)

    def _wait(self, until: float) -> None:
        """Take in what happens next, if anything does before that moment."""
        timeout = None if until == _NEVER else max(until - monotonic(), 0)
        for key, _ in self._selector.select(timeout):
            key.data()

    def _take_notification(self) -> None:
        try:
            text, ancillary, *_ = self._notifications.recvmsg(_BYTES, socket.CMSG_SPACE(_CREDENTIALS.size))
        except BlockingIOError:
            return
        if _SIGN_OF_LIFE not in text.split(b"\n") or _sender(ancillary) != self._child:
            return  # of another process, such as a child before this one
        self._heard = monotonic()
        if not self._has_spoken:
            self._has_spoken = True
            if self._wants_reload:
                self._reload()

    def _take_signals(self) -> None:
        try:
            numbers = self._signals.recv(_BYTES)
        except BlockingIOError:
            return
        for number in numbers:
            if number in _ENDING:
                self._end(number)
            elif number == signal.SIGHUP:
                self._reload()
        self._reap()

    def _end(self, number: int) -> None:
        if not self._is_leaving():
            self._deadline = monotonic() + self._timing.patience
        self._send(number)

    def _reload(self) -> None:
        """Pass SIGHUP on, or keep it until the child is so far that it does not end by it."""
        self._wants_reload = not self._has_spoken
        if self._has_spoken:
            self._send(signal.SIGHUP)

    def _send(self, number: int) -> None:
        if self._child is not None:  # nobody else has this number before we have reaped it
            os.kill(self._child, number)

    def _reap(self) -> None:
        """Take note of all that have ended: the child, and orphans, which the first process of a container inherits."""
        while True:
            try:
                process, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if not process:
                return
            if process == self._child:
                self._child, self._status = None, os.waitstatus_to_exitcode(status)


@contextmanager
def _signal_numbers() -> Iterator[socket.socket]:
    """Give a socket on which the numbers of the signals arrive that are heard until the block ends."""
    receiver, sender = socket.socketpair()
    with receiver, sender:
        sender.settimeout(0)
        before = {number: signal.signal(number, _heard) for number in _HEARD}
        wakeup = signal.set_wakeup_fd(sender.fileno())
        try:
            yield receiver
        finally:
            signal.set_wakeup_fd(wakeup)
            for number, handler in before.items():
                signal.signal(number, handler)


def _heard(_: int, __: object) -> None:
    """Do nothing: with a handler, a signal's number is written to the socket."""


def _spawn(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Start a program and return its process id. Raises OSError.

    In a group of its own, so that Ctrl-C in a terminal reaches it once, through us.
    """
    return os.posix_spawn(command[0], list(command), environment, setpgroup=0, setsigmask=(), setsigdef=_HEARD)


def _sender(ancillary: Sequence[tuple[int, int, bytes]]) -> int | None:
    """Return the process that sent a datagram, as the system says."""
    for level, kind, data in ancillary:
        if (level, kind) == (socket.SOL_SOCKET, socket.SCM_CREDENTIALS):
            process: int = _CREDENTIALS.unpack(data[: _CREDENTIALS.size])[0]
            return process
    return None


def _reason(status: int) -> str:
    return f"exit status {status}" if status >= 0 else f"killed by signal {-status}"
