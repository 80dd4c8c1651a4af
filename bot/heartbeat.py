"""A running bot's sign of life: a small file beside the database that it renews and `python -m bot health` reads.

Written from the event loop, so that it grows old when the loop hangs, and from nowhere else.
"""

import json
import os
import shutil
import time
import zlib
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

# Seconds between two signs; three missed ones and the bot is not well.
PERIOD = 5.0
OLDEST = timedelta(seconds=3 * PERIOD + 1)
# A sign is renewed each PERIOD: one from later than that was left before the clock was set back.
NEWEST = timedelta(seconds=-PERIOD)
READY, READING, SPOOLING = "ready", "reading", "spooling"
# Discord refuses the token; it acknowledges no heartbeat of the gateway.
REFUSED, UNACKNOWLEDGED = "refused", "unacknowledged"
# Seconds without an acknowledged heartbeat of the gateway, two of which Discord wants in that time, and the connection
# is not well, however open it looks.
ACKNOWLEDGED_WITHIN = 90.0
# The file always has so many bytes, more than a sign takes.
SIZE = 512
# How often one is read that is just being written, and after how many seconds again.
_TRIES = 5
_PAUSE = 0.01
# What tells the processes of one container, or machine, from those of another, where the system has such a thing.
_NUMBERED_IN = Path("/proc/self/ns/pid")


@dataclass(frozen=True)
class Sign:
    """What the bot says of itself; `spool` is the share of its file that is used.

    `process` is its number among the processes of `numbered_in`, which is empty where that cannot be told.
    """

    at: str
    state: str
    process: int
    numbered_in: str
    spool: float


def path_beside(database: Path) -> Path:
    """Return where the sign of life of the bot with this database is."""
    return database.with_suffix(".alive")


def write(path: Path, state: str, *, spool: float = 0.0) -> None:
    """Renew the sign; `spool` is the share of its file that is used. Raises OSError.

    It is written over the old one: on a full disk there is no room for another, and there it is needed most.
    """
    sign = json.dumps(asdict(Sign(datetime.now(UTC).isoformat(), state, os.getpid(), _numbered_in(), spool))).encode()
    whole = b"%s\n%08x\n" % (sign, zlib.crc32(sign))
    data = whole.ljust(SIZE)
    try:
        with path.open("r+b", buffering=0) as file:
            if os.fstat(file.fileno()).st_size == len(data):
                file.write(data)
                return
    except FileNotFoundError:
        pass
    _make(path, data)


def _make(path: Path, data: bytes) -> None:
    draft = path.with_suffix(".alive-new")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def read(path: Path) -> Sign:
    """Return the sign, never half of one and half of the next. Raises OSError, or ValueError for what is none."""
    for attempt in range(_TRIES):
        if attempt:
            time.sleep(_PAUSE)
        sign, _, rest = path.read_bytes().partition(b"\n")
        if rest.strip() == b"%08x" % zlib.crc32(sign):
            return Sign(**json.loads(sign))
    raise ValueError("it is no sign of life")


def ailment(path: Path, now: datetime) -> str | None:
    """Return what is wrong with the bot that renews this sign, in one line, or None when it is well."""
    try:
        sign = read(path)
    except FileNotFoundError:
        return f"no bot is running on this database ({path} is missing){_want_of_room(path)}"
    except (OSError, ValueError) as error:
        return f"{path} cannot be read: {getattr(error, 'strerror', None) or error}"
    return _silence(path, sign, now) or _hindrance(sign)


def _silence(path: Path, sign: Sign, now: datetime) -> str | None:
    """Return why a sign is not to be believed any more, or None."""
    if _is_gone(sign):
        return f"the bot was killed: its process {sign.process} is no more"
    age = now - datetime.fromisoformat(sign.at)
    if age < NEWEST:
        return "the bot has not been heard of since the clock was set back"
    if age > OLDEST:
        return f"the bot has not been heard of for {age.total_seconds():.0f} s{_want_of_room(path)}"
    return None


def _hindrance(sign: Sign) -> str | None:
    """Return what keeps a living bot from its work, or None."""
    if sign.state == READING:
        return "the bot is still reading the blog"
    if sign.state == SPOOLING:
        full = f"{sign.spool:.0%} full: at 100% no quote leaves"
        return f"the database takes no turns: they wait in the spool file, which is {full}"
    if sign.state == REFUSED:
        return (
            "Discord refuses the token of the running bot: reset it in the developer portal (Bot, Reset Token), put the"
            " new one into DISCORD_TOKEN or DISCORD_TOKEN_FILE, and restart the bot"
        )
    if sign.state == UNACKNOWLEDGED:
        return (
            f"Discord has acknowledged no heartbeat for {ACKNOWLEDGED_WITHIN:.0f} s or more: look whether the network"
            " or Discord itself is down; if neither is, restart the bot"
        )
    return None if sign.state == READY else f"the bot is not connected to Discord: {sign.state}"


def _want_of_room(path: Path) -> str:
    """Return what to say where a disk is so full that there may be no sign for that alone: some never write over."""
    try:
        is_full = shutil.disk_usage(path.parent).free < SIZE
    except OSError:
        is_full = False
    return "; its disk is full: make room first" if is_full else ""


def _is_gone(sign: Sign) -> bool:
    """Return whether we know that the process is no more; of those in another container we know nothing."""
    if not sign.numbered_in or sign.numbered_in != _numbered_in():
        return False
    try:
        os.kill(sign.process, 0)  # sends nothing
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def _numbered_in() -> str:
    try:
        return str(_NUMBERED_IN.readlink())
    except OSError:  # another system than Linux
        return ""
