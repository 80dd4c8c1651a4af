"""Asking for a session on the local Discord: button, modal, command, menu; one's own questions; votes; near doubles."""

from pathlib import Path

import pytest

from bot.cogs._escape import unescape
from bot.understanding import Level
from tests.discord_server import Channel, DiscordServer, Guild, NotAllowedError, Permission, Person
from tests.distress_examples import CERTAIN, example_of
from tests.live_steps import BIG_DATA, NEAR, announce, approve_all, ask_in, queue_one
from tests.live_world import announcement, guild, modo, said
from tests.serving import kept, labels, until_kept, until_unspooled

__all__ = ["guild", "modo"]

pytestmark = pytest.mark.asyncio(loop_scope="module")

NONE_HERE = "Aucune séance n’est prévue ici pour l’instant."


KEPT = """
SELECT question, q.state, anonymous, mention FROM live_questions AS q
JOIN live_sessions AS s ON s.id = q.session WHERE s.channel = ? ORDER BY asked_at
"""


async def _kept(folder: Path, session_of: Channel) -> list[tuple[str, str, int, int]]:
    await until_unspooled(folder)
    return kept(folder, KEPT, str(session_of.id))


async def test_the_announcements_button_opens_a_form_and_what_is_typed_is_kept_before_it_is_said(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    opened = await alice.press(announcement(server, channel), "Poser une question")
    form = await opened.modal()
    assert form["title"] == "Le chat de 13 h"
    text = await said(await alice.submit(opened, {"Votre question": BIG_DATA, "Sans mon nom": True}))
    assert text.startswith("C’est noté pour **Le chat de 13 h**, <t:")
    assert f"> {BIG_DATA}" in text
    assert "je note vos questions" in text
    await until_kept(folder, KEPT, str(channel.id), rows=[(BIG_DATA, "pending", 1, 0)])


async def test_the_form_speaks_english_to_those_who_do(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person
) -> None:
    await announce(modo)
    opened = await alice.press(announcement(server, channel), "Poser une question", locale="en-GB")
    text = await said(await alice.submit(opened, {"Your question": BIG_DATA, "Mention me when it is asked": True}))
    assert text.startswith("Noted for **Le chat de 13 h**")
    assert "I’ll mention you when it is asked." in text


async def test_who_surely_asks_in_distress_is_told_alone_where_help_is_and_nothing_is_put(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    await ask_in(channel, alice)
    typed = await said(await alice.slash("seance question", texte=CERTAIN))
    opened = await alice.press(announcement(server, channel), "Poser une question")
    in_form = await said(await alice.submit(opened, {"Votre question": CERTAIN}))
    mine = await (await alice.slash("seance mes-questions")).answer()
    edit = await alice.press(mine, "Modifier 1")
    edited = await said(await alice.submit(edit, {"Votre question": CERTAIN}))
    for text in (typed, in_form, edited):
        assert "3114" in text
        assert "Je ne mets pas ce message dans la file" in text
        assert "C’est noté" not in text
    await until_kept(folder, KEPT, str(channel.id), rows=[(BIG_DATA, "pending", 0, 0)])


async def test_who_is_on_pause_and_in_distress_is_told_where_help_is_once_in_ten_minutes(
    modo: Person, alice: Person
) -> None:
    await announce(modo)
    await (await alice.slash("mes-donnees pause")).answer()
    first, second = [await said(await alice.slash("seance question", texte=CERTAIN)) for _ in range(2)]
    assert "3114" in first
    assert "3114" not in second


async def test_who_may_be_in_distress_has_the_question_put_and_reads_a_line_of_help(
    channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    asked = example_of(Level.POSSIBLE)
    text = await said(await alice.slash("seance question", texte=asked))
    assert text.startswith("C’est noté")
    assert "findahelpline.com" in text
    await until_kept(folder, KEPT, str(channel.id), rows=[(asked, "pending", 0, 0)])
    assert "findahelpline" not in await said(await alice.slash("seance question", texte=BIG_DATA))


async def test_the_command_takes_a_question_or_opens_the_form(
    channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    text = await said(await alice.slash("seance question", texte=BIG_DATA, mention=True))
    assert text.startswith("C’est noté")
    opened = await alice.slash("seance question")
    await said(await alice.submit(opened, {"text": "Faut-il quitter Facebook ?"}))
    await until_kept(
        folder,
        KEPT,
        str(channel.id),
        rows=[(BIG_DATA, "pending", 0, 1), ("Faut-il quitter Facebook ?", "pending", 0, 0)],
    )


async def test_the_menu_of_a_message_opens_the_form_with_its_text(
    channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    message = await modo.say(channel, f"{BIG_DATA}  \n{'oui ' * 100}")
    opened = await alice.use_on_message("Poser cette question en séance", message)
    form = await opened.modal()
    value = form["components"][0]["component"]["value"]
    assert value.startswith(BIG_DATA)
    assert len(value) <= 300
    await said(await alice.submit(opened, {"text": BIG_DATA}))
    await until_kept(folder, KEPT, str(channel.id), rows=[(BIG_DATA, "pending", 0, 0)])


@pytest.mark.parametrize(
    ("wishes", "confirmed"),
    [
        ({"anonyme": True, "mention": True}, "Votre nom n’y sera pas montré\xa0: je ne vous mentionnerai donc pas"),
        ({"anonyme": True}, "Votre nom n’y sera pas montré."),
        ({"mention": True}, "Je vous mentionnerai quand elle sera posée."),
        ({}, None),
    ],
)
async def test_what_was_wished_with_a_question_is_confirmed(
    modo: Person, alice: Person, wishes: dict[str, bool], confirmed: str | None
) -> None:
    await announce(modo)
    text = (await said(await alice.slash("seance question", texte=BIG_DATA, options=wishes))).partition("\n")[0]
    if confirmed is None:
        assert "montré" not in text
        assert "mentionnerai" not in text
    else:
        assert confirmed in text


async def test_who_asked_without_a_name_sees_that_nobody_else_reads_it(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    await ask_in(channel, alice, anonyme=True)
    await approve_all(server, channel, folder)
    assert "-# vous, sans votre nom · voulue par 1 personne" in await said(await alice.slash("seance voir"))
    assert "-# quelqu’un · voulue par 1 personne" in await said(await modo.slash("seance voir"))


async def test_without_a_session_everything_says_so(alice: Person, channel: Channel) -> None:
    for exchange in (
        await alice.slash("seance question", texte=BIG_DATA),
        await alice.slash("seance voir"),
        await alice.use_on_message("Poser cette question en séance", await alice.say(channel, "Et alors ?")),
    ):
        assert (await said(exchange)).startswith(NONE_HERE)
    assert await said(await alice.slash("seance mes-questions")) == "Vous n’avez posé aucune question ici."


async def test_live_sessions_are_not_for_private_conversations(alice: Person) -> None:
    with pytest.raises(NotAllowedError):
        await alice.slash("seance voir", channel=alice.direct)
    with pytest.raises(NotAllowedError):
        await alice.use_on_message("Poser cette question en séance", await alice.dm("Et alors ?"))


async def test_what_cannot_be_asked_says_why_and_gives_the_text_back(
    channel: Channel, modo: Person, alice: Person
) -> None:
    await announce(modo)
    opened = await alice.slash("seance question")
    text = await said(await alice.submit(opened, {"text": "?"}))
    assert text.startswith("Une question tient en 3 à 300 caractères")
    assert text.endswith("> ?")
    for number in range(3):
        await ask_in(channel, alice, f"Une question numéro {number} sur tout autre chose {number * 7} ?")
    opened = await alice.slash("seance question")
    text = await said(await alice.submit(opened, {"text": BIG_DATA}))
    assert text.startswith("Vous avez déjà 3 questions en attente")
    assert text.endswith(f"> {BIG_DATA}")


async def test_questions_open_later_where_the_moderator_says_so(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person
) -> None:
    await announce(modo, ouverture="demain 9h")
    pressed = await alice.press(announcement(server, channel), "Poser une question")
    assert await said(pressed) == "Les questions ne sont pas encore ouvertes."


async def test_a_mention_in_a_question_is_read_as_its_writer_sees_it(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    guild = channel.in_guild
    bob, philo = server.add_member(guild, "Bob"), server.add_role(guild, "philosophes")
    hidden = server.add_channel(guild, "coulisses")
    server.overwrite(hidden, guild, deny=Permission.VIEW_CHANNEL)
    await announce(modo)
    people = f"à {bob.user.mention}, aux <@&{philo.id}>, à <@1>"
    typed = f"{server.bot.mention} que dire {people} dans <#{channel.id}> et <#{hidden.id}> ?"
    asked = f"que dire à @Bob, aux @philosophes, à @… dans #{channel.name} et #… ?"
    assert asked in unescape(await said(await alice.slash("seance question", texte=typed)))
    await until_kept(folder, KEPT, str(channel.id), rows=[(asked, "pending", 0, 0)])
    mine = await (await alice.slash("seance mes-questions")).answer()
    opened = await alice.press(mine, "Modifier 1")
    await (await alice.submit(opened, {"text": f"Et {bob.user.mention}, alors ?"})).acknowledgement()
    await until_kept(folder, KEPT, str(channel.id), rows=[("Et @Bob, alors ?", "pending", 0, 0)])


async def test_near_doubles_are_offered_for_joining_and_all_askers_count(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await queue_one(server, channel, folder, modo=modo, asker=alice)
    bob = server.add_member(channel.in_guild, "Bob")
    exchange = await bob.slash("seance question", channel=channel, texte=NEAR, anonyme=True)
    offer = await exchange.answer()
    assert offer.content.startswith("Quelqu’un demande déjà quelque chose de très proche. On joint la vôtre\xa0?")
    assert len(await _kept(folder, channel)) == 1
    joined = await bob.press(offer, "Joindre la mienne")
    await joined.acknowledgement()
    assert "votre question est jointe à l’autre" in offer.content
    assert (await _kept(folder, channel))[1] == (NEAR, "merged", 1, 0)
    shown = await said(await alice.slash("seance voir"))
    assert "voulue par 2 personnes" in shown


async def test_a_near_double_may_be_asked_all_the_same(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await queue_one(server, channel, folder, modo=modo, asker=alice)
    bob = server.add_member(channel.in_guild, "Bob")
    near = "Est-ce que le *big data* est > dangereux pour nos libertés ?"
    offer = await (await bob.slash("seance question", channel=channel, texte=near, mention=True)).answer()
    await (await bob.press(offer, "La poser quand même")).acknowledgement()
    assert (await _kept(folder, channel))[1] == (near, "pending", 0, 1)


async def test_votes_count_once_and_may_be_taken_back(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await queue_one(server, channel, folder, modo=modo, asker=alice)
    bob = server.add_member(channel.in_guild, "Bob")
    view = await (await bob.press(announcement(server, channel), "Voir et voter")).answer()
    assert "1 personne" in view.content
    for count in ("2 personnes", "1 personne", "2 personnes"):
        await (await bob.press(view, "▲ 1")).acknowledgement()
        assert f"voulue par {count}" in view.content
    own = await (await alice.press(announcement(server, channel), "Voir et voter")).answer()
    with pytest.raises(NotAllowedError):
        await alice.press(own, "▲ 1")


async def test_the_queue_is_shown_in_pages_each_with_its_votes(
    server: DiscordServer, guild: Guild, channel: Channel, modo: Person, folder: Path
) -> None:
    await announce(modo)
    topics = ("Facebook", "l’Inde", "le management", "les jeunes", "l’État", "la souveraineté", "le travail")
    for number, topic in enumerate(topics):
        member = server.add_member(guild, f"Membre {number}")
        await ask_in(channel, member, f"{topic} ?")
    await approve_all(server, channel, folder)
    view = await (await modo.slash("seance voir")).answer()
    assert "Page 1 sur 2 · 7 questions" in view.content
    await (await modo.submit(await modo.press(view, "1 / 2"), page="2")).acknowledgement()
    assert "Page 2 sur 2" in view.content
    await (await modo.submit(await modo.press(view, "2 / 2"), page="1")).acknowledgement()
    assert [label for label in labels(view) if label.startswith("▲")] == [f"▲ {number}" for number in range(1, 6)]
    await (await modo.press(view, "▶")).acknowledgement()
    assert "Page 2 sur 2" in view.content
    assert "**7.** le travail ?" in view.content
    await (await modo.press(view, "▲ 7")).acknowledgement()
    await (await modo.press(view, "◀")).acknowledgement()
    assert "**1.** le travail ?" in view.content


async def test_ones_own_questions_are_edited_and_withdrawn(
    channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await announce(modo)
    await ask_in(channel, alice)
    mine = await (await alice.slash("seance mes-questions")).answer()
    assert "attend un modérateur" in mine.content
    opened = await alice.press(mine, "Modifier 1")
    assert (await opened.modal())["components"][0]["component"]["value"] == BIG_DATA
    await (await alice.submit(opened, {"text": "Et en Inde ?"})).acknowledgement()
    assert mine.content.startswith("C’est changé")
    await until_kept(folder, KEPT, str(channel.id), rows=[("Et en Inde ?", "pending", 0, 0)])
    await (await alice.press(mine, "Retirer 1")).acknowledgement()
    assert mine.content.startswith("Elle est retirée.")
    assert labels(mine) == []
    assert (await _kept(folder, channel))[0][1] == "withdrawn"


async def test_questions_are_for_the_server_in_which_they_are_asked(
    server: DiscordServer, modo: Person, alice: Person
) -> None:
    await announce(modo)
    elsewhere = server.add_guild()
    place = server.add_channel(elsewhere, "ailleurs")
    alice.join(elsewhere)
    assert await said(await alice.slash("seance voir", channel=place)) == NONE_HERE


async def test_members_whose_discord_is_english_are_spoken_to_in_english(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await queue_one(server, channel, folder, modo=modo, asker=alice)
    bob = server.add_member(channel.in_guild, "Bob", locale="en-US")
    offer = await (await bob.slash("session question", channel=channel, text=NEAR)).answer()
    assert offer.content.startswith("Somebody already asks something very similar.")
    await (await bob.press(offer, "Ask it all the same")).acknowledgement()
    assert offer.content.startswith("Noted for **Le chat de 13 h**")
    assert "backed by 1 person" in await said(await bob.slash("session view"))
    mine = await (await bob.slash("session my-questions")).answer()
    assert "waits for a moderator" in mine.content
    opened = await bob.press(mine, "Edit 1")
    await (await bob.submit(opened, {"Your question": "And India?"})).acknowledgement()
    assert mine.content.startswith("It is changed; a moderator looks at it again.")
    await (await bob.press(mine, "Withdraw 1")).acknowledgement()
    assert mine.content.startswith("It is withdrawn.")


async def test_questions_taken_along_from_a_session_called_off_are_voted_for_and_withdrawn(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await queue_one(server, channel, folder, modo=modo, asker=alice)
    panel = await (await modo.slash("animer file")).answer()
    await (await modo.press(panel, "Annuler la séance")).acknowledgement()
    await (await modo.press(panel, "Annuler la séance")).acknowledgement()
    await announce(modo, titre="Le chat du soir")
    view = await (await modo.slash("seance voir")).answer()
    assert "Le chat du soir" in view.content
    assert BIG_DATA in view.content
    await (await modo.press(view, "▲ 1")).acknowledgement()
    assert "voulue par 2 personnes" in view.content
    mine = await (await alice.slash("seance mes-questions")).answer()
    assert mine.content.count(BIG_DATA) == 1, "it waits in the new session only"
    await (await alice.press(mine, "Retirer 1")).acknowledgement()
    assert mine.content.startswith("Elle est retirée.")


async def test_of_two_sessions_the_next_one_is_meant_unless_another_is_named(modo: Person, alice: Person) -> None:
    await announce(modo, titre="Plus tard", quand="dans trois jours à 13h")
    await announce(modo, titre="Bientôt", quand="demain 13h")
    assert "Bientôt" in await said(await alice.slash("seance voir"))
    choices = await alice.autocomplete("seance voir", "séance", "tard")
    [later] = [each["value"] for each in choices if each["name"].startswith("Plus tard · ")]
    assert "Plus tard" in await said(await alice.slash("seance voir", options={"séance": later}))
    text = await said(await alice.slash("seance question", texte=BIG_DATA, options={"séance": later}))
    assert text.startswith("C’est noté pour **Plus tard**")
    everywhere = [
        await modo.autocomplete(command, "séance", "")
        for command in ("seance voir", "seance question", "animer file", "animer ouvrir", "animer prolonger")
    ]
    assert [each["name"].partition(" · ")[0] for each in everywhere[0]] == ["Bientôt", "Plus tard"]
    assert all(choices == everywhere[0] for choices in everywhere)
    gone = await said(await alice.slash("seance voir", options={"séance": "un autre"}))
    assert gone == "Je ne trouve pas cette séance ici."


async def test_a_session_may_be_named_by_its_title_as_it_is_typed(modo: Person, alice: Person) -> None:
    await announce(modo, titre="Été à Liège", quand="dans trois jours à 13h")
    await announce(modo, titre="Bientôt", quand="demain 13h")
    for typed in ("Été à Liège", "ete  a liege", "ÉTÉ À LIÈGE"):
        assert "Été à Liège" in await said(await alice.slash("seance voir", options={"séance": typed}))
    [choice] = await alice.autocomplete("seance voir", "séance", "ETE")
    assert choice["name"].count("(") == 1
    assert "Été à Liège" in await said(await alice.slash("seance voir", options={"séance": choice["name"]}))
    assert "finira" in await said(await modo.slash("animer prolonger", options={"séance": "ete a liege"}))
    await announce(modo, titre="Bientôt", quand="dans deux jours à 13h")
    told = await said(await alice.slash("seance voir", options={"séance": "bientot"}))
    assert told.startswith("Plusieurs séances portent ce titre")


async def test_where_a_session_is_held_it_is_the_one_meant(
    server: DiscordServer, guild: Guild, modo: Person, alice: Person
) -> None:
    other = server.add_channel(guild, "autre")
    await announce(modo, titre="Ailleurs", quand="demain 13h")
    await (await modo.slash("animer annoncer", titre="Ici", quand="dans trois jours à 13h", channel=other)).answer()
    assert "Ici" in await said(await alice.slash("seance voir", channel=other))
    text = await said(await alice.slash("seance question", texte=BIG_DATA, channel=other))
    assert text.startswith("C’est noté pour **Ici**")
    assert "Ici" in await said(await modo.slash("animer file", channel=other))


async def test_sessions_that_are_over_are_offered_after_those_to_come_the_latest_first(modo: Person) -> None:
    for title, days in (("Première", 2), ("Deuxième", 3), ("Troisième", 4)):
        await announce(modo, titre=title, quand=f"dans {days} jours à 13h")
    for title in ("Première", "Deuxième"):
        [session] = [each["value"] for each in await modo.autocomplete("animer fermer", "séance", title)]
        asked = await (await modo.slash("animer fermer", options={"séance": session})).answer()
        await (await modo.press(asked, "Annuler la séance")).followup()
    choices = await modo.autocomplete("seance voir", "séance", "ième")
    assert [each["name"].partition(" · ")[0] for each in choices] == ["Troisième", "Deuxième"]
    choices = await modo.autocomplete("seance voir", "séance", "")
    assert [each["name"].partition(" · ")[0] for each in choices] == ["Troisième", "Deuxième", "Première"]


async def test_erasing_names_and_counts_what_was_asked_and_voted_in_sessions(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    await queue_one(server, channel, folder, modo=modo, asker=alice)
    bob = server.add_member(channel.in_guild, "Bob")
    view = await (await bob.press(announcement(server, channel), "Voir et voter")).answer()
    await (await bob.press(view, "▲ 1")).acknowledgement()
    await ask_in(channel, bob, "Et en Inde, qu’en pense-t-il ?")
    asked = await (await bob.slash("mes-donnees effacer", channel=channel)).answer()
    assert "des séances en direct vos questions, vos votes et vos réponses" in asked.content
    await bob.press(asked, "Tout effacer")
    await server.until(lambda: asked.content.startswith("C’est fait"))
    assert asked.content.endswith("Effacé des séances en direct (questions, votes et réponses)\xa0: 2.")
    assert "Questions effacées" not in asked.content
