"""How good the answers are, measured: for whoever runs the bot on his own posts, and for us.

A file of questions is asked through the same composer that answers members; a folder with a public retrieval set
measures the ranking of passages alone.
"""

from collections.abc import Iterator
from pathlib import Path

from bot.dialogue import Read
from bot.evaluation._bot import Bot
from bot.evaluation._cases import Case, check_gold, read_cases
from bot.evaluation._collection import measure, read_collection
from bot.evaluation._dialogues import (
    DialogueTurn,
    Held,
    check_dialogues,
    dialogue_failures,
    dialogue_table,
    hold,
    is_dialogues,
    read_dialogues,
)
from bot.evaluation._leave_out import left_out_table, run_left_out
from bot.evaluation._questions import By, Result, Row, run, table
from bot.evaluation._quoted import LONGEST_QUOTE
from bot.evaluation._ranking import judge
from bot.evaluation._report import as_json, as_text, failures
from bot.evaluation._rows import read_text
from bot.model import SettingsError
from bot.search import Index

__all__ = [
    "LONGEST_QUOTE",
    "Bot",
    "By",
    "Case",
    "DialogueTurn",
    "Held",
    "Result",
    "Row",
    "check_gold",
    "collection_report",
    "dialogue_table",
    "hold",
    "judge",
    "left_out_report",
    "measure",
    "questions_report",
    "read_cases",
    "read_dialogues",
    "run",
    "table",
]


def questions_report(  # noqa: PLR0913 - what the command line says, each by its name
    path: Path, index: Index, *, as_data: bool, with_failures: bool, by: By = "kind", read: Read | None = None
) -> Iterator[str]:
    """Yield the lines that `evaluate` prints for a file of questions, or of dialogues; `by` tells figures apart, `read`
    asks a language model what to reply.

    Raises SettingsError when the file cannot be used.
    """
    text = read_text(path)
    if is_dialogues(text):
        turns = read_dialogues(path, text)
        check_dialogues(path, turns, index.corpus)
        held = hold(turns, index, read)
        rows, failed = dialogue_table(held, by=by), dialogue_failures(held)
    else:
        cases = read_cases(path, text)
        check_gold(path, cases, index.corpus)
        results = run(cases, index, read)
        rows, failed = table(results, by=by), failures(results)
    yield from [as_json(rows)] if as_data else as_text(rows)
    if with_failures:
        yield from failed


def left_out_report(path: Path, index: Index, *, as_data: bool, with_failures: bool) -> Iterator[str]:
    """Yield the lines that `evaluate --leave-out` prints for a file of questions.

    Raises SettingsError when the file cannot be used, or when it holds dialogues.
    """
    text = read_text(path)
    if is_dialogues(text):
        raise SettingsError(f"{path}: holds dialogues; answers can be left out for a file of questions")
    cases = read_cases(path, text)
    check_gold(path, cases, index.corpus)
    results = run_left_out(cases, index.corpus, Index)
    rows = left_out_table(results)
    yield from [as_json(rows)] if as_data else as_text(rows)
    if with_failures:
        yield from failures(results)


def collection_report(folder: Path, *, as_data: bool) -> Iterator[str]:
    """Yield the lines that `evaluate` prints for a folder with a retrieval set; raises SettingsError likewise."""
    shares = measure(read_collection(folder))
    row = Row("passages", int(shares.pop("queries")), shares)
    yield from [as_json([row])] if as_data else as_text([row])
