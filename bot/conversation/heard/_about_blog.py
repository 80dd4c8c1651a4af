"""Questions about the blog itself: how many posts there are, which, the latest, from when. Never about its ideas.

As with small talk the whole message must be such a question: "combien de billets ?" is one, "combien de billets
d’avion" and "que dit le blog de Facebook ?" are none. Over folded text without punctuation.
"""

from collections.abc import Collection

from bot.text import LatePattern, Pieces

# Most messages have none of these and are let pass at a glance.
_NOUNS = Pieces(
    "billet",
    "article",
    "post",
    "texte",
    "blog",
    "site",
    "text",
    "publication",
    "titre",
    "title",
    "as lu",
    "ez lu",
    "tu lu",
    "vous lu",
    "you read",
)

# Nobody needs more characters for one.
_LONGEST = 120

_ONE = r"(?:(?:blog )?(?:billet|article|texte|post|publication)(?: de blog)?)"
# "quels sont les sept billets ?", asked by somebody who was just told how many there are.
_COUNTED = r"(?:(?:\d{1,4}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|seven|eight|nine|ten) )"
_SOME = (
    rf"(?:{_COUNTED}?(?:differents |different )?(?:blog )?"
    r"(?:billets|articles|textes?|texts|posts|publications)(?: de blog)?)"
)
_THE_BLOG = r"(?:(?:le|ce|son|ton|votre|notre|leur|the|this|your|his|her|their) (?:blog|site))"
_TITLES = r"(?:(?:les |des |de |the )?(?:titres?|titles|names) (?:de |des |d'|of )?)"
_ALL = r"(?:tou(?:te)?s |all )?(?:of )?(?:les |tes |ses |vos |leurs |the |your |his |her |their )?"
# "du blog", "sur ce blog", "de l'auteur", "en tout": what says nothing new. "du blog de Bellanger" does.
_THERE = (
    rf"(?: (?:du (?:blog|site)|(?:de|dans|sur|a|of|on|in|from) {_THE_BLOG}|(?:de|by|from) (?:l'auteur|lui|the author)|"
    r"d'elle|d'eux|ici|here|en tout|au total|in total|altogether|exactement|disponibles?|available|so far|"
    r"s'il (?:te|vous) plait))*"
)
_YOU = r"(?:tu|vous|il|elle|on|ils|l'auteur)"
# "as-tu lus", "a-t-elle écrits", "y a-t-il", "connais-tu", "compte le blog"
_HAVE = (
    r"(?:(?:est ce qu[e'] ?)?(?:il )?y (?:a|en a)(?: t il)?|existe(?:nt)?(?: t ils?)?|"
    r"sont(?: ils)? (?:publies|en ligne)|"
    rf"(?:est ce qu[e'] ?)?(?:{_YOU} )?(?:n')?(?:ont|as|avez|a) ?(?:t )?{_YOU}?"
    r"(?: (?:lus?|ecrits?|publies?|postes?|rediges?|en memoire|en stock|en reserve))?|"
    r"(?:est ce que )?(?:tu |vous )?(?:connais|connaissez)(?: tu| vous)?|"
    rf"(?:compte|contient|comporte)(?: t il)? {_THE_BLOG}|"
    rf"(?:est ce que )?{_THE_BLOG} (?:en )?(?:a|compte|contient|comporte)(?: t il)?|a {_THE_BLOG}|"
    r"(?:peux|peut|puis|pouvez|pourrais)(?: tu| on| je| vous) (?:lire|citer|me lire|me citer))"
)
_HAVE_ENGLISH = (
    r"(?:are there|exist|(?:have|did|do|does|has|can) (?:you|i|we|he|she|they|the author|(?:the|this) blog)"
    r"(?: (?:got|have|had|know|read|written|write|published|publish|posted|quote|contain))*|"
    r"are (?:on|in) (?:the|this) blog|does (?:the|this) blog have)"
)
_SHOW = (
    r"(?:(?:tu peux |vous pouvez |peux tu |pouvez vous |can you |could you )?(?:me |nous )?"
    r"(?:liste[rz]?|enumere[rz]?|montre[rz]?|affiche[rz]?|donne[rz]?|cite[rz]?|list|show|give|name|tell)"
    r"(?: moi| nous| me| us)? )"
)
_LIST = (
    r"(?:(?:quelle est |what is )?(?:la |une |the |a )?(?:liste (?:complete )?|(?:full |complete )?list )"
    r"(?:de |des |d'|of ))"
)
_LATEST = r"(?:derniere?|plus recente?|latest|newest|most recent|last)"
_OLDEST = r"(?:premiere?|plus ancien(?:ne)?|plus vieux|tout premier|oldest|first|earliest)"
_WHICH = (
    r"(?:(?:et |c'est )?(?:c'est lequel|lequel c'est|quel(?:le)? (?:est|etait|a ete)|c'est quoi|c'est lequel|"
    r"lequel est|"
    r"(?:donne|montre|cite)[rz]? (?:moi|nous)|(?:what|which)(?:'s| is| was)|"
    rf"which {_ONE} is|(?:a |de )?quand (?:date|remonte|est(?: sorti| paru)?|a ete (?:publie|ecrit))|when was) )"
)
_BY_DATE = (
    r"(?:par (?:ordre )?(?:dates?|chronologique|de (?:date|parution))|(?:par |dans l'|en )ordre(?: chronologique|"
    r" de date)?|"
    r"avec (?:les|leurs?) dates?|du plus (?:ancien|vieux) au plus recent|du plus recent au plus (?:ancien|vieux)|"
    r"(?:sorted )?by date|in (?:chronological |date )?order|with (?:the|their) dates?|chronologically|"
    r"chronologique(?:ment)?)"
)
_WRITTEN = (
    r"(?: (?:publiee?|parue?|ecrite?|sortie?|en date|que tu (?:as|aies) lue?|written|published|you(?:'ve| have) read))*"
)
_ITS = r"(?:(?:le|la|son|ton|votre|the|your|his|her|their) )?"
_BEGAN = r"(?:ecrit|commence|cree|lance|ouvert|debute|demarre|written|started|created|begun|launched|opened)"

