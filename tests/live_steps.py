"""What people do in the tests of live sessions on the local Discord: announce one, ask in it, let questions in."""

from pathlib import Path
from typing import Any

from tests.discord_server import Channel, DiscordServer, Message, Person
from tests.live_world import questions, said
from tests.serving import moderator

BIG_DATA = "Le big data est-il dangereux pour nos libertés ?"
# So close to it that the bot offers to join the two.
NEAR = "Est-ce que le big data est dangereux pour nos libertés ?"


async def announce(modo: Person, **options: Any) -> Message:
    """Announce a session, by default of the blog's and for tomorrow; return what the moderator is told."""
    wish = {"titre": "Le chat de 13 h", "quand": "demain 13h", **options}
    return await (await modo.slash("animer annoncer", options=wish)).answer()


async def ask_in(channel: Channel, who: Person, text: str = BIG_DATA, **options: object) -> None:
    """Let somebody ask in the session of a channel, and see that it is noted."""
    assert "C’est noté" in await said(await who.slash("seance question", channel=channel, texte=text, options=options))


async def queue_one(server: DiscordServer, channel: Channel, folder: Path, *, modo: Person, asker: Person) -> None:
    """Announce a session, and let one question into its queue."""
    await announce(modo)
    await ask_in(channel, asker)
    await approve_all(server, channel, folder)


async def approve_all(server: DiscordServer, channel: Channel, folder: Path) -> None:
    """Let every question that waits into the queue, each by a moderator of its own, so that none presses too fast."""
    for question in await questions(folder, channel, state="pending"):
        modo = moderator(server, channel.in_guild)
        panel = await (await modo.slash("animer file", channel=channel)).answer()
        await (await modo.select(panel, question)).acknowledgement()
        await (await modo.press(panel, "Accepter")).acknowledgement()


async def erase(who: Person, channel: Channel | None = None) -> None:
    """Let somebody have all that is kept of them erased, in a channel or where they were last."""
    asked = await (await who.slash("mes-donnees effacer", channel=channel)).answer()
    await (await who.press(asked, "Tout effacer")).acknowledgement()
    await who._server.until(lambda: asked.content.startswith("C’est fait"))
