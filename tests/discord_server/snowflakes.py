"""Ids as Discord makes them. docs: reference#snowflakes"""

import time
from datetime import UTC, datetime, timedelta
from itertools import count

EPOCH_MS = 1_420_070_400_000  # the first second of 2015
_sequence = count(1)
_last = 0


def next_id(age: timedelta = timedelta()) -> int:
    """Return a fresh id whose timestamp lies `age` in the past; without age, ids only grow."""
    global _last  # noqa: PLW0603 - one clock for all worlds of this process keeps ids unique and increasing
    milliseconds = int((time.time() - age.total_seconds()) * 1000) - EPOCH_MS
    value = (milliseconds << 22) | (next(_sequence) & 0xFFF)
    if not age:
        value = _last = max(value, _last + 1)
    return value


def moment(snowflake: int) -> datetime:
    """Return when an id was made (UTC)."""
    return datetime.fromtimestamp(((snowflake >> 22) + EPOCH_MS) / 1000, UTC)


def now() -> datetime:
    """Return the present (UTC)."""
    return datetime.now(UTC)
