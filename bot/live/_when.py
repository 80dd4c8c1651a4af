"""A day and an hour as people type them, in the time zone of the place.

Taken: a day ("aujourd’hui", "demain", "après-demain", "vendredi", "vendredi prochain", "lundi 7", "25/11",
"25/11/2026", "1er décembre", "2026-11-25", "dans trois jours", and "demain soir" where the hour is one of that part)
and an hour ("13h", "13 h 30", "13:30", "midi", "minuit"), in any order, with "le" and "à" or without; an hour alone is
the next time the clock shows it; and "dans deux heures", "dans 45 min". The same in English, and numbers in words, see
`in_figures`. Not taken: "fin novembre", an hour without its unit. In figures the day stands before the month, in
English too; what is likelier to be the other way round is asked about, see `insist_on_letters`.

Twice a year a wall clock lies. In spring an hour is left out: a time in it is moved behind the gap, as a clock would.
In autumn an hour comes twice: the first is meant, unless it is over or "heure d’hiver" is added. All that is said
(`note`).
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from bot.live._days import MONTHS, RELATIVE, WEEKDAYS, coming_days, dated, insist_on_letters
from bot.live._spoken import in_figures, language_of
from bot.live._step import refusal
from bot.live._zones import zone_of
from bot.model import LiveError

# In "13h 14 décembre" and "13h 25/11" the figures behind the hour are a day, and no minutes.
_HOUR = (
    r"(?:\b(?:a|vers)\s+)?(?:(?<!-)\b(?P<name>midi|minuit)(?:\s+(?P<half>et demie|et quart))?|"
    r"(?<![\d/.-])(?P<hour>\d{1,2})\s*(?:h(?:eures?|rs?)?|:)"
    rf"(?:\s*(?P<minute>\d{{2}})(?!\d|[/.-]\d|\s+(?:{'|'.join(MONTHS)})\b))?(?P<half2>\s+et demie|\s+et quart)?)"
)
_HOUR_LAST, _HOUR_BEFORE_MORE = re.compile(_HOUR + r"$"), re.compile(_HOUR + r"(?=[\s,])")
# "demain soir", and not "ce soir", which is a day by itself.
_PART = re.compile(r"(?:\b(?P<this>cet?) |(?<=\S) )(?P<part>matin|apres-midi|soir|nuit)\b")
# Their hours, midnight being 24. At two, "vendredi nuit" is Friday to some and Saturday to others: it is not taken.
_HOURS_OF_PART = {"matin": range(13), "apres-midi": range(12, 20), "soir": range(15, 25), "nuit": range(18, 25)}
_HALVES = {"demie": 30, "quart": 15}
_WINTER = re.compile(r",?\s*\(?heure d'(?P<season>hiver|ete)\)?$")
_DAYS_AGO = re.compile(r"(?:il y a )?(?P<count>\d{1,3}) (?P<unit>jours|semaines)(?: ago)?")
_LAST = re.compile(r"last (?P<day>[a-z]+)")
_SPAN = re.compile(r"(?:la |cette |ce )?(?P<unit>semaines|mois)(?:-ci)?(?P<last> dernier| derniere| passee?)?")
# A day without its year comes again within so many, the 29th of February too.
_YEARS_BACK = 8
_IN_A_WHILE = re.compile(
    r"dans (?:(?P<hours>\d{1,3})\s*h(?:eures?)?)?\s*(?:et\s*)?(?:(?P<minutes>\d{1,3})\s*(?:min)?)?"
    r"(?P<half>et demie|et quart)?"
)
_LENGTH = re.compile(
    r"(?:(?P<hours>\d{1,2})\s*h(?:eures?)?(?:\s*et(?=\s*\d))?)?\s*"
    r"(?:(?P<minutes>\d{1,3})\s*(?:min(?:ute)?s?|mn?|'|$))?\.?"
)
# Other fractions are not taken: by "1.25 h" some mean an hour and a quarter, and some an hour and 25 minutes.
_POINT_FIVE = re.compile(r"(?<![\d.,])(\d{1,2})[.,]5\s*h(?:eures?)?$")


@dataclass(frozen=True, slots=True)
class When:
    """A moment (`at`, in UTC), its place's zone, and the key of a phrase to say where the clock is changed that day."""

    at: datetime
    zone: str
    note: str | None = None


