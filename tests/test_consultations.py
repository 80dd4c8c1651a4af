"""What asking a language model came to, as the journal tells it: counted, shown, exported."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cogs._escape import unescape
from bot.cogs._pages import paged, turn_item
from bot.cogs._render import MOST, length
from bot.cogs.journal._dossier import dossier_pages
from bot.dialogue.wording import WORDS
from bot.model import Blog, Consultation, ConsultationCounts, Decision, Filters, Language, Moderator, Turn
from bot.phrases import Voice, check_name, failure_name
from bot.storage import ExportForm, Journal
from tests.helpers import Done, run_bot
from tests.journals import opened
from tests.turns import NOON, make_turn, stored

FR, EN = Language.FRENCH, Language.ENGLISH
MODERATOR = Moderator("99", "10")
CHOSEN = Consultation("Lectrice", "tiny-1", "Que dit-il de @Name-8 ?", "", (), 1, 1_200.0, 1_000, 30)
CHECKED = replace(CHOSEN, failure="checks", dropped=("numbers", "names", "numbers"), milliseconds=4_000.0)
NOT_CALLED = Consultation("Lectrice", failure="limit")


def consulted(name: str, told: Consultation, author: str = "7", *, text: str = "et lui ?") -> Turn:
    turn = make_turn(name, author, text=text, at=NOON + timedelta(minutes=int(name)))
    return replace(turn, reply=replace(turn.reply, consultation=told))


async def fill(journal: Journal) -> None:
    """Record two replies that were chosen, one with figures that are no JSON, two made without it, a plain one."""
    odd = consulted("2", replace(CHOSEN, understood="NaN ?", dropped=("markup",)))
    odd = replace(odd, reply=replace(odd.reply, decision=Decision(float("nan"), float("-inf"))))
    await journal.record(consulted("1", CHOSEN, "8"))
    await journal.record(odd)
    await journal.record(consulted("3", CHECKED))
    await journal.record(consulted("4", NOT_CALLED))
    # What a member types is never taken for a reply that a model was asked for.
    plain = make_turn("5", text='{"consultation": 1}', at=NOON + timedelta(minutes=5))
    await journal.record(replace(plain, reply=replace(plain.reply, suggestions=('"consultation": {', "consultation"))))
    await journal.flush()


async def test_what_came_of_asking_is_counted(journal: Journal) -> None:
    await fill(journal)
    until = NOON + timedelta(days=1)
    figures = await journal.review.statistics(MODERATOR, NOON, until)
    assert figures.turns == 5
    assert figures.consultations == ConsultationCounts(
        4,
        {"checks": 1, "limit": 1},
        {"markup": 1, "numbers": 1, "names": 1},
        (1_200.0, 4_000.0),
        3_000,
        90,
    )
    for moderator, since in ((Moderator("99", "11"), NOON), (MODERATOR, NOON + timedelta(minutes=5))):
        assert (await journal.review.statistics(moderator, since, until)).consultations is None


async def test_the_operator_reads_the_figures_and_nothing_where_no_model_was_asked(tmp_path: Path) -> None:
    def stats(*arguments: str) -> Done:
        spool = {"CAUSERIE_SPOOL": str(tmp_path / "spool"), "CAUSERIE_SPOOL_MIB": "1"}
        period = ("--since", "2026-02-01", "--until", "2026-04-01")
        return run_bot(
            "journal", "stats", *period, *arguments, CAUSERIE_DATABASE=f"sqlite:///{tmp_path}/journal.db", **spool
        )

    async with opened(tmp_path, spool_size=2**20) as journal:
        await fill(journal)
    lines = stats().stdout.splitlines()
    for line in (
        "Replies asked of a language model: 4",
        "Of which made without it: nothing passed the checks (1) · daily limit reached (1)",
        "Failed checks: markup (1) · numbers (1) · names (1)",
        "Time of the model, median and 99%: 1.2\xa0s · 4.0\xa0s",
        "Tokens read and written: 3,000 · 90",
    ):
        assert line in lines
    told = json.loads(stats("--json").stdout)["consultations"]
    assert (told["calls"], told["failures"], told["milliseconds"]) == (4, {"checks": 1, "limit": 1}, [1_200.0, 4_000.0])
    nothing = stats("--guild", "11")
    assert (nothing.returncode, "language model" in nothing.stdout) == (0, False)


async def test_pages_of_a_turn_say_who_chose_it(journal: Journal) -> None:
    await fill(journal)
    marked = stored(consulted("9", replace(CHOSEN, understood="**Et** <@8> ?")))
    last = turn_item(marked, {}, Voice(FR)).split("\n")[-1]
    assert last.startswith("-# choisi par Lectrice (tiny-1) · message compris ainsi\xa0: ")
    assert last.endswith(" · 1,20\xa0s")
    assert "**Et**" not in last
    assert "<@8>" not in last
    assert "**Et** <@8> ?" in unescape(last)
    dossier = await journal.review.turn(MODERATOR, "3")
    assert dossier is not None
    [page] = dossier_pages(dossier, {}, Blog(), Voice(EN))
    why = "chosen without Lectrice (tiny-1): nothing passed the checks"
    more = "message understood as: Que dit-il de @Name-8 ? · failed checks: numbers, names · 4.00\xa0s"
    assert f"-# {why} · {more}" in unescape(page).split("\n")
    assert "Lectrice" not in turn_item(stored(make_turn()), {}, Voice(FR))


def test_the_longest_that_a_model_understood_fits_into_a_page() -> None:
    told = replace(CHECKED, reader="*" * 500, model="_" * 500, understood="* donc " * 300)
    item = turn_item(stored(consulted("1", told, text="et pourquoi * donc ? " * 80)), {}, Voice(FR))
    assert max(map(length, paged("Tête", [item] * 2, FR))) <= MOST


async def test_an_export_tells_of_it_and_keeps_no_name_in_what_was_understood(journal: Journal) -> None:
    await fill(journal)

    async def rows(*, names: bool) -> dict[str, dict[str, str]]:
        parts = journal.review.export(MODERATOR, Filters(), ExportForm.CSV, names=names)
        text = b"".join([part async for part in parts]).decode("utf-8-sig")
        return {row["turn"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}

    exported = await rows(names=False)
    row = exported["3"]
    assert row["understood"] == f"Que dit-il de @{exported['1']['member']} ?"
    assert [row[name] for name in ("reader", "reader_model", "reader_failure", "failed_checks")] == [
        "Lectrice",
        "tiny-1",
        "checks",
        "numbers, names, numbers",
    ]
    assert [row[name] for name in ("reader_ms", "tokens_in", "tokens_out")] == ["4000.0", "1000", "30"]
    assert (exported["5"]["reader"], exported["5"]["understood"]) == ("", "")
    assert (await rows(names=True))["3"]["understood"] == CHECKED.understood


@pytest.mark.parametrize("named", [check_name, failure_name])
def test_what_has_no_phrase_keeps_its_name(named: Callable[[str, Language], str]) -> None:
    assert named("yet to come", FR) == "yet to come"


def test_every_check_of_words_has_a_french_name() -> None:

    assert check_name("members' words", FR) == "mots des membres"
    assert all(check_name(check, FR) != check for check in WORDS if check != "absence")
