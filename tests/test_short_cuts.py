"""What is left undone or known by heart while a question is answered changes nothing: all question sets tell."""

from functools import cache

from bot.evaluation import read_cases
from bot.index import Index
from tests.helpers import ROOT


@cache
def every_question() -> tuple[str, ...]:
    paths = sorted((ROOT / "tests" / "data").glob("questions-*.jsonl"))
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
    assert (slip.word, slip.is_name) == ("facebook", False)
