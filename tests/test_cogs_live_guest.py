"""A person as the guest of a live session: buttons, the form, prepared answers, what they write in the thread."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot import live
from bot.model import Guest, LiveState, QuestionState
from tests.discord_server import Channel, DiscordServer, Guild, Message, Person, posting
from tests.discord_server.http_api import Request
from tests.discord_server.mentions import Allowance
from tests.journal_door import forged, told
from tests.serving import ask, blocks, journal_of, labels, moderator, until_kept
from tests.stages import (
    MODERATOR,
    SESSION,
    Rehearsed,
    close,
    in_private,
    is_question,
    publish,
    said_in,
    session_in,
    thread_of,
)

WORDS = "SELECT words FROM live_answers ORDER BY number"


class Scene:
    """A server with a guest, a moderator and a member, and a session of a few questions."""

    def __init__(self, server: DiscordServer, questions: int = 3) -> None:
        self.server = server
        self.guild: Guild = server.add_guild()
        self.channel = server.add_channel(self.guild, "philo")
        self.guest = server.add_member(self.guild, "Stéphane")
        self.camille = server.add_member(self.guild, "Camille")
        self.modo = moderator(server, self.guild)
        self.stage = Rehearsed(self.channel, guest=Guest(str(self.guest.id), "Stéphane"))
        for number in range(1, questions + 1):
            self.stage.ask(number, f"Et la question {number} ?", self.camille)

    async def thread(self) -> Channel:
        return await thread_of(self.server, self.channel)

    async def question(self, thread: Channel, number: int) -> Message:
        """Wait for the question that is put as the `number`th, counting those put again."""
        await self.server.until(lambda: len(self.questions(thread)) >= number)
        return self.questions(thread)[number - 1]

    def questions(self, thread: Channel) -> list[Message]:
        return [each for each in said_in(self.server, thread) if is_question(each)]

    async def latest(self, thread: Channel, text: str) -> Message:
        """Wait until the bot's last message in the thread holds a text."""
        await self.server.until(
            lambda: any(text in each.content for each in said_in(self.server, thread)[-1:]),
        )
        return said_in(self.server, thread)[-1]


async def _refusal(message: Message, who: Person, button: str) -> str:
    return (await (await who.press(message, button)).answer()).content


async def test_the_guest_answers_with_a_form_and_goes_on(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server)
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            first = await scene.question(thread, 1)
            assert labels(first) == ["Répondre", "Suivante", "Passer", "Plus tard"]
            welcome, still_open, how, called = said_in(server, thread)[0].content.split("\n")
            assert called == f"-# <@{scene.guest.id}>, c’est à vous."
            assert "Bienvenue à Stéphane" in welcome
            assert still_open.startswith("-# Une question vous vient")
            assert "en répondant à son message" in how
            for button in labels(first)[1:]:
                assert await _refusal(first, scene.camille, button) == "C’est réservé à l’invité et aux modérateurs."
            assert await _refusal(first, scene.modo, "Répondre") == "Seul l’invité répond."
            form = await scene.guest.press(first, "Répondre")
            await scene.guest.submit(form, {"Votre réponse": "Elle est *simple*."})
            answer = await scene.latest(thread, "simple")
            assert answer.content == "**Stéphane\xa0:** Elle est \\*simple\\*."
            assert labels(answer) == ["Suivante"]
            assert labels(first) == ["Répondre", "Suivante"]
            assert await server.stays_silent(0.3)
            await scene.guest.press(answer, "Suivante")
            second = await scene.question(thread, 2)
            assert labels(answer) == []
            assert await _refusal(first, scene.modo, "Suivante") == "On en est déjà à une autre question."
            more = await scene.guest.press(first, "Répondre")
            await scene.guest.submit(more, {"Votre réponse": "J’ajoute ceci."})
            await scene.latest(thread, "J’ajoute")
            await scene.modo.press(second, "Suivante")
            await scene.question(thread, 3)
        session = await session_in(tmp_path)
        assert [len(question.answers) for question in session.questions] == [2, 0, 0]


