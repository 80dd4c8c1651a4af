"""Is a message for us, and what does it ask? Decided on plain facts, so that it can be tried with strings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto


class Address(Enum):
    """What a message is to us."""

    NOT_FOR_US = auto()
    QUESTION = auto()
    UNREADABLE = auto()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a message.

    `by_person` is False for bots, webhooks and system messages; `mentions_us` counts the ping of a reply and our own
    role; `has_more` says that pictures or the like can be seen; `sees_all` that we have the message-content intent;
    `mentions_others` counts the author of the message replied to.
    """

    content: str
    by_person: bool = True
    direct: bool = False
    mentions_us: bool = False
    replies_to_us: bool = False
    has_more: bool = False
    sees_all: bool = False
    in_own_thread: bool = False
    mentions_others: bool = False


def address(facts: Facts) -> Address:
    """Return what the message is to us.

    Discord blanks a message in which we are not mentioned unless we have the message-content intent: a reply with its
    ping switched off, or one to our answer to a command. Then there is nothing to read, rather than nothing asked.
    """
    if not facts.by_person:
        return Address.NOT_FOR_US
    # In a thread that we opened people talk with us, save where they turn to one another.
    is_in_talk = facts.in_own_thread and facts.sees_all and not facts.mentions_others
    if not (facts.direct or facts.mentions_us or facts.replies_to_us or is_in_talk):
        return Address.NOT_FOR_US
    if facts.content or facts.has_more or facts.direct or facts.sees_all:
        return Address.QUESTION
    return Address.UNREADABLE


@dataclass(frozen=True, slots=True)
class Names:
    """How to read the ids in a message: ours (user and role) disappear, the others become names."""

    ours: frozenset[int] = frozenset()
    users: Mapping[int, str] = field(default_factory=dict)
    roles: Mapping[int, str] = field(default_factory=dict)
    channels: Mapping[int, str] = field(default_factory=dict)


# docs: reference#message-formatting-formats
_MARK = re.compile(
    r"<(?:@!?(?P<user>\d{1,20})|@&(?P<role>\d{1,20})|#(?P<channel>\d{1,20})|a?(?P<emoji>:\w{1,32}:)\d{1,20}|"
    r"(?P<command>/[^:>]{1,100}):\d{1,20})>"
)
_BLANKS = re.compile(r"[ \t]{2,}")
_AFTER_MENTION = re.compile(r"\A\s*[,:]\s+")


def has_marks(content: str) -> bool:
    """Return whether anything in a text stands for somebody, a role, a channel, an emoji or a command by its id."""
    return "<" in content and _MARK.search(content) is not None


def question(content: str, names: Names) -> str:
    """Return what the member wrote to us, as they see it, without our own mention."""
    text = _readable(content, names) if "<" in content else content
    return _AFTER_MENTION.sub("", _clean(text)).strip()


def mentioned(content: str, names: Names) -> tuple[str, ...]:
    """Return the names of people and roles that `question` puts into a text, each once, as they stand in it."""
    found = [_name_of(match, names) for match in _MARK.finditer(content)]
    return tuple(dict.fromkeys(_clean(name) for name in found if name))


def _clean(text: str) -> str:
    # JSON may carry halves of surrogate pairs, which no text may hold.
    return _BLANKS.sub(" ", text.encode("utf-8", "replace").decode())


def _name_of(match: re.Match[str], names: Names) -> str | None:
    """Return the name of whom a mark mentions; None where that is unknown, us, or nobody."""
    kind = match.lastgroup
    known = names.users if kind == "user" else names.roles if kind == "role" else {}
    number = int(match[kind]) if kind and known else 0
    return None if number in names.ours else known.get(number)


def _readable(content: str, names: Names) -> str:
    def read(match: re.Match[str]) -> str:
        kind, marked = match.lastgroup, match[match.lastindex or 0]
        if kind in ("emoji", "command"):
            return marked
        number = int(marked)
        if kind == "channel":
            return f"#{names.channels.get(number, '…')}"
        if number in names.ours:
            return " "
        return f"@{_name_of(match, names) or '…'}"

    return _MARK.sub(read, content)
