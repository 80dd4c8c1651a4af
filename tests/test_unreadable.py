"""What the bot's user may not read is told in one line, with the path and the reason, and never by a traceback."""

import asyncio
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.cogs.notice import load_notices
from bot.storage import Journal
from tests.helpers import ROOT

POST = "---\ntitle: Un titre\n---\n\nLe jardinage rend heureux.\n"
NOBODY = 65534

pytestmark = pytest.mark.skipif(not hasattr(os, "seteuid"), reason="this system keeps files from nobody")


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder that is everybody's, which pytest's own are not, with a blog in it."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name)
        path.chmod(0o777)
        (path / "blog" / "index").mkdir(parents=True)
        (path / "blog" / "a.md").write_text(POST)
        for each in ("blog/index/a.yaml", "blog/old.db", "blog/privacy.fr.md"):
            (path / each).write_text("")
        monkeypatch.setenv("CAUSERIE_DATABASE", f"sqlite:///{path}/journal/causerie.db")
        monkeypatch.setenv("CAUSERIE_SPOOL_MIB", "1")
        (path / "journal").mkdir()
        (path / "journal").chmod(0o777)
        yield path


@contextmanager
def locked(path: Path, *, to: int = 0) -> Iterator[None]:
    """Keep something from this process, which may be root's, to whom all doors are open; `to` is the mode it gets."""
    mode, user = path.stat().st_mode, os.geteuid()
    path.chmod(to)
    try:
        if user == 0:
            os.seteuid(NOBODY)
        yield
    finally:
        os.seteuid(user)
        path.chmod(mode)


def refusal(capsys: pytest.CaptureFixture[str], path: Path, *arguments: str) -> str:
    """Return what a command says where something is locked; it has run before, since its code must be read, too."""
    main(arguments)
    capsys.readouterr()
    with locked(path):
        assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert (err[:10], err.count("\n")) == ("causerie: ", 1)
    return err[10:].strip()


@pytest.mark.parametrize("below", ["", "deeper"])
@pytest.mark.parametrize(
    "command",
    [
        ["ask", "jardinage ?"],
        ["corpus", "check"],
        ["corpus", "index", "--suggest"],
        ["corpus", "index", "--prompt", "a"],
    ],
)
def test_folder_of_posts(folder: Path, capsys: pytest.CaptureFixture[str], command: list[str], below: str) -> None:
    posts = folder / "blog" / below
    assert (
        refusal(capsys, folder / "blog", *command, "--corpus", str(posts))
        == f"{posts} cannot be read: Permission denied"
    )


@pytest.mark.parametrize("command", [["ask", "jardinage ?"], ["corpus", "check"], ["corpus", "index", "--prompt", "a"]])
def test_index_of_a_blog(folder: Path, capsys: pytest.CaptureFixture[str], command: list[str]) -> None:
    index = folder / "blog" / "index"
    said = refusal(capsys, index, *command, "--corpus", str(folder / "blog"))
    assert said == f"{index} cannot be read: Permission denied"


def test_privacy_notice(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    for locked_up in (folder / "blog", folder / "blog" / "privacy.fr.md"):
        caplog.clear()
        with locked(locked_up):
            assert set(load_notices(folder / "blog").values()) == {None}
        assert f"the privacy notice {folder}/blog/privacy.fr.md cannot be read: Permission denied" in caplog.text


@pytest.mark.parametrize("file", ["", "old.db"])
def test_backup(folder: Path, capsys: pytest.CaptureFixture[str], file: str) -> None:
    said = refusal(capsys, folder / "blog" / file, "journal", "restore", str(folder / "blog" / "old.db"))
    assert said == f"the backup {folder}/blog/old.db cannot be read: Permission denied"


def _is_open_to_all(folder: Path) -> bool:
    """Return whether everybody comes into a folder."""
    return all(each.stat().st_mode & 0o001 for each in (folder, *folder.parents))


@pytest.mark.skipif(not _is_open_to_all(ROOT / "bot"), reason="the code lies where only its owner comes")
def test_journal_that_may_only_be_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = folder / "journal" / "causerie.db"

    async def begin() -> None:
        async with Journal.open(f"sqlite:///{database}", spool=folder / "spool", spool_size=2**20):
            pass

    asyncio.run(begin())
    with locked(database, to=0o444):
        for job in (["tail"], ["search"], ["stats"], ["export"]):
            assert main(["journal", *job]) == 2
            out, err = capsys.readouterr()
            assert (out, err) == (
                "",
                f"causerie: nothing is shown, since your look cannot be noted in the audit: the database {database}"
                " takes no entry: attempt to write a readonly database; run this as the bot's user, and see that the"
                " disk can be written\n",
            )


def test_questions_to_evaluate(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases = folder / "blog" / "cases.jsonl"
    assert refusal(capsys, folder / "blog", "evaluate", str(cases)) == f"{cases}: cannot be read: Permission denied"


def test_name_of_a_folder_that_is_too_long(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["ask", "x"], ["corpus", "check"]):
        assert main([*command, "--corpus", "x" * 300]) == 2
        assert capsys.readouterr().err == f"causerie: {'x' * 300} cannot be read: File name too long\n"
    assert main(["evaluate", "x" * 300]) == 2
    assert "File name too long" in capsys.readouterr().err
