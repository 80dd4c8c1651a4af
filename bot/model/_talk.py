"""Messages, and the turns that they make with their replies."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from bot.model._replies import Reply

# The note of a turn that is an answer of a live session, kept as one only since somebody reported it.
LIVE_ANSWER = "live answer"
_MENTION = re.compile(r"(?<!\w)@(?!everyone\b|here\b)[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message was written. `guild` is None in a DM, the terminal and a batch; ids are decimal strings."""

    door: str
    channel: str
    guild: str | None = None


class Keeping(Enum):
    """Whether the journal keeps the words of a message: not of a member on pause, nor where a server keeps nothing."""

    KEPT = auto()
    ON_PAUSE = auto()
    NOT_HERE = auto()


@dataclass(frozen=True, slots=True)
class Message:
    """A message addressed to the bot, as the doors hand it on: no object of Discord's goes further.

    `conversation` names the thread of talk it belongs to (a thread, a reply chain, a DM, a member in a channel);
    `at` is in UTC; `locale` is what the door knows of the member's language (such as "fr" or "en-US"), if anything;
    `locale_decides` says that it is the member's own client's, as with a command: it then comes before the text's.
    `has_pictures` says that something came with it that we cannot read; `keeping` is what becomes of its words, as far
    as whoever composes the reply is told. `reply_to` is the id of an earlier message of the talk whose answer this one
    replies to, where the door knows it. `mentioned` are the names that mentions became in its text, each behind an `@`;
    they are kept nowhere else.
    """

    id: str
    place: Place
    conversation: str
    author: str
    author_name: str
    text: str
    at: datetime
    locale: str | None = None
    locale_decides: bool = False
    has_pictures: bool = False
    keeping: Keeping = Keeping.KEPT
    reply_to: str | None = None
    mentioned: tuple[str, ...] = ()

    @property
    def mentions_unknown(self) -> bool:
        """Return whether its text may name somebody whose name's end cannot be told: one not among `mentioned`."""
        text = self.text
        for name in sorted(self.mentioned, key=len, reverse=True):
            text = text.replace(f"@{name}", "")
        return _MENTION.search(text) is not None


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
