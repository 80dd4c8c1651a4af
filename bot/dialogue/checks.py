"""What a language model chose is checked before any of it is shown: what it would have read, and its own words
(`bot.dialogue.wording`).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.dialogue.claims import Unwritten
from bot.dialogue.scene import Scene, stems_of
from bot.dialogue.wording import (
    CLAUSE,
    MARKS,
    MARKUP,
    STRANGE,
    WORDS,
    Basis,
    as_written,
    folded_set,
    is_form,
    meant_by,
    names_in,
    text_of,
)
from bot.model import Choice, Citation, Language, Span
from bot.quotes import LONGEST
from bot.text import language_of

# So many passages are read at once.
_MOST_QUOTES = 2
# What the blog is said to have no trace of is so long at most (characters).
_LONGEST_NAME = 60
# A translation is so many times as long as a passage at most; its numbers are those of the passage, digit by digit.
_LONGEST_GLOSS, _DIGITS = 1.6, re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Checked:
    """What of a choice may be shown; `leads` are keys of what leads to each passage, `glosses` its translations,
    `dropped` names failed checks.
    """

    citations: tuple[Citation, ...]
    leads: tuple[str, ...]
    glosses: tuple[str, ...]
    words: str
    absent: tuple[str, ...]
    dropped: tuple[str, ...]


def checked(choice: Choice, scene: Scene) -> Checked:
    """Return what may be shown of a choice for a message in its talk."""
    dropped = [*choice.dropped]
    citations: list[Citation] = []
    spans: list[Span] = []
    about = stems_of(f"{choice.understood}\n{choice.words}", scene.language)
    for span in choice.quotes:
        citation = _citation(span, scene, citations, about)
        if isinstance(citation, Citation):
            citations.append(citation)
            spans.append(span)
        else:
            dropped.append(citation)
    absent = tuple(word for word in choice.absent if _is_name(word) and Unwritten(word).holds(scene.evidence))
    if absent != choice.absent:
        dropped.append("absence")
    # Words that speak of what is not shown are not shown either.
    text = "" if len(citations) < len(choice.quotes) else " ".join(choice.words.split())
    present = tuple(word for word in choice.absent if word not in absent)
    basis = Basis(scene, tuple(citations), absent, choice.outcome, present)
    text = as_written(text, basis)
    failed = [name for name, holds in WORDS.items() if text and not holds(text, basis)]
    glosses = [" ".join(span.gloss.split()) for span in spans]
    faithful = [
        gloss if gloss and is_faithful(gloss, each, scene) else ""
        for gloss, each in zip(glosses, citations, strict=True)
    ]
    dropped += [*failed, *(["gloss"] if faithful != glosses else [])]
    return Checked(
        basis.citations,
        tuple(span.lead for span in spans),
        tuple(faithful),
        "" if failed else text,
        absent,
        tuple(dict.fromkeys(dropped)),
    )


def is_faithful(gloss: str, citation: Citation, scene: Scene) -> bool:
    """Say whether an English translation of a passage is no longer than may be, and has its numbers and its people, and
    no others; what it says of them nobody can check.
    """
    said = text_of([citation])
    if len(gloss) > _LONGEST_GLOSS * len(said) or not _is_english(gloss) or MARKUP.search(gloss):
        return False
    if Counter(_DIGITS.findall(said)) != Counter(_DIGITS.findall(gloss)):
        return False
    library, read = scene.library, folded_set(said)
    people = {*library.references(said).names} - {*_places(citation, scene)}
    reported = (name for name in library.facts.reported if _proper(name) <= read)
    named = frozenset().union(*map(_proper, (*people, *reported))) & read
    english = (name for french, name in library.corpus.blog.english.items() if folded_set(french) <= read)
    known = read.union(*map(folded_set, english))
    meant = meant_by(library.index.read(gloss).slots, stems_of(said, Language.FRENCH))
    others = [word for word in names_in(gloss) if not is_form(word, known) and word.folded not in meant]
    return named <= folded_set(gloss) and not others


def _is_english(text: str) -> bool:
    return language_of(text, surely=True) in {None, Language.ENGLISH.value}


def _places(citation: Citation, scene: Scene) -> Iterable[str]:
    """Return the places that the editor names in a passage, which have other names in English."""
    entries = scene.library.table.entries
    return (place for number in scene.numbers_of(citation) if number in entries for place in entries[number].places)


def _proper(name: str) -> frozenset[str]:
    """Return the words of a name that begin with a capital."""
    return folded_set(" ".join(word for word in re.findall(r"[\w-]+", name) if word[0].isupper()))


def _citation(span: Span, scene: Scene, others: Sequence[Citation], about: frozenset[str]) -> Citation | str:
    """Return the passage of some sentences, or the name of the check that it fails; of those that are too long, what is
    nearest to some stems.
    """
    numbers = scene.library.table.numbers_at(span)
    if not numbers:
        return "no such sentences"
    citation = _within_length(numbers, scene, about)
    if scene.is_rejected(citation):
        return "turned down"
    if len(others) == _MOST_QUOTES or any(scene.numbers_of(citation) & scene.numbers_of(each) for each in others):
        return "too many"
    return citation


def _within_length(numbers: range, scene: Scene, about: frozenset[str]) -> Citation:
    """Return sentences as a passage; where it is too long, the run of them within that has most of some stems, of equal
    ones the longest, then the first; and where no sentence is short enough, the first, cut at the end of a clause.
    """
    quoter = scene.library.quoter
    whole = quoter.run(numbers)
    if _length(whole) <= LONGEST:
        return whole
    fitting = [quoter.run(run) for run in _runs_within(numbers, scene)]
    if not fitting:
        return quoter.shortest(quoter.run(numbers[:1]))

    def nearness(citation: Citation) -> tuple[int, int]:
        return len(about & stems_of(text_of([citation]), scene.language)), _length(citation)

    return max(fitting, key=nearness)


def _runs_within(numbers: range, scene: Scene) -> Iterator[range]:
    """Yield from each sentence on as many as are short enough to be read together."""
    sentences = scene.library.table.sentences
    for first in numbers:
        stop = first
        while stop < numbers.stop and sentences[stop].end - sentences[first].start <= LONGEST:
            stop += 1
        if stop > first:
            yield range(first, stop)


def _length(citation: Citation) -> int:
    return sum(quote.end - quote.start for quote in citation.quotes)


def _is_name(word: str) -> bool:
    """Say whether what is called absent can stand in a sentence of the catalogue: a few plain words."""
    is_plain = not any(pattern.search(word) for pattern in (MARKUP, STRANGE, MARKS, CLAUSE))
    return is_plain and len(word) <= _LONGEST_NAME
