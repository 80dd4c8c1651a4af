"""`/journal exporter` and `effacer` on the local Discord: files that fit, what is left out; what goes, what stays."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.discord_server import Channel, DiscordServer, Guild, Message, Person
from tests.journal_door import read, scene, told, updated
from tests.journals import traces
from tests.serving import ask, kept, labels, moderator, until_kept, until_unspooled

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture
def guild(server: DiscordServer) -> Guild:
    return server.add_guild()


def rows(message: Message) -> list[dict[str, str]]:
    """Return the rows of the CSV file of a message."""
    [file] = message.attachments
    return list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"), newline="")))


async def test_an_export_holds_what_one_sees_without_names(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    seen = await scene(server, guild, channel, alice, texts=("question visible", "question cachée"))
    exchange = await seen.modo.slash("journal exporter")
    answer = await exchange.answer()
    assert exchange.ephemeral
    [row] = rows(answer)
    assert row["question"] == "question visible"
    assert row["name"] == ""
    assert str(alice.id) not in answer.attachments[0].content.decode()
    assert "pseudonymes" in answer.content
    assert "Échanges\xa0: 1" in answer.content
    sql = "SELECT kind, detail FROM events WHERE actor = ? ORDER BY at"
    await until_kept(folder, sql, str(seen.modo.id), rows=[("export", "csv: everything")])
    again = rows(await (await seen.modo.slash("journal exporter")).answer())
    assert again[0]["member"] == row["member"]


async def test_an_export_says_who_withdrew_an_answer_as_the_journal_does(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    modo = moderator(server, guild)
    for who, text in ((alice, "et Aadhaar ?"), (modo, "et la Chine ?"), (None, "et la surveillance ?")):
        answer = await ask(server, alice, channel, text)
        if who is not None:
            await told(await who.use_on_message("Retirer cette réponse", answer))
    found = rows(await (await modo.slash("journal exporter", channel=channel)).answer())
    assert sorted((row["withdrawn_by"], bool(row["withdrawn_at"]), bool(row["redacted_at"])) for row in found) == [
        ("", False, False),
        ("asker", True, True),
        ("moderator", True, False),
    ]


async def test_names_are_only_in_an_export_that_asks_for_them_and_that_is_noted(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    await ask(server, alice, channel, "et Aadhaar ?")
    modo = moderator(server, guild)
    exchange = await modo.slash("journal exporter", channel=channel, noms=True, options={"format": "JSON Lines"})
    answer = await exchange.answer()
    [file] = answer.attachments
    assert file.filename.endswith(".jsonl")
    record = json.loads(file.content)
    assert (record["member"], record["name"]) == (str(alice.id), "Alice")
    sql = "SELECT kind FROM events WHERE actor = ? ORDER BY at"
    await until_kept(folder, sql, str(modo.id), rows=[("export",), ("reveal",)])


async def test_an_export_takes_filters_and_may_find_nothing(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    await ask(server, alice, channel, "et Aadhaar ?")
    await ask(server, alice, channel, "une recette de tarte ?")
    modo = moderator(server, guild)
    found = rows(await (await modo.slash("journal exporter", channel=channel, mots="recette")).answer())
    assert [row["question"] for row in found] == ["une recette de tarte ?"]
    nothing = await (await modo.slash("journal exporter", channel=channel, mots="clafoutis")).answer()
    assert nothing.content.startswith("Il n’y a rien à exporter")
    assert nothing.attachments == []


async def test_what_does_not_fit_is_said(server: DiscordServer, guild: Guild, channel: Channel, alice: Person) -> None:
    for number in range(12):
        await ask(server, alice, channel, f"question {number} {'longue ' * 40}")
    modo = moderator(server, guild)
    server.attachment_bytes = 8 * 1024 + 1_500
    try:
        exchange = await modo.slash("journal exporter", channel=channel)
        first = await exchange.answer()
        others = [await exchange.followup(number) for number in (1, 2, 3)]
        assert all(len(each.attachments[0].content) <= server.attachment_bytes for each in (first, *others))
    finally:
        server.attachment_bytes = 10 * 1024 * 1024
    found = [row for each in (first, *others) for row in rows(each)]
    assert [row["question"].split()[1] for row in found] == [str(11 - place) for place in range(len(found))]
    assert 4 <= len(found) < 12
    assert f"Échanges\xa0: {len(found)}" in first.content
    assert "Tout ne tient pas" in first.content
    assert read(others[0]) == "Fichier 2 sur 4"
    assert all(each.ephemeral for each in others)


async def test_erasing_a_member_asks_first_says_what_went_and_is_forgotten_at_once(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    texts = ("l’Inde et son programme Aadhaar, mot-secret ?", "question cachée")
    seen = await scene(server, guild, channel, alice, texts=texts)
    bob = server.add_member(guild, "Bob")
    await ask(server, bob, channel, "et Aadhaar ?")
    answer = next(each for each in server.bot_messages if each.channel is channel)
    await (await alice.press(answer, "👎")).answer()
    exchange = await seen.modo.slash("journal effacer", membre=alice)
    asked = await exchange.answer()
    assert exchange.ephemeral
    assert f"<@{alice.id}>" in asked.content
    assert labels(asked) == ["Effacer", "Ne rien effacer"]
    await updated(server, await seen.modo.press(asked, "Ne rien effacer"), "je n’efface rien")
    assert asked.components == []
    sql = "SELECT question FROM turns JOIN places ON places.id = place WHERE guild = ? ORDER BY number"
    await until_unspooled(folder)
    assert len(kept(folder, sql, str(guild.id))) == 3

    asked = await (await seen.modo.slash("journal effacer", membre=alice)).answer()
    await updated(server, await seen.modo.press(asked, "Effacer"), "échanges (1)")
    assert "pouces (1)" in asked.content
    await until_kept(folder, sql, str(guild.id), rows=[("question cachée",), ("et Aadhaar ?",)])
    gone = await (await alice.press(answer, "Contexte")).answer()
    assert "n’est plus dans mon carnet" in gone.content
    assert traces(folder, ("mot-secret",)) == []
    sql = "SELECT kind, actor, detail FROM events WHERE guild = ? AND kind = 'erasure'"
    row = ("erasure", str(seen.modo.id), "by a moderator: a member")
    await until_kept(folder, sql, str(guild.id), rows=[row])


async def test_erasing_what_is_before_a_day_takes_that_and_nothing_else(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    modo = moderator(server, guild)
    asked = await (await modo.slash("journal effacer", channel=channel, avant="2020-01-01")).answer()
    assert "tous les échanges d’avant le 1er janvier 2020\xa0?" in asked.content
    await updated(server, await modo.press(asked, "Effacer"), "rien à effacer")
    own = await (await modo.slash("journal effacer", channel=channel, avant="2050-01-01", membre=alice)).answer()
    assert f"**tous** les échanges de <@{alice.id}>" in own.content
    asked = await (await modo.slash("journal effacer", channel=channel, avant="2050-01-01")).answer()
    assert "est à venir\xa0: ce serait **tous** les échanges." in asked.content
    await updated(server, await modo.press(asked, "Effacer"), "échanges (1)")
    sql = "SELECT count(*) FROM turns JOIN places ON places.id = place WHERE guild = ?"
    await until_kept(folder, sql, str(guild.id), rows=[(0,)])
    assert "n’est plus dans mon carnet" in (await (await alice.press(answer, "Contexte")).answer()).content
    vague = await (await modo.slash("journal effacer", channel=channel)).answer()
    assert vague.content.startswith("Dites-moi de quel membre")
    mistyped = await (await modo.slash("journal effacer", channel=channel, avant="2026-13-45")).answer()
    assert "2026-11-24" in mistyped.content
