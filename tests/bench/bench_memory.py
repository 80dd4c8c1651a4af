"""Memory while a hundred thousand turns pass through the conversations, the recall of buttons and the journal.

    python -m tests.bench.bench_memory [turns]

The second half may not need more than the first left, save a few mebibytes of noise.
"""

import asyncio
import gc
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.cogs._recall import Recall
from bot.cogs._talks import Talks
from bot.corpus import load
from bot.dialogue import Conversations
from bot.model import Delivery, Message, Place
from bot.search import Index
from bot.storage import Journal
from tests.helpers import ROOT

TEXTS = ("et Aadhaar ?", "que dit-il de Facebook ?", "bonjour !", "un autre exemple ?", "pourquoi ?", "merci !")
MEMBERS, CHANNELS = 3_000, 400
STEPS = 10
# Mebibytes that the heap may wander.
NOISE = 12.0


def rss() -> float:
    """Return this process's resident memory in mebibytes."""
    (line,) = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) / 1024


async def one(number: int, conversations: Conversations, journal: Journal, recall: Recall, talks: Talks) -> None:
    """Let one turn pass as the door to Discord does."""
    place, author = Place("discord", str(number % CHANNELS), "1"), str(number % MEMBERS)
    at = datetime.now(UTC) - timedelta(days=1) + timedelta(milliseconds=number)
    name = talks.name(place, author)
    text = TEXTS[number % len(TEXTS)]
    turn = conversations.reply(Message(str(10**18 + number), place, name, author, f"Membre {author}", text, at))
    await journal.record(turn)
    recall.put(turn)
    journal.delivered(Delivery(turn.message.id, at, message=str(2 * 10**18 + number)))
    talks.answered(str(2 * 10**18 + number), name, turn.message.id)


async def main(count: int) -> int:
    """Measure and report; return 0 when the memory is flat."""
    conversations = Conversations(Index(load(ROOT / "corpus")))
    seen = []
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/journal.db"
        async with Journal.open(url, spool=Path(folder) / "spool", synchronous="NORMAL") as journal:
            recall, talks = Recall(journal), Talks()
            for step in range(STEPS):
                for start in range(step * count // STEPS, (step + 1) * count // STEPS, 100):
                    turns = range(start, min(start + 100, (step + 1) * count // STEPS))
                    await asyncio.gather(*(one(number, conversations, journal, recall, talks) for number in turns))
                gc.collect()
                seen.append(rss())
                print(f"{(step + 1) * count // STEPS:7} turns: {seen[-1]:6.1f} MiB")
    grown = seen[-1] - seen[STEPS // 2 - 1]
    print(f"the second half added {grown:+.1f} MiB")
    return 0 if grown <= NOISE else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)))
