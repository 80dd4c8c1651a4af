"""A question made ready for the index: chat spelling written out, the frame around the subject taken off, words
corrected."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.index._asked import Asked, asked_by, thing_asked
from bot.index._by_heart import ByHeart
from bot.index._clauses import asks_for_several, may_want_several, offers_alternatives, own_of, parts_of
from bot.index._expanding import Expander
from bot.index._frame import frame, signs
from bot.index._grams import runs_of_each
from bot.index._names import names_in
from bot.index._rows import Numbers, union_of
from bot.index._spelled_out import spelled_out
from bot.index._spelling import Spelling, sound
from bot.index._stems import ENGLISH_ONLY, Stems
from bot.index._terms import Source, Synonym, Term
from bot.index._weighing import names_bright, names_dark, subject_of, weighs
from bot.index._wording import wording_of
from bot.model import Blog
from bot.text import (
    Word,
    fold,
    from_chat_spelling,
    is_stop_word,
    language_of,
    stem,
    without_asides,
    without_courtesy,
    words,
)

# Of what is a fact there is one: "quel pourcentage de sceptiques ou distants ?" asks for no alternative.
_FACTS = frozenset({Asked.NUMBER, Asked.DATE, Asked.PERSON, Asked.PLACE})
# No question needs more; what follows in a rant would only drown its subject.
MOST_TERMS = 40
# How much a corrected word counts beside one that was typed as the blog knows it: a guess is a guess.
CORRECTED = 0.9
# So many words of a question must be the blog's for what stands beside it to be left out.
_ENOUGH = 2
# The same words come back in question after question: a third of a kibibyte for each.
_WORDS_KNOWN = 2_048
# How much the rest of a question counts while one of its parts is looked for.
CONTEXT = 0.35

# Stems, and how much each counts.
Weighted = list[tuple[str, float]]


@dataclass(frozen=True, slots=True, eq=False)
class Query:
    """A question as the index sees it.

    `text` is the question with chat spelling written out, `terms` its meaningful words, each once, in order, `synonyms`
    what the author may have written instead, `corrections` what was typed and what was understood, `runs` the runs of
    letters of its meaningful words as understood, `asked` the kind of answer asked for, `language` "fr", "en" or None,
    `thing` that of the terms' stems which says what is asked after ("quel âge"). `wording` and `wording_letters`: the
    features of all its words, to be compared with those of an editor's questions.
    """

    text: str
    terms: tuple[Term, ...]
    synonyms: tuple[Synonym, ...]
    corrections: tuple[tuple[str, str], ...]
    runs: Numbers
    asked: Asked
    language: str | None
    wording: Numbers
    wording_letters: Numbers
    thing: str | None = None

    @property
    def asks_for_several(self) -> bool:
        """Say whether one quote will not do: the question has two sides, several parts, or asks for a list."""
        if asks_for_several(self.text):
            return True
        return self.asked not in _FACTS and offers_alternatives(self.text)

    @property
    def pieces(self) -> tuple[str, ...]:
        """Return the parts of a question that has several, as typed; empty for a question in one piece."""
        return parts_of(self.text)

    @property
    def may_want_several(self) -> bool:
        """Say whether two quotes may do better than one, if the blog has one for each of the two things asked."""
        return may_want_several(self.text)

    @property
    def weighed(self) -> str:
        """Return what is to be weighed, in the question's own words, without its names for the two sides."""
        return subject_of(self.text)

    @property
    def is_bare(self) -> bool:
        """Say whether a question is nothing but words that the blog has, as they were typed: no grammar."""
        terms = self.terms
        if not terms or self.asked is not Asked.ANYTHING or len(words(self.text)) != len(terms):
            return False
        return all(term.source is Source.TYPED for term in terms)

    @property
    def keyword(self) -> str | None:
        """Return the stem of the one word that is all of the question, None where it is more, or but a letter."""
        if len(self.terms) != 1 or not self.is_bare:
            return None
        (term,) = self.terms
        return term.stem if term.word.isalpha() and len(term.word) > 1 else None

    @property
    def weighs(self) -> bool:
        """Say whether the question wants both sides of a thing: hopes and dangers, for and against."""
        return weighs(self.text)

    @property
    def words(self) -> tuple[Word, ...]:
        """Return all the words of the question, corrected ones as what they were corrected to."""
        return tuple(_as_understood(words(self.text), self.corrections))

    @property
    def stems(self) -> tuple[str, ...]:
        """Return the stems of the terms, in order."""
        return tuple([term.stem for term in self.terms])

    def focused_on(self, part: "Query", own: Collection[str], of_others: Collection[str]) -> "Query":
        """Return this query with its terms outside one part made light, and those of the other parts left out."""
        terms = [
            t if t.stem in own else t._replace(weight=t.weight * CONTEXT)
            for t in self.terms
            if t.stem in own or t.stem not in of_others
        ]
        return replace(part, text=self.text, terms=tuple(terms))

    def within(self, subject: "Query") -> "Query":
        """Return this query with what was talked about before added: its wording, and its terms as light context."""
        own = set(self.stems)
        context = [t._replace(weight=t.weight * CONTEXT) for t in subject.terms if t.stem not in own]
        return replace(
            self,
            terms=(*self.terms, *context[: MOST_TERMS - len(self.terms)]),
            wording=union_of(self.wording, subject.wording),
            wording_letters=union_of(self.wording_letters, subject.wording_letters),
        )

    def weighted(self) -> Weighted:
        """Return every stem to look for, those of the terms first and of the synonyms then, and how much it counts."""
        own = [(term.stem, term.weight) for term in self.terms]
        return [*own, *[(other.stem, other.weight) for other in self.synonyms]]


