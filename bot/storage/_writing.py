"""Writing what is recorded: turns, and what comes after them. Writing something again changes nothing."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache, singledispatch
from itertools import groupby
from typing import Any, cast

from bot.model import (
    LIVE_ANSWER,
    Contact,
    Delivery,
    Edit,
    Event,
    EventKind,
    LiveChange,
    Outcome,
    Redaction,
    Report,
    StoredQuote,
    StoredTurn,
    Thumb,
    Vote,
    Withdrawal,
    WithdrawnBy,
    without_words,
)
from bot.storage._database import Session, Value
from bot.storage._live import keep_live
from bot.storage._rows import fold, place_key, storable, to_json, to_number, to_text

Entry = StoredTurn | Delivery | Event | Contact | Vote | Report | Edit | Redaction | Withdrawal | LiveChange

# Turns so near to one another have their numbers looked through for a free one.
_NEIGHBOURHOOD = 10_000
_MARKS = "(SELECT marks FROM turn_marks WHERE turn_marks.turn = turns.id)"


def add(session: Session, entries: Iterable[Entry]) -> tuple[bool, ...]:
    """Write the entries in order; return for each whether it was new. Writing one again changes nothing.

    What concerns a turn that is not there (erased, or past its retention) is let go. No filter finds a new turn before
    `mark_new`: a reply waits for this, and need not wait for that.
    """
    touched: set[str] = set()
    news: list[bool] = []
    for kind, group in groupby(entries, type):
        if kind is Delivery:
            news += _deliver(session, cast("list[Delivery]", list(group)))
        else:
            news += (_add(entry, session, touched) for entry in group)
    mark(session, touched)
    return tuple(news)


def add_and_mark(session: Session, entries: Iterable[Entry], *, limit: int) -> tuple[tuple[bool, ...], int | None]:
    """Write the entries as `add` does, then mark up to `limit` new turns, or none; return what both return."""
    return add(session, entries), mark_new(session, limit=limit) if limit else None


def mark_new(session: Session, *, limit: int) -> int:
    """Make what filters find new turns by, for the `limit` oldest that have none; return how many these were.

    In the order of their numbers, as the last of a transaction: only so FTS5 writes them out in one piece.
    """
    sql = f"""
    UPDATE turns SET marks = {_MARKS} WHERE number IN (
        SELECT number FROM turns WHERE marks = '' AND expires_at IS NULL ORDER BY number LIMIT $1
    ) RETURNING 1
    """
    return len(session.execute(sql, limit))


def mark(session: Session, turns: Iterable[str]) -> None:
    """Make anew what filters find these turns by, after something about them has changed.

    All in one statement and as the last of a transaction: FTS5 writes out what it has gathered before each statement
    that could fail halfway, and a piece for each turn would cost several times as much.
    """
    names = json.dumps(sorted(turns))
    if names != "[]":
        session.execute(f"UPDATE turns SET marks = {_MARKS} WHERE id IN (SELECT value FROM json_each($1))", names)


@singledispatch
def _add(entry: Entry, _session: Session, _touched: set[str]) -> bool:
    raise TypeError(f"the journal keeps no {type(entry).__name__}")


@_add.register
def _(change: LiveChange, session: Session, touched: set[str]) -> bool:
    return any([keep_live(session, change), *(_add(entry, session, touched) for entry in change.trail)])


@_add.register
def _(turn: StoredTurn, session: Session, _touched: set[str]) -> bool:
    message, place, decision = turn.message, turn.message.place, turn.decision
    question = storable(message.text)
    session.execute(
        "INSERT INTO places (id, door, guild, channel) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        *(place_key(place), place.door, place.guild, place.channel),
    )
    new = session.execute(
        """
        INSERT INTO turns (id, place, conversation, author, author_name, asked_at, question, question_folded, locale,
                           outcome, coverage, score, margin, note, reply, composed_ms, recorded_at, number, expires_at,
                           kind)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
        ON CONFLICT DO NOTHING RETURNING id
        """,
        *(message.id, place_key(place), message.conversation, message.author, storable(message.author_name)),
        *(to_text(message.at), question, fold(question), message.locale, turn.outcome.value),
        *(decision.coverage, decision.score, decision.margin, decision.note, storable(to_json(turn.record))),
        *(turn.composed_ms, to_text(turn.recorded_at), _free_number(session, message.at)),
        *(None if turn.expires_at is None else to_text(turn.expires_at), _kind(turn)),
    )
    if new:
        _add_quotes(session, message.id, turn.quotes)
    return bool(new)


def _kind(turn: StoredTurn) -> str:
    """Return whether something was asked, or a post only read, or an answer of a live session reported."""
    if turn.decision.note == LIVE_ANSWER:
        return "live answer"
    return "reading" if turn.message.conversation.startswith("reading/") else "question"


def _free_number(session: Session, at: datetime) -> int:
    number = to_number(at)
    while session.execute("SELECT 1 FROM turns WHERE number = $1", number):
        [(last,)] = session.execute(
            "SELECT MAX(number) FROM turns WHERE number BETWEEN $1 AND $2", number, number + _NEIGHBOURHOOD
        )
        number = int(last) + 1
    return number


def _add_quotes(session: Session, turn: str, quotes: Sequence[StoredQuote]) -> None:
    """Write a turn's quotes, all in one statement."""
    values: list[Value] = [turn]
    for quote in quotes:
        values += (quote.post, quote.post_sha, quote.start, quote.end, quote.score, quote.speaker)
    if quotes:
        session.execute(_adding_quotes(len(quotes)), *values)


