"""A short message that points back is answered from what was just read, or honestly not: never from another post."""

import pytest

from bot.index import Index
from bot.model import Outcome, Reply
from tests.helpers import joined, talk


def read(reply: Reply) -> str:
    return "\n".join(joined(citation) for citation in reply.citations)


@pytest.mark.parametrize(
    ("opening", "asked", "fact"),
    [
        ("c'est quoi Aadhaar ?", "c'est quand ?", "lancé en 2009"),
        ("what is Aadhaar?", "when was that?", "lancé en 2009"),
        ("Que font les Etats-Unis pour le big data ?", "c'était quand ?", "en 2012"),
        ("c'est quoi Aadhaar ?", "où ça ?", "en Inde"),
        ("Que font les Etats-Unis pour le big data ?", "c'est où ?", "les Etats-Unis ont annoncé"),
        ("L'école Emsi de Grenoble", "où ça ?", "L'école Emsi de Grenoble"),
    ],
)
def test_the_year_and_the_place_in_the_last_quote_come_before_those_of_the_post(
    index: Index, opening: str, asked: str, fact: str
) -> None:
    *_, reply = talk(index, opening, asked)
    assert reply.outcome is Outcome.ANSWERED
    assert fact in read(reply)


@pytest.mark.parametrize(
    ("asked", "kind"), [("c'est quand ?", "when"), ("où ça ?", "source"), ("ça date de quand ?", "when")]
)
def test_the_post_is_dated_and_named_where_the_last_quote_tells_neither_year_nor_place(
    index: Index, asked: str, kind: str
) -> None:
    *_, reply = talk(index, "Que pense-t-il du bonheurisme ?", asked)
    assert reply.decision.note == f"follow-up: {kind}"
