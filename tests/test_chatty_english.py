"""How somebody says a thing in English changes nothing of what he asks: adverbs and fillers are grammar there."""

import pytest

from bot.index import Index
from bot.model import Language
from tests.helpers import joined, talk


@pytest.mark.parametrize(
    "word",
    [
        "anyway", "basically", "though", "honestly", "simply", "briefly", "tbh", "nowadays", "today", "currently",
        "kinda", "ultimately", "in short", "in practice", "these days", "in simple terms", "mate", "at all",
    ],
)  # fmt: skip
def test_fillers_around_a_question_change_no_answer(index: Index, word: str) -> None:
    [reply] = talk(index, f"what's big data {word}?")
    assert reply.language is Language.ENGLISH
    assert joined(reply.citations[0]).startswith("Le terme désigne tout simplement la collecte")


@pytest.mark.parametrize(
    "asked", ["honestly, what's big data?", "wow ok so basically what is big data", "whats big data"]
)
def test_fillers_before_a_question_change_no_answer(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert joined(reply.citations[0]).startswith("Le terme désigne tout simplement la collecte")


@pytest.mark.parametrize(
    "asked", ["what's the weather like nowadays, basically?", "how tall is the Eiffel tower though"]
)
def test_fillers_make_no_subject_of_what_is_none(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert not reply.citations
