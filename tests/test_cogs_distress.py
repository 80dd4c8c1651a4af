"""Who is in distress is told where help is, on the local Discord: alone, at once, without a mark in what is kept."""

import json
from pathlib import Path

import pytest

from bot.model import GuildSettings
from bot.understanding import Level
from tests.discord_server import Channel, DiscordServer, Person
from tests.distress_examples import CERTAIN, CERTAIN_IN_ENGLISH, example_of
from tests.journals import traces
from tests.serving import ask, blocks, journal_of, kept, labels, own_words, serving, small_print, until_unspooled

pytestmark = pytest.mark.asyncio(loop_scope="module")

REPLY = "SELECT question, outcome, reply FROM turns WHERE author = ?"
NUMBERS = ("3114", "0800 32 123", "143", "988", "findahelpline.com")


async def test_who_surely_is_in_distress_reads_where_help_is_and_nothing_else(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    reply = await ask(server, alice, channel, CERTAIN)
    assert all(number in reply.content for number in NUMBERS)
    assert "modération" in reply.content
    assert (blocks(reply), labels(reply), small_print(reply)) == ([], [], [])
    # What is kept is as of small talk: nothing says what was heard.
    await until_unspooled(folder)
    [(question, outcome, stored)] = kept(folder, REPLY, str(alice.id))
    thanks = await ask(server, alice, channel, "merci")
    assert "/mes-donnees" in own_words(thanks), "the notice of what is kept comes with the next answer"
    await until_unspooled(folder)
    assert (question, outcome) == (CERTAIN, "chat")
    assert json.loads(stored)["decision"] == [0.0, 0.0, 0.0, "acknowledged"]
    assert traces(folder, ("distress", "détresse")) == []


async def test_who_goes_on_reads_the_numbers_alone_and_english_is_answered_in_english(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    first, second = [await ask(server, alice, channel, text) for text in (CERTAIN, CERTAIN)]
    assert len(second.content) < len(first.content) / 2
    assert "3114" in second.content
    bob = server.add_member(channel.in_guild, "Bob", locale="fr")
    english = await ask(server, bob, channel, CERTAIN_IN_ENGLISH)
    assert all(number in english.content for number in ("US 988", "UK 116 123", "Ireland 116 123", "Canada 988"))


async def test_who_may_be_in_distress_is_answered_with_a_line_of_help_that_is_not_kept(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    reply = await ask(server, alice, channel, example_of(Level.POSSIBLE))
    help_lines = [line for line in small_print(reply) if "findahelpline.com" in line]
    assert len(help_lines) == 1
    await until_unspooled(folder)
    assert "findahelpline" not in str(kept(folder, REPLY, str(alice.id)))


async def test_who_asks_too_fast_is_told_where_help_is_once_in_ten_minutes(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    slow = server.faults.slow("POST", "/channels/*/messages", seconds=1.5, times=14)
    for number in range(16):
        await alice.say(channel, f"{server.bot.mention} et Aadhaar, {number} ?")
    await server.until(lambda: slow.met >= 13)
    cries = [await alice.say(channel, f"{server.bot.mention} {CERTAIN}") for _ in range(3)]
    assert "3114" in (await server.reply_to(cries[0])).content
    bob = server.add_member(channel.in_guild, "Bob")
    await ask(server, bob, channel, "bonjour")
    assert [cry for cry in cries[1:] if server.replies_to(cry)] == []


async def test_who_is_on_pause_is_told_too_and_in_private_no_moderator_is_named(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    await (await alice.slash("mes-donnees pause", channel=channel)).answer()
    assert "3114" in (await ask(server, alice, channel, CERTAIN)).content
    bob = server.add_member(channel.in_guild, "Bob")
    answer = await server.reply_to(await bob.say(bob.direct, CERTAIN))
    assert "3114" in answer.content
    assert "modération" not in answer.content


async def test_a_question_edited_into_distress_loses_its_quote_and_buttons(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    await ask(server, alice, channel, "bonjour")
    question = await alice.say(channel, f"{server.bot.mention} que dit-il de Facebook ?")
    answer = await server.reply_to(question)
    assert blocks(answer)
    await alice.edit(question, f"{server.bot.mention} {CERTAIN}")
    await server.until(lambda: "3114" in answer.content)
    assert (blocks(answer), labels(answer), small_print(answer)) == ([], [], [])


async def test_who_asks_about_anothers_message_in_distress_is_told_alone_how_to_help(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    cry = await alice.say(channel, CERTAIN)
    bob = server.add_member(channel.in_guild, "Bob", locale="fr")
    exchange = await bob.use_on_message("Que dit l’auteur ?", cry)
    told = await exchange.answer()
    assert exchange.ephemeral
    assert told.content.startswith("Vous avez bien fait de le dire.")
    assert labels(told) == []


async def test_one_country_an_own_text_and_the_mark_are_the_operators_choice(tmp_path: Path) -> None:
    own = tmp_path / "help"
    own.mkdir()
    (own / "help.en.md").write_text("Call **Ada**, 555 0100.\n\nAny time.", encoding="utf-8")
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, review = server.add_channel(guild, "philo"), server.add_channel(guild, "relecture")
        alice, bob = server.add_member(guild, "Alice", locale="fr"), server.add_member(guild, "Bob")
        async with journal_of(tmp_path) as journal:
            await journal.guilds.change(str(guild.id), GuildSettings(review_channel=str(review.id)), by="1")
        more = {"CAUSERIE_COUNTRY": "be", "CAUSERIE_HELP": str(own), "CAUSERIE_DISTRESS_MARK": "yes"}
        async with serving(server, tmp_path, **more):
            await server.until(lambda: server.commands_written)
            reply = await ask(server, alice, channel, CERTAIN)
            assert "0800 32 123" in reply.content
            assert "3114" not in reply.content
            english = await ask(server, bob, channel, CERTAIN_IN_ENGLISH)
            again = await ask(server, bob, channel, CERTAIN_IN_ENGLISH)
            assert again.content == english.content
            assert english.content.startswith("Call **Ada**, 555 0100.\n\nAny time.")
            await server.until(lambda: len(_said_in(server, review)) == 2)
            mark = _said_in(server, review)[0]
            link = f"https://discord.com/channels/{guild.id}/{channel.id}/{reply.id}"
            assert mark == f"Quelqu’un va peut-être mal dans <#{channel.id}>\xa0: {link}"
            await server.reply_to(await alice.say(alice.direct, CERTAIN))
            await ask(server, alice, channel, CERTAIN)
            await ask(server, alice, channel, "bonjour")
            assert len(_said_in(server, review)) == 2


async def test_where_no_answer_is_wanted_or_can_be_sent_help_comes_in_private(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        wanted, other = server.add_channel(guild, "philo"), server.add_channel(guild, "salon")
        people = [server.add_member(guild, name, locale="fr") for name in ("Alice", "Bob")]
        async with journal_of(tmp_path) as journal:
            await journal.guilds.change(str(guild.id), GuildSettings(channels=frozenset({str(wanted.id)})), by="1")
        async with serving(server, tmp_path):
            await server.until(lambda: server.commands_written)
            await people[0].say(other, f"{server.bot.mention} {CERTAIN}")
            await server.until(lambda: "3114" in "".join(_said_in(server, people[0].direct)))
            told = await people[1].slash("demander", channel=other, question=CERTAIN)
            assert "3114" in (await told.answer()).content
            assert told.ephemeral


async def test_what_was_typed_into_a_command_in_distress_is_answered_in_private_and_not_repeated(
    channel: Channel, alice: Person
) -> None:
    for text in (CERTAIN, "lol je rigole"):
        asked = await alice.slash("demander", channel=channel, question=text)
        answer = await asked.answer()
        assert asked.ephemeral, text
        assert text not in answer.content
        assert labels(answer) == []
    cry = await alice.say(channel, CERTAIN)
    exchange = await alice.use_on_message("Que dit l’auteur ?", cry)
    assert "3114" in (await exchange.answer()).content
    assert exchange.ephemeral
    asked = await alice.slash("demander", channel=channel, question="Que dit-il de la Stasi ?")
    assert blocks(await asked.answer())
    assert not asked.ephemeral


async def test_after_a_restart_the_talk_is_still_sober(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        channel = server.add_channel(server.add_guild(), "philo")
        alice = server.add_member(channel.in_guild, "Alice", locale="fr")
        for text in (CERTAIN, "raconte une blague"):
            async with serving(server, tmp_path):
                await server.until(lambda: server.commands_written)
                reply = await ask(server, alice, channel, text)
        assert "au sérieux" in reply.content
        assert blocks(reply) == []


async def test_unless_the_operator_wants_it_no_review_channel_hears_of_it(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    before = len(server.bot_messages)
    await ask(server, alice, channel, CERTAIN)
    assert len(server.bot_messages) == before + 1


def _said_in(server: DiscordServer, channel: Channel) -> list[str]:
    return [message.content for message in server.bot_messages if message.channel is channel]
