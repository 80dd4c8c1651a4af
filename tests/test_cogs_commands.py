"""Commands on the local Discord: two languages, told once, one's own data, the moderators' look."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.discord_server import Channel, DiscordServer, Guild, NotAllowedError, Permission, Person
from tests.serving import ask, moderator, serving, until_kept

pytestmark = pytest.mark.asyncio(loop_scope="module")

TURNS = "SELECT count(*) FROM turns WHERE author = ?"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server(folder: Path) -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as server, serving(server, folder):
        await server.until(lambda: server.commands_written)
        yield server


@pytest.fixture
def guild(server: DiscordServer) -> Guild:
    return server.add_guild()


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_file()]


async def test_commands_have_two_languages_and_their_places(server: DiscordServer) -> None:
    everything = server.world.commands[None].values()
    menus = {menu["name"]: menu["name_localizations"] for menu in everything if menu["type"] == 3}
    assert menus["Que dit l’auteur ?"]["en-US"] == "What does the author say?"
    assert menus["Poser cette question en séance"]["en-US"] == "Ask this in the session"
    assert menus["Retirer cette réponse"]["en-GB"] == "Withdraw this answer"
    assert menus["Signaler cette réponse"]["en-US"] == "Report this answer"
    commands = {command["name"]: command for command in everything if command["type"] == 1}
    names = {name: command["name_localizations"] for name, command in commands.items()}
    assert set(names) == {
        "demander",
        "sujets",
        "sujet",
        "billet",
        "citation",
        "sondage",
        "aide",
        "mes-donnees",
        "confidentialite",
        "reglages",
        "journal",
        "animer",
        "seance",
    }
    assert names["demander"] == {"en-US": "ask", "en-GB": "ask"}
    assert all(set(each["description_localizations"]) == {"en-US", "en-GB"} for each in commands.values())
    assert {tuple(each["integration_types"]) for each in commands.values()} == {(0,)}
    assert {name: sorted(each["contexts"]) for name, each in commands.items()} == {
        **{name: [0, 1] for name in names},
        "sondage": [0],
        "journal": [0],
        "reglages": [0],
        "animer": [0],
        "seance": [0],
    }
    assert commands["reglages"]["default_member_permissions"] == int(Permission.MANAGE_GUILD)
    for hidden in ("journal", "animer"):
        assert commands[hidden]["default_member_permissions"] == int(Permission.MANAGE_MESSAGES)


async def test_topics_and_help_are_told_in_the_members_language(alice: Person) -> None:
    topics = await alice.slash("sujets")
    assert (await topics.answer()).content.startswith("Ses sujets")
    assert topics.ephemeral
    assert "- État (" in (await topics.answer()).content
    assert (await (await alice.slash("sujets", locale="en-GB")).answer()).content.startswith("His subjects")
    assert "/demander" in (await (await alice.slash("aide")).answer()).content
    assert "/ask" in (await (await alice.slash("aide", locale="de")).answer()).content


async def test_commands_work_in_private(alice: Person) -> None:
    assert (await (await alice.slash("aide", channel=alice.direct)).answer()).content


async def test_help_names_commands_of_moderators_to_those_who_may_use_them(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    manager = server.add_role(guild, "gérance", permissions=Permission.MANAGE_GUILD)
    seen = {alice: set[str](), moderator(server, guild): {"/journal", "/animer"}}
    seen |= {server.add_member(guild, "Chef", roles=[manager]): {"/reglages"}}
    for person, wanted in seen.items():
        told = (await (await person.slash("aide", channel=channel)).answer()).content
        assert {name for name in ("/journal", "/animer", "/reglages") if f"`{name}`" in told} == wanted
        assert "/mes-donnees" in told
    assert "> " in (await (await alice.slash("demander", channel=alice.direct, question="Facebook ?")).answer()).content
    with pytest.raises(NotAllowedError):
        await alice.slash("journal recents", channel=alice.direct)


async def test_a_stranger_has_nothing_to_see(alice: Person) -> None:
    exchange = await alice.slash("mes-donnees voir")
    assert (await exchange.answer()).content.startswith("Je n’ai rien noté qui vienne de vous.")
    assert exchange.ephemeral


async def test_a_member_sees_everything_that_is_kept(server: DiscordServer, channel: Channel, alice: Person) -> None:
    for number in range(12):
        await ask(server, alice, channel, f"et Aadhaar, {number} fois *{'très ' * 60}* ?")
    bob = server.add_member(channel.in_guild, "Bob")
    await ask(server, bob, channel, "rien d’Alice")
    exchange = await alice.slash("mes-donnees voir")
    seen = [(await exchange.answer()).content]
    while "disabled" not in str(_button(await exchange.answer(), "▶")):
        await alice.press(await exchange.answer(), "▶")
        await server.until(lambda: exchange.answers[0].content != seen[-1])
        seen.append(exchange.answers[0].content)
    assert [number for number in range(12) if f"Aadhaar, {number} fois" not in "".join(seen)] == []
    assert "rien d’Alice" not in "".join(seen)
    assert "https://discord.com/channels/" in seen[0]
    assert seen[-1].endswith(f"-# Page {len(seen)} sur {len(seen)}")


def _button(message: object, label: str) -> dict[str, object]:
    rows = getattr(message, "components", [])
    found = [part for row in rows for part in row["components"] if part["label"] == label]
    return {key: value for key, value in found[0].items() if value is not False}


async def test_erasing_asks_first_and_then_is_complete(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    await ask(server, alice, channel, "et Aadhaar, mot-secret ?")
    exchange = await alice.slash("mes-donnees effacer")
    asked = await exchange.answer()
    assert exchange.ephemeral
    await (await alice.press(asked, "Ne rien effacer")).acknowledgement()
    assert asked.content == "Entendu, je n’efface rien."
    await until_kept(folder, TURNS, str(alice.id), rows=[(1,)])

    asked = await (await alice.slash("mes-donnees effacer")).answer()
    await alice.press(asked, "Tout effacer")
    await server.until(lambda: "ne sont plus dans mon carnet" in asked.content)
    assert asked.content.endswith("effacées\xa0: 1.")
    assert asked.components == []
    await until_kept(folder, TURNS, str(alice.id), rows=[(0,)])
    assert (await (await alice.slash("mes-donnees voir")).answer()).content.startswith(
        "Je n’ai rien noté qui vienne de vous."
    )
    assert not [path for path in _files(folder) if b"mot-secret" in path.read_bytes()]
    again = await ask(server, alice, channel, "et Aadhaar ?")
    assert "/mes-donnees" in again.content  # a stranger again, who is told what is kept


async def test_erasing_speaks_english(alice: Person) -> None:
    asked = await (await alice.slash("mes-donnees effacer", locale="en-US")).answer()
    await (await alice.press(asked, "Erase nothing", locale="en-US")).acknowledgement()
    assert asked.content == "All right, I erase nothing."


async def test_moderators_read_the_channels_they_can_view(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    hidden, elsewhere = server.add_channel(guild, "caché"), server.add_guild("Ailleurs")
    server.overwrite(hidden, guild, deny=Permission.VIEW_CHANNEL)
    server.overwrite(hidden, server.bot, allow=Permission.VIEW_CHANNEL | Permission.SEND_MESSAGES)
    server.overwrite(hidden, alice, allow=Permission.VIEW_CHANNEL | Permission.SEND_MESSAGES)
    other = server.add_channel(elsewhere, "philo")
    alice.join(elsewhere)
    await ask(server, alice, channel, "question visible **forte**")
    await ask(server, alice, hidden, "question cachée")
    await ask(server, alice, other, "question d’ailleurs")
    await server.reply_to(await alice.dm("question privée"))
    modo = moderator(server, guild)
    exchange = await modo.slash("journal recents", channel=channel)
    answer = await exchange.answer()
    assert exchange.ephemeral
    assert r"question visible \*\*forte\*\*" in answer.content
    for word in ("cachée", "ailleurs", "privée"):
        assert word not in answer.content
    assert answer.pinged == frozenset()
    await until_kept(
        folder, "SELECT kind, guild FROM events WHERE actor = ?", str(modo.id), rows=[("search", str(guild.id))]
    )


async def test_plain_members_do_not_see_the_journal(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    with pytest.raises(NotAllowedError):
        await alice.slash("journal recents")
    # A server may open the command to everyone; the bot asks again.
    (command,) = [each for each in server.world.commands[None].values() if each["name"] == "journal"]
    server.world.command_overrides[guild.id, int(command["id"])] = {guild.id: True}
    exchange = await alice.slash("journal recents", channel=channel)
    assert (await exchange.answer()).content == "C’est réservé à ceux qui modèrent ce serveur."
    assert exchange.ephemeral


async def test_whoever_stops_being_a_moderator_cannot_turn_the_page(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    for number in range(10):
        await ask(server, alice, channel, f"question {number} {'longue ' * 40}")
    modo = moderator(server, guild)
    first = await (await modo.slash("journal recents", channel=channel)).answer()
    guild.members[modo.id].roles.clear()
    refused = await (await modo.press(first, "▶")).answer()
    assert refused.content == "C’est réservé à ceux qui modèrent ce serveur."
    assert refused.ephemeral


async def test_commands_are_told_again_only_when_they_changed(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        server.add_guild()
        for _ in range(2):
            async with serving(server, tmp_path):
                await server.until(lambda: server.commands_written)
        assert server.commands_written == 1
        note = tmp_path / "causerie.commands"
        note.write_text("others")
        async with serving(server, tmp_path):
            await server.until(lambda: server.commands_written == 2)