@lru_cache
def _adding_quotes(count: int) -> str:
    starts = range(2, 2 + 6 * count, 6)
    rows = [f"($1, {n}, {', '.join(f'${first + column}' for column in range(6))})" for n, first in enumerate(starts)]
    return f"""
    INSERT INTO quotes (turn, ordinal, post, post_sha, span_start, span_end, score, speaker) VALUES {", ".join(rows)}
    """


def _deliver(session: Session, deliveries: list[Delivery]) -> list[bool]:
    """Write deliveries in order, all in one statement; return for each whether something of its turn is new."""
    rows = [(it.turn, it.message, it.failure and storable(it.failure), to_text(it.at)) for it in deliveries]
    # A reply sent again after a failure has arrived; one that arrived stays so, whatever is reported late.
    changed = session.execute(
        """
        INSERT INTO deliveries (turn, message, failure, at)
        SELECT turns.id, value ->> 1, value ->> 2, value ->> 3
        FROM json_each($1) CROSS JOIN turns ON turns.id = value ->> 0 WHERE TRUE
        ON CONFLICT (turn) DO UPDATE SET message = excluded.message, failure = excluded.failure, at = excluded.at
        WHERE deliveries.message IS NULL AND (excluded.message IS NOT NULL OR excluded.at > deliveries.at)
        RETURNING turn
        """,
        to_json(rows),
    )
    turns = {turn for (turn,) in changed}
    return [delivery.turn in turns for delivery in deliveries]


@_add.register
def _(event: Event, session: Session, _touched: set[str]) -> bool:
    about_a_turn = event.kind in {EventKind.EDIT, EventKind.DELETION}
    if about_a_turn and not session.execute("SELECT 1 FROM turns WHERE id = $1", event.subject or ""):
        return False
    return bool(
        session.execute(
            """
            INSERT INTO events (id, kind, audit, at, actor, subject, guild, detail)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT DO NOTHING RETURNING id
            """,
            *(event.id, event.kind.value, int(event.is_audit), to_text(event.at), event.actor, event.subject),
            *(event.guild, storable(event.detail)),
        )
    )


@_add.register
def _(contact: Contact, session: Session, _touched: set[str]) -> bool:
    """Note that a member was told, if what they said then is still there: an erasure may have come in between."""
    sql = """
    INSERT INTO contacts (author, told_at, notice)
    SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM turns WHERE author = $1)
    OR EXISTS (SELECT 1 FROM live_questions WHERE author = $1)
    ON CONFLICT (author) DO UPDATE SET told_at = excluded.told_at, notice = excluded.notice
        WHERE contacts.notice <> excluded.notice
    RETURNING author
    """
    return bool(session.execute(sql, contact.author, to_text(contact.told_at), contact.notice))


@_add.register
def _(vote: Vote, session: Session, touched: set[str]) -> bool:
    if vote.thumb is None:
        sql = "DELETE FROM votes WHERE turn = $1 AND author = $2 AND at < $3 RETURNING turn"
        changed = session.execute(sql, vote.turn, vote.author, to_text(vote.at))
    else:
        changed = session.execute(
            """
            INSERT INTO votes (turn, author, at, thumb, reason) SELECT id, $2, $3, $4, $5 FROM turns WHERE id = $1
            ON CONFLICT (turn, author) DO UPDATE SET at = excluded.at, thumb = excluded.thumb, reason = excluded.reason
            WHERE excluded.at > votes.at RETURNING turn
            """,
            *(vote.turn, vote.author, to_text(vote.at), 1 if vote.thumb is Thumb.UP else -1),
            vote.reason and storable(vote.reason),
        )
    touched.update(turn for (turn,) in changed)
    return bool(changed)


