"""Questions about the life of whoever writes the blog: work, age, family, home, vote. What is not told is not guessed.

Over folded text without punctuation; whole messages, as with small talk. "Il" is the author only where nobody else was
spoken of: whoever asks that way has to be told apart by `Composer`.
"""

import re

from bot.conversation.heard._beginnings import LateOpening, Openings
from bot.conversation.heard._plainly import plainly
from bot.text import LatePattern, lately

_AUTHOR = (
    r"(?:(?:l'auteure?|l'autrice|le blogueur|la blogueuse|l'equipe|(?:le |ce )?(?:mec|type|gars)"
    r" (?:du|de ce|derriere le) blog|celui qui ecrit|celle qui ecrit|son auteur|its author|the author|the blogger)"
    r"(?: (?:du|de ce|of (?:the|this)) blog)?(?: (?:il|elle))?)"
)
_HE = r"(?:il|elle|he|she)"
_WHO = rf"(?:{_AUTHOR}|{_HE})"
_T = rf"(?: t {_HE}| {_HE})?"
_OF = rf"(?:de |d')?{_AUTHOR}"
_ASK = r"(?:(?:et|mais|au fait|d'ailleurs|sinon|dis|and|but|by the way) )*(?:est ce qu(?:e |'))?"
_IS = rf"(?:{_WHO} est|est {_HE}|{_AUTHOR} est {_HE}|is {_WHO}|{_WHO} is)"
_HAS = rf"(?:{_WHO} a{_T}|a t {_HE}|(?:does|has) {_WHO} (?:have|got))"
_END = (
    r"(?: (?:dans la vie|en vrai|au fait|exactement|lui meme|elle meme|aujourd'hui|ou pas|ou (?:non|a \w+|\w+)|"
    r"or (?:not|\w+)|(?:le|ce|cet|votre|ton|this|your) (?:gars|mec|type|auteur|blogueur|monsieur|guy|author|blogger|"
    r"dude)))*"
)
_ASKED: dict[str, tuple[str, ...]] = {
    "work": (
        rf"{_WHO} (?:bosse|travaille|taffe|travail) (?:encore |toujours )?(?:ou|dans quoi|pour qui|comme quoi|"
        rf"chez qui|dans quel"
        rf"(?:le)? \w+)",
        rf"{_HE} (?:bosse|travaille) (?:ou|dans quoi|pour qui|comme quoi) {_AUTHOR}",
        rf"(?:{_AUTHOR} est(?: il| elle)?|est ce que {_AUTHOR} est|is {_AUTHOR}) (?:une? |an? )?(?:dev\w*|prof\w*|"
        r"informaticien(?:ne)?|ingenieure?|journaliste|consultante?|chef d'entreprise|patronn?e?|manage[ur]\w*|"
        rf"engineer|teacher|journalist|boss){_END}",
        rf"{_WHO} a (?:deja |jamais |longtemps )+(?:bosse|travaille) (?:chez|pour|a|dans|en) .{{2,30}}",
        rf"has {_WHO} (?:ever |already )*worked (?:at|for|in) .{{2,30}}",
        rf"(?:ou|dans quoi|pour qui|chez qui|comme quoi|dans quel(?:le)? \w+) (?:est ce qu(?:e |'))?(?:{_WHO} )?"
        rf"(?:bosse|travaille){_T}(?: {_AUTHOR})?",
        r"(?:quel(?:le)? est|c'est quoi|what(?:'s| is)) (?:(?:le|la|l') ?(?:metier|profession|boulot|job|travail|"
        rf"emploi) {_OF}|(?:son|sa|his|her) (?:metier|profession|boulot|job|travail|emploi))(?: {_OF})?",
        rf"{_WHO} fait quoi (?:dans la vie|comme (?:metier|boulot|travail|job))(?: {_AUTHOR})?",
        rf"que fait (?:{_HE}|{_AUTHOR}) dans la vie|quel metier (?:fait|exerce) (?:t {_HE}|{_AUTHOR})",
        rf"what (?:does|do) {_WHO} do for a living|(?:where|who) (?:does|do) {_WHO} work(?: for)?|what(?:'s|"
        rf" is) {_AUTHOR}'?s job",
    ),
    "vote": (
        rf"{_WHO} (?:a vote|vote|votes)(?: (?:pour )?(?:qui|quoi|a \w+|\w+))?{_END}",
        rf"pour qui (?:vote|a){_T}(?: vote)?(?: {_AUTHOR})?|(?:who|what) (?:does|did) {_WHO} vote(?: for)?",
        rf"{_IS} (?:plutot )?(?:de |a |d'extreme )?(?:gauche|droite|ecolo|centriste|socialiste|communiste|"
        rf"facho|macroniste|left|right|(?:a |an? )?(?:conservative|liberal|leftie|lefty|socialist|communist|"
        rf"libertarian))"
        rf"(?: wing)?(?: (?:ou|or) (?:plutot )?(?:de |a |an |d'extreme )?\w+)?(?: wing)?{_END}",
    ),
    "fame": (
        rf"(?:{_IS}|c'est) (?:(?:vraiment|tres|plutot|assez|un peu|quelqu'un|une? (?:mec|type|auteur|blogueur|"
        rf"personne)|"
        rf"somebody|someone|really|very|at all|so|actually) )*(?:de )?(?:tres )?(?:connue?|celebre|reconnue?|important|"
        rf"importante|famous|known|well known|a big name|a celebrity)(?: (?:{_AUTHOR}|ce (?:gars|mec|type)))?{_END}",
    ),
    "age": (
        rf"quel age (?:a|avait)(?: t {_HE}| {_AUTHOR})|{_WHO} (?:a|avait) quel age|(?:quel est )?l'age {_OF}",
        rf"{_IS} nee? (?:quand|ou|en quelle annee)|quand est (?:ne|nee) {_AUTHOR}|when was {_WHO} born|"
        rf"how old is {_WHO}",
        # "Il est vieux ?" may mean the post.
        rf"(?:{_AUTHOR} est(?: il| elle)?|est ce que {_AUTHOR} est|is {_AUTHOR}) "
        rf"(?:jeune|vieux|vieille|agee?|young|old|retraitee?|retired){_END}",
    ),
    "family": (
        rf"{_IS} (?:mariee?|celibataire|en couple|divorcee?|pere|papa|mere|maman|gay|homo|married|single|a (?:father|"
        rf"mother))"
        rf"{_END}",
        rf"{_HAS} (?:(?:des|une?|combien d'|d'|any|a) ?)?(?:enfants?|gosses?|femme|mari|famille|copine|copain|freres?|"
        rf"soeurs?|fils|filles?|kids|children|wife|husband|family|siblings){_END}",
        rf"combien d'enfants a (?:t {_HE}|{_AUTHOR})|how many (?:kids|children) does {_WHO} have",
    ),
    "home": (
        rf"(?:ou|dans quel(?:le)? \w+) (?:est ce qu(?:e |'))?(?:{_WHO} )?(?:habite|vit|reside){_T}(?: {_AUTHOR})?",
        rf"{_WHO} (?:habite|vit) (?:ou|dans quel(?:le)? \w+|a \w+|en \w+)|d'ou (?:vient|est) (?:t {_HE}|{_AUTHOR})",
        rf"{_WHO} (?:vient|est) d'ou|where (?:does {_WHO} live|is {_WHO} from)",
    ),
    "sex": (
        rf"(?:{_AUTHOR} (?:c'est|est(?: il| elle)?)|est ce que {_AUTHOR} est|is {_AUTHOR}|{_AUTHOR} is|"
        rf"{_IS}) (?:un homme|une femme|un mec|une meuf|un garcon|une fille|a man|a woman|male|female)"
        r"(?: (?:ou|or)(?: une?| a)? \w+)?",
    ),
    "money": (
        rf"{_WHO} gagne (?:combien|bien(?: sa vie)?)|combien gagne (?:t {_HE}|{_AUTHOR})|(?:quel est )?(?:le|"
        rf"son) salaire(?: {_OF})?",
        rf"how much does {_WHO} (?:earn|make)|{_IS} (?:riche|pauvre|rich|poor){_END}",
    ),
    "studies": (
        rf"{_WHO} a fait (?:quelles|quoi comme|des) etudes|quelles etudes a (?:t {_HE}|{_AUTHOR}) faites?|"
        rf"{_WHO} a (?:quel |un |le |son )(?:diplome|bac)|what did {_WHO} study",
    ),
    "faith": (
        rf"{_IS} (?:croyante?|religieu(?:x|se)|catholique|chretien(?:ne)?|musulmane?|jui(?:f|ve)|athee|religious|"
        rf"christian)"
        rf"{_END}",
    ),
}  # fmt: skip
# Who was just asked for is "il", too: "il est français ?", "il a écrit un livre ?", "il aime son travail ?". Not what
# he holds ("il est contre ?"), nor his posts.
_HELD = (
    r"(?!(?:\w+ )*?(?:pour|contre|d'accord|favorable|optimiste|pessimiste|sceptique|inquiet|mefiant|sure?|certain|"
    r"convaincu|raison|tort|avis|opinions?|idees?|billets?|articles?|posts?|textes?|for|against|right|wrong|sure|"
    r"worried|"
    r"optimistic|pessimistic|views?)\b)"
)
_OWNED = (
    r"(?:smartphones?|iphone|telephone|portable|ordi(?:nateur)?|mac|pc|tablette|voiture|velo|moto|chien|maison|"
    r"tele(?:vision)?|montre connectee|phone|mobile|computer|laptop|tablet|car|bike|dog|cat|house|tv|smart ?watch|"
    r"(?:compte|profil|page) (?:sur )?(?:facebook|twitter|insta\w*|linkedin|tiktok)|"
    r"(?:facebook|twitter|insta\w*|linkedin|tiktok) (?:account|profile|page))"
)
_ASKED["things"] = (
    rf"(?:{_WHO} (?:a|possede|utilise){_T}|(?:a|possede|utilise) t {_HE}) (?:lui meme |elle meme |aussi )?"
    rf"(?:une?|des|son|sa) (?:propre )?{_OWNED}(?: (?:a lui|a elle|lui meme|elle meme|perso|aussi))*",
    rf"(?:does|has) {_WHO} (?:himself |herself )?(?:own|have|got|use)(?: got)? (?:an? |any |his own |her own )?{_OWNED}"
    r"(?: (?:himself|herself|too|of his own|of her own))*",
)
_THING_OWNED = re.compile(rf"\b{_OWNED}\b")
_OF_HIM = LateOpening(
    rf"{_ASK}(?:(?:{_HE} (?:est|a|etait)|(?:est|a t|etait) {_HE}|(?:is|was|has) {_HE}|{_HE} (?:is|was|has)) {_HELD}\w+"
    rf"(?: [\w']+){{0,3}}|(?:{_HE} (?:aime|adore|deteste)|(?:aime|adore|deteste) t {_HE})"
    rf" (?:bien |vraiment )?(?:son|sa|ses) \w+|does {_HE} (?:(?:really )?(?:like|love|hate|enjoy) (?:his|her) \w+|"
    rf"have {_HELD}\w+(?: [\w']+){{0,2}}))"
)
# Folded words, or pieces of words, one of which is in all that asks for a matter.
_HINTS = {
    "work": ("bosse", "travail", "taffe", "metier", "profession", "boulot", "job", "emploi", "dans la vie", "living",
             "work", "fait quoi comme", "dev", "prof", "inform", "ingenieur", "journalis", "consultant", "chef",
             "patron", "manag", "engineer", "teacher", "boss"),
    "vote": ("vote", "pour qui", "gauche", "droite", "ecolo", "centriste", "socialiste", "communiste", "left",
             "right", "facho", "macroniste", "conservative", "liberal", "socialist", "communist",
             "lefty", "libertarian"),
    "fame": ("connu", "celebre", "reconnu", "important", "famous", "known", "big name", "celebrity"),
    "age": ("age", " ne", "born", "old", "jeune", "vieux", "vieille", "young", "retir", "retrait"),
    "family": ("mari", "marri", "celib", "couple", "divorc", "pere", "papa", "mere", "maman", "gay", "homo", "single",
               "father", "mother", "enfant", "gosse", "femme", "famille", "copine", "copain", "frere", "soeur", "fils",
               "fille", "kids", "children", "wife", "husband", "family", "siblings"),
    "home": ("habite", " vit", "vit ", "reside", "d'ou", "live", "from"),
    "sex": ("homme", "femme", "mec", "meuf", "garcon", "fille", "man", "male"),
    "money": ("gagne", "salaire", "earn", "make", "riche", "pauvre", "rich", "poor"),
    "studies": ("etude", "diplome", "bac", "study"),
    "things": ("phone", "portable", "ordi", " mac", " pc", "tablet", "voiture", "velo", "moto", "chien", "maison",
               "tele", "montre", "mobile", "computer", "laptop", "car", "bike", "dog", "cat", "house", " tv", "watch",
               "compte", "profil", "page", "account"),
    "faith": ("croyant", "religieu", "catholique", "chretien", "musulman", "juif", "juive", "athee", "religious",
              "christian"),
}  # fmt: skip
_COMPILED = {matter: LatePattern([rf"{_ASK}(?:{'|'.join(asked)})"], _HINTS[matter]) for matter, asked in _ASKED.items()}
_IN_ORDER = tuple(_COMPILED.items())
_OPENINGS = Openings(_COMPILED.values())
_OF_SOMEBODY = re.compile(
    r"\b(?:(?:il|elle|he|she|mec|type|gars|celui|celle|son|sa|his|her|its|salaire)\b|l'(?:aut|equ)|l[ea] blogu|"
    r"the (?:aut|blogg))"
)
_NAMES_AUTHOR = re.compile(rf"\b{_AUTHOR}\b")
_LONGEST = 90
# Where somebody who writes in French tells of it: over the folded text of sentences of their own.
TELLS: dict[str, re.Pattern[str]] = {
    "work": re.compile(
        r"\b(?:mon (?:metier|boulot|job|employeur|patron|atelier|cabinet)|ma (?:boutique|profession|carriere|"
        r"librairie)|mon apprentie?|mes (?:eleves|patients|apprentis|collegues)|"
        r"je (?:travaille|bosse) (?:chez|comme|dans|pour|depuis)|(?:je suis|etant) (?:\w+ )?de"
        r" (?:metier|profession))\b"
    ),
    "vote": re.compile(r"\b(?:j'ai (?:toujours )?vote|je vote|je suis de (?:gauche|droite)|mon (?:vote|bulletin))\b"),
    "age": re.compile(
        r"\b(?:j'(?:ai|aurai|avais) (?:bientot |deja )?[\w-]+ ans|mes \w+ ans|je suis nee?|mon age|ma retraite)\b"
    ),
    "family": re.compile(
        r"\b(?:ma (?:femme|fille|compagne|mere|soeur|famille)|mon (?:mari|fils|epouse|compagnon|pere|frere|beau-frere)|"
        r"mes (?:enfants|filles|fils|parents)|notre (?:fils|fille))\b"
    ),
    "home": re.compile(
        r"\b(?:j'habite|je vis (?:a|en|dans)|mon (?:village|quartier|immeuble|appartement)|ma (?:ville|rue|maison))\b"
    ),
    "fame": re.compile(r"\b(?:je suis (?:\w+ )?(?:connue?|celebre)|ma (?:notoriete|celebrite))\b"),
    "studies": re.compile(r"\b(?:mes etudes|j'ai (?:fait des etudes|etudie)|mon (?:bac|diplome|cap))\b"),
    "sex": re.compile(r"\bje suis (?:un homme|une femme)\b"),
    "money": re.compile(r"\b(?:mon salaire|je gagne|mes revenus)\b"),
    "things": re.compile(
        r"\b(?:j'ai (?:achete |vendu |encore |aussi )*(?:une?|mon|ma)|mon|ma|je n'ai (?:pas|plus) d[e']) ?"
        rf"(?:propre |vieille |vieux |petite? )*{_OWNED}\b"
    ),
    "faith": re.compile(
        r"\b(?:je suis (?:croyante?|athee|catholique|chretien(?:ne)?|musulmane?|jui(?:f|ve))|mon dieu a moi)\b"
    ),
}  # fmt: skip


def asks_of_author_s_life(text: str) -> tuple[str, bool] | None:
    """Return of which matter of the author's life a message asks, and whether it names the author; None for none.

    One that says "il" alone may mean anybody who was spoken of.
    """
    plain = plainly(text)
    if len(plain) > _LONGEST:
        return None
    # Each asks of somebody: a look that spares all of them.
    places = _OPENINGS.places(plain)
    # Each asks of somebody: a look that spares all of them.
    asked = [_IN_ORDER[place] for place in places] if places and _OF_SOMEBODY.search(plain) else ()
    matter = next((matter for matter, pattern in asked if pattern.fullmatch(plain)), None)
    return (matter, _NAMES_AUTHOR.search(plain) is not None) if matter else None


@lately
def asks_of_him(text: str) -> bool:
    """Say whether a message asks what "il" is, has or likes in his life: of the author, where he was just asked for."""
    plain = plainly(text)
    return len(plain) <= _LONGEST and _OF_HIM.fullmatch(plain) is not None


def thing_owned(text: str) -> str | None:
    """Return the thing that a message asks whether the author has it, folded; None where it names none."""
    found = _THING_OWNED.search(plainly(text))
    return found[0] if found else None
