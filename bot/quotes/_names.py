"""What French writes for a person, a pronoun, and somebody who says something: the parts that signs are made of."""

import re

from bot.text import fold, is_stop_word

# A capitalised word, or initials ("J.K."): no article elided before it ("L'économiste" is no name, "O'Neill" and
# "D'Alembert" are). Each is taken whole: a line in capitalised words would be tried in all its pieces.
CAPITAL = r"(?:[OD]['’])?[A-ZÀ-Þ](?:(?=[\w-]*[a-zà-ÿ])[\w-]++|[A-Z]+\b|(?:\.-?[A-ZÀ-Þ])*\.)"
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
    "annonc|annonç|confi|rappel|rappell|soulign|témoign|considèr|considér|propos|recommand|évoqu|pens|résum|insist|précis|"
    "regrett|observ|remarqu|plaisant|s['’]étonn|s['’]exclam|s['’]inquiét|s['’]inquièt|protest|répliqu|"
    "rétorqu|répèt|répét|soupir|grogn|grommel|grommell|chuchot|hurl|marmonn|bougonn|rican|ironis|ripost|object|s['’]indign|"
    "s['’]énerv|s['’]écri|s['’]amus|s['’]agac"
)
_OTHERS = (
    r"dit|disent|disait|disaient|dira|répond|répondent|répondit|répondait|écrit|écrivent|écrivait|écrivit|prévient|"
    r"préviennent|prévenait|avertit|avertissait|prédit|prédisent|soutient|soutiennent|soutenait|défend|défendent|conclut|"
    r"concluait|reconnaît|parle|parlent|parlait|promet|promettait"
)
# Only with what it is: "prétendre au trône" says nothing.
_HOLDS_THAT = r"prétend(?:ent|ait|aient)?(?=\squ[e’'])"
_SIMPLE = rf"(?:{_OTHERS}|{_HOLDS_THAT}|(?:{_IN_ER})(?:e|ent|a|ait|aient|èrent))"
_PARTICIPLE = (
    rf"(?:dite?s?|répondu|écrit|prévenue?s?|avertie?s?|prédit|soutenu|défendu|conclu|reconnu|promis|appris|parlé|"
    rf"repéré|(?:{_IN_ER})ée?s?)"
)
_HAVE = r"(?:a|ont|avait|avaient|aurait|auraient)"
# A finite verb of saying or thinking, without its pronoun.
SAYS = rf"(?:{_SIMPLE}|{_HAVE}\s(?:\w+\s)?{_PARTICIPLE}|en disant)\b"
# The same without adverbs and other turns, where it stands before who says it.
FINITE = rf"(?:{_SIMPLE}|{_HAVE}\s{_PARTICIPLE})"
# "J'ai répondu", "je me suis dit": what follows is the author's own.
I_SAY = (
    r"(?:\b[Jj]['’](?:ai|avais)|\b[Jj]e\s(?:me\ssuis|lui\sai|leur\sai)|\b[Nn]ous\s(?:avons|avions))\s"
    rf"(?:\w+\s)?{_PARTICIPLE}|\b[Jj]['e’]\s?{CLITIC}(?:dis|disais|réponds|répondais|écris|écrivais|"
    rf"(?:{_IN_ER})(?:e|ais|ai))\b"
)
WHO = rf"(?:{NAMES}|{DETERMINER}{NOUN})"
# "dit-il", and "m'a-t-elle lancé".
PRONOUN_INVERTED = (
    rf"{CLITIC}(?:(?:{_SIMPLE}|dis|disais|réponds|répondis|pensais|pensai|demandai)(?:-t)?-(?P<pronoun>{PRONOUN})\b|"
    rf"(?:{_HAVE}|ai|avais)(?:-t)?-(?P<compound>{PRONOUN})\s(?:\w+\s)?{_PARTICIPLE}\b)"
)
# "répondit Manon", "a répondu la sœur".
NAME_INVERTED = rf"{CLITIC}{FINITE}\s(?P<who>{WHO})"
# Behind somebody's words, whatever the verb: "soupire le poissonnier", "a soufflé Manon", "s'étrangle-t-elle".
ANY_NAME_INVERTED = rf"{CLITIC}(?:s['’]|se\s)?(?:(?P<auxiliary>{_HAVE})\s)?(?P<verb>[a-zà-ÿ]+)\s(?P<who>{WHO})"
ANY_PRONOUN_INVERTED = (
    rf"{CLITIC}(?:s['’]|se\s)?(?:{_HAVE}(?:-t)?-(?P<compound>{PRONOUN})\s[a-zà-ÿ]+|"
    rf"(?!est-|y\s)[a-zà-ÿ]+(?:-t)?-(?P<pronoun>{PRONOUN}))\b"
)
# "ai-je demandé à mon neveu", "J'ai dit au facteur", "demanda Jules à Manon": to whom somebody speaks.
ADDRESSED = re.compile(
    rf"(?:{PRONOUN_INVERTED}|{I_SAY}|{FINITE}(?:\s{WHO})?)\s"
    rf"(?:à\s(?P<who>{NAMES}|{DETERMINER}{NOUN})|au\s(?P<one>{NOUN})|aux\s(?P<several>{NOUN}))"
)
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
    r"certaine?s?|beaucoup|plusieurs|peu|tou(?:s|t|te|tes)|rien|personne|chacune?|aucune?|nulle?|autres?|"
    r"(?:cela|celui|celles?|ceux|ceci)(?:-ci|-la)?|quiconque|quelques?|moi|toi|lui|eux|mieux|bien|oui|non|comme|quand|lorsque|puisque|si|aujourd'hui|hier|"
    r"demain|ainsi|enfin|puis|alors|ensuite|bref|parfois|souvent|longtemps|depuis|voila|voici|janvier|fevrier|mars|avril|"
    r"mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"noel|paques|\w{3,}ement|\w+[ae]mment"
)
_HIS = {
    **{"mon": "son", "ma": "sa", "mes": "ses", "notre": "leur", "nos": "leurs"},
    **{"ce": "un", "cet": "un", "cette": "une", "ces": "des"},
}


_NO_VERB = re.compile(
    r"contre|entre|outre|voire|devant|durant|pendant|avant|derriere|suivant|quant|concernant|maintenant|cependant|pourtant|"
    r"vraiment|comment|telle?|toute?|autre|meme|faute|cote|selon|dont|\w+e(?:m|mm)ent|\w+amment"
)
_VERB = re.compile(r"\w+(?:e|a|[aiu]t|nd|rd|ent)")
_PARTICIPLE_END = ("é", "ée", "és", "ées")
# "« Le Rialto », ferme le lundi"
TIME = re.compile(
    r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|\b(?:nuit|matin|soir|jour|midi|semaine|mois|année|an|été|hiver|fois)s?$"
)
_PAST = re.compile(r"\w+(?:e|i|u|is|it|rt)")


def is_verb(word: str, *, past: bool = False) -> bool:
    """Say whether a word that stands before a noun or a name may be what he does, or, where `past`, has done."""
    folded = fold(word)
    if is_stop_word(folded) or _NO_VERB.fullmatch(folded):
        return False
    if not past and word.endswith(_PARTICIPLE_END):
        return False
    return (_PAST if past else _VERB).fullmatch(folded) is not None


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
