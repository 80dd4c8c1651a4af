"""`/journal` on the local Discord: moderators look for exchanges, read them whole and turn pages."""

import pytest

from tests.discord_server import Channel, DiscordServer, Guild, Person
from tests.journal_door import labels, options, scene
from tests.serving import ask, blocks, moderator

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_the_latest_exchanges_are_those_of_the_channels_one_sees(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    seen = await scene(server, guild, channel, alice, texts=("question visible **forte**", "question cachée"))
    exchange = await seen.modo.slash("journal recents")
    answer = await exchange.answer()
    assert exchange.ephemeral
    assert r"question visible \*\*forte\*\*" in answer.content
    assert "cachée" not in answer.content
    assert options(answer)[0] == "question visible **forte**"
    assert answer.pinged == frozenset()


async def test_an_exchange_is_seen_whole(server: DiscordServer, guild: Guild, channel: Channel, alice: Person) -> None:
    answer = await ask(server, alice, channel, "et l’Inde ?")
    await (await alice.press(answer, "👎")).answer()
    modo = moderator(server, guild)
    exchange = await modo.slash("journal voir", channel=channel, echange=answer.link)
    whole = await exchange.answer()
    assert exchange.ephemeral
    assert "et l’Inde ?" in whole.content
    assert blocks(answer)
    assert all(each in blocks(whole) for each in blocks(answer))
    assert answer.link in whole.content
    assert "score" in whole.content
    assert f"👎 <@{alice.id}>" in whole.content
    assert labels(whole)[:5] == ["À revoir", "Bon", "Mauvais passage", "Hors sujet", "Sensible"]
    opened = await (
        await modo.select(await (await modo.slash("journal recents", channel=channel)).answer(), "et l’Inde ?")
    ).answer()
    assert opened.content == whole.content
