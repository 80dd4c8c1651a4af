"""Posts that are read while the bot is there already: at its start, and when it is told that they have changed."""

import signal
import threading
from pathlib import Path

import pytest

from bot.conversation import Conversations
from bot.index import Index
from bot.model import Outcome
from tests.discord_server import DiscordServer
from tests.helpers import blog_of, message
from tests.own_door import own_door
from tests.serving import ask, blocks, serving

NEW_POST = """---
title: Des abeilles
topics: [abeilles]
---

Les abeilles de la ruche dansent pour dire où sont les fleurs du tilleul.
"""


async def test_edited_posts_are_read_again_on_sighup_and_faulty_ones_left_alone(tmp_path: Path) -> None:
    async with DiscordServer() as server, serving(server, tmp_path) as bot:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        asked = "que font les abeilles de la ruche ?"
        assert blocks(await ask(server, alice, channel, asked)) == []
        post = tmp_path / "corpus" / "des-abeilles.md"
        post.write_text(NEW_POST, encoding="utf-8")
        bot.send(signal.SIGHUP)
        await server.until(lambda: "read again: 2 of them" in bot.output or not bot.running)
        [quote] = blocks(await ask(server, alice, channel, asked))
        assert "dansent pour dire" in quote
        post.write_text("---\ntitle: [\n---\n", encoding="utf-8")
        bot.send(signal.SIGHUP)
        await server.until(lambda: "the posts stay as they were" in bot.output or not bot.running)
        assert blocks(await ask(server, alice, channel, "et où sont les fleurs du tilleul ?"))


async def test_who_uses_a_command_while_the_blog_is_still_read_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = threading.Event()
    async with DiscordServer() as server:
        channel = server.add_channel(server.add_guild(), "philo")
        alice = server.add_member(channel.in_guild, "Alice")
        async with own_door(server, tmp_path, monkeypatch, read_after=read):
            try:
                early = await alice.slash("citation", channel=channel)
                patient = await alice.slash("demander", channel=channel, question="et l’Inde ?")
                assert "je relis encore le blog" in (await early.answer()).content
                assert early.ephemeral
            finally:
                read.set()
            assert blocks(await patient.answer())
            assert blocks(await (await alice.slash("citation", channel=channel)).answer())


def test_a_talk_goes_on_from_the_posts_that_are_still_the_same(index: Index) -> None:
    conversations = Conversations(index)
    conversations.reply(message("et l'Inde ?"))
    conversations.adopt(Conversations(index))
    assert conversations.recent(message("continue"))
    conversations.adopt(Conversations(blog_of("Les abeilles dansent. Le tilleul fleurit en juin.")))
    assert not conversations.recent(message("continue"))
    assert conversations.reply(message("que font les abeilles ?")).reply.outcome is Outcome.ANSWERED
