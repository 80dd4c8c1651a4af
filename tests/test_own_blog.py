"""The page on a blog of one's own says what the code does: its keys are the code's, its examples can be used."""

import json
import re
from pathlib import Path

import pytest

from bot.corpus import check, load
from bot.corpus._editor import _KEYS as INDEX_KEYS
from bot.corpus._posts import KEYS as POST_KEYS
from bot.evaluation import questions_report
from bot.evaluation._cases import _KEYS as CASE_KEYS
from bot.evaluation._dialogues import _EXPECTED
from bot.model import Outcome, Stance
from bot.search import Index
from tests.helpers import ROOT

PAGE = (ROOT / "deploy" / "own-blog.md").read_text(encoding="utf-8")
POST = """---
title: Trois semaines sans tram
date: 2019-12-22
---

Cela fait dix-huit jours que la grève a commencé.

Je soutiens cette grève. Un conducteur, Karim Haddad, m'a dit :

> On nous appelle des privilégiés.
"""


def keys_under(heading: str) -> set[str]:
    """Return the keys in the first column of the first table under a heading."""
    table = re.search(r"(?:^\|.*\n)+", PAGE[PAGE.index(f"\n{heading}\n") :], re.MULTILINE)
    assert table
    rows = [row.split("|")[1] for row in table[0].splitlines()[2:]]
    return {key for row in rows for key in re.findall(r"`([^`]+)`", row)}


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    """Return a blog with the page's index for the post that it speaks of."""
    (tmp_path / "greve.md").write_text(POST, encoding="utf-8")
    (tmp_path / "index").mkdir()
    [example] = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "index" / "greve.yaml").write_text(example, encoding="utf-8")
    return tmp_path


def test_keys_on_the_page_are_those_of_the_code() -> None:
    assert keys_under("## What is read") == set(POST_KEYS)
    assert keys_under("## The editor's index") == set(INDEX_KEYS)
    assert keys_under("### Questions") == set(CASE_KEYS)
    assert keys_under("### Dialogues") == set(_EXPECTED)
    assert {f"`{each}`" for each in (*Stance, *Outcome)} <= set(re.findall(r"`[^`\n]+`", PAGE))


def test_index_of_the_page_is_sound(blog: Path) -> None:
    assert (check(blog).left_out, check(blog).advice) == ((), ())
    assert len(load(blog).entries) == 2


def test_lines_of_the_page_can_be_measured(blog: Path, tmp_path: Path) -> None:
    index = Index(load(blog))
    lines = [line.strip() for line in PAGE.splitlines() if line.startswith("    {")]
    for key in ("question", "conversation"):
        rows = [line for line in lines if key in json.loads(line)]
        assert len(rows) == 2
        path = tmp_path / f"{key}.jsonl"
        path.write_text("\n".join(rows), encoding="utf-8")
        assert list(questions_report(path, index, as_data=False, with_failures=True))


def test_columns_of_the_table_are_explained(blog: Path, tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    asked = [{"question": "Pour la grève ?", "gold": ["Je soutiens"]}, {"question": "Tarte ?", "answerable": False}]
    path.write_text("\n".join(map(json.dumps, asked)), encoding="utf-8")
    [report] = questions_report(path, Index(load(blog)), as_data=True, with_failures=False)
    columns = {name for row in json.loads(report).values() for name in row} - {"count"}
    assert {name for name in columns if f"`{name}`" not in PAGE} == set()
