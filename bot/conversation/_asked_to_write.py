"""Whoever wants something written ("écris-moi une dissertation sur la surveillance") is read what there is on it."""

import re

from bot.conversation._plainly import plainly
from bot.text import lately

_WORK = (
    r"(?:dissertation|redaction|expose|essai|article|billet|post|tweet|thread|poeme|haiku|chanson|rap|slam|conte|"
    r"histoire|texte|discours|lettre|mail|email|paragraphe|memoire|plan|fiche|code|script|essay|poem|"
    r"song|story|article|speech|letter|paragraph|paper|blog post|report|rapport|scenario|roman)"
)
_MAY = r"(?:(?:tu (?:peux|pourrais|sais)|vous (?:pouvez|pourriez)|peux tu|pouvez vous|can you|could you|please) )?"
_ASKED = re.compile(
    rf"{_MAY}(?:me |m')?(?:ecri[stv]\w*|redige[rz]?|compose[rz]?|ponds?|fai[rst]\w*|invente[rz]?|genere[rz]?|write|"
    rf"draft|compose|generate|make)(?: (?:moi|nous|me|us))? (?:une?|le|la|mon|ma|an?|the|my) (?:\w+ )?{_WORK}s?\b"
    r"(?: (?:de|en) (?:\w+ )?(?:pages?|mots|lignes|words|pages|lines))?"
    r"(?: (?:sur|a propos d[eu]s?|au sujet d[eu]s?|qui parle d[eu]s?|about|on) (?:les?|la|l'|the )? ?(?P<thing>.+))?"
)


@lately
def asked_to_write(text: str) -> str | None:
    """Return what a message wants something written about, the empty string for anything, None where it does not."""
    found = _ASKED.fullmatch(plainly(text))
    return None if found is None else found["thing"] or ""
