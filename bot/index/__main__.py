"""Builds an index and hands it over to the process that asked for it (`bot.apart`), then is gone.

python -m bot.index CORPUS [THESAURUS] > a pipe, never a terminal: what is written there is a pickle
"""

import gc
import os
import pickle
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.corpus import load
from bot.index import Index, find_thesaurus
from bot.model import CauserieError

# Words that are misspelt have an index prepare more, which is better done here.
_MISSPELT = "recete de tarrte ?"


def main(arguments: Sequence[str]) -> int:
    """Write an index of a folder of posts, or the error that says why there is none."""
    # Whoever asks us to end asks the process that waits for us too, which knows what to make of it.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    corpus, *thesaurus = map(Path, arguments)
    handed: Index | CauserieError
    try:
        handed = built(corpus, thesaurus[0] if thesaurus else None)
    except CauserieError as error:
        handed = error
    try:
        with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as pipe:
            pickle.dump(handed, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    except BrokenPipeError:  # nobody waits any more
        return 1
    return 0


def built(corpus: Path, thesaurus: Path | None) -> Index:
    """Return an index of the posts in a folder, with all prepared that questions ask of it. Raises CorpusError."""
    index = Index(load(corpus), find_thesaurus(thesaurus))
    index.search(_MISSPELT)
    index.forget_questions()
    return index


if __name__ == "__main__":
    gc.disable()  # what is made here is kept to the end, which is near
    sys.exit(main(sys.argv[1:]))
