"""Reviewing on the local Discord: the queue, one click, two moderators and one claim, notes, restarts."""

from pathlib import Path

import pytest

from tests.discord_server import Channel, DiscordServer, Guild, Message, Person
from tests.journal_door import read, told, updated
from tests.serving import ask, kept, labels, moderator, serving, until_kept, until_unspooled

pytestmark = pytest.mark.asyncio(loop_scope="module")

TARTS = ("une recette de tarte aux pommes ?", "la recette du clafoutis ?", "comment cuire un œuf ?")


@pytest.fixture
def guild(server: DiscordServer) -> Guild:
    return server.add_guild()


def primary(message: Message) -> list[str]:
    """Return the labels of the buttons that stand out."""
    parts = [part for row in message.components for part in row["components"]]
    return [part["label"] for part in parts if part.get("style") == 1]


async def test_the_queue_gives_one_after_the_other_and_ends(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    answers = [await ask(server, alice, channel, text) for text in TARTS]
    await ask(server, alice, channel, "et Aadhaar ?")  # answered, so that it does not wait for anybody
    modo = moderator(server, guild)
    exchange = await modo.slash("journal a-revoir", channel=channel)
    shown = await exchange.answer()
    assert exchange.ephemeral
    assert TARTS[2] in shown.content
    await updated(server, await modo.press(shown, "Bon"), TARTS[1])
    assert shown.content.startswith("C’est noté\xa0: bon.")
    await updated(server, await modo.press(shown, "Passer"), TARTS[0])
    await updated(server, await modo.press(shown, "Hors sujet"), "au bout de la file")
    assert shown.components == []
    sql = "SELECT turn, state, moderator, claimed_by FROM reviews ORDER BY turn"
    await until_unspooled(folder)
    rows = {turn: (state, by, claimed) for turn, state, by, claimed in kept(folder, sql)}
    assert rows[str(answers[2].nonce)] == ("good", str(modo.id), None)
    assert rows[str(answers[1].nonce)] == (None, None, None)
    assert rows[str(answers[0].nonce)] == ("off_topic", str(modo.id), None)
    again = await (await modo.slash("journal a-revoir", channel=channel)).answer()
    assert TARTS[1] in again.content
    await updated(server, await modo.press(again, "Passer"), "au bout de la file")  # it waits on, so not all is done
    again = await (await modo.slash("journal a-revoir", channel=channel)).answer()
    await updated(server, await modo.press(again, "Sensible"), "au bout de la file")
    done = await (await modo.slash("journal a-revoir", channel=channel)).answer()
    assert done.content.startswith("Rien à revoir")


async def test_what_members_reported_is_given_first_and_the_oldest_of_it_before_all(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    answers = [await ask(server, alice, channel, text) for text in (*TARTS, "et Aadhaar ?")]
    for answer in (answers[3], answers[1]):
        await told(await alice.submit(await alice.use_on_message("Signaler cette réponse", answer)))
    modo = moderator(server, guild)
    shown = await (await modo.slash("journal a-revoir", channel=channel)).answer()
    assert TARTS[1] in shown.content
    await updated(server, await modo.press(shown, "Passer"), "et Aadhaar")
    await updated(server, await modo.press(shown, "Bon"), TARTS[2])
    await updated(server, await modo.press(shown, "Passer"), TARTS[0])
    await updated(server, await modo.press(shown, "Passer"), "au bout de la file")


async def test_what_was_erased_meanwhile_leads_on_to_what_waits_next(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    bob = server.add_member(guild, "Bob")
    await ask(server, bob, channel, TARTS[0])
    question = await bob.say(channel, f"{server.bot.mention} {TARTS[1]}")
    await server.reply_to(question)
    await ask(server, alice, channel, TARTS[2])
    modo = moderator(server, guild)
    shown = await (await modo.slash("journal a-revoir", channel=channel)).answer()
    assert TARTS[2] in shown.content
    form = await modo.press(shown, "Noter")
    await form.modal()
    await erased(server, alice)
    await updated(server, await modo.submit(form, text="à relire"), TARTS[1])
    assert shown.content.startswith("Cet échange a été effacé, ou n’est pas")
    await bob.delete(question)
    sql = "SELECT count(*) FROM turns WHERE author = ? AND redacted_at IS NOT NULL"
    await until_kept(folder, sql, str(bob.id), rows=[(1,)])
    await updated(server, await modo.press(shown, "Bon"), TARTS[0])
    assert shown.content.startswith("Cet échange a été effacé, ou n’est pas")
    assert len(shown.content.split("effacé")) == 2
    await erased(server, bob)
    await updated(server, await modo.press(shown, "Bon"), "au bout de la file")
    assert shown.content.startswith("Cet échange a été effacé, ou n’est pas")
    assert shown.components == []
    done = await (await modo.slash("journal a-revoir", channel=channel)).answer()
    assert done.content.startswith("Rien à revoir")


async def erased(server: DiscordServer, who: Person) -> None:
    """Erase all that is kept about a member, as they do it themselves."""
    asked = await (await who.slash("mes-donnees effacer")).answer()
    await updated(server, await who.press(asked, "Tout effacer"), "fait")


async def test_two_moderators_are_never_given_the_same_turn(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    for text in TARTS[:2]:
        await ask(server, alice, channel, text)
    one, two, three = (moderator(server, guild, name) for name in ("Une", "Deux", "Trois"))
    exchanges = [await who.slash("journal a-revoir", channel=channel) for who in (one, two, three)]
    shown = [await exchange.answer() for exchange in exchanges]
    given = [text for text in TARTS[:2] for message in shown if text in message.content]
    assert sorted(given) == sorted(TARTS[:2])
    left_out = [message for message in shown if "vos collègues" in read(message)]
    assert len(left_out) == 1
    assert "2" in left_out[0].content


async def test_the_second_moderator_is_told_kindly_who_is_at_it(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, TARTS[0])
    one, two = moderator(server, guild, "Une"), moderator(server, guild, "Deux")
    mine = await (await one.slash("journal a-revoir", channel=channel)).answer()
    theirs = await (await two.slash("journal voir", channel=channel, echange=answer.link)).answer()
    assert f"<@{one.id}> s’en occupe (fin de la réservation\xa0: " in theirs.content
    assert "Entre les mains" not in mine.content
    before = theirs.content
    refused = await (await two.press(theirs, "Mauvais passage")).followup()
    assert refused.ephemeral
    assert refused.content.startswith(f"<@{one.id}> s’en occupe déjà")
    assert refused.pinged == frozenset()
    assert theirs.content == before
    await until_kept(folder, "SELECT state FROM reviews WHERE turn = ?", str(answer.nonce), rows=[(None,)])
    await one.press(mine, "Passer")
    await until_kept(folder, "SELECT claimed_by FROM reviews WHERE turn = ?", str(answer.nonce), rows=[(None,)])
    await updated(server, await two.press(theirs, "Mauvais passage"), "Avis")
    assert primary(theirs) == ["Mauvais passage"]


async def test_a_note_is_kept_and_shown(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, TARTS[0])
    modo = moderator(server, guild)
    whole = await (await modo.slash("journal voir", channel=channel, echange=answer.link)).answer()
    form = await modo.press(whole, "Noter")
    assert (await form.modal())["title"] == "Une note sur cet échange"
    await updated(server, await modo.submit(form, text="à **revoir** avec l’auteur"), "avec l’auteur")
    assert rf"✎ <@{modo.id}> · à \*\*revoir\*\* avec l’auteur" in whole.content
    sql = "SELECT author, text FROM notes WHERE turn = ?"
    await until_kept(folder, sql, str(answer.nonce), rows=[(str(modo.id), "à **revoir** avec l’auteur")])
    empty = await modo.submit(await modo.press(whole, "Noter"), text="  ")
    assert (await empty.followup()).content == "Il n’y avait rien à noter."


async def test_who_is_mentioned_in_a_note_or_a_report_is_kept_by_name_and_never_by_id(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, TARTS[0])
    modo, bob = moderator(server, guild), server.add_member(guild, "Bob")
    menu = await bob.use_on_message("Signaler cette réponse", answer)
    await told(await bob.submit(menu, text=f"vu avec {alice.user.mention}"))
    whole = await (await modo.slash("journal voir", channel=channel, echange=answer.link)).answer()
    form = await modo.press(whole, "Noter")
    await updated(server, await modo.submit(form, text=f"à voir avec {bob.user.mention}"), "à voir")
    turn = str(answer.nonce)
    await until_kept(folder, "SELECT text FROM notes WHERE turn = ?", turn, rows=[("à voir avec @Bob",)])
    await until_kept(folder, "SELECT reason FROM reports WHERE turn = ?", turn, rows=[("vu avec @Alice",)])


async def test_a_note_that_has_no_room_on_the_first_page_is_shown_on_its_own(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, f"{TARTS[0]} {'oui ' * 330}")
    modo = moderator(server, guild)
    whole = await (await modo.slash("journal voir", channel=channel, echange=answer.link)).answer()
    for text in ("long " * 199, "à relire"):
        await updated(server, await modo.submit(await modo.press(whole, "Noter"), text=text), text.strip())
    assert "Page 1 " not in whole.content
    assert "▶" in labels(whole)


async def test_buttons_and_forms_outlive_a_restart(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel = server.add_channel(guild, "philo")
        alice, modo = server.add_member(guild, "Alice"), moderator(server, guild)
        async with serving(server, tmp_path):
            for number in range(6):
                await ask(server, alice, channel, f"{TARTS[0]} {number}")
            listed = await (await modo.slash("journal recents", channel=channel)).answer()
            mine = await (await modo.slash("journal a-revoir", channel=channel)).answer()
            form = await modo.press(mine, "Noter")
            await form.modal()
            asked = await (await modo.slash("journal effacer", channel=channel, membre=alice)).answer()
        async with serving(server, tmp_path):
            await updated(server, await modo.press(listed, "▶"), f"{TARTS[0]} 0")
            await updated(server, await modo.submit(form, text="d’avant"), "d’avant")
            assert "Passer" in labels(mine)
            await updated(server, await modo.press(mine, "Bon"), f"{TARTS[0]} 4")
            await updated(server, await modo.press(asked, "Effacer"), "échanges (6)")
    assert kept(tmp_path, "SELECT count(*) FROM turns") == [(0,)]


async def test_a_thumb_down_brings_a_turn_back_into_the_queue(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    modo = moderator(server, guild)
    assert (await (await modo.slash("journal a-revoir", channel=channel)).answer()).content.startswith("Rien à revoir")
    await (await alice.press(answer, "👎")).answer()
    assert "et Aadhaar" in (await (await modo.slash("journal a-revoir", channel=channel)).answer()).content
