"""When a post is from, as its front matter or the name of its file states it: a day, a month or a year.

Besides 2014-12-24 dates are read as one writes them in French, the day first: 24/12/2014, 24 décembre 2014. So
04/12/2014 is the fourth of December; 12/24/2014 is told what to write.
"""

import datetime
import re
from collections.abc import Mapping
from typing import Any

from bot.model import PostDate
from bot.text import fold

# A day, a month and a year, as far as they are known.
_Calendar = tuple[int, int | None, int | None]

# Jekyll writes the hour behind, and its distance from Greenwich in a way of its own; people write "à 18h30".
_HOUR = r"(?:(?:T|,?\s+(?:[àa]\s+|at\s+)?)\d{1,2}\s?[:hH].*)?"
_YEAR = re.compile(r"\d{4}")
_DAY_FIRST = re.compile(rf"(?P<day>\d{{1,2}})([-/.])(?P<month>\d{{1,2}})\2(?P<year>\d{{4}}){_HOUR}")
# Of "24/12/14" nobody can be sure.
_SHORT_YEAR = re.compile(rf"\d{{1,2}}([-/.])\d{{1,2}}\1\d{{2}}{_HOUR}")
_WEEKDAY = r"(?:le\s+)?(?:[^\W\d]{3,9}[.,]?\s+)?"
_DATES = (
    # Hexo takes strokes as well.
    re.compile(rf"(?P<year>\d{{4}})[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}}){_HOUR}"),
    _DAY_FIRST,
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})"),
    re.compile(r"(?P<month>\d{1,2})[-/](?P<year>\d{4})"),
    re.compile(
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})\s?(?:er|st|nd|rd|th)?\s+(?P<word>[^\W\d]+)\.?,?\s+(?P<year>\d{{4}}){_HOUR}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_WEEKDAY}(?P<word>[^\W\d]+)\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}){_HOUR}",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<word>[^\W\d]+)\.?\s+(?P<year>\d{4})"),
)
# Jekyll has the day a post is from in the name of its file: 2010-10-04-greve.md; Obsidian a blank, or nothing, behind.
_DATED_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ _-].|$)")
_MONTHS_OF_YEAR = 12
# A year in two figures may be one to come if it is at most so far (years).
_SOON = 20
# What to do about the date of a post.
_MEND = "mend it, or write no more of it than you know: a year (2010) or a month (2010-01)"
_PRECISIONS = ("exact", "approximate")
# Each month as French and English write it, whole and cut short, folded.
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv january jan",
            "fevrier fevr fev february feb",
            "mars march mar",
            "avril avr april apr",
            "mai may",
            "juin june jun",
            "juillet juil july jul",
            "aout august aug",
            "septembre sept september sep",
            "octobre oct october",
            "novembre nov november",
            "decembre dec december",
        ),
        1,
    )
    for name in names.split()
}


def read_date(stated: Mapping[str, Any], wrong: list[str]) -> PostDate | None:
    """Return the date that front matter states: a day, a month or a year, exact or approximate.

    What of it is no date goes to what is `wrong`.
    """
    precision = stated.get("date_precision") or "exact"
    if precision not in _PRECISIONS:
        wrong.append(f"date_precision is {precision!r}, but must be one of {', '.join(_PRECISIONS)}")
    if not states_date(stated):
        return None
    value = stated["date"]
    if (parts := _calendar(value)) is None:
        wrong.append(_why_none(value))
        return None
    year, month, day = parts
    try:
        datetime.date(year, month or 1, day or 1)  # refuses the thirteenth month and the thirtieth of February
    except ValueError as error:
        wrong.append(_why_impossible(value, parts, error))
        return None
    return PostDate(year, month, day, approximate=precision != "exact")  # what it may mean is less than exact


def today() -> datetime.date:
    """Return the day that it is by now somewhere on earth: the day is first that in the islands at UTC+14."""
    return (datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=14)).date()


def first_day(value: object) -> datetime.date | None:
    """Return the day that a date states, or the first of its month or year; None where it is none.

    12/24/2014, which can only be meant with the month first, is taken for that here.
    """
    year, month, day = _calendar(value) or (0, None, None)
    if month and day and month > _MONTHS_OF_YEAR >= day:
        month, day = day, month
    try:
        return datetime.date(year, month or 1, day or 1)
    except ValueError:
        return None


def may_be_later(value: str, day: datetime.date) -> bool:
    """Say whether what is no date may still mean one behind a day: it has a later year, in four figures or two."""
    years = [int(found) for found in re.findall(r"(?<!\d)[12]\d{3}(?!\d)", value)]
    if _SHORT_YEAR.fullmatch(value.strip()):
        short = int(re.findall(r"\d+", value)[2])
        years.append(day.year - day.year % 100 + short if abs(short - day.year % 100) < _SOON else 0)
    return max(years, default=0) > day.year


def states_date(stated: Mapping[str, Any]) -> bool:
    """Say whether front matter states a date at all: a template may have left its place empty."""
    return bool(stated.get("date"))


def date_in_name(name: str, stated: Mapping[str, Any]) -> PostDate | None:
    """Return the date that the name of a file begins with, as exact as front matter says it to be; None without one."""
    found = _DATED_NAME.match(name)
    return read_date({**stated, "date": found[1]}, []) if found else None


def _calendar(value: object) -> _Calendar | None:
    typed = value.strip() if isinstance(value, str) else ""
    if _YEAR.fullmatch(typed):
        return int(typed), None, None
    matches = (pattern.fullmatch(typed) for pattern in _DATES)
    return next((found for match in matches if match and (found := _parts(match.groupdict()))), None)


def _parts(found: Mapping[str, Any]) -> _Calendar | None:
    """Return the parts of a date that a pattern found; None where its word is no month."""
    month = _MONTHS.get(fold(found["word"])) if "word" in found else int(found["month"])
    return (int(found["year"]), month, int(found["day"]) if "day" in found else None) if month is not None else None


def _why_none(value: object) -> str:
    what = f"{value!r} is no date; write 2010, 2010-01 or 2010-01-04"
    return f"{what}, with all four figures of the year" if _SHORT_YEAR.fullmatch(str(value).strip()) else what


def _why_impossible(value: object, parts: _Calendar, error: ValueError) -> str:
    """Return what to do about a date that is none: the day may stand where French has the month."""
    year, month, day = parts
    if month and day and month > _MONTHS_OF_YEAR >= day and _DAY_FIRST.fullmatch(str(value).strip()):
        return f"{value} is read with the day first, and there is no month {month}; write {year}-{day:02}-{month:02}"
    return f"{value} is an impossible date: {error}; {_MEND}"
