"""A bot on the local Discord with an encoder: it answers, and it does not start with one that is none."""

import asyncio
from pathlib import Path

from bot.corpus import load
from tests.discord_server import DiscordServer
from tests.discord_world import quiet_server  # noqa: F401 - a fixture
from tests.helpers import run_bot
from tests.serving import ask, blocks, bot_process, environment, serving
from tests.test_meaning import TINY


async def test_a_bot_answers_with_the_vectors_that_a_command_made(server: DiscordServer, tmp_path: Path) -> None:
    guild = next(iter(server.world.guilds.values()))
    channel = server.add_channel(guild, "philo")
    alice = server.add_member(guild, "Alice", locale="fr")
    named = {"CAUSERIE_ENCODER": TINY}
    variables = environment(tmp_path) | named
    made = await asyncio.to_thread(run_bot, "corpus", "index", "--vectors", **variables)
    assert made.returncode == 0, made.stderr
    async with serving(server, tmp_path, **named) as bot:
        for question in ("et Aadhaar ?", "et quoi d’autre là-dessus ?", "who runs Aadhaar?"):
            reply = await ask(server, alice, channel, question)
            bodies = [post.body for post in load(Path(variables["CAUSERIE_CORPUS"])).posts]
            pieces = [piece for block in blocks(reply) for piece in block.removesuffix(" […]").split(" […] ")]
            assert all(any(piece in body for body in bodies) for piece in pieces)
        assert "has seen" not in bot.output  # all vectors were there
        assert "without the encoder" not in bot.output


async def test_a_bot_does_not_start_with_an_encoder_that_is_none(server: DiscordServer, tmp_path: Path) -> None:
    for name, told in (
        ("no_such_package", "pip install 'causerie[meaning]'"),
        (f"{TINY}:nan", "it does not work"),
    ):
        async with bot_process(server, tmp_path, CAUSERIE_ENCODER=name) as bot:
            assert await bot.wait() == 2
            assert told in bot.output
            assert "Traceback" not in bot.output
