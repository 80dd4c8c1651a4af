"""What people and programs outside see of the bot, as one file to compare before and after a change of its insides.

`python -m tests.surface` writes `tests/data/surface.json` in about a minute: the payload of every command, the kinds of
components and where they come up, the help of every subcommand, the variables of the environment with their defaults,
the fields of what is exported and printed as JSON, and exit statuses. `tests/test_surface.py` compares what is quick.
`/citation` draws lots: its buttons may differ by one from run to run.
"""

import asyncio
import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs

from bot.settings import OWN_CORPUS, Settings
from tests.discord_server import Channel, DiscordServer, Exchange, Message, Permission, Person
from tests.helpers import DATA, ROOT, run_bot
from tests.serving import ask, environment, serving

FILE = DATA / "surface.json"

QUESTION = "Que pense-t-il du big data ?"
# What a person types into the options of a command; of completed ones the first choice is taken, others are left out.
_TYPED: Mapping[str, Mapping[str, Any]] = {
    "demander": {"question": QUESTION},
    "animer annoncer": {"titre": "Le chat de 13 h", "quand": "demain 13h"},
    "seance question": {"texte": "Le big data est-il dangereux pour nos libertés ?"},
    "journal chercher": {"mots": "data"},
    "journal effacer": {"avant": "2020-01-01"},
}
_OWN = ("mes-donnees", "seance")  # commands about what somebody has written
_FIRST = ("animer annoncer", "seance question")  # others look at what these make
_LAST = (
    "animer fermer",
    "animer publier",
    "journal effacer",
    "mes-donnees effacer",
)  # these take away
# A request is answered within milliseconds; what a press changes beside its answer comes a little later.
_SETTLED = 0.3
_THINKING = 5  # DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE: the message says that the bot is thinking
_STATUSES: Mapping[str, tuple[list[str], dict[str, str]]] = {
    "a question": (["ask", QUESTION], {}),
    "no command": ([], {}),
    "an unknown command": (["unknown"], {}),
    "an empty question": (["ask", ""], {}),
    "a folder that is not there": (["ask", QUESTION, "--corpus", "/nowhere"], {}),
    "a setting that is refused": (["ask", QUESTION], {"CAUSERIE_COUNTRY": "XX"}),
    "a file that is not there": (["evaluate", "/nowhere"], {}),
    "no token": (["serve"], {"CAUSERIE_DISCORD_TOKEN": ""}),
    "no bot that runs": (["health"], {}),
    "no reader": (["reader", "check"], {}),
    "posts to check": (["corpus", "check"], {}),
    "a database that is not there": (["journal", "tail"], {}),
}
_AS_JSON = {
    "ask": ["ask", QUESTION, "--json"],
    "journal tail": ["journal", "tail", "--json"],
    "journal search": ["journal", "search", "data", "--json"],
    "journal stats": ["journal", "stats", "--json"],
    "journal audit": ["journal", "audit", "--json"],
    "journal export": ["journal", "export", "--form", "jsonl"],
}


def helps() -> dict[str, str]:
    """Return the help of every subcommand, by its words."""
    found: dict[str, str] = {}
    waiting: list[list[str]] = [[]]
    while waiting:
        words = waiting.pop(0)
        found[" ".join(words)] = text = run_bot(*words, "--help", COLUMNS="100").stdout
        if listed := re.search(r"^positional arguments:\n  (?:command|job)\n((?: {4,}.*\n)+)", text, re.MULTILINE):
            waiting += [[*words, name] for name in re.findall(r"^ {4}(\w+)", listed[1], re.MULTILINE)]
    return found


def variables() -> dict[str, str]:
    """Return the default of every setting, a path as it is seen from the project's folder."""
    fields = {field.name: field.default for field in attrs.fields(Settings)}
    return {name: str(value).replace(f"{ROOT}/", "") for name, value in sorted(fields.items())}


def commands_of(server: DiscordServer) -> list[dict[str, Any]]:
    """Return the payloads of all commands that a bot has registered, without what Discord adds."""
    added = {"id", "version", "application_id"}
    payloads = [{k: v for k, v in each.items() if k not in added} for each in server.world.commands[None].values()]
    return sorted(payloads, key=lambda each: (each["type"], each["name"]))


