"""Words of grammar that ask after something, written as words that do."""

import re

from bot.text import fold

# "avant" and "before" are grammar, but not where nothing follows them: there they say that the past is asked about.
_PAST = (
    (re.compile(r"\b(?:d['’])?avant(?=\s*(?:[?!.,;)…]|$|c['’]))", re.IGNORECASE), "autrefois"),
    (re.compile(r"\bbefore(?=\s*(?:[?!.,;)…]|$))", re.IGNORECASE), "in the past"),
)
_PAST_WORDS = ("avant", "before")
# "Pas content" has its word, which no author spells out.
_NOT = (
    (re.compile(r"\bpas (?:(?:du tout|tr[eè]s|trop|vraiment|si) )?content(e?s?)\b", re.IGNORECASE), r"mécontent\1"),
    (re.compile(r"\bpas (?:(?:du tout|tr[eè]s|trop|vraiment|si) )?satisfait(e?s?)\b", re.IGNORECASE), r"insatisfait\1"),
)
_NOT_WORDS = ("content", "satisfait")


def spelled_out(text: str) -> str:
    """Return a text with the adverbs that ask about the past, and what is denied in two words, as words that say so."""
    folded = fold(text)
    if any(word in folded for word in _PAST_WORDS):
        for adverb, meaning in _PAST:
            text = adverb.sub(meaning, text)
    if " pas " in f" {folded}" and any(word in folded for word in _NOT_WORDS):
        for denied, meaning in _NOT:
            text = denied.sub(meaning, text)
    return text
