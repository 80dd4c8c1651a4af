"""What sort of thing a question wants to be told, and whether a sentence tells any of that sort.

"Combien pèse la table ?" may share its words with a sentence that tells what the table costs: the weight is not there.
Question answering has sorted questions by the answer they want since TREC (Li and Roth, Learning Question Classifiers,
2002); here it is a rule of thumb over surface marks: what tells a price has a currency. It says which of the sentences
found leads, and is evidence for the verdict; there it never decides alone, since a thing may be told without its mark
("hors de prix"). Only a follow-up, which hangs on what was read whatever that tells, is turned away by it.
"""

import re
from typing import NamedTuple

from bot.text import HOUR, YEAR, LateSign, by_post, fold, fold_of_post, folded_words, holds_any, lately

# Figures, or a number in words.
_NUMBER = (
    r"(?:\d[\d.,\s]*|(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|"
    r"vingt|trente|quarante|cinquante|soixante|cents?|mille|millions?|milliards?|\w+aines?|milliers?|demie?|quelques|"
    r"plusieurs|one|two|three|four|five|eight|nine|ten|twenty|thirty|forty|fifty|sixty|hundred|thousand)\b)"
)
_MONTHS = r"janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
_WEEKDAYS = r"lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?"


def _measured(units: str) -> str:
    """Return the pattern of a number of some units: "onze kilos", "20 bonnes minutes"."""
    return rf"(?<![a-z]){_NUMBER}[\s-]*(?:d'|(?:de|bon(?:ne)?s|petite?s) )?(?:{units})(?![a-z])"


# What a sentence that tells each sort of thing has, folded. Names and titles are looked for as they are typed.
_MARKS = {
    sort: re.compile(pattern)
    for sort, pattern in {
        "age": rf"{_NUMBER}[\s-]*(?:ans?|mois|printemps)\b|"
        r"\b(?:est|suis|etait) nee?s?\b|\bnee?s? (?:en|le) \d|\bnaissance",
        "weight": _measured(r"kilos?|kilogrammes?|kg|grammes?|g|tonnes?|livres?|onces?|mg"),
        "price": r"[€$£]|\b(?:euros?|centimes?|francs?|dollars?|livres sterling|balles|gratuit\w*)\b",
        "size": _measured(
            r"metres?|m|centimetres?|cm|millimetres?|mm|kilometres?|km|pieds|pouces|hectares?|ares?|m2|litres?|l|"
            r"etages?|lieues?|annees?-lumiere|pages?|octets?|[kmgt]o|caracteres|lettres|signes"
        ),
        "heat": r"\d ?°|\bdegres?\b",
        "hour": rf"{HOUR}|{_measured('heures?')}|\b(?:midi|minuit)\b",
        "lasting": _measured(r"secondes?|minutes?|heures?|h|jours?|nuits?|semaines?|mois|ans?|annees?|siecles?")
        + r"|\b(?:depuis|jusqu|toute l[ae]|pendant)\b",
        "since": _measured(r"jours?|semaines?|mois|ans?|annees?|siecles?") + rf"|{YEAR}|\b(?:depuis|{_MONTHS})\b",
        "day": rf"\b(?:{_WEEKDAYS}|hier|aujourd'hui|demain|veille|lendemain|noel|paques)\b|"
        rf"\b(?:\d\d?|1er|premier) (?:{_MONTHS})\b|\ble \d\d?\b",
        "month": rf"\b(?:{_MONTHS}|printemps|automne|hiver|noel|rentree)\b|\b(?:l'|en |cet |d')ete\b",
        "year": rf"{YEAR}|\bannees \w+|\bil y a {_NUMBER}|\ban dernier\b|\bannee derniere\b",
        "home": r"\b(?:nee?s?|habit\w+|vit|vivent|vivait|resid\w+|demeur\w+|originaires?|installee?s?|grandi) "
        r"(?:a|en|aux?|dans|chez|pres|d[eu])\b",
        "voters": rf"{_NUMBER}[\s-]*(?:d'|de )?"
        r"(?:votes?|votants?|voix|reponses?|repondants?|participants?|personnes|lecteurs|lectrices|"
        r"(?:(?:\w+ ){0,2}(?:ont|avaient|a|avait) )(?:vote|participe|repondu))\b",
        "colour": r"\b(?:blanc(?:he)?s?|noire?s?|rouges?|bleue?s?|verte?s?|jaunes?|oranges?|roses?|violet(?:te)?s?|"
        r"grise?s?|brune?s?|marron|beiges?|doree?s?|argentee?s?|roux|rousses?|blonde?s?|ocre|turquoise|mauves?|"
        r"bordeaux|kaki|ecarlates?|ivoire|creme|couleurs?)\b",
        "tongue": r"\b(?:francais|anglais|allemand|espagnol|italien|portugais|neerlandais|russe|arabe|chinois|"
        r"japonais|polonais|breton|basque|occitan|catalan|latin|grec|langues?)e?s?\b",
        "address": r"https?://|www\.|\w@\w|\b(?:rue|avenue|boulevard|place|impasse|chemin|quai|route) (?:d|[a-z]+ )",
        "share": r"\d ?%|\bpour ?cents?\b|\b(?:moitie|tiers|quart|dixieme|plupart|majorite)\b",
        "figure": r"\d ?(?:%|€|m€|\$|millions?\b|milliards?\b|millards?\b|personnes\b|fois\b)|\b\d{1,3} \d{3}\b",
        "count": rf"(?<![a-z]){_NUMBER}|%|\b(?:moitie|tiers|quart|plupart|majorite|aucune?|seule?s?)\b",
    }.items()
}

