"""Pages, confirmations and the settings' panel where a request of ours is cut: told, and to be pressed again."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.model import Language
from bot.phrases import Voice
from tests.discord_server import DiscordServer, Exchange, Fault, Guild, Permission, Person
from tests.discord_world import quiet_server
from tests.journals import until
from tests.own_door import OwnDoor, own_door

__all__ = ["quiet_server"]

CALLBACK = "/interactions/*/callback"


@pytest.fixture(autouse=True)
async def bot(server: DiscordServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[OwnDoor]:
    async with own_door(server, tmp_path, monkeypatch) as bot:
        yield bot


def _mishap(exchange: Exchange) -> str:
    return Voice(Language.FRENCH).say("mishap", number=str(exchange.interaction.id))


async def test_a_page_that_could_not_be_turned_is_turned_the_next_time(server: DiscordServer, alice: Person) -> None:
    shown = await (await alice.slash("confidentialite")).answer()
    server.faults.drop("POST", CALLBACK)
    cut = await alice.press(shown, "▶")
    assert (await cut.answer(within=4)).content == _mishap(cut)
    assert cut.ephemeral
    await (await alice.press(shown, "▶")).acknowledgement()
    assert "-# Page 2 sur" in shown.content


async def test_an_erasure_that_could_not_begin_is_told_and_can_be_confirmed_again(
    server: DiscordServer, alice: Person
) -> None:
    asked = await (await alice.slash("mes-donnees effacer")).answer()
    server.faults.drop("POST", CALLBACK)
    cut = await alice.press(asked, "Tout effacer")
    assert (await cut.answer(within=4)).content == _mishap(cut)
    await alice.press(asked, "Tout effacer")
    await server.until(lambda: "C’est fait" in asked.content)


async def test_nothing_erased_can_be_said_again_where_that_was_cut(server: DiscordServer, alice: Person) -> None:
    asked = await (await alice.slash("mes-donnees effacer")).answer()
    server.faults.drop("POST", CALLBACK)
    cut = await alice.press(asked, "Ne rien effacer")
    assert (await cut.answer(within=4)).content == _mishap(cut)
    await alice.press(asked, "Ne rien effacer")
    await server.until(lambda: "je n’efface rien" in asked.content)


async def test_whoever_confirmed_is_told_though_discord_heard_and_we_did_not(
    server: DiscordServer, alice: Person
) -> None:
    asked = await (await alice.slash("mes-donnees effacer")).answer()
    server.faults.drop("POST", CALLBACK, accepted=True)
    cut = await alice.press(asked, "Tout effacer")
    assert (await cut.followup(within=4)).content == _mishap(cut)


async def test_a_deed_is_done_once_however_fast_it_is_confirmed(server: DiscordServer, alice: Person) -> None:
    asked = await (await alice.slash("mes-donnees effacer")).answer()
    server.faults.slow("POST", CALLBACK, seconds=0.3)
    await alice.press(asked, "Tout effacer")
    second = await alice.press(asked, "Tout effacer")
    await server.until(lambda: "C’est fait" in asked.content)
    assert not second.acknowledged


async def test_a_setting_that_could_not_be_taken_is_told(server: DiscordServer, guild: Guild) -> None:
    role = server.add_role(guild, "gérance", permissions=Permission.MANAGE_GUILD)
    chief = server.add_member(guild, "Chef", roles=[role])
    panel = await (await chief.slash("reglages")).answer()
    server.faults.drop("POST", CALLBACK)
    cut = await chief.select(panel, "non", custom_id="may_open_threads")
    assert (await cut.answer(within=4)).content == _mishap(cut)


async def test_buttons_that_cannot_be_taken_away_in_the_end_are_no_mishap(
    server: DiscordServer, alice: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    monkeypatch.setattr("bot.cogs.views.LIFETIME", 0.2)
    fault = server.faults.add(Fault("PATCH", "/webhooks/*", drop=True))
    await alice.slash("mes-donnees effacer")
    await until(lambda: fault.met == 1 and "could not be told" in caplog.text)
