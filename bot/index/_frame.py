"""What stands around the subject of a question, and is not asked about: "que pense l'auteur de", "tell me about"."""

import re

from bot.model import AuthorIs, Blog
from bot.text import ASKING, fold, folded_words, is_stop_word

# "Que pense l'auteur de X ?" is about X: the frame must not count as a word the blog would have to hold.
_FRAMES = (
    *ASKING,
    r"(?:l['’ ]?)?auteure?s?",
    r"(?:ce|le|du|ton|votre|son|notre|la|leur) (?:blog|blogueu(?:r|se)|billet)",
    r"(?:the|this|that|your) (?:author|blogger|blog)(?:['’]?s['’]?)?",
    r"(?:que|qu['’]en|quoi|ce qu['’](?:il|elle)|ce que|comment|tu|vous|ils?|on|elles?|does|do|you|s?he|they)"
    r" ?(?:pens\w+|think)",
    r"penses?-(?:tu|t-(?:il|elle|on)|vous)",
    r"pensent-(?:ils|elles)",
    r"pensez-vous",
    r"(?:ton|votre|son|leur|your|his|her|their) (?:avis|opinion|point de vue|position|view)",
    r"(?:opinion|avis) (?:sur|de|about|of|on)",
    r"(?:what['’]?s|what is|quelle est|c['’]est quoi) (?:his|her|their|sa|leur) (?:answer|response|reply|r[eé]ponse)"
    r"(?: (?:on|to|for|about|sur|pour|[aà]))?",
    r"(?:at least|au moins)(?=\s*[?.!]*$)",
    r"(?:que|qu['’]est-ce que?|what) (?:raconte\w*|explique\w*|says?|said)",
    r"(?:dis|dites|parle|parlez|explique|expliquez|raconte|racontez)(?:-| )?(?:moi|nous)",
    r"tell me(?: about)?",
    r"(?:balance|envoie|l[aâ]che)[sz]?(?: moi)?(?: tout)?(?= (?:sur|[aà] propos)\b)",
    # What is to be listed counts, not that it is.
    r"(?:donne|donnez|cite|citez|liste|listez|[eé]num[eè]re|[eé]num[eé]rez|give|list)(?:[- ](?:moi|nous|me|us))?\b",
    r"(?:plusieurs|quelques|des|several|some) (?:exemples?|examples)|(?:un|an) (?:exemple|example)(?= (?:d|of)\b)",
    # The look ahead spares most words the four behind.
    r"(?=[cmneé])(?<!\bl[ae] )(?<!\b[lcmtsd]es )(?<!\bune )(?<!\bcette )(?:cit|mentionn|[eé]voqu|nomm)[eé]e?s?\b",
    r"(?:sur|dans|par) (?:le|les|ce|ces|ses|tes|vos) (?:blog|articles|billets|posts)\b",
    r"(?:tu peux|vous pouvez|peux-tu|pouvez-vous|pourriez-vous|pourrais-tu) (?:m['’]|nous )aider",
    r"(?:tu peux|vous pouvez|peux-tu|pouvez-vous|can you|could you|please)(?: me| m['’])?"
    r" ?(?:dire|expliquer|parler|tell)?",
    r"(?:je |j['’])?(?:voudrais|veux|aimerais|pr[eé]f[eè]re(?:rais)?)(?: bien| plut[oô]t)? (?:savoir|comprendre|"
    r"conna[iî]tre|(?:qu['’]on )?(?:parler?|causer?|discuter?) (?:de|du|des)\b|(?:qu['’]on )?(?:parler?|causer?|"
    r"discuter?) d['’])",
    # It only says what kind of answer is asked for.
    r"(?:quel(?:le)?s?|what|which) (?:pourcentages?|proportion|nombre|ann?[eé]e?|heure?|date|jour|percentage|number|"
    r"year|time|day)",
    # "Des chiffres sur le big data ?": that they are figures is seen apart.
    r"(?:(?:des|quelques|les|vos|tes|ses|un|any|some|the) )?(?:chiffres?|statistiques?|stats|figures|numbers)"
    r"(?= (?:sur|de|du|about|on|for)\b)",
    # The stem of "marche" is that of "marché".
    r"(?:[cç]a|cela|[cç]a ne|qui) (?:marche|fonctionne)(?: (?:vraiment|bien|encore|toujours|pas))?",
    r"d['’]apr[eè]s (?:toi|vous|lui|elle|eux)",
    r"selon (?:toi|vous|lui|elle|eux)",
    r"according to (?:you|him|her|them|the)",
    r"(?:(?:can|could|would) you )?explain(?: to (?:me|us))?",
    r"(?:does|do|did|has|have) (?:s?he|they|you|the author) (?:ever )?(?:spea|tal|writ|spok|mention)\w*"
    r"(?: (?:of|about|on))?",
    r"(?:what|how) about",
    # Who concludes something asks whether it is so.
    r"(?:au|en) final",
    r"si (?:je|j['’]ai|on) (?:te |vous |t['’])?(?:comprends?|suis|ai compris|compris)(?: bien)?",
    r"if i (?:understand|get it|got it|got that)(?: (?:you )?(?:right|correctly|well))?",
    r"(?:en (?:clair|somme|gros)|autrement dit|in other words)",
    # "C'est quoi, ce big data dont tout le monde parle ?"
    r"dont (?:tout le monde|on|les gens) (?:parlent?|cause(?:nt)?)(?: (?:tant|partout|sans cesse|tout le temps))?",
    r"(?:that |which )?(?:everyone|everybody|people|they) (?:is |are |keeps? )?(?:always )?(?:speaks?|talks?|speaking|"
    r"talking) (?:of|about)(?: all the time)?",
    # "Le nounours, c'est quoi ce délire ?", "c'est quoi l'histoire des nounours ?"
    r"c['’]est quoi (?:ce|cette|ces) (?:d[eé]lire|histoire|truc|machin|chose|bazar|bordel)s?",
    r"c['’]est quoi (?:l['’]histoire|le (?:d[eé]lire|truc)) (?:avec|de la|de|du|des)\b",
    r"what['’]?s the (?:deal|story) (?:with|about|behind)\b",
    r"je (?:fais|pr[eé]pare|r[eé]dige|[eé]cris|dois (?:faire|pr[eé]parer|rendre|[eé]crire)) (?:une?|mon|ma) "
    r"(?:expos[eé]|m[eé]moire|devoir|dissertation|dossier|pr[eé]sentation|th[eè]se)",
    # What somebody wants to be spared is against a thing: "comment éviter le vol ?" asks of "le vol".
    r"(?:comment|que faire pour|quoi faire pour|how (?:to|do (?:i|you|we)|can (?:i|we)))"
    r" (?:on |je |peut-on |puis-je |faire pour )?(?:[eé]viter|emp[eê]cher|lutter contre|combattre|"
    r"(?:se|me|nous) prot[eé]ger (?:de|du|des|contre)|avoid|prevent|fight|protect (?:myself|ourselves|oneself)"
    r" (?:from|against))(?: (?:de|d['’]))?",
    # Whose impression it is, and who told it, is no part of what is asked.
    r"j['’]ai (?:bien |un peu |parfois )?l['’]impression (?:qu['’]|que )?",
    r"(?:perso|personnellement|[aà] mon avis|pour ma part)\b(?=.*\bje\b)",
    r"(?:un|une|mon|ma|des) (?:pote|ami|amie|coll[eè]gue|copain|copine|cousin|cousine)s? (?:m['’]a|m['’]ont|me|nous) "
    r"(?:dit|disent|racont[eé]\w*|soutient|affirme)s? (?:que |qu['’])",
    r"(?:a friend|somebody|someone|my (?:friend|colleague|buddy|cousin)) (?:of mine )?(?:told me|says?|said|claims?)"
    r"(?: that)?",
    r"(?:wait|hold on|hang on)(?=,? (?:why|what|who|how|so|is|does|but|where|when)\b)",
    r"(?:tu|vous) (?:conna[iî]s|connaissez)(?=\s*(?:[?!.]|$))",
    r"(?:(?:i(?:['’]ve)? )?never heard (?:of|about)|(?:have you |ever )+heard (?:of|about)|"
    r"jamais entendu parler (?:de|du|des))\b",
    r"(?:the|this|your) (?:gentleman|fellow|chap|lad)",
    r"ce (?:monsieur|bonhomme)(?= (?:pense|dit|parle|en|a|est)\b)",
)

