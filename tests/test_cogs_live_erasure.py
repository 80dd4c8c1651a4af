"""A member who had their data erased: nothing of theirs is left in what a live session shows, nor in its transcript."""

import asyncio
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot import live
from bot.cogs._room import Room
from bot.cogs.live._desk import Desk
from bot.cogs.live._rewriting import Rewriting
from bot.live import Actor, refusal
from bot.model import Guest, Language, LiveSession, LiveState, Notice, Removed
from bot.phrases import Voice
from tests.discord_server import Attachment, DiscordServer, Fault, Message, Person
from tests.live_sessions import MODERATOR, Stage
from tests.live_steps import erase
from tests.serving import kept, labels, moderator, until_kept
from tests.stages import Rehearsed, close, in_private, is_question, publish, said_in, session_in, thread_of

ERASED = "(Effacé à la demande de la personne.)"


def _whole(message: Message) -> str:
    file: Attachment = message.attachments[0]
    return message.content + file.content.decode()


@pytest.mark.parametrize("archived", [False, True])
async def test_an_askers_questions_go_from_the_thread_and_the_transcript(tmp_path: Path, *, archived: bool) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel = server.add_channel(guild, "philo")
        camille, noe = server.add_member(guild, "Camille"), server.add_member(guild, "Noé")
        modo = moderator(server, guild)
        stage = Rehearsed(channel)
        stage.ask(1, "Et l’Inde, mot-secret ?", camille)
        second = stage.ask(2, "Et la surveillance ?", noe, mention=True)
        stage.ask(3, "La surveillance, mot-secret ?", camille, into=second, mention=True)
        async with stage.held(server, tmp_path):
            thread = await thread_of(server, channel)
            await server.until(lambda: len(said_in(server, thread)) == 5)
            two, one = (each for each in said_in(server, thread) if is_question(each))
            assert two.content.endswith(
                f"voulue par 2 personnes**\nEt la surveillance ?\n-# {noe.mention} {camille.mention}"
            )
            assert two.pinged == {noe.id, camille.id}
            await close(modo, channel)
            transcript = await publish(server, modo, thread, place=channel)
            assert "mot-secret" in _whole(transcript)
            if archived:
                owner = Person(server, server.world.owner)
                await owner.archive(thread)
            await erase(camille)
            await server.until(lambda: "mot-secret" not in _whole(transcript))
            assert one.content == ERASED
            assert two.content == f"**Question 1, de Noé**\nEt la surveillance ?\n-# {noe.mention}"
            for message in said_in(server, thread):
                assert "Camille" not in message.content
                assert "mot-secret" not in message.content
            assert "## 1. Et la surveillance ?" in _whole(transcript)


