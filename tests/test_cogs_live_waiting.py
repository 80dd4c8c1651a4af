"""On the local Discord: a guest who gives no sign is waited for so long, and moderators hear of what waits for them."""

from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path

from bot.model import Guest, QuestionState
from tests.discord_server import Channel, DiscordServer, Message, Permission, Person
from tests.serving import kept, labels, moderator, until_kept, until_unspooled
from tests.stages import Rehearsed, in_private, is_question, running, said_in, session_in, thread_of

SINCE = "SELECT waiting_since FROM live_sessions"


def _stage(channel: Channel, guest: Person, asker: Person, *, wait: timedelta, questions: int) -> Rehearsed:
    stage = Rehearsed(channel, guest=Guest(str(guest.id), guest.user.name), wait=wait)
    for number in range(1, questions + 1):
        stage.ask(number, f"Et la question {number} ?", asker)
    return stage


def _questions(server: DiscordServer, thread: Channel) -> list[Message]:
    return [each for each in said_in(server, thread) if is_question(each)]


def _is_warned(server: DiscordServer, thread: Channel) -> bool:
    return "sans signe de l’invité" in said_in(server, thread)[-1].content


def _is_left(alert: Message, text: str) -> bool:
    return text in alert.content if text else alert.deleted


async def test_what_a_guest_leaves_unanswered_is_put_off_in_time_after_a_restart_too(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        channel = server.add_channel(server.add_guild(), "philo")
        guest, camille = (server.add_member(channel.in_guild, name) for name in ("Stéphane", "Camille"))
        stage = _stage(channel, guest, camille, wait=timedelta(minutes=3), questions=9)
        await stage.lay(tmp_path)
        async with running(stage.bot(server, tmp_path), server, tmp_path) as bot:
            thread = await thread_of(server, channel)
            await server.until(lambda: len(_questions(server, thread)) > 1)
            greeting, first, warning, *_ = said_in(server, thread)
            assert greeting.content.split("\n")[-1].startswith(
                "-# Sans signe de l’invité pendant 3\xa0min, une question"
            )
            assert warning.content.endswith(":R>, et je passe à la suivante s’il y en a une.")
            await server.until(lambda: labels(first) == ["Répondre"])
            await server.until(lambda: _is_warned(server, thread))
            latest = said_in(server, thread)[-1]
            await until_kept(tmp_path, "SELECT waiting_message FROM live_sessions", rows=[(str(latest.id),)])
            await bot.kill()
        before = len(_questions(server, thread))
        async with running(stage.bot(server, tmp_path), server, tmp_path):
            await server.until(lambda: len(_questions(server, thread)) > before)
            form = await guest.press(first, "Répondre")
            await guest.submit(form, {"Votre réponse": "Me voici."})
            await server.until(lambda: any("Me voici" in each.content for each in said_in(server, thread)))
        _, *shown = said_in(server, thread)
        warned = [is_question(each) for each in shown if "Me voici" not in each.content]
        assert all(one != other for one, other in pairwise(warned)), "each question once, each announcement once"
        session = await session_in(tmp_path)
        assert [each.state for each in session.questions[:2]] == [QuestionState.ANSWERED, QuestionState.LATER]


async def test_a_guest_who_types_writes_or_opens_the_form_is_there_and_nobody_else_is(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        channel = server.add_channel(server.add_guild(), "philo")
        guest, camille = (server.add_member(channel.in_guild, name) for name in ("Stéphane", "Camille"))
        modo = moderator(server, channel.in_guild)
        stage = _stage(channel, guest, camille, wait=timedelta(hours=1), questions=1)
        async with stage.held(server, tmp_path):
            thread = await thread_of(server, channel)
            await server.until(lambda: _questions(server, thread))
            [question] = _questions(server, thread)
            noted = "SELECT COUNT(*) FROM live_sessions WHERE waiting_since IS NOT NULL"
            await until_kept(tmp_path, noted, rows=[(1,)])

            async def last_sign() -> str:
                await until_unspooled(tmp_path)
                [(since,)] = kept(tmp_path, SINCE)
                return str(since)

            since = await last_sign()
            await camille.type(thread)
            await camille.say(thread, "Alors ?")
            await guest.type(channel)
            assert await server.stays_silent(0.3)
            assert await last_sign() == since
            for sign in (
                lambda: guest.type(thread),
                lambda: guest.say(thread, "Je réfléchis."),
                lambda: guest.press(question, "Répondre"),
            ):
                await sign()
                await until_kept(tmp_path, f"{noted} AND waiting_since > ?", since, rows=[(1,)])
                since = await last_sign()
                assert await server.stays_silent(0.3)
            panel = await (await modo.slash("animer file", channel=thread)).answer()
            assert "-# Attente\xa0: 1\xa0h sans signe de l’invité\xa0; elle finit <t:" in panel.content


async def test_moderators_hear_of_what_waits_in_one_message_that_names_nobody(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, review = server.add_channel(guild, "philo"), server.add_channel(guild, "modération")
        camille, noe = server.add_member(guild, "Camille"), server.add_member(guild, "Noé")
        host, modo = moderator(server, guild), moderator(server, guild, "Autre")
        starts_at = datetime.now(UTC) + timedelta(days=2)
        stage = Rehearsed(channel, host=host, starts_at=starts_at, approval=True)
        await stage.settle(tmp_path, review_channel=str(review.id))
        async with stage.held(server, tmp_path):
            await camille.slash("seance question", channel=channel, texte="Et Aadhaar ?", anonyme=True)
            await noe.slash("seance question", channel=channel, texte="Les jeunes lisent-ils encore ?")
            await server.until(lambda: any("2 questions" in each.content for each in said_in(server, review)))
            [alert] = said_in(server, review)
            assert alert.content == (
                f"**Le chat de 13 h**, dans <#{channel.id}>\xa0: 2 questions attendent d’être acceptées ou refusées."
                " `/animer file` les montre."
            )
            for left in ("une question attend", ""):
                panel = await (await modo.press(alert, "Voir la file")).answer()
                [name, *_] = [
                    name for (name,) in kept(tmp_path, "SELECT id FROM live_questions WHERE state = 'pending'")
                ]
                await (await modo.select(panel, name)).acknowledgement()
                await (await modo.press(panel, "Accepter")).acknowledgement()
                await server.until(partial(_is_left, alert, left))
            server.overwrite(review, server.bot, deny=Permission.SEND_MESSAGES)
            await camille.slash("seance question", channel=channel, texte="Que faire des données ?")
            await server.until(lambda: in_private(host))
            [told] = in_private(host)
            assert "une question attend d’être acceptée ou refusée" in told.content
            assert told.components == []
            assert said_in(server, review) == []
        assert [each.alerted for each in (await session_in(tmp_path)).questions] == [True] * 3
