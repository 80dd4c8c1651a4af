"""The local Discord on its own, to try a bot by hand: `python -m tests.discord_server [--port 0]`.

The first line of output is a JSON object with what a bot needs (DISCORD_TOKEN and so on). After that every line typed
is said by Alice in the guild's channel (`@bot` mentions the bot, `/name option=value` uses a command, `dm text` is
private, `quit` ends), and every message the server accepts is printed.
"""

import argparse
import asyncio
import json
import shlex
import sys

from .errors import NotAllowedError
from .nouns import Channel, Message
from .people import Person
from .server import DiscordServer


async def act(server: DiscordServer, alice: Person, channel: Channel, *, line: str) -> None:
    """Do what a typed line says."""
    if line.startswith("/"):
        name, *pairs = shlex.split(line[1:])
        await alice.slash(name, channel=channel, options=dict(pair.split("=", 1) for pair in pairs))
    elif line.startswith("dm "):
        await alice.dm(line.removeprefix("dm "))
    else:
        await alice.say(channel, line.replace("@bot", server.bot.mention))


async def show(server: DiscordServer) -> None:
    """Print each message as it comes."""
    shown: list[Message] = []
    while True:
        await server.until(lambda: len(server.messages) > len(shown), within=1e9)
        for message in server.messages[len(shown) :]:
            sys.stdout.write(f"{message.author.name}: {message.content}\n")
            shown.append(message)
        sys.stdout.flush()


async def run(port: int, *, message_content: bool) -> None:
    """Serve until the input ends."""
    server = DiscordServer(message_content=message_content)
    await server.start(port)
    guild = server.add_guild()
    channel = next(iter(guild.channels.values()))
    alice = server.add_member(guild, "Alice")
    needed = {
        "DISCORD_TOKEN": server.token,
        "DISCORD_API_BASE": server.base_url,
        "DISCORD_GATEWAY_URL": server.gateway_url,
    }
    sys.stdout.write(json.dumps(needed) + "\n")
    server.background(show(server))
    while (line := await asyncio.to_thread(sys.stdin.readline)) and line.strip() != "quit":
        try:
            await act(server, alice, channel, line=line.strip())
        except NotAllowedError as error:
            sys.stdout.write(f"({error})\n")
    await server.stop()


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.discord_server", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--message-content", action="store_true", help="grant the privileged intent")
    chosen = parser.parse_args()
    asyncio.run(run(chosen.port, message_content=chosen.message_content))


if __name__ == "__main__":
    main()