_TEAM = r"(?:l['’ ]?)?[eé]quipe"

# One folded word at least of all that a frame holds is one of these, or begins with one: most questions have none, and
# each word need only be looked at once.
_WORDS = (
    r"dit|ecrit|publie|dites?moi|disons|infos?|informations?|posts?|point|gars|mec|guy|lad|chap|selon|apres|liste|listez"
    r"|(?:trouve|montre|lis|donne|sors|cite|ressors|rappelle|renseigne|informe|eclaire|explique|parle|raconte|dis|dites?)"
    r"[sz]?(?:moi|nous)?|list|give|tell|(?:re)?cherche|demande|demandais|besoin|can|could|know|got|get|find|show|read|as"
    r"|like|love|want|need|wish|back|etes|aider|chang(?:eons|er?)|bosse|travaille|planche|reflechis|interroge|avoid|fight"
    r"|prevent|protect|proteger|amie?s?|part|perso|personnellement|connais|connaissez|jour|date|heure?|ann?ee?|year|time"
    r"|day|number|nombre|wait|hold|hang|moins|least|gros|clair|somme|si|final|dont|marche|fonctionne|chiffres?|reponse"
)
_BEGINNINGS = (
    r"l?auteur|author|blog|billet|article|passage|extrait|citation|paragraph|phrase|text|truc|chose|quote|extract|excerpt"
    r"|something|anything|anywhere|somewhere|somebody|someone|statisti|stats|figure|numbers|exemple|example|these"
    r"|\w*pens|\w*think|thought|say|said|writ|wrote|feel|racont|expliqu|explain|parlons|reparlons|mention|evoqu|nomm|cite"
    r"|spea|spok|tal|avis|opinion|position|view|take|stance|idea|verdict|kiff|surkiff|bonhomme|dude|bloke|monsieur"
    r"|gentleman|fellow|according|regard|response|answer|reply|souhait|voudriez|voudrai|veux|voulez|aimerai|desir"
    r"|adorerai|pref|wonder|looking|pourriez|pourrais|peux|pouvez|sauriez|saurais|savez|please|possible|seriez|serais"
    r"|aurai|auriez|avez|ayez|enum|balance|envoie|lache|about|reven|revient|retour|hesit|renseigne|expos|memoire|devoir"
    r"|dissertation|dossier|presentation|evit|empech|lutter|combattre|autrement|other|understand|delire|histoire|machin"
    r"|bazar|bordel|impression|deal|story|pote|collegue|colleague|copain|copine|cousin|friend|buddy|heard|entendu|pourcent"
    r"|proportion|percent"
)


