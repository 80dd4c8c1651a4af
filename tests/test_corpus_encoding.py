"""Posts that an older program wrote: their letters are read where they are known beyond doubt, and never garbled."""

import re
import subprocess
from pathlib import Path

import pytest

from bot.corpus import check, load, log_lines
from bot.model import CorpusError

TEXT = "C’est « l’été », déjà : où que j’aille, ça sent le café. Le cœur a ses raisons… à 10 € près."
POST = f"---\ntitle: L’été\n---\n\n{TEXT}\n"


def problems_of(folder: Path) -> list[str]:
    return [str(each).removeprefix(f"{folder}/") for each in check(folder).left_out]


def advice_of(folder: Path) -> list[str]:
    return [str(each).removeprefix(f"{folder}/") for each in check(folder).advice]


@pytest.mark.parametrize(
    ("encoding", "name"), [("cp1252", "WINDOWS-1252"), ("latin-1", "WINDOWS-1252"), ("utf-16", "UTF-16")]
)
def test_post_that_is_no_utf_8_is_read_where_that_is_safe_and_the_check_says_so(
    tmp_path: Path, encoding: str, name: str
) -> None:
    text = POST if encoding != "latin-1" else re.sub("[’…œ€]", "'", POST)
    path = tmp_path / "a.md"
    path.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    assert load(tmp_path).posts[0].body.strip() == text.split("---")[-1].strip()
    [advice] = advice_of(tmp_path)
    assert f": is read as {name}: look whether its accents are right, and make it UTF-8" in advice
    command = advice.partition("`")[2].removesuffix("`")
    subprocess.run(command, shell=True, check=True)  # noqa: S602 - it is what somebody would paste
    assert path.read_bytes().decode() == text.replace("\n", "\r\n")
    assert (advice_of(tmp_path), problems_of(tmp_path)) == ([], [])


def test_whole_blog_that_is_no_utf_8_gets_one_command_for_all(tmp_path: Path) -> None:
    for name in ("l'été", "b", "c"):
        (tmp_path / f"{name}.md").write_bytes(f"---\ntitle: {name}\n---\n\nUn café {name}.\n".encode("cp1252"))
    (tmp_path / "d.md").write_text("---\ntitle: D\n---\n\nUn thé.\n", encoding="utf-8")
    [advice] = advice_of(tmp_path)
    assert advice.startswith("b.md:5: is read as WINDOWS-1252, and so are 2 others: ")
    subprocess.run(advice.partition("`")[2].removesuffix("`"), shell=True, check=True)  # noqa: S602 - as above
    assert advice_of(tmp_path) == []
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["b.md", "c.md", "d.md", "l'été.md"]
    assert [post.body for post in load(tmp_path).posts] == ["Un café b.", "Un café c.", "Un thé.", "Un café l'été."]


@pytest.mark.parametrize(
    ("encoding", "name"), [("mac_roman", "MACINTOSH"), ("cp850", "CP850"), ("iso8859-15", "LATIN-9")]
)
def test_letters_of_another_system_are_not_garbled_but_named(tmp_path: Path, encoding: str, name: str) -> None:
    path = tmp_path / "mon été.md"
    path.write_bytes(POST.encode(encoding, errors="replace"))
    with pytest.raises(CorpusError, match=f"md:2: is not UTF-8 text .byte [0-9]+., but {name}, it seems"):
        load(tmp_path)
    [problem] = problems_of(tmp_path)
    assert problem.endswith(f"or run `iconv -f {name} -t UTF-8 '{path}' > '{path}.utf8' && mv '{path}.utf8' '{path}'`")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (f"{POST}Un caf".encode() + b"\xe9.\n", "6: is UTF-8 text but for what stands in this line (byte "),
        (f"{POST}Un caf".encode() + b"\xc3", "6: is UTF-8 text but for what stands in this line (byte "),
        (b"---\ntitle: T\n---\n\n\x89PNG\r\n\x00\xff\xfe", "5: is not UTF-8 text (byte 18); save it as UTF-8"),
        (b"\xff\xfea", "1: begins as UTF-16 text and is none from byte"),
    ],
)
def test_file_that_is_damaged_is_not_guessed_at(tmp_path: Path, content: bytes, problem: str) -> None:
    (tmp_path / "a.md").write_bytes(content)
    [found] = problems_of(tmp_path)
    assert found.startswith(f"a.md:{problem}")


