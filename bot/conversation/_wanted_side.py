"""Which side of a thing a message asks for: the dark one or the bright one."""

import re

from bot.text import fold


def wants_dangers(text: str) -> bool:
    """Say whether a message asks for the dark side ("et les dangers ?")."""
    dark = (
        r"danger|risque|menace|inconvenient|mauvais|limite|crainte|peur|revers|medaille|negati|faible|contres?\b|"
        r"against\b|risk|"
        r"downside|drawback|(?:bad|dark) side|flip|\bcons\b|fear|threat"
    )
    return bool(re.search(dark, fold(text)))


def wants_hopes(text: str) -> bool:
    """Say whether a message asks for the bright side ("et les avantages ?")."""
    bright = (
        r"avantage|bienfait|bons? cote|beaux? cote|(?:du|le) bon\b|espoir|promesse|opportunit|benef|atout|positi|"
        r"\bforts?\b|(?:les?|du) pours?\b|"
        r"^\W*(?:(?:et|mais|and|but) )?(?:pour|for)\W*$|advantage|upside|(?:good|bright) side|\bpros\b|hope|any good"
    )
    return bool(re.search(bright, fold(text)))
