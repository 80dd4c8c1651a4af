"""Leafing through topics, posts and citations, and holding the author's poll again, on the local Discord."""

import re
from pathlib import Path

import pytest

from bot.corpus import load
from bot.settings import OWN_CORPUS
from tests.discord_server import Channel, DiscordServer, Guild, Person
from tests.serving import blocks, database, labels, serving, until_kept
from tests.test_cogs_buttons import is_disabled, is_verbatim, slices

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_topics_lead_to_pages_of_quotes(alice: Person) -> None:
    exchange = await alice.slash("sujets")
    shown = await exchange.answer()
    assert exchange.ephemeral
    assert "- surveillance (" in shown.content
    page = await (await alice.select(shown, "entreprise")).answer()
    seen = slices(page)
    assert is_verbatim(page)
    while not is_disabled(page, "▶"):
        await (await alice.press(page, "▶")).acknowledgement()
        seen += slices(page)
    assert len(seen) == len(set(seen)) > 5


async def test_topics_are_listed_from_the_most_to_the_least_spoken_of(alice: Person) -> None:
    shown = await (await alice.slash("sujets")).answer()
    listed = [re.fullmatch(r"- (.+) \((\d+)\)", line) for line in shown.content.split("\n")[1:]]
    counts = [int(match[2]) for match in listed if match]
    assert len(counts) == len(listed) > 20
    assert counts == sorted(counts, reverse=True)
    (select,) = shown.components[0]["components"]
    assert [option["label"] for option in select["options"]] == [match[1] for match in listed if match]
    equal = [match[1] for match in listed if match and match[2] == str(counts[0])]
    assert equal == sorted(equal, key=str.casefold)


@pytest.mark.parametrize("typed", ["surveillance", "Surveilance", "réseau sociaux", "etat"])
async def test_a_topic_is_meant_whatever_the_accents_and_errors(alice: Person, typed: str) -> None:
    exchange = await alice.slash("sujet", nom=typed)
    assert is_verbatim(await exchange.answer())
    assert exchange.ephemeral


async def test_an_unknown_topic_and_post_are_told(alice: Person) -> None:
    unlike = (await (await alice.slash("sujet", nom="tarte aux pommes")).answer()).content
    assert "connais pas ce sujet. Parmi les siens" in unlike
    near = (await (await alice.slash("sujet", nom="souvrain")).answer()).content
    assert "Le plus proche : souveraineté numérique" in near.replace("\xa0", " ")
    told = await (await alice.slash("billet", locale="en-GB", options={"titre": "xylophone"})).answer()
    assert "can’t find that post" in told.content


async def test_autocompletion_forgives(alice: Person) -> None:
    names = [choice["name"] for choice in await alice.autocomplete("sujet", "nom", "survéilance")]
    assert names[0] == "surveillance"
    assert len(await alice.autocomplete("sujet", "nom", "")) > 20
    posts = await alice.autocomplete("billet", "titre", "geek ou stazi")
    assert (posts[0]["name"], posts[0]["value"]) == ("Geek ou Stasi ?", "geek-ou-stasi")
    assert [each["value"] for each in await alice.autocomplete("sondage", "titre", "")] == ["geek-ou-stasi"]


async def test_topics_have_their_english_names_for_those_who_speak_english(
    server: DiscordServer, guild: Guild, channel: Channel
) -> None:
    ann = server.add_member(guild, "Ann", locale="en-GB")
    ann.last_channel = channel
    names = {french: english for french, english in load(OWN_CORPUS).blog.english.items() if french != english}
    for command in ("help", "topics"):
        shown = (await (await ann.slash(command)).answer()).content
        assert not [french for french in names if " " in french and french in shown]
        assert sum(english in shown for english in names.values()) >= 2
    listed = await (await ann.slash("topics")).answer()
    assert "- personal data (" in listed.content and "- new technologies (" in listed.content
    page = await (await ann.select(listed, "personal data")).answer()
    assert page.content.startswith("What he writes, in French, on: personal data")
    choice, *_ = await ann.autocomplete("topic", "name", "personal")
    assert (choice["name"], choice["value"]) == ("personal data", "données personnelles")
    typed = await (await ann.slash("topic", name="personal data")).answer()
    assert typed.content.startswith("What he writes, in French, on: personal data")


