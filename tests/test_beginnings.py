"""Which signs a message can hold by how its words begin: none that it does hold may be ruled out."""

import re
import sys
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation import _introduced, _rephrased
from bot.conversation.heard import _about_posts, _author_life, _follow_ups, _small_talk
from bot.conversation.heard._beginnings import Beginnings, LateOpening, Openings, beginnings
from bot.conversation.heard._signs import SIGNS, any_of
from bot.text import LatePattern, plain
from tests.helpers import lines_of

_SIGNS = Beginnings(SIGNS)
# What stands in the patterns as it is, and what readers write.
_PIECES = sorted({each for sign in SIGNS.values() for each in re.findall(r"[a-z']+(?: [a-z']+)*", sign.pattern)})
_OPENINGS = {
    f"{room.removeprefix('bot.conversation.')} {name}": rule
    for room, module in sorted(sys.modules.items())
    if room.startswith("bot.conversation.")
    for name, rule in vars(module).items()
    if isinstance(rule, LateOpening)
}
# Rules for whole messages that are looked up by how these begin, each row with what looks them up.
_ROWS: dict[str, tuple[Sequence[LatePattern | LateOpening], Openings]] = {
    "small talk": ([rule for _, rule in _small_talk._RULES_IN_ORDER], _small_talk._OPENINGS),
    "of guests": ([rule for _, rule in _small_talk._GUESTS_IN_ORDER], _small_talk._GUESTS_OPENINGS),
    "before all": ([rule for rule, _ in _introduced._BEFORE_ALL], _introduced._OPENINGS),
    "of the posts": (list(_about_posts._ASKED_ON.values()), _about_posts._OPENINGS),
    "author's life": (list(_author_life._COMPILED.values()), _author_life._OPENINGS),
    "in other words": ([rule for rule, _ in _rephrased._USUALLY], _rephrased._OPENINGS),
}
# What stands for any word in a rule is a word here, and a text is plain.
_PLAIN = st.characters(codec="ascii", categories=["Ll", "Nd"], include_characters=" '")
_QUESTIONS = "".join(lines_of("dialogues-dev")).split('"')


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("why|pourquoi", {"why", "pourqu"}),
        ("(?:c'est )?faux", {"c'est ", "faux"}),
        ("re(?:dis|lis)", {"redis", "relis"}),
        ("autres? choses", {"autre ", "autres"}),
        (" ?exemples?", {"exemp", "exempl"}),
        ("^quand$|(?<!depuis )quelle", {"quand", "quelle"}),
        ("(?:mais )*ok|(?:ha){2,}|resum\\w*", {"mais ", "ok", "ha", "resum"}),
        (r"\w+ ca|[ab]+c|(?:ha){0,2}", {""}),
        ("[ab]c(?:non|oui)|[2-4] autres", {"acnon", "bcnon", "acoui", "bcoui", "2 autr", "3 autr", "4 autr"}),
        ("(?:^te|tu te) repetes", {"te rep", "tu te "}),
        (r"(?:ok ?)*\b(?:le|la)\b|a\b c", {"ok", "ok ", "le", "la", "a c"}),
        (r"(?:ok )?(?P<rest>\w+)|(?P<no>non)(?P=no)", {"", "ok ", "non"}),
    ],
)
def test_letters_that_a_pattern_begins_with_are_read(pattern: str, expected: set[str]) -> None:
    assert set(beginnings(pattern)) == expected


def test_sign_that_cannot_be_read_is_always_looked_for() -> None:
    signs = Beginnings(
        {"open": any_of(r"\w+ ca"), "short": any_of("y"), "other": re.compile("x"), "read": any_of("why")}
    )
    assert signs.kinds("tout le monde") == {"open", "short", "other"}
    assert signs.kinds("and why") == {"open", "short", "other", "read"}
    assert [signs.holds("et y ca", kind) for kind in ("open", "short", "other", "read")] == [True, True, False, False]


