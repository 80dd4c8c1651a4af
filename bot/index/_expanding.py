"""What the author may have written instead of a reader's words, as light terms beside them."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.index._bm25 import Postings
from bot.index._by_heart import ByHeart
from bot.index._lexicon import english, french, inflections, names, others
from bot.index._phrases import english_phrases
from bot.index._spelling import Spelling
from bot.index._substitutes import Pair, Substitutes, first_of_each
from bot.index._terms import Synonym, Term
from bot.index._thesaurus import Thesaurus
from bot.text import Word, stem

# Looking for more others than this costs more than it finds.
_MOST = 5
# The second counts so much of the first, the third of the second: the likeliest stand first.
_NEXT = 0.8
# The same words come back in question after question: a kibibyte for each at most.
_WORDS_KNOWN = 2_048


@dataclass(frozen=True, slots=True)
class Expansion:
    """How much the words that stand for one count together, about: for an English word that the blog does not have
    (`translated`) and one that it has ("data"), for a French one that it does not have (`missing`) and one that it has.
    `to_forms` says whether the irregular forms of a French verb stand for each other, too ("vaut", "valent"); `as_one`,
    whether all words that stand for an English one, or a phrase, count in all their forms as if they were one word
    (Pirkola, The effects of query structure in dictionary-based cross-language retrieval, 1998). An editor's index has
    English words of its own, those of phrases as well.
    """

    translated: float
    translated_known: float
    missing: float
    known: float
    to_forms: bool = False
    as_one: bool = False


# Measured on the questions kept for tuning. An editor's index knows what readers call things; without one nothing but
# its synonyms leads from a word that the blog does not have to what is said of it.
EXPANDED = Expansion(translated=0.5, translated_known=0.4, missing=0.3, known=0.35)
PLAIN_EXPANDED = Expansion(translated=1.3, translated_known=0.6, missing=1.4, known=0.5, to_forms=True, as_one=True)

# Of words that count as one the second counts so much of the first.
_NEXT_AS_ONE = 0.7
# So many of the French words for an English one are compared by their letters.
_SPELLED = 3


def _shares(count: int) -> tuple[float, ...]:
    """Return how much each of so many others counts: together, as squares, one."""
    falling = [_NEXT**place for place in range(count)]
    length = sum(share * share for share in falling) ** 0.5
    return tuple(share / length for share in falling)


_SHARES = tuple(_shares(count) for count in range(_MOST + 1))


# `Synonym(…)` goes through a function of Python's, which takes three times as long.
_synonym: Callable[[type[Synonym], tuple[str, str, float, str]], Synonym] = tuple.__new__


class Expander(ByHeart):
    """Finds the words that a blog has for those of a reader."""

    _by_heart = "_alone", "is_real"

    def __init__(
        self, spelling: Spelling, expansion: Expansion, sentences: Postings, thesaurus: Thesaurus | None = None
    ) -> None:
        self._spelling = spelling
        self._sentences = sentences
        self._expansion = expansion
        # Read now, while the index is built, and not when the first question waits. French words lead to those that
        # the blog has; English ones do, too, or to others only: from there it may be found in a second step.
        has = spelling.having()
        self._french = Substitutes(french(), has, to_forms=expansion.to_forms)
        self._english = Substitutes(english(), has, or_all=True, forms=inflections() if expansion.as_one else None)
        self._phrases = english_phrases() if expansion.as_one else None
        self._names, self._others, self._thesaurus = names(), others(), thesaurus
        self._begin_by_heart()

    def _begin_by_heart(self) -> None:
        self._alone = lru_cache(maxsize=_WORDS_KNOWN)(self._likeliest)
        self.is_real = lru_cache(maxsize=_WORDS_KNOWN)(self._is_real)

    def _is_real(self, folded: str, language: str | None) -> bool:
        """Say whether a folded word is one of its language ("en", or French): then it is no slip."""
        if language == "en":
            return folded in self._english
        return folded in self._french or bool(self._thesaurus and self._thesaurus.synonyms(folded))

    def is_seldom(self, folded: str) -> bool:
        """Say whether a folded word is a real one, French or foreign, that a blog may never have: then it is no slip,
        save for a word that sounds the same.
        """
        return folded in self._others

    def is_name(self, folded: str) -> bool:
        """Say whether a folded word is a name of something in the world: then it is no slip either."""
        return folded in self._names

    def forget(self) -> None:
        """Drop the words that are known by heart: they are what members wrote."""
        self._alone.cache_clear()
        self.is_real.cache_clear()
        if self._thesaurus is not None:
            self._thesaurus.synonyms.cache_clear()

    def synonyms(self, terms: Mapping[str, Term], language: str | None) -> tuple[Synonym, ...]:
        """Return the synonyms that the blog has of some terms (by stem), lighter the more there are, and one by one."""
        found: list[Synonym] = []
        for term in terms.values():
            found += self._alone(term, language)
        if not terms.keys().isdisjoint([other.stem for other in found]):  # seldom: the next likeliest take their places
            found = []
            for term in terms.values():
                found += self._likeliest(term, language, beside=terms)
        return tuple(found)

    def _likeliest(self, term: Term, language: str | None, beside: Container[str] = ()) -> tuple[Synonym, ...]:
        """Return the likeliest synonyms of a term, but for those of stems that stand `beside` it in the question."""
        known, missing = self._weights(language)
        weight = missing if term.is_missing else known
        if not weight:
            return ()
        if language == "en" and self._expansion.as_one:
            return self._as_one(term, weight, beside)
        found = self._find(term.word, language, is_missing=term.is_missing)
        likeliest = [other for other in found if other[0] != term.stem and other[0] not in beside][:_MOST]
        each = zip(likeliest, _SHARES[len(likeliest)], strict=True)
        return tuple([_synonym(Synonym, (word, other, weight * share, term.stem)) for (other, word), share in each])

    def _as_one(self, term: Term, weight: float, beside: Container[str]) -> tuple[Synonym, ...]:
        """Return the French words that the blog has for an English term, such that each counts as if all were one word:
        what one of them brings hangs on how rare they are together, not on how rare it is itself.
        """
        pairs = self._english.pairs_for(term.word)
        if not pairs or not self._spelling.has(pairs[0][0]):  # then it has none
            return ()
        # "Message" is French, too; "data" may be there for "données", save in a name.
        if not term.is_missing and (term.is_name or pairs[0][0] == term.stem):
            return ()
        ranks: dict[str, int] = {}
        for stemmed, word in pairs:
            if stemmed != term.stem and stemmed not in beside:
                ranks.setdefault(word, len(ranks))
        likeliest = [pair for pair in pairs if ranks.get(pair[1], _MOST) < _MOST]
        together, idf = self._sentences.idf_of_any([stemmed for stemmed, _ in likeliest]), self._sentences.idf
        return tuple(
            [
                Synonym(word, stemmed, weight * _NEXT_AS_ONE ** ranks[word] * together / idf(stemmed), term.stem)
                for stemmed, word in likeliest
                if stemmed != term.stem and stemmed not in beside
            ]
        )

    def in_phrases(self, typed: Sequence[Word], language: str | None) -> Sequence[Word]:
        """Return the words of a question with those of each English phrase in one piece."""
        return self._phrases.joined(typed) if self._phrases and language == "en" else typed

    def spelled(
        self, words: list[str], terms: Iterable[Term], synonyms: Iterable[Synonym], language: str | None
    ) -> list[str]:
        """Return the words of a question whose letters are to be compared: where a French author has no such English
        word, the likeliest French ones for it.
        """
        if language != "en" or not self._expansion.as_one:
            return words
        french: dict[str, dict[str, None]] = {}
        for other in synonyms:
            french.setdefault(other.instead_of, {})[other.word] = None
        instead = {
            term.word: [*french[term.stem]][:_SPELLED] for term in terms if term.is_missing and term.stem in french
        }
        return [other for word in words for other in instead.get(word, [word])]

    def _weights(self, language: str | None) -> tuple[float, float]:
        """Return how much what stands for a word counts that the blog has, and for one that it has not."""
        expansion = self._expansion
        is_english = language == "en"
        known = expansion.translated_known if is_english else expansion.known
        return known, expansion.translated if is_english else expansion.missing

    def _find(self, folded: str, language: str | None, *, is_missing: bool) -> tuple[Pair, ...]:
        """Return the stems and words that the blog has for a word, the likeliest first."""
        if language != "en" and not is_missing:  # as usual: all from one place, where they are one of each stem
            return tuple(self._french.pairs_for(folded))
        found = first_of_each(self._pairs_for(folded, language, is_missing=is_missing))
        if not found and language == "en" and is_missing:
            french = self._english.pairs_for(folded)
            found = first_of_each(pair for _, word in french for pair in self._french.pairs_for(word))
        return found

    def _pairs_for(self, folded: str, language: str | None, *, is_missing: bool) -> Iterator[Pair]:
        """Yield the stems and words that the blog has for a word, the likeliest first."""
        # A lone word tells no language.
        if language == "en" or (language is None and is_missing):
            english = self._english.pairs_for(folded)
            if english and self._spelling.has(english[0][0]):  # then it has the others too
                yield from english
        if language != "en":
            yield from self._french.pairs_for(folded)
        if is_missing and self._thesaurus is not None:
            pairs = ((stem(word), word) for word in self._thesaurus.synonyms(folded))
            yield from (pair for pair in pairs if self._spelling.has(pair[0]))
