"""What the author criticises, and whom: "il critique quoi exactement ?", "who is he mocking?", asked of what was read.

The signs are over folded text without punctuation, the marks over folded sentences.
"""

import re

from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import LEAD
from bot.text import fold

_HE = r"(?:il|elle|ils|l'auteur|on|s?he|they|the author)"
_BLAMES = (
    r"(?:(?:se |lui |leur )?(?:critiqu\w+|denonc\w+|attaqu\w+|reproch\w+|condamn\w+|raill\w+|egratign\w+|fustig\w+|"
    r"deplor\w+|moqu\w+|blam\w+)|s'en pren(?:d|nent)|en (?:veut|veulent))"
)
_WHOM = r"(?:(?:(?:a|de|contre) ?)?(?:qui|quoi))"
_FRENCH = (
    rf"(?:{_HE} (?:{_BLAMES} {_WHOM}|vise qui)"
    rf"|(?:{_WHOM}|que|qu'est ce|qui est ce) ?(?:est ce )?(?:que |qu')?{_HE} (?:{_BLAMES}|vise)"
    rf"|(?:{_WHOM}|que) (?:{_BLAMES}(?: t)? {_HE}|vise(?: t)? {_HE})"
    rf"|{_HE} (?:le |la |les |l'|en |est |est (?:tres |plutot |assez )?)?critique|(?:est|sont)(?: t)? {_HE} critiques?"
    rf"|{_HE} (?:se moque|s'en moque)(?: (?:d'eux|de (?:lui|elle|nous|ca|quelqu'un)))?|c'est une (?:critique|moquerie)"
    r"|(?:c'est |c'est qui |c'est quoi |qui est |quelle est )?(?:la|sa) cible"
    r"|(?:sa|la) critique (?:porte|vise) (?:sur )?(?:quoi|qui)"
    r"|qu'est ce (?:qui (?:l'|le |lui )(?:enerve|agace|derange|deplait)|qu'il (?:n'aime pas|trouve a redire)))"
)
_ENGLISH = (
    rf"(?:(?:who|whom|what)(?:'s| exactly)? (?:is|does|was|are|do) {_HE} (?:really |exactly |actually )?"
    r"(?:critici[sz]\w+|mock\w*|attack\w*|target\w*|denounc\w+|blam\w+|making fun of|laugh\w* at|complain\w* about|"
    r"(?:tak\w+|hav\w+) (?:a )?(?:aim at|dig at))|who(?:'s| is) the target|"
    rf"(?:does|is|was) {_HE} (?:really )?(?:critical|(?:critici[sz]\w+|mock\w*|attack\w*|blam\w+|mak\w+ fun of) "
    r"(?:any(?:one|body)|some(?:one|body)|him|her|them|it|that|this)))"
)
_TAIL = r"(?: (?:exactement|precisement|au juste|en fait|au fond|la|ici|du coup|alors|donc|exactly|here|then|really))*"
_ASKS = re.compile(f"{LEAD}(?:{_FRENCH}|{_ENGLISH}){_TAIL}$")
# What finds fault, in the author's voice or in that of whom he quotes.
_FINDS_FAULT = re.compile(
    r"\b(?:critiqu\w+|denonc\w+|reproch\w+|deplor\w+|regrett\w+|moqu\w+|mefi\w+|s'inquiet\w+|censur\w+|"
    r"inadmissibles?|absurd\w+|ridicul\w+|niais\w*|futil\w+|creux|creuses?|factices?|desincarn\w+|superficiel\w*|"
    r"hypocri\w+|simplist\w+|derisoire\w*|infern\w+|obligatoires?|pillage|emmerd\w+|rale\w*|pagaille|betises?|"
    r"inutiles?|sans interet|soi[- ]disant|pretendu\w*|dommage|helas|malheureusement|scandal\w+|"
    r"honteu\w+|au risque|au lieu de|pas la (?:bonne )?(?:reponse|solution)|"
    r"ne (?:sert|servent) (?:a rien|pas)|on (?:ne )?sait pas trop|pas vraiment|laisse\w* a desirer)\b"
)


def asks_whom_he_criticises(text: str) -> bool:
    """Say whether a message asks what or whom the author criticises, and leaves it to the talk where."""
    plain = plainly(text)
    return _ASKS.match(plain) is not None


def finds_fault(sentence: str) -> bool:
    """Say whether a sentence finds fault with something or somebody."""
    return _FINDS_FAULT.search(fold(sentence)) is not None
