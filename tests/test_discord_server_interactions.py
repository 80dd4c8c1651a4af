"""The life of an interaction: three seconds, fifteen minutes, one first answer."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from tests.discord_server import Channel, DiscordServer, Exchange, NotAllowedError, Person
from tests.discord_server.raw_bot import RawBot
from tests.discord_world import quiet_server

__all__ = ["quiet_server"]

Tree = dict[str, Any]
COMMANDS: list[Tree] = [
    {
        "name": "demander",
        "description": "d",
        "name_localizations": {"en-US": "ask"},
        "contexts": [0, 1],
        "options": [
            {"type": 3, "name": "question", "description": "d", "required": True, "max_length": 300},
            {"type": 4, "name": "nombre", "description": "d", "min_value": 1, "max_value": 9},
            {"type": 6, "name": "qui", "description": "d"},
            {"type": 3, "name": "ton", "description": "d", "choices": [{"name": "Vif", "value": "v"}]},
        ],
    },
    {
        "name": "mes-donnees",
        "description": "d",
        "contexts": [0],
        "options": [{"type": 1, "name": "voir", "description": "d", "options": []}],
    },
]
BUTTON: Tree = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Encore", "custom_id": "again:1"}]}


@pytest_asyncio.fixture
async def bot(server: DiscordServer) -> AsyncIterator[RawBot]:
    async with RawBot(server) as bot:
        await bot.call("PUT", f"/applications/{server.bot.id}/commands", COMMANDS)
        yield bot


async def respond(bot: RawBot, exchange: Exchange, kind: int, data: Tree | None = None) -> tuple[int, Any]:
    it = exchange.interaction
    body = {"type": kind} if data is None else {"type": kind, "data": data}
    return await bot.call("POST", f"/interactions/{it.id}/{it.token}/callback?with_response=1", body)


def hook(server: DiscordServer, exchange: Exchange, rest: str = "") -> str:
    return f"/webhooks/{server.bot.id}/{exchange.interaction.token}{rest}"


async def test_an_interaction_says_who_where_and_in_which_language(
    bot: RawBot, channel: Channel, alice: Person
) -> None:
    await bot.connect()
    await bot.identify()
    await alice.slash("demander", question="pourquoi ?", nombre=3, qui=alice, ton="Vif", locale="fr")
    event = await bot.event("INTERACTION_CREATE")
    values = {each["name"]: each["value"] for each in event["data"]["options"]}
    assert values == {"question": "pourquoi ?", "nombre": 3, "qui": str(alice.id), "ton": "v"}
    assert str(alice.id) in event["data"]["resolved"]["members"]
    assert (event["locale"], event["guild_locale"], event["context"]) == ("fr", "fr", 0)
    assert event["channel"]["id"] == str(channel.id)
    assert int(event["member"]["permissions"])
    await alice.slash("demander", question="?", channel=alice.direct)
    private = await bot.event("INTERACTION_CREATE")
    assert (private["user"]["id"], private["context"], "member" in private) == (str(alice.id), 1, False)


async def test_a_command_is_found_by_its_name_in_the_persons_language(bot: RawBot, alice: Person) -> None:
    alice.user.locale = "en-US"
    exchange = await alice.slash("ask", question="why?")
    assert exchange.interaction.data["name"] == "demander"
    assert bot.headers


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"question": "x" * 301},
        {"question": "x", "nombre": 10},
        {"question": "x", "nombre": "dix"},
        {"question": "x", "ton": "Lent"},
        {"question": "x", "autre": 1},
    ],
)
async def test_the_client_refuses_wrong_options(bot: RawBot, alice: Person, options: Tree) -> None:
    assert bot.headers
    with pytest.raises(NotAllowedError):
        await alice.slash("demander", options=options)


async def test_commands_are_offered_where_their_contexts_say(bot: RawBot, alice: Person) -> None:
    assert bot.headers
    with pytest.raises(NotAllowedError, match="contexts"):
        await alice.slash("mes-donnees voir", channel=alice.direct)
    with pytest.raises(NotAllowedError, match="subcommand"):
        await alice.slash("mes-donnees")
    exchange = await alice.slash("mes-donnees voir")
    assert exchange.interaction.command_name == "mes-donnees voir"


async def test_the_first_answer_must_come_once_and_in_time(server: DiscordServer, bot: RawBot, alice: Person) -> None:
    exchange = await alice.slash("demander", question="?")
    status, answer = await respond(bot, exchange, 4, {"content": "oui"})
    assert (status, answer["resource"]["message"]["content"]) == (200, "oui")
    assert answer["interaction"]["response_message_ephemeral"] is False
    assert (await respond(bot, exchange, 4, {"content": "encore"}))[1]["code"] == 40060
    server.answer_seconds = 0.0
    late = await alice.slash("demander", question="?")
    status, answer = await respond(bot, late, 4, {"content": "oui"})
    assert (status, answer) == (404, {"message": "Unknown interaction", "code": 10062})
    assert late.answers == []


@pytest.mark.parametrize(
    ("kind", "data", "code"),
    [
        (4, {}, 50006),
        (4, {"content": "x" * 2001}, 50035),
        (6, None, 50035),
        (8, {"choices": []}, 50035),
        (9, {"custom_id": "m", "title": "t" * 46, "components": []}, 50035),
    ],
)
async def test_wrong_answers_are_refused_and_leave_the_interaction_open(
    bot: RawBot, alice: Person, kind: int, data: Tree | None, code: int
) -> None:
    exchange = await alice.slash("demander", question="?")
    assert (await respond(bot, exchange, kind, data))[1]["code"] == code
    assert (await respond(bot, exchange, 4, {"content": "oui"}))[0] == 200


def label(**more: Any) -> Tree:
    component = {"type": 4, "custom_id": "q", "style": 1}
    return {"type": 18, "label": "Question", "component": component, **more}


MODALS: list[Tree] = [
    {"custom_id": "c" * 101, "title": "t", "components": [label()]},
    {"custom_id": "c", "title": "t", "components": []},
    {"custom_id": "c", "title": "t", "components": [label()] * 6},
    {"custom_id": "c", "title": "t", "components": [label(), label()]},
    {"custom_id": "c", "title": "t", "components": [label(label="l" * 46)]},
    {"custom_id": "c", "title": "t", "components": [label(description="d" * 101)]},
    {"custom_id": "c", "title": "t", "components": [label(component={"type": 2, "custom_id": "b", "style": 1})]},
    {
        "custom_id": "c",
        "title": "t",
        "components": [{"type": 1, "components": [{"type": 4, "custom_id": "q", "style": 1}]}],
    },
]


@pytest.mark.parametrize("modal", MODALS)
async def test_a_modal_beyond_a_limit_is_refused(bot: RawBot, alice: Person, modal: Tree) -> None:
    exchange = await alice.slash("demander", question="?")
    assert (await respond(bot, exchange, 9, modal))[1]["code"] == 50035


async def test_a_modal_brings_what_was_typed_once(bot: RawBot, alice: Person) -> None:
    exchange = await alice.slash("demander", question="?")
    modal = {"custom_id": "live:7", "title": "t", "components": [label()]}
    assert (await respond(bot, exchange, 9, modal))[0] == 200
    with pytest.raises(NotAllowedError, match="required"):
        await alice.submit(exchange)
    sent = await alice.submit(exchange, q="ma question")
    field = sent.interaction.data["components"][0]["component"]
    assert (sent.interaction.data["custom_id"], field["value"]) == ("live:7", "ma question")
    assert (await respond(bot, sent, 9, modal))[1]["code"] == 50035
    assert (await respond(bot, sent, 4, {"content": "reçu", "flags": 64}))[0] == 200
    assert sent.ephemeral


async def test_a_deferred_answer_is_loading_until_filled(server: DiscordServer, bot: RawBot, alice: Person) -> None:
    exchange = await alice.slash("demander", question="?")
    assert (await bot.call("POST", hook(server, exchange), {"content": "trop tôt"}))[1]["code"] == 10015
    _, answer = await respond(bot, exchange, 5, {"flags": 64})
    assert answer["interaction"]["response_message_loading"] is True
    assert "message" not in answer["resource"]
    status, filled = await bot.call("PATCH", hook(server, exchange, "/messages/@original"), {"content": "voici"})
    assert (status, filled["content"], filled["flags"]) == (200, "voici", 64)
    message = await exchange.answer()
    assert (message.edits, message.filled is not None) == ([], True)
    _, more = await bot.call("POST", hook(server, exchange), {"content": "encore"})
    assert more["message_reference"]["message_id"] == str(message.id)
    assert (await exchange.followup()).flags == 0
    assert (await bot.call("DELETE", hook(server, exchange, f"/messages/{more['id']}")))[0] == 204
    assert (await bot.call("GET", hook(server, exchange, f"/messages/{more['id']}")))[1]["code"] == 10008


async def test_a_followup_right_after_a_deferral_fills_the_answer(
    server: DiscordServer, bot: RawBot, alice: Person
) -> None:
    exchange = await alice.slash("demander", question="?")
    await respond(bot, exchange, 5, {"flags": 64})
    await bot.call("POST", hook(server, exchange), {"content": "voici"})
    assert ([each.content for each in exchange.answers], exchange.ephemeral) == (["voici"], True)
    assert exchange.followups == []


async def test_a_token_lives_fifteen_minutes(server: DiscordServer, bot: RawBot, alice: Person) -> None:
    exchange = await alice.slash("demander", question="?")
    await respond(bot, exchange, 4, {"content": "oui"})
    assert server.token_seconds == 900
    server.token_seconds = 0.0
    status, answer = await bot.call("PATCH", hook(server, exchange, "/messages/@original"), {"content": "non"})
    assert (status, answer["code"]) == (401, 50027)


async def test_a_button_updates_its_message_or_answers_beside_it(
    server: DiscordServer, bot: RawBot, channel: Channel, alice: Person
) -> None:
    await bot.call("POST", f"/channels/{channel.id}/messages", {"content": "un", "components": [BUTTON]})
    message = server.messages[-1]
    pressed = await alice.press(message, "Encore")
    assert pressed.interaction.data["custom_id"] == "again:1"
    assert (await respond(bot, pressed, 7, {"content": "deux", "components": []}))[0] == 200
    assert (message.content, message.components) == ("deux", [])
    with pytest.raises(NotAllowedError, match="0 buttons"):
        await alice.press(message, "Encore")


async def test_a_deferred_update_edits_the_message_of_the_component(
    server: DiscordServer, bot: RawBot, channel: Channel, alice: Person
) -> None:
    await bot.call("POST", f"/channels/{channel.id}/messages", {"content": "un", "components": [BUTTON]})
    message = server.messages[-1]
    pressed = await alice.press(message)
    assert (await respond(bot, pressed, 6))[0] == 200
    await bot.call("PATCH", hook(server, pressed, "/messages/@original"), {"content": "deux"})
    assert message.content == "deux"
    await bot.call("POST", hook(server, pressed), {"content": "à part", "flags": 64})
    assert (await pressed.followup()).ephemeral


async def test_an_ephemeral_message_is_for_one_person(
    server: DiscordServer, bot: RawBot, alice: Person, channel: Channel
) -> None:
    exchange = await alice.slash("demander", question="?")
    await respond(bot, exchange, 4, {"content": "à vous", "flags": 64, "components": [BUTTON]})
    bob = server.add_member(channel.in_guild, "Bob")
    message = await exchange.answer()
    with pytest.raises(NotAllowedError, match="ephemeral"):
        await bob.press(message)
    assert (await alice.press(message)).interaction.message is message


async def test_autocompletion_takes_twenty_five_choices(bot: RawBot, alice: Person, server: DiscordServer) -> None:
    option = {"type": 3, "name": "nom", "description": "d", "autocomplete": True}
    command = {"name": "sujet", "description": "d", "options": [option]}
    await bot.call("PUT", f"/applications/{server.bot.id}/commands", [command])
    await bot.connect()
    await bot.identify()

    async def offer(count: int, event: Tree) -> tuple[int, Any]:
        choices = [{"name": str(n), "value": str(n)} for n in range(count)]
        return await bot.call(
            "POST", f"/interactions/{event['id']}/{event['token']}/callback", {"type": 8, "data": {"choices": choices}}
        )

    exchange = alice._command("sujet", None, None, {"nom": "lib"}, focused="nom")
    event = await bot.event("INTERACTION_CREATE")
    assert event["data"]["options"] == [{"name": "nom", "type": 3, "value": "lib", "focused": True}]
    assert (await offer(26, event))[1]["code"] == 50035
    assert (await offer(25, event))[0] == 204
    assert len(await exchange.choices()) == 25


async def test_the_servers_integrations_page_overrides_default_permissions(
    server: DiscordServer, bot: RawBot, channel: Channel, alice: Person
) -> None:
    hidden = {"name": "journal", "description": "d", "default_member_permissions": "8192"}
    _, stored = await bot.call("PUT", f"/applications/{server.bot.id}/commands", [hidden])
    with pytest.raises(NotAllowedError, match="hidden"):
        await alice.slash("journal")
    role = server.add_role(channel.in_guild, "lecteurs")
    alice.give(channel.in_guild, role)
    server.allow_command(channel.in_guild, "journal", role)
    assert (await alice.slash("journal")).interaction.command_name == "journal"
    address = f"/applications/{server.bot.id}/guilds/{channel.in_guild.id}/commands/{stored[0]['id']}/permissions"
    entry = {"id": str(role.id), "type": 1, "permission": True}
    assert (await bot.call("GET", address))[1]["permissions"] == [entry]
