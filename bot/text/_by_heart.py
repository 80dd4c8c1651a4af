"""What is known by heart of texts and words, for a while: members wrote them, and somebody may want to be forgotten."""

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import TypeVar, cast

_Text = TypeVar("_Text", bound=Hashable)
_Read = TypeVar("_Read")

# A question passes through several hands (small talk, follow-up, search), each of which reads it; so many texts are
# known by heart until as many others come, or until somebody is to be forgotten.
_LATELY = 24
# So many single words are: those that members use over and over, up to half a mebibyte for each function of them.
_WORDS = 2_048
# Of words that stand alone, most of them a lexicon's, few come back.
_STEMS = 512
# Of posts, whose sentences and passages are looked at for question after question, so many are: half a mebibyte.
_OF_POSTS = 256
# What empties the memories of texts, and those of words.
_of_texts: list[Callable[[], None]] = []
_of_words: list[Callable[[], None]] = []


class _Memory(dict[_Text, _Read]):
    """What a function returned for the last `size` words, and for some of those before: what is wanted again stays.

    Where most of what is asked is known, a dictionary tells it in half of the time that `functools.lru_cache` takes,
    and holds it in a third of the room. What is not known takes longer, so that texts are left to the latter.
    """

    __slots__ = ("_before", "_read", "_size")

    def __init__(self, read: Callable[[_Text], _Read], size: int) -> None:
        super().__init__()
        self._read, self._size = read, size
        self._before: dict[_Text, _Read] = {}

    def __missing__(self, word: _Text) -> _Read:
        found = self._before[word] if word in self._before else self._read(word)
        if len(self) >= self._size:
            self._before = dict(self)
            super().clear()
        self[word] = found
        return found

    def clear(self) -> None:
        """Forget all of them."""
        super().clear()
        self._before = {}


def lately(read: Callable[[_Text], _Read]) -> Callable[[_Text], _Read]:
    """Let a function of a text know by heart what it returned for the last ones, until `forget_texts`."""
    known = lru_cache(maxsize=_LATELY)(read)
    _of_texts.append(known.cache_clear)
    return cast("Callable[[_Text], _Read]", known)


def by_post(read: Callable[[_Text], _Read]) -> Callable[[_Text], _Read]:
    """Let a function of what stands in posts know by heart what it returned, until `forget_words`."""
    return _known(read, _OF_POSTS)


def by_word(read: Callable[[_Text], _Read]) -> Callable[[_Text], _Read]:
    """Let a function of a single word, or of its first letters, know by heart what it returned, until `forget_words`:
    words come again in other texts.
    """
    return _known(read, _WORDS)


def by_stem(read: Callable[[_Text], _Read]) -> Callable[[_Text], _Read]:
    """Let a function of a word that stands alone know by heart what it returned for fewer of them than `by_word`."""
    return _known(read, _STEMS)


def _known(read: Callable[[_Text], _Read], size: int) -> Callable[[_Text], _Read]:
    memory = _Memory(read, size)
    _of_words.append(memory.clear)
    return memory.__getitem__


def forget_texts() -> None:
    """Drop the texts that are known by heart, and their words: they are what members wrote."""
    for clear in _of_texts:
        clear()
    forget_words()


def forget_words() -> None:
    """Drop what is known by heart of single words: whoever has read whole posts leaves megabytes of them behind."""
    for clear in _of_words:
        clear()
