"""What the menu of a message offers: *Que dit l’auteur ?* and *Retirer cette réponse*."""

import logging
from datetime import UTC, datetime

import discord
from discord import app_commands

from bot.cogs._addressing import mentioned
from bot.cogs._answers import Answers
from bot.cogs._asking import asked_by
from bot.cogs._commands import NEEDS_BLOG, name_of, tell
from bot.cogs._delivery import acknowledge, respond_to
from bot.cogs._distress import help_for_another
from bot.cogs._escape import escape, one_line
from bot.cogs._handling import handle
from bot.cogs._mentions import asked_in, names_of
from bot.cogs._moderators import moderates
from bot.cogs._render import shortened, small
from bot.cogs._room import Room, language_for
from bot.cogs._wishes import FOR_ALL
from bot.cogs.following import Following
from bot.cogs.journal.reporting import OfSession
from bot.cogs.talk import LONGEST
from bot.model import Event, EventKind, JournalError, StoredTurn, WithdrawnBy
from bot.phrases import Voice

_log = logging.getLogger(__name__)


def ask_about_menu(room: Room, answers: Answers) -> app_commands.ContextMenu:
    """Return *Que dit l’auteur ?*: of somebody else's message only its id and the answer are kept."""

    async def ask_about(interaction: discord.Interaction, message: discord.Message) -> None:
        text = shortened(asked_in(message, interaction.client.user), LONGEST)  # of a longer one the beginning is taken
        voice = Voice(language_for(interaction), facts=room.facts)
        if interaction.client.user is not None and message.author.id == interaction.client.user.id:
            await tell(interaction, voice.say("asked_about_us"))
            return
        if not text:
            await tell(interaction, voice.say("nothing_to_ask"))
            return
        is_own = message.author.id == interaction.user.id
        if not is_own and (help_text := help_for_another(room, text, voice.language)):
            await tell(interaction, help_text)  # to nobody else: it would point at who wrote the message
            return

        async def answer() -> None:
            names = names_of(message, interaction.client.user)
            await answers.answer(
                asked_by(interaction, room, text, mentioned=mentioned(message.content, names)),
                lambda said: respond_to(interaction, said),
                head=_which(message, voice),
                recent=(),
                about=None if is_own else str(message.id),
                defer=lambda: acknowledge(interaction),
            )

        await handle(interaction, room, "menu ask_about", answer)

    return app_commands.ContextMenu(
        name=name_of("ask_about", room.facts), callback=ask_about, extras=FOR_ALL | NEEDS_BLOG
    )


def _which(message: discord.Message, voice: Voice) -> str:
    """Say which message is meant and lead there: the answer stands where everybody talks. It is shown, never kept."""
    writer = escape(one_line(message.author.display_name))
    return small(voice.say("asked_about_message", writer=writer, link=message.jump_url))


def withdraw_menu(room: Room, following: Following, is_of_session: OfSession) -> app_commands.ContextMenu:
    """Return *Retirer cette réponse*, for the one who asked and for moderators."""

    async def withdraw(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.defer(ephemeral=True)
        with room.traffic.under_way():
            try:
                is_ours = not await is_of_session(message)
                key = await _withdrawn(interaction, message, room, following) if is_ours else "withdraw_of_session"
            except JournalError as error:
                _log.warning("an answer could not be withdrawn: %s", error)
                key = "data_failed"
            await tell(interaction, Voice(language_for(interaction)).say(key))

    return app_commands.ContextMenu(name=name_of("withdraw"), callback=withdraw)


async def _withdrawn(
    interaction: discord.Interaction, message: discord.Message, room: Room, following: Following
) -> str:
    """Withdraw an answer of ours for whoever may; return the phrase that says what came of it. Raises JournalError."""
    stored = await room.journal.talks.turn_of_message(str(message.id))
    if stored is None:
        return "withdraw_not_mine"
    if not _may_withdraw(interaction, room, stored):
        return "withdraw_refused"
    by = WithdrawnBy.ASKER if _is_asker(interaction, stored) else WithdrawnBy.MODERATOR
    if by is WithdrawnBy.MODERATOR:
        _note(interaction, room, stored)
    done = await following.withdraw(stored, by=by)
    if not done.is_gone:
        return "withdraw_failed"
    return f"withdrawn_kept_for_{by.value}" if done.has_words else "withdrawn"


def _may_withdraw(interaction: discord.Interaction, room: Room, stored: StoredTurn) -> bool:
    return moderates(interaction, room) or _is_asker(interaction, stored)


def _is_asker(interaction: discord.Interaction, stored: StoredTurn) -> bool:
    return stored.message.author == str(interaction.user.id)


def _note(interaction: discord.Interaction, room: Room, stored: StoredTurn) -> None:
    """Note in the moderators' trail that one of them withdrew somebody's answer."""
    room.journal.happened(
        Event(
            EventKind.DECISION,
            datetime.now(UTC),
            actor=str(interaction.user.id),
            subject=stored.message.id,
            detail="an answer withdrawn",
            guild=stored.message.place.guild,
        )
    )
