"""Live sessions in the database: kept step by step, read whole, and forgotten with their members.

A step that is written again, or after a newer one, changes nothing; a step of a session or a question that is gone
(erased, or past its retention) brings nothing of it back.
"""
# every statement here is put together from constants of this file, never from values

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.model import (
    LiveAnswer,
    LiveChange,
    LiveQuestion,
    LiveRecord,
    LiveSession,
    Notice,
    QuestionChange,
    without_words,
)
from bot.storage._database import Row, Session
from bot.storage._live_rows import (
    ANSWER_COLUMNS,
    QUESTION_COLUMNS,
    SESSION_COLUMNS,
    answer_of,
    answer_row,
    question_of,
    question_row,
    session_of,
    session_row,
)
from bot.storage._rows import channels_json, to_json, to_text


def _insert(table: str, columns: Sequence[str]) -> str:
    marks = ", ".join(f"${place}" for place in range(1, len(columns) + 1))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks}) ON CONFLICT DO NOTHING RETURNING 1"


def _update(table: str, columns: Sequence[str], *, fixed: frozenset[str]) -> str:
    """Return the statement of a later step; the `fixed` columns keep what they have, also where that was erased."""
    cells = ", ".join(f"{column} = ${place}" for place, column in enumerate(columns, 1) if column not in fixed)
    return f"UPDATE {table} SET {cells} WHERE id = $1 AND revision < $2 RETURNING 1"


def _select(table: str, columns: Sequence[str]) -> str:
    return f"SELECT {', '.join(f'{table}.{column}' for column in columns)} FROM {table}"


_ADD_SESSION = _insert("live_sessions", SESSION_COLUMNS)
_STEP_SESSION = _update(
    "live_sessions", SESSION_COLUMNS, fixed=frozenset({"id", "guild", "guest", "guest_name", "host", "announced_at"})
)
_SESSIONS = _select("live_sessions", SESSION_COLUMNS)
_ADD_QUESTION = _insert("live_questions", QUESTION_COLUMNS)
_STEP_QUESTION = _update(
    "live_questions", QUESTION_COLUMNS, fixed=frozenset({"id", "session", "author", "author_name", "asked_at"})
)
_QUESTIONS = _select("live_questions", QUESTION_COLUMNS)
_ADD_ANSWER = _insert("live_answers", ANSWER_COLUMNS)
_ANSWERS = _select("live_answers", ANSWER_COLUMNS)
# What a member voted for is shown to them by its words, unless whoever asked it or a moderator has taken it away since.
_VOTED = """
SELECT live_votes.question,
    CASE WHEN state IN ('approved', 'asked', 'answered', 'skipped', 'later') THEN live_questions.question ELSE '' END
FROM live_votes JOIN live_questions ON live_questions.id = live_votes.question
WHERE member = $1 ORDER BY live_votes.question
"""
_PREPARED = """
SELECT id, prepared FROM live_questions WHERE prepared_by = $1 AND prepared IS NOT NULL ORDER BY asked_at, id
"""

# The sessions of a server ($2) and of channels in it ($4); those and a member's ($1) questions asked until $3.
_WITHIN = """
SELECT id FROM live_sessions
WHERE ($2 IS NULL OR guild = $2) AND ($4 IS NULL OR channel IN (SELECT value FROM json_each($4)))
"""
_INSIDE = f"SELECT id FROM live_questions WHERE asked_at <= $3 AND session IN ({_WITHIN})"
_MINE = f"SELECT id FROM live_questions WHERE author = $1 AND asked_at <= $3 AND session IN ({_WITHIN})"
_FORGET = (
    f"DELETE FROM live_votes WHERE member = $1 AND question IN ({_INSIDE}) OR question IN ({_MINE}) RETURNING 1",
    f"""
    DELETE FROM live_answers WHERE author = $1 AND at <= $3 AND question IN ({_INSIDE}) OR question IN ({_MINE})
    RETURNING 1
    """,
    f"DELETE FROM live_questions WHERE id IN ({_MINE}) RETURNING 1",
)
_FORGET_NAMES = (
    f"""
    UPDATE live_sessions SET guest = NULL, guest_name = NULL,
        waiting_since = NULL, waiting_until = NULL, waiting_message = NULL
    WHERE guest = $1 AND announced_at <= $3 AND id IN ({_WITHIN})
    """,
    f"UPDATE live_sessions SET host = NULL WHERE host = $1 AND announced_at <= $3 AND id IN ({_WITHIN})",
    f"UPDATE live_questions SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = $1 AND id IN ({_INSIDE})",
    f"UPDATE live_questions SET prepared = NULL, prepared_by = NULL WHERE prepared_by = $1 AND id IN ({_INSIDE})",
)
# What they did as the guest of these, to a session or to a question in one.
_FORGET_ACTS = f"""
DELETE FROM events WHERE kind = 'guest' AND actor = $1 AND at <= $3
AND (subject IN ({_WITHIN}) OR subject IN (SELECT id FROM live_questions WHERE session IN ({_WITHIN})))
"""
# The sessions that ended before $1: of one server ($2), or of all but some ($3), and of channels in it ($4).
_OLD = """
SELECT id FROM live_sessions WHERE ends_at < $1 AND ($2 IS NULL OR guild = $2)
AND ($3 IS NULL OR guild NOT IN (SELECT value FROM json_each($3)))
AND ($4 IS NULL OR channel IN (SELECT value FROM json_each($4)))
"""
_OLD_QUESTIONS = f"SELECT id FROM live_questions WHERE session IN ({_OLD})"
_EXPIRE = (
    f"DELETE FROM live_votes WHERE question IN ({_OLD_QUESTIONS}) RETURNING 1",
    f"DELETE FROM live_answers WHERE question IN ({_OLD_QUESTIONS}) RETURNING 1",
    f"DELETE FROM live_questions WHERE session IN ({_OLD}) RETURNING 1",
)
# What happened in them beside the moderators' trail, which stays.
_EXPIRE_ACTS = f"DELETE FROM events WHERE audit = 0 AND (subject IN ({_OLD}) OR subject IN ({_OLD_QUESTIONS}))"
# Later than every moment that is kept, as text.
_NEVER = "9999"


