"""What the writer has not put on any disk yet, in order."""

from collections import deque
from collections.abc import Iterator
from itertools import islice

from bot.model import SpoolError, StoredTurn
from bot.storage._background import BackgroundBatch
from bot.storage._backlog import Backlog
from bot.storage._waiting import Command, Waiting, leading_entries


class Queue:
    """Holds what somebody waits for, and behind it what nobody does.

    `in_flight` are the entries of the transaction under way, `saving` those that are being put into the spool.
    """

    def __init__(self) -> None:
        self.background = BackgroundBatch()
        self.in_flight: list[Waiting] = []
        self.saving: list[Waiting] = []
        self._items: deque[Waiting | Command] = deque()

    def __bool__(self) -> bool:
        return bool(self._items)

    def pending(self) -> Iterator[Waiting]:
        """Yield the entries that are on no disk yet, as they will be written."""
        yield from self.saving
        yield from self.in_flight
        yield from (item for item in self._items if isinstance(item, Waiting))
        yield from self.background

    def put(self, item: Waiting | Command) -> None:
        """Add what somebody waits for; a command comes after all that is there already."""
        if isinstance(item, Command):
            self.hurry()
        self._items.append(item)

    def hurry(self) -> None:
        """Let what may wait be written at once, after what may not."""
        self._items.extend(self.background.all())

    def command(self) -> Command | None:
        """Take the command at the head, if there is one."""
        first = self._items[0] if self._items else None
        if not isinstance(first, Command):
            return None
        self._items.popleft()
        return first

    def board(self, limit: int) -> list[Waiting]:
        """Take the entries at the head, with those that have waited long enough behind."""
        self.in_flight = list(islice(leading_entries(self._items), limit))
        for _ in self.in_flight:
            self._items.popleft()
        self.in_flight += self.background.overdue()
        self.background.come(sum(isinstance(item.entry, StoredTurn) for item in self.in_flight))
        return self.in_flight

    def board_behind(self) -> list[Waiting]:
        """Take a few of what may wait."""
        self.in_flight = self.background.some()
        return self.in_flight

    def disembark(self) -> None:
        """Put the entries of the transaction under way back to the head."""
        self._items.extendleft(reversed(self.in_flight))
        self.in_flight = []

    async def save(self, backlog: Backlog) -> None:
        """Move every entry that waits to the spool."""
        self.hurry()
        self.saving = [item for item in self._items if isinstance(item, Waiting)]
        self._items = deque(item for item in self._items if isinstance(item, Command))
        saving = [(item, payload) for item in self.saving if (payload := item.encoded()) is not None]
        kept, error = 0, SpoolError("the spool file is full")
        try:
            if saving:
                kept = await backlog.save([payload for _, payload in saving])
        except SpoolError as failure:
            error = failure
        for item, _ in saving[:kept]:
            item.settle(new=backlog.note(item.entry))
        for item, _ in saving[kept:]:
            item.fail(error)
        self.saving = []

    @property
    def first_command(self) -> float:
        """Return since when the first of the commands waits (the loop's time); endless if there is none."""
        return min((item.since for item in self._items if isinstance(item, Command)), default=float("inf"))

    def refuse_commands(self, *, until: float = float("inf")) -> None:
        """Tell the commands that cannot be done so: those that wait since `until` (the loop's time) or longer."""
        refused = [item for item in self._items if isinstance(item, Command) and item.since <= until]
        for command in refused:
            command.refuse()
        if refused:
            self._items = deque(item for item in self._items if item not in refused)
