"""Threads that `/demander` opens, on the local Discord."""

from pathlib import Path

import pytest

from tests.discord_server import Channel, DiscordServer, Permission, Person
from tests.serving import blocks, kept, own_words, serving, settle


async def _opened(server: DiscordServer, alice: Person, channel: Channel) -> Channel:
    exchange = await alice.slash("demander", question="et Aadhaar ?", options={"fil": True}, channel=channel)
    await server.until(lambda: exchange.answers and "Je vous réponds dans" in exchange.answers[0].content)
    assert exchange.ephemeral
    (thread,) = [each for each in channel.in_guild.channels.values() if each.is_thread]
    return thread


async def test_with_the_intent_its_threads_need_no_mention(tmp_path: Path) -> None:
    async with DiscordServer(message_content=True) as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        bob = server.add_member(guild, "Bob")
        async with serving(server, tmp_path, DISCORD_MESSAGE_CONTENT="yes"):
            await server.until(lambda: server.commands_written)
            thread = await _opened(server, alice, channel)
            assert thread.name == "et Aadhaar ?"
            (first,) = [message for message in server.bot_messages if message.channel is thread]
            assert "inutile de me mentionner" in first.content
            second = await server.reply_to(await alice.say(thread, "et l’État ?"))
            assert "> " in second.content
            said = await bob.say(thread, "tu as lu ça ?", reply_to=await alice.say(thread, f"{bob.mention} tu es là ?"))
            assert not server.replies_to(said)
            assert await server.stays_silent(0.2)
        await settle(tmp_path)
        assert {name for (name,) in kept(tmp_path, "SELECT conversation FROM turns")} == {f"thread/{thread.id}"}
        async with serving(server, tmp_path, DISCORD_MESSAGE_CONTENT="yes"):
            again = await server.reply_to(await bob.say(thread, "un autre passage ?"))
            assert "> " in again.content


async def test_without_the_intent_it_says_how_to_address_it(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        async with serving(server, tmp_path):
            await server.until(lambda: server.commands_written)
            thread = await _opened(server, alice, channel)
            (first,) = [message for message in server.bot_messages if message.channel is thread]
            assert f"mentionnez-moi\xa0: {server.bot.mention}" in first.content.replace(" :", "\xa0:")
            await alice.say(thread, "et la surveillance ?")
            assert await server.stays_silent(0.2)
            reply = await server.reply_to(await alice.say(thread, f"{server.bot.mention} et la surveillance ?"))
            assert "> " in reply.content


async def test_where_discord_refuses_the_answer_in_the_new_thread_the_member_is_told(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        async with serving(server, tmp_path):
            await server.until(lambda: server.commands_written)
            server.faults.fail("POST", "/channels/*/messages", status=403)
            exchange = await alice.slash("demander", question="et Aadhaar ?", options={"fil": True}, channel=channel)
            told = await exchange.answer()
            await server.until(lambda: told.content)
            assert "n’a pas voulu de ma réponse" in told.content
            answer = await (await alice.slash("demander", question="et Aadhaar ?", channel=channel)).answer()
            assert "> " in answer.content


@pytest.mark.parametrize("direct", [False, True])
async def test_where_no_thread_may_be_opened_it_answers_on_the_spot(
    tmp_path: Path,
    direct: bool,  # noqa: FBT001 - pytest names its arguments
) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        server.overwrite(channel, guild, deny=Permission.CREATE_PUBLIC_THREADS)
        async with serving(server, tmp_path):
            await server.until(lambda: server.commands_written)
            place = alice.direct if direct else channel
            exchange = await alice.slash("demander", question="et Aadhaar ?", options={"fil": True}, channel=place)
            answer = await exchange.answer()
            assert "> " in answer.content
            assert "ne peux pas ouvrir de fil" in own_words(answer)
            assert not exchange.ephemeral


async def test_where_discord_refuses_the_thread_the_answer_stays_while_the_post_is_read(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        async with serving(server, tmp_path):
            await server.until(lambda: server.commands_written)
            server.faults.fail("POST", "/channels/*/threads", status=400)
            exchange = await alice.slash("demander", question="et Aadhaar ?", options={"fil": True}, channel=channel)
            answer = await exchange.answer()
            assert exchange.ephemeral
            said = answer.content
            for button in ("Lire le billet", "Contexte"):
                page = await (await alice.press(answer, button)).answer()
                assert (page is not answer, answer.content) == (True, said)
                assert blocks(page)
            first = await (await alice.press(answer, "Lire le billet")).answer()
            shown = first.content
            await alice.press(first, "▶" if "Page 1 sur" in own_words(first) else "◀")
            await server.until(lambda: first.content != shown)
