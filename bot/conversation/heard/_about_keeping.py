"""What members ask of what is kept of their words: whether, for how long, who reads it, and that it be erased.

Whole messages, over folded text without punctuation, as all small talk is; save what is asked of one's own data, which
may be said in any words as long as nothing else is named (`asks_of_ones_data`).
"""

import re

from bot.text import Pieces

_KEEPS = (
    r"(?:enregistre[sz]?|collecte[sz]?|recolte[sz]?|recueille[sz]?|garde[sz]?|conserve[sz]?|stocke[sz]?|sauvegarde[sz]?|memorise[sz]?|archive[sz]?|retiens|retenez"
    r"|log(?:ue|gue)?[sz]?|note[sz]?)"
)
_KEPT = r"(?:enregistr|gard|conserv|stock|sauvegard|archiv|lue?s?|log(?:u|gu)|surveill|anonym|confidenti|priv)\w*"
_OURS = (
    r"(?:(?:tout )?(?:ca|cela)|(?:tout(?:es)? )?mes (?:messages?|questions?|donnees|infos?|propos|textes?)"
    r"|les messages?|(?:tout(?:es)? )?nos (?:conversations?|messages?|echanges?|discussions?)"
    r"|cette (?:conversation|discussion)"
    r"|(?:tout )?ce (?:que|qu') ?(?:je|on|j')(?: te| vous| t')? ?(?:dis|ecris|dit|ecrit|demande|raconte)"
    r"|(?:l'|mon )historique|une trace|des traces|tout)"
)
_HERE = r"(?: (?:ici|la|dessus|quelque part|au juste|exactement|en fait))*"
_OF_ME = r"(?:de|sur|avec) (?:moi|nous|mes (?:donnees|messages|questions))"
_ENGLISH_OURS = (
    r"(?:this|that|it|everything|all (?:of )?this|what (?:i|we) (?:say|write|ask|type)(?: (?:to )?you)?|anything"
    r"|(?:my|our|these|the) (?:messages?|questions?|chats?|conversations?|data)|a (?:log|record|history))"
)
_ERASE = r"(?:supprime|efface|oublie|detruis|vire|enleve)"
_CAN_YOU = r"(?:est ce que )?(?:(?:tu|vous) (?:peux|pouvez|pourrais) |(?:peux|pouvez) (?:tu|vous) )?"
_MINE = (
    r"(?:mes (?:donnees|messages?|questions?|infos?)|mon historique|nos (?:conversations?|echanges?|discussions?)"
    r"|(?:tout )?ce que (?:tu|vous) (?:sais|savez|as|avez|gardes|gardez)(?: (?:sur|de) moi)?|tout|moi"
    r"|ce que j'ai (?:dit|ecrit|demande))"
)

