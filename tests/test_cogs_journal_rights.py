"""Who may do what in the journal: every command and every button, for each kind of person, allowed or refused."""

import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.cogs.journal._keys import Deed, Key
from bot.model import GuildSettings
from tests.discord_server import Channel, DiscordServer, Exchange, Guild, Message, NotAllowedError, Permission, Person
from tests.journal_door import REFUSED, forged, told, updated
from tests.serving import ask, journal_of, kept, moderator, serving, until_kept

pytestmark = pytest.mark.asyncio(loop_scope="module")

GONE = "Cet échange a été effacé, ou n’est pas parmi ceux que vous pouvez lire."
COMMANDS: dict[str, dict[str, Any]] = {
    "recents": {},
    "chercher": {"mots": "question"},
    "voir": {"echange": "HIDDEN"},
    "a-revoir": {},
    "sans-reponse": {},
    "stats": {},
    "exporter": {"noms": True},
    "effacer": {"avant": "2000-01-01"},
    "audit": {},
}
# What each button leads to; HIDDEN stands for the turn in the hidden channel.
BUTTONS = {
    Deed.LIST: (),
    Deed.OPEN: ("HIDDEN",),
    Deed.TURN: ("HIDDEN", "0"),
    Deed.STATE: ("HIDDEN", "g"),
    Deed.NOTE: ("HIDDEN",),
    Deed.NEXT: ("HIDDEN",),
    Deed.UNANSWERED: ("1", "zzzzzz"),
    Deed.TRAIL: ("zzzzzz",),
    Deed.ERASE: ("", "zzzzz"),
    Deed.KEEP: (),
}


@dataclass(frozen=True)
class Place:
    """A server with a role for moderators, a review channel, one turn that all see and one in a hidden channel."""

    guild: Guild
    role: Any
    open: Channel
    hidden: Channel
    review: Channel
    alice: Person
    turn: str
    carrier: Message


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def place(folder: Path) -> AsyncIterator[Place]:
    async with DiscordServer() as server:
        guild = server.add_guild()
        role, review = server.add_role(guild, "veille"), server.add_channel(guild, "relecture")
        settings = GuildSettings(moderator_role=str(role.id), review_channel=str(review.id))
        async with journal_of(folder) as journal:
            await journal.guilds.change(str(guild.id), settings, by="1")
        async with serving(server, folder):
            await server.until(lambda: server.commands_written)
            yield await _furnished(server, guild, role, review)


async def _furnished(server: DiscordServer, guild: Guild, role: Any, review: Channel) -> Place:
    server.allow_command(guild, "journal", guild)  # shown to everybody, which permits nothing
    open_, hidden = server.add_channel(guild, "philo"), server.add_channel(guild, "caché")
    alice = server.add_member(guild, "Alice")
    server.overwrite(hidden, guild, deny=Permission.VIEW_CHANNEL)
    for who in (server.bot, alice):
        server.overwrite(hidden, who, allow=Permission.VIEW_CHANNEL | Permission.SEND_MESSAGES)
    carrier = await ask(server, alice, open_, "question visible")
    turn = str((await ask(server, alice, hidden, "question cachée")).nonce)
    return Place(guild, role, open_, hidden, review, alice, turn, carrier)


@pytest.fixture
def server(place: Place) -> DiscordServer:
    return place.alice._server


@pytest.fixture
def stranger(server: DiscordServer) -> Person:
    """Return a moderator of another server, who is there."""
    return moderator(server, server.add_guild("Ailleurs"), "Étrangère")


def _arguments(place: Place, name: str) -> dict[str, Any]:
    return {key: place.turn if value == "HIDDEN" else value for key, value in COMMANDS[name].items()}


def _button(place: Place, deed: Deed) -> str:
    return str(Key(deed, tuple(place.turn if part == "HIDDEN" else part for part in BUTTONS[deed])))


async def _all_said(exchange: Exchange) -> str:
    """Return all that came of a command, files too."""
    await exchange.answer()
    said = [exchange.answers[0].content, json.dumps(exchange.answers[0].components, ensure_ascii=False)]
    said += [file.content.decode("utf-8", "replace") for file in exchange.answers[0].attachments]
    return "\n".join(said)


