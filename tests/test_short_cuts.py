"""What is left undone or known by heart while a question is answered changes nothing: all question sets tell."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation import read_cases
from bot.index import Index
from bot.index._frame import _FRAMES, _TEAM, frame, signs
from bot.model import AuthorIs, Blog
from bot.text import words
from tests.helpers import ROOT


@cache
def every_question() -> tuple[str, ...]:
    paths = sorted((ROOT / "tests" / "data" / "questions").glob("*.jsonl"))
    return tuple(dict.fromkeys(case.question for path in paths for case in read_cases(path)))


def test_words_known_by_heart_bring_the_synonyms_that_they_would_anew(index: Index) -> None:
    expander, is_one_beside = index._reader._expander, False
    for question in every_question():
        query = index.read(question)
        terms = {term.stem: term for term in query.terms}
        afresh = [each for term in query.terms for each in expander._likeliest(term, query.language, beside=terms)]
        assert list(query.synonyms) == afresh
        alone = [each for term in query.terms for each in expander._likeliest(term, query.language)]
        is_one_beside |= alone != afresh
    assert is_one_beside


def test_capital_makes_a_name_of_a_word_that_was_read_without(index: Index) -> None:
    index.forget_questions()
    (plain,), (named,) = index.read("le pouvoir de facebook").terms[1:], index.read("le pouvoir de Facebook").terms[1:]
    assert (plain.is_name, named.is_name) == (False, True)
    assert plain == named._replace(is_name=False)
    slip = index.read("le pouvoir de Facbook").terms[1]
    assert (slip.word, slip.is_name) == ("facebook", True)


@pytest.mark.parametrize("pattern", [*_FRAMES, _TEAM, "jeanne d'arc|jeanne|d'arc", "zoé"])
@given(st.data())
def test_whatever_is_a_frame_has_a_word_that_says_so(pattern: str, data: st.DataObject) -> None:
    blog = Blog(author="Jeanne d'Arc" if "arc" in pattern else "Zoé", author_is=AuthorIs.TEAM)
    text = data.draw(st.from_regex(re.compile(pattern))).lower()
    for framed in (text, f"{text}a", f"{text} je"):  # a frame ends where a word does
        if frame(blog).search(framed):
            assert any(signs(blog).search(word.folded) for word in words(framed))


def test_no_question_has_a_frame_that_is_passed_over(index: Index) -> None:
    passed_over = [each for each in every_question() if not any(map(index._reader._is_in_frames, folded(each)))]
    assert len(passed_over) > len(every_question()) / 2
    assert not [each for each in passed_over if index._reader._frame.search(each.lower())]


def folded(text: str) -> list[str]:
    return [word.folded for word in words(text)]
