"""How somebody who is of another opinion says on what, and gives reasons."""

import re

from bot.conversation.heard._follow_ups import subject_words
from bot.conversation.heard._plainly import plainly
from bot.model import Stance
from bot.text import lately

_ARGUES = re.compile(
    r"(?:(?:oui|ouais|bah|ben|non|mais|et|moi|yes|well|but) )*"
    r"(?:parce qu(?:e |')|car |puisqu(?:e |')|vu qu(?:e |')|because |cause |since )"
)
_NAMES_TOPIC = re.compile(
    r"\b(?:sur|a propos d[eu]s?|au sujet d[eu]s?|concernant|quant aux?|pour ce qui est d[eu]s?|about|regarding|"
    r"(?:agree|disagree|him|her|them|authors?|wrong|right) on)"
    r" (?:les? |la |l'|the )?(\w[\w' ]*)$"
)
# What is overdone tells which side is missed: "trop optimiste" misses the dangers.
_TOO_BRIGHT = re.compile(
    r"\b(?:optimist\w*|naifs?|naives?|beau pour|enthousiast\w*|enthusiast\w*|idealist\w*|utopi\w*|bisounours|rosy|"
    r"angelism\w*)\b"
)
_TOO_DARK = re.compile(
    r"\b(?:pessimist\w*|alarmist\w*|catastrophist\w*|parano\w*|dramatis\w*|dramatique|defaitist\w*|negatif|"
    r"negative|noir|gloomy|doom\w*)\b"
)


def argues(text: str) -> bool:
    """Say whether a message gives a reason of its author's own ("parce que c'est utile pour …")."""
    return "?" not in text and _ARGUES.match(plainly(text)) is not None


@lately
def topic_disputed(text: str) -> str | None:
    """Return on what a message disagrees, where it says so: "pas d'accord avec l'auteur sur Facebook"; else None."""
    found = _NAMES_TOPIC.search(plainly(text))
    return found[1] if found and subject_words(found[1]) else None


@lately
def side_missed(text: str) -> Stance | None:
    """Return the side that somebody misses who finds the other one overdone ("trop optimiste"), or None."""
    plain = plainly(text)
    if _TOO_BRIGHT.search(plain):
        return Stance.DANGER
    return Stance.HOPE if _TOO_DARK.search(plain) else None
