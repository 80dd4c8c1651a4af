"""The permission matrix: every command and every button × who uses it, allowed or clearly refused.

A new command gets its line in `COMMANDS`, a new deed of a public button one in `DEEDS`, a new kind of item or view one
in `ITEMS`: until then a test fails. What moderators get to see is looked at in `test_cogs_journal_rights`.
"""

import importlib
import pkgutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from discord import ui

import bot.cogs
from bot.cogs._presses import JUMPS, Deed, Press
from bot.model import Language
from bot.phrases import Voice
from bot.settings import OWN_CORPUS
from tests.discord_server import Channel, DiscordServer, Exchange, Guild, Message, NotAllowedError, Permission, Person
from tests.discord_server.errors import Json
from tests.helpers import looped
from tests.journal_door import forged, told
from tests.serving import ask, moderator, serving, until_kept

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Who(Enum):
    """Who uses a command; all but the last two in a channel of the server."""

    PLAIN = auto()
    MODERATOR = auto()
    BLIND = auto()  # a moderator who cannot view the channel
    ADMINISTRATOR = auto()
    FOREIGN = auto()  # a moderator of another server, a plain member of this one
    LEFT = auto()  # was a moderator, and has left
    PRIVATE = auto()  # a moderator, in a direct message


ALL = frozenset({Who.PLAIN, Who.MODERATOR, Who.ADMINISTRATOR, Who.FOREIGN, Who.PRIVATE})
IN_SERVERS = ALL - {Who.PRIVATE}
MODERATORS = frozenset({Who.MODERATOR, Who.ADMINISTRATOR})
MANAGERS = frozenset({Who.ADMINISTRATOR})
# Discord itself lets them do nothing: they do not see the channel, or are no longer there.
NEVER = frozenset({Who.BLIND, Who.LEFT})


@dataclass(frozen=True)
class Rule:
    """Who may use a command with these options, what others are told, and whether it is offered in private at all."""

    allowed: frozenset[Who]
    options: dict[str, Any] = field(default_factory=dict)
    refusal: str = ""
    in_private: bool = True
    hidden: Permission | None = None


def of_moderators(**options: Any) -> Rule:
    return Rule(MODERATORS, options, "review_refused", in_private=False, hidden=Permission.MANAGE_MESSAGES)


def of_hosts(**options: Any) -> Rule:
    return Rule(MODERATORS, options, "live_no_moderator", in_private=False, hidden=Permission.MANAGE_MESSAGES)


