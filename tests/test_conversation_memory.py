"""What of the talks stays in memory, how much of it, and for how long."""

import gc
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.dialogue import Conversations
from bot.dialogue.conversations import MOST_TALKS, MOST_TURNS, QUIET
from bot.model import SpoolError, Turn
from bot.search import Index
from tests.discord_server import Channel, DiscordServer, Person
from tests.discord_world import quiet_server
from tests.helpers import NOON, message
from tests.journals import until
from tests.own_door import own_door
from tests.serving import ask, blocks, own_words

__all__ = ["quiet_server"]

SECOND = timedelta(seconds=1)


def remembered(conversations: Conversations) -> list[str]:
    """Return the talks of which something is in memory."""
    return list(conversations._talks)


def test_talk_is_remembered_in_order_and_turns_are_numbered(index: Index) -> None:
    conversations = Conversations(index)
    turns = [conversations.reply(message(text)) for text in ("bonjour", "merci", "au revoir")]
    assert [turn.number for turn in turns] == [0, 1, 2]
    assert conversations.recent(message("encore")) == tuple(turns)
    assert conversations.recent(message("encore", "another talk")) == ()


@pytest.mark.parametrize(("minutes", "kept"), [(29, 1), (30, 1), (31, 0)])
def test_talk_is_forgotten_after_half_an_hour_of_quiet(index: Index, minutes: int, kept: int) -> None:
    conversations = Conversations(index)
    conversations.reply(message("bonjour", at=NOON))
    later = NOON + timedelta(minutes=minutes)
    assert len(conversations.recent(message("encore", at=later))) == kept
    assert conversations.reply(message("merci", at=later)).number == kept
    assert len(conversations.recent(message("encore", at=later))) == kept + 1


def test_talk_that_goes_on_is_not_forgotten(index: Index) -> None:
    conversations = Conversations(index)
    for step in range(4):
        turn = conversations.reply(message("bonjour", at=NOON + timedelta(minutes=20 * step)))
    assert turn.number == 3


def test_memory_of_one_talk_and_of_all_is_bounded(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_TURNS * MOST_TALKS <= 200_000
    monkeypatch.setattr("bot.dialogue.conversations.MOST_TALKS", 50)
    conversations = Conversations(index)
    turn = conversations.reply(message("bonjour", "0"))
    conversations.remember(Turn(message("bonjour", "0"), turn.reply, number=number) for number in range(200))
    assert len(conversations.recent(message("encore", "0"))) == MOST_TURNS
    conversations.remember(Turn(message("bonjour", str(number)), turn.reply) for number in range(200))
    kept = [number for number in range(200) if conversations.recent(message("encore", str(number)))]
    assert kept == list(range(150, 200)), "the quietest talks go first"


def test_member_who_is_forgotten_leaves_the_memory(index: Index) -> None:
    conversations = Conversations(index)
    conversations.reply(message("bonjour", author="ann"))
    conversations.reply(message("merci", author="bob"))
    conversations.reply(message("bonjour", "ann alone", author="ann"))
    conversations.forget(lambda turn: turn.message.author == "ann")
    assert [turn.message.author for turn in conversations.recent(message("encore"))] == ["bob"]
    assert conversations.recent(message("encore", "ann alone")) == ()


def anywhere(backwards: Sequence[str]) -> set[str]:
    """Return which words stand in a text in memory; they are given backwards, so as not to be found themselves."""
    found = set[str]()

    def look_at(thing: object) -> None:
        if isinstance(thing, tuple):
            for each in thing:
                look_at(each)
        elif isinstance(thing, str):
            turned = thing[::-1]
            found.update(each for each in backwards if each in turned)

    for each in gc.get_objects():
        for thing in gc.get_referents(each):
            look_at(thing)
    return found


def test_no_word_of_a_member_who_is_forgotten_is_left_in_memory(either_index: Index) -> None:
    gc.unfreeze()  # other tests may have kept some of it from being looked through
    conversations = Conversations(either_index)
    backwards = ["xirtsgnul", "rejnaleb", "ettehcorbl"]  # known to nobody, mistyped, a word without its apostrophe
    for number, asked in enumerate(("qui connait {} ?", "who knows {}?", "{}", "Bonjour, et l’{} ? Merci !")):
        for each in backwards:
            conversations.reply(message(asked.format(each[::-1]), f"{number} {each}", author="ann"))
    assert anywhere(backwards) == set(backwards)
    conversations.forget(lambda turn: turn.message.author == "ann")
    assert anywhere(backwards) == set()


def test_a_talk_that_is_over_is_dropped_when_somebody_else_speaks(index: Index) -> None:
    conversations = Conversations(index)
    conversations.reply(message("et Aadhaar ?", "first"))
    conversations.reply(message("et Facebook ?", "second", NOON + SECOND))
    conversations.reply(message("bonjour", "third", NOON + QUIET))
    assert remembered(conversations) == ["first", "second", "third"]
    conversations.reply(message("merci", "third", NOON + QUIET + SECOND))
    assert remembered(conversations) == ["second", "third"]


def test_a_talk_that_is_over_is_dropped_though_nobody_speaks_any_more(index: Index) -> None:
    conversations = Conversations(index)
    conversations.reply(message("et Aadhaar ?", "first"))
    conversations.forget_quiet(NOON + QUIET)
    assert remembered(conversations) == ["first"]
    conversations.forget_quiet(NOON + QUIET + SECOND)
    assert remembered(conversations) == []


def test_dropping_a_turn_leaves_its_talk_where_it_stands_among_the_others(index: Index) -> None:
    conversations = Conversations(index)
    conversations.reply(message("et Aadhaar ?", "first"))
    conversations.reply(message("et Facebook ?", "second", NOON + SECOND))
    conversations.drop("first", "no such turn")
    conversations.forget_quiet(NOON + QUIET + SECOND)
    assert remembered(conversations) == ["second"]


@pytest.mark.parametrize("asked", ["continue", "et Aadhaar ?", "qui dit ça ?"])
def test_a_talk_that_begins_knows_nothing_of_another(index: Index, asked: str) -> None:
    conversations = Conversations(index)
    alone = Conversations(index).reply(message(asked, "second")).reply
    conversations.reply(message("Que dit l’auteur d’Aadhaar ?", "first"))
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
        await ask(server, alice, channel, "et Aadhaar ?")
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
            refused = await ask(server, alice, channel, "et Aadhaar ?")
        assert "mon carnet ne s’ouvre plus" in own_words(refused)
        assert not blocks(await ask(server, alice, channel, "continue"))
        assert blocks(await ask(server, alice, channel, "et Aadhaar ?"))
        assert blocks(await ask(server, alice, channel, "continue")), "else the test proves nothing"
