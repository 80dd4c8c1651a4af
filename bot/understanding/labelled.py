"""The examples of acts: read from their file, and looked up by likeness."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bot.model import SettingsError
from bot.understanding.acts import ACTS, AFTER, EXAMPLES, REQUESTS, TALKS, Context
from bot.understanding.features import Hashes, ngrams

# Messages of talks that tell of grief, exhaustion or fear, too mild for the act `distress`: no examples of calm.
SORROWS = EXAMPLES.parent / "sorrows.txt"
# Stands for whatever the bot did before.
ANY = "any"
# So many examples are shown beside a message.
_NEAREST = 3
_LANGUAGES = frozenset({"fr", "en", "other"})


@dataclass(frozen=True, slots=True)
class Example:
    """A message with its act, its language, what the bot did before (or "any"), its writer, and its text, in which
    [brackets] stand around the subject; with what was said before it where that is known.
    """

    act: str
    language: str
    after: str
    writer: str
    marked: str
    before: str = ""
    shown: str = ""
    offered: tuple[str, ...] = ()

    @property
    def context(self) -> Context:
        """Return what stands before the message; what may stand anywhere begins a talk."""
        return Context(AFTER[0] if self.after == ANY else self.after, self.before, self.shown, self.offered)

    @property
    def text(self) -> str:
        """Return the message without the brackets."""
        return _unmarked(self.marked)

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


def read_examples() -> list[Example]:
    """Return the examples of `EXAMPLES`: `act TAB language TAB after TAB writer TAB text` a line.

    Raises SettingsError, which names the line, for one that is none.
    """
    examples = []
    for number, line in enumerate(EXAMPLES.read_text(encoding="utf-8").splitlines(), 1):
        fields = line.split("\t")
        if len(fields) != 5 or not _is_example(*fields):
            raise SettingsError(
                f"{EXAMPLES}:{number}: write act, language, after, writer and text with tabs between them"
            )
        act, language, after, writer, marked = fields
        examples.append(Example(act, language, after, writer, marked))
    return examples


def _is_example(act: str, language: str, after: str, writer: str, text: str) -> bool:
    known = act in ACTS and language in _LANGUAGES and after in {*AFTER, ANY}
    return known and bool(writer) and bool(text.strip()) and text.count("[") == text.count("]")


def read_talks(path: Path = TALKS) -> list[Example]:
    """Return the examples of a file of messages in their talks, a JSON object a line: `language`, `after`, `writer`,
    `parts` (a list of [sentence, act]), and `before`, `shown` and `offered` where there is something.

    A message of several sentences that do different things gives one example each, and one for the whole, whose act is
    that of the first request. Raises SettingsError, which names the line, for one that is none.
    """
    examples: list[Example] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            examples += _of_row(json.loads(line))
        except (ValueError, LookupError, TypeError) as error:
            raise SettingsError(f"{path}:{number}: {error}; see `read_talks` for what a line holds") from error
    return examples


def read_calm(path: Path = TALKS) -> list[tuple[str, str, str]]:
    """Return the language, writer and text of each message of talks in which nobody is in distress.

    Left out are those with a sentence of the act `distress`, and those of `SORROWS`. Raises SettingsError where a line
    is none.
    """
    sorrows = frozenset(SORROWS.read_text(encoding="utf-8").splitlines())
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        messages = [
            (row["language"], row["writer"], _unmarked(" ".join(text for text, _ in row["parts"])))
            for row in rows
            if "distress" not in {act for _, act in row["parts"]}
        ]
    except (ValueError, LookupError, TypeError) as error:
        raise SettingsError(f"{path}: {error}; see `read_talks` for what a line holds") from error
    return [message for message in messages if message[2] not in sorrows]


def _unmarked(text: str) -> str:
    return text.replace("[", "").replace("]", "")


def _of_row(row: Mapping[str, Any]) -> Iterator[Example]:
    parts = [(str(text), str(act)) for text, act in row["parts"]]
    acts = [act for _, act in parts]
    said = (str(row.get("before", "")), str(row.get("shown", "")), tuple(map(str, row.get("offered", ()))))
    language, after, writer = str(row["language"]), str(row["after"]), str(row["writer"])
    if not parts or not all(_is_example(act, language, after, writer, text) for text, act in parts):
        raise ValueError("not an example")
    if len(parts) > 1:
        main = next((act for act in acts if act in REQUESTS), acts[0])
        yield Example(main, language, after, writer, " ".join(text for text, _ in parts), *said)
    if len(set(acts)) > 1 or len(parts) == 1:
        yield from (Example(act, language, after, writer, text, *said) for text, act in parts)


def hash_of_examples() -> str:
    """Return the SHA-256 of the examples' files, which the weights fitted on them carry."""
    return hashlib.sha256(EXAMPLES.read_bytes() + TALKS.read_bytes()).hexdigest()


def nearest(text: str, examples: Sequence[Example]) -> list[Example]:
    """Return the few examples that share the largest part of their n-grams with a text (Dice), the nearest first."""
    asked = _hashes(text)
    scored = [(_dice(asked, _hashes(each.text)), place) for place, each in enumerate(examples)]
    return [examples[place] for _, place in sorted(scored, key=lambda pair: (-pair[0], pair[1]))[:_NEAREST]]


def _hashes(text: str) -> Hashes:
    found = ngrams(text)
    return np.concatenate([found.words, found.characters])


def _dice(one: Hashes, other: Hashes) -> float:
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return 2 * shared / max(len(one) + len(other), 1)
