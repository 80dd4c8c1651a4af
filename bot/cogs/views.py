"""Buttons: pages to turn, and a question to answer with yes or no. Both are for the one who used the command."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import discord
from discord import ui

from bot.cogs._commands import apologise, if_it_arrives
from bot.cogs._room import Room, language_for
from bot.phrases import Voice

# Seconds; under the fifteen minutes in which an answer to a command can still be changed.
LIFETIME = 600.0

# Whether the one who presses may still see this; tells them itself if not.
Check = Callable[[discord.Interaction], Awaitable[bool]]
Deed = Callable[[discord.Interaction], Awaitable[None]]


async def show_pages(interaction: discord.Interaction, pages: Sequence[str], *, check: Check | None = None) -> None:
    """Answer a command with pages that only its user sees, with buttons where there is more than one."""
    view = Pages(interaction, pages, check) if len(pages) > 1 else None
    if interaction.response.is_done():
        await interaction.edit_original_response(content=pages[0], view=view)
    elif view is None:
        await interaction.response.send_message(pages[0], ephemeral=True)
    else:
        await interaction.response.send_message(pages[0], view=view, ephemeral=True)


class _Passing(ui.View):
    """A view whose buttons vanish when its time is over."""

    def __init__(self, opened_by: discord.Interaction) -> None:
        super().__init__(timeout=LIFETIME)
        # The latest that Discord has heard our answer to: each press gives the view another ten minutes, and its token
        # is good for a quarter of an hour, while the one before may be over.
        self._used_by = opened_by

    async def on_timeout(self) -> None:
        """Take the buttons away; the message may be gone, too."""
        with if_it_arrives(self._used_by):
            await self._used_by.edit_original_response(view=None)

    async def on_error(self, interaction: discord.Interaction, error: Exception, item: ui.Item[Any], /) -> None:
        """Tell the one who pressed that it went wrong: they would only see that nothing happens."""
        await apologise(interaction, error, f"button of {type(item.view).__name__}")


class Pages(_Passing):
    """Pages of text, one shown at a time."""

    def __init__(self, opened_by: discord.Interaction, pages: Sequence[str], check: Check | None) -> None:
        super().__init__(opened_by)
        self._pages = pages
        self._check = check
        self._place = 0
        self._show_ways(self._place)

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """Ask again whether they may."""
        return self._check is None or await self._check(interaction)

    @ui.button(label="◀", custom_id="previous", style=discord.ButtonStyle.secondary)
    async def previous(self, interaction: discord.Interaction, _: ui.Button["Pages"]) -> None:
        """Turn back."""
        await self._turn(interaction, -1)

    @ui.button(label="▶", custom_id="next", style=discord.ButtonStyle.secondary)
    async def following(self, interaction: discord.Interaction, _: ui.Button["Pages"]) -> None:
        """Turn the page."""
        await self._turn(interaction, 1)

    async def _turn(self, interaction: discord.Interaction, step: int) -> None:
        place = min(max(self._place + step, 0), len(self._pages) - 1)
        self._show_ways(place)
        await interaction.response.edit_message(content=self._pages[place], view=self)
        self._place = place  # only now: where the request was cut, the old page is still shown
        self._used_by = interaction

    def _show_ways(self, place: int) -> None:
        self.previous.disabled = place == 0
        self.following.disabled = place == len(self._pages) - 1


class Confirmation(_Passing):
    """A question with two buttons: `deed` is done at a yes, once, with the buttons gone. `keep` is on the other one."""

    def __init__(self, opened_by: discord.Interaction, room: Room, *, name: str, deed: Deed, keep: str) -> None:
        super().__init__(opened_by)
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
    interaction: discord.Interaction, room: Room, *, name: str, deed: Deed, keep: str = "button_keep", **words: str
) -> None:
    """Ask the user of a command to confirm, with the phrases `{name}_ask` (filled with `words`), `_kept`, `button_`."""
    asked = Voice(language_for(interaction)).say(f"{name}_ask", **words)
    view = Confirmation(interaction, room, name=name, deed=deed, keep=keep)
    await interaction.response.send_message(asked, view=view, ephemeral=True)
