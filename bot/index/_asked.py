"""What kind of answer a question asks for, and whether a sentence carries that kind.

Rules of thumb over surface marks, French and English: they move a sentence up or down among its neighbours and help to
tell a question that the blog answers from one that only shares its words. They never decide alone.
"""

import re
from enum import StrEnum

from bot.text import Pieces, fold


class Asked(StrEnum):
    """The kind of answer that a question asks for."""

    NUMBER = "how many"
    DATE = "when"
    PERSON = "who"
    PLACE = "where"
    CAUSE = "why"
    DEFINITION = "what is"
    ENUMERATION = "which ones"
    JUDGEMENT = "what to think"
    ANYTHING = "anything"

    # An enumeration's own is a function of Python's, which is slow where every question is looked up by its kind.
    __hash__ = str.__hash__


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?=\w)(?:{'|'.join(patterns)})")


# Where a question begins, also within a longer text: "qui" asks there, in "ceux qui" it only joins.
_BEGIN = (
    r"(?:^|[,:;.!?…(\"-]\s*|\b(?:et|mais|alors|donc|bon|sinon|coup|dis|dites|moi|sais|sait|savez|savoir|dire|demande|"
    r"demander|auteur|blog|pense|and|but|so|then|know|me|wonder|author|exactly|exactement) )"
)


def _asks(*patterns: str, begin: tuple[str, ...]) -> re.Pattern[str]:
    """Return what asks: `patterns` wherever they stand, those in `begin` where a question begins."""
    return re.compile(rf"{_BEGIN}(?:{'|'.join(begin)})|{_words(*patterns).pattern}")


# "C'est quoi son avis ?" asks for no definition.
_HIS_VIEW = (
    r"(?:(?:son|ton|votre|leur|l'|his|her|their|your|the (?:author|blog|blogger|guy)'?s?|this (?:guy|blog)'?s?) ?)"
    r"(?:avis|opinion|point de vue|position|sentiment|verdict|takes?|views?|stance|thoughts?|feelings?)\b"
)

