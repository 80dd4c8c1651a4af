"""Buttons and selects of live sessions as discord.py wants them: dynamic items, which outlive a restart."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Self

import discord
from discord import ui

from bot.cogs._escape import one_line
from bot.cogs._render import shortened
from bot.cogs.live._presses import BUTTON, SELECT, Done, Press, pressed

# docs: components/reference#button-button-structure, #string-select-select-option-structure
_LABEL_MOST = 80
_OPTION_MOST = 100
MOST_OPTIONS = 25

# Does what somebody did.
Doer = Callable[[discord.Interaction, Done], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Button:
    """A button to be drawn."""

    press: Press
    label: str
    style: discord.ButtonStyle = discord.ButtonStyle.secondary
    is_disabled: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A select of which one thing is chosen, as value, label and what stands below it."""

    press: Press
    placeholder: str
    options: Sequence[tuple[str, str, str]]


class LiveButton(ui.DynamicItem[ui.Button[ui.View]], template=BUTTON):
    """A button whose custom id says all that is needed."""

    doer: Doer | None = None

    def __init__(self, button: Button) -> None:
        drawn: ui.Button[ui.View] = ui.Button(
            style=button.style,
            label=shortened(button.label, _LABEL_MOST),
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
        if self.doer is not None:
            await self.doer(interaction, Done(self._press))


class LiveSelect(ui.DynamicItem[ui.Select[ui.View]], template=SELECT):
    """A select whose custom id says all but what was chosen."""

    doer: Doer | None = None

    def __init__(self, choice: Choice) -> None:
        drawn: ui.Select[ui.View] = ui.Select(
            custom_id=choice.press.of_select, placeholder=shortened(choice.placeholder, _OPTION_MOST)
        )
        for value, label, below in choice.options[:MOST_OPTIONS]:
            short = shortened(one_line(label), _OPTION_MOST) or "…"
            drawn.add_option(label=short, value=value, description=shortened(below, _OPTION_MOST) or None)
        super().__init__(drawn)
        self._press = choice.press

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return the select in which something was chosen."""
        del interaction, item
        return cls(Choice(pressed(match), "…", [("…", "…", "")]))

    async def callback(self, interaction: discord.Interaction) -> None:
        """Do it."""
        if self.doer is not None:
            await self.doer(interaction, Done(self._press, tuple(self.item.values)))


def bind(client: discord.Client, doer: Doer) -> None:
    """Let all buttons and selects of live sessions, those of earlier processes too, be done by `doer`."""
    LiveButton.doer = LiveSelect.doer = staticmethod(doer)
    client.add_dynamic_items(LiveButton, LiveSelect)


def view_of(*rows: Sequence[Button] | Choice) -> ui.View:
    """Return rows of buttons, and selects, from top to bottom as a view; empty rows are left out."""
    shown = [row for row in rows if isinstance(row, Choice) or row]
    view = ui.View(timeout=None)
    for place, row in enumerate(shown):
        items = [LiveSelect(row)] if isinstance(row, Choice) else [LiveButton(button) for button in row]
        for item in items:
            item.item.row = place
            view.add_item(item)
    return view
