"""Members on pause, servers that keep nothing, and an erasure in the middle of a talk, through the door."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model import GuildSettings
from tests.discord_server import Channel, DiscordServer, Guild, Message, Person
from tests.discord_world import quiet_server
from tests.own_door import OwnDoor, own_door
from tests.serving import ask, kept, own_words, until_kept

__all__ = ["quiet_server"]

MINUTE = timedelta(minutes=1)
WORDS = ("et Aadhaar", "et l’État", "dit-il de Facebook")


@pytest.fixture
async def bot(server: DiscordServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[OwnDoor]:
    async with own_door(server, tmp_path, monkeypatch) as bot:
        yield bot


async def told(who: Person, answer: Message, label: str) -> str:
    return (await (await who.press(answer, label)).answer()).content


async def test_on_pause_buttons_and_edits_work_for_ten_minutes_and_then_say_so(
    server: DiscordServer, channel: Channel, alice: Person, bot: OwnDoor
) -> None:
    begun = await (await alice.slash("mes-donnees pause")).answer()
    assert "je ne note plus vos mots" in begun.content
    assert begun.ephemeral
    question = await alice.say(channel, f"{server.bot.mention} et l’État ?")
    answer = await server.reply_to(question)
    assert "> " in answer.content
    assert "/mes-donnees" not in own_words(answer)  # they know
    for label in ("Autre passage", "Contexte", "👍"):
        assert "dix minutes" not in await told(alice, answer, label)
    before = answer.content
    await alice.edit(question, f"{server.bot.mention} que dit-il de Facebook ?")
    await server.until(lambda: answer.content != before)
    again = answer.content
    await bot.journal.flush()
    await until_kept(bot.folder, "SELECT DISTINCT question, author_name FROM turns", rows=[("", "")])
    await until_kept(bot.folder, "SELECT count(*) > 0 FROM quotes", rows=[(1,)])

    bot.watch.ahead = 10 * MINUTE
    await bot.journal.expire(bot.watch())
    for label in ("Contexte", "👍", "👎", "Lire le billet", "État"):
        assert "j’oublie nos échanges au bout de dix minutes" in await told(alice, answer, label)
    bot.watch.ahead += MINUTE
    server.age(question, 11 * MINUTE)
    await alice.edit(question, f"{server.bot.mention} et la surveillance ?")
    said = await server.reply_to(question)
    assert "dix minutes" in said.content
    assert answer.content == again
    for table in ("turns", "quotes", "deliveries", "votes", "events", "contacts"):
        assert kept(bot.folder, f"SELECT * FROM {table}") == [], table  # noqa: S608 - names of ours
    assert await bot.traces(*WORDS) == []
    await bot.journal.purge(bot.watch())  # with the day's purge the last copies of the numbers go too
    assert await bot.traces(str(alice.id)) == []


async def test_a_talk_goes_on_while_one_is_on_pause(
    server: DiscordServer, channel: Channel, alice: Person, bot: OwnDoor
) -> None:
    await (await alice.slash("mes-donnees pause")).answer()
    first = await ask(server, alice, channel, "et l’État ?")
    second = await ask(server, alice, channel, "la suite ?")
    assert "> " in second.content
    assert second.content != first.content
    assert not bot.journal.keeps_words(str(alice.id), None)


async def test_who_asks_whether_words_are_kept_is_told_of_the_pause_and_where_to_see_them(
    server: DiscordServer, channel: Channel, alice: Person, bot: OwnDoor
) -> None:
    asked = "Est-ce que tu enregistres ce que je dis ?"
    in_private = (await server.reply_to(await alice.dm(asked))).content
    assert "peuvent être gardées" in in_private
    assert "jamais nos messages privés" in in_private, "told to whoever talks for the first time"
    await bot.journal.pause(str(alice.id))
    answer = await ask(server, alice, channel, asked)
    assert "Vous êtes en pause" in answer.content
    assert "`/mes-donnees`" in answer.content
    await bot.journal.resume(str(alice.id))
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    answer = await server.reply_to(question)
    before = answer.content
    await bot.journal.pause(str(alice.id))
    await alice.edit(question, f"{server.bot.mention} {asked}")
    await server.until(lambda: answer.content != before)
    assert "Vous êtes en pause" in answer.content


async def test_on_pause_the_thread_of_a_talk_is_held_no_longer_either(
    server: DiscordServer, channel: Channel, alice: Person, bot: OwnDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.cogs._answers._UNKEPT_SECONDS", 0.1)
    await bot.journal.pause(str(alice.id))
    assert "> " in (await ask(server, alice, channel, "et Aadhaar ?")).content
    await asyncio.sleep(0.2)
    assert "> " not in (await ask(server, alice, channel, "un autre passage ?")).content


async def test_what_is_corrected_after_a_pause_began_is_not_noted_either(
    server: DiscordServer, channel: Channel, alice: Person, bot: OwnDoor
) -> None:
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    answer = await server.reply_to(question)
    before = answer.content
    await (await alice.slash("mes-donnees pause")).answer()
    await alice.edit(question, f"{server.bot.mention} que dit-il de Facebook ?")
    await server.until(lambda: answer.content != before)
    await bot.journal.flush()
    await until_kept(bot.folder, "SELECT question FROM turns", rows=[("",)])
    assert await bot.traces(*WORDS[1:]) == [], "the old words were noted in their time and go with the next purge"


async def test_a_pause_can_be_ended(server: DiscordServer, channel: Channel, alice: Person, bot: OwnDoor) -> None:
    assert "pas en pause" in (await (await alice.slash("mes-donnees reprendre")).answer()).content
    await (await alice.slash("mes-donnees pause", channel=alice.direct)).answer()
    assert "déjà en pause" in (await (await alice.slash("mes-donnees pause")).answer()).content
    assert "En pause depuis" in (await (await alice.slash("mes-donnees voir")).answer()).content
    assert "de nouveau" in (await (await alice.slash("mes-donnees reprendre")).answer()).content
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    assert "/mes-donnees" in own_words(answer)
    await until_kept(bot.folder, "SELECT question FROM turns", rows=[("et Aadhaar ?",)])
    assert bot.journal.keeps_words(str(alice.id), None)


async def test_a_server_that_keeps_nothing_says_so_once_and_keeps_nothing(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, bot: OwnDoor
) -> None:
    await bot.journal.guilds.change(str(guild.id), GuildSettings(retention_days=0), by="1")
    answer = await ask(server, alice, channel, "que dit-il de Facebook ?")
    assert "je ne note pas" in own_words(answer)
    assert "je ne note pas" not in own_words(await ask(server, alice, channel, "que dit-il de Facebook ?"))
    assert "> " in await told(alice, answer, "Contexte")
    assert "je ne note pas" not in own_words(await server.reply_to(await alice.dm("et Aadhaar ?")))
    told_so = await ask(server, alice, channel, "Est-ce que tu enregistres ce que je dis ?")
    assert "Sur ce serveur, je ne garde pas vos mots" in told_so.content
    bot.watch.ahead = 11 * MINUTE
    await bot.journal.expire(bot.watch())
    assert "au bout de dix minutes" in await told(alice, answer, "Contexte")
    assert kept(bot.folder, "SELECT question FROM turns") == [("et Aadhaar ?",)], "in private nothing else is kept"
    assert await bot.traces(*WORDS[1:]) == []


async def test_an_erasure_does_not_end_a_pause_and_says_so(server: DiscordServer, alice: Person, bot: OwnDoor) -> None:
    await (await alice.slash("mes-donnees pause")).answer()
    asked = await (await alice.slash("mes-donnees effacer")).answer()
    await alice.press(asked, "Tout effacer")
    await server.until(lambda: asked.content.endswith("Vous restez en pause."))
    assert not bot.journal.keeps_words(str(alice.id), None)


async def test_the_choices_of_a_question_back_work_on_pause(
    server: DiscordServer, channel: Channel, alice: Person, bot: OwnDoor
) -> None:
    await (await alice.slash("mes-donnees pause")).answer()
    hello = await ask(server, alice, channel, "bonjour !")
    label = next(part["label"] for row in hello.components for part in row["components"] if part.get("label"))
    assert "> " in await told(alice, hello, label)
    assert not bot.journal.keeps_words(str(alice.id), None)


async def test_an_erasure_while_the_answer_is_on_its_way_leaves_nothing(
    server: DiscordServer, channel: Channel, alice: Person, bot: OwnDoor
) -> None:
    asked = await (await alice.slash("mes-donnees effacer")).answer()
    server.faults.slow("POST", "/channels/*/messages", seconds=0.6, times=1)
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    async with asyncio.timeout(5):
        while not kept(bot.folder, "SELECT id FROM turns"):  # noqa: ASYNC110 - what is on disk rings no bell
            await asyncio.sleep(0.01)
    await alice.press(asked, "Tout effacer")
    await server.until(lambda: "ne sont plus dans mon carnet" in asked.content)
    assert asked.content.endswith("effacées\xa0: 1.")
    answer = await server.reply_to(question)  # what is said in Discord is theirs to delete
    await asyncio.sleep(0.2)
    await bot.journal.flush()
    for table in ("turns", "quotes", "deliveries", "contacts"):
        assert kept(bot.folder, f"SELECT * FROM {table}") == [], table  # noqa: S608 - names of ours
    assert "n’est plus dans mon carnet" in await told(alice, answer, "Contexte")
    assert await bot.traces(*WORDS, str(alice.id)) == []
    assert "/mes-donnees" in own_words(await ask(server, alice, channel, "et Aadhaar ?")), "a stranger again"
    record = await bot.journal.about(str(alice.id))
    assert [turn.message.text for turn in record.turns] == ["et Aadhaar ?"]


async def test_who_talks_on_while_being_erased_keeps_what_came_after(
    server: DiscordServer, channel: Channel, alice: Person, bot: OwnDoor
) -> None:
    asked = await (await alice.slash("mes-donnees effacer")).answer()
    questions = [await alice.say(channel, f"{server.bot.mention} et l’Inde, {number} ?") for number in range(6)]
    await alice.press(asked, "Tout effacer")
    questions += [await alice.say(channel, f"{server.bot.mention} et l’Inde, {number} ?") for number in range(6, 12)]
    for question in questions:
        await server.reply_to(question)
    await server.until(lambda: "ne sont plus dans mon carnet" in asked.content)
    await asyncio.sleep(0.2)
    await bot.journal.flush()
    left = [name for (name,) in kept(bot.folder, "SELECT id FROM turns ORDER BY asked_at, id")]
    assert left == [str(question.id) for question in questions][len(questions) - len(left) :], "what came later, whole"
    told_at = kept(bot.folder, "SELECT author FROM contacts")
    assert told_at == ([(str(alice.id),)] if left else []) or not told_at
