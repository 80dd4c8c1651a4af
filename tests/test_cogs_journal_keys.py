"""What stands in the custom ids of the journal: all of it comes back, and it always fits."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs._render import shown
from bot.cogs.journal._asked import (
    MOST_WORDS,
    MistypedError,
    Search,
    day,
    day_after,
    period,
    said_day,
    search_of,
    words_of,
)
from bot.cogs.journal._keys import Deed, Key, base36, key_of
from bot.model import Filters, Language, Outcome, ReviewState
from tests.helpers import looped

# docs: components/reference#anatomy-of-a-component
MOST = 100
BIGGEST = 2**63 - 1
ids = st.none() | st.integers(1, BIGGEST).map(str)
moments = st.none() | st.datetimes(datetime(1970, 1, 2), datetime(2099, 1, 1)).map(  # given a zone below
    lambda at: at.replace(second=0, microsecond=0, tzinfo=UTC)
)
searches = st.builds(
    Filters,
    words=st.text("aé. 2x", max_size=MOST_WORDS).map(lambda text: " ".join(text.split())),
    member=ids,
    channel=ids,
    outcome=st.none() | st.sampled_from(Outcome),
    disliked=st.booleans(),
    reported=st.booleans(),
    reviewed=st.none() | st.booleans(),
    state=st.none() | st.sampled_from(ReviewState),
    since=moments,
    until=moments,
)


@given(filters=searches, page=st.integers(0, 36**3 - 1), anchor=st.none() | st.integers(1, 36**11 - 1))
def test_every_search_comes_back_from_its_custom_id_and_fits(filters: Filters, page: int, anchor: int | None) -> None:
    custom_id = str(Search(filters).key(page, anchor))
    assert len(custom_id) <= MOST
    assert search_of(key_of(custom_id)) == Search(filters, page, anchor)
    asking = str(Search(filters).key(0, anchor).asking())
    assert len(asking) <= MOST
    assert search_of(key_of(asking).at_page(page)) == Search(filters, page, anchor)


@given(number=st.integers(0, BIGGEST))
def test_numbers_come_back(number: int) -> None:
    assert int(base36(number), 36) == number
    assert Key(Deed.TURN, ("1", base36(number))).number(1) == number


def test_what_another_version_made_is_told_from_what_is_ours() -> None:
    assert key_of("j:unknown:1").deed is Deed.GONE
    assert key_of("c:up:1:0").deed is Deed.GONE
    assert key_of(str(Key(Deed.OPEN, ("12",)))) == Key(Deed.OPEN, ("12",))
    assert key_of(Key(Deed.OPEN, ("12",)).of_select()) == Key(Deed.OPEN, ("12",))
    with pytest.raises(ValueError, match="invalid literal"):
        search_of(Key(Deed.LIST, ("", "?!")))
    with pytest.raises(ValueError, match="-1"):
        base36(-1)


@pytest.mark.parametrize("typed", ["2026-11-24", "24/11/2026", " 24.11.2026 "])
def test_days_are_understood_as_people_write_them(typed: str) -> None:
    begun = day(typed)
    assert begun.astimezone().strftime("%Y-%m-%d %H:%M") == "2026-11-24 00:00"
    assert day_after(begun) - begun == timedelta(days=1)


@pytest.mark.parametrize(
    ("typed", "days"), [("hier", 1), ("aujourd’hui", 0), ("demain", -1), ("Yesterday", 1), ("il y a trois jours", 3)]
)
def test_days_are_counted_from_today(typed: str, days: int) -> None:
    today = datetime.now().astimezone().date()
    assert day(typed).astimezone().date() in {today - timedelta(days=days), today - timedelta(days=days - 1)}


@looped("typed", ["*hierr*", "2026-13-01", "31/02/2026", "", "1066-10-14", "1950-01-01", "9999999"])
def test_what_is_no_day_is_refused_and_shown(typed: str) -> None:
    with pytest.raises(MistypedError, match="journal_no_day") as caught:
        day(typed)
    assert caught.value.words == {"typed": shown(typed, 40) or "…"}


def test_a_day_is_said_as_text_as_it_is_where_the_bot_runs() -> None:
    assert said_day(day("2026-11-24"), Language.FRENCH) == "24 novembre 2026"
    assert said_day(day("2026-12-01"), Language.ENGLISH) == "1 December 2026"


@pytest.mark.parametrize("until", [None, "demain", "2150-01-01"])
def test_a_period_that_is_yet_to_come_is_refused(until: str | None) -> None:
    with pytest.raises(MistypedError, match="journal_day_to_come"):
        period("demain", until)
    assert period("aujourd’hui", until)[0] == day("aujourd’hui")


def test_a_period_takes_a_week_whole() -> None:
    begun, ended = period("la semaine dernière", "last week")
    assert begun is not None
    assert ended is not None
    here = begun.astimezone()
    assert here.weekday() == 0
    assert (ended.astimezone().date() - here.date()).days == 7


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    assert period("2020-11-24", "2020-11-24") == (day("2020-11-24"), day("2020-11-25"))
    assert period(None, None) == (None, None)
    with pytest.raises(MistypedError, match="journal_no_period"):
        period("2026-11-25", "2026-11-24")


@looped("typed", ["***", "?!", "_", " ", "…", "🎈"])
def test_signs_alone_are_no_words_to_look_for(typed: str) -> None:
    with pytest.raises(MistypedError, match="journal_no_words"):
        words_of(typed)


@pytest.mark.parametrize(("typed", "words"), [("", ""), ("c++ ?", "c"), ("l’*Inde*", "l Inde"), ("2026 !", "2026")])
def test_words_are_looked_for_without_the_signs_around_them(typed: str, words: str) -> None:
    assert words_of(typed) == words
