"""What the bot does by itself, by a clock that the test sets: the daily purge, and servers that it has left."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model import GuildSettings
from tests.discord_server import Channel, DiscordServer, Guild, Person
from tests.discord_world import quiet_server
from tests.own_door import OwnDoor, own_door
from tests.serving import ask, serving, until_kept

__all__ = ["quiet_server"]

DAY = timedelta(days=1)
TEXTS = "SELECT question FROM turns ORDER BY asked_at, id"


@pytest.fixture
async def bot(server: DiscordServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[OwnDoor]:
    monkeypatch.setattr("bot.cogs.housekeeping._ROUND", 0.02)
    async with own_door(server, tmp_path, monkeypatch) as bot:
        yield bot


async def test_each_day_what_is_past_its_term_goes(
    server: DiscordServer, channel: Channel, alice: Person, bot: OwnDoor
) -> None:
    elsewhere = server.add_guild("Ailleurs")
    there = server.add_channel(elsewhere, "philo")
    alice.join(elsewhere)
    await bot.journal.guilds.change(str(elsewhere.id), GuildSettings(retention_days=7), by="1")
    await ask(server, alice, channel, "et Aadhaar ?")
    await ask(server, alice, there, "et Facebook ?")
    bot.watch.ahead = 6 * DAY
    await ask(server, alice, channel, "que dit-il de la surveillance ?")
    await until_kept(bot.folder, "SELECT count(*) FROM turns", rows=[(3,)])
    bot.watch.ahead = 8 * DAY
    await until_kept(bot.folder, TEXTS, rows=[("et Aadhaar ?",), ("que dit-il de la surveillance ?",)])
    bot.watch.ahead = 181 * DAY
    await until_kept(bot.folder, TEXTS, rows=[])
    await until_kept(bot.folder, "SELECT * FROM contacts", rows=[])


async def test_a_clock_that_is_set_back_does_no_harm_and_does_not_stop_the_purge(
    server: DiscordServer, channel: Channel, alice: Person, bot: OwnDoor
) -> None:
    bot.watch.ahead = -400 * DAY
    await ask(server, alice, channel, "et Aadhaar ?")
    await server.stays_silent(0.2)
    await until_kept(bot.folder, TEXTS, rows=[("et Aadhaar ?",)])
    bot.watch.ahead = 181 * DAY
    await until_kept(bot.folder, TEXTS, rows=[])
    assert bot.journal.status.reachable


async def test_the_data_of_a_server_that_removed_the_bot_goes_after_thirty_days(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, bot: OwnDoor
) -> None:
    left = server.add_guild("Ailleurs")
    there = server.add_channel(left, "philo")
    alice.join(left)
    await ask(server, alice, channel, "et Aadhaar ?")
    await ask(server, alice, there, "et Facebook ?")
    server.forget_guild(guild)  # an outage is no farewell
    server.remove_bot(left)
    await until_kept(bot.folder, "SELECT guild FROM guilds WHERE left_at IS NOT NULL", rows=[(str(left.id),)])
    bot.watch.ahead = 29 * DAY
    await server.stays_silent(0.2)
    await until_kept(bot.folder, "SELECT count(*) FROM turns", rows=[(2,)])
    bot.watch.ahead = 31 * DAY
    await until_kept(bot.folder, TEXTS, rows=[("et Aadhaar ?",)])


async def test_a_server_that_takes_the_bot_back_in_time_keeps_its_data(
    server: DiscordServer, channel: Channel, alice: Person, bot: OwnDoor
) -> None:
    left = channel.in_guild
    await ask(server, alice, channel, "et Aadhaar ?")
    server.remove_bot(left)
    sql = "SELECT count(*) FROM guilds WHERE left_at IS NOT NULL"
    await until_kept(bot.folder, sql, rows=[(1,)])
    bot.watch.ahead = 20 * DAY
    server.add_bot(left)
    await until_kept(bot.folder, sql, rows=[(0,)])
    bot.watch.ahead = 60 * DAY
    await server.stays_silent(0.2)
    await until_kept(bot.folder, TEXTS, rows=[("et Aadhaar ?",)])


async def test_a_server_that_removed_the_bot_while_it_was_away_is_noticed_at_the_start(
    server: DiscordServer, channel: Channel, alice: Person, tmp_path: Path
) -> None:
    guild = channel.in_guild
    async with serving(server, tmp_path):
        await ask(server, alice, channel, "et Aadhaar ?")
    server.remove_bot(guild)
    async with serving(server, tmp_path):
        rows = [(str(guild.id), 1)]
        await until_kept(tmp_path, "SELECT guild, left_at IS NOT NULL FROM guilds", rows=rows)
