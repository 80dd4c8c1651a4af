"""Finding turns: by words and by every filter at once, through the full-text index, newest first; and the queue.

The index knows a turn by the words of its question and by its marks (see `turn_marks` in the schema), and gives
what matches in the order of the turns' numbers. So a page costs the same wherever it begins and however rare what is
asked for. What an index cannot promise is looked at again in the rows: that nothing leaves its server and channels.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.model import Claim, Filters, Moderator, NumberedPage, Page, ReviewedTurn
from bot.storage._database import Row, Session, Value
from bot.storage._members import review_of
from bot.storage._rows import TURN_COLUMNS, TURN_TABLES, channels_json, fold, from_text, to_number, turn_of

_WORD = re.compile(r"[^\W_]+")
# So many words of a search count, so that nobody can keep the database busy with a long text.
_MOST_WORDS = 12
_BEGINNING, _END = -(2**63), 2**63 - 1
# What members reported stands before all else in the queue, the oldest first: so its keys there are counted down from
# here. They stay above every number of a turn (microseconds since 1970) until the year 2128.
_FRONT = 10**16

_REVIEWED_COLUMNS = f"""
{TURN_COLUMNS}, turns.number,
(SELECT COUNT(*) FROM votes WHERE votes.turn = turns.id AND thumb > 0),
(SELECT COUNT(*) FROM votes WHERE votes.turn = turns.id AND thumb < 0),
(SELECT COUNT(*) FROM reports WHERE reports.turn = turns.id),
state, reviews.moderator, reviews.at, claimed_by, claimed_until
"""
REVIEWED_TURNS = f"""
SELECT {_REVIEWED_COLUMNS} FROM {TURN_TABLES} LEFT JOIN reviews ON reviews.turn = turns.id
"""
IN_SCOPE = """
($1 IS NULL OR guild = $1) AND ($2 IS NULL OR channel IN (SELECT value FROM json_each($2))) AND expires_at IS NULL
"""
_MATCHING = """
SELECT rowid AS match FROM turn_words
WHERE turn_words MATCH $3 AND rowid >= $4 AND rowid < $5 ORDER BY rowid {order} LIMIT $6 OFFSET $7
"""
_ALL = """
SELECT number AS match FROM turns
WHERE $3 = '' AND number >= $4 AND number < $5 AND expires_at IS NULL ORDER BY number {order} LIMIT $6 OFFSET $7
"""


def search(session: Session, moderator: Moderator | None, filters: Filters, *, limit: int) -> Page:
    """Return the `limit` newest turns that match, of those a moderator may see (None: everywhere)."""
    rows = found(session, moderator, filters, columns=REVIEWED_TURNS, limit=limit + 1)
    turns = tuple(reviewed_of(row) for row in rows[:limit])
    return Page(turns, turns[-1].key if len(rows) > limit else None)


def numbered(
    session: Session, moderator: Moderator | None, filters: Filters, *, number: int, size: int
) -> NumberedPage:
    """Return the page with that number (from 0) of the turns that match, `size` turns a page, newest first."""
    total = count_found(session, moderator, filters)
    number = clamped(number, total, size)
    rows = found(session, moderator, filters, columns=REVIEWED_TURNS, limit=size, offset=number * size)
    turns = tuple(reviewed_of(row) for row in rows)
    anchor = filters.before
    if anchor is None and turns:  # then it is the first page
        anchor = turns[0].key + 1
    return NumberedPage(turns, number, total, anchor)


def clamped(number: int, total: int, size: int) -> int:
    """Return the number of a page (from 0), or of the last one where there are fewer; `size` things are on each."""
    return max(min(number, -(-total // size) - 1), 0)


def queue(session: Session, moderator: Moderator | None, *, before: int | None, limit: int) -> Page:
    """Return `limit` turns that wait, from below the key `before` on: the reported, oldest first, then the newest."""
    turns: list[ReviewedTurn] = []
    if before is None or before > _FRONT // 2:
        reported = Filters(queue=True, reported=True)
        oldest = _BEGINNING if before is None else _FRONT - before + 1
        rows = found(session, moderator, reported, columns=REVIEWED_TURNS, limit=limit + 1, oldest=oldest)
        turns = [replace(turn, key=_FRONT - turn.key) for turn in map(reviewed_of, rows)]
        before = None
    if len(turns) <= limit:
        others, left = Filters(queue=True, before=before), limit + 1 - len(turns)
        rows = found(session, moderator, others, columns=REVIEWED_TURNS, limit=left, but="reported")
        turns += map(reviewed_of, rows)
    return Page(tuple(turns[:limit]), turns[limit - 1].key if len(turns) > limit else None)


def found(  # noqa: PLR0913  # which, of which columns, how many and in which order
    session: Session,
    moderator: Moderator | None,
    filters: Filters,
    *,
    columns: str,
    limit: int,
    oldest: int | None = None,
    but: str = "",
    offset: int = 0,
) -> list[Row]:
    """Return the rows of the `limit` newest turns that match, behind the first `offset`.

    `columns` is a SELECT over turns and places. From a number `oldest` on, they are the oldest instead, in that order.
    Those marked with `but` are left out. Where what is looked for holds no word, there are none: it must never mean
    everything.
    """
    if filters.words.strip() and not has_words(filters.words):
        return []
    words, order = expression(moderator, filters, but=but), "DESC" if oldest is None else "ASC"
    first, last = _period(filters)
    matching = (_MATCHING if words else _ALL).format(order=order)
    sql = f"""
    {columns} JOIN ({matching}) AS matching ON matching.match = turns.number
    WHERE {IN_SCOPE} ORDER BY matching.match {order}
    """
    first = max(first, _BEGINNING if oldest is None else oldest)
    return session.execute(sql, *scope(moderator), words, first, last, limit, offset)


def count_found(session: Session, moderator: Moderator | None, filters: Filters) -> int:
    """Return how many turns match, which the index tells without looking at their rows."""
    if filters.words.strip() and not has_words(filters.words):
        return 0
    words, (first, last) = expression(moderator, filters), _period(filters)
    # By their places `$1` and `$2` are those of `IN_SCOPE`, which the marks stand for.
    matching = (_MATCHING if words else _ALL).format(order="DESC")
    sql = f"SELECT COUNT(*) FROM ({matching})"
    return int(session.execute(sql, None, None, words, first, last, -1, 0)[0][0])


def _period(filters: Filters) -> tuple[int, int]:
    """Return the first number of a turn that may match, and the first behind the last."""
    first = _BEGINNING if filters.since is None else to_number(filters.since)
    last = _END if filters.until is None else to_number(filters.until)
    return first, min(last, _END if filters.before is None else filters.before)


def scope(moderator: Moderator | None) -> tuple[Value, Value]:
    """Return the first two values of `IN_SCOPE`: the server, its channels as JSON."""
    return (None, None) if moderator is None else (moderator.guild, channels_json(moderator.channels))


def expression(moderator: Moderator | None, filters: Filters, *, but: str = "") -> str:
    """Return the search in FTS5's language, "" for one that asks for nothing in particular.

    `but` is a mark that turns must not have, beside those that they must. Nothing typed gets into it but letters and
    digits, each word in quotation marks.
    """
    terms = [f"question_folded : {word}" for word in _typed(filters.words)]
    wanted = " AND ".join(terms + [f"marks : {_any(words)}" for words in _marks(moderator, filters)])
    return f"({wanted}) NOT marks : {but}" if but else wanted


def has_words(text: str) -> bool:
    """Return whether a text holds anything that can be looked for."""
    return any(True for _ in _typed(text))


def _typed(text: str) -> Iterable[str]:
    """Yield the words of a text, to be found by their beginnings; of one letter alone, as they are."""
    words = _WORD.findall(fold(text))
    long = [word for word in words if len(word) > 1]
    for word in (long or words)[:_MOST_WORDS]:
        yield f'"{word}" *' if len(word) > 1 else f'"{word}"'


def _marks(moderator: Moderator | None, filters: Filters) -> Iterable[Iterable[str]]:
    """Yield what a turn must be marked with: one of each."""
    if moderator is not None:
        yield [spelled("g", moderator.guild)]
        if moderator.channels is not None and filters.channel is None:
            yield [spelled("c", channel) for channel in sorted(moderator.channels)] or ["nowhere"]
    if filters.channel is not None:
        yield [spelled("c", filters.channel)]
    if filters.member is not None:
        yield [spelled("a", filters.member)]
    if filters.outcome is not None:
        yield [f"o{filters.outcome.value}"]
    if filters.state is not None:
        yield [f"s{filters.state.value.replace('_', '')}"]
    if filters.reviewed is not None:
        yield ["reviewed" if filters.reviewed else "open"]
    yield from ([word] for word in _simple(filters))


def _simple(filters: Filters) -> Iterable[str]:
    asked = {"down": filters.disliked, "reported": filters.reported, "queued": filters.queue}
    return (word for word, is_asked in asked.items() if is_asked)


def _any(words: Iterable[str]) -> str:
    return f"({' OR '.join(words)})"


def spelled(letter: str, name: str) -> str:
    """Return an id as the view `turn_marks` spells it, in letters and digits alone."""
    is_number = name.isascii() and name.isdigit()
    return f'"{letter}{name}"' if is_number or not name else f'"{letter}x{name.encode().hex()}"'


def reviewed_of(row: Row) -> ReviewedTurn:
    """Return the turn of a row of `REVIEWED_TURNS`, with the claim on it even if it has run out."""
    *plain, number, up, down, reports, state, by, at, claimed_by, claimed_until = row
    turn = turn_of(tuple(plain))
    name = turn.message.id
    review = review_of(name, state, by, at) if state else None
    claim = Claim(name, claimed_by, from_text(claimed_until), is_mine=False) if claimed_by else None
    return ReviewedTurn(turn, number, up, down, reports, review, claim)


def one(session: Session, moderator: Moderator | None, turn: str) -> ReviewedTurn | None:
    """Return a turn if the moderator may see it."""
    rows = session.execute(f"{REVIEWED_TURNS} WHERE {IN_SCOPE} AND turns.id = $3", *scope(moderator), turn)
    return reviewed_of(rows[0]) if rows else None
