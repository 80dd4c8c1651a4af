"""Posts that change while the bot answers: read again when it is told to, by the bot in its own process."""

import asyncio
import gc
import os
import signal
import weakref
from dataclasses import replace
from pathlib import Path

import pytest

from bot import memory
from bot.cogs._room import Room
from bot.cogs.rereading import Rereading
from bot.cogs.shelf import Shelf
from bot.dialogue import Conversations, fingerprint
from bot.model import Blog, Corpus, CorpusError, Language, Outcome, Post
from bot.search import Index
from tests.discord_server import DiscordServer
from tests.helpers import blog_of, message
from tests.journals import opened, until
from tests.serving import ask, blocks, children, has_ended, own_posts, serving

NEW_POST = """---
title: Des abeilles
topics: [abeilles]
---

Les abeilles de la ruche dansent pour dire où sont les fleurs du tilleul.
"""


async def test_edited_posts_are_read_again_on_sighup_damaged_ones_stay_and_those_taken_back_go(tmp_path: Path) -> None:
    posts = own_posts(tmp_path)
    async with DiscordServer() as server, serving(server, tmp_path) as bot:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        asked = "que font les abeilles de la ruche ?"
        assert blocks(await ask(server, alice, channel, asked)) == []
        post = posts / "des-abeilles.md"
        post.write_text(NEW_POST, encoding="utf-8")
        bot.send(signal.SIGHUP)
        await server.until(lambda: "read again: 2 of them" in bot.output or not bot.running)
        [quote] = blocks(await ask(server, alice, channel, asked))
        assert "dansent pour dire" in quote
        post.write_bytes(NEW_POST.encode() + b"Caf\xe9 \xc3\xa9.")
        bot.send(signal.SIGHUP)
        await server.until(lambda: "its last good version stays" in bot.output or not bot.running)
        bob = server.add_member(guild, "Bob")
        assert blocks(await ask(server, bob, channel, asked)) == [quote]
        post.write_text(NEW_POST.replace("topics", "draft: true\ntopics: ["), encoding="utf-8")
        bot.send(signal.SIGHUP)
        await server.until(lambda: "the post is left out" in bot.output or not bot.running)
        await server.until(lambda: "read again: 1 of them" in bot.output or not bot.running)
        carol = server.add_member(guild, "Carol")
        assert blocks(await ask(server, carol, channel, asked)) == []


async def test_posts_that_are_no_longer_answered_from_leave_the_memory(tmp_path: Path) -> None:
    conversations = Conversations(blog_of("Les abeilles dansent. Le tilleul fleurit en juin."))
    conversations.reply(message("que font les abeilles ?"))
    old = weakref.ref(conversations.index)
    ready: asyncio.Future[Conversations] = asyncio.get_running_loop().create_future()
    ready.set_result(conversations)
    async with opened(tmp_path) as journal:
        room = Room(journal, ready, retention_days=1)
        rereading = Rereading(room, lambda: Conversations(blog_of("Le lierre grimpe.")), lambda: None)
        reading = asyncio.create_task(rereading.run())
        try:
            memory.settle()  # as the bot does before it answers
            await asyncio.sleep(0)
            os.kill(os.getpid(), signal.SIGHUP)
            await until(lambda: old() is None)
        finally:
            reading.cancel()
            gc.unfreeze()


