"""What a message asks of the words just read, and of nothing else: what they mean, on what they rest, how they stand.

Such a message may bring a verb of its own ("qu'entend-il par là ?", "à quoi sert-elle ?"), which names no subject: it
is never looked up across the blog. The signs are over folded text without punctuation, and fit whole messages.
"""

import re
from enum import StrEnum

from bot.conversation.heard._asked_of_truth import GRAVE, OF_TONE, SURE, TONE, TONES, TRUE, TRUTHS
from bot.conversation.heard._follow_ups import own_words
from bot.conversation.heard._plainly import names_somebody, plainly
from bot.conversation.heard._pointing import asks_his_side, without_lead
from bot.conversation.heard._signs import OPENS_A_QUESTION
from bot.text import LatePattern, holds_any, lately


class AskedOf(StrEnum):
    """What is asked of the words just read."""

    MEANING = "meaning"
    BASIS = "basis"
    OPINION = "opinion or fact"
    CONTEXT = "context"
    SURE = "sure"
    SURPRISE = "surprise"
    CONTRADICTION = "contradiction"
    TONE = "tone"
    LIFE = "his life"
    NO_MORE = "no more"

    # An enumeration's own is a function of Python's, which is slow.
    __hash__ = str.__hash__


_HE = r"(?:il|elle|ils|elles|l'auteur(?: il)?|on|vous|tu|s?he|they|the author)"
_THAT = (
    r"(?: (?:ca|cela|ceci|tout ca|tout cela|cette (?:phrase|idee|formule|affirmation)|ce (?:point|propos|passage)|"
    r"ces (?:mots|propos)|la dessus|this|that|it|all (?:this|that)|a (?:bit|little)(?: more)?|un peu(?: plus)?|"
    r"davantage|more|further|votre (?:pensee|propos|reponse)|sa pensee|son propos|(?:on|about) (?:that|this|it)|"
    r"moi|me|to me|pour moi))*"
)
_COULD = (
    r"(?:(?:(?:est ce que |est ce qu')?(?:tu|vous) (?:pourrais|pourriez|peux|pouvez|voulez|veux)|"
    r"(?:pourrais|pourriez|peux|pouvez|voulez|veux|sauriez)(?: (?:tu|vous))?|"
    r"(?:peut|pourrait)(?: on| il| t il| t elle)|serait il possible (?:de|d')|est il possible (?:de|d')|"
    r"j'aimerais (?:que (?:tu|vous) )?|je voudrais (?:que (?:tu|vous) )?|merci de|"
    r"(?:can|could|would|will) (?:you|he|she|one)(?: please)?|i(?:'d| would) like (?:you )?to|please) ?)"
)
_CLEARER = (
    r"(?:(?:me |nous |m'|l'|le |la |les |en |m'en |nous en )*(?:preciser?|precisez|develop\w+|expliquer?|expliquez|"
    r"expliciter?|explicitez|etayer|eclairer?|eclaircir|detailler?|detaillez|clarifier|reformuler?|approfondir|"
    r"argumenter|illustrer|dire (?:plus|davantage)|(?:dis|dites)(?: en)? (?:plus|davantage)|"
    r"(?:savoir|apprendre|lire) (?:plus|davantage)|etre (?:un peu )?plus (?:precis|precise|clair|claire|explicite)|"
    r"explain|elaborate|clarify|expand|develop|specify|be (?:a (?:bit|little) )?(?:more (?:specific|precise|explicit|"
    r"exact)|clearer)|tell me more|say more|rephrase|unpack)(?: moi| nous)?)"
)
_MEANING = (
    rf"{_COULD}{_CLEARER}{_THAT}|{_CLEARER}{_THAT}"
    rf"|qu'(?:est ce qu')?(?:{_HE} )?(?:entend\w*|veut|veulent|voulait)(?: (?:t )?{_HE})?(?: dire)?(?: par)? "
    r"(?:la|ca|cela|dire)(?: par (?:la|ca|cela))?"
    rf"|que veut (?:t )?{_HE} dire(?: par (?:la|ca|cela))?|{_HE} (?:entend|veut dire) quoi(?: par (?:la|ca|cela))?"
    rf"|(?:que|qu'est ce qu'|quoi) ?(?:(?:faut|doit|dois|peut)(?: (?:t )?(?:il|on|je))|(?:il|on|je) (?:faut|doi[ts]|"
    r"peut)|j'en) ?(?:en |y )?(?:comprendre|deduire|penser|entendre)(?: (?:par )?(?:la|ca|cela))?"
    r"|qu'est ce que (?:ca|cela|ceci|cette phrase|ce mot) (?:signifie|veut dire|implique)|(?:que|ca|cela) "
    r"(?:signifie(?:nt)?|veut dire|implique)(?: (?:t )?(?:il|elle|ca|cela))?(?: (?:ca|cela|ceci|quoi|ce mot|cette "
    r"phrase))?"
    r"|autrement dit|en d'autres (?:termes|mots)|c'est a dire|qu'est ce a dire|a savoir|in other words|that is|meaning"
    r"|what (?:does|do|did) (?:that|this|it|he|she|they|the author) mean(?: (?:by|with) (?:that|this|it))?"
    r"|what (?:is|was) (?:that|this) supposed to mean|what(?:'s| is) (?:he|she) (?:saying|getting at|trying to say)"
    r"|how (?:should|do) (?:i|we|you) (?:understand|read|take|interpret) (?:that|this|it)"
    # how he takes a figure, a result, that was read
    rf"|comment (?:est ce qu')?(?:{_HE} )?(?:l'|le |la |les )?(?:interpret\w+|comment\w+|analys\w+|jug\w+|expliqu\w+)"
    rf"(?: (?:t )?{_HE})?(?: (?:ca|cela|ce (?:resultat|chiffre)|ces (?:resultats|chiffres)))?"
    r"|(?:what|how) (?:does|did|do) (?:he|she|they|the author) (?:interpret|read|explain|comment on|make of|"
    r"(?:say|think|conclude) (?:about|of|on|from)) (?:it|that|this|them|(?:the|this|that|these) "
    r"(?:results?|figures?|numbers?|findings|outcome))"
    r"|(?:qu'en|que) (?:dit|pense|conclut|retient)(?: t)? (?:il|elle|l'auteur) (?:de ce|du|de ces|des) "
    r"(?:resultats?|chiffres?)"
)
_WORK = (
    r"(?:etudes?|enquetes?|sondages?|rapports?|livres?|ouvrages?|articles?|sources?|bases?|donnees|chiffres?|"
    r"statistiques?|faits|exemples?|studies|study|surveys?|reports?|books?|figures?|numbers?|data|facts|research)"
)
_TAKEN = r"(?:s'appui\w+|se (?:bas|fond|repos)\w+|repos\w+|tien\w*|tir\w+|pren\w*|sor\w+|s'inspir\w+)"
_THESE = (
    r"(?: (?:ca|cela|tout ca|tout cela|(?:ce|cet|cette|ces|son|sa|ses|les|le|la) ?(?:chiffres?|pourcentages?|"
    r"renseignements?|informations?|infos?|donnees|idees?|affirmations?|statistiques?|resultats?|propos|constats?)))"
)
_COUNTING = (
    r"(?:compt|mesur|calcul|decri|estim|evalu|constat|relev|observ|enquet|chiffr|demontr|prouv|trouv|annonc)"
    r"(?:ees?|es?|er|tes?|ts?)"
)
_COUNTED_EN = (
    r"(?:measured?|counted?|counts|calculated?|describe[ds]?|estimated?|found|observed|surveyed|reported|reports|"
    r"worked out|proved|proves|figured out|came up with)"
)
_BASIS = (
    r"prouve[sz]?(?: le| moi(?: (?:ca|cela|le))?)|prove (?:it|that)|"
    rf"qui (?:est ce qui )?(?:a|ont|les a|l'a|en a|le|l')? ?{_COUNTING}(?:{_THESE})?"
    rf"|who (?:has |have )?{_COUNTED_EN}(?: (?:that|this|it|them|those|these|so|(?:the|this|that|these|those|"
    r"all (?:the|these|those)) (?:numbers?|figures?|percentages?|people)))?|(?:according to|says) which (?:study|"
    r"survey)|"
    rf"(?:sur|de|d'apres) (?:quoi|quel(?:le)?s? {_WORK})(?: est ce qu'(?:il|elle)| est ce que l'auteur)? "
    rf"(?:{_HE} )?(?:{_TAKEN}|se)(?: (?:t )?{_HE})?(?:{_THESE})?(?: (?:pour|pour le|pour l')? ?(?:dire|affirmer|"
    r"ecrire)(?: ca| cela| que .{2,40})?)?"
    rf"|{_HE} (?:{_TAKEN}) (?:ca |cela )?(?:sur quoi|d'ou)|qu'est ce qui (?:le |l'|lui |nous )?(?:prouve|permet "
    r"de (?:le |l')?(?:dire|affirmer)|demontre|fait (?:dire|penser))(?: (?:ca|cela))?"
    rf"|d'ou (?:est ce qu')?(?:{_HE} )?(?:tien\w*|tir\w+|sor\w+|vien\w*|pren\w*)(?: (?:t )?{_HE})?{_THESE}?"
    rf"|{_HE} (?:tient|tire|sort|a)(?: eu)?{_THESE} d'ou"
    r"|(?:quell?e?s? (?:est|sont|etaient) |c'est quoi |et |a t il |cite t il )*(?:sa|ses|leurs?|une?|des|his|her|their|"
    r"its|any) (?:propres? )?(?:sources?|references?|preuves?|proofs?|evidence)"
    r"|(?:il|elle|l'auteur) (?:a|cite|donne) (?:(?:des|une|ses|sa) )?(?:sources?|preuves?|references?)"
    r"|comment (?:(?:le |l')?sait (?:il|elle|on)|(?:il|elle) (?:le |l')?sait)(?: (?:ca|cela))?"
    r"|what(?:'s| is| are| was)? (?:he|she|they|the author|that|this|it) ?(?:is |are )?(?:basing|based|"
    r"bases?)(?: (?:that|this|it))? (?:that |this |it )?on"
    r"|what(?:'s| is| are)? (?:his|her|their|the author's) (?:sources?|evidence|proofs?|basis|references?)"
    r"|what (?:evidence|proof|sources?|basis) (?:does|do|is|are) (?:he|she|they|the author|there)(?: (?:have|give|use|"
    r"cite|quote))?(?: for (?:that|this|it))?|is there (?:any )?(?:evidence|proof)(?: (?:for|of) (?:that|this|it))?"
    r"|(?:any|where(?:'s| is)(?: the| his)?) (?:evidence|proof)|how (?:does|do|would|can) (?:he|she|they) know"
    r"(?: (?:that|this|it))?|where (?:does|did|do) (?:he|she|they|the author) (?:get|take|have|find) "
    r"(?:that|this|it|(?:these|those|the|this|that|his|her) (?:numbers?|figures?|facts?|ideas?|data|information|quote))"
    r"(?: from)?|where (?:does|do|did) (?:that|this|these|those|the) (?:numbers?|figures?|data|"
    r"statistics?|percentages?) "
    r"come from"
)
_ITS = r"(?:de |d')?(?:son|leur|cet|his|her|the author's|their|that)"
_OPINION = (
    rf"(?:s'agit il |est ce|c'est|c'est (?:bien|la)|is (?:that|this|it)|it's|so that's) ?(?:la |bien )?(?:de )?"
    rf"(?:{_ITS}|l'|un|une|a|an) ?(?:own |personal |real )?(?:avis|opinion|point de vue|view|idee|idea|fait|fact)"
    r"(?: (?:a lui|a elle|personnel(?:le)?|de l'auteur|propre))*(?: (?:ou|or) (?:bien )?(?:(?:un|une|a|an|l'|des|d'un|"
    r"his|le|is it) ?)?(?:faits?|fact|facts|verite|avis|opinion)(?: (?:averes?|etablis?|prouves?))?)?"
    r"|(?:parle|parlait|ecrit) (?:t )?(?:il|elle) en son (?:propre )?nom|(?:il|elle) (?:parle|ecrit) en "
    r"son (?:propre )?nom"
    r"|(?:fait|fact|opinion) (?:ou|or) (?:fact|opinion|avis)|is (?:he|she) speaking for (?:him|her)self"
)
_CONTEXT = (
    r"(?:(?:quel (?:est|etait) |c'est quoi |dans quel |what(?:'s| is| was) |in (?:what|which) |et |donne[sz]?(?: moi)? "
    r"|(?:un peu )?plus de |(?:some |a bit of )?more )*(?:le |du |the |its |son )?(?:contexte|context)"
    r"(?: (?:exact|precis|de (?:ca|cela|cette phrase|cette citation|ce passage)|of (?:that|this|it)|c'est quoi|"
    r"please))*|(?:can|could) you (?:give|put) (?:me |it |that |us )*(?:some |a bit of |more |in |the |its )*context"
    r"|(?:re)?(?:met|mets|mettre|place[rz]?|situe[rz]?)(?: moi)?(?: (?:ca|cela|la phrase|le passage))? (?:dans|en) "
    r"(?:son |le )?contexte|(?:qu'est ce qui|que) (?:precede|vient avant)|(?:il dit quoi|what does he say|what comes|"
    r"what's|quoi) (?:just |juste )?(?:avant|before)(?: (?:that|this|it|ca|cela)(?: (?:sentence|passage|quote))?)?|"
    r"(?:(?:can|could) you )?(?:lis|lisez|lire|read)(?: moi| me)? (?:ce qu'il y a (?:juste )?avant|ce qui precede|"
    r"la phrase (?:d'avant|precedente)|the (?:sentence|passage|bit|part) before|the previous (?:sentence|passage)|"
    r"what (?:comes|was|is) (?:just )?before(?: (?:that|this|it)(?: (?:sentence|passage|quote))?)?)"
    r"|la phrase (?:d'avant|precedente)|the (?:sentence before|previous sentence)"
    r"|(?:et |and |what about |how about )*(?:il y a quoi |qu'y a t il |qu'est ce qu'(?:il dit|il ecrit|il y a) )?"
    r"(?:juste avant|just before|un peu plus haut|plus haut|avant|before)"
    r"(?: (?:ca|cela|ce passage|dans le (?:billet|texte)|that|this|it|in the post))?)"
)
_SURPRISE = (
    r"(?:voila|c'est|cela|ca|tout cela)(?: (?:qui|bien|tres|plutot|assez|vraiment|me|m'))* ?(?:m'etonne|"
    r"etonne|surprend|"
    r"surprenant|etonnant|stupefiant|intrigue|laisse (?:perplexe|songeu\w+|pantoise?))(?: (?:beaucoup|un peu|vraiment|"
    r"fort|quand meme))*|(?:j'en suis|je suis|j'avoue etre|me voila)(?: (?:tres|bien|un peu|plutot|assez|quand meme))* "
    r"(?:surprise?|etonnee?|stupefaite?|perplexe|songeu(?:r|se))|(?:that's|that is|how|it's|it) (?:really "
    r"|very |quite )?(?:surpris(?:ing|es me)|astonishing|puzzling|puzzles me)|"
    r"i'm (?:really |quite )?(?:surprised|astonished|puzzled)|vous m'en direz tant|tu m'en diras tant"
)
_CONTRADICTION = (
    r"(?:is(?:n't)? (?:that|this|it) (?:not )?a contradiction|(?:that|this|it|he) (?:seems to )?contradicts? "
    r"(?:what (?:he|she) (?:said|wrote)(?: before| earlier)?|him ?self|her ?self|itself)|"
    r"(?:doesn't|does) (?:he|she|that|it) contradict (?:him ?self|her ?self|itself|that|this|what he said)|"
    r"(?:n'est ce pas|est ce|c'est|ce n'est pas) (?:pas )?(?:un peu |plutot )?(?:une contradiction|incoherent)|"
    r"(?:(?:est ce qu'il|est ce que l'auteur|(?:il|l'auteur) ne) se contredit|(?:l'auteur )?se contredit il)(?: pas)?|"
    r"(?:ca|cela) contredit ce qu'(?:il|elle) (?:disait|a dit|ecrit)(?: avant)?)"
)
_NO_MORE = (
    r"(?:qui (?:est|se cache|y a t il)|who(?:'s| is)|c'est qui) (?:derriere|behind)(?: (?:tout )?(?:ca|cela|that|this|"
    r"it|all (?:this|that)))?|qui est a l'origine de (?:ca|cela|tout ca)|who pays(?: for (?:that|this|it))?|qui paie"
    r"(?: (?:ca|cela|pour ca))?|qui (?:a |va )?(?:finance|payer?)(?: (?:ca|cela))?"
    r"|(?:(?:et )?(?:depuis|entre temps|aujourd'hui|since then) )?"
    r"(?:a t (?:il|elle)|(?:il|elle) a|l'auteur a(?: t il)?|(?:so )?(?:he|she)(?: has)?|(?:has|did) "
    r"(?:he|she)(?: ever)?) "
    r"(?:(?:depuis |finalement |since )?change (?:d'avis|d'opinion)|changed? (?:his|her) mind)(?: (?:depuis|since))?"
)
_WHO = r"(?:il|elle|l'auteur(?: (?:il|elle))?|s?he|the author)"
_FEELS = (
    r"(?:heureu(?:x|se)|malheureu(?:x|se)|jalou(?:x|se)|contente?|triste|amoureu(?:x|se)|fachee?|aigrie?|seule?|timide|"
    r"sympa|happy|unhappy|jealous|sad|lonely|in love|rich|famous|celebre)"
)
_NETWORK = (
    r"(?:facebook|fb|twitter|linkedin|instagram|insta|tiktok|youtube|whatsapp|les reseaux(?: sociaux)?|internet|"
    r"social (?:media|networks))"
)
_LIFE = (
    rf"(?:(?:lui|elle) )?(?:{_WHO} (?:est|is|was)|(?:l'auteur )?est (?:il|elle)|(?:is|was) {_WHO})"
    rf"(?: (?:lui meme|elle meme|himself|herself|plutot|vraiment|aussi|really|un peu|bien))* {_FEELS}"
    rf"|(?:(?:lui|elle) )?(?:{_WHO} (?:est|a|utilise|va|traine|is|has|uses?)|(?:l'auteur )?(?:est|a|utilise)(?: t)? "
    rf"(?:il|elle)|does {_WHO} (?:use|have|like)|is {_WHO})(?: (?:lui meme|elle meme|himself|herself|"
    rf"sur|un compte|on|an|account|souvent|aussi|ever))* {_NETWORK}"
)
_TAIL = (
    r"(?: (?:lui|elle|lui meme|elle meme|himself|herself|non|nan|ou (?:pas|non)|"
    r"au juste|exactement|precisement|concretement|alors|donc|du coup|en fait|finalement|au fond|par hasard|"
    r"exactly|then|actually|really|please|s'il vous plait|stp|svp|ici|here|la|la dedans))*"
)
_SIGNS = {
    AskedOf.MEANING: LatePattern((f"(?:{_MEANING}){_TAIL}",)),
    AskedOf.BASIS: LatePattern((f"(?:{_BASIS}){_TAIL}",)),
    AskedOf.OPINION: LatePattern(
        (f"(?:{_OPINION}){_TAIL}",), ("avis", "opinion", "vue", "view", "ide", "fait", "fact", "nom", "speaking")
    ),
    AskedOf.CONTEXT: LatePattern(
        (f"(?:{_CONTEXT}){_TAIL}",), ("context", "avant", "before", "preced", "previous", "plus haut")
    ),
    AskedOf.SURE: LatePattern(
        (f"(?:{SURE}|{TRUE}){_TAIL}",),
        ("sur", "certain", "positive", *TRUTHS),
    ),
    AskedOf.SURPRISE: LatePattern(
        (f"(?:{_SURPRISE}){_TAIL}",),
        ("etonn", "surpr", "stupef", "intrigu", "perplexe", "songeu", "pantois", "astonish", "puzzl", "tant"),
    ),
    AskedOf.CONTRADICTION: LatePattern((f"(?:{_CONTRADICTION}){_TAIL}",), ("contradi", "contredi", "incoheren")),
    AskedOf.TONE: LatePattern((f"(?:{TONE}){_TAIL}",), TONES),
    AskedOf.LIFE: LatePattern(
        (f"(?:{_LIFE}){_TAIL}",),
        (
            *("heureu", "jalou", "conten", "triste", "amoureu", "fache", "aigri", "seul", "timide", "sympa"),
            *("happy", "sad", "lonely", "love", "rich", "famous", "celebre", "jealous", "facebook", "fb"),
            *("twitter", "linkedin", "insta", "tiktok", "youtube", "whatsapp", "reseaux", "internet"),
            *("social",),
        ),
    ),
    AskedOf.NO_MORE: LatePattern((f"(?:{_NO_MORE}){_TAIL}",)),
}
# Nobody asks that in more words.
_LONGEST = 14


