"""What the door to Discord knows of other rooms without loading them."""

import asyncio
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bot import heartbeat
from bot.cogs._client import Client
from bot.dialogue import LONGEST_QUESTION
from bot.dialogue.conversations import QUIET
from bot.settings import Settings
from tests.discord_server import DiscordServer
from tests.own_door import own_door
from tests.serving import ROOT, until_it_says, until_open


def _run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def test_connecting_waits_for_no_library_of_the_index() -> None:
    found = _run("import sys, bot.cogs.door; print([name for name in ('numpy', 'rank_bm25') if name in sys.modules])")
    assert found == "[]\n"


def test_time_zones_are_not_loaded_before_a_session_needs_them() -> None:
    found = _run("import sys, bot.cogs.door, bot.live; print('zoneinfo' in sys.modules)")
    assert found == "False\n"


def test_its_limits_are_those_of_the_conversation() -> None:
    found = _run("from bot.cogs import door, talk; print(talk.LONGEST, door.RECENT.total_seconds())")
    assert found == f"{LONGEST_QUESTION} {QUIET.total_seconds()}\n"


async def test_what_the_library_says_after_we_have_left_is_not_heard() -> None:
    client, heard = Client(Settings()), list[str]()

    async def on_ready() -> None:
        heard.append("ready")

    client.event(on_ready)
    async with client:
        client.dispatch("ready")
        await asyncio.sleep(0)
    client.dispatch("ready")  # the library would raise here: its loop is gone
    assert heard == ["ready"]


async def test_bot_is_well_only_once_it_has_read_the_blog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = threading.Event()
    async with DiscordServer() as server, own_door(server, tmp_path, monkeypatch, read_after=read):
        try:
            await until_it_says(heartbeat.READING, tmp_path)
        finally:
            read.set()
        await until_open(tmp_path)
