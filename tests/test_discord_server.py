"""An unmodified discord.py client, in its own process, lives on the local Discord."""

import pytest

from tests.discord_server import (
    BotProcess,
    Channel,
    DiscordServer,
    Guild,
    NotAllowedError,
    Permission,
    Person,
    ServerError,
    reacting,
)
from tests.discord_server.permissions import EVERYONE
from tests.discord_server.process import TOURING_BOT
from tests.discord_server.raw_bot import RawBot
from tests.discord_world import echo_server

__all__ = ["echo_server"]

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_mention_is_answered_by_a_reply(server: DiscordServer, channel: Channel, alice: Person) -> None:
    question = await alice.say(channel, f"{server.bot.mention} bonjour")
    reply = await server.reply_to(question)
    assert (reply.content, reply.reference, reply.nonce) == ("echo: bonjour", question, str(question.id))
    assert reply.pinged == frozenset()


async def test_a_direct_message_is_answered_in_private(server: DiscordServer, alice: Person) -> None:
    reply = await server.reply_to(await alice.dm("bonjour"))
    assert reply.channel is alice.direct
    assert reply.guild is None


async def test_a_reply_reaches_the_bot_only_with_its_ping(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    first = await server.reply_to(await alice.say(channel, f"{server.bot.mention} un"))
    second = await server.reply_to(await alice.say(channel, "deux", reply_to=first))
    assert second.content == "echo: deux"
    await alice.say(channel, "trois", reply_to=second, ping=False)
    assert await server.stays_silent(0.1)


async def test_a_slash_command_brings_the_persons_locale(alice: Person) -> None:
    answer = await (await alice.slash("echo", text="été", locale="en-US")).answer()
    assert answer.content == "echo: été (en-US)"


async def test_a_deferred_answer_is_filled_and_followed_up(alice: Person) -> None:
    exchange = await alice.slash("slow", text="x", hidden=True)
    await exchange.acknowledgement()
    assert exchange.deferred
    assert exchange.answers == []
    assert (await exchange.answer()).content == "slow: x"
    followup = await exchange.followup()
    assert (followup.content, followup.ephemeral, exchange.ephemeral) == ("more: x", True, True)


async def test_buttons_keep_their_state_in_the_custom_id(alice: Person) -> None:
    message = await (await alice.slash("buttons")).answer()
    for count in (1, 2):
        await (await alice.press(message, "Encore")).acknowledgement()
        assert message.content == f"encore {count}"


async def test_a_select_sends_the_value_of_its_option(alice: Person) -> None:
    message = await (await alice.slash("buttons")).answer()
    answer = await (await alice.select(message, "Deux")).answer()
    assert (answer.content, answer.reference) == ("chose: 2", message)


async def test_a_modal_is_filled_in_and_answered(alice: Person) -> None:
    opened = await alice.slash("form")
    answer = await (await alice.submit(opened, {"Question": "pourquoi ?"})).answer()
    assert (answer.content, answer.ephemeral) == ("form: pourquoi ?", True)


async def test_autocompletion_offers_choices(alice: Person) -> None:
    assert [each["value"] for each in await alice.autocomplete("pick", "fruit", "po")] == ["pomme", "poire"]


async def test_a_message_command_gets_the_content_of_its_target(channel: Channel, alice: Person) -> None:
    target = await alice.say(channel, "rien pour le bot")
    answer = await (await alice.use_on_message("Repeat", target)).answer()
    assert answer.content == "repeat: rien pour le bot"


async def test_a_hidden_command_is_for_those_with_the_permission(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    with pytest.raises(NotAllowedError, match="hidden"):
        await alice.slash("moderate")
    role = server.add_role(channel.in_guild, "modo", permissions=Permission.MANAGE_MESSAGES)
    alice.give(channel.in_guild, role)
    assert (await (await alice.slash("moderate")).answer()).content == "moderated"


async def test_a_mistake_of_the_server_itself_is_not_hidden() -> None:
    with pytest.raises(ServerError, match="itself failed"):
        async with DiscordServer() as server, RawBot(server) as bot:
            assert (await bot.call("POST", "/users/@me/channels", {}))[0] == 501


async def test_a_wait_in_vain_says_what_was_there(server: DiscordServer, channel: Channel, alice: Person) -> None:
    message = await alice.say(channel, "rien pour le bot")
    with pytest.raises(TimeoutError, match="rien pour le bot"):
        await server.reply_to(message, within=0.01)


async def test_discord_py_can_read_every_part_of_the_api() -> None:
    async with DiscordServer() as server:
        more = Permission.CREATE_EVENTS | Permission.PIN_MESSAGES | Permission.MANAGE_MESSAGES
        guild = server.add_guild(bot_permissions=EVERYONE | more)
        channel = server.add_channel(guild, "philo")
        alice = server.add_member(guild, "Alice")
        async with BotProcess(server, TOURING_BOT) as bot:
            await bot.ready()
            report = (await server.reply_to(await alice.say(channel, server.bot.mention))).content
        assert server.unknown_requests == []
    assert report.split("; ") == [
        "messages deux ['deux'] 2",
        "thread ['fil'] ['fil']",
        "poll ['Oui', 'Non'] True",
        "event active ['#philo']",
        "people Alice fr philo True",
        "application Owner 1",
    ]
    assert channel.typing


async def a_busy_day(server: DiscordServer, guild: Guild, alice: Person) -> None:
    """Let people do everything that makes Discord tell the bot something."""
    channel = server.add_channel(guild, "agora", topic="tout")
    bob = server.add_member(guild, "Bob")
    moderator = server.add_role(guild, "modo", permissions=Permission.MANAGE_MESSAGES | Permission.MANAGE_THREADS)
    alice.give(guild, moderator)
    said = [await bob.say(channel, f"message {number}", files=[("a.txt", b"a")]) for number in range(4)]
    await alice.type(channel)
    await alice.react(said[0], "👍")
    await alice.unreact(said[0], "👍")
    await alice.react(said[0], "🎈")
    reacting.clear(server, said[0], "🎈")
    reacting.clear(server, said[0])
    await bob.edit(said[0], "corrigé")
    server.unfurl(said[0], {"type": "link", "url": "https://example.org", "title": "Exemple"})
    thread = await bob.start_thread(said[1], "fil")
    await bob.invite(thread, server.bot)
    await alice.archive(thread, locked=True)
    secret = await bob.start_thread(channel, "entre nous", private=True)
    await bob.invite(secret, server.bot)
    await server.reply_to(await bob.say(secret, f"{server.bot.mention} ici aussi"))
    await bob.delete(said[0])
    await alice.bulk_delete(said[2:])
    server.webhook_says(channel, "Facteur", "une lettre")
    bob.time_out(guild)
    bob.leave(guild)
    server.overwrite(channel, guild, deny=Permission.SEND_MESSAGES)
    server.set_bot_permissions(guild, EVERYONE)
    server.delete_channel(secret)
    server.delete_channel(channel)
    other = server.add_guild("Ailleurs")
    server.forget_guild(other)
    server.remove_bot(other)


async def test_nothing_people_do_breaks_discord_py() -> None:
    async with DiscordServer(message_content=True, members=True) as server:
        guild = server.add_guild()
        alice = server.add_member(guild, "Alice")
        intents = {"ECHO_INTENTS": "message_content members"}
        async with BotProcess(server, environment=intents) as bot:
            await bot.ready()
            await a_busy_day(server, guild, alice)
            await server.reply_to(await alice.dm("toujours là ?"))
        assert "Traceback" not in bot.output
