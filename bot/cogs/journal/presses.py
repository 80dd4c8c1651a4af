"""What happens when somebody presses a button of the journal's, chooses in a select or sends a form, however old it is.

Who they are and what they may see is found out anew each time.
"""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import discord

from bot.cogs._handling import do_once, handle, tell_phrase
from bot.cogs._mentions import readable
from bot.cogs._page_form import ask_for_page, page_wanted, pressed_label, typed
from bot.cogs._room import Room, language_for
from bot.cogs.journal._authority import Authority, Visit
from bot.cogs.journal._keys import FORMS, JUMPS, Deed, Key, key_of
from bot.cogs.journal._rooms import Rooms
from bot.cogs.journal.reporting import Reporting
from bot.cogs.journal.reviewing import note_form
from bot.phrases import Voice

_Deed = Callable[[Visit, Key, tuple[str, ...]], Awaitable[None]]


class Presses:
    """Does what the journal's buttons, selects and forms are for."""

    def __init__(self, room: Room, authority: Authority, *, rooms: Rooms, reporting: Reporting) -> None:
        self._room = room
        self._authority = authority
        self._reviewing = rooms.reviewing
        self._reporting = reporting
        self._deeds: dict[Deed, _Deed] = {
            Deed.LIST: rooms.lists.turn_page,
            Deed.UNANSWERED: rooms.lists.turn_questions,
            Deed.OPEN: rooms.reviewing.open,
            Deed.TURN: rooms.reviewing.turn_page,
            Deed.STATE: rooms.reviewing.decide,
            Deed.NEXT: rooms.reviewing.pass_over,
            Deed.TRAIL: rooms.trail.turn_page,
            Deed.ERASE: rooms.erasing.erase,
            Deed.KEEP: rooms.erasing.keep,
        }

    async def press(self, interaction: discord.Interaction, key: Key, values: tuple[str, ...]) -> None:
        """Do what was pressed, once; tell the one who pressed what stood in the way, if something did."""
        await do_once(interaction, self._room, f"button {key.deed}", partial(self._press, interaction, key, values))

    async def submitted(self, interaction: discord.Interaction) -> None:
        """Take a form that was sent, if it is one of the journal's. Nobody is asked for patience: it is typed already.

        While we are closing there is no answer: then Discord keeps what was typed in the form, to be sent again.
        """
        data: Any = interaction.data
        custom_id, traffic = str(data.get("custom_id", "")), self._room.traffic
        if not custom_id.startswith(FORMS) or traffic.closing or not traffic.is_new(interaction.id):
            return
        key, text = key_of(custom_id), typed(interaction)
        deed = partial(self._submit, interaction, key, text)
        await handle(interaction, self._room, f"form {key.deed}", deed, typed="" if key.deed in JUMPS else text)

    async def _press(self, interaction: discord.Interaction, key: Key, values: tuple[str, ...]) -> None:
        if not await self._authority.admits(interaction):
            return
        if key.deed is Deed.NOTE:
            await interaction.response.send_modal(note_form(key, Voice(language_for(interaction))))
            return
        if key.deed in JUMPS:
            await ask_for_page(interaction, str(key), pressed_label(interaction))
            return
        deed = self._deeds.get(key.deed)
        if deed is None:
            await tell_phrase(interaction, "journal_old")
            return
        if key.deed is Deed.OPEN:
            await interaction.response.defer(ephemeral=True, thinking=True)
        else:
            await interaction.response.defer()
        await self._do(interaction, deed, key, values)

    async def _do(self, interaction: discord.Interaction, deed: _Deed, key: Key, values: tuple[str, ...] = ()) -> None:
        try:
            await deed(await self._authority.visit(interaction), key, values)
        except ValueError:  # a custom id of another version of ours
            await tell_phrase(interaction, "journal_old")

    async def _submit(self, interaction: discord.Interaction, key: Key, text: str) -> None:
        if key.deed is Deed.REPORT:
            await self._reporting.submit(interaction, key, text)
        elif key.deed in JUMPS:
            await self._turn_to(interaction, key)
        elif key.deed is not Deed.NOTE:
            await tell_phrase(interaction, "journal_old")
        elif await self._authority.admits(interaction):
            await interaction.response.defer()
            written = await readable(interaction, text)
            await self._reviewing.note(await self._authority.visit(interaction), key, written)

    async def _turn_to(self, interaction: discord.Interaction, key: Key) -> None:
        """Show the page whose number was typed."""
        if not await self._authority.admits(interaction):
            return
        if (number := await page_wanted(interaction)) is not None:
            await interaction.response.defer()
            shown = key.at_page(number)
            await self._do(interaction, self._deeds[shown.deed], shown)
