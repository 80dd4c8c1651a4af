"""An index that a process of its own builds and leaves in a file: what the building takes goes with that process.

To read a blog takes libraries that nobody needs to answer from it, twice the memory of what is read, scattered among
all that stays, and half a second of the interpreter, in which no question would be answered as quickly as usual.
"""

import json
import logging
import signal
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from dataclasses import replace
from io import BufferedReader
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from bot import memory
from bot.corpus import corpus_record, insist_on_posts, load, log_lines
from bot.model import CauserieError, Corpus, CorpusError, ModelError, SettingsError, UnreadError

if TYPE_CHECKING:
    from bot.search import Index

_log = logging.getLogger(__name__)

# The code that runs here, and the file of it that the other process runs.
_CODE = Path(__file__).parent
_PROGRAM = _CODE / "search" / "__main__.py"
# The errors that the other process names.
_ERRORS = {error.__name__: error for error in (CorpusError, ModelError, SettingsError, UnreadError)}


class Builder:
    """Builds indexes of the posts in a folder, and keeps them in the folder `cache` for the next start.

    One that is made as soon as the program starts knows later whether it runs the code that is on disk. Whoever has it
    begin must build, or leave its context, before the program ends. Only one thread at a time may build.
    """

    def __init__(self, corpus: Path, cache: Path) -> None:
        self._code = _code_on_disk()
        self._corpus = corpus
        # It runs in the folder in which we do, so that it finds, and names, the posts as we would. What else lies in
        # that folder is no code of ours (-P).
        self._command = [sys.executable, "-P", str(_PROGRAM), str(corpus), str(cache)]
        self._changing = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None  # begun, or being waited for
        self._stopped = False
        self._warned = False
        self._last: Corpus | None = None  # what was handed over last

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

    def insist_on_posts(self) -> None:
        """Raise CorpusError, as `build` will, where the folder holds no post; quick."""
        insist_on_posts(self._corpus)

    def begin(self) -> None:
        """Start to build what the next `build` returns, while something else is done. Raises UnreadError."""
        self._begun()

    def build(self) -> "Index":
        """Return an index of the posts as they are now, or as they were when it was begun; waits for it.

        Posts that were handed over before, and are damaged now, stay as they were. Raises CorpusError, as reading the
        posts here would, and UnreadError where another try may do better.
        """
        index = self._built()
        if staying := _staying(index.corpus, self._last):
            path = _written(staying)
            try:
                index = self._built(str(path))
            finally:
                path.unlink(missing_ok=True)
        for line in log_lines(index.corpus):
            _log.warning("%s", line)
        self._last = index.corpus
        return index

    def _built(self, last: str = "") -> "Index":
        process = self._begun(last)
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

    def _begun(self, last: str = "") -> "subprocess.Popen[bytes]":
        with self._changing:
            if self._stopped:
                raise UnreadError("the posts were not read: whoever wanted them leaves")
            if self._process is None:
                self._process = self._start([] if self._last is None else [last])
            return self._process

    def _start(self, last: list[str]) -> "subprocess.Popen[bytes]":
        try:
            return subprocess.Popen(  # noqa: S603  # our own interpreter and module
                [*self._command, *last],
                stdin=subprocess.PIPE,  # nothing is ever written there: it ends when we do, whatever ends us
                stdout=subprocess.PIPE,
                # In a session of its own: what the terminal tells us (Ctrl-C) is ours to act upon.
                start_new_session=True,
            )
        except OSError as error:
            raise UnreadError(f"the posts were not read: no process starts for it ({error.strerror})") from error

    def _handed_over(self, process: "subprocess.Popen[bytes]") -> "Index | Exception":
        """Return the index in the file that a process names, or why there is none; else what went wrong with that."""
        pipe = cast(BufferedReader, process.stdout)
        pipe.peek()  # waits until it has built, and so has loaded all its code, or has ended
        if _code_on_disk() != self._code:
            process.kill()
            return UnreadError("the posts were not read: the bot was upgraded since it started, and must be restarted")
        try:
            if not (line := pipe.readline()):
                return EOFError()
            return self._taken(json.loads(line))
        except Exception as error:  # the code may be ours and a library another one
            return error

    def _taken(self, told: dict[str, Any]) -> "Index | CauserieError":
        """Return the index that the other process tells of, or its error."""
        if "error" in told:
            return _ERRORS[told["error"]](told["message"])
        if "warning" in told and not self._warned:
            self._warned = True
            _log.warning("%s", told["warning"])
        from bot.search import Index  # noqa: PLC0415 - what is handed over needs it, errors do not
        from bot.search.stored import read  # noqa: PLC0415

        with memory.unsearched():
            if told["path"] is None:  # there is room for it nowhere but here
                return Index(load(self._corpus, self._last))
            path = Path(told["path"])
            try:
                return read(path)
            finally:
                if told.get("is_temporary"):
                    with suppress(OSError):  # Windows keeps what is mapped
                        path.unlink()


def _staying(new: Corpus, last: Corpus | None) -> Corpus | None:
    """Return of the last corpus what is to stay, since it is damaged in a new one; None where nothing is."""
    damaged = {each.slug for each in new.left_out if each.may_stay and not each.stays}
    if last is None or not damaged:
        return None
    posts = tuple(post for post in last.posts if post.slug in damaged)
    entries = tuple(entry for entry in last.entries if entry.post.slug in damaged)
    return replace(last, posts=posts, entries=entries, left_out=()) if posts or "" in damaged else None


def _written(corpus: Corpus) -> Path:
    """Return a new file with a corpus. Raises UnreadError where there is no room for it."""
    try:
        number, name = tempfile.mkstemp(prefix="causerie-", suffix=".json")
        with open(number, "w", encoding="utf-8") as file:  # noqa: PTH123 - a descriptor has no path
            json.dump(corpus_record(corpus), file)
    except OSError as error:
        raise UnreadError(f"the posts were not read: what stays of them cannot be written ({error})") from error
    return Path(name)


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
    if isinstance(error, OSError):
        return UnreadError(f"the posts were not read: the file with their index cannot be ({error})")
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
