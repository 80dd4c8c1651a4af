"""What messages say, as far as it is understood: JSON lines in, JSON lines out, in the same order."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from bot.understanding import DistressDetector

# What the bot did just before a message.
_AFTER = frozenset({"start", "quote", "decline", "offer", "chat"})
_FORM = 'an object such as {"id": "1", "text": "…", "after": "start"}'


def understood_records(lines: Iterable[str], detector: DistressDetector) -> Iterator[dict[str, Any]]:
    """Yield a record for each line that is not blank; one with an `error` for a line that cannot be read."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _record(number, line, detector)


def understood(text: str, detector: DistressDetector, name: str | int = "1") -> dict[str, Any]:
    """Return what is understood of one message."""
    return {
        "id": name,
        "act": None,
        "probability": None,
        "acts": [],
        "attitudes": [],
        "subject": None,
        "distress": detector.assess(text).level.value,
    }


def _record(number: int, line: str, detector: DistressDetector) -> dict[str, Any]:
    try:
        name, text = _read(number, json.loads(line))
    except RecursionError:
        return {"error": f"line {number}: nested too deeply", "line": number}
    except (ValueError, TypeError) as error:
        return {"error": f"line {number}: {error}", "line": number}
    return understood(text, detector, name)


def _read(number: int, row: object) -> tuple[str | int, str]:
    if not isinstance(row, dict):
        raise TypeError(f"expected {_FORM}")
    if not isinstance(row.get("text"), str):
        raise TypeError(f"`text` {'must be a text' if 'text' in row else 'is missing'}; expected {_FORM}")
    name = row.get("id", number)
    if not isinstance(name, (str, int)):
        raise TypeError("`id` must be a text or a number")
    if row.get("after", "start") not in _AFTER:
        raise ValueError(f"`after` must be one of {', '.join(sorted(_AFTER))}")
    return name, row["text"]
