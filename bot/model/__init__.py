"""The nouns of the house, and the errors. Standard library only."""

from bot.model._errors import (
    CauserieError,
    CorpusError,
    DatabaseError,
    DoorError,
    JournalError,
    SettingsError,
    SpoolError,
    UnreachableError,
)
from bot.model._journal import Contact, Event, EventKind, JournalStatus, MemberRecord, Removed, StoredQuote, StoredTurn
from bot.model._posts import Blog, Corpus, IndexEntry, Passage, Poll, PollAnswer, Post, PostDate, Stance
from bot.model._replies import Citation, Decision, Language, Outcome, Part, Quote, Reply, Words
from bot.model._talk import Delivery, Message, Place, Turn

__all__ = [
    "Blog",
    "CauserieError",
    "Citation",
    "Contact",
    "Corpus",
    "CorpusError",
    "DatabaseError",
    "Decision",
    "Delivery",
    "DoorError",
    "Event",
    "EventKind",
    "IndexEntry",
    "JournalError",
    "JournalStatus",
    "Language",
    "MemberRecord",
    "Message",
    "Outcome",
    "Part",
    "Passage",
    "Place",
    "Poll",
    "PollAnswer",
    "Post",
    "PostDate",
    "Quote",
    "Removed",
    "Reply",
    "SettingsError",
    "SpoolError",
    "Stance",
    "StoredQuote",
    "StoredTurn",
    "Turn",
    "UnreachableError",
    "Words",
]