# "TURN" stands for the number of an answered question.
COMMANDS = {
    "demander": Rule(ALL, {"question": "et Aadhaar ?"}),
    "sujets": Rule(ALL),
    "sujet": Rule(ALL, {"nom": "travail"}),
    "billet": Rule(ALL, {"titre": "Geek ou Stasi ?"}),
    "citation": Rule(ALL),
    "sondage": Rule(IN_SERVERS, in_private=False),
    "aide": Rule(ALL),
    "confidentialite": Rule(ALL),
    "mes-donnees voir": Rule(ALL),
    "mes-donnees exporter": Rule(ALL),
    "mes-donnees effacer": Rule(ALL),
    "mes-donnees pause": Rule(ALL),
    "mes-donnees reprendre": Rule(ALL),
    "reglages": Rule(MANAGERS, {}, "settings_refused", in_private=False, hidden=Permission.MANAGE_GUILD),
    "journal recents": of_moderators(),
    "journal chercher": of_moderators(mots="Inde"),
    "journal voir": of_moderators(echange="TURN"),
    "journal a-revoir": of_moderators(),
    "journal sans-reponse": of_moderators(),
    "journal stats": of_moderators(),
    "journal exporter": of_moderators(),
    "journal effacer": of_moderators(avant="2000-01-01"),
    "journal audit": of_moderators(),
    "animer annoncer": of_hosts(titre="Le chat", quand="dans deux heures"),
    "animer file": of_hosts(),
    "animer ouvrir": of_hosts(),
    "animer suivante": of_hosts(),
    "animer pause": of_hosts(),
    "animer reprendre": of_hosts(),
    "animer prolonger": of_hosts(),
    "animer fermer": of_hosts(),
    "animer publier": of_hosts(),
    "seance question": Rule(IN_SERVERS, {"texte": "Et Aadhaar ?"}, in_private=False),
    "seance mes-questions": Rule(IN_SERVERS, in_private=False),
    "seance voir": Rule(IN_SERVERS, in_private=False),
}
# The menus of a message; the message is an answer to somebody else (in private, to the one who uses it).
MENUS = {
    "Que dit l’auteur ?": Rule(ALL),
    "Retirer cette réponse": Rule(MODERATORS | {Who.PRIVATE}, {}, "withdraw_refused"),
    "Signaler cette réponse": Rule(IN_SERVERS, in_private=False),
    "Poser cette question en séance": Rule(IN_SERVERS, in_private=False),
}
# The buttons and selects under answers, which are for everybody who sees the answer.
DEEDS = dict.fromkeys(Deed, ALL)
# Where each kind of button, select, form and view is tried.
ITEMS = {
    "Lasting": "with each kind that it stands under; none is drawn of it alone",
    "_Drawn": "here, in DEEDS",
    "PressButton": "here, in DEEDS",
    "ChoiceSelect": "here, in DEEDS",
    "Panel": "here, in whoever loses the right",
    "_Answer": "in test_cogs_settings",
    "_Options": "here, with Panel",
    "_Channels": "here, with Panel",
    "_Roles": "here, with Panel",
    "Confirmation": "here, in what somebody is shown alone",
    "JournalButton": "test_cogs_journal_rights",
    "JournalSelect": "test_cogs_journal_rights",
    "LiveButton": "test_cogs_live_queue, test_cogs_live_guest and test_cogs_live_asking",
    "LiveSelect": "test_cogs_live_queue",
    "Form": "test_cogs_journal_rights (notes) and test_cogs_journal_reports",
}


@dataclass(frozen=True)
class Place:
    """A server with an open and a hidden channel, and somebody whose questions were answered in both."""

    guild: Guild
    open: Channel
    hidden: Channel
    alice: Person
    answer: Message
    secret: Message


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server(folder: Path) -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as server, serving(server, folder, CAUSERIE_CORPUS=str(OWN_CORPUS)):
        await server.until(lambda: server.commands_written)
        yield server


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def place(server: DiscordServer) -> Place:
    guild = server.add_guild()
    open_, hidden = server.add_channel(guild, "philo"), server.add_channel(guild, "caché")
    alice = server.add_member(guild, "Alice")
    server.overwrite(hidden, guild, deny=Permission.VIEW_CHANNEL)
    for who in (server.bot, alice):
        server.overwrite(hidden, who, allow=Permission.VIEW_CHANNEL | Permission.SEND_MESSAGES)
    for command in server.world.commands[None].values():
        server.allow_command(guild, command["name"], guild)  # shown to everybody, which permits nothing
    answer = await ask(server, alice, open_, "et Aadhaar ?")
    return Place(guild, open_, hidden, alice, answer, await ask(server, alice, hidden, "et Aadhaar ?"))


def somebody(server: DiscordServer, place: Place, who: Who) -> tuple[Person, Channel]:
    """Return a person of that kind whom nobody has seen yet, and the channel where they try."""
    if who is Who.PLAIN:
        return server.add_member(place.guild, "Bob"), place.open
    if who is Who.ADMINISTRATOR:
        role = server.add_role(place.guild, "admin", permissions=Permission.ADMINISTRATOR)
        return server.add_member(place.guild, "Boss", roles=[role]), place.open
    if who is Who.FOREIGN:
        stranger = moderator(server, server.add_guild("Ailleurs"), "Étrangère")
        stranger.join(place.guild)
        return stranger, place.open
    modo = moderator(server, place.guild)
    if who is Who.LEFT:
        modo.leave(place.guild)
    return modo, {Who.BLIND: place.hidden, Who.PRIVATE: modo.direct}.get(who, place.open)


