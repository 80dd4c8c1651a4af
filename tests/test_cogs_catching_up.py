"""What is asked while the bot is away for a moment, on the local Discord."""

from datetime import timedelta
from pathlib import Path

from tests.discord_server import DiscordServer
from tests.discord_server.threads import Opening, start
from tests.serving import ask, bot_process, kept, serving, until_open


async def test_what_was_missed_is_answered_once(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        unknown = server.add_channel(guild, "jamais vu")
        thread = start(server, channel, alice.user, Opening("À part"))
        async with bot_process(server, tmp_path) as bot:
            await server.ready()
            await until_open(tmp_path)
            answered = [await alice.say(place, f"{server.bot.mention} et l’Inde ?") for place in (channel, thread)]
            answered.append(await alice.dm("et l’Inde ?"))
            for question in answered:
                await server.reply_to(question)
            await bot.kill()
        missed = [await alice.say(place, f"{server.bot.mention} et la surveillance ?") for place in (channel, thread)]
        missed.append(await alice.dm("et la surveillance ?"))
        old = await alice.say(channel, f"{server.bot.mention} et l’identité ?")
        server.age(old, timedelta(minutes=11))
        elsewhere = await alice.say(unknown, f"{server.bot.mention} et l’identité ?")
        await alice.say(channel, "entre nous")
        for _ in range(2):
            async with serving(server, tmp_path):
                for question in missed:
                    await server.reply_to(question)
                fresh = await ask(server, alice, channel, "et pourquoi ?")
                assert fresh.reference is not None
                assert await server.stays_silent(0.3)
        assert [len(server.replies_to(question)) for question in (*answered, *missed)] == [1] * 6
        assert server.replies_to(old) == []
        assert server.replies_to(elsewhere) == []
        assert kept(tmp_path, "SELECT count(*) FROM turns") == [(8,)]
