"""What the journal keeps, and what it tells of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import uuid4

from bot.model._live import LiveSession, QuestionChange
from bot.model._posts import Post
from bot.model._replies import Decision, Outcome, Reply
from bot.model._talk import Delivery, Message


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
    """A member has been told what is kept. `told_at` is in UTC."""

    author: str
    told_at: datetime


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

    def reply(self, posts: Mapping[str, Post]) -> Reply:
        """Build the reply again from the posts by slug; raises CorpusError when a quoted post has changed since."""
        return Reply.from_record(self.record, posts)

    def without_words(self, *, expires_at: datetime) -> "StoredTurn":
        """Return only ids, outcome and spans of it, to be forgotten at that moment."""
        message = replace(self.message, text="", author_name="", locale=None)
        return replace(self, message=message, record=without_words(self.record), expires_at=expires_at)


def without_words(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a reply's record with its outcome, figures and spans, but none of the words that stood around them."""
    parts = [part for part in record["parts"] if "quotes" in part]
    return {**record, "parts": parts, "suggestions": []}


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
    """The journal's state: entries waiting in memory, the spool file in bytes, whether the database answers."""

    queued: int
    spool_used: int
    spool_size: int
    reachable: bool
