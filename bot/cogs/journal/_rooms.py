"""What the moderators' commands and buttons are done with."""

from dataclasses import dataclass

from bot.cogs.journal.erasing import Erasing
from bot.cogs.journal.lists import Lists
from bot.cogs.journal.reviewing import Reviewing
from bot.cogs.journal.trail import Trail


@dataclass(frozen=True, slots=True)
class Rooms:
    """The rooms in which both commands and buttons have something done."""

    lists: Lists
    reviewing: Reviewing
    erasing: Erasing
    trail: Trail