@pytest.mark.parametrize("name", COMMANDS)
async def test_a_plain_member_is_refused_every_command(server: DiscordServer, place: Place, name: str) -> None:
    bob = server.add_member(place.guild, "Bob")
    exchange = await bob.slash(f"journal {name}", channel=place.open, **_arguments(place, name))
    assert (await exchange.answer()).content == REFUSED
    assert exchange.ephemeral


@pytest.mark.parametrize("deed", BUTTONS)
async def test_a_plain_member_is_refused_every_button(
    server: DiscordServer, folder: Path, place: Place, deed: Deed
) -> None:
    bob = server.add_member(place.guild, "Bob")
    assert await told(await forged(bob, place.carrier, _button(place, deed))) == REFUSED
    await until_kept(folder, "SELECT count(*) FROM turns", rows=[(2,)])
    await until_kept(folder, "SELECT count(*) FROM events WHERE actor = ?", str(bob.id), rows=[(0,)])


def _by_permission(server: DiscordServer, place: Place) -> Person:
    return moderator(server, place.guild)


def _by_role(server: DiscordServer, place: Place) -> Person:
    return server.add_member(place.guild, "Veilleuse", roles=[place.role])


def _in_one_channel(server: DiscordServer, place: Place) -> Person:
    person = server.add_member(place.guild, "Voisine")
    server.overwrite(place.open, person, allow=Permission.MANAGE_MESSAGES)
    return person


Maker = Callable[[DiscordServer, Place], Person]
LIMITED = pytest.mark.parametrize("make", [_by_permission, _by_role, _in_one_channel])


@LIMITED
@pytest.mark.parametrize("name", COMMANDS)
async def test_a_moderator_may_use_every_command_and_sees_nothing_of_what_is_hidden_from_them(
    server: DiscordServer, place: Place, make: Maker, name: str
) -> None:
    modo = make(server, place)
    exchange = await modo.slash(f"journal {name}", channel=place.open, **_arguments(place, name))
    said = await _all_said(exchange)
    assert REFUSED not in said
    assert "cachée" not in said
    assert str(place.hidden.id) not in said
    assert exchange.ephemeral
    if name in ("recents", "chercher", "exporter"):
        assert "question visible" in said
    if name == "voir":
        assert GONE in said


@LIMITED
@pytest.mark.parametrize("deed", [Deed.OPEN, Deed.TURN, Deed.STATE, Deed.NEXT])
async def test_no_button_reaches_a_turn_that_is_hidden_from_a_moderator(
    server: DiscordServer, folder: Path, place: Place, make: Maker, deed: Deed
) -> None:
    modo = make(server, place)
    mine = await (await modo.slash("journal audit", channel=place.open)).answer()
    exchange = await forged(modo, mine, _button(place, deed))
    if deed is Deed.NEXT:  # gives the next one in the queue, whichever that is
        await server.until(lambda: mine.edits)
        assert "cachée" not in mine.content
    else:
        await server.until(lambda: GONE in [each.content for each in (*exchange.answers, *exchange.followups)])
    assert kept(folder, "SELECT state FROM reviews WHERE turn = ? AND state IS NOT NULL", place.turn) == []


@LIMITED
async def test_no_note_reaches_a_turn_that_is_hidden_from_a_moderator(
    server: DiscordServer, folder: Path, place: Place, make: Maker
) -> None:
    modo = make(server, place)
    mine = await (await modo.slash("journal audit", channel=place.open)).answer()
    form = await forged(modo, mine, _button(place, Deed.NOTE))
    sent = await modo.submit(form, text="une note")
    assert (await sent.followup()).content == GONE
    await until_kept(folder, "SELECT count(*) FROM notes", rows=[(0,)])


async def test_an_administrator_sees_all_of_the_server(server: DiscordServer, place: Place) -> None:
    admin = server.add_role(place.guild, "admin", permissions=Permission.ADMINISTRATOR)
    boss = server.add_member(place.guild, "Boss", roles=[admin])
    latest = await _all_said(await boss.slash("journal recents", channel=place.open))
    assert "question visible" in latest
    assert "question cachée" in latest
    whole = await boss.slash("journal voir", channel=place.open, echange=place.turn)
    assert "question cachée" in (await whole.answer()).content


