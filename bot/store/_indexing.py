"""What is deleted must leave the full-text index too: `secure_delete` of the file knows nothing of it."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.database import HAS_SECURE_INDEX, Session

# Taking one turn's words out of the index costs milliseconds in a big one, merging all of it as much as some thousands.
_MANY = 500


def secure_index(session: Session) -> None:
    """Have what is deleted leave the index at once, where this SQLite can do so."""
    _secure(session, at_once=True)


@contextmanager
def leaving_index(session: Session, *, turns: int) -> Iterator[None]:
    """Have what is deleted meanwhile out of the index at the end; `turns` is how many there are."""
    in_one_go = turns > _MANY or (turns > 0 and not HAS_SECURE_INDEX)
    if in_one_go:
        _secure(session, at_once=False)
    yield
    if in_one_go:
        session.execute("INSERT INTO turn_words (turn_words) VALUES ('optimize')")
        _secure(session, at_once=True)


def _secure(session: Session, *, at_once: bool) -> None:
    if HAS_SECURE_INDEX:
        session.execute("INSERT INTO turn_words (turn_words, rank) VALUES ('secure-delete', $1)", int(at_once))
