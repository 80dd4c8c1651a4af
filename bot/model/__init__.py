"""The nouns of the house, and the errors. Standard library only.

CauserieError
├── SettingsError      a variable of the environment or an argument is wrong
├── CorpusError        the posts cannot be read, or say something impossible
├── JournalError       the journal cannot keep its promise
│   ├── DatabaseError  the database refused, is locked, is full or is gone
│   └── SpoolError     the spool file cannot take a turn either
└── DoorError          a door (terminal, Discord) cannot open or has closed
"""

from bot.model._blog import (
    Blog,
    Corpus,
    IndexEntry,
    Passage,
    Poll,
    PollAnswer,
    Post,
    PostDate,
    Stance,
)
from bot.model._errors import (
    CauserieError,
    CorpusError,
    DatabaseError,
    DoorError,
    JournalError,
    SettingsError,
    SpoolError,
)
from bot.model._replies import (
    Citation,
    Decision,
    Language,
    Outcome,
    Part,
    Quote,
    Reply,
    Words,
)
from bot.model._turns import (
    Contact,
    Delivery,
    Event,
    EventKind,
    JournalStatus,
    MemberRecord,
    Message,
    Place,
    Removed,
    StoredQuote,
    StoredTurn,
    Turn,
)

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
    "Words",
]