# The first rule that fits wins: "combien" asks for a number even where "pourquoi" follows. All over folded text.
_QUESTIONS: tuple[tuple[Asked, re.Pattern[str]], ...] = (
    (
        Asked.NUMBER,
        re.compile(
            r"%|\b(?:combien|pourcent\w*|proportion|quelle part|quel (?:est (?:le |son ))?"
            r"(?:nombre|montant|taux|budget|chiffre|score|prix|cout|tarif)|chiffres?|stats|"
            r"(?:statisti(?:que|c)s|numbers|figures)(?= (?:sur|on|about|for)\b)|how (?:many|much)|percent\w*|"
            r"what share)\b"
        ),
    ),
    (
        Asked.DATE,
        _asks(
            r"(?:depuis|jusqu'a|pour|de|c'est|c'etait|est|etait|a lieu|sort|date) quand\b(?! meme)",
            r"quand est-ce\b", r"quand\s*[?!.]*$",
            r"(?:a )?quel(?:le)? (?:date|ann?ee?|heure?|epoque|periode)\b", r"quel (?:jour|mois)\b",
            r"(?:since|until|is|was) when\b", r"what (?:year|time|date)\b", r"which year\b",
            begin=(r"quand\b(?! meme)", r"when\b"),
        ),
    ),
    (
        Asked.PLACE,
        _asks(
            r"ou (?:est-ce|etait|est|sont|trouve-t)\b", r"d'ou vien",
            r"(?:est|etait|passe|lieu|tenait|vit|va|vient) ou\b", r"ou\s*[?!.]*$",
            r"(?:dans )?quels? (?:pays|endroit|lieu)", r"(?:dans )?quelles? ville",
            r"(?:from|is|was|and) where\b", r"where\s*[?!.]*$",
            r"(?:what|which) (?:countr(?:y|ies)|cit(?:y|ies)|places?)\b",
            begin=(
                r"ou (?:est|sont|se|s'est|a|ont|faut|va|vont|peut|doit|il|elle|ca|cela|trouve\w*|habit\w*|puis|on)\b",
                r"where\b",
            ),
        ),
    ),
    (
        Asked.PERSON,
        _asks(
            r"(?:c'est|est-ce|de|par|a|chez|avec|pour|contre|selon|sur) qui\b(?! est-ce qu')", r"qui\s*[?!.]*$",
            r"quel(?:le)? (?:auteur|patron|dirigeant|president|directeur|journaliste|ecrivain|expert|ministre)",
            r"quelles? (?:personnes?|entreprises?|boites?|firmes?)", r"whose\b", r"whom\b", r"who\s*[?!.]*$",
            r"(?:by|of|to|from|is|was) who\b",
            begin=(r"qui\b(?! est-ce qu')", r"who\b", r"who's\b"),
        ),
    ),
    (
        Asked.CAUSE,
        _words(
            r"pourquoi\b", r"pour quelles? raisons?", r"a cause de quoi", r"qu'est-ce qui (?:explique|fait)",
            r"why\b", r"how come\b", r"what (?:explains|caused?)\b", r"reasons? (?:why|for|behind)\b",
        ),
    ),
    (
        Asked.DEFINITION,
        _words(
            rf"(?:c'est|qu'est-ce que c'est|veut dire|signifie) quoi(?! {_HIS_VIEW})", r"qu'est-ce qu(?:e\b|')",
            r"que (?:veut dire|signifie)", r"defin[ei]", rf"what(?:'s| is| are| does .* mean)\b(?! {_HIS_VIEW})",
            r"kesako\b",
        ),
    ),
    (
        Asked.ENUMERATION,
        _words(
            r"quels\b", r"quelles\b", r"lesquel", r"cite", r"liste", r"enumer", r"which\b", r"list\b", r"exemples?\b",
            r"examples?\b",
        ),
    ),
    (
        Asked.JUDGEMENT,
        _words(
            r"pens\w+", r"avis\b", r"opinion", r"croi[st]\b", r"faut-il\b", r"doit-on\b", r"devrait-on\b", r"danger",
            r"est-ce (?:bien|mal|grave|une? bon)", r"bonne (?:idee|chose)", r"peur\b", r"pour ou contre", r"should\b",
            r"good\b", r"bad\b", r"think\b", rf"{_HIS_VIEW}",
            r"(?:il|elle|auteure?|he|she|author) (?:aime|kiffe|adore|deteste|apprecie|likes?|loves?|hates?)\b",
        ),
    ),
)  # fmt: skip

# Where none of these stands the rule cannot fit: a look that takes a tenth of the time of the rule.
_WHICH_ONE = ("quel", "quelle", "quels", "quelles")
_HINTS = {
    Asked.NUMBER: Pieces(
        *("%", "combien", "pourcent", "proportion", "chiffre", "stat", "numbers", "figures", "how m", "percent"),
        *("what share", "quelle part", "quel est", "quel nombre", "quel montant", "quel taux", "quel budget"),
        *("quel score", "quel prix", "quel cout", "quel tarif"),
    ),
    Asked.DATE: Pieces(
        *("quand", "when", "what year", "what time", "what date", "which year"),
        *(f"{which} {of}" for which in _WHICH_ONE[:2] for of in ("date", "an", "heur", "epoque", "period")),
        *("quel jour", "quel mois"),
    ),
    Asked.PERSON: Pieces(
        *("qui", "who"),
        *(f"{which} {of}" for which in _WHICH_ONE[:2] for of in ("auteur", "patron", "dir", "president", "journal")),
        *(f"{which} {of}" for which in _WHICH_ONE[:2] for of in ("ecrivain", "expert", "ministre")),
        *(f"{which} {of}" for which in _WHICH_ONE[1::2] for of in ("personne", "entreprise", "boite", "firme")),
    ),
    Asked.CAUSE: Pieces(
        "pourquoi", "pour quel", "cause", "explique", "fait", "why", "how come", "what explains", "reason"
    ),
    Asked.DEFINITION: Pieces("quoi", "qu'", "que veut", "que signifi", "defin", "what", "kesako"),
    Asked.ENUMERATION: Pieces(
        "quels", "quelles", "lesquel", "cite", "liste", "enumer", "which", "list", "exempl", "exampl"
    ),
    Asked.JUDGEMENT: Pieces(
        *("pens", "avis", "opinion", "croi", "faut-il", "doit-on", "devrait-on", "danger", "est-ce", "bonne", "peur"),
        *("pour ou", "should", "good", "bad", "think", "point de", "position", "sentiment", "verdict", "take", "view"),
        *("stance", "thought", "feeling", "aime", "kiffe", "adore", "deteste", "apprecie", "like", "love", "hate"),
    ),
}
# Half of all words of French have "ou" in them.
_MAY_ASK_WHERE = re.compile(r"\bou\b|quels? (?:pays|endroit|lieu)|quelles? ville|wh")
_MAY_ASK = [
    (asked, _MAY_ASK_WHERE.search if asked is Asked.PLACE else _HINTS[asked].any_in, pattern.search)
    for asked, pattern in _QUESTIONS
]

