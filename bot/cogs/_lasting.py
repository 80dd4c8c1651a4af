"""Buttons and selects that outlive a restart: any process knows from a custom id what was meant, and who does it."""

import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, Generic, Self, TypeVar

import discord
from discord import ui

Drawn = TypeVar("Drawn", bound=ui.Item[Any])
Meant = TypeVar("Meant")

# Does what was pressed or, with the values, chosen.
Presser = Callable[[discord.Interaction, Meant, tuple[str, ...]], Awaitable[None]]


class Lasting(ui.DynamicItem[Drawn], Generic[Drawn, Meant], template=r"(?!)"):
    """What our buttons and selects have in common; each kind has the template of its custom ids instead of this one."""

    presser: Presser[Meant] | None = None

    def __init__(self, drawn: Drawn, meant: Meant) -> None:
        super().__init__(drawn)
        self._meant = meant

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the item that a custom id of its template means; only that much of it is true."""
        raise NotImplementedError

    @classmethod
    def done_by(cls, presser: Presser[Meant]) -> None:
        """Let all items of this kind, those of earlier processes too, be done by `presser`."""
        cls.presser = staticmethod(presser)

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return what was pressed, or in which something was chosen."""
        del interaction, item
        return cls.of(match)

    async def callback(self, interaction: discord.Interaction) -> None:
        """Do it."""
        if self.presser is not None:
            values = self.item.values if isinstance(self.item, ui.Select) else ()
            await self.presser(interaction, self._meant, tuple(values))


def bind_all(client: discord.Client, presser: Presser[Meant], *kinds: type[Lasting[Any, Meant]]) -> None:
    """Let the client take items of these kinds, those of earlier processes too, and `presser` do them."""
    for kind in kinds:
        kind.done_by(presser)
    client.add_dynamic_items(*kinds)


def in_rows(rows: Iterable[Sequence[Lasting[Any, Any]]]) -> ui.View:
    """Return rows of items, from top to bottom, as a view."""
    view = ui.View(timeout=None)
    for place, row in enumerate(rows):
        for item in row:
            item.item.row = place
            view.add_item(item)
    return view
