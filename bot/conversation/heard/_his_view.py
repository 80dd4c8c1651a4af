"""Who says something of a thing, and asks for the author's view of it: "j'ai arrêté Facebook. Et lui ?"."""

import re

from bot.conversation.heard._follow_ups import subject_words
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._statements import is_sentence

_HE = r"(?:il|elle|l'auteure?|he|she|the author)"
_AND = r"(?:(?:et|mais|alors|du coup|and|but|so|est ce qu[e']) ?)*"
# Over folded text without marks, at the end of a message.
_ASKS = re.compile(
    rf"^(?P<told>.+?) (?:(?:et|mais|and) (?:lui|elle|l'auteure?|him|her|the author)(?: alors)?"
    rf"|{_AND}(?:(?:lui|elle|l'auteure?) )?{_HE} (?:en )?(?:pense|dit|dirait|penserait) quoi"
    r"(?: (?:le monsieur|ce monsieur|(?:l'|votre |ton |cet )aut(?:eur|rice)))?"
    rf"|{_AND}(?:qu'en|que(?: leur| lui| me| nous| y)?) (?:pense|dit|dirait|penserait)(?: t)? {_HE}(?: de (?:ca|cela))?"
    rf"|{_AND}qu'est ce qu'(?:il|elle) en (?:pense|dit|dirait)(?: (?:reellement|vraiment|lui|elle|au juste))*"
    r"(?: (?:l'|votre |ton |cet |notre )aut(?:eur|rice))?"
    rf"|{_AND}(?:(?:lui|elle|l'auteure?) )?(?:{_HE} )?(?:ne |n')?(?:est|serait|trouve|pense|dit|partage)(?: t)?"
    rf"(?: {_HE})?"
    r"(?: (?:aussi|pas|d'accord|ca|cela|comme moi|comme ca|pareil|la meme chose|mon avis|avec (?:moi|ca)))+"
    rf"|{_AND}what (?:does|would|did) {_HE} (?:think|say)(?: (?:of|about) (?:it|that|this))?"
    rf"|{_AND}(?:does|would) {_HE} (?:agree|think so|say so|feel the same)(?: with (?:me|that))?"
    rf"|{_AND}what(?:'s| is) (?:his|her|the author's) (?:take|view|opinion)(?: (?:on|of|about) (?:it|that|this))?"
    r"|(?:and )?what about (?:him|her|the author))$"
)
# In haste that has no mark: "c'est dégueulasse. il en pense quoi l'auteur".
_NO_MARK = re.compile(r"\b(?:il|elle) (?:en )?(?:pense|dit|dirait) quoi(?: (?:l'|votre |ton )aut(?:eur|rice))?$")
# Whose view it is stands near the end (characters): a look that spares most of the others.
_WHOSE = re.compile(r"\b(?:lui|elle|il|auteure?|him|her|he|she|author)\b")
_NEAR_THE_END = 40
# Nobody tells more before he asks (words).
_LONGEST = 40


def told_before_asking(text: str) -> str | None:
    """Return what a message says before it asks for the author's view of that, or None where it does not."""
    plain = plainly(text)
    if not ("?" in text or _NO_MARK.search(plain)):
        return None
    may_ask = plain.count(" ") <= _LONGEST and _WHOSE.search(plain[-_NEAR_THE_END:])
    found = _ASKS.match(plain) if may_ask else None
    # "Le télétravail, il en pense quoi ?" tells nothing: it asks.
    return found["told"] if found and subject_words(found["told"]) and is_sentence(found["told"]) else None
