"""Doing what a member asks by a command, a button, a select or a modal of live sessions, or saying why not."""

import logging
from collections.abc import Awaitable, Callable

import discord

from bot.cogs._commands import apologise, may_go_on, tell
from bot.cogs._distress import help_or
from bot.cogs._handling import give_back
from bot.cogs._room import language_for
from bot.cogs.live._desk import Desk
from bot.cogs.live._modals import submitted
from bot.cogs.live._presses import Done
from bot.model import JournalError, LiveError
from bot.phrases import Voice

_log = logging.getLogger(__name__)


class Acting:
    """Passes on what members do, once each, and tells them what stood in the way."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def press(self, interaction: discord.Interaction, done: Done) -> None:
        """Do what a button or a select is for."""

        async def deed() -> None:
            if await may_go_on(interaction, self._desk.room):
                await self._do(interaction, done)

        await self.carefully(interaction, deed, what=f"button {done.press.deed}")

    async def submit(self, interaction: discord.Interaction) -> None:
        """Do what a modal is for. Nobody is asked for patience, and nothing that was typed is lost.

        While we are closing there is no answer: then Discord keeps what was typed in the modal, to be sent again.
        """
        done = submitted(interaction)
        if done is None or self._desk.room.traffic.closing:
            return
        typed = [str(value) for value in done.fields.values() if isinstance(value, str)]
        await self.carefully(
            interaction, lambda: self._do(interaction, done), what=f"modal {done.press.deed}", typed="\n".join(typed)
        )

    async def carefully(
        self, interaction: discord.Interaction, deed: Callable[[], Awaitable[None]], *, what: str, typed: str = ""
    ) -> None:
        """Do something for a member, once; tell them why not, and give back what they typed, where it cannot be."""
        if not self._desk.room.traffic.is_new(interaction.id):
            return
        voice = Voice(language_for(interaction), facts=self._desk.room.facts)
        try:
            with self._desk.room.traffic.under_way():
                await self._desk.loaded()
                await deed()
        except LiveError as error:
            await self._refuse(interaction, voice.say(error.key, **error.words), typed)
        except JournalError as error:
            _log.warning("%s: %s", what, error)
            await self._refuse(interaction, voice.say("data_failed"), typed)
        except Exception as error:  # whatever it is, the member must not be left waiting
            await apologise(interaction, error, what)

    async def _refuse(self, interaction: discord.Interaction, why: str, typed: str) -> None:
        """Tell somebody why it could not be and give back what they typed, or tell where help is if they need it."""
        told = help_or(interaction, self._desk.room, why, typed) if typed else why
        await give_back(interaction, told, typed if told is why else "")

    async def _do(self, interaction: discord.Interaction, done: Done) -> None:
        deed = self._desk.deeds.get(done.press.deed)
        if deed is None:  # another version of ours made it
            await tell(interaction, Voice(language_for(interaction)).say("live_old_button"))
            return
        await deed(interaction, done)