@given(st.lists(st.sampled_from(_PIECES), max_size=5), st.sampled_from(_QUESTIONS))
def test_no_sign_that_a_message_holds_is_ruled_out(pieces: list[str], question: str) -> None:
    for text in (" ".join(pieces), plain(question), plain(f"{' '.join(pieces)} {question}")):
        held = {kind for kind, sign in SIGNS.items() if sign.search(text)}
        assert _SIGNS.kinds(text) >= held
        assert {kind for kind in SIGNS if _SIGNS.holds(text, kind)} == held
        every = _follow_ups._POSSIBLE
        assert every.kinds(text) >= {kind for kind, sign in every._signs.items() if sign.search(text)}


@pytest.mark.parametrize("name", _OPENINGS)
@settings(max_examples=60)
@given(data=st.data())
def test_whatever_a_rule_matches_begins_as_it_may(name: str, data: st.DataObject) -> None:
    rule = _OPENINGS[name]
    text = data.draw(st.from_regex(re.compile(rf"\A(?:{rule.source})", re.ASCII), alphabet=_PLAIN))
    assert rule.may_match(text.lstrip()), text


@pytest.mark.parametrize("name", _ROWS)
@settings(max_examples=150)
@given(data=st.data())
def test_rule_for_whole_messages_is_looked_up_by_how_what_it_matches_begins(name: str, data: st.DataObject) -> None:
    rules, openings = _ROWS[name]
    place = data.draw(st.integers(0, len(rules) - 1))
    source = re.compile(rf"\A(?:{rules[place].source})\Z", re.ASCII)
    text = plain(data.draw(st.from_regex(source, alphabet=_PLAIN)))
    found = openings.places(text)
    assert not rules[place].fullmatch(text) or place in found, text
    assert list(found) == sorted(set(found))


def test_rules_are_looked_up_in_their_order_with_those_that_begin_anyhow() -> None:
    openings = Openings(LatePattern([each]) for each in ("lis(?: moi)?", r"\w+ ca", "lis moi|dis", "oui"))
    assert list(openings.places("lis moi")) == [0, 1, 2]
    assert list(openings.places("oui")) == [1, 3]
    assert list(openings.places("o")) == list(openings.places("")) == [1]
    # What begins anyhow is looked up by what it holds, where it tells that.
    openings = Openings([LatePattern([r"\w+ ca"], [" ca"]), LateOpening("oui"), LatePattern([".* la"], [" la"])])
    assert list(openings.places("oui")) == [1]
    assert list(openings.places("oui la")) == [0, 1, 2]
    assert not openings.places("non")
    openings = Openings([LatePattern([r"\w+ ca"], [" ca"]), LatePattern([".* la"])])
    assert list(openings.places("non")) == [1]
    assert list(openings.places("oui ca")) == [0, 1]


def test_of_many_rules_that_the_same_words_may_open_those_are_left_that_go_on_as_the_text_does() -> None:
    said = [f"a{letter}o" for letter in "bcdefghij"]
    openings = Openings(LatePattern([rf"(?:(?:et|du coup) )*{each}(?: la)?|oui"]) for each in said)
    assert list(openings.places("et aco la")) == list(openings.places("et et aco la")) == [1]
    assert list(openings.places("du coup et ajo")) == [8]
    assert list(openings.places("aco")) == [1]
    assert list(openings.places("oui")) == list(range(9))
    assert not openings.places("et azo")
    # Of a few, each is as soon asked.
    openings = Openings(LatePattern([rf"(?:(?:et|du coup) )*{each}"]) for each in said[:2])
    assert list(openings.places("et ajo")) == [0, 1]
    # What may be opened by anything, or by what ends within a word, is asked all the same.
    for opened in (r"(?:\w+ )*", "(?:et ?)*", "(?:et |ou)*", "(?:et )+"):
        openings = Openings(LatePattern([rf"{opened}{each}"]) for each in said)
        assert 0 in openings.places("et abo"), opened


def test_rule_is_made_when_a_message_begins_as_it_may_and_not_before() -> None:
    rule = LateOpening("(?:ok )?(?P<rest>lis|dis) .+")
    assert rule.fullmatch("ok lis la") and rule.match("dis moi")
    assert rule.match("la") is None and rule.fullmatch("ok lis") is None
    broken = LateOpening("lis (")
    assert broken.match("oui") is None
    with pytest.raises(re.error):
        broken.match("lis moi")