def keep_live(session: Session, change: LiveChange) -> bool:
    """Write what one step changed in a live session; return whether it was new."""
    statement = _ADD_SESSION if change.is_new else _STEP_SESSION
    new = bool(session.execute(statement, *session_row(change.session)))
    if not session.execute("SELECT 1 FROM live_sessions WHERE id = $1", change.session.id):
        return False
    if new:
        _keep_notices(session, change.session)
    for each in change.questions:
        _keep_question(session, change.session.id, each)
    return new


def _keep_notices(session: Session, live: LiveSession) -> None:
    for notice, message in live.notices.items():
        session.execute(
            """
            INSERT INTO live_notices (session, notice, message) VALUES ($1, $2, $3)
            ON CONFLICT (session, notice) DO UPDATE SET message = excluded.message
            """,
            *(live.id, notice.value, message),
        )


def _keep_question(session: Session, live: str, change: QuestionChange) -> None:
    question = change.question
    statement = _ADD_QUESTION if change.is_new else _STEP_QUESTION
    if not session.execute(statement, *question_row(live, question)):
        return
    for member in change.voted:
        session.execute(
            "INSERT INTO live_votes (question, member) VALUES ($1, $2) ON CONFLICT DO NOTHING", question.id, member
        )
    for member in change.unvoted:
        session.execute("DELETE FROM live_votes WHERE question = $1 AND member = $2", question.id, member)
    for answer in question.answers:
        _keep_answer(session, question.id, answer)


def _keep_answer(session: Session, question: str, answer: LiveAnswer) -> None:
    row = dict(zip(ANSWER_COLUMNS, answer_row(question, answer), strict=True))
    if not session.execute(_ADD_ANSWER, *row.values()):
        session.execute(
            "UPDATE live_answers SET message = $3, words = $4, reply = $5 WHERE question = $1 AND number = $2",
            *(question, answer.number, row["message"], row["words"], row["reply"]),
        )


def live_sessions(session: Session) -> tuple[LiveSession, ...]:
    """Return all sessions with their questions, the one announced first at the head."""
    notices: dict[str, dict[Notice, str]] = defaultdict(dict)
    for live, notice, message in session.execute("SELECT session, notice, message FROM live_notices"):
        notices[live][Notice(notice)] = message
    questions = _questions_by_session(session)
    rows = session.execute(f"{_SESSIONS} ORDER BY announced_at, id")
    return tuple(session_of(row, notices[row[0]], tuple(questions[row[0]])) for row in rows)


def _questions_by_session(session: Session) -> dict[str, list[LiveQuestion]]:
    voters: dict[str, set[str]] = defaultdict(set)
    for question, member in session.execute("SELECT question, member FROM live_votes"):
        voters[question].add(member)
    answers: dict[str, list[LiveAnswer]] = defaultdict(list)
    for row in session.execute(f"{_ANSWERS} ORDER BY question, number"):
        answers[row[0]].append(answer_of(row))
    questions: dict[str, list[LiveQuestion]] = defaultdict(list)
    for row in session.execute(f"{_QUESTIONS} ORDER BY asked_at, id"):
        questions[row[2]].append(question_of(row, frozenset(voters[row[0]]), tuple(answers[row[0]])))
    return questions


