"""Whom a sentence says that it has something from: "selon X", "d'après mon voisin, Paul Rey,", "comme le disait X".

A name behind these is always somebody's. A noun is, where it means people, or what speaks as they do, a newspaper or a
town hall: "selon la saison" and "selon le prix" say what a thing hangs on.
"""

import re

from bot.quotes._names import CLITIC, DETERMINER, FINITE, NAMED, NAMES, PERSON, is_name, plain, said_of_author
from bot.text import fold

_PRESS = rf"(?:L[ea]s?\s|L['’]){NAMED}"
_ACCORDING = re.compile(
    r"(?:\b[Ss]elon|\b[Dd]['’]après|\b[ÀAà]\sen\scroire|\b[Dd]e\sl['’]avis\sde|\b[Aa]ux\syeux\sde)\s+"
    rf"(?P<name>{NAMES}|(?:une?|l['’]|la|le)\s?(?:étude|enquête|institut|rapport|sondage)"
    rf"(?:\s[\w’'-]+){{0,3}})(?=\s?[,.;:!?)]|$)"
)
# At the head of a sentence alone: anywhere else, "pour X" is whom a thing is for. So is "Pour X, vingt euros".
_FOR = re.compile(
    rf"^(?:(?:Mais|Et|Or|Car|Donc|Ainsi)\s)?[Pp]our\s+(?P<name>{NAMES})\s?,\s"
    r"(?!(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|"
    r"soixante|cent|mille|\d+)\b)"
)
_SOME = rf"(?:{DETERMINER}|(?:[Cc]ertaine?s|[Pp]lusieurs|[Qq]uelques|de\snombreu(?:x|ses))\s)"
_SUCH = (
    r"(?:(?:vieux|vieil|vieille|jeune|petite?|grande?|bon(?:ne)?|nouveau|nouvel|nouvelle|ancien(?:ne)?|autre|meilleure?|"
    r"premi(?:er|ère)|cher|chère)s?\s)*"
)
_OF_NOUN = r"(?:\s(?:de\sla\s|de\sl['’]|du\s|des\s|de\s|d['’]|au\s|aux\s)[\w’'-]+)*"
_NOUN_SOURCE = re.compile(
    rf"\b(?:[Ss]elon|[Dd]['’]après)\s(?P<who>(?P<some>{_SOME}){_SUCH}(?P<head>[\w-]+)"
    rf"(?:\s(?!qu|de\b|d['’]|du\b|des\b|aux?\b)[a-zà-ÿ][\w’'-]*){{0,2}}?{_OF_NOUN}(?:\s(?P<name>{NAMED}))?)"
    rf"(?:\s?,\s(?P<apposed>{NAMED})(?=\s?[,.)]))?(?=\s?[,.;:!?()]|$|\s(?:il|elle|on|ils|elles|je|nous|ce|cela|ça|les?|"
    r"la|une?|des)\s|\s(?:c|l|j)['’])"
)
_AS_SAYS = re.compile(
    rf"\b[Cc]omme\s(?:aim(?:e|ait)\sà\s(?:le\s)?dire|{CLITIC}{FINITE})\s(?P<who>{_PRESS}|{NAMES}|{DETERMINER}[\w-]+{_OF_NOUN}"
    rf"(?:\s(?P<name>{NAMED}))?)"
)
_READ_IN = re.compile(
    r"\b(?:[Oo]n\s(?:peut\s|pouvait\s|a\s)?(?:lit|lire|lisait|lu)|[Jj](?:e\slis(?:ais)?|"
    rf"['’]ai\slu))\b[^.;:!?]{{0,30}}?\sdans\s(?P<name>{_PRESS}|{NAMED}|la\spresse)(?:\s?,[^.;:!?]{{0,60}},)?\s?"
    r"(?:\bque\b|\bqu['’]|:)"
)
# What is written or told, and nobody's name.
_TOLD = re.compile(
    r"etudes?|enquetes?|rapports?|sondages?|articles?|proverbes?|dictons?|adages?|legendes?|rumeurs?|traditions?|livres?|"
    r"documents?|textes?|lois?"
)
# What speaks as people do.
_SPEAKING = re.compile(
    r"instituts?|journa(?:l|ux)|presse|radio|medias?|mairie|prefecture|police|"
    r"gendarmerie|gouvernement|ministere|opposition|syndicats?|direction|tribunal|associations?|federation|collectif|"
    r"commission|experte?s?|savante?s?|avocate?s?|juges?|cures?|moines?|pretres?|paysan(?:ne)?s?|artisane?s?|gens|"
    r"habitante?s?|riverain(?:e)?s?|commercante?s?|proches?|bouchers?|boucheres?|"
    r"gendres?|copains?|gamin(?:e)?s?|neveux"
)
# Those who do something for a living, by how the word ends; and things that end so, too.
_TRADE = re.compile(r"\w{2,}(?:eur|euse|trice|ien|ienne|iste|logue|naire|ier|iere|graphe|crate)s?")
_THING = re.compile(
    r"(?:humeur|couleur|valeur|longueur|largeur|hauteur|grandeur|ampleur|chaleur|odeur|saveur|faveur|rigueur|vigueur|lueur|peur|"
    r"epaisseur|profondeur|teneur|erreur|ardeur|douceur|fraicheur|lenteur|secteur|moteur|compteur|ordinateur|indicateur|"
    r"vecteur|bonheur|malheur|honneur|interieur|exterieur|coeur|meilleur|liste|piste|bien|lien|maintien|soutien|entretien|"
    r"quotidien|maniere|matiere|lumiere|riviere|frontiere|metier|quartier|papier|calendrier|dossier|chantier|clavier|"
    r"filiere|carriere|barriere|premier|premiere|dernier|derniere|questionnaire|seminaire|ordinaire|paragraphe|"
    r"dialogue|levier|panier|cahier|escalier|gibier|fumier|poussiere|biere)s?"
)
# "Le prix change selon le client": whom a thing is for, rather than who says it.
_ANYBODY = re.compile(r"clients?|cliente?s?|enfants?|eleves?|invites?|personnes?|gens|lecteurs?|acheteurs?|joueurs?")
_HANGS_ON = re.compile(r"\b(?:vari|chang|diff[eè]r|dépend|adapt|chois|ajust|modul|tri[eé]|class|répart|distribu)\w*")
_OPENS = re.compile(r"(?:^|[,;:(«»—–-]|\b(?:[Mm]ais|[Ee]t|[Oo]r|[Cc]ar|[Dd]onc|[Qq]ue|qu['’]))\s*$")
# Capitalised by some, and nobody all the same.
_MUTE = re.compile(r"lune|soleil|terre|nature|temps|saison|histoire|destin|hasard|saint\w*")
_ARTICLE = re.compile(r"[Ll](?:['’]|[ae]s?)")
_ONE = re.compile(r"(?:l[ea]|mon|ma|notre|son|sa|leur)\s|l['’](?!une?\b)", re.IGNORECASE)
_ONE_OF_MINE = re.compile(r"(?:une?|m(?:on|a)|notre|ce|cet|cette)\s", re.IGNORECASE)


