"""Buttons as they are sent."""

from typing import Any

import discord
import pytest
from discord import ui

from bot.cogs._items import view_of
from bot.cogs._presses import Button, Deed, Press

PRESS = Press(Deed.UP, "ab")
BUTTONS = {
    "emoji": Button(PRESS, emoji="👍"),
    "label": Button(PRESS, "Contexte"),
    "coloured": Button(PRESS, "Autre passage", is_quiet=False),
    "disabled": Button(PRESS, "1/3", is_disabled=True),
}


def drawn_by_the_library(button: Button) -> list[dict[str, Any]]:
    style = discord.ButtonStyle.secondary if button.is_quiet else discord.ButtonStyle.primary
    item: ui.Button[ui.View] = ui.Button(
        style=style,
        label=button.label,
        emoji=button.emoji,
        disabled=button.is_disabled,
        custom_id=button.press.of_button,
    )
    return ui.View(timeout=None).add_item(item).to_components()


@pytest.mark.parametrize("button", BUTTONS.values(), ids=BUTTONS)
async def test_a_button_is_drawn_as_the_library_would(button: Button) -> None:
    expected = drawn_by_the_library(button)
    for component in expected[0]["components"]:
        component.get("emoji", {}).pop("id", None)  # only a server's own emoji have one
    view = view_of([[button]])
    assert view is not None
    assert view.to_components() == expected


async def test_rows_stay_rows_and_no_buttons_are_no_view() -> None:
    view = view_of([[BUTTONS["emoji"], BUTTONS["label"]], [BUTTONS["disabled"]]])
    assert view is not None
    assert [len(row["components"]) for row in view.to_components()] == [2, 1]
    assert view_of([]) is None
