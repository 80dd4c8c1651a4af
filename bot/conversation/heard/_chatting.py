"""What people say in jest, in thanks, and to find out where they are: "lol hilarant", "est-ce bien ici qu'on pose …".

As all small talk these are whole messages, over folded text without punctuation.
"""

from bot.conversation.heard._plainly import LAUGH

_LAUGH = rf"(?:{LAUGH}|ah|oh|ok)"
_FOR_WHAT = (
    r"(?:(?:pour|de) (?:(?:votre|ta|ton|cette|la|le|vos|tes|toutes?) |l')*(?:peine|aide|patience|temps|gentillesse|"
    r"reponses?|compagnie|lecture|conversation|echange|eclairages?|explications?)|for (?:your|the|all your|being so) "
    r"(?:trouble|help|patience|patient|time|kindness|kind|answers?|company|reading|chat|effort))"
)
# What may follow that; whoever goes on to something else asks for it.
_YOU_WERE = (
    r"(?: (?:and |et |but |mais )?(?:you(?:'ve| have)?|vous|tu|t'|c'|ce) ?(?:been|were|are|avez ete|as ete|etes|es|"
    r"etait|est|fut)(?: (?!parle|dis|lis|que|qui|what|who|tell|read|mais|but|et|and)[\w']+){1,10})?"
)
# How something strikes somebody, in a word.
FELT = (
    r"(?:c'est (?:trop |grave |super |un peu )*)?(?:chaud|dur|rude|violent|abuse|triste|grv|grave|rip|cheh|aie|ouille|"
    r"au secours|la vache|pas (?:cool|gentil|sympa|juste|tendre|malin|joli|drole|rassurant)|flippant|glauque)|"
    r"(?:scary|creepy|spooky|wild|crazy|sad|deep|heavy|cool|interesting) stuff|"
    r"(?:that's |so |pretty |kinda )*(?:harsh|deep|based|shame|a shame|"
    r"what a shame|oof|yikes|sad|wild|crazy|rough|brutal|savage|ouch|mood|relatable|true that|spooky|creepy|grim|bleak|"
    r"no way|big yikes|rip)"
)
CHATTING: dict[str, tuple[str, ...]] = {
    # "Salut tout le monde, ça va ici ?"
    "well": (
        r"(?:(?:ca|sa) (?:va|roule|gaze)(?: bien)?|comment ca va|quoi de neuf|how are (?:you|things)|what's up)"
        r"(?: (?:ici|par ici|par la|la dedans|chez (?:vous|toi)|tout le monde|les gens|la team|les amis|here|everyone|"
        r"in here|around here))+",
    ),
    "apology": (
        r"(?:bof |mouais |euh |mais )*(?:c'est |c'etait |t'es |tu es )?(?:vraiment )?pas (?:tres |si |super |"
        r"vraiment |trop )*(?:droles?|marrante?|terrible|ouf|fou|top|genial|convaincante?)(?: (?:ca|cela|ton truc))?",
        r"(?:je (?:ne )?(?:t'aime|vous aime)(?: vraiment)? pas(?: (?:du tout|trop))?|je te (?:deteste|hais)|"
        r"je vous (?:deteste|hais)|tu (?:me |m')(?:saoules?|soules?|enerves?|gonfles?|fatigues?|gaves?|ennuies?)"
        r"(?: (?:grave|un peu))?|i (?:don't like|do not like|hate|dislike) (?:you|u|this bot)(?: (?:at all|much))?|"
        r"you(?:'re| are) (?:annoying|boring|getting on my nerves)|you (?:annoy|bore) me)",
    ),
    "smile": (
        rf"(?:{_LAUGH} )*(?:(?:trop|tres|vraiment|so|too) )?(?:hilarant|tordant|poilant|hilarious)(?: {_LAUGH})*",
        rf"(?:{_LAUGH} )*boomer",
    ),
    # Whoever thanks at length asks nothing: "thank you for your trouble, you have been very patient".
    "thanks": (
        r"(?:(?:bon|ok|eh bien|oh|well|ah) )*(?:merci|thank you|thanks|je (?:vous|te) remercie)(?: (?:beaucoup|bien|"
        rf"infiniment|mille fois|encore|tellement|so much|very much|a lot|again))* {_FOR_WHAT}(?:{_YOU_WERE})?",
    ),
    # "So what's this bot, another LLM hallucinating things?", "do you make stuff up?"
    "who": (
        r"(?:(?:so|ok|et|alors|mais|hey|hi) )*(?:what(?:'s| is) (?:this|the) bot|c'est quoi ce (?:bot|robot))"
        r"(?: (?:another|just|yet|encore|un autre|some) .{1,60}| exactement| exactly| au juste)?",
        r"(?:(?:so|ok|and|but|hey|i asked about you not the author|et|mais) )*(?:do you|are you|you)"
        r" (?:just )?(?:make|making) (?:stuff|things|it all|all of (?:this|it)|quotes) up(?: or what| or not)?",
        r"(?:(?:et|mais|alors) )*(?:est ce que )?(?:tu|vous) invente[sz]? (?:des trucs|des choses|tes reponses|"
        r"vos reponses|tes citations)(?: ou (?:pas|quoi))?",
    ),
    "blog_age": (
        r"how old (?:is|are) (?:all )?(?:this|these|the|your) (?:stuff|content|things|texts?|quotes?)",
        r"(?:ca|il|tout ca) date de quand (?:ces|tes|les|ses) (?:trucs|textes|idees|billets)",
    ),
    "author": (
        r"(?:(?:hi+|hey|hello|lol|what|no|i mean|so|ok) )*who(?:'s| is) (?:this|the|that)"
        r" (?:blogger|author|guy)(?: (?:is|is he|is she|he|like|so|really|even|famous|known|someone|somebody|"
        r"important|or|anyway|what|smth|something))*",
    ),
    "ask_away": (
        r"(?:(?:bonjour|salut|bonsoir|hello|hi|pardon|excusez moi|euh|coucou) )*(?:est ce que )?"
        r"(?:je (?:peux|pourrais)|puis je|on peut|can i|could i|may i) (?:te |vous )?(?:poser|ask)(?: you)?"
        r" (?:une|des|ma|quelques|a|some|my) (?:petites? |quick )?questions?(?:"
        r" (?:ici|here|a (?:toi|vous)|maintenant|now|s'il (?:te|vous) plait|please|stp|svp))*",
        r"(?:(?:bonjour|salut|hello|hi|pardon|excusez moi|euh) )*(?:(?:est ce|c'est)(?: bien)? ici"
        r" (?:que l'on|qu'on|que je)|is this (?:the place )?where (?:i|we|one)|am i in the right place to) "
        r"(?:(?:vous|te|you|can|could|may|get to|peut|peux|pose\w*|have|put|an?|mes|des|les|une|my) )*"
        r"(?:questions?|demander|discuter|ask|talk|chat)\b(?: (?:des|une|a|some|any|about|d[eu]|the|ce|this|le|your|"
        r"ton|votre|avec|with|to|au|bot|blog|blogger|author|l'auteur|questions?|things?|trucs?|ici|here|stp|svp|please|you|"
        r"toi|vous))*",
    ),
}
