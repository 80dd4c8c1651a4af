"""What is said in the midst of a talk that is none of it: is this a bot, did it write that, what else is there, thanks.

Whole messages, over folded text without punctuation, as all small talk is.
"""

import re

_IN = (
    r"(?:(?:ok|et|bon|mais|alors|du coup|donc|ah|oh|bah|bof|euh|non|nan|no|mdr|lol|haha|sinon|dis|attends|wait|so|and|"
    r"but|well|hey|sorry|pardon|(?:je (?:ne )?|j'ai )(?:comprends|suis|compris|suis plus|comprends plus) (?:pas|plus|"
    r"perdue?)|je suis perdue?|i don't (?:get|understand) it) )*"
)
_YOU_ARE = (
    r"(?:est ce que )?(?:tu es|t'es|es tu|vous etes|etes vous|c'est|il y a|y a|are you|you(?:'re| are)|is (?:this|it)|"
    r"am i talking to)"
)
_A = r"(?:(?:un|une|1|a|an|en fait|bien|vraiment|juste|really|just|actually|vraie?|real|actual|simple) )*"
_SOMEBODY = (
    r"(?:bot|robot|machine|programme|program|ia|ai|humain|humaine|human|etre humain|human being|personne|person|gars|"
    r"mec|type|fille|femme|homme|guy|dude|man|woman|quelqu'un|somebody|someone|gens|people)"
)
_THIS = (
    r"(?:ca|cela|tout ca|(?:ce|cet|ces|le|les|cette|la|that|this|these|the) (?:textes?|billets?|phrases?|lignes?|mots?|"
    r"passages?|citations?|articles?|texts?|lines?|words?|quotes?)|this|that|it)"
)
_WROTE = r"(?:ecrite?s?|redigee?s?|pondus?|invente)"
_SUBJECTS = r"(?:sujets?|themes?|thematiques?|topics|subjects)"
# Who thanks and asks for something in the same breath wants it.
_NO_QUESTION = (
    r"(?!.*\b(?:que|qu'\w+|quoi|comment|pourquoi|combien|quel\w*|qui|et|mais|sur|derniere?|autre|what|who|why|how|"
    r"which|and|but|about|last|any\w*|one more)\b)"
)
_THANKS = r"(?:merci|thanks|thank you|thx|cimer)"

# What somebody tells of himself before he thanks: "je suis trop fatigué ce soir".
OF_ONESELF = re.compile(
    r"(?:(?:oh|ah|non|oui|ok|bon|mais|bah|desolee?|la|moi|no|yes|sorry)(?: |$))*(?:$|je (?:suis|vais|dois|file|pars|"
    r"reviens?|note|garde|rentre|retourne|travaille|bosse)|j'ai (?:compris|note|sommeil|faim|du travail|un cours|"
    r"une reunion)|i(?:'m| am|'ll| will| have to| must| need to go)|(?:faut|il faut) que (?:je|j'))(?!\w)(?!.*\b(?:si|"
    r"qui|que|quoi|comment|pourquoi|quel\w*|what|how|why|who)\b)"
)

_TOOK_IT = r"(?:(?:ah|oh|ok|sympa|cool|super|merci|top|genial|hein|quoi|pardon|what|nice|great|thanks) )*"
_ASKED = (
    r"(?:(?:je (?:te |vous )?(?:demande|demandais|voulais savoir|veux savoir|parle|parlais)|i(?:'m| was| am)? "
    r"(?:asked|asking|meant)) (?:juste |plutot |just )*)?"
)
_BLOG = r"(?:ce|le|ton|votre|the|this|your) (?:blog|site)"