# Nouns of what has a name with a capital: "dans quel hôpital", "which newspaper".
_NAMED = (
    r"prenoms?|surnoms?|marques?|modeles?|villes?|villages?|quartiers?|rues?|pays|regions?|departements?|communes?|"
    r"hopita(?:l|ux)|ecoles?|lycees?|colleges?|universites?|fac|laboratoires?|labos?|journa(?:l|ux)|magazines?|"
    r"chaines?|radios?|festivals?|bars?|cafes?|restaurants?|restos?|hotels?|gares?|aeroports?|banques?|editeurs?|"
    r"entreprises?|boites?|societes?|associations?|assos?|partis?|ministres?|maires?|deputes?|chanteu(?:r|se)s?|"
    r"ecrivains?|auteure?s?|musicien(?:ne)?s?|peintres?|philosophes?|logiciels?|applis?|applications?|assureurs?|"
    r"first names?|surnames?|brands?|cit(?:y|ies)|towns?|countr(?:y|ies)|streets?|hospitals?|schools?|"
    r"universit(?:y|ies)|newspapers?|compan(?:y|ies)|software|apps?|publishers?"
)
# Nouns of what may have any words for its name, which then stand in quotation marks.
_TITLED = (
    r"noms?|titres?|pseudos?|livres?|romans?|bouquins?|films?|series?|chansons?|morceaux?|albums?|disques?|revues?|"
    r"groupes?|sites?|names?|titles?|books?|novels?|songs?|movies?|bands?"
)
_COSTS = (
    r"cout\w*|prix|tarifs?|pay\w+|vend\w*|vaut|vaudr\w+|gagn\w+|depens\w+|economis\w+|rapport\w+|touche\w*|factur\w+|"
    r"achet\w+|loue\w*"
)
_SUMS = r"prix|tarifs?|couts?|salaires?|loyers?|budgets?|montants?|somme|frais"
_NEAR = r"[^?!.;,]{0,60}?"
_WHICH = r"\bquel(?:le)?s?(?: (?:est|sont|etait|etaient) (?:le |la |les |l'|son |sa |ses |leur )?)? ?"
_WHAT = r"\bc'?(?:est |etait )?quoi (?:le |la |les |l'|son |sa )"
# "Titre de l'article", "c'est quoi, le prix du livre ?"
_THE = r"(?:^|\b(?:le|la|les|son|sa|l') ?)"
_OF = r"(?: \w+)? d(?:[eu]s?\b|')"


def _name_of(nouns: str) -> str:
    """Return the pattern of a question for the name of what one of these nouns means."""
    return (
        rf"{_WHICH}(?:{nouns})\b|{_WHAT}(?:{nouns})\b|\b(?:what|which) (?:{nouns})\b|"
        rf"\bwhat(?:'s| is| was| are) (?:the |his |her |their )?(?:\w+'s )?(?:{nouns})\b"
    )


