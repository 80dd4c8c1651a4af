"""Who asks for the dangers of a thing alone is not read what is hoped of it, nor the other way round."""

import pytest

from bot.conversation._sides import Sides
from bot.conversation.heard._wanted_side import side_asked
from bot.index import Index
from bot.model import Stance
from tests.helpers import blog_of, talk


@pytest.mark.parametrize(
    ("question", "side"),
    [
        ("Quels sont les avantages de la biométrie ?", Stance.HOPE),
        ("What are the dangers of big data?", Stance.DANGER),
        ("les risques du big data ?", Stance.DANGER),
    ],
)
def test_other_side_of_what_is_asked_for_is_not_quoted(index: Index, question: str, side: Stance) -> None:
    [reply] = talk(index, question)
    assert reply.citations
    for quote in (citation.quotes[citation.main] for citation in reply.citations):
        held = [index.sentences[number] for number in index.numbers_within(quote.post, quote.start, quote.end)]
        assert {Sides(index).stance(sentence) for sentence in held} & {side, Stance.MIXED}, quote.text


@pytest.mark.parametrize(
    ("question", "side"),
    [
        ("quels dangers voit-il ?", Stance.DANGER), ("what are the benefits of open data?", Stance.HOPE),
        ("y a-t-il des risques ?", Stance.DANGER), ("est-ce dangereux ?", None),
        ("quels avantages et quels dangers ?", None), ("qui a peur des dangers ?", None),
    ],
)  # fmt: skip
def test_one_side_is_wanted_where_it_is_asked_what_it_is(question: str, side: Stance | None) -> None:
    assert side_asked(question) is side


def test_spaces_and_dashes_without_end_are_read_at_once() -> None:
    assert side_asked("y a " + "- " * 2_000 + "les " * 2_000) is None


def test_without_an_editor_s_index_no_side_is_left_out() -> None:
    index = blog_of("Les dangers du vélo sont un progrès.", "Le vélo a des dangers pour le dos.")
    [reply] = talk(index, "Quels sont les dangers du vélo ?")
    assert len(reply.citations) == 2
