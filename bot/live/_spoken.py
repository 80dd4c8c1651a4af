"""Moments in words, and in English, written as `bot.live._when` reads them: figures, French names, hours from 0 to 24.

"demain à treize heures trente" becomes "demain a 13 heures 30", "December 3 at 1 pm" becomes "3 decembre a 13h". What
is not known stays as it was typed. Number words are only taken where a unit follows (or "heures" stands before), since
"sept" is a month, too.
"""

import re
from functools import cache

from bot.model import Language
from bot.text import fold

# From 0 to 19.
_FRENCH = (
    "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
_ENGLISH = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_FRENCH_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50}
_ENGLISH_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_MONTHS = {
    "january": "janvier", "february": "fevrier", "march": "mars", "april": "avril", "may": "mai", "june": "juin",
    "july": "juillet", "august": "aout", "september": "septembre", "october": "octobre", "november": "novembre",
    "december": "decembre", "jan": "janvier", "feb": "fevrier", "apr": "avril", "jun": "juin", "jul": "juillet",
    "aug": "aout", "sep": "septembre", "oct": "octobre", "nov": "novembre", "dec": "decembre",
}  # fmt: skip
_DAYS = {
    "monday": "lundi", "tuesday": "mardi", "wednesday": "mercredi", "thursday": "jeudi", "friday": "vendredi",
    "saturday": "samedi", "sunday": "dimanche", "mon": "lundi", "tue": "mardi", "tues": "mardi", "wed": "mercredi",
    "thu": "jeudi", "thur": "jeudi", "thurs": "jeudi", "fri": "vendredi", "sat": "samedi", "sun": "dimanche",
}  # fmt: skip
# Not "mar", which is March to others.
_SHORT_DAYS = {"lun": "lundi", "mer": "mercredi", "jeu": "jeudi", "ven": "vendredi", "sam": "samedi", "dim": "dimanche"}
_PARTS = {"morning": "matin", "afternoon": "apres-midi", "evening": "soir", "night": "nuit"}
# In this order: longer ones first.
_PHRASES = (
    ("apres midi", "apres-midi"),
    ("trois quarts d'heure", "45 min"), ("3 quarts d'heure", "45 min"), ("three quarters of an hour", "45 min"),
    ("and a half", "et demie"), ("and a quarter", "et quart"),
    ("the day after tomorrow", "apres-demain"), ("day after tomorrow", "apres-demain"), ("tomorrow", "demain"),
    ("the day before yesterday", "avant-hier"), ("day before yesterday", "avant-hier"), ("avant hier", "avant-hier"),
    ("last week", "la semaine derniere"), ("this week", "cette semaine"), ("this morning", "ce matin"),
    ("last month", "le mois dernier"), ("this month", "ce mois"), ("this afternoon", "cet apres-midi"),
    ("yesterday", "hier"), ("today", "aujourd'hui"), ("tonight", "ce soir"), ("this evening", "ce soir"),
    ("noon", "midi"), ("midday", "midi"), ("midnight", "minuit"), ("half an hour", "30 min"), ("half hour", "30 min"),
    ("une demi-heure", "30 min"), ("une demi heure", "30 min"), ("demi-heure", "30 min"), ("et demi", "et demie"),
    ("un quart d'heure", "15 min"), ("a quarter of an hour", "15 min"), ("an hour", "1 heure"), ("a day", "1 jour"),
    ("a week", "1 semaine"), ("winter time", "heure d'hiver"), ("summer time", "heure d'ete"),
)  # fmt: skip
_WORDS = {
    **_MONTHS, **_DAYS, **_SHORT_DAYS, **_PARTS, "hour": "heure", "hours": "heures", "hr": "heure", "hrs": "heures",
    "minute": "min", "minutes": "min", "mins": "min", "mn": "min", "day": "jours", "days": "jours", "jour": "jours",
    "week": "semaines", "weeks": "semaines", "semaine": "semaines", "in": "dans", "at": "a", "and": "et",
}  # fmt: skip

