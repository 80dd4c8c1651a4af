"""Help for somebody in distress whose message gets no answer."""

from collections.abc import Iterator
from typing import Any

import discord

from bot.cogs._room import Room, language_for
from bot.model import Language


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
