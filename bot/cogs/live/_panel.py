"""Messages for one member alone, which change as they press: a text, and buttons or a select below."""

from collections.abc import Callable, Sequence

import discord

from bot.cogs._render import MOST, length, shortened
from bot.cogs.live._items import Button, Choice, view_of
from bot.cogs.live._presses import Press
from bot.phrases import Voice

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
        text = "\n".join(draw(lambda words, most=cap: shortened(words, most)))  # type: ignore[misc]  # mypy cannot infer a lambda's default
        if length(text) <= MOST:
            return text
    return text[: MOST // 2]


def pager(press: Press, pages: int) -> list[Button]:
    """Return the buttons that turn pages; `press` is the page that is shown. None where there is one page."""
    if pages < 2:
        return []
    page = press.number
    # Both would have the same custom id where they go nowhere, which Discord refuses.
    back = Press(press.deed, press.session, press.question, page - 1 if page else pages + 1)
    ahead = Press(press.deed, press.session, press.question, page + 1)
    return [
        Button(back, "◀", is_disabled=page == 0),
        Button(ahead, "▶", is_disabled=page >= pages - 1),
    ]


def paged(count: int, page: int, each: int) -> tuple[int, int]:
    """Return the page to show, in case there are fewer by now, and how many pages there are (at least one)."""
    pages = max(-(-count // each), 1)
    return min(page, pages - 1), pages


def numbered(page: int, pages: int, voice: Voice) -> list[str]:
    """Return the line that says which page it is, where there are several."""
    return [f"-# {voice.say('page', page=str(page + 1), pages=str(pages))}"] if pages > 1 else []
