"""What stands in the trail, in its reader's own words."""

import re
from pathlib import Path

import pytest

from bot import live
from bot.cogs._events import event_words
from bot.cogs.journal.trail import trail_line
from bot.model import Event, EventKind, Language, Notice
from bot.phrases import Voice, keys
from tests.turns import NOON

RULES = Path(live.__file__).parent


def deeds() -> list[str]:
    """Return what the rules of live sessions write into the trail, in the order of the alphabet."""
    sources = "\n".join(path.read_text(encoding="utf-8") for path in RULES.glob("*.py"))
    found = set(re.findall(r'recorded\(.*, f?"([^"]+)", at=at', sources))
    return sorted(found - {"cannot show the {notice}"} | {f"cannot show the {notice}" for notice in Notice})


def test_all_that_is_done_in_a_live_session_is_told_in_both_languages() -> None:
    assert len(deeds()) > 20
    told = {deed.partition(": ")[0] for deed in [*deeds(), "who asked anonymously"]}
    assert {f"trail_{deed.replace(' ', '_')}" for deed in told} <= set(keys())


def test_how_much_a_session_was_prolonged_by_is_told() -> None:
    event = Event(EventKind.LIVE, NOON, detail="prolong: 15 min")
    assert event_words(event, Voice(Language.FRENCH))[1:] == ["prolongée", "15 min"]


@pytest.mark.parametrize(
    ("kind", "detail", "shown"),
    [
        (EventKind.REVEAL, "who asked anonymously", "qui a demandé sans son nom · 123"),
        (EventKind.REVEAL, "names in an export", "les noms d’un export · <@123>"),
        (EventKind.SEARCH, "member", "membre · <@123>"),
        (EventKind.LIVE, "approve", "question acceptée · 123"),
    ],
)
def test_whom_it_was_about_is_named_and_what_it_was_about_is_not_taken_for_somebody(
    kind: EventKind, detail: str, shown: str
) -> None:
    line = trail_line(Event(kind, NOON, actor="9", subject="123", detail=detail), Voice(Language.FRENCH))
    assert line.endswith(shown)