# Where none of these stands, a sort is not sought: a look that takes a tenth of the time.
_HINTS: dict[str, tuple[str, ...]] = {
    "age": ("age", "old"),
    "weight": ("pes", "poids", "weigh", "heavy"),
    "price": (
        "combien", "much", "price", "cost", "salary", "rent", "prix", "tarif", "cout", "salaire", "loyer", "budget",
        "montant", "somme", "frais",
    ),
    "size": (
        "taille", "hauteur", "longueur", "largeur", "distance", "surface", "profondeur", "altitude", "combien", "how",
    ),
    "heat": ("temperature", "degre", "how"),
    "hour": ("heur", "time"),
    "lasting": ("combien", "duree", "how"),
    "since": ("depuis", "since"),
    "day": ("jour", "date", "day"),
    "month": ("mois", "saison", "month", "season"),
    "year": (" an", "year"),
    "home": (" ou", "ou ", "quel", "where"),
    "voters": ("combien", "how"),
    "colour": ("couleur", "colo"),
    "tongue": ("lang",),
    "address": ("adresse", "address"),
    "title": (
        "appel", "called", "nom", "titre", "pseudo", "livre", "roman", "bouquin", "film", "serie", "chanson", "morceau",
        "album", "disque", "revue", "groupe", "site", "name", "title", " book", "novel", "song", "movie", "band",
    ),
    "name": ("quel", "quoi", "wh", "prenom", "marque"),
    "share": ("percent", "pourcent", "taux", "part", "proportion"),
    "figure": ("chiffre", "stat", "number", "figure"),
    "count": ("combien", "how", "nombre"),
}  # fmt: skip
# What seeks each sort of thing, over a folded question without chat spelling; the first that fits wins.
_SEEKS = tuple(
    (sort, LateSign("|".join(patterns), _HINTS[sort]))
    for sort, patterns in {
        "age": (r"\bquel age|\bl'age d|\bhow old\b",),
        "weight": (
            rf"\bcombien{_NEAR}\bpes\w+|\bpes\w+{_NEAR}\bcombien|(?:{_WHICH}|{_WHAT})poids\b",
            rf"\bhow (?:much|many \w+){_NEAR}\bweigh|\bhow heavy\b",
        ),
        "price": (
            rf"\bcombien(?! (?:de |d'|\w+ent\b)){_NEAR}\b(?:{_COSTS})\b|\b(?:{_COSTS})\b{_NEAR}\bcombien\b",
            rf"(?:{_WHICH}|{_WHAT})(?:{_SUMS})\b|{_THE}(?:{_SUMS}){_OF}|\bcombien d'(?:euros|argent)\b",
            rf"\bhow much{_NEAR}\b(?:costs?|pay|paid|earns?|sell|sold|spend|spent|charge|worth|make)\b",
            r"\bwhat(?:'s| is| was) the (?:price|cost|salary|rent|budget)\b",
        ),
        "size": (
            rf"(?:{_WHICH}|{_WHAT})(?:taille|hauteur|longueur|largeur|distance|surface|profondeur|altitude)\b",
            rf"\bcombien de (?:km|kilometres|metres|pages|litres)\b|\bcombien{_NEAR}\bmesure|\bmesure{_NEAR}\bcombien",
            r"\bhow (?:far|tall|big|wide|deep|high)\b",
        ),
        "heat": (rf"(?:{_WHICH}|{_WHAT})temperature|\bcombien de degres|\bhow (?:hot|cold|warm)\b|\bwhat temperature",),
        "hour": (r"\bquel(?:le)? heure?\b|\bwhat time\b",),
        "lasting": (
            r"\bcombien (?:de |d')(?:temps|minutes|heures|jours|semaines|mois|annees|ans)\b",
            r"\bdepuis combien\b|\bquelle duree\b",
            r"\bhow long\b|\bhow many (?:minutes|hours|days|weeks|months|years)\b",
        ),
        "since": (r"\bdepuis (?:quand|quelle ann?ee)\b|\bsince (?:when|what year)\b",),
        "day": (r"\bquels? jours?\b|\bquelle date\b|\bwhat (?:day|date)\b|\bwhich day\b",),
        "month": (r"\bquels? mois\b|\bquelle saison\b|\b(?:what|which) (?:month|season)\b",),
        "year": (r"\bquel(?:le)?s? (?:ann?ee?|an)\b|\b(?:what|which) year\b",),
        "home": (
            r"\bou (?:est ?-?(?:ce qu(?:e |')|il |elle )?)?(?:[\w-]+ ){0,3}"
            r"(?:nee?s?|habite(?:nt)?|vit|vivent|reside|grandi)\b",
            r"\b(?:nee?s?|habite|vit|reside|grandi) (?:ou|dans quel(?:le)?)\b",
            r"\bwhere (?:was|is|does|did) (?:[\w'-]+ ){1,3}(?:born|live|grow up)\b",
        ),
        "voters": (
            r"\bcombien (?:[\w'-]+ ){0,6}(?:ont |a )?(?:vote|participe|repondu)s?"
            r"(?: (?:(?:a|dans) (?:ce|cette|son|sa|la|l)\b|au?\b|en tout|au total)|\W*$)",
            r"\bcombien (?:de |d')(?:votants|votes|voix|reponses|participants)\b",
            r"\bhow many (?:people |readers |of them )?(?:voted|answered|replied|responded|took part|participated)"
            r"(?: (?:in|to|on) (?:the|his|that|this)\b| in (?:all|total)|\W*$)|\bhow many (?:votes|voters|answers)\b",
        ),
        "colour": (rf"\bquelles? couleurs?\b|(?:{_WHAT}|{_THE})couleurs?{_OF}|\bwhat colou?r\b",),
        "tongue": (r"\b(?:quelles?|combien de) langues?\b|\b(?:what|which) languages?\b|\bhow many languages\b",),
        "address": (rf"(?:{_WHICH}|{_WHAT}|{_THE})adresse\b|\bwhat(?:'s| is) the (?:\w+ )?address\b",),
        "title": (
            rf"{_name_of(_TITLED)}|\bcomment (?:s'appel\w+|se nomm\w+|(?:il|elle|ca) s'appel\w+|on appelle)",
            rf"\bs'appel\w+ comment\b|{_THE}(?:nom|titre){_OF}|\b(?:called|named)\b",
        ),
        "name": (rf"{_name_of(_NAMED)}|{_THE}(?:prenom|marque){_OF}|\bquel \w+(?:iste|icien|logue)\b",),
        "share": (r"\bpourcent|\bpercent|\bquel taux\b|\bquelle (?:part|proportion)\b",),
        "figure": (
            r"(?<!en )(?<!du )(?<!ce )(?<!ces )\bchiffres?\b|\bstats\b",
            r"\b(?:statisti(?:que|c)s|numbers|figures) (?:sur|on|about|for)\b",
        ),
        "count": (r"\bcombien (?:de |d'|sont|etaient|y a)|\bhow many\b|\bquel nombre\b",),
    }.items()
)  # fmt: skip
# Where none of these stands, nothing of it all is.
_ANY_HINT = (
    *("quel", "wh", "quoi", "how", "comment", "combien", "age", "call", "named", "nom", "titre", "marque", "couleur"),
    *("percent", "pourcent", "chiffre", "stat", "number", "figure", "frais", "cout", "prix", "tarif", "salaire"),
    *("loyer", "budget", "montant", "somme", "adresse", "habit", "vit", "reside", "grandi", " nee", " ne "),
)