def source_of(frame: str) -> str | None:
    """Return whom "selon X", "pour X,", "comme le dit X" or "on lit dans X que" name as they are named to others."""
    for pattern in (_ACCORDING, _FOR):
        for match in pattern.finditer(frame):
            if match["name"][0].islower() or is_name(match["name"]):
                return plain(match["name"])
    if read := _READ_IN.search(frame):
        return plain(read["name"])
    return _noun_of(frame) or _who_says_so(frame)


def _noun_of(frame: str) -> str | None:
    """Return whom a noun behind "selon" means: by name, where one stands beside it."""
    for match in _NOUN_SOURCE.finditer(frame):
        if _is_named(match) and _is_told_by(frame, match):
            return plain(match["who"])
        name = next((each for each in (match["apposed"], match["name"]) if each and is_name(each)), None)
        is_source = _are_people(match["who"], match["head"]) or _TOLD.fullmatch(fold(match["head"]))
        if is_source and _is_told_by(frame, match):
            return plain(name) if name else said_of_author(plain(match["who"]))
    return None


def _is_named(match: re.Match[str]) -> bool:
    """Say whether an article and a name stand behind "selon": "l'INSEE", "la Banque de France", "Le Monde"."""
    is_name = match["head"][0].isupper() and not _MUTE.fullmatch(fold(match["head"]))
    return is_name and _ARTICLE.fullmatch(match["some"].strip()) is not None


def _is_told_by(frame: str, match: re.Match[str]) -> bool:
    """Say whether "selon" tells who says something there, and not what it hangs on."""
    before = frame[: match.start()]
    if _ANYBODY.fullmatch(fold(match["head"])) and not _ONE_OF_MINE.match(match["some"]):
        return False
    if _OPENS.search(before):
        return not (before.strip() and _HANGS_ON.search(before))
    return _ONE_OF_MINE.match(match["some"]) is not None and not _HANGS_ON.search(before)


def is_somebody(noun: str) -> bool:
    """Say whether a noun with its article means people, or what speaks as they do: "la boulangère", not "l'avion"."""
    return _are_people(noun, re.sub(DETERMINER, "", noun, count=1).split()[0])


def is_named(who: str) -> bool:
    """Say whether this names a speaker: by a name, or as the one person or organisation that is meant, "la mairie".

    Not "des experts", "un ami", "une étude".
    """
    is_one = _ONE.match(who)
    return any(letter.isupper() for letter in who) or (is_one is not None and is_somebody(f"le {who[is_one.end() :]}"))


def _are_people(who: str, head: str) -> bool:
    folded = fold(head)
    if PERSON.match(who) or _SPEAKING.fullmatch(folded):
        return True
    return _TRADE.fullmatch(folded) is not None and not _THING.fullmatch(folded)


def _who_says_so(frame: str) -> str | None:
    """Return who is named in "comme le disait X"."""
    for match in _AS_SAYS.finditer(frame):
        who = match["who"]
        if not re.match(DETERMINER, who) or re.match(_PRESS, who):
            if re.match(_PRESS, who) or is_name(who):
                return plain(who)
        elif is_somebody(who):
            return plain(match["name"]) if match["name"] else said_of_author(plain(who))
    return None
