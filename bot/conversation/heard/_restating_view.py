"""How people ask in words of their own for the author's own view, and what he comes to.

All over folded text without punctuation.
"""

from bot.conversation.heard._restating_rule import AUTHOR as _AUTHOR
from bot.conversation.heard._restating_rule import OWN, Rule
from bot.text import LateSign

_SELF = r"(?: (?:lui meme|elle meme|lui|elle|himself|herself|personnellement|personally))?"
# Of whoever was quoted last "he" might be said, too; what he thinks of it himself is the author's.
_HE_IS_OF_IT = (
    r"(?:il|elle) (?:y croit|le pense|en est sur|est d'accord)(?: (?:vraiment|serieusement|lui meme|lui|elle))+"
)
# With whom, or with what: only what was read can be meant.
_WITH_IT = r"\b(?P<beside>(?: [\w']+){0,14})$"
OWN_VIEW = (
    Rule(LateSign(rf"^(?:(?:and|but|et|mais) )+(?:your|this|ton|votre|notre|ce) blog(?:ger|ueur|ueuse){_SELF}$"), *OWN),
    Rule(LateSign(rf"(?:^| ){_HE_IS_OF_IT}$"), *OWN, needs_mark=True),
    # "Toujours Bellanger ! Il ne donne pas son avis à lui, c'est ça ?"
    Rule(
        LateSign(
            rf"(?:^| )(?:il|elle|{_AUTHOR}(?: (?:il|elle))?) (?:ne |n')?(?:donne|dit|livre|exprime|prend|a) (?:donc )?"
            r"(?:pas|jamais|aucun(?:e)?) (?:vraiment )?(?:de |d'|son |sa )?(?:propre )?"
            r"(?:avis|opinion|point de vue|position|parti)"
            r"(?: (?:a lui|a elle|personnel(?:le)?|perso|propre))?(?: (?:c'est (?:bien )?ca|alors|donc|si))*$|"
            r"(?:^| )(?:he|she|the author) (?:doesn't|does not|never) (?:give|say|tell|share|take)s? (?:us )?"
            r"(?:his|her|a|any|an|what (?:he|she) thinks)(?: (?:own|opinion|view|side|thoughts?))*"
            r"(?: (?:himself|herself|then|does (?:he|she)|right))*$"
        ),
        *OWN,
        needs_mark=True,
    ),
    # "Vous citez Bellanger, mais je voulais l'avis de l'auteur sur les serveurs.", "je veux savoir si LUI est pour"
    Rule(
        LateSign(
            rf"(?:^|\b(?:mais|et|non|but|and|no) )(?:moi )?(?:je (?:veux|voudrais|voulais|cherche|demande|demandais)|"
            rf"i (?:want|wanted|asked for|asked))(?: (?:savoir|connaitre|to know))?(?: plutot| juste)? "
            rf"(?:(?:si|ce que|whether|if|what) (?:lui|elle|{_AUTHOR})(?: (?:meme|il|elle|himself))*|"
            rf"(?:l'avis|l'opinion|le point de vue|la position) (?:de |du |d'){_AUTHOR}|(?:{_AUTHOR}'s|his own|her own)"
            rf" (?:view|opinion|take))\b{_WITH_IT}"
        ),
        *OWN,
        of_read=True,
    ),
    Rule(
        LateSign(
            r"^(?:(?:and|but|so|ok) )*where does (?:(?:the author|he|she) (?:himself|herself)|the author) stand"
            r"(?: (?:on|in) (?:this|that|it|all this))?$"
        ),
        *OWN,
    ),
    # "Mais lui, l'auteur, il en pense quoi au juste ?" "Et lui-même, il est du même avis que ce Bellanger ou pas ?"
    Rule(
        LateSign(
            rf"^(?:(?:et|mais|ok|bon|donc|alors|ah) )*(?:lui|elle|{_AUTHOR})(?: meme)?(?: (?:{_AUTHOR}|lui|elle))?"
            r"(?: (?:il|elle))? (?:en )?(?:pense|dit|croit|conclut)(?: t (?:il|elle))? quoi(?: (?:au juste|exactement|"
            r"lui|"
            r"en fait|vraiment|donc|alors|de (?:tout )?ca|la dessus))*$"
        ),
        *OWN,
    ),
    # "So does he himself believe that …?" "Where does HE stand on it?" "I was asking for the blogger's own verdict."
    Rule(
        LateSign(
            rf"^(?:(?:and|but|so|fine|ok|well) )*(?:does|do|is|what does) (?:he himself|she herself|{_AUTHOR} himself|"
            rf"{_AUTHOR} herself){_WITH_IT}"
        ),
        *OWN,
        of_read=True,
    ),
    # "C'est Hervé, ça. Je veux son avis à lui, sur l'autonomie."
    Rule(
        LateSign(
            r"^(?:(?:et|mais|non|ok|bon) )*(?:je (?:veux|voudrais|voulais|cherche|demande)|donne[rz]?(?: moi)?) "
            r"(?:son (?:propre )?(?:avis|opinion|point de vue)(?: (?:a lui|a elle|personnel(?:le)?|perso))+|"
            rf"(?:l'avis|l'opinion|le point de vue) de {_AUTHOR}) (?:sur|d[eu]s?|concernant) "
            r"(?:l[ae] |les |l')?(?P<rest>\w.+)$"
        ),
        "que pense l’auteur de {rest} ?",
        "what does the author think of {rest}?",
    ),
    # "Forget the servers. Does the blogger himself believe new tech changes management?"
    Rule(
        LateSign(
            rf"^(?:(?:and|but|so|fine|ok|well) )*(?:does|do) (?:he himself|she herself|{_AUTHOR}{_SELF}) "
            r"(?:really |actually )?(?:believe|think|say|claim)(?: that)? (?P<rest>\w.{3,})$"
        ),
        "que pense l’auteur de {rest} ?",
        "what does the author think of {rest}?",
    ),
    Rule(
        LateSign(r"^(?:(?:and|but|so|ok) )*where does (?:he|she) stand(?: (?:on|in) (?:this|that|it|all this))?$"), *OWN
    ),
    # "HAHA. So is autonomy good or nah according to him"
    Rule(
        LateSign(
            r"^(?:(?:so|and|but|ok) )*(?P<rest>(?:is|are|does|do|can|should|est ce que) .{3,60}?)"
            r"(?: or (?:nah|not|no|what))?(?: (?:according to|for) (?:him|her|the author)|"
            r" (?:selon|d'apres|pour) (?:lui|elle|l'auteur))$"
        ),
        "{rest} ?",
        "{rest}?",
        among=True,
    ),
    # "Do you speak English? Can you translate it?"
    Rule(
        LateSign(
            r"^(?:(?:and|but|so|ok|please) )*(?:do you speak english|(?:can|could|would) (?:you|u)"
            r" (?:please )?(?:translate(?: (?:it|that|this|the quote|for me))*|"
            r"(?:explain|say|put|give)(?: (?:it|that|this|me))* in english))$"
        ),
        "en anglais ?",
        "in English please",
        among=True,
    ),
    # "I don't know French, what does that mean?"
    Rule(
        LateSign(
            r"(?:^| )(?:idk|(?:i )?(?:don't|dont|can't|cant|do not) (?:know|speak|read|understand)|no) (?:any )?"
            r"french\b.*$"
        ),
        "en anglais ?",
        "in English please",
    ),
    Rule(LateSign(r"\b(?:blogger|author)'s own (?:verdict|views?|opinion|take|position|stance)\b.*$"), *OWN),
    Rule(
        LateSign(
            r"^(?:no )*i (?:asked|was asking|meant|mean|want|wanted) (?:about |for )?(?:the )?(?:blogger|author)"
            r"(?: himself| herself)?$"
        ),
        *OWN,
    ),
)

