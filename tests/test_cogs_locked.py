"""While the database is kept by another program, what would be a list says that it cannot be read: never nothing."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.discord_server import Channel, DiscordServer, Exchange, Guild, Permission, Person
from tests.discord_world import quiet_server
from tests.journal_door import options, read, told
from tests.own_door import own_door
from tests.serving import ask, database, labels, moderator, until_unspooled

__all__ = ["quiet_server"]

UNREAD = "Mon carnet ne s’ouvre pas. Réessayez un peu plus tard\xa0?"
LISTS = {
    "journal recents": {},
    "journal chercher": {"mots": "inde"},
    "journal a-revoir": {},
    "journal sans-reponse": {},
    "journal stats": {},
    "journal exporter": {},
    "journal audit": {},
    "journal voir": {"echange": "123456789012345678"},
    "mes-donnees voir": {},
    "mes-donnees exporter": {},
}


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keep the database to ourselves, as another program may."""
    with closing(sqlite3.connect(database(folder), isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield


async def _all(server: DiscordServer, guild: Guild, channel: Channel) -> dict[str, str]:
    """Return what each command that lists something answers, each to a moderator of their own."""

    async def answer(name: str) -> str:
        exchange: Exchange = await moderator(server, guild).slash(name, channel=channel, options=LISTS[name])
        return await told(exchange)

    return dict(zip(LISTS, await asyncio.gather(*map(answer, LISTS)), strict=True))


async def test_what_cannot_be_read_is_said_by_every_list_and_button(
    server: DiscordServer, channel: Channel, alice: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guild = channel.in_guild
    async with own_door(server, tmp_path, monkeypatch) as bot:
        for number in range(6):
            await ask(server, alice, channel, f"et l’Inde, {number} ?")
        modo = moderator(server, guild)
        recent = await (await modo.slash("journal recents", channel=channel)).answer()
        asking = await modo.press(recent, "1 / 2")
        shown = read(recent)
        with _locked(tmp_path):
            await ask(server, alice, channel, "une recette de tarte aux pommes ?")  # which the spool takes
            assert await _all(server, guild, channel) == dict.fromkeys(LISTS, UNREAD)
            turned, jumped = await modo.press(recent, "▶"), await modo.submit(asking, page="2")
            opened = await modo.select(recent, options(recent)[0])
            for exchange in (turned, jumped, opened):
                await server.until(lambda each=exchange: UNREAD in [read(found) for found in each.answers])  # type: ignore[misc]
            assert read(recent) == shown
        await until_unspooled(tmp_path)
        recent = await (await modo.slash("journal recents", channel=channel)).answer()
        assert options(recent)[0] == "une recette de tarte aux pommes ?"
        assert labels(recent)[1] == "1 / 2"
        # Where not even the settings could be read, nobody is refused by them or shown what they are not.
        bot.journal.guilds.known = False
        file = database(tmp_path)
        file.rename(away := file.with_suffix(".away"))
        role = server.add_role(guild, "gérance", permissions=Permission.MANAGE_GUILD)
        chief, reader = server.add_member(guild, "Chef", roles=[role]), server.add_member(guild, "Relectrice")
        server.allow_command(guild, "journal", reader)
        server.allow_command(guild, "animer", reader)
        asked = [
            await chief.slash("reglages", channel=channel),
            await reader.slash("journal recents", channel=channel),
            await reader.slash("animer file", channel=channel),
        ]
        assert [await told(exchange) for exchange in asked] == [UNREAD] * 3
        away.rename(file)
        assert "modèrent" in await told(await reader.slash("journal recents", channel=channel))
