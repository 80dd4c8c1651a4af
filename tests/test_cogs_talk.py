"""Members ask on the local Discord, the bot in its own process answers: who is answered, how it looks, what is kept."""

import re
from pathlib import Path

import pytest

from bot.corpus import load
from bot.settings import OWN_CORPUS
from tests.discord_server import Channel, DiscordServer, Guild, Message, Person
from tests.discord_server.threads import Opening, start
from tests.serving import ask, blocks, own_words, serving, small_print, until_kept
from tests.test_cogs_buttons import slices

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_mention_is_answered_with_slices_of_the_posts(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    reply = await server.reply_to(question)
    bodies = [post.body for post in load(OWN_CORPUS).posts]
    pieces = [piece for block in blocks(reply) for piece in block.removesuffix(" […]").split(" […] ")]
    assert pieces
    assert all(any(piece in body for body in bodies) for piece in pieces)
    assert small_print(reply)[0] == "l’auteur du blog, relayant Eric Schmidt et Jared Cohen · Etat 2.0"
    assert (reply.reference, reply.nonce, reply.pinged) == (question, str(question.id), frozenset())


async def test_what_is_kept_is_told_once(server: DiscordServer, channel: Channel, alice: Person) -> None:
    first, second = [await ask(server, alice, channel, text) for text in ("et Aadhaar ?", "que dit-il de Facebook ?")]
    assert "/mes-donnees" in own_words(first)
    assert "180 jours" in own_words(first)
    assert "/mes-donnees" not in own_words(second)


async def test_a_turn_is_kept_with_its_reply(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    reply = await ask(server, alice, channel, "et Aadhaar ?")
    assert reply.nonce is not None
    sql = "SELECT question, author, message FROM turns JOIN deliveries ON turn = turns.id WHERE turns.id = ?"
    await until_kept(folder, sql, reply.nonce, rows=[("et Aadhaar ?", str(alice.id), str(reply.id))])
    await until_kept(folder, "SELECT count(*) > 0 FROM quotes WHERE turn = ?", reply.nonce, rows=[(1,)])


async def test_english_is_answered_in_english(server: DiscordServer, channel: Channel, alice: Person) -> None:
    reply = await ask(server, alice, channel, "what does he say about Facebook?")
    assert "the author of the blog" in "".join(small_print(reply))
    assert "/my-data" in own_words(reply)


async def test_a_reply_with_its_ping_goes_on_with_the_talk(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    first = await ask(server, alice, channel, "et Aadhaar ?")
    bob = server.add_member(channel.in_guild, "Bob")
    question = await bob.say(channel, "merci !", reply_to=first)
    await server.reply_to(question)
    sql = "SELECT count(DISTINCT conversation) FROM turns JOIN places ON places.id = place WHERE channel = ?"
    await until_kept(folder, sql, str(channel.id), rows=[(1,)])


async def test_a_reply_that_arrives_empty_is_asked_for_a_mention(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    first = await ask(server, alice, channel, "et Aadhaar ?")
    silent = await server.reply_to(await alice.say(channel, "et en Chine ?", reply_to=first, ping=False))
    assert "@causerie" in own_words(silent).casefold()
    assert "n’en parle pas" not in own_words(silent)
    assert silent.pinged == frozenset()


async def test_a_reply_to_an_answer_of_a_command_arrives_empty_too(server: DiscordServer, alice: Person) -> None:
    answer = await (await alice.slash("demander", question="et Aadhaar ?")).answer()
    reply = await server.reply_to(await alice.say(answer.channel, "et la Chine ?", reply_to=answer))
    assert "@causerie" in own_words(reply).casefold()


async def test_a_mention_of_our_role_is_asked_for_one_of_us(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    (ours,) = [role for role in guild.roles.values() if role.managed]
    ours.mentionable = True
    reply = await server.reply_to(await alice.say(channel, f"<@&{ours.id}> et Aadhaar ?"))
    assert "@causerie" in own_words(reply).casefold()


async def test_a_direct_message_is_answered_in_private(server: DiscordServer, folder: Path, alice: Person) -> None:
    reply = await server.reply_to(await alice.dm("que dit-il de Facebook ?"))
    assert reply.channel is alice.direct
    assert blocks(reply)
    sql = "SELECT guild FROM turns JOIN places ON places.id = place WHERE author = ?"
    await until_kept(folder, sql, str(alice.id), rows=[(None,)])


async def test_a_command_is_answered_and_shows_what_was_asked(server: DiscordServer, alice: Person) -> None:
    exchange = await alice.slash("demander", question="**et** Aadhaar ?")
    answer = await exchange.answer()
    assert not exchange.ephemeral
    assert answer.content.startswith("-# Question\xa0: " + r"\*\*et\*\* Aadhaar ?" + "\n")
    assert blocks(answer)
    assert answer.pinged == frozenset()
    assert server.unknown_requests == []


async def test_a_commands_turn_is_kept_with_the_message_that_answered(folder: Path, alice: Person) -> None:
    answer = await (await alice.slash("demander", question="et Aadhaar ?")).answer()
    sql = "SELECT message FROM deliveries JOIN turns ON turns.id = turn WHERE author = ?"
    await until_kept(folder, sql, str(alice.id), rows=[(str(answer.id),)])


async def test_who_is_mentioned_in_a_command_is_shown_and_kept_by_name(
    server: DiscordServer, guild: Guild, folder: Path, alice: Person
) -> None:
    bob = server.add_member(guild, "Bob")
    exchange = await alice.slash("demander", question=f"{server.bot.mention} que dire à {bob.user.mention} d’Aadhaar ?")
    answer = await exchange.answer()
    assert answer.content.startswith("-# Question\xa0: que dire à \\@Bob d’Aadhaar ?\n")
    rows = [("que dire à @Bob d’Aadhaar ?",)]
    await until_kept(folder, "SELECT question FROM turns WHERE author = ?", str(alice.id), rows=rows)


async def test_a_command_in_english_speaks_english(alice: Person) -> None:
    answer = await (await alice.slash("demander", question="Facebook ?", locale="en-US")).answer()
    assert answer.content.startswith("-# Question: Facebook ?")
    assert "the author of the blog" in "".join(small_print(answer))


async def test_who_does_not_speak_to_us_is_left_alone(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    robot = server.add_member(guild, "Robot", bot=True)
    before = len(server.bot_messages)
    await alice.say(channel, "et Aadhaar ?")
    await alice.say(channel, "@everyone et Aadhaar ?")
    await robot.say(channel, f"{server.bot.mention} et Aadhaar ?")
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    await robot.say(channel, "et la Chine ?", reply_to=answer)
    assert await server.stays_silent(0.1)
    assert len(server.bot_messages) == before + 1


async def test_nobody_is_pinged_and_nothing_works_that_a_member_writes(guild: Guild, alice: Person) -> None:
    everyone = f"@everyone <@{alice.id}> <@&{guild.id}> **g** ||s|| [a](https://b.fr) `c` <t:0:R> :fire:\n# T"
    exchange = await alice.slash("demander", question=everyone)
    answer = await exchange.answer()
    assert (answer.pinged, answer.mentions) == (frozenset(), [])
    head = answer.content.split("\n")[0]
    assert not re.search(r"(?<!\\)[*|`<\[@]|https://|(?<!\\):fire", head.removeprefix("-# Question\xa0:"))


async def test_small_talk_and_an_honest_no_need_no_quote(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    assert not blocks(await ask(server, alice, channel, "bonjour !"))
    no = await ask(server, alice, channel, "xylophone zébré quantique")
    assert not blocks(no)


async def test_a_mention_and_nothing_else_gets_a_word(server: DiscordServer, channel: Channel, alice: Person) -> None:
    reply = await server.reply_to(await alice.say(channel, server.bot.mention))
    assert own_words(reply)


async def test_of_a_picture_without_words_it_says_that_it_does_not_see_it(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    picture = [("a.png", b"x")]
    answer = await server.reply_to(await alice.say(channel, server.bot.mention, files=picture))
    assert "Je ne vois pas les images" in answer.content
    asked = await server.reply_to(await alice.say(channel, f"{server.bot.mention} et Aadhaar ?", files=picture))
    assert "images" not in own_words(asked)
    assert "images" not in (await ask(server, alice, channel, "")).content


async def test_a_long_message_is_asked_to_be_shorter(server: DiscordServer, channel: Channel, alice: Person) -> None:
    reply = await ask(server, alice, channel, "vraiment " * 200)
    assert "en une phrase" in own_words(reply)


async def test_in_a_thread_the_talk_is_the_threads(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    thread = start(server, channel, alice.user, Opening("À part"))
    first, second = [await ask(server, alice, thread, text) for text in ("et Aadhaar ?", "merci !")]
    assert (first.channel, second.channel) == (thread, thread)
    sql = "SELECT DISTINCT conversation FROM turns JOIN places ON places.id = place WHERE channel = ?"
    await until_kept(folder, sql, str(thread.id), rows=[(f"thread/{thread.id}",)])


async def test_with_the_intent_a_reply_needs_no_ping(tmp_path: Path) -> None:
    async with DiscordServer(message_content=True) as server:
        guild = server.add_guild(locale="en-US")
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        async with serving(server, tmp_path, DISCORD_MESSAGE_CONTENT="yes"):
            first = await ask(server, alice, channel, "Facebook")
            assert "the author of the blog" in "".join(small_print(first))  # the server's language: the word has none
            second = await server.reply_to(await alice.say(channel, "et Aadhaar ?", reply_to=first, ping=False))
            assert blocks(second)
            await alice.say(channel, "et Aadhaar ?")
            assert await server.stays_silent(0.1)


async def test_what_did_not_fit_into_an_answer_is_read_next(tmp_path: Path) -> None:
    clauses = ", ".join(["la grève des trains dure depuis des semaines dans toutes les gares du pays"] * 14)
    paragraphs = [f"{day}, {clauses}, et je la soutiens." for day in ("Le premier jour", "Le dernier jour")]
    (tmp_path / "corpus").mkdir()
    post = "---\ntitle: La grève\ndate: 2020-01-01\n---\n\n" + "\n\n".join(paragraphs)
    (tmp_path / "corpus" / "greve.md").write_text(post, encoding="utf-8")
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, other = server.add_channel(guild, "philo"), server.add_channel(guild, "autre")
        alice = server.add_member(guild, "Alice")
        async with serving(server, tmp_path):
            asked, quoted = await ask(server, alice, channel, "et la grève ?"), await _quoted(alice, other)
            for place, first in ((channel, asked), (other, quoted)):
                read = [first, *[await ask(server, alice, place, "la suite ?") for _ in range(2)]]
                pieces = "".join(piece for message in read for piece in slices(message))
                assert "".join(pieces.split()) in ["".join(paragraph.split()) for paragraph in paragraphs]


async def _quoted(who: Person, place: Channel) -> Message:
    """Return what `/citation` answers."""
    return await (await who.slash("citation", channel=place)).answer()
