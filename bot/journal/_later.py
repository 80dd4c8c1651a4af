"""Doing something a little later, once for all who asked for it meanwhile: a timer for each would cost more."""

import asyncio
from collections.abc import Callable


class Later:
    """Does `deed` so many seconds after it was first asked for; then it may be asked for again."""

    def __init__(self, seconds: float, deed: Callable[[], object]) -> None:
        self._seconds = seconds
        self._deed = deed
        self._is_due = False

    def ask(self) -> None:
        """Have it done, unless it is about to be anyway."""
        if not self._is_due:
            self._is_due = True
            asyncio.get_running_loop().call_later(self._seconds, self._do)

    def _do(self) -> None:
        self._is_due = False
        self._deed()