@_add.register
def _(report: Report, session: Session, touched: set[str]) -> bool:
    changed = session.execute(
        """
        INSERT INTO reports (turn, author, at, reason) SELECT id, $2, $3, $4 FROM turns WHERE id = $1
        ON CONFLICT DO NOTHING RETURNING turn
        """,
        *(report.turn, report.author, to_text(report.at), storable(report.reason)),
    )
    touched.update(turn for (turn,) in changed)
    return bool(changed)


@_add.register
def _(edit: Edit, session: Session, touched: set[str]) -> bool:
    question = storable(edit.text)
    changed = session.execute(
        """
        UPDATE turns SET edited_at = $2, question = CASE WHEN expires_at IS NULL THEN $3 ELSE '' END,
                         question_folded = CASE WHEN expires_at IS NULL THEN $4 ELSE '' END
        WHERE id = $1 AND redacted_at IS NULL AND COALESCE(edited_at, '') < $2 RETURNING expires_at
        """,
        *(edit.turn, to_text(edit.at), question, fold(question)),
    )
    for (expires_at,) in changed:
        touched.add(edit.turn)
        if edit.record is not None:
            _answer_anew(session, edit.turn, edit.record if expires_at is None else without_words(edit.record))
        _note(session, Event(EventKind.EDIT, edit.at, subject=edit.turn))
    return bool(changed)


def _answer_anew(session: Session, turn: str, record: Any) -> None:
    session.execute("DELETE FROM quotes WHERE turn = $1", turn)
    session.execute(
        """
        UPDATE turns SET outcome = $2, coverage = $3, score = $4, margin = $5, note = $6, reply = $7 WHERE id = $1
        """,
        *(turn, Outcome(record["outcome"]).value, *record["decision"], storable(to_json(record))),
    )
    quotes = [StoredQuote(*row) for part in record["parts"] for row in part.get("quotes", ())]
    _add_quotes(session, turn, quotes)


@_add.register
def _(redaction: Redaction, session: Session, touched: set[str]) -> bool:
    found = session.execute("SELECT reply FROM turns WHERE id = $1 AND redacted_at IS NULL", redaction.turn)
    for (reply,) in found:
        redact(session, redaction.turn, reply, redaction.at)
        touched.add(redaction.turn)
        _note(session, Event(EventKind.DELETION, redaction.at, subject=redaction.turn))
    return bool(found)


@_add.register
def _(withdrawal: Withdrawal, session: Session, _touched: set[str]) -> bool:
    changed = session.execute(
        """
        UPDATE turns SET withdrawn_at = $2, withdrawn_by = $3
        WHERE id = $1 AND withdrawn_at IS NULL AND redacted_at IS NULL RETURNING id
        """,
        *(withdrawal.turn, to_text(withdrawal.at), withdrawal.by.value),
    )
    for (turn,) in changed:
        gone = Event(EventKind.DELETION, withdrawal.at, subject=turn, detail="the answer")
        _note(session, gone, by_asker=withdrawal.by is WithdrawnBy.ASKER)
    return bool(changed)


def redact(session: Session, turn: str, reply: str, at: datetime) -> None:
    """Take every word of a turn's away; `reply` is its row's. It is to be marked anew then: nobody need review it."""
    record = without_words(json.loads(reply))
    session.execute(
        """
        UPDATE turns SET question = '', question_folded = '', author_name = '', locale = NULL, note = $4, reply = $2,
                         redacted_at = $3 WHERE id = $1
        """,
        *(turn, to_json(record), to_text(at), record["decision"][-1]),
    )


def _note(session: Session, event: Event, *, by_asker: bool = True) -> None:
    """Note what became of a question or its answer, so that it is told among what is kept about who asked."""
    for author, guild in session.execute(
        "SELECT author, guild FROM turns JOIN places ON places.id = turns.place WHERE turns.id = $1", event.subject
    ):
        _add(replace(event, actor=author if by_asker else None, guild=guild), session, set())
