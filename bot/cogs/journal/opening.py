"""Where the parts of the moderators' door are built and joined."""

from bot.cogs._answers import Answers
from bot.cogs._client import Client
from bot.cogs._commands import Tree
from bot.cogs._room import Room
from bot.cogs.journal._authority import Authority
from bot.cogs.journal._items import bind
from bot.cogs.journal._rooms import Rooms
from bot.cogs.journal.commands import JournalCommands
from bot.cogs.journal.erasing import Erasing
from bot.cogs.journal.lists import Lists
from bot.cogs.journal.presses import Presses
from bot.cogs.journal.reporting import Reporting
from bot.cogs.journal.reviewing import Reviewing
from bot.cogs.journal.trail import SessionOf, Trail


def open_journal(  # noqa: PLR0913, PLR0917  # what is joined
    client: Client, tree: Tree, room: Room, answers: Answers, reporting: Reporting, session_of: SessionOf
) -> None:
    """Give the client the journal's commands, and what its buttons and forms do."""
    authority = Authority(room)
    rooms = Rooms(Lists(room), Reviewing(room, reporting.alerts), Erasing(room, answers), Trail(room, session_of))
    presses = Presses(room, authority, rooms=rooms, reporting=reporting)
    bind(client, presses.press)
    client.submitted.append(presses.submitted)
    tree.add_command(JournalCommands(room, authority, rooms=rooms).group())
    tree.add_command(reporting.menu())
