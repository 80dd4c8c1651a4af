"""*Signaler cette réponse* on what was answered in a live session: it comes to the moderators like other reports."""

from pathlib import Path

from bot.model import BLOG, Guest
from tests.discord_server import Channel, DiscordServer, Exchange, Message, Person
from tests.journal_door import told
from tests.serving import kept, labels, moderator, until_kept, until_unspooled
from tests.stages import Rehearsed, is_question, said_in, thread_of

MENU = "Signaler cette réponse"
REPORTS = "SELECT turn, author, reason FROM reports ORDER BY at"
TURNS = "SELECT id, question, note FROM turns ORDER BY number"
SHOWN = "SELECT count(*) FROM live_answers WHERE message = ?"
KEPT = "Merci. Les modérateurs y jetteront un œil."
# With its name above, and its stars shown as they were typed, longer than one message holds.
LONG = "Une *phrase* qui revient. " * 76


class Scene:
    """A server with a review channel, a moderator and members, and a session of one question."""

    def __init__(self, server: DiscordServer, *, with_person: bool) -> None:
        self.server = server
        self.guild = server.add_guild()
        self.channel, self.review = server.add_channel(self.guild, "philo"), server.add_channel(self.guild, "relecture")
        self.guest, self.camille, self.bob = (
            server.add_member(self.guild, name) for name in ("Stéphane", "Camille", "Bob")
        )
        self.modo = moderator(server, self.guild)
        guest = Guest(str(self.guest.id), "Stéphane") if with_person else BLOG
        self.stage = Rehearsed(self.channel, guest=guest)
        self.stage.ask(1, "Et le programme biométrique d’Aadhaar, mot-secret ?", self.camille)

    async def answered(self, thread: Channel, text: str) -> Message:
        """Wait until an answer that holds a text stands in the thread."""

        def found() -> list[Message]:
            return [each for each in said_in(self.server, thread) if text in each.content]

        await self.server.until(found)
        return found()[0]


async def _report(who: Person, message: Message, reason: str = "") -> Exchange:
    return await who.submit(await who.use_on_message(MENU, message), text=reason)


async def test_an_answer_of_the_blog_is_reported_and_reviewed_like_others(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, with_person=False)
        await scene.stage.settle(tmp_path, review_channel=str(scene.review.id))
        async with scene.stage.held(server, tmp_path):
            thread = await thread_of(server, scene.channel)
            answer = await scene.answered(thread, "> ")
            await until_kept(tmp_path, SHOWN, str(answer.id), rows=[(1,)])
            assert await told(await _report(scene.camille, answer, "c’est *faux*")) == KEPT
            await server.until(lambda: scene.review.messages)
            [alert] = scene.review.messages.values()
            assert answer.link in alert.content
            assert labels(alert)[:2] == ["Voir", "À revoir"]
            assert await told(await _report(scene.bob, answer)) == KEPT
            assert (await told(await _report(scene.bob, answer))).startswith("Vous l’avez déjà signalée")
            waiting = (await (await scene.modo.slash("journal a-revoir", channel=scene.channel)).answer()).content
            assert answer.link in waiting
            assert "une réponse donnée en séance" in waiting
            assert "c’est \\*faux\\*" in waiting
            assert "mot-secret" not in waiting
            await server.until(lambda: "⚑ 2" in alert.content)
            await scene.modo.press(alert, "Bon")
            await server.until(lambda: "Avis\xa0: bon" in alert.content)
            await until_unspooled(tmp_path)
            name = str(answer.id)
            assert [row[:2] for row in kept(tmp_path, REPORTS)] == [
                (name, str(scene.camille.id)),
                (name, str(scene.bob.id)),
            ]
            assert kept(tmp_path, TURNS) == [(name, "", "live answer")]
            mine = (await (await scene.camille.slash("mes-donnees voir", channel=scene.channel)).answer()).content
            assert f"Vous avez signalé la réponse {answer.link}" in mine


async def test_each_part_of_what_a_guest_answers_is_reported_and_none_of_its_words_kept_twice(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        scene = Scene(server, with_person=True)
        async with scene.stage.held(server, tmp_path):
            thread = await thread_of(server, scene.channel)
            await server.until(lambda: [each for each in said_in(server, thread) if is_question(each)])
            [question] = [each for each in said_in(server, thread) if is_question(each)]
            await scene.guest.submit(await scene.guest.press(question, "Répondre"), {"Votre réponse": LONG})
            first = await scene.answered(thread, "**Stéphane\xa0:**")
            await server.until(lambda: said_in(server, thread)[-1].content.startswith("revient. Une "))
            last = said_in(server, thread)[-1]
            await until_kept(tmp_path, SHOWN, str(first.id), rows=[(1,)])
            assert await told(await _report(scene.camille, last, "trop long")) == KEPT
            assert (await told(await _report(scene.camille, first))).startswith("Vous l’avez déjà signalée")
            own = await scene.guest.say(thread, "Et j’ajoute ceci.", reply_to=question)
            await until_kept(tmp_path, SHOWN, str(own.id), rows=[(1,)])
            assert await told(await _report(scene.camille, own)) == KEPT
            await until_unspooled(tmp_path)
            assert kept(tmp_path, TURNS) == [(str(each.id), "", "live answer") for each in (first, own)]
            assert "phrase" not in str(kept(tmp_path, "SELECT * FROM turns"))
            shown = await (
                await scene.modo.slash("journal voir", channel=thread, options={"echange": own.link})
            ).answer()
            assert own.link in shown.content
            assert "Et j’ajoute" not in shown.content
            await scene.modo.delete(own)
            sql = "SELECT withdrawn_by FROM turns WHERE id = ?"
            await until_kept(tmp_path, sql, str(own.id), rows=[("moderator",)])
            assert await server.stays_silent(0.3)
