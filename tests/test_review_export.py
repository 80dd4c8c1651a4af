import csv
import io
import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Delivery, EventKind, Filters, Moderator, Place, Thumb, Vote
from bot.storage import ExportForm, Journal
from bot.storage._export import COLUMNS, _without_names, by_name, header, line
from tests.journals import opened
from tests.turns import NOON, make_turn

ALL = Moderator("99", "10")
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "|calc", "%0A=1", '=HYPERLINK("http://x")']


async def exported(journal: Journal, form: ExportForm, **options: object) -> list[bytes]:
    return [part async for part in journal.review.export(ALL, Filters(), form, **options)]  # type: ignore[arg-type]  # any


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


async def test_a_csv_has_a_row_for_each_turn(journal: Journal) -> None:
    await journal.record(make_turn("1", text='Dit-il « oui » ; "non",\nou rien ?'))
    await journal.vote(Vote("1", "8", NOON, Thumb.DOWN))
    journal.delivered(Delivery("1", NOON, message="55"))
    await journal.flush()
    [row] = table(b"".join(await exported(journal, ExportForm.CSV)))
    assert tuple(row) == COLUMNS
    assert row["question"] == 'Dit-il « oui » ; "non",\nou rien ?'
    assert (row["turn"], row["outcome"], row["margin"], row["down"], row["answer"]) == (
        "1",
        "answered",
        "2.5",
        "1",
        "55",
    )
    assert row["quotes"] == "un-billet[0:18] un-billet[19:36]"


async def test_json_lines_have_the_same(journal: Journal) -> None:
    await journal.record(make_turn("1", text="Ligne\u2028une\nligne deux\ud83d"))
    content = b"".join(await exported(journal, ExportForm.JSON_LINES, names=True)).decode()
    [text] = content.split("\n")[:-1]
    record = json.loads(text)
    assert tuple(record) == COLUMNS
    assert (record["member"], record["name"]) == ("7", "Name-7")
    assert record["question"] == "Ligne\u2028une\nligne deux?"


@pytest.mark.parametrize("text", FORMULAS)
async def test_no_cell_begins_a_formula(journal: Journal, text: str) -> None:
    turn = make_turn("1", text=text)
    await journal.record(turn)
    journal.delivered(Delivery("1", NOON, failure=text))
    await journal.flush()
    [row] = table(b"".join(await exported(journal, ExportForm.CSV)))
    assert row["question"] == "'" + text
    assert row["failure"] == "'" + text


@given(st.text(max_size=30), st.floats(allow_nan=False))
def test_any_text_stays_one_harmless_cell(text: str, figure: float) -> None:
    row = dict.fromkeys(COLUMNS) | {"question": text, "margin": figure, "quotes": ["=a", "b"]}
    [read] = table(header(ExportForm.CSV) + line(row, ExportForm.CSV))
    cell = read["question"]
    assert cell.removeprefix("'") == text.encode("utf-8", "replace").decode() or cell == text
    assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert read["quotes"].startswith("'=")
    assert float(read["margin"]) == figure


async def test_members_have_pseudonyms_that_stay_in_a_server_and_differ_elsewhere(
    journal: Journal, tmp_path: Path
) -> None:
    await journal.record(make_turn("1", "7", text="Et <@8> ? <@!7>"))
    await journal.record(make_turn("2", "8"))
    await journal.record(make_turn("3", "7"))
    first = b"".join(await exported(journal, ExportForm.CSV))
    rows = {row["turn"]: row for row in table(first)}
    assert rows["1"]["member"] == rows["3"]["member"] != rows["2"]["member"]
    assert rows["1"]["question"] == f"Et @{rows['2']['member']} ? @{rows['1']['member']}"
    assert all(row["name"] == "" for row in rows.values())
    assert b"Name-" not in first
    await journal.close()
    async with opened(tmp_path) as second:
        assert b"".join(await exported(second, ExportForm.CSV)) == first
        assert second._store.erasure_log.pseudonym("20", "7") != rows["1"]["member"]


async def test_mentions_by_name_get_the_pseudonyms_of_those_who_are_known_in_that_server(journal: Journal) -> None:
    elsewhere = Place("discord", "200", "20")
    await journal.record(make_turn("1", "7", text="Et @Name-8 et @Name-88, ou moi@Name-8 ? (@Name-8, @Name-9) @Name-7"))
    await journal.record(make_turn("2", "8"))
    await journal.record(make_turn("3", "9", place=elsewhere))
    rows = {row["turn"]: row for row in table(b"".join(await exported(journal, ExportForm.CSV)))}
    seven, eight = rows["1"]["member"], rows["2"]["member"]
    assert rows["1"]["question"] == f"Et @{eight} et @Name-88, ou moi@Name-8 ? (@{eight}, @Name-9) @{seven}"
    assert b"@Name-8 et @Name-88" in b"".join(await exported(journal, ExportForm.CSV, names=True))


def test_a_name_is_hidden_whole_and_one_that_several_have_belongs_to_none() -> None:
    names = by_name([("7", "Zoé  Martin"), ("8", "Zoé"), ("9", "Sam"), ("10", "Sam"), ("11", "")])
    text = "Et @Zoé Martin ? @Zoé, @Sam, @Zoélie : @ @"
    hidden = _without_names(text, lambda member: f"membre-{member}", names)
    assert hidden == "Et @membre-7 ? @membre-8, @…, @Zoélie : @ @"


async def test_exports_and_revealed_names_are_on_the_trail(journal: Journal) -> None:
    await journal.record(make_turn("1"))
    await exported(journal, ExportForm.CSV)
    await exported(journal, ExportForm.JSON_LINES, names=True)
    trail = [(event.kind, event.detail) for event in (await journal.review.audit("10")).events]
    assert trail == [
        (EventKind.REVEAL, "names in an export"),
        (EventKind.EXPORT, "jsonl: everything"),
        (EventKind.EXPORT, "csv: everything"),
    ]


@pytest.mark.parametrize("form", ExportForm)
async def test_files_keep_to_the_size_and_are_whole(journal: Journal, form: ExportForm) -> None:
    for number in range(60):
        await journal.record(make_turn(str(number), text="mot " * (number % 7), at=NOON + timedelta(seconds=number)))
    parts = await exported(journal, form, part_bytes=2000)
    assert len(parts) > 5
    assert all(len(part) <= 2000 for part in parts)
    if form is ExportForm.CSV:
        turns = [row["turn"] for part in parts for row in table(part)]
    else:
        turns = [json.loads(text)["turn"] for part in parts for text in part.splitlines()]
    assert turns == [str(number) for number in range(59, -1, -1)]
    assert b"".join(await exported(journal, form)).count(b"un-billet[0:18]") == 60


async def test_an_export_longer_than_a_page_misses_nothing(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage._review._EXPORTED_AT_ONCE", 4)
    for number in range(9):
        await journal.record(make_turn(str(number)))
    assert len(table(b"".join(await exported(journal, ExportForm.CSV)))) == 9


async def test_an_export_of_nothing_is_an_empty_table(journal: Journal) -> None:
    assert table(b"".join(await exported(journal, ExportForm.CSV))) == []
    assert await exported(journal, ExportForm.JSON_LINES) == []
    assert await exported(journal, ExportForm.CSV, part_bytes=100) == [header(ExportForm.CSV)]
