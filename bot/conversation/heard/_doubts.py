"""How people doubt what was read or agree, and ask whether the author believes it himself: signs for `_signs`.

All over folded text without punctuation.
"""

import re

# What a doubt says of an opinion, and what stands before it.
_OVERDONE = (
    r"(?:cliches?|poncifs?|caricatur\w*|exager\w+|simplist\w+|simplificat\w+|oversimpl\w+|reducteu?r\w*|naifs?|naives?|"
    r"parano\w*|alarmist\w*|catastrophist\w*|demago\w*|stereotyp\w*|far fetched|over the top|exaggerat\w+|"
    r"generali[sz]\w+|hypocri\w+|tire par les cheveux|bullshit|facile a dire|easy to say)"
)
_SLIGHTLY = (
    r"(?:pas|n'est|un|une|peu|bit|plutot|juste|que|qu'un|tres|trop|a|an|quand|meme|just|all|du|de|la|not|that|so|too|"
    r"very)"
)
_AUTHOR = r"(?:l'auteur|le blogueur|la blogueuse|l'equipe|les auteurs|the authors?)"
DOUBTS = (
    r"^(?:(?:ah|oh|ben|bah|mais|ouais|euh) )*voyons$",
    "mon oeil$",
    "^(?:a|tell that to) (?:d'autres|the marines)$",
    "^(?:ben |bah )?(?:c'est ca|mais) oui$",
    "^(?:ben |bah )?(?:tu parles|et puis quoi encore)$",
    "^(?:yeah|oh) right$",
    "^as if$",
    "^(?:oh )?come on$",
    "^my foot$",
    r"(?:tu|vous) (?:n')?exager(?:es|ez)",
    # "c'est une connerie ce qu'il dit"
    r"c'est (?:une |que des |des |de la )?(?:betises?|conneries?|idioties?|absurdites?|merde) (?:ce )?qu'"
    r"(?:il|elle) (?:dit|raconte|ecrit)",
    r"(?:il|elle|l'auteur) (?:dit|raconte|ecrit) (?:que )?(?:des? |n'importe )(?:betises|conneries|idioties|"
    r"sottises|aneries|quoi)",
    r"pas (?:si|aussi) simple(?: que ca)?",
    # "copyright on my data? that sounds dumb"
    r"(?:that|it|this|which) (?:just |all )?(?:sounds?|seems?|is) (?:just |a bit |pretty |so |kind of |really )*"
    r"(?:dumb|stupid|silly|ridiculous|absurd|crazy|idiotic|bonkers)$",
    r"(?:ca (?:me )?(?:semble|parait|a l'air)|c'est|je trouve ca) "
    r"(?:un peu |quand meme |completement |totalement |juste )*"
    r"(?:debile|idiot|stupide|absurde|ridicule|n'importe quoi)$",
    # "c'est pas un cliché ?", "isn't that a bit naive?"
    rf"(?:c'est|ce n'est|est ce|n'est ce|serait ce|ce serait|ca fait|it's|(?:is|isn't) (?:that|it|this)|that's)"
    rf"(?: {_SLIGHTLY})* {_OVERDONE}",
)
# Who cannot do a thing himself does not deny it.
UNABLE = re.compile(
    r"\b(?:i (?:can't|cannot|can not|couldn't|don't have|haven't)|je (?:ne )?(?:peux|pouvais|pourrais) pas|"
    r"(?:j'|je n'|on n'|on )(?:ai|avais|a) pas)\b"
)
OWN_VIEW = (
    rf"{_AUTHOR} (?:est il |est elle |est |lui meme |il est |elle est |is |are )*(?:de (?:son|leur|cet|cette) "
    r"(?:avis|opinion)|(?:(?:tout a fait|vraiment|plutot|bien) )?d'accord(?: avec (?:lui|elle|eux|ca|cela))?)$",
    rf"est (?:ce qu[e'] ?)?{_AUTHOR} (?:est |en est )?(?:de (?:son|leur|cet) avis|d'accord)",
    rf"{_AUTHOR} (?:il |elle )?(?:(?:en )?pense|dit|dirait|voit)(?: t (?:il|elle))? (?:la |le |les )?"
    r"(?:pareil|meme chose|(?:choses )?comme (?:lui|elle|eux))$",
    r"(?:est|sont) (?:il|elle|t il|ils) (?:de (?:son|leur|cet) avis|d'accord(?: avec (?:lui|elle|eux|ca|cela))?)$",
    rf"(?:il|elle) est (?:de (?:son|leur) avis|d'accord avec (?:lui|elle|eux))(?: {_AUTHOR})?(?: ou (?:pas|non))?$",
    rf"(?:he|she|{_AUTHOR}) (?:really )?agrees?(?: with (?:him|her|that|this|it))?$",
    rf"^(?:(?:et|ok|donc|donne|donne moi|c'est quoi|quel est|je veux|and|what(?:'s| is)) )*"
    rf"(?:(?:l'avis|l'opinion|le point de vue) de {_AUTHOR}|{_AUTHOR}(?:'s|s) (?:opinion|view|take))$",
    r"^(?:(?:et|ok|oui|non|mais|bon|je (?:veux|voulais|voudrais|demande|demandais)|donne(?: moi)?|c'est quoi|"
    r"quel est) )*(?:son (?:propre )?(?:avis|opinion)|(?:son|ce) point de vue|ce qu(?:e lui|'il) (?:en )?pense)"
    r"(?: (?:a lui|a elle|lui meme|lui|elle))+(?: (?:et )?(?:pas|non|plutot que) .{1,30})?$",
    rf"{_AUTHOR} (?:il |elle )?(?:le |la |les |l'|y )(?:suit|approuve|soutient|rejoint|croit) ou .{{3,40}}$",
    # Whether it is the one last quoted who is named here, `_own_view` says.
    rf"(?:(?:il|elle|{_AUTHOR}) est|est (?:il|elle|t il)|is (?:he|she)) d'accord avec "
    r"(?!l[ea]s? |une? |ce |cet)\w+(?: \w+)?$",
    # "And what is his own view, not Bellanger's?", "yeah but is that what the author thinks too?"
    r"^(?:(?:and|but|so|ok|yeah|i (?:want|mean|meant)|what(?:'s| is)) )*(?:his|her|the author's) own "
    r"(?:view|opinion|take|position)(?: (?:not|rather than|instead of) .{1,30})?$",
    r"is (?:it|that|this) (?:also )?what (?:he|she|the author) (?:(?:him|her)self )?(?:thinks|believes|says)"
    r"(?: (?:too|as well|himself|herself|though))*$",
    r"is (?:it|that|this) (?:also )?(?:his|her|the author's) (?:own )?(?:opinion|view) (?:too|as well)(?: though)?$",
    # "Ça c'est une enquête. Je demande SON opinion."
    r"(?:je (?:te |vous )?(?:demande|demandais|veux|voulais|parle de)|c'est|i (?:want|asked for|mean|meant)) "
    r"(?:son|his|her) (?:own |propre )?(?:avis|opinion|point de vue|view)"
    r"(?: (?:a lui|a elle|que je (?:veux|demande)|lui))*$",
    rf"(?:{_AUTHOR} (?:il |elle )?)?(?:partage|approuve|soutient|suit|rejoint)(?: t (?:il|elle))?"
    r" (?:(?:son|sa|ses|cet|cette|leur|ce) (?:avis|opinion|point de vue|idees?|vision|these|constat)|lui|ca)",
    rf"{_AUTHOR} (?:le |la |les |l'|y )(?:suit|approuve|soutient|rejoint|croit)(?: lui meme)?$",
    rf"{_AUTHOR} (?:lui meme |elle meme )?(?:il |elle )?(?:en )?(?:pense|dit) (?:t il |t elle )?(?:quoi|lui meme)"
    r"(?: lui meme| elle meme| (?:de ca|de cela|a titre personnel))*$",
    rf"(?:qu'en pense|que pense|qu'en dit|que dit) {_AUTHOR}(?: (?:lui meme|elle meme))?(?: de (?:ca|cela))?$",
    r"(?:does|do) (?:the authors?|the bloggers?|he|she|they) (?:\w+ )?(?:agree|share|approve)(?: with)?"
    r"(?: (?:him|her|them|that|this|it|his|their|view|views|opinion))*$",
    r"^(?:(?:and|but|so) )*(?:does|do) (?:the authors?|the bloggers?)$",
    r"(?:is|are) (?:the authors?|he|she|they) of (?:his|her|their|that|the same) opinion",
    r"what (?:does|do) (?:the authors?|the bloggers?) (?:(?:him|her)self |themselves )?(?:think|say|make)"
    r"(?: (?:of|about) (?:that|this|it|him|her|them)| (?:him|her)self| themselves| in (?:his|her|their) own "
    r"(?:name|right))*$",
    rf"(?:{_AUTHOR} (?:lui meme |elle meme )?)?en son (?:propre )?nom (?:il |elle )?"
    r"(?:(?:en )?(?:pense|dit) (?:t il |t elle )?(?:quoi)?|qu'en (?:pense|dit) (?:t )?(?:il|elle))$",
    # "Il trouve ça bien ou il le dénonce ?"
    rf"(?:il|elle|{_AUTHOR}) trouve (?:t (?:il|elle) )?(?:ca|cela) (?:\w+ )?(?:bien|normal|juste|grave|genial|mal|bon|"
    r"acceptable|scandaleux|choquant|drole)(?: ou (?:(?:bien )?(?:il |elle )?(?:le |la |l'|les )?(?:denonce|critique|"
    r"condamne|regrette|deplore|approuve|defend)|pas|non|mal|grave|scandaleux|choquant))?$",
)
AGREEMENT = (
    "d'accord avec (?:lui|elle|eux|ca|l'auteur)",
    "suis (?:bien |tout a fait |completement |assez )?d'accord",
    "(?:(?:il|elle|l'auteur) a|(?:ils|elles) ont|tu as|t'as|vous avez) (?:bien |tout a fait |completement )?raison",
    r"c'est (?:bien |trop |tellement )?vrai",
    # "tellement vrai", "lol trop vrai"
    r"(?:trop|tellement|si|grave|tres|bien) (?:vrai|juste)",
    r"^(?:(?:lol|mdr|ah|oh|oui|ouais|bah) )*vrai$",
    r"(?:very|too|sadly) true",
    "pense (?:pareil|comme (?:lui|elle|eux))",
    r"(?:voila|c'est|quel(?:le)?) (?:un |une |bien )?(?:homme|femme|type|gars|mec|auteur|personne|esprit|tete) "
    r"(?:\w+ )?(?:sensee?|sage|intelligente?|lucide|brillante?|bien|visionnaire|raisonnable)",
    r"(?:a )?(?:wise|smart|sensible|clever) (?:man|woman|guy|person)",
    "tout a fait",
    "exactement",
    "bien dit",
    r"^(?:(?:ok|bon|ah|oui|bah|ben|d'accord|mais|yes|well) )*(?:(?:je|j') ?(?:te|vous|le|l'|lui|la) ?crois"
    r"(?: (?:sur parole|bien|volontiers))*|i (?:do )?believe (?:you|him|her|that|it))$",
    # "carrément", "pas faux", "fair enough"
    r"^(?:(?:bah|ben|ouais|oui|ah|ok|mais|c'est|that's|well) )*(?:pas faux|carrement|clair|totalement|absolument|"
    r"clairement|evidemment|pas mieux|indeed|totally|absolutely|fair(?: enough| point)?)$",
    "i (?:do |totally |fully )?agree",
    r"(?:s?he's|s?he is|that's|you're|you are) (?:so |absolutely )?right",
    "so true",
)
