"""Who comes while the blog is still being read: told so at once where it is needed, served where it is not."""

import shutil
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot import heartbeat
from bot.corpus import load
from bot.dialogue import Conversations, Reading
from bot.model import Citation, Corpus, Language
from bot.phrases import Voice
from bot.search import Index
from bot.settings import OWN_CORPUS
from tests.discord_server import Channel, DiscordServer, Person
from tests.discord_world import quiet_server
from tests.helpers import DATA
from tests.own_door import own_door
from tests.serving import ask, blocks, own_words, until_it_says, until_open

__all__ = ["quiet_server"]

GARDEN = DATA / "blogs" / "jardin"
STILL = Voice(Language.FRENCH).say("still_reading")


@asynccontextmanager
async def _reading(
    server: DiscordServer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[threading.Event]:
    """Run the bot, which reads the blog until the event is set."""
    read = threading.Event()
    async with own_door(server, folder, monkeypatch, read_after=read):
        try:
            await until_it_says(heartbeat.READING, folder)
            yield read
        finally:
            read.set()


async def test_a_command_that_needs_the_blog_is_answered_that_it_is_still_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: DiscordServer, alice: Person
) -> None:
    async with _reading(server, tmp_path, monkeypatch):
        for command, options in (
            ("aide", {}),
            ("citation", {"nom": "surveillance"}),
            ("sondage", {}),
            ("billet", {"titre": "état"}),
            ("sujet", {"nom": "surveillance"}),
        ):
            exchange = await alice.slash(command, options=options)
            assert (await exchange.answer(within=4)).content == STILL, command
            assert exchange.ephemeral
        english = await (await alice.slash("aide", locale="en-GB")).answer(within=4)
        assert english.content == "I am still reading the blog. Would you ask me again in a moment?"


async def test_nothing_can_be_chosen_yet_while_somebody_types(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: DiscordServer, alice: Person
) -> None:
    async with _reading(server, tmp_path, monkeypatch):
        assert await alice.autocomplete("billet", "titre", "état") == []
        assert await alice.autocomplete("sujet", "nom", "surv") == []
        assert await alice.autocomplete("sondage", "titre", "état") == []


async def test_buttons_and_the_menu_say_so_too_and_thumbs_work_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: DiscordServer, channel: Channel, alice: Person
) -> None:
    async with own_door(server, tmp_path, monkeypatch):
        answer = await ask(server, alice, channel, "et Aadhaar ?")
    bob = server.add_member(channel.in_guild, "Bob")
    said = await bob.say(channel, "et Aadhaar ?")
    async with _reading(server, tmp_path, monkeypatch):
        for exchange in (await alice.press(answer, "Contexte"), await alice.use_on_message("Que dit l’auteur ?", said)):
            assert (await exchange.answer(within=4)).content == STILL
            assert exchange.ephemeral
        assert "Merci" in (await (await alice.press(answer, "👍")).answer(within=4)).content


async def test_what_needs_no_blog_is_done_and_a_question_is_answered_once_it_has_been_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: DiscordServer, alice: Person
) -> None:
    async with _reading(server, tmp_path, monkeypatch) as read:
        paused = await (await alice.slash("mes-donnees pause")).answer(within=4)
        assert paused.content.startswith("C’est entendu")
        notice = await (await alice.slash("confidentialite")).answer(within=4)
        assert notice.content.startswith("# ")
        asked, topics = await alice.slash("demander", question="et Aadhaar ?"), await alice.slash("sujets")
        await asked.acknowledgement()
        await topics.acknowledgement()
        read.set()
        assert "> " in (await asked.answer()).content
        assert own_words(await topics.answer()).startswith("Ses sujets")


async def test_nobody_waits_while_the_passages_on_a_topic_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: DiscordServer, channel: Channel, alice: Person
) -> None:
    find, go_on = Reading._find_passages, threading.Event()

    def slowly(reading: Reading, topic: str) -> tuple[Citation, ...]:
        go_on.wait(10.0)
        return find(reading, topic)

    monkeypatch.setattr(Reading, "_find_passages", slowly)
    async with own_door(server, tmp_path, monkeypatch):
        try:
            wanted = await alice.slash("sujet", nom="surveillance")
            assert "surveillance" in (await (await alice.slash("sujets")).answer(within=4)).content
            assert await alice.autocomplete("sujet", "nom", "surv")
            assert blocks(await ask(server, alice, channel, "et la surveillance ?", within=4))
        finally:
            go_on.set()
        assert blocks(await wanted.answer(within=4))


async def test_help_and_topics_of_another_blog_are_of_that_blog(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: DiscordServer, alice: Person
) -> None:
    shutil.copytree(GARDEN, tmp_path / "corpus")
    posts = load(GARDEN).posts
    async with own_door(server, tmp_path, monkeypatch):
        for locale in ("fr", "en-GB"):
            told = (await (await alice.slash("aide", locale=locale)).answer()).content.split("\n")[0]
            assert "village, abeilles, sol" in told.replace("“", "").replace("”", "")
            # No word of an example is of another blog.
            foreign = {topic for post in load(OWN_CORPUS).posts for topic in post.topics}
            assert not any(topic.casefold() in told.casefold() for topic in foreign if " " in topic)
            assert "Inde" not in told
        listed = (await (await alice.slash("sujets")).answer()).content
        for topic in {topic for post in posts for topic in post.topics}:
            count = sum(topic in post.topics for post in posts)
            assert f"- {topic} ({count})" in listed
        for topic in ("village", "abeilles", "sol"):
            assert blocks(await (await alice.slash("sujet", nom=topic)).answer(within=4)), topic


async def test_what_the_topics_are_is_found_out_while_the_blog_is_read_and_never_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: DiscordServer, alice: Person
) -> None:
    async with _reading(server, tmp_path, monkeypatch) as read:
        read.set()
        await until_open(tmp_path)
        monkeypatch.setattr("bot.corpus._topics.found_topics", _never)
        assert "surveillance" in (await (await alice.slash("aide")).answer(within=4)).content
        assert blocks(await (await alice.slash("sujet", nom="surveillance")).answer(within=4))


def test_whoever_prepares_for_the_first_question_finds_out_what_the_topics_are(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    conversations = Conversations(Index(corpus))
    conversations.prepare()
    monkeypatch.setattr("bot.corpus._topics.found_topics", _never)
    assert "surveillance" in conversations.topics


def _never(_: object) -> dict[str, tuple[str, ...]]:
    raise AssertionError("with thousands of posts it takes seconds, for which everybody would wait")