_ENDS = "et sa conclusion ?", "his conclusion?"
_HOW_IT_ENDS = (
    r"(?:comment (?:est ce qu')?(?:il|elle|l'auteur|ca) (?:termine|conclut|finit|se termine|se conclut)"
    r"(?: (?:son|le|ce) (?:billet|texte|article|post))?|(?:quelle est |c'est quoi )?(?:sa|la) conclusion|"
    r"how does (?:he|it|she) (?:end|conclude)(?: (?:it|that|the post|his post))?|"
    r"what(?:'s| is) (?:his|her|the) conclusion)"
)
# What his post comes to: "so what is his conclusion after all that?", "une phrase de fin qui claque ?"
# What answers what the author asks stands right behind it: "and what's his own answer to that?"
ANSWERS_HIMSELF = (
    Rule(
        LateSign(
            r"^(?:(?:et|mais|donc|alors|ok|and|but|so) )*(?:(?:quelle est|c'est quoi) (?:donc )?(?:sa|la) (?:propre )?"
            r"reponse(?: (?:a lui|a elle|de l'auteur))?(?: a (?:ca|cela|cette question|la question|sa question))?|"
            r"(?:il|elle|l'auteur) (?:y |en )?repond quoi(?: (?:a ca|a cela|a cette question|lui meme))?|"
            r"(?:(?:and )?what(?:'s| is) (?:his|her|the author's)(?: own)? answer)(?: to (?:that|this|it)"
            r"(?: question)?)?|(?:how|what) does (?:he|she|the author)(?: himself| herself)? answer"
            r"(?: (?:it|that|this)(?: question)?)?)$"
        ),
        "la suite ?",
        "what comes next?",
    ),
)
CONCLUDES = (
    # "Revenons au big data : comment il termine son billet ?"
    Rule(
        LateSign(
            r"^(?:(?:ok|bon|et|so|and) )*(?:revenons|on revient|back|going back) (?:au?|aux|to) "
            rf"(?:la |le |les |l'|the )?(?P<rest>\w.{{2,30}}?) {_HOW_IT_ENDS}$"
        ),
        "la conclusion du billet sur {rest}",
        "the conclusion of the post about {rest}",
    ),
    Rule(
        LateSign(
            r"^(?:(?:et|mais|donc|alors|bref) )*(?:quelle est|c'est quoi) (?:la|sa) conclusion"
            r"(?: (?:du (?:billet|texte|post)|de l'(?:auteur|article)|a lui|alors|finalement|la dessus|de tout ca))*$|"
            r"(?:^| )(?:qu'est ce qu'(?:il|elle) en conclut|qu'en conclut(?: t)? (?:il|elle)|"
            r"(?:il|elle) en conclut quoi)(?: (?:d[eu]|la|finalement) ?.{0,30})?$"
        ),
        *_ENDS,
    ),
    Rule(
        LateSign(
            r"^(?:(?:so|and|but|ok|well) )*what(?:'s| is) (?:his|her|the|the author's|the blogger's)"
            r" (?:final |own )*(?:conclusion|verdict|last word|bottom line)(?: (?:after all(?: (?:that|this))?|then|"
            r"in the end|on (?:it|this|that|all this)))*$"
        ),
        *_ENDS,
    ),
    Rule(
        LateSign(
            r"^(?:(?:so|and|but|ok|last one|last question) )*(?:does (?:he|she|the author) come down|"
            r"is (?:he|she|the author)|where does (?:he|she) come down) (?:for or against|on either side|"
            r"in favou?r or against)(?: (?:it|this|that|all this))?(?: (?:in the end|after all|finally))*$"
        ),
        *_ENDS,
    ),
    Rule(
        LateSign(
            r"^(?:(?:no|non|mais|but) )*(?:i (?:meant|mean|want|wanted)|je (?:voulais dire|voulais|veux|"
            r"parlais de)) (?:the|la) conclusion (?:of|de|du) (?:the |le |la |l')?"
            r"(?:(?:post|billet|texte|one) (?:about|on|sur) )?(?P<rest>\w.*?)(?: (?:one|post|billet))?$"
        ),
        "la conclusion du billet sur {rest}",
        "the conclusion of the post about {rest}",
    ),
    Rule(
        LateSign(
            r"(?:^| )(?:phrases?|mots?|ligne) de (?:la )?fin\b.*$|^(?:.* )?derniere phrase"
            r"(?: (?:du (?:texte|billet|post)|de l'article))?(?: (?:c'est|est|dit) quoi)?$"
        ),
        *_ENDS,
    ),
    Rule(
        LateSign(
            r"^(?:.* )?derniere phrase du (?:texte|billet|post) (?:sur|de) (?:l[ae] |les |l')?(?P<rest>\w.*?)"
            r"(?: (?:c'est|est|dit) quoi)?$"
        ),
        "la conclusion du billet sur {rest}",
        "the conclusion of the post about {rest}",
    ),
)
