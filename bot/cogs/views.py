"""Pages to turn, and a question to answer with yes or no. Both are for the one who used the command."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import discord
from discord import ui

from bot.cogs._commands import apologise, if_it_arrives
from bot.cogs._items import view_of
from bot.cogs._presses import Deed, page_buttons
from bot.cogs._room import Room, language_for
from bot.phrases import Voice

# Seconds; under the fifteen minutes in which an answer to a command can still be changed.
LIFETIME = 600.0

_Deed = Callable[[discord.Interaction], Awaitable[None]]


async def show_page(interaction: discord.Interaction, deed: Deed, pages: Sequence[str], number: int = 0) -> None:
    """Show one of several pages (from 0; the last one where there are fewer) to whoever used a command, or turns them.

    Its buttons lead to `deed`, also after a restart.
    """
    number = min(number, len(pages) - 1)
    text, view = pages[number], view_of(page_buttons(deed, "0", number, len(pages)))
    if interaction.response.is_done():
        await interaction.edit_original_response(content=text, view=view)
    elif interaction.message is not None:
        await interaction.response.edit_message(content=text, view=view)
    elif view is None:
        await interaction.response.send_message(text, ephemeral=True)
    else:
        await interaction.response.send_message(text, view=view, ephemeral=True)


class Confirmation(ui.View):
    """A question with two buttons: `deed` is done at a yes, once, with the buttons gone. `keep` is on the other one.

    They vanish when its time is over.
    """

    def __init__(self, opened_by: discord.Interaction, room: Room, *, name: str, deed: _Deed, keep: str) -> None:
        super().__init__(timeout=LIFETIME)
        self._opened_by = opened_by
        self._room = room
        self._name = name
        self._deed = deed
        self._is_taken = False
        voice = Voice(language_for(opened_by))
        self.yes.label, self.no.label = voice.say(f"button_{name}"), voice.say(keep)

    @ui.button(custom_id="yes", style=discord.ButtonStyle.danger)
    async def yes(self, interaction: discord.Interaction, _: ui.Button["Confirmation"]) -> None:
        """Do it. The buttons go first, so that nobody presses twice."""
        with self._room.traffic.under_way():
            if await self._takes(interaction):
                await self._deed(interaction)

    @ui.button(custom_id="no", style=discord.ButtonStyle.secondary)
    async def no(self, interaction: discord.Interaction, _: ui.Button["Confirmation"]) -> None:
        """Leave all as it is."""
        await self._takes(interaction, content=Voice(language_for(interaction)).say(f"{self._name}_kept"))

    async def on_timeout(self) -> None:
        """Take the buttons away; the message may be gone, too."""
        with if_it_arrives(self._opened_by):
            await self._opened_by.edit_original_response(view=None)

    async def on_error(self, interaction: discord.Interaction, error: Exception, item: ui.Item[Any], /) -> None:
        """Tell the one who pressed that it went wrong: they would only see that nothing happens."""
        await apologise(interaction, error, f"button of {type(item.view).__name__}")

    async def _takes(self, interaction: discord.Interaction, **shown: Any) -> bool:
        """Take the buttons away and return whether this press counts; where that fails they can be pressed again."""
        if self._is_taken:
            return False
        self._is_taken = True
        try:
            await interaction.response.edit_message(**shown, view=None)
        except BaseException:
            self._is_taken = False
            raise
        self.stop()
        return True


async def ask_to_confirm(
    interaction: discord.Interaction, room: Room, *, name: str, deed: _Deed, keep: str = "button_keep", **words: str
) -> None:
    """Ask the user of a command to confirm, with the phrases `{name}_ask` (filled with `words`), `_kept`, `button_`."""
    asked = Voice(language_for(interaction)).say(f"{name}_ask", **words)
    view = Confirmation(interaction, room, name=name, deed=deed, keep=keep)
    await interaction.response.send_message(asked, view=view, ephemeral=True)