async def test_whatever_goes_wrong_once_the_posts_are_read_the_next_time(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    conversations = Conversations(blog_of("Les abeilles dansent. Le tilleul fleurit en juin."))
    ready: asyncio.Future[Conversations] = asyncio.get_running_loop().create_future()
    ready.set_result(conversations)
    unforeseen = [RuntimeError("nobody foresaw this")]

    def build() -> Conversations:
        if unforeseen:
            raise unforeseen.pop()
        return Conversations(blog_of("Le lierre grimpe."))

    async with opened(tmp_path) as journal:
        room = Room(journal, ready, retention_days=1)
        reading = asyncio.create_task(Rereading(room, build, lambda: None).run())
        try:
            await asyncio.sleep(0)
            os.kill(os.getpid(), signal.SIGHUP)
            await until(lambda: "nobody foresaw this" in caplog.text)
            assert "the posts stay as they were" in caplog.text
            assert "Traceback" in caplog.text
            os.kill(os.getpid(), signal.SIGHUP)
            await until(lambda: conversations.index.corpus.posts[0].body == "Le lierre grimpe.")
        finally:
            reading.cancel()
            gc.unfreeze()


async def test_a_reading_that_dies_or_hangs_leaves_the_posts_as_they_were_and_the_end_in_time(tmp_path: Path) -> None:
    posts = own_posts(tmp_path)
    async with DiscordServer() as server, serving(server, tmp_path) as bot:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        os.mkfifo(posts / "hang.md")
        bot.send(signal.SIGHUP)
        await until(lambda: children(bot.pid) != [])
        os.kill(children(bot.pid)[0], signal.SIGKILL)
        await server.until(lambda: "the posts stay as they were" in bot.output or not bot.running)
        assert blocks(await ask(server, alice, channel, "et Aadhaar ?"))
        bot.send(signal.SIGHUP)
        await until(lambda: children(bot.pid) != [])
        [child] = children(bot.pid)
        bot.send(signal.SIGTERM)
        assert await bot.wait(within=5) == 0
        assert has_ended(child)


def test_a_talk_goes_on_from_the_posts_that_are_still_the_same(index: Index) -> None:
    conversations = Conversations(index)
    conversations.reply(message("et l'Inde ?"))
    conversations.adopt(Conversations(index))
    assert conversations.recent(message("continue"))
    conversations.adopt(Conversations(blog_of("Les abeilles dansent. Le tilleul fleurit en juin.")))
    assert not conversations.recent(message("continue"))
    assert conversations.reply(message("que font les abeilles ?")).reply.outcome is Outcome.ANSWERED


def test_a_talk_does_not_go_on_from_a_text_that_is_another_one_now() -> None:
    conversations = Conversations(blog_of("Les abeilles dansent. Elles cherchent le tilleul. Le miel coule."))
    conversations.reply(message("que font les abeilles ?"))
    conversations.adopt(Conversations(blog_of("Un autre début, plus long. Les abeilles dorment. Elles ont froid.")))
    assert not conversations.recent(message("et ensuite ?"))
    assert conversations.reply(message("et ensuite ?")).reply.outcome is not Outcome.ANSWERED


def test_a_talk_does_not_go_on_from_what_was_read_before_a_post_that_is_gone() -> None:
    ivy = "Le lierre grimpe aux murs. Il fleurit en septembre. Les merles mangent ses baies."
    conversations = Conversations(blog_of(ivy, "Les abeilles dansent. Elles cherchent le tilleul. Le miel coule."))
    for number, text in enumerate(("où grimpe le lierre ?", "que font les abeilles ?")):
        assert conversations.reply(replace(message(text), id=str(number))).reply.quotes
    conversations.adopt(Conversations(blog_of(ivy)))
    assert not conversations.recent(message("continue"))
    assert not conversations.reply(message("continue")).reply.quotes


def test_a_talk_goes_on_from_what_was_read_behind_a_post_that_is_gone() -> None:
    ivy = "Le lierre grimpe aux murs. Il fleurit en septembre. Les merles mangent ses baies."
    conversations = Conversations(blog_of(ivy, "Les abeilles dansent. Elles cherchent le tilleul. Le miel coule."))
    for number, text in enumerate(("que font les abeilles ?", "où grimpe le lierre ?")):
        conversations.reply(replace(message(text), id=str(number)))
    conversations.adopt(Conversations(blog_of(ivy)))
    assert [turn.message.text for turn in conversations.recent(message("continue"))] == ["où grimpe le lierre ?"]


async def test_buttons_below_what_was_quoted_from_another_text_say_so(tmp_path: Path) -> None:
    conversations = Conversations(blog_of("Les abeilles dansent. Elles cherchent le tilleul.", "Le lierre grimpe."))
    edited, same = (conversations.reply(message(text)) for text in ("que font les abeilles ?", "et le lierre ?"))
    same = replace(same, message=replace(same.message, id="2"))
    ready: asyncio.Future[Conversations] = asyncio.get_running_loop().create_future()
    ready.set_result(conversations)
    async with opened(tmp_path) as journal:
        room = Room(journal, ready, retention_days=1)
        for turn in (edited, same):
            await journal.record(turn)
            room.recall.put(turn)
        newer = Conversations(blog_of("Les abeilles dorment. Elles ont froid.", "Le lierre grimpe."))
        reading = asyncio.create_task(Rereading(room, lambda: newer, lambda: None).run())
        try:
            await asyncio.sleep(0)
            os.kill(os.getpid(), signal.SIGHUP)
            await until(lambda: conversations.index is newer.index)
        finally:
            reading.cancel()
            gc.unfreeze()
        with pytest.raises(CorpusError, match="changed since"):
            await room.recall.turn(edited.message.id, await room.posts())
        assert await room.recall.turn(same.message.id, await room.posts()) is same


async def test_a_post_is_read_under_the_title_that_it_has_now(tmp_path: Path) -> None:
    post = Post("ruche", "Ancien titre", "Les abeilles dansent.")
    conversations = Conversations(Index(Corpus(Blog(), (post,))))
    ready: asyncio.Future[Conversations] = asyncio.get_running_loop().create_future()
    ready.set_result(conversations)
    async with opened(tmp_path) as journal:
        shelf = Shelf(Room(journal, ready, retention_days=1))
        assert "Ancien titre" in (await shelf.post_at(post, 0, Language.FRENCH)).said.text
        renamed = replace(post, title="Nouveau titre")
        conversations.adopt(Conversations(Index(Corpus(Blog(), (renamed,)))))
        page = await shelf.post_page(fingerprint(post), 0, Language.FRENCH)
        assert page is not None
        assert "Nouveau titre" in page.said.text


async def test_being_told_to_read_the_posts_while_we_leave_ends_nothing(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL))
    ready: asyncio.Future[Conversations] = asyncio.get_running_loop().create_future()
    async with opened(tmp_path) as journal:
        room = Room(journal, ready, retention_days=1)
        reading = asyncio.create_task(Rereading(room, lambda: Conversations(blog_of("Le lierre.")), lambda: None).run())
        await asyncio.sleep(0)
        reading.cancel()
        await asyncio.wait([reading])
        os.kill(os.getpid(), signal.SIGHUP)
        await asyncio.sleep(0)
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN, "the end of the loop would bring back what ends us"
