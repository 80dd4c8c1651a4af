"""A session of 30 questions, killed (SIGKILL) again and again: no question is lost, doubled or out of order."""

import subprocess
import sys
import time
from pathlib import Path

from tests.helpers import ROOT, clean_environment
from tests.journals import opened
from tests.live_worker import QUESTIONS

KILLS = 5


def run_and_kill(folder: Path, after: int | None) -> list[str]:
    """Run the session, kill it a little after so many messages (never, if None), and return what it showed."""
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.live_worker", str(folder)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=clean_environment(),
    )
    assert worker.stdout is not None
    shown = [worker.stdout.readline() for _ in range(after or 0)]
    if after is not None:
        time.sleep(0.0007 * after)  # so that it is not always the same step that is broken off
        worker.kill()
    shown += worker.stdout.readlines()
    worker.stdout.close()
    status = worker.wait(30)
    assert status == (0 if after is None else -9)
    return [line.decode().strip() for line in shown if line.endswith(b"\n")]


async def test_a_session_killed_five_times_goes_on_from_where_it_stood(tmp_path: Path) -> None:
    shown: list[str] = []
    for kill in range(KILLS):
        shown += run_and_kill(tmp_path, 3 + kill)
    assert len(dict.fromkeys(shown)) < 2 * QUESTIONS, "the kills came in the middle"
    shown += run_and_kill(tmp_path, None)
    # What was shown twice in a row has the same nonce, so that Discord shows it once.
    once = list(dict.fromkeys(shown))
    assert once == [name for number in range(QUESTIONS) for name in (f"q{number:02}/1", f"q{number:02}a0")]
    assert len(shown) - len(once) <= KILLS
    async with opened(tmp_path) as journal:
        [session] = await journal.live.sessions()
    assert [question.puts for question in session.questions] == [1] * QUESTIONS
    assert all(question.is_shown for question in session.questions)
