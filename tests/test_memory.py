"""What was freed is used again, and goes back to the system: measured in a process of its own."""

import gc
import platform
import subprocess
import sys
import weakref
from collections.abc import Sequence

import pytest

from bot import memory
from tests.helpers import ROOT

needs_glibc = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library than glibc")

# A thread that fills so many mebibytes and frees them, save the last kilobytes; then another one does the same, while
# the first still lives. Prints the resident mebibytes before, after the one, after the other, and after giving back.
FILLED = 64
PROGRAM = f"""
import threading
from pathlib import Path
from bot import memory

def resident():
    [line] = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS")]
    print(int(line.split()[1]) // 1024)

def fill():
    kept.append([bytes(2048) for _ in range({FILLED} * 512)][-1])
    filled.set()
    over.wait()

kept, over = [], threading.Event()
memory.share_one_arena()
resident()
for _ in range(2):
    filled = threading.Event()
    threading.Thread(target=fill).start()
    filled.wait()
    resident()
over.set()
memory.settle()
resident()
"""


# One large block makes glibc take such sizes for usual; then come as many mebibytes in quarters, a small block behind
# each, and the large ones are freed.
QUARTERS = f"""
from pathlib import Path
from bot import memory

def resident():
    [line] = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS")]
    print(int(line.split()[1]) // 1024)

memory.give_back_large_blocks()
large = b"x" * 2**24
del large
resident()
blocks = [(b"x" * 2**18, b"x" * 2**14) for _ in range({FILLED} * 4)]
resident()
blocks = [small for _, small in blocks]
resident()
"""


def resident(program: str = PROGRAM) -> Sequence[int]:
    printed = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    return [int(line) for line in printed.stdout.splitlines()]


@needs_glibc
def test_what_one_thread_freed_another_one_uses_and_the_rest_goes_back() -> None:
    before, one, both, given_back = resident()
    assert one - before > FILLED * 0.8, "the thread has filled nothing"
    assert both - one < FILLED * 0.2
    assert given_back - before < FILLED * 0.2


@needs_glibc
def test_large_blocks_go_back_at_once() -> None:
    before, full, freed = resident(QUARTERS)
    assert full - before > FILLED * 0.8, "nothing was filled"
    assert freed - before < FILLED * 0.2
    before, _, freed = resident(QUARTERS.replace("memory.give_back_large_blocks()", ""))
    assert freed - before > FILLED * 0.8, "glibc does it by itself: the function can go"


@needs_glibc
def test_without_it_each_thread_takes_memory_of_its_own() -> None:
    _, one, both, _ = resident(PROGRAM.replace("memory.share_one_arena()", ""))
    assert both - one > FILLED * 0.8


class HoldsItself:
    """As an index does by its caches."""

    def __init__(self) -> None:
        self.itself = self


def test_what_was_settled_is_let_go_when_something_else_has_taken_its_place() -> None:
    try:
        old = HoldsItself()
        is_alive = weakref.ref(old)
        memory.settle()
        del old
        gc.collect()
        assert is_alive(), "what is settled is not searched"
        memory.settle()
        assert not is_alive()
    finally:
        gc.unfreeze()


@pytest.mark.parametrize("enabled", [True, False])
def test_what_comes_all_at_once_is_not_searched_until_it_is_settled(enabled: bool) -> None:  # noqa: FBT001
    searches: list[str] = []

    def note(phase: str, _: object) -> None:
        searches.append(phase)

    gc.callbacks.append(note)
    (gc.enable if enabled else gc.disable)()
    try:
        with pytest.raises(MemoryError), memory.unsearched():
            garbage = HoldsItself()
            is_alive = weakref.ref(garbage)
            del garbage
            many = [HoldsItself() for _ in range(100_000)]
            assert not searches
            raise MemoryError
        assert gc.isenabled() is enabled
        assert gc.get_freeze_count() > len(many)
        memory.settle()
        assert not is_alive()
    finally:
        gc.callbacks.remove(note)
        gc.enable()
        gc.unfreeze()


def test_serving_loads_no_library_that_only_other_commands_need() -> None:
    program = "import sys, bot.__main__, bot.cogs.door, bot.dialogue, bot.corpus; print(*sys.modules)"
    printed = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    loaded = {name.partition(".")[0] for name in printed.stdout.split()}
    assert {"discord", "numpy", "rapidfuzz"} <= loaded
    needless = {
        "PIL",
        "markdown_it",
        "prompt_toolkit",
        "pydantic",
        "rank_bm25",
        "rich",
        "unittest",
        "yaml",
    }
    assert not loaded & needless


@pytest.mark.parametrize("error", [OSError, TypeError])
def test_elsewhere_nothing_happens(error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def no_library(_: None) -> None:
        raise error

    monkeypatch.setattr("ctypes.CDLL", no_library)
    memory.share_one_arena()
    try:
        memory.settle()
    finally:
        gc.unfreeze()
