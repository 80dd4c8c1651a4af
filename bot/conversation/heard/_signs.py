"""The signs by which people hang a message on what was said before, French and English.

All over folded text without punctuation ("tu peux preciser", "l'autre cote"). Which sign decides, and how much may
stand beside it, is `_follow_ups`' business.
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from bot.conversation.heard._asking_why import WHY
from bot.conversation.heard._dating import WHEN
from bot.conversation.heard._doubts import AGREEMENT, DOUBTS, OWN_VIEW
from bot.text import LateSign


class FollowUp(StrEnum):
    """How a message hangs on the turns before it."""

    WHO_SAYS = "who says"
    WHEN = "when"
    SOURCE = "source"
    WHY = "why"
    ANOTHER = "another"
    NEXT = "next"
    MORE = "more"
    SUMMARY = "summary"
    CONCLUSION = "conclusion"
    OPPOSITE = "opposite"
    DISAGREE = "disagree"
    OWN_VIEW = "own view"
    AGREE = "agree"
    REPEAT = "repeat"
    STALE = "stale"
    YES = "yes"
    NO = "no"
    PERSON = "person"
    ELLIPSIS = "ellipsis"
    VAGUE = "vague"

    # An enumeration's own is a function of Python's, which is slow where each message is looked up by all kinds.
    __hash__ = str.__hash__


def _source(patterns: Iterable[str]) -> str:
    return rf"\b(?=\w)(?:{'|'.join(patterns)})\b"


def any_of(*patterns: str) -> re.Pattern[str]:
    """Return a pattern for any of these, as whole words."""
    return re.compile(_source(patterns))


def _sign(*patterns: str) -> LateSign:
    return LateSign(_source(patterns))


_TEXTS = r"(?:exemples?|passages?|citations?|extraits?|phrases?|endroits?|billets?|textes?|articles?|posts?)"
_QUOTES = r"(?:passages?|examples?|quotes?|posts?|sentences?|ones?)"

_OF_WORK = (
    r"(?:de |du |d'|of )(?:(?:son|leurs?|ce|cet|cette|ses|le|l'|the|his|her|their|this|that) ?)?(?:livre|bouquin|"
    r"ouvrage|essai|"
    r"etude|rapport|book|study|report)"
)
# A link to the post, and none between two things.
_ADDRESS = r"lien(?! (?:entre|avec|de|d'|social|direct|qu'|fort|familial))"
_LINK = r"link(?! (?:between|with|to (?!the (?:post|article|text|blog|source)\b|it\b|that\b|this\b)))"
_THE_POST = r"(?:le|ton|votre|son|ce|cet|l') ?(?:billet|article|post|texte)(?: (?:entier|complet|en entier|original))*"
# In haste a question has no mark: "ok cool. et cmt on fait pr les trouver"; "ok so what did they find" asks on.
OPENS_A_QUESTION = LateSign(
    r"^(?:(?:et|mais|ok|cool|bon|alors|donc|and|but|so) )*(?:comment|pourquoi|quand|ou|how|why|where|when) "
)
WHAT_THEY_DID = LateSign(
    r"^(?:(?:et|ok|alors|donc|and|so) )*(?:what did (?:they|he|she) \w+|qu'est ce qu'(?:ils|elles) ont \w+|"
    r"(?:ils|elles) ont \w+ quoi)$"
)
# The first kind that fits wins.
SIGNS: dict[FollowUp, LateSign] = {
    FollowUp.SUMMARY: _sign(
        r"resum\w*", r"synthe\w*", r"recap\w*", r"en (?:bref|gros|court|resume)", "pour faire (?:court|simple)",
        r"(?:en )?(?:une|1|deux|2|trois|3|quelques) (?:mots|phrases?|lignes?)", "l'essentiel", "grandes "
        r"lignes", "trop long",
        r"(?:les )?(?:points|idees) (?:cles|principales)", "(?:l')?idee (?:generale|principale)", "a retenir",
        "tl ?dr",
        "(?<!c'est )(?<!trop )(?<!peu )(?:fais |faites )?(?:plus )?courte?s?", "short version", "shorter",
        "version courte", "plus (?:bref|concis)",
        r"summar\w+", "sum (?:it |that |this |him |her |them )?(?:all )?up", "in (?:short|brief)", "nutshell", "gist",
        r"(?:main|key) (?:ideas?|points?)", r"(?:in )?(?:just )?(?:one|two|three|a few) (?:words?|sentences?|lines?)",
        "boil it down", "wrap up"),
    FollowUp.CONCLUSION: _sign(
        r"conclu\w*", r"(?:(?:le|la|les|plus) )*(?:importante?s? a )?retenir", "le plus important",
        r"retien\w+", "(?:la|sa|the) fin",
        "(?<!pourquoi ca )(?<!pourquoi ca se )(?<!pourquoi cela se )(?:se )?(?:finit|termine|acheve)",
        "pour (?:finir|terminer)",
        r"morale(?: de l'histoire)?", "(?:the )?moral(?: of (?:the|this) story)?", "takeaways?", "take away",
        "(?:it|he|she|post|the|his|her) end(?:s|ing)?", "(?:bottom|last) line", "(?:final|last) (?:word|thought)s?",
        "dernier mot", "mot de la fin",
    ),
    FollowUp.DISAGREE: _sign(
        r"pas (?:du tout |tout a fait |vraiment |trop |bien |si |totalement |completement )?d'accord",
        r"pas (?:du tout |vraiment |tres |trop )?convaincue?", "pas de (?:cet|son) avis", r"pas si sure?",
        r"c'est (?:(?!pas )\w+ )?(?:faux|exagere|n'importe quoi)", r"^(?:non |nan )?faux",
        r"(?:c'est )?pas vrai", r"(?:il|elle|l'auteur) (?:a tort|se trompe|se plante|exagere|dramatise|abuse|delire)",
        r"(?:il|elle|l'auteur) se contredit",
        r"^(?:(?:mais|bof|pff+|tout|ca) )*c'est (?:que )?(?:du |des )?(?:bla ?(?:bla ?)+|betises|conneries|pipeau)$",
        "contradicts (?:him|her)self",
        r"(?:c'est|est ce|that's|that|it|is|isn't)(?: that| it| pas)? (?:contradictoire|contradictory)",
        *DOUBTS,
        r"(?:j'y|je (?:ne )?(?:le |l'|y )?) ?crois (?:pas|guere)", r"(?:j'en|je) doute", "pas d'avis la",
        r"je (?:ne )?(?:pense|trouve|crois) pas", r"crois (?:moyen|guere|peu)(?:nement)?", "disagree",
        "don't (?:agree|buy|believe)", "do not agree",
        "not (?:so |really )?(?:convinced|sure)", "don't think so", "i doubt", "sounds? (?:wrong|off|exaggerated)",
        r"(?:s?he|that|it)(?:'s| is) (?:wrong|false|exaggerat\w+|not true)", "nonsense", "n'importe quoi",
    ),
    # Asked, never told: whether the author is of the opinion of whom he quotes.
    FollowUp.OWN_VIEW: _sign(
        *OWN_VIEW,
    ),
    FollowUp.AGREE: _sign(*AGREEMENT),
    FollowUp.STALE: _sign(
        r"(?:tu te|^te|vous vous|il se|elle se) repet(?:es?|ez)", r"arrete[sz]? (?:pas )?de (?:te|vous) repeter",
        r"(?:tu|vous) (?:radote[sz]?|tourne[sz]? en rond)",
        r"(?:tu|vous) (?:me |nous )*(?:repete[sz]?|reli\w+|redi\w+|li[st]|lisez|di[st]|dites|donne[sz]?|ressor\w+) "
        r"(?:que |encore |toujours )*(?:la |le |les )?memes? (?:chose|citation|passage|phrase|reponse|truc)s?",
        r"(?:(?:tu|vous) )?(?:l'|le )?(?:as|a|avez|ai) (?:ca |tu |vous )?deja (?:dit|lu|cite|repondu|donne|"
        r"montre)\w*",
        r"(?:c'est|encore|toujours) (?:(?:encore|toujours) )*(?:la |le )meme (?:chose|citation|passage|phrase|"
        r"reponse)",
        r"repeat\w* (?:yourself|the same)", r"(?:you|he) (?:already )?said (?:that|it|this)(?: already| before)",
        r"(?:already|just) (?:told|read|said|quoted) (?:me |us )?(?:that|it|this)",
        r"(?:the )?same (?:thing|quote|answer|passage) (?:again|twice|over and over)",
    ),
    FollowUp.REPEAT: _sign(
        r"^(?:(?:euh|oh|hein|je vous demande|i beg your) )*pardon$", "^plait il$", r"^excuse me$", r"^what was that$",
        r"j'ai (?:pas|rien) (?:bien |tout )?entendu$",
        r"(?:didn't|did not) (?:quite )?(?:hear|catch)(?: (?:that|it|you))?$",
        r"re(?:dis|dites|dire|lis|lire|lisez|donne[rz]?|montre[rz]?|cite[rz]?)", r"repet\w+", r"repete[rz]?",
        r"tu as dit quoi", r"(?:c'etait|c'est) (?:quoi|qui|combien) deja(?! qui\b)",
        r"vous avez dit quoi", "de nouveau", "(?:encore une fois|une fois encore)", "once more", "one more time",
        r"remet(?:s|tez)(?: (?:moi|nous|ca|le|la))?", "disais quoi", r"rappel\w+ (?:moi|nous)", "repeat",
        "remind me", "say (?:that|it) again",
        r"again please", "come again",
    ),
    FollowUp.WHEN: _sign(*WHEN),
    FollowUp.SOURCE: _sign(
        "sources?", "references?", r"prouve[sz]? (?:le|moi)", "prove (?:it|that)",
        r"(?:puis je|je peux|comment(?: (?:dois je|je dois|puis je|faut il))?|(?:can|may|how (?:do|can|should)) i)"
        r" (?:\w+ |l')?(?:citer?|quote|cite)(?: (?!(?:this|the|ce|le|ton|votre) blog\b)\w+)?",
        # "file-moi le billet", "je peux lire l'article en entier ?"
        r"(?:fil|donn|pass|envo[iy]|balanc|partag|montr|ouvr|a?voi|trouv)(?:er?|ez|ir|r|e)?(?: moi| nous)? "
        rf"{_THE_POST}", rf"(?:peu[tx]|veux|voudrais|aimerais|pourrais) (?:on |je )?(?:le )?lire {_THE_POST}",
        r"(?:give|send|show|share|see|find|read)(?: me)? the (?:whole |full |entire )?(?:post|article)",
        # "le lien entre les deux" is no address, "à quel titre" no name
        rf"(?:le |un |ton |votre )?(?:{_ADDRESS}|(?<!au )(?<!a quel )(?<!a ce )titre(?! {_OF_WORK})|url)",
        r"(?:dans |de )?quel (?:billet|article|post|texte)", r"tire\w* d\w*", r"dit (?:ca |cela )?(?:d )?ou$",
        r"(?:ecrit|trouve\w*|lu|vu|pris|sort|vient|viennent|provient|tires?|sors|peche) "
        r"(?:(?:tout )?ca |cela )?(?:d )?(?<!les trouve )(?<!trouver )(?<!trouvent )ou",
        r"(?:dans|d'|de) (?:un seul|le meme) (?:billet|article|post|texte)",
        r"d'ou(?: (?:ca|cela|tu|vient|viennent|vous|sort|sortent))?", r"lequel (?:de ses)?", r"(?:ca|cela) d'ou",
        r"(?:sors|sort|tires?|prends) (?:tu )?(?:ca|cela) d'ou",
        r"^(?:et )?ou (?:ca|est ce (?:que c'est|qu'il)|c'est|il (?:a|l'a)|a t il)", r"(?:c'est|est ce) ou$",
        r"(?:comment s'appelle|(?:quel est )?le nom d\w|comment s'intitule) (?:ce|cet|le|l'|son|du)? ?"
        "(?:billet|article|texte|post)", "(?:name|title) of the (?:post|article|text)",
        r"(?:billet|article|texte|post) s'appelle", "(?:which|what) (?:post|article|text)",
        "where (?:is|does|did|was|do|have)(?: (?:he|it|that|this|you))?", _LINK,
        rf"(?<!book )title(?! {_OF_WORK})",
    ),
    FollowUp.WHO_SAYS: _sign(
        r"qui (?:est ce qui )?(?:l'a |a |le |l'|en )?(?:dit|dis|ecrit|parle|pense|affirme|pretend|raconte|sort)"
        r"(?! (?:le|la|l'|ce|cet|cette|un|une) ?(?:livre|bouquin|ouvrage|etude|enquete|rapport)\b)",
        r"(?:vient )?de qui", r"c'est (?:de lui|d'elle|d'eux)", r"(?:selon|d'apres) qui", "cite qui",
        r"qui (?:a|avait) \w+ (?:ce|cette|ces|le|la|l') ?(?:mots?|termes?|phrases?|expressions?|formules?)",
        r"qui (?:est ce qui )?(?:a|avait) (?:invente|trouve|forge|sorti|pondu) (?:ca|cela)",
        r"who (?:invented|coined|came up with|made up) (?:it|that|this)",
        r"c'est (?:lui|elle|l'auteur|eux) qu(?:i |')(?:a|ont|avait) (?:invente|cree|trouve|forge)e?"
        r"(?: (?:ce|cette|le|la|l') ?(?:mots?|termes?|phrases?|expressions?|formules?))?",
        r"who (?:coined|invented|made up|came up with|used) (?:the|this|that|these|those) (?:words?|"
        r"terms?|phrases?|names?|"
        r"expressions?)",
        r"qui \w+ (?:(?:ce|cette|ces) (?:mots?|termes?|phrases?|expressions?|formules?|idees?|propos))",
        r"who (?:said|says|wrote|writes|coined|thinks|thought|claims|told|is|was) (?:this|that|it|these words)$",
        r"who (?:wants?|thinks?|believes?|claims?|defends?|supports?|proposes?|suggests?|demands?|fears?) "
        r"(?:that|this|it)$",
        r"qui (?:est ce qui )?(?:veut|defend|propose|soutient|reclame|craint|croit|pretend) (?:ca|cela)$",
        "(?:his|her|their) (?:own )?words",
        r"(?:son|sa|ses|leur) (?:avis|opinions?|idees?|mots?|phrases?|point de vue) ou (?:bien )?(?:celle|celui|ceux)"
        r"(?: d[eu']s?)?",
        r"(?:is|was) (?:it|that|this) (?:from|by) (?:the author|him|her|the blogger)",
        r"(?:c'est|est ce|ca vient) (?:bien )?de l'(?:auteur|autrice)$",
        r"(?:c'est|est ce) une citation", r"(?:his|her|their) own (?:opinion|view|words)",
        # "C'est qui les victimes ?" asks who these are.
        r"qui ca", r"(?<!\bpar )(?<!\bpour )(?<!\bavec )qui c'est",
        r"c'est qui(?! (?:l[ea]s?|l'|ce[ts]?|cette|des?|tes|ses) (?!aut))", "qui est ce",
        r"(?:c'est )?(?:lui|elle|l'auteur) qui (?:dit|parle|ecrit|pense|le dit)(?: (?:ca|la|ici))?"
        r"(?: ou (?!l[ea]s? |une? )\w+(?: \w+)?$)?",
        r"(?:ses (?:propres )?mots|son avis)(?! a (?:lui|elle))",
        r"who (?:said|says|wrote|is (?:speaking|talking|saying)|(?:is|was) that|thinks)", "says who",
        r"(?:ton|votre|ta|your) (?:avis|opinion|idee|view)",
        "whose (?:words|opinion|idea|view)s?", "according to whom?",
    ),
    FollowUp.ANOTHER: _sign(
        "more (?:of|like) (?:the same|this|that|these|those)", r"encore (?:du|de) meme (?:genre|tonneau|style|acabit)",
        r"(?:deux|trois|quatre|cinq|quelques|plusieurs|[2-5]|two|three|several|a few) (?:autres? |other |more |"
        r"bons? )?(?:exemples?|passages?|citations?|extraits?|examples?|quotes?)",
        rf"(?:une?|1|d'|des?|quelques|encore|y a|m'en une?) ?autres?(?! fois) ?(?:choses?|{_TEXTS})?",
        rf"autres? (?:choses?|{_TEXTS})", rf"(?:deuxieme|second|seconde|2e|nouveau|nouvel) {_TEXTS}",
        "ailleurs", "autre (?:chose|part)", r"(?:(?:existe t il|y a t il|a t (?:il|elle)|(?:donne|cite) "
        "t (?:il|elle)|(?:auriez|avez) vous|"
        r"(?:pouvez|pourriez)(?: vous)?(?: me| nous)? (?:donner|citer)) )?(?:des |une? |par )?exemples?"
        r"(?: (?:concrets?|precis))?", "quoi d'autre", "d'autres",
        rf"encore (?:une? )?{_TEXTS}", "encore (?:une?)?", "^encore$", r"dit d'autre", "another", r"(?:one|some) more",
        "anything else", "(?:what|something) else", "(?:for |an |any |some |a )?(?:concrete )?examples?",
        rf"(?:any )?(?:other|more) {_QUOTES}", "else",
    ),
    FollowUp.NEXT: _sign(
        "^(?:(?:et|mais|ok) )*(?:en entier|au complet|in full|(?:tout )?le reste|the rest)$",
        "(?:lis |lire )?(?:la |une )?suite", r"continu\w*", "keep (?:reading|going)", "(?:comes |what's )?next",
        "vas y",
        "allez y", r"(?:et )?(?:apres|ensuite|puis)",
        r"(?<!\bles )(?<!\ble )(?<!\bla )(?<!\bsont )(?<!\best )(?<!\bete )poursui(?:s|t|vez|vre|vons)",
        "(?:go|read|carry) on", "and then",
        r"(?:on )?repren(?:d|ds|ons|ez)(?: (?:la lecture|ou on en etait|le fil))?(?! (?:le|la|les|ce|cette)\b)",
        r"(?:lis|lire) (?:encore|plus loin)", "et alors apres", "what (?:happens|follows)",
    ),
    FollowUp.MORE: _sign(
        "how does it work", "comment (?:ca|cela) (?:marche|fonctionne)", r"(?:on a|c'est|y a|on met) quoi a la place",
        r"suis (?:un peu |completement |totalement )?perdue?", r"i'm (?:a bit |totally )?lost", "you lost me",
        r"^(?:ah |c'est )*(?:serieux|serieusement|sans blague|seriously|really)$",
        r"precis\w*", r"specif\w*", r"develop\w*", r"detail\w*", r"expli\w+", r"reformul\w*", r"eclair\w*",
        r"c'est a dire", "cad", "comment ca(?! se fait)", "(?:en|dans) quel sens", "ah bon", r"concret\w*",
        "en (?:clair|quoi)", "(?:does )?(?:that|it|this) mean", "(?:in )?what (?:way|sense)",
        r"(?:en|m'en) (?:dire |dis |dites |savoir )?plus",
        "plus de contexte", r"^toujours (?:pas|rien)(?: (?:compris|clair))?$", "contexte",
        r"veut dire(?: quoi)?", "veux dire",
        r"c'est (?:bien |si |vraiment )?(?:vrai|sur|certain)",  # asked: told, it agrees
        r"^(?:mais |et |ok )?c'est quoi(?: ca)?(?: exactement| au juste| en (?:fait|vrai)| precisement)*$",
        r"(?:comprends?|capte|pige|saisis|suis) (?:pas|rien)",
        r"(?:pas|rien) (?:tout |bien |trop )?(?:compris|capte|pige|saisi|suivi)", "pas (?:tres |super |hyper )?clair",
        "hein", "huh", "elaborate", "expand", r"clarif\w+", "(?:don't|didn't) (?:get|understand)(?: (?:it|that))?",
        "(?:c'est |trop |un peu |bien |assez |plutot |reste )+(?:vague|flou|general|abstrait)",
        "(?:too|a bit|rather) vague",
        "tell me more", "more", "what do you mean", "meaning", r"approfondi\w+", "plus loin", "go deeper",
    ),
    FollowUp.WHY: _sign(*WHY),
    FollowUp.OPPOSITE: _sign(
        "(?:avis |point de vue |opinion |voix )?(?:inverses?|contraires?|opposee?s?|discordantes?)", "inversement",
        r"(?:a |l')?oppose", "en revanche", r"(?:opposing|opposite|dissenting) (?:views?|opinions?|voices?)",
        r"(?:l'|les |d')?autres? (?:cotes?|versants?|faces?|camp|point de vue|son de cloche)",
        r"(?:bons?|mauvais|beaux?) cotes?", r"(?:re|en)vers(?: de la medaille| du decor)?", "medaille",
        r"danger(?:s|eux|euse)?",
        r"(?:what are |quels sont )?(?:the |les |ses |his )?arguments? (?:pour|contre|for|against)",
        r"(?:the |what's the |what is the )?(?:main|biggest|greatest|real) (?:dangers?|risks?|benefits?|"
        r"threats?|upsides?|"
        r"downsides?|drawbacks?|advantages?)",
        r"(?:positive|negative) sides?", r"risques?", r"menaces?", r"inconvenients?",
        r"(?:points? )?(?:positi|negati)(?:fs?|ves?)", "atouts?",
        r"limites?", r"ce qui (?:lui |l'|le )?(?:plait|enthousiasme|rassure|fait peur|inquiete|derange|gene)",
        "(?:le )?(?:hic|bemol|piege)", "(?:the )?catch", r"craintes?", "peurs?",
        r"(?:any|some)(?:one|body) (?:who )?(?:disagrees?|(?:thinks?|says?) (?:otherwise|the (?:opposite|contrary)))",
        r"(?:quelqu'un|qui) (?:qui )?(?:pense|dit) (?:autrement|l'inverse|le contraire)", r"d'un autre avis",
        r"(?:ceux qui sont |gens )contre", r"(?:optimist|pessimist|enthousiast|enthusiast|detract)\w*",
        "critiques?", r"avantages?", r"bienfaits?", r"benefices?", r"espoirs?", r"promesses?", r"opportunites?",
        "(?:les?|du) (?:pour|contre)s?(?= et |$)", "^(?:(?:et|mais|ou|alors|and|but) )*(?:pour|contre|for|against)$",
        r"points? (?:forts?|faibles?)|(?:ses|les|leurs) (?:forces|faiblesses)", "(?:du|le) bon",
        r"(?:other|bright|dark|positive|negative|good|bad|flip|opposite) sides?", "opposite", r"risks?",
        r"downsides?", r"upsides?", r"drawbacks?", r"benefits?", r"advantages?", "pros", "cons", "hopes?", "fears?",
        r"threats?", "on the other hand", "positives?", "negatives?", "opportunit(?:y|ies)", r"any good",
    ),
    FollowUp.YES: _sign(
        "oui", "ouais", "yes", "yep", "yeah",
        "volontiers", "avec plaisir", "je veux bien", "allons y", "sure", "go (?:ahead|for it)", "go", "ok", "okay",
        "d'accord", "please do", "of course", "bien sur", "curious", "curieu(?:x|se)",
    ),
    FollowUp.NO: _sign(
        "non", "nan", "no", "nope", "pas vraiment", "ca ira", "laisse tomber",
        r"(?:peut etre |on verra )?(?:pour )?une autre fois(?: peut etre)?", "(?:peut etre|on verra) plus tard",
        "pas (?:maintenant|tout de suite|ce soir|pour l'instant)", "not (?:now|right now|tonight)",
        "(?:maybe )?(?:some other|another) time", "maybe later",
    ),
    FollowUp.VAGUE: _sign(
        r"(?<!\bil )(?<!\belle )(?<!\bqui )(?:dis|dites|raconte|racontez|parle|parlez)(?: moi| nous)?",
        r"en (?:pense[sz]?|dis|dit|dites)",
        "une question", "sais pas", "aucune idee", r"chois\w+(?: pour moi)?", "comme tu veux", "peu importe",
        "surprends moi", "au hasard", "something", "surprise me", "i don't know", "idk", "^(?:et |bon )?alors$",
        "et toi",
        "et vous", "what do you think", "what about it", "whatever", "anything", "you (?:choose|pick)",
        "^quoi$", "hmm+", "bof",
    ),
}  # fmt: skip

# Signs that can hardly mean anything else: a strange word beside them ("file-moi la référence") changes nothing.
STRONG: dict[FollowUp, LateSign] = {
    FollowUp.SUMMARY: _sign(r"resum\w*", r"synthe\w*", r"recap\w*", r"summar\w+", "sum up", "tl ?dr"),
    FollowUp.WHO_SAYS: _sign(
        "qui (?:est ce qui )?(?:dit|a dit|ecrit|parle) (?:ca|cela|la)", "who (?:says?|said|wrote) (?:that|this|it)"
    ),
    FollowUp.SOURCE: _sign(
        "sources?", "references?", _ADDRESS, "url", _LINK, rf"quel {_TEXTS}", "which (?:post|article|text)",
        # "je voulais juste le titre du billet et sa date, pour la bibliographie"
        r"(?:(?:le )?titre (?:exact )?(?:de |du |d')?(?:ce |l'|le )?(?:billet|article|post|texte)"
        r"(?: et (?:sa|la) date)?(?: (?:pour|dans) (?:la|ma|une) (?:bibliographie|biblio|note))?|"
        r"(?:pour|dans|en) (?:la |ma |une )?(?:bibliographie|biblio|note de bas de page)|"
        r"the title (?:and date )?of the (?:post|article)|for (?:my|the|a) (?:bibliography|references|footnotes?))",
        r"(?:mettre|indiquer|donner|citer|noter) (?:quoi comme |quelle |la |comme )(?:sources?|references?)",
        r"(?:quelles?|what) (?:sources?|references?) (?:faut il |dois je |je dois |do i |should i )?(?:mettre|indiquer|"
        r"citer|noter|put|give|cite)",
    ),
    FollowUp.ANOTHER: _sign(
        rf"(?:autres?|encore (?:une? )?|nouve(?:au|l|lle)|deuxieme) ?{_TEXTS}", r"(?:another|(?:one|"
        r"some) more) {_QUOTES}",
    ),
    FollowUp.NEXT: _sign(
        r"continu(?:e|ez|er)", r"poursui(?:s|vez|vre)", "la suite", "(?:go|carry|read) on",
        "keep reading",
    ),
}  # fmt: skip
