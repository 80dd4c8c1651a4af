"""A live session at its hour, on the local Discord: the thread, the questions one by one, the answers, the end."""

import re
from pathlib import Path

from tests.discord_server import DiscordServer
from tests.serving import blocks, labels, moderator, own_words
from tests.stages import Rehearsed, close, publish, said_in, session_in, thread_of


async def test_the_blog_answers_question_by_question(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel = server.add_channel(guild, "philo")
        camille, noe = server.add_member(guild, "Camille"), server.add_member(guild, "Noé")
        modo = moderator(server, guild)
        stage = Rehearsed(channel)
        stage.ask(1, "Que dit-il d’Aadhaar ?", camille, mention=True)
        stage.ask(2, "Que dit-il des mitochondries ?", noe)
        async with stage.held(server, tmp_path):
            thread = await thread_of(server, channel)
            await server.until(lambda: len(said_in(server, thread)) == 5)
            (opening,) = said_in(server, channel)
            greeting, first, answer, second, nothing = said_in(server, thread)
            assert opening.content.startswith("C’est parti pour **Le chat de 13 h**")
            assert "l’auteur y répond par son billet" in greeting.content
            assert first.content.split("\n")[0] == "**Question 1, de Camille**"
            assert first.content.split("\n")[1] == "Que dit-il d’Aadhaar ?"
            assert blocks(answer)
            assert second.content.startswith("**Question 2, de Noé**")
            assert own_words(nothing)
            assert not blocks(nothing)
            assert [each.pinged for each in said_in(server, thread)] == [
                frozenset(), frozenset({camille.id}), frozenset(), frozenset(), frozenset(),
            ]  # fmt: skip
            assert "`/animer publier`" in await close(modo, thread)
            await server.until(lambda: "C’est fini" in said_in(server, thread)[-1].content)
            transcript = await publish(server, modo, thread)
            (file,) = transcript.attachments
            assert re.fullmatch(r"le-chat-de-13-h-\d{4}-\d\d-\d\d\.md", file.filename)
            whole = file.content.decode()
            assert "## 1. Que dit-il d’Aadhaar ?" in whole
            assert f"(<{first.link}>)" in whole
            assert "- Que dit-il des mitochondries ? (Noé)" in whole
            assert transcript.content in whole
            mine = await (await noe.slash("seance mes-questions", channel=channel)).answer()
            assert "le billet n’y répond pas" in own_words(mine)
            assert "elle a sa réponse" in own_words(
                await (await camille.slash("seance mes-questions", channel=channel)).answer()
            )
        session = await session_in(tmp_path)
        assert session.state == "published"


async def test_a_long_transcript_is_read_page_by_page_by_each_for_themselves(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, camille = server.add_channel(guild, "philo"), server.add_member(guild, "Camille")
        modo = moderator(server, guild)
        stage = Rehearsed(channel)
        for number in range(8):
            stage.ask(number, f"Et l’Inde, pour la question {number} ?", camille)
        async with stage.held(server, tmp_path):
            thread = await thread_of(server, channel)
            await server.until(lambda: len(said_in(server, thread)) == 17)
            await close(modo, thread)
            transcript = await publish(server, modo, thread)
            assert transcript.content.startswith("# Le chat de 13 h")
            assert "-# Page 1 sur" in transcript.content
            opened = await camille.press(transcript, "▶")
            page = await opened.answer()
            assert opened.ephemeral
            assert "-# Page 2 sur" in page.content
            await (await camille.press(page, "◀")).acknowledgement()
            assert page.content == transcript.content
            asking = await camille.press(transcript, next(label for label in labels(transcript) if " / " in label))
            chosen = await camille.submit(asking, page="2")
            assert "-# Page 2 sur" in (await chosen.answer()).content
            assert chosen.ephemeral
            assert "-# Page 1 sur" in transcript.content