async def test_questions_are_passed_over_put_off_and_come_in_meanwhile(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server)
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            await scene.guest.press(await scene.question(thread, 1), "Plus tard")
            second = await scene.question(thread, 2)
            await scene.modo.press(second, "Passer")
            assert "question 3" in (await scene.question(thread, 3)).content
            await server.until(lambda: labels(second) == ["Répondre"])
            await (await scene.modo.slash("animer suivante", channel=thread)).answer()
            again = await scene.question(thread, 4)
            assert again.content.split("\n") == ["**Question 1, de Camille**", "Et la question 1 ?"]
            await scene.guest.press(again, "Plus tard")
            assert await server.stays_silent(0.3)
            said = await (await scene.modo.slash("animer suivante", channel=thread)).answer()
            assert said.content == "Question suivante."
            passed = await scene.guest.press(await scene.question(thread, 5), "Passer")
            assert (await passed.followup()).content.startswith("La file est vide")
        session = await session_in(tmp_path)
        assert [question.puts for question in session.questions] == [3, 1, 1]


async def test_who_moderates_another_server_leads_no_session_of_this_one(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 1)
        elsewhere = server.add_channel(server.add_guild(), "ailleurs")
        stranger = moderator(server, elsewhere.in_guild)
        async with scene.stage.held(server, tmp_path):
            await scene.question(await scene.thread(), 1)
            mine = await ask(server, stranger, elsewhere, "Et Aadhaar ?")
            for deed in ("skip", "later", "forward", "release"):
                exchange = await forged(stranger, mine, f"lb:{deed}:{SESSION}:0001:0")
                assert await told(exchange) == "Je ne trouve pas cette séance ici."
        [question] = (await session_in(tmp_path)).questions
        assert question.state is QuestionState.ASKED


async def test_no_answer_of_a_guest_on_pause_is_kept_and_they_are_told_why(tmp_path: Path) -> None:
    async with DiscordServer(message_content=True) as server:
        scene = Scene(server, 1)
        async with journal_of(tmp_path) as journal:
            await journal.pause(str(scene.guest.id))
        async with scene.stage.held(server, tmp_path, DISCORD_MESSAGE_CONTENT="yes"):
            thread = await scene.thread()
            first = await scene.question(thread, 1)
            said = await _refusal(first, scene.guest, "Répondre")
            assert said.startswith("À votre demande je ne note pas vos mots en ce moment")
            await scene.guest.say(thread, "Je réponds ici.", reply_to=first)
            await scene.guest.say(thread, "Je réponds ici.")
            assert await server.stays_silent(0.4)
        [question] = (await session_in(tmp_path)).questions
        assert question.answers == ()


async def test_what_a_session_shows_is_not_withdrawn_as_an_exchange_nor_a_question_reported_and_that_is_said_at_once(
    tmp_path: Path,
) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 1)
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            first = await scene.question(thread, 1)
            form = await scene.guest.press(first, "Répondre")
            await scene.guest.submit(form, {"Votre réponse": "Elle est simple."})
            answer = await scene.latest(thread, "simple")
            for message in (first, said_in(server, thread)[0]):
                reported = await scene.camille.use_on_message("Signaler cette réponse", message)
                assert "mais ce n’est pas une réponse" in (await reported.answer()).content
            for message in (first, answer, said_in(server, thread)[0]):
                withdrawn = await scene.modo.use_on_message("Retirer cette réponse", message)
                told = (await withdrawn.answer()).content
                assert told.startswith("Ce message est d’une séance en direct")
                assert "`/animer file`" in told
            exchange = await ask(server, scene.camille, thread, "et Aadhaar ?")
            await (await scene.camille.use_on_message("Signaler cette réponse", exchange)).modal()


async def test_a_prepared_answer_is_released_with_one_click(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 1)
        scene.stage.do(live.prepare, "0001", answer="Préparée avec soin.", by=MODERATOR, at=scene.stage.anchor)
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            first = await scene.question(thread, 1)
            assert labels(first)[:2] == ["Répondre", "Réponse préparée"]
            await scene.modo.press(first, "Réponse préparée")
            await scene.latest(thread, "**Stéphane\xa0:** Préparée avec soin.")
            await server.until(lambda: "Réponse préparée" not in labels(first))


