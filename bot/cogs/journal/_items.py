"""The journal's buttons and selects as discord.py wants them: dynamic items, which outlive a restart."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Self

import discord
from discord import ui

from bot.cogs._escape import one_line
from bot.cogs._render import shortened
from bot.cogs.journal._keys import BUTTON, SELECT, Deed, Key, key_of
from bot.phrases import Voice

# docs: components/reference#string-select-select-option-structure, #string-select-string-select-structure
_OPTION_MOST = 100
_OPTIONS_MOST = 25
# Seconds for which this process remembers a form that perhaps nobody sends.
_FORM_OPEN = 900.0

# Does what was pressed or, with the values, chosen.
Presser = Callable[[discord.Interaction, Key, tuple[str, ...]], Awaitable[None]]


class JournalButton(ui.DynamicItem[ui.Button[ui.View]], template=BUTTON):
    """A button of the journal's."""

    presser: Presser | None = None

    def __init__(
        self,
        key: Key,
        label: str | None,
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
        *,
        is_disabled: bool = False,
        row: int | None = None,
    ) -> None:
        super().__init__(ui.Button(style=style, label=label, custom_id=str(key), disabled=is_disabled, row=row))
        self._key = key

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return the button that was pressed."""
        del interaction, item
        return cls(key_of(match.string), "…")

    async def callback(self, interaction: discord.Interaction) -> None:
        """Do it."""
        if self.presser is not None:
            await self.presser(interaction, self._key, ())


class JournalSelect(ui.DynamicItem[ui.Select[ui.View]], template=SELECT):
    """A select of the journal's: `options` give each value its label and what stands below it."""

    presser: Presser | None = None

    def __init__(self, key: Key, placeholder: str, options: Mapping[str, tuple[str, str]]) -> None:
        drawn: ui.Select[ui.View] = ui.Select(custom_id=key.of_select(), placeholder=placeholder)
        for value, (label, description) in list(options.items())[:_OPTIONS_MOST]:
            drawn.add_option(label=_label(label), value=value, description=_label(description))
        super().__init__(drawn)
        self._key = key

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return the select in which something was chosen."""
        del interaction, item
        return cls(key_of(match.string), "…", {"…": ("…", "…")})

    async def callback(self, interaction: discord.Interaction) -> None:
        """Do it."""
        if self.presser is not None:
            await self.presser(interaction, self._key, tuple(self.item.values))


class Form(ui.Modal):
    """Asks for a text, with the phrases `{name}_title`, `_label` and `_about`.

    Whatever process gets it back knows from its custom id what it is about; so nothing is done here when it is sent.
    """

    def __init__(self, key: Key, voice: Voice, name: str, *, most: int, is_required: bool = True) -> None:
        super().__init__(title=voice.say(f"{name}_title"), custom_id=str(key), timeout=_FORM_OPEN)
        text: ui.TextInput[ui.Modal] = ui.TextInput(
            custom_id="text", style=discord.TextStyle.paragraph, max_length=most, required=is_required
        )
        self.add_item(ui.Label(text=voice.say(f"{name}_label"), description=voice.say(f"{name}_about"), component=text))


def bind(client: discord.Client, presser: Presser) -> None:
    """Let all buttons and selects of the journal's, those of earlier processes too, be done by `presser`."""
    JournalButton.presser = JournalSelect.presser = staticmethod(presser)
    client.add_dynamic_items(JournalButton, JournalSelect)


def drawn(select: JournalSelect | None, *rows: Sequence[JournalButton]) -> ui.View:
    """Return a select and, below it, rows of buttons, as a view, perhaps of nothing."""
    view = ui.View(timeout=None)
    if select is not None:
        view.add_item(select)
    for place, row in enumerate((row for row in rows if row), 0 if select is None else 1):
        for button in row:
            button.item.row = place
            view.add_item(button)
    return view


def ways(previous: Key | None, following: Key | None) -> list[JournalButton]:
    """Return the buttons that turn pages, none where there is but one page."""
    if previous is None and following is None:
        return []
    return [
        JournalButton(previous or Key(Deed.GONE, ("0",)), "◀", is_disabled=previous is None),
        JournalButton(following or Key(Deed.GONE, ("1",)), "▶", is_disabled=following is None),
    ]


def _label(text: str) -> str:
    return shortened(one_line(text), _OPTION_MOST) or "…"
