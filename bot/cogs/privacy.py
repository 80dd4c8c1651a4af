"""`/mes-donnees`: a member sees and erases all that is kept about them, in every server and in private."""

import logging

import discord
from discord import app_commands

from bot.cogs._answers import Answers
from bot.cogs._commands import description_of, name_of, tell
from bot.cogs._forgetting import forget
from bot.cogs._pages import event_item, moment, paged, turn_item
from bot.cogs._room import Room, language_for
from bot.cogs.views import ask_to_confirm, show_pages
from bot.model import Erasure, JournalError, Language, MemberRecord, Post
from bot.phrases import Voice

_log = logging.getLogger(__name__)


class MyData(app_commands.Group):
    """The member's own commands."""

    def __init__(self, room: Room, answers: Answers) -> None:
        super().__init__(name=name_of("data"), description=description_of("data"))
        self._room = room
        self._answers = answers

    @app_commands.command(name=name_of("data_show"), description=description_of("data_show"))
    async def show(self, interaction: discord.Interaction) -> None:
        """Show everything that is kept about the member."""
        language = language_for(interaction)
        await interaction.response.defer(ephemeral=True)
        try:
            record = await self._room.journal.about(str(interaction.user.id))
        except JournalError as error:
            _log.warning("what is kept could not be read: %s", error)
            await tell(interaction, Voice(language).say("data_failed"))
            return
        posts = {post.slug: post for post in (await self._room.conversations()).index.corpus.posts}
        await show_pages(interaction, _kept(record, posts, language, self._room.retention_days))

    @app_commands.command(name=name_of("data_erase"), description=description_of("data_erase"))
    async def erase(self, interaction: discord.Interaction) -> None:
        """Erase everything that is kept about the member, once they confirm."""
        await ask_to_confirm(interaction, self._room, name="erase", deed=self._erase)

    async def _erase(self, interaction: discord.Interaction) -> None:
        author, voice = str(interaction.user.id), Voice(language_for(interaction))
        await interaction.response.edit_message(view=None)
        try:
            removed = await self._room.journal.erase(author, by=author)
        except JournalError as error:
            _log.warning("an erasure was not possible: %s", error)
            await interaction.edit_original_response(content=voice.say("erase_failed"))
            return
        await forget(self._room, self._answers, Erasure(author, author))
        _log.info("a member was erased: %d turns, complete: %s", removed.turns, removed.complete)
        done = voice.say("erase_done", count=str(removed.turns))
        traces = "" if removed.complete else f" {voice.say('erase_traces')}"
        await interaction.edit_original_response(content=done + traces)


def _kept(record: MemberRecord, posts: dict[str, Post], language: Language, days: int) -> list[str]:
    voice = Voice(language)
    items = [turn_item(turn, posts, language) for turn in reversed(record.turns)]
    items += [event_item(event, language) for event in reversed(record.events)]
    if record.contact is not None:
        items.append(voice.say("data_told", when=moment(record.contact.told_at.timestamp())))
    if not items:
        return [voice.say("data_none")]
    return paged(voice.say("data_head", days=str(days)), items, language)
