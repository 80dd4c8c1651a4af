"""An export in a folder of posts: nothing private lands there or stays, nothing that a hand wrote is lost."""

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.corpus import load, load_blog
from bot.corpus.importers import CONVERTERS, ExportError, Report, import_posts
from tests.helpers import ROOT, with_marks

EXPORTS = ROOT / "tests" / "data" / "exports"
ROSES, SLUGS = "tailler-les-rosiers.md", "les-limaces.md"
# In each export of ours, whatever is not for everybody says this of itself, or is the gate's code.
SECRET = ("Secret", "secrète", "4711")


def wordpress(text: str, *changes: tuple[str, str]) -> str:
    """Return an export after its blogger went on: each change is made in it, once at least."""
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Return the export of a WordPress blog, to be changed."""
    return Path(shutil.copy(EXPORTS / "wordpress.xml", tmp_path / "export.xml"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the posts are to go; nothing is there yet."""
    return tmp_path / "blog"


def read(export: Path, folder: Path, *, pages: bool = False, prune: bool = False) -> Report:
    return import_posts([export], folder, converters=CONVERTERS, pages=pages, prune=prune)


def change(export: Path, *changes: tuple[str, str]) -> None:
    export.write_text(wordpress(export.read_text(encoding="utf-8"), *changes), encoding="utf-8")


def make_private(export: Path, slug: str) -> None:
    """Mark the post of some name as private, as WordPress does."""
    before, after = export.read_text(encoding="utf-8").split(f"<wp:post_name><![CDATA[{slug}]]></wp:post_name>")
    after = after.replace("[publish]", "[private]", 1)
    export.write_text(f"{before}<wp:post_name><![CDATA[{slug}]]></wp:post_name>{after}", encoding="utf-8")


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return all files of a folder with what is in them, and when they were written."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def texts(folder: Path) -> dict[str, str]:
    return {name: content.decode() for name, (content, _) in contents(folder).items() if not name.startswith(".")}


def quoted(folder: Path) -> str:
    """Return all that the bot could quote."""
    return "\n".join(f"{post.title}\n{post.body}" for post in load(folder).posts)


def test_export_becomes_posts_that_the_bot_reads(export: Path, folder: Path) -> None:
    report = read(export, folder)
    assert sorted(report.new) == [SLUGS, ROSES]
    roses = next(post for post in load(folder).posts if post.slug == "tailler-les-rosiers")
    assert roses.title == "Faut-il tailler les rosiers & quand ?"
    assert roses.body.startswith("Quand le forsythia fleurit, je taille mes rosiers.\nC'est mon grand-père")
    assert "\n> Un rosier qu'on ne taille pas boude.\n" in with_marks(roses.body, roses.layout)
    assert "extérieur [sic]." in roses.body
    assert (roses.date and roses.date.day, roses.address) == (3, "https://odile.example/2014/03/tailler-les-rosiers/")
    assert roses.topics == ("rosiers",)
    blog = load_blog(folder)
    assert (blog.title, blog.author, blog.address) == ("Le jardin d’Odile", "Odile Martin", "https://odile.example")


def test_nothing_that_is_not_for_everybody_lands_in_the_folder(tmp_path: Path) -> None:
    for export in sorted(EXPORTS.iterdir()):
        folder = tmp_path / export.stem
        report = import_posts([export], folder, converters=CONVERTERS, pages=True)
        assert report.stands
        for name, (content, _) in contents(folder).items():
            assert not any(secret in content.decode() for secret in SECRET), (export.name, name)


def test_what_was_left_out_is_counted_with_examples(export: Path, folder: Path) -> None:
    told = "\n".join(read(export, folder).lines())
    for title in ("Brouillon sur le compost", "Lettre à ma sœur", "Pour les amis", "La lettre des abonnés", "Qui suis"):
        assert title in told
    assert "Message du formulaire" not in told  # nobody misses what visitors wrote
    assert "--pages" in told


def test_pages_come_where_they_are_wished(export: Path, folder: Path) -> None:
    read(export, folder)
    assert "qui-suis-je.md" not in texts(folder)
    assert read(export, folder, pages=True).new == ["qui-suis-je.md"]


