"""What is asked of a thing by a word that names no subject is looked for by what was read, not in the whole blog."""

import pytest

from bot.conversation._bearing import asks_its_bearing
from bot.index import Index
from bot.model import Outcome
from tests.helpers import joined, talk


@pytest.mark.parametrize("asked", ["quelles conséquences ?", "et les conséquences ?", "what are the consequences?"])
def test_what_comes_of_a_detail_stands_behind_it(index: Index, asked: str) -> None:
    opening, reply = talk(index, "C'est quoi l'infobésité ?", asked)
    assert "infobésité" in joined(opening.citations[0])
    assert reply.outcome is Outcome.NEAR
    assert "croissance de l'ignorance" in joined(reply.citations[0])


def test_a_sentence_that_the_word_leads_to_is_no_near_miss(index: Index) -> None:
    *_, reply = talk(index, "c'est quoi le fléau de la dimension ?", "et la solution ?")
    assert reply.outcome is Outcome.ANSWERED
    assert joined(reply.citations[0]) == "Sur tous ces sujets, la Recherche est en cours."


def test_what_was_read_answers_where_it_has_the_word(index: Index) -> None:
    *_, reply = talk(index, "c'est quoi le fléau de la dimension ?", "ça pose quel problème ?")
    assert "Autre problème" in joined(reply.citations[0])


def test_of_what_a_post_is_about_the_whole_post_may_tell(index: Index) -> None:
    *_, reply = talk(index, "le big data, c'est quoi ?", "quels problèmes ?")
    assert reply.outcome is Outcome.ANSWERED
    assert "Le volume pose le problème" in joined(reply.citations[0])


def test_where_nothing_stands_by_it_the_bot_says_so(index: Index) -> None:
    *_, reply = talk(index, "que dit-il de la reconnaissance faciale ?", "et les remèdes ?")
    assert reply.outcome is Outcome.DECLINED and not reply.citations


def test_asked_first_it_is_searched(index: Index) -> None:
    [reply] = talk(index, "quels problèmes ?")
    assert reply.citations


@pytest.mark.parametrize(
    "said",
    [
        "quelles conséquences pour les assurés ?", "le problème c'est Facebook", "et les solutions de Bellanger ?",
        "pas de problème", "what problem does big data pose?",
    ],
)  # fmt: skip
def test_what_names_a_subject_is_no_such_question(said: str) -> None:
    assert not asks_its_bearing(said)


@pytest.mark.parametrize(
    "asked", ["a-t-il une solution ?", "il a une solution à proposer ?", "does he have a solution?"]
)
def test_a_solution_of_his_is_looked_for_like_any(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Que dit-il de la surveillance ?", asked)
    assert "régulations seront nécessaires" in " ".join(quote.text for quote in reply.quotes)
