"""The index that another process builds: the same as one built here, errors included, and nobody is left behind."""

import os
import pickle
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.apart import Builder
from bot.corpus import load
from bot.evaluation import read_cases
from bot.index import Findings, Index
from bot.model import CorpusError
from bot.settings import OWN_CORPUS
from tests.serving import ROOT

POST = "---\ntitle: Le pain\ndate: 2024-01-01\n---\n\nLe levain demande du temps.\n"


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    (tmp_path / "pain.md").write_text(POST, encoding="utf-8")
    return tmp_path


def test_what_another_process_built_finds_the_same_sentences_with_the_same_scores() -> None:
    here, there = Index(load(OWN_CORPUS)), Builder(OWN_CORPUS, None).build()
    for case in read_cases(ROOT / "tests" / "data" / "questions-dev.jsonl"):
        mine, other = here.search(case.question), there.search(case.question)
        assert _places(mine) == _places(other)
        assert (mine.answers, mine.is_near, mine.evidence) == (other.answers, other.is_near, other.evidence)


def _places(findings: Findings) -> list[tuple[str, int, float]]:
    return [(hit.sentence.post.slug, hit.sentence.start, hit.score) for hit in findings.hits]


def test_posts_are_read_as_they_are_when_it_is_begun(posts: Path) -> None:
    with Builder(posts, None) as builder:
        assert [post.title for post in builder.build().corpus.posts] == ["Le pain"]
        (posts / "pain.md").write_text(POST.replace("Le pain", "Le four"), encoding="utf-8")
        assert [post.title for post in builder.build().corpus.posts] == ["Le four"]


def test_why_posts_cannot_be_read_is_told_as_if_they_were_read_here(posts: Path) -> None:
    (posts / "pain.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    with pytest.raises(CorpusError) as here:
        load(posts)
    with pytest.raises(CorpusError) as there:
        Builder(posts, None).build()
    assert str(there.value) == str(here.value)


def test_a_thesaurus_that_is_named_and_missing_is_told_of(posts: Path) -> None:
    with pytest.raises(CorpusError, match=r"none\.dat: no thesaurus"):
        Builder(posts, posts / "none.dat").build()


def test_a_process_that_dies_is_told_of_with_its_status(posts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    builder = Builder(posts, None)
    monkeypatch.setattr(builder, "_command", [sys.executable, "-c", "raise SystemExit(7)"])
    with pytest.raises(CorpusError, match="ended with status 7"):
        builder.build()


def test_a_python_that_is_gone_is_told_of(posts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    builder = Builder(posts, None)
    monkeypatch.setattr(builder, "_command", [str(posts / "python-that-was-upgraded-away")])
    with pytest.raises(CorpusError, match="no process starts for it"):
        builder.build()


def test_whoever_leaves_without_the_index_leaves_no_process_behind(posts: Path) -> None:
    with Builder(posts, None) as builder:
        builder.begin()
        begun = builder._begun
        assert begun is not None
        assert begun.poll() is None
    assert begun.returncode == -signal.SIGKILL


def test_being_asked_to_end_does_not_cut_the_building_short(posts: Path) -> None:
    # systemd asks every process of a service: the one that waits for us decides.
    process = subprocess.Popen([sys.executable, "-m", "bot.index", str(posts)], stdout=subprocess.PIPE, cwd=ROOT)
    with process:
        ignored = f"/proc/{process.pid}/status"
        while not int(_line(ignored, "SigIgn"), 16) >> (signal.SIGTERM - 1) & 1:
            assert process.poll() is None
        process.send_signal(signal.SIGTERM)
        assert process.stdout is not None
        assert isinstance(pickle.load(process.stdout), Index)  # noqa: S301  # from our own process
    assert process.returncode == 0


def _line(path: str, name: str) -> str:
    return next(line.split()[1] for line in Path(path).read_text().splitlines() if line.startswith(f"{name}:"))


def test_nobody_waiting_any_more_is_no_mishap(posts: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as nowhere:
        command = [sys.executable, "-m", "bot.index", str(posts)]
        gone = subprocess.run(command, stdout=nowhere, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    assert (gone.returncode, gone.stderr) == (1, b"")


def test_who_gets_an_index_handed_over_loads_nothing_that_only_building_needs(posts: Path) -> None:
    program = f"""
import sys
from pathlib import Path
from bot.apart import Builder
from bot.conversation import Conversations
Conversations(Builder(Path({str(posts)!r}), None).build())
print(sorted({{"rank_bm25", "yaml", "frontmatter", "markdown_it"}} & set(sys.modules)), "numpy" in sys.modules)
"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)
    assert told.stdout == "[] True\n"


def test_no_question_goes_along_with_an_index_to_another_process(posts: Path) -> None:
    index = Index(load(posts))
    index.search("combien de temps pour Zanzibar ?")
    handed = pickle.dumps(index)
    assert b"zanzibar" not in handed.lower()
    again = pickle.loads(handed)  # noqa: S301  # our own
    assert _places(again.search("le levain")) == _places(index.search("le levain"))