async def test_a_guests_answers_go_all_parts_of_them(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel = server.add_channel(guild, "philo")
        camille, guest = server.add_member(guild, "Camille"), server.add_member(guild, "Stéphane")
        stage = Rehearsed(channel, guest=Guest(str(guest.id), "Stéphane"))
        stage.ask(1, "Et Aadhaar ?", camille)
        async with stage.held(server, tmp_path):
            thread = await thread_of(server, channel)
            await server.until(lambda: len(said_in(server, thread)) == 2)
            form = await guest.press(said_in(server, thread)[1], "Répondre")
            await guest.submit(form, {"Votre réponse": "mot-secret* " * 160})
            await server.until(lambda: len(said_in(server, thread)) == 4)
            await erase(guest)
            await server.until(lambda: len(said_in(server, thread)) == 3)
            greeting, question, answer = said_in(server, thread)
            await server.until(lambda: answer.content == ERASED)
            assert "une personne qui a fait effacer son nom" in greeting.content
            assert "Bienvenue" not in greeting.content
            assert question.content == "**Question 1, de Camille**\nEt Aadhaar ?"
            assert answer.content == ERASED
        assert kept(tmp_path, "SELECT kind FROM events WHERE actor = ? OR subject = ?", *[str(guest.id)] * 2) == []
        session = await session_in(tmp_path)
        assert session.guest == Guest()
        assert session.questions[0].answers == ()


async def test_the_host_is_told_what_to_do_and_the_guests_own_messages_are_left_to_them(tmp_path: Path) -> None:
    async with DiscordServer(message_content=True) as server:
        guild = server.add_guild()
        channel = server.add_channel(guild, "philo")
        camille, guest = server.add_member(guild, "Camille"), server.add_member(guild, "Stéphane")
        modo = moderator(server, guild)
        stage = Rehearsed(channel, guest=Guest(str(guest.id), "Stéphane"), host=modo)
        stage.ask(1, "Et Aadhaar ?", camille)
        stage.ask(2, "Et la surveillance ?", camille)
        async with stage.held(server, tmp_path, DISCORD_MESSAGE_CONTENT="yes") as bot:
            thread = await thread_of(server, channel)
            await server.until(lambda: len(said_in(server, thread)) == 2)
            mine, gone = [await guest.say(thread, text) for text in ("Je réponds, mot-secret.", "Encore.")]
            await until_kept(tmp_path, "SELECT message FROM live_answers", rows=[(str(mine.id),), (str(gone.id),)])
            await guest.press(said_in(server, thread)[1], "Suivante")
            await server.until(lambda: len(said_in(server, thread)) == 3)
            await erase(guest)
            await server.until(lambda: any("a fait effacer ses données" in each.content for each in in_private(modo)))
            [told] = in_private(modo)
            assert "`/animer suivante`" in told.content
            assert "`/animer fermer`" in told.content
            assert labels(said_in(server, thread)[2]) == ["Suivante", "Passer", "Plus tard"]
            assert not [each for each in server.requests if each.method == "PATCH" and str(mine.id) in each.path]
            await close(modo, channel)
            transcript = _whole(await publish(server, modo, thread, place=channel))
            assert "mot-secret" not in transcript
            assert "La personne a fait effacer ce qu’elle a répondu" in transcript
            assert "dans le fil.)" not in transcript
        assert "still shows what was erased" not in bot.output


async def test_when_the_one_who_asked_goes_the_others_question_is_shown(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel = server.add_channel(guild, "philo")
        camille, noe = server.add_member(guild, "Camille"), server.add_member(guild, "Noé")
        guest = server.add_member(guild, "Stéphane")
        stage = Rehearsed(channel, guest=Guest(str(guest.id), "Stéphane"))
        first = stage.ask(1, "Et l’Inde, mot-secret ?", camille)
        stage.ask(2, "Que fait Aadhaar ?", noe, into=first)
        stage.do(live.vote, first, by=Actor("5", "Zoé"))
        async with stage.held(server, tmp_path):
            thread = await thread_of(server, channel)
            await server.until(lambda: len(said_in(server, thread)) == 2)
            await erase(camille)
            await server.until(lambda: len(said_in(server, thread)) == 3)
            _, gone, anew = said_in(server, thread)
            await server.until(lambda: gone.content == ERASED)
            assert gone.components == []
            assert anew.content == "**Question 1, de Noé, voulue par 2 personnes**\nQue fait Aadhaar ?"
            await guest.press(anew, "Suivante")


async def test_where_moderators_let_questions_in_the_others_question_is_not_shown_before_they_did(
    tmp_path: Path,
) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel = server.add_channel(guild, "philo")
        camille, noe = server.add_member(guild, "Camille"), server.add_member(guild, "Noé")
        guest, modo = server.add_member(guild, "Stéphane"), moderator(server, guild)
        stage = Rehearsed(channel, guest=Guest(str(guest.id), "Stéphane"), approval=True)
        first = stage.ask(1, "Et l’Inde, mot-secret ?", camille)
        stage.do(live.approve, first, by=MODERATOR, at=stage.anchor)
        second = stage.ask(2, "Que fait l’Inde, bande de nuls ?", noe, into=first)
        async with stage.held(server, tmp_path):
            thread = await thread_of(server, channel)
            await server.until(lambda: len(said_in(server, thread)) == 2)
            await erase(camille)
            _, gone = said_in(server, thread)
            await server.until(lambda: gone.content == ERASED)
            assert await server.stays_silent(0.3)
            panel = await (await modo.slash("animer file", channel=channel)).answer()
            await (await modo.select(panel, second)).acknowledgement()
            await (await modo.press(panel, "Accepter")).acknowledgement()
            await (await modo.slash("animer suivante", channel=channel)).answer()
            await server.until(lambda: len(said_in(server, thread)) == 3)
            assert said_in(server, thread)[2].content == "**Question 1, de Noé**\nQue fait l’Inde, bande de nuls ?"


async def test_what_was_on_its_way_while_it_was_erased_goes_too(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, camille = server.add_channel(guild, "philo"), server.add_member(guild, "Camille")
        stage = Rehearsed(channel)
        stage.ask(1, "Et l’Inde, mot-secret ?", camille)
        slow = Fault("POST", "/channels/*/messages", delay=5.0, when=lambda body: "mot-secret" in str(body))
        server.faults.add(slow)
        async with stage.held(server, tmp_path):
            async with asyncio.timeout(10):
                while not slow.met:  # noqa: ASYNC110 - a delay rings no bell
                    await asyncio.sleep(0.02)
            await erase(camille)
            await server.until(lambda: any("mot-secret" in each.content for each in server.bot_messages))
            await server.until(lambda: all(each.deleted for each in _with_secret(server)))
            assert _with_secret(server)


def _with_secret(server: DiscordServer) -> list[Message]:
    return [each for each in server.bot_messages if "mot-secret" in each.content]


class _Recalcitrant:
    """Transcripts of sessions that are gone by the time they are to be shown again."""

    def __init__(self) -> None:
        self.tried: list[str] = []

    async def show_again(self, session: LiveSession) -> None:
        self.tried.append(session.id)
        raise refusal("live_no_session")


async def test_each_session_is_rewritten_whatever_befalls_another() -> None:
    """Between an erasure and the rewriting another one may have taken a session, or the disk may fail."""
    transcripts, desk = _Recalcitrant(), SimpleNamespace(after_removal=[])
    words = SimpleNamespace(voice=lambda session: Voice(Language.FRENCH, session.id))
    Rewriting(cast("Any", desk), cast("Any", None), cast("Any", words), cast("Any", transcripts))
    before = replace(Stage().session, state=LiveState.PUBLISHED, notices={Notice.TRANSCRIPT: "9"})
    pairs = [(replace(before, id=name),) * 2 for name in ("one", "two")]
    await desk.after_removal[0](pairs)
    assert transcripts.tried == ["one", "two"]


async def test_whoever_fails_to_forget_keeps_no_other_from_it(caplog: pytest.LogCaptureFixture) -> None:
    async def fail(_: object) -> None:
        raise RuntimeError

    heard: list[object] = []

    async def hear(pairs: object) -> None:
        heard.append(pairs)

    session = Stage().session
    journal = SimpleNamespace(live=SimpleNamespace(keep=None, sessions=_none), around_removals=lambda _: None)
    desk = Desk(cast("Any", None), Room(cast("Any", journal), asyncio.Future(), 1))
    await desk.sessions.reload(lambda: _these(session))
    desk.after_removal += [fail, hear]
    await desk._around_removal(_removed)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert heard == [[(session, None)]]
    assert "may still show what was erased" in caplog.text


async def _none() -> tuple[LiveSession, ...]:
    return ()


async def _these(*sessions: LiveSession) -> tuple[LiveSession, ...]:
    return sessions


async def _removed() -> Removed:
    return Removed()
