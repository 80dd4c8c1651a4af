"""The command line: what cannot run says so in one line, and nothing is loaded that is not needed."""

import io
import json
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import pytest

from bot.__main__ import main
from tests.helpers import ROOT, clean_environment, run_bot_alone

POST = "---\ntitle: Un titre\n---\n\nLe jardinage rend heureux."


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the variables of whoever runs the tests away, and give nothing to read."""
    monkeypatch.delenv("CAUSERIE_CORPUS", raising=False)
    monkeypatch.delenv("CAUSERIE_LOG", raising=False)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))


def no_post(folder: Path) -> None:
    folder.joinpath("notes.txt").write_text("rien")


def broken_front_matter(folder: Path) -> None:
    folder.joinpath("b.md").write_text("---\ntitle: [a\ndate: b: c\n---\n\nUn texte.")


def bytes_that_are_no_text(folder: Path) -> None:
    folder.joinpath("b.md").write_bytes(b"---\ntitle: T\n---\n\ncaf\xe9 \xff\x00")


def folder_instead_of_a_post(folder: Path) -> None:
    folder.joinpath("b.md").mkdir()


def broken_index(folder: Path) -> None:
    folder.joinpath("b.md").write_text(POST)
    folder.joinpath("index").mkdir()
    folder.joinpath("index", "b.yaml").write_text("- sentence: [\n- a: b: c")


def index_that_is_no_text(folder: Path) -> None:
    folder.joinpath("b.md").write_text(POST)
    folder.joinpath("index").mkdir()
    folder.joinpath("index", "b.yaml").write_bytes(b"- \xff\xfe")


BREAKS = [
    no_post, broken_front_matter, bytes_that_are_no_text, folder_instead_of_a_post, broken_index, index_that_is_no_text
]  # fmt: skip


def one_line(text: str) -> str:
    assert text.startswith("causerie: ")
    assert text.endswith("\n")
    assert text.count("\n") == 1
    return text


@pytest.mark.parametrize("break_it", BREAKS)
@pytest.mark.parametrize("command", [["chat"], ["ask", "bonjour"], ["batch"]], ids=lambda command: command[0])
def test_corpus_that_cannot_be_used_is_one_line_and_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], break_it: Callable[[Path], None], command: list[str]
) -> None:
    break_it(tmp_path)
    assert main([*command, "--corpus", str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert str(tmp_path) in one_line(err)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [("CAUSERIE_CORPUS", "/nowhere/at/all", "/nowhere/at/all"), ("CAUSERIE_LOG", "loud", "CAUSERIE_LOG='loud'")],
)
def test_bad_variable_is_one_line_and_status_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, value: str, words: str
) -> None:
    monkeypatch.setenv(name, value)
    assert main(["ask", "bonjour"]) == 2
    assert words in one_line(capsys.readouterr().err)


def test_process_that_cannot_run_leaves_no_traceback(tmp_path: Path) -> None:
    broken_front_matter(tmp_path)
    done = run_bot_alone("ask", "bonjour", CAUSERIE_CORPUS=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert "b.md:" in one_line(done.stderr)


def test_misspelt_variable_stops_every_command_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAUSERIE_CORPSE", "x")
    assert main(["corpus", "check"]) == 2
    assert capsys.readouterr().err == "causerie: CAUSERIE_CORPSE is no setting: is CAUSERIE_CORPUS meant?\n"


def test_variable_that_is_no_setting_is_warned_of_and_the_command_runs(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("CAUSERIE_IMAGE", "s3cret")
    assert main(["corpus", "check"]) == 0
    [line] = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert line.startswith("CAUSERIE_IMAGE is no setting of this bot") and "s3cret" not in line


@pytest.mark.parametrize("arguments", [[], ["sing"], ["ask"], ["corpus"], ["batch", "--louder"]])
def test_wrong_command_shows_the_usage(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert capsys.readouterr().err.startswith("usage: python -m bot")


def test_corpus_check_is_content_with_the_seven_posts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["corpus", "check"]) == 0
    assert capsys.readouterr().out == f"7 posts read, 0 left out in {ROOT / 'corpus'}\nAll is well\n"


def test_corpus_check_counts_first_what_was_read_and_left_out_and_then_advises(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: [\n---\n\nUn secret.")
    (tmp_path / "b.md").write_text(POST.replace("\n---\n\n", "\n---\n\nChatC'est Simon. ", 1))
    (tmp_path / "c.md").write_text("---\ntitle: T\ndraft: true\n---\n\nUn secret.")
    assert main(["corpus", "check", "--corpus", str(tmp_path)]) == 0
    out, err = capsys.readouterr()
    count, left_out, advice, *notes = out.splitlines()
    assert count == (
        "1 post read, 2 left out (1 because it cannot be told whether it is for readers, 1 because its author keeps it"
        f" from readers) in {tmp_path}"
    )
    assert left_out.startswith(f"advice: {tmp_path}/a.md:3: the front matter is not valid YAML")
    assert left_out.endswith("; left out till then")
    assert advice.startswith(f"advice: {tmp_path}/b.md:5: 'Chat' looks like the caption")
    assert notes == [
        f"note: {tmp_path}/b.md: has no `topics`: the bot offers words of the text instead",
        f"note: {tmp_path}/c.md: is a draft: not read, and never quoted",
    ]
    assert err == ""
    (tmp_path / "b.md").unlink()
    assert main(["corpus", "check", "--corpus", str(tmp_path)]) == 1
    assert capsys.readouterr().out.startswith("0 posts read, 2 left out")


def test_commands_that_answer_name_what_was_left_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: [\n---\n\nUn secret.")
    (tmp_path / "b.md").write_text(POST)
    for _ in ("read", "kept"):
        caplog.clear()
        assert main(["ask", "un secret ?", "--corpus", str(tmp_path)]) == 0
        assert [f"{tmp_path}/a.md:3: the front matter is not valid YAML" in line for line in caplog.messages] == [True]


def test_corpus_check_says_what_is_not_read_and_is_content(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: T\ndraft: true\n---\n\nUn secret.")
    (tmp_path / "b.md").write_text(POST)
    (tmp_path / "c.txt").write_text("Un texte.")
    assert main(["corpus", "check", "--corpus", str(tmp_path)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"1 post read, 1 left out (1 because its author keeps it from readers) in {tmp_path}",
        f"note: {tmp_path}/a.md: is a draft: not read, and never quoted",
        f"note: {tmp_path}/b.md: has no `topics`: the bot offers words of the text instead",
        f"note: {tmp_path}/c.txt: is not read: posts end in .md",
        "All is well",
    ]


def test_an_editor_is_shown_what_to_ask_for_asks_and_has_the_answer_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def said(*job: str, status: int = 0) -> str:
        assert main(["corpus", "index", *job, "--corpus", str(tmp_path)]) == status
        return "".join(capsys.readouterr())

    (tmp_path / "b.md").write_text(POST)
    assert said("--suggest", "--count", "1").startswith("1. b · ")
    answer = tmp_path / "answer.txt"
    form = said("--prompt", "b.md")
    answer.write_text(
        re.sub(r"^(\[(\d+)\] .*)\n- $", r"\1\n- De quelle ligne \2 parles-tu ?", form, flags=re.MULTILINE)
    )
    index = tmp_path / "index" / "b.yaml"
    assert re.fullmatch(rf"(\d+) questions added to \1 sentences in {index}\n", said("--read", str(answer)))
    assert "was asked for" in said("--prompt", "b", status=2)
    assert said("--suggest") == "nothing: every sentence has its questions\n"
    answer.write_text(answer.read_text().replace("synonymes : \n", "speaker: moi\n", 1))
    assert "; 1 refused" in said("--read", str(answer), status=1)
    assert "no post 'c'" in said("--prompt", "c", status=2)
    assert "cannot be read" in said("--read", str(tmp_path / "none"), status=2)
    with pytest.raises(SystemExit, match="2"):
        main(["corpus", "index", "--suggest", "--count", "0"])


def test_installation_without_posts_asks_for_a_folder(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "bot", tmp_path / "bot", ignore=shutil.ignore_patterns("__pycache__"))
    for command in (["ask", "bonjour"], ["corpus", "check"], ["corpus", "index", "--prompt", "a"]):
        done = subprocess.run(
            [sys.executable, "-m", "bot", *command], capture_output=True, text=True, cwd=tmp_path,
            env=clean_environment(), timeout=60, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            "causerie: this installation brings no posts: name a folder of Markdown files by --corpus or"
            " CAUSERIE_CORPUS\n"
        )


def test_option_wins_over_the_variable(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAUSERIE_CORPUS", "/nowhere/at/all")
    (tmp_path / "b.md").write_text(POST)
    assert main(["ask", "jardinage ?", "--corpus", str(tmp_path)]) == 0
    assert "«\xa0Le jardinage rend heureux.\xa0»" in capsys.readouterr().out


def test_letters_a_terminal_cannot_show_do_not_end_anything(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(POST)
    done = run_bot_alone("ask", "bonjour", CAUSERIE_CORPUS=str(tmp_path), PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


@pytest.mark.parametrize("command", ["chat", "batch", "ask"])
def test_terminal_loads_nothing_of_discord_or_the_database(tmp_path: Path, command: str) -> None:
    (tmp_path / "b.md").write_text(POST)
    arguments = [command, "--corpus", str(tmp_path), *(["jardinage ?"] if command == "ask" else [])]
    script = (
        "import json, sys\nfrom bot.__main__ import main\n"
        f"status = main({arguments!r})\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "heavy = loaded & {'discord', 'aiohttp', 'aiosqlite', 'asyncio', 'prompt_toolkit', 'rank_bm25'}\n"
        "sys.stderr.write(json.dumps([status, sorted(heavy)]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input="jardinage ?\n", capture_output=True, text=True, cwd=ROOT,
        env=clean_environment(), timeout=60, check=True,
    )  # fmt: skip
    status, heavy = json.loads(done.stderr.splitlines()[-1])
    assert status == (1 if command == "batch" else 0)  # which wants JSON
    assert "rank_bm25" in heavy, "the look into sys.modules does not work"
    assert set(heavy) <= {"rank_bm25", "asyncio"}


@contextmanager
def answering_batch() -> "Iterator[tuple[subprocess.Popen[str], IO[str], IO[str], IO[str]]]":
    """Start a batch and have a first line answered; yield it with its standard input, output and error."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, cwd=ROOT, env=clean_environment(),
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write('{"id": "1", "text": "bonjour"}\n')
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == "1"
        yield process, process.stdin, process.stdout, process.stderr


