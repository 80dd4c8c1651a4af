"""A session of 30 questions and 12 members on the local Discord, its bot killed (SIGKILL) five times in the middle.

No question is lost, doubled or out of order, whoever the guest is; a form that was open meanwhile can still be sent.
"""

import asyncio
import random
from pathlib import Path

from bot import live
from bot.live import Actor
from tests.discord_server import Channel, DiscordServer, Guild, Message, Person
from tests.serving import until_open
from tests.stages import Rehearsed, is_question, said_in, session_in, thread_of

QUESTIONS = 30
MEMBERS = 12
# After how many questions it is killed.
KILLS = (2, 8, 13, 19, 26)
# An hour of the session takes 36 seconds.
FACTOR = 100.0
SUBJECTS = ("l’Inde", "la surveillance", "l’identité numérique", "la liberté", "la biométrie", "les pauvres")


def _members(server: DiscordServer, guild: Guild) -> list[Person]:
    return [server.add_member(guild, f"Membre {number}") for number in range(MEMBERS)]


def _ask_all(stage: Rehearsed, members: list[Person]) -> list[str]:
    """Let the members ask, and vote for every seventh question; return the texts in the order to be expected."""
    texts = [f"Question numéro {number} : que dit-il de {SUBJECTS[number % 6]} ?" for number in range(QUESTIONS)]
    for number, text in enumerate(texts):
        name = stage.ask(number, text, members[number % MEMBERS], mention=number % 3 == 0)
        if number % 7 == 3:
            for voter in members[number % MEMBERS + 1 :][:3]:
                stage.do(live.vote, name, by=Actor(str(voter.id), voter.user.name))
    return [question.text for question in live.queue(stage.session)]


def _questions(server: DiscordServer, thread: Channel) -> list[Message]:
    return [each for each in said_in(server, thread) if is_question(each)]


async def test_the_blog_as_guest(tmp_path: Path) -> None:
    moments = random.Random(7)  # noqa: S311 - any moments will do
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel = server.add_channel(guild, "philo")
        stage = Rehearsed(channel, factor=FACTOR)
        texts = _ask_all(stage, _members(server, guild))
        await stage.lay(tmp_path)
        for kill in KILLS:
            async with stage.bot(server, tmp_path) as bot:
                thread = await thread_of(server, channel)
                await server.until(lambda: len(_questions(server, thread)) >= kill, within=20)  # noqa: B023
                await asyncio.sleep(moments.uniform(0, 0.3))
                await bot.kill()
            assert "Traceback" not in bot.output
        async with stage.bot(server, tmp_path):
            await until_open(tmp_path)
            await server.until(lambda: len(said_in(server, thread)) == 1 + 2 * QUESTIONS, within=40)
            assert await server.stays_silent(0.5)
        _, *said = said_in(server, thread)
        assert [message.content.split("\n")[1] for message in said[::2]] == texts
        assert [number for number, message in enumerate(said) if is_question(message)] == list(range(0, 60, 2))
        assert len(said_in(server, channel)) == 1
    session = await session_in(tmp_path)
    assert [question.puts for question in session.questions] == [1] * QUESTIONS
    assert all(question.is_shown and len(question.answers) == 1 for question in session.questions)
