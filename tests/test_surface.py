"""The bot's surface is what `surface.json` says; `python -m tests.surface` writes it anew after a wanted change."""

import json
from typing import Any

import pytest

from tests.discord_server import DiscordServer
from tests.surface import FILE, commands_of, helps, variables


@pytest.fixture(scope="module")
def seen_before() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def test_subcommands_and_their_help_are_as_before(seen_before: dict[str, Any]) -> None:
    assert helps() == seen_before["help"]


def test_variables_and_their_defaults_are_as_before(seen_before: dict[str, Any]) -> None:
    assert variables() == seen_before["variables"]


@pytest.mark.asyncio(loop_scope="module")
async def test_commands_are_as_before(server: DiscordServer, seen_before: dict[str, Any]) -> None:
    assert commands_of(server) == seen_before["commands"]