ABOUT_KEEPING: dict[str, tuple[str, ...]] = {
    "asks_kept": (
        rf"(?:est ce que |dis )?(?:tu|vous|on|le bot|causerie) (?:ne )?{_KEEPS} (?:aussi )?{_OURS}{_HERE}",
        rf"{_KEEPS} (?:tu|vous) {_OURS}{_HERE}",
        rf"(?:est ce que )?(?:c'est|tout est|ca reste) {_KEPT}{_HERE}",
        rf"(?:est ce que )?{_OURS} (?:est|sont|reste)(?: (?:il|elle|ils|elles))? (?:{_KEPT}|publi\w+)"
        rf"(?: par (?:quelqu'un|qui|les \w+|d'autres|des \w+))?{_HERE}",
        r"(?:est ce que )?(?:(?:et|sur discord|ici) )*"
        r"(?:qui|les (?:modos?|moderateurs|admins?)|quelqu'un|on|d'autres)(?: d'autre)? (?:peut|peuvent|va|vont)? ?"
        rf"(?:t il )?(?:lire|voir|relire|lit|lisent|voit|voient|acceder a)(?: {_OURS})?{_HERE}",
        r"(?:pendant )?combien de temps (?:est ce que )?"
        rf"(?:{_KEEPS} (?:tu|vous)|(?:tu|vous) {_KEEPS}|(?:c'est|sont) {_KEPT})(?: {_OURS})?",
        rf"(?:que |qu'est ce que )(?:(?:tu|vous) )?(?:fais|faites|{_KEEPS}|sais|savez)(?: (?:tu|vous))? {_OF_ME}",
        rf"(?:tu|vous) (?:fais|faites|sais|savez|gardes|gardez) quoi {_OF_ME}",
        r"(?:quelles? (?:donnees|infos?|informations)(?: personnelles)?|que|qu'est ce que) (?:est ce que )?"
        rf"(?:(?:tu|vous) {_KEEPS}|{_KEEPS} (?:tu|vous))(?: {_OF_ME})?{_HERE}",
        r"(?:what (?:data|information) )(?:do|will) you (?:keep|store|collect|log|save)(?: (?:about|on) (?:me|us))?",
        r"(?:est ce que )?(?:c'est|tu es|t'es|vous etes|le bot est|es tu|est ce|is (?:this|it)|are you) (?:bien )?"
        r"(?:(?:conforme|en regle|compatible|compliant)(?: (?:au|avec le|with(?: the)?|to(?: the)?))? )?(?:rgpd|gdpr)"
        r"(?: (?:compliant|compatible))?",
        rf"(?:is|are) {_ENGLISH_OURS} (?:being )?"
        r"(?:logged|recorded|stored|saved|kept|private|anonymous|public)(?: here)?",
        rf"(?:do|will|are) you (?:keep|store|log|save|record|remember)(?:ing)?(?: {_ENGLISH_OURS})?",
        rf"who (?:else )?(?:can |will |gets to )?(?:reads?|sees?|access(?:es)?) {_ENGLISH_OURS}",
        r"am i (?:being )?(?:recorded|logged|watched|tracked|monitored|spied on)(?: here)?",
        r"(?:do|will|are) you (?:record|log|track|watch|monitor|spy on)(?:ing)? (?:me|us)",
        r"(?:can|do|does|will|could) (?:the )?"
        r"(?:mod(?:erator)?s?|admins?|others?|other people|people|any(?:one|body)|some(?:one|body)|everyone)(?: else)?"
        rf" (?:read|see|access) {_ENGLISH_OURS}(?: here)?",
        r"(?:what(?:'s| is)|where(?:'s| is)|do you have|is there|show me) (?:your|the|a) privacy (?:policy|notice)",
        r"(?:(?:c'est quoi|quelle est|ou est|il y a|t'as|vous avez) )?(?:ta|votre|la|une) politique de confidentialite",
        r"(?:is|are) my (?:data|messages|questions) (?:safe|secure|protected)(?: (?:with you|here))?",
        r"(?:est ce que )?mes (?:donnees|messages|questions) sont (?:elles |ils )?"
        r"(?:en securite|protege\w+|securise\w+)",
        rf"how long (?:do|will) you (?:keep|store|save) {_ENGLISH_OURS}",
        r"what (?:do|will) you (?:know|keep|store|save|do)(?: (?:about|on|of|with))? "
        r"(?:me|my (?:data|messages|questions))",
    ),
    "asks_erase": (
        rf"{_CAN_YOU}{_ERASE}(?:[rz])? (?:moi )?{_MINE}",
        rf"(?:je (?:veux|voudrais|souhaite)|j'aimerais) (?:que (?:tu|vous) )?{_ERASE}\w* {_MINE}",
        rf"comment (?:est ce qu'on |je (?:peux |fais pour )?|on (?:peut |fait pour )?)?{_ERASE}r? {_MINE}",
        r"oublie[sz]? moi|forget me",
        r"(?:(?:can|could|will) you |please |i want (?:you )?to |how (?:do|can) i )?"
        r"(?:delete|erase|remove|forget|wipe) (?:all )?"
        r"(?:(?:of )?my (?:data|messages?|questions?|history|chats?)|everything (?:about|on|of) me"
        r"|what you (?:know|keep|have) (?:about|of|on) me|our (?:conversations?|chats?))",
    ),
}

