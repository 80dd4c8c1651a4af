"""What the door to Discord knows of other rooms without loading them."""

import asyncio
import subprocess
import sys

from bot.cogs._client import Client
from bot.conversation import LONGEST_QUESTION, QUIET
from bot.settings import Settings
from tests.serving import ROOT


def _run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def test_connecting_waits_for_no_library_of_the_index() -> None:
    found = _run("import sys, bot.cogs.door; print([name for name in ('numpy', 'rank_bm25') if name in sys.modules])")
    assert found == "[]\n"


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