@pytest.mark.parametrize("sees_all", [True, False])
async def test_what_the_guest_writes_in_the_thread_is_an_answer(tmp_path: Path, *, sees_all: bool) -> None:
    async with DiscordServer(message_content=sees_all) as server:
        scene = Scene(server, 2)
        more = {"DISCORD_MESSAGE_CONTENT": "yes"} if sees_all else {}
        async with scene.stage.held(server, tmp_path, **more):
            thread = await scene.thread()
            first = await scene.question(thread, 1)
            await scene.camille.say(thread, "et l’Inde, dans tout cela ?")
            mine = await scene.guest.say(thread, "Je réponds ici.")
            reply = await scene.guest.say(thread, "Et j’y reviens.", reply_to=first)
            assert await server.stays_silent(0.4)
            await (await scene.modo.slash("animer suivante", channel=thread)).answer()
            await scene.question(thread, 2)
        answers = [(each.text, each.message) for each in (await session_in(tmp_path)).questions[0].answers]
        assert answers == [("Je réponds ici.", str(mine.id))] * sees_all + [("Et j’y reviens.", str(reply.id))]


async def test_a_reply_of_the_guests_without_words_is_told_and_nobody_else_is_answered_on_the_stage(
    tmp_path: Path,
) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 1)
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            first = await scene.question(thread, 1)
            for said in ("I think not", "merci, belle réponse !"):
                await scene.camille.say(thread, said, reply_to=first)
            await scene.guest.say(thread, "Ma réponse sans mention.", reply_to=first, ping=False)
            await scene.latest(thread, "Il me manque vos mots")
            assert [each.content for each in said_in(server, thread)[2:]] == [said_in(server, thread)[-1].content]
        assert (await session_in(tmp_path)).questions[0].answers == ()


async def test_a_guest_who_leaves_in_the_midst_is_told_of_and_what_they_were_asked_waits(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 2)
        scene.stage.session = replace(scene.stage.session, host=str(scene.modo.id))
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            first = await scene.question(thread, 1)
            scene.guest.leave(scene.guild)
            await scene.modo.press(first, "Suivante")
            await scene.question(thread, 2)
            await server.until(lambda: in_private(scene.modo))
            assert "n’est plus sur ce serveur" in in_private(scene.modo)[0].content
            await (await scene.modo.slash("animer suivante", channel=thread)).answer()
        session = await session_in(tmp_path)
        assert [question.state for question in session.questions] == [QuestionState.LATER] * 2
        assert len(live.left_open(session)) == 2


async def test_the_question_being_asked_is_shown_again_where_its_thread_is_deleted(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 1)
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            await scene.question(thread, 1)
            await until_kept(tmp_path, "SELECT message IS NOT NULL FROM live_questions", rows=[(1,)])
            server.delete_channel(thread)
            other = await thread_of(server, scene.channel, but=thread)
            shown = await scene.question(other, 1)
            form = await scene.guest.press(shown, "Répondre")
            await scene.guest.submit(form, {"Votre réponse": "Me revoici."})
            await scene.latest(other, "Me revoici")


async def test_what_the_guest_was_typing_at_the_end_is_an_answer_until_it_is_published(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 1)
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            first = await scene.question(thread, 1)
            await close(scene.modo, thread)
            await scene.latest(thread, "C’est fini pour cette fois")
            mine = await scene.guest.say(thread, "Je réponds tout de même.", reply_to=first)
            await until_kept(tmp_path, WORDS, rows=[("Je réponds tout de même.",)])
            assert not server.replies_to(mine), "nobody asked the blog anything"
            assert "tout de même" in (await publish(server, scene.modo, thread)).content
        session = await session_in(tmp_path)
        assert (session.questions[0].state, live.left_open(session)) == (QuestionState.ANSWERED, ())


async def test_who_is_mentioned_in_an_answer_is_kept_by_name_and_never_by_id(tmp_path: Path) -> None:
    async with DiscordServer(message_content=True) as server:
        scene = Scene(server, 1)
        philo = server.add_role(scene.guild, "philosophes")
        async with scene.stage.held(server, tmp_path, DISCORD_MESSAGE_CONTENT="yes"):
            thread = await scene.thread()
            first = await scene.question(thread, 1)
            camille = scene.camille.user.mention
            form = await scene.guest.press(first, "Répondre")
            await scene.guest.submit(form, {"Votre réponse": f"{camille} le sait."})
            await scene.latest(thread, "**Stéphane\xa0:** \\@Camille le sait.")
            mine = await scene.guest.say(thread, f"demandez à {camille}, aux <@&{philo.id}>.")
            kept = [("@Camille le sait.",), ("demandez à @Camille, aux @philosophes.",)]
            await until_kept(tmp_path, WORDS, rows=kept)
            await scene.guest.edit(mine, f"{camille},\n  {camille} !")
            await until_kept(tmp_path, WORDS, rows=[kept[0], ("@Camille,\n @Camille !",)])


