"""What befalls a live session: Discord fails, a thread or a permission goes, the bot is killed at the worst moment."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot import live
from bot.model import LiveState, Notice, QuestionState
from tests.discord_server import Channel, DiscordServer, Fault, Message, Permission
from tests.serving import moderator, until_kept
from tests.stages import Rehearsed, close, is_question, running, said_in, session_in, thread_of

MESSAGES = "/channels/*/messages"


class Scene:
    """A server, a channel, a member, a host, and a session in which the blog answers."""

    def __init__(self, server: DiscordServer, questions: int = 4) -> None:
        self.server = server
        self.guild = server.add_guild()
        self.channel = server.add_channel(self.guild, "philo")
        self.camille = server.add_member(self.guild, "Camille")
        self.host = moderator(server, self.guild)
        self.questions = questions
        self.stage = Rehearsed(self.channel, host=self.host)
        for number in range(1, questions + 1):
            self.stage.ask(number, f"Et l’Inde, pour la question {number} ?", self.camille)

    async def thread(self) -> Channel:
        return await thread_of(self.server, self.channel)

    async def put(self, place: Channel, number: int) -> None:
        """Wait until so many questions stand in a place."""
        await self.server.until(lambda: len(self.all_put(place)) >= number)

    def all_put(self, place: Channel) -> list[Message]:
        return [each for each in said_in(self.server, place) if is_question(each)]

    async def told(self, text: str) -> str:
        """Wait until the host is told something in private."""
        await self.server.until(lambda: any(text in each for each in self.all_told()))
        return self.all_told()[-1]

    def all_told(self) -> list[str]:
        return [each.content for each in said_in(self.server, self.host.direct)]

    def assert_each_once(self, *places: Channel) -> None:
        put = [each.content.split("\n")[1] for place in places for each in self.all_put(place)]
        assert put == [f"Et l’Inde, pour la question {number} ?" for number in range(1, self.questions + 1)]


@pytest.mark.parametrize("is_answer", [False, True])
async def test_killed_between_showing_and_noting_it_finds_what_it_showed(tmp_path: Path, *, is_answer: bool) -> None:
    async with DiscordServer() as server:
        scene = Scene(server)
        await scene.stage.lay(tmp_path)
        # Discord takes the message, its answer never arrives, and long after the nonce is forgotten we start again.
        fault = server.faults.add(_lost(is_answer=is_answer))
        async with scene.stage.bot(server, tmp_path) as bot:
            await server.until(lambda: fault.met)
            await bot.kill()
        server.world.forget_nonces()
        thread = await scene.thread()
        for number in range(3):
            await scene.camille.say(thread, f"Tiens, plus rien depuis {number} minutes.")
        async with scene.stage.bot(server, tmp_path):
            await scene.put(thread, scene.questions)
            await server.until(lambda: len(said_in(server, thread)) == 1 + 2 * scene.questions)
            assert await server.stays_silent(0.4)
        scene.assert_each_once(thread)


def _lost(*, is_answer: bool) -> Fault:
    seen: list[int] = []

    def fits(body: object) -> bool:
        """Fit the second question, or the message after it."""
        text = str(body)
        seen.extend([1] if "question 2 ?" in text else [])
        return bool(seen) and (("question 2 ?" in text) != is_answer)

    return Fault("POST", MESSAGES, drop=True, after=True, when=fits)


async def test_killed_while_the_thread_is_opened_there_is_one(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server)
        await scene.stage.lay(tmp_path)
        fault = server.faults.drop("POST", "/channels/*/messages/*/threads", accepted=True)
        async with scene.stage.bot(server, tmp_path) as bot:
            await server.until(lambda: fault.met)
            await bot.kill()
        server.world.forget_nonces()
        async with scene.stage.bot(server, tmp_path):
            await scene.put(await scene.thread(), 2)
        assert len(said_in(server, scene.channel)) == 1
        assert len([each for each in server.world.channels.values() if each.is_thread]) == 1


async def test_after_a_restart_a_session_opens_a_thread_of_its_own_where_another_of_its_title_did(
    tmp_path: Path,
) -> None:
    async with DiscordServer() as server:
        scene = Scene(server)
        later = Rehearsed(scene.channel, id="7001", starts_at=scene.stage.anchor + timedelta(hours=24))
        later.ask(11, "Et la question du lendemain ?", scene.camille)
        await later.lay(tmp_path)
        async with scene.stage.held(server, tmp_path):
            await scene.put(first := await scene.thread(), 1)
        async with running(scene.stage.bot(server, tmp_path), server, tmp_path):
            told = await (await scene.host.slash("animer ouvrir", channel=scene.channel, séance="7001")).answer()
            await scene.host.press(told, "Commencer")
            second = await thread_of(server, scene.channel, but=first)
            await server.until(lambda: any("lendemain" in each.content for each in said_in(server, second)))
        assert not any("lendemain" in each.content for each in said_in(server, first))


async def test_a_deleted_thread_is_opened_anew(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server)
        async with scene.stage.held(server, tmp_path):
            first = await scene.thread()
            await scene.put(first, 2)
            server.delete_channel(first)
            second = await thread_of(server, scene.channel, but=first)
            await scene.put(second, 2 - (len(scene.all_put(first)) - 2))
            assert "continue dans ce nouveau fil" in said_in(server, scene.channel)[-1].content
        scene.assert_each_once(first, second)


async def test_the_announcement_leads_to_the_thread_that_was_opened_anew(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server)
        scene.stage.session = replace(scene.stage.session, notices={Notice.EVENT: ""})
        async with scene.stage.held(server, tmp_path):
            first = await scene.thread()
            announced = said_in(server, scene.channel)[0]
            await server.until(lambda: f"/{first.id}>" in announced.content)
            server.delete_channel(first)
            second = await thread_of(server, scene.channel, but=first)
            await server.until(lambda: f"/{second.id}>" in announced.content)
            assert f"/{first.id}>" not in announced.content


async def test_a_deleted_channel_is_told_and_the_questions_wait_for_the_next_session(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server)
        elsewhere = server.add_channel(scene.guild, "autre")
        async with scene.stage.held(server, tmp_path):
            await scene.put(await scene.thread(), 2)
            server.delete_channel(scene.channel)
            assert "`/animer fermer`" in await scene.told("n’a plus de lieu")
            await close(scene.host, elsewhere)
            said = await scene.host.slash("animer annoncer", titre="La suite", quand="demain 13h", channel=elsewhere)
            await server.until(lambda: said.answers)
            assert "Questions reprises de la séance d’avant" in (await said.answer()).content
        before = await session_in(tmp_path)
        assert before.state is LiveState.CLOSED
        assert {question.state for question in live.left_open(before)} >= {QuestionState.APPROVED}


async def test_a_permission_that_went_is_asked_for_and_the_session_goes_on_with_it(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server)
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            await scene.put(thread, 2)
            server.overwrite(scene.channel, server.bot, deny=Permission.SEND_MESSAGES_IN_THREADS)
            told = await scene.told("attend")
            assert "il m’y manque *Envoyer des messages dans les fils*" in told
            assert await server.stays_silent(0.5)
            server.overwrite(scene.channel, server.bot)
            await scene.put(thread, scene.questions)
        scene.assert_each_once(thread)
        assert len(scene.all_told()) == 1


async def test_a_locked_thread_is_told(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server)
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            await scene.put(thread, 1)
            thread.locked = True
            await scene.told("son fil est verrouillé")
            thread.locked = False
            await scene.put(thread, scene.questions)
        scene.assert_each_once(thread)


@pytest.mark.parametrize(
    ("without", "name"),
    [
        (Permission.CREATE_PUBLIC_THREADS, "*Créer des fils publics*"),
        (Permission.READ_MESSAGE_HISTORY, "*Voir les anciens messages*"),
    ],
)
async def test_without_a_thread_it_takes_place_in_the_channel_and_the_host_is_told(
    tmp_path: Path, without: Permission, name: str
) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 2)
        server.overwrite(scene.channel, server.bot, deny=without)
        async with scene.stage.held(server, tmp_path):
            await scene.put(scene.channel, 2)
            assert f"il m’y manque {name}" in await scene.told("pas pu ouvrir de fil")
        scene.assert_each_once(scene.channel)
        assert not [each for each in server.world.channels.values() if each.is_thread]


async def test_a_host_who_takes_no_messages_reads_it_where_reports_go(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 1)
        scene.host.user.accepts_direct_messages = False
        reports = server.add_channel(scene.guild, "modération")
        server.overwrite(scene.channel, server.bot, deny=Permission.CREATE_PUBLIC_THREADS)
        await scene.stage.settle(tmp_path, review_channel=str(reports.id))
        async with scene.stage.held(server, tmp_path):
            await server.until(lambda: said_in(server, reports))
            assert "pas pu ouvrir de fil" in said_in(server, reports)[0].content


async def test_a_server_that_wants_no_threads_has_none(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 1)
        await scene.stage.settle(tmp_path, may_open_threads=False)
        async with scene.stage.held(server, tmp_path):
            await scene.put(scene.channel, 1)
            await close(scene.host, scene.channel)
            told = (await (await scene.host.slash("animer publier", channel=scene.channel)).answer()).content
            assert told.startswith(f"La transcription de **Le chat de 13 h** arrive dans <#{scene.channel.id}>.")
        assert not scene.all_told()


async def test_a_failing_discord_is_waited_for(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server)
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            server.faults.fail("POST", MESSAGES, status=502, times=2)
            server.faults.fail("POST", MESSAGES, status=500, accepted=True)
            server.faults.rate_limit("POST", MESSAGES, retry_after=0.3)
            server.faults.drop("POST", MESSAGES, accepted=True)
            await scene.put(thread, 2)
            async with server.gateway.away():
                server.gateway.drop()
                await scene.put(thread, scene.questions)
            await server.until(lambda: len(said_in(server, thread)) == 1 + 2 * scene.questions)
        scene.assert_each_once(thread)


async def test_what_cannot_be_shown_until_the_end_waits_for_the_next_session(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 12)  # more than nine minutes are enough for
        scene.stage.session = replace(scene.stage.session, ends_at=scene.stage.anchor + timedelta(minutes=9))
        async with scene.stage.held(server, tmp_path):
            await scene.put(await scene.thread(), 1)
            server.overwrite(scene.channel, server.bot, deny=Permission.SEND_MESSAGES_IN_THREADS)
            await scene.told("aucune question n’est perdue")
            await until_kept(tmp_path, "SELECT state FROM live_sessions", rows=[("closed",)])
        session = await session_in(tmp_path)
        assert session.state is LiveState.CLOSED
        left = {question.id for question in live.left_open(session)}
        answered = {question.id for question in session.questions if question.answers}
        assert left | answered == {question.id for question in session.questions}
        assert left
        assert all(question.message for question in session.questions if question.answers), (
            "nobody saw what it answered"
        )


async def test_at_discords_own_limits_it_only_takes_longer(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server)
        server.limits.enabled = True
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            await server.until(lambda: len(said_in(server, thread)) == 1 + 2 * scene.questions)
        scene.assert_each_once(thread)
        assert server.limits.hits == 0


async def test_without_the_right_to_attach_the_transcript_is_in_the_thread_alone(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server)
        server.overwrite(scene.channel, server.bot, deny=Permission.ATTACH_FILES)
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            await scene.put(thread, 3)
            await close(scene.host, thread)
            await (await scene.host.slash("animer publier", channel=thread)).answer()
            assert "Joindre des fichiers" in await scene.told("sans son fichier")
            await server.until(lambda: said_in(server, thread)[-1].content.startswith("# Le chat"))
            assert said_in(server, thread)[-1].attachments == []
