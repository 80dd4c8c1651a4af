"""Dialogues are measured turn by turn, and a slip in a file is told with its line."""

import json
import os
import re
import threading
from pathlib import Path
from typing import Any

import pytest

from bot.corpus import load
from bot.evaluation import (
    Case,
    Result,
    check_gold,
    collection_report,
    dialogue_table,
    hold,
    questions_report,
    read_cases,
    read_dialogues,
    run,
)
from bot.index import Index
from bot.model import SettingsError
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


def test_turns_without_a_kind_are_never_called_all(index: Index, tmp_path: Path) -> None:
    path = write(tmp_path / "d.jsonl", *TURNS)
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    bare = [{name: value for name, value in row.items() if name != "kind"} for row in rows]
    path.write_text("\n".join(map(json.dumps, bare)))
    assert [row.kind for row in dialogue_table(hold(read_dialogues(path), index))] == ["turns"]
    path.write_text("\n".join(map(json.dumps, [*bare[:2], rows[2]])))
    table_of = dialogue_table(hold(read_dialogues(path), index))
    assert [(row.kind, row.count) for row in table_of] == [("turns", 3), ("repeated", 1), ("(no kind)", 2)]


def test_each_kind_of_question_has_its_row_and_none_is_lost(index: Index, tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    lines = [
        {"question": "Q ?", "gold": ["Soyons uniques"]},
        {"question": "De quand ?", "gold": ["Soyons uniques"], "kind": "date"},
        {"question": "Qui gagnera la coupe ?", "answerable": False, "kind": "date"},
    ]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    told = json.loads("\n".join(questions_report(path, index, as_data=True, with_failures=False)))
    counts = {name: row["count"] for name, row in told.items()}
    assert counts == {"answerable": 2, "date": 1, "(no kind)": 1, "unanswerable": 1, "date, unanswerable": 1}


@pytest.mark.parametrize(
    ("place", "expected", "failed"),
    [
        (0, {"outcomes": ["declined"]}, "outcomes"),
        (0, {"outcomes": ["answered"], "gold": ["rien de tel"]}, "gold"),
        (0, {"outcomes": ["answered"], "post": "geek-ou-stasi"}, "post"),
        (1, {"outcomes": ["chat"], "post": "geek-ou-stasi"}, "post"),
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


@pytest.fixture(scope="module")
def other_blogs() -> list[Result]:
    """What became of the questions about the made-up blogs, none of which has an editor's index."""
    data = ROOT / "tests" / "data"
    folders = sorted(path for name in ("blogs", "blogs_held") for path in (data / name).iterdir() if path.is_dir())
    results = []
    for folder in folders:
        corpus, cases = load(folder), read_cases(folder / "questions.jsonl")
        check_gold(folder, cases, corpus)
        results += run(cases, Index(corpus))
    return results


def test_blogs_without_an_editors_index_are_answered_from(other_blogs: list[Result]) -> None:
    answerable = [result for result in other_blogs if result.case.answerable]
    assert len(answerable) == 366
    assert sum(result.first for result in answerable) / len(answerable) > 0.6


def test_most_of_what_is_off_the_subject_of_a_blog_without_an_index_is_declined(other_blogs: list[Result]) -> None:
    off_topic = [result for result in other_blogs if result.case.kind == "off-topic"]
    assert len(off_topic) == 180
    assert sum(result.bare for result in off_topic) / len(off_topic) > 0.7


def test_where_a_blog_without_an_index_tells_no_price_or_name_it_is_often_seen(other_blogs: list[Result]) -> None:
    near_misses = [result for result in other_blogs if result.case.kind == "near-miss"]
    assert len(near_misses) == 135
    assert sum(result.rightly_declined for result in near_misses) / len(near_misses) > 0.4


ASKED = {"question": "Q ?", "gold": ["Soyons uniques"], "post": "envie-de-futur"}


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ({"gold": ["jamais écrit ainsi"], "post": None}, "'jamais écrit ainsi' is not in any post; copy it letter by"),
        ({"post": "etat-2-0"}, "'Soyons uniques' is not in etat-2-0"),
        ({"gold": ["soyons **uniques**"]}, "'soyons **uniques**' is not in envie-de-futur; is 'Soyons uniques' meant?"),
        ({"post": "stasi"}, "no post 'stasi'; there are "),
        ({"post": "envie-de-futur.md"}, "no post 'envie-de-futur.md'; is 'envie-de-futur' meant?"),
        ({"golds": ["x"]}, "unknown key 'golds': is 'gold' meant?"),
        ({"zut": 1}, "unknown key 'zut': there are question, gold, post, need, answerable, kind"),
        ({"gold": "Soyons uniques"}, '`gold` must be a list of texts: ["…"]'),
        ({"gold": []}, "an answerable question needs `gold`"),
        ({"answerable": False}, "a question with `gold` is answerable"),
        ({"answerable": "false"}, "`answerable` must be true or false, without quotation marks"),
        ({"question": None}, "`question` is missing"),
        ({"question": 3}, "`question` must be a text"),
        ({"need": 2}, "`need` must be a number, and no larger than there are texts in `gold`"),
        ({"need": "1"}, "`need` must be a number"),
    ],
)
def test_line_that_can_never_come_out_right_is_told_instead_of_measured(
    index: Index, tmp_path: Path, row: dict[str, object], wrong: str
) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text(f"\n{json.dumps({**ASKED, **row})}", encoding="utf-8")
    with pytest.raises(SettingsError, match=re.escape(f"{path}:2: {wrong}")):
        list(questions_report(path, index, as_data=False, with_failures=False))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", ": holds no question"),
        ("\n\n", ": holds no question"),
        ("bonjour", ":1: is not JSON"),
        ("[1]", ":1: expected {"),
        (b"caf\xe9", ": is not UTF-8 text (byte 3)"),
    ],
)
def test_file_that_holds_no_questions_is_told(tmp_path: Path, text: str | bytes, wrong: str) -> None:
    path = tmp_path / "q.jsonl"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SettingsError, match=re.escape(f"{path}{wrong}")):
        read_cases(path)
    with pytest.raises(SettingsError, match=r"away\.jsonl: cannot be read: No such file"):
        read_cases(tmp_path / "away.jsonl")


