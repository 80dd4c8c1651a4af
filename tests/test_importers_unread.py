"""What no converter reads is told of, with what to do instead: whole sources, and files beside an export."""

import shutil
import zipfile
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.corpus.importers import CONVERTERS, ExportError, import_posts
from tests.helpers import ROOT

EXPORTS = ROOT / "tests" / "data" / "exports"
POST = "---\ntitle: Un billet\n---\n\nLe texte.\n"


def refused(tmp_path: Path, *sources: Path) -> str:
    """Return in which sentence sources are refused; nothing is written."""
    folder = tmp_path / "blog"
    with pytest.raises(ExportError) as caught:
        import_posts(sources, folder, converters=CONVERTERS)
    assert not folder.exists()
    assert "\n" not in str(caught.value)
    return str(caught.value)


def made(folder: Path, *names: str, content: str = POST) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def not_read(tmp_path: Path, source: Path) -> str:
    report = import_posts([source], tmp_path / "blog", converters=CONVERTERS)
    assert report.stands
    [line] = [line for line in report.lines() if line.startswith("not read: ")] or [""]
    return line.removeprefix("not read: ")


def test_markdown_needs_no_import_and_its_folder_is_read_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = made(tmp_path / "mes billets", "un.md", "2014/deux.markdown", "img/photo.jpg")
    made(folder, "layouts/page.html", content="<!doctype html><html><body>{{ content }}</body></html>")
    told = refused(tmp_path, folder)
    assert f"python -m bot corpus check --corpus '{folder}'" in told
    # The command that it tells does what it says.
    assert main(["corpus", "check", "--corpus", str(folder)]) == 0
    assert "2 posts read" in capsys.readouterr().out
    with zipfile.ZipFile(tmp_path / "billets.zip", "w") as archive:
        archive.writestr("billets/un.md", POST)
    for source in (folder / "un.md", tmp_path / "billets.zip"):
        assert "Markdown, which needs no import: put it, unpacked, into a folder" in refused(tmp_path, source)


def test_address_is_not_fetched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for address in ("https://odile.example/feed/", "http://odile.example"):
        assert main(["corpus", "import", address, str(tmp_path / "blog")]) == 2
        told = capsys.readouterr().err
        assert address.rstrip("/") in told
        assert "nothing is fetched from the web" in told
        assert "Export" in told


def test_what_is_no_export_is_told_what_to_do_instead(tmp_path: Path) -> None:
    for name, told in (
        ("billets.docx", "as a web page (HTML)"),
        ("blog.pdf", "Markdown file"),
        ("PHOTO.JPG", "nothing to quote"),
        ("billet.txt", "ends in .md"),
        ("sauvegarde.sql", "Tools → Export"),
        ("blog.tar.gz", "unpack it"),
        ("blog.zip", "download it once more"),
        ("sitemap.xml", "name the export"),
    ):
        assert told in refused(tmp_path, made(tmp_path / "in", name) / name), name
    (tmp_path / "empty.zip").write_bytes(b"")
    assert "is empty: download" in refused(tmp_path, tmp_path / "empty.zip")
    zipfile.ZipFile(tmp_path / "empty.zip", "w").close()
    assert "there is no file in" in refused(tmp_path, tmp_path / "empty.zip")
    assert "word processor" in refused(tmp_path, made(tmp_path / "mixed", "a.docx", "b.docx", "c.pdf"))


def test_files_beside_an_export_that_were_not_read_are_told(tmp_path: Path) -> None:
    source = made(tmp_path / "mixed", *(f"img/{number}.jpg" for number in range(4)), "notes.docx", "LISEZMOI", "x.css")
    shutil.copy(EXPORTS / "wordpress.xml", source / "export.xml")
    assert not_read(tmp_path, source) == "LISEZMOI, 4 .jpg, notes.docx, x.css"
    made(source, "un.md")
    shutil.copy(EXPORTS / "ghost.json", source / "ghost.json")
    shutil.copy(EXPORTS / "feed.rss", source / "feed.rss")
    told = not_read(tmp_path, source)
    assert f"{source}/ghost.json is of another format (Ghost (JSON)): import it by itself" in told
    assert f"{source}/feed.rss is of another format (Atom or RSS)" in told
    assert "un.md" in told
    assert "Markdown needs no import" in told


def test_export_alone_has_nothing_that_was_not_read(tmp_path: Path) -> None:
    for export in sorted(path for path in EXPORTS.iterdir() if path.is_file()):
        assert not_read(tmp_path / export.stem, export) == "", export
