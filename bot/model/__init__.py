"""The nouns of the house, and the errors. Standard library only.

CauserieError
├── SettingsError      a variable of the environment or an argument is wrong
├── CorpusError        the posts cannot be read, or say something impossible
├── JournalError       the journal cannot keep its promise
│   ├── DatabaseError  the database refused, is locked, is full or is gone
│   └── SpoolError     the spool file cannot take a turn either
├── LiveError          a live session does not allow it, now or to this member
└── DoorError          a door (terminal, Discord) cannot open or has closed
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Any
from uuid import uuid4

# `X as X` hands a name on: these nouns are `bot.model`'s too.
from bot.model._live import BLOG as BLOG
from bot.model._live import Guest as Guest
from bot.model._live import LiveAnswer as LiveAnswer
from bot.model._live import LiveQuestion as LiveQuestion
from bot.model._live import LiveRecord as LiveRecord
from bot.model._live import LiveSession as LiveSession
from bot.model._live import LiveState as LiveState
from bot.model._live import Notice as Notice
from bot.model._live import QuestionChange as QuestionChange
from bot.model._live import QuestionState as QuestionState


class CauserieError(Exception):
    """An expected error; its message is one line that tells a person what to do."""


class SettingsError(CauserieError):
    """A variable of the environment or an argument cannot be used."""


class CorpusError(CauserieError):
    """The posts cannot be read or used."""


class JournalError(CauserieError):
    """The journal cannot record, read or erase."""


class DatabaseError(JournalError):
    """The database refused an operation."""


class SpoolError(JournalError):
    """The spool file cannot take a turn."""


class LiveError(CauserieError):
    """A live session does not allow something. The message is French; `key` and `words` say it in any language."""

    def __init__(self, message: str, key: str, words: Mapping[str, str]) -> None:
        super().__init__(message)
        self.key = key
        self.words = words


class DoorError(CauserieError):
    """A door cannot open, or had to close."""


class Language(StrEnum):
    """A language the bot speaks."""

    FRENCH = "fr"
    ENGLISH = "en"


class Outcome(StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    NEAR = "near"
    DECLINED = "declined"
    ASKED = "asked"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class PostDate:
    """What is known of a post's date: a year, perhaps a month (1-12) and a day (1-31), perhaps only about."""

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return ("~" if self.approximate else "") + "-".join(parts)


@dataclass(frozen=True, slots=True)
class PollAnswer:
    """One answer of a poll the author held, with its share in percent."""

    text: str
    percent: float


@dataclass(frozen=True, slots=True)
class Poll:
    """A poll the author held among his readers."""

    question: str
    answers: tuple[PollAnswer, ...]