def test_batch_answers_each_line_at_once_and_ctrl_c_ends_it_quietly() -> None:
    with answering_batch() as (process, _, _, errors):
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 130
        assert errors.read() == ""


@pytest.mark.parametrize(
    ("command", "status"),
    [("corpus check >&-", 0), ("ask bonjour >&- 2>&-", 0), ("batch <&-", 0), ("chat <&- >&-", 0), ("health >&-", 1)],
)
def test_stream_that_is_closed_ends_no_command(tmp_path: Path, command: str, status: int) -> None:
    environment = {**clean_environment(), "CAUSERIE_DATABASE": f"sqlite:///{tmp_path}/x.db"}
    line = f"exec {sys.executable} -m bot {command}"
    done = subprocess.run(
        ["/bin/sh", "-c", line], capture_output=True, cwd=ROOT, env=environment, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (status, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
@pytest.mark.parametrize("command", ["corpus check", "batch"])
def test_full_disk_is_one_line_and_status_2(command: str) -> None:
    with Path("/dev/full").open("w") as disk:
        done = subprocess.run(
            [sys.executable, "-m", "bot", *command.split()], input='{"text": "bonjour"}\n', stdout=disk,
            stderr=subprocess.PIPE, text=True, cwd=ROOT, env=clean_environment(), timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert one_line(done.stderr) == "causerie: there is no room to write: No space left on device\n"


@pytest.mark.parametrize(("said", "status"), [('{"text": "bonjour"}\n', 0), ('rien\n{"text": "bonjour"}\n', 1)])
def test_batch_with_a_line_that_cannot_be_read_goes_on_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], said: str, status: int
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(said.encode())))
    assert main(["batch"]) == status
    assert len(capsys.readouterr().out.splitlines()) == said.count("\n")


