"""What the journal keeps, and what it tells of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

from bot.model._live import LiveSession, QuestionChange
from bot.model._posts import Post
from bot.model._replies import CHECKS, FAILURES, Consultation, Decision, Language, Outcome, Reply
from bot.model._talk import LIVE_ANSWER, Delivery, Message


class EventKind(StrEnum):
    """What can happen beside the turns; but for the first four, it is the trail of those who read, decide and erase.

    GUEST is what the guest of a live session did as such, and theirs like their answers.
    """

    EDIT = "edit"
    DELETION = "deletion"
    FAILURE = "failure"
    GUEST = "guest"
    LOOK = "look"
    ERASURE = "erasure"
    SEARCH = "search"
    EXPORT = "export"
    REVEAL = "reveal"
    DECISION = "decision"
    SETTING = "setting"
    LIVE = "live"


# Who looked, where it was the operator with the commands of their machine: no member's id.
OPERATOR = "operator"

_NO_AUDIT = frozenset({EventKind.EDIT, EventKind.DELETION, EventKind.FAILURE, EventKind.GUEST})


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened beside the turns. `at` is in UTC.

    `actor` is the id of the member or moderator who did it, OPERATOR, or None for the bot; `subject` the turn or the
    member it is about; `detail` is the bot's own wording. `id` makes it the same event wherever it waits.
    """

    kind: EventKind
    at: datetime
    actor: str | None = None
    subject: str | None = None
    detail: str = ""
    guild: str | None = None
    id: str = field(default_factory=lambda: uuid4().hex)

    @property
    def is_audit(self) -> bool:
        """Return whether it belongs to the moderators' trail, which nobody's erasure takes away."""
        return self.kind not in _NO_AUDIT


@dataclass(frozen=True, slots=True)
class Contact:
    """A member has been told what is kept. `told_at` is in UTC; `notice` is the version of what was told."""

    author: str
    told_at: datetime
    notice: str = ""


@dataclass(frozen=True, slots=True)
class StoredQuote:
    """A quote as the journal keeps it: a span of the post with that slug and SHA-256, never the author's words."""

    post: str
    post_sha: str
    start: int
    end: int
    score: float
    speaker: str | None


class WithdrawnBy(StrEnum):
    """Who took an answer out of its channel: the one who asked, perhaps by deleting the question, or a moderator."""

    ASKER = "asker"
    MODERATOR = "moderator"


@dataclass(frozen=True, slots=True)
class StoredTurn:
    """A turn as the journal keeps it. `record` is what `Reply.to_record` gave; the times are in UTC.

    One that `expires_at` some moment has no words of the member's and goes then; so it is while a member is on pause.
    One that was `withdrawn_at` some moment is shown nowhere any more; `redacted_at`: nor has it words since.
    """

    message: Message
    record: Mapping[str, Any]
    composed_ms: float
    recorded_at: datetime
    delivery: Delivery | None = None
    expires_at: datetime | None = None
    edited_at: datetime | None = None
    redacted_at: datetime | None = None
    withdrawn_at: datetime | None = None
    withdrawn_by: WithdrawnBy | None = None

    @property
    def is_shown(self) -> bool:
        """Return whether its answer may still stand where it was given, for all that is known."""
        return self.redacted_at is None and self.withdrawn_at is None

    @property
    def withdrawal(self) -> tuple[WithdrawnBy, datetime] | None:
        """Return who took its answer away and when; None while it is shown.

        Where its words went at once nothing else is noted: that happens only to what whoever asked withdraws.
        """
        at = self.withdrawn_at or self.redacted_at
        return None if at is None else (self.withdrawn_by or WithdrawnBy.ASKER, at)

    @property
    def outcome(self) -> Outcome:
        """Return what became of the question."""
        return Outcome(self.record["outcome"])

    @property
    def decision(self) -> Decision:
        """Return why it was answered or not."""
        return Decision(*self.record["decision"])

    @property
    def quotes(self) -> tuple[StoredQuote, ...]:
        """Return every span shown, in the order in which it was read."""
        return tuple(StoredQuote(*row) for part in self.record["parts"] for row in part.get("quotes", ()))

    @property
    def consultation(self) -> Consultation | None:
        """Return what asking a language model for the reply came to, None where none was asked."""
        return Consultation.from_record(self.record["consultation"]) if "consultation" in self.record else None

    def reply(self, posts: Mapping[str, Post]) -> Reply:
        """Build the reply again from the posts by slug; raises CorpusError when a quoted post has changed since."""
        return Reply.from_record(self.record, posts)

    def without_words(self, *, expires_at: datetime) -> "StoredTurn":
        """Return only its ids and what stays of its reply without words, to be forgotten at that moment."""
        message = replace(self.message, text="", author_name="", locale=None)
        return replace(self, message=message, record=without_words(self.record), expires_at=expires_at)


