"""How long `chat` takes from nothing to its first answer, against importing its libraries alone, in the same run.

Run from the project's root: `python tests/bench/bench_start.py [--runs 15]`.
"""

import argparse
import statistics
import subprocess
import sys
import time

RIVAL = [sys.executable, "-c", "import rank_bm25, rich"]
LIBRARIES = [sys.executable, "-c", "import rank_bm25, rich.console, Stemmer, rapidfuzz, frontmatter, pydantic_settings"]
CHAT = [sys.executable, "-m", "bot", "chat"]


def seconds(command: list[str], typed: str = "") -> float:
    """Return how long a command takes, given what is typed into it."""
    started = time.perf_counter()
    subprocess.run(command, input=typed, text=True, check=True, capture_output=True)
    return time.perf_counter() - started


def main() -> None:
    """Run them in turn and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    taken: dict[str, list[float]] = {
        "import rank_bm25, rich": [],
        "import all its libraries": [],
        "chat, one answer": [],
    }
    for _ in range(runs):
        taken["import rank_bm25, rich"].append(seconds(RIVAL))
        taken["import all its libraries"].append(seconds(LIBRARIES))
        taken["chat, one answer"].append(seconds(CHAT, "Qui est Michel Hervé ?\n"))
    rival = statistics.median(taken["import rank_bm25, rich"])
    for name, values in taken.items():
        median = statistics.median(values)
        print(f"{name:<28}{median:8.3f} s   {median / rival:6.2f}")


if __name__ == "__main__":
    main()
