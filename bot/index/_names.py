"""Names: words that have a capital inside a sentence. What a blog does not name is no slip for one of its words."""

import itertools
from collections.abc import Iterable, Iterator, Sequence

from bot.text import Word, is_inside_sentence

# Before a name, with a capital or without, they only serve politeness: "mme durand".
_TITLES = frozenset({"dr", "madame", "mademoiselle", "mister", "mlle", "mme", "monsieur", "mr", "mrs", "ms"})

# "Ah, Bellanger !" is none: so many words are needed to show that each has a capital.
_A_TITLE = 4

# Where words begin.
Starts = frozenset[int]
_NOWHERE = Starts()


def names_among(found: Iterable[Word], text: str) -> Iterator[Word]:
    """Yield those of a text's words that have a capital inside a sentence, but for single letters."""
    return (word for word in found if _has_capital(word, text) and _stands_inside(text, word.start))


def names_in(text: str, typed: Sequence[Word]) -> tuple[Starts, Starts]:
    """Return where the names in a question begin, as far as capitals and titles tell, and where such titles do.

    `typed` are all its words.
    """
    titled = [] if _TITLES.isdisjoint([word.folded for word in typed]) else [*_titled(typed)]
    # As a rule there is no capital but the first.
    capitals = [] if text[1:].islower() else [word.start for word in names_among(typed, text)]
    if not capitals and not titled:
        return _NOWHERE, _NOWHERE
    if capitals and not _tells_by_capitals(text, typed):
        capitals = []
    return Starts(capitals).union([name.start for _, name in titled]), Starts([title.start for title, _ in titled])


def _has_capital(word: Word, text: str) -> bool:
    start, end, folded, _ = word
    # What is its own folded form has no capital.
    return end - start > 1 and start > 0 and text[start:end] != folded and word.is_capitalised(text)


def _stands_inside(text: str, place: int) -> bool:
    """Say whether a place is inside a sentence; what is blank before it had a courtesy or a cry: "Ah, Bellanger !"."""
    return is_inside_sentence(text, place) or not text[:place].strip(" ")


def _titled(typed: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """Yield each title before a name among a question's words, and the name."""
    return (pair for pair in itertools.pairwise(typed) if pair[0].folded in _TITLES and not pair[1].is_stop)


def _tells_by_capitals(text: str, typed: Sequence[Word]) -> bool:
    """Say whether capitals tell names in a text: not where all is written in them, nor Where Each Word Has One."""
    if text.isupper():
        return False
    is_title = len(typed) >= _A_TITLE and any(word.is_stop for word in typed)
    return not (is_title and all(word.is_capitalised(text) for word in typed))
