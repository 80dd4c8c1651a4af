"""Buttons and selects as discord.py wants them: dynamic items, which outlive a restart."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Self

import discord
from discord import ui

from bot.cogs._presses import BUTTON, SELECT, Button, Press, Rows, pressed

# Does what was pressed or, with the values, chosen.
Presser = Callable[[discord.Interaction, Press, tuple[str, ...]], Awaitable[None]]


class PressButton(ui.DynamicItem[ui.Button[ui.View]], template=BUTTON):
    """A button whose custom id says all that is needed."""

    presser: Presser | None = None

    def __init__(self, button: Button) -> None:
        style = discord.ButtonStyle.secondary if button.is_quiet else discord.ButtonStyle.primary
        drawn: ui.Button[ui.View] = ui.Button(
            style=style,
            label=button.label,
            emoji=button.emoji,
            disabled=button.is_disabled,
            custom_id=button.press.of_button,
        )
        super().__init__(drawn)
        self._press = button.press

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return the button that was pressed."""
        del interaction, item
        return cls(Button(pressed(match), "…"))

    async def callback(self, interaction: discord.Interaction) -> None:
        """Do it."""
        if self.presser is not None:
            await self.presser(interaction, self._press, ())


class ChoiceSelect(ui.DynamicItem[ui.Select[ui.View]], template=SELECT):
    """A select of which one thing is chosen. `options` give each value its label and what stands below it."""

    presser: Presser | None = None

    def __init__(self, press: Press, placeholder: str, options: Mapping[str, tuple[str, str | None]]) -> None:
        drawn: ui.Select[ui.View] = ui.Select(custom_id=press.of_select, placeholder=placeholder)
        for value, (label, description) in options.items():
            drawn.add_option(label=label, value=value, description=description)
        super().__init__(drawn)
        self._press = press

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return the select in which something was chosen."""
        del interaction, item
        return cls(pressed(match), "…", {"…": ("…", None)})

    async def callback(self, interaction: discord.Interaction) -> None:
        """Do it."""
        if self.presser is not None:
            await self.presser(interaction, self._press, tuple(self.item.values))


def bind(client: discord.Client, presser: Presser) -> None:
    """Let all buttons and selects, those of earlier processes too, be done by `presser`."""
    PressButton.presser = ChoiceSelect.presser = staticmethod(presser)
    client.add_dynamic_items(PressButton, ChoiceSelect)


def view_of(rows: Rows) -> ui.View | None:
    """Return the buttons as a view; None where there is nothing to show."""
    return with_selects(rows=rows) if rows else None


def with_selects(*selects: ChoiceSelect, rows: Rows = ()) -> ui.View:
    """Return selects, and buttons below them, as a view."""
    view = ui.View(timeout=None)
    for place, select in enumerate(selects):
        select.item.row = place
        view.add_item(select)
    for place, row in enumerate(rows, len(selects)):
        for button in row:
            item = PressButton(button)
            item.item.row = place
            view.add_item(item)
    return view
