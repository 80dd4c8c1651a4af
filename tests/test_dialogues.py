"""Whole dialogues, held through the door that `batch` uses; `tests/dialogues/README.md` tells how they are written."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot.conversation import Conversations
from bot.index import Index
from bot.terminal import answer_lines

FOLDER = Path(__file__).parent / "dialogues"
PATHS = sorted(FOLDER.glob("*.txt"))
AUTHOR = "the author"


@dataclass
class Said:
    """What a member says, at which line of the file, and what must hold of the reply: name and value, in order."""

    text: str
    line: int
    expected: list[tuple[str, str]] = field(default_factory=list)


def read(text: str) -> list[Said]:
    """Return the turns of a dialogue. Raises ValueError, with the line, for what no dialogue may hold."""
    turns: list[Said] = []
    for number, line in enumerate(text.splitlines(), 1):
        name, colon, value = line.partition(":")
        if line.startswith(">"):
            turns.append(Said(line[1:].strip(), number))
        elif turns and colon and name in CHECKS and value.strip():
            turns[-1].expected.append((name, value.strip()))
        elif line.strip() and not line.startswith("#"):
            raise ValueError(f"line {number}: {line!r} is neither said by the member nor something that must hold")
    return turns


def hold(turns: list[Said], index: Index) -> list[str]:
    """Hold a dialogue and return what did not go as expected, a line each."""
    rows = [json.dumps({"id": str(turn.line), "conversation": "dialogue", "text": turn.text}) for turn in turns]
    records = [json.loads(line) for line in answer_lines(rows, Conversations(index))]
    assert [record["id"] for record in records] == [str(turn.line) for turn in turns]
    return [
        f"line {turn.line}: {turn.text!r} wants {name}: {value}, got {record['outcome']}: {record['text']}"
        for turn, record in zip(turns, records, strict=True)
        for name, value in turn.expected
        if not CHECKS[name](record, value)
    ]


def shown(record: dict[str, Any]) -> list[dict[str, Any]]:
    quotes: list[dict[str, Any]] = record["quotes"] + record["near"]
    return quotes


CHECKS: dict[str, Callable[[dict[str, Any], str], bool]] = {
    "outcome": lambda record, value: record["outcome"] in [each.strip() for each in value.split(",")],
    "post": lambda record, value: bool(shown(record)) and shown(record)[0]["post"] == value,
    "speaker": lambda record, value: bool(shown(record)) and (shown(record)[0]["speaker"] or AUTHOR) == value,
    "quote": lambda record, value: any(value in quote["text"] for quote in shown(record)),
    "says": lambda record, value: value in record["text"].replace("\xa0", " "),
    "not": lambda record, value: value not in record["text"],
}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_dialogue(path: Path, index: Index) -> None:
    turns = read(path.read_text(encoding="utf-8"))
    assert turns
    assert all(turn.expected for turn in turns), "a turn of which nothing must hold"
    failed = hold(turns, index)
    assert not failed, "\n\n".join(failed)


def test_dialogues_reach_every_post_and_enough_people(index: Index) -> None:
    expected = [pair for path in PATHS for turn in read(path.read_text(encoding="utf-8")) for pair in turn.expected]
    assert len(PATHS) >= 12
    assert {value for name, value in expected if name == "post"} == {post.slug for post in index.corpus.posts}
    assert len({value for name, value in expected if name == "speaker"}) >= 7


@pytest.mark.parametrize(
    ("expected", "fails"),
    [
        ("outcome: chat", False),
        ("outcome: answered, chat", False),
        ("outcome: answered", True),
        ("post: geek-ou-stasi", True),
        ("speaker: the author", True),
        ("quote: Bonjour", True),
        ("says: ?", False),
        ("says: Stasi est morte", True),
        ("not: Stasi est morte", False),
        ("not: ?", True),
    ],
)
def test_expectation_can_fail(index: Index, expected: str, fails: bool) -> None:  # noqa: FBT001 - one case of a table
    assert bool(hold(read(f"> bonjour\n{expected}"), index)) == fails


@pytest.mark.parametrize("text", ["outcome: chat", "> bonjour\noutcom: chat", "> bonjour\noutcome:", "bonjour"])
def test_slip_in_a_dialogue_is_not_passed_over(text: str) -> None:
    with pytest.raises(ValueError, match="line "):
        read(text)
