"""Indexes kept on disk: what is read back answers as what was built, and what is damaged or foreign is built anew."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.__main__ import main
from bot.corpus import load, table_of, table_record
from bot.model import (
    Aside,
    AuthorIs,
    Blog,
    Corpus,
    CorpusError,
    IndexEntry,
    Item,
    Poll,
    PollAnswer,
    Post,
    PostDate,
    Stance,
)
from bot.search import DamagedError, Findings, Focus, Index, IndexCache, stored
from bot.search.stored import key_of, read, write
from tests.helpers import ROOT, cases_of

POST = "---\ntitle: Le pain\ndate: 2024-01-01\n---\n\nLe levain demande du temps. Le four doit être chaud.\n"
KEY = "0" * 64


@pytest.fixture(scope="module", params=["editor", "bare"])
def whole(request: pytest.FixtureRequest, corpus: Corpus, bare_corpus: Corpus) -> Index:
    """Return an index of the seven posts, once with what their editor says of them and once without."""
    return Index(corpus if request.param == "editor" else bare_corpus)


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    """Return a folder of one post with its index."""
    folder = tmp_path / "blog"
    (folder / "index").mkdir(parents=True)
    (folder / "pain.md").write_text(POST, encoding="utf-8")
    (folder / "index" / "pain.yaml").write_text(
        '- sentence: "Le levain demande du temps."\n  questions: ["Combien ?"]\n'
    )
    (folder / "blog.toml").write_text('title = "Le fournil"\n', encoding="utf-8")
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> IndexCache:
    """Return a cache in a folder that is still to be made."""
    return IndexCache(tmp_path / "deep" / "cache")


def _files(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "deep" / "cache").iterdir())


def _again(index: Index, folder: Path) -> Index:
    """Return an index as it comes back from a file."""
    write(folder / "one.index", index, KEY)
    return read(folder / "one.index", KEY)


def _figures(found: Findings) -> object:
    hits = [(hit.core, hit.window, hit.score, dict(hit.features)) for hit in found.hits]
    return hits, found.query, found.answer, found.near, found.answers, found.is_near


def test_what_is_read_back_finds_the_same_with_the_same_scores(whole: Index, tmp_path: Path) -> None:
    again = _again(whole, tmp_path)
    focus = Focus(range(10, 12), ("la surveillance",), 0.5, frozenset({10, 11}), frozenset({12}))
    for case in cases_of("questions-dev")[:25]:
        assert _figures(again.find(case.question)) == _figures(whole.find(case.question))
        assert _figures(again.find_on(case.question, focus)) == _figures(whole.find_on(case.question, focus))
        assert again.occurrences(case.question) == whole.occurrences(case.question)


def test_a_blog_comes_back_with_all_that_is_known_of_it() -> None:
    post = Post(
        "pain",
        "Le pain \ud800",
        "# Levain\n\nIl lève. Il cuit.",
        PostDate(2024, 5, approximate=True),
        ("pain", "four"),
        Poll("Et vous ?", (PollAnswer("oui", 60.0), PollAnswer("non", 40.5))),
        (Aside(0, 8, 1),),
        (Item(10, 18, "1.", 1),),
        ((19, 26),),
        is_english=True,
        address="https://fournil.example/pain",
    )
    entry = IndexEntry(
        post,
        10,
        18,
        ("Lève-t-il ?",),
        ("pousse",),
        ("Ada",),
        "Ada",
        Stance.MIXED,
        ("Paris",),
        is_verdict=True,
        is_irony=True,
        is_key=True,
        english="It rises.",
    )
    blog = Blog("Le fournil", "Ada", "https://fournil.example", AuthorIs.WOMAN, {"pain": "bread"})
    table = Index(Corpus(blog, (post, replace(post, slug="four", poll=None, date=None)), (entry,))).table
    again = table_of(json.loads(json.dumps(table_record(table))))
    assert asdict(again.corpus) == asdict(table.corpus)
    assert again.corpus.entries[0].post is again.corpus.posts[0]
    assert (again.sentences, again.entries) == (table.sentences, table.entries)
    assert list(again.paragraphs) == list(table.paragraphs)
    assert again.topics_by_post == table.topics_by_post
    assert [again.numbers_of(each) for each in table.corpus.posts] == [
        table.numbers_of(each) for each in table.corpus.posts
    ]


WORDS = st.sampled_from(
    ("Le", "levain", "lève,", "pain.", "four", "!", "Île-de-France", "qui", "?", "12", "bread", "« non »\n\n", "\ud800")
)


@settings(max_examples=25)
@given(bodies=st.lists(st.lists(WORDS, max_size=40), min_size=1, max_size=4), question=st.lists(WORDS, max_size=6))
def test_any_blog_comes_back(
    bodies: list[list[str]], question: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    posts = tuple(Post(f"p{place}", f"Titre {place}", " ".join(words)) for place, words in enumerate(bodies))
    index = Index(Corpus(Blog(), posts))
    again = _again(index, tmp_path_factory.mktemp("any"))
    asked = " ".join(question)
    assert _figures(again.find(asked)) == _figures(index.find(asked))
    assert again.table.sentences == index.table.sentences


def test_the_file_holds_data_alone_and_nobody_else_may_read_it(whole: Index, tmp_path: Path) -> None:
    write(tmp_path / "one.index", whole, KEY)
    content = (tmp_path / "one.index").read_bytes()
    assert content[:8] == b"CAUSERI2"
    assert content[8:40] == sha256(content[40:]).digest()
    length = int.from_bytes(content[40:48], "little")
    assert json.loads(content[48 : 48 + length].decode("utf-8", "surrogatepass"))["key"] == KEY
    if os.name == "posix":
        assert (tmp_path / "one.index").stat().st_mode & 0o077 == 0


def test_what_cannot_be_restored_is_not_written(posts: Path, tmp_path: Path) -> None:
    for odd in (object(), np.array([object()]), [("nested",)]):
        index = Index(load(posts))
        vars(index.fields)["odd"] = odd
        with pytest.raises(TypeError, match="nothing that an index may be made of"):
            write(tmp_path / "one.index", index, KEY)
    assert not (tmp_path / "one.index").exists()


def test_an_index_is_built_once_and_then_read(
    posts: Path, cache: IndexCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cache.find(posts) is None
    built = cache.index(posts)
    monkeypatch.setattr(stored, "load", lambda _: pytest.fail("the posts are read again"))
    kept = cache.index(posts)
    assert _figures(kept.find("le levain")) == _figures(built.find("le levain"))
    corpus, begun = cache.begun(posts)
    assert begun().corpus is corpus
    assert len(_files(tmp_path)) == 1


def _flip(content: bytes) -> bytes:
    return content[:-9] + bytes([content[-9] ^ 1]) + content[-8:]


def _sound(head: bytes) -> bytes:
    """Return a file whose checksum is right and whose head is something else."""
    rest = len(head).to_bytes(8, "little") + head
    return b"CAUSERI2" + sha256(rest).digest() + rest


@pytest.mark.parametrize(
    "damage",
    [
        _flip,
        lambda content: content[:-100],
        lambda content: content[:20],
        lambda _: b"",
        lambda _: b"\x80\x04K\x07.",
        lambda content: content + b"\0",
        lambda content: b"CAUSERI1" + content[8:],
        lambda _: _sound(b"{}"),
        lambda _: _sound(b"7"),
        lambda _: _sound(b"no JSON"),
        lambda _: _sound(b'{"key": "another", "corpus": {}, "parts": {}, "arrays": []}'),
        lambda _: b"CAUSERI2" + sha256(b"").digest(),
    ],
)
def test_what_is_damaged_or_foreign_is_built_anew(
    posts: Path, cache: IndexCache, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    cache.index(posts)
    [path] = _files(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    with pytest.raises(DamagedError):
        read(path, key_of(posts))
    assert cache.find(posts) is None
    assert not path.exists()
    assert cache.index(posts).find("le levain").hits
    assert path.read_bytes() == whole


def test_the_key_changes_with_all_that_decides_what_an_index_is(
    posts: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen = [key_of(posts)]
    changes: list[Callable[[], object]] = [
        lambda: (posts / "pain.md").write_text(POST + "Encore.\n", encoding="utf-8"),
        lambda: (posts / "pain.md").rename(posts / "four.md"),
        lambda: (posts / "index" / "pain.yaml").rename(posts / "index" / "four.yaml"),
        lambda: (posts / "index" / "four.yaml").write_text("[]"),
        lambda: (posts / "blog.toml").write_text('title = "Autre"\n', encoding="utf-8"),
        (posts / "blog.toml").unlink,
        lambda: (posts / "autre.md").write_text(POST, encoding="utf-8"),
    ]
    for change in changes:
        change()
        seen.append(key_of(posts))
    house = tmp_path / "house"
    for name in ("search/weights/ranker.json", "text/_words.py"):
        (house / name).parent.mkdir(parents=True, exist_ok=True)
        (house / name).write_text("1")
    monkeypatch.setattr(stored, "_HOUSE", house)
    seen.append(key_of(posts))
    for name in ("search/weights/ranker.json", "text/_words.py"):
        (house / name).write_text("2")
        seen.append(key_of(posts))
    assert len(set(seen)) == len(seen)
    assert key_of(posts) == seen[-1]


def test_post_comes_and_goes_on_its_day_though_no_file_changes(posts: Path, tmp_path: Path) -> None:
    (posts / "miel.md").write_text(POST.replace("2024-01-01", "2024-05-01"), encoding="utf-8")
    (posts / "cire.md").write_text(POST.replace("---\n\n", "expiryDate: 2024-07-01\n---\n\n"), encoding="utf-8")
    days: tuple[tuple[date, list[str]], ...] = (
        (date(2024, 4, 30), ["cire", "pain"]),
        (date(2024, 5, 1), ["cire", "miel", "pain"]),
        (date(2024, 6, 30), ["cire", "miel", "pain"]),
        (date(2024, 7, 1), ["miel", "pain"]),
    )
    for day, slugs in days:
        kept = IndexCache(tmp_path / "cache", partial(date, day.year, day.month, day.day))
        assert [post.slug for post in kept.index(posts).corpus.posts] == slugs
        again = kept.find(posts)
        assert again is not None
        assert [post.slug for post in again.corpus.posts] == slugs


def test_posts_that_change_while_they_are_read_are_not_kept(
    posts: Path, cache: IndexCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load_and_change(folder: Path, *, day: date) -> Corpus:
        corpus = load(folder, day=day)
        (folder / "pain.md").write_text(POST + "Encore.\n", encoding="utf-8")
        return corpus

    monkeypatch.setattr(stored, "load", load_and_change)
    assert cache.index(posts).find("le levain").hits
    assert not (tmp_path / "deep").exists()


def test_posts_that_cannot_be_used_are_told_of_as_ever(posts: Path, cache: IndexCache) -> None:
    cache.index(posts)
    (posts / "pain.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    with pytest.raises(CorpusError) as here:
        load(posts)
    with pytest.raises(CorpusError) as there:
        cache.index(posts)
    assert str(there.value) == str(here.value)


def test_where_nothing_can_be_written_one_warning_says_so(posts: Path, caplog: pytest.LogCaptureFixture) -> None:
    (posts / "file").write_text("")
    folder = posts / "file" / "cache"
    assert IndexCache(folder).index(posts).find("le levain").hits
    [told] = caplog.messages
    assert told.startswith(f"{folder} cannot be written (Not a directory)")


def test_a_disk_that_is_full_leaves_nothing_behind(
    posts: Path, cache: IndexCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert cache.index(posts).find("le levain").hits
    assert "No space left" in caplog.text
    assert _files(tmp_path) == []


def test_old_ones_go_and_those_of_other_blogs_stay(posts: Path, cache: IndexCache, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "four.md").write_text(POST, encoding="utf-8")
    cache.index(other)
    [others] = _files(tmp_path)
    os.utime(others, (1, 1))
    old, new = (tmp_path / "deep" / "cache" / f"{name}.draft" for name in ("old", "new"))
    old.touch()
    new.touch()
    os.utime(old, (1, 1))
    for number in range(5):
        (posts / "pain.md").write_text(POST + f"Encore {number}.\n", encoding="utf-8")
        cache.index(posts)
    assert cache.find(posts) is not None
    assert len(_files(tmp_path)) == 3 + len([others, new])
    assert others in _files(tmp_path)
    assert (new.exists(), old.exists()) == (True, False)


def test_two_processes_at_once_do_not_disturb_each_other(posts: Path, tmp_path: Path) -> None:
    program = (
        "import sys\nfrom pathlib import Path\nfrom bot.search import IndexCache\n"
        "print(len(IndexCache(Path(sys.argv[1])).index(Path(sys.argv[2])).find('le levain').hits))"
    )
    folder = tmp_path / "deep" / "cache"
    command = [sys.executable, "-c", program, str(folder), str(posts)]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) for _ in range(3)]
    assert [process.communicate()[0].strip() for process in started] == [b"1", b"1", b"1"]
    [path] = _files(tmp_path)
    assert read(path, key_of(posts)).corpus.posts


def test_one_who_reads_goes_on_when_the_file_is_removed_or_replaced(
    posts: Path, cache: IndexCache, tmp_path: Path
) -> None:
    cache.index(posts)
    kept = cache.index(posts)
    expected = _figures(kept.find("le levain"))
    [path] = _files(tmp_path)
    write(path, Index(load(posts)), key_of(posts))
    path.unlink()
    assert _figures(kept.find("le levain")) == expected


def test_commands_keep_it_where_they_are_told(
    posts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAUSERIE_CACHE", str(tmp_path / "deep" / "cache"))
    for _ in range(2):
        assert main(["ask", "Que dit-il du levain ?", "--corpus", str(posts)]) == 0
    first, second = capsys.readouterr().out.split("\n\n")[0], _files(tmp_path)
    assert first
    assert len(second) == 1
