"""Questions that want a thing weighed: what speaks for it and what against it, whoever says so."""

import re

from bot.text import fold, lately

# What a reader calls the bright side of a thing, and the dark one. Over folded text.
_BRIGHT = (
    r"avantages?|bienfaits?|promesses?|chances?|aubaines?|opportunites?|espoirs?|atouts?|benefices?|bons? cotes?"
    r"|points? (?:positifs?|forts?)|aspects? positifs?|positifs?|ca apporte|apports?|merites?|benefique"
    r"|bonnes? choses?"
    r"|advantages?|benefits?|promises?|hopes?|opportunit(?:y|ies)|upsides?|chances?|pros|good (?:sides?|things?)"
    r"|blessing|strengths?"
)
_DARK = (
    r"inconvenients?|risques?|dangers?|menaces?|craintes?|limites?|peurs?|derives?|mauvais cotes?|defauts?|mefaits?"
    r"|points? (?:negatifs?|faibles?)|aspects? negatifs?|negatifs?|inquietudes?|pieges?|dangereux"
    r"|mauvaises? choses?"
    r"|disadvantages?|drawbacks?|risks?|threats?|fears?|downsides?|worries|limits|cons|bad (?:sides?|things?)|curse"
    r"|weaknesses"
)
# These are names of the sides only where one is joined to the other: "rêve ou cauchemar", "amis ou ennemis".
_BRIGHT_BESIDE = r"progres|reves?|bonnes? (?:nouvelles?|idees?)|gains?|paradis|amis?|utiles?"
_DARK_BESIDE = (
    r"cauchemars?|problemes?|mauvaises? (?:nouvelles?|idees?)|pertes?|enfer|ennemis?|ca complique|catastrophes?|fleaux?"
)
_JOINING = r" ?(?:,|:|/|\bou|\bet|\bor|\band|\bvs) (?:\w+ ){0,2}"
_BOTH = (
    r"(?:le )?pour et (?:le )?contre|pour ou contre|pros and cons|for and against|both sides"
    r"|(?:les )?deux (?:sons de cloche|cotes|faces|versants|camps)|bon ou mauvais|bien ou mal|good or bad"
    r"|les plus et les moins"
    rf"|(?:{_BRIGHT}|{_BRIGHT_BESIDE}){_JOINING}(?:{_DARK}|{_DARK_BESIDE})"
    rf"|(?:{_DARK}|{_DARK_BESIDE}){_JOINING}(?:{_BRIGHT}|{_BRIGHT_BESIDE})"
)
_NAMES = re.compile(rf"\b(?:{_BOTH}|{_BRIGHT}|{_DARK})\b")
_IN_BOTH = re.compile(rf"\b(?:{_BOTH})\b")
_IN_BRIGHT, _IN_DARK = re.compile(rf"\b(?:{_BRIGHT})\b"), re.compile(rf"\b(?:{_DARK})\b")


@lately
def weighs(question: str) -> bool:
    """Say whether a question asks for both sides of a thing."""
    folded = fold(question)
    if _IN_DARK.search(folded):
        return bool(_IN_BRIGHT.search(folded) or _IN_BOTH.search(folded))
    return bool(_IN_BOTH.search(folded))


def names_bright(piece: str) -> bool:
    """Say whether a piece of a question asks for the bright side alone."""
    folded = fold(piece)
    return bool(_IN_BRIGHT.search(folded)) and not _IN_DARK.search(folded)


def names_dark(piece: str) -> bool:
    """Say whether a piece of a question asks for the dark side alone."""
    folded = fold(piece)
    return bool(_IN_DARK.search(folded)) and not _IN_BRIGHT.search(folded)


def subject_of(question: str) -> str:
    """Return a question without its names for the two sides: what is to be weighed."""
    folded = fold(question)
    # Folding seldom changes the length; where it does, the folded text asks the same.
    typed = question if len(folded) == len(question) else folded
    kept, place = [], 0
    for name in _NAMES.finditer(folded):
        kept.append(typed[place : name.start()])
        place = name.end()
    return " ".join([*kept, typed[place:]]) if kept else question
