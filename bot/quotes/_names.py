"""What French writes for a person, a pronoun, and somebody who says something: the parts that signs are made of."""

import re

from bot.text import fold, is_stop_word

# A capitalised word: no article elided before it ("L'économiste" is no name, "O'Neill" and "D'Alembert" are).
CAPITAL = r"(?:[OD]['’])?[A-ZÀ-Þ](?:[\w-]*[a-zà-ÿ][\w-]*|[A-Z]+\b|\.)"
_TITLE = (
    r"(?:(?:[Mm]adame|[Mm]onsieur|[Mm]ademoiselle|[Mm]aître|[Ll]e docteur|[Ll]e professeur|[Ss]œur|[Ff]rère|[Pp]ère|"
    r"M\.|Mme|Mlle|Dr|Me)\s)"
)
_OF = r"(?:d[eu]\s|de\sla\s|van\s|von\s|le\s)?"
# One name, of a single word or several.
NAMED = rf"{_TITLE}?(?:{CAPITAL}(?:\s{_OF}{CAPITAL})*)"
# One, or two together: "Eric Schmidt et de Jared Cohen".
NAMES = rf"{NAMED}(?:\set\s(?:de\s|d['’])?{NAMED})?"
DETERMINER = r"(?:(?:[Uu]ne?|[Ll][ae]s?|[Ll]es|[Dd]es|[Mm](?:on|a|es)|[Nn](?:otre|os)|[Cc](?:e|et|ette|es))\s|[Ll]['’])"
NOUN = (
    r"[\w-]+(?:\s(?:de\sla\s|de\sl['’]|du\s|des\s|de\s|d['’]|au\s|aux\s)[\w’'-]+)*"
    rf"(?:\s{CAPITAL})*"
)
PRONOUN = r"(?:ils?|elles?|je|j['’]|nous|on)"
CLITIC = r"(?:n['’]|ne\s|m['’]|me\s|t['’]|te\s|nous\s|vous\s|lui\s|leur\s|l['’]|les?\s|la\s|en\s|y\s)*"

