"""A message says the same in other clothes: politely, in capitals, in a hurry, behind a word that means nothing."""

from bot.search import Index
from tests.bench.dressing import ANY, ENGLISH, FRENCH, changes, read_messages, share

# The share of dressed messages whose outcome or first quote may change; `tests/bench/dressing.py` measures more.
MOST_CHANGED = 0.14
QUESTIONS, TURNS, EACH = 45, 15, 2


def test_reply_hardly_ever_hangs_on_how_a_message_is_dressed(index: Index) -> None:
    found = list(changes(read_messages("validation", questions=QUESTIONS, turns=TURNS), index, each=EACH))
    assert len(found) == EACH * (QUESTIONS + TURNS)
    changed = [f"{change.dressing}: {change.asked.text}" for change in found if change.has_changed]
    assert share(found) <= MOST_CHANGED, changed


def test_dressings_leave_a_message_its_words() -> None:
    for name, dressed in (ANY | FRENCH | ENGLISH).items():
        said = dressed("Is the big data dangerous?").lower()
        assert "the big data dangerous" in said, name
