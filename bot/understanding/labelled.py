"""The examples of acts: read from their file, and looked up by likeness."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.model import SettingsError
from bot.understanding.acts import ACTS, AFTER, EXAMPLES
from bot.understanding.features import Hashes, ngrams

# Stands for whatever the bot did before.
ANY = "any"
_LANGUAGES = frozenset({"fr", "en", "other"})


@dataclass(frozen=True, slots=True)
class Example:
    """A message with its act, its language, what the bot did before (or "any"), its writer, and its text, in which
    [brackets] stand around the subject.
    """

    act: str
    language: str
    after: str
    writer: str
    marked: str

    @property
    def text(self) -> str:
        """Return the message without the brackets."""
        return self.marked.replace("[", "").replace("]", "")

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


def read_examples(path: Path = EXAMPLES) -> list[Example]:
    """Return the examples of a file: `act TAB language TAB after TAB writer TAB text` a line.

    Raises SettingsError, which names the line, for one that is none.
    """
    examples = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        fields = line.split("\t")
        if len(fields) != 5 or not _is_example(*fields):
            raise SettingsError(f"{path}:{number}: write act, language, after, writer and text with tabs between them")
        examples.append(Example(*fields))
    return examples


def _is_example(act: str, language: str, after: str, writer: str, text: str) -> bool:
    known = act in ACTS and language in _LANGUAGES and after in {*AFTER, ANY}
    return known and bool(writer) and bool(text.strip()) and text.count("[") == text.count("]")


def hash_of(path: Path = EXAMPLES) -> str:
    """Return the SHA-256 of the examples' file, which the weights fitted on it carry."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def nearest(text: str, examples: Sequence[Example], count: int = 3) -> list[Example]:
    """Return the examples that share the largest part of their n-grams with a text (Dice), the nearest first."""
    asked = _hashes(text)
    scored = [(_dice(asked, _hashes(each.text)), place) for place, each in enumerate(examples)]
    return [examples[place] for _, place in sorted(scored, key=lambda pair: (-pair[0], pair[1]))[:count]]


def _hashes(text: str) -> Hashes:
    found = ngrams(text)
    return np.concatenate([found.words, found.characters])


def _dice(one: Hashes, other: Hashes) -> float:
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return 2 * shared / max(len(one) + len(other), 1)
