"""`/mes-donnees`: what is kept about a member, on all servers and in private, is theirs to see, take, erase or stop."""

import gzip
import io
import logging

import discord
from discord import app_commands

from bot.cogs._answers import Answers
from bot.cogs._commands import description_of, name_of, tell
from bot.cogs._forgetting import forget
from bot.cogs._kept import kept_pages, others_named
from bot.cogs._presses import Deed, Press
from bot.cogs._room import Room, language_for
from bot.cogs.views import ask_to_confirm, show_page
from bot.model import ErasureRequest, JournalError, MemberRecord, Removed
from bot.phrases import Voice
from bot.storage import member_json

_log = logging.getLogger(__name__)

_FILE = "causerie.json"


class MyData(app_commands.Group):
    """The member's own commands."""

    def __init__(self, room: Room, answers: Answers) -> None:
        super().__init__(name=name_of("data"), description=description_of("data"))
        self._room = room
        self._answers = answers

    @app_commands.command(name=name_of("data_show"), description=description_of("data_show"))
    async def show(self, interaction: discord.Interaction) -> None:
        """Show everything that is kept about the member."""
        await self.show_page(interaction, Press(Deed.DATA, "0"))

    async def show_page(self, interaction: discord.Interaction, press: Press, _: tuple[str, ...] = ()) -> None:
        """Show the page that a button leads to, of what is kept about whoever pressed it by now."""
        await interaction.response.defer(ephemeral=True)
        try:
            record = await self._room.journal.about(str(interaction.user.id))
            others = await self._room.journal.talks.turns(sorted(others_named(record)))
        except JournalError as error:
            await self._tell_unread(interaction, error)
            return
        posts = await self._room.posts()
        voice = Voice(language_for(interaction), facts=self._room.facts)
        pages = kept_pages(record, posts, voice, self._room.retention_days, others=others)
        await show_page(interaction, Deed.DATA, pages, press.number)

    @app_commands.command(name=name_of("data_export"), description=description_of("data_export"))
    async def export(self, interaction: discord.Interaction) -> None:
        """Hand the member everything that is kept about them as a file, compressed where it would be too big."""
        voice = Voice(language_for(interaction))
        if (record := await self._record(interaction)) is None:
            return
        if record == MemberRecord(record.author, None, (), ()):
            await interaction.edit_original_response(content=voice.say("data_none"))
            return
        name, content = _FILE, member_json(record)
        if len(content) > interaction.filesize_limit:
            name, content = f"{_FILE}.gz", gzip.compress(content)
        if len(content) > interaction.filesize_limit:
            await tell(interaction, voice.say("data_failed_export", notice="`/confidentialite`"))
            return
        file = discord.File(io.BytesIO(content), name)
        await interaction.edit_original_response(content=voice.say("data_exported"), attachments=[file])

    async def _record(self, interaction: discord.Interaction) -> MemberRecord | None:
        """Return what is kept about the member, for them alone to be shown; tell them where that cannot be read."""
        await interaction.response.defer(ephemeral=True)
        try:
            return await self._room.journal.about(str(interaction.user.id))
        except JournalError as error:
            await self._tell_unread(interaction, error)
            return None

    async def _tell_unread(self, interaction: discord.Interaction, error: JournalError) -> None:
        _log.warning("what is kept could not be read: %s", error)
        await tell(interaction, Voice(language_for(interaction)).say("data_failed"))

    @app_commands.command(name=name_of("data_pause"), description=description_of("data_pause"))
    async def pause(self, interaction: discord.Interaction) -> None:
        """Keep no word of the member's from here on."""
        author, voice = str(interaction.user.id), Voice(language_for(interaction))
        key = "pause_begun" if self._room.journal.keeps_words(author, None) else "pause_already"
        await interaction.response.defer(ephemeral=True)
        try:
            await self._room.journal.pause(author)
            self._answers.consulting.paused(author)
        except JournalError as error:
            _log.warning("a pause was not possible: %s", error)
            key = "pause_failed"
        await tell(interaction, voice.say(key))

    @app_commands.command(name=name_of("data_resume"), description=description_of("data_resume"))
    async def resume(self, interaction: discord.Interaction) -> None:
        """End the member's pause."""
        voice = Voice(language_for(interaction))
        await interaction.response.defer(ephemeral=True)
        try:
            key = "pause_over" if await self._room.journal.resume(str(interaction.user.id)) else "pause_none"
        except JournalError as error:
            _log.warning("the end of a pause was not possible: %s", error)
            key = "pause_failed"
        await tell(interaction, voice.say(key))

    @app_commands.command(name=name_of("data_erase"), description=description_of("data_erase"))
    async def erase(self, interaction: discord.Interaction) -> None:
        """Erase everything that is kept about the member, once they confirm."""
        await ask_to_confirm(interaction, self._room, name="erase", deed=self._erase)

    async def _erase(self, interaction: discord.Interaction) -> None:
        author, voice = str(interaction.user.id), Voice(language_for(interaction))
        self._answers.expect_erasure(ErasureRequest(author, author))
        try:
            removed = await self._room.journal.erase(author, by=author)
        except JournalError as error:
            _log.warning("an erasure was not possible: %s", error)
            await interaction.edit_original_response(content=voice.say("erase_failed"))
            return
        await forget(self._room, self._answers, ErasureRequest(author, author))
        _log.info("a member was erased: %d turns, complete: %s", removed.turns, removed.complete)
        said = [voice.say("erase_done"), voice.say("erase_others"), *_counted(removed, voice)]
        said += [voice.say("erase_trail")] if await self._has_trail(author) else []
        said += [] if removed.complete else [voice.say("erase_traces")]
        said += [] if self._room.journal.keeps_words(author, None) else [voice.say("erase_still_paused")]
        await interaction.edit_original_response(content=" ".join(said))

    async def _has_trail(self, author: str) -> bool:
        """Return whether the moderators' trail, which nobody erases, tells of something that the member did."""
        try:
            return bool((await self._room.journal.about(author)).events)
        except JournalError as error:
            _log.warning("whether a trail is left could not be read: %s", error)
            return False


def _counted(removed: Removed, voice: Voice) -> list[str]:
    """Return how much of each kind went; that there was nothing at all is said of questions."""
    opinions = removed.votes + removed.reports + removed.notes
    counts = {"turns": removed.turns, "opinions": opinions, "live": removed.live}
    went = [voice.say(f"erased_{kind}", count=str(count)) for kind, count in counts.items() if count]
    return went or [voice.say("erased_turns", count="0")]
