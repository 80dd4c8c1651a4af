"""Day and hour as people type them, in French and in English, and as they are said back."""

import sys
import zoneinfo
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot import live
from bot.model import Language, LiveError
from bot.phrases import Voice
from tests.helpers import looped
from tests.live_sessions import refused

PARIS = ZoneInfo("Europe/Paris")
# A Tuesday, 16:00 in Paris.
NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


def local(text: str, now: datetime = NOW, zone: str = "Europe/Paris") -> str:
    return f"{there(live.parse_when(text, now, zone)):%Y-%m-%d %H:%M}"


def there(when: live.When) -> datetime:
    """Return a moment as the clocks of the place show it."""
    return when.at.astimezone(ZoneInfo(when.zone))


@looped(
    ("typed", "meant"),
    [
        ("demain 13h", "2026-11-25 13:00"),
        ("Demain à 13 h 30", "2026-11-25 13:30"),
        ("demain à 13 heures", "2026-11-25 13:00"),
        ("demain, 13:30", "2026-11-25 13:30"),
        ("demain 7 h et quart", "2026-11-25 07:15"),
        ("le 25/11 à 13 h 30", "2026-11-25 13:30"),
        ("25-11 13h", "2026-11-25 13:00"),
        ("25.11.26 à 13h.", "2026-11-25 13:00"),
        ("2026-12-01 13:00", "2026-12-01 13:00"),
        ("vendredi 13h", "2026-11-27 13:00"),
        ("vendredi prochain à midi", "2026-11-27 12:00"),
        ("vendredi 27 novembre à 13h", "2026-11-27 13:00"),
        ("mardi 17h", "2026-11-24 17:00"),
        ("mardi 15h", "2026-12-01 15:00"),
        ("mardi prochain 17h", "2026-12-01 17:00"),
        ("1er décembre 18h", "2026-12-01 18:00"),
        ("1 DECEMBRE 2026 18H05", "2026-12-01 18:05"),
        ("après-demain 9h05", "2026-11-26 09:05"),
        ("aujourd’hui 18h", "2026-11-24 18:00"),
        ("ce soir 20h", "2026-11-24 20:00"),
        ("23h", "2026-11-24 23:00"),
        ("13h", "2026-11-25 13:00"),
        ("midi et demie", "2026-11-25 12:30"),
        ("vendredi minuit", "2026-11-28 00:00"),
        ("vendredi 24h", "2026-11-28 00:00"),
        ("vendredi 0h", "2026-11-27 00:00"),
        ("aujourd’hui 24h", "2026-11-25 00:00"),
        ("24:00", "2026-11-25 00:00"),
        ("24/11 à 10h", "2027-11-24 10:00"),
        ("29 février 13h", "2028-02-29 13:00"),
        ("13\u00a0h\u00a030", "2026-11-25 13:30"),
        ("dans deux heures", "2026-11-24 18:00"),
        ("dans 2 h", "2026-11-24 18:00"),
        ("dans 1h30", "2026-11-24 17:30"),
        ("dans une heure et demie", "2026-11-24 17:30"),
        ("dans une heure et quart", "2026-11-24 17:15"),
        ("dans une demi-heure", "2026-11-24 16:30"),
        ("dans quarante-cinq minutes", "2026-11-24 16:45"),
        ("dans 2 heures et 5 min", "2026-11-24 18:05"),
        ("dans trois jours à 13h", "2026-11-27 13:00"),
        ("dans une semaine à midi", "2026-12-01 12:00"),
        ("dans deux semaines 13h", "2026-12-08 13:00"),
        ("demain à treize heures", "2026-11-25 13:00"),
        ("demain à treize heures trente", "2026-11-25 13:30"),
        ("vendredi à vingt et une heures", "2026-11-27 21:00"),
        ("trois décembre à sept heures", "2026-12-03 07:00"),
        ("3 sept à 7h", "2027-09-03 07:00"),
        ("tomorrow at 1 pm", "2026-11-25 13:00"),
        ("Tomorrow 1:30pm", "2026-11-25 13:30"),
        ("tomorrow at 13:00", "2026-11-25 13:00"),
        ("tomorrow at one p.m.", "2026-11-25 13:00"),
        ("the day after tomorrow at noon", "2026-11-26 12:00"),
        ("December 3 at 13:00", "2026-12-03 13:00"),
        ("December 3rd, 2026 at 6 pm", "2026-12-03 18:00"),
        ("on the 3rd of December at 6 pm", "2026-12-03 18:00"),
        ("3 December 18:00", "2026-12-03 18:00"),
        ("Dec. 3 at 12 am", "2026-12-03 00:00"),
        ("on Friday at 12 pm", "2026-11-27 12:00"),
        ("Friday, November 27 at 1 pm", "2026-11-27 13:00"),
        ("next Tuesday at 5 o’clock", "2026-12-01 05:00"),
        ("tonight at 8 pm", "2026-11-24 20:00"),
        ("today 6 pm", "2026-11-24 18:00"),
        ("in two hours", "2026-11-24 18:00"),
        ("in half an hour", "2026-11-24 16:30"),
        ("in an hour", "2026-11-24 17:00"),
        ("in 90 minutes", "2026-11-24 17:30"),
        ("in 1 hr", "2026-11-24 17:00"),
        ("dans une heure et demi-heure", "2026-11-24 17:30"),
        ("in an hour and a half", "2026-11-24 17:30"),
        ("in 1.5 hours", "2026-11-24 17:30"),
        ("dans trois quarts d’heure", "2026-11-24 16:45"),
        ("in three days at 1 pm", "2026-11-27 13:00"),
        ("May 3 at 13:00", "2027-05-03 13:00"),
    ],
)
def test_what_people_type_is_understood(typed: str, meant: str) -> None:
    assert local(typed) == meant


