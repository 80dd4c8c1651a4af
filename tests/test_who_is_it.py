"""Who somebody is, asked behind a sentence that names him, is asked of him."""

import pytest

from bot.conversation._who_is_it import named_before_asking
from bot.index import Index


@pytest.mark.parametrize(
    ("sentences", "asked"),
    [
        (("D'accord, c'est la thèse de Bellanger. ", "Qui est-ce, d'ailleurs ?"), "qui est Bellanger ?"),
        (("Non, Philippe Vecchi. ", "Que sait-on de lui ?"), "qui est Philippe Vecchi ?"),
        (("Ok, Snowden. ", "Who is he?"), "who is Snowden ?"),
    ],
)
def test_the_one_person_named_before_is_meant(index: Index, sentences: tuple[str, ...], asked: str) -> None:
    assert named_before_asking(sentences, index) == asked


@pytest.mark.parametrize(
    "sentences",
    [
        ("Qui est-ce ?",),
        ("Schmidt et Cohen ont écrit cela. Vecchi aussi. ", "C'est qui ?"),
        ("Ma tante Germaine dit ça. ", "C'est qui ?"),
        ("C'est la thèse de Bellanger. ", "Qui est d'accord ?"),
    ],
)
def test_nobody_is_meant_where_none_or_several_are_named(index: Index, sentences: tuple[str, ...]) -> None:
    assert named_before_asking(sentences, index) is None
