"""A question that was put already in a session: who asks it again is told, and so is the moderator who decides."""

from pathlib import Path

from bot import live
from tests.discord_server import DiscordServer
from tests.serving import labels, moderator, own_words
from tests.stages import MODERATOR, Rehearsed, said_in, session_in, thread_of

INDIA = "Et l’Inde, que fait-elle ?"


async def test_who_asks_what_was_answered_is_shown_where_and_may_ask_all_the_same(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, camille = server.add_channel(guild, "philo"), server.add_member(guild, "Camille")
        noe, modo = server.add_member(guild, "Noé"), moderator(server, guild)
        stage = Rehearsed(channel, approval=True)
        first = stage.ask(1, INDIA, camille)
        stage.do(live.approve, first, by=MODERATOR, at=stage.anchor)
        async with stage.held(server, tmp_path):
            thread = await thread_of(server, channel)
            await server.until(lambda: len(said_in(server, thread)) == 3)
            question = said_in(server, thread)[1]
            for who in (noe, camille):
                exchange = await who.slash("seance question", channel=thread, texte=INDIA)
                told = await exchange.answer()
                assert exchange.ephemeral
                assert own_words(told).startswith("On l’a déjà demandé dans cette séance, ou presque")
                assert f"[question 1](<{question.link}>)" in told.content
                assert labels(told) == ["La poser quand même"]
            pressed = await camille.press(told, "La poser quand même")
            await pressed.acknowledgement()
            assert told.content.startswith("C’est noté")
            panel = await (await modo.slash("animer file", channel=thread)).answer()
            await (await modo.select(panel, str(pressed.interaction.id))).acknowledgement()
            assert f"Déjà posée dans cette séance, ou presque\xa0: [question 1](<{question.link}>)" in panel.content
        session = await session_in(tmp_path)
        assert [each.text for each in session.questions] == [INDIA, INDIA]


async def test_a_queue_that_is_used_up_is_not_one_to_which_nobody_has_come_yet(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        channel = server.add_channel(guild := server.add_guild(), "philo")
        camille = server.add_member(guild, "Camille")
        stage = Rehearsed(channel)
        stage.ask(1, INDIA, camille)
        async with stage.held(server, tmp_path):
            thread = await thread_of(server, channel)
            await server.until(lambda: len(said_in(server, thread)) == 3)
            seen = (await (await camille.slash("seance voir", channel=thread)).answer()).content
            assert "Plus de question dans la file\xa0: celles qui y étaient ont été posées." in seen
            assert "Pas encore" not in seen
