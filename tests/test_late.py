"""A pattern made late finds what it would have found at once: all that it matches has one of its hints."""

import re
from collections.abc import Callable, Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation import (
    Conversations,
    _asked_last,
    _delicate,
    _elsewhere,
    _own_topics,
    _rephrased,
    _spoken_of,
)
from bot.conversation.heard import (
    _about_blog,
    _about_keeping,
    _about_posts,
    _announced,
    _asked_of_quote,
    _asked_of_truth,
    _author_life,
    _concluding_no,
    _forms,
    _judged,
    _next_wish,
    _passage_before,
    _pointing,
    _short_quote,
    _small_talk,
    _surprised,
    _titles,
    _wanted_side,
    _word_of_thanks,
)
from bot.conversation.heard._beginnings import LateOpening
from bot.index import Index, _asked, _weighing
from bot.text import LatePattern, LateSign, Pieces, _courtesy, _pieces, fold, holds_any, plain
from tests.helpers import lines_of

# What stands between its words is hardly ever drawn with a blank at both ends.
_SERVER = [
    LatePattern([rule.source.replace(r"\b.{0,80}\b", " ")], _small_talk._HINTS[intent])
    for intent, rule in _small_talk._RULES_IN_ORDER
    if intent in _small_talk._HINTS
]


def _late_ones(rules: Iterable[object]) -> Iterator[tuple[str, LatePattern]]:
    """Yield the rules that may have hints, by their places among others."""
    yield from ((str(place), rule) for place, rule in enumerate(rules) if isinstance(rule, LatePattern))


# Those without hints look at every text; "age" is asked of the author and of what was read.
PATTERNS: dict[str, LatePattern] = {
    f"{room}: {name}": pattern
    for room, rules in (
        ("blog", _about_blog._COMPILED),
        ("life", _author_life._COMPILED),
        ("pointing", _pointing._WHOLE),
        ("quote", _asked_of_quote._SIGNS),
        ("server", {str(place): pattern for place, pattern in enumerate(_SERVER)}),
        ("judged", {str(place): pattern for place, (pattern, _) in enumerate(_judged.JUDGED)}),
        ("no", {"concluded": _concluding_no._CONCLUDES}),
        ("passage", {"before": _passage_before._MEANS, "short": _short_quote._WANTS, "stray": _surprised._NO_LINK}),
        ("announced", dict(_late_ones(pattern for pattern, _ in _announced.ANNOUNCED))),
    )
    for name, pattern in rules.items()
    # What may begin with anything is hardly ever drawn.
    if not pattern.may_match("") and not pattern.source.startswith(".{")
}
# What stands for any word in a rule is a word here, and a text is plain.
_PLAIN = st.characters(codec="ascii", categories=["Ll", "Nd"], include_characters=" '")


@pytest.mark.parametrize("name", PATTERNS)
@settings(max_examples=60)
@given(data=st.data())
def test_whatever_a_late_pattern_matches_has_one_of_its_hints(name: str, data: st.DataObject) -> None:
    pattern = PATTERNS[name]
    text = data.draw(st.from_regex(re.compile(pattern.source, re.ASCII), fullmatch=True, alphabet=_PLAIN))
    # What the words of a tone fit is asked of one only where it names one.
    is_of_no_tone = name == "quote: tone" and not _asked_of_truth.OF_TONE.search(text)
    assert pattern.may_match(text) or is_of_no_tone, text


# Filters made by hand, before signs that are looked for anywhere.
FILTERED: dict[str, tuple[re.Pattern[str] | LateSign, Pieces]] = {
    "verdict": (_delicate._VERDICT, _delicate._GROUPS),
    "hedge": (_forms._HEDGES, Pieces(*_forms._HEDGED)),
    "side": (_wanted_side._ASKED, _wanted_side._SIDES),
    "kept of somebody": (_about_keeping._WHAT_IS_MINE, _about_keeping._MINE_HAS),
    "date": (_titles._DATE, _titles._OF_TIME),
    "it works": (_own_topics._WORKS, Pieces(*_own_topics._WORKS.hints)),
    "other posts": (_elsewhere._OTHER_POSTS, Pieces(*_elsewhere._OTHER_POSTS.hints)),
    "elsewhere": (_elsewhere._ELSEWHERE, Pieces(*_elsewhere._ELSEWHERE.hints)),
    "request": (_titles._REQUEST, Pieces(*_titles._REQUEST.hints)),
    "as to a child": (_rephrased._AS_TO_A_CHILD, _rephrased._LIKE),
    "word named": (_rephrased._WORD_NAMED, Pieces(*_rephrased._A_WORD)),
    "post named": (_about_posts._NAMES_POST, Pieces(*_about_posts._NAMES_POST.hints)),
    "opinion": (_rephrased._OPINION, _rephrased._OPINIONS),
    "opinion in English": (_rephrased._OPINION_IN_ENGLISH, _rephrased._OPINIONS),
    "opinion to be known": (_rephrased._TO_KNOW_OPINION, _rephrased._OPINIONS),
    "spoken of": (_spoken_of._IS_SPOKEN_OF, _spoken_of._SPEAKING),
    "spoken of in English": (_spoken_of._IS_SPOKEN_OF_IN_ENGLISH, _spoken_of._SPEAKING),
    "both sides": (_weighing._IN_BOTH, Pieces(*_weighing._IN_BOTH.hints)),
    "dark side": (_weighing._IN_DARK, Pieces(*_weighing._IN_DARK.hints)),
    **{f"asked: {kind}": (sign, _asked._HINTS[kind]) for kind, sign in _asked._QUESTIONS if kind in _asked._HINTS},
    **{f"courtesy: {name}": (sign, _word_of_thanks._TOKENS_HOLD) for name, sign in _word_of_thanks._TOKENS.items()},
}


