"""Answers that are withdrawn, or deleted by somebody, on the local Discord: what the journal keeps, and who is told."""

from pathlib import Path

import pytest

from tests.discord_server import Channel, DiscordServer, Guild, Message, Person
from tests.journal_door import read, told
from tests.serving import ask, bot_process, kept, moderator, serving, until_kept, until_open

pytestmark = pytest.mark.asyncio(loop_scope="module")

MENU = "Retirer cette réponse"
STATE = "SELECT question <> '', withdrawn_by, redacted_at IS NOT NULL FROM turns WHERE id = ?"


async def reported(server: DiscordServer, answer: Message, guild: Guild) -> None:
    """Have somebody report an answer."""
    carole = server.add_member(guild, "Carole")
    sent = await carole.submit(await carole.use_on_message("Signaler cette réponse", answer), text="blessant")
    assert (await told(sent)).startswith("Merci")


async def seen(modo: Person, channel: Channel, answer: Message) -> str:
    """Return what a moderator reads of an exchange."""
    return read(await (await modo.slash("journal voir", channel=channel, echange=str(answer.nonce))).answer())


async def test_a_reported_exchange_is_there_until_the_moderators_have_judged_it(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "et l’Inde, mot-abusif ?")
    await reported(server, answer, guild)
    said = await told(await alice.use_on_message(MENU, answer))
    assert "attend l’avis des modérateurs" in said
    assert "`/mes-donnees effacer`" in said
    assert answer.deleted
    await until_kept(folder, STATE, str(answer.nonce), rows=[(1, "asker", 0)])
    modo = moderator(server, guild)
    shown = await (await modo.slash("journal voir", channel=channel, echange=str(answer.nonce))).answer()
    assert "mot-abusif" in shown.content
    assert "réponse retirée par qui l’a demandée" in shown.content
    assert answer.link not in shown.content
    await modo.press(shown, "Sensible")
    await until_kept(folder, STATE, str(answer.nonce), rows=[(0, "asker", 1)])


@pytest.mark.parametrize("way", ["deleted", "addressed no more", "other words"])
async def test_whoever_asked_cannot_empty_a_report_about_themselves(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, *, way: str
) -> None:
    question = await alice.say(channel, f"{server.bot.mention} et l’Inde, mot-abusif ?")
    answer = await server.reply_to(question)
    await reported(server, answer, guild)
    if way == "deleted":
        await alice.delete(question)
    else:
        mention = server.bot.mention if way == "other words" else ""
        await alice.edit(question, f"{mention} que dit-il de Facebook ?")
    if way == "other words":
        assert await server.stays_silent(0.3)
        assert (answer.edits, answer.deleted) == ([], False)
    else:
        await server.until(lambda: answer.deleted)
    assert "mot-abusif" in await seen(moderator(server, guild), channel, answer)


async def test_what_a_moderator_withdraws_stays_to_be_read_by_moderators_and_the_member(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "et l’Inde, mot-retiré ?")
    modo = moderator(server, guild)
    assert "L’échange reste dans mon carnet" in await told(await modo.use_on_message(MENU, answer))
    await until_kept(folder, STATE, str(answer.nonce), rows=[(1, "moderator", 0)])
    shown = await seen(modo, channel, answer)
    assert "mot-retiré" in shown
    assert "réponse retirée par un modérateur" in shown
    pages = read(await (await alice.slash("mes-donnees voir")).answer())
    assert "réponse retirée par un modérateur" in pages
    assert answer.link not in pages


async def test_an_answer_that_somebody_deleted_is_noted_as_withdrawn(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    questions = [await alice.say(channel, f"{server.bot.mention} et l’Inde, {word} ?") for word in ("une", "deux")]
    answers = [await server.reply_to(question) for question in questions]
    modo = moderator(server, guild)
    await modo.delete(answers[0])
    await modo.bulk_delete([answers[1], questions[1]])
    for answer in answers:
        await until_kept(folder, STATE, str(answer.nonce), rows=[(1, "moderator", 0)])
    shown = await seen(modo, channel, answers[0])
    assert answers[0].link not in shown
    assert "suppression · la réponse" in shown
    await alice.edit(questions[0], f"{server.bot.mention} que dit-il de Facebook ?")
    assert await server.stays_silent(0.3)
    assert kept(folder, "SELECT question, edited_at FROM turns WHERE id = ?", str(questions[0].id)) == [
        ("et l’Inde, une ?", None)
    ]


async def test_what_the_bot_deletes_itself_was_withdrawn_by_nobody_else(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    answer = await server.reply_to(question)
    await alice.delete(question)
    await server.until(lambda: answer.deleted)
    await server.reply_to(await alice.say(channel, f"{server.bot.mention} bonjour"))
    assert kept(folder, STATE, str(question.id)) == [(0, None, 1)]


async def test_an_edit_finds_out_that_the_answer_was_deleted_while_it_was_away(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        async with bot_process(server, tmp_path):
            await server.ready()
            await until_open(tmp_path)
            question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
            answer = await server.reply_to(question)
            await until_kept(tmp_path, "SELECT count(*) FROM deliveries", rows=[(1,)])
        await moderator(server, guild).delete(answer)
        async with serving(server, tmp_path) as bot:
            await alice.edit(question, f"{server.bot.mention} que dit-il de Facebook ?")
            await until_kept(tmp_path, STATE, str(question.id), rows=[(1, "moderator", 0)])
            assert await server.stays_silent(0.3)
            assert kept(tmp_path, "SELECT question, edited_at FROM turns") == [("et Aadhaar ?", None)]
        assert "still shown" not in bot.output
