"""The examples of distress: read from their file, and the calm messages of talks beside them."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.model import SettingsError
from bot.understanding import Kind
from tests.training.labelled import read_calm

EXAMPLES = Path(__file__).parents[1] / "data" / "examples" / "distress.tsv"
CALM = "calm"
# The messages of writers in "k" are long: they tell of themselves before they ask.
VALIDATION_WRITERS = frozenset({"d7", "k0"})
TEST_WRITERS = frozenset({"d8", "d9", "k1"})
# The questions and talks of tests/data that are for tuning: ordinary messages as the bot gets them, like the talks.
_ORDINARY = frozenset({"w4"})


@dataclass(frozen=True, slots=True)
class Example:
    """A message, its kind ("calm" or a `Kind`), its language, who wrote it, and whether it is a calm one that was
    written as ordinary talk rather than to look like distress.
    """

    kind: str
    language: str
    writer: str
    text: str
    is_ordinary: bool = False

    @property
    def is_distress(self) -> bool:
        """Return whether somebody is in distress."""
        return self.kind != CALM


def read_examples() -> list[Example]:
    """Return the examples of `EXAMPLES`, `kind TAB language TAB writer TAB text` a line, and the calm of the talks.

    Raises SettingsError, which names the line, for one that is none.
    """
    kinds = {CALM, *Kind}
    examples = []
    for number, line in enumerate(EXAMPLES.read_text(encoding="utf-8").splitlines(), 1):
        fields = line.split("\t")
        if len(fields) != 4 or fields[0] not in kinds or fields[1] not in {"fr", "en"} or not fields[3].strip():
            raise SettingsError(f"{EXAMPLES}:{number}: write kind, language, writer and text with tabs between them")
        kind, language, writer, text = fields
        examples.append(Example(kind, language, writer, text, is_ordinary=writer in _ORDINARY))
    calm = [Example(CALM, language, writer, text, is_ordinary=True) for language, writer, text in read_calm()]
    return examples + calm


def hash_of(examples: Iterable[Example]) -> str:
    """Return the SHA-256 of examples, which the weights fitted on them carry."""
    lines = (f"{each.kind}\t{each.writer}\t{each.text}\n" for each in examples)
    return hashlib.sha256("".join(lines).encode()).hexdigest()