def live_about(session: Session, member: str) -> LiveRecord:
    """Return what is kept about a member's part in live sessions: of others only questions that all may read."""
    questions = session.execute(f"{_QUESTIONS} WHERE author = $1 ORDER BY asked_at, id", member)
    votes = session.execute(_VOTED, member)
    answers = session.execute(f"{_ANSWERS} WHERE author = $1 ORDER BY at, question, number", member)
    prepared = session.execute(_PREPARED, member)
    sessions = session.execute(f"{_SESSIONS} WHERE guest = $1 OR host = $1 ORDER BY announced_at, id", member)
    return LiveRecord(
        tuple(_own(row) for row in questions),
        tuple((question, words) for question, words in votes),
        tuple((row[0], answer_of(row)) for row in answers),
        tuple((question, words) for question, words in prepared),
        tuple(_held(session_of(row, {}, ()), member) for row in sessions),
    )


def _held(session: LiveSession, member: str) -> LiveSession:
    """Return a session as its host, or its guest, may see it: when the guest was last there is for the guest alone."""
    return session if session.guest.id == member else replace(session, waiting_since=None)


def _own(row: Row) -> LiveQuestion:
    """Return a question as its asker may see it."""
    hidden = {"claimed_by", "claimed_until", "prepared", "prepared_by"}
    cells = [None if column in hidden else cell for column, cell in zip(QUESTION_COLUMNS, row, strict=True)]
    return question_of(cells, frozenset(), ())


def forget_live(
    session: Session,
    member: str,
    *,
    guild: str | None = None,
    channels: frozenset[str] | None = None,
    until: datetime | None = None,
) -> int:
    """Remove a member from live sessions (all, or those of a server or channels; what is later than `until` stays).

    Returns how many questions, votes and answers went. Where others had joined a question of theirs, the first of them
    now asks it, in their own words. Votes have no moment of their own: they go with the question's.
    """
    values = (member, guild, to_text(until) if until else _NEVER, channels_json(channels))
    for (question,) in session.execute(_MINE, *values):
        _pass_on(session, question, member)
    session.execute(f"UPDATE events SET subject = NULL WHERE subject IN ({_MINE})", *values)
    session.execute(_FORGET_ACTS, *values)
    removed = sum(len(session.execute(statement, *values)) for statement in _FORGET)
    for statement in _FORGET_NAMES:
        session.execute(statement, *values)
    return removed


def _pass_on(session: Session, question: str, member: str) -> None:
    """Let the first other asker's question stand in the place of one that is about to go.

    What showed the old one shows words that have to go; so one that is being asked is shown anew. Where moderators let
    questions in they look at it before: it was joined to words that were let in, its own nobody has read. Until then
    what was answered to the old one is kept with it and shown nowhere, see `bot.live.approve`.
    """
    heirs = session.execute(
        """
        SELECT id FROM live_questions WHERE merged_into = $1 AND state = 'merged' AND author <> $2
        ORDER BY asked_at, id LIMIT 1
        """,
        *(question, member),
    )
    for (heir,) in heirs:
        session.execute(
            """
            UPDATE live_questions SET merged_into = NULL, alerted = 0,
                (state, rank, prepared, prepared_by, puts, put_at, told, number) =
                (SELECT CASE WHEN approval = 1 THEN 'pending' ELSE gone.state END,
                    rank, prepared, prepared_by, puts, put_at, told, number
                 FROM live_questions AS gone JOIN live_sessions ON live_sessions.id = gone.session WHERE gone.id = $2)
            WHERE id = $1
            """,
            *(heir, question),
        )
        for statement in (
            "UPDATE live_questions SET merged_into = $1 WHERE merged_into = $2",
            "UPDATE live_answers SET question = $1 WHERE question = $2",
            """
            INSERT INTO live_votes (question, member)
            SELECT $1, member FROM live_votes WHERE question = $2
            AND member <> (SELECT author FROM live_questions WHERE id = $1) ON CONFLICT DO NOTHING
            """,
        ):
            session.execute(statement, heir, question)
        _take_words(session, heir)


def _take_words(session: Session, question: str) -> None:
    """Leave of the blog's answers only what it quoted: the words around may be those of whoever asked before."""
    found = session.execute(
        "SELECT number, reply FROM live_answers WHERE question = $1 AND reply IS NOT NULL", question
    )
    for number, reply in found:
        record = to_json(without_words(json.loads(reply)))
        sql = "UPDATE live_answers SET reply = $3 WHERE question = $1 AND number = $2"
        session.execute(sql, question, number, record)


def expire_live(
    session: Session,
    before: datetime | None,
    *,
    guild: str | None = None,
    but: tuple[str, ...] = (),
    channels: frozenset[str] | None = None,
) -> int:
    """Remove the sessions that ended before a moment (all, if None); return how many questions, votes, answers went.

    They are those of one server, or of all servers `but` some, and of these channels.
    """
    values = (to_text(before) if before else _NEVER, guild, channels_json(but), channels_json(channels))
    session.execute(_EXPIRE_ACTS, *values)
    removed = sum(len(session.execute(statement, *values)) for statement in _EXPIRE)
    session.execute(f"DELETE FROM live_sessions WHERE id IN ({_OLD})", *values)
    return removed
