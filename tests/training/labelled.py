"""The messages with their acts that weights are fitted on: lone ones, which the bot has, too, and those of talks."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bot.model import SettingsError
from bot.understanding import AFTER, REQUESTS, Context, Example, read_examples
from bot.understanding.labelled import ANY

_EXAMPLES = Path(__file__).parents[1] / "data" / "examples"
TALKS = _EXAMPLES / "talks.jsonl"
# Messages of talks that tell of grief, exhaustion or fear, too mild for the act `distress`: no examples of calm.
SORROWS = _EXAMPLES / "sorrows.txt"


@dataclass(frozen=True, slots=True)
class Message(Example):
    """An example with what was said before it, where that is known."""

    before: str = ""
    shown: str = ""
    offered: tuple[str, ...] = ()

    @property
    def context(self) -> Context:
        """Return what stands before the message; what may stand anywhere begins a talk."""
        return Context(AFTER[0] if self.after == ANY else self.after, self.before, self.shown, self.offered)

    @property
    def subjects(self) -> list[tuple[int, int]]:
        """Return the (start, end) in `text` of what stands between brackets."""
        spans, place, start = [], 0, 0
        for sign in self.marked:
            if sign == "[":
                start = place
            elif sign == "]":
                spans.append((start, place))
            else:
                place += 1
        return spans


def read_lone() -> list[Message]:
    """Return the examples that the bot has. Raises SettingsError, which names the line, for one that is none."""
    return [Message(each.act, each.language, each.after, each.writer, each.marked) for each in read_examples()]


def read_talks(path: Path = TALKS) -> list[Message]:
    """Return the examples of a file of messages in their talks, a JSON object a line: `language`, `after`, `writer`,
    `parts` (a list of [sentence, act]), and `before`, `shown` and `offered` where there is something.

    A message of several sentences that do different things gives one example each, and one for the whole, whose act is
    that of the first request. Raises SettingsError, which names the line, for one that is none.
    """
    messages: list[Message] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            messages += _of_row(json.loads(line))
        except (ValueError, LookupError, TypeError) as error:
            raise SettingsError(f"{path}:{number}: {error}; see `read_talks` for what a line holds") from error
    return messages


def _of_row(row: Mapping[str, Any]) -> Iterator[Message]:
    language, after, writer = str(row["language"]), str(row["after"]), str(row["writer"])
    said = (str(row.get("before", "")), str(row.get("shown", "")), tuple(map(str, row.get("offered", ()))))
    parts = [Message(str(act), language, after, writer, str(text), *said) for text, act in row["parts"]]
    if not parts:
        raise ValueError("not an example")
    acts = [part.act for part in parts]
    if len(parts) > 1:
        main = next((act for act in acts if act in REQUESTS), acts[0])
        yield Message(main, language, after, writer, " ".join(part.marked for part in parts), *said)
    if len(set(acts)) > 1 or len(parts) == 1:
        yield from parts


def read_calm(path: Path = TALKS) -> list[tuple[str, str, str]]:
    """Return the language, writer and text of each message of talks in which nobody is in distress.

    Left out are those with a sentence of the act `distress`, and those of `SORROWS`. Raises SettingsError where a line
    is none.
    """
    sorrows = frozenset(SORROWS.read_text(encoding="utf-8").splitlines())
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        messages = [
            (row["language"], row["writer"], " ".join(text for text, _ in row["parts"]))
            for row in rows
            if "distress" not in {act for _, act in row["parts"]}
        ]
    except (ValueError, LookupError, TypeError) as error:
        raise SettingsError(f"{path}: {error}; see `read_talks` for what a line holds") from error
    unmarked = [(language, writer, text.replace("[", "").replace("]", "")) for language, writer, text in messages]
    return [message for message in unmarked if message[2] not in sorrows]


def hash_of_files(*paths: Path) -> str:
    """Return the SHA-256 of files of examples, which the weights fitted on them carry."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


def fitted_on(weights: Path) -> str:
    """Return the SHA-256 of the examples that a file of weights was fitted on."""
    with np.load(weights, allow_pickle=False) as stored:
        return str(stored["examples"])
