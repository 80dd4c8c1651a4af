"""Help for somebody in distress whose message gets no answer."""

from collections.abc import Iterator
from typing import Any

import discord

from bot.cogs._room import Room
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


def typed_in(interaction: discord.Interaction) -> str:
    """Return all the text that a member typed into a command."""
    data: Any = interaction.data or {}
    return "\n".join(_texts(data.get("options", ())))


def _texts(options: Any) -> Iterator[str]:
    for option in options:
        if option.get("type") == discord.AppCommandOptionType.string.value:
            yield str(option.get("value", ""))
        yield from _texts(option.get("options", ()))