@pytest.mark.parametrize("name", FILTERED)
@settings(max_examples=200)
@given(data=st.data())
def test_whatever_is_looked_for_has_one_of_the_hints_before_it(name: str, data: st.DataObject) -> None:
    sign, hints = FILTERED[name]
    # What only looks ahead to the word that follows is hardly ever drawn.
    source = sign.pattern.replace(r"(?=\w)", "")
    text = data.draw(st.from_regex(re.compile(source, re.ASCII), fullmatch=True, alphabet=_PLAIN))
    assert hints.any_in(text), text


# All rows of pieces that any rule looks for, and what may stand where they do.
_ROWS = sorted(_pieces._bits)
_ALL_PIECES = sorted({piece for row in _ROWS for piece in row})
_ASKED = [text for name in ("questions-dev", "dialogues-dev") for text in "".join(lines_of(name)).split('"')]


@settings(max_examples=500)
@given(st.lists(st.one_of(st.sampled_from(_ALL_PIECES), st.sampled_from([" ", "a", "\n", "é"])), max_size=6))
def test_piece_is_seen_wherever_it_stands_in_a_text(parts: list[str]) -> None:
    text = "".join(parts)
    assert [Pieces(*row).any_in(text) for row in _ROWS] == [holds_any(text, row) for row in _ROWS]


@pytest.mark.parametrize("read", [str, fold, plain])
def test_rows_of_pieces_are_seen_in_all_that_members_ask(read: Callable[[str], str]) -> None:
    rows = [Pieces(*row) for row in _ROWS]
    for text in map(read, _ASKED):
        assert [row.any_in(text) for row in rows] == [holds_any(text, row.pieces) for row in rows], text


def test_row_made_after_a_text_was_read_is_seen_in_it() -> None:
    assert not Pieces("zzyx").any_in("un qwxk, puis deux")
    assert Pieces("is d", "x, p").any_in("un qwxk, puis deux")
    assert Pieces("qwx").any_in("un qwxk, puis deux")
    assert Pieces(" ").any_in("a b") and not Pieces(" ").any_in("ab")
    assert Pieces("a" * 9).any_in("b" * 500 + "a" * 9)


@settings(max_examples=500)
@given(st.from_regex(_asked_last._END))
def test_whatever_ends_a_sentence_is_seen_inside_a_text(text: str) -> None:
    assert _asked_last._may_end_inside(text), text


@given(st.from_regex(_next_wish._CHANGES))
def test_whoever_changes_the_subject_is_always_heard(text: str) -> None:
    assert _next_wish.turned_to(text) is not None, text


@given(st.from_regex(_delicate._TAG))
def test_whatever_asks_for_consent_ends_as_it_may(text: str) -> None:
    assert _delicate._without_tag(text) == _delicate._TAG.sub("", text), text


# What is looked for behind thanks is beyond what can be drawn.
_THANKS = re.compile(_courtesy._AFTER.pattern.removesuffix(r"(?=\W*$)"), re.IGNORECASE)


@settings(max_examples=500)
@given(st.from_regex(_THANKS, fullmatch=True))
def test_whatever_ends_with_thanks_ends_as_they_may(thanks: str) -> None:
    assert _courtesy._may_end_with_thanks(thanks), thanks


@settings(max_examples=500)
@given(st.from_regex(_courtesy._HELLO))
def test_whatever_opens_with_a_hello_begins_as_one_may(text: str) -> None:
    assert (_courtesy._hello(text) is None) == (_courtesy._HELLO.match(text) is None), text


def test_pattern_is_made_when_a_hint_is_there_and_not_before() -> None:
    pattern = LatePattern(["(?:a|b)c", "d+"], ["c", "d"])
    assert pattern.fullmatch("ac") and pattern.fullmatch("ddd")
    assert pattern.fullmatch("cc") is None
    broken = LatePattern(["("], ["x"])
    assert broken.fullmatch("abc") is None
    with pytest.raises(re.error):
        broken.fullmatch("x")


def test_who_prepares_makes_the_patterns_that_the_first_questions_would_wait_for(
    monkeypatch: pytest.MonkeyPatch, index: Index
) -> None:
    late = LatePattern(["(?:a|b)c"]), LateSign("[0-9]{7}x"), LateOpening("abcdefgh+")
    Conversations(index).prepare()
    monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("made while a member waits"))
    pattern, sign, opening = late
    assert pattern.fullmatch("bc") and sign.search("1234567x") and opening.match("abcdefghhh")