def parse_when(text: str, now: datetime, zone: str = "Europe/Paris") -> When:
    """Return the next moment that fits what was typed; `now` has a time zone of its own.

    Raises LiveError, which says what to type, for what cannot be read, what does not exist, and what is past.
    """
    place = zone_of(zone)
    typed, season = _season(in_figures(text))
    if (wait := _wait(typed)) is not None:
        return When((now.astimezone(UTC) + wait).replace(second=0, microsecond=0), zone)
    hour = _hour(typed)
    clock = _clock(hour)
    # "vendredi minuit" is the night that follows Friday, as one says it, and so is "vendredi 24h".
    after = timedelta(days=1) if hour["name"] == "minuit" or hour["hour"] == "24" else timedelta(0)
    today = now.astimezone(place).date()
    rest, days = _days(typed, hour, today)
    moments = (
        (day, each) for day in days for each in _moments(datetime.combine(day + after, clock), place, zone, season)
    )
    meant, found = next(((day, each) for day, each in moments if each.at > now), (None, None))
    insist_on_letters(rest, meant, today, language_of(text))
    if found is None:
        raise refusal("live_when_past")
    return found


def parse_past_day(text: str, today: date, *, last: bool = False) -> date:
    """Return the last day that fits what was typed: "hier", "lundi", "24/11", "il y a trois jours", "2026-11-24".

    Of "la semaine dernière" or "le mois dernier" it is the first day, or the `last` one. It is yet to come only where
    it was typed so: "demain", or with its year. Raises LiveError for what is no day.
    """
    typed = in_figures(text).removeprefix("le ").strip()
    if typed in RELATIVE:
        return today + timedelta(days=RELATIVE[typed])
    if match := _DAYS_AGO.fullmatch(typed):
        return today - timedelta(days=int(match["count"]) * (7 if match["unit"] == "semaines" else 1))
    if (match := _SPAN.fullmatch(typed)) and (match["last"] or typed.startswith("ce")):
        return _span(today, match["unit"], is_over=match["last"] is not None)[last]
    name, _, which = _LAST.sub(r"\g<day> dernier", typed).partition(" ")
    if name in WEEKDAYS and which in {"", "dernier"}:
        return today - timedelta(days=(today.weekday() - WEEKDAYS.index(name)) % 7 or (7 if which else 0))
    found = dated(typed, today - timedelta(days=_YEARS_BACK * 366))
    return max((each for each in found if each <= today), default=found[0])


def _span(today: date, unit: str, *, is_over: bool) -> tuple[date, date]:
    """Return the first and the last day of the week or month that a day is in, or of the one before."""
    if unit == "semaines":
        first = today - timedelta(days=today.weekday() + 7 * is_over)
        return first, first + timedelta(days=6)
    first = today.replace(day=1)
    first = (first - timedelta(days=1)).replace(day=1) if is_over else first
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def parse_length(text: str) -> timedelta:
    """Return a length such as "1 h", "1h30", "1.5 h", "45 min" or "90"; raises LiveError for anything else."""
    typed = _POINT_FIVE.sub(r"\1 heures et demie", in_figures(text))
    match = _LENGTH.fullmatch(typed)
    if match is None or match["hours"] is match["minutes"] is None:
        hour = re.fullmatch(r"(\d{1,2})\s*h(?:eures?)?\s*(?:(\d{1,2})|et (demie|quart))", typed)
        if hour is None:
            raise refusal("live_when_no_length")
        return timedelta(hours=int(hour[1]), minutes=_HALVES[hour[3]] if hour[3] else int(hour[2]))
    return timedelta(hours=int(match["hours"] or 0), minutes=int(match["minutes"] or 0))


