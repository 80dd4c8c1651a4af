"""Modals of live sessions. Their custom ids are fixed, so that one opened before a restart is understood after it.

discord.py itself only knows the modals of this process, by objects; ours have no callback there, and `submitted` reads
what came, whichever process opened it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from bot.cogs._render import shortened
from bot.cogs.live._presses import MODAL, Done, Press, pressed

# docs: interactions/receiving-and-responding#interaction-response-object-modal, components/reference#label
_TITLE_MOST = _LABEL_MOST = 45
_BELOW_MOST = 100
# Seconds after which discord.py forgets the object; Discord itself takes no answer later than that.
_LIFETIME = 900.0


@dataclass(frozen=True, slots=True)
class Text:
    """A field to type into, `most` characters at most."""

    name: str
    label: str
    most: int
    value: str = ""
    below: str | None = None
    least: int = 1
    is_required: bool = True


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick."""

    name: str
    label: str
    below: str | None = None


async def open_modal(interaction: discord.Interaction, press: Press, title: str, fields: Sequence[Text | Tick]) -> None:
    """Open a modal, as the first answer to a command, button or select; what is typed comes back as `press`."""
    modal = ui.Modal(title=shortened(title, _TITLE_MOST), custom_id=press.of_modal, timeout=_LIFETIME)
    for field in fields:
        below = shortened(field.below, _BELOW_MOST) if field.below else None
        modal.add_item(
            ui.Label(text=shortened(field.label, _LABEL_MOST), component=_component(field), description=below)
        )
    await interaction.response.send_modal(modal)


def _component(field: Text | Tick) -> ui.Item[Any]:
    if isinstance(field, Tick):
        return ui.Checkbox(custom_id=field.name)
    return ui.TextInput(
        style=discord.TextStyle.paragraph,
        custom_id=field.name,
        default=field.value[: field.most] or None,
        required=field.is_required,
        min_length=field.least,
        max_length=field.most,
    )


def submitted(interaction: discord.Interaction) -> Done | None:
    """Return what was typed into one of these modals; None for any other interaction."""
    data: Any = interaction.data or {}
    match = MODAL.fullmatch(str(data.get("custom_id", "")))
    if interaction.type is not discord.InteractionType.modal_submit or match is None:
        return None
    return Done(pressed(match), fields=dict(_fields(data.get("components", []))))


def _fields(components: Iterable[Any]) -> Iterable[tuple[str, str | bool]]:
    for component in components:
        inner = component.get("component")
        yield from _fields([inner] if inner else component.get("components", []))
        value = component.get("value")
        if "custom_id" in component and isinstance(value, str | bool):
            yield component["custom_id"], value
