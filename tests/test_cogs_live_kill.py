"""A session of 30 questions and 12 members on the local Discord, its bot killed (SIGKILL) five times in the middle.

No question is lost, doubled or out of order, whoever the guest is; a form that was open meanwhile can still be sent.
"""

import asyncio
import random
from pathlib import Path

from bot import live
from bot.live import Actor
from bot.model import Guest
from tests.discord_server import BotProcess, Channel, DiscordServer, Exchange, Guild, Message, Person
from tests.serving import database, moderator, until_open
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


class Talk:
    """A person who answers all questions, in the thread, by form or with what was prepared, and who is led on."""

    def __init__(self, server: DiscordServer, guild: Guild, members: list[Person]) -> None:
        self._server = server
        self.guest = server.add_member(guild, "Stéphane")
        # Several, since nobody may press buttons as fast as this session goes.
        self.hosts = [moderator(server, guild, f"Modo {number}") for number in range(4)]
        self._members = members

    async def go_on(self, thread: Channel, number: int) -> None:
        """Answer the question that was put as the `number`th (from 0), and ask for the next one."""
        await self._server.until(lambda: len(_questions(self._server, thread)) > number)
        question = _questions(self._server, thread)[number]
        if number % 5 == 4:
            await self.press(question, "Passer", number)
            return
        if number % 5 == 2:
            await self.answer(await self.guest.press(question, "Répondre"), thread, number)
        else:
            await self.guest.say(thread, f"Réponse {number}.", reply_to=question)
            await self._members[0].say(thread, "Merci !")
            await asyncio.sleep(0.1)
        await self.press(question, "Suivante", number)

    async def answer(self, form: Exchange, thread: Channel, number: int) -> None:
        """Send a form, and wait until everybody can read what was in it."""
        await self.guest.submit(form, {"Votre réponse": f"Réponse {number}."})
        said = f"**Stéphane\xa0:** Réponse {number}."
        await self._server.until(lambda: any(each.content == said for each in said_in(self._server, thread)))

    async def press(self, question: Message, button: str, number: int) -> None:
        exchange = await self.hosts[number % len(self.hosts)].press(question, button)
        await exchange.acknowledgement()


async def test_a_person_as_guest_with_a_form_open_while_the_bot_is_killed(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel = server.add_channel(guild, "philo")
        members = _members(server, guild)
        talk = Talk(server, guild, members)
        stage = Rehearsed(channel, factor=FACTOR, guest=Guest(str(talk.guest.id), "Stéphane"))
        texts = _ask_all(stage, members)
        await stage.lay(tmp_path)
        number, form = 0, None
        for kill in (*KILLS, QUESTIONS):
            async with stage.bot(server, tmp_path) as bot:
                thread = await thread_of(server, channel)
                await until_open(tmp_path)
                await server.until(lambda: len(_questions(server, thread)) > number)  # noqa: B023
                if form is not None:  # opened before the bot was killed
                    await talk.answer(form, thread, number)
                    await talk.press(_questions(server, thread)[number], "Suivante", number)
                    number, form = number + 1, None
                while number < kill:
                    await talk.go_on(thread, number)
                    number += 1
                if kill == KILLS[2]:
                    await server.until(lambda: len(_questions(server, thread)) > number)  # noqa: B023
                    form = await talk.guest.press(_questions(server, thread)[number], "Répondre")
                    await form.modal()
                await _kill(bot, tmp_path)
            assert "Traceback" not in bot.output
        assert [message.content.split("\n")[1] for message in _questions(server, thread)] == texts
    session = await session_in(tmp_path)
    asked = live.asked_questions(session)
    assert [question.text for question in asked] == texts
    assert [question.puts for question in asked] == [1] * QUESTIONS
    given = [[answer.text for answer in question.answers] for question in asked]
    assert given == [[f"Réponse {number}."] if number % 5 != 4 or number == KILLS[2] else [] for number in range(30)]


async def _kill(bot: BotProcess, folder: Path) -> None:
    """Kill the bot, and let nobody take its last sign of life for the next one's."""
    await bot.kill()
    database(folder).with_suffix(".alive").unlink(missing_ok=True)


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
                await server.until(lambda: len(_questions(server, thread)) >= kill)  # noqa: B023
                await asyncio.sleep(moments.uniform(0, 0.3))
                await _kill(bot, tmp_path)
            assert "Traceback" not in bot.output
        async with stage.bot(server, tmp_path):
            await until_open(tmp_path)
            await server.until(lambda: len(said_in(server, thread)) == 1 + 2 * QUESTIONS)
            assert await server.stays_silent(0.5)
        _, *said = said_in(server, thread)
        assert [message.content.split("\n")[1] for message in said[::2]] == texts
        assert [number for number, message in enumerate(said) if is_question(message)] == list(range(0, 60, 2))
        assert len(said_in(server, channel)) == 1
    session = await session_in(tmp_path)
    assert [question.puts for question in session.questions] == [1] * QUESTIONS
    assert all(question.is_shown and len(question.answers) == 1 for question in session.questions)
