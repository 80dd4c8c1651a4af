"""The local Discord on its own, to try a bot by hand: `python -m tests.discord_server [--port 0] [--locale fr]`.

The first line of output is a JSON object with what a bot needs (DISCORD_TOKEN and so on). After that each line typed is
one deed of the person who speaks, at first Alice, in the guild's channel:

    @bot et l’Inde ?          say something; `@bot` mentions the bot
    reply 3 et pourquoi ?     reply to message 3, where it stands
    press 4 Contexte          press the button with that label, emoji or custom id
    select 4 Liberté          choose the option with that label or value in the only menu of a message
    dm bonjour                write to the bot in private
    /demander question=…      use a command; subcommands after a dot (`/mes-donnees.voir`)
    as Bob                    be somebody else from here on; who was not there joins
    quit                      end, as the end of the input does

Every message is printed with its number, who wrote it and to what; below it stand its buttons (`[Contexte]`) and menus
(`menu: Liberté | Pouvoir`). One that is edited, filled in or deleted later is printed again with what became of it.
What concerns no message stands in brackets: that the bot is connected, that something cannot be done, and why.
"""

import argparse
import asyncio
import json
import shlex
import sys
from collections.abc import Awaitable, Callable, Iterator

from .errors import NotAllowedError
from .nouns import Channel, Guild, Message
from .people import Person
from .server import DiscordServer
from .validation.components import BUTTON, STRING_SELECT, walk


