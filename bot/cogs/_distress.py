"""Help for somebody in distress whose message gets no answer."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from time import monotonic
from typing import TYPE_CHECKING, Any

import discord

from bot.model import Language

if TYPE_CHECKING:  # the models and their libraries are loaded while we connect
    from bot.cogs._room import Room

# Who is refused an answer is told where help is at most once in so many seconds.
HELP_SECONDS = 600.0
_MOST_MEMBERS = 5_000


class OnceInAWhile:
    """Says which keys are due again, within bounds."""

    def __init__(self, seconds: float = HELP_SECONDS, clock: Callable[[], float] = monotonic) -> None:
        self._seconds = seconds
        self._clock = clock
        self._last: OrderedDict[object, float] = OrderedDict()

    def is_due(self, key: object) -> bool:
        """Return whether a key was not due in the last `seconds`, and count it as due now where that is so."""
        now = self._clock()
        if key in self._last and now - self._last[key] < self._seconds:
            return False
        self._last[key] = now
        self._last.move_to_end(key)
        if len(self._last) > _MOST_MEMBERS:
            self._last.popitem(last=False)
        return True


def help_refused(room: "Room", text: str, member: int, otherwise: Language, *, on_server: bool) -> str | None:
    """Return where help is, as Markdown, for a member in distress whose message gets no answer; None where none is due.

    `otherwise` is the language spoken where the message does not tell.
    """
    from bot.dialogue import spoken_in  # noqa: PLC0415 - see above

    heard = room.helplines.assess(text)
    if heard.kind is None or not heard.is_certain or not room.help_due.is_due(member):
        return None
    return room.helplines.help_text(heard.kind, spoken_in(text, otherwise), on_server=on_server)


def typed_in(interaction: discord.Interaction) -> str:
    """Return all the text that a member typed into a command."""
    data: Any = interaction.data or {}
    return "\n".join(_texts(data.get("options", ())))


def _texts(options: Any) -> Iterator[str]:
    for option in options:
        if option.get("type") == discord.AppCommandOptionType.string.value:
            yield str(option.get("value", ""))
        yield from _texts(option.get("options", ()))