def _wait(typed: str) -> timedelta | None:
    """Return how long "dans deux heures" is, of the sixty minutes that hours always have; None for something else."""
    match = _IN_A_WHILE.fullmatch(_POINT_FIVE.sub(r"\1 heures et demie", typed))
    if match is None or match["hours"] is match["minutes"] is None:
        return None
    if match["minutes"] and not match["hours"] and not typed.endswith("min"):
        return None  # "dans 3": hours, days?
    more = _HALVES[match["half"].split()[-1]] if match["half"] else int(match["minutes"] or 0)
    wait = timedelta(hours=int(match["hours"] or 0), minutes=more)
    return wait if wait >= timedelta(minutes=1) else None


def _season(typed: str) -> tuple[str, str | None]:
    match = _WINTER.search(typed)
    return (typed[: match.start()], match["season"]) if match else (typed, None)


def _hour(typed: str) -> re.Match[str]:
    """Return where the hour stands, behind the day or before it; raises LiveError for none."""
    hour = _HOUR_LAST.search(typed) or _HOUR_BEFORE_MORE.search(typed)
    # "lundi 13h 7" is seven past one to some, and Monday the 7th to others.
    if hour is None or re.fullmatch(r"\d{1,3}", typed[hour.end() :].strip(" ,")):
        raise refusal("live_when_no_hour")
    return hour


def _days(typed: str, hour: re.Match[str], today: date) -> tuple[str, tuple[date, ...]]:
    """Return what stands around the hour, and the days that may be meant by it, the next one first."""
    before = typed[: hour.start()].strip().strip(",").removesuffix(" a").strip()
    after = typed[hour.end() :].strip(" ,")
    rest, part, is_known = _part(f"{before} {after}".strip())
    try:
        found = coming_days(rest, today)
    except LiveError as error:
        # It is not the day that was unclear in "demain 13h ou 14".
        if before and after and error.key == "live_when_no_day":
            raise refusal("live_when_no_hour") from None
        raise
    # "ce soir 8h" was always taken as it stands.
    hours = range(25) if part is None or (is_known and not after) else _HOURS_OF_PART[part]
    if (24 if hour["name"] == "minuit" else int(hour["hour"] or 12)) not in hours:
        raise refusal("live_when_other_part")
    return rest, found


def _part(typed: str) -> tuple[str, str | None, bool]:
    """Return a day without the part of it that was typed behind it, that part, and whether it is known with its day."""
    part = _PART.search(typed)
    if part is None:
        return typed, None, False
    if part["this"]:
        return typed, part["part"], True
    return typed[: part.start()] + typed[part.end() :], part["part"], False


def _clock(match: re.Match[str]) -> time:
    half = (match["half"] or match["half2"] or "").split()
    minute = _HALVES[half[-1]] if half else int(match["minute"] or 0)
    hour = {"midi": 12, "minuit": 0}[match["name"]] if match["name"] else int(match["hour"])
    try:
        return time(hour % 24 if hour == 24 and not minute else hour, minute)
    except ValueError:
        raise refusal("live_when_no_hour") from None


def _moments(wall: datetime, place: tzinfo, zone: str, season: str | None) -> tuple[When, ...]:
    """Return the moments at which clocks show this, or where they never do what they show instead."""
    first, second = wall.replace(tzinfo=place, fold=0), wall.replace(tzinfo=place, fold=1)
    if first.utcoffset() == second.utcoffset():
        return (When(first.astimezone(UTC), zone),)
    # In a gap the offset from before it leads behind it, which is what a clock put forward shows.
    if first.astimezone(UTC).astimezone(place).replace(tzinfo=None) != wall:
        return (When(first.astimezone(UTC), zone, "live_when_gap"),)
    summer = When(first.astimezone(UTC), zone, "live_when_first")
    winter = When(second.astimezone(UTC), zone, "live_when_second")
    return {"ete": (summer,), "hiver": (winter,)}.get(season or "", (summer, winter))