@looped(
    ("typed", "meant"),
    [
        ("1pm tomorrow", "2026-11-25 13:00"),
        ("noon tomorrow", "2026-11-25 12:00"),
        ("8 pm on Monday", "2026-11-30 20:00"),
        ("1:30pm on Friday", "2026-11-27 13:30"),
        ("at 8 pm on the 4th of December", "2026-12-04 20:00"),
        ("1pm December 14", "2026-12-14 13:00"),
        ("Friday at 1 pm, December 4, 2026", "2026-12-04 13:00"),
        ("8 pm next Tuesday", "2026-12-01 20:00"),
        ("8 pm, this Friday", "2026-11-27 20:00"),
        ("8 pm tonight", "2026-11-24 20:00"),
        ("1 pm in three days", "2026-11-27 13:00"),
        ("five o’clock tomorrow", "2026-11-25 05:00"),
        ("13:00 2026-12-01", "2026-12-01 13:00"),
        ("midnight on Friday", "2026-11-28 00:00"),
        ("à 13h demain", "2026-11-25 13:00"),
        ("13h vendredi", "2026-11-27 13:00"),
        ("13 h 30, vendredi prochain", "2026-11-27 13:30"),
        ("midi et demie demain", "2026-11-25 12:30"),
        ("13 heures trente demain", "2026-11-25 13:30"),
        ("7 h et quart le 1er décembre", "2026-12-01 07:15"),
        ("vendredi à 13h, le 4 décembre", "2026-12-04 13:00"),
        ("13h 14 décembre", "2026-12-14 13:00"),
        ("13h 30 14 décembre", "2026-12-14 13:30"),
        ("13h 25/11", "2026-11-25 13:00"),
        ("13h 14 mars 2027", "2027-03-14 13:00"),
        ("13h 14 mardi", "2026-12-01 13:14"),
        ("24h vendredi", "2026-11-28 00:00"),
        ("20h ce soir", "2026-11-24 20:00"),
        ("17h cet après-midi", "2026-11-24 17:00"),
    ],
)
def test_the_hour_is_understood_before_the_day_as_well(typed: str, meant: str) -> None:
    assert local(typed) == meant


