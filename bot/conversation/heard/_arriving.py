"""What people write first of all: that they are new here or who sent them, what this does, that they have no idea.

As all small talk these are whole messages, over folded text without punctuation.
"""

_HERE = (
    r"(?: (?:ici|la|par ici|dans le coin|here|around here|to (?:this|it|all (?:this|of this)|discord)|"
    r"(?:sur|dans|on|in|to|of|du|de|d'|a|au) ?(?:ce |le |cet |votre |ton |un |this |the |your )?"
    r"(?:serveur|discord|salon|channel|server|chan|blog|bot|site|truc|thing|place)|"
    r"moi|par hasard|a l'instant|tout juste|juste|aujourd'hui|hier|today|yesterday|just now|by chance|btw|en fait))*"
)
# "je viens d'arriver", "nouvelle ici", "first time here", "never heard of this blog": alone, they are a hello.
NEWCOMER = (
    r"(?:(?:moi |alors |bon |so |hey )*(?:je (?:viens (?:juste |tout juste |a peine )?(?:d'arriver|de (?:debarquer|"
    r"rejoindre|tomber|decouvrir|trouver|voir)|d'atterrir)|debarque|debute|decouvre|(?:suis )?tomb\w+|atterris|"
    r"passais|(?:ne )?connais (?:pas|rien|que dalle)(?: (?:du tout|trop|encore|bien|vraiment))?|"
    r"(?:ne )?sais pas (?:trop )?(?:ou je suis|ce que c'est)|suis (?:(?:tout|toute) )?(?:nouveau|nouvelle|neuf|"
    r"debutante?|(?:la |le )?petite? nouve\w+|perdue?|arrivee?))|j'(?:arrive|y connais (?:rien|pas grand chose)|"
    r"ai (?:juste )?(?:rejoint|decouvert|trouve)|(?:ai )?atterri\w*)|(?:tout )?(?:nouveau|nouvelle)|petite? nouve\w+|"
    r"(?:c'est )?(?:ma |la )?premiere (?:fois|visite)(?: que je (?:viens|passe))?|jamais entendu parler|"
    r"(?:i'm |i am |im )?(?:brand )?new(?:bie| member)?|(?:i |i've |i have )?(?:just |only )?(?:joined|arrived|"
    r"got here|found|discovered|stumbled (?:upon|on|across)|came across|landed)|(?:it's )?(?:my )?first time|"
    r"(?:i've |i have )?never (?:heard|been)|(?:i )?(?:don't|do not) know)"
    rf"(?: l'auteur| (?:ce|le|this|the|cet|votre|your) (?:serveur|server|discord|salon|blog|bot|truc|channel|thing|"
    rf"author|site))?{_HERE})"
)
# "on m'a dit de venir te parler": who was sent has not asked anything yet.
_SENT = (
    r"(?:(?:on|mon \w+|ma \w+|une? (?:pote|amie?|collegue)|quelqu'un|(?:my|a|the) \w+|someone|somebody|i was|they)"
    r" (?:m'a|m'ont|nous a|me|nous|has|have)? ?(?:dit|parle|conseille\w*|envoye\w*|recommande\w*|suggere\w*|told|said|"
    r"sent|suggested|recommended|advised)(?: me| us)?(?: (?:de|d'|que|qu'|to|that|i|je|on|peux|peut|pouvais|pouvait|"
    r"venir|aller|passer|te|vous|toi|ici|here|can|could|should|ask|come|talk|try|essayer|tester|parler|poser|"
    r"demander|causer|discuter|voir|des questions|une question|a question|questions|you|this|ce|le|ton|votre|your|"
    r"bot|serveur|server|it|out|check))+)"
)
_STRIKING = (
    r"(?:interessante?|importante?|marquante?|polemique|controversee?|lue?|populaire|connue?|forte?|utile|touchante?|"
    r"beau|belle|interesting|important|striking|controversial|popular|read|useful|provocative|polemic|famous)"
)

