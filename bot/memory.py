"""What the process holds of the machine's memory beyond what it uses: glibc keeps what was freed, apart by thread.

Reading a blog takes twice the memory that its index does, in a thread that then never allocates again: without this
module, what it freed would stay with the process for good. Elsewhere than on glibc nothing of that happens here.
"""

import ctypes
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

# `M_TRIM_THRESHOLD`, `M_MMAP_THRESHOLD` and `M_ARENA_MAX` of glibc's malloc.h.
_TRIM_THRESHOLD = -1
_MMAP_THRESHOLD = -3
_ARENA_MAX = -8
# Bytes. What a question makes and drops is smaller, and what is made and dropped for each would be asked of the system
# each time, page by page: a fifth of the time that an answer takes.
_LARGE = 262_144
# So many bytes may stay free at the top of the memory, for the next question.
_KEPT_ON_TOP = 524_288


def share_one_arena() -> None:
    """Let all threads that start from now on allocate from one arena, where each uses what another one freed.

    Arenas of their own spare threads the wait for each other, which the interpreter's lock has them do anyway.
    """
    if limit := _glibc("mallopt"):
        limit(_ARENA_MAX, 1)


def give_back_large_blocks() -> None:
    """Let each large block go back to the system as soon as it is freed.

    Left alone, glibc takes the size of the first that is freed for a usual one, and keeps all up to it among the small
    ones, which then hold its pages: reading a blog makes many.
    """
    if limit := _glibc("mallopt"):
        limit(_MMAP_THRESHOLD, _LARGE)
        limit(_TRIM_THRESHOLD, _KEPT_ON_TOP)


@contextmanager
def unsearched() -> Iterator[None]:
    """Search nothing for garbage meanwhile, nor what there is at the end, before `settle` does.

    Of some million objects that come at once, and all stay, a search finds none, but has everybody wait for it, again
    and again: with thousands of posts for a tenth of a second each time.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def settle() -> None:
    """Keep what there is now out of the search for garbage, which would make some wait again and again, and give back
    what was freed; a thirtieth of a second.

    What was settled before is searched once more: an index that another one has taken the place of is held by its own
    caches, and would stay for good.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    _give_back()


def _give_back() -> None:
    """Give back to the system what was freed; a tenth of a millisecond for each mebibyte."""
    if trim := _glibc("malloc_trim"):
        trim(0)


def _glibc(name: str) -> Callable[..., Any] | None:
    """Return a function of the C library, None where it has no such one."""
    try:
        return getattr(ctypes.CDLL(None), name, None)
    except (OSError, TypeError):  # Windows
        return None