def test_file_in_the_place_of_the_folder_of_posts_is_said_to_be_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.md"
    path.write_text(POST)
    assert main(["chat", "--corpus", str(path)]) == 2
    assert one_line(capsys.readouterr().err) == f"causerie: {path} is a file: name the folder that holds the posts\n"


def test_empty_folder_for_a_retrieval_set_is_named_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(tmp_path)]) == 2
    said = one_line(capsys.readouterr().err)
    assert said == f"causerie: {tmp_path}/corpus.jsonl: cannot be read: No such file or directory\n"


def test_reader_who_goes_away_ends_a_batch_quietly() -> None:
    with answering_batch() as (process, said, answers, errors):
        answers.close()
        limit = time.monotonic() + 20
        with suppress(BrokenPipeError):  # it has ended, as it should
            while process.poll() is None and time.monotonic() < limit:
                said.write('{"id": "2", "text": "bonjour"}\n')
                said.flush()
        assert process.wait(10) == 0
        assert errors.read() == ""
        with suppress(BrokenPipeError):
            said.close()


@pytest.mark.parametrize("command", [["health"], ["serve"], ["journal", "tail"], ["journal", "verify"]])
def test_folder_as_a_database_is_refused_before_anything_is_made(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAUSERIE_DATABASE", "sqlite:////")
    monkeypatch.setenv("DISCORD_TOKEN", "none")
    assert main(command) == 2
    assert one_line(capsys.readouterr().err) == (
        "causerie: CAUSERIE_DATABASE='sqlite:////' is a folder: name a file in it, like causerie.db\n"
    )


@pytest.mark.parametrize("database", ["causerie.db", "sqlite:///", "postgres:///causerie"])
def test_the_health_of_what_is_no_database_cannot_be_told(
    database: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAUSERIE_DATABASE", database)
    assert main(["health"]) == 2
    assert "is no database: write it like sqlite:///data/causerie.db" in capsys.readouterr().err
