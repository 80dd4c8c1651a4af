"""Counting: what the statistics are made of."""

import json
from dataclasses import dataclass
from datetime import datetime

from bot.model import Filters, Moderator, Outcome
from bot.storage._database import Row, Session
from bot.storage._rows import to_number
from bot.storage._searching import found, scope

_HOUR = 3600 * 10**6
_COUNTED = """
place IN (
    SELECT id FROM places
    WHERE ($1 IS NULL OR guild = $1) AND ($2 IS NULL OR channel IN (SELECT value FROM json_each($2)))
) AND number >= $3 AND number < $4 AND expires_at IS NULL
"""
_BY_HOUR = (
    f"SELECT number / {_HOUR}, outcome, kind <> 'question', COUNT(*) FROM turns WHERE {_COUNTED} GROUP BY 1, 2, 3"
)
_BY_ACTIVITY = f"""
SELECT turns, COUNT(*) FROM (
    SELECT COUNT(*) AS turns FROM turns WHERE kind <> 'live answer' AND {_COUNTED} GROUP BY author
) GROUP BY turns
"""
# Votes and reports are few beside the turns: of each, its turn is looked up.
_THUMBS = f"""
SELECT thumb, votes.reason, COUNT(*) FROM votes CROSS JOIN turns ON turns.id = votes.turn WHERE {_COUNTED} GROUP BY 1, 2
"""
# As `turns_consulted` in the schema has it. Where a figure is no number a reply is no JSON to every SQLite.
_CONSULTED = f"""
SELECT json_extract(
    CASE WHEN json_valid(reply) THEN reply ELSE replace(replace(reply, 'NaN', 'null'), 'Infinity', '0') END,
    '$.consultation.failure', '$.consultation.dropped', '$.consultation.milliseconds',
    '$.consultation.tokens_in', '$.consultation.tokens_out'
) FROM turns INDEXED BY turns_consulted WHERE instr(reply, '"consultation":') > 0 AND {_COUNTED}
"""
_REPORTS = f"SELECT COUNT(*) FROM reports CROSS JOIN turns ON turns.id = reports.turn WHERE {_COUNTED}"
_QUESTIONS = """
SELECT turns.id, question, outcome, composed_ms, number, deliveries.at, deliveries.message IS NOT NULL,
    kind <> 'question'
FROM turns JOIN places ON places.id = turns.place LEFT JOIN deliveries ON deliveries.turn = turns.id
"""
_SPANS = """
SELECT quotes.post, post_sha, span_start, span_end, speaker
FROM turns JOIN places ON places.id = turns.place JOIN quotes ON quotes.turn = turns.id
"""


@dataclass(frozen=True, slots=True)
class Counts:
    """Raw figures: (hours since 1970, outcome, whether it was only read, turns), (turns of a member, such members),
    (thumb, reason, votes) …

    What was only read, by a button, asked nothing: a post, or its context. `questions` are
    (turn, text, outcome, composing in ms, number, delivered at, whether it was, whether it was only read), newest
    first; `spans` are (post, its SHA-256, start, end, speaker). `consultations` are, of each turn for which a language
    model was asked, (failure, failed checks, ms, tokens read, tokens written), as `Consultation` has them.
    """

    hours: tuple[tuple[int, Outcome, bool, int], ...]
    activity: tuple[tuple[int, int], ...]
    thumbs: tuple[tuple[int, str | None, int], ...]
    reports: int
    questions: tuple[Row, ...]
    spans: tuple[Row, ...]
    consultations: tuple[tuple[str, list[str], float | None, int, int], ...]


def count(session: Session, moderator: Moderator | None, since: datetime, until: datetime, *, sample: int) -> Counts:
    """Return the figures of a period; questions and spans are those of the newest `sample` turns."""
    values = (*scope(moderator), to_number(since), to_number(until))
    period = Filters(since=since, until=until)
    [(reports,)] = session.execute(_REPORTS, *values)
    return Counts(
        tuple(
            (hour, Outcome(name), bool(read), turns) for hour, name, read, turns in session.execute(_BY_HOUR, *values)
        ),
        tuple((turns, members) for turns, members in session.execute(_BY_ACTIVITY, *values)),
        tuple((thumb, reason, votes) for thumb, reason, votes in session.execute(_THUMBS, *values)),
        int(reports),
        tuple(found(session, moderator, period, columns=_QUESTIONS, limit=sample)),
        tuple(found(session, moderator, period, columns=_SPANS, limit=sample)),
        tuple(tuple(json.loads(row)) for (row,) in session.execute(_CONSULTED, *values)),
    )


def questions(
    session: Session, moderator: Moderator | None, filters: Filters, *, limit: int
) -> tuple[tuple[str, str], ...]:
    """Return the id and text of the `limit` newest turns that match."""
    rows = found(session, moderator, filters, columns=_QUESTIONS, limit=limit)
    return tuple((turn, text) for turn, text, *_ in rows)
