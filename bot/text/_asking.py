"""What people put around what they ask: "auriez-vous l'amabilité de me dire ce que l'auteur pense de …"."""

_TELL = (
    r"(?:dire|expliquer|parler|raconter|rappeler|indiquer|pr[eé]ciser|[eé]clairer|renseigner|informer)"
    r"(?: (?:un peu|bri[eè]vement|rapidement|en deux mots))?"
)
_ME = r"(?:me |m['’]|nous |le |vous )?"
_VERY = r"(?:(?:bien|juste|aussi|donc|beaucoup|tellement|[eé]ventuellement|peut-[eê]tre|gentiment|vraiment) )*"

# What of a blog one may ask for.
_PIECE = (
    r"(?:passages?|extraits?|citations?|paragraphes?|phrases?|articles?|billets?|textes?|posts?|infos?|informations?"
    r"|trucs?|choses?|quelque chose)"
)
_ENGLISH_PIECE = r"(?:passages?|quotes?|extracts?|excerpts?|paragraphs?|articles?|posts?|texts?|something|anything)"

# For texts in lower case, between word borders: the subject of the question is no part of them.
ASKING = (
    # "ce que l'auteur pense de", "what he thinks of"
    r"(?:l['’ ]?)?auteure?s? (?:en |y |nous )?(?:pens\w+|dit|raconte\w*|explique\w*|[eé]crit)",
    r"(?:what |how )?(?:the authors?|s?he|they|you) (?:thinks?|says?|said|writes?|wrote|feels?)",
    # "j'aimerais savoir", "je souhaiterais connaître"
    rf"(?:je |j['’])?(?:souhaiterai|voudrai|aimerai|d[eé]sirerai|adorerai)s? {_VERY}"
    r"(?:savoir|comprendre|conna[iî]tre|lire|entendre|trouver|(?:vous |te )?demander"
    r"|(?:parler|causer|discuter) (?:de|du|des))",
    r"(?:je |j['’])(?:souhaite|d[eé]sire|veux) "
    r"(?:savoir|comprendre|conna[iî]tre|(?:vous |te )?demander|(?:parler|causer|discuter) (?:de|du|des))",
    r"(?:i |i['’]d |would |['’]d )+(?:like|love|want) to (?:know|hear|understand|ask|learn)(?: about)?",
    r"je me demand(?:e|ais)(?: bien)?(?: si)?",
    r"i(?:['’]m| am| was)? wonder(?:ing)?(?: (?:if|whether|about))?",
    # "pourriez-vous m'expliquer", "tu pourrais me dire", "would you kindly tell me"
    rf"(?:pourriez|pourrais|pouvez|peux|voudriez|voulez|sauriez|saurais|savez)(?:[ -](?:vous|tu))? {_VERY}{_ME}{_TELL}",
    r"(?:would|could|can|will|do) you (?:(?:please|kindly|possibly|perhaps|happen to|be so kind as to) )*"
    r"(?:tell|explain|know)(?: (?:to )?(?:me|us))?(?: about)?",
    # "auriez-vous l'amabilité de me dire", "seriez-vous assez aimable pour m'expliquer"
    r"(?:auriez|aurais|avez|ayez|aurait)(?:[ -](?:vous|tu))? (?:donc )?(?:la|l['’]|une?) ?(?:extr[eê]me |grande )?"
    rf"(?:gentillesse|amabilit[eé]|bont[eé]|obligeance|minute|instant)(?: (?:de|pour) {_ME}{_TELL})?",
    rf"(?:seriez|serais|[eê]tes)(?:[ -](?:vous|tu))? (?:assez )?(?:aimable|gentille?|bon) (?:de|pour) {_ME}{_TELL}",
    rf"(?:serait|est)[ -](?:il|ce) (?:qu['’]il est )?possible (?:de |d['’])(?:savoir|conna[iî]tre|{_ME}{_TELL})",
    # "quel est l'article sur", "un passage où il parle de", "the post about", "a quote on"
    rf"(?:l['’]|(?:les?|la|une?|des|ses|quels?|quelles?|ton|votre|quelques) )?{_PIECE}"
    r" (?:sur|[aà] propos|au sujet|concernant|qui (?:parle|traite)(?:nt)?"
    r"|o[uù] (?:il|elle|on|l['’]auteure?) (?:en )?parle)",
    r"(?:les?|une?) (?:passage|extrait|paragraphe)s? (?:des?|du)",
    rf"(?:(?:the|an?|any|some|which|what|your|his|her) )?{_ENGLISH_PIECE} (?:is |are |that (?:is |are )?)?"
    r"(?:about|on|talks? (?:about|of)|where (?:s?he|they) (?:talks?|speaks?) (?:about|of))",
    # "je cherche", "trouve-moi", "renseigne-moi sur", "parlons de", "I'm looking for", "show me"
    r"je (?:re)?cherche",
    r"(?:trouve|montre|lis|donne|sors|cite|ressors|rappelle|renseigne|informe|[eé]claire|explique|parle|raconte)[sz]?"
    r"[- ](?:moi|nous)",
    r"(?:re)?parlons(?: un peu)?",
    r"(?:revenons|retournons|on (?:en )?revient|retour|revenir)(?:[- ]en)?(?: un peu)? (?:[aà]|aux?|sur)",
    r"(?:(?:let['’]s|can we|could we) )?(?:go(?:ing)? |get(?:ting)? |come |coming )?back to",
    r"(?:tu |vous )?(?:t['’]aurais|aurais[- ]tu|auriez[- ]vous|as[- ]tu|avez[- ]vous|t['’]as)(?: pas)?",
    r"(?:i(?:['’]m| am)? )?looking for|(?:find|show|give|get|read) me|(?:have you |you(?:['’]ve)? )?got",
    # "ce qu'il a écrit sur", "what he wrote about"
    r"ce qu(?:['’](?:il|elle|on)|e l['’]auteure?) (?:a |avait )?(?:[eé]crit|dit|racont[eé]|publi[eé])",
    # "j'aimerais que tu me parles de", "j'ai besoin de savoir", "je bosse sur", "changeons de sujet"
    r"(?:je |j['’])(?:souhaiterai|voudrai|aimerai)s que (?:tu |vous )(?:me |m['’]|nous )?"
    r"(?:parl|di[st]|expliqu|racont|trouv|cit|lis)\w*",
    r"(?:j['’]ai )?besoin de (?:savoir|comprendre|conna[iî]tre|lire|trouver)",
    r"je (?:bosse|travaille|planche|r[eé]fl[eé]chis|m['’]interroge|me renseigne|m['’]informe) sur",
    r"chang(?:eons|er?) de sujet|j['’]h[eé]site|disons",
    r"regards? (?:porte|pose|jette)(?:-t)?(?=-)",
    # "what are his views on", "any thoughts on", "I want to read about"
    r"(?:(?:his|her|their|your|any|the authors?|(?:author|blog|blogger|guy|dude)['’]s) )?"
    r"(?:views?|thoughts?|opinions?|takes?|stances?|ideas?|positions?|feelings|verdict) (?:on|about|towards?)",
    r"(?:his|her|their|your|any|the authors?|author['’]s) (?:views?|thoughts?|opinions?|takes?|stances?|ideas?) of",
    # "does he mention it anywhere?"
    r"anywhere|somewhere",
    # "le gars", "this guy's": whoever writes is meant
    r"(?:le|ce|ton|votre) (?:gars|mec|bonhomme)|(?:the|this|that|your) (?:guy|dude|bloke|writer)(?:['’]s)?",
    r"(?:qu['’]est-ce qu['’]|ce qu['’])?(?:il|elle) (?:nous )?raconte de (?:beau|bon|neuf)|(?:il|elle) (?:sur)?kiff\w*",
    r"i (?:want|need|wish) (?:to (?:know|read|hear|learn|understand|find out|talk)(?: more)?(?: about)?)?",
)
