"""What people put around what they ask: "auriez-vous l'amabilité de me dire ce que l'auteur pense de …"."""

_TELL = (
    r"(?:dire|expliquer|parler|raconter|rappeler|indiquer|pr[eé]ciser|[eé]clairer|renseigner|informer)"
    r"(?: (?:un peu|bri[eè]vement|rapidement|en deux mots))?"
)
_ME = r"(?:me |m['’]|nous |le |vous )?"
_VERY = r"(?:(?:bien|juste|aussi|donc|beaucoup|tellement|[eé]ventuellement|peut-[eê]tre|gentiment|vraiment) )*"

# For texts in lower case, between word borders: the subject of the question is no part of them.
ASKING = (
    # "ce que l'auteur pense de", "what he thinks of"
    r"(?:l['’ ]?)?auteure?s? (?:en |y |nous )?(?:pens\w+|dit|raconte\w*|explique\w*|[eé]crit)",
    r"(?:what |how )?(?:the authors?|s?he|they|you) (?:thinks?|says?|said|writes?|wrote|feels?)",
    # "j'aimerais savoir", "je souhaiterais connaître"
    rf"(?:je |j['’])?(?:souhaiterai|voudrai|aimerai|d[eé]sirerai|adorerai)s? {_VERY}"
    r"(?:savoir|comprendre|conna[iî]tre|(?:vous |te )?demander|(?:parler|causer|discuter) (?:de|du|des))",
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
    # "quel est l'article sur", "le billet qui parle de", "the post about"
    r"(?:l['’]|les? |un |des |ses |quels? |ton |votre )(?:articles?|billets?|textes?|posts?) "
    r"(?:sur|[aà] propos|au sujet|qui (?:parle|traite)(?:nt)?|o[uù] (?:il|elle|on|l['’]auteure?) (?:en )?parle)",
    r"(?:the |an? |which |what |your |his |her )(?:articles?|posts?|texts?) (?:is |are |that (?:is |are )?)?"
    r"(?:about|on|talks? (?:about|of))",
)
