"""Live sessions as rows of the tables, and back."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.model import (
    Guest,
    LiveAnswer,
    LiveQuestion,
    LiveSession,
    LiveState,
    Notice,
    PendingAlert,
    QuestionState,
)
from bot.storage._database import Value
from bot.storage._rows import from_text, or_none, storable, to_text

SESSION_COLUMNS = (
    "id", "revision", "guild", "channel", "title", "guest", "guest_name", "guest_is_blog", "host", "announced_at",
    "opens_at", "starts_at", "ends_at", "zone", "state", "next_at", "paused_at", "approval", "each", "previous",
    "wait", "waiting_since", "waiting_until", "waiting_message", "alert_channel", "alert_message", "alert_posted_at",
    "alert_shown_at", "alert_count",
)  # fmt: skip
QUESTION_COLUMNS = (
    "id", "revision", "session", "author", "author_name", "question", "asked_at", "state", "anonymous", "mention",
    "reason", "merged_into", "claimed_by", "claimed_until", "rank", "prepared", "prepared_by", "puts", "put_at",
    "message", "told", "carried_from", "number", "alerted",
)  # fmt: skip
ANSWER_COLUMNS = ("question", "number", "at", "author", "author_name", "words", "reply", "message")

_MINUTE = timedelta(minutes=1)
_to_json = json.JSONEncoder(ensure_ascii=False).encode


def session_row(session: LiveSession) -> tuple[Value, ...]:
    """Return a session as a row of `SESSION_COLUMNS`."""
    guest = session.guest
    return (
        session.id, session.revision, session.guild, session.channel, storable(session.title), guest.id,
        _text(guest.name), int(guest.is_blog), session.host, to_text(session.announced_at), to_text(session.opens_at),
        to_text(session.starts_at), to_text(session.ends_at), session.zone, session.state.value,
        _moment(session.next_at), _moment(session.paused_at), int(session.approval), session.each, session.previous,
        session.wait // _MINUTE, _moment(session.waiting_since), _moment(session.waiting_until),
        session.waiting_message, *_alert_row(session.alert),
    )  # fmt: skip


def session_of(row: Sequence[Any], notices: Mapping[Notice, str], questions: tuple[LiveQuestion, ...]) -> LiveSession:
    """Return the session of a row of `SESSION_COLUMNS`."""
    name, revision, guild, channel, title, guest, guest_name, is_blog, host, *rest = row
    announced, opens, starts, ends, zone, state, next_at, paused_at, approval, each, previous, *later = rest
    wait, since, until, message, *alert = later
    return LiveSession(
        name, guild, channel, title, Guest(guest, guest_name, bool(is_blog)), host, from_text(announced),
        from_text(opens), from_text(starts), from_text(ends), zone, LiveState(state), or_none(next_at),
        or_none(paused_at), bool(approval), each, previous, revision, notices, questions,
        wait * _MINUTE, or_none(since), or_none(until), message, _alert_of(*alert),
    )  # fmt: skip


def _alert_row(alert: PendingAlert | None) -> tuple[Value, ...]:
    if alert is None:
        return (None,) * 5
    return (alert.channel, alert.message, to_text(alert.posted_at), to_text(alert.shown_at), alert.count)


def _alert_of(
    channel: str | None, message: str = "", posted: str = "", shown: str = "", count: int = 0
) -> PendingAlert | None:
    if channel is None:
        return None
    return PendingAlert(channel, message, from_text(posted), from_text(shown), count)


def question_row(session: str, question: LiveQuestion) -> tuple[Value, ...]:
    """Return a question as a row of `QUESTION_COLUMNS`."""
    q = question
    return (
        q.id, q.revision, session, q.author, storable(q.author_name), storable(q.text), to_text(q.at), q.state.value,
        int(q.anonymous), int(q.mention), _text(q.reason), q.into, q.claimed_by, _moment(q.claimed_until), q.rank,
        _text(q.prepared), q.prepared_by, q.puts, _moment(q.put_at), q.message, int(q.told), q.carried_from,
        q.number, int(q.alerted),
    )  # fmt: skip


def question_of(row: Sequence[Any], voters: frozenset[str], answers: tuple[LiveAnswer, ...]) -> LiveQuestion:
    """Return the question of a row of `QUESTION_COLUMNS`."""
    name, revision, _, author, author_name, text, at, state, anonymous, mention, reason, into, *rest = row
    claimed_by, claimed_until, rank, prepared, prepared_by, puts, put_at, message, told, carried_from, *later = rest
    number, alerted = later
    return LiveQuestion(
        name, author, author_name, text, from_text(at), QuestionState(state), bool(anonymous), bool(mention), reason,
        into, claimed_by, or_none(claimed_until), rank, prepared, prepared_by, puts, or_none(put_at), message,
        bool(told), carried_from, revision, voters, answers, number, bool(alerted),
    )  # fmt: skip


def answer_row(question: str, answer: LiveAnswer) -> tuple[Value, ...]:
    """Return an answer as a row of `ANSWER_COLUMNS`."""
    reply = None if answer.record is None else storable(_to_json(dict(answer.record)))
    return (
        question, answer.number, to_text(answer.at), answer.author, _text(answer.author_name), _text(answer.text),
        reply, answer.message,
    )  # fmt: skip


def answer_of(row: Sequence[Any]) -> LiveAnswer:
    """Return the answer of a row of `ANSWER_COLUMNS`."""
    _, number, at, author, author_name, words, reply, message = row
    record = None if reply is None else json.loads(reply)
    return LiveAnswer(number, from_text(at), author, author_name, words, record, message)


def _text(text: str | None) -> str | None:
    return None if text is None else storable(text)


def _moment(at: datetime | None) -> str | None:
    return None if at is None else to_text(at)
