"""A live session in a channel that not everybody sees: to those who do not it is as if there were none."""

from pathlib import Path

import pytest

from tests.discord_server import Channel, DiscordServer, Guild, Permission, Person
from tests.journal_door import forged, read
from tests.live_steps import BIG_DATA, announce, ask_in, erase
from tests.live_world import announcement, guild, modo, questions, said
from tests.serving import kept, labels, moderator

__all__ = ["guild", "modo"]

pytestmark = pytest.mark.asyncio(loop_scope="module")

NONE_HERE = "Aucune séance n’est prévue ici pour l’instant."
NO_SUCH = "Je ne trouve pas cette séance ici."
SECRET = "Affaire secrète"
SEES = Permission.VIEW_CHANNEL | Permission.SEND_MESSAGES


@pytest.fixture
def hidden(server: DiscordServer, guild: Guild, modo: Person) -> Channel:
    """Return a channel that the bot and one moderator see."""
    hidden = server.add_channel(guild, "coulisses")
    server.overwrite(hidden, guild, deny=Permission.VIEW_CHANNEL)
    for who in (server.bot, modo):
        server.overwrite(hidden, who, allow=SEES)
    return hidden


async def _announced(modo: Person, hidden: Channel, **options: object) -> str:
    """Announce a session in the hidden channel; return its id."""
    modo.last_channel = hidden
    await announce(modo, titre=SECRET, **options)
    [name] = [each["value"] for each in await modo.autocomplete("seance voir", "séance", "")]
    return str(name)


