"""The buttons, selects and forms of the journal: what each does, and all that it needs, is in its custom id."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

import discord
from discord import ui

from bot.cogs._render import shortened

# docs: components/reference#string-select-select-option-structure, #button-button-structure
_OPTION_MOST = 100
_OPTIONS_MOST = 25


class Deed(StrEnum):
    """What pressing a button does, or sending a form; each value is part of custom ids that stay for ever."""

    LIST = "list"
    OPEN = "open"
    TURN = "turn"
    STATE = "state"
    NOTE = "note"
    NEXT = "next"
    UNANSWERED = "unans"
    TRAIL = "trail"
    ERASE = "erase"
    KEEP = "keep"
    REPORT = "report"
    GONE = "gone"


# A form, of which Discord gives back the custom id too, may be of another room of this door.
FORMS = "j:"
_BUTTON = re.compile(r"j:(?P<deed>[a-z]{1,10}):(?P<rest>.*)", re.DOTALL)
_SELECT = re.compile(r"js:(?P<deed>[a-z]{1,10}):(?P<rest>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Key:
    """A deed and what it is about, in fields of letters, digits and dashes; the last field may be any text."""

    deed: Deed
    fields: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"j:{self.deed.value}:{'.'.join(self.fields)}"

    def of_select(self) -> str:
        """Return the custom id of a select."""
        return f"js:{self.deed.value}:{'.'.join(self.fields)}"

    def field(self, place: int) -> str:
        """Return a field, "" where there is none."""
        return self.fields[place] if place < len(self.fields) else ""

    def number(self, place: int) -> int | None:
        """Return a field that holds a number, None where it is empty. Raises ValueError for anything else."""
        text = self.field(place)
        return int(text, 36) if text else None


def key_of(custom_id: str) -> Key:
    """Return what a custom id means: GONE where another version of ours made it."""
    match = _BUTTON.fullmatch(custom_id) or _SELECT.fullmatch(custom_id)
    if match is None or match["deed"] not in set(Deed):
        return Key(Deed.GONE)
    return Key(Deed(match["deed"]), tuple(match["rest"].split(".")))


def base36(number: int | None) -> str:
    """Return a number as short as `int` can still read it, "" for None. Raises ValueError for one below 0."""
    if number is None:
        return ""
    if number < 0:
        raise ValueError(number)
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits or "0"


# Does what was pressed or, with the values, chosen.
Presser = Callable[[discord.Interaction, Key, tuple[str, ...]], Awaitable[None]]


class JournalButton(ui.DynamicItem[ui.Button[ui.View]], template=_BUTTON):
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


class JournalSelect(ui.DynamicItem[ui.Select[ui.View]], template=_SELECT):
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
    return shortened(" ".join(text.split()), _OPTION_MOST) or "…"
