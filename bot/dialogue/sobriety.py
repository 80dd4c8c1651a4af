"""Whose talk stays sober: nothing light follows a message of distress that was answered with where help is."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model import Message, Turn

# So long after such a message the talk of its writer in its channel is sober.
SOBER_FOR = timedelta(days=1)
_MOST = 10_000


class SoberTalks:
    """Remembers by channel and member which turn told last where help is, without a word of it; in memory alone."""

    def __init__(self) -> None:
        self._turns: OrderedDict[tuple[str, str], Turn] = OrderedDict()

    def add(self, turn: Turn) -> None:
        """Remember a turn whose reply told where help is."""
        message = replace(turn.message, text="", author_name="")
        key = _key(message)
        self._turns[key] = replace(turn, message=message)
        self._turns.move_to_end(key)
        if len(self._turns) > _MOST:
            self._turns.popitem(last=False)

    def has(self, message: Message) -> bool:
        """Return whether a message is part of a sober talk."""
        turn = self._turns.get(_key(message))
        return turn is not None and message.at - turn.message.at < SOBER_FOR

    def forget(self, which: Callable[[Turn], bool]) -> None:
        """Forget every turn of which that is true."""
        for key in [key for key, turn in self._turns.items() if which(turn)]:
            del self._turns[key]

    def forget_old(self, now: datetime) -> None:
        """Forget the turns since which a day has gone by."""
        self.forget(lambda turn: now - turn.message.at >= SOBER_FOR)


def _key(message: Message) -> tuple[str, str]:
    return message.place.channel, message.author