_UNITS = r"(?:h|heures?|hours?|hrs?|min|mn|mins|minutes?|jours?|days?|semaines?|weeks?|[ap]\.?m\b|o'clock)"
_MONTH_NAMES = (
    rf"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|{'|'.join(_MONTHS)})"
)
# "two and a half hours", said as "two hours and a half" is.
_AND_A_HALF = re.compile(r"\band a half (hours?|hrs?)\b")
_CLOCK = re.compile(r"\b(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])\.?m\b\.?")
_OCLOCK = re.compile(r"\b(\d{1,2})\s*o'clock\b")
_ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b")
_DOT_BEHIND_DAY = re.compile(rf"\b({'|'.join(_SHORT_DAYS.values())}|mardi)\.")
# "mar 24" may be "mardi 24" to a French reader: a year behind it tells.
_MONTH_FIRST = re.compile(
    rf"\b({_MONTH_NAMES}|sept|mar(?=\.?\s+\d{{1,2}},?\s+\d{{4}}\b))\.?\s+(\d{{1,2}})\b"
    r"(?!\s*(?::|h\b|heures?\b|min))(?:,?\s+(\d{4})\b)?"
)


# What tells in which language a moment was typed. "13h" does not: the bot writes it to everybody.
_ENGLISH_WORDS = re.compile(
    r"\b(?:at|on|the|this|next|today|tomorrow|tonight|noon|midday|midnight|o'clock|winter time|summer time"
    rf"|{'|'.join((*_PARTS, *_DAYS))})\b|\d\s*[ap]\.?m\b"
)
_FRENCH_WORDS = re.compile(
    rf"\b(?:a|le|vers|et|demain|midi|minuit|heures?|{'|'.join((*_PARTS.values(), *_DAYS.values(), *_SHORT_DAYS))})\b"
)


def _numbers() -> dict[str, int]:
    found = {word: number for words in (_FRENCH, _ENGLISH) for number, word in enumerate(words)}
    found |= {"une": 1, **_FRENCH_TENS, **_ENGLISH_TENS}
    for tens, digits, joints in ((_FRENCH_TENS, _FRENCH, ("-", " ")), (_ENGLISH_TENS, _ENGLISH, ("-", " "))):
        for name, ten in tens.items():
            found |= {f"{name}{joint}{digits[one]}": ten + one for one in range(1, 10) for joint in joints}
            found |= {f"{name}{joint}et{joint}{one}": ten + 1 for one in ("un", "une") for joint in joints}
            found |= {f"{name}{joint}une": ten + 1 for joint in joints}
    return found


_NUMBERS = _numbers()


@cache
def _before_unit_and_after_hours() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds number words there; made when the first moment is read, or every start would wait for it."""
    any_number = "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))
    before_unit = re.compile(rf"\b({any_number})(?=\s*(?:{_UNITS}|{_MONTH_NAMES})(?![a-z]))")
    return before_unit, re.compile(rf"(?<=heures )({any_number})\b|(?<=heure )({any_number})\b")


def in_figures(text: str) -> str:
    """Return what was typed in lower case without accents, in French and figures as far as it is known."""
    typed = " ".join(fold(text).split()).rstrip(" .!")
    typed = _AND_A_HALF.sub(r"\1 and a half", typed)
    for phrase, said in _PHRASES:
        typed = re.sub(rf"\b{phrase}\b", said, typed)
    before_unit, after_hours = _before_unit_and_after_hours()
    typed = before_unit.sub(lambda match: str(_NUMBERS[match[1]]), typed)
    typed = after_hours.sub(lambda match: str(_NUMBERS[match[1] or match[2]]), typed)
    typed = _CLOCK.sub(_on_24_hours, typed)
    typed = _ORDINAL.sub(r"\1", _OCLOCK.sub(r"\1h", typed))
    typed = re.sub(r"[a-z']+", lambda match: _WORDS.get(match[0], match[0]), typed)
    typed = re.sub(r"\b(\d{1,2}) of ", r"\1 ", typed)
    typed = _DOT_BEHIND_DAY.sub(r"\1", typed)
    typed = re.sub(rf"\bnext ({'|'.join(_DAYS.values())})\b", r"\1 prochain", typed)
    typed = _MONTH_FIRST.sub(lambda match: " ".join(filter(None, (match[2], match[1], match[3]))), typed)
    return re.sub(r"^(?:(?:on|the|this)\s+)+", "", typed)


def language_of(text: str) -> Language | None:
    """Return the language in which a moment was typed, English for any word of it; None where only figures were."""
    typed = fold(text)
    if _ENGLISH_WORDS.search(typed):
        return Language.ENGLISH
    return Language.FRENCH if _FRENCH_WORDS.search(typed) else None


def _on_24_hours(match: re.Match[str]) -> str:
    """Return an hour of the English clock as one of 24; 13 pm stays as it was, to be asked about."""
    hour = int(match[1])
    if not 1 <= hour <= 12:
        return match[0]
    return f"{hour % 12 + 12 * (match[3] == 'p')}h{match[2] or ''}"
