"""What people ask of a talk in words that look like another question: rules for `_restated`, asked before all others.

"C'est qui qui l'utilise ?" asks for no speaker, "un argument pour et un contre" for both sides. All over folded text
without punctuation.
"""

from bot.conversation.heard._pointing import LEAD
from bot.conversation.heard._restating_rule import OWN, WHO, Rule
from bot.text import LateSign

_TO_SAY = (
    r"(?:(?:en |l'|le |la |les |a |avait )*(?:dit|disait|ecrit|ecrivait|parle|parlait|pense|raconte|affirme|pretend)\b)"
)
_NOBODY = (
    r"(?:ca|cela|ce|lui|elle|eux|il|celui|celle|ceux|qui|qu\w*|l'auteur|l'autrice|l'autre|auteur|toi|tu|vous|moi|je|on|"
    r"le bot|c'est|that|this|it|he|she|they|you|i|the author)\b"
)
_A_PERSON = (
    r"(?:(?:le|la|ce|cet|cette|l'|un|that|this|the) ?(?:fameu(?:x|se) )?(?:mec|type|gars|monsieur|bonhomme|dame|nana|"
    r"meuf|fille|personne|dude|guy|man|woman|fellow) )?"
)
_ONE = r"(?:une?|1|one|an?|juste une?|just one)"
_FOR = (
    rf"{_ONE} (?:seule? |single |bon(?:ne)? |good )?(?:(?:argument|point|raison|reason|passage|citation|quote|phrase|"
    r"chose|thing|truc) )?(?:pour|for|in favou?r|favorable|positi(?:f|ve)|pro)"
)
_AGAINST = (
    rf"(?:{_ONE} )?(?:(?:argument|point|raison|reason|passage|citation|quote|phrase|chose|thing|truc) )?"
    r"(?:contre|against|defavorable|negati(?:f|ve)|con)"
)
_BOTH = rf"(?:{_FOR} (?:et |and |puis |then |plus )?{_AGAINST}|{_ONE} avantage (?:et )?(?:un )?inconvenient)"
_GIVES = (
    r"(?:(?:tu peux |peux tu |vous pouvez |pouvez vous |can you |could you |je (?:veux|voudrais|cherche) |i "
    r"(?:want|need) "
    r"|il me faut )?(?:(?:me |m'|nous )?(?:donne[rz]?|cite[rz]?|trouve[rz]?|lis|lisez|lire|give|find|read|quote)"
    r"(?: (?:moi|nous|me|us))? ?)?)?"
)
_PLEASE = r"(?: (?:stp|svp|please|s'il (?:te|vous) plait|alors|then|du coup|quoi|a chaque fois|each))*"
_FAITH = r"(?:dis|disais|pense|pensais|ai dit|affirme|trouve|ajoute)"

# The sign of each stands in so many words: the hints keep all other messages from it.
REQUESTS = (
    # "c ki ki lutilise", "qui c'est qui en profite ?"
    Rule(
        LateSign(
            rf"{LEAD}(?:c'est qui qui|qui c'est qui|c'est qui ceux qui) (?!{_TO_SAY})"
            r"(?P<rest>(?:l'|l[ae]s? |en |y )\w+.*|\w+ \w.*)$",
            ("est qui ",),
        ),
        "qui {rest} ?",
        "who {rest}?",
    ),
    # "et le mec simon c'est qui"
    Rule(
        LateSign(
            rf"{LEAD}{_A_PERSON}(?P<rest>(?!{_NOBODY})[\w'-]{{3,}}(?: (?!qui\b|qu|est\b|who\b)[\w'-]{{2,}}){{0,3}}) "
            r"c'est qui(?: (?:ca|lui|elle|deja|au juste|exactement|au fait))*$",
            ("c'est qui",),
        ),
        "c’est qui {rest} ?",
        "who is {rest}?",
    ),
    # "Non c'est moi qui le dis, et l'auteur ?"
    Rule(
        LateSign(
            rf"\bc'est moi qui (?:(?:le|la|l'|en) ?)?{_FAITH}\b(?: \w+){{0,3}}? (?:et|mais) "
            r"(?:lui|elle|l'auteur|eux)(?: (?:il|elle|ils|lui|en|dit|pense|quoi|alors|du coup|meme))*$",
            ("c'est moi qui",),
        ),
        *OWN,
    ),
    Rule(
        LateSign(
            r"\b(?:(?:that's|that is|it's|it is) (?:just )?(?:me (?:saying|who (?:says|said))|what i (?:say|think)|"
            r"my (?:own )?(?:opinion|view|words))|i'm the one (?:who said|saying))(?: (?:it|that|this|so))?"
            r" (?:and |but |so )*(?:what about |how about )?(?:the author|him|her|what does (?:he|she|the author)"
            r" (?:say|think))(?: (?:about it|of it|then|though))*$",
            ("me saying", "me who", "what i ", "my own", "my opinion", "my view", "the one "),
        ),
        *OWN,
    ),
    # "Donne-moi un argument pour et un argument contre"
    Rule(
        LateSign(
            rf"{LEAD}{_GIVES}{_BOTH}{_PLEASE}$",
            ("contre", "against", " con", "negati", "inconvenient", "defavorable"),
        ),
        "le pour et le contre ?",
        "what are the pros and cons?",
    ),
    # "Je peux la citer en disant que c'est l'auteur ?"
    Rule(
        LateSign(
            r"\b(?:je peux|puis je|on peut|peut on|j'ai le droit de|can i|may i|could i) (?:(?:la|le|les|l'|"
            r"quand meme) ?)*"
            r"(?:citer|attribuer|reprendre|quote|cite|attribute)(?: (?:la|ca|it|this|that|him))*"
            r" (?:en (?:disant|ecrivant|precisant|mettant) (?:que )?(?:c'est|ca vient)|comme (?:etant )?|"
            r"saying (?:that )?(?:it is|it's|it was)|as(?: being)?|to|a|au)"
            r" ?(?:(?:de|d'|des mots de|une phrase de|from|by|written by) ?)*(?:l'auteur|lui|elle|the author|"
            r"him|her)\b",
            ("cit", "quote", "attribu", "reprendre"),
        ),
        *WHO,
    ),
    # "Et il faut que j'en fasse quoi, moi, de mon côté ?"
    Rule(
        LateSign(
            rf"{LEAD}(?:(?:(?:il )?(?:faut|faudrait) (?:que )?(?:j'|je |on |nous |tu )?(?:en |y )?(?:fasse|"
            rf"fassions|fasses)"
            r" quoi)|(?:moi )?(?:je|on|nous) (?:doi[ts]|devons|devrai[st]|peu[tx]|pouvons) (?:en )?faire quoi"
            r"(?= moi| nous| de mon| de notre))"
            r"(?: (?:moi|nous|de (?:mon|notre) cote|alors|du coup|avec (?:tout )?(?:ca|cela)|en fait|concretement))*$",
            ("fasse", "fassions", "faire quoi "),
        ),
        "que faire ?",
        "what can we do?",
    ),
)