@looped(
    ("typed", "meant"),
    [
        ("tomorrow evening at 8pm", "2026-11-25 20:00"),
        ("tomorrow morning at 9 o’clock", "2026-11-25 09:00"),
        ("8 pm tomorrow evening", "2026-11-25 20:00"),
        ("Thursday night 9pm", "2026-11-26 21:00"),
        ("Friday night at midnight", "2026-11-28 00:00"),
        ("Friday evening, December 4 at 7 pm", "2026-12-04 19:00"),
        ("next Friday afternoon at 2 pm", "2026-11-27 14:00"),
        ("Sat 3pm", "2026-11-28 15:00"),
        ("Sat. 3pm", "2026-11-28 15:00"),
        ("next Tue at 5 pm", "2026-12-01 17:00"),
        ("Fri Dec 4 1pm", "2026-12-04 13:00"),
        ("Fri., Dec. 4, 1pm", "2026-12-04 13:00"),
        ("1pm Fri Dec 4", "2026-12-04 13:00"),
        ("Monday the 7th at noon", "2026-12-07 12:00"),
        ("noon on Monday the 7th", "2026-12-07 12:00"),
        ("Monday, the 7th of December at noon", "2026-12-07 12:00"),
        ("demain soir à 20h", "2026-11-25 20:00"),
        ("demain après-midi 15h", "2026-11-25 15:00"),
        ("après-demain après midi à 15h", "2026-11-26 15:00"),
        ("à 20h demain soir", "2026-11-25 20:00"),
        ("samedi soir 21h", "2026-11-28 21:00"),
        ("vendredi prochain matin 9h", "2026-11-27 09:00"),
        ("vendredi soir minuit", "2026-11-28 00:00"),
        ("sam. 21h", "2026-11-28 21:00"),
        ("dim 20h", "2026-11-29 20:00"),
        ("lundi 7 à midi", "2026-12-07 12:00"),
        ("mardi 1er à 20h", "2026-12-01 20:00"),
        ("mardi 24 à 17h", "2026-11-24 17:00"),
        ("jeudi 31 à 17h", "2026-12-31 17:00"),
        ("vendredi 4 décembre 13h", "2026-12-04 13:00"),
    ],
)
def test_a_part_of_the_day_a_short_weekday_and_a_day_of_the_month_are_understood(typed: str, meant: str) -> None:
    assert local(typed) == meant


@looped(
    ("typed", "key"),
    [
        ("", "live_when_no_hour"),
        ("demain", "live_when_no_hour"),
        ("13", "live_when_no_hour"),
        ("demain 25h", "live_when_no_hour"),
        ("demain 13h75", "live_when_no_hour"),
        ("demain 13h ou 14", "live_when_no_hour"),
        ("13h ou 14h demain", "live_when_no_day"),
        ("tomorrow at 1 pm or 2 pm", "live_when_no_day"),
        ("lundi 13h 7", "live_when_no_hour"),
        ("13h 7", "live_when_no_hour"),
        ("20h-22h demain", "live_when_no_hour"),
        ("13h prochain", "live_when_no_day"),
        ("dans 2 h demain", "live_when_no_hour"),
        ("1 pm Brumaire 12", "live_when_no_day"),
        ("demain après-midi", "live_when_no_hour"),
        ("dans deux semaines", "live_when_no_hour"),
        ("dans 3", "live_when_no_hour"),
        ("in a while", "live_when_no_hour"),
        ("tomorrow at 13 pm", "live_when_no_hour"),
        ("Brumaire 12 at 1 pm", "live_when_no_day"),
        ("Monday November 29 at 1 pm", "live_when_other_weekday"),
        ("12 brumaire 13h", "live_when_no_day"),
        ("31/02 10h", "live_when_no_such_day"),
        ("11/25 10h", "live_when_no_such_day"),
        ("2027-02-29 10h", "live_when_no_such_date"),
        ("29 février 2027 10h", "live_when_no_such_date"),
        ("February 30 at 1 pm", "live_when_no_such_date"),
        ("00/00/0000 10h", "live_when_no_such_day"),
        ("lundi 29/11 13h", "live_when_other_weekday"),
        ("demain soir 8h", "live_when_other_part"),
        ("8 o’clock tonight", "live_when_other_part"),
        ("tomorrow morning at 9 pm", "live_when_other_part"),
        ("samedi soir 0h", "live_when_other_part"),
        ("Saturday night at 2 am", "live_when_other_part"),
        ("demain matin minuit", "live_when_other_part"),
        ("soir 20h", "live_when_no_day"),
        ("vendredi 13 à midi", "live_when_no_month"),
        ("Friday the 32nd at noon", "live_when_no_such_date"),
        ("le 7 à midi", "live_when_no_day"),
        ("mar 24 à midi", "live_when_no_day"),
        ("mardi 24 à 15h", "live_when_past"),
        ("24/11/2026 10h", "live_when_past"),
        ("12/04/2026 à 13h", "live_when_past"),
        ("04/05/2026 1pm", "live_when_past"),
        ("aujourd'hui 15h", "live_when_past"),
        ("hier 13h", "live_when_past"),
        ("yesterday at 1pm", "live_when_past"),
    ],
)
def test_what_is_not_understood_is_answered_with_what_to_type(typed: str, key: str) -> None:
    with refused(key):
        live.parse_when(typed, NOW)