_IN_ER = (
    "demand|lanc|lanç|souffl|cri|murmur|ajout|expliqu|racont|avou|conseill|not|affirm|assur|estim|jug|juge|déclar|"
    "annonc|annonç|confi|rappel|rappell|soulign|témoign|considèr|considér|propos|recommand|évoqu|montr|pens|résum|insist|précis|"
    "regrett|observ|remarqu|plaisant|s['’]étonn|s['’]exclam|s['’]inquiét|s['’]inquièt|protest|répliqu|"
    "rétorqu|répèt|répét"
)
_OTHERS = (
    r"dit|disent|disait|disaient|dira|répond|répondent|répondit|répondait|écrit|écrivent|écrivait|écrivit|prévient|"
    r"préviennent|prévenait|avertit|avertissait|prédit|prédisent|soutient|soutiennent|soutenait|défend|défendent|conclut|"
    r"concluait|reconnaît|parle|parlent|parlait|promet|promettait"
)
_SIMPLE = rf"(?:{_OTHERS}|(?:{_IN_ER})(?:e|ent|a|ait|aient|èrent))"
_PARTICIPLE = (
    rf"(?:dite?s?|répondu|écrit|prévenue?s?|avertie?s?|prédit|soutenu|défendu|conclu|reconnu|promis|appris|parlé|"
    rf"repéré|(?:{_IN_ER})ée?s?)"
)
_HAVE = r"(?:a|ont|avait|avaient|aurait|auraient)"
# A finite verb of saying or thinking, without its pronoun.
SAYS = rf"(?:{_SIMPLE}|{_HAVE}\s(?:\w+\s)?{_PARTICIPLE}|ne se sent|en disant)\b"
# "J'ai répondu", "je me suis dit": what follows is the author's own.
I_SAY = (
    rf"(?:\b[Jj]['’](?:ai|avais)|\b[Jj]e\s(?:me\ssuis|lui\sai|leur\sai)|\b[Nn]ous\s(?:avons|avions))\s"
    rf"(?:\w+\s)?{_PARTICIPLE}"
    rf"|\b[Jj]['e’]\s?{CLITIC}(?:dis|disais|réponds|répondais|écris|écrivais|(?:{_IN_ER})(?:e|ais|ai))\b"
)
_WHO = rf"(?:{NAMES}|{DETERMINER}{NOUN})"
# "dit-il", and "m'a-t-elle lancé".
PRONOUN_INVERTED = (
    rf"{CLITIC}(?:(?:{_SIMPLE}|dis|disais|réponds|répondis|pensais|pensai|demandai)(?:-t)?-(?P<pronoun>{PRONOUN})\b"
    rf"|(?:{_HAVE}|ai|avais)(?:-t)?-(?P<compound>{PRONOUN})\s(?:\w+\s)?{_PARTICIPLE}\b)"
)
# "répondit Manon", "a répondu la sœur".
NAME_INVERTED = rf"{CLITIC}(?:{_SIMPLE}|{_HAVE}\s{_PARTICIPLE})\s(?P<who>{_WHO})"
# Nouns of people who are about somebody, those of a family before all.
PERSON = re.compile(
    rf"{DETERMINER}(?:grand-|arrière-|beau-|belle-)*(?:mères?|pères?|frères?|sœurs?|soeurs?|oncle|tante|cousine?s?|fils|"
    r"filles?|mari|femme|compagn(?:on|e)|amie?s?|voisine?s?|collègues?|patron(?:ne)?|chef(?:fe)?|ministre|maire|"
    r"présidente?|médecin|docteur|dentiste|professeure?|institut(?:eur|rice)|directeur|directrice|boulang(?:er|ère)|"
    r"facteur|factrice|enfants?|parents|homme|dame|monsieur|client(?:e|s|es)?|élèves?|prof|maître(?:sse)?|copine?s?|neveu|"
    r"nièce|parrain|marraine)\b",
    re.IGNORECASE,
)
# Capitalised only because they begin a sentence, and followed by a verb like a name.
_NO_NAME = re.compile(
    r"certaine?s?|beaucoup|plusieurs|peu|tou(?:s|t|te|tes)|rien|personne|chacune?|aucune?|nulle?|autres?|cel(?:a|ui|le|les)|"
    r"ceux|ceci|quiconque|quelques?|moi|toi|lui|eux|mieux|bien|oui|non|comme|quand|lorsque|puisque|si|aujourd'hui|hier|"
    r"demain|ainsi|enfin|puis|alors|ensuite|bref|parfois|souvent|longtemps|depuis|voila|voici|janvier|fevrier|mars|avril|"
    r"mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
)
_HIS = {
    **{"mon": "son", "ma": "sa", "mes": "ses", "notre": "leur", "nos": "leurs"},
    **{"ce": "un", "cet": "un", "cette": "une", "ces": "des"},
}


def is_name(name: str) -> bool:
    """Say whether capitalised words can be a name: the first is no word that only begins a sentence."""
    first = fold(name).split()[0].rstrip(".,")
    return not is_stop_word(first) and not is_stop_word(first.split("'")[0]) and not _NO_NAME.fullmatch(first)


def plain(name: str) -> str:
    """Return a name, or two, as they are named out of their sentence."""
    return re.sub(r"\set\s(?:de\s|d['’])", " et ", " ".join(name.split())).strip().rstrip(",")


def said_of_author(noun: str) -> str:
    """Return a noun as it is said of the author's people by others: "Mon dentiste" is "son dentiste"."""
    if not re.match(DETERMINER, noun):
        return noun
    noun = noun[0].lower() + noun[1:]
    first, _, rest = noun.partition(" ")
    return f"{_HIS[first]} {rest}" if first in _HIS else noun
