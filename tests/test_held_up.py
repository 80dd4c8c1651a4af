"""No message, however often it repeats itself, holds the bot up: without the bounds these would take hours."""

import pytest

from bot.conversation._rephrased import rephrased
from bot.conversation.heard._asked_of_case import tells_a_case
from bot.conversation.heard._between import asks_which_wins
from bot.conversation.heard._follow_ups import FollowUp, follow_up
from bot.conversation.heard._next_wish import next_wish
from bot.conversation.heard._statements import states
from bot.text import from_chat_spelling

# Seconds: what is told apart here takes milliseconds or does not end.
_BOUND = 60


@pytest.mark.timeout(_BOUND)
def test_thanks_repeated_for_a_page_are_read_at_once() -> None:
    assert next_wish("merci bien " * 180 + "x. on y va") is None


@pytest.mark.timeout(_BOUND)
def test_thanks_before_a_wish_are_no_part_of_it() -> None:
    assert next_wish("merci bien, parle-moi de Facebook") == "parle-moi de Facebook"


@pytest.mark.timeout(_BOUND)
def test_a_no_repeated_for_a_page_is_read_at_once() -> None:
    assert follow_up("non et " * 280 + "le pays.") is FollowUp.ELLIPSIS


@pytest.mark.timeout(_BOUND)
def test_a_capital_behind_a_page_of_dots_is_read_at_once() -> None:
    said = "." * 4000 + "a" + " C" * 4000
    assert from_chat_spelling(said) == said


@pytest.mark.timeout(_BOUND)
def test_of_what_is_repeated_for_pages_only_so_much_is_taken_away() -> None:
    said = "ok. " * 2000 + "parle-moi de Facebook"
    left = rephrased(said)
    assert left is not None
    assert left.endswith("parle-moi de Facebook")
    assert len(left) < len(said)


@pytest.mark.parametrize(
    "asked", ["Voilà. Je pars ou je {}'y ?", "Me voilà. Je suis seul à {}' ?", "Well then. Should I go or {}' ?"]
)
@pytest.mark.timeout(_BOUND)
def test_a_word_of_a_page_is_no_case_of_ones_own_at_once(asked: str) -> None:
    assert not tells_a_case(asked.format("x" * 1400))


@pytest.mark.timeout(_BOUND)
def test_a_word_of_a_page_behind_a_laugh_is_read_at_once() -> None:
    assert states("mdr les chanceux")
    assert states("mdr " + "x" * 1400 + " b c d e f") is states("mdr x b c d e f")


@pytest.mark.timeout(_BOUND)
def test_a_word_of_a_page_behind_which_is_worse_is_read_at_once() -> None:
    assert asks_which_wins("lequel est pire pour nous ?")
    assert not asks_which_wins("lequel est pire pour " + "x" * 1400 + " b c d")