# Notes of the doors that say how a turn came about; all others may hold words of a member's.
_NOTES = frozenset(["announcement", "citation", "context", "paragraph", "reading", "reference", "unreadable"]) | {
    LIVE_ANSWER,
    "poll result",
}
_ABOUT_A_MESSAGE = re.compile(r"message [0-9]{1,20}")
# What an act or a message of the catalogue is named like.
_NAME = re.compile(r"[a-z][a-z0-9_.-]{0,47}")


def without_words(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return what stays of a reply's record when its words go.

    These stay, and nothing else, whatever keys a record may have: outcome, language, act, the spans quoted and turned
    down, which messages of the catalogue were said (not how they read), the figures, and a note that is one of ours.
    """
    act = record.get("act")
    *figures, note = record["decision"]
    stays: dict[str, Any] = {
        "outcome": Outcome(record["outcome"]).value,
        "language": Language(record["language"]).value,
        "parts": [part for part in map(_part_without_words, record["parts"]) if part],
        "suggestions": [],
        "decision": [*(each if isinstance(each, int | float) else 0.0 for each in figures), _note_of_ours(note, act)],
    }
    if _is_name(act):
        stays["act"] = act
    if consultation := record.get("consultation"):
        stays["consultation"] = _consultation_without_words(consultation)
    if rejected := [row for row in record.get("rejected", ()) if _is_span(row)]:
        stays["rejected"] = rejected
    return stays


def _consultation_without_words(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return what stays of what asking a language model came to: what it understood are the member's words."""
    reader, model = (record.get(name) for name in ("reader", "model"))  # as the operator named them
    stays: dict[str, Any] = {"reader": reader if isinstance(reader, str) else "", "understood": ""}
    stays["model"] = model if isinstance(model, str) else ""
    failure, dropped = record.get("failure"), record.get("dropped")
    stays["failure"] = failure if failure in FAILURES else ""
    stays["dropped"] = [check for check in dropped if check in CHECKS] if isinstance(dropped, list) else []
    figures = {name: record.get(name) for name in ("rank", "milliseconds", "tokens_in", "tokens_out")}
    return stays | {name: value if isinstance(value, int | float) else 0 for name, value in figures.items()}


def _part_without_words(part: Mapping[str, Any]) -> dict[str, Any]:
    """Return what stays of a part, nothing where that is nothing."""
    if spans := part.get("quotes"):
        marks = {mark: True for mark in ("shortened", "reference") if part.get(mark)}
        return {"quotes": list(spans), "main": int(part["main"])} | marks if all(map(_is_span, spans)) else {}
    said = [[key, variant] for key, variant in part.get("said", ()) if _is_name(key) and isinstance(variant, int)]
    return {"said": said} if said else {}


def _is_span(row: Any) -> bool:
    """Return whether that is a slug, a hash, start, end, score and perhaps a speaker: all of them the blog's."""
    match row:
        case [str(), str(), int(), int(), int() | float(), str() | None]:
            return True
    return False


def _is_name(name: Any) -> bool:
    return isinstance(name, str) and _NAME.fullmatch(name) is not None


def _note_of_ours(note: str, act: Any) -> str:
    is_ours = note in _NOTES or _ABOUT_A_MESSAGE.fullmatch(note) or (note == act and _is_name(act))
    return note if is_ours else ""


@dataclass(frozen=True, slots=True)
class Removed:
    """How many rows an erasure or a purge took away; `live` counts questions, votes and answers of live sessions.

    `complete` is False while another program reads the database, or it cannot be rewritten: then old copies of what was
    removed may still lie in its file or its write-ahead log, until a later erasure or purge clears them.
    """

    turns: int = 0
    quotes: int = 0
    events: int = 0
    contacts: int = 0
    votes: int = 0
    reports: int = 0
    notes: int = 0
    complete: bool = True
    live: int = 0


@dataclass(frozen=True, slots=True)
class LiveChange:
    """What one step changed in a live session: its new state (only the changed questions count), and its trail."""

    session: LiveSession
    is_new: bool = False
    questions: tuple[QuestionChange, ...] = ()
    trail: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class JournalStatus:
    """The journal's state: the spool file in bytes, and whether the database answers."""

    spool_used: int
    spool_size: int
    reachable: bool
