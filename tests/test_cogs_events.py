"""What stands in the trail, in its reader's own words."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot import live
from bot.cogs._events import event_words
from bot.cogs.journal.trail import trail_line
from bot.model import BLOG, Event, EventKind, Guest, Language, LiveSession, Notice
from bot.phrases import Voice
from tests.helpers import looped
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
    for language in Language:
        missing = [deed for deed in told if not Voice(language).has(f"trail_{deed.replace(' ', '_')}")]
        assert missing == []


def test_how_much_a_session_was_prolonged_by_is_told() -> None:
    event = Event(EventKind.LIVE, NOON, detail="prolong: 15 min")
    assert event_words(event, Voice(Language.FRENCH))[1:] == ["prolongée", "15 min"]


SESSION = LiveSession("1", "10", "100", "Le *chat*", Guest("5", "Zoé"), "9", NOON, NOON, NOON, NOON)
GONE = "une séance effacée, ou que vous ne voyez pas"
DAY = f"<t:{int(NOON.timestamp())}:d>"


@looped(
    ("kind", "detail", "about", "shown"),
    [
        (EventKind.REVEAL, "who asked anonymously", None, f"qui a demandé sans son nom · {GONE}"),
        (EventKind.REVEAL, "names in an export", "123", "les noms d’un export · <@123>"),
        (EventKind.SEARCH, "member", "123", "membre · <@123>"),
        (EventKind.LIVE, "approve", SESSION, rf"question acceptée · Le \*chat\*, avec Zoé, {DAY}"),
        (EventKind.LIVE, "approve", replace(SESSION, guest=BLOG), rf"Le \*chat\*, avec le blog, {DAY}"),
        (EventKind.LIVE, "approve", replace(SESSION, title="long " * 20), f"· long long long…, avec Zoé, {DAY}"),
        (EventKind.LIVE, "approve", None, f"question acceptée · {GONE}"),
    ],
)
def test_whom_it_was_about_is_named_and_what_it_was_about_is_not_taken_for_somebody(
    kind: EventKind, detail: str, about: str | LiveSession | None, shown: str
) -> None:
    event = Event(kind, NOON, actor="9", subject="123", detail=detail)
    assert trail_line(event, about, Voice(Language.FRENCH), 20).endswith(shown)


@pytest.mark.parametrize(("actor", "who"), [(None, "moi-même"), ("operator", "l’exploitant"), ("9", "<@9>")])
def test_it_is_told_who_did_it(actor: str | None, who: str) -> None:
    event = Event(EventKind.LIVE, NOON, actor=actor, detail="start")
    assert f" · {who} · séance en direct" in trail_line(event, SESSION, Voice(Language.FRENCH), 20)
