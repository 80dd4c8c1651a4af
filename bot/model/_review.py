"""What members say of an answer, what moderators make of it, and how a server wants the bot to be."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from bot.model._journal import Contact, Event, StoredTurn, WithdrawnBy
from bot.model._live import LiveRecord
from bot.model._replies import Language, Outcome
from bot.model._talk import Message


class Thumb(StrEnum):
    """What a member thinks of an answer."""

    UP = "up"
    DOWN = "down"


class ReviewState(StrEnum):
    """What the moderators say of a turn."""

    TO_REVIEW = "to_review"
    GOOD = "good"
    WRONG_PASSAGE = "wrong_passage"
    OFF_TOPIC = "off_topic"
    SENSITIVE = "sensitive"


@dataclass(frozen=True, slots=True)
class Vote:
    """A member's thumb on a turn's answer: one for each member and turn, the latest; None takes it back.

    `reason` is the door's word for why a thumb is down. `at` is in UTC.
    """

    turn: str
    author: str
    at: datetime
    thumb: Thumb | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A member asks the moderators to look at an answer: once for each member and turn. `at` is in UTC."""

    turn: str
    author: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """A question was edited: its old text goes away. `record` is the new answer's, where there is one."""

    turn: str
    at: datetime
    text: str
    record: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Redaction:
    """A question was deleted where it was asked: of its turn only ids, outcome and spans stay."""

    turn: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An answer was taken out of its channel, and its turn is kept with its words, for the moderators."""

    turn: str
    at: datetime
    by: WithdrawnBy


@dataclass(frozen=True, slots=True)
class Moderator:
    """Who looks, and what they may see: a server, and of it these channels (None: all)."""

    id: str
    guild: str
    channels: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Filters:
    """What a search asks for; every part left out asks for anything.

    `words` are looked up by their beginnings, without accents and case, and must all be there. `reviewed` is whether
    the moderators have said anything of it, `queue` whether it waits for them. `since` is inclusive, `until` exclusive.
    `before` is the `next` of the page before.
    """

    words: str = ""
    member: str | None = None
    channel: str | None = None
    outcome: Outcome | None = None
    disliked: bool = False
    reported: bool = False
    reviewed: bool | None = None
    state: ReviewState | None = None
    queue: bool = False
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """Who is reviewing a turn, and until when (UTC); `is_mine` is False when somebody else was quicker.

    `verdict` is what somebody else has just said of it.
    """

    turn: str
    moderator: str
    until: datetime
    is_mine: bool
    verdict: ReviewState | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """What the moderators made of a turn; `moderator` is None where they had themselves erased."""

    turn: str
    state: ReviewState | None = None
    moderator: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Alert:
    """What tells moderators of a turn: a message in a review channel, posted at that moment (UTC)."""

    turn: str
    channel: str
    message: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Note:
    """A moderator's note on a turn. `at` is in UTC."""

    id: str
    turn: str
    author: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class ReviewedTurn:
    """A turn as moderators see it in a list. `key` says where the page after it begins; `claim` is one that holds."""

    turn: StoredTurn
    key: int
    up: int = 0
    down: int = 0
    reports: int = 0
    review: Review | None = None
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Turns, newest first; `next` is the `before` of the filters for the next page, None on the last one."""

    turns: tuple[ReviewedTurn, ...]
    next: int | None = None


@dataclass(frozen=True, slots=True)
class NumberedPage:
    """Turns, newest first, of a page with a number (from 0): the last page where there are fewer by now.

    `total` counts the turns on all pages; `anchor` is the `before` that keeps the pages from moving on.
    """

    turns: tuple[ReviewedTurn, ...]
    number: int
    total: int
    anchor: int | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """One turn whole: what a list shows of it, every vote, report and note, and what happened to it (edits …)."""

    turn: ReviewedTurn
    votes: tuple[Vote, ...] = ()
    reports: tuple[Report, ...] = ()
    notes: tuple[Note, ...] = ()
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class MemberRecord:
    """Everything the journal keeps about a member, in all servers, oldest first.

    `reviews` and `notes` are the moderators' on the member's turns, and what the member wrote as a moderator.
    """

    author: str
    contact: Contact | None
    turns: tuple[StoredTurn, ...]
    events: tuple[Event, ...]
    votes: tuple[Vote, ...] = ()
    reports: tuple[Report, ...] = ()
    reviews: tuple[Review, ...] = ()
    notes: tuple[Note, ...] = ()
    paused_since: datetime | None = None
    live: LiveRecord = field(default_factory=LiveRecord)


@dataclass(frozen=True, slots=True)
class EventPage:
    """The moderators' trail, newest first; `next` is what to pass as `before` for the next page."""

    events: tuple[Event, ...]
    next: tuple[datetime, str] | None = None


