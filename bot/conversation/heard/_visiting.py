"""What people ask on a first visit: may I ask, is it worth reading, where is it, how often, can I reach the author.

As all small talk these are whole messages, over folded text without punctuation.
"""

_HE = r"(?:l'auteur|le blogueur|la blogueuse|l'auteure|il|elle|ils|on|ton auteur|votre auteur)"
_THE_AUTHOR = r"(?:l'auteure?|le blogueur|la blogueuse|ton auteure?|votre auteure?|les auteurs|the (?:author|blogger))"
_THE_BLOG = (
    r"(?:(?:le|ce|son|ton|votre|the|this|your|his|her) (?:blog|site)|(?:ses|les|ces|tes|vos|his|her|the|these|your) "
    r"(?:billets|articles|textes|posts|articles))"
)
_IN = r"(?:(?:ok|et|bon|mais|alors|du coup|donc|yo|dis|dites|so|and|but|well) )*"
_GOOD = (
    r"(?:bien|interessante?s?|bon|bons|nuls?|le coup|la peine|d'etre lus?|(?:any )?good|interesting|worth (?:it|"
    r"reading|"
    r"my time|a read))"
)
_OR_NOT = r"(?: (?:ou (?:pas|bof|nul|non)|au moins|or not|at all))*"
_MAY_I = (
    r"(?:est ce que )?(?:(?:je|on) (?:peux|peut|pourrais?)|puis je|pourrais je|peut on) (?:te |vous |lui "
    r")?(?:poser|demander)"
    r"|(?:can|could|may) (?:i|we) ask(?: you)?"
)
_A_QUESTION = (
    r"(?:une (?:autre |petite |derniere )?question|des questions|(?:deux|trois|quelques) questions|"
    r"(?:quelque|un) ?(?:chose|truc)|(?:a|one|another|a quick|some) questions?|something)"
)
# What may stand behind such a question, and says what it is about.
BEFORE_A_SUBJECT = (
    rf"(?:(?:j'ai|j'aurais|j'avais|i have|i've(?: got)?|{_MAY_I}) {_A_QUESTION}|(?:une )?question)"
    r" (?:sur|a propos d(?:e|u|es)|au sujet d(?:e|u|es)|concernant|about|on)"
)
_OF_IT = (
    rf"(?: (?:du (?:blog|site)|d[eu] {_THE_BLOG}|d[eu] {_THE_AUTHOR}|de tout (?:ca|cela)|of {_THE_BLOG}|of it all))*"
)

_IN_SO_MANY = r"(?: en (?:\w+|quelques) (?:phrases?|mots|lignes)| in (?:a few|\w+) (?:words|sentences))?"
_NEW = r"(?:un |du |des |de |any |a )?(?:nouveaux? |nouvelle |new )?"
_LATELY = r"(?: (?:recemment|dernierement|depuis|ces derniers temps|lately|recently|since))*"
_OF_BLOG = rf"(?: (?:sur|dans|on) {_THE_BLOG}| (?:du|de ce) blog| here| ici)*"