_CARRIES: dict[Asked, re.Pattern[str]] = {
    Asked.NUMBER: re.compile(
        r"\d|\b(?:moitie|tiers|quart|majorite|plupart|doubl\w+|tripl\w+|quadrupl\w+|deux|trois|quatre|cinq|sept|"
        r"douze)\b"
    ),
    Asked.DATE: re.compile(
        r"\b(?:1[89]|20)\d\d\b|\b\d{1,2}h\d{0,2}\b|\d{1,2}\s?heures|janvier|fevrier|\bmars\b|avril|\bmai\b|juin|"
        r"juillet|\baout\b|septembre|octobre|novembre|decembre|aujourd'hui|\bhier\b|\bdemain\b|lundi|mardi|mercredi|"
        r"jeudi|vendredi|samedi|dimanche|semaine|bientot"
    ),
    Asked.CAUSE: _words(
        r"car\b", "parce qu", "puisqu", "grace a", "a cause", "en raison", "afin", "pour que", "c'est pourquoi", "d'ou",
        "donc", "permet", "tellement", "en effet", "de quoi", "surtout que", "d'autant que", "dans le but", "vise",
    ),
    Asked.DEFINITION: _words(
        r"c'est\b", r"ce sont\b", r"est\b", r"sont\b", "designe", "consiste", r"appel\w+",
        "signifie", "veut dire", "denomme",
        "phenomene", r"terme\b", r"concerne\b",
    ),
    Asked.ENUMERATION: re.compile(r",[^,]+,|\bet aussi\b|\b(?:trois|quatre|cinq|sept|plusieurs|nombreux)\b|:"),
    Asked.JUDGEMENT: _words(
        r"faut\b", r"doi(?:t|vent)\b", "devrai", r"mieux\b", r"bien\b", r"mal\b", "malheureusement", "heureusement",
        "interessant", "passionnant", "danger", "risque", "menace", "crainte", "opportunit", "urgent", "necessaire",
        "important", "difficile", "inadmissible", "infernal", "genial", "meilleur", r"pire\b", r"sur(?:ement)?\b",
        "recommande", "pourtant", "espoir", "peut-?etre", r"imagin\w+", "progres", r"chemin\b", "croire",
    ),
}  # fmt: skip
_NAME = re.compile(r"(?<![.!?…»\"]\s)(?<!^)\b[A-ZÀ-Þ][a-zà-ÿ]+(?:\s+[A-ZÀ-Þ][\w-]+)+|(?<=[\w,;]\s)[A-ZÀ-Þ][a-zà-ÿ]{2,}")
_PLACE = re.compile(
    r"\b(?:en|au|aux|à|de|dans les?|chez|sur)\s+(?:l['’])?[A-ZÀ-Þ][a-zà-ÿ]+|"
    r"\b(?:ICI|Net|Europe|Afrique|Asie|Amérique|France|Belgique|Suisse|Canada|Québec|Allemagne|Angleterre|Royaume-Uni|"
    r"Espagne|Italie|Chine|Japon|Inde|Russie|[EÉ]tats[- ]Unis|USA|Paris)\b"
)

