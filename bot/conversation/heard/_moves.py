"""What people say between questions beyond hello and thanks: wishes, astonishment, questions to the bot.

As all small talk these are whole messages, over folded text without punctuation.
"""

import re

from bot.conversation.heard._chatting import FELT
from bot.text import from_chat_spelling, lately
from bot.text import plain as plain_of

_TALK = r"(?:parler|causer|discuter|papoter|bavarder)"
_WELL = r"(?:(?:ok|mais|alors|et|bon|sinon) )*"
_HERE = r"(?: (?:ensemble|ici|alors|avec (?:toi|vous)|d'autre|aujourd'hui|then|here|to you|with you|today))*"
_VERY = r"(?:encore |vraiment |tres |trop |un peu |plutot |toujours |really |very |so )?"
_YOU_ARE = rf"(?:tu es|t'es|es tu|vous etes|etes vous|are you) {_VERY}"
_STATES = (
    r"(?:jeune|vieux|vieille|agee?|heureu(?:x|se)|contente?|triste|fatiguee?|amoureu(?:x|se)|mariee?|celibataire|"
    r"curieu(?:x|se)|timide|riche|bavarde?|malin|maligne|intelligente?|vivante?|un homme|une femme|un garcon|"
    r"une fille|un mec|une meuf|young|old|sad|tired|smart|clever|lonely|rich|shy|a (?:man|woman|boy|girl))"
)
# Who says so of the bot praises it.
NICE = r"(?:marrant|sympa|drole|cool|genial|gentil|chou|adorable|rigolo)"
_TO_WHOM = (
    r"(?: (?:\d{4}|a (?:toi|vous|tous|toutes)|tout le monde|les amis|causerie|le bot|"
    r"et (?:bonne sante|meilleurs voeux)|surtout la sante|aussi|everyone|all|to you|you too|et tout))*"
)
_AH = r"(?:(?:ah|oh|eh|he|ha|hein|ben|bah|eh ben|eh bien|mais|ouah|ouais|oui|wow|well|tiens|putain|non) )*"
_MAN = r"(?:mec|gars|type|bonhomme|monsieur|auteur|blogueur|guy|man|author)"
_NEW_HERE = (
    r"(?:(?:je|on) (?:suis nouveau|suis nouvelle|decouvre|debarque|debute|(?:ne )?connais pas)"
    r"(?: (?:ici|ce blog|le blog|ton blog|cet auteur|l'auteur))* )?"
)
_TO_READ = r"(?:un (?:billet|article|post|truc|texte|bon billet)|une lecture|quelque chose|quoi)(?: (?:a|de) lire)?"
_AGAIN = r"(?: (?:deja|la|au juste|exactement|tout a l'heure|again|exactly|just now))*"
# Who says of what he reads that he tells him of it asks for the blog.
_NOT_OF_BLOG = (
    r"(?!(?:en |y |me |m'|nous |l'|le |la |les |as |avez |a )*(?:pens|di[st]\b|dire|dites|parl|cit|sai[st]|savez|"
    r"conna|trouv|peux|pouvez|lis|lire|lu\b|explique|resum|repond|repet|cherch|comprend|vois|veux|voulez|quoi|qui|"
    r"appel))"
)
MOVES: dict[str, tuple[str, ...]] = {
    # What everybody knows of other languages; more of them gets another reply.
    "greeting": (r"hola|hallo|buongiorno|buenos dias|guten (?:tag|morgen|abend)|ola",),
    "thanks": (
        r"(?:muchas |mille |vielen |muito )?(?:gracias|grazie|danke|obrigad[oa]|arigato)(?: (?:schon|sehr|mille))?",
    ),
    "goodbye": (r"adios|hasta luego|arrivederci|auf wiedersehen|tschuss|sayonara",),
    "subjects": (
        rf"{_WELL}(?:de )?quoi (?:d'autre )?(?:est ce qu')?on (?:peut|peux|pourrait|va|"
        rf"pourra) (?:bien )?{_TALK}{_HERE}",
        r"(?:tu|vous) (?:parles|parlez|causes|causez) de quoi(?: toi| vous| exactement)?",
        r"(?:tu|vous) (?:connais|connaissez|as|avez|maitrises?|maitrisez) quels (?:sujets|themes)",
        r"quels (?:sujets|themes) (?:tu|vous) (?:connais|connaissez|as|avez)",
        rf"{_WELL}on (?:peut|peux|pourrait) {_TALK} de quoi{_HERE}",
        rf"{_WELL}(?:what do you know(?: about)?(?: then| exactly)?|(?:tu|vous) (?:sais|savez|connais|connaissez) quoi"
        r"(?: alors| toi| au juste| exactement)*)",
        rf"(?:de )?quoi (?:est ce que )?(?:(?:tu|vous) (?:peux|pouvez|sais|savez)|(?:peux|sais) tu|(?:pouvez|"
        rf"savez) vous)"
        rf" (?:nous |me )?{_TALK}{_HERE}",
        rf"(?:tu|vous) (?:peux|pouvez|sais|savez) (?:nous |me )?{_TALK} de quoi{_HERE}",
        r"(?:tu as|t'as|vous avez) quoi (?:comme (?:sujets?|themes?)|en (?:stock|rayon)|a (?:dire|raconter|"
        r"proposer))",
        r"(?:il )?y a quoi comme (?:sujets?|themes?)|(?:qu'est ce que|que) (?:tu proposes|vous proposez|proposes tu)",
        r"(?:tu t'y|vous vous y) connais(?:sez)? en quoi|sur quoi (?:on|je) peu[tx] t'interroger",
        rf"{_WELL}(?:(?:tu peux|vous pouvez|peux tu|can you) )?(?:me |nous )?(?:resume[rsz]?|sum up|summari[sz]e)"
        r"(?: moi| nous)? (?:(?:tout|le|ce|ton|votre|son|the|this|your|his|her|whole) )+blog",
        rf"what (?:else )?(?:can|could|should|do|shall) (?:we|i|you) (?:talk|chat|speak|ask)(?: to you|"
        rf" you)? about{_HERE}",
        # "par où commencer ?", "conseille-moi un billet à lire", "what should I read first?"
        rf"{_NEW_HERE}(?:par )?ou (?:est ce qu')?(?:(?:on|je) )?(?:commencer?|commences?|"
        r"(?:dois|doit|puis)(?: je| on)? commencer)",
        r"par quoi (?:on |je )?(?:dois je )?commencer?|je commence par (?:ou|quoi)",
        rf"{_NEW_HERE}(?:(?:tu (?:peux|pourrais)|vous (?:pouvez|pourriez)|peux tu|pouvez vous) )?(?:me |nous )?"
        rf"(?:conseiller?|conseille[sz]?|recommander?|recommande[sz]?|suggerer|suggere[sz]?)(?: moi|"
        rf" nous)? {_TO_READ}",
        rf"{_NEW_HERE}(?:que |qu'est ce que |quoi )?(?:tu |vous |me )*(?:conseille[sz]?|recommande[sz]?)(?: tu|"
        rf" vous)?"
        r"(?: quoi)?(?: (?:de|a) lire)?(?: ici| en premier| d'abord)*",
        r"(?:le |un |fais moi (?:un |le ))?(?:tl ?dr|l'essentiel|en bref) (?:(?:du|de ce|of the) )?blog",
        # "quel est le meilleur billet ?"
        r"(?:(?:c'est quoi|quel est|ce serait quoi|which is|what(?:'s| is)) )?(?:le|ton|votre|son|the|your|his|her) "
        r"(?:meilleur|best|favou?rite|billet prefere|article prefere|texte prefere|prefere)(?: (?:billet|article|"
        r"post|"
        r"texte))?(?: (?:du blog|ici|de tous|of the blog|a lire))*",
        r"je lis quoi(?: en premier| d'abord| ici)*|que lire(?: ici| en premier| d'abord)*",
        r"(?:what|which (?:post|article)) (?:should|do|can) i read(?: first| here)*"
        r"(?: (?:if i want )?to (?:know|understand|see) (?:him|the (?:author|blog)|"
        r"(?:how|what) (?:s?he|the author) thinks))?|what do (?:people|most people|they|you all)"
        r" (?:usually |mostly |often )?(?:read|ask)(?: about| here)*|where (?:should|do|can) i (?:start|begin)",
        r"(?:can you )?(?:recommend|suggest) (?:me )?(?:a post|an article|something|anything)(?: to read)?",
    ),
    "personal": (
        r"(?:(?:et|mais|alors|and|but) )*(?:t'es|tu es|es tu|vous etes|are you|you're) (?:trop |vraiment |so |really )?"
        r"(?:en colere|fachee?|vexee?|triste|contente?|fatiguee?|de mauvaise humeur|angry|mad|sad|upset|happy|tired)",
        r"(?:(?:et|mais|alors|and|but) )*(?:(?:quel est|c'est quoi|donne(?: moi)?|what(?:'s| is)|give me) )?"
        r"(?:toi |you )?(?:ton|votre|your) (?:propre |own )?(?:avis|opinion|view)(?: (?:a toi|perso\w*|toi|"
        r"sur (?:ca|cela|la question)|on (?:this|that|it)))*",
        # "et toi ?", "et toi t'es plutôt geek ?", "tu es sur Facebook, toi ?"
        r"(?:et|mais|and) (?:toi|vous|you)(?: alors)?",
        r"(?:and |so |but )?(?:what|how) about (?:you|yourself)(?: .{2,40})?",
        rf"(?:et |mais )?(?:toi|vous) (?:tu |t'|vous ){_NOT_OF_BLOG}[\w' ]{{2,40}}",
        r"(?:tu|vous) (?:y )?(?:etai[st]|etiez)(?: la)?(?: toi| vous)?", "were you there",
        r"(?:did|have) you (?:ever )?(?:watch|see|seen|attend|try|tried|like|enjoy) (?:it|that|this|him)",
        r"(?:(?:est ce que )?tu l'as|vous l'avez|l'as tu|l'avez vous) (?:vue?|regardee?|essayee?|aimee?)",
        # "et tu trouves ça normal ?"
        r"(?:et |mais |and |but )?(?:toi |vous )?(?:est ce que )?(?:tu |vous )?trouve[sz](?: tu| vous)? (?:pas )?"
        r"(?:ca|cela)(?: (?:pas|plutot|vraiment|si|tres|trop))* (?:normal|bien|juste|grave|cool|genial|inquietant|"
        r"choquant|effrayant|acceptable|honteux|drole|interessant|logique)(?: (?:toi|vous))?",
        r"(?:and |but |so )?do you (?:find|think|consider) (?:it|that|this)(?:'s| is)? (?:a bit |really |very |so )?"
        r"(?:normal|fair|okay|ok|right|wrong|scary|creepy|funny|acceptable|good|bad)",
        rf"(?:tu |t'|vous ){_NOT_OF_BLOG}(?!(?:es|etes) {_VERY}{NICE})[\w' ]{{2,40}} toi",
        r"(?:et |mais |and )?(?:toi |vous )?(?:tu es|t'es|es tu|vous etes|etes vous) d'accord(?: avec (?:lui|elle|ca|"
        r"eux))?(?: toi)?",
        r"(?:et |mais )?(?:toi |vous )?(?:tu|vous) (?:y )?cro(?:is|yez)(?: vraiment)?(?: (?:a )?(?:ca|"
        r"cela))?(?: toi)?",
        r"(?:que |et |quoi )*(?:penses tu|pensez vous|tu penses quoi|vous pensez quoi) (?:de|d') ?(?:lui|elle|l'auteur|"
        r"l'autrice)",
        r"(?:and )?(?:do )?you (?:really )?believe (?:that|it|this|him|her)(?: yourself)?",
        r"(?:et |mais )?(?:toi |vous )?(?:tu |t'|vous )(?:en )?(?:pens(?:es|ez)|dis|dites) quoi (?:toi|"
        r"vous)(?: memes?)?",
        rf"(?:et |mais |and )?(?:toi |vous )?{_YOU_ARE}{_STATES}(?: toi| vous| ou (?:pas|quoi|non|\w+)| or not)*",
        r"(?:et |mais |and )?(?:toi |vous )?(?:(?:tu|vous) (?:fais|faites) quoi|qu'est ce que (?:tu fais|vous faites)|"
        r"que (?:fais tu|faites vous))(?: (?:de (?:beau|bon|ta vie|votre vie|tes journees)|dans la vie|toi|vous|la|"
        r"en ce moment|ce soir|ce week end))*",
        r"what are you (?:up to|doing)(?: (?:today|now|tonight))?|what do you do(?: for (?:a living|fun))?",
    ),
    "well": (
        r"(?:(?:et|alors) )?(?:sinon )?quoi de (?:beau|bon|neuf)(?: (?:sinon|chez (?:toi|vous)|alors|aujourd'hui))*",
    ),
    "wishes": (
        r"(?:(?:je (?:te|vous) souhaite|i wish you) )?(?:une |un |a |de |tres )*"
        r"(?:bonne (?:annee|sante|rentree|chance|fete|continuation|fin d'annee)|bonnes? (?:fetes|vacances)|"
        r"joyeux noel|joyeuses (?:fetes|paques)|(?:bon|joyeux) anniversaire|bon"
        r" (?:week ?end|courage|appetit|dimanche|voyage|reveillon|app)|meilleurs voeux|"
        r"happy (?:new year|birthday|holidays|easter)|merry (?:christmas|xmas)|good luck|"
        rf"(?:great|nice|good|lovely) (?:week ?end|year|holidays?)){_TO_WHOM}",
    ),
    "surprised": (
        r"\d[\d ]*(?:pour cent |pourcent |percent |millions? |milliards? )?(?:c'est|ca fait|quand meme|that's|is)"
        r"(?: (?:quand meme|vraiment|trop|tellement|deja|a lot|so|really|quite))* ?(?:enorme|beaucoup|peu|fou|dingue|"
        r"hallucinant|incroyable|huge|enormous|much|many|little|insane|crazy)?",
        rf"{_AH}(?:quand meme|dis donc|la vache|punaise|mince(?: alors)?|oh la la|ouh la(?: la)?|sacre(?:e)? \w+|"
        r"(?:c'est |trop |tellement |vraiment |that's |it's )*(?:fou|dingue|ouf|hallucinant|incroyable|effrayant|"
        r"inquietant|flippant|chaud|abuse|enorme|impensable|glacant|crazy|insane|incredible|unbelievable|scary|creepy|"
        r"wild|frightening)|no way|holy (?:cow|moly|shit)|damn|oh (?:my(?: god)?|boy)|omg|who knew|"
        r"je (?:ne )?savais pas(?: ca)?|i (?:didn't|did not) know(?: that)?|on en apprend tous les jours)"
        r"(?: quand meme| dis donc| ca| hein| alors)*",
        # "philosophe, le mec"
        rf"(?:quel |sacre |trop |un peu |bien |vachement )?[a-z]{{4,}} (?:le|ce|l'|cet) ?{_MAN}(?: quand meme)?",
    ),
    # "on parlait de quoi déjà ?", "where were we?"
    "talked_of": (
        rf"{_WELL}(?:de quoi (?:(?:est ce qu')?on |nous )?(?:parlait|parlions|causait|discutait)"
        rf"(?: (?:on|nous))?|(?:on|nous) (?:parlait|parlions|causait|discutait) de quoi|on (?:en )?(?:etait|est) ou|"
        rf"ou (?:est ce qu')?(?:on )?en (?:etait|etions|est|sommes)(?: (?:on|nous))?|what were we (?:talking|"
        rf"speaking) "
        rf"about|where were we){_AGAIN}",
    ),
}  # fmt: skip
# Who is cross with the bot, jokes, or has thought better of it.
MOVES |= {
    "apology": (
        r"(?:ca|il|c'est) (?:ne )?(?:sert|servez|vaut) a? ?rien(?: (?:ton|votre|ce) (?:truc|bot|machin|robot))?|"
        r"(?:mais )?pourquoi (?:tu |t'|vous )?(?:ne |n')?(?:as|a|avez|reponds|repondez) (?:tu |vous )?pas"
        r" (?:repondu)?(?: a (?:ma|la) question)?|pourquoi (?:tu |vous )?(?:ne )?(?:reponds|repondez) pas"
        r"(?: a (?:ma|la) question)?|(?:mais )?j'(?:ai|avais) (?:demande|pose)"
        r" (?:un truc|une question|autre chose|quelque chose)|(?:mais )?(?:reponds|repondez)"
        r"(?: moi| a (?:ma|la) question)?|i asked (?:you )?(?:a question|something(?: else)?)|"
        r"(?:just )?answer(?: me| the question| my question)?",
    ),
    "joke": (
        r"(?:dis|raconte|sors|balance|tell|give)(?: moi| nous| me| us)? (?:un truc|quelque chose|une histoire|"
        r"something|a story)(?: de| d')? ?(?:drole|marrante?|rigolote?|rigolo|funny)",
    ),
    "smile": (
        r"(?:mais |non )*(?:je (?:plaisante|rigole|deconne|blague|te taquine)|"
        r"c'etait (?:une blague|pour rire|ironique)|(?:i'm |i was )?(?:just )?(?:kidding|joking)|jk)"
        r"(?: (?:hein|mdr|lol))?",
    ),
    "fine": (
        r"(?:(?:ok|bon|non|bah|oh|no|well) )*(?:laisse(?:z)? tomber|oublie(?:z)?(?: ca)?|tant pis|c'est pas grave|"
        r"pas grave|de rien|(?:il n'y a )?pas de (?:quoi|souci|probleme)|you're welcome|no problem|never ?mind|"
        r"nvm|forget (?:it|that|about it))(?: alors)?",
    ),
    "translate": (r"(?:the )?same(?: thing)? (?:but )?in english",),
}
# What people say on their way in and out.
_IN = r"(?:(?:ok|et|bon|mais|alors|du coup|donc|yo|salut|bonjour|coucou|hey|hi|hello|so|and) )*"
_OUT = r"(?: (?:merci|ciao|bye|salut|thanks|alors|bonne (?:soiree|journee|nuit)|a (?:plus|bientot)))*"
MOVES["goodbye"] += (
    rf"{_IN}(?:merci )?(?:on (?:en reste|s'arrete|arrete|va s'arreter|va en rester|peut s'arreter) la|restons en la|"
    r"c'est (?:tout|bon) pour (?:moi|nous|aujourd'hui|ce soir|cette fois)|(?:ce|ca) sera tout(?: pour aujourd'hui)?|"
    r"j'y (?:vais|retourne)|je m'arrete la|that's (?:all|it) for (?:me|today|now)|that (?:will|would) be all|i'm off)"
    rf"{_OUT}",
    r"(?:(?:allez|bon|ok|bref|voila|merci) )+(?:salut|ciao|bye|a plus|tchao)(?: (?:tous|tout le monde|a tous|"
    r"la compagnie|camarade|les amis|l'ami|mon (?:ami|vieux|grand|petit)|vieux|poto|mec))?(?: (?:et )?bonne? \w+)?",
)
MOVES["subjects"] += (
    rf"{_IN}(?:[cs]a|(?:ce|le|ton|votre|son) (?:blog|site)|cet endroit) (?:parle|raconte|cause|traite) (?:de )?quoi"
    r"(?: (?:ici|en fait|en gros|au juste|(?:ce|le|ton|votre|son) (?:blog|site|bot)))*",
    rf"{_IN}de quoi (?:[cs]a|(?:ce|le|ton|votre|son) (?:blog|site)) (?:parle|cause|traite)"
    r"(?: (?:ici|en fait|en gros|au juste))*",
    rf"{_IN}de quoi (?:parle|cause|traite)(?: t (?:on|il))? (?:ici|(?:ce|le|ton|votre|son) (?:blog|site))",
    rf"{_IN}il est question de quoi(?: ici)?",
)
MOVES["subjects"] += (
    rf"{_IN}(?:(?:what are|list|show(?: me)?|give(?: me)?|quels sont|liste|donne(?: moi)?) )?"
    r"(?:the |all the |les |tous les )?(?:tags|keywords|key words|mots cles|etiquettes|categories)"
    r"(?: (?:of|du|de ce) (?:the |this )?(?:blog)?)?(?: please| stp| svp)*",
    rf"{_IN}(?:fine |ok )*(?:what|which) (?:subjects|topics|themes|things) (?:(?:can|could|may) i"
    r" (?:ask|choose|pick)(?: you)?(?: (?:about|from))?|(?:do|does) (?:you|he|she|the (?:blog|author))"
    r" (?:have|know|cover|write about)|are there|(?:is|are) (?:he|she|it|the blog) (?:writing )?about)",
    rf"{_IN}(?:fine |ok )*what (?:can|could) you tell me(?: about)?|{_IN}(?:fine |ok )*what (?:does|do) (?:he|she|they|"
    r"the (?:author|blogger|blog)) (?:talk|write|speak|blog) about(?: (?:then|anyway|here|exactly))*",
)
MOVES["help"] = (
    rf"{_IN}(?:quels? (?:genres?|types?|sortes?) de|quelles?) (?:trucs?|choses?|questions?) (?:est ce qu')?(?:je|on) "
    r"peu[tx] (?:bien )?(?:te |vous )?(?:demander|poser)(?: ici)?",
    rf"{_IN}(?:(?:what|which) (?:kind|sort|type)s? of )?(?:things|questions|stuff) (?:can|could|may) (?:i|we) ask"
    r"(?: you)?",
    rf"{_IN}what (?:does|can) (?:this|the) (?:bot|thing) do|{_IN}what(?:'s| is) this (?:bot|thing) for",
)
MOVES["who"] = (
    rf"{_IN}(?:c'est quoi|qu'est ce que c'est|on est ou|je suis ou) (?:ici|ce (?:truc|machin|salon|bot)|cet endroit)",
    rf"{_IN}what(?:'s| is) this (?:bot|place|thing|channel)(?: about)?",
)
MOVES["personal"] += (
    r"(?:tu veux|veux tu|vous voulez|voulez vous) (?:bien )?(?:sortir|coucher|te marier|vous marier|diner|"
    r"boire un verre) avec moi|(?:tu veux|veux tu) (?:m'epouser|etre mon amie?)|(?:will|would) you (?:marry me|"
    r"go out with me|be my (?:friend|girlfriend|boyfriend))",
)
MOVES["apology"] += (
    r"(?:(?:quel |sale |espece de )*(?:bot|robot|machine|truc)(?: a la con| de merde| pourrie?| debile)|"
    r"(?:nique )?ta (?:mere|race)|va te faire \w+|(?:quelle|de la) merde|shit(?:ty)? bot|fuck you|screw you)",
)
# What was asked is not what was answered.
_NO = r"(?:(?:mais|non|nan|euh|bah|but|no|well) )*"
MOVES["apology"] += (
    rf"{_NO}(?:(?:ca|cela|c'est|ta reponse|votre reponse) )?(?:(?:n')?a (?:strictement |absolument )?rien a voir|"
    r"rien a voir)(?: avec (?:(?:ma|la) question|ce que je (?:te |vous )?(?:demande|demandais)|ca))?",
    rf"{_NO}(?:tu|vous) (?:es|etes|repond\w*|tombe\w*) (?:completement |totalement )?(?:a cote|hors sujet)"
    r"(?: de (?:la plaque|(?:ma|la) question))?",
    rf"{_NO}(?:tu|vous) (?:n'|ne )?(?:as|avez|comprend\w*) (?:pas|rien|mal) (?:compris )?(?:ma|la) question",
    rf"{_NO}(?:ce n'est|c'est|c'etait) pas (?:ca|ce) que je (?:te |vous )?(?:demande|demandais|voulais|cherchais|"
    r"t'ai demande|vous ai demande)(?: savoir)?",
    rf"{_NO}(?:je (?:ne )?(?:t'|vous )?ai pas demande|j'ai pas demande) (?:ca|cela)",
    r"(?:that|it)(?:'s| is| has)? (?:got )?nothing to do with (?:my|the) question",
    r"you (?:missed|misunderstood) (?:my|the) (?:point|question)",
    r"(?:why )?(?:don't you|do you not|you don't|u dont|you do not) (?:ever )?know"
    r" (?:anything|much|nothing)(?: (?:do you|do u|then))?|(?:tu|vous) (?:ne )?(?:sais|savez|connais|connaissez)"
    r" (?:vraiment )?(?:rien|pas grand chose)",
    r"(?:(?:tu|vous) (?:n')?|t'|you(?:'re| are) )(?:es |etes )?(?:pas|not) (?:"
    r"(?:tres|vraiment|bien|si|very|really|that|so|trop) )*(?:drole|marrante?|rigolote?|utile|malin|maligne|doue|"
    r"intelligente?|aimable|clair|efficace|funny|helpful|useful|smart|clever|bright|good)"
    r"(?: (?:toi|vous|hein|quand meme))*",
)
# Said after a quote, these want nothing yet, and must not end the talk: "bof", "et alors ?"; "d'accord", "ok cool".
_SHRUGS = re.compile(
    r"(?:(?:bof|meh|mouais|(?:c'est )?(?:trop )?(?:ennuyeux|barbant|chiant|soporifique|mou)|boring|yawn|zzz+|"
    r"jpp|osef|bah|pff+|ouais|mais|so what|who cares|et (?:puis )?alors|et apres tout) ?)+"
)
_BARE = re.compile(r"(?:bah|ouais|mais| )+")
_NOTES = re.compile(
    r"(?:(?:ah|oh|bah|ben|bon|euh) )*(?:ok|okay|oki|d'accord|dac|entendu|alright|all right)"
    r"(?: (?:ok|okay|d'accord|cool|bien|bon|alors|donc|then))*"
)
# Said of a quote, these want no more than to be heard.
_REMARKS = re.compile(
    r"(?:(?:ah|oh|bah|ben|bon|ok|oui|ouais|hm+|well|yeah|lol|mdr|haha|wow|damn) )*"
    r"(?:dommage|voila|bref|tant mieux|logique|normal|evidemment|forcement|moi ca va|j'aime bien|je connais(?: bien)?|"
    r"je me reconnais|c'est (?:exactement |bien |tout a fait )?(?:ce que je (?:fais|dis|pense|vis|me disais)|"
    r"moi|mon cas)(?: (?:deja|aussi|crache))?|(?:je )?(?:te|vous) crois(?: sur parole)?|si (?:tu le dis|vous le dites)|"
    r"(?:et )?moi (?:aussi|non plus|pareil)|pareil(?: (?:pour moi|ici|chez (?:moi|nous)))?|idem|me too|same|"
    r"(?:jolie?|beau|bel|belle|drole d[e']|sacree?|chouette) ?(?:mot|formule|expression|phrase|image|idee|texte|"
    r"passage|citation|metaphore)|nice (?:word|image|phrase|one)|"
    r"too bad|of course|obviously|i know|same here|that's me|if you say so|i believe you|"
    rf"{FELT}|\d+(?= (?:lol|mdr|haha|xd|quand meme|wow|damn)\b))(?: (?:lol|mdr|haha|xd|quand meme|bro|man|mec|frr|la|"
    rf"damn))*"
)


@lately
def reaction(text: str) -> str | None:
    """Return how a message takes what was just read without asking more of it, as the name of a phrase, or None."""
    plain = plain_of(from_chat_spelling(text))
    if _SHRUGS.fullmatch(plain) and not _BARE.fullmatch(plain):
        return "shrugged"
    if "?" in text:
        return None
    return "noted" if _NOTES.fullmatch(plain) else "acknowledged" if _REMARKS.fullmatch(plain) else None


# In a question these want to know something: "c'est dingue ?", "qui est l'auteur ?".
STATED = frozenset({"wishes", "surprised"})
# "a+", "@ +": the mark says it, so that it is read before marks are taken off.
_MORE = re.compile(r"(?<=\s)\+\s?(?=[^\W\d_]{3})")
_LATER = re.compile(r"(?<!\w)[aàAÀ@]\s?\+{1,3}(?!\w)")


def marks_read(text: str) -> str:
    """Return a copy in which what is said by marks is written out: "a+" gives "à plus", "le + vieux" as well."""
    return _MORE.sub("plus ", _LATER.sub("à plus", text)) if "+" in text else text
