"""After a digression "on reprend" reads on, and "revenons au sujet précédent" goes back to the subject before."""

import pytest

from bot.index import Index
from bot.model import Outcome, Words
from tests.helpers import talk

BIG, INDIA = "c'est quoi le big data ?", "Quel programme de données biométriques y a-t-il en Inde ?"


@pytest.mark.parametrize(
    "asked", ["on reprend", "on reprend ?", "bon, reprenons", "reprends la lecture", "ok on reprend"]
)
@pytest.mark.parametrize("between", [(), ("bonjour",), ("la recette du cassoulet ?",)])
def test_reading_is_taken_up_where_it_was_left(index: Index, between: tuple[str, ...], asked: str) -> None:
    opening, *_, reply = talk(index, BIG, *between, asked)
    assert reply.outcome is Outcome.ANSWERED
    assert reply.citations[0].post == opening.citations[0].post
    assert not {*reply.quotes} & {*opening.quotes}


@pytest.mark.parametrize(
    "asked",
    [
        "revenons au sujet précédent",
        "on revient à ce qu'on disait avant",
        "retour au sujet d'avant",
        "tu peux revenir au sujet précédent ?",
        "let's go back to the previous topic",
        "back to what we were saying before",
    ],
)
def test_subject_before_is_taken_up(index: Index, asked: str) -> None:
    first, _, _, reply, following = talk(index, BIG, INDIA, "continue", asked, "continue")
    assert reply.citations[0].post == first.citations[0].post
    assert isinstance(reply.parts[0], Words)
    assert following.citations[0].post == first.citations[0].post


@pytest.mark.parametrize("asked", ["revenons au sujet", "revenons à nos moutons", "back to the subject"])
def test_after_a_digression_it_is_the_last_subject(index: Index, asked: str) -> None:
    *_, second, _, reply = talk(index, BIG, INDIA, "la recette du cassoulet ?", asked)
    assert reply.citations[0].post == second.citations[0].post


def test_what_one_goes_back_to_is_the_subject_again(index: Index) -> None:
    first, *_, other = talk(index, BIG, INDIA, "revenons au sujet précédent", "un autre passage ?")
    assert other.citations[0].post == first.citations[0].post


@pytest.mark.parametrize("asked", ["revenons à Facebook", "on revient à l'Inde ?"])
def test_who_names_a_subject_to_go_back_to_gets_that(index: Index, asked: str) -> None:
    *_, reply = talk(index, BIG, asked)
    assert reply.citations
    assert reply.citations[0].post.slug != "faut-il-se-mettre-au-big" or "acebook" in str(reply.quotes)


def test_nothing_to_go_back_to_is_said(index: Index) -> None:
    [reply] = talk(index, "revenons au sujet précédent")
    assert reply.outcome is Outcome.ASKED


def test_facts_asked_of_a_subject_are_no_subjects(index: Index) -> None:
    first, *_, reply = talk(index, BIG, INDIA, "combien de personnes ?", "un exemple ?", "revenons au sujet précédent")
    assert reply.citations[0].post == first.citations[0].post
