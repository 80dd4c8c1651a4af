"""The local Discord refuses what Discord refuses, with its codes and its tree of errors."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio

from tests.discord_server import Channel, DiscordServer, NotAllowedError, Permission, Person
from tests.discord_server.permissions import EVERYONE
from tests.discord_server.raw_bot import RawBot
from tests.discord_server.snowflakes import now

pytestmark = pytest.mark.asyncio(loop_scope="module")
Tree = dict[str, Any]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as server:
        server.add_guild()
        yield server


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot(server: DiscordServer) -> AsyncIterator[RawBot]:
    async with RawBot(server) as bot:
        yield bot


def button(**more: Any) -> Tree:
    return {"type": 2, "style": 1, "label": "Oui", "custom_id": "yes", **more}


def row(*children: Tree) -> Tree:
    return {"type": 1, "components": list(children)}


def select(count: int = 2, **more: Any) -> Tree:
    options = [{"label": f"l{n}", "value": f"v{n}"} for n in range(count)]
    return {"type": 3, "custom_id": "choice", "options": options, **more}


def leaf(tree: Tree) -> tuple[str, str]:
    """Return the path of the first error of a tree, and its code."""
    path = []
    while "_errors" not in tree:
        key = next(iter(tree))
        path.append(key)
        tree = tree[key]
    return ".".join(path), tree["_errors"][0]["code"]


LIMITS: list[tuple[Tree, str, str]] = [
    ({"content": "x" * 2001}, "content", "BASE_TYPE_MAX_LENGTH"),
    ({"content": "x", "nonce": "n" * 26}, "nonce", "BASE_TYPE_MAX_LENGTH"),
    ({"content": "x", "flags": 64}, "flags", "BITFIELD_INVALID"),
    ({"content": "x", "embeds": [{"title": "t"}] * 11}, "embeds", "BASE_TYPE_MAX_LENGTH"),
    ({"embeds": [{"title": "t" * 257}]}, "embeds.0.title", "BASE_TYPE_MAX_LENGTH"),
    ({"embeds": [{"description": "t" * 4097}]}, "embeds.0.description", "BASE_TYPE_MAX_LENGTH"),
    ({"embeds": [{"title": "t", "url": "ftp"}]}, "embeds.0.url", "URL_TYPE_INVALID_URL"),
    ({"embeds": [{"title": "t", "footer": {"text": "f" * 2049}}]}, "embeds.0.footer.text", "BASE_TYPE_MAX_LENGTH"),
    ({"embeds": [{"title": "t", "author": {"name": "a" * 257}}]}, "embeds.0.author.name", "BASE_TYPE_MAX_LENGTH"),
    ({"embeds": [{}]}, "embeds.0.description", "BASE_TYPE_REQUIRED"),
    ({"embeds": [{"title": "t", "image": {"url": "x"}}]}, "embeds.0.image.url", "URL_TYPE_INVALID_URL"),
    ({"embeds": [{"fields": [{"name": "n", "value": "v"}] * 26}]}, "embeds.0.fields", "BASE_TYPE_MAX_LENGTH"),
    ({"embeds": [{"fields": [{"name": "", "value": "v"}]}]}, "embeds.0.fields.0.name", "BASE_TYPE_BAD_LENGTH"),
    ({"embeds": [{"fields": [{"name": "n", "value": "v" * 1025}]}]}, "embeds.0.fields.0.value", "BASE_TYPE_BAD_LENGTH"),
    ({"embeds": [{"description": "d" * 3001}] * 2}, "embeds", "MAX_EMBED_SIZE_EXCEEDED"),
    ({"components": [row(button())] * 6}, "components", "BASE_TYPE_BAD_LENGTH"),
    ({"components": [button()]}, "components.0.type", "BASE_TYPE_CHOICES"),
    ({"components": [row()]}, "components.0.components", "BASE_TYPE_BAD_LENGTH"),
    (
        {"components": [row(*(button(custom_id=str(n)) for n in range(6)))]},
        "components.0.components",
        "BASE_TYPE_BAD_LENGTH",
    ),
    (
        {"components": [row(button()), row(button())]},
        "components.1.components.0.custom_id",
        "COMPONENT_CUSTOM_ID_DUPLICATED",
    ),
    ({"components": [row(button(label="l" * 81))]}, "components.0.components.0.label", "BASE_TYPE_MAX_LENGTH"),
    ({"components": [row(button(custom_id="c" * 101))]}, "components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH"),
    ({"components": [row(button(custom_id=None))]}, "components.0.components.0.custom_id", "BASE_TYPE_REQUIRED"),
    (
        {"components": [row(button(url="https://x.y"))]},
        "components.0.components.0.url",
        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
    ),
    ({"components": [row(button(style=5, custom_id=None))]}, "components.0.components.0.url", "BASE_TYPE_REQUIRED"),
    (
        {"components": [row(button(label=None))]},
        "components.0.components.0",
        "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED",
    ),
    (
        {"components": [row(button(emoji={"name": ":smile:"}))]},
        "components.0.components.0.emoji.name",
        "COMPONENT_INVALID_EMOJI",
    ),
    ({"components": [row(select(26))]}, "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH"),
    ({"components": [row(select(0))]}, "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH"),
    (
        {"components": [row(select(placeholder="p" * 151))]},
        "components.0.components.0.placeholder",
        "BASE_TYPE_MAX_LENGTH",
    ),
    ({"components": [row(select(max_values=26))]}, "components.0.components.0.max_values", "NUMBER_TYPE_MAX"),
    (
        {"components": [row(select(options=[{"label": "a", "value": "1"}, {"label": "b", "value": "1"}]))]},
        "components.0.components.0.options.1.value",
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    ),
    (
        {"components": [row(select(), button())]},
        "components.0.components",
        "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
    ),
    (
        {"content": "x", "flags": 1 << 15, "components": [{"type": 10, "content": "y"}]},
        "content",
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    ),
    (
        {"flags": 1 << 15, "components": [{"type": 10, "content": "y"}] * 41},
        "components",
        "BASE_TYPE_MAX_LENGTH",
    ),
    (
        {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
        "allowed_mentions",
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
    ),
    (
        {"content": "x", "allowed_mentions": {"users": [str(n) for n in range(101)]}},
        "allowed_mentions.users",
        "BASE_TYPE_MAX_LENGTH",
    ),
    ({"poll": {"question": {"text": "q" * 301}, "answers": []}}, "poll.question.text", "BASE_TYPE_BAD_LENGTH"),
    (
        {"poll": {"question": {"text": "q"}, "answers": [{"poll_media": {"text": "a"}}] * 11}},
        "poll.answers",
        "BASE_TYPE_BAD_LENGTH",
    ),
    (
        {"poll": {"question": {"text": "q"}, "answers": [{"poll_media": {"text": "a" * 56}}]}},
        "poll.answers.0.poll_media.text",
        "BASE_TYPE_BAD_LENGTH",
    ),
    (
        {"poll": {"question": {"text": "q"}, "answers": [{"poll_media": {"text": "a"}}], "duration": 769}},
        "poll.duration",
        "NUMBER_TYPE_MAX",
    ),
    ({"content": "x", "message_reference": {"message_id": "1"}}, "message_reference", "REPLIES_UNKNOWN_MESSAGE"),
]


@pytest.mark.parametrize("limit", LIMITS, ids=[f"{path}-{code}" for _, path, code in LIMITS])
async def test_a_message_beyond_a_limit_is_refused(bot: RawBot, channel: Channel, limit: tuple[Tree, str, str]) -> None:
    body, path, code = limit
    status, answer = await bot.call("POST", f"/channels/{channel.id}/messages", body)
    assert (status, answer["code"], answer["message"]) == (400, 50035, "Invalid Form Body")
    assert leaf(answer["errors"]) == (path, code)
    assert not channel.messages


@pytest.mark.parametrize(
    "body",
    [
        {"content": "x" * 2000},
        {"content": " " + "x" * 2000 + "\n"},
        {"content": "é" * 2000, "nonce": "n" * 25},
        {"embeds": [{"description": "d" * 4096, "title": "t" * 256}]},
        {"components": [row(*(button(custom_id=f"{r}{n}" * 50) for n in range(5))) for r in range(5)]},
        {"components": [row(select(25, max_values=25, min_values=0))]},
        {"components": [row(button(style=5, custom_id=None, url="https://example.org"))]},
        {"components": [row(button(label=None, emoji={"name": "👍"}))]},
        {"flags": 1 << 15, "components": [{"type": 17, "components": [{"type": 10, "content": "x" * 4000}]}]},
        {"poll": {"question": {"text": "q"}, "answers": [{"poll_media": {"text": "a" * 55}}] * 10, "duration": 768}},
        {"content": "x", "message_reference": {"message_id": "1", "fail_if_not_exists": False}},
    ],
)
async def test_a_message_at_a_limit_is_accepted(bot: RawBot, channel: Channel, body: Tree) -> None:
    assert (await bot.call("POST", f"/channels/{channel.id}/messages", body))[0] == 200


async def test_an_empty_message_is_refused(bot: RawBot, channel: Channel) -> None:
    bodies: list[Tree] = [{}, {"content": ""}, {"content": " \n "}, {"embeds": [], "components": []}]
    for body in bodies:
        status, answer = await bot.call("POST", f"/channels/{channel.id}/messages", body)
        assert (status, answer) == (400, {"message": "Cannot send an empty message", "code": 50006})


async def test_files_have_sizes(server: DiscordServer, bot: RawBot, channel: Channel) -> None:
    place = f"/channels/{channel.id}/messages"
    status, answer = await bot.call("POST", place, {"attachments": [{"id": 0, "description": "d"}]}, files=[b"abc"])
    assert status == 200
    attachment = server.messages[-1].attachments[0]
    assert (attachment.content, answer["attachments"][0]["description"]) == (b"abc", "d")
    assert (await bot.call("POST", place, files=[b"x" * (10 * 1024 * 1024 + 1)]))[1]["code"] == 50045
    assert (await bot.call("POST", place, files=[b"x" * (9 * 1024 * 1024)] * 3))[1]["code"] == 40005


WRITING: list[tuple[Permission, Tree, int]] = [
    (Permission.VIEW_CHANNEL, {"content": "x"}, 50001),
    (Permission.SEND_MESSAGES, {"content": "x"}, 50013),
    (Permission.EMBED_LINKS, {"embeds": [{"title": "t"}]}, 50013),
    (
        Permission.SEND_POLLS,
        {"poll": {"question": {"text": "q"}, "answers": [{"poll_media": {"text": "a"}}]}},
        50013,
    ),
    (Permission.SEND_TTS_MESSAGES, {"content": "x", "tts": True}, 50013),
]


@pytest.mark.parametrize("case", WRITING, ids=[str(missing.name) for missing, _, _ in WRITING])
async def test_what_the_bot_may_not_write_is_refused(
    server: DiscordServer, bot: RawBot, channel: Channel, case: tuple[Permission, Tree, int]
) -> None:
    missing, body, code = case
    server.overwrite(channel, server.bot, deny=missing)
    status, answer = await bot.call("POST", f"/channels/{channel.id}/messages", body)
    assert (status, answer["code"]) == (403, code)


async def test_a_reply_needs_the_history(server: DiscordServer, bot: RawBot, channel: Channel, alice: Person) -> None:
    target = await alice.say(channel, "bonjour")
    server.overwrite(channel, channel.in_guild, deny=Permission.READ_MESSAGE_HISTORY)
    body = {"content": "x", "message_reference": {"message_id": str(target.id)}}
    assert (await bot.call("POST", f"/channels/{channel.id}/messages", body))[1]["code"] == 160002
    assert (await bot.call("GET", f"/channels/{channel.id}/messages/{target.id}"))[1]["code"] == 50013
    assert await bot.call("GET", f"/channels/{channel.id}/messages") == (200, [])


async def test_the_unknown_is_not_found(bot: RawBot, channel: Channel) -> None:
    place = f"/channels/{channel.id}/messages"
    for method, path, code in (
        ("GET", "/channels/1", 10003),
        ("POST", "/channels/1/messages", 10003),
        ("GET", f"{place}/1", 10008),
        ("PATCH", f"{place}/1", 10008),
        ("DELETE", f"{place}/1", 10008),
        ("GET", "/guilds/1", 10004),
        ("GET", f"/guilds/{channel.in_guild.id}/members/1", 10007),
        ("GET", "/users/1", 10013),
        ("GET", f"/guilds/{channel.in_guild.id}/scheduled-events/1", 10070),
        ("POST", "/interactions/1/abc/callback", 10062),
    ):
        status, answer = await bot.call(method, path, {} if method != "GET" else None)
        assert (status, answer["code"]) == (404, code), path


async def test_a_wrong_token_is_unauthorized(server: DiscordServer) -> None:
    async with RawBot(server, token="wrong") as stranger:
        assert await stranger.call("GET", "/users/@me") == (401, {"message": "401: Unauthorized", "code": 0})


async def test_an_unknown_address_is_noted(server: DiscordServer, bot: RawBot) -> None:
    assert (await bot.call("GET", "/voice/regions"))[0] == 404
    assert server.unknown_requests.pop() == "GET /api/v10/voice/regions"


async def test_a_body_that_is_no_json_is_refused(bot: RawBot, channel: Channel, server: DiscordServer) -> None:
    assert bot._session is not None
    headers = {"Authorization": f"Bot {server.token}"}
    address = f"{server.base_url}/channels/{channel.id}/messages"
    for kind, code in (("application/json", 50109), ("text/plain", 50035)):
        async with bot._session.post(address, data=b"{", headers={**headers, "Content-Type": kind}) as answer:
            assert (await answer.json())["code"] == code


async def test_only_ones_own_messages_are_edited(bot: RawBot, channel: Channel, alice: Person) -> None:
    message = await alice.say(channel, "bonjour")
    address = f"/channels/{channel.id}/messages/{message.id}"
    assert (await bot.call("PATCH", address, {"content": "x"}))[1]["code"] == 50005
    assert (await bot.call("DELETE", address))[1]["code"] == 50013


async def test_an_edit_cannot_empty_a_message(server: DiscordServer, bot: RawBot, channel: Channel) -> None:
    _, message = await bot.call("POST", f"/channels/{channel.id}/messages", {"content": "x"})
    address = f"/channels/{channel.id}/messages/{message['id']}"
    assert (await bot.call("PATCH", address, {"content": ""}))[1]["code"] == 50006
    assert (await bot.call("PATCH", address, {"content": "x" * 2001}))[1]["code"] == 50035
    status, edited = await bot.call("PATCH", address, {"content": "y"})
    assert (status, edited["content"], server.messages[-1].edits[0].content) == (200, "y", "x")


async def test_bulk_deletion_has_its_rules(server: DiscordServer, bot: RawBot, channel: Channel, alice: Person) -> None:
    address = f"/channels/{channel.id}/messages/bulk-delete"
    ids = [str((await alice.say(channel, str(n))).id) for n in range(3)]
    assert (await bot.call("POST", address, {"messages": ids}))[1]["code"] == 50013
    server.overwrite(channel, server.bot, allow=Permission.MANAGE_MESSAGES)
    assert (await bot.call("POST", address, {"messages": ids[:1]}))[1]["code"] == 50016
    old = await alice.say(channel, "old")
    server.age(old, timedelta(days=15))
    assert (await bot.call("POST", address, {"messages": [*ids, str(old.id)]}))[1]["code"] == 50034
    assert (await bot.call("POST", address, {"messages": ids}))[0] == 204
    assert list(channel.messages.values()) == [old]


async def test_direct_messages_need_an_open_door(server: DiscordServer, bot: RawBot, alice: Person) -> None:
    _, direct = await bot.call("POST", "/users/@me/channels", {"recipient_id": str(alice.id)})
    address = f"/channels/{direct['id']}/messages"
    assert (await bot.call("POST", address, {"content": "x"}))[0] == 200
    alice.user.accepts_direct_messages = False
    assert (await bot.call("POST", address, {"content": "x"}))[1]["code"] == 50007
    stranger = server.add_person("Stranger")
    _, other = await bot.call("POST", "/users/@me/channels", {"recipient_id": str(stranger.id)})
    assert (await bot.call("POST", f"/channels/{other['id']}/messages", {"content": "x"}))[1]["code"] == 50278
    assert (await bot.call("POST", "/users/@me/channels", {"recipient_id": str(server.bot.id)}))[1]["code"] == 50007


COMMANDS: list[tuple[Tree, str, str]] = [
    ({"name": "Majuscule", "description": "d"}, "0.name", "APPLICATION_COMMAND_INVALID_NAME"),
    ({"name": "deux mots", "description": "d"}, "0.name", "APPLICATION_COMMAND_INVALID_NAME"),
    ({"name": "n" * 33, "description": "d"}, "0.name", "BASE_TYPE_BAD_LENGTH"),
    ({"name": "a", "description": "d" * 101}, "0.description", "BASE_TYPE_BAD_LENGTH"),
    ({"name": "a"}, "0.description", "BASE_TYPE_REQUIRED"),
    (
        {"name": "a", "description": "d", "name_localizations": {"xx": "a"}},
        "0.name_localizations.xx",
        "BASE_TYPE_CHOICES",
    ),
    (
        {"name": "a", "description": "d", "name_localizations": {"fr": "A b"}},
        "0.name_localizations.fr",
        "APPLICATION_COMMAND_INVALID_NAME",
    ),
    ({"name": "a", "type": 3, "description": "d"}, "0.description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION"),
    (
        {
            "name": "a",
            "description": "d",
            "options": [{"type": 3, "name": f"o{n}", "description": "d"} for n in range(26)],
        },
        "0.options",
        "BASE_TYPE_MAX_LENGTH",
    ),
    (
        {
            "name": "a",
            "description": "d",
            "options": [
                {"type": 3, "name": "x", "description": "d"},
                {"type": 3, "name": "y", "description": "d", "required": True},
            ],
        },
        "0.options.1",
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
    ),
    (
        {
            "name": "a",
            "description": "d",
            "options": [
                {
                    "type": 3,
                    "name": "x",
                    "description": "d",
                    "choices": [{"name": f"c{n}", "value": str(n)} for n in range(26)],
                }
            ],
        },
        "0.options.0.choices",
        "BASE_TYPE_MAX_LENGTH",
    ),
    (
        {
            "name": "a",
            "description": "d",
            "options": [
                {"type": 2, "name": "g", "description": "d", "options": [{"type": 2, "name": "h", "description": "d"}]}
            ],
        },
        "0.options.0.options.0.type",
        "APPLICATION_COMMAND_NESTING_INVALID",
    ),
    (
        {
            "name": "a",
            "description": "d",
            "options": [
                {"type": 1, "name": "s", "description": "d"},
                {"type": 3, "name": "x", "description": "d"},
            ],
        },
        "0.options",
        "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
    ),
    (
        {
            "name": "a",
            "description": "d",
            "options": [
                {
                    "type": 3,
                    "name": f"o{n}",
                    "description": "d" * 100,
                    "choices": [{"name": f"{m:0100}", "value": f"{m:0100}"} for m in range(25)],
                }
                for n in range(2)
            ],
        },
        "0",
        "APPLICATION_COMMAND_TOO_LARGE",
    ),
]


@pytest.mark.parametrize(("command", "path", "code"), COMMANDS, ids=[f"{path}-{code}" for _, path, code in COMMANDS])
async def test_a_command_beyond_a_limit_is_refused(
    server: DiscordServer, bot: RawBot, command: Tree, path: str, code: str
) -> None:
    address = f"/applications/{server.bot.id}/commands"
    status, answer = await bot.call("PUT", address, [command])
    assert (status, answer["code"]) == (400, 50035)
    assert leaf(answer["errors"]) == (path, code)


async def test_commands_keep_their_ids_and_are_counted(server: DiscordServer, bot: RawBot) -> None:
    address = f"/applications/{server.bot.id}/commands"
    first = {"name": "sujets", "description": "d", "name_localizations": {"en-US": "topics"}}
    _, before = await bot.call("PUT", address, [first, {"name": "Que dit l’auteur ?", "type": 3}])
    _, after = await bot.call("PUT", address, [{**first, "description": "e"}])
    assert before[0]["id"] == after[0]["id"]
    assert "name_localizations" not in (await bot.call("GET", address))[1][0]
    assert (await bot.call("GET", f"{address}?with_localizations=true"))[1][0]["name_localizations"] == {
        "en-US": "topics"
    }
    menus = [{"name": f"m{n}", "type": 3} for n in range(16)]
    assert (await bot.call("PUT", address, menus))[1]["code"] == 30032
    assert (await bot.call("PUT", address, [first, first]))[1]["code"] == 50035
    assert (await bot.call("DELETE", f"{address}/{after[0]['id']}"))[0] == 204
    assert (await bot.call("GET", f"{address}/{after[0]['id']}"))[1]["code"] == 10063


async def test_a_thread_has_its_rules(server: DiscordServer, bot: RawBot, channel: Channel, alice: Person) -> None:
    message = await alice.say(channel, "sujet")
    address = f"/channels/{channel.id}/messages/{message.id}/threads"
    assert (await bot.call("POST", address, {"name": "n" * 101}))[1]["code"] == 50035
    assert (await bot.call("POST", address, {"name": "n", "auto_archive_duration": 61}))[1]["code"] == 50035
    status, thread = await bot.call("POST", address, {"name": "n" * 100, "auto_archive_duration": 60})
    assert (status, thread["id"], thread["type"]) == (201, str(message.id), 11)
    assert (await bot.call("POST", address, {"name": "n"}))[1]["code"] == 160004
    inside = f"/channels/{thread['id']}"
    assert (await bot.call("POST", f"{inside}/messages", {"content": "x"}))[0] == 200
    assert (await bot.call("PATCH", inside, {"archived": True}))[0] == 200
    listed = (await bot.call("GET", f"/channels/{channel.id}/threads/archived/public"))[1]["threads"]
    assert [each["id"] for each in listed] == [thread["id"]]
    server.overwrite(channel, server.bot, deny=Permission.SEND_MESSAGES_IN_THREADS)
    assert (await bot.call("POST", f"{inside}/messages", {"content": "x"}))[1]["code"] == 50013
    server.overwrite(channel, server.bot, deny=Permission.CREATE_PUBLIC_THREADS)
    assert (await bot.call("POST", f"/channels/{channel.id}/threads", {"name": "n", "type": 11}))[1]["code"] == 50013


async def test_a_locked_thread_is_for_moderators(
    server: DiscordServer, bot: RawBot, channel: Channel, alice: Person
) -> None:
    thread = await alice.start_thread(channel, "salon")
    moderator = server.add_role(channel.in_guild, "modo", permissions=Permission.MANAGE_THREADS)
    alice.give(channel.in_guild, moderator)
    await alice.archive(thread, locked=True)
    assert (await bot.call("POST", f"/channels/{thread.id}/messages", {"content": "x"}))[1]["code"] == 160005
    assert (await bot.call("PATCH", f"/channels/{thread.id}", {"name": "x"}))[1]["code"] == 50083


async def test_a_scheduled_event_has_its_rules(server: DiscordServer, bot: RawBot, channel: Channel) -> None:
    guild = channel.in_guild
    address = f"/guilds/{guild.id}/scheduled-events"
    start = now() + timedelta(hours=1)
    body: Tree = {
        "name": "Débat",
        "privacy_level": 2,
        "entity_type": 3,
        "scheduled_start_time": start.isoformat(),
        "scheduled_end_time": (start + timedelta(hours=1)).isoformat(),
        "entity_metadata": {"location": "#philo"},
    }
    assert (await bot.call("POST", address, body))[1]["code"] == 50013
    server.set_bot_permissions(guild, EVERYONE | Permission.CREATE_EVENTS)
    for change, path in (
        ({"name": "n" * 101}, "name"),
        ({"scheduled_end_time": None}, "scheduled_end_time"),
        ({"entity_metadata": {"location": "l" * 101}}, "entity_metadata.location"),
        ({"entity_metadata": None}, "entity_metadata.location"),
        ({"scheduled_start_time": (now() - timedelta(hours=1)).isoformat()}, "scheduled_start_time"),
        ({"description": "d" * 1001}, "description"),
        ({"privacy_level": 1}, "privacy_level"),
    ):
        assert leaf((await bot.call("POST", address, body | change))[1]["errors"])[0] == path
    status, event = await bot.call("POST", address, body)
    assert (status, event["status"]) == (200, 1)
    assert (await bot.call("PATCH", f"{address}/{event['id']}", {"status": 3}))[1]["code"] == 50035
    assert (await bot.call("PATCH", f"{address}/{event['id']}", {"status": 1}))[1]["code"] == 50035
    assert (await bot.call("PATCH", f"{address}/{event['id']}", {"status": 2}))[1]["status"] == 2
    later = (start + timedelta(minutes=5)).isoformat()
    moved = (await bot.call("PATCH", f"{address}/{event['id']}", {"scheduled_start_time": later}))[1]
    assert leaf(moved["errors"])[0] == "scheduled_start_time"
    assert (await bot.call("PATCH", f"{address}/{event['id']}", {"status": 4}))[1]["code"] == 50035
    assert (await bot.call("PATCH", f"{address}/{event['id']}", {"status": 3}))[1]["status"] == 3
    assert (await bot.call("PATCH", f"{address}/{event['id']}", {"status": 2}))[1]["code"] == 180000
    assert (await bot.call("DELETE", f"{address}/{event['id']}"))[0] == 204


async def test_a_persons_client_stops_what_discord_would(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    with pytest.raises(NotAllowedError, match="2000"):
        await alice.say(channel, "x" * 2001)
    server.overwrite(channel, alice, deny=Permission.SEND_MESSAGES)
    with pytest.raises(NotAllowedError, match="SEND_MESSAGES"):
        await alice.say(channel, "x")
    with pytest.raises(NotAllowedError, match="no command"):
        await alice.slash("rien")


async def test_emojis_and_reactions_are_checked(bot: RawBot, channel: Channel, alice: Person) -> None:
    message = await alice.say(channel, "bonjour")
    address = f"/channels/{channel.id}/messages/{message.id}/reactions"
    assert (await bot.call("PUT", f"{address}/smile/@me"))[1]["code"] == 10014
    assert (await bot.call("PUT", f"{address}/👍/@me"))[0] == 204
    assert (await bot.call("GET", f"{address}/👍"))[1][0]["bot"]
    for number in range(19):
        await alice.react(message, chr(0x1F600 + number))
    assert (await bot.call("PUT", f"{address}/🎈/@me"))[1]["code"] == 30010
    assert (await bot.call("DELETE", f"{address}/👍/@me"))[0] == 204
    assert (await bot.call("DELETE", address))[1]["code"] == 50013
