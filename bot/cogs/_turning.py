"""Turning pages whose number is known: where the buttons lead, and the line that says which page it is of how many.

Between ◀ and ▶ stands a button that opens a form for the number of any page: see `_page_form`.
"""

from typing import NamedTuple

from bot.cogs._render import small
from bot.model import Language
from bot.phrases import Voice


class Way(NamedTuple):
    """A button that turns pages: the number, from 0, of the page it leads to; or, where it `asks`, of the one shown."""

    page: int
    label: str
    is_disabled: bool = False
    asks: bool = False


def ways(page: int, pages: int) -> tuple[Way, ...]:
    """Return the ways on from a page, none where there is but one."""
    if pages < 2:
        return ()
    # Both buttons would have the same custom id where they go nowhere, which Discord refuses.
    back = Way(page - 1 if page else pages + 1, "◀", page == 0)
    return back, Way(page, f"{page + 1} / {pages}", asks=True), Way(page + 1, "▶", page >= pages - 1)


def page_line(page: int, pages: int, language: Language, *, total: str = "") -> str:
    """Return a line of small print that says which page (from 0) it is, and the `total`; empty where there is one."""
    if pages < 2:
        return ""
    line = Voice(language).say("page", page=str(page + 1), pages=str(pages))
    return small(f"{line} · {total}" if total else line)
