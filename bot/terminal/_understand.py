"""What messages say: JSON lines in, JSON lines out, in the same order."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.understanding import (
    AFTER,
    Context,
    DistressDetector,
    Example,
    Understander,
    Understanding,
    nearest,
    read_examples,
)

# Stands for whatever the bot did before; a message is then read as a first one.
_ANY = "any"
_FORM = 'an object such as {"id": "1", "text": "…", "after": "start"}'
_ACTS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Listener:
    """The two models that every message is read by."""

    understander: Understander
    detector: DistressDetector

    @classmethod
    def load(cls) -> "Listener":
        """Return both as they are shipped. Raises ModelError where weights cannot be read."""
        return cls(Understander.load(), DistressDetector.load())

    def record(self, name: str | int, text: str, context: Context = Context()) -> dict[str, Any]:  # noqa: B008 - frozen
        """Return what is understood of one message, as it is written out."""
        heard = self.understander.understand(text, context)
        return {
            "id": name,
            "act": heard.act,
            "probability": round(heard.probability, 3),
            "acts": [act for act, _ in heard.ranked[:_ACTS_SHOWN]],
            "attitudes": list(heard.attitudes),
            "subject": heard.subject,
            "distress": self.detector.assess(text).level.value,
        }


def understood_records(lines: Iterable[str], listener: Listener) -> Iterator[dict[str, Any]]:
    """Yield a record for each line that is not blank; one with an `error` for a line that cannot be read."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _record(number, line, listener)


def understood(text: str, listener: Listener) -> dict[str, Any]:
    """Return what is understood of a first message, and why: the runner-up, each sentence, the nearest examples."""
    heard = listener.understander.understand(text)
    return {
        **listener.record("1", text),
        "runner_up": _runner_up(heard),
        "parts": [
            {"text": part.text, "act": part.act, "probability": round(part.probability, 3), "subject": part.subject}
            for part in heard.parts
        ],
        "nearest": [_shown(example) for example in nearest(text, read_examples())],
    }


def _runner_up(heard: Understanding) -> dict[str, Any] | None:
    others = [(act, probability) for act, probability in heard.ranked if act != heard.act]
    return {"act": others[0][0], "probability": round(others[0][1], 3)} if others else None


def _shown(example: Example) -> dict[str, str]:
    return {"act": example.act, "after": example.after, "text": example.text}


def _record(number: int, line: str, listener: Listener) -> dict[str, Any]:
    try:
        name, text, context = _read(number, json.loads(line))
    except RecursionError:
        return {"error": f"line {number}: nested too deeply", "line": number}
    except (ValueError, TypeError) as error:
        return {"error": f"line {number}: {error}", "line": number}
    return listener.record(name, text, context)


def _read(number: int, row: object) -> tuple[str | int, str, Context]:
    if not isinstance(row, dict):
        raise TypeError(f"expected {_FORM}")
    if not isinstance(row.get("text"), str):
        raise TypeError(f"`text` {'must be a text' if 'text' in row else 'is missing'}; expected {_FORM}")
    name = row.get("id", number)
    if not isinstance(name, (str, int)):
        raise TypeError("`id` must be a text or a number")
    return name, row["text"], _context(row)


def _context(row: Mapping[str, Any]) -> Context:
    after = row.get("after") or AFTER[0]
    if after not in {*AFTER, _ANY}:
        raise ValueError(f"`after` must be one of {', '.join(sorted(AFTER))}")
    before, shown, offered = row.get("before") or "", row.get("shown") or "", row.get("offered") or ()
    if not isinstance(before, str) or not isinstance(shown, str):
        raise TypeError("`before` and `shown` must be texts")
    if not isinstance(offered, (list, tuple)) or not all(isinstance(each, str) for each in offered):
        raise TypeError("`offered` must be a list of texts")
    return Context(AFTER[0] if after == _ANY else after, before, shown, tuple(offered))
