"""The bot in its own process on the local Discord, and a look at what it left on disk."""

import asyncio
import os
import shutil
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing, suppress
from functools import partial
from pathlib import Path
from typing import Any

from bot import heartbeat
from bot.cogs._escape import unblock, unescape
from bot.settings import OWN_CORPUS
from bot.storage import Journal
from tests.discord_server import BotProcess, Channel, DiscordServer, Guild, Message, Permission, Person
from tests.discord_server.waiting import PATIENCE
from tests.forking import fork
from tests.helpers import run_bot

ROOT = Path(__file__).parent.parent


def database(folder: Path) -> Path:
    """Return the database of the bot that keeps its files in a folder."""
    return folder / "causerie.db"


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Return the variables for a bot that keeps its files in a folder and reads one post only, which is quick: the one
    that all read who have none of their own, so that its index is built but once.
    """
    cache = Path(os.environ["XDG_CACHE_HOME"])
    corpus = folder / "corpus"
    return {
        "CAUSERIE_CACHE": str(cache / "bots"),
        "CAUSERIE_CORPUS": str(corpus if corpus.exists() else own_posts(cache)),
        "CAUSERIE_DATABASE": f"sqlite:///{database(folder)}",
        "CAUSERIE_SPOOL_MIB": "1",
        **more,
    }


def own_posts(folder: Path) -> Path:
    """Return the posts of whoever keeps its files in a folder, which may then be changed: one, if there were none."""
    corpus = folder / "corpus"
    if not corpus.exists():
        corpus.mkdir(exist_ok=True)
        shutil.copy(OWN_CORPUS / "etat-2-0.md", corpus)
    return corpus


def bot_process(server: DiscordServer, folder: Path, **more: str) -> BotProcess:
    """Return the bot, not yet started."""
    return BotProcess(server, environment=environment(folder, **more), start=partial(fork, "bot", ["serve"]))


def bot_program(server: DiscordServer, folder: Path) -> BotProcess:
    """Return the bot, not yet started, as a program that loads its libraries itself."""
    return BotProcess(server, [sys.executable, "-m", "bot", "serve"], environment=environment(folder), folder=ROOT)


@asynccontextmanager
async def serving(server: DiscordServer, folder: Path, **more: str) -> AsyncIterator[BotProcess]:
    """Run the bot; at the end nothing may have gone wrong that nobody foresaw."""
    async with bot_process(server, folder, **more) as bot:
        await bot.ready()
        await until_open(folder)
        yield bot
    assert "Traceback" not in bot.output, bot.output
    assert server.unknown_requests == []


async def until_open(folder: Path) -> None:
    """Wait until the bot says it is well: connected, and the blog read."""
    await until_it_says("ready", folder)


async def until_it_says(state: str, folder: Path) -> None:
    """Wait until the bot's sign of life says so."""
    sign = heartbeat.path_beside(database(folder))
    await _until(lambda: sign.exists() and heartbeat.read(sign).state == state)


async def command(*arguments: str, folder: Path, **more: str) -> tuple[int, str]:
    """Do what `python -m bot ...` does and return its exit status and all it printed."""
    done = await asyncio.to_thread(run_bot, *arguments, **environment(folder, **more))
    return done.returncode, done.stdout + done.stderr


async def settle(folder: Path) -> None:
    """Bring what a bot on a slow disk left in its spool into the database, as the next start would."""
    async with journal_of(folder) as journal:
        await journal.flush()


def journal_of(folder: Path) -> AbstractAsyncContextManager[Journal]:
    """Open the journal of a bot that is not running."""
    path = database(folder)
    return Journal.open(f"sqlite:///{path}", spool=path.with_suffix(".spool"), spool_size=2**20)


def kept(folder: Path, sql: str, *values: str | int) -> list[tuple[Any, ...]]:
    """Return rows of the bot's database; `?` stands for each value."""
    with closing(sqlite3.connect(f"{database(folder).as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(sql, values).fetchall()


async def until_kept(folder: Path, sql: str, *values: str | int, rows: list[tuple[Any, ...]]) -> None:
    """Wait until these rows are there: what follows a turn is written behind."""
    with suppress(TimeoutError):
        await _until(lambda: kept(folder, sql, *values) == rows)
    assert kept(folder, sql, *values) == rows


async def until_unspooled(folder: Path) -> None:
    """Wait until all that was told to be kept is in the database: where that was slow, the spool takes it first."""
    spool = database(folder).with_suffix(".spool")

    def is_empty() -> bool:
        with spool.open("rb") as file:
            return not any(file.read(40)[32:])  # the length of a first entry, behind the magic line

    await _until(is_empty)


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 - what another process writes to disk rings no bell
            await asyncio.sleep(0.02)


def children(pid: int) -> list[int]:
    """Return the processes that a process has started and that are still there, ended or not."""
    return [int(child) for path in Path(f"/proc/{pid}/task").glob("*/children") for child in path.read_text().split()]


def has_ended(pid: int) -> bool:
    """Return whether a process is no more, or only waits for somebody to take note of its end."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def blocks(message: Message) -> list[str]:
    """Return the quotations in a message as Discord shows them."""
    found, block = [], ""
    for line in [*message.content.split("\n"), ""]:
        if line.startswith("> "):
            block += f"{line}\n"
        elif block:
            found.append(unescape(unblock(block.removesuffix("\n"))))
            block = ""
    return found


def own_words(message: Message) -> str:
    """Return what stands outside the quotations, as Discord shows it."""
    return unescape("\n".join(line for line in message.content.split("\n") if not line.startswith("> ")))


def small_print(message: Message) -> list[str]:
    """Return the lines of small print, as Discord shows them."""
    return [unescape(line[3:]) for line in message.content.split("\n") if line.startswith("-# ")]


def labels(message: Message) -> list[str]:
    """Return the labels of a message's buttons, or the emojis on those without."""
    parts = [part for row in message.components for part in row["components"]]
    return [part.get("label") or part["emoji"]["name"] for part in parts if part["type"] == 2]


async def ask(server: DiscordServer, who: Person, channel: Channel, text: str, *, within: float = PATIENCE) -> Message:
    """Mention the bot and return its answer."""
    question = await who.say(channel, f"{server.bot.mention} {text}")
    return await server.reply_to(question, within=within)


def moderator(server: DiscordServer, guild: Guild, name: str = "Modo", **more: Any) -> Person:
    """Return a member with a role that may manage messages."""
    role = server.add_role(guild, "modo", permissions=Permission.MANAGE_MESSAGES)
    return server.add_member(guild, name, roles=[role], **more)