async def test_a_post_is_opened_by_its_title(folder: Path, alice: Person) -> None:
    exchange = await alice.slash("billet", titre="etat 2")
    page = await exchange.answer()
    assert is_verbatim(page)
    assert slices(page)[0].startswith("Nous sommes au début")
    assert page.content.endswith("-# Page 1 sur 4") or "-# Page 1 sur" in page.content
    sql = "SELECT count(*) FROM quotes WHERE turn = ?"
    await until_kept(folder, sql, str(exchange.interaction.id), rows=[(1,)])


async def test_citations_differ_and_can_be_talked_about(server: DiscordServer, channel: Channel, alice: Person) -> None:
    seen = []
    for _ in range(8):
        exchange = await alice.slash("citation", nom="entreprise", channel=channel)
        answer = await exchange.answer()
        assert not exchange.ephemeral
        assert is_verbatim(answer)
        seen.append(blocks(answer)[0])
    assert len(set(seen[:5])) == 5
    assert "👍" in labels(answer)
    follow_up = await server.reply_to(await alice.say(channel, f"{server.bot.mention} c’était quand ?"))
    assert follow_up.content
    bob = server.add_member(channel.in_guild, "Bob", locale="en-US")
    assert "in French" in (await (await bob.slash("quote", channel=channel)).answer()).content


async def test_a_citation_on_a_subject_says_so(alice: Person, channel: Channel) -> None:
    for _ in range(6):
        answer = await (await alice.slash("citation", nom="travail", channel=channel)).answer()
        head = answer.content.split("\n")[0].replace("\xa0", " ")
        assert head.endswith("sujet : travail")
        assert "hasard" not in head


async def test_the_authors_poll_is_held_and_compared(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    exchange = await alice.slash("sondage", heures=2)
    held = await exchange.answer()
    assert held.poll is not None
    assert held.poll.question == "Les nouvelles technologies dans l'entreprise"
    await until_kept(
        folder, "SELECT message FROM deliveries WHERE turn = ?", str(exchange.interaction.id), rows=[(str(held.id),)]
    )
    for name in ("Bob", "Carl", "Dora"):
        await server.add_member(guild, name).vote(held, "La Stasi")
    await alice.vote(held, "Pour chater sur facebook et glander au bureau")
    server.end_poll(held)
    await server.until(lambda: channel.messages and "clos" in server.bot_messages[-1].content)
    told = server.bot_messages[-1]
    assert told.reference is held
    assert blocks(told)[0] == "La Stasi"
    assert "ici 75 % (voix : 3) · lecteurs d’alors 6,25 %" in told.content.replace("\xa0", " ")
    assert told.pinged == frozenset()
    sql = "SELECT count(*) FROM turns WHERE author = ? AND note IN ('poll: geek-ou-stasi', 'poll result')"
    await until_kept(folder, sql, str(alice.id), rows=[(2,)])


async def test_a_poll_that_ends_after_a_restart_is_compared_once(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild(locale="en-US")
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        corpus = {"CAUSERIE_CORPUS": str(OWN_CORPUS)}
        async with serving(server, tmp_path, **corpus):
            await server.until(lambda: server.commands_written)
            held = await (await alice.slash("sondage", channel=channel)).answer()
        server.end_poll(held)
        for _ in range(2):
            async with serving(server, tmp_path, **corpus):
                await server.until(lambda: any("Nobody voted" in each.content for each in server.bot_messages))
                assert await server.stays_silent(0.3)
        assert sum("Nobody voted" in each.content for each in server.bot_messages) == 1


async def test_a_poll_is_compared_while_the_database_does_not_answer(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        channel = server.add_channel(server.add_guild(), "philo")
        alice = server.add_member(channel.in_guild, "Alice")
        async with serving(server, tmp_path, CAUSERIE_CORPUS=str(OWN_CORPUS)):
            await server.until(lambda: server.commands_written)
            held = await (await alice.slash("sondage", channel=channel)).answer()
            await alice.vote(held, "La Stasi")
            database(tmp_path).rename(tmp_path / "away.db")
            server.end_poll(held)
            await server.until(lambda: "clos" in server.bot_messages[-1].content, within=8)
            (tmp_path / "away.db").rename(database(tmp_path))
