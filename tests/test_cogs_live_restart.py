"""What was shown of a session before a restart works after it: buttons, selects, forms, and the erasure of a member."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
import pytest_asyncio

from bot.model import GuildSettings
from tests.discord_server import BotProcess, Channel, DiscordServer, Guild, Person
from tests.live_steps import BIG_DATA, NEAR, announce, approve_all, ask_in, erase, queue_one
from tests.live_world import announcement, guild, modo, questions, said
from tests.serving import database, journal_of, kept, labels, serving, until_kept

__all__ = ["guild", "modo"]

pytestmark = pytest.mark.asyncio


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest_asyncio.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as server:
        yield server


@asynccontextmanager
async def _bot(server: DiscordServer, folder: Path) -> AsyncIterator[BotProcess]:
    async with serving(server, folder) as bot:
        await server.until(lambda: server.commands_written)
        yield bot


async def test_a_form_that_was_open_when_the_bot_was_killed_can_still_be_sent(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    async with _bot(server, folder) as bot:
        await announce(modo)
        opened = await alice.press(announcement(server, channel), "Poser une question")
        await opened.modal()
        await bot.kill()
    async with _bot(server, folder):
        text = await said(await alice.submit(opened, {"Votre question": BIG_DATA, "Sans mon nom": True}))
        assert text.startswith("C’est noté pour **Le chat de 13 h**")
    await until_kept(folder, "SELECT question, anonymous FROM live_questions", rows=[(BIG_DATA, 1)])


async def test_an_offer_to_join_is_taken_up_after_a_restart(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    bob = server.add_member(channel.in_guild, "Bob")
    async with _bot(server, folder) as bot:
        await queue_one(server, channel, folder, modo=modo, asker=alice)
        offer = await (await bob.slash("seance question", channel=channel, texte=NEAR, mention=True)).answer()
        await bot.kill()
    async with _bot(server, folder):
        await (await bob.press(offer, "Joindre la mienne")).acknowledgement()
    sql = "SELECT question, state, mention FROM live_questions ORDER BY asked_at"
    await until_kept(folder, sql, rows=[(BIG_DATA, "approved", 0), (NEAR, "merged", 1)])


async def test_a_moderators_card_and_its_form_work_after_a_restart(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    async with _bot(server, folder) as bot:
        await announce(modo)
        await ask_in(channel, alice)
        await ask_in(channel, alice, "Et les jeunes ?")
        panel = await (await modo.slash("animer file")).answer()
        first, second = await questions(folder, channel, state="pending")
        await (await modo.select(panel, first)).acknowledgement()
        opened = await modo.press(panel, "Refuser")
        await opened.modal()
        await bot.kill()
    async with _bot(server, folder):
        await (await modo.submit(opened, {"reason": "Déjà traitée."})).acknowledgement()
        assert panel.content.startswith("Elle est refusée")
        await (await modo.select(panel, second)).acknowledgement()
        await (await modo.press(panel, "Accepter")).acknowledgement()
        view = await (await modo.press(announcement(server, channel), "Voir et voter")).answer()
        await (await modo.press(view, "▲ 1")).acknowledgement()
        mine = await (await alice.press(announcement(server, channel), "Mes questions")).answer()
        assert "pas retenue\xa0: Déjà traitée." in mine.content
    assert await questions(folder, channel, state="approved") == [second]
    await until_kept(folder, "SELECT question, member FROM live_votes", rows=[(second, str(modo.id))])


async def test_a_session_announced_while_the_bot_was_away_is_announced_once(
    server: DiscordServer, channel: Channel, modo: Person, folder: Path
) -> None:
    async with _bot(server, folder) as bot:
        server.faults.fail("POST", "/guilds/*/scheduled-events", status=500, times=100)
        await modo.slash("animer annoncer", titre="Le chat de 13 h", quand="demain 13h")
        await server.until(lambda: [each for each in server.bot_messages if not each.ephemeral])
        await bot.kill()
    server.faults.clear()
    async with _bot(server, folder):
        await server.until(lambda: channel.in_guild.events)
    assert announcement(server, channel)
    assert len(channel.in_guild.events) == 1


async def test_killed_before_the_announcement_was_noted_it_is_found_though_discord_forgot_its_nonce(
    server: DiscordServer, channel: Channel, modo: Person, folder: Path
) -> None:
    async with _bot(server, folder) as bot:
        fault = server.faults.drop("POST", "/channels/*/messages", times=100, accepted=True)
        await modo.slash("animer annoncer", titre="Le chat de 13 h", quand="demain 13h")
        await server.until(lambda: fault.met)
        await bot.kill()
    server.faults.clear()
    server.world.forget_nonces()
    await asyncio.sleep(5)
    async with _bot(server, folder):
        await server.until(lambda: channel.in_guild.events)
    assert announcement(server, channel).content


async def test_killed_before_its_being_called_off_was_noted_that_is_found_though_discord_forgot_its_nonce(
    server: DiscordServer, channel: Channel, modo: Person, folder: Path
) -> None:
    async with _bot(server, folder) as bot:
        await announce(modo)
        message = announcement(server, channel)
        fault = server.faults.drop("POST", "/channels/*/messages", times=100, accepted=True)
        panel = await (await modo.slash("animer file")).answer()
        for _ in range(2):
            await (await modo.press(panel, "Annuler la séance")).acknowledgement()
        await server.until(lambda: fault.met)
        await bot.kill()
    server.faults.clear()
    server.world.forget_nonces()
    async with _bot(server, folder):
        sql = "SELECT message FROM live_notices WHERE notice = 'called off'"
        await until_kept(folder, sql, rows=[(str(server.replies_to(message)[0].id),)])
    assert len(server.replies_to(message)) == 1


async def test_a_session_whose_hour_passed_while_the_bot_was_away_is_not_said_to_be_called_off(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    async with _bot(server, folder):
        await announce(modo)
        await ask_in(channel, alice)
        message = announcement(server, channel)
    with closing(sqlite3.connect(database(folder))) as kept_there, kept_there:
        kept_there.execute("UPDATE live_sessions SET starts_at = opens_at, ends_at = opens_at")
    async with _bot(server, folder):
        await server.until(lambda: server.replies_to(message))
        assert "n’a pas pu se tenir\xa0: j’étais absent" in server.replies_to(message)[0].content
        assert message.content.startswith("Séance qui n’a pas pu se tenir\xa0: **Le chat de 13 h**")
        assert labels(message) == []
        seen = await said(await alice.slash("seance voir", channel=channel))
        assert "-# N’a pas pu se tenir · " in seen
        assert "nnulée" not in seen
        [offered] = await alice.autocomplete("seance voir", "séance", "chat")
        assert offered["name"].endswith(" · n’a pas pu se tenir")
        assert (await said(await modo.slash("animer fermer"))).startswith("La séance n’a pas pu se tenir")
        assert "manquée, j’étais absent" in await said(await modo.slash("journal audit"))
        assert "Questions reprises de la séance d’avant\xa0: 1." in (await announce(modo)).content


async def test_who_erases_their_data_is_gone_from_the_queue_and_their_votes_count_no_more(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    bob, chloe = (server.add_member(channel.in_guild, name) for name in ("Bob", "Chloé"))
    async with _bot(server, folder):
        await announce(modo)
        await ask_in(channel, alice)
        await ask_in(channel, bob, "Et les jeunes ?")
        await approve_all(server, channel, folder)
        offer = await (await chloe.slash("seance question", channel=channel, texte=NEAR)).answer()
        await (await chloe.press(offer, "Joindre la mienne")).acknowledgement()
        view = await (await modo.slash("seance voir")).answer()
        voting = await (await alice.slash("seance voir")).answer()
        await (await alice.press(voting, "▲ 2")).acknowledgement()
        await erase(alice, channel)
        again = await (await modo.slash("seance voir")).answer()
        assert NEAR not in again.content, "no moderator has read it yet"
        await approve_all(server, channel, folder)
        again = await (await modo.slash("seance voir")).answer()
        assert NEAR in again.content
        assert BIG_DATA not in again.content
        assert "Alice" not in again.content
        assert again.content.count("voulue par 1 personne") == 2
        pressed = await modo.press(view, "▲ 1")
        assert (await pressed.followup()).content == "Cette question n’existe plus."
        assert BIG_DATA not in view.content, "the old list is drawn anew"
        await (await modo.press(view, "▲ 2")).acknowledgement()
        assert "voulue par 2 personnes" in view.content
        await ask_in(channel, alice, "Et Aadhaar ?")
    await until_kept(folder, "SELECT count(*) FROM live_questions WHERE author = ?", str(alice.id), rows=[(1,)])


async def test_a_guest_who_erases_their_data_is_named_no_more(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    async with _bot(server, folder):
        await announce(modo, invité=alice)
        message, [event] = announcement(server, channel), channel.in_guild.events.values()
        assert "Alice" in message.content
        await erase(alice, channel)
        await server.until(lambda: "une personne qui a fait effacer son nom" in message.content)
        assert "Alice" not in event.body["description"]
        assert labels(message) == ["Poser une question", "Voir et voter", "Mes questions"]


async def test_a_guest_is_named_no_more_where_the_event_is_gone_and_the_connection_breaks(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    async with _bot(server, folder):
        await announce(modo, invité=alice)
        message = announcement(server, channel)
        channel.in_guild.events.clear()  # as Discord does once it is over
        server.faults.drop("PATCH", f"/channels/{channel.id}/messages/{message.id}")
        await erase(alice, channel)
        await server.until(lambda: "une personne qui a fait effacer son nom" in message.content)
        assert "Alice" not in message.content


async def test_the_role_that_a_servers_settings_name_moderates_too(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, folder: Path
) -> None:
    hosts = server.add_role(guild, "animation")
    async with journal_of(folder) as journal:
        await journal.guilds.change(str(guild.id), GuildSettings(moderator_role=str(hosts.id)), by="1")
    async with _bot(server, folder):
        server.allow_command(guild, "animer", hosts)
        alice.give(guild, hosts)
        assert (await announce(alice)).content.startswith("C’est annoncé")
        panel = await (await alice.slash("animer file", channel=channel)).answer()
        assert "Aucune question n’attend." in panel.content


async def test_a_server_that_keeps_nothing_holds_no_session(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    async with _bot(server, folder):
        await announce(modo)
    async with journal_of(folder) as journal:
        await journal.guilds.change(str(channel.in_guild.id), GuildSettings(retention_days=0), by="1")
    async with _bot(server, folder):
        assert (await announce(modo)).content.startswith("Ce serveur m’a demandé de ne garder aucun mot")
        refused = await said(await alice.slash("seance question", channel=channel, texte=BIG_DATA))
        assert refused.startswith("Ce serveur m’a demandé de ne garder aucun mot")
        assert refused.endswith(f"> {BIG_DATA}")
    assert kept(folder, "SELECT * FROM live_questions") == []


async def test_a_member_on_pause_hears_what_taking_part_would_take(
    server: DiscordServer, channel: Channel, modo: Person, alice: Person, folder: Path
) -> None:
    async with journal_of(folder) as journal:
        await journal.pause(str(alice.id))
    async with _bot(server, folder):
        await queue_one(server, channel, folder, modo=modo, asker=modo)
        view = await (await alice.slash("seance voir")).answer()
        for exchange in (
            await alice.press(announcement(server, channel), "Poser une question"),
            await alice.slash("seance question", texte="Et Aadhaar ?"),
            await alice.press(view, "▲ 1"),
        ):
            assert (await said(exchange)).startswith("À votre demande je ne note pas vos mots en ce moment")
    await until_kept(folder, "SELECT author FROM live_questions", rows=[(str(modo.id),)])
    assert kept(folder, "SELECT * FROM live_votes") == []