def test_of_a_damaged_post_the_last_good_version_stays_unless_it_may_be_kept_from_readers(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(POST, encoding="utf-8")
    (tmp_path / "b.md").write_text("---\ntitle: B\n---\n\nUn texte.", encoding="utf-8")
    last = load(tmp_path)
    for content, stays in {
        f"{POST}Un caf".encode() + b"\xe9.\n": True,
        f"---\ntitle: T\ndraft: true\n---\n{TEXT}".encode() + b"\xe9.\n": False,
        "---\nstatus: privé".encode() + b"\xe9\n---\n": False,
        f"---\ntitle: [\n---\n{TEXT}".encode() + b"\xe9.\n": False,
    }.items():
        path.write_bytes(content)
        assert [post.slug for post in load(tmp_path).posts] == ["b"]
        again = load(tmp_path, last)
        assert [post.slug for post in again.posts] == ["a", "b"][not stays :]
        assert [(each.slug, each.may_stay, each.stays) for each in again.left_out] == [("a", stays, stays)]
        assert not stays or again.posts[0].body == last.posts[0].body
    path.unlink()
    assert [post.slug for post in load(tmp_path, last).posts] == ["b"]


def test_last_good_version_stays_with_its_speakers_where_the_index_is_broken(tmp_path: Path) -> None:
    (tmp_path / "index").mkdir()
    (tmp_path / "a.md").write_text("---\ntitle: A\n---\n\nUn texte.", encoding="utf-8")
    index = tmp_path / "index" / "a.yaml"
    index.write_text("- sentence: Un texte\n  speaker: Ada\n", encoding="utf-8")
    (tmp_path / "blog.toml").write_text("author = 'Bob'", encoding="utf-8")
    last = load(tmp_path)
    (tmp_path / "a.md").write_text("---\ntitle: A\n---\n\nUn nouveau texte.", encoding="utf-8")
    (tmp_path / "blog.toml").write_text("author =", encoding="utf-8")
    again = load(tmp_path, last)
    assert ([post.body for post in again.posts], again.entries, again.blog) == (["Un texte."], last.entries, last.blog)
    assert log_lines(again) == [
        f"{tmp_path}/blog.toml:1: cannot be read: Invalid value (at end of document)",
        f"{index}:1: entry 'Un texte': no sentence of the post begins with these words; copy them from the post,"
        " accents and spaces included; its last good version stays",
    ]
    (tmp_path / "a.md").write_text("---\ntitle: A\nstatus: presque\n---\n\nUn nouveau texte.", encoding="utf-8")
    assert (load(tmp_path, last).posts, load(tmp_path, last).entries) == ((), ())


@pytest.mark.parametrize("name", ["blog.toml", "index/a.yaml"])
def test_other_files_of_a_blog_may_be_no_utf_8_either(tmp_path: Path, name: str) -> None:
    texts = {
        "a.md": POST,
        "blog.toml": 'author = "Éloïse"\n',
        "index/a.yaml": "- sentence: C’est « l’été »\n  questions: [Déjà ?]\n",
    }
    (tmp_path / "index").mkdir()
    for each, text in texts.items():
        (tmp_path / each).write_bytes(text.encode("cp1252" if each == name else "utf-8"))
    corpus = load(tmp_path)
    assert (corpus.blog.author, corpus.entries[0].questions) == ("Éloïse", ("Déjà ?",))
    assert advice_of(tmp_path)[0].startswith(f"{name}:1: is read as WINDOWS-1252")
