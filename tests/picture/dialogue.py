"""The conversation that the picture shows, held by two members on the local Discord, and what was said as text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.cogs._escape import unescape
from tests.discord_server import Channel, DiscordServer, Guild, Message, thread_life
from tests.discord_server.errors import Json
from tests.discord_server.nouns import PUBLIC_THREAD

# The bot varies its phrases by a conversation's name, and a thread's is made of its id: with this one the same
# questions get the same answers, to the letter, each time.
THREAD = 1_574_861_341_515_055_137
TITLE = "Nos données"
# docs: components/reference#component-object-component-types
BUTTON = 2
# docs: components/reference#button-button-styles
PRIMARY = 1


async def hold(server: DiscordServer, guild: Guild) -> list[Message]:
    """Hold the conversation with a bot that is connected, and return its messages as the server received them.

    Both members have met the bot before: its note on what it keeps about people comes once and is not part of this.
    """
    channel = server.add_channel(guild, "le-blog")
    camille, samir = (server.add_member(guild, name, locale="fr") for name in ("Camille", "Samir"))
    for member in (camille, samir):
        await server.reply_to(await member.say(channel, f"{server.bot.mention} bonjour"))

    thread = Channel(THREAD, PUBLIC_THREAD, TITLE, guild, parent=channel, owner_id=camille.id)
    thread_life.announce(server, "THREAD_CREATE", server.world.register(thread), new=True)
    question = await camille.say(thread, f"{server.bot.mention} nos données privées sont-elles en danger ?")
    answer = await server.reply_to(question)
    answer = await server.reply_to(await samir.say(thread, "c’est l’auteur qui dit ça ?", reply_to=answer))
    text = "et l’auteur, il est pour ou contre le big data ?"
    await server.reply_to(await samir.say(thread, text, reply_to=answer))
    question = await camille.say(thread, f"{server.bot.mention} que dit-il des tartes aux pommes ?")
    await server.reply_to(question)
    return list(thread.messages.values())


def names(message: Message) -> dict[str, str]:
    """Return what the mentions in a message read: `<@1>` -> `@Causerie`."""
    return {user.mention: f"@{user.name}" for user in message.mentions}


@dataclass(frozen=True)
class Button:
    """A button as a member sees it: with words or with an emoji on it, grey or coloured."""

    label: str
    emoji: str
    is_coloured: bool


def buttons(message: Message) -> list[list[Button]]:
    """Return the buttons under a message, row by row."""
    rows = [[each for each in row["components"] if each["type"] == BUTTON] for row in message.components]
    return [[_button(each) for each in row] for row in rows if row]


def _button(component: Json) -> Button:
    emoji = component.get("emoji", {}).get("name", "")
    return Button(component.get("label", ""), emoji, component["style"] == PRIMARY)


def transcript(messages: Sequence[Message]) -> str:
    """Return what was said, a line for each that a member sees, with the buttons in brackets."""
    return "\n".join(line for message in messages for line in _lines(message))


def _lines(message: Message) -> Iterator[str]:
    yield f"{message.author.name} :"
    text = message.content
    for mention, name in names(message).items():
        text = text.replace(mention, name)
    yield from unescape(text).split("\n")
    for row in buttons(message):
        yield " ".join(f"[{each.label or each.emoji}]" for each in row)