def leaves(command: Json, before: str = "") -> Iterator[str]:
    """Yield the full names of a command's subcommands, or its own."""
    name = f"{before} {command['name']}".strip()
    below = [each for each in command.get("options") or () if each["type"] in (1, 2)]
    for each in below:
        yield from leaves(each, name)
    if not below:
        yield name


async def test_every_command_and_menu_has_its_line(server: DiscordServer) -> None:
    everything = server.world.commands[None].values()
    assert {name for each in everything if each["type"] == 1 for name in leaves(each)} == set(COMMANDS)
    assert {each["name"] for each in everything if each["type"] == 3} == set(MENUS)


async def test_what_is_not_for_everybody_is_hidden_unless_a_server_shows_it(server: DiscordServer) -> None:
    commands = {each["name"]: each for each in server.world.commands[None].values()}
    for name, rule in {**COMMANDS, **MENUS}.items():
        command = commands[name if name in MENUS else name.split()[0]]
        default = command.get("default_member_permissions")
        assert default == (None if rule.hidden is None else int(rule.hidden)), name
        assert (1 in command["contexts"]) is rule.in_private, name


def everything_pressed() -> set[str]:
    """Return the names of all items, forms and views of the door's own, whichever module they are in."""
    for module in pkgutil.walk_packages(bot.cogs.__path__, "bot.cogs."):
        importlib.import_module(module.name)
    found: set[str] = set()
    left: list[type[Any]] = [ui.Item, ui.View, ui.LayoutView, ui.Modal]
    while left:
        below: list[type[Any]] = left.pop().__subclasses__()
        left += below
        found |= {each.__name__ for each in below if each.__module__.startswith("bot.cogs")}
    return found


async def test_every_deed_item_form_and_view_has_its_line() -> None:
    assert set(DEEDS) == set(Deed)
    assert everything_pressed() == set(ITEMS)


async def outcome(exchange: Exchange, rule: Rule) -> str:
    """Return "allowed" or "refused": the latter with the words of the rule, for nobody else to see."""
    await exchange._server.until(lambda: exchange.answers or exchange.interaction.modal is not None)
    said = [message.content for message in (*exchange.answers, *exchange.followups)]
    mishaps = [text for text in said if "m’a échappé" in text]
    assert not mishaps, mishaps
    refusal = Voice(Language.FRENCH).say(rule.refusal) if rule.refusal else None
    if refusal not in said:
        return "allowed"
    assert exchange.ephemeral
    assert said == [refusal]
    return "refused"


@looped(("name", "who"), product(COMMANDS, Who))
async def test_each_command_is_for_those_whom_the_matrix_names(
    server: DiscordServer, place: Place, name: str, who: Who
) -> None:
    rule, (person, channel) = COMMANDS[name], somebody(server, place, who)
    options = {key: place.answer.nonce if value == "TURN" else value for key, value in rule.options.items()}
    if who in NEVER or (who is Who.PRIVATE and not rule.in_private):
        with pytest.raises(NotAllowedError):
            await person.slash(name, channel=channel, options=options)
        return
    exchange = await person.slash(name, channel=channel, options=options)
    assert await outcome(exchange, rule) == ("allowed" if who in rule.allowed else "refused")