@looped(
    ("typed", "first", "other"),
    [
        ("12/04/2026 1pm", "2026-04-12", "2026-12-04"),
        ("12/04/2026 13:00", "2026-04-12", "2026-12-04"),
        ("12/4 at 1pm", "2027-04-12", "2026-12-04"),
        ("1pm on 12/4", "2027-04-12", "2026-12-04"),
        ("12-4, 8 pm", "2027-04-12", "2026-12-04"),
        ("12/11 13h", "2027-11-12", "2026-12-11"),
        ("05/09/2027 13h", "2027-09-05", "2027-05-09"),
        ("Friday 12/4 at 1pm", "2027-04-12", "2026-12-04"),
        ("Fri, 12/4, 13:00", "2027-04-12", "2026-12-04"),
    ],
)
def test_a_date_in_figures_whose_month_may_come_first_is_asked_for_in_letters(
    typed: str, first: str, other: str
) -> None:
    with pytest.raises(LiveError) as caught:
        live.parse_when(typed, NOW)
    assert caught.value.key == "live_when_in_letters"
    for language in Language:
        said = Voice(language).say(caught.value.key, **caught.value.words)
        assert first in said
        assert other in said


@looped(
    ("typed", "meant"),
    [
        # Nearer than the other, or not to be read otherwise.
        ("4/12 at 1pm", "2026-12-04 13:00"),
        ("04/12/2026 at 1pm", "2026-12-04 13:00"),
        ("25/11 at 1pm", "2026-11-25 13:00"),
        ("12/12 at 1pm", "2026-12-12 13:00"),
        ("24/11 10:00", "2027-11-24 10:00"),
        # Monday is 12 April.
        ("Monday 12/4 at 1pm", "2027-04-12 13:00"),
        # Within months, and nothing says that it was written in English.
        ("12/4 13h", "2027-04-12 13:00"),
        # No Frenchman puts the month first.
        ("12/11 à 13h", "2027-11-12 13:00"),
        ("le 05/09/2027 à 13h", "2027-09-05 13:00"),
        ("2027-04-12 at 1 pm", "2027-04-12 13:00"),
        ("April 12 at 1 pm", "2027-04-12 13:00"),
    ],
)
def test_other_dates_in_figures_are_read_with_the_day_first(typed: str, meant: str) -> None:
    assert local(typed) == meant


PIECES = (
    "le lundi demain dans deux heures trente in two hours pm december 3rd 1er 0 00 2 12 29 31 24 99 9999 0000 / - . h :"
    " 13h à minuit midi novembre février heure d'hiver ²"
)


@given(st.text(max_size=30) | st.lists(st.sampled_from([*PIECES.split(), " "]), max_size=8).map("".join))
@example("31/12/9999 minuit")
@example("01/01/0001 0h")
@example("31/12/9999 23h")
def test_whatever_is_typed_is_a_moment_to_come_or_a_sentence(typed: str) -> None:
    try:
        assert live.parse_when(typed, NOW).at > NOW
    except LiveError as error:
        assert str(error).endswith(".")
        assert "\n" not in str(error)


@given(
    st.datetimes(datetime(2026, 11, 26), datetime(2027, 11, 20)),
    st.sampled_from(["Europe/Paris", "America/Guadeloupe", "Pacific/Noumea", "Africa/Dakar"]),
)
def test_a_day_and_hour_are_those_of_the_place(wall: datetime, zone: str) -> None:
    when = live.parse_when(f"{wall:%d/%m/%Y} à {wall:%H}h{wall:%M}", NOW, zone)
    assert f"{there(when):%Y-%m-%d %H:%M}" == f"{wall:%Y-%m-%d %H:%M}" or when.note == "live_when_gap"


