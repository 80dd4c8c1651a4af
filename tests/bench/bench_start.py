"""How long `chat` takes to its prompt, and to its first answer, against importing its libraries alone, in the same run.

Run from the project's root: `python tests/bench/bench_start.py [--runs 15]`.
"""

import argparse
import contextlib
import os
import pty
import statistics
import subprocess
import sys
import threading
import time

RIVAL = [sys.executable, "-c", "import rank_bm25, rich"]
LIBRARIES = [
    sys.executable,
    "-c",
    "import rank_bm25, rich.console, Stemmer, rapidfuzz, frontmatter, attrs, prompt_toolkit",
]
CHAT = [sys.executable, "-m", "bot", "chat"]


def seconds(command: list[str], typed: str = "") -> float:
    """Return how long a command takes, given what is typed into it."""
    started = time.perf_counter()
    subprocess.run(command, input=typed, text=True, check=True, capture_output=True)
    return time.perf_counter() - started


def seconds_to_prompt() -> float:
    """Return how long it takes until a person at a keyboard is asked what he has to say."""
    leader, follower = pty.openpty()
    started = time.perf_counter()
    with subprocess.Popen(CHAT, stdin=follower, stdout=follower, stderr=follower) as process:
        seen = b""
        while "vous ›".encode() not in seen:
            seen += os.read(leader, 4096)
        taken = time.perf_counter() - started
        os.write(leader, b"\x04")
        threading.Thread(target=_drain, args=(leader,), daemon=True).start()
        process.wait()
    os.close(follower)
    return taken


def _drain(leader: int) -> None:
    with contextlib.suppress(OSError):
        while os.read(leader, 4096):
            pass


def main() -> None:
    """Run them in turn and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    names = (
        "import rank_bm25, rich",
        "import all its libraries",
        "chat, to its prompt",
        "chat, one answer through a pipe",
    )
    taken: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(runs):
        taken["import rank_bm25, rich"].append(seconds(RIVAL))
        taken["import all its libraries"].append(seconds(LIBRARIES))
        taken["chat, to its prompt"].append(seconds_to_prompt())
        taken["chat, one answer through a pipe"].append(seconds(CHAT, "Qui est Michel Hervé ?\n"))
    rival = statistics.median(taken["import rank_bm25, rich"])
    for name, values in taken.items():
        median = statistics.median(values)
        print(f"{name:<34}{median:8.3f} s   {median / rival:6.2f}")


if __name__ == "__main__":
    main()