@pytest.mark.parametrize("name", COMMANDS)
async def test_a_moderator_of_another_server_gets_nothing_of_this_one(
    folder: Path, place: Place, stranger: Person, name: str
) -> None:
    said = await _all_said(await stranger.slash(f"journal {name}", **_arguments(place, name)))
    assert "question" not in said or name in ("voir", "sans-reponse")
    assert str(place.alice.id) not in said
    with pytest.raises(NotAllowedError):
        await stranger.slash(f"journal {name}", channel=place.open, **_arguments(place, name))
    await until_kept(folder, "SELECT count(*) FROM turns", rows=[(2,)])


@pytest.mark.parametrize("deed", BUTTONS)
async def test_a_moderator_of_another_server_reaches_nothing_by_a_button(
    server: DiscordServer, folder: Path, place: Place, stranger: Person, deed: Deed
) -> None:
    mine = await (await stranger.slash("journal audit")).answer()
    exchange = await forged(stranger, mine, _button(place, deed))
    await exchange.acknowledgement()
    if deed is Deed.NOTE:
        assert (await (await stranger.submit(exchange, text="une note")).followup()).content == GONE
    elif deed in (Deed.OPEN, Deed.TURN, Deed.STATE):
        await server.until(lambda: GONE in [each.content for each in (*exchange.answers, *exchange.followups)])
    else:
        await server.until(lambda: mine.edits)
        assert "question visible" not in mine.content
    await until_kept(folder, "SELECT count(*) FROM turns", rows=[(2,)])
    await until_kept(folder, "SELECT count(*) FROM reviews WHERE state IS NOT NULL", rows=[(0,)])


@pytest.mark.parametrize("name", COMMANDS)
async def test_whoever_left_can_neither_use_a_command_nor_press_what_they_had(
    server: DiscordServer, place: Place, name: str
) -> None:
    modo = moderator(server, place.guild)
    mine = await (await modo.slash("journal recents", channel=place.open)).answer()
    modo.leave(place.guild)
    with pytest.raises(NotAllowedError):
        await modo.slash(f"journal {name}", channel=place.open, **_arguments(place, name))
    with pytest.raises(NotAllowedError):
        await modo.select(mine, "question visible")


@pytest.mark.parametrize("deed", BUTTONS)
async def test_whoever_is_no_moderator_any_more_is_refused_every_button(
    server: DiscordServer, folder: Path, place: Place, deed: Deed
) -> None:
    modo = moderator(server, place.guild)
    mine = await (await modo.slash("journal audit", channel=place.open)).answer()
    place.guild.members[modo.id].roles.clear()
    assert await told(await forged(modo, mine, _button(place, deed))) in (REFUSED, mine.content)
    await until_kept(folder, "SELECT count(*) FROM turns", rows=[(2,)])


@pytest.mark.parametrize("name", COMMANDS)
async def test_no_command_is_offered_in_private(server: DiscordServer, place: Place, name: str) -> None:
    modo = moderator(server, place.guild)
    with pytest.raises(NotAllowedError):
        await modo.slash(f"journal {name}", channel=modo.direct, **_arguments(place, name))


@pytest.mark.parametrize("deed", BUTTONS)
async def test_every_button_is_refused_in_private(server: DiscordServer, place: Place, deed: Deed) -> None:
    modo = moderator(server, place.guild)
    private = await server.reply_to(await modo.dm("bonjour"))
    assert await told(await forged(modo, private, _button(place, deed))) == REFUSED


async def test_an_old_form_is_refused_to_whoever_is_no_moderator_any_more(
    server: DiscordServer, folder: Path, place: Place
) -> None:
    modo = moderator(server, place.guild)
    mine = await (await modo.slash("journal voir", channel=place.open, echange=place.carrier.link)).answer()
    form = await modo.press(mine, "Noter")
    await form.modal()
    place.guild.members[modo.id].roles.clear()
    assert await told(await modo.submit(form, text="trop tard")) == REFUSED
    await until_kept(folder, "SELECT count(*) FROM notes", rows=[(0,)])


async def test_erasing_leaves_what_is_hidden_from_the_moderator(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        async with serving(server, tmp_path):
            await server.until(lambda: server.commands_written)
            small = await _furnished(server, guild, None, next(iter(guild.channels.values())))
            modo = moderator(server, guild)
            mine = await (await modo.slash("journal audit", channel=small.open)).answer()
            await updated(server, await forged(modo, mine, _button(small, Deed.ERASE)), "échanges (1)")
    assert kept(tmp_path, "SELECT id FROM turns") == [(small.turn,)]
