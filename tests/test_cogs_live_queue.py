"""The moderators' queue on the local Discord: one decides at a time, askers are told, what is learnt leaves a trace."""

from pathlib import Path

import pytest

from bot.cogs._escape import unescape
from tests.discord_server import Channel, DiscordServer, Guild, Message, NotAllowedError, Person
from tests.live_steps import BIG_DATA, NEAR, announce, approve_all, ask_in, erase, queue_one
from tests.live_world import announcement, guild, modo, questions, said
from tests.serving import kept, labels, moderator, until_kept, until_unspooled

__all__ = ["guild", "modo"]

pytestmark = pytest.mark.asyncio(loop_scope="module")

INDIA = "Et en Inde, qu’en pense-t-il ?"
REFUSED = "Ce bouton est réservé"


async def _panel(modo: Person, channel: Channel) -> Message:
    return await (await modo.slash("animer file", channel=channel)).answer()


async def _take_up(modo: Person, channel: Channel, question: str) -> Message:
    panel = await _panel(modo, channel)
    await (await modo.select(panel, question)).acknowledgement()
    return panel


def _in_private(server: DiscordServer, who: Person) -> list[Message]:
    return [message for message in server.bot_messages if message.channel is who.direct]


async def test_a_declined_asker_is_told_why_in_private(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    await ask_in(channel, alice)
    [question] = await questions(folder, channel, state="pending")
    card = await _take_up(modo, channel, question)
    opened = await modo.press(card, "Refuser")
    await (await modo.submit(opened, {"Pourquoi": "Déjà traitée *hier*."})).acknowledgement()
    assert card.content.startswith("Elle est refusée")
    await server.until(lambda: _in_private(server, alice))
    [told] = _in_private(server, alice)
    assert told.content.startswith("Votre question pour la séance **Le chat de 13 h** n’a pas été retenue")
    assert told.content.endswith(f"> {BIG_DATA}\nLa raison donnée\xa0: Déjà traitée \\*hier\\*.")


async def test_a_blank_reason_is_none_and_there_is_nothing_of_it_to_give_back(
    channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    await ask_in(channel, alice)
    [question] = await questions(folder, channel, state="pending")
    card = await _take_up(modo, channel, question)
    told = await said(await modo.submit(await modo.press(card, "Refuser"), {"Pourquoi": "   "}))
    assert told == "Dites pourquoi, en 300 caractères au plus\xa0: la personne le lira."
    assert await questions(folder, channel, state="pending") == [question]


async def test_who_is_mentioned_in_a_reason_a_prepared_answer_or_a_title_is_kept_by_name_and_never_by_id(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    stephane = server.add_member(channel.in_guild, "Stéphane")
    await announce(modo, titre=f"Autour de {alice.user.mention}", invité=stephane)
    assert "Autour de \\@Alice" in announcement(server, channel).content
    await ask_in(channel, alice)
    [question] = await questions(folder, channel, state="pending")
    card = await _take_up(modo, channel, question)
    form = await modo.press(card, "Préparer une réponse")
    await (await modo.submit(form, {"answer": f"Oui, {alice.user.mention}."})).acknowledgement()
    typed = {"Pourquoi": f"Déjà posée par {stephane.user.mention}."}
    await (await modo.submit(await modo.press(card, "Refuser"), typed)).acknowledgement()
    kept_words = "SELECT title, prepared, reason FROM live_questions JOIN live_sessions ON live_sessions.id = session"
    rows = [("Autour de @Alice", "Oui, @Alice.", "Déjà posée par @Stéphane.")]
    await until_kept(folder, f"{kept_words} WHERE live_questions.id = ?", question, rows=rows)


async def test_where_no_private_messages_are_taken_it_stands_in_ones_own_questions(
    channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    alice.user.accepts_direct_messages = False
    await ask_in(channel, alice)
    [question] = await questions(folder, channel, state="pending")
    card = await _take_up(modo, channel, question)
    await (await modo.submit(await modo.press(card, "Refuser"), {"Pourquoi": "Hors sujet."})).acknowledgement()
    await until_kept(folder, "SELECT told FROM live_questions WHERE id = ?", question, rows=[(1,)])
    assert "pas retenue\xa0: Hors sujet." in await said(await alice.slash("seance mes-questions"))
    assert "not taken: Hors sujet." in await said(await alice.slash("seance mes-questions", locale="en-US"))


async def test_only_one_moderator_decides_about_a_question(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    await ask_in(channel, alice)
    [question] = await questions(folder, channel, state="pending")
    other = moderator(server, channel.in_guild, "Autre")
    seen_before = await _panel(other, channel)
    card = await _take_up(modo, channel, question)
    assert await said(await other.select(seen_before, question)) == "Un autre modérateur s’en occupe en ce moment."
    assert "Questions qu’un autre modérateur regarde en ce moment\xa0: 1." in (await _panel(other, channel)).content
    await (await modo.press(card, "Retour")).acknowledgement()
    await (await other.select(seen_before, question)).acknowledgement()
    assert "Accepter" in labels(seen_before)


async def test_a_question_that_was_edited_on_a_moderators_desk_is_read_again_before_it_is_let_in(
    channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    await ask_in(channel, alice)
    [question] = await questions(folder, channel, state="pending")
    card = await _take_up(modo, channel, question)
    mine = await (await alice.slash("seance mes-questions", channel=channel)).answer()
    form = await alice.press(mine, "Modifier 1")
    await (await alice.submit(form, {"Votre question": f"{INDIA} *Bande de nuls* !"})).acknowledgement()
    told = (await (await modo.press(card, "Accepter")).followup()).content
    assert told.startswith("La question a été modifiée depuis que vous l’avez lue")
    assert "Bande de nuls" in card.content
    assert await questions(folder, channel, state="pending") == [question]
    await (await modo.press(card, "Accepter")).acknowledgement()
    assert await questions(folder, channel, state="approved") == [question]


async def test_questions_are_merged_moved_and_ordered_by_votes_again(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    for name, text in (("Bob", BIG_DATA), ("Chloé", INDIA), ("David", "Les jeunes lisent-ils encore ?")):
        await ask_in(channel, server.add_member(channel.in_guild, name), text)
    await approve_all(server, channel, folder)
    first, second, third = await questions(folder, channel, state="approved")
    card = await _take_up(modo, channel, third)
    assert "place 3 sur 3" in card.content
    await (await modo.press(card, "En premier")).acknowledgement()
    assert "place 1 sur 3" in card.content
    await (await modo.press(card, "Descendre")).acknowledgement()
    assert "place 2 sur 3" in card.content
    await (await modo.press(card, "Selon les votes")).acknowledgement()
    assert "place 3 sur 3" in card.content
    await (await modo.press(card, "Joindre à une autre")).acknowledgement()
    await (await modo.select(card, first)).acknowledgement()
    assert card.content.startswith("Elle est jointe à l’autre.")
    assert await questions(folder, channel, state="approved") == [first, second]
    assert "voulue par 2 personnes" in await said(await alice.slash("seance voir"))


async def test_an_answer_may_be_prepared_for_a_person_and_taken_away_again(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo, invité=server.add_member(channel.in_guild, "Stéphane"))
    assert "avec Stéphane." in announcement(server, channel).content
    await ask_in(channel, alice)
    [question] = await questions(folder, channel, state="pending")
    card = await _take_up(modo, channel, question)
    await (
        await modo.submit(await modo.press(card, "Préparer une réponse"), {"answer": "Oui, > parfois."})
    ).acknowledgement()
    assert "Réponse préparée\xa0:\n> Oui, \\> parfois." in card.content
    opened = await modo.press(card, "Préparer une réponse")
    assert (await opened.modal())["components"][0]["component"]["value"] == "Oui, > parfois."
    await (await modo.submit(opened, {"answer": ""})).acknowledgement()
    assert "Réponse préparée" not in card.content


async def test_who_asked_anonymously_is_learnt_only_by_leaving_a_trace(
    channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    await ask_in(channel, alice, anonyme=True)
    [question] = await questions(folder, channel, state="pending")
    card = await _take_up(modo, channel, question)
    assert "Alice" not in card.content
    assert "*Qui demande\xa0?* laisse une trace\xa0: l’audit dira" in card.content
    revealed = await said(await modo.press(card, "Qui demande\xa0?"))
    assert revealed == f"Elle vient d’Alice (<@{alice.id}>). J’ai noté que vous l’avez appris."
    await until_unspooled(folder)
    trail = kept(folder, "SELECT actor, subject FROM events WHERE kind = 'reveal' AND subject = ?", question)
    assert trail == [(str(modo.id), question)]


async def test_those_who_joined_anonymously_are_learnt_in_the_same_way(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await queue_one(server, channel, folder, modo=modo, asker=alice)
    bob = server.add_member(channel.in_guild, "Bob")
    offer = await (await bob.slash("seance question", channel=channel, texte=NEAR, anonyme=True)).answer()
    await (await bob.press(offer, "Joindre la mienne")).acknowledgement()
    [question] = await questions(folder, channel, state="approved")
    [joined] = await questions(folder, channel, state="merged")
    card = await _take_up(modo, channel, question)
    assert f"quelqu’un\xa0: {NEAR}" in card.content
    assert f"Bob (<@{bob.id}>)" in await said(await modo.press(card, "Qui demande\xa0?"))
    await until_kept(
        folder, "SELECT subject FROM events WHERE kind = 'reveal' AND actor = ?", str(modo.id), rows=[(joined,)]
    )


async def test_a_prepared_answer_that_comes_too_late_is_given_back_whole(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo, invité=server.add_member(channel.in_guild, "Stéphane"))
    await ask_in(channel, alice)
    [question] = await questions(folder, channel, state="pending")
    card = await _take_up(modo, channel, question)
    opened = await modo.press(card, "Préparer une réponse")
    await opened.modal()
    mine = await (await alice.slash("seance mes-questions")).answer()
    await (await alice.press(mine, "Retirer 1")).acknowledgement()
    typed = "".join(f"ligne {number} * \n" for number in range(130))
    exchange = await modo.submit(opened, {"answer": typed})
    pieces = [(await exchange.answer()).content, (await exchange.followup()).content]
    assert pieces[0].startswith("Elle a été retirée.")
    lines = [unescape(line.removeprefix("> ")) for piece in pieces for line in piece.split("\n")][2:]
    assert [line.strip() for line in lines if line.strip()] == [line.strip() for line in typed.strip().split("\n")]


async def test_the_queue_speaks_english_to_those_who_do(
    channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    await ask_in(channel, alice)
    [question] = await questions(folder, channel, state="pending")
    panel = await (await modo.slash("animer file", locale="en-US")).answer()
    await (await modo.select(panel, question, locale="en-US")).acknowledgement()
    assert labels(panel) == ["Approve", "Decline", "Join to another", "Back"]
    await (await modo.press(panel, "Approve", locale="en-US")).acknowledgement()
    assert panel.content.startswith("It is in the queue.")


async def test_a_session_is_called_off_below_its_announcement_and_its_questions_wait_for_the_next(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    message = announcement(server, channel)
    await ask_in(channel, alice)
    await approve_all(server, channel, folder)
    panel = await _panel(modo, channel)
    await (await modo.press(panel, "Annuler la séance")).acknowledgement()
    assert panel.content.startswith("J’annule la séance **Le chat de 13 h**, prévue le <t:")
    await (await modo.press(panel, "Annuler la séance")).acknowledgement()
    assert panel.content.startswith("La séance **Le chat de 13 h** est annulée")
    await server.until(lambda: server.replies_to(message))
    assert "elles attendent la prochaine" in server.replies_to(message)[0].content
    assert message.content.startswith("Séance annulée\xa0: **Le chat de 13 h**, prévue le <t:")
    assert "n’aura pas lieu" not in message.content, "that is said below, once"
    assert labels(message) == []
    assert channel.in_guild.events == {}
    seen = await said(await alice.slash("seance voir"))
    assert "-# Annulée · " in seen
    assert "Elles attendent la prochaine séance" in seen
    assert " · séance en direct · annulée · " in await said(await modo.slash("journal audit", channel=channel))
    [offered] = await alice.autocomplete("seance voir", "séance", "chat")
    assert offered["name"].endswith(" · annulée")
    assert "Questions reprises de la séance d’avant\xa0: 1." in (await announce(modo)).content


async def test_a_session_without_questions_is_called_off_without_a_word_of_them(
    server: DiscordServer, channel: Channel, modo: Person
) -> None:
    await announce(modo)
    message = announcement(server, channel)
    asked = await (await modo.slash("animer fermer")).answer()
    pressed = await modo.press(asked, "Annuler la séance")
    assert (await pressed.followup()).content == "La séance **Le chat de 13 h** n’aura pas lieu."
    await server.until(lambda: server.replies_to(message))
    assert server.replies_to(message)[0].content.endswith("n’aura pas lieu.")
    assert message.content.startswith("Séance annulée")


async def test_whoever_stops_being_a_moderator_decides_no_more(
    guild: Guild, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    await ask_in(channel, alice, anonyme=True)
    [question] = await questions(folder, channel, state="pending")
    card = await _take_up(modo, channel, question)
    guild.members[modo.id].roles.clear()
    for label in ("Accepter", "Refuser", "Joindre à une autre", "Qui demande\xa0?", "Retour"):
        assert await said(await modo.press(card, label)) == "C’est réservé aux modérateurs."
    assert await questions(folder, channel, state="pending") == [question]


async def test_hosting_is_hidden_from_members_and_refused_where_it_was_shown_to_them(
    server: DiscordServer, guild: Guild, channel: Channel, modo: Person, alice: Person
) -> None:
    with pytest.raises(NotAllowedError):
        await alice.slash("animer file")
    with pytest.raises(NotAllowedError):
        await modo.slash("animer file", channel=modo.direct)
    server.allow_command(guild, "animer", alice)
    await announce(modo)
    assert await said(await alice.slash("animer file")) == "C’est réservé aux modérateurs."
    refused = await alice.slash("animer annoncer", titre="Mon chat", quand="demain 13h")
    assert await said(refused) == "C’est réservé aux modérateurs."
    elsewhere = moderator(server, server.add_guild(), "Ailleurs")
    elsewhere.join(guild)
    with pytest.raises(NotAllowedError):
        await elsewhere.slash("animer file", channel=channel)


@pytest.mark.parametrize("label", ["Accepter", "Refuser"])
async def test_words_that_were_erased_go_from_a_card_that_is_used_once_more(
    channel: Channel, modo: Person, alice: Person, folder: Path, label: str
) -> None:
    await announce(modo)
    await ask_in(channel, alice)
    [question] = await questions(folder, channel, state="pending")
    card = await _take_up(modo, channel, question)
    assert BIG_DATA in card.content
    opened = await modo.press(card, "Refuser") if label == "Refuser" else None
    await erase(alice, channel)
    pressed = await (modo.submit(opened, {"Pourquoi": "Déjà dit."}) if opened else modo.press(card, label))
    told = (await pressed.followup()).content
    assert told.startswith("Cette question n’existe plus.")
    assert ("Déjà dit." in told) is (opened is not None), "what was typed is given back"
    assert BIG_DATA not in card.content
    assert card.content.endswith("Aucune question n’attend.")


async def test_words_that_were_erased_go_from_the_list_in_which_somebody_votes_for_them(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await queue_one(server, channel, folder, modo=modo, asker=alice)
    view = await (await modo.slash("seance voir", channel=channel)).answer()
    assert BIG_DATA in view.content
    await erase(alice, channel)
    assert (await (await modo.press(view, "▲ 1")).followup()).content == "Cette question n’existe plus."
    assert BIG_DATA not in view.content
