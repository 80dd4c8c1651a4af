"""Messages for one member alone, which change as they press: a text, and buttons or a select below."""

from collections.abc import Callable, Sequence

import discord

from bot.cogs._render import MOST, length, shortened
from bot.cogs._turning import ways
from bot.cogs.live._items import Button, Choice, view_of
from bot.cogs.live._presses import Press

# How much of a question is shown where several stand below one another: as much as one message holds.
_CAPS = (300, 200, 100, 50, 20)

# Cuts a member’s words to what there is room for.
Cut = Callable[[str], str]
Row = Sequence[Button] | Choice


async def show(interaction: discord.Interaction, text: str, *rows: Row) -> None:
    """Answer in the message of which a button was pressed, where it is the member's own already, else in a new one."""
    message, view = interaction.message, view_of(*rows)
    if interaction.response.is_done():
        await interaction.edit_original_response(content=text, view=view)
    elif message is not None and message.flags.ephemeral:
        await interaction.response.edit_message(content=text, view=view)
    else:
        await interaction.response.send_message(text, view=view, ephemeral=True, suppress_embeds=True)


def fitting(draw: Callable[[Cut], Sequence[str]]) -> str:
    """Return the lines that `draw` makes as one text that fits, with members' words cut no more than is needed.

    `draw` gets what cuts a text.
    """
    text = ""
    for cap in _CAPS:
        lines = draw(lambda words, most=cap: shortened(words, most))  # type: ignore[misc]  # mypy cannot infer a lambda's default
        text = "\n".join(lines).rstrip()
        if length(text) <= MOST:
            return text
    return text[: MOST // 2]


def pager(press: Press, pages: int) -> list[Button]:
    """Return the buttons that turn pages; `press` is the page that is shown. None where there is one page."""
    return [
        Button(Press(press.deed, press.session, press.question, way.page), way.label, is_disabled=way.is_disabled)
        for way in ways(press.number, pages)
    ]


def paged(count: int, page: int, each: int) -> tuple[int, int]:
    """Return the page to show, in case there are fewer by now, and how many pages there are (at least one)."""
    pages = max(-(-count // each), 1)
    return min(page, pages - 1), pages
