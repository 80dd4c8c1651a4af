"""Builds an index and hands it over to the process that asked for it (`bot.apart`), then is gone.

python -P bot/index/__main__.py CORPUS [THESAURUS] > a pipe, never a terminal: what is written there is a pickle

Standard input is a pipe, too, into which nobody writes: when it ends, so does whoever wanted the index.
"""

# What is loaded here at once is little: before the rest, signals must have been seen to, and where our code is.
import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.index import Index
    from bot.model import CauserieError

# Words that are misspelt have an index prepare more, which is better done here.
_MISSPELT = "recete de tarrte ?"


def main(arguments: Sequence[str]) -> int:
    """Write an index of a folder of posts, or the error that says why there is none; return the exit status."""
    _leave_signals_to_others()
    threading.Thread(target=_end_when_nobody_waits, daemon=True).start()
    corpus, *thesaurus = map(Path, arguments)
    handed = _index_or_error(corpus, thesaurus[0] if thesaurus else None)
    try:
        with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as pipe:
            pickle.dump(handed, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    except BrokenPipeError:  # nobody waits any more
        return 1
    return 0


def built(corpus: Path, thesaurus: Path | None) -> "Index":
    """Return an index of the posts in a folder, with all prepared that questions ask of it. Raises CorpusError."""
    from bot.corpus import load  # noqa: PLC0415 - see above
    from bot.index import Index, find_thesaurus  # noqa: PLC0415

    index = Index(load(corpus), find_thesaurus(thesaurus))
    index.search(_MISSPELT)
    index.forget_questions()
    return index


def _index_or_error(corpus: Path, thesaurus: Path | None) -> "Index | CauserieError":
    from bot.model import CauserieError, UnreadError  # noqa: PLC0415 - see above

    try:
        return built(corpus, thesaurus)
    except CauserieError as error:
        return error
    except MemoryError:
        return UnreadError("the posts were not read: there is no memory for them now")


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
