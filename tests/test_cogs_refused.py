"""Answers to commands and buttons that Discord does not take: whoever waits for one is told."""

import pytest

from bot.model import Language
from bot.phrases import Voice
from tests.discord_server import Channel, DiscordServer, Exchange, Person
from tests.serving import ask

pytestmark = pytest.mark.asyncio(loop_scope="module")

CALLBACK = "/interactions/*/callback"
REFUSED = Voice(Language.FRENCH).say("answer_refused")


async def _is_told(exchange: Exchange) -> bool:
    return (await exchange.answer(within=5)).content == REFUSED and exchange.ephemeral


@pytest.mark.parametrize(
    ("command", "options"), [("demander", {"question": "et Aadhaar ?"}), ("citation", {}), ("sondage", {})]
)
async def test_whoever_used_a_command_is_told(
    server: DiscordServer, alice: Person, command: str, options: dict[str, str]
) -> None:
    server.faults.fail("POST", CALLBACK, status=400)
    assert await _is_told(await alice.slash(command, options=options))


async def test_whoever_read_a_post_asked_of_a_message_or_pressed_is_told(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    said = await server.add_member(channel.in_guild, "Bob").say(channel, "et Aadhaar ?")
    server.faults.fail("POST", CALLBACK, status=400)
    assert await _is_told(await alice.use_on_message("Que dit l’auteur ?", said))
    for button in ("Contexte", "Autre passage"):
        server.faults.fail("POST", CALLBACK, status=400)
        assert await _is_told(await alice.press(answer, button))
    server.faults.fail("POST", CALLBACK, status=400)
    assert await _is_told(await alice.slash("billet", titre="geek-ou-stasi"))


async def test_whoever_waited_in_vain_is_left_alone_once_the_interaction_has_expired(
    server: DiscordServer, alice: Person
) -> None:
    server.answer_seconds = 0.0
    try:
        exchange = await alice.slash("citation")
        await server.until(lambda: [each for each in server.requests if exchange.interaction.token in each.path])
        assert await server.stays_silent(0.3)
    finally:
        server.answer_seconds = 3.0
    sent = [each for each in server.requests if exchange.interaction.token in each.path]
    assert len(sent) == 1