_OFF_TO = r"(?: (?:now|then|home|soon|(?:back )?to (?:class|work|bed|school|sleep|lunch|dinner|(?:a|my|the) \w+)))*"
BESIDE_THE_TALK: dict[str, tuple[str, ...]] = {
    # "C'est qui l'auteur, un vieux grincheux ?", "je demandais qui écrit ce blog, pas Vecchi".
    "author": (
        rf"{_TOOK_IT}{_IN}{_ASKED}(?:c'est qui|qui est|who(?:'s| is)) (?:donc |en fait |au juste |du coup )?"
        rf"(?:l'auteur|l'autrice|l[ea] blogueu(?:r|se)|the author|the blogger)(?: (?:de|d'|du|of) ?{_BLOG})?"
        r"(?: (?:une?|quelqu'un|some|a|an) (?!livre|etude|article|book|study)\w+(?: \w+){0,3})?(?: (?:mdr|lol|haha))*",
        rf"{_TOOK_IT}{_IN}{_ASKED}(?:c'est qui )?(?:qui|who) (?:c'est qui |est ce qui )?(?:ecrit|a ecrit|tient|signe|"
        rf"redige|writes|wrote|runs) {_BLOG}(?: (?:et )?(?:pas|not) \w+(?: \w+){{0,3}})?(?: (?:mdr|lol|haha))*",
    ),
    # "Je te demande ton avis à toi, pas le sien".
    "personal": (
        rf"{_IN}(?:(?:toi|vous|you) )?(?:le |petit |the )*(?:bot|robot) (?:tu|vous|do you) "
        r"(?:trouve[sz]?|penses?|pensez|crois|croyez|think|believe|find) (?:ca|cela|que|vraiment|that|it)\b.{0,80}",
        rf"{_TOOK_IT}{_IN}(?:(?:je (?:te |vous )?(?:demande|demandais|veux|voulais|parle|parlais)|i (?:want|wanted|"
        r"asked for)|i'm asking for|et|and) (?:de |d')?)?(?:ton|votre|your) (?:propre |own )?(?:avis?|opinion|point de "
        r"vue|view|take)(?: (?:a toi|a vous|perso|personnel))?(?: (?:et )?(?:pas|not) (?:le sien|la sienne|celui d\w+ "
        r"?.{2,20}|l'avis d\w+ ?.{2,20}|his|hers|the author's))(?: (?:mdr|lol))*",
        rf"{_TOOK_IT}{_IN}(?:je (?:te |vous )?(?:demande|demandais|veux|voulais) )"
        r"(?:ton|votre) (?:avis?|opinion|point de vue) (?:a toi|a vous|perso|personnel)",
        rf"{_IN}(?:tu n'es|t'es|tu es|vous etes|vous n'etes|you're|you are) (?:pas|not) (?:tres |bien |vraiment |trop |"
        r"super |very )*(?:causante?|bavarde?|loquace|talkative|chatty)(?: (?:toi|vous|comme bot|for a bot))*",
        rf"{_IN}(?:tu n'es pas|t'es pas|tu es|t'es|vous etes|vous n'etes pas|you're|you are|are you|aren't you) "
        r"(?:pas |not )?(?:(?:un peu|bien|tres|trop|vraiment|a bit|very|really) )*(?:vieux jeu|ringarde?|has been|"
        r"coincee?|old fashioned|boring|no fun)(?: (?:toi|vous|non|quand meme))*",
    ),
    "machine": (
        rf"{_IN}{_YOU_ARE} {_A}{_SOMEBODY} (?:ou|or) {_A}{_SOMEBODY}(?: (?:toi|vous|en vrai|la|ici|here|"
        r"(?:la )?derriere(?: .{2,30})?|behind (?:this|it)))*",
        rf"{_IN}{_YOU_ARE} (?:a |une? )?(?:vraie?|real|actual) {_SOMEBODY}(?: (?:toi|vous|en vrai|la|ici|here|qui "
        rf".{{2,30}}|"
        r"(?:la )?derriere(?: .{2,30})?|behind (?:this|it)))*",
    ),
    "not_author": (
        rf"{_IN}(?:c'est|est ce) (?:bien |vraiment )?(?:toi|vous) qui (?:as|a|avez) (?:bien |vraiment )?{_WROTE}(?: "
        rf"{_THIS})?",
        rf"{_IN}(?:tu as|t'as|vous avez|as tu|avez vous) (?:vraiment )?{_WROTE} {_THIS}(?: (?:toi|vous) memes?)?",
        rf"{_IN}did you (?:really |actually )?(?:write|say|come up with) {_THIS}(?: yourself)?",
    ),
    "empty": (
        rf"{_IN}(?:(?:test|essai)(?: (?:test|essai))* )?(?:(?:est ce que )?(?:tu|vous) (?:me )?(?:reponds?|repondez|"
        r"es la|etes la|m'entends|m'entendez)|reponds tu|repondez vous|do you (?:answer|respond)|"
        r"are you there)(?: (?:la|ici|bien|ou pas|ou quoi|here|now))*",
        r"(?:test|essai)(?: (?:test|essai|1 2|1 2 3))*",
    ),
    "help": (
        rf"{_IN}(?:c'est quoi|quel est|quelle est|what(?:'s| is)) (?:ton|ta|votre|your) (?:role|fonction|job|boulot|"
        r"travail|metier|utilite|mission|but|function|purpose)(?: (?:ici|sur (?:ce|le) serveur|exactement|au juste|"
        r"here|exactly|toi))*",
    ),
    "apology": (
        rf"{_IN}(?:(?:tu te|vous vous) contredi(?:s|sez|tes)|you(?:'re| are)? contradict(?:ing)?(?: yourself)?|"
        r"(?:c'est|that's) (?:contradictoire|a contradiction|contradictory))(?: (?:la|non|un peu|now|.{2,60}))?",
        rf"{_IN}(?:tu (?:viens de dire|as dit|disais|m'as dit)|t'as dit|vous (?:venez de dire|avez dit|disiez)|you "
        r"(?:just )?said) (?:que |qu'|that )?(?:il|elle|he|she|l'auteur|the author) (?:n'en |ne |en |doesn't |didn't |"
        r"never )?(?:parlait|parle|disait|dit|talks?|talked|mentions?|mention|wrote|writes?)(?: (?:pas|rien|"
        r"about (?:it|that)|it|that))*",
    ),
    "subjects": (
        # "tu peux me faire un résumé de tout le blog ?", "donne-moi trois idées fortes du blog"
        rf"{_IN}(?:(?:tu peux|vous pouvez|peux tu|pouvez vous) )?(?:me |nous )?(?:faire|fais|faites|donne[rz]?)"
        r"(?: moi| nous)? (?:un (?:petit |bref |rapide )?resume|les grandes lignes) (?:de |du )(?:tout )?"
        r"(?:(?:le|ce|ton|votre|son) )?blog",
        rf"{_IN}(?:(?:donne|cite|dis)(?:z|s|tes)?(?: moi| nous)? |quelles sont )?(?:(?:les|ses|\d|deux|trois|quelques|"
        r"cinq) )*(?:(?:grandes|principales) )?idees(?: (?:fortes|principales|cles|majeures))? (?:du|de (?:ce|son|ton|"
        r"l'auteur du)) ?blog",
        rf"{_IN}(?:quelles sont )?(?:les|ses) (?:grandes|principales) idees de l'auteur",
        rf"{_IN}(?:passons )?(?:(?:(?:vous|tu) (?:pouvez|peux|pourriez|pourrais)|can you|could you) )?(?:(?:me|nous) )?"
        r"(?:(?:donner?|donnez|propose[rz]?|trouve[rz]?|give|suggest)(?: moi| nous| me| us)? )?"
        r"(?:un autre sujet|d'autres sujets|another (?:topic|subject))(?: (?:plus|moins|more|less) \w+)?"
        r"(?: (?:stp|svp|please))*",
        rf"{_IN}{_ASKED}(?:(?:qu'on |on |de |a )?(?:peut )?change(?:r|z|ons)?|let's change|can we change) "
        r"(?:de sujet|the (?:topic|subject))(?: (?:stp|svp|please|quelque chose de (?:plus )?\w+))*",
        rf"{_IN}(?:quelque chose|un (?:truc|sujet)|something) (?:de |d')?(?:plus |moins |more |less )?"
        r"(?:leger|gai|joyeux|light|lighter|cheerful)(?: (?:stp|svp|please|alors|now))*",
        rf"{_IN}(?:il|elle|ca|(?:le|ton|votre|ce) blog|l'auteur) (?:parle|cause|traite) (?:de quoi d'autre|d'autre "
        r"chose|"
        r"d'autres choses)(?: (?:ce blog|le blog|dans (?:ce|le) blog|alors|sinon))*",
        rf"{_IN}(?:de )?quoi d'autre (?:est ce qu(?:e |'))?(?:(?:pourrions|pouvons|peut|pourrait|pourrais tu|peux "
        r"tu) )?(?:(?:nous|on|tu|vous) )?(?:(?:peut|peux|pourrait|pouvez) )?(?:bien )?(?:me |nous )?(?:parler|parle|"
        r"causer|cause|discuter|discute)(?: (?:vous et moi|toi et moi|ensemble|ici|alors))*",
        rf"{_IN}(?:je (?:te |vous )?(?:demandais?|voulais|veux|voudrais|cherche|cherchais) (?:(?:juste|simplement|"
        r"seulement|"
        rf"avoir|voir) )*)?(?:(?:la|une) )?liste (?:de |des |d')(?:(?:tes|vos|ses|les|tous) )*{_SUBJECTS}"
        r"(?: (?:du blog|possibles|disponibles|stp|svp|dont .{2,40}))*",
        rf"{_IN}(?:(?:i just |just )?(?:wanted|want|asked for|show me|give me) )?(?:the |a )?list of (?:(?:the|your|"
        r"all|his) )*"
        rf"{_SUBJECTS}(?: (?:please|pls))?",
        rf"{_IN}what else (?:can|could|should|do|shall) (?:we|you|i) (?:talk|chat|write|know)(?: about)?(?: (?:then|"
        r"here))*",
    ),
    "translate": (
        rf"{_IN}(?:.{{2,60}} )?what (?:does|do|would|is) (?:it|that|this|he|.{{2,60}}) (?:(?:mean|say|be) )?in english",
        rf"{_IN}(?:how|what) (?:do|would) (?:you|i|we) (?:say|call) (?:it|that|this) in english",
        rf"{_IN}(?:ca|cela|qu'est ce que ca) (?:veut dire|donne|se dit)(?: (?:quoi|comment))? en (?:anglais|english)",
    ),
    "goodbye": (
        rf"{_IN}(?:allez )?(?:je (?:te|vous) laisse|je file|je me sauve|je me casse)"
        r"(?: (?:la|moi|alors|bonne \w+))*",
        # "gotta run to class", "i'm off to bed", "je retourne bosser"
        rf"{_IN}(?:i )?(?:(?:'ve |have )?(?:gotta|got to)|have to|need to|must)"
        rf" (?:run|go|leave|dash|bounce|head (?:out|home|off|back)){_OFF_TO}",
        rf"{_IN}i(?:'m| am) off{_OFF_TO}",
        rf"{_IN}(?:allez )?(?:gros |plein de )?(?:bisous?|bises?|bizz?|poutoux)"
        r"(?!.*\b(?:ou|quoi|qui|comment|pourquoi|quel\w*)\b)(?: .{1,30})?",
        rf"{_IN}(?:have a (?:good|nice|great|lovely) (?:one|day|evening|afternoon|night|week|weekend)|"
        r"talk (?:to (?:you|ya) )?(?:later|soon)|(?:see|catch) (?:you|ya) (?:later|soon|around|tomorrow)|later|"
        r"take care)(?: (?:then|too|all|everyone|guys|mate|bot))*",
        rf"{_IN}je (?:(?:dois|vais) (?:y aller|filer|partir|me sauver)|retourne (?:bosser|travailler|en cours|"
        r"au (?:boulot|travail|bureau)))(?: (?:maintenant|bientot|en (?:cours|reunion)|au (?:boulot|travail|lit)))*",
    ),
    "thanks": (
        rf"{_IN}je (?:te |vous )?(?:disais|dis|voulais) (?:(?:juste|simplement|seulement|dire|te|vous) )*"
        r"(?:merci|remercier)(?: (?:hein|quoi|c'est tout|va|moi|rien de plus))*",
        rf"{_IN}je (?:te|vous) remerci(?:ais|e)(?: (?:juste|simplement|seulement|hein|quoi|c'est tout))*",
        rf"{_IN}i (?:was |am |'m )?(?:just )?(?:saying|said|say|wanted to say|meant|mean) (?:thanks?|thank you)"
        r"(?: (?:that's all|lol|haha))*",
        rf"{_NO_QUESTION}{_IN}{_THANKS}(?: (?:en tout cas|en tt cas|quand meme|bien|beaucoup|encore|a (?:toi|vous)|"
        r"anyway|a lot|so much|again))* (?:ca |cela |c'|vous |tu |t'|that |it |this |you )(?:(?:m'a|m'aide|m'a fait|"
        r"fait|etait|est|etes|es|helps?|helped|was|is|were|are|made)\b).{0,80}",
        rf"{_IN}{_THANKS} (?:pour|for) (?:le|la|les|ce|cet|cette|ces|ton|ta|tes|votre|vos|the|this|your) "
        r"(?:passages?|citations?|phrases?|textes?|lectures?|reponses?|explications?|precisions?|quotes?|passages?|"
        r"answers?|lines?)(?: (?:sur|de|des|du|about|on|from) (?!.*\b(?:et|mais|and|but)\b).{2,50})?",
    ),
    "praise": (
        rf"{_IN}(?:gg(?: wp)?|(?:tu as|t'as|vous avez|you) (?:survecu|reussi|gagne|assure|gere|survived|passed|won))"
        r"(?: (?:gg|bravo|le bot|mec|bro|a mon test|le test|the test|my test))*",
        rf"{_IN}(?:allez )?(?:sans rancune|no hard feelings)(?: (?:vous etes|tu es|t'es|you're|you are) .{{2,60}})?",
    ),
}  # fmt: skip
