"""The day of what `bot.live._spoken` leaves: "demain", "vendredi 27 novembre", "25/11", "dans 3 jours"."""

import re
from datetime import date, timedelta

from bot.live._step import refusal
from bot.model import Language, LiveError

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = {
    "janvier": 1, "janv": 1, "fevrier": 2, "fevr": 2, "fev": 2, "mars": 3, "mar": 3, "avril": 4, "avr": 4, "mai": 5,
    "juin": 6, "juillet": 7, "juil": 7, "aout": 8, "septembre": 9, "sept": 9, "octobre": 10, "oct": 10, "novembre": 11,
    "nov": 11, "decembre": 12, "dec": 12,
}  # fmt: skip
RELATIVE = {
    "aujourd'hui": 0, "ce jour": 0, "ce soir": 0, "demain": 1, "apres-demain": 2, "apres demain": 2,
    "ce matin": 0, "cet apres-midi": 0, "hier": -1, "avant-hier": -2,
}  # fmt: skip
# Beyond these a year was mistyped, and time zones cannot be reckoned with at either end of the calendar.
_YEARS = range(1900, 2200)
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
# Sessions are announced for the months to come: a day in figures that is later may be one whose month was put first.
_FAR = timedelta(days=243)
_NAMED = re.compile(r"(\d{1,2})(?:er)?\s+([a-z]+)\.?(?:\s+(\d{4}))?")
# What may stand before a day wherever it stands, and says nothing.
_BEFORE_A_DAY = re.compile(r"^(?:(?:on|the|this|le)\s+)+")
_DAY_OF_MONTH = re.compile(r"(\d{1,2})(?:er)?")
# Whatever today is, a day of each number comes within so many: the longest wait is from 1 September to 31 October.
_TWO_MONTHS = 62
_IN_DAYS = re.compile(r"dans (?P<count>\d{1,3}) (?P<unit>jours|semaines)")


def coming_days(typed: str, today: date) -> tuple[date, ...]:
    """Return the days that may be meant, the next one first."""
    typed = _BEFORE_A_DAY.sub("", typed).strip()
    if not typed:
        return (today, today + timedelta(days=1))
    if typed in RELATIVE:
        return (today + timedelta(days=RELATIVE[typed]),)
    if match := _IN_DAYS.fullmatch(typed):
        return (today + timedelta(days=int(match["count"]) * (7 if match["unit"] == "semaines" else 1)),)
    name, _, which = typed.replace(",", "").partition(" ")
    if name in WEEKDAYS and which in {"", "prochain"}:
        ahead = (WEEKDAYS.index(name) - today.weekday()) % 7
        if which and not ahead:
            ahead = 7
        return (today + timedelta(days=ahead), today + timedelta(days=ahead + 7))
    # A weekday before the date is taken for granted only when it is right.
    weekday, day = _parts(typed)
    return dated(day, today) if weekday is None else (_on_weekday(weekday, day, today),)


def insist_on_letters(typed: str, meant: date | None, today: date, language: Language | None) -> None:
    """Raise LiveError where a date in figures would be likelier with its month first, as Americans write it.

    `meant` is the coming day that was read, None where it is over. French puts the day first. English may do either:
    the other day is asked about as soon as it comes sooner, and where no word tells the language, if `meant` is `_FAR`.
    """
    weekday, day = _parts(_BEFORE_A_DAY.sub("", typed).strip())
    other = _month_first(day, today, weekday)
    if other is None or language is Language.FRENCH:
        return
    if meant is None or meant - today > _FAR or (language is Language.ENGLISH and other < meant):
        raise _in_letters(day, meant or dated(day, today)[0], other)


def _parts(typed: str) -> tuple[int | None, str]:
    """Return the weekday that stands before a date, if any, and the date."""
    name, _, which = typed.replace(",", "").partition(" ")
    if name not in WEEKDAYS:
        return None, typed
    return WEEKDAYS.index(name), _BEFORE_A_DAY.sub("", which).strip()


def _month_first(typed: str, today: date, weekday: int | None) -> date | None:
    """Return the coming day, on that weekday, which a date in figures is with its month first; None for no other."""
    match = _NUMERIC.fullmatch(typed)
    if match is None or int(match[1]) == int(match[2]):
        return None
    try:
        found = dated("/".join(filter(None, (match[2], match[1], match[3]))), today)
    except LiveError:
        return None
    coming = next((each for each in found if each >= today), None)
    return coming if coming and weekday in {None, coming.weekday()} else None


def _in_letters(typed: str, first: date, other: date) -> LiveError:
    return refusal("live_when_in_letters", typed=typed, first=first.isoformat(), other=other.isoformat())


def _on_weekday(weekday: int, typed: str, today: date) -> date:
    """Return the coming day of that date, or day of the month, if it falls on the weekday typed before it."""
    if match := _DAY_OF_MONTH.fullmatch(typed):
        return _of_the_month(int(match[1]), weekday, today)
    found = dated(typed, today)
    coming = next((each for each in found if each >= today), found[0])
    if coming.weekday() != weekday:
        if other := _month_first(typed, today, weekday):
            raise _in_letters(typed, coming, other)
        raise refusal("live_when_other_weekday")
    return coming


def _of_the_month(number: int, weekday: int, today: date) -> date:
    """Return the next day of this number, if it is on the weekday: to look for a later one would be a guess."""
    ahead = (today + timedelta(days=days) for days in range(_TWO_MONTHS))
    found = next((each for each in ahead if each.day == number), None)
    if found is None:
        raise refusal("live_when_no_such_date")
    if found.weekday() != weekday:
        raise refusal("live_when_no_month", day=str(number))
    return found


def dated(typed: str, today: date) -> tuple[date, ...]:
    """Return the days that a typed date may mean, one a year where its year was left out; raises LiveError for none."""
    if match := _ISO.fullmatch(typed):
        year, month, day = map(int, match.groups())
        return _existing(day, month, (year,), "live_when_no_such_date")
    if match := _NUMERIC.fullmatch(typed):
        # Only here the order may be what is wrong.
        day, month, year_typed, key = int(match[1]), int(match[2]), match[3], "live_when_no_such_day"
    elif (match := _NAMED.fullmatch(typed)) and match[2] in MONTHS:
        day, month, year_typed, key = int(match[1]), MONTHS[match[2]], match[3], "live_when_no_such_date"
    else:
        raise refusal("live_when_no_day")
    if year_typed:
        return _existing(day, month, (int(year_typed) + (2000 if len(year_typed) == 2 else 0),), key)
    # Eight years on: even 29 February comes again by then.
    return _existing(day, month, tuple(range(today.year, today.year + 9)), key)


def _existing(day: int, month: int, years: tuple[int, ...], otherwise: str) -> tuple[date, ...]:
    found = []
    for year in filter(_YEARS.__contains__, years):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    if not found:
        raise refusal(otherwise)
    return tuple(found)
