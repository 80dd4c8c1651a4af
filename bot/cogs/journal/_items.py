"""The journal's buttons and selects as discord.py wants them: dynamic items, which outlive a restart."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Self

import discord
from discord import ui

from bot.cogs import _turning
from bot.cogs._escape import one_line
from bot.cogs._lasting import Lasting, Presser, bind_all, in_rows
from bot.cogs._render import shortened
from bot.cogs.journal._keys import BUTTON, SELECT, Key, key_of
from bot.phrases import Voice

# docs: components/reference#string-select-select-option-structure, #string-select-string-select-structure
_OPTION_MOST = 100
_OPTIONS_MOST = 25
# Seconds for which this process remembers a form that perhaps nobody sends.
_FORM_OPEN = 900.0


class JournalButton(Lasting[ui.Button[ui.View], Key], template=BUTTON):
    """A button of the journal's."""

    def __init__(
        self,
        key: Key,
        label: str | None,
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
        *,
        is_disabled: bool = False,
    ) -> None:
        super().__init__(ui.Button(style=style, label=label, custom_id=str(key), disabled=is_disabled), key)

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button that was pressed."""
        return cls(key_of(match.string), "…")


class JournalSelect(Lasting[ui.Select[ui.View], Key], template=SELECT):
    """A select of the journal's: `options` give each value its label and what stands below it."""

    def __init__(self, key: Key, placeholder: str, options: Mapping[str, tuple[str, str]]) -> None:
        drawn: ui.Select[ui.View] = ui.Select(custom_id=key.of_select(), placeholder=placeholder)
        for value, (label, description) in list(options.items())[:_OPTIONS_MOST]:
            drawn.add_option(label=_label(label), value=value, description=_label(description))
        super().__init__(drawn, key)

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the select in which something was chosen."""
        return cls(key_of(match.string), "…", {"…": ("…", "…")})


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


def bind(client: discord.Client, presser: Presser[Key]) -> None:
    """Let all buttons and selects of the journal's, those of earlier processes too, be done by `presser`."""
    bind_all(client, presser, JournalButton, JournalSelect)


def drawn(select: JournalSelect | None, *rows: Sequence[JournalButton]) -> ui.View:
    """Return a select and, below it, rows of buttons, as a view, perhaps of nothing."""
    above = [] if select is None else [[select]]
    return in_rows([*above, *(row for row in rows if row)])


def ways(way: Callable[[int], Key], page: int, pages: int) -> list[JournalButton]:
    """Return the buttons that turn pages, none where there is but one; `way` gives what leads to a page (from 0)."""
    found = [(way(each.page), each) for each in _turning.ways(page, pages)]
    return [
        JournalButton(key.asking() if each.asks else key, each.label, is_disabled=each.is_disabled)
        for key, each in found
    ]


def _label(text: str) -> str:
    return shortened(one_line(text), _OPTION_MOST) or "…"
