"""A discord.py bot goes through everything that can go wrong between it and Discord."""

import signal

import pytest

from tests.discord_server import BotProcess, Channel, DiscordServer, Person, ServerError
from tests.discord_server.limits import Limits, Rule
from tests.discord_server.raw_bot import RawBot
from tests.discord_world import echo_server

__all__ = ["echo_server"]

pytestmark = pytest.mark.asyncio(loop_scope="module")
MESSAGES = "/channels/*/messages"


@pytest.fixture(autouse=True)
def _calm(server: DiscordServer) -> None:
    server.faults.clear()
    server.limits = Limits()


async def test_a_retry_after_an_accepted_message_does_not_double_it(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    fault = server.faults.fail("POST", MESSAGES, status=502, accepted=True)
    question = await alice.say(channel, f"{server.bot.mention} une fois")
    posts = [each for each in server.requests if each.method == "POST"]
    await server.until(lambda: len([each for each in server.requests if each.method == "POST"]) >= len(posts) + 2)
    assert fault.met == 1
    assert len(server.replies_to(question)) == 1


async def test_a_failed_message_is_sent_again(server: DiscordServer, channel: Channel, alice: Person) -> None:
    server.faults.fail("POST", MESSAGES, status=500)
    question = await alice.say(channel, f"{server.bot.mention} encore")
    assert server.replies_to(question) == []
    assert (await server.reply_to(question)).content == "echo: encore"


async def test_a_rate_limit_is_waited_for(server: DiscordServer, channel: Channel, alice: Person) -> None:
    server.faults.rate_limit("POST", MESSAGES, retry_after=0.2)
    question = await alice.say(channel, f"{server.bot.mention} attends")
    reply = await server.reply_to(question)
    assert 0.2 <= reply.received - question.received < 5.0


async def test_a_global_rate_limit_is_waited_for(server: DiscordServer, channel: Channel, alice: Person) -> None:
    server.faults.rate_limit("POST", MESSAGES, retry_after=0.2, is_global=True)
    question = await alice.say(channel, f"{server.bot.mention} attends")
    assert (await server.reply_to(question)).received - question.received >= 0.2


async def test_latency_delays_the_answer(server: DiscordServer, channel: Channel, alice: Person) -> None:
    server.faults.slow("POST", MESSAGES, seconds=0.15)
    question = await alice.say(channel, f"{server.bot.mention} lentement")
    assert (await server.reply_to(question)).received - question.received >= 0.15


async def test_a_cut_connection_loses_the_message_but_not_the_bot(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    fault = server.faults.drop("POST", MESSAGES, times=2)
    lost = await alice.say(channel, f"{server.bot.mention} perdu")
    await server.until(lambda: fault.met)
    server.faults.clear()
    assert (await server.reply_to(await alice.say(channel, f"{server.bot.mention} là ?"))).content == "echo: là ?"
    assert server.replies_to(lost) == []


async def test_real_buckets_let_everything_through_in_time(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    server.limits.enabled = True
    server.limits.rules = {"POST /channels/{channel}/messages": Rule(5, 1.0)}
    questions = [await alice.say(channel, f"{server.bot.mention} {number}") for number in range(6)]
    replies = [await server.reply_to(each, within=8) for each in questions]
    assert [each.content for each in replies] == [f"echo: {number}" for number in range(6)]
    times = sorted(each.received for each in replies)  # discord.py does not keep the order under a limit
    assert times[5] - times[0] >= 0.9


async def test_a_dropped_gateway_is_resumed_and_misses_nothing(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    resumed = server.gateway.resumed
    async with server.gateway.away():
        questions = [await alice.say(channel, f"{server.bot.mention} {number}") for number in range(3)]
    replies = [await server.reply_to(each) for each in questions]
    assert [each.content for each in replies] == ["echo: 0", "echo: 1", "echo: 2"]
    assert all(len(server.replies_to(each)) == 1 for each in questions)
    assert server.gateway.resumed == resumed + 1


async def test_asked_to_reconnect_the_bot_resumes(server: DiscordServer, channel: Channel, alice: Person) -> None:
    resumed = server.gateway.resumed
    server.gateway.ask_reconnect()
    await server.until(lambda: server.gateway.resumed == resumed + 1)
    await server.reply_to(await alice.say(channel, f"{server.bot.mention} toujours là"))


async def test_an_invalidated_session_is_replaced(server: DiscordServer, channel: Channel, alice: Person) -> None:
    identified = server.gateway.identified
    server.gateway.invalidate()
    # discord.py waits five seconds before it identifies anew
    await server.until(lambda: server.gateway.identified == identified + 1, within=8)
    await server.reply_to(await alice.say(channel, f"{server.bot.mention} toujours là"))


async def test_a_repeated_event_brings_the_bot_to_the_same_nonce(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    server.gateway.duplicate_next("MESSAGE_CREATE")
    before = len([each for each in server.requests if each.path.endswith("/messages")])
    question = await alice.say(channel, f"{server.bot.mention} deux fois ?")
    await server.until(lambda: len([each for each in server.requests if each.path.endswith("/messages")]) == before + 2)
    assert len(server.replies_to(question)) == 1


async def test_a_nonce_is_forgotten_after_minutes(server: DiscordServer, channel: Channel) -> None:
    body = {"content": "x", "nonce": "7", "enforce_nonce": True}
    async with RawBot(server) as bot:
        first, again = [(await bot.call("POST", f"/channels/{channel.id}/messages", body))[1]["id"] for _ in range(2)]
        server.world.forget_nonces()
        later = (await bot.call("POST", f"/channels/{channel.id}/messages", body))[1]["id"]
        careless = (await bot.call("POST", f"/channels/{channel.id}/messages", {**body, "enforce_nonce": False}))[1][
            "id"
        ]
    assert first == again
    assert len({first, later, careless}) == 3


async def test_the_limits_speak_in_headers(server: DiscordServer, channel: Channel) -> None:
    server.limits.enabled = True
    async with RawBot(server) as bot:
        address = f"/channels/{channel.id}/messages"
        statuses = [(await bot.call("POST", address, {"content": "x"}))[0] for _ in range(6)]
        assert statuses == [200] * 5 + [429]
        assert bot.headers["X-RateLimit-Remaining"] == "0"
        assert bot.headers["Via"]
        assert float(bot.headers["X-RateLimit-Reset-After"]) <= 5
        server.limits.per_second = 0
        status, answer = await bot.call("GET", "/users/@me")
        assert (status, answer["global"], bot.headers["X-RateLimit-Scope"]) == (429, True, "global")


async def test_a_bot_with_a_wrong_token_or_intent_ends_by_itself() -> None:
    async with DiscordServer() as server:
        async with BotProcess(server, environment={"DISCORD_TOKEN": "wrong"}) as bot:
            with pytest.raises(ServerError, match="Improper token"):
                await bot.ready()
            assert await bot.wait() != 0
        async with BotProcess(server, environment={"ECHO_INTENTS": "message_content"}) as bot:
            assert await bot.wait() != 0
            assert server.gateway.closed_with == [4014]


async def test_a_killed_bot_is_gone_and_a_new_one_starts_afresh() -> None:
    async with DiscordServer() as server:
        alice = server.add_member(server.add_guild(), "Alice")
        async with BotProcess(server, environment={"ECHO_BARE": "1"}) as bot:
            await server.ready()
            await bot.kill()
            assert (bot.running, await bot.wait()) == (False, -signal.SIGKILL)
        await server.until(lambda: not server.gateway.connected)
        missed = await alice.dm("quelqu’un ?")
        async with BotProcess(server, environment={"ECHO_BARE": "1"}):
            await server.ready()
            await server.reply_to(await alice.dm("et maintenant ?"))
            assert all(each.reference is not missed for each in server.bot_messages)