def statuses(folder: Path) -> dict[str, int]:
    """Return the exit status of each of some runs on a database in a folder, which is not there yet."""
    base = {**environment(folder), "CAUSERIE_CORPUS": str(OWN_CORPUS)}
    environ = {name: value for name, value in os.environ.items() if not name.startswith("CAUSERIE_")} | base

    def status(words: list[str], more: dict[str, str]) -> int:
        command = [sys.executable, "-m", "bot", *words]  # a process of its own: `serve` handles signals
        return subprocess.run(command, env=environ | more, cwd=ROOT, capture_output=True, check=False).returncode

    return {name: status(words, more) for name, (words, more) in _STATUSES.items()}


def fields(value: Any, at: str = "") -> Iterator[str]:
    """Yield the paths of all fields of a JSON value, `[]` standing for the items of a list."""
    match value:
        case dict():
            for name, inner in value.items():
                path = f"{at}.{name}" if at else name
                yield path
                if name != "posts":  # whose fields are called like the blog's posts
                    yield from fields(inner, path)
        case list():
            for inner in value:
                yield from fields(inner, f"{at}[]")


def printed(folder: Path) -> dict[str, list[str]]:
    """Return the fields of what is printed as JSON, and the columns of the CSV, of a bot's database."""
    base = {**environment(folder), "CAUSERIE_CORPUS": str(OWN_CORPUS)}
    found: dict[str, list[str]] = {}
    for name, words in _AS_JSON.items():
        lines = run_bot(*words, **base).stdout.splitlines()
        found[name] = sorted({path for line in lines for path in fields(json.loads(line))})
    asked = json.dumps({"text": QUESTION, "conversation": "1"})
    found["batch"] = sorted(set(fields(json.loads(run_bot("batch", said=asked, **base).stdout))))
    found["journal export, csv"] = next(
        csv.reader(run_bot("journal", "export", **base).stdout.lstrip("\ufeff").splitlines())
    )
    return found


class Tour:
    """A walk through all that moderators can do: each command once, and each kind of component where it comes up.

    Each command is used by somebody else, as nobody may do so much so fast, but what concerns one's own data.
    """

    def __init__(self, server: DiscordServer, channel: Channel) -> None:
        self._server, self._channel = server, channel
        guild = channel.in_guild
        self._role = server.add_role(guild, "modo", permissions=Permission.MANAGE_MESSAGES | Permission.MANAGE_GUILD)
        self._owner = self._person = self._somebody()
        self._pressed: set[str] = set()
        self.components: dict[str, set[str]] = {}
        self.files: dict[str, list[str]] = {}

    async def walk(self) -> None:
        """Ask something, use every command, and press what comes up."""
        answer = await ask(self._server, self._owner, self._channel, QUESTION)
        await self._look("a mention", answer)
        commands = self._server.world.commands[None].values()
        slash = dict(each for command in commands if command["type"] == 1 for each in _paths(command))
        for words in sorted(slash, key=lambda words: (words not in _FIRST, words in _LAST)):
            self._person = self._owner if words.startswith(_OWN) else self._somebody()
            typed = dict(_TYPED.get(words, {}))
            for option in slash[words]:
                if option.get("autocomplete") and option["name"] not in typed:
                    choices = await self._person.autocomplete(words, option["name"], "", channel=self._channel, **typed)
                    typed |= {option["name"]: choices[0]["value"]} if choices else {}
                elif option["name"] == "echange":
                    typed["echange"] = answer.link
            await self._follow(words, await self._person.slash(words, channel=self._channel, options=typed))
        for command in commands:
            if command["type"] == 3 and not answer.deleted:
                self._person, name = self._owner, command["name"]
                await self._follow(name, await self._person.use_on_message(name, answer))

    def _somebody(self) -> Person:
        return self._server.add_member(self._channel.in_guild, "Alice", roles=[self._role], locale="fr")

    async def _follow(self, where: str, exchange: Exchange) -> None:
        if await exchange.acknowledgement() == _THINKING:
            await exchange.answer()
        await asyncio.sleep(_SETTLED)
        if exchange.interaction.modal is not None:
            self._note(f"{where}: form", exchange.interaction.modal["components"], exchange.interaction.modal)
            return
        for message in list(dict.fromkeys(exchange.answers)):
            await self._look(where, message)

    async def _look(self, where: str, message: Message) -> None:
        """Note a message's components, and press each of a kind that was not pressed yet."""
        for attachment in message.attachments:
            self.files.setdefault(where, []).append(re.sub(r"\d+", "0", attachment.filename))
        while True:
            self._note(where, message.components, {})
            fresh = [part for part in _parts(message.components) if _kind(part) not in self._pressed]
            fresh = [part for part in fresh if part.get("custom_id") and not part.get("disabled")]
            if not fresh or message.deleted:
                return
            part = fresh[0]
            self._pressed.add(_kind(part))
            if (exchange := await self._use(message, part)) is not None:
                await self._follow(f"{where} > {_shape(part['custom_id'])}", exchange)

    async def _use(self, message: Message, part: Mapping[str, Any]) -> Exchange | None:
        if part["type"] == 2:
            return await self._person.press(message, part["custom_id"])
        if part["type"] == 3:
            return await self._person.select(message, part["options"][0]["value"], custom_id=part["custom_id"])
        return None  # of people, channels and roles

    def _note(self, where: str, components: list[Any], form: Mapping[str, Any]) -> None:
        kinds = {_kind(part) for part in _parts(components)} | ({_shape(form["custom_id"])} if form else set())
        if kinds:
            self.components.setdefault(where, set()).update(kinds)


