"""How somebody announces what he wants to hear of, rather than ask for it: "je cherche des infos sur la biométrie".

All over folded text without punctuation, save what is asked indirectly (`whether_asked`): that is a sentence as typed.
"""

import re

from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._new_to_me import NEW_TO_ME
from bot.conversation.heard._visiting import BEFORE_A_SUBJECT
from bot.conversation.heard._which_of_them import WHICH_OF_THEM
from bot.text import LatePattern

# "j'ai une question sur Facebook" asks for what he writes of Facebook.
_MAY_ASK = LatePattern((rf"(?:(?:salut|bonjour|hello|hi|hey|dis|euh|alors|bon) )*{BEFORE_A_SUBJECT} (?P<rest>.+)",))
# "I have a debate tonight about privacy, help", "ma prof nous a dit de te poser des questions sur le big data"
_WHOM = r"(?:(?:mon|ma|mes|my|our|notre|un|une|a|the|les|des|ce|cette) \w+|on|someone|somebody|quelqu'un|they)"
FOR_A_TASK = LateOpening(
    r"(?:(?:salut|bonjour|hello|hi|hey|alors|bon|so) )*(?:(?:j'ai|je (?:fais|prepare|dois (?:faire|preparer|rendre|"
    r"ecrire))|on (?:a|fait|prepare|doit (?:faire|preparer|rendre))|i have(?: to (?:write|prepare|give|do|hold))?|"
    r"i've got|i'm (?:writing|preparing|giving|working on)|we have|i need to (?:write|prepare|give))"
    r" (?:une?|an?|mon|ma|my|our) (?:\w+ )?(?:debats?|exposes?|memoires?|dissert\w*|devoirs?|dossiers?|oral|oraux|"
    r"presentations?|these|article|discours|cours|controle|partiel|essays?|debates?|papers?|talks?|speech|"
    r"homework|assignment|thesis|class|course|exam)(?: (?:ce soir|demain|tonight|tomorrow|a rendre|due|to write|"
    r"bientot|soon|en cours|lundi|mardi|mercredi|jeudi|vendredi|la semaine prochaine|next week|today))*|"
    rf"{_WHOM} (?:m'a|m'ont|nous a|nous ont|me|nous|has|have|us)? ?(?:dit|conseille\w*|demande\w*|told|asked|said)"
    r"(?: me| us)? (?:de|d'|to) ?(?:(?:venir |come (?:and )?)?(?:te |vous )?(?:poser|demander|parler|interroger|"
    r"voir|ask|talk|see|check)(?: (?:des|une|a|some|to))*(?: (?:questions?|you|ce que|what))*))"
    r" (?:sur|a propos d[eu]s?|de|about|on) (?:l[ae] |les |l'|the )?"
    r"(?P<rest>(?!.*\b(?:citations?|phrases?|passages?|quotes?|lines?)\b).+?)(?: (?:a rendre|pour|due) .{2,30}?)?"
    r"(?: (?:help(?: me)?|aide[zr]? moi|(?:tu peux|vous pouvez|can you|could you) (?:m')?(?:aider|help)(?: me)?|"
    r"tu m'aides|au secours|any (?:ideas?|help|thoughts|arguments)|des idees|une idee|(?:par )?(?:ou|quoi) (?:je |"
    r"est ce que je )?(?:commence|commencer)|where (?:do|should|can) i (?:start|begin)|t'as (?:quoi|des arguments|"
    r"des idees)|what (?:have you got|do you have)|stp|svp|please))*"
)
# "nothing on personal data?", "someone told me this bot knows about privacy stuff?", "ok, surveillance then"
_ANYTHING_ON = LatePattern(
    (
        r"(?:(?:et|mais|really|so|ok|alors|il y a|y a|t'as|tu as|vous avez|il a|any|got|do you have|is there) )*"
        r"(?:(?:nothing|anything|something|stuff|thoughts|rien|quelque chose|un truc|des trucs) (?:on|about|sur)|"
        r".{0,80}\b(?:this|the|ce|le|your|ton|votre) (?:\w+ )?(?:bot|blog) (?:knows?|talks?|speaks?|writes?|mentions?|"
        r"covers?|discuss(?:es)?|connait|parle|mentionne|evoque|traite)(?! t\b)(?: (?:about|of|on|d[eu]s?))?) (?:the |"
        r"l[ae] |les |l')?(?P<rest>.+?)(?: (?:stuff|things?|alors|then))*(?: (?:kindly|please|pls|we|i|my|what|"
        r"(?:can|could) you|is (?:that|it) true|c'est vrai|(?:tu peux|vous pouvez|pouvez vous|peux tu)|dis moi|"
        r"dites moi|tell me|what does)\b.*)?",
    ),
    (*("nothing", "anything", "something", "stuff", "thoughts", "rien", "quelque chose", "truc"), " bot ", " blog "),
)
_THEN = LatePattern(
    (
        r"(?:(?:ok|okay|alright|bon|bah|ben|well|hmm|right|fine|allez) )+(?:l[ae] |les |l'|the )?"
        r"(?P<rest>[\w']+(?: [\w']+){0,2}) (?:then|alors)(?: (?:since|because|as|puisqu|vu qu).+)?",
    ),
    (" then", " alors"),
)
# "quelqu'un peut m'expliquer ce que c'est le big data ?"
_WHAT_IT_IS = LatePattern(
    # Not to whom it is to be explained, behind a name: "Sharepoint, expliquez ce que c'est à un débutant".
    (
        r"(?:.{0,40} )?(?<!qu'est )ce (?:que c'est|que (?:veut dire|signifie)|qu'est) (?:que )?"
        r"(?P<rest>(?!(?:a|pour) (?:une?|des|mon|ma|mes|notre|nos|quelqu'un|ceux|celui|tous|vous|nous)\b).+)",
    ),
    ("ce que c'est", "ce que veut", "ce que sign", "ce qu'est"),
)
# "what's meant by big data?", "I have no idea what big data is", "my boss keeps talking about big data. What's that?"
_MEANT_BY = LatePattern(
    (
        r"(?:(?:and|but|so|ok|honestly|sorry) )*(?:what(?:'s| is| does (?:he|she|the author))? mean(?:t|s)? by|"
        r"(?:i have no idea|no idea|not sure(?: i (?:get|know|understand))?|i (?:don't|do not)"
        r" (?:know|get|understand)) what) (?!(?:the )?(?:author|he|she|they|to|you|i|we)\b)(?:the )?(?P<rest>.+?)"
        r"(?: (?:here|exactly|is|are|means?|really))*(?: (?:can|could) you help(?: me)?)?",
    ),
    ("mean", "idea", "sure", "know", "get ", "understand"),
)
_ENTENDS = LatePattern(
    (
        r"(?:(?:et|mais|ok|alors|bonjour|bonsoir|salut) )*"
        r"(?:(?:qu'|que )(?:est ce qu(?:'|e ))?(?:faut il )?(?:on |il |elle |l'auteur )?enten\w+(?: t)?"
        r"(?: (?:on|il|elle|l'auteur))* par|"
        r"(?:(?:pouvez|peux|pourriez|pourrais)(?: vous| tu)? |(?:vous|tu) (?:pouvez|peux) |me |moi |nous |dire |"
        r"expliquer |preciser |dites |dis |savoir |je (?:voudrais|veux) )*"
        r"ce (?:que |qu')(?:on|il|elle|l'auteur) enten\w+(?: (?:exactement|au juste|vraiment))* par|"
        r"(?:(?:je )?(?:ne )?sais (?:pas|meme pas)|jsp|aucune idee) "
        r"(?:c'est quoi|(?:de )?ce (?:que c'est(?: que)?|qu'est))) "
        r"(?:l[ae] |les |l')?(?P<rest>.+?)(?: (?:ici|la|exactement))*",
    ),
    ("enten", "sais", "jsp", "idee"),
)
_HEARD_OF = LatePattern(
    (
        r".{3,60}\b(?:talk|hear|read|mention|saw)\w* (?:(?:a lot|all day) )?(?:about |of )(?:the )?"
        r"(?P<rest>\w+(?: [\w']+){0,3}?)(?: (?:everywhere|lately|yesterday|a lot|all the time|at work))* (?:but |and |"
        r"so )?what(?:'s| is)(?: it| that| this)?(?: (?:exactly|actually|anyway))*",
    ),
    (" what's", " what is"),
)
_ENTENDU = LatePattern(
    (
        r".{3,60}\b(?:parl|entend|vu|lu|dit)\w* (?:(?:sans arret|souvent|partout) )?(?:d[eu]s? |d'|sur )"
        r"(?:l[ae] |les |l')?(?P<rest>\w+(?: [\w']+){0,3}?)(?: (?:partout|hier|tout le temps|sans arret|au boulot|"
        r"au travail))* (?:mais |et )?(?:c'est quoi|kesako|qu'est ce que c'est)"
        r"(?: (?:au juste|exactement|en fait|donc|ca))*",
    ),
    (" c'est quoi", " kesako", "qu'est ce que c'est"),
)
# "J'ai entendu parler du big data, c'est bien ou pas ?", "I keep hearing about big data: is it good or bad?"
_HEARD_AND_WEIGHED = LatePattern(
    (
        r".{0,40}\b(?:entendu? (?:beaucoup )?parler|m'a parle|me parle\w*|nous parle\w*) (?:(?:sans arret|souvent|"
        r"partout"
        r"|beaucoup) )?(?:d[eu]s? |d')(?:l[ae] |les |l')?(?P<rest>\w+(?: [\w']+){0,3}?) (?:(?:et|mais|alors|franchement"
        r"|au fond) )*(?:c'est|est ce(?: que c'est)?) (?:vraiment |plutot )?(?:si )?(?:bien|bon|mal|mauvais|cool|top|"
        r"nul|"
        r"une bonne chose|dangereux|grave)(?: ou .{2,25})?",
    ),
    ("parle",),
)
_HEARD_AND_WEIGHED_IN_ENGLISH = LatePattern(
    (
        r".{0,40}\b(?:hear|heard|hearing|talk\w*|read\w*) (?:(?:a lot|so much|all day) )?(?:about|of) (?:the )?"
        r"(?P<rest>\w+(?: [\w']+){0,3}?) (?:(?:and|but|so) )*is (?:it|that|this) (?:really |actually |any )?(?:so )?"
        r"(?:good|bad|dangerous|a good thing|a bad thing|useful|worth it)(?: or .{2,25})?",
    ),
    (" about ", " of "),
)
# "je cherche des chiffres sur les influenceurs pour un exposé", "I need something on privacy for my thesis"
_SEARCHING = (
    r"(?:(?:salut|bonjour|hello|hi|hey|alors|bon|euh) )*(?:je (?:re)?cherche|(?:j'ai|j'aurais|j'avais) besoin|"
    r"il me fau(?:t|drait)|je (?:voudrais|souhaite(?:rais)?|veux)|j'aimerais|i need|i want|i would like|i'd like|"
    r"(?:i'm |i am |i )?(?:look(?:ing)? for|search(?:ing)?(?: for)?))"
    r"(?: (?:avoir|trouver|lire|find|get|read|have|to))* (?:d(?:es?|')? ?|quelques |un peu d(?:e |')|some |any )?"
)
_HE_SAYS = (
    r"(?:what (?:does |do )?(?:he|she|the author) (?:says?|thinks?)(?: (?:about|of|on) it)?|"
    r"(?:il|elle) en (?:dit|pense) quoi|qu'en (?:dit|pense)(?: t)? (?:il|elle))"
)
_ON_WHAT = (
    r" (?:sur|a propos d[eu]s?|concernant|about|on) (?P<rest>.+?)"
    r"(?: (?:pour|for) (?:un|une|mon|ma|mes|an?|my|our)\b.*)?(?: (?:in|on|dans|sur) (?:this|the|ce|le) blog)?"
    rf"(?: {_HE_SAYS})?(?: (?:tu vois|vous voyez|si possible|if possible))?"
)
# "La phrase sur Facebook est fausse" wants no line.
_NO_STATEMENT = r"(?!.*\b(?:est|sont|etait|is|are|was)\b).+?"
_SEARCH = "cherche besoin fau voudrais veux souhaite aimerais look search need want like".split()  # noqa: SIM905
_SEARCHES_FIGURES = LatePattern(
    (
        rf"{_SEARCHING}(?:une? )?(?:chiffres?|donnees chiffrees|statistiques?|stats?|figures?|numbers?)"
        rf"(?: (?:chocs?|cles?|marquants?|parlants?|precis|recents?|fiables?|frappants?))*{_ON_WHAT}",
    ),
    _SEARCH,
)
# "une punchline de l'auteur sur les patrons pour mon ppt", "une phrase à mettre en exergue de mon mémoire sur …"
_A_LINE = LatePattern(
    (
        rf"(?:{_SEARCHING}|(?:dis|donne[rz]?|lis|lisez|cite[rz]?|sors|trouve[rz]?)(?: moi| nous)? )?"
        r"(?:(?:une?|des|quelques|a|some|any|la|the) )?(?:bonnes? |belles? |petites? |jolies? |good |"
        r"nice )?(?:(?:punch ?|one ?)?lines?|phrases?|citations?|quotes?|passages?|extraits?|one ?liners?)"
        r"(?: (?:de l'auteur|de lui|du blog|qui (?:claque|tue)|fortes?|chocs?|"
        r"a (?:mettre|citer|caser|placer|utiliser)|(?:en|comme) \w+|(?:dans|de|pour) (?:mon|ma|mes|un|une) \w+|"
        r"from (?:him|the author|the blog)|to (?:use|put|quote)|(?:in|on|for)"
        rf" (?:my|a|an) \w+))*{_ON_WHAT.replace('.+?', _NO_STATEMENT)}",
    ),
    (" sur ", " on ", " about ", " concernant ", "propos"),
)
_SEARCHES = LatePattern(
    (
        rf"{_SEARCHING}(?:infos?|informations?|renseignements?|details?|trucs?|choses?|passages?|citations?|sources?|"
        rf"elements?|idees?|stuff|something|anything|quelque chose|quotes?){_ON_WHAT}",
    ),
    _SEARCH,
)
# "Causons de Facebook", "et si on parlait du travail ?", "let's chat about privacy", "je te parle de Facebook, moi"
_TALKING = r"(?:(?:re)?(?:parl|caus|discut|papot|bavard|devis|debat)(?:ons|ait|er|tre|tait))"
_LET_US_TALK = LatePattern(
    (
        r"(?:(?:ok|bon|et|allez|sinon|alors|non|mais|euh|tiens|dis|salut|bonjour) )*"
        r"(?:(?:est ce qu'on|on) (?:peut|pourrait|va) |peut on |pourrait on |j'aimerais |je (?:voudrais|veux) |"
        rf"et si on |si on |viens on )?(?:{_TALKING}|on (?:parle|cause|discute))"
        r" (?:un (?:peu|brin) |plutot |maintenant |ensemble )*(?:d[eu]s? |d'|sur )(?:l[ae] |les |l')?(?P<rest>.+?)"
        r"(?: (?:alors|plutot|maintenant|ensemble|un peu|stp|svp|ici))*",
    ),
    ("parl", "caus", "discut", "papot", "bavard", "devis", "debat"),
)
_I_TALK_OF = LatePattern(
    (
        r"(?:(?:mdr|lol|quoi|non|mais|euh|bah) )*je (?:te|vous) (?:parle|parlais|cause) (?:d[eu]s? |d')(?:l[ae] |les |"
        r"l')?(?P<rest>.+?)(?: (?:moi|la|ici|en fait))*(?: pas (?:d[eu]s? |d').{2,30})?",
    ),
    ("je te ", "je vous "),
)
_LET_US_TALK_IN_ENGLISH = LatePattern(
    (
        r"(?:(?:ok|so|well|hi|hey|hello|no|but|and) )*(?:let's|let us|(?:can|could|shall|may) (?:we|i)|"
        r"i(?:'d| would) (?:like|love) to|i want to|wanna) (?:(?:talk|chat|speak)(?: a (?:bit|little))?"
        r" (?:about|of|on)|discuss|debate) (?:the )?(?P<rest>.+?)(?: (?:then|please|instead|now|here|a bit))*",
    ),
    ("talk", "chat", "discuss", "speak", "debate"),
)
# "Lis-moi plutôt un argument contre Facebook, là je serai d'accord", "give me something against big data"
_ARGUMENT = LatePattern(
    (
        r"(?:(?:non|ok|bon|et|mais|no|and|but) )*(?:lis|lisez|donne[rz]?|cite[rz]?|trouve[rz]?|sors|sortez|give|read|"
        r"find|show)(?: moi| nous| me| us)? (?:plutot |rather )?(?:une?|des|les?|an?|some|any|his|ses|son|quelque|"
        r"the )? ?(?:arguments?|critiques?|passages?|trucs?|chose|something|anything|quotes?|citations?|points?|"
        r"criticisms?) (?:contre|against|qui critiquent?|critiquant|criticizing|critical of)"
        r" (?:l[ae]s? |l'|the )?(?P<rest>[\w']+(?: [\w']+){0,3}?)(?: (?:la|et|puis|parce|car|comme|because|so|then|"
        r"please|stp|svp)\b.*)?",
    ),
    ("contre", "against", "critiqu", "critic"),
)
# "My insurer wants me to wear a tracker, what would he say?" tells a case that he may have written of.
_CASE = LatePattern(
    (
        r"(?P<rest>.{15,}?) (?:any thoughts(?: (?:from|of) (?:the|this) (?:blog|author|blogger))?|"
        r"what would (?:he|she|the author|the blog(?:ger)?|this (?:guy|blog))"
        r" (?:say|think)(?: (?:about|of) (?:it|that|this))?)",
    ),
    ("any thoughts", "what would"),
)

