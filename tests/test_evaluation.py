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
    LONGEST_QUOTE,
    Case,
    Result,
    check_gold,
    collection_report,
    dialogue_table,
    hold,
    judge,
    left_out_report,
    questions_report,
    read_cases,
    read_dialogues,
    run,
    table,
)
from bot.evaluation._leave_out import plan, without
from bot.evaluation._quoted import holds
from bot.model import Citation, Corpus, Outcome, Post, Quote, Reply, SettingsError
from bot.search import Index
from tests.helpers import cases_of, looped, run_bot


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


def test_figures_are_told_apart_by_kind_writer_or_file(index: Index, tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    lines = [{**ASKED, "writer": "a", "file": "one"}, {**ASKED, "writer": "b", "file": "one"}]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert [(case.writer, case.file) for case in read_cases(path)] == [("a", "one"), ("b", "one")]
    found = run(read_cases(path), index)
    assert [row.kind for row in table(found, by="writer")] == ["answerable", "a", "b"]
    assert [row.kind for row in table(found, by="file")] == ["answerable", "one"]
    assert [row.kind for row in table(found)] == ["answerable"]
    turn = {"conversation": "a", "text": "bonjour", "expect": {"outcomes": ["chat"]}, "writer": "c"}
    path.write_text(json.dumps(turn), encoding="utf-8")
    assert [row.kind for row in dialogue_table(hold(read_dialogues(path), index), by="writer")] == ["turns", "c"]


LONG = "Le levain attend. " * 30
BREAD = Post("pain", "Le pain", f"Le *levain* est “vivant” :\u202fil lève. {LONG}")


def cited(start: int, end: int, *more: tuple[int, int]) -> Citation:
    return Citation(tuple(Quote(BREAD, *span) for span in ((start, end), *more)))


@looped(
    ("gold", "is_held"),
    [
        ("Le *levain* est “vivant”", True),
        ("le levain est « vivant »", True),
        ("LEVAIN est vivant : il lève", True),
        ("[levain](https://a.fr) est vivant", True),
        ("le levain est mort", False),
        ("Le levain attend", False),
    ],
)
def test_quote_is_right_when_it_holds_the_text_marks_and_blanks_apart(gold: str, *, is_held: bool) -> None:
    assert holds(cited(0, 37), gold) is is_held
    assert holds(cited(0, 37), gold, "pain") is is_held
    assert not holds(cited(0, 37), gold, "vin")


def test_quote_that_is_too_long_is_wrong_however_it_is_cut() -> None:
    assert holds(cited(0, LONGEST_QUOTE), "levain est vivant")
    assert not holds(cited(0, LONGEST_QUOTE + 1), "levain est vivant")
    assert not holds(cited(0, 40, (50, 50 + LONGEST_QUOTE)), "levain est vivant")


@pytest.mark.parametrize(
    ("outcome", "right", "figures"),
    [
        (Outcome.ANSWERED, True, (1, 0, 1, 0)),
        (Outcome.ANSWERED, False, (0, 1, 0, 0)),
        (Outcome.NEAR, True, (0, 0, 1, 1)),
        (Outcome.NEAR, False, (0, 0, 0, 1)),
    ],
)
def test_answers_and_near_passages_count_apart(outcome: Outcome, figures: tuple[int, ...], *, right: bool) -> None:
    reply = Reply(outcome, (cited(0, 37) if right else cited(40, 60),))
    [row] = table([Result(Case("Q ?", ("levain est vivant",), "pain"), reply, judge(["pain"], {"pain"}))])
    names = ("quote@1", "answered wrong", "first shown", "near")
    assert tuple(row.shares[name] for name in names) == figures


@pytest.fixture
def bakery(tmp_path: Path) -> Path:
    """Return a blog of two posts, one with a heading and an editor's entry behind the paragraph that is asked for."""
    text = "Le levain lève la pâte.\n\n## Le four\n\nLe four chauffe à 250 degrés.\n\nLa mie repose."
    text += "\n\n- du sel\n\n> Il dort."
    (tmp_path / "pain.md").write_text(f"---\ntitle: Le pain\n---\n\n{text}", encoding="utf-8")
    (tmp_path / "vin.md").write_text("---\ntitle: Le vin\n---\n\nLe vin dort en cave.\n", encoding="utf-8")
    (tmp_path / "index").mkdir()
    entries = '- {sentence: "Le levain lève la pâte.", questions: [qui lève ?]}\n'
    entries += '- {sentence: "Le four chauffe à 250 degrés.", questions: [quelle chaleur ?]}\n'
    (tmp_path / "index" / "pain.yaml").write_text(entries, encoding="utf-8")
    return tmp_path


def test_what_is_left_out_goes_with_its_entries_and_all_else_keeps_its_place(bakery: Path) -> None:
    corpus = load(bakery)
    bread, wine = corpus.posts
    [entry] = [entry for entry in corpus.entries if "four" in bread.body[entry.start : entry.end]]
    end = bread.body.index("\n")
    left = without(corpus, [(bread.slug, 0, end)])
    assert "levain" not in left.posts[0].body
    assert left.posts[1] is wine
    [kept] = left.entries
    assert kept.post is left.posts[0]
    assert kept.post.body[kept.start : kept.end] == bread.body[entry.start : entry.end]
    assert [left.posts[0].body[aside.start : aside.end] for aside in left.posts[0].asides] == ["Le four"]
    assert [left.posts[0].body[item.start : item.end] for item in left.posts[0].items] == ["du sel"]
    assert [left.posts[0].body[start:stop] for start, stop in left.posts[0].quotations] == ["Il dort."]
    start, stop = bread.quotations[0]
    assert without(corpus, [(bread.slug, start, stop)]).posts[0].quotations == ()
    assert without(corpus, [("vin", 0, len(wine.body))]).posts == (bread,)


def test_each_question_is_asked_once_when_all_that_answers_it_is_gone(corpus: Corpus) -> None:
    cases = [case for case in cases_of("questions-held") if case.answerable]
    rounds = list(plan(cases, corpus))
    assert sorted(case.question for _, asked in rounds for case in asked) == sorted(case.question for case in cases)
    for left_out, asked in rounds:
        rest = without(corpus, left_out)
        assert not [gold for case in asked for gold in case.gold for post in rest.posts if gold in post.body]
    assert 5 <= len(rounds) <= 8


def test_question_whose_answer_is_left_out_is_measured_as_unanswerable(bakery: Path, tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    asked = [
        {"question": "Que lève le levain ?", "gold": ["Le levain lève la pâte"]},
        {"question": "À combien chauffe le four ?", "gold": ["250 degrés"]},
        {"question": "Qui a gagné ?", "answerable": False},
    ]
    path.write_text("\n".join(map(json.dumps, asked)), encoding="utf-8")
    index = Index(load(bakery))
    report, *failed = left_out_report(path, index, as_data=True, with_failures=True)
    assert json.loads(report)["left out"]["count"] == 2
    assert len(failed) <= 2
    path.write_text(json.dumps({"conversation": "a", "text": "x", "expect": {"outcomes": ["chat"]}}))
    with pytest.raises(SettingsError, match="holds dialogues"):
        list(left_out_report(path, index, as_data=True, with_failures=False))


def test_answers_are_left_out_from_the_command_line_but_not_of_a_retrieval_set(bakery: Path, tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text(json.dumps({"question": "Le levain ?", "gold": ["Le levain lève la pâte"]}), encoding="utf-8")
    done = run_bot("evaluate", str(path), "--leave-out", "--corpus", str(bakery))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[1].startswith("left out          1 ")
    refused = run_bot("evaluate", str(tmp_path), "--leave-out")
    assert refused.returncode == 2
    assert "is a folder" in refused.stderr