def test_second_run_touches_nothing(export: Path, folder: Path) -> None:
    read(export, folder)
    before = contents(folder)
    report = read(export, folder)
    assert sorted(report.same) == [SLUGS, ROSES]
    assert {name: each for name, each in contents(folder).items() if not name.startswith(".")} == {
        name: each for name, each in before.items() if not name.startswith(".")
    }


def test_second_run_touches_only_what_changed_and_a_new_title_renames_nothing(export: Path, folder: Path) -> None:
    read(export, folder)
    before = contents(folder)
    change(export, ("Les limaces", "Les limaces, encore"), ("aucun</em> produit", "aucun</em> poison"))
    report = read(export, folder)
    assert (report.changed, report.same) == ([SLUGS], [ROSES])
    after = contents(folder)
    assert after[ROSES] == before[ROSES]
    assert "Les limaces, encore" in after[SLUGS][0].decode()
    assert "aucun* poison" in after[SLUGS][0].decode()


def test_new_address_renames_nothing_either(export: Path, folder: Path) -> None:
    read(export, folder)
    change(export, ("[les-limaces]", "[les-loches]"), ("/05/les-limaces/", "/05/les-loches/"))
    assert read(export, folder).changed == [SLUGS]


def test_what_a_hand_edited_is_never_touched(export: Path, folder: Path) -> None:
    read(export, folder)
    (folder / SLUGS).write_text((folder / SLUGS).read_text() + "\nUn ajout à la main.\n")
    report = read(export, folder)
    assert (report.edited, report.outdated) == ([SLUGS], []), "the export is as it was"
    (folder / "blog.toml").write_text('author_is = "woman"\n')
    (folder / "index").mkdir()
    (folder / "index" / "les-limaces.yaml").write_text("- sentence: Contre\n")
    before = contents(folder)
    change(export, ("aucun</em> produit", "aucun</em> poison"))
    report = read(export, folder, prune=True)
    assert (report.edited, report.outdated) == ([SLUGS], [SLUGS])
    assert f"of which the export has a newer text: 1 ({SLUGS})" in report.lines()
    after = contents(folder)
    for name in (SLUGS, "blog.toml", "index/les-limaces.yaml"):
        assert after[name] == before[name]


def test_ends_of_lines_that_a_system_writes_are_no_edit(export: Path, folder: Path) -> None:
    read(export, folder)
    (folder / SLUGS).write_bytes((folder / SLUGS).read_bytes().replace(b"\n", b"\r\n"))
    change(export, ("aucun</em> produit", "aucun</em> poison"))
    assert read(export, folder).changed == [SLUGS]


def test_what_becomes_private_leaves_the_folder_wherever_it_was_moved(export: Path, folder: Path) -> None:
    for status in ("draft", "private", "trash", "pending", "archive"):
        for moved in (SLUGS, "2019/limaces-du-jardin.md", "drafts/x.md"):
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copy(EXPORTS / "wordpress.xml", export)
            read(export, folder)
            (folder / moved).parent.mkdir(exist_ok=True)
            (folder / SLUGS).rename(folder / moved)
            make_private(export, "les-limaces")
            change(export, ("[private]", f"[{status}]"))
            report = read(export, folder)
            assert report.removed == [moved], status
            assert "limaces" not in quoted(folder)
            assert not any("limaces" in text for text in texts(folder).values())


def test_what_is_private_and_edited_is_no_post_any_more_and_nothing_of_it_is_lost(export: Path, folder: Path) -> None:
    read(export, folder)
    edited = (folder / SLUGS).read_text() + "\nUn ajout à la main.\n"
    (folder / SLUGS).write_text(edited)
    make_private(export, "les-limaces")
    [name] = read(export, folder).set_aside
    assert (folder / name).read_text() == edited
    assert "limaces" not in quoted(folder)
    assert read(export, folder).set_aside == []
    # Published again, it comes back as the export has it; what the hand wrote stays beside.
    shutil.copy(EXPORTS / "wordpress.xml", export)
    report = read(export, folder)
    assert (report.new, report.returned) == ([SLUGS], [name])
    assert f"back as the export has it; the text that you edited lies in: 1 ({name})" in report.lines()
    assert (folder / name).read_text() == edited
    assert read(export, folder).returned == []


