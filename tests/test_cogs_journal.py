"""`/journal` on the local Discord: moderators look for exchanges, read them whole and turn pages."""

import re
from pathlib import Path

import pytest

from tests.discord_server import Channel, DiscordServer, Guild, Permission, Person
from tests.journal_door import options, read, scene, updated
from tests.serving import ask, blocks, labels, moderator, until_kept, until_unspooled

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture
def guild(server: DiscordServer) -> Guild:
    return server.add_guild()


async def test_the_latest_exchanges_are_those_of_the_channels_one_sees(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    seen = await scene(server, guild, channel, alice, texts=("question visible **forte**", "question cachée"))
    exchange = await seen.modo.slash("journal recents")
    answer = await exchange.answer()
    assert exchange.ephemeral
    assert r"question visible \*\*forte\*\*" in answer.content
    assert "cachée" not in answer.content
    assert options(answer)[0] == "question visible **forte**"
    assert answer.pinged == frozenset()


async def test_an_exchange_is_seen_whole(server: DiscordServer, guild: Guild, channel: Channel, alice: Person) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    await (await alice.press(answer, "👎")).answer()
    modo = moderator(server, guild)
    exchange = await modo.slash("journal voir", channel=channel, echange=answer.link)
    whole = await exchange.answer()
    assert exchange.ephemeral
    assert "et Aadhaar ?" in whole.content
    assert blocks(answer)
    assert all(each in blocks(whole) for each in blocks(answer))
    assert answer.link in whole.content
    assert all(word in whole.content for word in ("score", "couverture", "marge"))
    assert f"👎 <@{alice.id}>" in whole.content
    assert labels(whole)[:5] == ["À revoir", "Bon", "Mauvais passage", "Hors sujet", "Sensible"]
    latest = await (await modo.slash("journal recents", channel=channel)).answer()
    chosen = await modo.select(latest, "et Aadhaar ?")
    assert (await chosen.answer()).content == whole.content
    assert chosen.ephemeral


async def test_of_a_question_without_words_it_is_said_that_none_are_kept(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    said = await server.add_member(guild, "Bob").say(channel, "et Aadhaar ?")
    await (await alice.use_on_message("Que dit l’auteur ?", said)).answer()
    gone = await ask(server, alice, channel, "et Aadhaar ?")
    await (await alice.use_on_message("Retirer cette réponse", gone)).answer()
    modo = moderator(server, guild)
    latest = await (await modo.slash("journal recents", channel=channel)).answer()
    assert options(latest) == ["aucun mot gardé", "aucun mot gardé"]
    assert latest.content.count("\n-# aucun mot gardé\n") == 2
    assert "…" not in latest.content
    assert set(options(latest, "description")) == {"citation", "citation · Alice"}
    whole = await (await modo.slash("journal voir", channel=channel, echange=str(gone.nonce))).answer()
    assert "aucun mot gardé" in whole.content


async def test_of_what_was_only_read_no_measure_is_told(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    await (await alice.press(answer, "Contexte")).answer()
    modo = moderator(server, guild)
    latest = await (await modo.slash("journal recents", channel=channel)).answer()
    whole = await (await modo.select(latest, "Contexte")).answer()
    assert blocks(whole)
    assert not any(word in whole.content for word in ("meilleur score", "couverture", "marge", "0,00"))


async def test_an_exchange_is_found_by_its_question_or_its_id_too(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    question = await alice.say(channel, f"{server.bot.mention} où est-ce ?")
    await server.reply_to(question)
    modo = moderator(server, guild)
    for meant in (question.link, str(question.id)):
        whole = await (await modo.slash("journal voir", channel=channel, echange=meant)).answer()
        assert "où est\\-ce" in whole.content or "où est-ce" in whole.content
    nothing = await (await modo.slash("journal voir", channel=channel, echange="celui d’hier")).answer()
    assert "lien du message" in nothing.content
    unknown = await (await modo.slash("journal voir", channel=channel, echange="123456789012345678")).answer()
    assert "n’est pas parmi ceux" in unknown.content


async def test_what_one_may_not_see_cannot_be_opened_or_told_from_what_is_not_there(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    seen = await scene(server, guild, channel, alice, texts=("question visible", "question cachée"))
    elsewhere = server.add_guild("Ailleurs")
    alice.join(elsewhere)
    other = await ask(server, alice, server.add_channel(elsewhere, "philo"), "question d’ailleurs")
    private = await server.reply_to(await alice.dm("question privée"))
    hidden = next(each for each in server.bot_messages if each.channel is seen.hidden)
    refusals = set()
    for message in (hidden, other, private):
        refusals.add((await (await seen.modo.slash("journal voir", echange=str(message.id))).answer()).content)
    refusals.add((await (await seen.modo.slash("journal voir", echange="123456789012345678")).answer()).content)
    assert len(refusals) == 1


async def test_a_search_takes_every_filter(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    bob = server.add_member(guild, "Bob")
    other = server.add_channel(guild, "café")
    liked = await ask(server, alice, channel, "et Aadhaar ?")
    await ask(server, bob, channel, "une recette de tarte aux pommes ?")
    await ask(server, alice, other, "la recette du clafoutis ?")
    await (await alice.press(liked, "👎")).answer()
    modo = moderator(server, guild)

    async def found(**filters: object) -> list[str]:
        exchange = await modo.slash("journal chercher", channel=channel, options=filters)
        return options(await exchange.answer())

    assert await found(mots="RECETTES") == []
    assert await found(mots="recett") == ["la recette du clafoutis ?", "une recette de tarte aux pommes ?"]
    assert await found(mots="recette", membre=bob) == ["une recette de tarte aux pommes ?"]
    assert await found(mots="recette", salon=other) == ["la recette du clafoutis ?"]
    assert await found(**{"pouce-baisse": True}) == ["et Aadhaar ?"]
    assert await found(issue="citation") == ["et Aadhaar ?"]
    assert await found(depuis="2020-01-01", relus=False, membre=alice) == ["la recette du clafoutis ?", "et Aadhaar ?"]
    assert await found(**{"jusqu-au": "31/12/2020"}) == []
    assert len(await found(depuis="hier", membre=alice)) == 2
    assert await found(**{"jusqu-au": "hier"}) == []
    mistyped = {"depuis": "hier", "jusqu-au": "2026-13-01"}
    refused = await (await modo.slash("journal chercher", channel=channel, options=mistyped)).answer()
    assert "ce jour\xa0: 2026-13-01." in read(refused)
    for command in ("journal chercher", "journal exporter"):
        other_modo = moderator(server, guild)  # so that nobody is too fast
        refused = await (await other_modo.slash(command, channel=channel, mots="***")).answer()
        assert "Il n’y a pas de mot à chercher" in refused.content
        assert (options(refused), refused.attachments) == ([], [])


async def test_pages_stay_in_place_while_more_is_asked(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    for number in range(7):
        await ask(server, alice, channel, f"question {number}")
    modo = moderator(server, guild)
    first = await (await modo.slash("journal recents", channel=channel)).answer()
    assert options(first) == [f"question {number}" for number in (6, 5, 4, 3, 2)]
    await ask(server, alice, channel, "entre-temps")
    await updated(server, await modo.press(first, "▶"), "question 1")
    assert options(first) == ["question 1", "question 0"]
    await updated(server, await modo.press(first, "◀"), "question 6")
    assert options(first) == [f"question {number}" for number in (6, 5, 4, 3, 2)]
    assert labels(first) == ["◀", "1 / 2", "▶"]
    assert "Page 1 sur 2 · 7 échanges" in read(first)


async def test_what_takes_all_the_room_of_a_message_is_still_shown(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    for _ in range(5):
        await ask(server, alice, channel, "*" * 1_300)
    modo = moderator(server, guild)
    latest = await (await modo.slash("journal recents", channel=channel)).answer()
    assert len(options(latest)) == 5
    whole = await (await modo.select(latest, _values(latest)[0])).answer()
    assert "\\*\\*\\*" in whole.content
    own = await (await alice.slash("mes-donnees voir")).answer()
    assert "\\*\\*\\*" in own.content


def _values(message: object) -> list[str]:
    parts = [part for row in getattr(message, "components", []) for part in row["components"] if part["type"] == 3]
    return [option["value"] for part in parts for option in part["options"]]


async def test_threads_are_as_their_channel_and_private_ones_are_not(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    seen = await scene(server, guild, channel, alice, texts=("rien", "rien"))
    threads = {
        "ouvert": await alice.start_thread(channel, "ouvert"),
        "privé": await alice.start_thread(channel, "privé", private=True),
        "sous-caché": await _thread_in(server, alice, seen.hidden),
        "rangé": await alice.start_thread(channel, "rangé"),
    }
    for name, thread in threads.items():
        await alice.invite(thread, server.bot)
        await ask(server, alice, thread, f"question {name}")
    await alice.archive(threads["rangé"])
    latest = await (await seen.modo.slash("journal chercher", mots="question", membre=alice)).answer()
    assert sorted(options(latest)) == ["question ouvert", "question rangé"]
    role = server.add_role(guild, "fils", permissions=Permission.MANAGE_THREADS)
    seen.modo.give(guild, role)
    latest = await (await seen.modo.slash("journal chercher", mots="question", membre=alice)).answer()
    assert sorted(options(latest)) == ["question ouvert", "question privé", "question rangé"]


async def test_what_was_asked_in_a_channel_that_is_gone_is_for_administrators(
    server: DiscordServer, guild: Guild, alice: Person
) -> None:
    gone, left = server.add_channel(guild, "éphémère"), server.add_channel(guild, "reste")
    await ask(server, alice, gone, "question d’alors")
    server.delete_channel(gone)
    nothing = await (await moderator(server, guild).slash("journal recents", channel=left)).answer()
    assert options(nothing) == []
    admin = server.add_role(guild, "admin", permissions=Permission.ADMINISTRATOR)
    boss = server.add_member(guild, "Boss", roles=[admin])
    assert options(await (await boss.slash("journal recents", channel=left)).answer()) == ["question d’alors"]


async def _thread_in(server: DiscordServer, alice: Person, hidden: Channel) -> Channel:
    everything = Permission.VIEW_CHANNEL | Permission.SEND_MESSAGES_IN_THREADS | Permission.CREATE_PUBLIC_THREADS
    for who in (alice, server.bot):
        server.overwrite(hidden, who, allow=everything | Permission.SEND_MESSAGES)
    return await alice.start_thread(hidden, "sous-caché")


async def test_what_is_asked_most_and_not_answered_is_grouped(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    for text in ("une recette de tarte aux pommes ?", "la recette de la tarte aux pommes", "quelle météo demain ?"):
        await ask(server, alice, channel, text)
    modo = moderator(server, guild)
    exchange = await modo.slash("journal sans-reponse", channel=channel)
    listed = await exchange.answer()
    assert "- × 2 · la recette de la tarte aux pommes" in read(listed)
    [file] = (await exchange.followup()).attachments
    assert file.content.decode().split("\n")[0] == "2 × la recette de la tarte aux pommes"
    assert exchange.followups[0].ephemeral
    opened = await (await modo.select(listed, "la recette de la tarte aux pommes")).answer()
    assert "la recette de la tarte aux pommes" in opened.content


async def test_figures_come_as_a_picture_and_as_text(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, folder: Path
) -> None:
    for _ in range(2):
        answer = await ask(server, alice, channel, "que dit-il de l’État ?")
    for label in ("Contexte", "Contexte", "Autre passage", "Autre passage"):
        await (await alice.press(answer, label)).answer()
    await until_unspooled(folder)
    modo = moderator(server, guild)
    exchange = await modo.slash("journal stats", channel=channel, jours=7)
    first = await exchange.answer()
    assert exchange.deferred
    assert "Échanges\xa0: 6" in first.content
    read_out = re.findall(r"(?:Avec une citation|Passages proches)\xa0: (\d+)", first.content)
    assert sum(map(int, read_out)) == 4, "what only shows the context answers nothing"
    [picture] = first.attachments
    assert picture.content.startswith(b"\x89PNG")
    asked, quoted = await exchange.followup(1), await exchange.followup(2)
    assert "× 2 · que dit-il de l’État ?" in read(asked)
    assert "Contexte" not in asked.content
    assert "passage" not in asked.content
    assert blocks(quoted)
    assert asked.ephemeral
    assert quoted.ephemeral


async def test_figures_of_nothing_come_without_a_picture(server: DiscordServer, guild: Guild, channel: Channel) -> None:
    nothing = await (await moderator(server, guild).slash("journal stats", channel=channel, jours=1)).answer()
    assert nothing.content.startswith("Les dernières 24 heures\xa0:\nAucun échange sur cette période")
    assert nothing.attachments == []


async def test_the_trail_tells_who_did_what_and_is_told_to_moderators(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    modo = moderator(server, guild)
    await (await modo.slash("journal chercher", channel=channel, mots="inde", membre=alice)).answer()
    whole = await (await modo.slash("journal voir", channel=channel, echange=answer.link)).answer()
    await modo.press(whole, "Bon")
    await until_kept(folder, "SELECT state FROM reviews WHERE moderator = ?", str(modo.id), rows=[("good",)])
    trail = read(await (await modo.slash("journal audit", channel=channel)).answer())
    assert f"<@{modo.id}> · recherche dans le journal · mots, membre · <@{alice.id}>" in trail
    assert f"relecture · bon · <#{channel.id}> `{answer.nonce}`" in trail
    assert "lecture du journal · un échange" in trail
    assert "inde" not in trail
    await (await modo.slash("journal chercher", channel=channel, avis="bon", relus=True)).answer()
    trail = read(await (await modo.slash("journal audit", channel=channel)).answer())
    assert "recherche dans le journal · relus ou non, avis" in trail, "called what the option is called"
    other = moderator(server, guild, "Modeste")
    for _ in range(8):
        await (await other.slash("journal sans-reponse", channel=channel)).answer()
    first = await (await modo.slash("journal audit", channel=channel)).answer()
    older = await updated(server, await modo.press(first, "▶"), "mots, membre")
    assert labels(older) == ["◀", "2 / 2", "▶"]
    await until_kept(
        folder, "SELECT count(*) FROM events WHERE guild = ? AND detail LIKE '%inde%'", str(guild.id), rows=[(0,)]
    )


async def test_the_trail_names_no_exchange_of_a_channel_that_one_does_not_moderate(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    await (await moderator(server, guild).slash("journal voir", channel=channel, echange=answer.link)).answer()
    other = server.add_channel(guild, "autre")
    part = server.add_member(guild, "Partielle")
    server.overwrite(other, part, allow=Permission.MANAGE_MESSAGES)
    trail = read(await (await part.slash("journal audit", channel=other)).answer())
    assert "un échange · effacé depuis, ou dans un salon que vous ne modérez pas" in trail
    assert str(answer.nonce) not in trail
    assert str(channel.id) not in trail


async def test_the_commands_speak_english(server: DiscordServer, guild: Guild, channel: Channel, alice: Person) -> None:
    await ask(server, alice, channel, "et Aadhaar ?")
    modo = moderator(server, guild, locale="en-GB")
    latest = await (await modo.slash("journal recent", channel=channel)).answer()
    assert latest.content.startswith("The latest exchanges")
    whole = await (await modo.select(latest, "et Aadhaar ?", locale="en-GB")).answer()
    assert labels(whole)[:2] == ["To review", "Good"]
