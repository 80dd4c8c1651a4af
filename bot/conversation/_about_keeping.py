"""What members ask of what is kept of their words: whether, for how long, who reads it, and that it be erased.

Whole messages, over folded text without punctuation, as all small talk is.
"""

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
    r"(?:this|that|it|everything|all (?:of )?this|what (?:i|we) (?:say|write|ask|type)|anything"
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
        r"(?:qui|les (?:modos|moderateurs|admins?)|quelqu'un|on|d'autres)(?: d'autre)? (?:peut|peuvent|va|vont)? ?"
        rf"(?:t il )?(?:lire|voir|relire|lit|lisent|voit|voient|acceder a) {_OURS}{_HERE}",
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
