"""Dialogues are measured turn by turn, and a slip in a file is told with its line."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.corpus import load
from bot.evaluation import (
    Result,
    check_gold,
    dialogue_table,
    hold,
    questions_report,
    read_cases,
    read_dialogues,
    run,
)
from bot.index import Index
from bot.model import Corpus, SettingsError
from bot.text import words
from tests.helpers import ROOT


def write(path: Path, *turns: tuple[str, str, dict[str, Any]]) -> Path:
    rows = [{"conversation": "a", "text": text, "kind": kind, "expect": expect} for kind, text, expect in turns]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


QUOTE: dict[str, Any] = {"outcomes": ["answered"], "gold": ["grandes masses de données"]}
TURNS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("opening", "C'est quoi le big data ?", {**QUOTE, "post": "faut-il-se-mettre-au-big", "speaker": None}),
    ("source", "la source ?", {"outcomes": ["chat"], "says": ["Faut-il se mettre"]}),
    ("repeated", "répète", QUOTE),
)


def test_dialogue_that_goes_well_is_all_right(index: Index, tmp_path: Path) -> None:
    held = hold(read_dialogues(write(tmp_path / "d.jsonl", *TURNS)), index)
    assert [each.failed for each in held] == [(), (), ()]
    total, *kinds = dialogue_table(held)
    assert (total.kind, total.count, total.shares["right"]) == ("turns", 3, 1.0)
    assert [row.kind for row in kinds] == ["opening", "source", "repeated"]


@pytest.mark.parametrize(
    ("place", "expected", "failed"),
    [
        (0, {"outcomes": ["declined"]}, "outcomes"),
        (0, {"outcomes": ["answered"], "gold": ["rien de tel"]}, "gold"),
        (0, {"outcomes": ["answered"], "post": "geek-ou-stasi"}, "post"),
        (0, {"outcomes": ["answered"], "speaker": "Michel Hervé"}, "speaker"),
        (1, {"outcomes": ["chat"], "says": ["Geek ou Stasi"]}, "says"),
        (2, {"outcomes": ["answered"], "not_repeated": True}, "not_repeated"),
    ],
)
def test_each_expectation_can_fail(
    index: Index, tmp_path: Path, place: int, expected: dict[str, Any], failed: str
) -> None:
    turns = [*TURNS]
    turns[place] = (*turns[place][:2], expected)
    held = hold(read_dialogues(write(tmp_path / "d.jsonl", *turns)), index)
    assert [each.failed for each in held][place] == (failed,)


def test_report_tells_dialogues_from_questions_and_shows_what_failed(index: Index, tmp_path: Path) -> None:
    wrong = ("opening", "bonjour", {"outcomes": ["answered"]})
    path = write(tmp_path / "d.jsonl", wrong, *TURNS[:1])
    *table, failure = questions_report(path, index, as_data=False, with_failures=True)
    assert "turns" in table[1]
    assert "0.500" in table[1]
    assert json.loads(failure)["text"] == "bonjour"
    assert json.loads(failure)["failed"] == ["outcomes"]


@pytest.mark.parametrize("row", ['{"conversation": "a"}', '{"conversation": "a", "text": "x", "expect": {}}', "[1]"])
def test_slip_in_a_file_of_dialogues_is_told_with_its_line(tmp_path: Path, row: str) -> None:
    path = write(tmp_path / "d.jsonl", *TURNS)
    path.write_text(path.read_text(encoding="utf-8") + "\n" + row, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"d\.jsonl:4: .*expected"):
        read_dialogues(path)


@pytest.mark.parametrize("name", ["held", "unseen", "fourth", "fifth", "sixth", "eighth", "ninth", "eleventh"])
def test_questions_of_the_proof_do_not_stand_in_the_editors_index(corpus: Corpus, name: str) -> None:
    listed = {_plain(question) for entry in corpus.entries for question in entry.questions}
    asked = {_plain(case.question) for case in read_cases(ROOT / "tests" / "data" / f"questions-{name}.jsonl")}
    assert len(asked) > 100
    assert asked & listed == set()


@pytest.fixture(scope="module")
def other_blogs() -> list[Result]:
    """What became of the questions about the made-up blogs, none of which has an editor's index."""
    folders = sorted(path for path in (ROOT / "tests" / "data" / "blogs").iterdir() if path.is_dir())
    results = []
    for folder in folders:
        corpus, cases = load(folder), read_cases(folder / "questions.jsonl")
        check_gold(folder, cases, corpus)
        results += run(cases, Index(corpus))
    return results


def test_blogs_without_an_editors_index_are_answered_from(other_blogs: list[Result]) -> None:
    answerable = [result for result in other_blogs if result.case.answerable]
    assert len(answerable) == 186
    assert sum(result.first for result in answerable) / len(answerable) > 0.55


def test_most_of_what_is_off_the_subject_of_a_blog_without_an_index_is_declined(other_blogs: list[Result]) -> None:
    off_topic = [result for result in other_blogs if result.case.kind == "off-topic"]
    assert len(off_topic) == 90
    assert sum(result.bare for result in off_topic) / len(off_topic) > 0.7


def _plain(question: str) -> str:
    return " ".join(word.folded for word in words(question))


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ({"question": "Q ?", "gold": ["jamais écrit ainsi"]}, "'jamais écrit ainsi' is not in any post"),
        ({"question": "Q ?", "gold": ["Soyons uniques"], "post": "etat-2-0"}, "'Soyons uniques' is not in etat-2-0"),
        ({"question": "Q ?", "gold": ["Soyons uniques"], "post": "stasi"}, "no post 'stasi'; there are "),
    ],
)
def test_right_answer_that_no_post_holds_is_told_instead_of_measured(
    index: Index, tmp_path: Path, row: dict[str, object], wrong: str
) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    with pytest.raises(SettingsError, match=re.escape(wrong)):
        list(questions_report(path, index, as_data=False, with_failures=False))
