"""What the author may have written instead of a reader's words, as light terms beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.index._lexicon import english, french
from bot.index._spelling import Spelling
from bot.index._terms import Source, Term
from bot.index._thesaurus import Thesaurus
from bot.text import stem

# Looking for more others than this costs more than it finds.
_MOST = 3


@dataclass(frozen=True, slots=True)
class Expansion:
    """How much the words that stand for one count together, about: for an English word that the blog does not have
    (`translated`), for a French one that it does not have (`missing`), for a French one that it has (`known`).
    """

    translated: float
    missing: float
    known: float


# Measured on the questions kept for tuning. An editor's index knows what readers call things; without one nothing but
# its synonyms leads from a word that the blog does not have to what is said of it.
EXPANDED = Expansion(translated=0.5, missing=0.3, known=0.35)
PLAIN_EXPANDED = Expansion(translated=1.0, missing=1.2, known=0.3)


class Expander:
    """Finds the words that a blog has for those of a reader."""

    def __init__(self, spelling: Spelling, expansion: Expansion, thesaurus: Thesaurus | None = None) -> None:
        self._spelling = spelling
        self._expansion = expansion
        self._thesaurus = thesaurus

    def is_real(self, folded: str, language: str | None) -> bool:
        """Say whether a folded word is one of its language ("en", or French): then it is no slip."""
        if language == "en":
            return folded in english()
        return folded in french() or bool(self._thesaurus and self._thesaurus.synonyms(folded))

    def synonyms(self, terms: Mapping[str, Term], language: str | None) -> Iterator[Term]:
        """Yield the synonyms that the blog has of some terms (by stem), each the lighter the more there are."""
        for term in terms.values():
            weight = self._weight(term, language)
            if not weight:
                continue
            alike = {stem(word): word for word in self._words_for(term, language)}
            if language == "en" and term.is_missing and not any(map(self._spelling.has, alike)):
                alike = {stem(word): word for first in alike.values() for word in french().words_for(first)}
            known = [pair for pair in alike.items() if pair[0] not in terms and self._spelling.has(pair[0])]
            for stemmed, word in known[:_MOST]:
                each = weight / min(len(known), _MOST) ** 0.5
                yield Term(word, stemmed, each, Source.SYNONYM, instead_of=term.stem)

    def _weight(self, term: Term, language: str | None) -> float:
        if term.is_missing:
            return self._expansion.translated if language == "en" else self._expansion.missing
        return 0.0 if language == "en" else self._expansion.known

    def _words_for(self, term: Term, language: str | None) -> Iterator[str]:
        # A lone word tells no language.
        if language == "en" or (language is None and term.is_missing):
            yield from english().words_for(term.word)
        if language != "en":
            yield from french().words_for(term.word)
        if term.is_missing and self._thesaurus is not None:
            yield from self._thesaurus.synonyms(term.word)
