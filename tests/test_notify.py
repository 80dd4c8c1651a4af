"""Notifications to a service manager: from before the blog is read to the end, and none where nobody listens."""

import asyncio
import os
import signal
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.model import SettingsError
from bot.notify import notifying
from bot.settings import ServiceManager, environment_for, read_service_manager
from tests.discord_server import DiscordServer
from tests.serving import bot_process, own_posts


@contextmanager
def _listening(address: str) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as receiver:
        receiver.bind(f"\0{address[1:]}" if address.startswith("@") else address)
        receiver.settimeout(0)
        yield receiver


async def _lines(receiver: socket.socket) -> AsyncIterator[str]:
    while True:
        for line in (await asyncio.get_running_loop().sock_recv(receiver, 4096)).decode().split("\n"):
            yield line


async def test_manager_hears_of_life_before_the_blog_is_read_then_of_readiness_and_of_the_end(tmp_path: Path) -> None:
    address = f"@causerie-test-{os.getpid()}"
    more = {"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "600000"}
    post = own_posts(tmp_path) / "ruche.md"
    os.mkfifo(post)  # whoever reads it waits until somebody has written it
    async with DiscordServer() as server, asyncio.timeout(120):
        with _listening(address) as receiver:
            lines = _lines(receiver)
            async with bot_process(server, tmp_path, **more) as bot:
                heard = [await anext(lines) for _ in range(12)]
                await bot.ready()
                heard += [await anext(lines) for _ in range(12)]
                post.write_text("---\ntitle: La ruche\n---\n\nLes abeilles dansent.\n")
                assert set(heard) == {"WATCHDOG=1", "EXTEND_TIMEOUT_USEC=1200000"}
                await _until("READY=1", lines)
                assert [await anext(lines) for _ in range(3)] == ["WATCHDOG=1"] * 3
                bot.send(signal.SIGTERM)
                await _until("STOPPING=1", lines)
                assert await bot.wait() == 0
            assert "Traceback" not in bot.output


async def _until(line: str, lines: AsyncIterator[str]) -> None:
    async for heard in lines:
        if heard == line:
            return


async def test_nobody_is_told_where_nobody_listens_and_what_fails_is_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    address = str(tmp_path / "notify")
    async with notifying(None) as silent:
        silent.ready()
        silent.stopping()
    assert caplog.messages == []
    manager = ServiceManager(socket=address, watchdog=0.03)
    async with notifying(manager) as notifier:
        await asyncio.sleep(0.1)
        assert caplog.messages == ["the service manager cannot be notified: No such file or directory"]
        with _listening(address) as receiver:
            notifier.ready()
            notifier.ready()
            lines = _lines(receiver)
            assert [await anext(lines) for _ in range(3)] == ["READY=1", "WATCHDOG=1", "WATCHDOG=1"]
    with _listening(str(tmp_path / "no-watchdog")) as receiver:
        async with notifying(ServiceManager(socket=str(tmp_path / "no-watchdog"))) as notifier:
            lines = _lines(receiver)
            assert (await anext(lines)).startswith("EXTEND_TIMEOUT_USEC=")
            notifier.stopping()
            assert await anext(lines) == "STOPPING=1"


def test_manager_is_read_as_systemd_sets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(**variables: str) -> ServiceManager | None:
        for name in ("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"):
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return read_service_manager()

    assert read() is None
    assert read(WATCHDOG_USEC="1000000") is None
    assert read(NOTIFY_SOCKET="/run/notify") == ServiceManager(socket="/run/notify")
    ours = ServiceManager(socket="@us", watchdog=1.5)
    assert read(NOTIFY_SOCKET="@us", WATCHDOG_USEC="1500000") == ours
    assert read(NOTIFY_SOCKET="@us", WATCHDOG_USEC="1500000", WATCHDOG_PID=str(os.getpid())) == ours
    assert read(NOTIFY_SOCKET="@us", WATCHDOG_USEC="1500000", WATCHDOG_PID="1") == ServiceManager(socket="@us")
    child = environment_for(ServiceManager(socket="@child", watchdog=2.0))
    assert (child["NOTIFY_SOCKET"], child["WATCHDOG_USEC"], "WATCHDOG_PID" in child) == ("@child", "2000000", False)
    with pytest.raises(SettingsError, match="NOTIFY_SOCKET='vsock:2:1': it must be an absolute path"):
        read(NOTIFY_SOCKET="vsock:2:1")
    with pytest.raises(SettingsError, match="WATCHDOG_USEC='soon': it must be a whole number"):
        read(NOTIFY_SOCKET="@us", WATCHDOG_USEC="soon")