def _lowered(text: str) -> str:
    """Return a text in lower case, each letter at its place: İ would become two."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join([char.lower()[0] for char in text])


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return a text with blanks at these places, so that offsets stay."""
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _thing_among(terms: Iterable[Term], text: str) -> str | None:
    """Return the stem of the term that a question asks after, if it names one."""
    thing = thing_asked(fold(text))
    return next((term.stem for term in terms if term.word == thing), None) if thing else None


def _as_understood(typed: Sequence[Word], corrections: Sequence[tuple[str, str]]) -> Sequence[Word]:
    """Return all the words of a question, corrected ones as what they were corrected to."""
    if not corrections:  # as usual
        return typed
    meant: dict[str, list[str]] = {}
    for folded, correction in corrections:
        meant.setdefault(folded, []).append(correction)
    understood: list[Word] = []
    for word in typed:
        corrected = [word._replace(folded=each, stem=stem(each)) for each in meant.get(word.folded, ())]
        understood += corrected or [word]
    return understood


def _cuts(span: tuple[int, int], phrases: Iterable[Word]) -> bool:
    """Say whether a span holds one part of a phrase and not the other: "give" frames no question in "give up"."""
    start, end = span
    return any(each.start < end and start < each.end and not start <= each.start < each.end <= end for each in phrases)


