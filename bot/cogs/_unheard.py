"""What befell messages while the journal did not answer: remembered, and heard once it does."""

import asyncio
from collections import OrderedDict
from collections.abc import Collection
from typing import Any

import discord

# Messages of each kind, hours of a busy server; beyond that the oldest are forgotten.
_MOST = 10_000
# Seconds until the journal is asked again, at first and at most: each time in vain it is twice as long.
_SOON, _RARELY = 1.0, 60.0


class Unheard:
    """Deleted questions, deleted answers, and edited questions as they are now; of those deleted only ids."""

    def __init__(self) -> None:
        self._questions: OrderedDict[int, None] = OrderedDict()
        self._answers: OrderedDict[int, None] = OrderedDict()
        self._edited: OrderedDict[int, discord.Message] = OrderedDict()
        self._is_any = asyncio.Event()
        self._pause = _SOON

    def put_questions(self, messages: Collection[int]) -> None:
        """Remember that messages are gone that may have been questions."""
        for message in messages:
            self._questions[message] = None
            self._edited.pop(message, None)
        self._limit(self._questions)

    def put_answers(self, messages: Collection[int]) -> None:
        """Remember that somebody deleted messages that may have been answers."""
        self._answers |= dict.fromkeys(messages)
        self._limit(self._answers)

    def put_edited(self, message: discord.Message) -> None:
        """Remember how a message that may be a question reads now."""
        self._edited[message.id] = message
        self._limit(self._edited)

    async def taken(self) -> tuple[list[int], list[int], list[discord.Message]]:
        """Return, when there is anything and some time has passed, all of it once: questions, answers, edited ones."""
        if not self._is_any.is_set():
            self._pause = _SOON
        await self._is_any.wait()
        await asyncio.sleep(self._pause)
        self._pause = min(2 * self._pause, _RARELY)
        taken = list(self._questions), list(self._answers), list(self._edited.values())
        for each in (self._questions, self._answers, self._edited):
            each.clear()
        self._is_any.clear()
        return taken

    def _limit(self, remembered: OrderedDict[int, Any]) -> None:
        while len(remembered) > _MOST:
            remembered.popitem(last=False)
        self._is_any.set()