# "Mass connectors?? who are they, how many of them": what is repeated is asked for.
_ECHOED = r"(?P<rest>[\w']+(?: [\w']+){0,2}?)"
_AND_HOW_MANY = r"(?: (?:and |et )?(?:how many|combien|where|what do they|ou|que font) .{0,40})?"
_WHO_ARE_THEY = LatePattern(
    (rf"(?:(?:ok|and|but|so|wait) )*(?:the )?{_ECHOED} (?:who|what) (?:are|is) (?:they|those|these){_AND_HOW_MANY}",),
    ("they", "those", "these"),
)
_WHAT_IS_IT = LatePattern(
    (rf"(?:(?:ok|and|but|so|wait) )*(?:the )?{_ECHOED} what(?:'s| is) (?:that|it)(?: again| exactly)*",),
    ("what's", "what is"),
)
_C_EST_QUI = LatePattern(
    (rf"(?:(?:ok|et|mais|attends) )*(?:les |des )?{_ECHOED} c'est qui(?: ca| eux| ces gens)*{_AND_HOW_MANY}",),
    ("c'est qui",),
)

# "Et il est pour quoi, lui, concrètement ?"
_FOR_WHAT = LatePattern(
    (
        r"(?:(?:et|mais|ok|alors|donc|bon|du coup) )*(?:il|elle) (?:est|milite|se bat|plaide) pour quoi"
        r"(?: (?:lui|elle|au juste|exactement|concretement|alors|donc|du coup|en fait|au fond))*",
    ),
    ("pour quoi",),
)
_STANDS_FOR_WHAT = LatePattern(
    (
        r"(?:(?:and|but|ok|so|well) )*what (?:does (?:he|she) (?:argue|fight|plead) for|is (?:he|she) for)"
        r"(?: (?:exactly|then|actually|really))*",
    ),
    (" for",),
)
# Each with the question behind it.
ANNOUNCED = (
    (WHICH_OF_THEM, "qui dit ça ?"),
    (_FOR_WHAT, "il défend quoi ?"),
    (_STANDS_FOR_WHAT, "what does he want?"),
    (FOR_A_TASK, "{rest}"),
    (_MAY_ASK, "{rest}"),
    (_ANYTHING_ON, "{rest}"),
    (_THEN, "{rest}"),
    (_WHAT_IT_IS, "c’est quoi {rest} ?"),
    (_MEANT_BY, "what is {rest}?"),
    (_ENTENDS, "c’est quoi {rest} ?"),
    (_HEARD_OF, "what is {rest}?"),
    (_ENTENDU, "c’est quoi {rest} ?"),
    (_HEARD_AND_WEIGHED, "{rest}, c’est bien ou pas ?"),
    (_HEARD_AND_WEIGHED_IN_ENGLISH, "is {rest} good or bad?"),
    (_SEARCHES_FIGURES, "des chiffres sur {rest} ?"),
    (_SEARCHES, "{rest}"),
    (_A_LINE, "{rest}"),
    (_CASE, "{rest}"),
    (_LET_US_TALK, "{rest}"),
    (_LET_US_TALK_IN_ENGLISH, "{rest}"),
    (_I_TALK_OF, "{rest}"),
    (_ARGUMENT, "que reproche l’auteur à {rest} ?"),
    (_WHO_ARE_THEY, "who are the {rest}?"),
    (NEW_TO_ME, "c’est quoi {rest} ?"),
    (_WHAT_IS_IT, "what is {rest}?"),
    (_C_EST_QUI, "c’est qui {rest} ?"),
)

