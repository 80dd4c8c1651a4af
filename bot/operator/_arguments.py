"""What may stand behind the options of `python -m bot journal`: what cannot be meant is refused, and why is said."""

import re
from argparse import ArgumentTypeError
from collections.abc import Callable
from datetime import UTC, datetime

# More than anybody reads, and well within what a database counts with.
_MOST = 1_000_000_000
# A year before this one was mistyped, and not every system can reckon with it.
_FIRST_YEAR = 1971
# "./x", "~/x", "/x", "C:\\x", "x.csv", but not "et/ou" or "2.0".
_A_FILE = re.compile(r"^(?:\.{1,2}|~)?[/\\]|^[a-z]:[/\\]|\.(?:csv|tsv|jsonl?|txt|md|xlsx?|ods|zip)$", re.IGNORECASE)
_KINDS = {"member": "User", "guild": "Server", "channel": "Channel"}


def id_of(kind: str) -> Callable[[str], str]:
    """Return what reads the id of a member, a guild or a channel.

    A name in its place would be searched for, and erased, without a word: nothing has that id.
    """

    def read(text: str) -> str:
        if not (text.isascii() and text.isdigit()):
            thing = "server" if kind == "guild" else kind
            raise ArgumentTypeError(
                f"{text!r} is no id, which is a number: in Discord (Settings, Advanced, Developer Mode) right-click the"
                f" {thing} and take Copy {_KINDS[kind]} ID"
            )
        return text

    return read


def looks_like_file(text: str) -> bool:
    """Say whether a word to search for was rather meant as a file to write to."""
    return _A_FILE.search(text) is not None


def how_many(text: str) -> int:
    """Read how many of something are wanted."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not 1 <= number <= _MOST:
        raise ArgumentTypeError(f"{text[:40]!r} will not do: write a whole number from 1 to {_MOST}, such as 20")
    return number


def day(text: str) -> datetime:
    """Return when a day begins where this machine is, in UTC."""
    try:
        begun = datetime.strptime(text, "%Y-%m-%d")
        if begun.year < _FIRST_YEAR:
            raise ValueError  # noqa: TRY301 - refused as what is no day at all
        return begun.astimezone().astimezone(UTC)
    except (ValueError, OverflowError):
        raise ArgumentTypeError(f"{text!r} is no day: write it like 2026-11-24") from None
