"""Buttons and selects of live sessions as discord.py wants them: dynamic items, which outlive a restart."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Self

import discord
from discord import ui

from bot.cogs._escape import one_line
from bot.cogs._lasting import Lasting, bind_all, in_rows
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


class LiveButton(Lasting[ui.Button[ui.View], Press], template=BUTTON):
    """A button whose custom id says all that is needed."""

    def __init__(self, button: Button) -> None:
        drawn: ui.Button[ui.View] = ui.Button(
            style=button.style,
            label=shortened(button.label, _LABEL_MOST),
            disabled=button.is_disabled,
            custom_id=button.press.of_button,
        )
        super().__init__(drawn, button.press)

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button that was pressed."""
        return cls(Button(pressed(match), "…"))


class LiveSelect(Lasting[ui.Select[ui.View], Press], template=SELECT):
    """A select whose custom id says all but what was chosen."""

    def __init__(self, choice: Choice) -> None:
        drawn: ui.Select[ui.View] = ui.Select(
            custom_id=choice.press.of_select, placeholder=shortened(choice.placeholder, _OPTION_MOST)
        )
        for value, label, below in choice.options[:MOST_OPTIONS]:
            short = shortened(one_line(label), _OPTION_MOST) or "…"
            drawn.add_option(label=short, value=value, description=shortened(below, _OPTION_MOST) or None)
        super().__init__(drawn, choice.press)

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the select in which something was chosen."""
        return cls(Choice(pressed(match), "…", [("…", "…", "")]))


def bind(client: discord.Client, doer: Doer) -> None:
    """Let all buttons and selects of live sessions, those of earlier processes too, be done by `doer`."""

    async def do(interaction: discord.Interaction, press: Press, values: tuple[str, ...]) -> None:
        await doer(interaction, Done(press, values))

    bind_all(client, do, LiveButton, LiveSelect)


def view_of(*rows: Sequence[Button] | Choice) -> ui.View:
    """Return rows of buttons, and selects, from top to bottom as a view; empty rows are left out."""
    shown = [row for row in rows if isinstance(row, Choice) or row]
    return in_rows(
        [LiveSelect(row)] if isinstance(row, Choice) else [LiveButton(button) for button in row] for row in shown
    )