def signs(blog: Blog) -> re.Pattern[str]:
    """Return what is in one folded word at least of whatever `frame` finds."""
    named = [re.escape(max(folded_words(name), key=len, default=fold(name))) for name in _names(blog)]
    if blog.author_is is AuthorIs.TEAM:
        named.append("l?equipe")
    return re.compile(rf"\b(?:(?:{_WORDS})\b|{'|'.join([*named, _BEGINNINGS])})")


def _names(blog: Blog) -> list[str]:
    """Return what the author is called in a frame: the whole name, the first and the last, the longest first."""
    whole = (blog.author or "").split()
    names = {name for name in (blog.author, *whole[:1], *whole[-1:]) if name and name[0].isupper()}
    return sorted({name for name in names if not is_stop_word(fold(name))}, key=len, reverse=True)


def frame(blog: Blog) -> re.Pattern[str]:
    """Return the pattern of the frames, for texts in lower case: to look for both cases takes three times as long.

    An author who is known is one by the whole name, the first or the last; several are by what the bot calls them.
    """
    known = [re.escape(each) for name in _names(blog) for each in {name.lower(), fold(name)}]
    if blog.author_is is AuthorIs.TEAM:
        known.append(_TEAM)
    return re.compile(rf"\b(?=[\w'’])(?:{'|'.join([*known, *_FRAMES])})\b")
