"""Announcing a session on the local Discord: who may, what is posted, which hour is meant, what is missing."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.discord_server import Channel, DiscordServer, Guild, Permission, Person
from tests.discord_server.nouns import ScheduledEvent
from tests.discord_server.permissions import EVERYONE
from tests.live_steps import announce
from tests.live_world import announcement, guild, modo, said
from tests.serving import blocks, labels, own_words

__all__ = ["guild", "modo"]

pytestmark = pytest.mark.asyncio(loop_scope="module")

PARIS = ZoneInfo("Europe/Paris")


def _moment(text: str) -> datetime:
    found = re.search(r"<t:(\d+):F>", text)
    assert found is not None, text
    return datetime.fromtimestamp(int(found[1]), UTC)


def _next(month: int, day: int, hour: int) -> datetime:
    """Return when the clock of Paris shows this next."""
    now = datetime.now(PARIS)
    found = datetime(now.year, month, day, hour, tzinfo=PARIS)
    return found if found > now else found.replace(year=now.year + 1)


async def _until_it_ends(server: DiscordServer, event: ScheduledEvent, ends: datetime) -> None:
    await server.until(lambda: datetime.fromisoformat(event.body["scheduled_end_time"]) == ends)


async def test_announcing_posts_it_with_its_button_the_authors_words_and_an_event(
    server: DiscordServer, guild: Guild, channel: Channel, modo: Person
) -> None:
    told = await announce(modo)
    assert told.content.startswith("C’est annoncé\xa0: **Le chat de 13 h**, <t:")
    message = announcement(server, channel)
    assert message.content.startswith("Le chat de 13 h\xa0: rendez-vous ")
    assert any("questions" in each for each in blocks(message))
    assert "13\xa0h (heure de Paris), pour 1\xa0h, avec le blog lui-même, en citations." in own_words(message)
    assert _moment(message.content) == _moment(told.content)
    assert labels(message) == ["Poser une question", "Voir et voter", "Mes questions"]
    [event] = guild.events.values()
    assert event.body["name"] == "Le chat de 13 h"
    assert datetime.fromisoformat(event.body["scheduled_start_time"]) == _moment(told.content)
    assert event.body["entity_metadata"]["location"].endswith(f"/{guild.id}/{channel.id}/{message.id}")
    length = datetime.fromisoformat(event.body["scheduled_end_time"]) - _moment(told.content)
    assert length == timedelta(hours=1)
    assert not message.pinged


async def test_a_session_that_is_prolonged_ends_later_in_the_calendar_too(
    server: DiscordServer, guild: Guild, modo: Person
) -> None:
    starts = _moment((await announce(modo)).content)
    [event] = guild.events.values()
    for times in (1, 2):
        told = await said(await modo.slash("animer prolonger", durée="30 min"))
        ends = starts + timedelta(hours=1) + times * timedelta(minutes=30)
        assert f"<t:{int(ends.timestamp())}:f>" in told
        await _until_it_ends(server, event, ends)
    assert datetime.fromisoformat(event.body["scheduled_start_time"]) == starts


async def test_two_sessions_of_the_same_title_and_hour_each_have_an_event_of_their_own(
    server: DiscordServer, guild: Guild, modo: Person
) -> None:
    elsewhere = server.add_channel(guild, "ailleurs")
    await announce(modo, titre="Jumelles")
    await announce(modo, titre="Jumelles", salon=elsewhere)
    assert len(guild.events) == 2
    asked = await (await modo.slash("animer fermer", channel=elsewhere)).answer()
    await (await modo.press(asked, "Annuler la séance")).acknowledgement()
    await server.until(lambda: len(guild.events) == 1)
    [left] = guild.events.values()
    assert f"/{elsewhere.id}/" not in left.body["entity_metadata"]["location"]


async def test_a_session_that_was_called_off_is_not_published_and_nothing_is_offered_to_be_opened(
    modo: Person,
) -> None:
    await announce(modo, titre="Jamais tenue")
    assert await modo.autocomplete("animer ouvrir", "séance", "jamais")
    asked = await (await modo.slash("animer fermer")).answer()
    await (await modo.press(asked, "Annuler la séance")).acknowledgement()
    assert (await said(await modo.slash("animer publier"))).startswith("La séance n’a pas eu lieu\xa0: ")
    assert (await said(await modo.slash("animer publier", séance="Jamais tenue"))).startswith("La séance n’a pas eu")
    for command in ("animer ouvrir", "animer publier", "animer prolonger"):
        assert await modo.autocomplete(command, "séance", "jamais") == []


async def test_a_session_that_is_called_off_leaves_the_calendar_also_where_its_announcement_was_refused(
    server: DiscordServer, channel: Channel, modo: Person
) -> None:
    server.faults.fail("POST", f"/channels/{channel.id}/messages", status=400, times=1)
    assert "Discord n’a pas pris l’annonce" in (await announce(modo)).content
    assert channel.in_guild.events
    asked = await (await modo.slash("animer fermer")).answer()
    await (await modo.press(asked, "Annuler la séance")).acknowledgement()
    await server.until(lambda: not channel.in_guild.events)


async def test_a_session_is_prolonged_though_a_moderator_has_deleted_its_event(
    server: DiscordServer, guild: Guild, modo: Person
) -> None:
    await announce(modo)
    guild.events.clear()
    assert "finira" in await said(await modo.slash("animer prolonger", durée="30 min"))
    await server.until(lambda: [each for each in server.requests if each.status == 404 and "events" in each.path])


async def test_a_member_may_be_the_guest_in_another_channel_for_longer(
    server: DiscordServer, guild: Guild, modo: Person
) -> None:
    stage = server.add_channel(guild, "scène")
    stephane = server.add_member(guild, "Stéphane *")
    await announce(modo, invité=stephane, salon=stage, durée="une heure et demie", quand="vendredi à vingt heures")
    words = own_words(announcement(server, stage))
    assert "avec Stéphane *." in words
    assert "20\xa0h (heure de Paris), pour 1\xa0h\xa030" in words
    assert "Stéphane *" in next(iter(guild.events.values())).body["description"]


async def test_the_bot_itself_as_guest_is_the_blog_and_other_bots_are_none(
    server: DiscordServer, guild: Guild, channel: Channel, modo: Person
) -> None:
    await announce(modo, invité=Person(server, server.bot))
    assert "le blog lui-même" in announcement(server, channel).content
    other = server.add_member(guild, "Robot", bot=True)
    assert (await announce(modo, invité=other)).content.startswith("Un robot ne répond pas à une séance.")


@pytest.mark.parametrize(
    ("typed", "month", "day", "hour"),
    [
        ("le 15 juillet à 13h", 7, 15, 13),
        ("January 15 at 1 pm", 1, 15, 13),
        ("15/10 à vingt et une heures", 10, 15, 21),
    ],
)
async def test_the_hour_is_that_of_paris_in_summer_and_in_winter(
    modo: Person, typed: str, month: int, day: int, hour: int
) -> None:
    assert _moment((await announce(modo, quand=typed)).content) == _next(month, day, hour)


async def test_the_hour_left_out_in_spring_and_the_one_that_comes_twice_are_told(modo: Person) -> None:
    spring = max(day for day in range(25, 32) if _next(3, day, 12).weekday() == 6)
    told = (await announce(modo, quand=f"{spring}/3 à 2h30")).content
    assert "on avance les montres" in told
    assert _moment(told) == _next(3, spring, 3) + timedelta(minutes=30)
    autumn = max(day for day in range(25, 32) if _next(10, day, 12).weekday() == 6)
    told = (await announce(modo, quand=f"{autumn}/10 à 2h30")).content
    assert "on recule les montres" in told
    later = _moment((await announce(modo, quand=f"{autumn}/10 à 2h30 heure d’hiver")).content)
    assert later - _moment(told) == timedelta(hours=1)


async def test_another_time_zone_may_be_chosen_and_is_the_servers_from_then_on(
    server: DiscordServer, channel: Channel, modo: Person
) -> None:
    choices = await modo.autocomplete("animer annoncer", "fuseau", "pointe", titre="x", quand="x")
    assert [each["value"] for each in choices] == []
    choices = await modo.autocomplete("animer annoncer", "fuseau", "guadel", titre="x", quand="x")
    assert [each["value"] for each in choices] == ["America/Guadeloupe"]
    moment = _moment((await announce(modo, quand="demain 13h", fuseau="America/Guadeloupe")).content)
    assert moment.hour == 17
    assert "(heure de Guadeloupe)" in announcement(server, channel).content
    assert _moment((await announce(modo, quand="demain 14h")).content).hour == 18


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"quand": "un de ces jours"}, "Je n’ai pas compris l’heure."),
        ({"quand": "01/01/2020 à 13h"}, "C’est déjà passé."),
        ({"quand": "demain 13h", "durée": "longtemps"}, "Je n’ai pas compris la durée."),
        ({"quand": "demain 13h", "durée": "12 h"}, "Une séance dure de cinq minutes à six heures."),
        ({"quand": "demain 13h", "fuseau": "Europe/Lutèce"}, "Je ne connais pas le fuseau Europe/Lutèce."),
        ({"quand": "demain 13h", "ouverture": "après-demain 13h"}, "Les questions ouvrent au plus tard à l’heure"),
        ({"quand": "demain 13h", "titre": "  "}, "Il faut un titre"),
    ],
)
async def test_what_cannot_be_announced_says_what_to_type(
    server: DiscordServer, channel: Channel, modo: Person, options: dict[str, str], why: str
) -> None:
    told = await announce(modo, **options)
    assert told.content.startswith(why)
    assert not [each for each in server.bot_messages if each.channel is channel and not each.ephemeral]


async def test_another_session_there_at_the_same_hour_is_told_and_both_are_held(
    server: DiscordServer, guild: Guild, channel: Channel, modo: Person
) -> None:
    first = (await announce(modo, titre="La *première*", durée="2 h")).content
    assert "Attention" not in first
    when = re.search(r"<t:\d+:F> \(<t:\d+:R>\)", first)
    assert when is not None
    told = (await announce(modo, titre="La seconde", quand="demain 14h30")).content
    assert told.startswith("C’est annoncé\xa0: **La seconde**")
    warning = "Attention, ce salon attend déjà une séance au même moment\xa0: "
    assert rf"{warning}**La \*première\***, {when[0]}." in told
    assert len([each for each in server.bot_messages if each.channel is channel and not each.ephemeral]) == 2
    assert warning not in (await announce(modo, quand="demain 15h30")).content
    elsewhere = server.add_channel(guild, "ailleurs")
    assert warning not in (await announce(modo, salon=elsewhere)).content


async def test_in_an_english_server_it_is_announced_in_english(server: DiscordServer) -> None:
    guild = server.add_guild(locale="en-US", bot_permissions=EVERYONE | Permission.CREATE_EVENTS)
    channel = server.add_channel(guild, "philo")
    role = server.add_role(guild, "mod", permissions=Permission.MANAGE_MESSAGES)
    mod = server.add_member(guild, "Mod", locale="en-GB", roles=[role])
    wish = {"title": "The one o’clock chat", "when": "tomorrow at 1 pm", "length": "45 min"}
    told = await said(await mod.slash("host announce", channel=channel, options=wish))
    assert told.startswith("It is announced: **The one o’clock chat**, <t:")
    message = announcement(server, channel)
    assert message.content.startswith("The one o’clock chat: join us on ")
    assert labels(message) == ["Ask a question", "See and vote", "My questions"]
    assert "13:00 (Paris time), for 45\xa0min, with the blog itself, in quotations." in own_words(message)


async def test_where_no_event_may_be_made_the_moderator_hears_which_permission_is_missing(
    server: DiscordServer, modo: Person
) -> None:
    guild = server.add_guild(bot_permissions=EVERYONE)
    channel = server.add_channel(guild, "philo")
    modo.join(guild, roles=[server.add_role(guild, "modo", permissions=Permission.MANAGE_MESSAGES)])
    modo.last_channel = channel
    told = (await announce(modo)).content
    assert told.startswith("C’est annoncé")
    assert "il me manque\xa0: *Créer des événements*. La séance tient quand même." in told
    assert announcement(server, channel).content
    assert guild.events == {}


async def test_what_will_be_missing_at_the_hour_is_said_beforehand(
    server: DiscordServer, guild: Guild, channel: Channel, modo: Person
) -> None:
    server.overwrite(channel, guild, deny=Permission.CREATE_PUBLIC_THREADS | Permission.SEND_MESSAGES_IN_THREADS)
    # The bot's own role allows it in the whole server: the channel decides.
    server.overwrite(channel, server.bot, deny=Permission.CREATE_PUBLIC_THREADS)
    told = (await announce(modo)).content
    assert f"À l’heure dite, il me faudra aussi dans <#{channel.id}>\xa0: *Créer des fils publics*" in told


async def test_nothing_is_announced_in_a_channel_where_the_bot_may_not_write(
    server: DiscordServer, guild: Guild, channel: Channel, modo: Person
) -> None:
    mute = server.add_channel(guild, "muet")
    server.overwrite(mute, guild, deny=Permission.SEND_MESSAGES)
    told = (await announce(modo, salon=mute)).content
    assert told.startswith(
        f"Je ne peux pas tenir de séance dans <#{mute.id}>, il m’y manque\xa0: *Envoyer des messages*."
    )
    assert guild.events == {}
    assert (await said(await modo.slash("seance voir", channel=channel))).startswith("Aucune séance")


async def test_from_a_thread_it_is_announced_in_the_channel_it_belongs_to(
    server: DiscordServer, channel: Channel, modo: Person
) -> None:
    modo.last_channel = await modo.start_thread(channel, "fil")
    await announce(modo)
    assert announcement(server, channel).content.startswith("Le chat de 13 h\xa0: ")
