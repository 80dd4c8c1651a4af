"""Sees to it that the index of a blog is in a file, for the process that asked for it (`bot.apart`), then is gone.

python -P bot/search/__main__.py CORPUS CACHE [LAST]

LAST is said by whoever has an index of these posts already: a file with the corpus of which damaged posts stay as they
were, or nothing ("") where none does. Such an index is of no use to others, and not kept.

A line with one JSON object goes to standard output: `path` names the file (null where there is room for none),
`is_temporary` says that whoever reads it removes it, `warning` is for the log; or `error` and `message` say why there
is no index. Standard input is a pipe into which nobody writes: when it ends, so does whoever wanted the index.
"""

# What is loaded here at once is little: before the rest, signals must have been seen to, and where our code is.
import gc
import json
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.model import Corpus


def main(arguments: Sequence[str]) -> int:
    """See to the index of a folder of posts, say where it is or why there is none; return the exit status."""
    _leave_signals_to_others()
    threading.Thread(target=_end_when_nobody_waits, daemon=True).start()
    corpus, cache = map(Path, arguments[:2])
    told = _file_or_error(corpus, cache, arguments[2] if arguments[2:] else None)
    try:
        with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as pipe:
            pipe.write(json.dumps(told).encode() + b"\n")
    except BrokenPipeError:  # nobody waits any more
        return 1
    return 0


def built(corpus: Path, cache: Path, last: str | None = None) -> dict[str, Any]:
    """Return where the index of the posts in a folder is. Raises CorpusError."""
    from bot.corpus import load  # noqa: PLC0415 - see above
    from bot.search import Index, IndexCache  # noqa: PLC0415
    from bot.search.stored import key_of, unwritable, write  # noqa: PLC0415

    kept, key = IndexCache(cache), key_of(corpus)
    if not last and kept.find(corpus) is not None:
        return {"path": str(kept.path(corpus, key))}
    index = Index(load(corpus, None if last is None else _corpus_in(last)))
    told: dict[str, Any] = {}
    try:
        if path := kept.keep(corpus, index, key):
            return {"path": str(path)}
    except OSError as error:
        told["warning"] = unwritable(cache, error)
    try:
        number, name = tempfile.mkstemp(prefix="causerie-", suffix=".index")
        os.close(number)
        write(Path(name), index, key)
    except OSError:
        return told | {"path": None}
    return told | {"path": name, "is_temporary": True}


def _corpus_in(path: str) -> "Corpus":
    from bot.corpus import corpus_of  # noqa: PLC0415 - see above
    from bot.model import Blog, Corpus  # noqa: PLC0415

    return corpus_of(json.loads(Path(path).read_text(encoding="utf-8"))) if path else Corpus(Blog(), ())


def _file_or_error(corpus: Path, cache: Path, last: str | None) -> dict[str, Any]:
    from bot.model import CauserieError  # noqa: PLC0415 - see above

    try:
        return built(corpus, cache, last)
    except CauserieError as error:
        return {"error": type(error).__name__, "message": str(error)}
    except MemoryError:
        return {"error": "UnreadError", "message": "the posts were not read: there is no memory for them now"}


def _leave_signals_to_others() -> None:
    """Go on when asked to end or to read again: whoever asks us asks the process that waits for us too, which knows."""
    for name in ("SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):  # Windows has only the first
            signal.signal(number, signal.SIG_IGN)


def _end_when_nobody_waits() -> None:
    """End this process, wherever it is, as soon as the one that started it has gone: a disk may keep it for ever."""
    while os.read(sys.stdin.fileno(), 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    gc.disable()  # what is made here is kept to the end, which is near
    sys.path.insert(0, str(Path(__file__).parents[2]))  # this very `bot`, wherever another one may be installed
    os._exit(main(sys.argv[1:]))  # to take an index apart piece by piece would only have others wait