def test_members_and_passwords_that_come_later_count_as_well(export: Path, folder: Path) -> None:
    read(export, folder)
    change(
        export,
        ("<wp:post_password><![CDATA[]]>", "<wp:post_password><![CDATA[sésame]]>"),
        (
            "<wp:post_name><![CDATA[les-limaces]]></wp:post_name>",
            "<wp:post_name><![CDATA[les-limaces]]></wp:post_name><wp:postmeta><wp:meta_key>_members_access_role"
            "</wp:meta_key><wp:meta_value>editor</wp:meta_value></wp:postmeta>",
        ),
    )
    report = read(export, folder)
    assert sorted(report.removed) == [SLUGS, ROSES]
    assert not report.stands


def test_lost_hashes_lose_no_edit_and_keep_no_secret(export: Path, folder: Path) -> None:
    read(export, folder)
    (folder / SLUGS).write_text((folder / SLUGS).read_text() + "\nUn ajout à la main.\n")
    (folder / ".imported.jsonl").unlink()
    report = read(export, folder)
    assert (report.edited, report.outdated, report.same) == ([SLUGS], [], [ROSES])
    (folder / ".imported.jsonl").write_text('nonsense\n{"id": 3}\n[]\n\x00')
    make_private(export, "les-limaces")
    assert len(read(export, folder).set_aside) == 1
    assert "limaces" not in quoted(folder)


def test_post_whose_line_was_taken_away_is_known_by_its_name_and_its_address(export: Path, folder: Path) -> None:
    for kept in (".imported.jsonl", "nothing"):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copy(EXPORTS / "wordpress.xml", export)
        read(export, folder)
        lines = (folder / SLUGS).read_text().splitlines(keepends=True)
        (folder / SLUGS).write_text("".join(line for line in lines if not line.startswith("import_id")))
        if kept == "nothing":
            (folder / ".imported.jsonl").unlink()
        assert read(export, folder).edited == [SLUGS]
        make_private(export, "les-limaces")
        assert len(read(export, folder).set_aside) == 1


def test_missing_posts_are_reported_and_pruned_only_where_that_is_wished(export: Path, folder: Path) -> None:
    read(export, folder)
    whole = export.read_text(encoding="utf-8")
    start = whole.index("\t<item>\n\t\t<title><![CDATA[Les limaces]]>")
    export.write_text(whole[:start] + whole[whole.index("\t<item>", start + 10) :], encoding="utf-8")
    assert read(export, folder).missing == [SLUGS]
    assert SLUGS in texts(folder)
    edited = (folder / SLUGS).read_text()
    (folder / SLUGS).write_text(edited + "\nUn ajout.\n")
    assert read(export, folder, prune=True).missing == [SLUGS]
    (folder / SLUGS).write_text(edited)
    report = read(export, folder, prune=True)
    assert (report.pruned, SLUGS in texts(folder)) == ([SLUGS], False)
    assert "blog.toml" in texts(folder)


def test_what_a_hand_deleted_stays_deleted(export: Path, folder: Path) -> None:
    read(export, folder)
    (folder / SLUGS).unlink()
    report = read(export, folder)
    assert (report.deleted, SLUGS in texts(folder)) == (["Les limaces"], False)
    (folder / ROSES).unlink()  # nothing is left: a new beginning
    assert sorted(read(export, folder).new) == [SLUGS, ROSES]


def test_posts_of_ones_own_are_nobodys_business(export: Path, folder: Path) -> None:
    folder.mkdir()
    own = "---\ntitle: À moi\n---\n\nUn billet que j'ai écrit ici.\n"
    (folder / SLUGS).write_text(own)
    (folder / "LETTRE.md").write_text(own)
    report = read(export, folder, prune=True)
    assert sorted(report.new) == ["les-limaces-2.md", ROSES]
    assert (texts(folder)[SLUGS], texts(folder)["LETTRE.md"]) == (own, own)
    assert sorted(read(export, folder).same) == ["les-limaces-2.md", ROSES]


def test_two_exports_count_as_one_the_later_name_last(export: Path, folder: Path, tmp_path: Path) -> None:
    make_private(export, "les-limaces")
    exports = tmp_path / "exports"
    exports.mkdir()
    shutil.copy(EXPORTS / "wordpress.xml", exports / "2024.xml")
    shutil.copy(export, exports / "2025.xml")
    report = read(exports, folder)
    assert (report.new, report.read) == ([ROSES], 8)


class _KilledError(BaseException):
    """The process ends here."""


