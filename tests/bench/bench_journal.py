"""Print how many turns a second the journal puts on disk, beside plain sqlite3 and the disk itself.

    python tests/bench/bench_journal.py [--seconds 1] [--folder .]

A recorder awaits each of its turns before it hands in the next, as a conversation does; many share transactions.
"""

import argparse
import asyncio
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Literal

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.model import Citation, Message, Outcome, Place, Post, Quote, Reply, Turn, Words
from bot.storage import Journal

RECORDERS = (1, 16, 256)
MODES: tuple[Literal["NORMAL", "FULL"], ...] = ("NORMAL", "FULL")
POST = Post("un-billet", "Un billet", "Une phrase de l’auteur, longue comme elles le sont. " * 20)


def turns() -> Iterator[Turn]:
    """Yield turns of a usual size, two quotes each."""
    quotes = (Quote(POST, 0, 52, 9.5), Quote(POST, 104, 156, 4.25))
    reply = Reply(Outcome.ANSWERED, (Words("Voici ce qu’il en dit :"), Citation(quotes)))
    for number in count(10**17):
        at = datetime.now(UTC)
        place = Place("discord", "222", "111")
        text = f"Que pense l’auteur de la question numéro {number} ?"
        yield Turn(Message(str(number), place, "222/333", str(number % 100), "Zoé", text, at), reply, 1.5)


async def journal_rate(folder: Path, mode: Literal["NORMAL", "FULL"], recorders: int, seconds: float) -> list[float]:
    """Return the time in seconds of each `record` that `recorders` tasks made during `seconds`."""
    url, supply, times = f"sqlite:///{folder}/journal.db", turns(), list[float]()

    async def recorder() -> None:
        while time.perf_counter() < end:
            begun = time.perf_counter()
            await journal.record(next(supply))
            times.append(time.perf_counter() - begun)

    async with Journal.open(url, spool=folder / "spool", synchronous=mode) as journal:
        end = time.perf_counter() + seconds
        await asyncio.gather(*(recorder() for _ in range(recorders)))
        if journal.status.spool_used or not journal.status.reachable:
            print("  (the database was too slow at times: some turns went to the spool)")
    return times


def plain_rate(folder: Path, mode: str, group: int, seconds: float) -> float:
    """Return how many rows a second `executemany` puts into one bare table, `group` in a transaction."""
    connection = sqlite3.connect(folder / "plain.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {mode}")
    connection.execute(
        "CREATE TABLE turns (id TEXT PRIMARY KEY, author TEXT, asked_at TEXT, question TEXT, reply TEXT)"
    )
    rows, supply, begun = 0, turns(), time.perf_counter()
    while time.perf_counter() < begun + seconds:
        group_rows = [
            (t.message.id, t.message.author, "", t.message.text, "x" * 400)
            for t, _ in zip(supply, range(group), strict=False)
        ]
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO turns VALUES (?, ?, ?, ?, ?)", group_rows)
        connection.execute("COMMIT")
        rows += group
    took = time.perf_counter() - begun
    connection.close()
    return rows / took


def fsync_ms(folder: Path, rounds: int = 200) -> float:
    """Return the median time in milliseconds to overwrite and fsync 4 KiB."""
    times = []
    with (folder / "fsync").open("wb", buffering=0) as file:
        for _ in range(rounds):
            file.seek(0)
            file.write(bytes(4096))
            begun = time.perf_counter()
            os.fsync(file.fileno())
            times.append(time.perf_counter() - begun)
    return statistics.median(times) * 1000


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seconds", type=float, default=1.0, help="length of each measurement")
    parser.add_argument("--folder", type=Path, help="where the files go: the disk that is measured")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.folder) as base:
        print(f"fsync of the disk: {fsync_ms(Path(base)):.3f} ms\n")
        print(f"{'synchronous':12}{'recorders':>10}{'turns/s':>10}{'median ms':>11}{'p99 ms':>9}", end="")
        print(f"{'sqlite3 rows/s':>16}{'share':>7}")
        for mode in MODES:
            for recorders in RECORDERS:
                report(Path(base), mode, recorders, arguments.seconds)


def report(base: Path, mode: Literal["NORMAL", "FULL"], recorders: int, seconds: float) -> None:
    """Measure one line of the table and print it."""
    folder = base / f"{mode}-{recorders}"
    folder.mkdir()
    begun = time.perf_counter()
    times = sorted(asyncio.run(journal_rate(folder, mode, recorders, seconds)))
    rate = len(times) / (time.perf_counter() - begun)
    plain = plain_rate(folder, mode, recorders, seconds)
    median, p99 = times[len(times) // 2] * 1000, times[int(len(times) * 0.99)] * 1000
    print(f"{mode:12}{recorders:10}{rate:10.0f}{median:11.2f}{p99:9.2f}{plain:16.0f}{rate / plain:7.0%}")


if __name__ == "__main__":
    main()
