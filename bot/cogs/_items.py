"""Buttons and selects as discord.py wants them: dynamic items, which outlive a restart."""

import re
from collections.abc import Mapping
from typing import Self

import discord
from discord import ui

from bot.cogs._lasting import Lasting, Presser, bind_all, in_rows
from bot.cogs._presses import BUTTON, SELECT, Button, Press, Rows, pressed


class PressButton(Lasting[ui.Button[ui.View], Press], template=BUTTON):
    """A button whose custom id says all that is needed."""

    def __init__(self, button: Button) -> None:
        style = discord.ButtonStyle.secondary if button.is_quiet else discord.ButtonStyle.primary
        drawn: ui.Button[ui.View] = ui.Button(
            style=style,
            label=button.label,
            emoji=button.emoji,
            disabled=button.is_disabled,
            custom_id=button.press.of_button,
        )
        super().__init__(drawn, button.press)

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button that was pressed."""
        return cls(Button(pressed(match), "…"))


class ChoiceSelect(Lasting[ui.Select[ui.View], Press], template=SELECT):
    """A select of which one thing is chosen. `options` give each value its label and what stands below it."""

    def __init__(self, press: Press, placeholder: str, options: Mapping[str, tuple[str, str | None]]) -> None:
        drawn: ui.Select[ui.View] = ui.Select(custom_id=press.of_select, placeholder=placeholder)
        for value, (label, description) in options.items():
            drawn.add_option(label=label, value=value, description=description)
        super().__init__(drawn, press)

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the select in which something was chosen."""
        return cls(pressed(match), "…", {"…": ("…", None)})


def bind(client: discord.Client, presser: Presser[Press]) -> None:
    """Let all buttons and selects, those of earlier processes too, be done by `presser`."""
    bind_all(client, presser, PressButton, ChoiceSelect)


def view_of(rows: Rows) -> ui.View | None:
    """Return the buttons as a view; None where there is nothing to show."""
    return with_selects(rows=rows) if rows else None


def with_selects(*selects: ChoiceSelect, rows: Rows = ()) -> ui.View:
    """Return selects, and buttons below them, as a view."""
    return in_rows([*([select] for select in selects), *([PressButton(button) for button in row] for row in rows)])
