"""Faults a test injects into the HTTP API.

A fault meets the first requests that fit it and is then used up. Paths are shell patterns on the address without
`/api/v10`: "/channels/*/messages", "/interactions/*/callback", "*".
"""

from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatchcase

from .errors import Json

AnyRequest = Callable[[Json], bool]


@dataclass
class Fault:
    """What goes wrong: a status, a cut connection, a delay, a rate limit; before or after the request took effect."""

    method: str = "*"
    path: str = "*"
    times: int = 1
    status: int | None = None
    drop: bool = False
    delay: float = 0.0
    retry_after: float | None = None
    is_global: bool = False
    after: bool = False
    when: AnyRequest | None = None
    met: int = 0

    @property
    def is_mere_delay(self) -> bool:
        """Whether the request goes on after it."""
        return self.status is None and not self.drop and self.retry_after is None

    def fits(self, method: str, path: str, body: Json) -> bool:
        """Return whether this fault is due for a request."""
        if self.met >= self.times or self.method not in ("*", method) or not fnmatchcase(path, self.path):
            return False
        return self.when is None or self.when(body)


class Faults:
    """The faults that are due."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        """Add any fault; `fault.met` counts how often it struck."""
        self._faults.append(fault)
        return fault

    def fail(self, method: str, path: str, *, status: int = 502, times: int = 1, accepted: bool = False) -> Fault:
        """Answer with a 5xx, having done nothing or (accepted) after having done what was asked."""
        return self.add(Fault(method, path, times, status=status, after=accepted))

    def drop(self, method: str, path: str, *, times: int = 1, accepted: bool = False) -> Fault:
        """Cut the connection instead of answering."""
        return self.add(Fault(method, path, times, drop=True, after=accepted))

    def slow(self, method: str, path: str, *, seconds: float, times: int = 1_000_000, answer: bool = False) -> Fault:
        """Delay requests before they take effect, or (answer) only their answers."""
        return self.add(Fault(method, path, times, delay=seconds, after=answer))

    def rate_limit(
        self, method: str, path: str, *, retry_after: float, times: int = 1, is_global: bool = False
    ) -> Fault:
        """Answer 429, as if the bucket were empty."""
        return self.add(Fault(method, path, times, retry_after=retry_after, is_global=is_global))

    def clear(self) -> None:
        """Forget all faults."""
        self._faults.clear()

    def take(self, method: str, path: str, body: Json, *, after: bool) -> list[Fault]:
        """Return the faults that strike a request now, counted: all delays, and the first of the others."""
        due = [fault for fault in self._faults if fault.after == after and fault.fits(method, path, body)]
        hard = [fault for fault in due if not fault.is_mere_delay]
        struck = [fault for fault in due if fault.is_mere_delay] + hard[:1]
        for fault in struck:
            fault.met += 1
        return struck
