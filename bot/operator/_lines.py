"""What the journal keeps, for the operator: as plain data, or as lines to read, safe for a terminal."""

from dataclasses import asdict
from typing import Any

from bot.model import Event, Likeness, ReviewedTurn, StoredTurn


def journal_record(turn: StoredTurn) -> dict[str, Any]:
    """Return what `journal tail --json` prints for one turn; times in UTC, ISO 8601."""
    message, delivery = turn.message, turn.delivery
    return {
        "id": message.id,
        "place": {"door": message.place.door, "guild": message.place.guild, "channel": message.place.channel},
        "conversation": message.conversation,
        "author": message.author,
        "author_name": message.author_name,
        "asked_at": message.at.isoformat(),
        "message": message.id,
        "question": message.text,
        "outcome": turn.outcome.value,
        "note": turn.decision.note,
        "quotes": [asdict(quote) for quote in turn.quotes],
        "reply_message": delivery.message if delivery else None,
        "failure": delivery.failure if delivery else None,
        "withdrawn_by": turn.withdrawal[0].value if turn.withdrawal else None,
        "recorded_at": turn.recorded_at.isoformat(),
        "composed_ms": turn.composed_ms,
    }


def journal_line(turn: StoredTurn) -> str:
    """Return what `journal tail` prints for one turn: two lines, safe for a terminal."""
    message, delivery = turn.message, turn.delivery
    place = "/".join(part for part in (message.place.door, message.place.guild, message.place.channel) if part)
    became = "not yet delivered"
    if delivery is not None:
        became = f"message {delivery.message}" if delivery.message else f"not delivered: {delivery.failure}"
    if not turn.is_shown:
        became += ", withdrawn"
    spans = ", ".join(f"{quote.post}[{quote.start}:{quote.end}]" for quote in turn.quotes)
    asked = f"{message.at:%Y-%m-%d %H:%M:%S} {place} message {message.id}"
    answer = f"{turn.outcome.value}: {spans or 'no quote'}; {became}"
    return f"{asked} {_plain(message.author_name)} ({message.author})\n  {_plain(message.text)}\n  {answer}"


def reviewed_line(reviewed: ReviewedTurn) -> str:
    """Return what `journal search` prints for one turn: its line, with what was said of it behind."""
    said = {"up": reviewed.up, "down": reviewed.down, "reported": reviewed.reports}
    words = [f"{count} {what}" for what, count in said.items() if count]
    if reviewed.review is not None and reviewed.review.state is not None:
        words.append(reviewed.review.state.value)
    return journal_line(reviewed.turn) + (f"; {', '.join(words)}" if words else "")


def event_line(event: Event) -> str:
    """Return what `journal audit` prints for one event."""
    who = event.actor or ("the member" if event.guild is None else "the bot")
    about = f" about {event.subject}" if event.subject else ""
    where = f" in {event.guild}" if event.guild else ""
    return _plain(f"{event.at:%Y-%m-%d %H:%M:%S} {event.kind.value} by {who}{where}{about}: {event.detail}")


def question_line(likeness: Likeness) -> str:
    """Return what `journal stats` prints for a question that was often asked."""
    return f"{likeness.count:6} × {_plain(likeness.question)}"


def _plain(text: str) -> str:
    """Return text on one line without characters that could steer a terminal."""
    return "".join(char if char.isprintable() else " " for char in text)
