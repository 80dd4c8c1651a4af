"""Turning pages whose number is known: where the two buttons lead, and the line that says which page it is."""

from typing import NamedTuple

from bot.cogs._render import small
from bot.model import Language
from bot.phrases import Voice


class Way(NamedTuple):
    """A button that turns pages: the number, from 0, of the page it leads to."""

    page: int
    label: str
    is_disabled: bool


def ways(page: int, pages: int) -> tuple[Way, ...]:
    """Return the ways on from a page, none where there is but one."""
    if pages < 2:
        return ()
    # Both buttons would have the same custom id where they go nowhere, which Discord refuses.
    return Way(page - 1 if page else pages + 1, "◀", page == 0), Way(page + 1, "▶", page >= pages - 1)


def page_line(page: int, pages: int, language: Language) -> str:
    """Return a line of small print that says which page (from 0) it is; empty where there is but one."""
    if pages < 2:
        return ""
    return small(Voice(language).say("page", page=str(page + 1), pages=str(pages)))