@looped(
    ("typed", "moment", "note"),
    [
        # On 28 March 2027 clocks go from 2:00 to 3:00, on 31 October from 3:00 back to 2:00.
        ("28/03/2027 1h59", datetime(2027, 3, 28, 0, 59, tzinfo=UTC), None),
        ("28/03/2027 2h", datetime(2027, 3, 28, 1, 0, tzinfo=UTC), "live_when_gap"),
        ("28/03/2027 2h30", datetime(2027, 3, 28, 1, 30, tzinfo=UTC), "live_when_gap"),
        ("28/03/2027 3h", datetime(2027, 3, 28, 1, 0, tzinfo=UTC), None),
        ("31/10/2027 1h59", datetime(2027, 10, 30, 23, 59, tzinfo=UTC), None),
        ("31/10/2027 2h30", datetime(2027, 10, 31, 0, 30, tzinfo=UTC), "live_when_first"),
        ("31/10/2027 2h30 heure d’hiver", datetime(2027, 10, 31, 1, 30, tzinfo=UTC), "live_when_second"),
        ("31 October 2027 at 2:30 winter time", datetime(2027, 10, 31, 1, 30, tzinfo=UTC), "live_when_second"),
        ("31/10/2027 2h30 (heure d'été)", datetime(2027, 10, 31, 0, 30, tzinfo=UTC), "live_when_first"),
        ("31/10/2027 3h", datetime(2027, 10, 31, 2, 0, tzinfo=UTC), None),
    ],
)
def test_the_hours_of_a_changed_clock_are_told(typed: str, moment: datetime, note: str | None) -> None:
    when = live.parse_when(typed, NOW)
    assert (when.at, when.note) == (moment, note)


@looped(
    ("typed", "minute", "moment"),
    [
        # On 31 October 2027 at 0:20 universal time Paris shows 2:20 for the first time, an hour later for the second.
        ("2h30", 80, datetime(2027, 10, 31, 1, 30, tzinfo=UTC)),
        ("aujourd’hui 2h30", 80, datetime(2027, 10, 31, 1, 30, tzinfo=UTC)),
        ("31/10 à 2h30", 80, datetime(2027, 10, 31, 1, 30, tzinfo=UTC)),
        ("dimanche 2h10", 20, datetime(2027, 10, 31, 1, 10, tzinfo=UTC)),
        ("2h30", 20, datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),
        ("2h10", 80, datetime(2027, 11, 1, 1, 10, tzinfo=UTC)),
    ],
)
def test_of_an_hour_that_comes_twice_the_second_is_meant_once_the_first_is_over(
    typed: str, minute: int, moment: datetime
) -> None:
    assert live.parse_when(typed, datetime(2027, 10, 31, tzinfo=UTC) + timedelta(minutes=minute)).at == moment


@pytest.mark.parametrize("language", Language)
def test_what_is_to_be_added_for_the_second_of_two_hours_is_understood(language: Language) -> None:
    added = Voice(language).say("live_when_first").rpartition(":")[2].strip(" \u00a0.")
    assert live.parse_when(f"31/10/2027 2h30 {added}", NOW).note == "live_when_second"
    assert ("winter" in added) == (language is Language.ENGLISH)


def test_an_hour_of_summer_time_that_is_over_is_past() -> None:
    with refused("live_when_past"):
        live.parse_when("aujourd’hui 2h30 heure d’été", datetime(2027, 10, 31, 1, 20, tzinfo=UTC))


def test_hours_from_now_are_real_ones_also_where_clocks_change() -> None:
    before = datetime(2027, 3, 28, 0, 30, tzinfo=UTC)  # half past one in Paris
    assert local("dans deux heures", before) == "2027-03-28 04:30"
    assert local("in two hours", datetime(2027, 10, 31, 0, 30, tzinfo=UTC)) == "2027-10-31 03:30"


def test_an_hour_left_out_is_said_back_as_the_one_after_it() -> None:
    when = live.parse_when("28/03/2027 2h30", NOW)
    assert live.said_moment(when.at, when.zone) == "dimanche 28 mars 2027 à 3\u00a0h\u00a030 (heure de Paris)"


def test_the_day_is_counted_where_people_are() -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)  # already the 25th in Paris
    assert local("demain 13h", late) == "2026-11-26 13:00"
    assert local("demain 13h", late, "America/Guadeloupe") == "2026-11-25 13:00"


@pytest.mark.parametrize("zone", ["Europe/Lutèce", "", "Europe", "../etc/passwd"])
def test_an_unknown_time_zone_is_named(zone: str) -> None:
    with refused("live_when_no_zone"):
        live.parse_when("demain 13h", NOW, zone)


