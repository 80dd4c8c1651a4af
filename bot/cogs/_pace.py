"""How fast one member may go on before being asked for a little patience: with buttons and commands, and in asking."""

from collections import Counter, OrderedDict, deque
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic

# So many within so many seconds; a person who turns pages stays below.
MOST = 12
SECONDS = 10.0
# So many questions a member may put within so many seconds while others of theirs still wait for their answers; then
# they are not heard for as long. Discord takes five messages in five seconds for a channel: that leaves half to others.
MOST_WAITING = 12
# So many answers to buttons that one member presses in one channel are for everybody to see within so many seconds;
# what they press beyond that is answered for them alone. Who reads on with others is below, who clicks along is not.
MOST_PUBLIC = 3
PUBLIC_SECONDS = 60.0
CALM_SECONDS = 30.0
_MOST_MEMBERS = 5_000
# Who is refused an answer is told where help is at most once in so many seconds.
HELP_SECONDS = 600.0
# What was written longer before is not looked for any more, see `bot.cogs.catching_up`.
_REMEMBERED_SECONDS = 7_200.0


class Pace:
    """Counts what each member did lately, or each did in each place, within bounds."""

    def __init__(self, clock: Callable[[], float] = monotonic, *, most: int = MOST, seconds: float = SECONDS) -> None:
        self._clock = clock
        self._most = most
        self._seconds = seconds
        self._lately: OrderedDict[Hashable, deque[float]] = OrderedDict()

    def wait(self, who: Hashable) -> float:
        """Count one more deed of somebody's; return 0, or in how many seconds they may go on (then it counts not)."""
        now = self._clock()
        times = self._lately.setdefault(who, deque())
        self._lately.move_to_end(who)
        while len(self._lately) > _MOST_MEMBERS:
            self._lately.popitem(last=False)
        while times and now - times[0] >= self._seconds:
            times.popleft()
        if len(times) >= self._most:
            return times[0] + self._seconds - now
        times.append(now)
        return 0.0


class Haste:
    """Knows who goes on asking without waiting for answers, within bounds: who waits for each is never too fast."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._pace = Pace(clock, most=MOST_WAITING, seconds=CALM_SECONDS)
        self._waiting: Counter[int] = Counter()
        self._unheard: OrderedDict[int, float] = OrderedDict()

    def wait(self, member: int) -> float | None:
        """Count one more question of a member's; return 0, or in how many seconds they are heard again.

        None means that they have been told so already.
        """
        if member in self._unheard:
            if self._clock() < self._unheard[member]:
                return None
            del self._unheard[member]
        if member not in self._waiting or not self._pace.wait(member):
            return 0.0
        self._unheard[member] = self._clock() + CALM_SECONDS
        if len(self._unheard) > _MOST_MEMBERS:
            self._unheard.popitem(last=False)
        return CALM_SECONDS

    @contextmanager
    def answering(self, member: int) -> Iterator[None]:
        """Let a question of a member's wait for its answer meanwhile."""
        self._waiting[member] += 1
        try:
            yield
        finally:
            self._waiting[member] -= 1
            if not self._waiting[member]:
                del self._waiting[member]


class OnceInAWhile:
    """Tells which keys are due again, within bounds: whom to tell something that must not be told at every turn."""

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


@dataclass(slots=True)
class _Asked:
    """When a member wrote what was missed, by the ids of the messages; and of those that went too far, when."""

    written: dict[int, float] = field(default_factory=dict)
    too_fast: list[float] = field(default_factory=list)


class MissedPace:
    """The rate limit of `Haste` for messages that were missed, by the time at which they were written.

    None of them was answered meanwhile, so that each waits for those around it. Channels are gone through one after the
    other, and may be gone through again: the times come in any order, and a message counts once.
    """

    def __init__(self) -> None:
        self._members: OrderedDict[int, _Asked] = OrderedDict()

    def count(self, member: int, message: int, at: float) -> None:
        """Count a message of a member's, written at that time (in seconds), that is not to be answered any more."""
        written = self._of(member).written
        for old in [name for name, earlier in written.items() if at - earlier > _REMEMBERED_SECONDS]:
            del written[old]
        written[message] = at

    def wait(self, member: int, message: int, at: float) -> float | None:
        """Count a message of a member's, written at that time (in seconds), as `Haste.wait` does."""
        asked = self._of(member)
        if any(0 <= at - told < CALM_SECONDS for told in asked.too_fast):
            return None
        around = sum(abs(at - written) < CALM_SECONDS for name, written in asked.written.items() if name != message)
        if around > MOST_WAITING + 1:
            return None  # one of them was told so, by an earlier process perhaps
        self.count(member, message, at)
        if around <= MOST_WAITING:
            return 0.0
        asked.too_fast = [told for told in asked.too_fast if at - told <= _REMEMBERED_SECONDS] + [at]
        return CALM_SECONDS

    def _of(self, member: int) -> _Asked:
        asked = self._members.setdefault(member, _Asked())
        self._members.move_to_end(member)
        if len(self._members) > _MOST_MEMBERS:
            self._members.popitem(last=False)
        return asked
