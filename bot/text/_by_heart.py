"""What is known by heart of texts and words, for a while: members wrote them, and somebody may want to be forgotten."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

_Given = ParamSpec("_Given")
_Read = TypeVar("_Read")

# A question passes through several hands (small talk, follow-up, search), each of which reads it; so many texts are
# known by heart until others come, or until somebody is to be forgotten.
_LATELY = 24
# So many single words are: those that members use over and over, up to half a mebibyte for each function of them.
_WORDS = 2_048
# Of words that stand alone, most of them a lexicon's, few come back.
_STEMS = 512
# What empties the memories of texts, and those of words.
_of_texts: list[Callable[[], None]] = []
_of_words: list[Callable[[], None]] = []


def lately(read: Callable[_Given, _Read]) -> Callable[_Given, _Read]:
    """Let a function of a text know by heart what it returned for the last ones, until `forget_texts`."""
    known = lru_cache(maxsize=_LATELY)(read)
    _of_texts.append(known.cache_clear)
    return cast("Callable[_Given, _Read]", known)


def by_word(read: Callable[_Given, _Read]) -> Callable[_Given, _Read]:
    """Let a function of a single word, or of its first letters, know by heart what it returned, until `forget_words`:
    words come again in other texts.
    """
    return _by_word(read, _WORDS)


def by_stem(read: Callable[_Given, _Read]) -> Callable[_Given, _Read]:
    """Let a function of a word that stands alone know by heart what it returned for fewer of them than `by_word`."""
    return _by_word(read, _STEMS)


def _by_word(read: Callable[_Given, _Read], count: int) -> Callable[_Given, _Read]:
    known = lru_cache(maxsize=count)(read)
    _of_words.append(known.cache_clear)
    return cast("Callable[_Given, _Read]", known)


def forget_texts() -> None:
    """Drop the texts that are known by heart, and their words: they are what members wrote."""
    for clear in _of_texts:
        clear()
    forget_words()


def forget_words() -> None:
    """Drop what is known by heart of single words: whoever has read whole posts leaves megabytes of them behind."""
    for clear in _of_words:
        clear()