_FIGURE = re.compile(rf"[\d.,]*(?:{_MARKS['figure'].pattern})")
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w’'.-]*")
_IN_QUOTATION_MARKS = re.compile(r"[«“\"]([^»”\"]+)")
# Behind these a sentence begins, and with it a capital that tells nothing.
_OPENING = re.compile(r"(?:^|\n|[.!?…:»]\s+|[«“\"(–—-]\s*)$")
_OPENING_LETTERS = 4


class Sought(NamedTuple):
    """What a question wants to be told: the sort of thing, the question's own words, and all of it; folded both."""

    sort: str
    asked: frozenset[str]
    phrase: str

    def told_in(self, text: str) -> bool:
        """Say whether a text tells anything of the sort, or has the very words that were asked for: "coût de transfert"
        asks for no sum where the author calls something so.
        """
        if self.phrase in fold_of_post(text):
            return True
        if self.sort in _MARKS:
            return _is_marked((self.sort, text))
        return self._has_name(text) or (self.sort == "title" and self._has_title(text))

    def _has_name(self, text: str) -> bool:
        """Say whether a text has a name that the question has not."""
        capitalised = (found for found in _CAPITALISED.finditer(text) if not _opens(text, found.start()))
        return any(not self.asked.issuperset(folded_words(found.group())) for found in capitalised)

    def _has_title(self, text: str) -> bool:
        """Say whether a text has words in quotation marks that the question has not."""
        return any(not self.asked.issuperset(folded_words(quoted)) for quoted in _IN_QUOTATION_MARKS.findall(text))


@by_post
def _is_marked(of_post: tuple[str, str]) -> bool:
    """Say whether there is a mark of a sort, which is named first, in a text of a post."""
    sort, text = of_post
    return _MARKS[sort].search(fold_of_post(text)) is not None


@lately
def sought_by(folded: str) -> Sought | None:
    """Return what a folded question wants to be told, None where it is of no sort that has a mark."""
    if not holds_any(folded, _ANY_HINT):
        return None
    for sort, sign in _SEEKS:
        if sign.search(folded):
            return Sought(sort, frozenset(folded_words(folded)), folded.strip(" ?!.…"))
    return None


def figures_in(text: str) -> frozenset[str]:
    """Return the figures with what they count that a text tells, folded: "6,5%", "132,5 millions"."""
    return frozenset(found.group().strip() for found in _FIGURE.finditer(fold(text)))


def _opens(text: str, place: int) -> bool:
    """Say whether what stands at a place of a text has its capital because a sentence begins there."""
    return _OPENING.search(text[max(0, place - _OPENING_LETTERS) : place]) is not None
