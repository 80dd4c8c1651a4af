"""The examples of acts: read from their file, and looked up by likeness."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.model import SettingsError
from bot.understanding.acts import ACTS, AFTER, EXAMPLES
from bot.understanding.features import Hashes, ngrams

# Stands for whatever the bot did before.
ANY = "any"
# So many examples are shown beside a message.
_NEAREST = 3
_LANGUAGES = frozenset({"fr", "en", "other"})


@dataclass(frozen=True, slots=True)
class Example:
    """A message with its act, its language, what the bot did before (or "any"), its writer, and its text, in which
    [brackets] stand around the subject. Raises ValueError for what is none.
    """

    act: str
    language: str
    after: str
    writer: str
    marked: str

    def __post_init__(self) -> None:
        is_known = self.act in ACTS and self.language in _LANGUAGES and self.after in {*AFTER, ANY}
        if not is_known or not self.writer or not self.text.strip() or self.marked.count("[") != self.marked.count("]"):
            raise ValueError("not an example")

    @property
    def text(self) -> str:
        """Return the message without the brackets."""
        return self.marked.replace("[", "").replace("]", "")


def read_examples() -> list[Example]:
    """Return the examples of `EXAMPLES`: `act TAB language TAB after TAB writer TAB text` a line.

    Raises SettingsError, which names the line, for one that is none.
    """
    examples = []
    for number, line in enumerate(EXAMPLES.read_text(encoding="utf-8").splitlines(), 1):
        try:
            act, language, after, writer, marked = line.split("\t")
            examples.append(Example(act, language, after, writer, marked))
        except ValueError as error:
            raise SettingsError(
                f"{EXAMPLES}:{number}: write act, language, after, writer and text with tabs between them"
            ) from error
    return examples


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
