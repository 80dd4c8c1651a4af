"""Counts the functions of `bot/` that are entered between a mention on the local Discord and its reply.

Run from the project's root: `python -m tests.bench.bench_functions`. The bot runs in this process, on one post; the
first question is not counted, of the second it is told how many functions (code objects) were entered, in how many
modules, and how often.
"""

import asyncio
import os
import sys
import threading
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType, FrameType

import pytest

from tests.discord_server import DiscordServer
from tests.helpers import ROOT
from tests.own_door import own_door
from tests.serving import ask

QUESTIONS = ("Que dit-il d’Aadhaar ?", "Que dit-il de la biométrie en Inde ?")
_PACKAGE = f"{ROOT / 'bot'}/"


class Calls:
    """Counts calls of the package's functions while it is switched on, in every thread."""

    def __init__(self) -> None:
        self.is_on = False
        self.counts: Counter[CodeType] = Counter()

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        """Take note of an event as `sys.setprofile` tells of it."""
        if self.is_on and event == "call" and frame.f_code.co_filename.startswith(_PACKAGE):
            self.counts[frame.f_code] += 1


async def count(folder: Path, calls: Calls) -> None:
    """Ask the questions, and count while the last one is answered and for half a second behind it."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        async with DiscordServer() as server, own_door(server, folder, monkeypatch):
            guild = server.add_guild()
            channel = server.add_channel(guild, "philo")
            person = server.add_member(guild, "Alice", locale="fr")
            *first, last = QUESTIONS
            for question in first:
                await ask(server, person, channel, question)
            await asyncio.sleep(1)
            calls.is_on = True
            await ask(server, person, channel, last)
            await asyncio.sleep(0.5)  # what is written behind the reply
            calls.is_on = False


if __name__ == "__main__":
    calls = Calls()
    threading.setprofile(calls)
    sys.setprofile(calls)
    with TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        asyncio.run(count(Path(folder), calls))
    sys.setprofile(None)
    modules = {code.co_filename for code in calls.counts}
    sys.stdout.write(f"{len(calls.counts)} functions of {len(modules)} modules, {calls.counts.total()} calls\n")
