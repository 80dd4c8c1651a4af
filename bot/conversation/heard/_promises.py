"""What members ask of the bot's word: who writes here, can it err, whose code it is.

Whole messages, over folded text without punctuation, as all small talk is.
"""

_AND = r"(?:(?:et|mais|ok|dis|alors|non|en fait|donc|and|but|so|wait) )*"
_THE_BLOG = (
    r"(?:(?:le|ce|ton|the|this) (?:blog|site)|(?:ces|les|tes|these|the) (?:billets|articles|textes|posts)|tout ca|this|"
    r"all this|all that)"
)
_A_MACHINE = r"(?:un robot|une (?:ia|machine)|chat ?gpt|l'ia|un bot|a (?:robot|bot|machine)|an ai|ai)"
_IS_IT_YOU = r"(?:est ce que )?(?:c'est (?:bien |vraiment )?(?:toi|vous)|(?:is it|was it|is that) you)"
_YOU_ARE = r"(?:est ce que )?(?:tu es|t'es|es tu|vous etes|etes vous|are you|you(?:'re| are)|so you(?:'re| are))"
_AUTHOR = r"(?:l'auteure?|l[ea] blogueu(?:r|se)|the (?:author|blogger|writer))"
_SURE = r"(?:surs?|certain|sure|certain)"
_QUOTES = r"(?:citations?|extraits?|passages?|phrases|guillemets|quotes?|quotations?)"
_ONLY = r"(?:(?:pas|toujours|que|tout|seulement|uniquement|only|always|just) )*"

