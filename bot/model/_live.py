"""The nouns of a live session: a guest at an hour that was announced, and questions that may be put in advance.

A session and its questions are values: the rules (`bot.live`) make new ones, the journal keeps what differs. What is
shown to people (an announcement, a question, an answer) is first kept and then shown; once it is, the id of the message
that shows it is kept too. So whatever has no id yet is still to be shown, also after a restart.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any


class LiveState(StrEnum):
    """How far a session has come; it never goes back. MISSED is one whose hour passed while the bot was away."""

    ANNOUNCED = "announced"
    OPEN = "open"
    LIVE = "live"
    CLOSED = "closed"
    PUBLISHED = "published"
    MISSED = "missed"


class QuestionState(StrEnum):
    """What became of a question put in advance."""

    PENDING = "pending"
    APPROVED = "approved"
    DECLINED = "declined"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"
    ASKED = "asked"
    ANSWERED = "answered"
    SKIPPED = "skipped"
    LATER = "later"


class Notice(StrEnum):
    """What a session shows of itself once, beside its questions and answers.

    The opening, the start and the end are what its announcement, and the event in the calendar, say of them.
    """

    ANNOUNCEMENT = "announcement"
    EVENT = "event"
    OPENING = "opening"
    THREAD = "thread"
    GREETING = "greeting"
    START = "start"
    FAREWELL = "farewell"
    END = "end"
    TRANSCRIPT = "transcript"
    CALLED_OFF = "called off"


@dataclass(frozen=True, slots=True)
class Guest:
    """Who answers: a person, by id and name, or the blog itself. An erased person has neither id nor name."""

    id: str | None = None
    name: str | None = None
    is_blog: bool = False


BLOG = Guest(is_blog=True)


@dataclass(frozen=True, slots=True)
class LiveAnswer:
    """An answer to a question: a person's `text`, or the blog's `record` as `Reply.to_record` gave it.

    One that was taken back where it was written has neither. `number` counts a question's answers from 0. `message` is
    the id of what shows it: None while nothing does, empty where it cannot be shown. `at` is in UTC.
    """

    number: int
    at: datetime
    author: str | None = None
    author_name: str | None = None
    text: str | None = None
    record: Mapping[str, Any] | None = None
    message: str | None = None

    @property
    def is_gone(self) -> bool:
        """Return whether it was taken back."""
        return self.text is None and self.record is None


@dataclass(frozen=True, slots=True)
class LiveQuestion:
    """A question put in advance, and all that happened to it. Times are in UTC, ids decimal strings.

    `into` is the question it was merged into; `rank` its place among those a moderator moved (they come first, from 0);
    `puts` counts how often it was put (again only after "later"), the last time at `put_at`, shown by `message` (None
    while nothing shows it, empty where it cannot be shown); `number` says which one of the session it was when it was
    first put. `told` says that its asker knows it was declined, `alerted` that moderators know it waits for them.
    `voters` are the members who voted for it, its asker aside.
    """

    id: str
    author: str
    author_name: str
    text: str
    at: datetime
    state: QuestionState = QuestionState.PENDING
    anonymous: bool = False
    mention: bool = False
    reason: str | None = None
    into: str | None = None
    claimed_by: str | None = None
    claimed_until: datetime | None = None
    rank: int | None = None
    prepared: str | None = None
    prepared_by: str | None = None
    puts: int = 0
    put_at: datetime | None = None
    message: str | None = None
    told: bool = False
    carried_from: str | None = None
    revision: int = 0
    voters: frozenset[str] = frozenset()
    answers: tuple[LiveAnswer, ...] = ()
    number: int | None = None
    alerted: bool = False

    @property
    def is_shown(self) -> bool:
        """Return whether the question and each of its answers are shown, or known not to be."""
        return self.message is not None and all(answer.message is not None for answer in self.answers)


@dataclass(frozen=True, slots=True)
class PendingAlert:
    """The one message that tells moderators how many questions (`count`) of a session wait for them.

    `message` is its id, empty while none is shown, and `channel` that of where it stands. `posted_at` is when the last
    one was posted, `shown_at` when it was last edited; both are in UTC.
    """

    channel: str
    message: str
    posted_at: datetime
    shown_at: datetime
    count: int


@dataclass(frozen=True, slots=True)
class LiveSession:
    """A session: who answers, when, how far it has come, and its questions in the order in which they came in.

    `host` is the moderator who announced it. `zone` is the time zone (such as "Europe/Paris") in which people of the
    place count; all times are in UTC. `starts_at` is the hour announced, or once a moderator began it by hand when that
    was; `ends_at` moves with it. `next_at` is when the next question may be put by the clock, None while somebody
    has to ask for it. `approval` says that questions wait for a moderator, `each` how many one member may have at a
    time. `notices` are the ids of what shows the session's own notices (empty where one cannot be shown). `previous`
    is the last of the sessions whose open questions were carried here.

    `wait` is how long a person as the guest is waited for before the next question is put, 0 for ever. It is counted
    from `waiting_since` (None while nobody is waited for). `waiting_until` is when it runs out, once that is decided;
    `waiting_message` the id of what announced it on the stage: None while nothing does, empty where it cannot be shown.
    `alert` is what tells moderators of the questions that wait for them; None before the first time.
    """

    id: str
    guild: str
    channel: str
    title: str
    guest: Guest
    host: str | None
    announced_at: datetime
    opens_at: datetime
    starts_at: datetime
    ends_at: datetime
    zone: str = "Europe/Paris"
    state: LiveState = LiveState.ANNOUNCED
    next_at: datetime | None = None
    paused_at: datetime | None = None
    approval: bool = True
    each: int = 3
    previous: str | None = None
    revision: int = 0
    notices: Mapping[Notice, str] = field(default_factory=dict)
    questions: tuple[LiveQuestion, ...] = ()
    wait: timedelta = timedelta()
    waiting_since: datetime | None = None
    waiting_until: datetime | None = None
    waiting_message: str | None = None
    alert: PendingAlert | None = None

    @property
    def is_over(self) -> bool:
        """Return whether it was closed, be it before it began, or missed."""
        return self.state in {LiveState.CLOSED, LiveState.PUBLISHED, LiveState.MISSED}

    @property
    def length(self) -> timedelta:
        """Return how long it is to last."""
        return self.ends_at - self.starts_at

    @property
    def current(self) -> LiveQuestion | None:
        """Return the question that was put and waits for its answer."""
        return next((each for each in self.questions if each.state is QuestionState.ASKED), None)

    def find(self, question: str) -> LiveQuestion | None:
        """Return the question with that id, or None."""
        return next((each for each in self.questions if each.id == question), None)

    def merged_into(self, question: str) -> tuple[LiveQuestion, ...]:
        """Return the questions that were merged into that one, in the order in which they came in."""
        return tuple(q for q in self.questions if q.state is QuestionState.MERGED and q.into == question)


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """A question as it now is, whether it is new, and the members who have voted for it or taken their vote back."""

    question: LiveQuestion
    is_new: bool = False
    voted: frozenset[str] = frozenset()
    unvoted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LiveRecord:
    """What is kept about a member's part in live sessions, oldest first.

    `questions` are theirs; `votes` the questions they voted for, each id with its words ("" where these are no longer
    for everybody to read); `answers` what they answered as a guest, and `prepared` what they have prepared, by the
    question's id; `sessions` those they announced or were the guest of, without the questions of others.
    """

    questions: tuple[LiveQuestion, ...] = ()
    votes: tuple[tuple[str, str], ...] = ()
    answers: tuple[tuple[str, LiveAnswer], ...] = ()
    prepared: tuple[tuple[str, str], ...] = ()
    sessions: tuple[LiveSession, ...] = ()
