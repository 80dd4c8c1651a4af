"""Questions with two sides or several parts, and what each part asks."""

import re
from collections.abc import Sequence

from bot.text import Word, fold, lately, words

# Signs that one quote will not do: two interrogatives, a plural "which ones", a comparison, an explicit enumeration.
_BEFORE = r"(?:a|de|en|par|pour|contre|avec|sur|dans|chez|in|for|against|with|to|of|on|by|from)"
_SIGNS = (
    r"(?:quels|quelles|lesquel\w+|(?:les|ses) (?:deux|trois|quatre|cinq|[2-9])|cite\w*|liste\w*|enumer\w*)\b",
    r"(?:tous|toutes) (?:les|ses|ces|leurs)\b",
    r"(?:(?:plusieurs|several) (?:exemples?|raisons?|cas|acteurs?|idees?|examples|reasons|ways)|exemples|examples)\b",
    r"(?:detaille[sz]?|en detail|in detail)\b",
    r"(?:d'un cote|de l'autre|differences? entre|oppose\w*|compare\w*|versus|vs|a la fois|tour a tour|puis)\b",
    r"(?:pour (?:et|ou) (?:le )?contre|avantages|inconvenients|donne[- ]moi|expliquez?[- ]moi)\b",
    r"(?:difference between|compare|both|pros and cons|benefits and|list|which ones|what are the)\b",
    r"(?:et|ou|mais) (?:que|qu'|quel|qui|quoi|pourquoi|comment|combien|quand|lequel|laquelle)",
    rf"(?:et|ou|mais) {_BEFORE} (?:quel(?:le)?s?|qui|quoi|combien|quand)\b",
    rf"(?:and|or|but) (?:{_BEFORE} )?(?:what|which|who|why|how|where)\b",
    r"et maintenant",
)
_SEVERAL = re.compile(rf"\b(?:{'|'.join(_SIGNS)})|;")
# "progrès ou danger ?", but neither "où" nor its "ou est" of those who type no accents, and no bare "ou pas ?".
_ALTERNATIVES = re.compile(
    r"\w\s+(?:ou|or|vs)\s+(?!(?:est|sont|se|peut|peuvent|puis|on|il|elle|ils|elles|tout|pas|non|not|no|mtn|maintenant|k?oi"
    r"|qu[ei]|quoi|quand|quel\w*|trouv\w*|habit\w*|va|vit|celui|celles?|ceux|cela|a lieu)\b)\w"
)
# "le service client et le marketing", "en France et aux États-Unis": two of a kind, which may have a sentence each.
_KIND = r"(?:l[ea]s?|l'|une?|des?|du|d'|en|aux?|dans|sur|pour|chez|par|avec|the|in|on|at|for|of|with)"
_TWO_OF_A_KIND = re.compile(rf"\b{_KIND}\b.+\b(?:et|ou|and|or)\b,?(?: en face,| aussi)? ?{_KIND}\b")
_CUT = re.compile(
    r"\s*(?:[,;:?]|\b(?:et|ou|puis|mais|contre|versus|vs|and|or|but|d'un c[oô]t[ée]|de l'autre|au contraire)\b)\s*",
    re.IGNORECASE,
)
# Two people who are named in one breath are asked about together: "Schmidt et Cohen".
_COUPLE = re.compile(r"\b[A-ZÀ-Þ][\w'’-]+ (?:et|and|ou|or) (?=[A-ZÀ-Þ])")
_INTERROGATIVE = re.compile(
    r"(?:(?:a|de|par|pour|sur|in|for|to|of) )?(?:que|qu'\w+|quels?|quelles?|qui|quoi|pourquoi|comment|combien|quand|ou"
    r"|what|which|who|why|how|where|when)\b"
)
# "Le livre, il coûte combien ?": what is named first and taken up by a pronoun is one thing with what is asked of it.
_TAKEN_UP = re.compile(
    r"\W*(?:[\w'’-]+ ){0,4}[\w'’-]+\s*,\s*(?=(?:il|elle|ils|elles|[cç]a|cela|it|he|she|they)\b|c['’])", re.IGNORECASE
)
MOST_PARTS = 4
# What tells no part from another: "les trois à la fois", "on fait quoi de chacun ?", "donne les deux avis".
_HOW_MANY = frozenset(
    {"deux", "trois", "quatre", "cinq", "chacun", "chacune", "chaque", "fois", "avis", "two", "three", "each", "both"}
)


@lately
def asks_for_several(question: str) -> bool:
    """Say whether a question wants more than one quote."""
    return bool(_SEVERAL.search(fold(question)))


@lately
def offers_alternatives(question: str) -> bool:
    """Say whether a question names one thing or another."""
    return bool(_ALTERNATIVES.search(question.lower()))


@lately
def may_want_several(question: str) -> bool:
    """Say whether a question names two of a kind, of which the blog may speak in two places."""
    return bool(_TWO_OF_A_KIND.search(fold(question)))


def parts_of(question: str) -> tuple[str, ...]:
    """Return the parts of a question that have a content word of their own; empty where there is only one.

    What stands before a colon only says what the parts are about.
    """
    _, colon, after = question.partition(":")
    parts = _pieces(after) if colon else []
    if len(parts) < 2:
        parts = _pieces(question)
    return tuple(parts[:MOST_PARTS]) if len(parts) > 1 else ()


def asks_one_thing(question: str) -> bool:
    """Say whether a question has one part, but for a name that its pronoun takes up: "Le livre, il coûte combien ?"."""
    first = _TAKEN_UP.match(question)
    return not parts_of(question[first.end() :] if first else question)


def _pieces(text: str) -> list[str]:
    couples = [match.span() for match in _COUPLE.finditer(text)]
    cuts = [m.span() for m in _CUT.finditer(text) if not any(start < m.end() <= end for start, end in couples)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    pieces = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return [piece for piece in pieces if any(_says_what(word) for word in words(piece))]


def _says_what(word: Word) -> bool:
    """Say whether a word may be what a part asks about: not how many parts there are."""
    return not word.is_stop and word.folded not in _HOW_MANY


def own_of(parts: Sequence[str], stems: Sequence[Sequence[str]]) -> tuple[frozenset[str], ...]:
    """Return the stems that only one part asks for, for each part; `stems` are those of its words, in order.

    In "Que veulent les patrons et les jeunes ?" what comes before the first of the two belongs to both; in "Que
    veulent les patrons, et que craignent les jeunes ?" each part has a verb of its own.
    """
    if len(parts) > 1 and not _INTERROGATIVE.match(fold(parts[1]).lstrip()):
        stems = [stems[0][-max(1, len(stems[1])) :], *stems[1:]]
    return tuple(frozenset(each) for each in stems)