def _dying(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> Callable[[int], None]:
    """Return a way to let the process die at some step on the disk: before it, or after it."""
    real: dict[str, Any] = {name: getattr(Path, name) for name in ("replace", "unlink", "rename", "open")}
    left = [0]

    def step(name: str) -> Callable[..., Any]:
        def taken(self: Path, *arguments: Any, **named: Any) -> Any:
            if name == "open" and not {"a", "x"} & set(str(arguments[0] if arguments else "r")):
                return real[name](self, *arguments, **named)
            left[0] -= 1
            if left[0] == 0:
                raise error
            done = real[name](self, *arguments, **named)
            left[0] -= 1
            if left[0] == 0:
                if name == "open":
                    done.write(b'{"half')
                    done.close()
                raise error
            return done

        return taken

    for name in real:
        monkeypatch.setattr(Path, name, step(name))
    return lambda steps: left.__setitem__(0, steps)


def _interrupted(
    dies_after: Callable[[int], None], start: Callable[[], None], run: Callable[[], Report], error: type[BaseException]
) -> Iterator[int]:
    """Yield once for each step at which a run may die, after it died there."""
    for steps in range(1, 500):
        dies_after(0)
        start()
        dies_after(steps)
        try:
            run()
        except error:
            dies_after(0)
            yield steps
        else:
            dies_after(0)
            return
    pytest.fail("it never came to its end")


@pytest.mark.parametrize("error", [_KilledError(), OSError(28, "No space left on device")])
def test_whatever_a_run_is_interrupted_at_the_next_one_goes_on(
    export: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    later = tmp_path / "later.xml"
    shutil.copy(export, later)
    change(later, ("Les limaces", "Les limaces, encore"), ("aucun</em> produit", "aucun</em> poison"))
    make_private(later, "tailler-les-rosiers")
    first, second = tmp_path / "first", tmp_path / "second"
    read(export, first)
    shutil.copytree(first, second)
    read(later, second)
    expected = {export: texts(first), later: texts(second)}
    monkeypatch.setattr("os.fsync", lambda _: None)  # nobody turns the machine off, and disks take their time
    dies_after = _dying(monkeypatch, error)
    died = _KilledError if isinstance(error, _KilledError) else ExportError

    for source, before, following in ((export, None, later), (later, first, export)):

        def start(before: Path | None = before) -> None:
            shutil.rmtree(folder, ignore_errors=True)
            if before:
                shutil.copytree(before, folder)

        for step in _interrupted(dies_after, start, partial(read, source, folder), died):
            report = read(following, folder)
            assert texts(folder) == expected[following], step
            assert (report.edited, report.deleted, report.set_aside) == ([], [], []), step
            back = read(export, folder)
            assert (back.edited, back.deleted, texts(folder)) == ([], [], expected[export]), step


def test_statuses_and_what_is_said(
    export: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["corpus", "import", str(export), str(folder)]) == 0
    said = capsys.readouterr().out
    assert f"WordPress (WXR): 8 posts read in {export}" in said
    assert "2 posts read, 0 left out" in said  # corpus check
    for slug in ("les-limaces", "tailler-les-rosiers"):
        make_private(export, slug)
    assert main(["corpus", "import", str(export), str(folder)]) == 1
    (tmp_path / "broken.xml").write_text(export.read_text(encoding="utf-8")[:-900], encoding="utf-8")
    (tmp_path / "photo.xml").write_bytes(b"\xff\xd8\xff\xe0")
    (tmp_path / "empty").mkdir()
    for source in ("missing.xml", "broken.xml", "photo.xml", "empty"):
        capsys.readouterr()
        assert main(["corpus", "import", str(tmp_path / source), str(folder)]) == 2
        told = capsys.readouterr().err
        assert told.startswith("causerie: ")
        assert told.count("\n") == 1
        assert source in told
    assert main(["corpus", "import", str(export), str(export)]) == 2
    assert main(["corpus", "import", str(tmp_path / "empty"), str(tmp_path / "empty")]) == 2


def test_export_that_breaks_off_changes_nothing(export: Path, folder: Path) -> None:
    read(export, folder)
    before = contents(folder)
    whole = export.read_text(encoding="utf-8")
    export.write_text(whole[: whole.index("Les vrais alliés")], encoding="utf-8")
    with pytest.raises(ExportError, match=r"export\.xml:\d+: "):
        read(export, folder)
    assert contents(folder) == before
