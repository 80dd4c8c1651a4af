"""Help for somebody in distress whose message gets no answer, and who is told of them."""

import logging
from collections.abc import Iterator
from typing import Any

import discord

from bot.cogs._delivery import NOT_TAKEN, cause_of
from bot.cogs._pace import OnceInAWhile
from bot.cogs._render import small
from bot.cogs._room import Room, language_for, language_of
from bot.cogs._wishes import locale_in
from bot.model import Language, Message
from bot.phrases import Voice

_log = logging.getLogger(__name__)


def help_refused(room: Room, text: str, member: int, otherwise: Language, *, on_server: bool) -> str | None:
    """Return where help is, as Markdown, for a member in distress whose message gets no answer; None where none is due.

    `otherwise` is the language spoken where the message does not tell.
    """
    from bot.dialogue import spoken_in  # noqa: PLC0415 - its libraries are loaded while we connect

    heard = room.helplines.assess(text)
    if heard.kind is None or not heard.is_certain or not room.help_due.is_due(member):
        return None
    return room.helplines.help_text(heard.kind, spoken_in(text, otherwise), on_server=on_server)


def help_for_another(room: Room, text: str, language: Language) -> str:
    """Return where help is for another, for who asks about a message whose writer surely is in distress; else ""."""
    from bot.understanding import Kind  # noqa: PLC0415 - its libraries are loaded while we connect

    heard = room.helplines.assess(text)
    kind = Kind.OTHER if heard.kind is Kind.SELF else heard.kind
    if kind is None or not heard.is_certain:
        return ""
    return room.helplines.help_text(kind, language, on_server=False)


def help_or(interaction: discord.Interaction, room: Room, why: str, typed: str = "") -> str:
    """Return what somebody whose command or form is refused is told: why, or where help is if what they typed needs it.

    `typed` is what stood in a form; what a command was given is known from itself.
    """
    on_server, language = interaction.guild is not None, language_for(interaction)
    text = typed or _typed_in(interaction)
    return help_refused(room, text, interaction.user.id, language, on_server=on_server) or why


def _typed_in(interaction: discord.Interaction) -> str:
    """Return all the text that a member typed into a command."""
    data: Any = interaction.data or {}
    return "\n".join(_texts(data.get("options", ())))


def _texts(options: Any) -> Iterator[str]:
    for option in options:
        if option.get("type") == discord.AppCommandOptionType.string.value:
            yield str(option.get("value", ""))
        yield from _texts(option.get("options", ()))


class Marks:
    """Tells a server's review channel that somebody may not be well, where the operator wants that.

    Without a name or a word of theirs, never of private messages, and not of members whose words are not kept.
    """

    def __init__(self, client: discord.Client, room: Room) -> None:
        self._client = client
        self._room = room
        self._due = OnceInAWhile()

    async def tell(self, asked: Message, answer: str) -> None:
        """Tell of a message that was answered with the help text in the message `answer`; a failure is logged."""
        place = asked.place
        if place.guild is None or not self._room.journal.keeps_words(asked.author, place.guild):
            return
        guild = self._client.get_guild(int(place.guild))
        channel = self._room.journal.guilds.settings(place.guild).review_channel
        if guild is None or channel is None or not self._due.is_due((asked.author, place.channel)):
            return
        link = f"https://discord.com/channels/{place.guild}/{place.channel}/{answer}"
        voice = Voice(language_of(locale_in(self._room, guild)))
        said = voice.say("distress_mark", channel=f"<#{place.channel}>", link=link)
        try:
            await self._client.get_partial_messageable(int(channel)).send(said, suppress_embeds=True)
        except NOT_TAKEN as error:
            _log.warning("the review channel %s hears nothing of somebody in distress: %s", channel, cause_of(error))


def help_instead(room: Room, interaction: discord.Interaction, text: str) -> str:
    """Return where help is, and that the question is not put, for who is surely in distress; "" for all others.

    Who is refused in any case, being on pause, is told so at most once in ten minutes, and else why they are refused.
    """
    from bot.dialogue import spoken_in  # noqa: PLC0415 - its libraries are loaded while we connect

    heard = room.helplines.assess(text)
    if heard.kind is None or not heard.is_certain:
        return ""
    is_kept = room.journal.keeps_words(str(interaction.user.id), str(interaction.guild_id))
    if not is_kept and not room.help_due.is_due(interaction.user.id):
        return ""
    language = spoken_in(text, language_for(interaction))
    help_text = room.helplines.help_text(heard.kind, language, on_server=True)
    return f"{help_text}\n\n{small(Voice(language).say('distress_not_put'))}"


def help_line(room: Room, text: str, voice: Voice) -> list[str]:
    """Return the line of help for who may be in distress, below what became of their question; else nothing."""
    heard = room.helplines.assess(text)
    return [small(room.helplines.line(heard.kind, voice.language))] if heard.kind else []
