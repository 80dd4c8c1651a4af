"""Who asks faster than can be answered is told once, then not heard until it is calm; nobody else ever is."""

from pathlib import Path

import pytest

from bot.cogs._pace import CALM_SECONDS, MOST_PUBLIC, MOST_WAITING, PUBLIC_SECONDS, Haste, Pace
from tests.discord_server import Channel, DiscordServer, Person
from tests.serving import ask, bot_process, own_words, serving, until_kept, until_open

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
    assert "tourne les pages" not in own_words(await ask(server, bob, channel, "et l’Inde ?"))
    assert "tourne les pages" in own_words(await server.reply_to(flood[ANSWERED]))
    for question in flood[:ANSWERED]:
        assert "tourne les pages" not in own_words(await server.reply_to(question))
    await until_kept(folder, TURNS, str(alice.id), rows=[(1 + ANSWERED,)])
    assert [question for question in flood[ANSWERED + 1 :] if server.replies_to(question)] == []


async def test_what_was_asked_while_it_was_away_is_answered_however_much_it_is(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        async with bot_process(server, tmp_path) as bot:
            await server.ready()
            await until_open(tmp_path)
            await ask(server, alice, channel, "bonjour")
            await bot.kill()
        missed = [await alice.say(channel, f"{server.bot.mention} et l’Inde, {number} ?") for number in range(20)]
        async with serving(server, tmp_path):
            for question in missed:
                assert "tourne les pages" not in own_words(await server.reply_to(question))
            await until_kept(tmp_path, TURNS, str(alice.id), rows=[(21,)])
