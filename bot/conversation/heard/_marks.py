"""What a sentence looks like that may hold what is asked of what was read: an example, a piece of advice, a case.

All over folded sentences.
"""

import re
from collections.abc import Collection

from bot.conversation.heard._pointing import Sought
from bot.text import HOUR, YEAR, fold

# What takes place somewhere, and some time.
_TAKES_PLACE = re.compile(
    r"\b(?:se (?:pass\w+|ti(?:ent|ennent|endra)|tenai\w+|deroul\w+)|tenue?s?|(?:a|ont|aura|avait) (?:eu )?lieu)\b"
)
# A number in figures or in words: "cinquante-deux", "quatre cents", "17,5".
_WORDS = (
    r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|"
    r"cinquante|soixante|cents?|mille|millions?|milliards?|dizaines?|vingtaine|centaines?|milliers?)"
)
_NUMBER = rf"(?:\d+(?:[.,]\d+)?|\b(?:une?|{_WORDS}|quelques|plusieurs))"
_IN_WORDS = re.compile(rf"\b{_WORDS}\b")
# A date that tells when by itself: "aujourd'hui" does not.
DATED = re.compile(
    rf"{YEAR}|\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b"
)
# Somewhere by its name: "en Inde", "au Palais des Congrès", "l'école Emsi de Grenoble". Over a sentence as it stands.
_SOMEWHERE = re.compile(
    r"\b(?:[Ee]n|[Aa]ux?|[àÀ]|[Dd]ans (?:l[ae]s? |l['’]))\s*[A-ZÀ-Þ][a-zà-ÿ]+|\b(?:Etats|États)[- ]Unis\b|\bEurope\b|"
    r"\b(?:[Pp]alais|[Cc]hâteau|[Hh]ôtel|[Ss]tade|[Tt]héâtre|[Cc]entre) (?:de|des|du|d['’]) ?[A-ZÀ-Þ]|"
    r"\b(?:école|université|ville|mairie|région|musée|campus|siège|salon)(?: \w+)? (?:de |du |d['’])[A-ZÀ-Þ][a-zà-ÿ]+"
)
_MARKS: dict[Sought, re.Pattern[str]] = {
    Sought.EXAMPLE: re.compile(
        r"\b(?:par exemple|exemples?|notamment|tels? que|telles? que|c'est aussi|mais aussi|"
        r"comme (?:le|la|les|l'|des|un)\b|tout y passe|genre|etc)|\([^()]*,[^()]*(?:,|\.\.)[^()]*\)"
    ),
    Sought.ADVICE: re.compile(
        r"\b(?:faut|faudra(?:it)?|doi(?:t|vent|s)|devr\w+|urgent|a creer|recommand\w+|necessaires?|il s'agit|"
        r"(?:il )?vaut mieux|ouvrons|mieux vaut|solution|a commencer par|reste a|soyons|conseil\w*|"
        r"propos(?:e|ent|ons|ait)|essay(?:ez|ons)|commenc(?:ez|ons)|pens(?:ez|ons) a)\b"
    ),
    Sought.CASE: re.compile(
        r"\b(?:si|s'ils?|lorsqu\w*|quand|des qu\w*|sinon|faute de|au risque|sans quoi|a moins|en cas)\b"
    ),
    Sought.WORTH: re.compile(
        r"\b(?:merit\w+|vaut|recommand\w+|conseill\w+|passionnant\w*|interessant\w*|urgent|indispensable|a lire|"
        r"precieux|precieuse|excellent\w*|formidable|remarquable|utile|decevant\w*|inutile|ennuyeu\w+)\b"
    ),
    Sought.USE: re.compile(
        r"\b(?:perm(?:et|ett\w+|is)|afin|pour que|ser(?:t|vent|vir)|utile|but|vise\w*|objectif|aide\w* a|consiste|"
        r"pour (?:(?:le|la|les|l'|en|y|mieux) ?)?\w+(?:er|ir|re))\b"
    ),
    Sought.WHERE: _TAKES_PLACE,
    Sought.WHEN: _TAKES_PLACE,
    Sought.YEAR: re.compile(YEAR),
    Sought.PRICE: re.compile(r"\b(?:euros?|francs?|dollars?|centimes?|gratuit\w*|payante?s?|cout\w*)\b|[€$]"),
    Sought.DURATION: re.compile(
        rf"{_NUMBER}(?: de)?[ -](?:ans?|annees?|mois|semaines?|jours?|journees?|heures?|minutes?|secondes?|siecles?)\b"
    ),
    Sought.DATE: DATED,
    Sought.SHARE: re.compile(r"\d ?%|\bpour ?cents?\b"),
    Sought.AGE: re.compile(rf"{_NUMBER}[ -]ans\b"),
    Sought.HOUR: re.compile(rf"{HOUR}|\bmidi\b|\bminuit\b"),
}
# "comme Youmeo", "such as Acme": over a sentence as it stands.
_LIKE_A_NAME = re.compile(r"\b(?:[Cc]omme|such as|like) (?:(?:l['’]|d['’])?[A-ZÀ-Þ])[\wà-ÿ-]+")
# What surely gives an example: other marks may only list.
_SURELY_AN_EXAMPLE = re.compile(
    r"\b(?:par exemple|exemples? d|c'est aussi|tout y passe)|\([^()]*,[^()]*(?:,|\.\.)[^()]*\)"
)


def is_marked(sought: Sought, sentence: str) -> bool:
    """Say whether a sentence has the marks of what is sought; of some kinds there are none, and all have them."""
    marks = _MARKS.get(sought)
    if sought is Sought.EXAMPLE and _LIKE_A_NAME.search(sentence):
        return True
    return marks is None or marks.search(fold(sentence)) is not None


# By what is asked for, over stems: "à quelle heure", "in which year".
_TIMES = ((re.compile(r"heur|hour"), _MARKS[Sought.HOUR]), (re.compile(r"anne|year"), _MARKS[Sought.YEAR]))


def tells_time(folded: str, stems: Collection[str]) -> bool:
    """Say whether a folded sentence tells the hour or the year, where one of a question's stems asks for it."""
    wanted = [marks for asks, marks in _TIMES if any(asks.fullmatch(stem) for stem in stems)]
    return all(marks.search(folded) for marks in wanted)


def holds_number(folded: str) -> bool:
    """Say whether a folded sentence holds a number in words; one in figures is seen by the index."""
    return _IN_WORDS.search(folded) is not None


# How many they are: "176 millions de personnes", "1,2 milliards de personnes".
_COUNTS_PEOPLE = re.compile(
    rf"{_NUMBER}(?: ?\d{{3}})* ?(?:(?:millions?|milliards?|milliers?|dizaines?|centaines?) |% )?(?:d(?:es|e|')? ?)?"
    r"(?:personnes|gens|habitants|membres|internautes|utilisateurs|usagers|citoyens|individus|collaborateurs|clients|"
    r"employes|salaries|patients|eleves|enfants|lecteurs|hommes|femmes|participants|visiteurs)\b"
)


def counts_people(sentence: str) -> bool:
    """Say whether a sentence tells how many people something is."""
    return _COUNTS_PEOPLE.search(fold(sentence)) is not None


def tells_where(sentence: str) -> bool:
    """Say whether a sentence names a place."""
    return _SOMEWHERE.search(sentence) is not None


def gives_example(sentence: str) -> bool:
    """Say whether a sentence surely gives an example."""
    return _SURELY_AN_EXAMPLE.search(fold(sentence)) is not None
