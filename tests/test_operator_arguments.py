"""What may stand behind the options of `python -m bot journal`: what cannot be meant is refused, and never obeyed."""

from pathlib import Path

import pytest

from bot.__main__ import main
from bot.operator._arguments import looks_like_file


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "journal.db"
    monkeypatch.setenv("CAUSERIE_DATABASE", f"sqlite:///{path}")
    return path


def complaint(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return the last line of what the command line refuses with, before anything is looked at."""
    with pytest.raises(SystemExit) as left:
        main(["journal", *arguments])
    assert left.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "_" not in err.splitlines()[-1], "a name of ours is of no use there"
    return err.splitlines()[-1]


@pytest.mark.parametrize("job", ["erase", "search", "export"])
@pytest.mark.parametrize("text", ["Camille", "<@123>", "12 3", "-7", "¹²", "١٢", ""])
def test_name_is_no_id_of_a_member(capsys: pytest.CaptureFixture[str], database: Path, job: str, text: str) -> None:
    said = complaint(capsys, job, f"--member={text}", *(["--yes"] if job == "erase" else []))
    assert f"{text!r} is no id" in said
    assert "right-click the member and take Copy User ID" in said
    assert not database.exists()


@pytest.mark.parametrize(
    ("arguments", "what_to_do"),
    [
        (["erase", "--before", "2026-01-01", "--guild", "Chez nous", "--yes"], "server and take Copy Server ID"),
        (["stats", "--guild", "Chez nous"], "server and take Copy Server ID"),
        (["audit", "--guild", "Chez nous"], "server and take Copy Server ID"),
        (["search", "--channel", "general"], "channel and take Copy Channel ID"),
    ],
)
def test_name_is_no_id_of_a_server_or_a_channel(
    capsys: pytest.CaptureFixture[str], arguments: list[str], what_to_do: str
) -> None:
    assert what_to_do in complaint(capsys, *arguments)


@pytest.mark.parametrize("word", ["/srv/x.json", "./x", "~/sorties", "x.csv", "C:\\x", "mars.JSONL"])
def test_file_to_export_to_is_no_word_to_search_for(
    capsys: pytest.CaptureFixture[str], database: Path, word: str
) -> None:
    assert main(["journal", "export", word]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.endswith(f"say --output {word}\n")
    assert not database.exists()


@pytest.mark.parametrize("word", ["et/ou", "2.0", "facebook", "a.b", "état"])
def test_word_to_search_for_is_no_file(word: str) -> None:
    assert not looks_like_file(word)


@pytest.mark.parametrize("text", ["0", "-1", "many", "1.5", "9" * 23, "9" * 5_000])
@pytest.mark.parametrize("job", ["tail", "search", "audit"])
def test_number_of_turns_is_one_that_can_be_shown(capsys: pytest.CaptureFixture[str], job: str, text: str) -> None:
    said = complaint(capsys, job, f"--last={text}")
    assert "write a whole number from 1 to" in said
    assert len(said) < 200


@pytest.mark.parametrize("text", ["yesterday", "2026-02-30", "0001-01-05", "9999-12-32"])
def test_day_is_one_of_the_calendar_of_late(capsys: pytest.CaptureFixture[str], text: str) -> None:
    assert "write it like 2026-11-24" in complaint(capsys, "stats", "--until", text)


@pytest.mark.parametrize("job", ["search", "stats", "export"])
@pytest.mark.parametrize("since", ["2026-05-02", "2026-05-01"])
def test_period_that_ends_before_it_begins_is_refused(capsys: pytest.CaptureFixture[str], job: str, since: str) -> None:
    assert main(["journal", job, "--since", since, "--until", "2026-05-01"]) == 2
    assert capsys.readouterr().err == (
        f"causerie: --since {since} is not before --until 2026-05-01, which is the day after the last one meant\n"
    )


def test_figures_of_days_to_come_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["journal", "stats", "--since", "2999-01-01"]) == 2
    assert "--since 2999-01-01 is yet to come" in capsys.readouterr().err
