"""What the tests of the moderators' door share: who is who in a server, and what they do with an answer."""

from dataclasses import dataclass

from bot.cogs._escape import unescape
from tests.discord_server import Channel, DiscordServer, Exchange, Guild, Message, Permission, Person
from tests.serving import ask, moderator

REFUSED = "C’est réservé à ceux qui modèrent ce serveur."


@dataclass(frozen=True)
class Scene:
    """A channel that all see, one that few see, what was asked in both, and a moderator of the server."""

    open: Channel
    hidden: Channel
    alice: Person
    modo: Person


async def scene(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, *, texts: tuple[str, str]
) -> Scene:
    """Ask one thing in a channel that all see and one in a channel that only Alice and the bot see."""
    hidden = server.add_channel(guild, "caché")
    server.overwrite(hidden, guild, deny=Permission.VIEW_CHANNEL)
    server.overwrite(hidden, server.bot, allow=Permission.VIEW_CHANNEL | Permission.SEND_MESSAGES)
    server.overwrite(hidden, alice, allow=Permission.VIEW_CHANNEL | Permission.SEND_MESSAGES)
    await ask(server, alice, channel, texts[0])
    await ask(server, alice, hidden, texts[1])
    modo = moderator(server, guild)
    modo.last_channel = channel
    return Scene(channel, hidden, alice, modo)


def options(message: Message, what: str = "label") -> list[str]:
    """Return the labels, or the descriptions, of what can be chosen in a message's select."""
    parts = [part for row in message.components for part in row["components"] if part["type"] == 3]
    return [option[what] for part in parts for option in part["options"]]


def read(message: Message) -> str:
    """Return a message as Discord shows it."""
    return unescape(message.content)


async def updated(server: DiscordServer, exchange: Exchange, text: str) -> Message:
    """Wait until an answer, or the message whose button was pressed, says something."""
    await server.until(lambda: exchange.original is not None and text in read(exchange.original))
    assert exchange.original is not None
    return exchange.original


async def forged(who: Person, carrier: Message, custom_id: str) -> Exchange:
    """Press a button that somebody else got, as if it stood under a message that one sees."""
    button = {"type": 2, "id": 2, "style": 2, "label": "…", "custom_id": custom_id}
    shown, carrier.components = carrier.components, [{"type": 1, "id": 1, "components": [button]}]
    try:
        return await who.press(carrier, custom_id)
    finally:
        carrier.components = shown


async def told(exchange: Exchange) -> str:
    """Wait for what somebody is told after pressing a button, beside the message or instead of it."""
    await exchange._server.until(lambda: exchange.followups or exchange.answers)
    return read((exchange.followups or exchange.answers)[-1])
