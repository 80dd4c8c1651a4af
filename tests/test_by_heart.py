"""What is known by heart of single words: it stays while it is wanted, has its bounds, and is forgotten whole."""

from collections.abc import Callable

import pytest

from bot.text import _by_heart
from bot.text._by_heart import by_word, forget_texts, forget_words


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words that the function was really asked for, with room for four of them."""
    monkeypatch.setattr(_by_heart, "_WORDS", 4)
    monkeypatch.setattr(_by_heart, "_of_words", [])
    return []


def reading(asked: list[str]) -> Callable[[str], int]:
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    return length


def test_a_word_is_read_once_and_stays_while_it_is_wanted(asked: list[str]) -> None:
    length = by_word(reading(asked))
    for number in range(40):
        assert length("client") == 6
        assert length(f"mot{number}") == len(f"mot{number}")
    assert asked.count("client") == 1


def test_a_word_that_is_not_wanted_again_makes_room(asked: list[str]) -> None:
    length = by_word(reading(asked))
    words = [f"mot{number}" for number in range(9)]
    for word in (*words, words[0]):
        length(word)
    assert asked.count(words[0]) == 2


@pytest.mark.parametrize("forget", [forget_words, forget_texts])
def test_all_words_are_forgotten_those_of_before_too(asked: list[str], forget: Callable[[], None]) -> None:
    length = by_word(reading(asked))
    words = [f"mot{number}" for number in range(6)]  # two more than there is room for: the first are those of before
    for word in words:
        length(word)
    forget()
    for word in words:
        length(word)
    assert asked == words * 2
