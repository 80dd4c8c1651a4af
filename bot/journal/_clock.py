"""A clock that is far ahead must not empty the journal: what was kept last tells how late it can be at most."""

from datetime import datetime, timedelta

from bot import store
from bot.database import Database
from bot.model import JournalError

# A bot may have been off, or unheeded, for so long beyond the longest term.
_UNHEEDED = timedelta(days=365)


async def insist_on_clock(database: Database, now: datetime, *, oldest: datetime) -> None:
    """Raise JournalError where all is older by far than the `oldest` of what is to stay; else the clock may be right.

    Raises DatabaseError while the database does not answer.
    """
    newest = await database.read(store.newest)
    if newest is not None and newest < oldest - _UNHEEDED:
        raise JournalError(
            f"today is {now:%Y-%m-%d} by this machine's clock, and the newest that is kept is of {newest:%Y-%m-%d}: all"
            " of it would go; set the clock right and start the bot again, or, if it is right, stop the bot and run"
            f" `python -m bot journal erase --before {oldest:%Y-%m-%d} --yes`"
        )
