"""Messages for one member alone, which change as they press: a text, and buttons or a select below."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import discord

from bot.cogs._page_form import ask_for_page, page_wanted, pressed_label
from bot.cogs._render import MOST, length, shortened
from bot.cogs._turning import page_line, ways
from bot.cogs.live._desk import Desk
from bot.cogs.live._items import Button, Choice, view_of
from bot.cogs.live._presses import Done, Press
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
        lines = draw(lambda words, most=cap: shortened(words, most))  # type: ignore[misc]  # mypy cannot infer a lambda's default
        text = "\n".join(lines).rstrip()
        if length(text) <= MOST:
            return text
    return text[: MOST // 2]


def pager(press: Press, pages: int) -> list[Button]:
    """Return the buttons that turn pages; `press` is the page that is shown. None where there is one page."""
    found = ((way, _asking(press.deed) if way.asks else press.deed) for way in ways(press.number, pages))
    return [
        Button(replace(press, deed=deed, number=way.page), way.label, is_disabled=way.is_disabled)
        for way, deed in found
    ]


def foot(page: int, pages: int, questions: int, voice: Voice) -> str:
    """Return the line that says which page of so many questions it is; empty where there is but one page."""
    return page_line(page, pages, voice.language, total=voice.say("total_questions", count=str(questions)))


def lead_to_pages(desk: Desk, deed: str) -> None:
    """Let the button between those that turn pages ask for a page's number, and the form show it by `deed`."""

    async def ask(interaction: discord.Interaction, done: Done) -> None:
        form = replace(done.press, deed=f"{deed}at").of_modal
        await ask_for_page(interaction, form, pressed_label(interaction))

    async def show_page(interaction: discord.Interaction, done: Done) -> None:
        if (number := await page_wanted(interaction)) is not None:
            await desk.deeds[deed](interaction, Done(replace(done.press, deed=deed, number=number)))

    desk.deeds[_asking(deed)] = ask
    desk.deeds[f"{deed}at"] = show_page


def _asking(deed: str) -> str:
    """Return the deed that asks for the number of a page which `deed` shows."""
    return f"to{deed}"


def paged(count: int, page: int, each: int) -> tuple[int, int]:
    """Return the page to show, in case there are fewer by now, and how many pages there are (at least one)."""
    pages = max(-(-count // each), 1)
    return min(page, pages - 1), pages