async def test_the_transcript_follows_what_the_guest_edits_and_deletes_also_once_it_is_published(
    tmp_path: Path,
) -> None:
    async with DiscordServer(message_content=True) as server:
        scene = Scene(server, 1)
        async with scene.stage.held(server, tmp_path, DISCORD_MESSAGE_CONTENT="yes"):
            thread = await scene.thread()
            first = await scene.question(thread, 1)
            edited = await scene.guest.say(thread, "Je réponds, mot-secret.")
            deleted = await scene.guest.say(thread, "Mon numéro, mot-secret.")
            later = await scene.guest.say(thread, "Bientôt mot-secret.")
            form = await scene.guest.press(first, "Répondre")
            await scene.guest.submit(form, {"Votre réponse": "Par écrit, mot-secret."})
            shown = await scene.latest(thread, "Par écrit")
            await until_kept(tmp_path, "SELECT 1 FROM live_answers WHERE message = ?", str(shown.id), rows=[(1,)])
            await scene.guest.edit(edited, "Je réponds autrement.")
            await scene.guest.delete(deleted)
            await scene.modo.delete(shown)
            left = [("Je réponds autrement.",), (None,), ("Bientôt mot-secret.",), (None,)]
            await until_kept(tmp_path, WORDS, rows=left)
            await close(scene.modo, thread)
            transcript = await publish(server, scene.modo, thread)
            assert "**Stéphane\xa0:** Je réponds autrement." in transcript.content
            assert transcript.content.count("mot-secret") == 1
            await scene.guest.edit(later, "Rien de plus.")
            await server.until(lambda: "Rien de plus." in transcript.content)
            assert "mot-secret" not in transcript.content + transcript.attachments[0].content.decode()
            await scene.guest.delete(edited)
            await server.until(lambda: "autrement" not in transcript.content)


async def test_an_edit_that_discord_does_not_show_us_takes_the_answer_back(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 1)
        async with scene.stage.held(server, tmp_path):
            first = await scene.question(await scene.thread(), 1)
            mine = await scene.guest.say(first.channel, "Je réponds ici.", reply_to=first, ping=True)
            await until_kept(tmp_path, WORDS, rows=[("Je réponds ici.",)])
            quiet = Allowance(None, None, everyone=True, replied_user=False)
            posting.edit(server, mine, posting.Change("Je réponds autrement.", allowed=quiet))
            await until_kept(tmp_path, WORDS, rows=[(None,)])


async def test_without_a_thread_the_guests_replies_to_questions_are_answers(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 1)
        await scene.stage.settle(tmp_path, may_open_threads=False)
        async with scene.stage.held(server, tmp_path):
            first = await scene.question(scene.channel, 1)
            mine = await scene.guest.say(scene.channel, "Je réponds ici.", reply_to=first)
            asked = await scene.camille.say(scene.channel, f"{server.bot.mention} et Aadhaar ?")
            assert blocks(await server.reply_to(asked))
            assert not server.replies_to(mine)
        answers = (await session_in(tmp_path)).questions[0].answers
        assert [answer.text for answer in answers] == ["Je réponds ici."]


async def test_of_two_sessions_in_one_channel_the_one_whose_question_is_replied_to_is_answered(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 1)
        second = Rehearsed(scene.channel, guest=Guest(str(scene.modo.id), "Modo"), id="7001", title="L’autre")
        second.ask(11, "Et la question d’à côté ?", scene.camille)
        await scene.stage.settle(tmp_path, may_open_threads=False)
        await second.lay(tmp_path)
        async with scene.stage.held(server, tmp_path):
            await scene.question(scene.channel, 2)
            for guest, text in ((scene.modo, "à côté"), (scene.guest, "question 1")):
                [put] = [each for each in scene.questions(scene.channel) if text in each.content]
                mine = await guest.say(scene.channel, f"Je réponds {text}.", reply_to=put)
                await until_kept(
                    tmp_path, "SELECT words FROM live_answers WHERE message = ?", str(mine.id),
                    rows=[(f"Je réponds {text}.",)],
                )  # fmt: skip
                assert not server.replies_to(mine)


