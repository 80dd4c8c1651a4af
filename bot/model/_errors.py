"""The tree of errors; `bot.model` draws it."""


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


class DoorError(CauserieError):
    """A door cannot open, or had to close."""
