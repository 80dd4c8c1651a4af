"""How fast one member may press buttons and use commands before being asked for a little patience."""

from collections import OrderedDict, deque
from collections.abc import Callable
from time import monotonic

# So many within so many seconds; a person who turns pages stays below.
MOST = 12
SECONDS = 10.0
_MOST_MEMBERS = 5_000


class Pace:
    """Counts what each member did lately, within bounds."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._lately: OrderedDict[int, deque[float]] = OrderedDict()

    def wait(self, member: int) -> float:
        """Count one more deed of a member's; return 0, or in how many seconds they may go on (then it counts not)."""
        now = self._clock()
        times = self._lately.setdefault(member, deque())
        self._lately.move_to_end(member)
        while len(self._lately) > _MOST_MEMBERS:
            self._lately.popitem(last=False)
        while times and now - times[0] >= SECONDS:
            times.popleft()
        if len(times) >= MOST:
            return times[0] + SECONDS - now
        times.append(now)
        return 0.0