# "Dites-moi juste s'il est d'accord", "tell me whether he agrees", "est-ce qu'il est d'accord ?"
_WHETHER = re.compile(
    r"\s*(?:(?:bon|ok|alors|mais|et|non|nan|nn|no|nope|and|but|so|well|just)[,\s]+)*"
    r"(?:je (?:te |vous )?demand(?:e|ais)|i(?:['’]m| was| am)? ask(?:ed|ing)?|(?:dis|dites|raconte[rz]?|tell|"
    r"let)[\s-]+(?:moi|nous|me|us)(?:\s+know)?|"
    r"(?:j(?:e\s+)?(?:veux|voudrais|souhaite)|j['’]aimerais)\s+(?:juste\s+|bien\s+)*savoir|"
    r"i(?:['’]d)?\s+(?:just\s+)?(?:want|like|need)\s+to\s+know)"
    r"(?:\s+(?:juste|seulement|simplement|plut[oô]t|just|simply|only|first|d['’]abord))*"
    r"\s+(?:si\s+|s['’](?=il|elle)|if\s+|whether\s+)(?P<rest>\S.*?)\s*[.!?…]*\s*",
    re.IGNORECASE | re.DOTALL,
)
_IS_IT_SO = re.compile(
    r"\s*(?:(?:et|mais|alors|donc|bon|ok)[,\s]+)*"
    r"est[\s-]ce\s+qu['’](?P<rest>(?:il|elle|on|ils|elles)\s+\S.*?)\s*[.!?…]*\s*",
    re.IGNORECASE,
)
# In a longer one there may be more than that.
_WORDS_OF_IT = 9


def whether_asked(sentence: str, *, in_talk: bool) -> str | None:
    """Return as a plain question what a sentence wants to be told whether it is so, or None where it wants nothing so.

    In a talk also what "est-ce que" opens, in few words: there the rules know it by the words behind.
    """
    found = _WHETHER.fullmatch(sentence) or (_IS_IT_SO.fullmatch(sentence) if in_talk else None)
    if found is None or len(found["rest"].split()) > _WORDS_OF_IT:
        return None
    return f"{found['rest']} ?"
