"""Whether the author stands by what he let somebody say may be asked in any words; whose words something is, too."""

import pytest

from bot.index import Index
from bot.model import Outcome
from tests.helpers import joined, said_by_bot, talk

BELLANGER = "Que dit Bellanger de nos données ?"
OWN, WHO = "follow-up: own view", "follow-up: who says"


@pytest.mark.parametrize(
    "said",
    [
        "et notre blogueur, il marche dans ces histoires ?",
        "Le blogueur gobe-t-il ça ?",
        "l'auteur reprend-il ça à son compte ?",
        "l'auteur est sur la même longueur d'onde que Bellanger ?",
        "je vous demande si l'auteur partage l'avis de M. Bellanger",
        "Vous ne répondez pas : l'auteur lui-même va-t-il dans le même sens que M. Bellanger, ou est-il plus nuancé ?",
        "et lauteur il est d'accord ac bellanger ou il se fout de lui",
        "Et votre auteur, il est d'accord avec ce Bellanger, ou il s'en moque ?",
        "So does the author agree with that Bellanger guy or is he shrugging?",
        "is the blogger with him on this?",
        "And does the writer agree or is he just passing it along?",
        "do you think the blogger buys into this or is he just quoting?",
    ],
)
def test_where_the_author_stands_is_asked_in_any_words(index: Index, said: str) -> None:
    *_, reply = talk(index, BELLANGER, said)
    assert (reply.decision.note, reply.citations[0].speaker) == (OWN, None)


def test_he_agrees_with_whom_he_named_before(index: Index) -> None:
    *_, reply = talk(
        index, "que dit Vecchi ?", "et la fureur de plaire ?", "je te demande s'il est d'accord avec Philippe Vecchi"
    )
    assert reply.decision.note == OWN


@pytest.mark.parametrize(
    "said", ["l'auteur critique Facebook ?", "does the author support Facebook?", "l'auteur est pour le cloud ?"]
)
def test_where_he_stands_on_something_else_is_a_question_of_its_own(index: Index, said: str) -> None:
    *_, reply = talk(index, BELLANGER, said)
    assert reply.decision.note != OWN


def test_his_view_of_another_subject_is_looked_for_there(index: Index) -> None:
    *_, reply = talk(
        index,
        "Où sont les serveurs ?",
        "Forget the servers. Does the blogger himself believe new tech changes management?",
    )
    assert "pas vraiment si autrement" in joined(reply.citations[0])


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("« Fureur de plaire », c’est joli ! C’est de lui ?", "Cliquer sa vie"),
        ("qui a dit « croissance de l’ignorance » ?", "Geek ou Stasi"),
        ("le bonheurisme, c koi ca? c lui ki a inventé le mot ?", "Cliquer sa vie"),
    ],
)
def test_whose_certain_words_are_is_told_of_these(index: Index, said: str, post: str) -> None:
    *_, reply = talk(index, "que pense-t-il de Facebook ?", "et du service client ?", said)
    assert reply.decision.note == WHO
    assert post in said_by_bot(reply)


def test_words_not_read_yet_are_read_to_who_asks_whose_they_are(index: Index) -> None:
    *_, reply = talk(index, BELLANGER, "qui a dit « croissance de l’ignorance » ?")
    assert reply.outcome is Outcome.ANSWERED
    assert "croissance de l'ignorance" in joined(reply.citations[0])


def test_who_tells_whose_words_they_are_asks_something_else(index: Index) -> None:
    *_, reply = talk(index, BELLANGER, "je sais que c'est de lui lol, je demande c'est qui les mass connectors")
    assert "mass connectors" in joined(reply.citations[0])


@pytest.mark.parametrize(
    "said", ["ok. et c'est qui les mass connectors", "data scientist c'est un job d'avenir ou c'est du vent"]
)
def test_question_without_its_mark_is_no_remark(index: Index, said: str) -> None:
    *_, reply = talk(index, BELLANGER, said)
    assert reply.citations


@pytest.mark.parametrize(
    "said",
    [
        "ok ça c'est utile. et c'est qui les mass connectors, mes clients c'est des mamies de 70 ans hein",
        "mass connectors?? who are they, how many of them",
        "les mass connectors, c'est qui ça ?",
    ],
)
def test_who_somebody_is_is_told_whatever_stands_beside(index: Index, said: str) -> None:
    *_, reply = talk(index, "Que faire d'un client mécontent ?", said)
    assert "Ce sont les mass connectors" in joined(reply.citations[0])


def test_complaint_before_a_question_is_no_part_of_it(index: Index) -> None:
    *_, reply = talk(index, BELLANGER, "What have data servers got to do with it? I asked who says so.")
    assert reply.decision.note == WHO


def test_what_hangs_on_what_stands_before_it_is_not_read_alone_again(index: Index) -> None:
    asked = "et la pub alors, ça sert encore ?"
    *_, reply = talk(index, asked, "donc la pub c'est fini. et mes clientes contentes, elles en parlent comment ?")
    assert not joined(reply.citations[0]).startswith("Tout ça")