@looped(("name", "who"), product(MENUS, Who))
async def test_each_menu_is_for_those_whom_the_matrix_names(
    server: DiscordServer, folder: Path, place: Place, name: str, who: Who
) -> None:
    rule, (person, _) = MENUS[name], somebody(server, place, who)
    message = await ask(server, place.alice, place.open, "et Aadhaar ?")
    if who is Who.BLIND:
        message = place.secret
    elif who is Who.PRIVATE:
        message = await server.reply_to(await person.dm("et Aadhaar ?"))
    # The bot hears of its own message's number a moment after everybody sees it.
    await until_kept(folder, "SELECT count(*) FROM deliveries WHERE message = ?", str(message.id), rows=[(1,)])
    if who in NEVER or (who is Who.PRIVATE and not rule.in_private):
        with pytest.raises(NotAllowedError):
            await person.use_on_message(name, message)
        return
    exchange = await person.use_on_message(name, message)
    assert await outcome(exchange, rule) == ("allowed" if who in rule.allowed else "refused")
    if name == "Retirer cette réponse":
        assert message.deleted is (who in rule.allowed)


GONE = {Deed.GONE, Deed.PAGE, Deed.TOPIC}  # there is no such post or topic


@looped(("deed", "who"), product(DEEDS, Who))
async def test_the_buttons_of_an_answer_are_for_all_who_see_it(
    server: DiscordServer, place: Place, deed: Deed, who: Who
) -> None:
    person, _ = somebody(server, place, who)
    message = await ask(server, place.alice, place.open, "et Aadhaar ?")
    if who is Who.BLIND:
        message = place.secret
    elif who is Who.PRIVATE:
        message = await server.reply_to(await person.dm("et Aadhaar ?"))
    custom_id = Press(deed, str(message.nonce)).of_button
    if who in NEVER:
        with pytest.raises(NotAllowedError):
            await forged(person, message, custom_id)
        return
    assert who in DEEDS[deed]
    pressed = await forged(person, message, custom_id)
    if deed in JUMPS:  # which ask in a form for the page
        assert (await pressed.modal())["custom_id"].startswith("c:")
        return
    said = await told(pressed)
    assert ("n’est plus dans mon carnet" in said or "Le billet a changé" in said) is (deed in GONE)


@pytest.mark.parametrize("deed", [Deed.ANOTHER, Deed.CONTEXT, Deed.READ, Deed.ASK])
async def test_a_forged_button_tells_nothing_of_an_answer_in_a_hidden_channel(
    server: DiscordServer, place: Place, deed: Deed
) -> None:
    bob, _ = somebody(server, place, Who.PLAIN)
    press = Press(deed, str(place.secret.nonce))
    assert "n’est plus dans mon carnet" in await told(await forged(bob, place.answer, press.of_button))


@pytest.mark.parametrize(
    ("select", "value"),
    [
        ("channels", "CHANNEL"),
        ("moderator_role", "ROLE"),
        ("review_channel", "CHANNEL"),
        ("retention_days", "0"),
        ("language", "en"),
        ("may_open_threads", "no"),
    ],
)
async def test_whoever_loses_the_right_changes_nothing_with_the_panel_they_have(
    server: DiscordServer, place: Place, select: str, value: str
) -> None:
    boss, channel = somebody(server, place, Who.ADMINISTRATOR)
    panel = await (await boss.slash("reglages", channel=channel)).answer()
    role = server.add_role(place.guild, "x")
    place.guild.members[boss.id].roles.clear()
    chosen = {"CHANNEL": channel, "ROLE": role}.get(value, value)
    exchange = await boss.select(panel, chosen, custom_id=select)
    assert await outcome(exchange, COMMANDS["reglages"]) == "refused"
    assert panel.edits == []


@pytest.mark.parametrize("name", ["mes-donnees effacer", "mes-donnees voir", "reglages", "confidentialite"])
async def test_what_somebody_is_shown_alone_is_nobody_elses_to_press(
    server: DiscordServer, place: Place, name: str
) -> None:
    boss, channel = somebody(server, place, Who.ADMINISTRATOR)
    exchange = await boss.slash(name, channel=channel)
    await exchange.answer()
    assert exchange.ephemeral
    other, _ = somebody(server, place, Who.ADMINISTRATOR)
    with pytest.raises(NotAllowedError, match="somebody else's ephemeral"):
        await other.press((await exchange.answer()), "yes")
