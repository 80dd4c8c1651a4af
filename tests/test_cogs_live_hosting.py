"""`/animer` while a session goes on: who may, and what each command does; in both languages, in every time zone."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.model import LiveState, Notice
from tests.discord_server import Channel, DiscordServer, Message, Person
from tests.discord_server.permissions import EVERYONE, Permission
from tests.serving import moderator, until_kept
from tests.stages import SESSION, Rehearsed, close, fast_bot, running, said_in, session_in, thread_of


async def _said(who: Person, command: str, channel: Channel, **options: str) -> str:
    return (await (await who.slash(command, channel=channel, options=options)).answer()).content


def _with_file(server: DiscordServer, thread: Channel) -> list[Message]:
    """Return the messages of a thread that bear a file."""
    return [message for message in said_in(server, thread) if message.attachments]


async def test_a_session_is_paused_resumed_prolonged_and_closed(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, camille = server.add_channel(guild, "philo"), server.add_member(guild, "Camille")
        modo = moderator(server, guild)
        stage = Rehearsed(channel)
        for number in range(1, 9):
            stage.ask(number, f"Et l’Inde, pour la question {number} ?", camille)
        async with stage.held(server, tmp_path):
            thread = await thread_of(server, channel)
            await server.until(lambda: len(said_in(server, thread)) >= 3)
            assert f"[le fil](<https://discord.com/channels/{guild.id}/{thread.id}>)" in await _said(
                camille, "seance voir", channel
            )
            assert (await _said(modo, "animer pause", thread)).startswith("En pause. `/animer reprendre`")
            await server.until(lambda: "On fait une pause" in said_in(server, thread)[-1].content)
            before = len(said_in(server, thread))
            assert await server.stays_silent(1.2)
            assert (await _said(modo, "animer pause", thread)) == "C’est déjà en pause."
            assert "la suivante viendra avec `/animer reprendre`" in await _said(modo, "animer suivante", thread)
            assert (await _said(modo, "animer reprendre", thread)) == "On reprend."
            await server.until(lambda: any("on reprend" in each.content for each in said_in(server, thread)[before:]))
            await server.until(lambda: len(said_in(server, thread)) > before + 1)
            ends = int((stage.session.ends_at + timedelta(minutes=30)).timestamp())
            assert await _said(modo, "animer prolonger", channel, durée="30 min") == (
                f"La séance **Le chat de 13 h** finira le <t:{ends}:f>."
            )
            prolonged = f"On prolonge\xa0: la séance finira le <t:{ends}:f>."
            await server.until(lambda: [each.content for each in said_in(server, thread)].count(prolonged) == 1)
            assert "Je n’ai pas compris la durée" in await _said(modo, "animer prolonger", channel, durée="un peu")
            assert "fermez-la d’abord" in await _said(modo, "animer publier", channel)
            kept = await (await modo.slash("animer fermer", channel=channel)).answer()
            await modo.press(kept, "Continuer")
            await server.until(lambda: kept.content == "Entendu, elle continue.")
            await close(modo, channel)
            assert "n’est plus" not in await _said(modo, "animer publier", channel)
            await server.until(lambda: _with_file(server, thread))
            noted = "SELECT message FROM live_notices WHERE notice = 'transcript'"
            [first] = _with_file(server, thread)
            await until_kept(tmp_path, noted, rows=[(str(first.id),)])
            await Person(server, server.world.owner).delete(first)
            assert (await _said(modo, "animer publier", channel)).startswith("La transcription")
            await server.until(lambda: _with_file(server, thread))
            seen = await _said(camille, "seance voir", channel)
            [again] = _with_file(server, thread)
            assert again is not first
            assert f"[la transcription](<{again.link}>)" in seen
            assert await _said(modo, "animer suivante", channel) == "Aucune séance n’est prévue ici pour l’instant."
        assert (await session_in(tmp_path)).state is LiveState.PUBLISHED


async def test_a_session_begins_early_when_a_moderator_says_so_twice(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel = server.add_channel(guild, "philo")
        modo = moderator(server, guild)
        server.overwrite(channel, server.bot, deny=Permission.CREATE_PUBLIC_THREADS)
        stage = Rehearsed(channel, starts_at=datetime.now(UTC) + timedelta(days=2))
        async with stage.held(server, tmp_path):
            asked = await (await modo.slash("animer ouvrir", channel=channel)).answer()
            assert "On commence maintenant ?" in asked.content.replace("\xa0", " ")
            assert said_in(server, channel) == []
            pressed = await modo.press(asked, "Commencer")
            told = (await pressed.followup()).content
            assert told.startswith("C’est parti pour **Le chat de 13 h**")
            assert "Il me manque *Créer des fils publics*" in told
            await server.until(lambda: said_in(server, channel))


async def test_whoever_begins_a_session_hears_that_the_server_wants_no_thread(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        channel = server.add_channel(server.add_guild(), "philo")
        modo = moderator(server, channel.in_guild)
        stage = Rehearsed(channel, starts_at=datetime.now(UTC) + timedelta(days=2))
        await stage.settle(tmp_path, may_open_threads=False)
        async with stage.held(server, tmp_path):
            more = {"titre": "Le suivant", "quand": "dans trois jours à 13h"}
            assert "elle se tiendra dans le salon lui-même" in await _said(modo, "animer annoncer", channel, **more)
            asked = await (await modo.slash("animer ouvrir", channel=channel, séance=SESSION)).answer()
            told = (await (await modo.press(asked, "Commencer")).followup()).content.replace("\xa0", " ")
            assert "ne veut pas de fils (`/reglages`) : elle se tient dans le salon lui-même" in told


async def test_only_moderators_lead_and_the_settings_may_name_their_role(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel = server.add_channel(guild, "philo")
        role = server.add_role(guild, "animation")
        camille, zoe = server.add_member(guild, "Camille"), server.add_member(guild, "Zoé", roles=[role])
        stage = Rehearsed(channel)
        await stage.settle(tmp_path, moderator_role=str(role.id))
        async with stage.held(server, tmp_path):
            server.allow_command(guild, "animer", guild)
            for command in ("ouvrir", "suivante", "pause", "reprendre", "prolonger", "fermer", "publier"):
                said = await _said(camille, f"animer {command}", channel)
                assert said in {"C’est réservé aux modérateurs.", "C’est réservé à l’invité et aux modérateurs."}
            await thread_of(server, channel)
            assert (await _said(zoe, "animer pause", channel)).startswith("En pause.")


async def test_an_english_server_hears_english(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild(locale="en-US")
        channel, ann = server.add_channel(guild, "philo"), server.add_member(guild, "Ann", locale="en-US")
        modo = moderator(server, guild, locale="en-US")
        stage = Rehearsed(channel)
        stage.ask(1, "What does he say about India?", ann)
        async with stage.held(server, tmp_path):
            thread = await thread_of(server, channel)
            await server.until(lambda: len(said_in(server, thread)) == 3)
            assert said_in(server, channel)[0].content.startswith("Here we go with **Le chat de 13 h**!")
            greeting, question, _ = said_in(server, thread)
            assert greeting.content.startswith("Here we are:")
            assert question.content == "**Question 1, from Ann**\nWhat does he say about India?"
            paused = await (await modo.slash("host pause", channel=thread)).answer()
            assert paused.content.startswith("Paused.")


@pytest.mark.parametrize(
    ("evening", "typed", "hour", "note"),
    [
        # Clocks go forward at 2 h, so that 2 h 30 does not exist; and back at 3 h, so that it comes twice.
        ("2027-03-27T21:00+01:00", "dimanche 2h30", "2027-03-28T01:30+00:00", "n’existe pas"),
        ("2026-10-24T21:00+02:00", "dimanche 2h30", "2026-10-25T00:30+00:00", "vient deux fois"),
    ],
)
async def test_the_hour_is_the_right_one_the_night_the_clocks_change(
    tmp_path: Path, evening: str, typed: str, hour: str, note: str
) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild(bot_permissions=EVERYONE)
        channel = server.add_channel(guild, "philo")
        modo = moderator(server, guild)
        # An hour takes two seconds.
        bot = fast_bot(server, tmp_path, 1800.0, datetime.fromisoformat(evening))
        async with running(bot, server, tmp_path):
            asked = await modo.slash("animer annoncer", titre="La nuit", quand=typed, durée="3 h", channel=channel)
            assert note in (await asked.answer()).content
            thread = await thread_of(server, channel)
            await server.until(lambda: said_in(server, thread))
        session = await session_in(tmp_path, str(asked.interaction.id))
        assert session.starts_at == datetime.fromisoformat(hour)
        assert session.notices[Notice.THREAD] == str(thread.id)
        # The greeting is followed by a pause of six seconds.
        assert session.next_at is not None
        assert timedelta(seconds=6) <= session.next_at - session.starts_at < timedelta(minutes=30)


async def test_questions_that_nobody_let_in_are_counted_when_it_is_published_and_taken_along(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild(bot_permissions=EVERYONE)
        channel, camille = server.add_channel(guild, "philo"), server.add_member(guild, "Camille")
        modo = moderator(server, guild)
        stage = Rehearsed(channel, approval=True)
        stage.ask(1, "Et Aadhaar ?", camille)
        stage.ask(2, "Et les jeunes ?", camille)
        async with stage.held(server, tmp_path):
            thread = await thread_of(server, channel)
            await server.until(lambda: said_in(server, thread))
            await close(modo, channel)
            told = (await _said(modo, "animer publier", channel)).replace("\xa0", " ")
            assert "sans réponse" not in told
            assert "Questions qu’aucun modérateur n’a encore acceptées : 2." in told
            await server.until(lambda: said_in(server, thread)[-1].attachments)
            transcript = said_in(server, thread)[-1].content.replace("\xa0", " ")
            assert "Questions qu’aucun modérateur n’a encore acceptées : 2." in transcript
            assert "Inde" not in transcript
            following = await _said(modo, "animer annoncer", channel, titre="La suite", quand="demain 13h")
            assert "Questions reprises de la séance d’avant\xa0: 2." in following


async def test_the_next_session_takes_along_what_was_left_open_in_all_those_before(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild(bot_permissions=EVERYONE)
        channel, camille = server.add_channel(guild, "philo"), server.add_member(guild, "Camille")
        elsewhere, modo = server.add_channel(guild, "ailleurs"), moderator(server, guild)
        stage = Rehearsed(channel, approval=True)
        stage.ask(1, "Et Aadhaar ?", camille)
        async with stage.held(server, tmp_path):
            thread = await thread_of(server, channel)
            await server.until(lambda: said_in(server, thread))
            await _said(modo, "animer annoncer", elsewhere, titre="Jamais tenue", quand="demain 13h")
            await close(modo, channel)
            await _said(camille, "seance question", elsewhere, texte="Et les jeunes ?")
            asked = await (await modo.slash("animer fermer", channel=elsewhere)).answer()
            await (await modo.press(asked, "Annuler la séance")).followup()
            first = await _said(modo, "animer annoncer", channel, titre="La suite", quand="demain 13h")
            assert "Questions reprises de séances d’avant\xa0: 2." in first
            second = await _said(modo, "animer annoncer", channel, titre="Et encore", quand="demain 15h")
            assert "reprises" not in second
            mine = await _said(camille, "seance mes-questions", channel)
            assert mine.count("La suite") == 2
            assert "restée sans réponse" not in mine
