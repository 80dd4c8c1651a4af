"""What stands in review channels about answers that are to be looked at, and says so when nothing is left of them.

Of an answer that was erased or withdrawn it is said at once where this process has posted about it; what an earlier one
has posted, of which nobody knows where it stands, is closed when a moderator presses one of its buttons.
"""

import asyncio
import logging
from collections import OrderedDict

import discord

from bot.cogs._delivery import NOT_TAKEN
from bot.cogs._room import Room, language_of
from bot.cogs._wishes import locale_in
from bot.model import DatabaseError
from bot.phrases import Voice

_log = logging.getLogger(__name__)

# Messages that are remembered: more than that are not open at once.
_MOST_OPEN = 1_000


class Alerts:
    """The messages that were posted, by the turn that each is about."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._open: OrderedDict[int, tuple[str, discord.PartialMessage]] = OrderedDict()
        self._closing: set[asyncio.Task[None]] = set()
        room.after_removal.append(self.close_gone)

    def remember(self, turn: str, message: discord.PartialMessage) -> None:
        """Remember what was posted about a turn."""
        self._open[message.id] = turn, message
        if len(self._open) > _MOST_OPEN:
            self._open.popitem(last=False)

    def close_gone(self) -> None:
        """Begin to close all that is about turns of which nothing is left; whoever erased them need not wait for it."""
        if self._open:
            task = asyncio.create_task(self._close_gone())
            self._closing.add(task)
            task.add_done_callback(self._closing.discard)

    async def close_pressed(self, message: discord.Message | None, turn: str) -> None:
        """Close what was pressed where nothing is left of its turn; what only some may not see stays open.

        Nothing happens to a message that only one moderator sees. Raises DatabaseError.
        """
        if message is not None and not message.flags.ephemeral and turn not in await self._left([turn]):
            await self._close(message)

    async def _close_gone(self) -> None:
        with self._room.traffic.under_way():
            shown = dict(self._open)
            try:
                left = await self._left([turn for turn, _ in shown.values()])
            except DatabaseError as error:
                _log.warning("which alerts are about nothing any more is not known: %s", error)
                return
            for turn, message in shown.values():
                if turn not in left:
                    await self._close(message)

    async def _left(self, turns: list[str]) -> set[str]:
        """Return those of the turns that still have their words."""
        kept = await self._room.journal.talks.turns(turns)
        return {stored.message.id for stored in kept if stored.redacted_at is None}

    async def _close(self, message: discord.PartialMessage | discord.Message) -> None:
        self._open.pop(message.id, None)
        said = Voice(language_of(locale_in(self._room, message.guild))).say("alert_gone")
        try:
            await message.edit(content=said, view=None)
        except NOT_TAKEN as error:
            _log.warning("alert %s is still open: %s", message.id, type(error).__name__)
