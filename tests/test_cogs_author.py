"""A blog that a woman writes, on the local Discord: commands, lists and answers all say "elle"."""

import json
from pathlib import Path

import pytest

from tests.discord_server import DiscordServer
from tests.serving import ask, bot_program, moderator, own_posts, own_words
from tests.stages import running
from tests.test_agreement import EN, FR, of_a_man

pytestmark = pytest.mark.asyncio


def written_by_a_woman(folder: Path) -> None:
    (own_posts(folder) / "blog.toml").write_text('author_is = "woman"', encoding="utf-8")


async def test_all_that_a_door_says_agrees_with_a_woman(tmp_path: Path) -> None:
    written_by_a_woman(tmp_path)
    async with DiscordServer() as server, running(bot_program(server, tmp_path), server, tmp_path):
        await server.until(lambda: server.commands_written)
        told = json.dumps(list(server.world.commands[None].values()), ensure_ascii=False)
        assert "Que dit l’autrice ?" in told
        assert "Ask a question: the author of the blog answers in her own words" in told
        assert "elle n’en parle pas" in told, "the choices of a filter, too"
        assert of_a_man(told, FR) == [] == of_a_man(told, EN)
        guild = server.add_guild()
        channel = server.add_channel(guild, "jardin")
        alice = moderator(server, guild, "Alice")
        declined = own_words(await ask(server, alice, channel, "Une recette de tarte aux pommes ?"))
        answered = await ask(server, alice, channel, "Que pense-t-elle de la surveillance ?")
        assert "l’autrice du blog" in own_words(answered)
        said = own_words(await ask(server, alice, channel, "qui dit ça ?"))
        assert "C’est l’autrice qui parle" in said
        unanswered = await (await alice.slash("journal sans-reponse", channel=channel)).answer()
        assert "Ce dont l’autrice ne parle pas." in unanswered.content
        topic = await (await alice.slash("sujet", nom="surveillance")).answer()
        assert "Ce qu’elle écrit" in own_words(topic)
        for message in (declined, own_words(answered), said, unanswered.content, own_words(topic)):
            assert of_a_man(message, FR) == [], message