VISITING: dict[str, tuple[str, ...]] = {
    "back_again": (
        rf"{_IN}(?:(?:salut|bonjour|coucou|hello|hey|hi) )?(?:re|rebonjour|resalut|recoucou|re (?:bonjour|salut|coucou|"
        r"hello|tout le monde)|(?:re )?(?:me|nous) (?:revoila|revoici|voila de retour)|(?:c'est )?encore moi|"
        r"c'est (?:re)?moi|(?:hello|hi|bonjour|salut) (?:again|encore)|je (?:suis (?:de retour|revenue?)|reviens)|"
        r"(?:i'm|i am) back(?: again)?|(?:it's )?me again)"
        r"(?: (?:re|me revoila|c'est (?:encore )?moi|encore|tout le monde|les amis|causerie))*",
    ),
    "blog_last": (
        rf"{_IN}(?:du|quelque chose de) (?:nouveau|neuf)(?: (?:sur|dans) {_THE_BLOG}| chez lui)",
        rf"{_IN}(?:qu'est ce qu'|qu')?(?:(?:a t )?(?:il|elle) a |a t (?:il|elle) |{_THE_AUTHOR} a )?(?:ecrit|"
        rf"publie) (?:quoi )?"
        r"(?:recemment|dernierement|ces derniers temps|en dernier)",
        rf"{_IN}(?:est ce qu'|est ce que )?(?:il )?y a(?: t il)? {_NEW}(?:billets?|articles?|posts?|textes?|nouveau|"
        rf"neuf)"
        rf"{_LATELY}{_OF_BLOG}",
        rf"{_IN}(?:est ce qu'|est ce que )?{_HE} a (?:(?:ecrit|publie|poste|sorti) )?{_NEW}(?:(?:un |quelque "
        rf")?(?:billets?|"
        rf"articles?|posts?|textes?|trucs?|chose)) ?(?:ecrit|publie|poste)?{_LATELY}{_OF_BLOG}",
        rf"{_IN}(?:(?:salut|bonjour|coucou|hello) )?(?:c'est encore moi )?(?:quoi|qu'est ce qu'il y a|rien) de "
        rf"(?:neuf|nouveau)(?: (?:sur|dans) {_THE_BLOG}| chez lui)",
        rf"{_IN}(?:is there |are there |has {_THE_AUTHOR} (?:written|published|posted) |did (?:he|she) (?:write|"
        rf"publish|"
        rf"post) )?(?:any(?:thing)?|a|something) new(?: (?:posts?|articles?))?{_LATELY}{_OF_BLOG}",
        rf"{_IN}(?:what's|what is) new(?: (?:on|in) {_THE_BLOG})",
        rf"{_IN}c'(?:est|etait) quand (?:le|son|ton) (?:tout )?(?:dernier|plus recent) (?:billet|article|post|texte)",
        rf"{_IN}(?:le|son) dernier (?:billet|article|post|texte) (?:c'est|c'etait|est|date de|remonte a) quand",
        rf"{_IN}(?:when was|when is) (?:the|his|her) (?:last|latest|newest) (?:post|article)(?: (?:from|written|"
        rf"published))?",
    ),
    "author": (
        rf"{_IN}(?:what(?:'s| is)|do you know) (?:the|this) (?:author|blogger)'?s? (?:real |full )?name",
        rf"{_IN}(?:what is|what's) the name of {_THE_AUTHOR}|{_IN}(?:what's|what is) (?:he|she) called",
        rf"{_IN}(?:c'est quoi|quel est) (?:le (?:vrai )?nom|le prenom|l'identite) (?:de l'|du |de la )(?:auteure?|"
        rf"blogueur|"
        r"blogueuse)(?: (?:du|de ce) blog)?",
        rf"{_IN}who(?:'s| is) (?:writing|behind) {_THE_BLOG}|{_IN}qui (?:est|se cache) derriere {_THE_BLOG}",
    ),
    "greeting": (
        rf"{_IN}(?:(?:c'est|it's) (?:ma|my) )?(?:premiere? (?:fois|visite)|first (?:time|visit))"
        r"(?: (?:ici|que je viens|here|ever))*",
        rf"{_IN}(?:je suis (?:nouveau|nouvelle)|je debarque|(?:i'm|i am) new)(?: (?:ici|here|par ici|dans le coin))*",
    ),
    "apology": (
        r"(?:franchement |mais |desole )?(?:tes|vos|ta|votre) reponses? (?:est|sont) (?:\w+ )?(?:hors sujet|"
        r"nulles?|a cote|"
        r"pourries?|bidons?|inutiles?)(?: de la plaque)?",
        r"(?:c'est |t'es |tu es |vous etes )?(?:completement |totalement |un peu )?(?:hors sujet|a cote de la plaque)",
    ),
    "praise": (
        r"(?:gg|bravo|chapeau|well done|good (?:job|bot))(?: (?:le bot|causerie|a toi|l'artiste|bot|mate))*",
        r"(?:tu|vous) (?:lis|lisez|reponds|repondez) (?:vite|bien|super bien|trop bien)",
    ),
    "clock": (
        rf"{_IN}(?:il est quelle heure|quelle heure (?:est il|il est))(?: (?:la|chez toi|maintenant))*",
        rf"{_IN}(?:on est|c'est) quel(?:le)? (?:jour|date) aujourd'hui|{_IN}on est quel(?:le)? (?:jour|date)",
        r"quel(?:le)? (?:jour|date) (?:on est|sommes nous|est on)(?: aujourd'hui)?",
        rf"{_IN}(?:il fait (?:beau|chaud|froid|moche|gris|combien)|quel temps fait il)(?: \w+){{0,3}}",
        r"what time is it(?: now)?|what day is it(?: today)?|(?:how's|what's) the weather(?: \w+){0,3}",
    ),
    "forgets": (
        rf"{_IN}(?:tu|vous) (?:te|vous) (?:souviens|souvenez|rappelles|rappelez) (?:de |d')(?:moi|nous|hier|ce "
        rf"que je \w+)",
        rf"{_IN}(?:tu|vous) (?:m'as|m'avez|nous as) (?:dit|lu|cite|raconte) quoi (?:hier|l'autre jour|la "
        rf"derniere fois)",
        rf"{_IN}do you remember (?:me|us|yesterday|what i (?:said|asked))",
    ),
    "who": (
        rf"{_IN}(?:tu|vous|t') ?(?:as|avez|es|etes|peux|pouvez) (?:acces a|connectee? a|chercher sur|aller sur|"
        rf"regarder sur) "
        r"(?:internet|google|le (?:net|web)|wikipedia)",
        rf"{_IN}(?:do you have|have you|can you) (?:access to |search |browse |google )?(?:the )?(?:internet|"
        rf"web|google)(?: access)?",
    ),
    "personal": (
        rf"{_IN}(?:tu es|t'es|es tu|vous etes) (?:une? )?(?:fille|mec|gars|homme|femme|garcon|humaine?)(?: ou "
        rf"(?:un|une) \w+)?",
    ),
    "help": (
        r"menu|commandes?|les commandes",
        r"(?:what|which)(?: are (?:the|your))? commands?(?: (?:do you have|are there|can i (?:use|type)))?|"
        r"(?:quelles sont |c'est quoi |il y a quoi comme |tu as quoi comme )?(?:les |tes |vos )?commandes?"
        r"(?: disponibles)?|quelles commandes (?:as tu|avez vous|y a t il|il y a|tu as|je peux taper)",
    ),
    "empty": (r"(?:un )?(?:test|ping|essai)(?: (?:un deux|1 2|1 2 3))?",),
    "server": (
        rf"{_IN}comment (?:on |je |est ce qu'on )?(?:devient|deviens|devenir|passe) (?:modo|moderateur|"
        "moderatrice|admin)",
    ),
    "languages": (
        rf"{_IN}pourquoi (?:tu|t'|vous) ?(?:es|parles|reponds|parlez|repondez|etes)(?: moi)? en "
        "(?:anglais|francais)",
    ),
    "asks_erase": (r"(?:desinscris|desabonne|supprime|efface|oublie)(?: moi)(?: (?:de la liste|du bot|d'ici))?",),
    "ask_away": (
        rf"{_IN}(?:(?:j'ai|j'aurais|j'avais|i have|i've(?: got)?|{_MAY_I}) {_A_QUESTION}|(?:une )?(?:petite "
        rf")?question)",
        rf"{_IN}je (?:peux|dois) (?:te |vous )?(?:poser|demander) (?:n'importe )?quoi",
    ),
    "worth_reading": (
        rf"{_IN}(?:est ce que )?(?:c'est|il est|est ce|il vaut|ca vaut) (?:vraiment )?{_GOOD} {_THE_BLOG}{_OR_NOT}",
        rf"{_IN}(?:est ce que )?{_THE_BLOG} (?:il |ils )?(?:c'est|est(?: il)?|vaut|sont(?: ils)?) (?:vraiment "
        rf")?{_GOOD}{_OR_NOT}",
        rf"{_IN}(?:is|are) {_THE_BLOG} (?:any |really )?{_GOOD}{_OR_NOT}",
        rf"{_IN}(?:ca vaut|est ce que ca vaut) (?:le coup|la peine)(?: (?:de|d')(?: ?)(?:lire|le lire|les lire|"
        rf"lire {_THE_BLOG}))?{_OR_NOT}",
        rf"{_IN}(?:pourquoi|why)(?: (?:est ce que )?(?:je |on |should i |would i )?(?:devrais|devrait|dois|doit|"
        rf"irais|should)?"
        rf"(?: je| on)?)? ?(?:lire|lirais|read|bother with) (?:{_THE_BLOG}|ca|this|it)",
        rf"{_IN}(?:convaincs|convainquez|persuade|convince|donne|donnez)(?: moi| nous| me| us)?"
        rf"(?: envie)? (?:de|d'|to) ?(?:lire|venir lire|read) {_THE_BLOG}",
        rf"{_IN}(?:qu'est ce que|que|what) (?:je|j'|on|can i|will i|would i) ?(?:vais|va|peux|peut|pourrais)? ?(?:y )?"
        rf"(?:apprendre|apprends|trouver|trouve|decouvrir|learn|find)(?: (?:ici|la|avec toi|here|from {_THE_BLOG}|"
        rf"(?:dans|avec|sur|en lisant) {_THE_BLOG}))*",
        rf"{_IN}(?:ca|{_THE_BLOG}) (?:m'|nous |t')?(?:apporte|sert|apprend) (?:a )?quoi(?: de (?:le |les )?lire)?",
        rf"{_IN}(?:est ce qu'|est ce que )?(?:il|elle|ils|{_THE_AUTHOR})(?: il| elle)? (?:est|sont|ecrit|"
        rf"ecrivent|is|writes?) ?"
        r"(?:il |elle )?(?:marrante?|drole|bon|bien|doue|serieux|interessant|credible|fiable|funny|well|good|reliable)"
        rf"(?: {_THE_AUTHOR})?(?: (?:au moins|ou pas|or not))?",
        rf"{_IN}(?:is|are) (?:he|she|they|{_THE_AUTHOR}) (?:any )?(?:good|funny|reliable|serious|interesting)",
        rf"{_IN}does (?:he|she|{_THE_AUTHOR}) write well",
        rf"{_IN}(?:tu|vous) (?:l')?(?:aimes|aimez|apprecies|appreciez)(?: (?:bien|quoi chez lui))?"
        rf"(?: {_THE_AUTHOR}| ce qu'il ecrit| {_THE_BLOG})?",
        rf"{_IN}do you like (?:him|her|them|{_THE_AUTHOR}|{_THE_BLOG}|what (?:he|she) writes)",
    ),
    "subjects": (
        rf"{_IN}(?:what|which) (?:kind of )?blog is (?:this|it|that)(?: about)?|{_IN}c'est quel (?:genre de )?blog",
        rf"{_IN}(?:which|what) (?:subjects|topics|themes) (?:are|does|do|is) (?:covered|discussed|there|{_THE_BLOG} "
        rf"cover|"
        rf"{_THE_AUTHOR} cover)(?: (?:in|on|by) (?:it|{_THE_BLOG}))?",
        rf"{_IN}(?:give|show|list|read|get|tell)(?: me| us)? (?:(?:a |the )?list of )?(?:all )?(?:the |his |her |"
        rf"your )?"
        rf"(?:topics|subjects|themes)(?: (?:please|of {_THE_BLOG}))?|{_IN}(?:a |the )?list of (?:the )?(?:topics|"
        rf"subjects)",
        rf"{_IN}(?:donne|montre)[rz]?(?: moi| nous)? (?:une |la )?liste (?:de |des |d'|de vos )(?:sujets|themes)"
        rf"(?: (?:du blog|abordes|traites))*",
        rf"{_IN}(?:par )?(?:quel|lequel des?|which|what) (?:billet|article|post|texte)s? (?:est ce que )?(?:je |tu |"
        rf"vous |do "
        rf"you |should i |dois je |faut il |puis je |on )?(?:me |nous )?(?:dois |peux |would you )?(?:commence[rsz]?|"
        rf"conseille[rsz]?|conseilleriez|recommande[rsz]?|lire|read|start with|begin with|recommend|suggest|try)"
        rf"(?: vous| tu)?(?: (?:en premier|d'abord|first|here|ici|pour commencer|a lire))*",
        rf"{_IN}(?:il|elle|ca|{_THE_AUTHOR}) (?:parle|traite|cause|discute) (?:de|sur) ?quoi(?: (?:dans|sur) "
        rf"{_THE_BLOG}"
        rf"| {_THE_BLOG})*",
        rf"{_IN}(?:tu|vous) (?:parles|parlez|causes|causez) de quoi",
        rf"(?:les (?:amis|gens|gars) |tout le monde )?{_IN}(?:les (?:amis|gens|gars) )?(?:on|nous) "
        r"(?:parle|cause|discute|parlons|papote) de quoi(?: (?:aujourd'hui|ce soir|ici|alors|maintenant|ce matin))*",
        rf"{_IN}(?:(?:c'est quoi|quel(?:le)? (?:est|serait)|what(?:'s| is)) )?(?:le|la|l'|les|the) ?"
        r"(?:idee (?:principale|generale|centrale|cle|maitresse|forte)|idees (?:principales|fortes|cles)|fil "
        r"(?:rouge|conducteur)|"
        r"message(?: principal| central)?|these(?: principale)?|ligne(?: editoriale)?|propos(?: general)?|esprit|"
        r"main (?:idea|ideas|point|message|theme|themes)|common thread|gist|big idea)"
        rf"{_OF_IT}",
        rf"{_IN}(?:(?:tu peux|vous pouvez|peux tu|can you|could you) )?(?:me |nous )?(?:resume[rsz]?|sum up|"
        rf"summari[sz]e)"
        rf"(?: moi| nous)? (?:tout )?{_THE_BLOG}(?: (?:for me|for us|pour moi|please|stp|svp|en (?:\w+|quelques) "
        r"(?:phrases?|mots|lignes)|in (?:a few|\w+) (?:words|sentences)))*",
        # "un résumé de tout le blog en trois phrases", "trois mots pour résumer sa pensée", "résume-moi tout"
        rf"{_IN}(?:(?:fais|donne)[sz]? (?:moi|nous) )?(?:un |le |a )?(?:petit |quick )?(?:resume|summary) (?:de |of )"
        rf"(?:tout |all )?{_THE_BLOG}{_IN_SO_MANY}",
        rf"{_IN}(?:(?:deux|trois|quatre|cinq|quelques|une?) (?:mots?|phrases?|lignes?) pour )?resume[rsz]?"
        rf"(?: (?:moi|nous))? (?:tout|(?:sa|leur) pensee|(?:toutes )?ses idees){_IN_SO_MANY}",
    ),
    "question_back": (
        rf"{_IN}(?:(?:tu peux|vous pouvez|peux tu|can you) )?(?:me |nous )?(?:pose[rz]?|demande[rz]?|ask)(?: "
        rf"moi| nous| me| us)? "
        r"(?:une|quelque chose|a|another|une autre) ?(?:petite |bonne )?(?:question|chose)?(?: (?:toi|a ton "
        r"tour|toi aussi))*",
        rf"{_IN}(?:fais|faites|give|lance|on (?:fait|joue a|lance))(?: moi| nous| me| us)? (?:un |a )?(?:petit "
        rf")?(?:quiz|quizz|jeu)",
        rf"{_IN}(?:joue(?:s|z)? avec (?:moi|nous)|on joue|let's play|play with me|quiz(?:z)?(?: (?:moi|me))?|"
        r"interroge(?:z)?(?: moi| nous)|a ton tour de (?:poser|demander)(?: une question)?|and what do you want "
        r"to know)",
    ),
    "blog_count": (
        rf"{_IN}(?:est ce que )?(?:(?:tu|vous) (?:as|avez)|t'as|as tu|avez vous|have you|did you) (?:vraiment |"
        rf"bien |really )?"
        rf"(?:tout |all )?(?:lu|read) (?:tout |tous |toute |all (?:of )?|the whole |the entire "
        rf")?(?:l'integralite d[eu]s? )?"
        rf"(?:{_THE_BLOG}|ca|blog)(?: en entier)?",
    ),
    "audience": (
        rf"{_IN}(?:a|pour) qui (?:est ce qu[e'] ?)?(?:{_HE} |{_THE_BLOG} )?(?:s'adresse|ecrit|parle|est)(?: t "
        rf"(?:il|elle))?"
        rf"(?: (?:{_HE}|{_THE_BLOG}))?(?: (?:fait|destine|ecrit))?",
        rf"{_IN}(?:{_HE}|{_THE_BLOG}) (?:s'adresse|ecrit|parle|est) (?:a|pour) qui",
        rf"{_IN}(?:c'est (?:qui|quoi)|quel est|qui est|who(?:'s| is)) (?:son|le|ton|his|her|the) (?:public|"
        rf"lectorat|lecteurs?|"
        rf"audience|readers?)(?: (?:du blog|d[eu] {_THE_BLOG}|d[eu] {_THE_AUTHOR}))?",
        rf"{_IN}(?:pourquoi|dans quel but|why) (?:est ce qu[e'] ?)?(?:{_HE} |does (?:he|she|{_THE_AUTHOR}) |did "
        rf"(?:he|she|"
        rf"{_THE_AUTHOR}) )?(?:a t (?:il|elle) |a |tient |fait )?(?:ecrit|ecrire|cree|lance|blogue|blog|write|start)"
        rf"(?: t (?:il|elle))?(?: {_THE_AUTHOR})?(?: (?:{_THE_BLOG}|un blog|a blog|tout ca))?",
        rf"{_IN}who (?:does (?:he|she|{_THE_AUTHOR}) write|is (?:this|the) blog) for",
    ),
    "blog_dates": (
        rf"{_IN}(?:which|what) (?:posts|articles) (?:have no|are without|don't have a|have a) dates?",
        rf"{_IN}quels (?:billets|articles) (?:n'ont pas de|sont sans|ont une|n'ont aucune) dates?",
        rf"{_IN}(?:quand|tous les combien|a quel(?:le)? (?:rythme|frequence)|how often|when)"
        rf"(?: est ce qu[e']?)? ?(?:{_HE} |does (?:he|she|{_THE_AUTHOR}) )?(?:publie|ecrit|poste|publish|post|write)"
        rf"(?: t (?:il|elle))?(?: {_THE_AUTHOR})?",
        rf"{_IN}{_HE} (?:publie|ecrit|poste) (?:souvent|beaucoup|quand|regulierement|encore|toujours|tous les combien)",
        rf"{_IN}(?:est ce qu'|est ce que )?{_HE} (?:publie|ecrit|poste) (?:souvent|beaucoup|regulierement|"
        rf"encore|toujours)",
        rf"{_IN}does (?:he|she|{_THE_AUTHOR}) (?:still |often )?(?:publish|post|write)(?: (?:often|a lot|much|"
        rf"regularly))?",
    ),
    "where_blog": (
        rf"{_IN}(?:(?:c'est|est) )?(?:ou|where) (?:est ce qu[e']? ?|c'est )?(?:est|se trouve|(?:je|on) (?:peux|"
        rf"peut|pourrais)|"
        r"puis je|peut on|can i|could i|trouver|lire|is)"
        rf" ?(?:trouver|lire|consulter|voir|aller voir|find|read|see)? ?{_THE_BLOG}"
        r"(?: (?:en entier|en ligne|original|complet|complets|au complet|entier|online|in full))*",
        rf"{_IN}{_THE_BLOG} (?:est|se trouve|il est|c'est|is) (?:ou|where)",
        rf"{_IN}(?:(?:il y a|t'as|tu as|vous avez|donne moi|c'est quoi|quel(?:le)? est|as tu|avez vous|got|"
        rf"what(?:'s| is)|"
        r"give me|is there|do you have) )?(?:un|le|l'|une|ton|son|the|a) ?(?:lien|adresse|url|link|address)"
        rf" (?:(?:vers|du|de|pour|of|to|for) )?(?:blog|site|{_THE_BLOG})",
        r"(?:le )?lien (?:du|vers le) (?:blog|site)|(?:the )?blog'?s? (?:link|url|address)",
    ),
    "reach_author": (
        rf"{_IN}(?:est ce que )?{_THE_AUTHOR} (?:il |elle |lui |est ce qu'il )?(?:est|passe|vient|traine|"
        rf"lit)(?: il| elle)? ?"
        r"(?:la|ici|present|parmi nous|avec nous|sur (?:ce |le )?(?:serveur|discord|salon)|dans le coin|nos messages|"
        r"ce (?:salon|serveur|discord)|ce qu'on (?:dit|ecrit))(?: parfois| des fois)?",
        rf"{_IN}is {_THE_AUTHOR} (?:here|around|on (?:this|the) server|with us|in here)",
        rf"{_IN}(?:comment |est ce qu')?(?:on|je|puis je|peut on)? ?(?:peut|peux|pourrait|pourrais)? ?(?:on |je )?"
        rf"(?:contacter?|joindre|rejoindre|ecrire a|parler (?:a|avec)|poser (?:une|des) questions? a|"
        rf"rencontrer) {_THE_AUTHOR}"
        r"(?: (?:directement|en direct|en personne|lui meme))*",
        rf"{_IN}(?:on|je) (?:peut|peux|pourrait|pourrais) (?:lui|leur) (?:parler|ecrire|poser (?:une|des) questions?)"
        r"(?: (?:directement|en direct|en personne))*",
        rf"{_IN}(?:how (?:can|do|could) i|can i|could i|can we) (?:contact|reach|talk to|write to|meet|ask) "
        rf"(?:him|her|them|{_THE_AUTHOR})(?: (?:directly|in person|something|a question))*",
        rf"{_IN}(?:l'|son |the |his |her )?(?:mail|email|e mail|contact|twitter|adresse mail) d[eu] {_THE_AUTHOR}",
    ),
    "why_quotes": (
        rf"{_IN}(?:tu|vous) (?:peux|pouvez|sais|savez) (?:pas )?(?:me |nous )?(?:parler|repondre|causer) "
        r"(?:normalement|comme (?:tout le monde|un humain|une personne|nous)|avec (?:tes|vos) (?:propres )?mots|"
        r"autrement)",
        rf"{_IN}(?:parle|parlez|reponds|repondez)(?: moi| nous)? (?:normalement|comme tout le monde|avec (?:tes|"
        rf"vos) mots)",
        rf"{_IN}(?:can|could) you (?:talk|speak|answer) (?:normally|like a (?:human|person)|in your own words)",
    ),
}
