"""What is deleted must leave the full-text index too: `secure_delete` of the file knows nothing of it."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.database import HAS_SECURE_INDEX, Session

# Taking one turn's words out of the index takes as long as indexing so many (measured: 5 ms, 14 µs).
_DEAR = 300


def secure_index(session: Session) -> None:
    """Have what is deleted leave the index at once, where this SQLite can do so."""
    _secure(session, at_once=True)


@contextmanager
def leaving_index(session: Session, *, turns: int) -> Iterator[None]:
    """Have what is deleted meanwhile out of the index at the end; `turns` is how many there are.

    The index is made anew where that is quicker, or the only way: merging it ('optimize') leaves some of the deleted
    words behind in SQLite 3.46.
    """
    [(all_turns,)] = session.execute("SELECT COUNT(*) FROM turn_words_docsize")
    anew = turns * _DEAR > all_turns or not HAS_SECURE_INDEX
    if anew:
        _secure(session, at_once=False)
    yield
    if anew:
        session.execute("INSERT INTO turn_words (turn_words) VALUES ('rebuild')")
        _secure(session, at_once=True)


def _secure(session: Session, *, at_once: bool) -> None:
    if HAS_SECURE_INDEX:
        session.execute("INSERT INTO turn_words (turn_words, rank) VALUES ('secure-delete', $1)", int(at_once))
