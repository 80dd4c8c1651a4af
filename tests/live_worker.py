"""Holds a live session over a journal until it is over, on a clock of its own; made to be killed at any moment.

Every message that Discord would show is a line of standard output: its nonce. Run as `python -m tests.live_worker DIR`.
"""

import asyncio
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from bot import live
from bot.live import Asking, Sessions, Step
from bot.model import LiveSession, LiveState
from tests.journals import opened
from tests.live_sessions import HOUR, MODERATOR, NOON, plan

QUESTIONS = 30
MEMBERS = 12
# Seconds between two steps, so that whoever kills is quick enough to do it in the middle.
BREATH = 0.002


async def hold(folder: Path) -> None:
    async with opened(folder) as journal:
        sessions = Sessions(journal.live.keep)
        await sessions.reload(journal.live.sessions)
        await _prepare(sessions)
        now = NOON + HOUR
        while found := sessions.next_due(now):
            session, due = found
            if session.state is LiveState.CLOSED and due.at > now:
                break
            now = max(now, due.at)
            await sessions.do("s", _rule(due.intention, now))
            await asyncio.sleep(BREATH)


async def _prepare(sessions: Sessions) -> None:
    """Announce the session and take the questions in, as far as that was not done before."""
    step = live.announce(plan(approval=False, each=QUESTIONS, length=3 * HOUR), by=MODERATOR, at=NOON)
    await sessions.begin(step)
    if sessions.get("s").state is LiveState.ANNOUNCED:
        await sessions.do("s", partial(live.open_questions, by=MODERATOR, at=NOON))
    for number in range(QUESTIONS):
        if sessions.get("s").state is not LiveState.OPEN:
            return
        now = NOON + timedelta(seconds=number)
        by = live.Actor(str(number % MEMBERS), "Membre")
        asking = Asking(f"q{number:02}", f"La question numéro {number} ?")
        await sessions.do("s", partial(live.ask, asking=asking, by=by, at=now))


def _rule(intention: live.Intention, now: datetime) -> Callable[[LiveSession], Step]:
    match intention:
        case live.Advance():
            return lambda session: live.advance(session, now)
        case live.Compose(question):
            said = live.BlogAnswer({"outcome": "answered", "parts": []}, 300)
            return partial(live.answer_from_blog, question=question, said=said, at=now)
        case live.ShowQuestion() | live.ShowAnswer():
            sys.stdout.write(f"{intention.nonce}\n")
            sys.stdout.flush()
    return partial(live.done, intention=intention, message="m", at=now)


if __name__ == "__main__":
    asyncio.run(hold(Path(sys.argv[1])))
