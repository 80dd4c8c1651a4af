"""Questions with two sides or several parts, and what each part asks."""

import re

from bot.text import fold, words

# Signs that one quote will not do: two interrogatives, a plural "which ones", a comparison, an explicit enumeration.
_SIGNS = (
    r"\b(?:quels|quelles|lesquel\w+|les (?:deux|trois|quatre)|tous les|toutes les|cite\w*|liste\w*|enumer\w*)\b",
    r"\b(?:d'un cote|de l'autre|differences? entre|oppose\w*|compare\w*|versus|vs|a la fois|tour a tour|puis)\b",
    r"\b(?:pour (?:et|ou) (?:le )?contre|avantages|inconvenients|donne[- ]moi|expliquez?[- ]moi)\b",
    r"\b(?:difference between|compare|both|pros and cons|benefits and|list|which ones|what are the)\b",
    r"\b(?:et|ou|mais) (?:que|qu'|quel|qui|quoi|pourquoi|comment|combien|quand)",
    r"\b(?:and|or|but) (?:what|which|who|why|how|where)",
    r";|\bet maintenant",
)
_SEVERAL = re.compile("|".join(_SIGNS))
_CUT = re.compile(
    r"\s*(?:[,;:?]|\b(?:et|ou|puis|mais|contre|versus|vs|and|or|but|d'un c[oô]t[ée]|de l'autre|au contraire)\b)\s*",
    re.IGNORECASE,
)
MOST_PARTS = 4


def asks_for_several(question: str) -> bool:
    """Say whether a question wants more than one quote."""
    return bool(_SEVERAL.search(fold(question)))


def parts_of(question: str) -> tuple[str, ...]:
    """Return the parts of a question that have a content word of their own; empty where there is only one."""
    pieces = [piece for piece in _CUT.split(question) if any(not word.is_stop for word in words(piece))]
    return tuple(pieces[:MOST_PARTS]) if len(pieces) > 1 else ()