def test_mark_that_some_editors_put_before_a_file_of_questions_is_passed_over(index: Index, tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text("\ufeff" + json.dumps({**ASKED, "id": 7, "note": "facile"}), encoding="utf-8")
    assert [case.question for case in read_cases(path)] == ["Q ?"]
    turn = {"conversation": "a", "text": "bonjour", "expect": {"outcomes": ["chat"]}}
    path.write_text("\ufeff\n" + json.dumps(turn), encoding="utf-8")
    assert "turns" in list(questions_report(path, index, as_data=False, with_failures=False))[1]


@pytest.mark.parametrize("row", [{**ASKED}, {"conversation": "a", "text": "Q ?", "expect": {"outcomes": ["chat"]}}])
def test_questions_may_come_from_a_pipe_which_is_read_once(index: Index, tmp_path: Path, row: dict[str, Any]) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    text = f"{json.dumps(row)}\n" * 300  # more than a pipe holds, or one reading takes
    writer = threading.Thread(target=path.write_text, args=(text,))
    writer.start()
    *_, last = questions_report(path, index, as_data=False, with_failures=False)
    writer.join(10)
    assert " 300 " in last


def test_first_line_that_is_nested_without_an_end_is_told(index: Index, tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text("[" * 100_000)
    with pytest.raises(SettingsError, match=re.escape(f"{path}:1: is not JSON")):
        list(questions_report(path, index, as_data=False, with_failures=False))


PASSAGE = '{"id": "1#1", "title": "Chat", "text": "Le chat mange la souris."}\n{"id": "2", "text": "Le chien dort."}'
QUERY = '{"id": "q1", "text": "que mange le chat ?"}'


@pytest.mark.parametrize("judged", ["q1\t1#1\t1", "query\tpassage\tgrade\r\nq1\t1#1\t2.0\r\nq1\t2\t0\r\n"])
def test_public_retrieval_set_is_measured(tmp_path: Path, judged: str) -> None:
    for name, text in (("corpus.jsonl", PASSAGE), ("queries.jsonl", QUERY), ("qrels.tsv", judged)):
        (tmp_path / name).write_bytes(text.encode())
    figures = json.loads(next(collection_report(tmp_path, as_data=True)))
    assert figures == {"passages": {"count": 1, "nDCG@10": 1.0, "R@10": 1.0, "MRR@10": 1.0}}


@pytest.mark.parametrize(
    ("passages", "queries", "judged", "wrong"),
    [
        (PASSAGE, QUERY, "q1\t1#1\t1\nq2\t1#1\t1", "qrels.tsv:2: there is no query 'q2' in queries.jsonl"),
        (PASSAGE, QUERY, "q1\t3\t1", "qrels.tsv:1: there is no passage '3' in corpus.jsonl"),
        (PASSAGE, QUERY, "q1\t1#1\t1\nq1\t2\toui", "qrels.tsv:2: expected three columns"),
        (PASSAGE, QUERY, "q1\t0\t1#1\t1", "qrels.tsv:1: expected three columns"),
        (PASSAGE, QUERY, "q1\t1#1\t0", "qrels.tsv: says of no passage that it is right"),
        (PASSAGE, QUERY, "", "qrels.tsv: says of no passage that it is right"),
        ('{"id": "1", "text": null}', QUERY, "q1\t1\t1", 'corpus.jsonl:1: expected an object with "id" and "text"'),
        (PASSAGE, "[" * 100_000, "q1\t1#1\t1", "queries.jsonl:1: is not JSON"),
    ],
)
def test_slip_in_a_public_retrieval_set_is_told_with_its_line(
    tmp_path: Path, passages: str, queries: str, judged: str, wrong: str
) -> None:
    for name, text in (("corpus.jsonl", passages), ("queries.jsonl", queries), ("qrels.tsv", judged)):
        (tmp_path / name).write_text(text)
    with pytest.raises(SettingsError, match=re.escape(f"{tmp_path}/{wrong}")):
        list(collection_report(tmp_path, as_data=False))


def test_heading_and_code_are_no_right_answers(tmp_path: Path) -> None:
    text = "---\ntitle: T\n---\n\n## La bière\n\nElle attire.\n\n```\nx = 1\n```\n\nUne bière."
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    corpus = load(tmp_path)
    for gold in ("La bière", "x = 1", "La bière\n\nElle attire."):
        with pytest.raises(SettingsError, match=r"q:3: .* can never be quoted: it is a heading or code"):
            check_gold(Path("q"), [Case("Q ?", (gold,), line=3)], corpus)
    check_gold(Path("q"), [Case("Q ?", ("bière",)), Case("Q ?", ("Elle attire.",))], corpus)


def test_question_without_a_post_is_ranked_by_those_that_hold_its_answer(index: Index) -> None:
    [named, unnamed] = run(
        [Case("Soyons uniques ?", ("Soyons uniques",), post) for post in ("envie-de-futur", None)], index
    )
    assert named.ranking == unnamed.ranking
    assert named.ranking.reciprocal_rank > 0


@pytest.mark.parametrize(
    ("expected", "wrong"),
    [
        ({"outcomes": ["answered"], "says_": ["x"]}, "unknown key 'says_': is 'says' meant?"),
        ({"outcomes": ["answered"], "says": "x"}, "`says` must be a list of texts"),
        ({"outcomes": ["answer"]}, "'answer' is no outcome; there are answered, near, declined, asked, chat"),
        ({"outcome": ["answered"]}, "unknown key 'outcome': is 'outcomes' meant?"),
        ({"gold": ["x"]}, "`outcomes` is missing"),
        ({"outcomes": ["answered"], "not_repeated": "yes"}, "`not_repeated` must be true or false"),
        ({"outcomes": ["answered"], "gold": ["jamais écrit"]}, "'jamais écrit' is not in any post"),
        ({"outcomes": ["answered"], "post": "stasi"}, "no post 'stasi'"),
    ],
)
def test_turn_that_can_never_come_out_right_is_told_instead_of_measured(
    index: Index, tmp_path: Path, expected: dict[str, object], wrong: str
) -> None:
    path = write(tmp_path / "d.jsonl", TURNS[0], ("more", "et ?", expected))
    with pytest.raises(SettingsError, match=re.escape(f"{path}:2: {wrong}")):
        list(questions_report(path, index, as_data=False, with_failures=False))
