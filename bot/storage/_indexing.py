"""What is deleted must leave the full-text index too: `secure_delete` of the file knows nothing of it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from bot.storage._database import HAS_SECURE_INDEX, Session, Value

# Taking one turn's words out of the index takes as long as indexing so many (measured: 5 ms, 14 µs).
_DEAR = 300


def secure_index(session: Session) -> None:
    """Have what is deleted leave the index at once, where this SQLite can do so."""
    _secure(session, at_once=True)


@contextmanager
def leaving_index(session: Session, condition: str, values: Sequence[Value], *, turns: int) -> Iterator[None]:
    """Have the turns under a condition, which are deleted meanwhile, out of the index; `turns` is how many there are.

    The index is made anew where that is quicker, or the only way: merging it ('optimize') leaves some of the deleted
    words behind in SQLite 3.46, unless each was taken out before.
    """
    [(all_turns,)] = session.execute("SELECT COUNT(*) FROM turn_words_docsize")
    anew = turns * _DEAR > all_turns or not HAS_SECURE_INDEX
    sql = f"SELECT question_folded || ' ' || marks FROM turns WHERE {condition}"
    words = "" if anew else " ".join(text for (text,) in session.execute(sql, *values))
    if anew:
        _secure(session, at_once=False)
    yield
    if not anew and _are_left(session, words):
        session.execute("INSERT INTO turn_words (turn_words) VALUES ('optimize')")
        anew = _are_left(session, words)  # where there was nothing to merge
    if anew:
        session.execute("INSERT INTO turn_words (turn_words) VALUES ('rebuild')")
        _secure(session, at_once=True)


def _are_left(session: Session, words: str) -> bool:
    """Return whether a page of the index is still known by one of these words, though no turn has it any more.

    Whatever else there is of a deleted word, FTS5 takes out itself.
    """
    # As bytes, behind one that says which of its indexes it is; cut short, perhaps within a character.
    pages = session.execute("SELECT DISTINCT hex(substr(term, 2)) FROM turn_words_idx")
    beginnings = {bytes.fromhex(term).decode(errors="ignore") for (term,) in pages}
    sql = "SELECT 1 FROM turn_words WHERE turn_words MATCH $1 LIMIT 1"
    return any(word and word in words and not session.execute(sql, f'"{word}" *') for word in beginnings)


def _secure(session: Session, *, at_once: bool) -> None:
    if HAS_SECURE_INDEX:
        session.execute("INSERT INTO turn_words (turn_words, rank) VALUES ('secure-delete', $1)", int(at_once))
