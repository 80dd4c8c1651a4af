"""Saying things on standard output as long as somebody reads them, for what is to go on when nobody does any more."""

import asyncio
import os
import sys
from collections.abc import Iterator
from typing import TextIO


class Aloud:
    """Prints blocks. Where it `goes_on` it does so in silence, and without a pause, once nothing more can be printed:
    `failure` then says why, as when `| head` has read enough.
    """

    def __init__(self, *, goes_on: bool) -> None:
        self._goes_on = goes_on
        self.failure: OSError | None = None

    def say(self, block: str) -> None:
        """Print a block and an empty line. Raises OSError where it cannot, and does not go on."""
        try:
            sys.stdout.write(f"{block}\n\n")
            sys.stdout.flush()
        except OSError as error:
            if not self._goes_on:
                raise
            self.failure = error
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # else what is printed next, or at the exit, fails again

    async def sleep(self, seconds: float) -> None:
        """Wait, while there is somebody to read in the meantime."""
        if self.failure is None:
            await asyncio.sleep(seconds)

    def heard(self, typed: TextIO) -> Iterator[str]:
        """Yield the lines that are typed: a person, who sees no question any more, is not waited for."""
        while not (self.failure and typed.isatty()) and (line := typed.readline()):
            yield line

    def raise_failure(self) -> None:
        """Raise the OSError that kept something from being printed, if one did."""
        if self.failure is not None:
            raise self.failure
