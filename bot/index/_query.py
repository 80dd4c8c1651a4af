"""A question made ready for the index: chat spelling written out, the frame around the subject taken off, words
corrected."""

import re
from dataclasses import dataclass

from bot.index._asked import Asked, asked_by
from bot.index._spelling import Spelling
from bot.text import Word, from_chat_spelling, is_stop_word, stem, words

# "Que pense l'auteur de X ?" is about X: the frame must not count as a word the blog would have to hold.
_FRAMES = (
    r"(?:l['’ ]?)?auteure?s?",
    r"(?:ce|le|du|ton|votre|son|notre) (?:blog|blogueur|billet)",
    r"the (?:author|blogger|blog)(?:['’]s)?",
    r"(?:que|qu['’]en|quoi|ce qu['’]il|ce que|comment|tu|vous|il|on|elle|does|do|you|he) ?(?:pens\w+|think)",
    r"penses?-(?:tu|t-il|t-on|vous)",
    r"pensez-vous",
    r"(?:ton|votre|son|your|his) (?:avis|opinion|point de vue|position|view)",
    r"(?:opinion|avis) (?:sur|de|about|of|on)",
    r"(?:que|qu['’]est-ce que?|what) (?:raconte\w*|explique\w*|says?|said)",
    r"(?:dis|dites|parle|parlez|explique|expliquez|raconte|racontez)(?:-| )?(?:moi|nous)",
    r"tell me(?: about)?",
    r"(?:tu peux|vous pouvez|peux-tu|pouvez-vous|can you|could you|please)(?: me| m['’])?"
    r" ?(?:dire|expliquer|parler|tell)?",
    r"(?:je )?(?:voudrais|veux|aimerais) (?:savoir|comprendre|connaitre)",
    r"d['’]apr[eè]s (?:toi|vous|lui)",
    r"selon (?:toi|vous|lui)",
    r"according to (?:you|him|the)",
)
_FRAME = re.compile(rf"\b(?:{'|'.join(_FRAMES)})\b", re.IGNORECASE)
# No question needs more; what follows in a rant would only drown its subject.
MOST_TERMS = 40


@dataclass(frozen=True, slots=True)
class Term:
    """A word that the index looks for: as typed, its stem, how much it counts, and whether the blog knows it."""

    typed: str
    stem: str
    weight: float = 1.0
    known: bool = True


@dataclass(frozen=True, slots=True)
class Query:
    """A question as the index sees it.

    `text` is the question with chat spelling written out, `terms` its meaningful words, each once, in order,
    `corrections` what was typed and what was understood, `folded` its words for the comparison by letters.
    """

    text: str
    terms: tuple[Term, ...]
    corrections: tuple[tuple[str, str], ...]
    folded: tuple[str, ...]
    asked: Asked

    @property
    def stems(self) -> tuple[str, ...]:
        """Return the stems of the terms, in order."""
        return tuple(term.stem for term in self.terms)


def read(question: str, spelling: Spelling) -> Query:
    """Return the query that a question makes for a blog that knows the words of `spelling`."""
    text = from_chat_spelling(question)
    unframed = _FRAME.sub(" ", text)
    found = _content(unframed) or _content(text)
    terms: dict[str, Term] = {}
    corrections = []
    for word in found:
        for folded, known in _understood(word, spelling):
            if folded != word.folded:
                corrections.append((word.folded, folded))
            terms.setdefault(stem(folded), Term(word.folded, stem(folded), known=known))
    chosen = tuple(terms.values())[:MOST_TERMS]
    corrected = dict(corrections)
    letters = tuple(corrected.get(word.folded, word.folded) for word in found[:MOST_TERMS])
    return Query(text, chosen, tuple(corrections), letters, asked_by(text))


def _content(text: str) -> list[Word]:
    return [word for word in words(text) if not word.is_stop]


def _understood(word: Word, spelling: Spelling) -> list[tuple[str, bool]]:
    """Return the folded words meant by one typed, each with whether the blog knows it."""
    if spelling.knows(word.folded, word.stem):
        return [(word.folded, True)]
    meant = [folded for folded in spelling.correct(word.folded) if not is_stop_word(folded)]
    return [(folded, True) for folded in meant] or [(word.folded, False)]