def asked_of_quote(text: str) -> AskedOf | None:
    """Return what a message asks of the words just read, or None where it asks something else."""
    plain = plainly(text)
    if plain.count(" ") >= _LONGEST:
        return None
    rests = without_lead(plain)
    kind = next((kind for kind, pattern in _SIGNS.items() if any(map(pattern.fullmatch, rests))), None)
    if kind is AskedOf.SURE and "?" not in text and holds_any(plain, TRUTHS):
        return None
    if kind is AskedOf.TONE and (not OF_TONE.search(plain) or GRAVE.search(plain)):
        return None
    return kind


_SUBJECT = r"(?:ils?|elles?|ca|cela|l'auteur(?: (?:il|elle))?|l'autrice(?: elle)?)"
_SLIGHT = (
    r"(?:(?:n'|ne|se|s'|en|y|l'|le|la|les|lui|leur|a|ont|est|sont|etait|etaient|t|il|elle|va|vont|peut|peuvent|doit|"
    r"deja|vraiment|finalement|bien|reellement|aussi|lui meme|pas) ?)*"
)
_AUXILIARY = r"(?:did|do|does|has|have|had|can|could|would|will|should|is|are|was|were)"
_BEHIND = r"(?: (?:it|that|this|them|him|her|for|on|with|about|to|at|in|there|there then|alors|la|quoi|lui))*$"
_INFINITIVE = re.compile(r"\w{2,}(?:er|ir|re)$")
_ASKING = r"^(?:(?:et|mais|alors|ok) )*(?:comment|ou|quand|pourquoi|par qui|avec qui|a qui)"
_READ_IT = re.compile(
    rf"{_ASKING} (?:(?:est ce qu'|peut|peux|puis|pourrait|dois|doit)(?: on| je)? ?|on (?:peut|doit) )*"
    r"(?:l'|le |la |les |en )(?:lire|trouver|voir|entendre|citer|demander)$"
)
_PARTS = re.compile(r"(\W+)")
_TO_THEM = re.compile(rf"{_ASKING}.*\b(?:l'|le |la |les |y |en |lui |leur |s'en )@$")
# "Sert-elle", but not "du bonheur il parle".
_NO_NOUN = "".join(
    rf"(?<!\b{each} )" for each in ("du", "de", "des", "au", "aux", "le", "la", "les", "un", "une", "sur")
)
_VERB = re.compile(
    rf"{_NO_NOUN}@(?: t)? (?:ils?|elles?)\b|\b{_SUBJECT} {_SLIGHT}@{_BEHIND}|"
    rf"\b{_AUXILIARY} (?:he|she|they|it|the author) (?:ever |really )?@{_BEHIND}"
)
_COUNTED = frozenset({"personnes", "gens", "people", "persons", "fois", "times"})


@lately
def hangs_by_its_verb(text: str) -> bool:
    """Say whether a question about what was read brings but a verb of its own: "à quoi sert-elle ?", "y est-il allé ?".

    What that verb means is told where the post goes on, or not at all.
    """
    plain = plainly(text)
    if plain.count(" ") >= _LONGEST or not ("?" in text or OPENS_A_QUESTION.match(plain)):
        return False
    content = [word for word in own_words(plain) if word not in _COUNTED]
    if not content:  # "où peut-on la lire ?": its verb is of all talk
        return _READ_IT.match(plain) is not None
    if len(content) != 1 or names_somebody(text) or asks_his_side(text):
        return False
    # Its place is what counts: one pattern does for all verbs.
    marked = "".join("@" if part == content[0] else part for part in _PARTS.split(plain))
    is_done_to_them = _INFINITIVE.match(content[0]) is not None and _TO_THEM.search(marked) is not None
    return is_done_to_them or _VERB.search(marked) is not None
