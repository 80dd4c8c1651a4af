import asyncio
import signal
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from bot.model import Delivery, Filters, Moderator
from bot.storage import Journal
from bot.storage._database import Session
from bot.storage._queue import TOGETHER
from tests.journals import Lock, back, database_of, opened, until
from tests.turns import CHANNEL, NOON, ids, make_turn, rows

MODERATOR = Moderator("99", "10")
UNMARKED = "SELECT COUNT(*) FROM turns WHERE marks = ''"


async def found(journal: Journal, words: str = "") -> list[str]:
    page = await journal.review.search(MODERATOR, Filters(words=words), limit=500)
    return sorted(reviewed.turn.message.id for reviewed in page.turns)


def unmarked(folder: Path) -> int:
    [(count,)] = rows(folder / "journal.db", UNMARKED)
    return int(count)


async def test_a_moderator_finds_a_turn_as_soon_as_it_is_recorded(journal: Journal, tmp_path: Path) -> None:
    for name in ("1", "2", "3"):
        await journal.record(make_turn(name, text=f"question {name}", place=CHANNEL))
        assert await found(journal, "question") == [str(number) for number in range(1, int(name) + 1)]
        assert unmarked(tmp_path) == 0


async def test_a_moderator_sees_a_delivery_as_soon_as_it_is_noted(journal: Journal) -> None:
    await journal.record(make_turn("1", place=CHANNEL))
    delivery = Delivery("1", NOON, message="55")
    journal.delivered(delivery)
    dossier = await journal.review.turn(MODERATOR, "1")
    assert dossier is not None
    assert dossier.turn.turn.delivery == delivery


async def test_turns_are_marked_few_at_a_time(journal: Journal) -> None:
    left = [0]
    write = database_of(journal).write

    def watching(work: Callable[[Session], object]) -> object:
        def counted(session: Session) -> object:
            done = work(session)
            # Within the transaction: after it, a busy event loop may look only when the next ones are through, too.
            [(count,)] = session.execute(UNMARKED)
            left.append(count)
            return done

        return write(counted)

    database_of(journal).write = watching  # type: ignore[method-assign,assignment]  # to see what each leaves
    await asyncio.gather(*(journal.record(make_turn(f"{number:03}")) for number in range(100)))
    for number in range(100):
        journal.delivered(Delivery(f"{number:03}", NOON, message="55"))
    await until(lambda: left[-1] == 0)
    assert max(before - after for before, after in pairwise(left)) <= TOGETHER
    await journal.flush()
    assert await journal.undelivered(NOON) == ()


async def test_without_anybody_asking_turns_are_soon_marked(journal: Journal, tmp_path: Path) -> None:
    await journal.record(make_turn("1"))
    assert unmarked(tmp_path) == 1
    await until(lambda: unmarked(tmp_path) == 0)


async def test_turns_are_marked_before_the_end(tmp_path: Path) -> None:
    async with opened(tmp_path) as journal:
        await asyncio.gather(*(journal.record(make_turn(str(number))) for number in range(50)))
    assert unmarked(tmp_path) == 0


async def test_what_the_spool_brings_is_marked(journal: Journal, tmp_path: Path) -> None:
    lock = Lock(tmp_path)
    await asyncio.gather(*(journal.record(make_turn(str(number), place=CHANNEL)) for number in range(20)))
    assert journal.status.spool_used
    lock.release()
    await back(journal)
    assert len(await found(journal)) == 20


async def test_a_turn_that_cannot_be_stored_spoils_no_other(journal: Journal) -> None:
    turns = [make_turn("0"), make_turn("1"), make_turn("2", at=NOON.replace(tzinfo=None)), make_turn("3")]
    results = await asyncio.gather(*(journal.record(turn) for turn in turns), return_exceptions=True)
    assert [result for result in results if result is not True] == [results[2]]
    assert isinstance(results[2], ValueError)
    assert journal.status.reachable
    assert ids(await journal.tail(9)) == ["0", "1", "3"]


async def test_a_turn_that_cannot_be_stored_is_refused_by_the_spool_too(journal: Journal, tmp_path: Path) -> None:
    lock = Lock(tmp_path)
    assert await journal.record(make_turn("1"))
    with pytest.raises(ValueError, match="time zone"):
        await journal.record(make_turn("2", at=NOON.replace(tzinfo=None)))
    lock.release()
    await back(journal)
    assert ids(await journal.tail(9)) == ["1"]


DYING = """
import asyncio, os, signal, sys
from pathlib import Path
sys.path[:0] = sys.argv[2:]
from bot.storage._database import Session
from bot.storage import Journal
from tests.turns import CHANNEL, make_turn

async def main(folder: Path) -> None:
    async with Journal.open(f"sqlite:///{folder}/journal.db", spool=folder / "spool", spool_size=2**18) as journal:
        await asyncio.gather(*(journal.record(make_turn(str(name), place=CHANNEL)) for name in range(9)))
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main(Path(sys.argv[1])))
"""


async def test_turns_of_a_killed_process_are_found_after_the_next_start(tmp_path: Path) -> None:
    paths = [str(Path(__file__).parents[1]), str(Path(__file__).parent)]
    command = [sys.executable, "-c", DYING, str(tmp_path), *paths]
    died = subprocess.run(command, check=False)  # noqa: ASYNC221  # nothing else is going on
    assert died.returncode == -signal.SIGKILL
    assert unmarked(tmp_path) == 9
    async with opened(tmp_path) as journal:
        assert unmarked(tmp_path) == 0
        assert await found(journal) == [str(number) for number in range(9)]