async def test_what_the_guest_wrote_while_the_bot_was_away_is_an_answer_too(tmp_path: Path) -> None:
    async with DiscordServer(message_content=True) as server:
        scene = Scene(server, 1)
        await scene.stage.lay(tmp_path)
        async with scene.stage.bot(server, tmp_path, DISCORD_MESSAGE_CONTENT="yes") as bot:
            thread = await scene.thread()
            await scene.question(thread, 1)
            await scene.guest.say(thread, "Je réponds ici.")
            await bot.kill()
        await scene.guest.say(thread, "Et j’ajoute ceci.")
        async with scene.stage.bot(server, tmp_path, DISCORD_MESSAGE_CONTENT="yes"):
            await server.until(lambda: any("/messages" in each.path for each in _reads(server, thread)))
            words = "SELECT words FROM live_answers ORDER BY number"
            await until_kept(tmp_path, words, rows=[("Je réponds ici.",), ("Et j’ajoute ceci.",)])
            async with server.gateway.session_lost():
                await scene.guest.say(thread, "Et cela.")
            await until_kept(tmp_path, words, rows=[("Je réponds ici.",), ("Et j’ajoute ceci.",), ("Et cela.",)])
        answers = (await session_in(tmp_path)).questions[0].answers
        assert [answer.text for answer in answers] == ["Je réponds ici.", "Et j’ajoute ceci.", "Et cela."]


def _reads(server: DiscordServer, thread: Channel) -> list[Request]:
    return [each for each in server.requests if each.method == "GET" and str(thread.id) in each.path]


async def test_a_long_answer_takes_two_messages(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 1)
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            form = await scene.guest.press(await scene.question(thread, 1), "Répondre")
            await scene.guest.submit(form, {"Votre réponse": "mot* " * 399 + "fin"})
            await scene.latest(thread, "fin")
            assert len(said_in(server, thread)) == 4
            assert labels(said_in(server, thread)[-1]) == ["Suivante"]


async def test_once_it_is_closed_nothing_leads_on_and_what_is_left_is_counted_alike_everywhere(
    tmp_path: Path,
) -> None:
    async with DiscordServer() as server:
        scene = Scene(server)
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            await scene.guest.press(await scene.question(thread, 1), "Plus tard")
            second = await scene.question(thread, 2)
            assert labels(second) == ["Répondre", "Suivante", "Passer", "Plus tard"]
            await close(scene.modo, thread)
            await scene.latest(thread, "Questions restées sans réponse\xa0: 3")
            assert labels(second) == ["Répondre"]
            assert second.content == "**Question 2, de Camille**\nEt la question 2 ?"
            seen = (await (await scene.camille.slash("seance voir", channel=thread)).answer()).content
            assert seen.count("Et la question") == 3
            said = await (await scene.modo.slash("animer publier", channel=thread)).answer()
            assert said.content.endswith("Questions restées sans réponse\xa0: 3.")


async def test_the_way_on_goes_from_under_the_last_answer_when_it_is_closed(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, 1)
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            first = await scene.question(thread, 1)
            await scene.guest.submit(await scene.guest.press(first, "Répondre"), {"Votre réponse": "Elle est simple."})
            answer = await scene.latest(thread, "simple")
            assert labels(answer) == ["Suivante"]
            await close(scene.modo, thread)
            await scene.latest(thread, "C’est fini pour cette fois")
            assert labels(answer) == []
            assert answer.content.endswith("Elle est simple.")


async def test_the_end_comes_by_the_clock_and_what_is_left_is_kept(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server)
        scene.stage.session = replace(scene.stage.session, ends_at=scene.stage.anchor + timedelta(minutes=8))
        async with scene.stage.held(server, tmp_path):
            thread = await scene.thread()
            await scene.latest(thread, "Questions restées sans réponse\xa0: 3")
        assert (await session_in(tmp_path)).state is LiveState.CLOSED
