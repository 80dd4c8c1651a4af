"""Dates as the bot says them, no more exact than they are known."""

from bot.model import Language, PostDate
from bot.phrases._voice import Voice


def date(when: PostDate, language: Language) -> str:
    """Return a date as one says it, no more exact than it is known: "4 janvier 2010", "octobre 2007", "vers 2011"."""
    say = Voice(language).say
    year, month, day = str(when.year), str(when.month), str(when.day)
    if when.day:
        said = say("date_day", day=day, month=month, year=year)
    else:
        said = say("date_month", month=month, year=year) if when.month else year
    if when.approximate:
        return say("date_about_day" if when.day else "date_about", date=said)
    return said


def weekday(day: int, language: Language) -> str:
    """Return the name of a day of the week, 0 for Monday."""
    return Voice(language).say("weekday", day=str(day))
