"""Which side of a thing a message asks for: the dark one or the bright one."""

import re
from collections.abc import Sequence

from bot.model import Stance
from bot.text import DANGERS, HOPES, Pieces, fold


def wants_dangers(text: str) -> bool:
    """Say whether a message asks for the dark side ("et les dangers ?")."""
    dark = (
        rf"{DANGERS}|mauvais|limite|peur|revers|medaille|inquiete|derange\b|qui (?:le |lui )?gene|\bhic\b|bemol|"
        r"\bpiege|\bcatch\b|negati|faible|contres?\b|against\b|pessimis|alarmis|sombre|gloomy|(?:bad|dark) side|"
        r"flip|\bcons\b|fear"
    )
    return bool(re.search(dark, fold(text)))


def wants_hopes(text: str) -> bool:
    """Say whether a message asks for the bright side ("et les avantages ?")."""
    bright = (
        rf"{HOPES}|optimis|enthousias|qui (?:lui |l')?(?:plait|enthousiasme|rassure)|bons? cote|beaux? cote|"
        rf"(?:du|le) bon\b|opportunit|"
        r"benef|positi|\bforts?\b|(?:les?|du) pours?\b|^\W*(?:(?:et|mais|and|but) )?(?:pour|for)\W*$|"
        r"(?:good|bright) side|\bpros\b|any good"
    )
    return bool(re.search(bright, fold(text)))


_ASKS = (
    r"(?:^\W*(?:(?:et|mais|and|but)\b)?|\b(?:quel(?:le)?s?|what|which|c'est quoi|quid|y a|are there|cite\w*|donne\w*|"
    r"liste\w*|list|name|connais|vois))"
)
_BETWEEN = (
    r"(?:[ '-]|\b(?:sont|est|are|is|peuvent|etre|selon|lui|t|il|moi|me|les?|la|l|the|des?|d|du|some|any|ses|its|"
    r"principa\w+|grands?|gros|vrais?|plus|main|real|big|biggest)\b)*"
)
_ASKED = re.compile(rf"{_ASKS}{_BETWEEN}\b(?:(?P<dark>{DANGERS})|(?P<bright>{HOPES}))\b")
# One of these is in every name of a side (`bot.text.DANGERS`, `HOPES`).
_SIDES = Pieces(
    "avantag", "bienfait", "benefi", "atout", "promesse", "espoir", "advantage", "upside", "hope", "danger",
    "risque", "menace", "inconvenient", "derive", "mefait", "crainte", "risk", "threat", "drawback", "downside",
)  # fmt: skip
_NAMES = {Stance.DANGER: re.compile(rf"\b{HOPES}\b"), Stance.HOPE: re.compile(rf"\b{DANGERS}\b")}


def side_asked(text: str) -> Stance | None:
    """Return the side of a thing that a question wants to be told, and none but it: "quels sont les dangers de …".

    None for "est-ce dangereux ?": what says no answers that, too.
    """
    folded = fold(text)
    found = _ASKED.search(folded) if _SIDES.any_in(folded) else None
    if found is None:
        return None
    side = Stance.DANGER if found["dark"] else Stance.HOPE
    return None if _NAMES[side].search(folded) else side


# What asks for something of its own, over folded text. "Où" is left out: folded, it is "or".
_QUESTION = re.compile(
    r"\b(?:quel(?:le)?s?|que|qu'|quoi|qui|comment|pourquoi|combien|quand|what|which|whom?|how|why|when|where)\b"
)


def sides_asked(parts: Sequence[str]) -> tuple[Stance | None, ...]:
    """Return the side that each part of a question wants to be told, and none but it.

    "Quels dangers pour la vie privée et la démocratie ?" wants the same of both; in "quelle aide aux pauvres, et quels
    risques ?" each part has a question of its own.
    """
    sides: list[Stance | None] = []
    for part in parts:
        asks = not sides or _QUESTION.search(fold(part))
        sides.append(side_asked(part) if asks else sides[-1])
    return tuple(sides)
