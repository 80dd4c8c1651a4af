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


@pytest.mark.parametrize(
    ("opening", "asked"),
    [
        ("C'est quoi un mass maven ?", "quelle différence entre les deux ?"),
        ("c'est quoi Aadhaar ?", "c'est obligatoire ?"),
        ("what is Aadhaar?", "is it mandatory?"),
        ("reconnaissance faciale", "C'est pour bientôt ?"),
        ("Snowden", "il est où ?"),
        ("Snowden", "where is he?"),
    ],
)
def test_no_other_post_answers_what_is_asked_of_it_alone(index: Index, opening: str, asked: str) -> None:
    *_, reply = talk(index, opening, asked)
    assert reply.outcome is Outcome.DECLINED
    assert reply.decision.note == "nothing near"


@pytest.mark.parametrize("asked", ["combien sont-ils ?", "combien ils sont ?"])
def test_how_many_there_are_is_told_from_near_the_last_quote(index: Index, asked: str) -> None:
    *_, reply = talk(index, "c'est quoi un mass connector ?", asked)
    assert "6,3% des personnes" in read(reply)


@pytest.mark.parametrize(
    ("asked", "slug"),
    [
        ("et c'est quoi l'infobésité ?", "geek-ou-stasi"),
        ("c'est la Stasi ?", "geek-ou-stasi"),
        ("c'est quoi le bonheurisme ?", "cliquer-sa-vie-a-pleins-doigts"),
    ],
)
def test_what_names_something_of_its_own_may_be_answered_by_another_post(index: Index, asked: str, slug: str) -> None:
    *_, reply = talk(index, "c'est quoi le big data ?", asked)
    assert reply.citations[0].post.slug == slug


@pytest.mark.parametrize(
    "asked", ["il est pour ou contre ?", "donc il est contre ?", "est-il plutôt favorable ?", "is he against it?"]
)
def test_whether_he_is_for_or_against_is_told_by_how_he_weighs_what_is_talked_about(index: Index, asked: str) -> None:
    *_, of_facebook = talk(index, "Que pense-t-il de Facebook ?", asked)
    assert "Certaines entreprises s'en inquiètent" in read(of_facebook)
    assert "big data" not in read(of_facebook).lower()
    *_, of_aadhaar = talk(index, "C'est quoi Aadhaar ?", asked)
    assert "permettre de servir des populations" in read(of_aadhaar)
    assert "craintes de perte de liberté" in read(of_aadhaar)
