"""What somebody asks of a case of his own that he has just told: "…, que faire ?", "Je réponds ou je laisse couler ?".

Such a question names nothing by itself; what the case is about stands before it.
"""

import re
from collections.abc import Sequence

from bot.conversation.heard._asking_advice import ASKS_ADVICE
from bot.conversation.heard._plainly import plainly
from bot.text import LatePattern

_LEADS = r"(?:(?:et|alors|bon|mais|donc|du coup|ok|stp|svp|franchement|docteur|and|so|but|well|please|pls) )*"
_IS_IT = r"(?:est ce (?:que |qu'))?"
_JUDGED = r"normal|grave|legal|dangereux|risque|idiot|bete|foutu|une bonne idee|(?:bien|mal)(?= ou)"
_JUDGED_IN_ENGLISH = r"(?:\w+ )?(?:normal|ok|okay|wrong|legal|dangerous|bad|rare|common|fair|right)|a (?:good|bad) idea"
_OF_ONES_CASE = LatePattern(
    (
        # que faire ? normal ? c'est grave ? suis-je ridicule ?
        rf"{_LEADS}(?:{ASKS_ADVICE})",
        rf"{_LEADS}(?:{_JUDGED})(?: docteur| ou pas| ou non| ou quoi)?",
        rf"{_LEADS}{_IS_IT}(?:c'est|ce serait|je suis|suis je|est ce)"
        r"(?! (?:quoi|qui|ou|quand|pour|comment|combien|(?:les?|la)?quel\w*)\b)"
        r"(?: (?:si|vraiment|trop|bien|tres|une?|la))? (?:bonne )?\w+(?: ou pas| ou non)?",
        # j'ai tort ? il a le droit ? qui a raison ? je me fais des films ? j'ai fait une bêtise ?
        rf"{_LEADS}{_IS_IT}(?:(?:j'ai|ai je|(?:on|nous|il|elle|ils|elles) (?:a|avons|ont)|a t (?:on|il|elle)|qui a) "
        r"(?:eu )?(?:tort|raison|le droit)|(?:je|on) (?:me|se) fai[st] des (?:films|idees)|j'ai fait une \w+|"
        r"(?:j'|il |elle |on )exagere)(?: ou pas| non)?",
        # je suis le seul dans ce cas ? je réponds ou pas ? un avis ? vous feriez quoi ? comment lui expliquer ?
        rf"{_LEADS}{_IS_IT}(?:je suis|suis je|on est|sommes nous|nous sommes) (?:les? |la )?seule?s?"
        r"(?: dans (?:ce|mon|notre) cas| a \w+(?: \w+){0,3})?",
        rf"{_LEADS}(?:je|on) (?:\w+ ){{1,3}}ou (?:(?:je|on) \w+(?: \w+){{0,3}}|non|pas)",
        rf"{_LEADS}je (?:(?:la|le|les|lui|leur|y) |l')?\w+(?: (?:oui|non|quand meme))?",
        rf"{_LEADS}(?:(?:un|des|une|vos|ton|votre) )?(?:avis|idees?|conseils?|pistes?|suggestions?)",
        rf"{_LEADS}(?:(?:vous|tu|t') ?(?:feriez|ferais|faites|fais|en penses?z?) quoi|"
        r"que (?:feriez vous|ferais tu|faites vous|fais tu)|qu'(?:en (?:pensez vous|penses tu)|est ce que (?:vous|tu) "
        r"(?:feriez|ferais|en pensez?s?)))(?: a (?:ma|notre) place)?",
        rf"{_LEADS}(?:comment|quoi) (?:lui|leur) \w+|how do i (?:\w+ )?(?:him|her|them|it)(?: \w+)?",
        # is that normal? who's right? am I the only one? should I complain or let it go? any advice?
        rf"{_LEADS}(?:is (?:this|that|it) )?(?:{_JUDGED_IN_ENGLISH})(?: or not)?",
        rf"{_LEADS}(?:who(?:'s| is) (?:right|wrong)|am i (?:the only one|wrong|right|crazy|alone|overreacting|"
        r"paranoid))(?: here| in this)?",
        rf"{_LEADS}(?:do|should) (?:i|we) (?:\w+ ){{1,4}}or \w+(?: \w+){{0,3}}",
        rf"{_LEADS}(?:any )?(?:thoughts|advice|ideas|tips|opinions?|suggestions)",
    )
)
# "Il en parle ?", which is asked of whatever stands before it.
_OF_IT = re.compile(
    r"(?:(?:il|elle|l'auteur) en (?:parle|cause|dit quoi)|does (?:he|she) mention (?:it|that))(?: \w+){0,3}"
)
# Such a question behind a comma, and what is told before it.
_TOLD_BEFORE = re.compile(r"^(?P<told>.{12,}?)\s*[,;–—-]+\s+(?P<asked>[^,;.!?]{3,60}\?)\s*$", re.DOTALL)
_SENTENCES = re.compile(r"(?<=[.!?…])\s+")
# What is told in one breath has parts: "je tiens un bar et mes clients râlent en ligne".
_PARTS = re.compile(
    r"\s*[,;]\s*|\s+(?:et|mais|and|but)\s+(?=(?:je|j['’]|mon|ma|mes|on|nous|notre|nos|il|elle|ils|elles|"
    r"i|my|we|our|he|she|they)\b)",
    re.IGNORECASE,
)


def asks_of_ones_case(text: str) -> bool:
    """Say whether a sentence asks of a case that was told before it, and names nothing by itself."""
    return _OF_ONES_CASE.fullmatch(plainly(text)) is not None


def tells_a_case(text: str) -> bool:
    """Say whether a message tells of a case and asks of that at its end: of its parts none is asked for."""
    sentences = [piece for piece in _SENTENCES.split(text) if piece.strip()]
    *told, last = told_in_parts(sentences) or [""]
    return bool(told) and asks_of_ones_case(last)


def told_in_parts(sentences: Sequence[str]) -> list[str]:
    """Return the sentences of a message; where the last asks of one's own case, each that tells it whole, and in its
    parts, of which one may be what the case is about.
    """
    found = list(sentences)
    if found and (split := _TOLD_BEFORE.match(found[-1])):
        asked = split["asked"]
        if asks_of_ones_case(asked) or _OF_IT.fullmatch(plainly(asked)):
            found[-1:] = [split["told"], asked]
    *told, last = found or [""]
    if not told or not asks_of_ones_case(last):
        return found
    parts = [part for each in told for part in (each, *_PARTS.split(each))]
    return [*dict.fromkeys(filter(None, parts)), last]
