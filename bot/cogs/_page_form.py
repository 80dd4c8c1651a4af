"""The form that asks for the number of a page, opened by the button between ◀ and ▶ (see `_turning`).

Like all that lasts it has its meaning in its custom id: whatever process gets it back knows of which list a page is
wanted, and takes it from `interaction.data`.
"""

import re
from typing import Any

import discord
from discord import ui

from bot.cogs._handling import tell_phrase
from bot.cogs._render import shown
from bot.cogs._room import language_for
from bot.phrases import Voice

# So many digits a page's number has at most, also in custom ids; and so much of something else is shown again.
_DIGITS, _TYPED = 6, 40
# Seconds for which this process remembers a form that perhaps nobody sends.
_FORM_OPEN = 900.0
_NUMBER = re.compile(r"[0-9]+")


async def ask_for_page(interaction: discord.Interaction, custom_id: str, label: str = "") -> None:
    """Open the form that asks for a page's number; `label` tells which page is shown, of how many."""
    voice = Voice(language_for(interaction))
    form = ui.Modal(title=voice.say("page_title"), custom_id=custom_id, timeout=_FORM_OPEN)
    field: ui.TextInput[ui.Modal] = ui.TextInput(custom_id="page", placeholder=label or None, max_length=_DIGITS)
    form.add_item(ui.Label(text=voice.say("page_label"), component=field))
    await interaction.response.send_modal(form)


def pressed_label(interaction: discord.Interaction) -> str:
    """Return what stands on the button that was pressed, nothing where that is not known."""
    data: Any = interaction.data or {}
    buttons = buttons_of(interaction.message) if interaction.message else []
    return next((each.label or "" for each in buttons if each.custom_id == data.get("custom_id")), "")


def buttons_of(message: discord.Message) -> list[discord.Button]:
    """Return the buttons below a message."""
    parts = [part for row in message.components if isinstance(row, discord.ActionRow) for part in row.children]
    return [part for part in parts if isinstance(part, discord.Button)]


def typed(interaction: discord.Interaction) -> str:
    """Return what was typed into the only field of a form, as Discord sends it: within a label."""
    data: Any = interaction.data or {}
    for part in data.get("components", ()):
        field: Any = part.get("component") or next(iter(part.get("components", ())), {})
        if isinstance(field.get("value"), str):
            return str(field["value"])
    return ""


async def page_wanted(interaction: discord.Interaction) -> int | None:
    """Return the number, from 0, of the page that was typed into the form, or tell that it is none and return None.

    Who types more than there are means the last one: that is for whoever shows the page.
    """
    text = typed(interaction)
    found = _NUMBER.search(text)
    if found is not None and int(found[0]):
        return int(found[0]) - 1
    await tell_phrase(interaction, "page_unread", typed=shown(text, _TYPED) or "…")
    return None