# What is put between the word that asks and the thing asked: "quelle est la meilleure recette", "combien y a-t-il de".
_BETWEEN = (
    r"(?:(?:plus|moins|meilleure?s?|premiere?s?|derniere?s?|vraie?s?|seule?s?|principa\w+|autres?|deux|trois|six) )?"
)
_THING = re.compile(
    r"\b(?:quel(?:le)?s? (?:(?:est|sont|etait|etaient|sera|seront) (?:le |la |les |l')|(?:est|sont) )?|"
    r"combien (?:y a-t-il )?(?:de |d')|c'est quoi (?:le |la |les |l')|how (?:many |much )?|"
    rf"(?:what|which)(?:'s| is| are| was| were)? (?:the )?){_BETWEEN}([a-z][a-z'-]+)"
)

# These only say what kind of answer is asked for: no text has to hold "ville" to tell in which one.
_KIND_OF_THING = re.compile(
    r"(?:villes?|pays|endroits?|lieux?|jours?|dates?|annees?|heures?|mois|epoques?|periodes?|personnes?|hommes?|"
    r"femmes?|auteurs?|nombres?|chiffres?|pourcentages?|proportions?|parts?|taux|cit(?:y|ies)|countr(?:y|ies)|places?|"
    r"days?|dates?|years?|times?|months?|persons?|people|man|woman|authors?|numbers?|percentages?|shares?)"
)


def thing_asked(folded: str) -> str | None:
    """Return the word for the thing that a folded question asks after ("quel age", "how many pages"), or None."""
    found = _THING.search(folded)
    return found[1] if found and not _KIND_OF_THING.fullmatch(found[1]) else None


# "Comment renouveler mon passeport ?": who wants to be shown how something is done, or speaks of what is his.
_HOW_TO = re.compile(
    r"\bcomment (?:(?:bien|mieux|ne pas|se|s'|me|m'|y|en|puis-je|je peux|faire pour|on fait pour) ?)*"
    r"(?!notre|votre|entre|cher)[a-z]+(?:er|ir|re)\b|\bcomment (?:puis-je|on fait|(?:est-ce que )?je)\b|"
    r"\bhow (?:to|do i|can i|do you|can you)\b"
)
_OWN = re.compile(r"\b(?:mon|ma|mes|je|moi|my|i|me)\b|\bj'")
# To whom it is to be told makes it nobody's own: "parle-moi du chat", "tell me about India".
_TOLD_TO = re.compile(
    r"\b(?:(?:parle|dis|dites|explique|raconte|montre|donne|cite|rappelle|trouve|lis)[rz]?[ -]moi|"
    r"(?:tell|give|show|read) me)\b"
)


def asks_how_to(folded: str) -> bool:
    """Say whether a folded question wants to be shown how something is done."""
    return ("comment" in folded or "how" in folded) and _HOW_TO.search(folded) is not None


def is_own_matter(folded: str) -> bool:
    """Say whether whoever asks a folded question speaks of himself."""
    return _OWN.search(folded) is not None and _OWN.search(_TOLD_TO.sub("", folded)) is not None


def asked_by(question: str) -> Asked:
    """Return the kind of answer a question asks for."""
    folded = fold(question)
    for asked, may_ask, asks in _MAY_ASK:
        if may_ask(folded) and asks(folded):
            return asked
    return Asked.ANYTHING


def carries(sentence: str, folded: str, asked: Asked) -> bool:
    """Say whether a sentence (and its folded form) has the marks of the kind of answer asked for."""
    if asked is Asked.PERSON:
        return bool(_NAME.search(sentence))
    if asked is Asked.PLACE:
        return bool(_PLACE.search(sentence))
    pattern = _CARRIES.get(asked)
    return bool(pattern and pattern.search(folded))
