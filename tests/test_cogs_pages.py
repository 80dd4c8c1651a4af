"""Every list that goes on says how long it is, and leads to any of its pages, also after a restart."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.model import Place
from tests.discord_server import Channel, DiscordServer, Exchange, Message, Person
from tests.journal_door import REFUSED, options, read, told, updated
from tests.serving import ask, journal_of, labels, moderator, serving
from tests.turns import make_turn

pytestmark = pytest.mark.asyncio(loop_scope="module")

TURNS = 311


async def _asking(who: Person, message: Message) -> Exchange:
    """Press the button that says which page it is of how many, which opens the form."""
    return await who.press(message, next(label for label in labels(message) if " / " in label))


async def _fill(folder: Path, channel: Channel) -> None:
    """Have more asked than sixty pages hold, the newest last."""
    place = Place("discord", str(channel.id), str(channel.in_guild.id))
    begun = datetime.now(UTC) - timedelta(days=1)
    async with journal_of(folder) as journal:
        turns = [
            make_turn(str(number), text=f"question {number}", place=place, at=begun + timedelta(minutes=number))
            for number in range(1, TURNS + 1)
        ]
        await asyncio.gather(*map(journal.record, turns))


async def test_a_long_journal_is_read_to_its_end_and_any_page_is_one_step_away(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel = server.add_channel(guild, "philo")
        modo = moderator(server, guild)
        modo.last_channel = channel
        await _fill(tmp_path, channel)
        async with serving(server, tmp_path):
            await server.until(lambda: server.commands_written)
            recent = await (await modo.slash("journal recents")).answer()
            assert f"Page 1 sur 63 · {TURNS} échanges" in read(recent)
            assert labels(recent) == ["◀", "1 / 63", "▶"]
            asking = await _asking(modo, recent)
            form = await asking.modal()
            assert form["components"][0]["component"]["placeholder"] == "1 / 63"
            await updated(server, await modo.submit(asking, page="63"), "Page 63 sur 63")
            assert options(recent) == ["question 1"]
            await updated(server, await modo.submit(await _asking(modo, recent), page="62"), "Page 62 sur 63")
            assert options(recent) == [f"question {number}" for number in (6, 5, 4, 3, 2)]
            for typed in ("trois", "0", "-"):
                no_page = await modo.submit(await _asking(modo, recent), page=typed)
                assert "Écrivez un nombre à partir de 1" in await told(no_page)
            assert "Page 62 sur 63" in read(recent)
            search = await (await modo.slash("journal chercher", mots="question 30")).answer()
            assert "Page 1 sur 3 · 11 échanges" in read(search)
            asking = await _asking(modo, recent)
            await asking.modal()
        async with serving(server, tmp_path):  # the form was opened by the process before
            await updated(server, await modo.submit(asking, page="30"), "Page 30 sur 63")
            assert options(recent)[0] == f"question {TURNS - 29 * 5}"
            await updated(server, await modo.submit(await _asking(modo, search), page="999"), "Page 3 sur 3")
            other = moderator(server, guild, "Modeste")
            for _ in range(11):
                await (await other.slash("journal sans-reponse", channel=channel)).answer()
                other = moderator(server, guild, "Modeste")
            trail = await (await other.slash("journal audit", channel=channel)).answer()
            await updated(server, await other.submit(await _asking(other, trail), page="2"), "Page 2 sur")
            assert "entrées" in read(trail)
            asking = await _asking(other, trail)  # who moderates no more by the time it is sent sees nothing
            guild.members[other.id].roles.clear()
            server.member_changed(guild, guild.members[other.id])
            assert await told(await other.submit(asking, page="1")) == REFUSED


async def test_what_members_read_leads_to_any_page_also_after_a_restart(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        alice.last_channel = channel
        async with serving(server, tmp_path):
            await server.until(lambda: server.commands_written)
            answer = await ask(server, alice, channel, "et l’État ?")
            for number in range(12):
                await ask(server, alice, channel, f"et l’Inde, {number} ? {'bla ' * 300}")
            post = await (await alice.slash("billet", titre="État 2.0")).answer()
            notice = await (await alice.slash("confidentialite")).answer()
            data = await (await alice.slash("mes-donnees voir")).answer()
            first = [message.content for message in (post, notice)]
        async with serving(server, tmp_path):
            for message in (post, notice, data):
                await updated(server, await alice.submit(await _asking(alice, message), page="2"), "Page 2 sur")
                assert labels(message)[1].startswith("2 / ")
                await updated(server, await alice.press(message, "◀"), "Page 1 sur")
            assert [message.content for message in (post, notice)] == first
            assert "Autre passage" in labels(answer)
