"""What of the talks stays in memory, and for how long."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.conversation import QUIET, Conversations
from bot.index import Index
from bot.model import SpoolError
from tests.discord_server import Channel, DiscordServer, Person
from tests.discord_world import quiet_server
from tests.helpers import NOON, message, talk
from tests.journals import until
from tests.own_door import own_door
from tests.serving import ask, blocks, own_words

__all__ = ["quiet_server"]

SECOND = timedelta(seconds=1)


def remembered(conversations: Conversations) -> list[str]:
    """Return the talks of which something is in memory."""
    return list(conversations._talks)


def test_a_talk_that_is_over_is_dropped_when_somebody_else_speaks(index: Index) -> None:
    conversations = Conversations(index)
    conversations.reply(message("et l’Inde ?", "first"))
    conversations.reply(message("et Facebook ?", "second", NOON + SECOND))
    conversations.reply(message("bonjour", "third", NOON + QUIET))
    assert remembered(conversations) == ["first", "second", "third"]
    conversations.reply(message("merci", "third", NOON + QUIET + SECOND))
    assert remembered(conversations) == ["second", "third"]


def test_a_talk_that_is_over_is_dropped_though_nobody_speaks_any_more(index: Index) -> None:
    conversations = Conversations(index)
    conversations.reply(message("et l’Inde ?", "first"))
    conversations.forget_quiet(NOON + QUIET)
    assert remembered(conversations) == ["first"]
    conversations.forget_quiet(NOON + QUIET + SECOND)
    assert remembered(conversations) == []


def test_dropping_a_turn_leaves_its_talk_where_it_stands_among_the_others(index: Index) -> None:
    conversations = Conversations(index)
    conversations.reply(message("et l’Inde ?", "first"))
    conversations.reply(message("et Facebook ?", "second", NOON + SECOND))
    conversations.drop("first", "no such turn")
    conversations.forget_quiet(NOON + QUIET + SECOND)
    assert remembered(conversations) == ["second"]


@pytest.mark.parametrize("asked", ["continue", "et l’Inde ?", "qui dit ça ?"])
def test_a_talk_that_begins_knows_nothing_of_another(index: Index, asked: str) -> None:
    conversations = Conversations(index)
    alone = Conversations(index).reply(message(asked, "second")).reply
    conversations.reply(message("Que dit l’auteur de l’Inde ?", "first"))
    conversations.reply(message("continue", "first", NOON + SECOND))
    assert conversations.reply(message(asked, "second")).reply == alone


async def test_the_running_bot_drops_talks_that_are_over(
    server: DiscordServer, channel: Channel, alice: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.cogs.housekeeping._ROUND", 0.02)
    dropped: list[str] = []
    forget_quiet = Conversations.forget_quiet

    def noted(conversations: Conversations, now: datetime) -> None:
        before = set(remembered(conversations))
        forget_quiet(conversations, now)
        dropped.extend(before - set(remembered(conversations)))

    monkeypatch.setattr(Conversations, "forget_quiet", noted)
    async with own_door(server, tmp_path, monkeypatch) as bot:
        await ask(server, alice, channel, "et l’Inde ?")
        await server.stays_silent(0.1)
        assert dropped == []
        bot.watch.ahead = QUIET + timedelta(minutes=1)
        await until(lambda: bool(dropped))


async def test_an_answer_that_could_not_be_recorded_is_not_built_upon(
    server: DiscordServer, channel: Channel, alice: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(_: object) -> bool:
        raise SpoolError("the spool file is full")

    async with own_door(server, tmp_path, monkeypatch) as bot:
        await ask(server, alice, channel, "bonjour")
        with monkeypatch.context() as patch:
            patch.setattr(bot.journal, "recording", full)
            refused = await ask(server, alice, channel, "que dit-il de l’identité numérique ?")
        assert "mon carnet ne s’ouvre plus" in own_words(refused)
        assert not blocks(await ask(server, alice, channel, "continue"))
        assert blocks(await ask(server, alice, channel, "que dit-il de l’identité numérique ?"))
        assert blocks(await ask(server, alice, channel, "continue")), "else the test proves nothing"


def test_long_passage_is_not_read_twice_from_end_to_end(index: Index) -> None:
    first, again = talk(index, "bon parlons de la stasi", "sérieux il compare les patrons à la stasi ?")
    [before] = [quote for quote in first.quotes if "C'est la Stasi" in quote.text]
    after = again.quotes[0]
    assert before.post == after.post and before.start <= after.start < before.end
    assert len(after.text) < len(before.text) / 2
