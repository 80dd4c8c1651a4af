"""The index that another process builds: the same as one built here, errors included, and nobody is left behind."""

import gc
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot import apart
from bot.apart import Builder
from bot.corpus import load
from bot.model import CorpusError, UnreadError
from bot.search import Findings, Index, stored
from bot.settings import OWN_CORPUS
from tests.helpers import cases_of
from tests.serving import ROOT, children, has_ended

PROGRAM = [sys.executable, "-P", str(ROOT / "bot" / "search" / "__main__.py")]
POST = "---\ntitle: Le pain\ndate: 2024-01-01\n---\n\nLe levain demande du temps.\n"


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    (tmp_path / "pain.md").write_text(POST, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where indexes are kept."""
    return tmp_path_factory.mktemp("cache")


def test_what_another_process_built_finds_the_same_sentences_with_the_same_scores(cache: Path) -> None:
    here = Index(load(OWN_CORPUS))
    for _ in ("built", "kept"):
        there = Builder(OWN_CORPUS, cache).build()
        for case in cases_of("questions-dev")[:20]:
            mine, other = here.find(case.question), there.find(case.question)
            assert _places(mine) == _places(other)
            assert (mine.query, mine.answer, mine.near) == (other.query, other.answer, other.near)


def _places(findings: Findings) -> list[tuple[str, int, float]]:
    return [(hit.core.post.slug, hit.core.start, hit.score) for hit in findings.hits]


def test_posts_are_read_as_they_are_when_it_is_begun(cache: Path, posts: Path) -> None:
    with Builder(posts, cache) as builder:
        assert [post.title for post in builder.build().corpus.posts] == ["Le pain"]
        (posts / "pain.md").write_text(POST.replace("Le pain", "Le four"), encoding="utf-8")
        assert [post.title for post in builder.build().corpus.posts] == ["Le four"]


def test_damaged_posts_stay_as_they_were_and_those_that_are_taken_back_go(
    cache: Path, posts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (posts / "four.md").write_text(POST.replace("Le pain", "Le four").replace("levain", "four"), encoding="utf-8")
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))

    def titles(builder: Builder) -> list[str]:
        return [post.title for post in builder.build().corpus.posts]

    with Builder(posts, cache) as builder:
        assert titles(builder) == ["Le four", "Le pain"]
        (posts / "pain.md").write_bytes(POST.encode() + b"Un caf\xe9 \xc3\xa9.")
        for _ in range(2):
            caplog.clear()
            assert titles(builder) == ["Le four", "Le pain"]
            assert "its last good version stays" in caplog.text
        assert titles(Builder(posts, cache)) == ["Le four"]
        (posts / "four.md").write_text("---\ntitle: [\ndraft: true\n---\n", encoding="utf-8")
        assert titles(builder) == ["Le pain"]
        (posts / "pain.md").write_text(POST.replace("date:", "status: relecture\ndate:"), encoding="utf-8")
        assert titles(builder) == []
        (posts / "pain.md").write_text(POST, encoding="utf-8")
        assert titles(builder) == ["Le pain"]
    assert not list((tmp_path / "tmp").iterdir())


def test_places_that_are_not_there_are_named_before_anything_is_read(cache: Path, posts: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    for corpus, why in (
        (nowhere, f"no folder of posts at {nowhere}"),
        (posts / "pain.md", "is a file: name the folder"),
    ):
        with Builder(corpus, cache) as builder, pytest.raises(CorpusError, match=why):
            builder.insist_on_posts()
    (posts / "pain.md").write_text("", encoding="utf-8")
    Builder(posts, cache).insist_on_posts()


def test_nobody_waits_for_what_is_handed_over_to_be_searched_for_garbage(
    cache: Path, posts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    were_on: list[bool] = []
    read_really = stored.read

    def read_and_note(path: Path) -> Index:
        were_on.append(gc.isenabled())
        return read_really(path)

    monkeypatch.setattr(stored, "read", read_and_note)
    try:
        Builder(posts, cache).build()
    finally:
        gc.unfreeze()
    assert (were_on, gc.isenabled()) == ([False], True)


@pytest.fixture
def unwritable(posts: Path) -> Path:
    """A folder of indexes that cannot be made."""
    (posts / "file").write_text("")
    return posts / "file" / "cache"


def test_where_no_index_can_be_kept_that_is_told_once_and_nothing_else_is_missing(
    posts: Path, unwritable: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    builder = Builder(posts, unwritable)
    for _ in range(2):
        assert builder.build().find("le levain").hits
    [told] = caplog.messages
    assert told.startswith(f"{unwritable} cannot be written")
    assert not list((tmp_path / "tmp").iterdir())


def test_where_there_is_room_for_no_file_at_all_the_posts_are_read_here(
    posts: Path, unwritable: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder = Builder(posts, unwritable)
    _handing(builder, monkeypatch, """os.write(1, b'{"path": null}\\n')""")
    assert builder.build().find("le levain").hits


def test_why_posts_cannot_be_read_is_told_as_if_they_were_read_here(cache: Path, posts: Path) -> None:
    (posts / "pain.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    with pytest.raises(CorpusError) as here:
        load(posts)
    with pytest.raises(CorpusError) as there:
        Builder(posts, cache).build()
    assert str(there.value) == str(here.value)


def test_posts_of_the_folder_we_are_in_are_named_as_the_operator_did(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "blog").mkdir()
    (tmp_path / "blog" / "pain.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for corpus in (Path("blog"), Path("nowhere"), Path("../nowhere")):
        with pytest.raises(CorpusError) as here:
            load(corpus)
        with pytest.raises(CorpusError) as there:
            Builder(corpus, cache).build()
        assert str(there.value) == str(here.value)
        assert str(tmp_path) not in str(there.value)


def test_modules_in_the_folder_we_are_in_are_not_taken_for_ours(
    cache: Path, posts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (posts / "bot").mkdir()
    for name in ("bot/__init__.py", "yaml.py", "signal.py", "numpy.py"):
        (posts / name).write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(posts)
    assert [post.title for post in Builder(Path(), cache).build().corpus.posts] == ["Le pain"]


def _handing(builder: Builder, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.setattr(builder, "_command", [sys.executable, "-c", f"import os, sys\n{program}"])


def test_a_process_that_dies_is_told_of_with_its_status(
    cache: Path, posts: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    builder = Builder(posts, cache)
    _handing(builder, monkeypatch, "sys.stderr.write('no such library'); sys.exit(7)")
    with pytest.raises(CorpusError, match="ended with status 7; what it said of that stands above") as told:
        builder.build()
    assert not isinstance(told.value, UnreadError)
    assert capfd.readouterr().err == "no such library"


@pytest.mark.parametrize("first", [b"", b'{"path": "as far as'], ids=["nothing", "a part"])
def test_a_process_that_is_killed_may_do_better_another_time(
    cache: Path, posts: Path, monkeypatch: pytest.MonkeyPatch, first: bytes
) -> None:
    builder = Builder(posts, cache)
    _handing(builder, monkeypatch, f"os.write(1, {first!r}); os.kill(os.getpid(), 9)")
    with pytest.raises(UnreadError, match=r"signal 9 \(Killed\)"):
        builder.build()


def test_a_process_that_cannot_start_may_do_better_another_time(
    cache: Path, posts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder = Builder(posts, cache)
    monkeypatch.setattr(builder, "_command", [str(posts / "python-that-was-upgraded-away")])
    with pytest.raises(UnreadError, match="no process starts for it"):
        builder.build()


def test_memory_that_does_not_suffice_now_may_do_another_time(cache: Path, posts: Path) -> None:
    program = (
        "import resource, sys\nfrom bot.search import __main__ as child\n"
        "def built(*_): return bytearray(2 ** 60)\n"
        "child.built = built\nsys.exit(child.main(sys.argv[1:]))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(posts), str(cache)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        assert json.load(process.stdout)["error"] == "UnreadError"


@pytest.mark.parametrize(
    ("handed", "reason"),
    [
        (b'{"error": "Gone", "message": ""}', "KeyError"),
        (b'{"path": 7}', "TypeError"),
        (b"7", "TypeError"),
        (b"{}", "KeyError"),
        (b'{"path": "pain.md"}', "DamagedError"),
        (b"no JSON", "JSONDecodeError"),
    ],
)
def test_what_is_no_index_is_an_error_of_the_posts_and_waited_for_no_longer(
    cache: Path, posts: Path, monkeypatch: pytest.MonkeyPatch, handed: bytes, reason: str
) -> None:
    monkeypatch.chdir(posts)
    builder = Builder(posts, cache)
    _handing(builder, monkeypatch, f"os.write(1, {handed!r} + b'\\n'); os.read(0, 1)")
    with pytest.raises(CorpusError, match=f"is of no use .{reason}") as told:
        builder.build()
    assert not isinstance(told.value, UnreadError)
    assert "\n" not in str(told.value)


def test_a_file_that_is_gone_meanwhile_may_be_there_another_time(
    cache: Path, posts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder = Builder(posts, cache)
    _handing(builder, monkeypatch, """os.write(1, b'{"path": "gone"}\\n')""")
    with pytest.raises(UnreadError, match="No such file"):
        builder.build()


@pytest.mark.parametrize("change", ["code.write_text(code.read_text() + '#')", "code.unlink()"])
def test_code_that_was_exchanged_since_the_start_builds_nothing_for_it(
    cache: Path, posts: Path, tmp_path_factory: pytest.TempPathFactory, change: str
) -> None:
    house = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "bot", house / "bot")
    program = f"""
from pathlib import Path
from bot.apart import Builder
from bot.model import UnreadError
builder, code = Builder(Path({str(posts)!r}), Path({str(cache)!r})), Path("bot/corpus/__init__.py")
print(len(builder.build().corpus.posts))
{change}
try:
    builder.build()
except UnreadError as error:
    print(error)
"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=house, check=True)
    assert told.stdout == ("1\nthe posts were not read: the bot was upgraded since it started, and must be restarted\n")


def test_whoever_leaves_without_the_index_leaves_no_process_behind(cache: Path, posts: Path) -> None:
    with Builder(posts, cache) as builder:
        builder.begin()
        begun = builder._process
        assert begun is not None
        assert begun.poll() is None
    assert begun.returncode == -signal.SIGKILL


@pytest.fixture
def endless(posts: Path) -> Path:
    """Posts of which one can be read for ever, like any on a disk that hangs."""
    os.mkfifo(posts / "hang.md")
    return posts


def test_building_stops_when_told_to_and_does_not_begin_again(cache: Path, endless: Path) -> None:
    with Builder(endless, cache) as builder, ThreadPoolExecutor() as threads:
        builder.begin()
        building = threads.submit(builder.build)
        time.sleep(0.5)
        assert not building.done()
        builder.stop()
        assert isinstance(building.exception(5), UnreadError)
        assert isinstance(threads.submit(builder.build).exception(5), UnreadError)
        assert builder._process is None


@pytest.mark.parametrize("pause", [0.0, 0.5])
def test_whoever_waits_being_killed_ends_the_building_too(cache: Path, endless: Path, pause: float) -> None:
    program = (
        "import sys, time\nfrom pathlib import Path\nfrom bot.apart import Builder\n"
        "Builder(Path(sys.argv[1]), Path(sys.argv[2])).begin()\nprint('begun', flush=True)\ntime.sleep(60)"
    )
    command = [sys.executable, "-c", program, str(endless), str(cache)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"begun\n"
        [child] = children(process.pid)
        time.sleep(pause)
        process.kill()
    limit = time.monotonic() + 10
    while not has_ended(child):
        assert time.monotonic() < limit
        time.sleep(0.02)


def test_nothing_stays_open_and_nobody_stays_after_what_went_well_or_wrong(
    cache: Path, posts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder = Builder(posts, cache)
    builder.build()
    gc.collect()  # what earlier tests left
    before = _held()
    builder.build()
    for program in ("sys.exit(7)", "os.kill(os.getpid(), 9)", "os.write(1, b'no JSON')"):
        _handing(builder, monkeypatch, program)
        with pytest.raises(CorpusError):
            builder.build()
    monkeypatch.setattr(builder, "_command", [str(posts / "none")])
    with pytest.raises(CorpusError):
        builder.build()
    monkeypatch.setattr(apart, "_code_on_disk", lambda: 0)
    _handing(builder, monkeypatch, "os.write(1, b'x'); os.read(0, 1)")
    with pytest.raises(UnreadError, match="upgraded"):
        builder.build()
    assert _held() == before


def _held() -> tuple[int, int, int]:
    """Return how many files, processes and threads there are that are ours."""
    return len(list(Path("/proc/self/fd").iterdir())), len(children(os.getpid())), threading.active_count()


def test_being_asked_to_end_or_to_read_again_does_not_cut_the_building_short(cache: Path, posts: Path) -> None:
    # systemd asks every process of a service: the one that waits for us decides.
    process = subprocess.Popen([*PROGRAM, str(posts), str(cache)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with process:
        state = f"/proc/{process.pid}/status"
        for number in (signal.SIGTERM, signal.SIGHUP):
            while not int(_line(state, "SigIgn"), 16) >> (number - 1) & 1:
                assert process.poll() is None
            process.send_signal(number)
        assert "numpy" not in Path(f"/proc/{process.pid}/maps").read_text(), "it minds them only after what takes long"
        assert process.stdout is not None
        assert stored.read(Path(json.loads(process.stdout.readline())["path"])).corpus.posts
        assert process.wait() == 0


def _line(path: str, name: str) -> str:
    return next(line.split()[1] for line in Path(path).read_text().splitlines() if line.startswith(f"{name}:"))


def test_nobody_waiting_any_more_is_no_mishap(cache: Path, posts: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as nowhere:
        process = subprocess.Popen(
            [*PROGRAM, str(posts), str(cache)], stdin=subprocess.PIPE, stdout=nowhere, stderr=subprocess.PIPE
        )
        with process:
            assert process.stderr is not None
            assert (process.wait(60), process.stderr.read()) == (1, b"")


def test_who_gets_an_index_handed_over_loads_nothing_that_only_building_needs(cache: Path, posts: Path) -> None:
    program = f"""
import sys
from pathlib import Path
from bot import apart
from bot.apart import Builder
from bot.dialogue import Conversations
Conversations(Builder(Path({str(posts)!r}), Path({str(cache)!r})).build())
print(sorted({{"rank_bm25", "yaml", "markdown_it"}} & set(sys.modules)), "numpy" in sys.modules)
"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)
    assert told.stdout == "[] True\n"