PROMISES: dict[str, tuple[str, ...]] = {
    "not_author": (
        rf"{_AND}{_IS_IT_YOU}(?: {_AUTHOR}| qui (?:as|a|avez) (?:tout )?(?:ecrit|redige)(?: {_THE_BLOG})?"
        rf"| qui (?:ecris|ecrit|ecrivez|rediges)(?: {_THE_BLOG})?)(?: (?:du blog|of (?:this|the) blog))?",
        rf"{_AND}{_YOU_ARE} (?:bien |vraiment |really )?{_AUTHOR}(?: (?:du blog|de ce blog|of (?:this|the) blog))?",
        rf"{_AND}(?:(?:tu as|t'as|as tu|vous avez|avez vous) (?:ecrit|redige)|did you write|have you written) "
        rf"{_THE_BLOG}",
        rf"{_AND}(?:est ce que )?c'est {_A_MACHINE} qui (?:a )?(?:ecri[tv]\w*|redige) {_THE_BLOG}",
        rf"{_AND}(?:is|was|were|are) {_THE_BLOG} (?:written|made|generated) by {_A_MACHINE}",
        rf"{_AND}did {_A_MACHINE} write {_THE_BLOG}",
    ),
    "may_err": (
        rf"{_AND}(?:est ce (?:que|qu') ?)?(?:(?:tu|vous) (?:peux|pouvez) (?:aussi |parfois )?(?:te|vous) tromper|"
        r"peux tu te tromper|pouvez vous vous tromper|(?:tu te|vous vous) trompe[sz]?|il t'arrive de te tromper|"
        r"(?:tu|vous) fai(?:s|tes) des erreurs)(?: (?:parfois|des fois|souvent|aussi|jamais))*",
        rf"{_AND}(?:can|could) you (?:also |ever )?(?:be wrong|make mistakes|err)|"
        rf"{_AND}(?:do|are) you (?:ever |always )?(?:make mistakes|wrong|right|reliable)",
        rf"{_AND}(?:est ce que )?(?:tu|vous) (?:dis|dites) (?:toujours |bien )?la verite|do you (?:always )?tell "
        rf"the truth",
        rf"{_AND}(?:tu es|t'es|vous etes|es tu|etes vous) (?:vraiment )?(?:fiables?|infaillibles?)|"
        rf"{_AND}(?:je|on) peu[tx] (?:te|vous) faire confiance|(?:can|should) i trust you",
        rf"{_AND}prouve[sz]?(?: (?:moi|nous|le))? que (?:tu|vous) (?:n'|ne )?(?:inventes?z?|mens|mentez) (?:rien|pas)",
        rf"{_AND}prove (?:that )?you(?:'re| are)? (?:not|don't|aren't) (?:making|make|lying|lie|inventing|invent)"
        r"(?: (?:it|this|that|things|stuff|anything|up))*",
        rf"{_AND}(?:comment|how) (?:(?:etre|can i be|do i know|je peux etre|savoir|je sais)(?: {_SURE})?) "
        r"(?:que |that )?(?:tu|vous|you)(?:'re| are)? (?:n'|ne )?(?:inventes?z?|mens|mentez|don't|not) "
        r"(?:rien|pas|lie|lying|making (?:it|this|that|things) up|make (?:it|this|that|things) up)",
    ),
    "open_source": (
        rf"{_AND}(?:est ce que )?(?:tu es|t'es|es tu|vous etes|ton code (?:est|c'est)|(?:le|ton) (?:bot|programme|"
        r"projet) est|c'est|are you|is (?:your code|this bot|this|it|the bot)) (?:bien )?"
        r"(?:open ?source|libre|un logiciel libre|du libre|free software)(?: ou (?:pas|non))?",
        rf"{_AND}(?:(?:ou|where) (?:est|is|trouver|se trouve|(?:can|could) i (?:find|see)|(?:on|je) peu[tx] (?:voir|"
        r"trouver)) |(?:on|je) peu[tx] voir |t'as |tu as |do you have |can i see )?"
        r"(?:(?:ton|votre|le|un|your|the|a) )(?:code(?: source)?|source code|github|repo|depot)"
        r"(?: (?:c'est ou|est ou|du bot|of the bot|quelque part|somewhere))*",
        rf"{_AND}(?:(?:tu es|t'es|vous etes|(?:tu as|t'as|vous avez) ete) (?:code|programme|ecrit|fait) (?:en|avec) "
        rf"quoi|(?:en|dans) quel langage "
        r"(?:tu es|t'es|es tu) (?:code|programme|ecrit)|what (?:language )?are you (?:written|coded|made) in)",
    ),
    "who": (
        r"who (?:wrote|made|built|created|coded|programmed|designed|runs) you|what are you(?: exactly)?",
        r"(?:qui (?:t'a|vous a)|par qui (?:tu as|t'as) ete|c'est qui qui t'a) (?:fait|cree|code|programme|ecrit|concu|"
        r"developpe|construit|invente|pondu)",
    ),
    "why_quotes": (
        rf"{_AND}(?:pourquoi )?(?:est ce que )?(?:tu|vous) (?:ne )?(?:me |nous )?(?:reponds|repondez|parles?|parlez) "
        rf"{_ONLY}(?:par|en|avec|des|de)? ?(?:des )?{_QUOTES}(?: c'est (?:un peu )?(?:limite|nul|pauvre|dommage))?",
        rf"{_AND}pourquoi (?:ne )?(?:reponds tu|repondez vous|parles tu|parlez vous|cites tu|citez vous) {_ONLY}"
        rf"(?:(?:par|en|avec|des|de) (?:des )?{_QUOTES})?",
        rf"{_AND}why (?:do|are) you (?:only |always |just )*(?:quot(?:e|ing)|answer(?:ing)?|reply(?:ing)?)"
        r"(?: (?:only|always|just|in|french|with|quotes))*",
    ),
    "translate": (
        rf"{_AND}(?:are you able to|can you|could you|would you|will you) translate (?:the |this |that |it|your )*"
        rf"(?:{_QUOTES})?(?: ?(?:in|into|to) english)?",
    ),
    "cite_as": (
        rf"{_AND}(?:comment|how) (?:est ce que )?"
        r"(?:je|on|dois je|faut il|il faut|puis je|peut on|do i|can i|should i|to) (?:peux |dois |peut |doit )?"
        r"(?:citer?|referencer|sourcer|quote|cite|credit|reference)"
        r" (?:(?:ce|ton|votre|le|this|the|your) (?:blog|bot|site)|l'auteure?|the author)"
        r"(?: (?:correctement|properly|dans|in|for|pour)(?: [\w']+){0,5})?",
        rf"{_AND}(?:dans|in|pour|for) (?:une|ma|la|a|my|the) (?:bibliographie|bibliography|note de bas de page|"
        r"footnote)",
    ),
    "help": (
        rf"{_AND}comment (?:est ce que )?(?:(?:tu|vous) )?(?:trouve[sz]?|cherche[sz]?|choisis\w*)(?: (?:tu|vous))?"
        rf" (?:les |tes |vos |ces |des )(?:{_QUOTES}|passages?|extraits?|reponses?)",
        rf"{_AND}how do you (?:find|pick|choose|search) (?:the |your |these )(?:{_QUOTES}|passages?|answers?|replies)",
        rf"{_AND}how do you (?:work|function|operate)(?: exactly)?|{_AND}comment (?:tu )?(?:fonctionnes?|"
        rf"marches?)(?: tu)?|"
        rf"{_AND}comment (?:vous )?(?:fonctionnez|marchez)(?: vous)?",
    ),
    "personal": (
        r"(?:c'est quoi|quel(?:le)? est|what(?:'s| is)) (?:ton|votre|your) (?:\w+ (?:prefere|favori)e?|favou?rite \w+)",
    ),
    "joke": (r"(?:dis|dites|sors|say)(?: moi| nous)? (?:un gros mot|une grossierete|des gros mots|a (?:swear|bad) "
    r"word)",),
}  # fmt: skip
