"""Bots that are forked off a process which has loaded their libraries: to load these takes most of what a start does.

What is forked is a process as any other: with its own environment, standard output and end. Run as `python -m
tests.forking FD` it is the one that they are forked off; a worker of the tests starts it with its first bot.
"""

import asyncio
import importlib
import json
import os
import runpy
import selectors
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

# All that a bot loads until it has answered.
_LOADED = ("bot.operator", "bot.apart", "bot.cogs.door", "bot.dialogue", "bot.notify", "bot.search.stored")
_ROOT = Path(__file__).parent.parent


class Forked:
    """A process that was forked off for a test: what asyncio's `Process` is, as far as tests need it."""

    def __init__(self, pid: int, stdout: asyncio.StreamReader, end: "asyncio.Task[int]") -> None:
        self.pid = pid
        self.stdout = stdout
        self._end = end

    @property
    def returncode(self) -> int | None:
        """Its exit status, negative for the signal that ended it; None while it runs."""
        return self._end.result() if self._end.done() else None

    async def wait(self) -> int:
        """Wait for its end and return its exit status."""
        return await asyncio.shield(self._end)


async def fork(module: str, arguments: Sequence[str], environment: Mapping[str, str]) -> Forked:
    """Run a module as `python -m` would, in the project's folder."""
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair()
    read, write = os.pipe()
    job = json.dumps({"module": module, "arguments": list(arguments), "environment": dict(environment)}).encode()
    with theirs:
        parent, _ = _parent()
        socket.send_fds(parent, [len(job).to_bytes(4, "little")], [theirs.fileno(), write])
        parent.sendall(job)
    os.close(write)
    ours.settimeout(0)
    stdout = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(stdout), os.fdopen(read, "rb", 0))
    pid = int.from_bytes(await loop.sock_recv(ours, 4), "little")
    return Forked(pid, stdout, loop.create_task(_end(ours)))


async def _end(told: socket.socket) -> int:
    """Return the exit status of a process once it is told."""
    with told:
        status = await asyncio.get_running_loop().sock_recv(told, 4)
    return os.waitstatus_to_exitcode(int.from_bytes(status, "little"))


@cache
def _parent() -> tuple[socket.socket, "subprocess.Popen[bytes]"]:
    """Return the process that forks, which is started with the first and ends with this one, and what leads to it."""
    ours, theirs = socket.socketpair()
    with theirs:
        command = [sys.executable, "-m", __name__, str(theirs.fileno())]
        process = subprocess.Popen(command, pass_fds=[theirs.fileno()], cwd=_ROOT, stdin=subprocess.DEVNULL)
    return ours, process


def _serve(jobs: socket.socket) -> tuple[dict[str, Any], int] | None:
    """Fork for each job that comes; return None at the end of all, and in a child its job and its standard output."""
    running: dict[int, tuple[int, socket.socket]] = {}
    with selectors.DefaultSelector() as selector:
        selector.register(jobs, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select():
                if key.fileobj is not jobs:
                    pid, told = running.pop(key.fd)
                    selector.unregister(key.fd)
                    told.sendall(os.waitpid(pid, 0)[1].to_bytes(4, "little"))
                    told.close()
                    os.close(key.fd)
                elif (job := _received(jobs)) is None:
                    for pid, _ in running.values():
                        os.kill(pid, signal.SIGKILL)
                    return None
                else:
                    task, told, output = job
                    if (pid := os.fork()) == 0:
                        told.close()
                        for descriptor, (_, another) in running.items():
                            os.close(descriptor)
                            another.close()
                        return task, output
                    os.close(output)
                    told.sendall(pid.to_bytes(4, "little"))
                    descriptor = os.pidfd_open(pid)
                    running[descriptor] = pid, told
                    selector.register(descriptor, selectors.EVENT_READ)


def _received(jobs: socket.socket) -> tuple[dict[str, Any], socket.socket, int] | None:
    head, descriptors, _, _ = socket.recv_fds(jobs, 4, 2)
    if not head:
        return None
    size, text = int.from_bytes(head, "little"), b""
    while len(text) < size:
        text += jobs.recv(size - len(text))
    told, output = descriptors
    return json.loads(text), socket.socket(fileno=told), output


def main() -> None:
    """Load what bots need, fork one for each that is wanted, and be that one."""
    for name in _LOADED:
        importlib.import_module(name)
    jobs = socket.socket(fileno=int(sys.argv[1]))
    if (found := _serve(jobs)) is None:
        return
    job, output = found
    jobs.close()
    for standard in (1, 2):
        os.dup2(output, standard)
    os.close(output)
    # They remember what they wrote to before.
    sys.stdout = open(1, "w", closefd=False)  # noqa: SIM115 - a descriptor has no path, and it stays open
    sys.stderr = open(2, "w", buffering=1, errors="backslashreplace", closefd=False)  # noqa: SIM115 - as above
    os.environ.clear()
    os.environ.update(job["environment"])
    sys.argv[1:] = job["arguments"]
    runpy.run_module(job["module"], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
