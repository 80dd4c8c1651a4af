"""What many tests share: the seven posts, read and indexed once for the whole run."""

import fcntl
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from bot.corpus import load
from bot.model import Corpus, Post
from bot.search import Index
from bot.search.stored import read, write
from tests.discord_world import alice, channel, folder, guild, server  # noqa: F401 - fixtures for all
from tests.helpers import ROOT
from tests.journals import journal  # noqa: F401 - a fixture for all

# The same examples every time, so that a red run can be run again; a search for new ones: HYPOTHESIS_PROFILE=search.
settings.register_profile(
    "steady",
    derandomize=True,
    deadline=None,  # the machines of a CI are shared; pytest's own timeout stops what hangs
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.register_profile("search", parent=settings.get_profile("steady"), derandomize=False, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

# Every bot in a process of its own would compile all of its code anew: a second of the processor, hundreds of times.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Files that start many bots, or compute much: begun last, one of them would be all that still runs.
_LONGEST_FIRST = (
    "test_serve.py",
    "test_cogs_live_failures.py",
    "test_cogs_live_guest.py",
    "test_cogs_catching_up.py",
    "test_cogs_live_kill.py",
    "test_cogs_faults.py",
    "test_cogs_live_restart.py",
    "test_cogs_live_hosting.py",
    "test_cogs_following.py",
    "test_cogs_live_erasure.py",
    "test_dialogue.py",
    "test_terminal.py",
)

# A shell starts what it runs in the background deaf to Ctrl-C, and so would be a bot that we start and end by it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep what the bots that are started here keep on disk out of the user's own cache, and in one for all workers."""
    base = tmp_path_factory.getbasetemp()
    path = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "shared-cache"
    path.mkdir(exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(path))
        yield path


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """Return the seven posts with their editor's index."""
    return load(ROOT / "corpus")


@pytest.fixture(scope="session")
def bare_corpus(corpus: Corpus) -> Corpus:
    """Return the seven posts as any blog would bring them: without an editor's index."""
    return replace(corpus, entries=())


@pytest.fixture(scope="session")
def index(corpus: Corpus, cache_folder: Path) -> Index:
    """Return the index of the seven posts."""
    return _built_once(corpus, cache_folder / "seven-posts.index")


@pytest.fixture(scope="session")
def bare_index(bare_corpus: Corpus, cache_folder: Path) -> Index:
    """Return the index of the seven posts without what their editor says of them."""
    return _built_once(bare_corpus, cache_folder / "bare-posts.index")


def _built_once(corpus: Corpus, path: Path) -> Index:
    """Return the index of some posts, which the first worker builds and the others read."""
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            write(path, Index(corpus), key="")
    return read(path)


@pytest.fixture(params=["editor", "bare"])
def either_index(request: pytest.FixtureRequest, index: Index, bare_index: Index) -> Index:
    """Return the index of the seven posts, once with the editor's index and once without."""
    return index if request.param == "editor" else bare_index


@pytest.fixture(scope="session")
def posts(corpus: Corpus) -> dict[str, Post]:
    """Return the seven posts by slug."""
    return {post.slug: post for post in corpus.posts}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first, then the others that start bots; what only computes fills the gaps at the end."""

    def place(item: pytest.Item) -> int:
        name = item.path.name
        if name in _LONGEST_FIRST:
            return _LONGEST_FIRST.index(name)
        return len(_LONGEST_FIRST) + (not name.startswith(("test_cogs", "test_discord", "test_serve", "test_main")))

    items.sort(key=place)