def tell(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


class Stage:
    """A guild with one channel, and whoever speaks there; messages are numbered from 1 in the order of their coming."""

    def __init__(self, server: DiscordServer, guild: Guild, *, locale: str = "fr") -> None:
        self._server = server
        self._guild = guild
        self._channel: Channel = next(iter(guild.channels.values()))
        self._locale = locale
        self._people: dict[str, Person] = {}
        self._speaker = self._person("Alice")
        self._deeds: dict[str, Callable[[str], Awaitable[object]]] = {
            "as": self._become,
            "dm": self._write_in_private,
            "reply": self._reply,
            "press": self._press,
            "select": self._select,
        }

    async def act(self, line: str) -> None:
        """Do what a typed line says. Raises NotAllowedError where that cannot be done."""
        word, _, rest = line.partition(" ")
        if line.startswith("/"):
            await self._slash(line)
        elif word in self._deeds and rest:
            await self._deeds[word](rest)
        elif line:
            await self._speaker.say(self._channel, self._addressed(line))

    def _person(self, name: str) -> Person:
        if name not in self._people:
            self._people[name] = self._server.add_member(self._guild, name, locale=self._locale)
        return self._people[name]

    async def _become(self, name: str) -> None:
        self._speaker = self._person(name)

    async def _write_in_private(self, text: str) -> None:
        await self._speaker.dm(text)

    async def _slash(self, line: str) -> None:
        try:
            name, *pairs = shlex.split(line[1:])
            options = {key: _value(text) for key, text in (pair.split("=", 1) for pair in pairs)}
        except ValueError:
            raise NotAllowedError(f"{line!r} is not of the form /name option=value") from None
        await self._speaker.slash(name.replace(".", " "), channel=self._channel, options=options)

    async def _reply(self, rest: str) -> None:
        message, text = self._numbered(rest)
        await self._speaker.say(message.channel, self._addressed(text), reply_to=message)

    async def _press(self, rest: str) -> None:
        message, label = self._numbered(rest)
        await self._speaker.press(message, label or None)

    async def _select(self, rest: str) -> None:
        message, label = self._numbered(rest)
        await self._speaker.select(message, label)

    def _numbered(self, rest: str) -> tuple[Message, str]:
        """Return the message whose number a text begins with, and the rest of it."""
        number, _, text = rest.partition(" ")
        messages = self._server.messages
        if not number.isdecimal() or not 1 <= int(number) <= len(messages):
            raise NotAllowedError(f"there is no message {number!r}")
        return messages[int(number) - 1], text.strip()

    def _addressed(self, text: str) -> str:
        return text.replace("@bot", self._server.bot.mention)


def _value(text: str) -> str | bool:
    """Return what an option is given: Discord's client has a switch for what is true or false."""
    return {"true": True, "false": False}.get(text, text)


class Printer:
    """Prints each message as it comes, and again when something becomes of it."""

    def __init__(self, server: DiscordServer) -> None:
        self._server = server
        self._printed: dict[int, str] = {}

    async def run(self) -> None:
        """Print, for ever."""
        connected = False
        while True:
            await self._server.until(lambda: self._news() or self._server.gateway.connected != connected, within=1e9)  # noqa: B023 - asked at once
            if self._server.gateway.connected != connected:
                connected = not connected
                tell(f"(the bot is {'connected' if connected else 'gone'})")
            for number, text in self._news():
                tell(f"#{number} {text}")
                self._printed[number] = text

    def _news(self) -> list[tuple[int, str]]:
        shown = ((number, self._shown(message)) for number, message in enumerate(self._server.messages, 1))
        return [(number, text) for number, text in shown if text and self._printed.get(number) != text]

    def _shown(self, message: Message) -> str:
        """Return what a message looks like now; nothing as long as the bot is still thinking."""
        if message.loading:
            return ""
        if message.deleted:
            return f"{message.author.name}: (deleted)"
        head = f"{message.author.name}{self._about(message)}:"
        return "\n".join([f"{head} {message.content.replace(self._server.bot.mention, '@bot')}", *_extras(message)])

    def _about(self, message: Message) -> str:
        notes = []
        if message.reference in self._server.messages:
            notes.append(f"to #{self._server.messages.index(message.reference) + 1}")
        if message.guild is None:
            notes.append("in private")
        elif message.channel.is_thread:
            notes.append(f"in the thread {message.channel.name}")
        if message.ephemeral and message.interaction is not None:
            notes.append(f"seen by {message.interaction.user.name} alone")
        return f" ({', '.join(notes)})" if notes else ""


def _extras(message: Message) -> Iterator[str]:
    """Yield what stands below a message, a line each: embeds, files, a poll, buttons, menus."""
    for embed in message.embeds:
        yield f"   embed: {embed.get('title', '')} {embed.get('description', '')}".rstrip()
    for file in message.attachments:
        yield f"   file: {file.filename}"
    if message.poll is not None:
        texts = [each["poll_media"]["text"] for each in message.poll.answers]
        yield f"   poll: {message.poll.question} ({' | '.join(texts)})"
    parts = [part for part, _ in walk(message.components)]
    if buttons := [_label(part) for part in parts if part["type"] == BUTTON]:
        yield f"   {' '.join(buttons)}"
    for part in parts:
        if part["type"] == STRING_SELECT:
            yield f"   menu: {' | '.join(option['label'] for option in part['options'])}"


def _label(button: dict[str, object]) -> str:
    emoji = button.get("emoji")
    shown = button.get("label") or (emoji.get("name") if isinstance(emoji, dict) else None)
    return f"[{shown}]" + (" (disabled)" if button.get("disabled") else "")


async def run(port: int, *, locale: str, message_content: bool) -> None:
    """Serve until the input ends."""
    server = DiscordServer(message_content=message_content)
    await server.start(port)
    stage = Stage(server, server.add_guild(), locale=locale)
    needed = {
        "DISCORD_TOKEN": server.token,
        "DISCORD_API_BASE": server.base_url,
        "DISCORD_GATEWAY_URL": server.gateway_url,
    }
    tell(json.dumps(needed))
    server.background(Printer(server).run())
    while (line := await asyncio.to_thread(sys.stdin.readline)) and line.strip() != "quit":
        try:
            await stage.act(line.strip())
        except NotAllowedError as error:
            tell(f"({error})")
    await server.stop()


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.discord_server",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--locale", default="fr", help="the language of everybody's client")
    parser.add_argument("--message-content", action="store_true", help="grant the privileged intent")
    chosen = parser.parse_args()
    asyncio.run(run(chosen.port, locale=chosen.locale, message_content=chosen.message_content))


if __name__ == "__main__":
    main()
