"""An index that a process of its own builds, and hands over: what the building takes goes with that process.

To read a blog takes libraries that nobody needs to answer from it, twice the memory of what is read, scattered among
all that stays, and half a second of the interpreter, in which no question would be answered as quickly as usual.
"""

import pickle
import signal
import subprocess
import sys
import threading
from io import BufferedReader
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, cast

from bot import memory
from bot.corpus import insist_on_posts
from bot.model import CauserieError, CorpusError, UnreadError

if TYPE_CHECKING:
    from bot.index import Index

# The code that runs here, and the file of it that the other process runs.
_CODE = Path(__file__).parent
_PROGRAM = _CODE / "index" / "__main__.py"


class Builder:
    """Builds indexes of the posts in a folder, with the thesaurus named or, for None, with the system's own, if any.

    One that is made as soon as the program starts knows later whether it runs the code that is on disk. Whoever has it
    begin must build, or leave its context, before the program ends. Only one thread at a time may build.
    """

    def __init__(self, corpus: Path, thesaurus: Path | None) -> None:
        self._code = _code_on_disk()
        self._corpus, self._thesaurus = corpus, thesaurus
        paths = [path for path in (corpus, thesaurus) if path is not None]
        # It runs in the folder in which we do, so that it finds, and names, the posts as we would. What else lies in
        # that folder is no code of ours (-P).
        self._command = [sys.executable, "-P", str(_PROGRAM), *map(str, paths)]
        self._changing = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None  # begun, or being waited for
        self._stopped = False

    def __enter__(self) -> "Builder":
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.stop()
        if self._process is not None:
            with self._process:
                self._process = None

    def stop(self) -> None:
        """End what is being built, and build nothing more; from whatever thread. `build` then raises UnreadError."""
        with self._changing:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def insist_on_places(self) -> None:
        """Raise CorpusError, as `build` will, where the folder holds no post or there is no such thesaurus; quick."""
        insist_on_posts(self._corpus)
        if self._thesaurus is not None:
            from bot.index import find_thesaurus  # noqa: PLC0415 - whoever names none does without

            find_thesaurus(self._thesaurus)

    def begin(self) -> None:
        """Start to build what the next `build` returns, while something else is done. Raises UnreadError."""
        self._begun()

    def build(self) -> "Index":
        """Return an index of the posts as they are now, or as they were when it was begun; waits for it.

        Raises CorpusError, as reading the posts here would, and UnreadError where another try may do better.
        """
        process = self._begun()
        try:
            with process:
                handed = self._handed_over(process)
        finally:
            with self._changing:
                self._process = None
        if isinstance(handed, CauserieError):
            raise handed
        if isinstance(handed, Exception):
            raise _reason(process.returncode, handed) from handed
        return handed

    def _begun(self) -> "subprocess.Popen[bytes]":
        with self._changing:
            if self._stopped:
                raise UnreadError("the posts were not read: whoever wanted them leaves")
            if self._process is None:
                self._process = self._start()
            return self._process

    def _start(self) -> "subprocess.Popen[bytes]":
        try:
            return subprocess.Popen(  # noqa: S603  # our own interpreter and module
                self._command,
                stdin=subprocess.PIPE,  # nothing is ever written there: it ends when we do, whatever ends us
                stdout=subprocess.PIPE,
                # In a session of its own: what the terminal tells us (Ctrl-C) is ours to act upon.
                start_new_session=True,
            )
        except OSError as error:
            raise UnreadError(f"the posts were not read: no process starts for it ({error.strerror})") from error

    def _handed_over(self, process: "subprocess.Popen[bytes]") -> "Index | Exception":
        """Return what a process hands over: an index, or why there is none; else what went wrong with that."""
        pipe = cast(BufferedReader, process.stdout)
        pipe.peek()  # waits until it has built, and so has loaded all its code, or has ended
        if _code_on_disk() != self._code:
            process.kill()
            return UnreadError("the posts were not read: the bot was upgraded since it started, and must be restarted")
        try:
            from bot.index import Index  # noqa: PLC0415 - what is handed over needs it, errors do not

            with memory.unsearched():
                handed: object = pickle.load(pipe)  # noqa: S301  # from our own process
        except Exception as error:  # the code may be ours and a library another one
            return error
        return handed if isinstance(handed, Index | CauserieError) else TypeError(type(handed).__name__)


def _reason(status: int, error: Exception) -> CorpusError:
    """Return why a process that ended with a status, negative for a signal, has not handed over what it should."""
    if isinstance(error, MemoryError):
        return UnreadError("the posts were not read: there is no memory for them now")
    if status < 0:
        return UnreadError(
            f"the posts were not read: the process for it was ended by signal {-status} ({signal.strsignal(-status)});"
            " the system does so when memory is short"
        )
    if isinstance(error, EOFError):
        return CorpusError(
            f"the posts were not read: the process for it ended with status {status}; what it said of that stands above"
        )
    return CorpusError(
        "the posts were not read: what the process for it handed over is of no use"
        f" ({type(error).__name__}: {' '.join(str(error).split())})"
    )


def _code_on_disk() -> int:
    """Return a number that is another one when a file of our code has changed, come or gone; 2 milliseconds.

    An index of one version in a process of another might be taken for a sound one, and fail only when asked.
    """
    found = set()
    for path in _CODE.rglob("*.py"):
        try:
            state = path.stat()
        except OSError:  # gone since it was listed
            continue
        found.add((str(path), state.st_size, state.st_mtime_ns))
    return hash(frozenset(found))
