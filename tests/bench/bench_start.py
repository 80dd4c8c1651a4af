"""How long a second start takes to its first reply, against importing two libraries alone, in the same run.

    python -m tests.bench.bench_start [--runs 9] [--blog FOLDER] [--posts 1500]

Measured are `chat`, to its prompt and to one answer through a pipe, on the seven posts, and `ask` on a large blog: the
posts of a folder (the seven themselves by default) repeated under other titles until there are so many. What was
computed at the first start is kept in a folder of this run, and what Python compiled as well. Beside the wall clock
stands the processor's time, which a busy machine changes less.
"""

import argparse
import contextlib
import os
import pty
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

from bot.settings import OWN_CORPUS
from tests.helpers import ROOT

RIVAL = [sys.executable, "-c", "import rank_bm25, rich"]
BOT = [sys.executable, "-m", "bot"]
QUESTION = "Que dit-il de la surveillance ?"
# What is to be reached: times the rival's, and seconds.
MOST_TIMES, MOST_SECONDS = 8.0, 1.5

_TITLE = re.compile(r"^title:[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.MULTILINE)


def repeated(source: Path, folder: Path, count: int) -> None:
    """Write so many posts into a folder: those of another one, again and again, each under a title of its own."""
    posts = sorted(path for path in source.rglob("*.md") if path.stem.casefold() != "readme")
    for number, path in enumerate(islice(cycle(posts), count)):
        text = path.read_text(encoding="utf-8")
        titled = _TITLE.sub(rf'title: "\1 {number}"', text, count=1)
        (folder / f"{number:05}-{path.name}").write_text(titled, encoding="utf-8")


def run(command: list[str], environment: dict[str, str], typed: str = "") -> None:
    """Run a command to its end, given what is typed into it."""
    subprocess.run(command, input=typed, text=True, check=True, stdout=subprocess.DEVNULL, env=environment, cwd=ROOT)


def until_prompt(environment: dict[str, str]) -> None:
    """Start `chat` at a keyboard, and leave as soon as it asks what one has to say."""
    leader, follower = pty.openpty()
    command = [*BOT, "chat"]
    with subprocess.Popen(
        command, stdin=follower, stdout=follower, stderr=follower, env=environment, cwd=ROOT
    ) as process:
        seen = b""
        while "vous ›".encode() not in seen:
            seen += os.read(leader, 4096)
        os.write(leader, b"\x04")
        threading.Thread(target=_drain, args=(leader,), daemon=True).start()
        process.wait()
    os.close(follower)


def _drain(leader: int) -> None:
    with contextlib.suppress(OSError):
        while os.read(leader, 4096):
            pass


def seconds(begin: Callable[[], None]) -> tuple[float, float]:
    """Return how long something takes: by the clock, and of the processor."""
    started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    begin()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return time.perf_counter() - started, busy


@contextlib.contextmanager
def starts(blog: Path, count: int) -> Iterator[dict[str, Callable[[], None]]]:
    """Yield what is started, by its name."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "blog").mkdir()
        repeated(blog, folder / "blog", count)
        kept = {"CAUSERIE_CACHE": str(folder / "cache"), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
        environment = {**os.environ, **kept, "PYTHONDONTWRITEBYTECODE": "", "CAUSERIE_CORPUS": str(OWN_CORPUS)}
        large = [*BOT, "ask", QUESTION, "--corpus", str(folder / "blog")]
        yield {
            "import rank_bm25, rich": lambda: run(RIVAL, environment),
            "chat, to its prompt": lambda: until_prompt(environment),
            "chat, one answer through a pipe": lambda: run([*BOT, "chat"], environment, f"{QUESTION}\n"),
            f"ask, {count} posts": lambda: run(large, environment),
        }


def main() -> int:
    """Start each in turn and print the medians; return 0 where both second starts are as quick as they are to be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--blog", type=Path, default=OWN_CORPUS)
    parser.add_argument("--posts", type=int, default=1_500)
    options = parser.parse_args()
    with starts(options.blog, options.posts) as by_name:
        first = {name: seconds(begin) for name, begin in by_name.items()}
        taken = [{name: seconds(begin) for name, begin in by_name.items()} for _ in range(options.runs)]
    rival, *_, piped, large = by_name
    walls, busy = ({name: statistics.median(run[name][place] for run in taken) for name in by_name} for place in (0, 1))
    print(f"{'':<34}{'first':>8}{'second':>9}{'processor':>11}{'times':>7}")
    for name in by_name:
        times = walls[name] / walls[rival]
        print(f"{name:<34}{first[name][0]:7.2f}s{walls[name]:8.3f}s{busy[name]:10.3f}s{times:7.1f}")
    print(f"processor alone, one answer: {busy[piped] / busy[rival]:.1f} times the libraries'")
    return 0 if walls[piped] <= MOST_TIMES * walls[rival] and walls[large] <= MOST_SECONDS else 1


if __name__ == "__main__":
    sys.exit(main())
