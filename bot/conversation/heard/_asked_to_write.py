"""Whoever wants something written ("écris-moi une dissertation sur la surveillance") is read what there is on it; who
wants anything else done ("génère une image de chat") hears that it is not what the bot does.
"""

import re

from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._plainly import plainly
from bot.text import fold, lately

_WORK = (
    r"(?:dissertation|redaction|expose|essai|article|billet|post|tweet|thread|poeme|haiku|chanson|rap|slam|conte|"
    r"histoire|texte|discours|lettre|mail|email|paragraphe|memoire|plan|fiche|code|script|essay|poem|"
    r"song|story|article|speech|letter|paragraph|paper|blog post|report|rapport|scenario|roman)"
)
_MAY = r"(?:(?:tu (?:peux|pourrais|sais)|vous (?:pouvez|pourriez)|peux tu|pouvez vous|can you|could you|please) )?"
# "Invente une phrase dans son style": of the author's own there is nothing to invent.
_INVENTED = LateOpening(
    rf"(?:(?:alors|et|bon|ok|mais|non|then|so|and|but|no) )*(?:{_MAY}(?:me |m'|en )?"
    r"(?:invente[rz]?|imagine[rz]?|improvise[rz]?|make up|invent|imagine)(?: (?:moi|nous|me|us))?"
    r"(?: (?:en une?|une?|des|an?|some|his) .{2,60})?|"
    r"(?:je (?:t'|vous |te )(?:ai |avais )?(?:demande|dis|disais|demandais)|i (?:asked|told) you) (?:d'|de |to )"
    r"(?:inventer|imaginer|improviser|invent|make (?:it|something) up)(?: .{2,40})?)"
    r"(?: (?:alors|stp|svp|please|then))*"
)
_ASKED = LateOpening(
    rf"{_MAY}(?:me |m')?(?:ecri[stv]\w*|redige[rz]?|compose[rz]?|ponds?|fai[rst]\w*|invente[rz]?|genere[rz]?|write|"
    rf"draft|compose|generate|make)(?: (?:moi|nous|me|us))? (?:une?|le|la|mon|ma|an?|the|my) (?:\w+ )?{_WORK}s?\b"
    r"(?: (?:de|en) (?:\w+ )?(?:pages?|mots|lignes|words|pages|lines))?"
    r"(?: (?:sur|a propos d[eu]s?|au sujet d[eu]s?|qui parle d[eu]s?|about|on) (?:les?|la|l'|the )? ?(?P<thing>.+))?"
)


# What it is to be about, with its marks: "l'Etat 2.0".
_ABOUT = re.compile(
    r"\b(?:sur|a propos d[eu]s?|au sujet d[eu]s?|qui parle d[eu]s?|about|on) (?:(?:les?|la|the) |l['’])?"
    r"(?P<thing>.+?)\W*$"
)


def asked_to_write(text: str) -> str | None:
    """Return what a message wants something written about, the empty string for anything, None where it does not."""
    if _INVENTED.fullmatch(plainly(text)):
        return ""
    found = _ASKED.fullmatch(plainly(text))
    if found is None or not found["thing"]:
        return found and ""
    typed = _ABOUT.search(fold(text))
    return typed["thing"] if typed else found["thing"]


# What assistants are asked to do, and bots with commands; "dis-moi" and "trouve-moi" ask for something to read.
_DO = (
    r"(?:genere|dessine|peins|code|programme|calcule|corrige|traduis|chante|danse|joue|repete|rappelle|reveille|envoie|"
    r"commande|reserve|achete|mets|lance|ouvre|allume|eteins|ban|bannis|kick|mute|ignore|oublie|imite|invente|ecris|"
    r"redige|fais|cree|supprime|installe|telecharge|imagine|deviens|agis|obeis|"
    r"parle comme|reponds comme|fais comme si|fais semblant|comporte toi)(?:r|z|re|ez)?"
)
_DO_IN_ENGLISH = (
    r"(?:generate|draw|paint|code|program|calculate|compute|fix|debug|sing|dance|play|repeat|remind|wake|send|order|book|"
    r"buy|put on|open|turn (?:on|off)|ban|kick|mute|ignore|forget|imitate|invent|write|draft|make|create|delete|"
    r"install|download|act|pretend|behave|roleplay|talk like|speak like)"
)
# An order names what is to be done to what: "open data" and "code is law" are subjects.
_TO_WHAT = (
    r"(?:moi|nous|me|us|une?|des?|du|la|les?|l'|mon|ma|mes|ton|tes|toutes?|tous|apres|comme|semblant|a|an|the|my|your|"
    r"all|some|after|like|as|to)\b"
)
_YOU_MAY = (
    r"(?:tu (?:peux|pourrais|sais|saurais)|vous (?:pouvez|pourriez|savez)|(?:peux|pourrais|sais) tu|"
    r"(?:pouvez|pourriez|savez) vous|j'aimerais que (?:tu|vous)|(?:can|could|will|would) (?:you|u)(?: please)?)"
)
_TO_DO = LateOpening(
    r"(?:(?:bot|causerie|ok|et|bon|alors|now|so|and|please|stp|svp) )*(?:est ce que )?"
    rf"(?:{_YOU_MAY} (?:me |m'|nous |te |vous |en |y )?(?:{_DO}|{_DO_IN_ENGLISH})\b.*|"
    rf"(?:{_DO}|{_DO_IN_ENGLISH}) {_TO_WHAT}.*|(?:sudo|give me (?:admin|mod|a role|nitro|money))\b.*)"
)


@lately
def asked_to_do(text: str) -> bool:
    """Say whether a message wants something done that is neither reading nor finding ("répète après moi : …")."""
    return _TO_DO.fullmatch(plainly(text)) is not None