def test_a_machine_without_time_zones_is_not_said_to_lack_one_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "tzdata", None)  # as if it were not installed
    zoneinfo.reset_tzpath([str(tmp_path)])
    ZoneInfo.clear_cache()
    try:
        with refused("live_when_no_zones"):
            live.parse_when("demain 13h", NOW)
    finally:
        zoneinfo.reset_tzpath()


@looped(
    ("typed", "minutes"),
    [
        ("1 h", 60),
        ("1h30", 90),
        ("1 H 05", 65),
        ("45 min", 45),
        ("45 minutes", 45),
        ("90", 90),
        ("2 heures 15 min", 135),
        ("une heure et demie", 90),
        ("deux heures", 120),
        ("half an hour", 30),
        ("one hour", 60),
        ("1 hr", 60),
        ("2hrs", 120),
        ("1 hr 30 mins", 90),
        ("90m", 90),
        ("1h30m", 90),
        ("an hour and a half", 90),
        ("one and a half hours", 90),
        ("an hour and a quarter", 75),
        ("1 hour and 30 minutes", 90),
        ("1 hour and thirty minutes", 90),
        ("three quarters of an hour", 45),
        ("1.5 hours", 90),
        ("0.5 h", 30),
        ("1,5 heure", 90),
        ("1 h et 30 minutes", 90),
        ("deux heures et demi", 150),
        ("trois quarts d’heure", 45),
    ],
)
def test_lengths_are_understood(typed: str, minutes: int) -> None:
    assert live.parse_length(typed) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "h", "longtemps", "-5", "1 h 30 12", "and a half", "et 30 min", "1 h et", "1 h et et 30 min"),
        *("1.25 hours", "1.50 h", "1.1.5 h", "13.1,5 h", "30 m 30"),
    ],
)
def test_other_lengths_are_not(typed: str) -> None:
    with refused("live_when_no_length"):
        live.parse_length(typed)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.FRENCH, "mercredi 1er juillet 2026 à 13\u00a0h (heure de Paris)"),
        (Language.ENGLISH, "Wednesday 1 July 2026 at 13:00 (Paris time)"),
    ],
)
def test_a_moment_is_said_back(language: Language, said: str) -> None:
    assert live.said_moment(datetime(2026, 7, 1, 11, 0, tzinfo=UTC), "Europe/Paris", language) == said


@pytest.mark.parametrize(
    ("minutes", "said"), [(45, "45\u00a0min"), (60, "1\u00a0h"), (90, "1\u00a0h\u00a030"), (65, "1\u00a0h\u00a005")]
)
def test_a_length_is_said_back(minutes: int, said: str) -> None:
    assert live.said_length(timedelta(minutes=minutes)) == said


@looped(
    ("typed", "first", "last"),
    [
        ("the day before yesterday", "2026-11-22", "2026-11-22"),
        ("avant hier", "2026-11-22", "2026-11-22"),
        ("Nov 24, 2026", "2026-11-24", "2026-11-24"),
        ("Sept. 3", "2026-09-03", "2026-09-03"),
        ("Mar 5, 2026", "2026-03-05", "2026-03-05"),
        ("2026/11/24", "2026-11-24", "2026-11-24"),
        ("ce matin", "2026-11-24", "2026-11-24"),
        ("this afternoon", "2026-11-24", "2026-11-24"),
        ("last week", "2026-11-16", "2026-11-22"),
        ("la semaine dernière", "2026-11-16", "2026-11-22"),
        ("cette semaine", "2026-11-23", "2026-11-29"),
        ("a week ago", "2026-11-17", "2026-11-17"),
        ("last month", "2026-10-01", "2026-10-31"),
        ("le mois dernier", "2026-10-01", "2026-10-31"),
        ("ce mois-ci", "2026-11-01", "2026-11-30"),
    ],
)
def test_days_that_are_over_are_understood(typed: str, first: str, last: str) -> None:
    today = NOW.date()
    found = [live.parse_past_day(typed, today, last=each).isoformat() for each in (False, True)]
    assert found == [first, last]


def test_a_bare_unit_is_no_day() -> None:
    for typed in ("semaine", "mois", "la semaine", "last"):
        with pytest.raises(LiveError):
            live.parse_past_day(typed, NOW.date())