@dataclass(frozen=True, eq=False)
class Post:
    """One post, its body exactly as the author typed it; two posts are the same when their slugs are."""

    slug: str
    title: str
    body: str
    date: PostDate | None = None
    topics: tuple[str, ...] = ()
    poll: Poll | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Post) and self.slug == other.slug

    def __hash__(self) -> int:
        return hash(self.slug)

    @cached_property
    def sha(self) -> str:
        """Return the SHA-256 of the body (hexadecimal), by which a stored span proves what it was cut from."""
        return hashlib.sha256(self.body.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Blog:
    """What the blog says of itself; every part may be missing."""

    title: str | None = None
    author: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a post, or a few short ones together: what the index finds. `end` is exclusive."""

    post: Post
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return the slice of the post."""
        return self.post.body[self.start : self.end]


class Stance(StrEnum):
    """How the author weighs something: a promise, a threat, or both."""

    HOPE = "hope"
    DANGER = "danger"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """What the editor's index says of one sentence (post, start, end). It leads to the sentence and is never shown.

    `questions` are those the sentence answers, in everyday words; `synonyms` words for what it is about; `names` the
    people and places it means; `speaker` whom the author reports there.
    """

    post: Post
    start: int
    end: int
    questions: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    speaker: str | None = None
    stance: Stance | None = None


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that a blog brings: what it says of itself, its posts in reading order, its editor's index (may be empty)."""

    blog: Blog
    posts: tuple[Post, ...]
    entries: tuple[IndexEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A slice of a post, never a string of its own. `speaker` is whom the author reports, if he does."""

    post: Post
    start: int
    end: int
    score: float = 0.0
    speaker: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end <= len(self.post.body):
            raise ValueError(f"no such slice of {self.post.slug}: {self.start}:{self.end}")

    @property
    def text(self) -> str:
        """Return the author's words, character for character."""
        return self.post.body[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Citation:
    """What is shown in one block: one quote, or several of one post with words left out between them.

    `quotes` stand in the order of the post; `main` is the place of the one that answers (the others resolve its
    pronouns).
    """

    quotes: tuple[Quote, ...]
    main: int = 0

    @property
    def post(self) -> Post:
        """Return the post that all the quotes come from."""
        return self.quotes[self.main].post

    @property
    def speaker(self) -> str | None:
        """Return whom the author reports in the quote that answers, or None where he speaks himself."""
        return self.quotes[self.main].speaker

    def by_weight(self) -> Iterator[Quote]:
        """Yield the quote that answers first, then those that go with it."""
        yield self.quotes[self.main]
        yield from (quote for place, quote in enumerate(self.quotes) if place != self.main)


@dataclass(frozen=True, slots=True)
class Words:
    """The bot's own words: never inside a quotation."""

    text: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Why a question was answered or not: for moderators and for the editor, never shown to members.

    `coverage` is the share (0-1) of the question's weight found in the best passage, `score` the best BM25 score,
    `margin` the distance from the bar (above 0 answers), `note` a word such as "greeting" or "follow-up".
    """

    coverage: float = 0.0
    score: float = 0.0
    margin: float = 0.0
    note: str = ""


Part = Words | Citation


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: the bot's words and the author's, kept apart, in the order in which they are read.

    `near` says that the citations are only neighbours of what was asked. `suggestions` are what one may ask next.
    """

    outcome: Outcome
    parts: tuple[Part, ...]
    language: Language = Language.FRENCH
    suggestions: tuple[str, ...] = ()
    decision: Decision = field(default_factory=Decision)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Return the blocks of the author's words, in order."""
        return tuple(part for part in self.parts if isinstance(part, Citation))

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Return every slice shown, those that answer before those that go with them."""
        return tuple(quote for citation in self.citations for quote in citation.by_weight())

    def to_record(self) -> dict[str, Any]:
        """Return the reply as plain data for JSON: spans, never the author's words."""
        return {
            "outcome": self.outcome.value,
            "language": self.language.value,
            "parts": [_part_to_record(part) for part in self.parts],
            "suggestions": list(self.suggestions),
            "decision": [self.decision.coverage, self.decision.score, self.decision.margin, self.decision.note],
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any], posts: Mapping[str, Post]) -> "Reply":
        """Build the reply again from `to_record`'s data and the posts by slug.

        Raises CorpusError when a quoted post is gone or has changed since.
        """
        return cls(
            outcome=Outcome(record["outcome"]),
            parts=tuple(_part_from_record(part, posts) for part in record["parts"]),
            language=Language(record["language"]),
            suggestions=tuple(record["suggestions"]),
            decision=Decision(*record["decision"]),
        )


def _part_to_record(part: Part) -> dict[str, Any]:
    if isinstance(part, Words):
        return {"words": part.text}
    quotes = [[q.post.slug, q.post.sha, q.start, q.end, q.score, q.speaker] for q in part.quotes]
    return {"quotes": quotes, "main": part.main}


def _part_from_record(record: Mapping[str, Any], posts: Mapping[str, Post]) -> Part:
    if "words" in record:
        return Words(record["words"])
    return Citation(tuple(_quote_from_record(row, posts) for row in record["quotes"]), record["main"])


def _quote_from_record(row: list[Any], posts: Mapping[str, Post]) -> Quote:
    slug, sha, start, end, score, speaker = row
    post = posts.get(slug)
    if post is None or post.sha != sha:
        raise CorpusError(f"the post {slug!r} is gone or was changed since it was quoted")
    return Quote(post, start, end, score, speaker)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message was written. `guild` is None in a DM, the terminal and a batch; ids are decimal strings."""

    door: str
    channel: str
    guild: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A message addressed to the bot, as the doors hand it on: no object of Discord's goes further.

    `conversation` names the thread of talk it belongs to (a thread, a reply chain, a DM, a member in a channel);
    `at` is in UTC; `locale` is what the door knows of the member's language (such as "fr" or "en-US"), if anything.
    """

    id: str
    place: Place
    conversation: str
    author: str
    author_name: str
    text: str
    at: datetime
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A message and its reply.

    `composed_ms` is the time that finding the reply took, in milliseconds; `number` the turn's place in its
    conversation, from 0.
    """

    message: Message
    reply: Reply
    composed_ms: float = 0.0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of a reply at Discord: the id of the message that shows it, or why there is none. `at` is in UTC."""

    turn: str
    at: datetime
    message: str | None = None
    failure: str | None = None


class EventKind(StrEnum):
    """What can happen beside the turns.

    LOOK, ERASURE, LIVE (what a moderator did in a live session) and REVEAL (who asked anonymously) are the trail of
    those who read, erase and decide.
    """

    EDIT = "edit"
    DELETION = "deletion"
    FAILURE = "failure"
    LOOK = "look"
    ERASURE = "erasure"
    LIVE = "live"
    REVEAL = "reveal"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened beside the turns. `at` is in UTC.

    `actor` is the id of the member or moderator who did it, None for the bot; `subject` the turn or the member it is
    about; `detail` is the bot's own wording. `id` makes it the same event wherever it waits.
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
        return self.kind in {EventKind.LOOK, EventKind.ERASURE, EventKind.LIVE, EventKind.REVEAL}


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


@dataclass(frozen=True, slots=True)
class StoredTurn:
    """A turn as the journal keeps it. `record` is what `Reply.to_record` gave; the times are in UTC."""

    message: Message
    record: Mapping[str, Any]
    composed_ms: float
    recorded_at: datetime
    delivery: Delivery | None = None

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


@dataclass(frozen=True, slots=True)
class MemberRecord:
    """Everything the journal keeps about a member, oldest first."""

    author: str
    contact: Contact | None
    turns: tuple[StoredTurn, ...]
    events: tuple[Event, ...]
    live: LiveRecord = field(default_factory=LiveRecord)


@dataclass(frozen=True, slots=True)
class Removed:
    """How many rows an erasure or a purge took away; `live` counts questions, votes and answers of live sessions.

    `complete` is False while another program reads the database, or it cannot be rewritten: then old copies of what was
    removed may still lie in its file or its write-ahead log, until a later erasure or purge clears them.
    """

    turns: int = 0
    quotes: int = 0
    deliveries: int = 0
    events: int = 0
    contacts: int = 0
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