SHORTEST = r"(?:plus (?:court|courte|bref|breve|rapide)(?: a lire)?|shortest|quickest)"
MOST_LONG = r"(?:plus (?:long|longue|complet|complete)|longest)"
_BEGINS = r"(?:commence[rsz]?|debute[rz]?|lis|lire|attaque[rz]?)"
_NEW = (
    r"(?:je (?:debarque|debute|decouvre|suis (?:nouveau|nouvelle|neuf|perdue?))|(?:i'm |i am )?new here|salut|bonjour|"
    r"hello|hi|ici|alors|du coup|et|donc|so|ok|anyway|bref|sinon|bon|by the way|btw|also|and|but|mais)"
)
_WHY_ASKED = (
    r"(?: (?:j'ai|car|parce que|because|i'm|i have|je suis|pour (?:commencer|debuter)|to start|stp|svp)\b.{0,25})?"
)
_FIRST = r"(?: (?:en premier|d'abord|first|pour (?:commencer|debuter)|to (?:start|begin)(?: with)?))*"

_RULES: dict[str, tuple[str, ...]] = {
    "blog_count": (
        rf"(?:(?:il )?y a )?combien (?:de |d'){_SOME}(?: {_HAVE})?{_THERE}",
        rf"combien {_HAVE} (?:de |d'){_SOME}{_THERE}",
        rf"(?:il y a|tu (?:as|connais)|t'as|vous (?:avez|connaissez)|{_THE_BLOG} (?:a|compte|contient|fait)|{_YOU} a)"
        rf" (?:lu |ecrit |publie )?combien (?:de |d'){_SOME}{_THERE}",
        rf"(?:quel est )?(?:le )?nombre (?:total )?(?:de |d'){_SOME}{_THERE}",
        rf"how many {_SOME}(?: {_HAVE_ENGLISH})?{_THERE}",
        rf"(?:what(?:'s| is) )?the (?:total )?number of {_SOME}{_THERE}",
    ),
    "blog_list": (
        rf"{_SHOW}?{_LIST}{_TITLES}?{_ALL}{_SOME}{_THERE}(?: (?:avec |et |and |with )?(?:leurs|les|their|the) "
        r"(?:titres|noms|titles|names))?",
        rf"{_SHOW}{_TITLES}?{_ALL}{_SOME}(?: titles)?{_THERE}",
        rf"{_SHOW}?{_TITLES}{_ALL}{_SOME}{_THERE}",
        rf"(?:quels|lesquels|quelles|c'est quoi) (?:sont )?{_TITLES}?{_ALL}{_SOME}(?: {_HAVE})?{_THERE}",
        rf"(?:quels sont|c'est quoi) (?:les|tes|ses|vos) titres{_THERE}",
        rf"(?:tu|vous) (?:as|avez|connais|connaissez) (?:lu )?(?:quels|quoi comme) {_SOME}{_THERE}",
        rf"(?:which|what) {_SOME} {_HAVE_ENGLISH}{_THERE}",
        rf"what are (?:all )?(?:the|your|his|her|their) (?:{_SOME}|titles)(?: called)?{_THERE}",
        rf"(?:tous )?(?:les|tes|ses|vos) {_SOME}{_THERE}|all (?:the )?{_SOME}|(?:post|article) titles",
        rf"(?:il )?y a quoi (?:(?:comme|d') ?(?:autres? )?{_SOME}|a lire){_THERE}",
        rf"(?:quels|which|what) (?:autres|other) {_SOME} (?:{_HAVE}|{_HAVE_ENGLISH}){_THERE}",
        r"(?:qu'as tu|qu'avez vous|qu'est ce que (?:tu as|vous avez)) lu|(?:tu as|t'as|vous avez) lu quoi",
        r"what have you read",
        rf"(?:que|qu'est ce que) contient {_THE_BLOG}|qu'y a t il (?:dans|sur) {_THE_BLOG}",
        rf"what(?:'s| is) (?:in|on) {_THE_BLOG}",
    ),
    "blog_last": (
        rf"{_WHICH}?{_ITS}(?:tout )?{_LATEST} {_ONE}{_WRITTEN}{_THERE}",
        rf"{_WHICH}?{_ITS}{_ONE} le {_LATEST}{_THERE}",
        rf"(?:quel|which|what) {_ONE} (?:est|is) (?:le|the) {_LATEST}{_THERE}",
        rf"{_ITS}{_LATEST} {_ONE}{_WRITTEN} (?:c'est|date de|est de) (?:quoi|lequel|quand){_THERE}",
        rf"(?:quel|which|what) {_ONE} (?:est|a ete|is|was|came) (?:sorti |paru |publie |ecrit |out |published |"
        rf"written )?"
        rf"(?:en dernier|last){_THERE}",
    ),
    "blog_first": (
        rf"{_WHICH}?{_ITS}(?:tout )?{_OLDEST} {_ONE}{_WRITTEN}{_THERE}",
        rf"{_WHICH}?{_ITS}{_ONE} le {_OLDEST}{_THERE}",
        rf"(?:quel|which|what) {_ONE} (?:est|is) (?:le|the) {_OLDEST}{_THERE}",
        rf"{_ITS}(?:tout )?{_OLDEST} {_ONE}{_WRITTEN} (?:c'est|date de|est de) (?:quoi|lequel|quand){_THERE}",
        rf"(?:quel|which|what) {_ONE} (?:est|a ete|is|was|came) (?:sorti |paru |publie |ecrit |out |published |"
        rf"written )?"
        rf"(?:en premier|first){_THERE}",
    ),
    "blog_dates": (
        rf"(?:{_SHOW}|{_LIST}|(?:classe|trie|range)[rz]?(?: moi)? |(?:sort|order) )?{_TITLES}?{_ALL}{_SOME}{_THERE}"
        rf" {_BY_DATE}{_THERE}",
        rf"{_SHOW}{_LIST}{_ALL}{_SOME}{_THERE} {_BY_DATE}{_THERE}",
        rf"(?:quels|which|what) {_SOME} (?:{_HAVE}|{_HAVE_ENGLISH}){_THERE} (?:et|and) (?:(?:from|in|of|de|en) )?"
        r"(?:which|what|quelles?|quels?|leurs?|their) (?:annees?|years?|dates?)",
        rf"(?:quelles sont |c'est quoi |what are |{_SHOW})?(?:les|the) dates? (?:de |des |d'|of )"
        rf"(?:tous )?(?:the |all )?(?:the |les |ses |tes |his |her |their )?{_SOME}{_THERE}",
        rf"dans quel ordre (?:{_YOU} )?(?:a |ont |sont )(?:t )?(?:{_YOU} )?(?:ete )?(?:les |ses )?"
        rf"(?:ecrits?|publies?|parus?|sortis?) (?:les |ses |tes ){_SOME}",
    ),
    "blog_age": (
        rf"(?:de|a|depuis) quand (?:date|datent|remonte|remontent|existe|existent|est)(?: t (?:il|elle))? "
        rf"(?:{_THE_BLOG}|(?:les|ses|ces|tes|vos) {_SOME}{_THERE})",
        rf"(?:{_THE_BLOG}|(?:les|ses|ces|tes|vos) {_SOME}{_THERE})"
        r" (?:il |ils )?(?:date|datent|remonte|remontent|existe|est|sont) (?:de|a|depuis) (?:quand|quel(?:le)?s? "
        r"(?:annees?|epoques?))",
        rf"(?:c'est|il (?:date|remonte)) (?:de|a) quand {_THE_BLOG}|quel age a {_THE_BLOG}",
        rf"(?:de|depuis) quand a quand vont (?:les|ses|ces|tes|vos) {_SOME}",
        rf"depuis combien de temps (?:existe {_THE_BLOG}|{_THE_BLOG} existe(?: t il)?)",
        r"how long has (?:the|this) blog existed|how long has (?:the|this) blog been (?:there|around|online)",
        rf"depuis quand {_THE_BLOG} existe(?: t il)?",
        rf"{_THE_BLOG} (?:est|c'est)(?: il)? (?:vieux|recent|ancien)(?: ou (?:vieux|recent|ancien|pas|non))?",
        rf"(?:quand|en quelle annee) (?:{_THE_BLOG} )?a (?:t il )?(?:ete )?{_BEGAN}(?: {_THE_BLOG})?",
        rf"(?:quand|en quelle annee) (?:les |ses |tes |vos ){_SOME} ont ils ete (?:ecrits|publies){_THERE}",
        rf"de quel(?:le)?s? (?:annees?|epoques?|periodes?|dates?) (?:date|datent|est|sont) "
        rf"(?:{_THE_BLOG}|(?:les|ses|ces|tes|vos) {_SOME}{_THERE})",
        rf"how old (?:is (?:the|this) blog|are (?:the|your|his|her|their) {_SOME}){_THERE}",
        rf"when (?:was|did) (?:the|this) blog (?:{_BEGAN}|start|begin)|since when does (?:the|this) blog exist",
        rf"when were (?:the|your|his|her|their) {_SOME} (?:written|published){_THERE}",
        rf"(?:what|which) (?:years?|period|dates?) (?:does|do|is|are) (?:the|this) (?:blog|{_SOME}) (?:cover|from)",
    ),
    "blog_shortest": (
        rf"(?:quel(?:le)?|which|what) {_ONE} (?:est|is|c'est) (?:l[ea] |the )?{SHORTEST}{_THERE}{_WHY_ASKED}",
        rf"{_WHICH}?{_ITS}{_ONE} l[ea] {SHORTEST}{_THERE}(?: (?:c'est )?(?:lequel|laquelle|quoi))?{_WHY_ASKED}",
        rf"{_WHICH}?{_ITS}{SHORTEST} (?:des |de (?:tes|ses|vos) |of (?:the|his|her) )?(?:{_ONE}|{_SOME}){_THERE}"
        rf"(?: (?:c'est )?(?:lequel|laquelle|quoi))?{_WHY_ASKED}",
    ),
    "blog_longest": (
        rf"(?:quel(?:le)?|which|what) {_ONE} (?:est|is|c'est) (?:l[ea] |the )?{MOST_LONG}{_THERE}{_WHY_ASKED}",
        rf"{_WHICH}?{_ITS}{_ONE} l[ea] {MOST_LONG}{_THERE}(?: (?:c'est )?(?:lequel|laquelle|quoi))?{_WHY_ASKED}",
        rf"{_WHICH}?{_ITS}{MOST_LONG} (?:des |de (?:tes|ses|vos) |of (?:the|his|her) )?(?:{_ONE}|{_SOME}){_THERE}"
        rf"(?: (?:c'est )?(?:lequel|laquelle|quoi))?{_WHY_ASKED}",
    ),
    "blog_start": (
        rf"(?:{_NEW} )*(?:je |on |tu me conseilles de |vous me conseillez de )?(?:dois |peux |devrais )?{_BEGINS}"
        rf" (?:par |avec )?quel {_ONE}{_FIRST}{_THERE}",
        rf"(?:{_NEW} )*(?:par |avec )?quel {_ONE} (?:est ce que )?(?:je |on |tu |vous )?(?:me |nous )?(?:dois |peux |"
        rf"devrais |faut il |conseille[sz]? (?:de )?)?(?:{_BEGINS}|(?:conseille[sz]?|recommande[sz]?)(?: (?:tu|vous))?)"
        rf"{_FIRST}{_THERE}",
        rf"(?:{_NEW} )*(?:which|what) {_ONE} (?:should|do|would|could|can) (?:i|we|you) "
        rf"(?:(?:read|start|begin)(?: with)?|recommend|suggest){_FIRST}{_THERE}",
    ),
    "subjects": (
        rf"(?:c'est|{_THE_BLOG} (?:c'est|est)) (?:un blog )?(?:sur|a propos de) quoi(?: {_THE_BLOG})?",
        rf"(?:sur|de) quoi (?:porte|parle|traite)(?: t il)? {_THE_BLOG}",
        rf"{_THE_BLOG} (?:(?:il|ca) )?(?:porte|parle|traite|cause) (?:sur|de) quoi",
        rf"{_THE_BLOG} (?:(?:il|ca) )?(?:raconte|dit) quoi|que raconte(?: t il)? {_THE_BLOG}",
        rf"(?:ca|il|qu'est ce que ca) raconte(?: quoi)? {_THE_BLOG}|(?:ca|il) (?:parle|cause) de quoi {_THE_BLOG}",
        rf"(?:quel est |c'est quoi )?(?:le|les) (?:sujet|theme|thematique)s? (?:du blog|de {_THE_BLOG})",
        rf"(?:les|tes|ses|vos) {_SOME}{_THERE} (?:parlent|traitent|portent) (?:de|sur) quoi",
        rf"de quoi (?:parlent|traitent)(?: t ils)? (?:les|ses|ces|tes|vos) {_SOME}{_THERE}",
        rf"what (?:are|do) (?:the|your|his|her|their) {_SOME}{_THERE} (?:talk )?about",
        rf"(?:presente[rz]?(?: moi| nous)? |(?:parle|parlez)(?: moi| nous)? (?:de )?|tell me about ){_THE_BLOG}",
        r"(?:parle|parlez)(?: moi| nous)? du blog",
        r"what (?:is|are) (?:this|the) blog'?s? (?:topics?|subjects?)|what kind of blog is (?:this|it)",
    ),
}
# Folded words, or pieces of words, one of which is in all that asks so.
_HINTS = {
    "blog_count": ("combien", "nombre", "how many", "number"),
    "blog_list": ("list", "titre", "title", "names", "quel", "quoi", "montre", "affiche", "donne", "cite", "enumere",
                  "show", "give", "name", "tell", "which", "what", "all ", "tous", "les ", "tes ", "ses ", "vos ", "lu",
                  "read", "contient", "y a"),
    "blog_last": ("derniere", "dernier", "recent", "latest", "newest", "last"),
    "blog_first": ("premier", "ancien", "vieux", "oldest", "first", "earliest"),
    "blog_dates": ("date", "year", "annee", "ordre", "order", "chrono", "recent", "ancien", "vieux", "par "),
    "blog_age": ("quand", "depuis", "age", "vieux", "recent", "ancien", "annee", "epoque", "periode", "date", "old",
                 "how long", "when", "year", "period"),
    "blog_shortest": ("court", "bref", "breve", "rapide", "shortest", "quickest"),
    "blog_longest": ("long", "complet"),
    "blog_start": ("commence", "debute", "lis", "lire", "conseille", "recommande", "attaque", "read", "start", "begin",
                   "recommend", "suggest"),
    "subjects": ("quoi", "sujet", "theme", "thematique", "about", "presente", "parle", "topic", "subject",
                 "raconte", "kind of blog",
                 "talk"),
}  # fmt: skip
_COMPILED = {intent: LatePattern(patterns, _HINTS[intent]) for intent, patterns in _RULES.items()}


def about_blog(plain: str, forms: Collection[str]) -> str | None:
    """Return what a message asks of the blog as a whole (a rule's name), or None.

    `plain` is the message, `forms` are that and what is left of it without greetings and hedges.
    """
    if len(plain) > _LONGEST or not _NOUNS.any_in(plain):
        return None
    return next((intent for intent, pattern in _COMPILED.items() if any(map(pattern.fullmatch, forms))), None)
