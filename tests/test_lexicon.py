"""The everyday words that come with the bot."""

from itertools import pairwise
from pathlib import Path

import pytest

from bot.index import _lexicon
from bot.index._lexicon import Lexicon, english, french
from bot.text import fold

FILES = sorted(Path(_lexicon.__file__).with_name("lexicon").glob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_line_is_a_word_and_others(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    separator = " " if path.name.endswith("_forms.txt") else ", "
    assert len(lines) > 50
    for line in lines:
        head, colon, others = line.partition(": ")
        assert colon, line
        assert " " not in head, line
        assert all(other.strip() and " " not in other for other in others.split(separator)), line


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_words_stand_in_order_each_once(path: Path) -> None:
    heads = [fold(line.partition(":")[0]) for line in path.read_text(encoding="utf-8").splitlines()]
    assert all(first <= second for first, second in pairwise(heads))


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("boulot", "travail"),
        ("boulots", "travail"),
        ("surveillent", "espionner"),
        ("tiennent", "garder"),
        ("paresseuses", "faineant"),
        ("espionner", "surveiller"),
    ],
)
def test_french_words_are_found_in_any_form(typed: str, other: str) -> None:
    assert other in french().words_for(typed)


@pytest.mark.parametrize(
    ("typed", "other"), [("customers", "client"), ("fears", "peur"), ("spied", "espionner"), ("children", "enfant")]
)
def test_english_words_lead_to_french_ones(typed: str, other: str) -> None:
    assert other in english().words_for(typed)


def test_what_is_no_word_leads_nowhere() -> None:
    for lexicon in (french(), english()):
        assert "schtroumpfons" not in lexicon
        assert lexicon.words_for("schtroumpfons") == ()


def test_both_ways_means_back_too() -> None:
    entries = [("fric", ["argent", "sous"])]
    one_way = Lexicon(entries, lambda folded: (folded,))
    both = Lexicon(entries, lambda folded: (folded,), both_ways=True)
    assert one_way.words_for("argent") == ()
    assert both.words_for("argent") == ("fric",)
    assert both.words_for("fric") == ("argent", "sous")


def test_empty_lexicon_knows_nothing() -> None:
    assert Lexicon([], lambda folded: (folded,)).words_for("argent") == ()
