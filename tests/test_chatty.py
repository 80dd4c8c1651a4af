"""How somebody says a thing changes nothing of what he asks: fillers, excuses, and where he heard of it."""

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


@pytest.mark.parametrize(
    "asked",
    [
        "I keep hearing about big data, what is it?",
        "ok stupid question but what's big data",
        "my boss keeps talking about big data. what's that?",
        "what the hell is big data",
        "I have no idea what big data is",
        "noob here, what's big data",
        "sorry if it's been asked, what is big data?",
        "what's meant by big data here",
        "j'entends parler du big data partout, c'est quoi ?",
        "mon patron n'arrête pas de parler du big data. c'est quoi ?",
        "désolé si ça a déjà été demandé, c'est quoi le big data ?",
        "qu'entend-on par big data ?",
        "jsp c koi le big data",
    ],
)
def test_excuses_and_hearsay_around_a_question_change_no_answer(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert joined(reply.citations[0]).startswith("Le terme désigne tout simplement la collecte")