class Reader(ByHeart):
    """Reads questions for a blog: what its words are, what they are mistyped as, what others mean the same."""

    _by_heart = "_is_in_frames", "_meant"

    def __init__(self, stems: Stems, spelling: Spelling, expander: Expander, blog: Blog) -> None:
        self._stems = stems
        self._frame, self._signs = frame(blog), signs(blog)
        self._spelling = spelling
        self._expander = expander
        self._begin_by_heart()

    def _begin_by_heart(self) -> None:
        self._is_in_frames = lru_cache(maxsize=_WORDS_KNOWN)(self._may_be_in_frame)
        self._meant = lru_cache(maxsize=_WORDS_KNOWN)(self._terms_of)

    def read(self, question: str) -> Query:
        """Return the query that a question makes."""
        text = self._without_asides(spelled_out(without_courtesy(from_chat_spelling(question))))
        typed = words(text)
        language = language_of(text, typed) or self._language_of_keywords(typed)
        joined = self._expander.in_phrases(typed, language)
        found = self._stems.content(self._unframed(text, joined), language) or self._stems.content(joined, language)
        terms: dict[str, Term] = {}
        letters = []
        corrections = []
        names, titles = names_in(text, typed)
        for start, _, folded, stemmed in found[:MOST_TERMS]:
            meant = self._meant(folded, stemmed, language) if start not in titles else ()
            for term in self._as_name(folded, stemmed, meant) if start in names else meant:
                if term.word != folded:
                    corrections.append((folded, term.word))
                letters.append(term.word)
                terms.setdefault(term.stem, term)
        synonyms = self._expander.synonyms(terms, language)
        spelled = self._expander.spelled(letters, terms.values(), synonyms, language)
        runs, wording_letters = runs_of_each(spelled, [word.folded for word in typed])
        return Query(
            text,
            tuple(terms.values()),
            synonyms,
            tuple(corrections),
            runs,
            asked_by(text),
            language,
            wording_of([word.stem for word in _as_understood(typed, corrections)]),
            wording_letters,
            _thing_among(terms.values(), text),
        )

    def _without_asides(self, text: str) -> str:
        """Return a text without what its asker says of himself, where enough is left that the blog speaks of."""
        bare = without_asides(text)
        if bare == text:
            return text
        left = [word for word in self._unframed(bare, words(bare)) if not word.is_stop]
        known = [word for word in left if self._spelling.has(word.stem) or self._stems.in_posts(word.folded)]
        return bare if len(known) >= _ENOUGH else text

    def _unframed(self, text: str, typed: Sequence[Word]) -> Sequence[Word]:
        """Return those of a text's words, which are `typed`, that no frame holds; what is left where it cuts a word."""
        if not any(map(self._is_in_frames, [word.folded for word in typed])):  # as in two questions of three
            return typed
        phrases = [word for word in typed if " " in word.folded]
        frames = [match.span() for match in self._frame.finditer(_lowered(text)) if not _cuts(match.span(), phrases)]
        if not frames:
            return typed
        outside = [word for word in typed if not any(start < word.end and word.start < end for start, end in frames)]
        inside = [word for word in typed if any(start <= word.start and word.end <= end for start, end in frames)]
        return outside if len(outside) + len(inside) == len(typed) else words(_blanked(text, frames))

    def _may_be_in_frame(self, folded: str) -> bool:
        """Say whether a folded word is one of those without which there is no frame."""
        return self._signs.search(folded) is not None

    def forget(self) -> None:
        """Drop the single words that are known by heart: names may be among them."""
        self._is_in_frames.cache_clear()
        self._meant.cache_clear()
        self._spelling.forget()
        self._expander.forget()

    def _language_of_keywords(self, typed: Sequence[Word]) -> str | None:
        """Return "en" for words without grammar that English has and the posts have not ("freedom"), else None.

        Beside such words as French does not have either, words of the posts tell nothing: "Facebook privacy".
        """
        known = [not self._stems.in_posts(word.folded) and self._expander.is_real(word.folded, "en") for word in typed]
        return "en" if (known and all(known)) or self._has_only_english(typed) else None

    def is_english(self, text: str) -> bool:
        """Say whether a text is English by its keywords, with a word of grammar between them that French has, too, or
        in a sentence: "opportunity or threat", "bosses love spying". One or two keywords tell nothing: French has "open
        data" and "community manager" from there.
        """
        typed = words(text)
        if any(word.folded in ENGLISH_ONLY for word in typed):
            return self._has_only_english(typed, at_least=_ENOUGH)
        strange, is_real = self._strange(typed), self._expander.is_real
        is_sentence = len(text.split()) > _ENOUGH and all(is_real(word, "en") for word in strange)
        return is_sentence and sum(not is_real(word, "fr") for word in strange) >= _ENOUGH

    def _has_only_english(self, typed: Sequence[Word], at_least: int = 1) -> bool:
        """Say whether all words that the posts have not are English, and none of them French."""
        strange, is_real = self._strange(typed), self._expander.is_real
        return len(strange) >= at_least and all(is_real(word, "en") and not is_real(word, "fr") for word in strange)

    def _strange(self, typed: Sequence[Word]) -> list[str]:
        """Return those of some words that are no grammar and that the posts have not, folded."""
        return [word.folded for word in typed if not word.is_stop and not self._stems.in_posts(word.folded)]

    def parts(self, query: Query) -> tuple[tuple[str, Query], ...]:
        """Return each part of a question that has several, as typed, and its query; empty for one in one piece."""
        return tuple((piece, part) for piece, part in self._pieces(query) if part.terms)

    def sides(self, query: Query) -> tuple[Query, Query]:
        """Return what to look for on the bright side of what a question weighs, and on the dark one.

        That is the part of the question that names the side, where it says more than that; else the whole subject.
        """
        subject = self.read(subject_of(query.text))
        pieces = [(piece, part) for piece, part in self._pieces(query) if self.read(subject_of(piece)).terms]
        bright = next((part for piece, part in pieces if names_bright(piece)), subject)
        return bright, next((part for piece, part in pieces if names_dark(piece)), subject)

    def _pieces(self, query: Query) -> list[tuple[str, Query]]:
        """Return the parts of a question as typed, and the query focused on each; none for one in one piece."""
        pieces = parts_of(query.text)
        read = [self.read(piece) for piece in pieces]
        own = own_of(pieces, [part.stems for part in read])
        everything = frozenset[str]().union(*own)
        focused = [query.focused_on(part, mine, everything - mine) for part, mine in zip(read, own, strict=True)]
        return list(zip(pieces, focused, strict=True))

    def _terms_of(self, folded: str, stemmed: str, language: str | None) -> tuple[Term, ...]:
        """Return the terms meant by one typed word: itself, or what it was a slip for."""
        stemmed = self._stems.of_word(folded, stemmed, language)
        if language is None and not self._spelling.has(stemmed):
            in_english = self._stems.of_word(folded, stemmed, "en")  # "infobesity" alone tells no language
            stemmed = in_english if self._spelling.has(in_english) else stemmed
        if self._spelling.knows(folded, stemmed):
            return (Term(folded, stemmed),)
        if self._expander.is_real(folded, language):
            return (Term(folded, stemmed, source=Source.TYPED if self._spelling.has(stemmed) else Source.UNUSED),)
        meant = None if self._expander.is_name(folded) else self._spelling.correct(folded)
        if meant and self._expander.is_seldom(folded) and sound("".join(meant)) != sound(folded):
            return (Term(folded, stemmed, source=Source.UNUSED),)  # "romaine" is no slip for "domaine"
        if meant is None:
            return (Term(folded, stemmed, source=Source.UNKNOWN),)
        return _corrected(meant)

    def _as_name(self, folded: str, stemmed: str, meant: tuple[Term, ...]) -> list[Term]:
        """Return the terms meant by a name: itself, or a name that it was a slip for, and no other word of the blog."""
        if not meant or any(term.source is Source.CORRECTED for term in meant):
            found = self._spelling.correct_name(folded)
            meant = _corrected(found) if found else (Term(folded, stemmed, source=Source.UNKNOWN),)
        return [term._replace(is_name=True) for term in meant]


def _corrected(meant: Iterable[str]) -> tuple[Term, ...]:
    """Return the terms of the words that one was a slip for."""
    return tuple([Term(each, stem(each), CORRECTED, Source.CORRECTED) for each in meant if not is_stop_word(each)])