async def test_whoever_does_not_see_the_channel_neither_sees_votes_nor_asks(
    server: DiscordServer, hidden: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    channel = alice.last_channel
    assert channel is not None
    session = await _announced(modo, hidden)
    await ask_in(hidden, modo)
    [question] = await questions(folder, hidden, state="pending")
    assert await alice.autocomplete("seance voir", "séance", "") == []
    assert await alice.autocomplete("seance question", "séance", "secr") == []
    for exchange in (
        await alice.slash("seance voir"),
        await alice.slash("seance question", texte=BIG_DATA),
        await alice.use_on_message("Poser cette question en séance", await alice.say(channel, "Et alors ?")),
    ):
        assert (await said(exchange)).startswith(NONE_HERE)
    for command, options in (("seance voir", {}), ("seance question", {"texte": BIG_DATA})):
        named = await alice.slash(command, options={"séance": session, **options})
        assert (await said(named)).startswith(NO_SUCH)
    seen = await (await alice.slash("seance mes-questions")).answer()
    for custom_id in (f"lb:list:{session}::0", f"lb:vote:{session}:{question}:0", f"lb:ask:{session}::0"):
        assert await said(await forged(alice, seen, custom_id)) == NO_SUCH
    assert SECRET in await said(await modo.slash("seance voir", channel=channel))
    server.overwrite(hidden, alice, allow=SEES)
    assert SECRET in await said(await alice.slash("seance voir"))


async def test_a_moderator_who_does_not_see_the_channel_leads_nothing_there(
    server: DiscordServer, guild: Guild, channel: Channel, hidden: Channel, modo: Person
) -> None:
    session = await _announced(modo, hidden)
    other = moderator(server, guild, "Autre")
    other.last_channel = channel
    assert await said(await other.slash("animer file")) == NONE_HERE
    assert await said(await other.slash("animer fermer")) == NONE_HERE
    for command in ("animer file", "animer fermer"):
        assert await said(await other.slash(command, options={"séance": session})) == NO_SUCH
        assert await other.autocomplete(command, "séance", "") == []


async def test_the_audit_calls_a_session_by_its_title_guest_and_day_for_those_who_see_it(
    server: DiscordServer, channel: Channel, hidden: Channel, modo: Person, folder: Path
) -> None:
    stephane = server.add_member(channel.in_guild, "Stéphane *")
    server.overwrite(hidden, stephane, allow=SEES)
    session = await _announced(modo, hidden, invité=stephane)
    await ask_in(hidden, modo, anonyme=True)
    [question] = await questions(folder, hidden, state="pending")
    panel = await (await modo.slash("animer file", channel=hidden)).answer()
    await (await modo.select(panel, question)).acknowledgement()
    await (await modo.press(panel, "Qui demande\xa0?")).acknowledgement()
    await (await modo.press(panel, "Accepter")).acknowledgement()
    modo.last_channel = channel
    await announce(modo)
    trail = read(await (await modo.slash("journal audit", channel=channel)).answer())
    lines = [line for line in trail.split("\n") if f"{SECRET}, avec Stéphane *, <t:" in line]
    assert len(lines) >= 4, trail
    assert "Le chat de 13 h, avec le blog, <t:" in trail
    other = moderator(server, channel.in_guild, "Autre")
    hidden_trail = read(await (await other.slash("journal audit", channel=channel)).answer())
    assert hidden_trail.count("une séance effacée, ou que vous ne voyez pas") == len(lines)
    for text in (SECRET, "Stéphane", session, question):
        assert text not in hidden_trail
    assert session not in trail
    assert question not in trail


async def test_nothing_of_it_reaches_the_servers_calendar_nor_a_session_that_more_people_see(
    server: DiscordServer, guild: Guild, channel: Channel, hidden: Channel, modo: Person
) -> None:
    await _announced(modo, hidden)
    assert guild.events == {}
    await ask_in(hidden, modo, "Que cache-t-on ici ?")
    panel = await (await modo.slash("animer file")).answer()
    for _ in range(2):
        await (await modo.press(panel, "Annuler la séance")).acknowledgement()
    modo.last_channel = channel
    told = await announce(modo)
    assert "Questions reprises" not in told.content
    assert announcement(server, channel)
    assert "cache-t-on" not in await said(await moderator(server, guild).slash("seance voir", channel=channel))


async def test_the_moderator_is_told_why_there_is_no_event(hidden: Channel, modo: Person) -> None:
    modo.last_channel = hidden
    told = await announce(modo, titre=SECRET)
    assert "Pas d’événement dans le calendrier" in told.content
    assert "tous ne voient pas ce salon" in told.content


async def test_where_the_channel_is_gone_its_host_can_still_end_it_and_others_know_nothing(
    server: DiscordServer, guild: Guild, channel: Channel, hidden: Channel, modo: Person
) -> None:
    await _announced(modo, hidden)
    server.delete_channel(hidden)
    other = moderator(server, guild, "Autre")
    assert await said(await other.slash("animer file", channel=channel)) == NONE_HERE
    assert SECRET in await said(await modo.slash("animer file", channel=channel))


async def test_where_the_channel_is_gone_members_still_see_withdraw_and_erase_their_own_part(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    guild = channel.in_guild
    gone = server.add_channel(guild, "éphémère")
    modo.last_channel = gone
    await announce(modo)
    await ask_in(gone, alice)
    bob = server.add_member(guild, "Bob")
    await ask_in(gone, bob, "Que deviennent les blogs ?")
    server.delete_channel(gone)
    alice.last_channel = bob.last_channel = channel
    assert (await said(await alice.slash("seance voir"))).startswith(NONE_HERE)
    mine = await (await alice.slash("seance mes-questions")).answer()
    assert BIG_DATA in mine.content
    assert "blogs" not in mine.content
    assert labels(mine) == ["Retirer 1"], "it can be edited only where it can be seen"
    await (await alice.press(mine, "Retirer 1")).acknowledgement()
    assert "retirée" in mine.content
    assert "blogs" in read(await (await bob.slash("mes-donnees voir")).answer())
    await erase(bob)
    assert kept(folder, "SELECT count(*) FROM live_questions WHERE author = ?", str(bob.id)) == [(0,)]
    assert "blogs" not in await said(await bob.slash("seance mes-questions"))