@dataclass(frozen=True, slots=True)
class NumberedEvents:
    """The moderators' trail, newest first, of a page with a number (from 0), the last where there are fewer by now.

    `total` counts the events on all pages.
    """

    events: tuple[Event, ...]
    number: int
    total: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """Questions that ask the same thing: how many, the commonest wording, the ids of up to ten turns, newest first."""

    question: str
    count: int
    turns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Questions that the author does not speak of, grouped by likeness, the commonest first.

    Where there were too many to be grouped they are the newest, and `is_whole` is False.
    """

    groups: tuple[Likeness, ...]
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Day:
    """One day's turns by outcome."""

    date: date
    turns: int
    outcomes: Mapping[Outcome, int]


@dataclass(frozen=True, slots=True)
class PassageCount:
    """How often a span of the post with that slug and SHA-256 was quoted, and whom the author reports in it."""

    post: str
    post_sha: str
    start: int
    end: int
    speaker: str | None
    count: int


@dataclass(frozen=True, slots=True)
class ConsultationCounts:
    """What came of asking a language model for replies: how often, and how often for naught by `Consultation.failure`.

    `dropped` counts the replies by the checks that something of them failed; `milliseconds` are what half of the calls
    and 99 % of them do not exceed, None where none was timed.
    """

    calls: int
    failures: Mapping[str, int]
    dropped: Mapping[str, int]
    milliseconds: tuple[float, float] | None
    tokens_in: int
    tokens_out: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """The figures of a period. Shares are 0-1, times milliseconds, None where there is nothing to measure.

    `concentration` is the share of all turns that the most active 6 % of the members asked (at least one member).
    Times, passages, posts and questions are those of the newest `sampled` turns only, so that a big journal answers
    soon; `asked` are those that were asked more than once. `delivered_ms` is from the question's own time to the
    message that answers it. `consultations` is None where no language model was asked.
    """

    since: datetime
    until: datetime
    turns: int
    members: int
    days: tuple[Day, ...]
    outcomes: Mapping[Outcome, int]
    up: int
    down: int
    reasons: Mapping[str, int]
    reports: int
    concentration: float | None
    sampled: int
    composed_ms: tuple[float, float] | None
    delivered_ms: tuple[float, float] | None
    asked: tuple[Likeness, ...]
    passages: tuple[PassageCount, ...]
    posts: Mapping[str, int]
    consultations: ConsultationCounts | None = None

    def share(self, outcome: Outcome) -> float | None:
        """Return its share of the questions that were answered, nearly answered or declined."""
        asked = sum(self.outcomes.get(each, 0) for each in (Outcome.ANSWERED, Outcome.NEAR, Outcome.DECLINED))
        return self.outcomes.get(outcome, 0) / asked if asked else None


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """How a server wants the bot to be. `channels` None: wherever it is mentioned; `retention_days` None: the default.

    With a retention of 0 no text is kept at all. `may_be_read_elsewhere` says that a language model which is not on the
    operator's own machines may read what is asked there, if the operator has one.
    """

    channels: frozenset[str] | None = None
    moderator_role: str | None = None
    review_channel: str | None = None
    retention_days: int | None = None
    language: Language | None = None
    may_open_threads: bool = True
    may_be_read_elsewhere: bool = True


@dataclass(frozen=True, slots=True)
class ErasureRequest:
    """What is to be erased: everything of a member, or all before a moment, or both; in one server or in all.

    `guild` None means everywhere, `channels` None all of the server's. `by` is who asks: the member, a moderator.
    """

    by: str
    member: str | None = None
    before: datetime | None = None
    guild: str | None = None
    channels: frozenset[str] | None = None

    def covers(self, message: Message) -> bool:
        """Return whether a message is to be erased."""
        place = message.place
        return (
            self.member in (None, message.author)
            and self.guild in (None, place.guild)
            and (self.channels is None or place.channel in self.channels)
            and (self.before is None or message.at < self.before)
        )


@dataclass(frozen=True, slots=True)
class Verification:
    """What is wrong with a database, one line each, and what was looked through.

    `changed` are quoted spans whose post has changed or gone since: no defect, but they cannot be shown any more.
    """

    problems: tuple[str, ...]
    turns: int
    quotes: int
    changed: int


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restored database holds, and how many turns went (or lost their text) because members had asked.

    `aside` is where the database is now that it replaced, `doubts` what the operator should know, a line each.
    """

    turns: int
    removed: int
    aside: Path | None = None
    doubts: tuple[str, ...] = ()