_WHAT_IS_MINE = re.compile(
    r"\b(?:mes (?:donnees|messages?|questions?|infos?|informations?|propos|traces|conversations?)|mon historique|"
    r"nos (?:echanges?|conversations?|discussions?)|(?:cette|notre|ma) (?:conversation|discussion)|(?:ce|notre) "
    r"(?:chat|salon prive)|my (?:data|messages?|questions?|history|chats?|conversations?|info\w*)|"
    r"(?:everything|all|what) you (?:know|keep|have|store) (?:about|of|on) (?:me|us)|(?:tout )?ce que (?:tu|vous) "
    r"(?:sais|savez|gardes|gardez|as|avez) (?:de|sur) (?:moi|nous)|"
    r"(?:this|our) (?:chat|conversation)s?|droit (?:a (?:l')?(?:effacement|l'oubli)|d'acces|de rectification)|rgpd|"
    r"gdpr|"
    r"(?:donnees|data) (?:detenez|detiens|gardez|gardes|conservez|avez|as|do you (?:keep|hold|have)).* (?:sur|de|"
    r"about|on) "
    r"(?:moi|me)|(?:tu|vous) (?:as|avez|sai[st]|savez|gardes|gardez|detiens|detenez) (?:\w+ ){0,3}(?:donnees|infos?|"
    r"informations|choses) (?:sur|de) moi|(?:data|information|info) (?:do )?you (?:have|hold|keep|got) (?:on|"
    r"about) me)\b"
)
# One of these is in all that is said so.
_MINE_HAS = Pieces(
    *("donnees", "data", "info", "message", "question", "propos", "traces", "conversation", "discussion", "echange"),
    *("chat", "salon prive", "histor", "droit", "rgpd", "gdpr", " you ", " moi", " nous"),
)
_IS_ERASED = re.compile(
    r"\b(?:effac\w*|supprim\w*|oubli\w*|detrui\w*|eras\w*|delet\w*|remov\w*|forget|wipe|droit a (?:l')?(?:effacement|"
    r"l'oubli))\b"
)
_IS_KEPT = re.compile(
    r"\b(?:ou vont|where (?:do|does)|combien de temps|how long|stocke\w*|conserv\w*|garde\w*|heberge\w*|"
    r"enregistre\w*|sauvegarde\w*|archive\w*|detenez|detiens|acces|"
    r"access|"
    r"prive\w*|private|confidentiel\w*|confidential|anonym\w*|secret\w*|traitement|responsable|stored|kept|saved|"
    r"logged|recorded|lit|lire|lisent|reads?|sees?|voit|voient|rgpd|gdpr|rectification)\b"
)
# What may stand beside: anything else names something, and it is that which is asked of.
_BESIDE = re.compile(
    r"\b(?:comment|how|ou|where|qui|who|quelles?|what|which|est ce qu\w*|que|peux|puis|peut|pouvez|pourriez|faire|faut|"
    r"il|je|j'|tu|vous|on|i|you|me|moi|the|this|that|of|from|to|on|in|is|are|was|do|does|can|could|would|will|should|"
    r"bot|causerie|serveur|server|discord|ici|here|chat|salon|souhaite\w*|veux|voudrais|aimerais|demande|exerc\w+|want|"
    r"would like|like|please|sont|est|elles|ils|c'est|ce|ces|le|la|les|l'|a|de|du|d'|des|sur|par|pour|svp|stp|toutes?|"
    r"tous|all|everything|any|un|une|mon|ma|mes|my|with|about|et|and|en|s'il|plait|exactement|exactly|done|get|have|"
    r"ask|demander|t|vont|vas?|go|goes|temps|long|donnees|personnelles|personal|data|droit|right|au|juste|possible|"
    r"so|alors)\b|'"
)
_LONGEST = 110
_LAWS = ("rgpd", "gdpr")
# Beside the law's name these say that it is asked of the bot: "et le RGPD ?" asks what the blog says of it.
_HERE_OR_MINE = re.compile(
    r"\b(?:tu|vous|t'es|ton|ta|votre|you|your|bot|causerie|serveur|server|discord|ici|here|moi|mes|mon|my|me|droits?|"
    r"rights?)\b"
)


def asks_of_ones_data(plain: str) -> str | None:
    """Return what a message asks of what is kept of its author (an intent of `ABOUT_KEEPING`), or None."""
    if len(plain) > _LONGEST or not _MINE_HAS.any_in(plain):
        return None
    # The law's name alone is a keyword like any other.
    if not (mine := _WHAT_IS_MINE.search(plain)) or (mine[0] in _LAWS and not _HERE_OR_MINE.search(plain)):
        return None
    intent = "asks_erase" if _IS_ERASED.search(plain) else "asks_kept" if _IS_KEPT.search(plain) else None
    rest = f"{plain[: mine.start()]} {plain[mine.end() :]}"
    for said in (_IS_ERASED, _IS_KEPT, _WHAT_IS_MINE, _BESIDE):
        rest = said.sub(" ", rest)
    return None if rest.split() else intent
