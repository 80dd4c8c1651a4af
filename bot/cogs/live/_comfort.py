"""Where help is, for who writes a question for a session in distress: they alone read it, and at once."""

import discord

from bot.cogs._render import small
from bot.cogs._room import Room, language_for
from bot.phrases import Voice


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