_POST = r"(?:billet|article|post|texte)"

ARRIVING: dict[str, tuple[str, ...]] = {
    "greeting": (rf"{NEWCOMER}",),
    "ask_away": (_SENT,),
    "help": (
        r"(?:(?:tu peux|vous pouvez|peux tu|pouvez vous|pourriez vous|can you|could you) )?(?:m'|me |nous )?"
        r"(?:expliquer?|explique[sz]?|dire|dis|raconter?|explain|tell)(?: moi| nous| me| us)? (?:un peu |vite fait )?"
        r"(?:ce que (?:tu|vous) (?:fais|faites|sais|savez)(?: faire)?|comment (?:ca|tu|vous) (?:marche[sz]?|"
        r"fonctionne[sz]?)|a quoi (?:tu|vous) (?:sers|servez)|what you (?:do|are|can do)|how (?:you|this|it) works?|"
        r"what this (?:is|does))(?: (?:ici|here|exactement|exactly|au juste|stp|svp|please))*",
        r"(?:tu|vous) (?:fais|faites|sers|servez) (?:a )?quoi(?: (?:ici|toi|exactement|au juste|en vrai|"
        r"concretement|en fait|la|pour nous|comme bot))*",
        r"(?:tu|vous) (?:sers|servez) a quoi(?: \w+){0,2}|a quoi (?:tu sers|ca sert|vous servez)(?: "
        r"\w+){0,2}",
        r"what (?:do|can) you (?:actually |even )?do(?: (?:exactly|here|actually|anyway))*",
        r"(?:qu'est ce que|que|what|quoi) (?:je|j'|on|i|we) ?(?:peux|peut|pourrais?|can|could|should)(?: bien)?"
        r" (?:te |vous |lui )?(?:demander|dire|poser(?: comme questions?)?|ask)(?: (?:you|ici|here|this bot))*",
        r"(?:quel (?:genre|type) de|quelles|what (?:kind|sort) of|which) questions?"
        r" (?:est ce que )?(?:(?:je|on) (?:peux|peut)|puis je|peut on|can i|could i|do i|should i)"
        r" (?:te |vous )?(?:poser|demander|ask)(?: (?:you|ici|here))*",
    ),
    "no_idea": (
        r"(?:je |j'|on |i )?(?:(?:ne )?(?:sais|vois) (?:pas|plus)(?: (?:trop|vraiment|du tout))?|"
        r"(?:n')?ai (?:pas|aucune|plus) (?:vraiment )?(?:d'|une )?idees?|(?:don't|do not) (?:really )?know|"
        r"have no idea|(?:am|'m) not sure|manque d'(?:idees?|inspiration)|suis a court d'idees)"
        r"(?: (?:quoi|par (?:ou|quoi)|de (?:quoi|questions?|sujets?)|quelle question|sur quoi|what|where|which|how|te|"
        r"vous|lui|demander|dire|parler|commencer|poser|lire|choisir|to (?:ask|start|begin|say|read)(?: you| with)?|"
        r"comme questions?))+",
        r"(?:(?:tu peux|vous pouvez|peux tu|can you|could you|please) )?(?:me |nous )?"
        r"(?:donne[rz]?|propose[rz]?|suggere[rz]?|file[rz]?|give|suggest|show)(?: moi| nous| me| us)?"
        r" (?:une?|des|un exemple de|des exemples de|quelques|an?|some|a few|examples? of) ?"
        r"(?:exemples? de |idees? de |example |sample )?(?:questions?|idees?|ideas?)"
        r"(?: (?:a (?:te|vous|lui)? ?poser|stp|svp|please|to ask(?: you)?))*",
        r"(?:(?:une|an|some|des) )?(?:idees? de question|exemples? de questions?|question ideas?|"
        r"example questions?)",
    ),
    "disagrees": (
        r"(?:je (?:ne )?suis (?:pas|pas du tout|vraiment pas|rarement|jamais) d'accord|i (?:don't|do not|never|"
        r"rarely|totally disagree|disagree)(?: really)?(?: agree)?)(?: (?:avec|with)) (?:ce|le|tout le|this|the|"
        r"everything (?:on|in) this) (?:blog|site|blogueur|blogger|auteur|author|type|mec|gars|guy)",
        r"(?:il|l'auteur|ce (?:blog|type|mec|gars|blogueur)|the (?:author|blog)|this (?:blog|guy)|he) (?:il )?"
        r"(?:raconte|dit|ecrit|writes|says|is talking|talks|is) (?:que |only |nothing but |just )?(?:n'importe quoi|"
        r"(?:des |de la )?(?:conneries|betises|merde|anneries|nonsense|rubbish|bullshit|garbage|crap))",
    ),
    "subjects": (
        r"(?:(?:tu|vous|on|ca|il|elle) (?:parles?|parlez|causes?|causez|discutes?|discutez)|(?:les gens|le bot|"
        r"ce (?:bot|salon|serveur)) (?:ca )?(?:parle|parlent|discutent)) (?:de|sur) quoi(?: (?:ici|la|en general|"
        r"d'habitude|exactement|sur (?:ce|le) \w+|dans (?:ce|le) \w+|avec (?:toi|vous)))*",
        r"(?:il )?y ?a quoi (?:d'interessant|de bien|de bon|comme sujets?|a (?:lire|savoir|voir))"
        r"(?: (?:a (?:lire|savoir|voir)|ici|la|sur (?:ce|le) \w+))*",
        r"(?:what(?:'s| is)|what are) (?:his|her|their|the (?:author|blog(?:ger)?)'?s?|this blog'?s?)"
        r" (?:main |central |big |overall |general |key )?(?:idea|ideas|point|points|thesis|message|theme|themes|"
        r"argument|philosophy|thing)(?: (?:in general|overall|here|about|anyway))*",
        r"(?:en (?:une|deux) (?:phrases?|mots)|en (?:gros|bref|resume)|in (?:one|a|two) (?:sentences?|words?|"
        r"nutshell)) (?:(?:il|elle|l'auteur|ce blog)(?: il)? (?:defend|dit|raconte|pense|veut dire|soutient|explique)"
        r" quoi|(?:c'est|de) quoi (?:son |le )?(?:propos|message|idee|these|blog)?|what (?:does|do) (?:he|she|the"
        r" author|the blog|this blog) (?:stand for|say|think|want|mean|argue))",
        r"(?:qu'est ce qu'|que )(?:il|elle|l'auteur) defend(?: (?:en gros|au fond|en general))*",
        r"what (?:does|do) (?:he|she|the author|this blog|the blog) stand for",
        rf"(?:(?:quel(?:le)? est|c'est quoi|c'est lequel|which is|what(?:'s| is)|which one is) )?"
        r"(?:le |la |the |ton |votre |your |his |her |son )?(?:(?:billet|article|post|texte|one)"
        rf" (?:l[ea] plus|the most) {_STRIKING}|(?:plus|most) {_STRIKING} (?:billet|article|post|texte|one)|"
        r"(?:best|meilleure?|top|favou?rite) (?:billet|article|post|texte|one)|"
        r"(?:billet|article|post|texte) preferee?)(?: (?:du blog|de tous|de l'auteur|selon toi|a lire|"
        r"on (?:here|the blog)|ecrit|written))*",
    ),
    "blog_shortest": (
        r"(?:je (?:re)?cherche|il me faut|je (?:voudrais|veux)|j'aimerais|j'ai besoin d'|i need|i want|"
        r"i'm looking for) ?(?:un|une|a|some)? ?(?:petit )?(?:(?:billet|texte|article|truc|post|lecture)"
        r" (?:(?:plutot|assez|tres|pas trop) )?(?:court|courte|bref|rapide|long)(?: a lire)?|"
        r"(?:short|quick) (?:post|text|article|read|one))(?: (?:pour|for) .{2,40})?",
    ),
    "joke": (
        r"(?:quel est |c'est quoi |what(?:'s| is) |which is )?(?:le|the|son|his|her) (?:(?:billet|article|post|"
        r"texte|one) le plus (?:drole|marrant|rigolo|comique)|funniest (?:post|article|one|text))",
    ),
    "blog_start": (
        r"(?:(?:je (?:ne )?sais pas (?:trop )?|bonne question |aucune idee )?(?:mais )?)(?:(?:par|avec) (?:quoi|ou)|"
        r"ou) (?:est ce que )?(?:(?:tu|vous) )?(?:(?:me|nous) )?(?:conseille|recommande|suggere|propose)[sz]?"
        r"(?: (?:tu|vous))?(?: (?:me|nous))? (?:de |d')?(?:commencer|debuter|demarrer|attaquer|lire)"
        r"(?: (?:en premier|d'abord|ici|la lecture|dans (?:le|ce|son) blog))*",
        r"(?:(?:je|on|tu|vous) )?(?:me )?(?:lis|lit|commence|attaque|conseille[sz]?|recommande[sz]?) (?:par )?lequel"
        r"(?: (?:en premier|d'abord|pour commencer|ici))*",
        r"(?:par )?lequel (?:est ce que )?(?:(?:je|on|tu|vous) )?(?:me )?(?:lis|lit|lire|commence|commencer|"
        r"conseille[sz]?|recommande[sz]?)(?: (?:en premier|d'abord|pour commencer|ici))*",
    ),
    # Which post is the most this or that is for who reads it to say.
    "no_ranking": (
        rf"(?:(?:quel(?:le)?|which|what) {_POST} (?:est|is|c'est)|(?:c'est|ce serait) (?:lequel|quoi)|"
        rf"lequel (?:est|c'est)|which(?: one)? is|quel(?:le)? est|what(?:'s| is)) (?:(?:le|la|the) {_POST} )?"
        r"(?:l[ea] |the )?"
        r"(?:plus|moins|most|least) (?!long|court|recent|ancien|vieux|short)\w+"
        rf"(?: (?:{_POST}|a lire|to read|de tous|du blog|of all|of them|des (?:billets|articles)))*",
    ),
    "clock": (
        r"quel temps (?:fait|fera|faisait|va)(?: t)?(?: il)?(?: faire)?"
        r"(?: (?:chez (?:vous|toi)|ici|la bas|dehors|aujourd'hui|demain|ce soir))*",
        r"(?:il (?:fait|fera|va faire) (?:beau|chaud|froid|moche|gris|un temps \w+|trop \w+|bon|lourd)|"
        r"quel beau temps)(?: (?:aujourd'hui|ici|non|hein|chez \w+|dehors|ce matin|ce soir|demain|"
        r"en ce moment|n'est ce pas|pas vrai|la))+",
        r"(?:(?:it's|what) )?(?:a )?(?:nice|lovely|terrible|awful|bad|great|beautiful|shitty|crappy|horrible) "
        r"(?:weather|day out(?:side)?)(?: (?:today|here|out there|outside|huh|isn't it|we're having|right|eh))*",
    ),
    "empty": (
        r"(?:you|u) there|(?:are you|r u|you|is (?:this|it)(?: thing| bot)?) (?:still )?(?:working|on|up|"
        r"online|alive|awake)|(?:ca|tu|il|le bot) (?:marche|fonctionne|tourne)s?(?: toujours| encore| bien)*"
        r" (?:le bot|ce bot|ici|aujourd'hui|toi)",
    ),
    "who": (
        r"(?:c'est )?qui (?:qui |c'est qui )?(?:parle|repond|cause|est derriere ce bot)(?: ici| la)*|"
        r"c'est qui qui (?:parle|repond|cause)(?: ici| la)*|who(?:'s| is) (?:talking|speaking|answering|"
        r"behind this bot)(?: here)?|who am i (?:talking|speaking) to",
    ),
}  # fmt: skip
