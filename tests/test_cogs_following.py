"""The answer follows its question: edits, deletions, withdrawals, on the local Discord."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot import heartbeat
from tests.discord_server import Channel, DiscordServer, Guild, Person
from tests.serving import (
    ask,
    bot_process,
    database,
    kept,
    moderator,
    own_words,
    serving,
    until_it_says,
    until_kept,
    until_open,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")

QUESTION = "SELECT question, edited_at IS NOT NULL, redacted_at IS NOT NULL FROM turns WHERE id = ?"


async def test_an_edited_question_gets_its_answer_edited(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    answer = await server.reply_to(question)
    before = answer.content
    await alice.edit(question, f"{server.bot.mention} que dit-il de Facebook ?")
    await server.until(lambda: answer.content != before)
    assert "acebook" in answer.content
    assert "/mes-donnees" in own_words(answer)  # what is kept is still told, they may not have read it
    assert answer.components
    assert answer.pinged == frozenset()
    await until_kept(folder, QUESTION, str(question.id), rows=[("que dit-il de Facebook ?", 1, 0)])
    assert len(server.replies_to(question)) == 1
    follow_up = await server.reply_to(await alice.say(channel, f"{server.bot.mention} un autre passage ?"))
    assert "Inde" not in follow_up.content


async def test_an_edit_while_the_answer_is_on_its_way_is_not_lost(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    server.faults.slow("POST", "/channels/*/messages", seconds=0.3, times=1)
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    await alice.edit(question, f"{server.bot.mention} que dit-il de Facebook ?")
    answer = await server.reply_to(question)
    await server.until(lambda: "acebook" in answer.content)


async def test_previews_and_edits_of_nothing_change_nothing(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    answer = await server.reply_to(question)
    server.unfurl(question, {"type": "link", "url": "https://example.org"})
    await alice.edit(question, f"{server.bot.mention} et Aadhaar  ?")
    server.unfurl(question, {"type": "link", "url": "https://example.org/2"})
    other = await alice.say(channel, "rien")
    await alice.edit(other, "toujours rien")
    await asyncio.sleep(0.3)
    assert answer.edits == []
    await until_kept(folder, QUESTION, str(question.id), rows=[("et Aadhaar ?", 0, 0)])


async def test_after_ten_minutes_the_answer_stays(server: DiscordServer, channel: Channel, alice: Person) -> None:
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    answer = await server.reply_to(question)
    server.age(question, timedelta(minutes=11))
    await alice.edit(question, f"{server.bot.mention} que dit-il de Facebook ?")
    await asyncio.sleep(0.3)
    assert answer.edits == []


async def test_deleting_the_question_takes_the_answer_and_the_words(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    question = await alice.say(channel, f"{server.bot.mention} l’Inde et son programme Aadhaar, mot-secret ?")
    answer = await server.reply_to(question)
    await alice.delete(question)
    await server.until(lambda: answer.deleted)
    await until_kept(folder, QUESTION, str(question.id), rows=[("", 0, 1)])
    await until_kept(folder, "SELECT count(*) > 0 FROM quotes WHERE turn = ?", str(question.id), rows=[(1,)])


async def test_several_deleted_at_once_take_their_answers(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    questions = [await alice.say(channel, f"{server.bot.mention} {text} ?") for text in ("Aadhaar", "Facebook")]
    answers = [await server.reply_to(question) for question in questions]
    await moderator(server, guild).bulk_delete(questions)
    await server.until(lambda: all(answer.deleted for answer in answers))


async def test_editing_the_mention_away_takes_the_answer(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    answer = await server.reply_to(question)
    await alice.edit(question, "et Aadhaar ?")
    await server.until(lambda: answer.deleted)
    await until_kept(folder, QUESTION, str(question.id), rows=[("", 0, 1)])
    told = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    assert not (await server.reply_to(told)).deleted


async def test_an_answer_a_moderator_deleted_stays_away(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    answer = await server.reply_to(question)
    await moderator(server, guild).delete(answer)
    await alice.edit(question, f"{server.bot.mention} que dit-il de Facebook ?")
    await alice.delete(question)
    assert await server.stays_silent(0.3)


async def test_direct_messages_are_followed_too(server: DiscordServer, alice: Person) -> None:
    question = await alice.dm("et Aadhaar ?")
    answer = await server.reply_to(question)
    await alice.edit(question, "que dit-il de Facebook ?")
    await server.until(lambda: "acebook" in answer.content)
    await alice.delete(question)
    await server.until(lambda: answer.deleted)


async def test_the_asker_and_moderators_can_withdraw_an_answer(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    answers = [await ask(server, alice, channel, text) for text in ("et Aadhaar ?", "et Facebook ?")]
    bob, modo = server.add_member(guild, "Bob", locale="en-US"), moderator(server, guild)
    refused = await (await bob.use_on_message("Withdraw this answer", answers[0])).answer()
    assert refused.content.startswith("Only the one who asked")
    left = ("", 0, 1), ("et Facebook ?", 0, 0)
    for who, answer, row in zip((alice, modo), answers, left, strict=True):
        exchange = await who.use_on_message("Retirer cette réponse", answer)
        assert (await exchange.answer()).content.startswith("Voilà, cette réponse est retirée")
        assert exchange.ephemeral
        assert answer.deleted
        assert answer.nonce is not None
        await until_kept(folder, QUESTION, answer.nonce, rows=[row])
    sql = "SELECT kind, actor FROM events WHERE subject = ? AND audit = 1"
    await until_kept(folder, sql, str(answers[1].nonce), rows=[("decision", str(modo.id))])
    other = await alice.say(channel, "rien")
    told = await (await alice.use_on_message("Retirer cette réponse", other)).answer()
    assert "rien à retirer" in told.content


async def test_a_commands_answer_can_be_withdrawn(alice: Person) -> None:
    answer = await (await alice.slash("demander", question="et Aadhaar ?")).answer()
    told = await (await alice.use_on_message("Retirer cette réponse", answer)).answer()
    assert "est retirée" in told.content
    assert answer.deleted


async def test_of_somebody_elses_message_only_its_id_is_kept(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    bob = server.add_member(guild, "Bob")
    said = await bob.say(channel, "moi la surveillance-secrète me fait peur, et le programme Aadhaar en Inde")
    exchange = await alice.use_on_message("Que dit l’auteur ?", said)
    answer = await exchange.answer()
    assert "> " in answer.content
    assert not exchange.ephemeral
    name = str(exchange.interaction.id)
    sql = "SELECT question, note, author FROM turns WHERE id = ?"
    await until_kept(folder, sql, name, rows=[("", f"message {said.id}", str(alice.id))])
    assert not _files_with(folder, "surveillance-secr")
    [(record,)] = kept(folder, "SELECT reply FROM turns WHERE id = ?", name)
    assert '"quotes"' in record and '"words"' not in record, "ours may take theirs up"
    assert "> " in (await (await alice.press(answer, "Contexte")).answer()).content
    follow_up = await server.reply_to(await alice.say(channel, f"{server.bot.mention} tu peux préciser ?"))
    assert own_words(follow_up)


async def test_the_answer_about_a_message_leads_there_and_pings_nobody(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    bob = server.add_member(guild, "Omar *le* Grand")
    said = await bob.say(channel, "la surveillance-discrète, et le programme Aadhaar en Inde")
    there = f"https://discord.com/channels/{guild.id}/{channel.id}/{said.id}"
    exchange = await alice.use_on_message("Que dit l’auteur ?", said)
    answer = await exchange.answer()
    assert answer.content.startswith(f"-# À propos du [message d’Omar \\*le\\* Grand]({there})\n")
    assert answer.pinged == frozenset()
    assert "surveillance-discr" not in answer.content
    bob.user.locale = "en-US"
    own = await (await bob.use_on_message("What does the author say?", said)).answer()
    assert own.content.startswith(f"-# About [a message from Omar \\*le\\* Grand]({there})\n")
    name = str(exchange.interaction.id)
    await until_kept(folder, "SELECT question, note FROM turns WHERE id = ?", name, rows=[("", f"message {said.id}")])
    assert not _rows_with(folder, name, "Omar")


def _rows_with(folder: Path, turn: str, word: str) -> list[tuple[object, ...]]:
    return [row for row in kept(folder, "SELECT * FROM turns WHERE id = ?", turn) if word in str(row)]


async def test_a_message_that_mentions_it_is_read_from_the_menu_as_when_it_is_asked(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    said = await alice.say(channel, f"{server.bot.mention} et Aadhaar dans {channel.mention} ?")
    await server.reply_to(said)
    exchange = await alice.use_on_message("Que dit l’auteur ?", said)
    await exchange.answer()
    for name in (said.id, exchange.interaction.id):
        sql = "SELECT question FROM turns WHERE id = ?"
        await until_kept(folder, sql, str(name), rows=[("et Aadhaar dans #philo ?",)])


def _files_with(folder: Path, word: str) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_file() and word.encode() in path.read_bytes()]


async def test_a_message_without_text_or_of_ours_is_answered_kindly(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "bonjour")
    told = await (await alice.use_on_message("Que dit l’auteur ?", answer)).answer()
    assert "Ce message est de moi" in told.content
    picture = await server.add_member(guild, "Bob").say(channel, "", files=[("a.png", b"x")])
    told = await (await alice.use_on_message("Que dit l’auteur ?", picture)).answer()
    assert "pas de texte" in told.content
    own = await alice.say(channel, "et Aadhaar ?")
    assert "> " in (await (await alice.use_on_message("Que dit l’auteur ?", own)).answer()).content


async def test_what_happens_while_it_is_away_is_not_seen(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        async with bot_process(server, tmp_path):
            await server.ready()
            await until_open(tmp_path)
            first, second, third = [await alice.say(channel, f"{server.bot.mention} et Aadhaar ?") for _ in range(3)]
            answers = [await server.reply_to(question) for question in (first, second, third)]
        await alice.delete(first)
        await alice.edit(second, f"{server.bot.mention} que dit-il de l’identité ?")
        async with serving(server, tmp_path):
            assert await server.stays_silent(0.3)
            assert [answer.deleted for answer in answers] == [False] * 3
            # What happens from now on is followed, also for questions from before.
            await alice.edit(third, f"{server.bot.mention} que dit-il de l’identité ?")
            await server.until(lambda: answers[2].edits)
            await alice.delete(second)
            await server.until(lambda: answers[1].deleted)


async def test_an_answer_whose_words_could_not_be_taken_away_stays_and_can_be_withdrawn_again(tmp_path: Path) -> None:
    async with DiscordServer() as server, serving(server, tmp_path):
        channel = server.add_channel(server.add_guild(), "philo")
        alice = server.add_member(channel.in_guild, "Alice")
        await server.until(lambda: server.commands_written)
        reply = await ask(server, alice, channel, "et Aadhaar ?")
        ledger = database(tmp_path).with_suffix(".erased")
        ledger.write_text("something else")
        failed = await (await alice.use_on_message("Retirer cette réponse", reply)).answer()
        assert failed.content == "Mon carnet ne s’ouvre pas. Réessayez un peu plus tard\xa0?"
        assert reply in channel.messages.values()
        ledger.unlink()
        done = await (await alice.use_on_message("Retirer cette réponse", reply)).answer()
        assert done.content.startswith("Voilà, cette réponse est retirée, et les mots")
        assert reply.deleted
        assert kept(tmp_path, "SELECT question FROM turns") == [("",)]


async def test_a_question_deleted_or_edited_while_the_database_does_not_answer_is_followed_when_it_does(
    tmp_path: Path,
) -> None:
    async with DiscordServer() as server:
        channel = server.add_channel(server.add_guild(), "philo")
        alice = server.add_member(channel.in_guild, "Alice")
        async with serving(server, tmp_path) as bot:
            with closing(sqlite3.connect(database(tmp_path), isolation_level=None)) as other:
                other.execute("BEGIN EXCLUSIVE")
                texts = ("Aadhaar et son mot-secret ?", "et Aadhaar ?")
                questions = [await alice.say(channel, f"{server.bot.mention} {text}") for text in texts]
                deleted, edited = [await server.reply_to(question) for question in questions]
                await until_it_says(heartbeat.SPOOLING, tmp_path)
                await alice.delete(questions[0])
                await alice.edit(questions[1], f"{server.bot.mention} que dit-il de Facebook ?")
                await server.until(lambda: bot.output.count("could not be looked up") > 2)
                other.rollback()
            await server.until(lambda: deleted.deleted and bool(edited.edits))
            assert "acebook" in edited.content
            await until_kept(tmp_path, QUESTION, str(questions[0].id), rows=[("", 0, 1)])
            await until_kept(tmp_path, QUESTION, str(questions[1].id), rows=[("que dit-il de Facebook ?", 1, 0)])


async def test_a_question_deleted_while_the_database_does_not_answer_loses_its_words_also_after_a_restart(
    tmp_path: Path,
) -> None:
    async with DiscordServer() as server:
        channel = server.add_channel(server.add_guild(), "philo")
        alice = server.add_member(channel.in_guild, "Alice")
        async with bot_process(server, tmp_path) as bot:
            await server.ready()
            await until_open(tmp_path)
            with closing(sqlite3.connect(database(tmp_path), isolation_level=None)) as other:
                other.execute("BEGIN EXCLUSIVE")
                question = await alice.say(channel, f"{server.bot.mention} Aadhaar et son mot-secret ?")
                await server.reply_to(question)
                await alice.delete(question)
                await server.until(lambda: "questions could not be looked up" in bot.output)
                await asyncio.sleep(0.5)  # until that is on disk
                await bot.kill()
        async with serving(server, tmp_path):
            await until_kept(tmp_path, QUESTION, str(question.id), rows=[("", 0, 1)])


async def test_a_silent_reply_to_an_answer_that_is_gone_is_still_for_it_when_it_is_edited(tmp_path: Path) -> None:
    async with DiscordServer(message_content=True) as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        bob, modo = server.add_member(guild, "Bob"), moderator(server, guild)
        async with serving(server, tmp_path, DISCORD_MESSAGE_CONTENT="yes"):
            first = await ask(server, bob, channel, "et Aadhaar ?")
            question = await alice.say(channel, "et la Chine ?", reply_to=first, ping=False)
            other = await alice.say(channel, f"{server.bot.mention} et là ?", reply_to=await bob.say(channel, "rien"))
            answer, taken = await server.reply_to(question), await server.reply_to(other)
            await modo.delete(first)
            await alice.edit(question, "que dit-il de Facebook ?", ping=False)
            await server.until(lambda: bool(answer.edits) or answer.deleted)
            assert "acebook" in answer.content
            assert not answer.deleted
            assert other.reference is not None
            await bob.delete(other.reference)
            await alice.edit(other, "et là ?", ping=False)
            await server.until(lambda: taken.deleted)


async def test_the_answer_follows_its_question_where_the_connection_breaks(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    answer = await server.reply_to(question)
    before = answer.content
    server.faults.drop("PATCH", f"/channels/{channel.id}/messages/{answer.id}")
    await alice.edit(question, f"{server.bot.mention} que dit-il de Facebook ?")
    await server.until(lambda: answer.content != before)
    server.faults.drop("DELETE", f"/channels/{channel.id}/messages/{answer.id}")
    await alice.delete(question)
    await server.until(lambda: answer.deleted)
