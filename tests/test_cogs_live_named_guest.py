"""The guest whom a moderator names on the local Discord: who may be one, what they lack, when they are called."""

from pathlib import Path

import pytest

from bot.model import Guest
from tests.discord_server import Channel, DiscordServer, Permission, Person
from tests.discord_server.nouns import CATEGORY
from tests.live_steps import announce
from tests.live_world import announcement, guild, modo, said
from tests.serving import kept, moderator, own_words, serving, small_print, until_kept
from tests.stages import Rehearsed, in_private, said_in, thread_of

__all__ = ["guild", "modo"]

pytestmark = pytest.mark.asyncio(loop_scope="module")


def _sessions(folder: Path, channel: Channel) -> list[tuple[str]]:
    return kept(folder, "SELECT id FROM live_sessions WHERE channel = ?", str(channel.id))


async def test_somebody_who_is_not_in_the_server_is_no_guest_and_that_is_said(
    server: DiscordServer, channel: Channel, modo: Person, folder: Path
) -> None:
    outsider = server.add_member(server.add_guild(), "Dehors *")
    told = await said(await modo.slash("animer annoncer", titre="x", quand="demain 13h", invité=outsider))
    assert told.startswith("Dehors \\* n’est pas sur ce serveur")
    assert _sessions(folder, channel) == []


async def test_an_option_that_cannot_be_read_is_refused_plainly_and_its_value_stands_in_no_log(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        modo, place = moderator(server, guild), server.add_channel(guild, "philo")
        other = server.add_channel(guild, "chez-camille", kind=CATEGORY)
        async with serving(server, tmp_path) as bot:
            await server.until(lambda: server.commands_written)
            asked = await modo.slash("animer annoncer", channel=place, titre="x", quand="demain 13h", salon=other)
            assert (await said(asked)).startswith("Je n’ai pas pu lire une des options")
        assert "an option cannot be read as channel" in bot.output
        assert "camille" not in bot.output


async def test_a_guest_who_does_not_see_the_channel_is_refused_with_what_to_grant(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    server.overwrite(channel, alice, deny=Permission.VIEW_CHANNEL)
    told = await said(await modo.slash("animer annoncer", titre="x", quand="demain 13h", invité=alice))
    assert f"Alice ne pourrait pas répondre\xa0: il lui manque *Voir le salon* dans <#{channel.id}>." in told
    assert _sessions(folder, channel) == []


async def test_a_guest_who_may_not_write_there_is_announced_and_the_moderator_told(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person
) -> None:
    server.overwrite(channel, alice, deny=Permission.SEND_MESSAGES_IN_THREADS)
    told = await announce(modo, invité=alice)
    assert told.content.startswith("C’est annoncé")
    assert "Alice ne peut pas écrire là où se tiendra la séance." in own_words(told)
    assert "*Envoyer des messages dans les fils*" in told.content


async def test_a_guest_and_nobody_else_is_called_when_announced(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person
) -> None:
    told = await announce(modo, titre="Avec @everyone", invité=alice)
    assert "ne peut pas" not in told.content
    message = announcement(server, channel)
    assert message.pinged == {alice.id}
    assert f"<@{alice.id}>, c’est à vous que ces questions seront posées." in small_print(message)


async def test_a_guest_who_has_left_or_may_not_answer_at_the_hour_is_told_to_the_moderator(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        told = {}
        places = {name: server.add_channel(guild, name) for name in ("parti", "aveugle", "muet")}
        modo = moderator(server, guild)
        for number, (name, channel) in enumerate(places.items()):
            guest = server.add_member(guild, name)
            await Rehearsed(channel, guest=Guest(str(guest.id), name), host=modo, id=f"70{number}", title=name).lay(
                tmp_path
            )
            told[name] = guest
        server.overwrite(places["aveugle"], told["aveugle"], deny=Permission.VIEW_CHANNEL)
        server.overwrite(places["muet"], told["muet"], deny=Permission.SEND_MESSAGES_IN_THREADS)
        told["parti"].leave(guild)
        channel, here = server.add_channel(guild, "philo"), server.add_member(guild, "Zoé")
        async with Rehearsed(channel, guest=Guest(str(here.id), "Zoé"), host=modo).held(server, tmp_path):
            await server.until(lambda: len(in_private(modo)) == 3)
            await server.until(lambda: said_in(server, channel))
            await server.stays_silent(0.5)  # whatever it still says on the stage
            assert len(in_private(modo)) == 3
            texts = sorted(own_words(each) for each in in_private(modo))
        assert "**aveugle** ne peut pas y répondre\xa0: il lui manque *Voir le salon* dans <#" in texts[0]
        assert "**muet** ne peut pas y écrire\xa0: il lui manque" in texts[1]
        assert " manque *Envoyer des messages dans les fils* dans <#" in texts[1]
        assert "**parti** n’est plus sur ce serveur" in texts[2]


async def test_a_guest_is_called_when_it_begins(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, zoe = server.add_channel(guild, "philo"), server.add_member(guild, "Zoé")
        stage = Rehearsed(channel, guest=Guest(str(zoe.id), "Zoé"))
        async with stage.held(server, tmp_path):
            thread = await thread_of(server, channel)
            await server.until(lambda: said_in(server, thread))
            [greeting] = said_in(server, thread)
            assert greeting.pinged == {zoe.id}
            assert greeting.content.endswith(f"-# <@{zoe.id}>, c’est à vous.")


async def test_how_long_a_guest_is_waited_for_is_chosen_with_the_announcement_and_told(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    told = await announce(modo, invité=alice)
    line = "Sans signe de l’invité pendant 10\xa0min, une question restée sans réponse est remise à plus tard"
    assert line in told.content
    assert f"-# {line}" in announcement(server, channel).content
    for options, said_of_it in (
        ({"invité": alice, "attente": 0}, "L’invité est attendu sans limite"),
        ({"invité": alice, "attente": 60}, "Sans signe de l’invité pendant 1\xa0h"),
        ({"attente": 5}, "L’attente ne change rien ici"),
    ):
        assert said_of_it in (await announce(modo, **options)).content
    waits = "SELECT wait FROM live_sessions WHERE channel = ? ORDER BY announced_at"
    await until_kept(folder, waits, str(channel.id), rows=[(10,), (0,), (60,), (0,)])
