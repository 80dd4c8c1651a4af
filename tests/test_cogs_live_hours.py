"""A session that begins before its hour on the local Discord: all that is said and shown then has the real hours."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from tests.discord_server import Channel, DiscordServer, Guild, Message, Person
from tests.discord_server.nouns import ScheduledEvent
from tests.discord_server.validation.events import ACTIVE, CANCELED, COMPLETED, SCHEDULED
from tests.live_steps import BIG_DATA, announce
from tests.live_world import announcement, guild, modo, said
from tests.serving import labels
from tests.stages import close, publish, said_in, thread_of

__all__ = ["guild", "modo"]

pytestmark = pytest.mark.asyncio(loop_scope="module")

LENGTH = timedelta(minutes=90)
NEARLY = timedelta(seconds=40)


def _moments(text: str) -> list[datetime]:
    return [datetime.fromtimestamp(int(found), UTC) for found in re.findall(r"<t:(\d+)", text)]


def _is_near(moment: datetime, other: datetime) -> bool:
    return abs(moment - other) < NEARLY


def _hours(event: ScheduledEvent) -> tuple[datetime, datetime]:
    starts, ends = (datetime.fromisoformat(event.body[f"scheduled_{key}_time"]) for key in ("start", "end"))
    return starts, ends


async def _begin(modo: Person) -> None:
    """Let a moderator begin the session of the channel long before its hour."""
    asked = await (await modo.slash("animer ouvrir")).answer()
    assert (await (await modo.press(asked, "Commencer")).followup()).content.startswith("C’est parti")


async def _begun(server: DiscordServer, guild: Guild, channel: Channel, modo: Person) -> tuple[Message, ScheduledEvent]:
    """Announce a session for tomorrow and begin it now; return its announcement and its event."""
    await announce(modo, durée="1 h 30")
    [event], message = guild.events.values(), announcement(server, channel)
    await _begin(modo)
    await server.until(lambda: "c’est en direct" in message.content)
    return message, event


async def _deleted(server: DiscordServer, message: Message) -> None:
    await Person(server, server.world.owner).delete(message)


async def test_a_session_begun_early_begins_then_for_everybody(
    server: DiscordServer, guild: Guild, channel: Channel, modo: Person, alice: Person
) -> None:
    message, event = await _begun(server, guild, channel, modo)
    now = datetime.now(UTC)
    thread = await thread_of(server, channel)
    assert event.body["status"] == ACTIVE
    starts, ends = _hours(event)
    assert _is_near(starts, now)
    assert _is_near(ends, now + LENGTH)
    assert "rendez-vous" not in message.content
    assert f"[le fil](<https://discord.com/channels/{guild.id}/{thread.id}>)" in message.content
    assert all(_is_near(moment, now) for moment in _moments(message.content))
    assert labels(message) == ["Poser une question", "Voir et voter", "Mes questions"]
    [end] = _moments(await said(await modo.slash("animer pause", channel=channel)))
    assert _is_near(end, now + LENGTH)
    noted = await said(await alice.slash("seance question", channel=channel, texte=BIG_DATA))
    assert noted.startswith("C’est noté pour **Le chat de 13 h**, en direct.")
    [seen, *_] = _moments(await said(await alice.slash("seance voir", channel=channel)))
    assert _is_near(seen, now)


async def test_its_announcement_and_its_event_end_with_it_and_its_transcript_has_its_day(
    server: DiscordServer, guild: Guild, channel: Channel, modo: Person
) -> None:
    message, event = await _begun(server, guild, channel, modo)
    now, thread = datetime.now(UTC), await thread_of(server, channel)
    await server.until(lambda: said_in(server, thread))
    await close(modo, channel)
    await server.until(lambda: "c’est fini" in message.content)
    assert event.body["status"] == COMPLETED
    assert labels(message) == ["Voir et voter", "Mes questions"]
    assert all(_is_near(moment, now) for moment in _moments(message.content))
    [file] = (await publish(server, modo, thread)).attachments
    days = {f"{moment:%Y-%m-%d}" for moment in (now, now + timedelta(hours=2))}  # that of Paris
    assert file.filename.removeprefix("le-chat-de-13-h-").removesuffix(".md") in days


async def test_a_session_whose_announcement_and_event_are_gone_is_held_all_the_same(
    server: DiscordServer, guild: Guild, channel: Channel, modo: Person
) -> None:
    await announce(modo)
    guild.events.clear()
    await _deleted(server, announcement(server, channel))
    await _begin(modo)
    thread = await thread_of(server, channel)
    await server.until(lambda: said_in(server, thread))
    await close(modo, channel)
    await server.until(lambda: "C’est fini" in said_in(server, thread)[-1].content)


async def test_an_event_that_discord_would_not_begin_is_called_off_at_the_end(
    server: DiscordServer, guild: Guild, channel: Channel, modo: Person
) -> None:
    server.faults.fail("PATCH", "/guilds/*/scheduled-events/*", status=400, times=1)
    _, event = await _begun(server, guild, channel, modo)
    assert event.body["status"] == SCHEDULED
    await close(modo, channel)
    await server.until(lambda: event.body["status"] == CANCELED)


async def test_an_event_that_discord_has_begun_by_itself_ends_with_the_session(
    server: DiscordServer, guild: Guild, modo: Person
) -> None:
    await announce(modo, durée="1 h 30")
    [event] = guild.events.values()
    event.body = {**event.body, "status": ACTIVE, "scheduled_start_time": datetime.now(UTC).isoformat()}
    await _begin(modo)
    await server.until(lambda: _is_near(_hours(event)[1], datetime.now(UTC) + LENGTH))


async def test_questions_opened_early_are_open_in_the_announcement_too(
    server: DiscordServer, channel: Channel, modo: Person
) -> None:
    await announce(modo, quand="dans trois jours à 13h", ouverture="demain 13h")
    message = announcement(server, channel)
    assert "à partir du" in message.content
    await modo.slash("animer ouvrir")
    await server.until(lambda: "dès maintenant" in message.content)


async def test_a_session_prolonged_before_it_begins_is_announced_for_longer(
    server: DiscordServer, channel: Channel, modo: Person
) -> None:
    await announce(modo)
    await modo.slash("animer prolonger", durée="30 min")
    await server.until(lambda: "pour 1\xa0h\xa030" in announcement(server, channel).content)
