"""Comparison of whole wordings: the cosine as the formula has it, and what it tells apart."""

import math
from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.index._rows import Rows
from bot.index._wording import Wordings, wording_of

FEATURES = st.lists(st.integers(0, 12), max_size=8, unique=True)


def plain_cosine(texts: Sequence[Sequence[int]], number: int, asked: Sequence[int]) -> float:
    """Return the cosine of one text with the features asked, by the book."""
    frequency = {feature: sum(feature in text for text in texts) for feature in {*asked, *texts[number]}}
    idf = {feature: math.log(len(texts) / max(count, 1)) for feature, count in frequency.items()}
    dot = sum(idf[feature] ** 2 for feature in set(asked) & set(texts[number]))
    lengths = [math.sqrt(sum(idf[feature] ** 2 for feature in each)) for each in (texts[number], asked)]
    return dot / (lengths[0] * lengths[1]) if all(lengths) else 0.0


def numbers_of(features: Sequence[int]) -> "np.ndarray[tuple[int], np.dtype[np.int32]]":
    return np.array(sorted(features), dtype=np.int32)


@given(texts=st.lists(FEATURES, min_size=1, max_size=8), asked=FEATURES)
def test_likeness_is_the_cosine_of_the_formula(texts: list[list[int]], asked: list[int]) -> None:
    found = Wordings(Rows(map(numbers_of, texts))).to(numbers_of(asked))
    expected = [plain_cosine(texts, number, asked) for number in range(len(texts))]
    assert np.allclose(found, expected, atol=1e-6)


def test_words_of_grammar_and_their_order_tell_questions_apart() -> None:
    questions = ["le service client avant", "le service client maintenant", "avant le client le service"]
    wordings = Wordings(Rows(wording_of(question.split()) for question in questions))
    likeness = wordings.to(wording_of(["et", "le", "service", "client", "avant"]))
    assert likeness.argmax() == 0
    assert likeness[0] > likeness[2] > 0


def test_blog_without_questions_is_like_nothing() -> None:
    assert Wordings(Rows()).to(wording_of(["service"])).tolist() == []


def test_text_without_words_is_like_nothing() -> None:
    assert Wordings(Rows([wording_of(["service"]), wording_of(["client"])])).to(wording_of([])).tolist() == [0.0, 0.0]
