"""French as it is set and joined: no-break spaces, "d’Ada", "du Monde", "à la CNIL"."""

import re

_UNIT = re.compile(r"(?<=[\d}]) (?=(?:h|min|s)\b(?!’))")
_MINUTES = re.compile(r"(?<=\d\xa0h) (?=\d)")
_BEFORE_MARK = re.compile(r" (?=[;:!?»%])")
_INSIDE_QUOTES = re.compile(r"(?<=«) ")

_ARTICLE = re.compile(r"(les?) (?=\w)", re.IGNORECASE)
# Of "La Croix et Le Monde" each is said "à La Croix et au Monde"; "Arts et Métiers" is the name of one.
_DETERMINER = r"(?i:(?:les?|la|une?|son|sa|ses) |l’)"
_WITH_DETERMINER = re.compile(_DETERMINER)
_BETWEEN_NAMES = re.compile(rf"( et |, )(?={_DETERMINER}\w|[A-ZÀ-Þ][^\s,]+ [A-ZÀ-Þ])")
# An "h" is mute, "d’Hélène", but in these: "de Hugo".
_ASPIRATED = (
    r"hack|haie|haine|hambourg|hamster|handicap|hanovre|harcèl|harold|harry|harvard|hasard|hashtag|haut|havre|hawaï|haye"
    r"|hegel|heidegger|hérisson|héros\b|hibou|hiérarch|hobbes|hockey|holland|hollywood|homard|hong ?kong|hongrie"
    r"|hont|houston|hublot|hugo|huit\b|huiti|hulot|hume\b|hurl|hutte"
)
_VOWEL = re.compile(rf"[aeiouàâäéèêëîïôöùûüœæ]|y[^aeiou]|(?!{_ASPIRATED})h", re.IGNORECASE)
_MERGED = {"à": ("au", "aux"), "de": ("du", "des"), "De": ("Du", "Des")}
_WITH_DAY = re.compile(r"(?:1er|\d\d?) [^\W\d]+ \d{4}$")


def typeset(text: str) -> str:
    """Return a French phrase of the bot's with its blanks before ; : ! ? % and inside « » made no-break (U+00A0).

    So are those inside hours and lengths: "13 h 30", "4 s".
    """
    marked = _INSIDE_QUOTES.sub("\xa0", _BEFORE_MARK.sub("\xa0", text))
    return _MINUTES.sub("\xa0", _UNIT.sub("\xa0", marked))


def elides(word: str) -> bool:
    """Say whether "de" before a word is "d’"."""
    return _VOWEL.match(word) is not None


def has_article(names: str) -> bool:
    """Say whether one of some names begins with an article or another determiner."""
    return any(map(_WITH_DETERMINER.match, _BETWEEN_NAMES.split(names)[::2]))


def preceded(preposition: str, names: str) -> str:
    """Return a name, several names or a date after "à", "de" or "De": "au Monde", "d’Ada", "d’octobre 2007".

    Of several names each is given the preposition if one has an article: "de la CNIL et du Monde", "d’Ada et Paul".
    """
    if preposition == "de" and names.startswith("vers "):  # a date that is known about: "d’environ 2011"
        return f"des environs {preceded('de', names[8:])}" if names.startswith("vers le ") else f"d’environ {names[5:]}"
    if _WITH_DAY.match(names):
        return f"{_MERGED[preposition][0]} {names}"
    if not has_article(names):
        return _after(preposition, names)
    first, *others = _BETWEEN_NAMES.split(names)  # of which every other one is what stands between two names
    joined = (_after(preposition.lower(), other) if place % 2 else other for place, other in enumerate(others))
    return "".join([_after(preposition, first), *joined])


def _after(preposition: str, name: str) -> str:
    if article := _ARTICLE.match(name):
        one, several = _MERGED[preposition]
        return f"{one if article[1].lower() == 'le' else several} {name[article.end() :]}"
    if preposition in {"de", "De"} and elides(name):
        return f"{preposition[0]}’{name}"
    return f"{preposition} {name}"
