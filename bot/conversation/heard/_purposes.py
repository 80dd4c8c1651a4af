"""What people want the blog for, and how they feel when they come: to quote it, to judge it, to pass the time.

As all small talk these are whole messages, over folded text without punctuation.
"""

_WHO = (
    r"(?:il|elle|l'auteure?|l'autrice|le blogueur|ce (?:type|mec|gars|monsieur|blogueur|blog)|(?:le|votre|ton|notre)"
    r" (?:type|mec|gars|blogueur|auteur|blog)|he|she|the (?:author|blogger|blog)|(?:this|your|that) (?:guy|author|"
    r"blogger|blog|man|source|dude))"
)
_BLOG = (
    r"(?:(?:le|ce|votre|ton|cet|son|the|this|your|his|her) (?:blog|site|auteur|author|source)|(?:ses|vos|les|ces|tes|"
    r"his|her|the|these|your) (?:billets|articles|textes|posts|phrases|mots|citations|quotes|words)|l'auteur)"
)
_TAIL = (
    r"(?: (?:au juste|exactement|en fait|stp|svp|please|ici|here|exactly|then|alors|or (?:what|not)|ou (?:pas|quoi)))*"
)

PURPOSES: dict[str, tuple[str, ...]] = {
    "cite_as": (
        rf"(?:comment|how) (?:est ce que )?(?:(?:je |on |faut il |dois je |peut on |puis je |do i |can i |"
        r"should i |to )?(?:peux |dois |peut |doit |le )?)?(?:citer?|referencer|crediter?|sourcer|quote|cite|credit|"
        rf"reference) {_BLOG}(?: (?:correctement|dans|in|for|pour)(?: [\w']+){{0,5}})?{_TAIL}",
        rf"(?:puis je|je peux|peut on|on peut|can i|may i|could i) (?:citer|quote|cite|use)"
        rf" {_BLOG}(?: (?:dans|in|for|pour) [\w' ]{{2,30}})?(?: (?:et )?sous quel nom)?{_TAIL}",
        r"(?:sous quel nom|who (?:can|do|should) i (?:credit|cite|quote)|qui (?:dois je|je dois|faut il) "
        r"(?:citer|crediter))(?: [\w']+){0,4}",
    ),
    "compliment": (
        r"(?:bravo|felicitations|chapeau|well done|congrats|congratulations|(?:nice|great|good|cool) (?:work|job|"
        r"idea|project|bot)|(?:super|belle|bonne|chouette|excellente) (?:idee|initiative)|(?:super|beau|chouette|bon) "
        r"(?:projet|travail|boulot|bot))(?: (?:pour|a|sur|avec|on|for|with) (?:[\w']+ ){0,2}[\w']+)?",
        r"(?:je t'aime bien|tu me plais|on (?:devient|est|sera) (?:potes|amis|copains)|"
        r"(?:can we|let's) be friends|i like you)(?: (?:toi|le bot|causerie|bot|hein|lol|maintenant|now))*",
        r"(?:quel )?(?:joli|beau|chouette|nice|lovely|cool) (?:nom|prenom|name)"
        r"(?: (?:causerie|que tu as|for a bot))*",
    ),
    "bored": (
        r"(?:je (?:m'ennuie+s?|me fais chier)|on s'ennuie+)(?: (?:grave|trop|au (?:bureau|boulot|taf|travail)|"
        r"en cours|ici|un peu|la|a mort))*",
        r"(?:i'm |i am )?(?:so )?bored(?: (?:af|at work|to death|in class|here))*|"
        r"(?:entertain|amuse|distract|divertis|distrais|occupe)(?: me| us| moi| nous)",
    ),
    "blog_last": (
        r"(?:le |son |the |his |her )?(?:dernier|latest|last|newest) (?:article|billet|post|texte)"
        r"(?: il)? (?:parle|traite|cause|is|about) ?(?:de|sur|about)? ?(?:quoi|what)?",
    ),
    "audience": (rf"who (?:is|does) {_WHO} (?:writing|write|aiming|talking) (?:for|at|to)",),
    "asks_kept": (
        r"(?:do|did|are) (?:you|u) (?:keep|store|save|log|record|keeping|logging|recording)(?:ing)? ?"
        r"(?:logs?|records?|copies|a log|track)?(?: of)?(?: (?:what (?:we|i) (?:write|say|type|ask)|our|my|everything|"
        r"all (?:of )?this|this|messages?|chats?|questions?|conversations?|here))*",
        r"(?:tu|vous) (?:gardes?|gardez|stockes?|stockez|archives?|archivez)"
        r" (?:les|des|nos|mes|tous les|une trace des?) ?(?:logs?|messages?|conversations?|questions?|echanges|"
        r"discussions?)(?: [\w']+){0,4}",
    ),
    "joke": (r"(?:knock(?: knock)+|toc toc(?: toc)?)",),
    "clock": (
        r"(?:il (?:fait|fera|va faire) quel temps|quel temps (?:fait|fera|va t|il fait|il va faire)(?: t? ?il)?"
        r"(?: faire)?)(?: [\w'-]+){0,6}",
        r"what(?:'s| is) (?:the |today's )(?:date|time|day)(?: (?:today|now|please))*|"
        r"what (?:will|is) the weather(?: [\w'-]+){0,6}",
    ),
    "reach_author": (
        r"(?:comment|how) (?:est ce que )?(?:je|on|can i|do i|could i) (?:peux |peut |pourrais )?(?:le|la|lui|"
        r"les|leur|contact|reach|write to|talk to) ?(?:contacte[rz]?|joins|joindre|ecris|ecrire|parle[rz]?|"
        r"rencontre[rz]?|him|her|them)(?: [\w']+){0,3}",
        r"(?:est ce (?:que )?(?:c'est )?|is it |c'est )?(?:ouvert|open) (?:aux?|to) (?:contributions?|"
        r"contributors|guest posts?|auteurs?)",
        r"(?:who (?:do|can|should) i (?:ask|contact|write to)|(?:a )?qui"
        r" (?:est ce que )?(?:je |dois je |puis je )?(?:peux |dois )?(?:demander|contacter|m'adresser|ecrire)|"
        r"qui contacter|who to (?:ask|contact))(?: (?:for|pour|about|la|une|the|l') ?[\w']+)*",
        r"(?:est ce que )?(?:j'ai|on a|do i have|have i) (?:le droit|the right|permission)(?: (?:de|d'|to) ?"
        r"(?:cit|copi|repren|republi|tradui|translat|partag|shar|quot|us|utilis|reprint)\w*(?: [\w']+){0,5})?",
        rf"(?:puis je|je peux|on peut|can i|may i) (?:traduire|republier|reprendre|partager|publier|translate|"
        rf"republish|share|reprint|print|imprimer) {_BLOG}(?: [\w']+){{0,5}}",
    ),
    "worth_reading": (
        rf"(?:est ce que |est ce qu')?{_WHO} (?:est|is|a l'air|semble|seems)(?: il| elle)? (?:un |une |a |an )?"
        r"(?:vraiment |plutot |just |really |only )?(?:fiable|credible|serieux|serieuse|complotiste|charlatan|troll|"
        r"reac|bobo|technophobe|pamphletaire|reliable|trustworthy|serious|legit|crank|conspiracy theorist|luddite|"
        rf"quack|expert|specialiste|competente?|qualified)(?: {_WHO})?{_TAIL}",
        rf"c'est (?:un|une) (?:complotiste|charlatan|troll|reac|expert|specialiste|technophobe|rigolo)(?: ou pas| "
        rf"ou quoi)?(?: {_WHO})?",
        rf"(?:is|are) (?:this|these|it|he|she|they|the source|this source|{_WHO})"
        r" (?:a )?(?:any |really )?(?:credible|reliable|trustworthy|serious|legit|qualified|an expert)"
        rf"(?: (?:source|blog|author|guy))?{_TAIL}",
        rf"(?:est ce qu')?{_WHO} (?:sait|knows|s'y connait)(?: vraiment)?"
        rf"(?: (?:de quoi (?:il|elle) parle|what (?:he|she)(?:'s| is) talking about|his stuff))?{_TAIL}|"
        rf"does {_WHO} know what (?:he|she)(?:'s| is) talking about",
        rf"{_WHO} (?:ecrit|writes) comment|(?:c'est quoi|quel est|what(?:'s| is)) (?:son|his|her)"
        rf" (?:style|ton|tone)(?: (?:d'ecriture|of writing))?{_TAIL}|(?:does|did) {_WHO} write well",
        rf"(?:convainc\w*|persuad\w*|convince|sell|motive[rz]?|give)(?: moi| nous| me| us)?"
        rf"(?: (?:en|in|un|a|one|deux|two|good|bonnes?|raisons?|reasons?|phrases?|sentences?|mots|words|why|que|qu'|de|"
        rf"d'|to|on|ca|it|cela|vaut|worth|mon|my|temps|time|le coup|la peine|lire|read|rester|stay|{_BLOG}))+",
        r"(?:tell me |dis moi |dites moi )?(?:why|pourquoi) (?:should i|je devrais|on devrait|"
        r"est ce que je devrais|do i|would i|would anyone) (?:care|read (?:this|it|him|on)|m'y interesser|"
        r"m'interesser|(?:le |la |les )?lire|perdre mon temps|bother)(?: [\w']+){0,6}",
    ),
    "subjects": (
        r"(?:most|la plus|le plus|his most|sa plus|son) (?:controversial|provocative|polemique|provocant|"
        r"outrageous) (?:take|opinion|idea|these|idee|billet|phrase)(?: [\w']+){0,4}",
        rf"(?:resume[rz]?|sum up|summari[sz]e|describe|decris|presente[rz]?)(?: moi| nous| me| us)? {_WHO}"
        rf"(?: (?:en|in) (?:une|un|deux|trois|quelques|a|one|two|few) (?:few )?(?:phrases?|mots?|lignes?|sentences?|"
        rf"words?))?{_TAIL}",
        rf"what(?:'s| is) {_WHO}'?s? (?:whole )?(?:deal|thing|schtick|vibe|stance|take)(?: (?:in|with|on) [\w' ]"
        r"{2,30})?",
        r"(?:quel|quelle|which|what) (?:theme|sujet|topic|subject|question|idee)s? (?:accroche\w*|plai\w*|"
        r"would (?:work|fit|suit)|works?|should (?:we|i) (?:start|discuss|pick|choose|take)|"
        r"(?:me |nous )?(?:conseille\w*|recommande\w*|propose\w*|suggere\w*))(?: [\w']+){0,5}",
        r"(?:got|do you have|have you got|is there|you got) (?:a|any|some) (?:list|menu|index)"
        r"(?: of (?:topics|subjects|posts|things))?(?: (?:or|to|i can) .{2,40})?",
        r"what should (?:we|i) (?:discuss|talk about|start with|pick|ask)(?: (?:first|about|here|today))*",
        r"(?:il )?y ?a(?: t il)? (?:un|une) (?:sommaire|liste|index|menu|table)(?: [\w']+){0,6}|"
        r"is there an? (?:list|index|menu|table of contents)(?: [\w']+){0,5}",
        r"(?:(?:je|on) commence|commencer) par (?:quoi|ou)(?: .{2,40})?|par (?:quoi|ou) (?:est ce "
        r"que )?(?:(?:je|on) )?commence\w*(?: .{2,40})?",
        r"what (?:kind|sort|type)s? of questions (?:do|can) (?:you|i) (?:handle|answer|take|ask)(?: \w+){0,3}",
        r"(?:quel|quelle) (?:est|etait) (?:le|la) (?:texte|billet|article|post)(?: qui a fait le plus"
        r" (?:polemique|debat|reagir|de bruit|parler)| le plus (?:polemique|lu|commente|aime|marquant))",
        r"(?:oriente[rz]?|guide[rz]?|aiguille[rz]?) moi|where (?:do|should|would|can|could) (?:i|we|you)"
        r" (?:suggest |recommend )?(?:i |we )?(?:start|begin|look|go)(?: (?:first|from|with this))*",
        r"(?:is there|there's|got|(?:il )?y ?a(?: t il)?) (?:anything|something|quelque chose|un truc|de quoi)"
        r" (?:in (?:here|there|it) )?(?:for me|pour moi|qui me (?:concerne|parle)|in (?:here|it|this)(?: for me)?)",
    ),
    "apology": (
        r"(?:t'es|tu es|vous etes|you(?:'re| are)) (?:trop |vraiment |si |so |really )*(?:moche|laide?|naze|"
        r"eclate|claque|pourrie?|inutile|relou|chiante?|ugly|lame|trash|garbage|annoying|boring)(?: (?:toi|sale bot|"
        r"lol|mdr))*|(?:tu sers a|vous servez a) rien(?: .{2,40})?|(?:this bot|ce bot|le bot) (?:sucks|"
        r"is (?:trash|useless|lame|broken)|pue|est (?:nul|naze|eclate|inutile|casse))(?: \w+){0,3}",
    ),
    "personal": (
        r"(?:t'es|t|tu es|es tu|vous etes|are you|you) (?:celib\w*|en couple|single|taken|mariee?|married|dispo|"
        r"libre)(?: (?:ce soir|tonight|toi|bb|bebe|baby))*",
        r"(?:tu|vous) (?:as|avez) (?:une )?(?:conscience|ame|sentiments?|emotions?|coeur)|do you have (?:a "
        r")?(?:consciousness|soul|feelings|emotions|heart)|are you (?:conscious|sentient|alive)",
    ),
    "help": (
        r"(?:comment|how) (?:est ce qu'?e? ?)?(?:on |je |nous |do i |do we |to )(?:s'en |m'en |l'|t')?"
        r"(?:sert|sers|utilise|use (?:it|this|you)|talk to (?:it|you|this)|start)"
        r"(?: (?:il )?y ?a (?:des|une) (?:commandes?|liste)| is there a (?:menu|list))?",
        r"(?:il )?y ?a(?: t il)? des commandes(?: [\w']+){0,3}|are there (?:any )?commands",
        r"how does (?:this|it) work(?: (?:do i|can i|should i|i) (?:just )?(?:type|ask|write|talk))?",
        r"(?:can|could) (?:i|we) (?:still )?use (?:this(?: thing| bot)?|it|you)(?: [\w']+){0,4}",
    ),
    "machine": (
        r"(?:tu|vous) (?:tournes?|tournez|marches?|marchez|fonctionnes?|es|etes) (?:sur|avec|base sur) "
        r"quel(?:le)? (?:modele|ia|llm|version)(?: [\w']+){0,5}",
        r"(?:c'est|il y a|y a|t'es|tu es|are you|is it|is this) (?:(?:en fait|bien|just|really|juste|encore) )*"
        r"(?:une? |an? )?(?:chat ?gpt|gpt|ia|ai|llm|mistral|claude|gemini|intelligence artificielle)"
        r"(?: (?:derriere|la derriere|behind (?:this|it)|n'est ce pas|non|pas vrai|right|pretending .{2,40}|qui "
        r".{2,40}|under the hood|ca))*",
        r"(?:est ce |c'est )?(?:une? )?(?:discussion|moteur de recherche|resume automatique|vraie? \w+)"
        r"(?: (?:une?|ou|or|automatique|moteur|de|recherche|resume|discussion|bot|ia)){1,12}",
    ),
    "empty": (r"(?:allo|coucou|hello|yo|salut)+ (?:il )?y ?a (?:quelqu'un|du monde|qqn|qn)(?: ici| la)*",),
    "who": (
        r"who(?:'s| is) (?:actually |really )?(?:talking|speaking|answering|replying|writing here)"
        r"(?: (?:to me|here|a|the|or|person|bot|blogger|author|human|robot|what|and|is|it)){0,12}",
        r"(?:who|qui) (?:made|built|created|coded|programmed|developed|runs|hosts|"
        r"t'a (?:fait|cree|code|programme|concu)|vous a (?:fait|cree|code|programme|concu))"
        r"(?: you| ce bot| this bot| this)?(?: (?:et|and) .{2,40})?",
    ),
    "author": (
        r"(?:who wrote|who writes|qui ecrit|qui a ecrit) (?:the|this|ce|le) blog(?: (?:real name|vrai nom|pls|"
        r"please|stp|son vrai nom|his real name))*",
    ),
    "blog_shortest": (
        r"(?:lequel|which one|quel (?:billet|article|texte)|which (?:post|article)) (?:se lit|peut se lire|takes|"
        r"can i read|is|est) (?:en |in )?(?:le plus (?:vite|rapidement)|\d+ (?:min\w*|seconds?|secondes?)|two minutes|"
        r"deux minutes|vite|rapidement|quickest|short|court)(?: [\w']+){0,4}",
        r"(?:(?:donne[rz]?|lis|lisez|montre[rz]?|give|read|show)(?: moi| nous| me| us)? )(?:le|the) (?:plus "
        r"(?:court|bref|rapide)|shortest|quickest)(?: (?:one|post|billet|article|texte))?(?: (?:stp|svp|please|g|"
        r"j'ai|car|parce|because|i'm) ?.{0,40})?",
        r"(?:donne[rz]?|trouve[rz]?|give|find)(?: moi| nous| me| us)? (?:de quoi lire|something to read|"
        r"un truc a lire|quelque chose a lire)(?: [\w']+){0,4}",
    ),
    "blog_longest": (r"what(?:'s| is) the longest (?:post|one|article)(?: .{2,30})?",),
    "blog_age": (
        r"(?:tout ca|ca) (?:ca )?(?:date|vient) (?:de )?quand (?:tout ca|ce blog|le blog)|tout ca (?:ca "
        r")?date de quand|(?:ca|c'est) de quand (?:tout ca|ce blog|ces (?:textes|billets))",
    ),
    "languages": (
        r"(?:what|which) (?:other )?languages? (?:do|can) you (?:speak|understand|know)(?: (?:besides|other "
        r"than|apart from|beside|except) \w+)?",
    ),
    "verbatim": (
        r"(?:are|sont) (?:the|these|your|ces|les|tes|vos) (?:quotes|citations|answers|reponses) (?:real|vraies?|"
        r"authentic|authentiques?|accurate|genuine|true)(?: (?:or|ou) .{2,40})?",
        r"(?:prove|prouve)(?: moi)? (?:that )?(?:you're not|you are not|que tu n'\w+ pas|que tu ne \w+ pas|you "
        r"don't|it) ?(?:hallucinat\w+|making (?:this|it|things|stuff) up|invent\w*|lying|make (?:this|it|things|stuff) "
        r"up)?",
        r"(?:tu|vous) (?:fais|faites) pareil|do you do (?:that|the same)(?: too)?",
    ),
    "blog_start": (
        r"(?:which|what|quel|lequel) (?:post|one|article|billet|texte)? ?"
        r"(?:should i read|je (?:dois |devrais )?lis|je (?:dois|devrais) lire|lire)"
        r"(?: (?:if|si|quand) [\w' ]{2,40})?",
    ),
    "where_blog": (r"(?:il|ce blog|le blog) (?:est|se trouve) ou(?: ce blog| le blog)",
    ),
    "sad": (
        r"(?:je (?:suis|me sens) (?:trop |un peu |tres |vraiment |super |si |tellement )*"
        r"(?:triste|seule?|deprimee?|(?:pas|mal) (?:bien|en point)|au fond du trou|malheureu\w+|a bout|creve\w*|"
        r"epuise\w*|fatigue\w*|degoutee?|crevee?|mal)|j'ai (?:eu )?(?:une? (?:sale|mauvaise|dure|"
        r"journee (?:pourrie|de merde|horrible))(?: journee| semaine)?|le (?:cafard|"
        r"moral (?:a zero|dans les chaussettes))|le seum|perdu (?:mon|ma|mes) \w+|rate mon \w+)|"
        r"(?:sale|mauvaise|dure) (?:journee|semaine)|i(?:'m| am| feel) (?:so |really |a bit |very )*"
        r"(?:sad|lonely|down|depressed|tired|exhausted|knackered|heartbroken|miserable)|"
        r"i(?:'ve)? (?:had|have had|lost) (?:a |my )(?:(?:bad|rough|awful|terrible|shitty|hard) (?:day|week)|\w+)|"
        r"rough (?:day|week))(?: (?:ce matin|aujourd'hui|ce soir|hier|today|tonight|yesterday|en ce moment|these days|"
        r"lol|la|moi))*",
    ),
}  # fmt: skip
