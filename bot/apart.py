"""An index that a process of its own builds, and hands over: what the building takes goes with that process.

To read a blog takes libraries that nobody needs to answer from it, twice the memory of what is read, scattered among
all that stays, and half a second of the interpreter, in which no question would be answered as quickly as usual.
"""

import pickle
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from bot.model import CauserieError, CorpusError

if TYPE_CHECKING:
    from bot.index import Index

_HOUSE = Path(__file__).parent.parent


class Builder:
    """Builds indexes of the posts in a folder, with the thesaurus named or, for None, with the system's own, if any.

    Whoever has a Builder begun must build, or leave its context, before the program ends.
    """

    def __init__(self, corpus: Path, thesaurus: Path | None) -> None:
        paths = [path.absolute() for path in (corpus, thesaurus) if path is not None]
        self._command = [sys.executable, "-m", "bot.index", *map(str, paths)]
        self._begun: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Builder":
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        if self._begun is not None:
            with self._begun as process:
                process.kill()

    def begin(self) -> None:
        """Start to build what the next `build` returns, while something else is done. Raises CorpusError."""
        self._begun = self._begun or self._start()

    def build(self) -> "Index":
        """Return an index of the posts as they are now, or as they were when it was begun; waits for it.

        Raises CorpusError, as reading the posts here would.
        """
        process, self._begun = self._begun or self._start(), None
        with process:
            built = _handed_over(process)
        if isinstance(built, CauserieError):
            raise built
        if built is None:
            raise CorpusError(
                f"the posts were not read: the process for it ended with status {process.returncode}; what it said of"
                " that stands above"
            )
        return built

    def _start(self) -> "subprocess.Popen[bytes]":
        # In a session of its own: what the terminal tells us (Ctrl-C) is ours to act upon.
        try:
            return subprocess.Popen(  # noqa: S603  # our own interpreter and module
                self._command,
                cwd=_HOUSE,  # where this very `bot` is found, wherever we were started
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                start_new_session=True,
            )
        except OSError as error:
            raise CorpusError(f"the posts were not read: no process starts for it ({error.strerror})") from error


def _handed_over(process: "subprocess.Popen[bytes]") -> "Index | CauserieError | None":
    """Return what a process hands over: an index, or why there is none; None where it ended before."""
    if process.stdout is None:  # never so with a pipe
        return None
    try:
        handed: Index | CauserieError = pickle.load(process.stdout)  # noqa: S301  # from our own process
    except (EOFError, pickle.UnpicklingError):
        return None
    return handed
