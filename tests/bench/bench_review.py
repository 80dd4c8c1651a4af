"""Print how long the moderators' side of the journal takes with a million turns, and what that costs those who talk.

    python tests/bench/bench_review.py [--turns 1000000] [--folder DIR]

The database is made once (some minutes) and found again in DIR the next time. Times are the slowest of three, in
milliseconds, as a moderator's command would wait for them; the first run of a query is not warmed up.
"""

import argparse
import asyncio
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.corpus import load
from bot.model import (
    Delivery,
    Filters,
    Message,
    Moderator,
    Outcome,
    Place,
    Report,
    StoredTurn,
    Thumb,
    Turn,
    Vote,
)
from bot.storage import ExportForm, Journal, _erasing, _writing
from bot.storage._database import Database
from bot.storage._writing import Entry
from bot.text import words

ROOT = Path(__file__).parents[2]
END = datetime(2026, 11, 1, tzinfo=UTC)
PERIOD = timedelta(days=180)
# Servers from busy to nearly silent, each with as many channels.
GUILDS, SHARES = 10, (40, 20, 15, 10, 6, 4, 2, 1, 0.1, 0.01)
CHANNELS = 300
MEMBERS = 50_000
BATCH = 5_000


class Talk:
    """Makes up turns of the usual shape: words of the posts, as often as they stand there."""

    def __init__(self, turns: int) -> None:
        self.turns = turns
        self.random = random.Random(7)  # noqa: S311  # no secret
        self.posts = load(ROOT / "corpus").posts
        self.words = [word.folded for post in self.posts for word in words(post.body)]

    def entries(self) -> Iterator[Entry]:
        """Yield all turns with what came after them, oldest first."""
        for number in range(self.turns):
            turn = self.turn(number)
            yield turn
            name, at = turn.message.id, turn.recorded_at
            yield Delivery(name, at + timedelta(milliseconds=self.random.randint(50, 900)), message=f"9{name}")
            if self.random.random() < 0.05:
                thumb = self.random.choice((Thumb.UP, Thumb.UP, Thumb.DOWN))
                yield Vote(name, str(self.random.randrange(MEMBERS)), at, thumb, "passage")
            if self.random.random() < 0.002:
                yield Report(name, str(self.random.randrange(MEMBERS)), at, "hors sujet")

    def turn(self, number: int) -> StoredTurn:
        """Return one turn."""
        choose = self.random
        at = END - PERIOD + PERIOD * (number / self.turns)
        guild = choose.choices(range(GUILDS), SHARES)[0]
        place = Place("discord", str(10**17 + guild * 1000 + choose.randrange(CHANNELS)), str(10**18 + guild))
        text = " ".join(choose.choices(self.words, k=choose.randint(4, 14))) + " ?"
        author = str(min(MEMBERS - 1, int(choose.paretovariate(0.6))))
        message = Message(str(10**18 + number), place, place.channel, author, f"Membre {author}", text, at, "fr")
        return StoredTurn(message, self.record(), choose.uniform(0.5, 6), at + timedelta(milliseconds=4))

    def record(self) -> dict[str, object]:
        """Return the record of a reply, with two quotes unless it declines."""
        choose = self.random
        outcome = choose.choices(list(Outcome), (60, 15, 15, 5, 5))[0]
        post = choose.choice(self.posts)
        starts = [choose.randrange(0, len(post.body) // 200) * 100 for _ in range(2)]
        quotes = [[post.slug, post.sha, start, start + 90, 7.5, None] for start in starts]
        parts = [{"words": "Voici ce qu’il en dit :"}, {"quotes": quotes, "main": 0}]
        shown = parts if outcome in {Outcome.ANSWERED, Outcome.NEAR} else parts[:1]
        decision = [choose.random(), choose.uniform(0, 20), choose.uniform(-3, 3), "seul"]
        return {"outcome": outcome, "language": "fr", "parts": shown, "suggestions": [], "decision": decision}


async def make(path: Path, turns: int) -> None:
    """Write the database."""
    begun = time.perf_counter()
    database = await Database.open(f"sqlite:///{path}", synchronous="NORMAL")
    await database.write(_erasing.secure_index)
    entries = Talk(turns).entries()
    while batch := list(itertools.islice(entries, BATCH)):
        await database.write(partial(_writing.add_and_mark, entries=batch, limit=BATCH))
    await database.close()
    took = time.perf_counter() - begun
    print(f"made {turns} turns in {took:.0f} s ({took / turns * 1e6:.0f} µs each)")


async def timed(name: str, work: Callable[[], Awaitable[object]], *, bound: float, rounds: int = 3) -> None:
    """Print the slowest of some rounds beside its bound."""
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        await work()
        times.append((time.perf_counter() - begun) * 1000)
    verdict = "" if max(times) <= bound else "  TOO SLOW"
    print(f"  {name:58}{max(times):9.1f}{min(times):9.1f}{bound:9.0f}{verdict}")


async def pages(journal: Journal, talk: Talk) -> None:
    """Measure pages and searches."""
    review = journal.review
    common, rare = talk.words[0], max(talk.words, key=len)
    busy, quiet = Moderator("1", str(10**18)), Moderator("1", str(10**18 + 9))
    few = Moderator("1", busy.guild, frozenset(str(10**17 + channel) for channel in range(0, CHANNELS, 3)))
    many = Moderator("1", busy.guild, frozenset(str(10**17 + channel) for channel in range(1, CHANNELS)))
    middle = (await review.search(busy, Filters(until=END - PERIOD / 2))).next
    dossier = (await review.search(busy, Filters(disliked=True))).turns[0].turn.message.id
    print(f"\n  {'a page of ten':58}{'slowest':>9}{'fastest':>9}{'bound':>9}")
    for name, moderator, filters in (
        ("newest, busy server", busy, Filters()),
        ("newest, nearly silent server", quiet, Filters()),
        ("newest, 100 of 300 channels", few, Filters()),
        ("newest, 299 of 300 channels", many, Filters()),
        ("in the middle", busy, Filters(before=middle)),
        ("declined, thumb down, not reviewed", busy, Filters(outcome=Outcome.DECLINED, disliked=True, reviewed=False)),
        ("a silent member in 100 channels", few, Filters(member=str(MEMBERS - 1))),
        ("queue", busy, Filters(queue=True)),
        ("queue, nearly silent server", quiet, Filters(queue=True)),
    ):
        await timed(name, partial(review.search, moderator, filters), bound=30)
    await timed("one turn whole", partial(review.turn, busy, dossier), bound=30)
    await timed("the trail", partial(review.audit, busy.guild), bound=30)
    await timed("the newest turns, for the operator", partial(journal.tail, 20), bound=30)
    print("\n  search")
    for name, moderator, text in (
        ("a common word", busy, common),
        ("a common word, nearly silent server", quiet, common),
        ("a rare word", busy, rare),
        ("two letters", busy, common[:2]),
        ("four letters", busy, "comm"),
        ("four words", busy, " ".join(talk.words[10:14])),
        ("a common word, 100 of 300 channels", few, common),
        ("nothing like it", busy, "zzz xyz"),
    ):
        await timed(f"{name}: {text[:30]}", partial(review.search, moderator, Filters(words=text)), bound=100)


async def figures(journal: Journal) -> None:
    """Measure what looks at very many turns; there is no bound but patience for these."""
    review, busy = journal.review, Moderator("1", str(10**18))
    print("\n  figures, on a connection that no reply waits for")
    for days in (30, 180):
        since = END - timedelta(days=days)
        await timed(f"statistics, {days} days", partial(review.statistics, busy, since, END), bound=5000, rounds=1)
    since = END - timedelta(days=30)
    await timed("unanswered, 30 days", partial(review.unanswered, busy, since, END), bound=5000, rounds=1)

    async def export() -> int:
        week = Filters(since=END - timedelta(days=7))
        return sum([len(part) async for part in review.export(busy, week, ExportForm.CSV)])

    await timed("export of a week", export, bound=60_000, rounds=1)


async def record_rate(journal: Journal, talk: Talk, first: int, seconds: float) -> tuple[float, float]:
    """Return turns a second and the 99th percentile in ms, of 16 recorders."""
    numbers, times = itertools.count(first), list[float]()
    posts = {post.slug: post for post in talk.posts}

    async def recorder() -> None:
        while time.perf_counter() < end:
            stored = talk.turn(next(numbers))
            turn = Turn(stored.message, stored.reply(posts), stored.composed_ms)
            begun = time.perf_counter()
            await journal.record(turn)
            times.append(time.perf_counter() - begun)

    begun = time.perf_counter()
    end = begun + seconds
    await asyncio.gather(*(recorder() for _ in range(16)))
    return len(times) / (time.perf_counter() - begun), statistics.quantiles(times, n=100)[98] * 1000


async def beside(journal: Journal, talk: Talk) -> None:
    """Measure writing alone, then beside moderators who search and count without a pause."""
    alone = await record_rate(journal, talk, talk.turns, 3)
    busy = Moderator("1", str(10**18))

    async def moderate() -> None:
        while True:
            await journal.review.search(busy, Filters(words=talk.words[0]))
            await journal.review.statistics(busy, END - PERIOD, END)

    moderating = [asyncio.create_task(moderate()) for _ in range(2)]
    both = await record_rate(journal, talk, talk.turns + 10**6, 6)
    for task in moderating:
        task.cancel()
    await asyncio.gather(*moderating, return_exceptions=True)
    print("\n  writing, 16 recorders           turns/s   p99 ms")
    print(f"    alone                       {alone[0]:9.0f}{alone[1]:9.2f}")
    print(f"    beside searches and figures {both[0]:9.0f}{both[1]:9.2f}")


async def care(journal: Journal) -> None:
    """Measure what happens rarely: an erasure, a day's purge."""
    print("\n  rarely")
    begun = time.perf_counter()
    removed = await journal.erase("3", by="3")
    print(f"    a member with {removed.turns} turns erased in {time.perf_counter() - begun:.1f} s")
    begun = time.perf_counter()
    removed = await journal.purge(END + timedelta(days=1))
    print(f"    a day's purge, {removed.turns} turns, in {time.perf_counter() - begun:.1f} s")


async def measure(folder: Path, turns: int) -> None:
    """Do it all."""
    path = folder / f"review-{turns}.db"
    if not path.exists():
        await make(path, turns)
    talk = Talk(turns)
    async with Journal.open(f"sqlite:///{path}", spool=folder / "spool") as journal:
        await pages(journal, talk)
        await figures(journal)
        await beside(journal, talk)
        await care(journal)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--turns", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="where the database is kept for the next time")
    arguments = parser.parse_args()
    if arguments.folder:
        arguments.folder.mkdir(parents=True, exist_ok=True)
        asyncio.run(measure(arguments.folder, arguments.turns))
        return
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(folder), arguments.turns))


if __name__ == "__main__":
    main()
