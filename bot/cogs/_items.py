"""Buttons and selects as discord.py wants them: dynamic items, which outlive a restart."""

import re
from collections.abc import Mapping
from typing import Any, Self

import discord
from discord import ui

from bot.cogs._lasting import Lasting, Presser, bind_all, in_rows
from bot.cogs._presses import BUTTON, SELECT, Button, Press, Rows, pressed


class PressButton(Lasting[ui.Button[ui.View], Press], template=BUTTON):
    """A button that was pressed: its custom id says all that is needed. For how it is drawn see `view_of`."""

    def __init__(self, press: Press) -> None:
        drawn: ui.Button[ui.View] = ui.Button(label="…", custom_id=press.of_button)
        super().__init__(drawn, press)

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button that was pressed."""
        return cls(pressed(match))


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


def components_of(rows: Rows) -> list[dict[str, Any]]:
    """Return rows of buttons as Discord wants them. docs: components/reference#action-row."""
    return [{"type": 1, "components": [_drawn(button) for button in row]} for row in rows]


class _Drawn(ui.View):
    """Buttons as Discord wants them. The library would make three objects of each, only to take them apart again.

    It need not remember them either: what they do is in their custom ids, which `bind` makes known.
    """

    def __init__(self, rows: Rows) -> None:
        super().__init__(timeout=None)
        self._rows = components_of(rows)

    def to_components(self) -> list[dict[str, Any]]:
        """Return the rows."""
        return self._rows


_QUIET, _LOUD = discord.ButtonStyle.secondary.value, discord.ButtonStyle.primary.value


def _drawn(button: Button) -> dict[str, Any]:
    """Return a button as Discord wants it. docs: components/reference#button-button-structure."""
    style = _QUIET if button.is_quiet else _LOUD
    drawn: dict[str, Any] = {"type": 2, "style": style, "custom_id": button.press.of_button}
    if button.label is not None:
        drawn["label"] = button.label
    if button.emoji is not None:
        drawn["emoji"] = {"name": button.emoji}
    drawn["disabled"] = button.is_disabled
    return drawn


def view_of(rows: Rows) -> ui.View | None:
    """Return the buttons as a view; None where there is nothing to show."""
    return _Drawn(rows) if rows else None


def with_selects(*selects: ChoiceSelect) -> ui.View:
    """Return selects as a view."""
    return in_rows([select] for select in selects)
