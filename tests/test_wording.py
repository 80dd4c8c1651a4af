"""Comparison of whole wordings: the cosine as the formula has it, and what it tells apart."""

import math
from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.index._rows import Rows
from bot.index._wording import Cosines, Wordings, wording_of

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


def likeness_of_words(texts: Sequence[str], asked: str) -> Cosines:
    """Return how like each text's words are those asked."""
    wordings = Wordings(Rows(wording_of(text.split()) for text in texts), Rows(numbers_of([]) for _ in texts))
    likeness: Cosines = wordings.to(wording_of(asked.split()), numbers_of([]))[0]
    return likeness


@given(texts=st.lists(FEATURES, min_size=1, max_size=8), asked=FEATURES)
def test_likeness_is_the_cosine_of_the_formula(texts: list[list[int]], asked: list[int]) -> None:
    letters = [[feature for feature in text if feature % 2] for text in texts]
    asked_letters = [feature for feature in asked if feature % 3]
    wordings = Wordings(Rows(map(numbers_of, texts)), Rows(map(numbers_of, letters)))
    found = wordings.to(numbers_of(asked), numbers_of(asked_letters))
    expected = [
        [plain_cosine(each, number, features) for number in range(len(texts))]
        for each, features in ((texts, asked), (letters, asked_letters))
    ]
    assert np.allclose(found, expected, atol=1e-6)


def test_words_of_grammar_and_their_order_tell_questions_apart() -> None:
    questions = ["le service client avant", "le service client maintenant", "avant le client le service"]
    likeness = likeness_of_words(questions, "et le service client avant")
    assert likeness.argmax() == 0
    assert likeness[0] > likeness[2] > 0


def test_blog_without_questions_is_like_nothing() -> None:
    assert likeness_of_words([], "service").tolist() == []


def test_text_without_words_is_like_nothing() -> None:
    assert likeness_of_words(["service", "client"], "").tolist() == [0.0, 0.0]


def test_what_too_many_texts_have_counts_for_nothing() -> None:
    texts = [[1, 2] if text == 0 else [1, 100 + text] if text <= 30 else [100 + text] for text in range(40)]
    wordings = Wordings(Rows(map(numbers_of, texts)), Rows(map(numbers_of, texts)))
    words, letters = wordings.to(numbers_of([1, 2]), numbers_of([1, 2]))
    assert np.allclose([words[0], letters[0]], 1)
    assert words[1] == letters[1] == 0
    assert not wordings.to(numbers_of([1]), numbers_of([1])).any()
