"""How good the answers are, measured: for whoever runs the bot on his own posts, and for us.

A file of questions is asked through the same composer that answers members; a folder with a public retrieval set
measures the ranking of passages alone.
"""

from collections.abc import Iterator
from pathlib import Path

from bot.evaluation._cases import Case, check_gold, read_cases
from bot.evaluation._collection import measure, read_collection
from bot.evaluation._dialogues import (
    DialogueTurn,
    Expected,
    Held,
    check_dialogues,
    dialogue_failures,
    dialogue_table,
    hold,
    is_dialogues,
    read_dialogues,
)
from bot.evaluation._questions import Result, Row, run, table
from bot.evaluation._ranking import Ranking, judge
from bot.evaluation._report import as_json, as_text, failures
from bot.evaluation._rows import read_text
from bot.search import Index

__all__ = [
    "Case",
    "DialogueTurn",
    "Expected",
    "Held",
    "Ranking",
    "Result",
    "Row",
    "check_gold",
    "collection_report",
    "dialogue_table",
    "hold",
    "judge",
    "measure",
    "questions_report",
    "read_cases",
    "read_collection",
    "read_dialogues",
    "run",
    "table",
]


def questions_report(path: Path, index: Index, *, as_data: bool, with_failures: bool) -> Iterator[str]:
    """Yield the lines that `evaluate` prints for a file of questions, or of dialogues.

    Raises SettingsError when the file cannot be used.
    """
    text = read_text(path)
    if is_dialogues(text):
        turns = read_dialogues(path, text)
        check_dialogues(path, turns, index.corpus)
        held = hold(turns, index)
        rows, failed = dialogue_table(held), dialogue_failures(held)
    else:
        cases = read_cases(path, text)
        check_gold(path, cases, index.corpus)
        results = run(cases, index)
        rows, failed = table(results), failures(results)
    yield from [as_json(rows)] if as_data else as_text(rows)
    if with_failures:
        yield from failed


def collection_report(folder: Path, *, as_data: bool) -> Iterator[str]:
    """Yield the lines that `evaluate` prints for a folder with a retrieval set; raises SettingsError likewise."""
    shares = measure(read_collection(folder))
    row = Row("passages", int(shares.pop("queries")), shares)
    yield from [as_json([row])] if as_data else as_text([row])
