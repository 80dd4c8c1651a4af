"""The tree of errors; each message is one line that tells a person what to do.

CauserieError
├── SettingsError      a variable of the environment or an argument is wrong
├── CorpusError        the posts cannot be read, or say something impossible
│   └── UnreadError    they were not read, for a reason that is not theirs; a later try may do
├── ModelError         the weights of a model cannot be read
├── CatalogueError     a catalogue of phrases cannot be read
├── JournalError       the journal cannot keep its promise
│   ├── DatabaseError  the database refused, is locked, is full or is gone
│   └── SpoolError     the spool file cannot take a turn either
├── ReaderError        the endpoint of a language model refuses, or is not what it should be
│   ├── AwayError      it cannot be reached now, or is too slow; a later try may do
│   └── ReplyError     it answered, and the model's words cannot be used
├── LiveError          a live session does not allow it, now or to this member
├── DoorError          a door (terminal, Discord) cannot open or has closed
│   └── UnreachableError   what is behind it cannot be reached now; a later try may do
└── PassingError       what may mend itself: UnreadError, AwayError and UnreachableError
"""

from collections.abc import Mapping


class CauserieError(Exception):
    """An expected error; its message is one line that tells a person what to do."""


class PassingError(CauserieError):
    """Nobody has to mend anything: a later try may do."""


class SettingsError(CauserieError):
    """A variable of the environment or an argument cannot be used."""


class CorpusError(CauserieError):
    """The posts cannot be read or used."""


class UnreadError(CorpusError, PassingError):
    """The posts were not read, for a reason that is not theirs: memory is short, say. A later try may do."""


class ModelError(CauserieError):
    """The weights of a model are missing or damaged."""


class CatalogueError(CauserieError):
    """A catalogue of phrases is missing or damaged."""


class JournalError(CauserieError):
    """The journal cannot record, read or erase."""


class DatabaseError(JournalError):
    """The database refused an operation."""


class SpoolError(JournalError):
    """The spool file cannot take a turn."""


class ReaderError(CauserieError):
    """The endpoint of a language model refuses, or is not what it should be.

    `said` is what the endpoint itself says of it: for a terminal alone, since it may hold what it was sent.
    """

    def __init__(self, message: str, said: str = "") -> None:
        super().__init__(message)
        self.said = said


class AwayError(ReaderError, PassingError):
    """The endpoint of a language model cannot be reached now, or is too slow: a later try may do."""


class ReplyError(ReaderError):
    """A language model answered, and what it wrote cannot be used."""


class LiveError(CauserieError):
    """A live session does not allow something. The message is French; `key` and `words` say it in any language."""

    def __init__(self, message: str, key: str, words: Mapping[str, str]) -> None:
        super().__init__(message)
        self.key = key
        self.words = words


class DoorError(CauserieError):
    """A door cannot open, or had to close."""


class UnreachableError(DoorError, PassingError):
    """What is behind a door cannot be reached now: the network is down, say. A later try may do."""