def _paths(command: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield the words of a command or of each of its subcommands, with the options."""
    words = f"{before} {command['name']}".strip()
    options = command.get("options", [])
    inner = [option for option in options if option["type"] in (1, 2)]
    if not inner:
        yield words, options
    for option in inner:
        yield from _paths(option, words)


def _parts(components: list[Any]) -> Iterator[dict[str, Any]]:
    for part in components:
        if "custom_id" in part or part["type"] == 2:
            yield part
        yield from _parts(part.get("components", []))
        if "component" in part:
            yield from _parts([part["component"]])


def _kind(part: Mapping[str, Any]) -> str:
    name = _shape(part["custom_id"]) if "custom_id" in part else "link"
    return f"{part['type']} {name} {part.get('style', '')}".strip()


def _shape(custom_id: str) -> str:
    """Return what a custom id begins with: what is to be done, without of what."""
    return ":".join(custom_id.split(":")[:2])


async def on_discord(folder: Path) -> dict[str, Any]:
    """Return what is seen on the local Discord of a bot that keeps its files in a folder."""
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(DiscordServer())
        guild = server.add_guild()
        await stack.enter_async_context(serving(server, folder, CAUSERIE_CORPUS=str(OWN_CORPUS)))
        await server.until(lambda: server.commands_written)
        channel = server.add_channel(guild, "philo")
        tour = Tour(server, channel)
        await tour.walk()
        return {
            "commands": commands_of(server),
            "components": {where: sorted(kinds) for where, kinds in sorted(tour.components.items())},
            "files": tour.files,
        }


def surface(folder: Path) -> dict[str, Any]:
    """Return all that is seen, with a folder for what is kept meanwhile."""
    spoken, asked = folder / "spoken", folder / "asked"
    for each in (spoken, asked, cache := folder / "cache"):
        each.mkdir()
    os.environ["XDG_CACHE_HOME"] = str(cache)
    seen = asyncio.run(on_discord(spoken))
    return {
        **seen,
        "help": helps(),
        "variables": variables(),
        "printed": printed(spoken),
        "statuses": statuses(asked),
    }


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        text = json.dumps(surface(Path(folder)), ensure_ascii=False, indent=1, sort_keys=True)
    FILE.write_text(f"{text}\n", encoding="utf-8")
    sys.stdout.write(f"{FILE} is written.\n")
