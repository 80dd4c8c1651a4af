"""What the gateway tells, to whom, and how it speaks."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.discord_server import Channel, DiscordServer, Permission, Person
from tests.discord_server.raw_bot import RawBot
from tests.discord_server.visibility import (
    DIRECT_MESSAGES,
    GUILD_MEMBERS,
    GUILD_MESSAGES,
    GUILDS,
    KNOWN,
    MESSAGE_CONTENT,
    PRIVILEGED,
)

ORDINARY = KNOWN & ~PRIVILEGED


@pytest_asyncio.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer(message_content=True, members=True) as server:
        server.add_guild()
        yield server


@pytest_asyncio.fixture
async def bot(server: DiscordServer) -> AsyncIterator[RawBot]:
    async with RawBot(server) as bot:
        yield bot


async def test_identifying_brings_ready_and_the_guilds(server: DiscordServer, bot: RawBot, channel: Channel) -> None:
    hello = await bot.connect()
    assert hello["d"] == {"heartbeat_interval": 41250}
    await bot.send(1, None)
    assert (await bot.receive())["op"] == 11
    ready = (await bot.identify(ORDINARY))["d"]
    guild = await bot.event("GUILD_CREATE")
    assert ready["user"]["id"] == str(server.bot.id)
    assert [each["id"] for each in guild["channels"]][-1] == str(channel.id)
    assert [each["user"]["id"] for each in guild["members"]] == [str(server.bot.id)]


@pytest.mark.parametrize(("intents", "code"), [(MESSAGE_CONTENT, 4014), (1 << 30, 4013)])
async def test_intents_are_checked(server: DiscordServer, bot: RawBot, intents: int, code: int) -> None:
    server.portal.message_content = False
    await bot.connect()
    assert (await bot.identify(intents))["d"] == code
    assert server.gateway.closed_with == [code]


async def test_bad_payloads_close_the_connection(server: DiscordServer) -> None:
    for op, data, code in ((2, {"token": "no", "intents": 0}, 4004), (8, {}, 4003), (1, "x" * 5000, 4002)):
        async with RawBot(server) as bot:
            await bot.connect()
            await bot.send(op, data)
            assert (await bot.receive())["d"] == code
    async with RawBot(server) as bot:
        await bot.connect()
        await bot.identify(0)
        await bot.send(99, None)
        assert (await bot.receive())["d"] == 4001


@pytest.mark.parametrize("compress", [None, "zlib-stream"])
async def test_missed_events_are_replayed_after_a_resume(
    server: DiscordServer, bot: RawBot, channel: Channel, alice: Person, compress: str | None
) -> None:
    await bot.connect(compress=compress)
    await bot.identify(ORDINARY)
    await bot.event("GUILD_CREATE")
    server.gateway.drop(code=4000)
    assert (await bot.receive())["d"] == 4000
    for number in range(3):
        await alice.say(channel, f"{server.bot.mention} {number}")
    await bot.connect(compress=compress)
    await bot.resume()
    texts = [(await bot.event("MESSAGE_CREATE"))["content"][-1] for _ in range(3)]
    assert texts == ["0", "1", "2"]
    assert (await bot.receive())["t"] == "RESUMED"


async def test_a_session_moves_to_the_connection_that_resumes_it(bot: RawBot, alice: Person) -> None:
    await bot.connect()
    await bot.identify(ORDINARY)
    await bot.event("GUILD_CREATE")
    old = bot._socket
    await bot.connect()
    await bot.resume()
    await bot.event("RESUMED")
    assert old is not None
    await old.close(code=4000)
    await asyncio.sleep(0.05)  # until the server has heard of it: a raw bot gives it no sign
    await alice.dm("toujours là ?")
    assert (await bot.event("MESSAGE_CREATE"))["content"] == "toujours là ?"


async def test_a_session_is_lost_when_closed_for_good_or_unknown(server: DiscordServer, bot: RawBot) -> None:
    await bot.connect()
    await bot.identify(ORDINARY)
    assert bot._socket is not None
    await bot._socket.close(code=1000)
    await server.until(lambda: not server.gateway.sessions)
    await bot.connect()
    await bot.resume()
    assert await bot.receive() == {"op": 9, "d": False, "s": None, "t": None}


async def test_a_resume_from_the_future_is_refused(bot: RawBot) -> None:
    await bot.connect()
    await bot.identify(ORDINARY)
    await bot.event("GUILD_CREATE")
    await bot.connect()
    bot.sequence = 1000
    await bot.resume()
    assert (await bot.receive())["d"] == 4007


async def seen_by(bot: RawBot, intents: int) -> None:
    """Start a session with these intents."""
    await bot.connect()
    await bot.identify(intents)
    await bot.event("GUILD_CREATE")


async def test_without_the_intent_only_what_concerns_the_bot_has_content(
    server: DiscordServer, bot: RawBot, channel: Channel, alice: Person
) -> None:
    server.portal.message_content = False
    await seen_by(bot, ORDINARY)
    _, mine = await bot.call("POST", f"/channels/{channel.id}/messages", {"content": "moi"})
    assert (await bot.event("MESSAGE_CREATE"))["content"] == "moi"
    own = channel.messages[int(mine["id"])]
    role = server.add_role(channel.in_guild, "bots", mentionable=True)
    channel.in_guild.members[server.bot.id].roles.add(role.id)
    cases = [
        (await alice.say(channel, "rien", files=[("a.txt", b"a")], embeds=[{"title": "t"}]), ""),
        (await alice.say(channel, f"{server.bot.mention} oui"), f"{server.bot.mention} oui"),
        (await alice.say(channel, f"`{server.bot.mention}`"), ""),
        (await alice.say(channel, f"{role.mention} @everyone"), ""),
        (await alice.say(channel, "ping", reply_to=own), "ping"),
        (await alice.say(channel, "sans ping", reply_to=own, ping=False), ""),
        (await alice.dm("privé"), "privé"),
    ]
    for message, content in cases:
        event = await bot.event("MESSAGE_CREATE")
        assert (event["id"], event["content"]) == (str(message.id), content)
        shown = bool(content)
        assert bool(event["attachments"]) == (shown and bool(message.attachments))
        assert bool(event["embeds"]) == (shown and bool(message.embeds))
    history = (await bot.call("GET", f"/channels/{channel.id}/messages"))[1]
    assert {each["content"] for each in history} >= {"", "ping", "moi"}
    assert "rien" not in {each["content"] for each in history}


async def test_a_reply_to_an_interactions_answer_pings_nobody(
    server: DiscordServer, bot: RawBot, channel: Channel, alice: Person
) -> None:
    await seen_by(bot, ORDINARY)
    await bot.call("PUT", f"/applications/{server.bot.id}/commands", [{"name": "a", "description": "d"}])
    exchange = await alice.slash("a", channel=channel)
    event = await bot.event("INTERACTION_CREATE")
    answer = {"type": 4, "data": {"content": "voici"}}
    await bot.call("POST", f"/interactions/{event['id']}/{event['token']}/callback", answer)
    reply = await alice.say(channel, "et ?", reply_to=await exchange.answer())
    assert (reply.mentions, reply.pinged) == ([], frozenset())


async def test_the_message_replied_to_is_emptied_like_any_other(
    server: DiscordServer, bot: RawBot, channel: Channel, alice: Person
) -> None:
    await seen_by(bot, ORDINARY)
    first = await alice.say(channel, "rien")
    await alice.say(channel, f"{server.bot.mention} ?", reply_to=first, ping=False)
    await bot.event("MESSAGE_CREATE")
    event = await bot.event("MESSAGE_CREATE")
    assert (event["content"], event["referenced_message"]["content"]) == (f"{server.bot.mention} ?", "")
    await alice.delete(first)
    assert (await bot.call("GET", f"/channels/{channel.id}/messages/{event['id']}"))[1]["referenced_message"] is None


async def test_with_the_intent_everything_has_content(bot: RawBot, channel: Channel, alice: Person) -> None:
    await seen_by(bot, ORDINARY | MESSAGE_CONTENT)
    await alice.say(channel, "rien")
    assert (await bot.event("MESSAGE_CREATE"))["content"] == "rien"


async def test_events_follow_intents_and_permissions(
    server: DiscordServer, bot: RawBot, channel: Channel, alice: Person
) -> None:
    await seen_by(bot, GUILDS | GUILD_MESSAGES)
    await alice.dm("pas pour cette session")
    hidden = server.add_channel(channel.in_guild, "coulisses")
    server.overwrite(hidden, server.bot, deny=Permission.VIEW_CHANNEL)
    await alice.say(hidden, "pas pour le bot")
    seen = await alice.say(channel, "vu")
    assert (await bot.event("MESSAGE_CREATE"))["id"] == str(seen.id)


async def test_edits_and_deletions_are_told(
    server: DiscordServer, bot: RawBot, channel: Channel, alice: Person
) -> None:
    await seen_by(bot, ORDINARY)
    message = await alice.say(channel, f"{server.bot.mention} un")
    await alice.edit(message, "plus de mention")
    edited = await bot.event("MESSAGE_UPDATE")
    assert (edited["content"], edited["mentions"]) == ("", [])
    assert edited["edited_timestamp"]
    server.unfurl(message, {"type": "link", "url": "https://example.org"})
    assert (await bot.event("MESSAGE_UPDATE"))["id"] == str(message.id)
    await alice.delete(message)
    assert (await bot.event("MESSAGE_DELETE"))["id"] == str(message.id)
    more = [await alice.say(channel, str(n)) for n in range(2)]
    alice.give(channel.in_guild, server.add_role(channel.in_guild, "modo", permissions=Permission.MANAGE_MESSAGES))
    await alice.bulk_delete(more)
    assert (await bot.event("MESSAGE_DELETE_BULK"))["ids"] == [str(each.id) for each in more]
    assert all(each.deleted for each in [message, *more])


async def test_threads_reactions_polls_and_comings_are_told(
    server: DiscordServer, bot: RawBot, channel: Channel, alice: Person
) -> None:
    await seen_by(bot, ORDINARY | GUILD_MEMBERS)
    thread = await alice.start_thread(await alice.say(channel, "sujet"), "fil")
    assert (await bot.event("THREAD_CREATE"))["newly_created"]
    assert (await bot.event("MESSAGE_UPDATE"))["flags"] == 1 << 5
    await alice.archive(thread)
    assert (await bot.event("THREAD_UPDATE"))["thread_metadata"]["archived"]
    await alice.say(thread, "je reviens")
    assert not (await bot.event("THREAD_UPDATE"))["thread_metadata"]["archived"]
    message = await alice.say(channel, "bonjour")
    await alice.react(message, "👍")
    assert (await bot.event("MESSAGE_REACTION_ADD"))["emoji"]["name"] == "👍"
    bob = server.add_member(channel.in_guild, "Bob")
    assert (await bot.event("GUILD_MEMBER_ADD"))["user"]["id"] == str(bob.id)
    bob.leave(channel.in_guild)
    assert (await bot.event("GUILD_MEMBER_REMOVE"))["user"]["id"] == str(bob.id)
    await alice.type(channel)
    assert (await bot.event("TYPING_START"))["user_id"] == str(alice.id)
    server.remove_bot(channel.in_guild)
    assert await bot.event("GUILD_DELETE") == {"id": str(channel.in_guild.id)}


async def test_a_poll_is_voted_on_and_ends_with_a_result(
    server: DiscordServer, bot: RawBot, channel: Channel, alice: Person
) -> None:
    await seen_by(bot, ORDINARY)
    answers = [{"poll_media": {"text": text}} for text in ("Oui", "Non")]
    poll = {"question": {"text": "L’Inde ?"}, "answers": answers, "duration": 1}
    _, sent = await bot.call("POST", f"/channels/{channel.id}/messages", {"poll": poll})
    message = channel.messages[int(sent["id"])]
    await alice.vote(message, "Non")
    await alice.vote(message, "Oui")
    assert (await bot.event("MESSAGE_POLL_VOTE_REMOVE"))["answer_id"] == 2
    voters = (await bot.call("GET", f"/channels/{channel.id}/polls/{message.id}/answers/1"))[1]["users"]
    assert [each["id"] for each in voters] == [str(alice.id)]
    server.end_poll(message)
    update = await bot.event("MESSAGE_UPDATE")
    counts = [{"id": 1, "count": 1, "me_voted": False}]
    assert update["poll"]["results"] == {"is_finalized": True, "answer_counts": counts}
    result = await bot.event("MESSAGE_CREATE")
    fields = {each["name"]: each["value"] for each in result["embeds"][0]["fields"]}
    assert (result["type"], fields["victor_answer_text"], fields["total_votes"]) == (46, "Oui", "1")
    assert (await bot.call("POST", f"/channels/{channel.id}/polls/{message.id}/expire"))[1]["code"] == 520001


async def test_ephemeral_answers_reach_the_bot_as_if_in_private(
    server: DiscordServer, bot: RawBot, channel: Channel, alice: Person
) -> None:
    await seen_by(bot, GUILDS | DIRECT_MESSAGES)
    await bot.call("PUT", f"/applications/{server.bot.id}/commands", [{"name": "a", "description": "d"}])
    await alice.slash("a", channel=channel)
    event = await bot.event("INTERACTION_CREATE")
    answer = {"type": 4, "data": {"content": "chut", "flags": 64}}
    await bot.call("POST", f"/interactions/{event['id']}/{event['token']}/callback", answer)
    created = await bot.event("MESSAGE_CREATE")
    assert (created["content"], created["flags"], "guild_id" in created) == ("chut", 64, False)
    assert (await bot.call("GET", f"/channels/{channel.id}/messages/{created['id']}"))[1]["code"] == 10008


async def test_members_can_be_asked_for(server: DiscordServer, bot: RawBot, channel: Channel, alice: Person) -> None:
    await seen_by(bot, ORDINARY)
    await bot.send(8, {"guild_id": str(channel.in_guild.id), "query": "ali", "limit": 5, "nonce": "n"})
    chunk = await bot.event("GUILD_MEMBERS_CHUNK")
    assert ([each["user"]["id"] for each in chunk["members"]], chunk["nonce"]) == ([str(alice.id)], "n")
    listed = (await bot.call("GET", f"/guilds/{channel.in_guild.id}/members?limit=10"))[1]
    assert {each["user"]["id"] for each in listed} >= {str(alice.id), str(server.bot.id)}
    server.portal.members = False
    assert (await bot.call("GET", f"/guilds/{channel.in_guild.id}/members?limit=10"))[1]["code"] == 50001


async def test_permissions_add_up_as_documented(server: DiscordServer, channel: Channel, alice: Person) -> None:
    guild = channel.in_guild
    role = server.add_role(guild, "muet")
    alice.give(guild, role)
    send, view = Permission.SEND_MESSAGES, Permission.VIEW_CHANNEL

    def held() -> Permission:
        return server.permissions_of(alice, channel)

    assert send in held()
    server.overwrite(channel, role, deny=send)
    assert send not in held()
    assert Permission.EMBED_LINKS not in held()
    server.overwrite(channel, alice, allow=send)
    assert send in held()
    server.overwrite(channel, alice, deny=view)
    assert held() == Permission(0)
    server.overwrite(channel, alice, allow=send | view)
    alice.time_out(guild)
    assert held() == view | Permission.READ_MESSAGE_HISTORY
    alice.give(guild, server.add_role(guild, "chef", permissions=Permission.ADMINISTRATOR))
    assert Permission.MANAGE_GUILD in held()


async def test_pings_are_those_that_would_ring(
    server: DiscordServer, bot: RawBot, channel: Channel, alice: Person
) -> None:
    bob = server.add_member(channel.in_guild, "Bob")
    role = server.add_role(channel.in_guild, "amis", mentionable=True)
    bob.give(channel.in_guild, role)
    text = f"{alice.mention} {role.mention} @everyone"
    cases: list[tuple[dict[str, list[str]] | None, set[int]]] = [
        (None, {alice.id, bob.id}),
        ({"parse": []}, set()),
        ({"parse": ["users"]}, {alice.id}),
        ({"roles": [str(role.id)]}, {bob.id}),
        ({"users": [str(bob.id)]}, set()),
    ]
    for allowed, pinged in cases:
        body = {"content": text} if allowed is None else {"content": text, "allowed_mentions": allowed}
        await bot.call("POST", f"/channels/{channel.id}/messages", body)
        assert server.messages[-1].pinged == pinged
    server.overwrite(channel, server.bot, allow=Permission.MENTION_EVERYONE)
    await bot.call("POST", f"/channels/{channel.id}/messages", {"content": text})
    assert server.messages[-1].pinged == set(channel.in_guild.members) - {server.bot.id}
