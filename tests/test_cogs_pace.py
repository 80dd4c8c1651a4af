"""Who asks faster than can be answered is told once, then not heard until it is calm; nobody else ever is."""

from pathlib import Path

import pytest

from bot.cogs._pace import CALM_SECONDS, MOST_PUBLIC, MOST_WAITING, PUBLIC_SECONDS, Haste, MissedPace, Pace
from tests.discord_server import Channel, DiscordServer, Person
from tests.serving import ask, own_words, serving, until_kept

pytestmark = pytest.mark.asyncio(loop_scope="module")

MESSAGES = "/channels/*/messages"
TURNS = "SELECT count(*) FROM turns WHERE author = ?"
# Of the questions put at once, the first waits for nothing.
ANSWERED = 1 + MOST_WAITING


class _Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


async def test_who_asks_on_without_waiting_is_told_once_and_heard_again_when_it_is_calm() -> None:
    clock = _Clock()
    haste = Haste(clock)
    with haste.answering(7):
        assert [haste.wait(7) for _ in range(MOST_WAITING)] == [0.0] * MOST_WAITING
        assert [haste.wait(7) for _ in range(3)] == [CALM_SECONDS, None, None]
        assert haste.wait(8) == 0.0
    assert haste.wait(7) is None
    clock.now += CALM_SECONDS
    assert haste.wait(7) == 0.0


async def test_each_has_a_count_of_their_own_in_each_place_that_begins_anew() -> None:
    clock = _Clock()
    pace = Pace(clock, most=MOST_PUBLIC, seconds=PUBLIC_SECONDS)
    assert [pace.wait((7, 1)) for _ in range(MOST_PUBLIC + 1)] == [0.0] * MOST_PUBLIC + [PUBLIC_SECONDS]
    assert [pace.wait((7, 2)), pace.wait((8, 1))] == [0.0, 0.0]
    clock.now += PUBLIC_SECONDS
    assert pace.wait((7, 1)) == 0.0


async def test_who_waits_for_each_answer_is_never_too_fast() -> None:
    haste = Haste(_Clock())
    for _ in range(10 * MOST_WAITING):
        assert haste.wait(7) == 0.0
        with haste.answering(7):
            pass


async def test_a_member_who_floods_a_channel_is_told_once_and_leaves_room_for_the_others(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    await ask(server, alice, channel, "bonjour")
    slow = server.faults.slow("POST", MESSAGES, seconds=1.5, times=ANSWERED + 1)
    flood = [await alice.say(channel, f"{server.bot.mention} et l’Inde, {number} ?") for number in range(40)]
    await server.until(lambda: slow.met == ANSWERED + 1)
    bob = server.add_member(channel.in_guild, "Bob")
    assert "tourne les pages" not in own_words(await ask(server, bob, channel, "et Aadhaar ?"))
    assert "tourne les pages" in own_words(await server.reply_to(flood[ANSWERED]))
    for question in flood[:ANSWERED]:
        assert "tourne les pages" not in own_words(await server.reply_to(question))
    await until_kept(folder, TURNS, str(alice.id), rows=[(1 + ANSWERED,)])
    assert [question for question in flood[ANSWERED + 1 :] if server.replies_to(question)] == []


async def test_what_was_missed_is_counted_by_when_it_was_written_in_any_order() -> None:
    pace = MissedPace()
    written = {number: 1_000.0 + number / 4 for number in range(40)}
    assert [pace.wait(7, number, at) for number, at in written.items()] == [
        *[0.0] * ANSWERED,
        CALM_SECONDS,
        *[None] * (39 - ANSWERED),
    ]
    assert pace.wait(7, 100, 1_005.0) is None, "of another channel, at the same time"
    assert pace.wait(8, 101, 1_005.0) == 0.0
    assert [pace.wait(7, 200 + number, 900.0 + number) for number in range(3)] == [0.0] * 3, "earlier, read later"
    assert pace.wait(7, 300, 1_100.0) == 0.0
    answered = MissedPace()
    for number, at in written.items():
        if number <= ANSWERED:
            answered.count(7, number, at)
            answered.count(7, number, at)  # read again
    assert answered.wait(7, ANSWERED + 1, written[ANSWERED + 1]) is None, "an earlier process told them"
    polite = MissedPace()
    assert [polite.wait(7, number, 60.0 * number) for number in range(60)] == [0.0] * 60


async def test_who_floods_a_channel_while_it_is_away_gets_what_they_would_have_got(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        bob = server.add_member(guild, "Bob")
        flood = [await alice.say(channel, f"{server.bot.mention} et l’Inde, {number} ?") for number in range(40)]
        other = await bob.say(channel, f"{server.bot.mention} et Aadhaar ?")
        for _ in range(2):  # nor is more answered after another start
            async with serving(server, tmp_path):
                await server.reply_to(other)
                assert await server.stays_silent(1)
        assert [len(server.replies_to(question)) for question in flood] == [1] * (ANSWERED + 1) + [0] * (39 - ANSWERED)
        assert "en mon absence" in own_words(await server.reply_to(flood[ANSWERED]))
        await until_kept(tmp_path, TURNS, str(alice.id), rows=[(ANSWERED,)])
