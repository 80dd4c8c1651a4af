"""How somebody asks when what was just read was written. Signs over folded text without punctuation."""

_READ = (
    r"(?:ton|ta|tes|votre|vos|le|la|les|ce|cet|cette|ces|l'|your|the|this|that) ?(?:sondage|etude|enquete|texte|billet|"
    r"article|post|chiffre|truc|passage|citation|poll|survey|study|text|quote|figure)s?"
)
WHEN = (
    rf"(?:(?:ca|il|elle|ils|elles) )?(?:date|datent|c'est) (?:de )?(?:quand|quelle annee) {_READ}",
    rf"de (?:quand|quelle annee) (?:date|datent|est|sont|c'est) {_READ}",
    rf"{_READ} (?:(?:ca|il|elle) )?(?:date|datent|est|c'est|is|are) (?:(?:de )?(?:quand|quelle annee)|from when)",
    r"(?:c'etait|c'est|ca date|ca remonte|il date|elle date|elles sont|ils sont|elles datent|date|remonte)(?: a|"
    r" de)?"
    " quand",
    r"(?:de|a) quand",
    r"(?:(?:c'est|elle est|il est|elle date|il date) )?de quelle annee (?:cette|cet|ce|la|l'|le) ?(?:enquete|etude|"
    r"sondage|rapport|livre|rencontre|conference|chat)",
    "(?:a |en |de )?(?<!depuis )quel(?:le)? (?:annee|date|epoque|moment)",
    r"(?:ecrit|dit|publie|poste|sorti|paru)e?s? (?:ca |cela )?quand",
    "recent",
    # What is said to be old is the post, "et les plus vieux ?" means people.
    r"(?:c'est|c'etait|est ce|(?:il|elle) est|est (?:il|elle)|ca(?: fait)?|trop|si|deja|assez|plutot|tres|un peu)"
    r"(?: (?:pas|un peu|quand meme|super|bien|trop|si|deja|assez|plutot|tres|vraiment))*"
    r" (?:vieux|vieille|ancien(?:ne)?)",
    r"^(?:(?:et|mais|ok|ah|oh) )*(?:vieux|vieille|ancien(?:ne)?)$",
    r"(?:vieux|vieil|vieille|ancien(?:ne)?)s? (?:billets?|textes?|articles?|posts?|passages?|chiffres?|trucs?)",
    r"quand (?:est ce que )?(?:l')?(?:(?:as|avez) (?:tu|vous)|(?:tu (?:l')?as|t'as|vous (?:l')?avez|il (?:l')?a|"
    r"elle (?:l')?a)) (?:ecrit|publie|poste|dit)",
    r"quand (?:est ce que )?(?:ca|c'etait|etait ce|c'est|a t il|a ete|il a|l'a t il|cela)",
    r"ca date",
    r"(?:pas )?(?:tres |vraiment )?sure? (?:de|d'apres) la date",
    r"(?:not )?sure (?:of|about) the date",
    r"(?:vers|environ|around|about) (?:19|20)\d\d (?:(?:ca|cela) (?:veut dire|signifie) quoi|meaning|means? what)",
    rf"(?:{_READ} )?(?:ca |il |elle )?(?:date|remonte) t (?:il|elle)",
    r"(?:de |a )?la meme (?:epoque|annee|date|periode)",
    r"when (?:was|is|did|were)(?: he)?",
    "what (?:year|date)",
    "(?:what's |what is )?(?:la|the) date (?:d[eu]|of) (?:ce |cet |le |l'|this |that |the )?"
    "(?:billet|article|texte|post|text)",
    r"how (?:old|recent) (?:is|are) (?:that|this|it|those)",
    r"^(?:(?:et|ok|tu as|t'as|vous avez|c'est quoi|quelle est|donne[rz]?|what's|what is|tu peux|vous pouvez|"
    r"pouvez vous|peux tu|pourriez vous|can you|could you|me|moi|dire|give|tell) )*(?:la|the|its|sa) date$",
    r"(?:is|was) (?:that|this|it) (?:really )?from \d{4}",
    r"(?:c'est|ca date|ca vient|(?:il|ca) est) (?:bien )?de \d{4}",
    "^quand$|^(?:et )?quand ca$",
    r"(?:that's |is that |it's )?from when|how long ago|(?:written|from|was) (?:ages|years|long) ago",
    "^when$",
)
