"""The everyday words that come with the bot."""

from collections.abc import Sequence
from functools import cache

import pytest

from bot.index._lexicon import FOLDER, Lexicon, english, folded_file, french, names
from bot.index._substitutes import Substitutes
from bot.text import fold, stem
from tests.lexicon import PHRASES, SPACED, in_order, read

FILES = sorted(path.name for path in FOLDER.glob("*.txt"))


@cache
def lines_of(lexicon: Lexicon) -> list[tuple[str, ...]]:
    return list(lexicon.lines())


def words_for(lexicon: Lexicon, folded: str) -> tuple[str, ...]:
    """Return the words to which a lexicon leads a folded one."""
    place = lexicon.place_of(folded)
    return () if place is None else lines_of(lexicon)[place]


@pytest.mark.parametrize("name", FILES)
def test_every_line_is_a_word_and_others(name: str) -> None:
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        head, colon, others = line.partition(": ")
        assert colon, line
        assert (head.replace(" ", "") if name == PHRASES else head).isalpha(), line
        assert all(other.isalpha() for other in others.split(" " if name.endswith(SPACED) else ", ")), line


@pytest.mark.parametrize("name", FILES)
def test_files_are_in_order_and_french_words_lead_back(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert in_order(name, read(name)) == text, "python -m tests.lexicon puts them in order"


@pytest.mark.parametrize("name", FILES)
def test_files_are_folded_as_questions_are(name: str) -> None:
    assert folded_file(name).splitlines() == [
        fold(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()
    ]


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("boulot", "travail"),
        ("boulots", "travail"),
        ("surveillent", "espionner"),
        ("tiennent", "garder"),
        ("paresseuses", "faineant"),
        ("espionner", "surveiller"),
        ("reseaux", "internet"),
        ("salaries", "employe"),
        ("heureuses", "content"),
        ("exige", "demander"),
    ],
)
def test_french_words_are_found_in_any_form(typed: str, other: str) -> None:
    assert other in words_for(french(), typed)


@pytest.mark.parametrize(
    ("typed", "other"),
    [("customers", "client"), ("fears", "peur"), ("spied", "espionner"), ("children", "enfant"), ("stopped", "arret")],
)
def test_english_words_lead_to_french_ones(typed: str, other: str) -> None:
    assert other in words_for(english(), typed)


def test_what_is_no_word_leads_nowhere() -> None:
    for lexicon in (french(), english()):
        assert "schtroumpfons" not in lexicon
        assert words_for(lexicon, "schtroumpfons") == ()


def test_first_and_last_words_are_found() -> None:
    lexicon = Lexicon("aller: partir\nvenir: arriver, surgir\n", {"vont": "aller"}, (("s", ""),))
    assert words_for(lexicon, "vont") == ("partir",)
    assert words_for(lexicon, "venirs") == ("arriver", "surgir")
    assert words_for(lexicon, "zebre") == words_for(lexicon, "abaisser") == ()


def test_forms_of_a_word_lead_to_each_other_where_they_are_asked_for() -> None:
    place = french().place_of("contient")
    assert place is not None
    assert list(french().lines(to_forms=True))[place][:2] == ("contenir", "contiens")
    assert "contiens" not in words_for(french(), "contient")


@pytest.mark.parametrize("word", ["lyon", "violons", "poireaux"])
def test_names_are_whole_words_or_many_of_one(word: str) -> None:
    assert word in names()
    assert word[:3] not in names()


def test_empty_lexicon_knows_nothing() -> None:
    assert words_for(Lexicon("", {}, ()), "argent") == ()


@pytest.mark.parametrize("lexicon", [french(), english()])
def test_narrowed_to_what_a_blog_has_all_words_are_still_known_and_lead_there(lexicon: Lexicon) -> None:
    def has(word: str) -> bool:
        return len(word) % 3 == 0

    narrow, or_all = Substitutes(lexicon, has), Substitutes(lexicon, has, or_all=True)
    heads = [line.partition(":")[0] for line in folded_file("french.txt").splitlines()[::50]]
    heads += [line.partition(":")[0] for line in folded_file("english.txt").splitlines()[::50]]
    emptied = 0
    for word in [form for head in heads for form in (head, f"{head}s")]:
        had = tuple(filter(has, words_for(lexicon, word)))
        assert narrow.pairs_for(word) == _first_of_each_stem(had)
        assert or_all.pairs_for(word) == _first_of_each_stem(had or words_for(lexicon, word))
        assert (word in narrow) == (word in lexicon) == (word in or_all)
        emptied += bool(words_for(lexicon, word) and not had)
    assert emptied


def _first_of_each_stem(words: Sequence[str]) -> list[tuple[str, str]]:
    """Return the first ten words of different stems, each behind its stem."""
    stems = [stem(word) for word in words]
    return [(stems[place], word) for place, word in enumerate(words) if stems[place] not in stems[:place]][:10]


def test_blog_that_has_nothing_narrows_a_lexicon_to_nothing() -> None:
    lexicon = Lexicon("aller: partir\n", {}, ())
    assert Substitutes(lexicon, lambda _: False).pairs_for("aller") == []
    assert Substitutes(lexicon, lambda _: False, or_all=True).pairs_for("aller") == [("part", "partir")]
    assert "aller" in Substitutes(lexicon, lambda _: False)
