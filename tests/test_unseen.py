"""What the bot is measured by, it has never seen: neither in the editor's index nor among the examples of acts."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.model import Corpus
from bot.text import words
from tests.helpers import DATA, ROOT

# The examples of distress are of another model; calm messages from everywhere stand among them.
EXAMPLES = [*sorted((ROOT / "bot" / "understanding" / "examples").glob("*.tsv")), DATA / "examples" / "talks.jsonl"]
# "Why?" and "when was that written?" are anybody's: messages of fewer words may stand among the examples.
FEWEST_WORDS = 6

_NO_WORD = re.compile(r"\S+://\S+|[\[\]]")


def plain(text: str) -> str:
    """Return a message as it is compared: its words alone, no link, capitals, accents, or brackets round a subject."""
    return " ".join(word.folded for word in words(_NO_WORD.sub("", text)))


def measured(room: str, part: str) -> set[str]:
    """Return the questions or messages of a file of `tests/data`, as they are compared."""
    rows = map(json.loads, (DATA / room / f"{part}.jsonl").read_text("utf-8").strip().split("\n"))
    return {plain(row["question"] if room == "questions" else row["text"]) for row in rows} - {""}


def texts_of(path: Path) -> Iterator[str]:
    """Yield the text of each example: the last column of a table, or every text in JSON lines."""
    for line in path.read_text("utf-8").strip().split("\n"):
        yield from _texts_in(json.loads(line)) if path.suffix == ".jsonl" else [line.rsplit("\t", 1)[-1]]


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts_in(each)


@pytest.mark.parametrize(("room", "part"), [("questions", "validation"), ("questions", "test"), ("talks", "test")])
def test_nothing_that_is_measured_stands_in_the_editors_index(corpus: Corpus, room: str, part: str) -> None:
    listed = {plain(question) for entry in corpus.entries for question in entry.questions}
    asked = measured(room, part)
    assert len(asked) > 150
    assert asked & listed == set()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_no_example_of_an_act_is_a_message_that_is_measured(path: Path) -> None:
    asked = {
        text
        for room in ("questions", "talks")
        for part in ("validation", "test")
        for text in measured(room, part)
        if len(text.split()) >= FEWEST_WORDS
    }
    assert len(asked) > 3_000
    assert asked & set(map(plain, texts_of(path))) == set()


def test_questions_of_one_part_are_in_no_other() -> None:
    fit, validation, test = (measured("questions", part) for part in ("fit", "validation", "test"))
    assert fit & validation == fit & test == validation & test == set()
