"""Whether what was read is true, and meant in earnest: "c'est vrai, ça ?", "il exagère pas un peu ?".

All over folded text without punctuation; `_asked_of_quote` fits them to whole messages.
"""

import re

SURE = (
    r"(?:(?:et |mais |but )?(?:(?:en )?(?:es tu|etes vous)|(?:tu|vous) (?:en )?(?:es|etes)|t'es|t'en es)(?: vraiment| "
    r"bien| certain d'etre)? (?:surs?|sures?|certaine?s?)(?: (?:de |du |d')(?:toi|vous|ca|cela|ce que (?:tu|vous) \w+|"
    r"(?:(?:ce|cette|ton|ta|la|l') ?)?(?:chiffres?|infos?|source|citation|phrase|passage|truc|coup)))?|for sure|"
    r"are you (?:really |quite )?(?:sure|certain|positive)(?: (?:about|of) (?:that|this|it|(?:that|this|the) \w+))?)"
)
# Without a mark of asking these agree.
TRUE = (
    r"(?:(?:est ce que )?(?:(?:tu (?:crois|penses)|(?:vous )?(?:croyez|pensez)(?: vous)?|crois tu|penses tu) que )?"
    r"(?:c'est|est ce|tout ca est|tout cela est) (?:vraiment |bien |seulement )*(?:vrai|exact|avere|prouve|la verite|"
    r"verifie)(?: (?:ca|cela|tout ca|ce (?:qu'il|que tu|que vous|qu'elle) \w+))?|(?:is|was) (?:that|this|it|any of"
    r" (?:it|that|this)) (?:really |actually |even )*(?:true|correct|accurate|the truth)|do you (?:think|believe)"
    r" (?:that )?(?:it's|that's|it is|that is|this is) (?:really )?true)"
)
TRUTHS = ("vrai", "exact", "avere", "prouve", "verite", "verifie", "true", "correct", "accurate", "truth")
_WHO = r"(?:il|elle|l'auteur(?: (?:il|elle))?|s?he|the author)"
_OVERDOES = r"exagere|dramatise|caricature|en rajoute|s'emballe|noircit le tableau|en fait trop|pousse"
TONE = (
    r"(?:(?:c'est|est ce) vrai ou (?:est ce qu')?)?"
    rf"(?:(?:l'auteur )?(?:{_OVERDOES}|plaisante|rigole|blague|ironise|se moque|deconne|est)(?: t)? (?:il|elle)|"
    rf"(?:est ce qu')?{_WHO} (?:n')?"
    rf"(?:{_OVERDOES}|plaisante|rigole|blague|ironise|se moque|deconne|est)|(?:is|was)(?:n't)? {_WHO}(?: being)?|"
    rf"(?:s?he's|{_WHO} is)"
    r"(?: just| only)?(?: being)?|(?:is|was) "
    rf"(?:that|this|it)|est ce|c'est)"
    r"(?: (?:serieu(?:x|se)|ironique|sarcastique|au (?:second|premier) degre|de l'ironie|de l'humour|une blague|"
    r"joking|kidding|making fun(?: of (?:it|them|him|that))?|serious|ironic(?:al)?|sarcastic|sarcasm|irony|a joke|"
    r"meant (?:seriously|as a joke)|exaggerating|overdoing it|overreacting|being dramatic|alarmiste?|parano\w*)|"
    r"(?: (?:quand meme|pas|un (?:tout petit )?peu|beaucoup|not|a (?:bit|little)|exaggerating|overdoing it))+)?"
    r"(?: (?:quand (?:il|elle) (?:dit|ecrit) (?:ca|cela)|when (?:he|she) (?:says|writes) (?:that|this)|la dessus|"
    r"ou (?:bien )?(?:(?:il|elle|c'est|est) )*(?:pas|non|serieu(?:x|se)|ironique|sincere)|"
    r"or (?:is (?:he|she|it) )?(?:not|what|serious)|here|there|about (?:it|that|this)))*"
)
# "est-il ?" alone asks nothing of the kind.
OF_TONE = re.compile(
    r"\b(?:plaisante|rigole|blague|ironi\w+|moque|deconne|serieu\w+|sarcas\w+|degre|humour|joking|kidding|fun|"
    rf"serious\w*|irony|joke|{_OVERDOES}|exaggerating|overdoing|overreacting|dramatic)\b"
)
# What "it" is when it is serious is grave.
GRAVE = re.compile(r"\b(?:is|was) (?:it|that|this) serious")
# One of these is in all that asks of the tone.
TONES = (
    *("plaisant", "rigol", "blagu", "ironi", "moque", "deconn", "serieu", "sarcas", "degre", "humour"),
    *("joking", "kidding", "serious", "irony", "joke", "fun", "exagger", "overdoing", "overreact", "dramatic"),
    *("exagere", "dramatise", "caricature", "rajoute", "emballe", "noircit", "fait trop", "pousse"),
)
