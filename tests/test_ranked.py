"""Once a poll was read, "lequel est en tête ?" and "qui est dernier ?" are answered with that line of it."""

import pytest

from bot.index import Index
from bot.model import Outcome, Reply
from tests.helpers import blog_of, joined, talk

POLL = (
    "J'ai demandé aux lecteurs quel pain ils préfèrent.\n\nRésultat du sondage sur le pain préféré :\n\n"
    "Le pain de seigle 20,5%\nLa baguette bien cuite 61%\nLe pain de mie 18,5%\n\nLa baguette a encore de l'avenir.\n\n"
    "Le four à bois chauffe mal au début."
)
BAKERY = blog_of(POLL, "Le sel gris vient de la mer. Il conserve le poisson.")
ASKED = "quel est le résultat du sondage sur le pain ?"


def read(reply: Reply) -> str:
    return "\n".join(joined(citation) for citation in reply.citations)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("lequel est en tête ?", "La baguette bien cuite 61%"),
        ("qui est premier ?", "La baguette bien cuite 61%"),
        ("c'est lequel qui gagne ?", "La baguette bien cuite 61%"),
        ("quelle réponse arrive en tête ?", "La baguette bien cuite 61%"),
        ("le gagnant ?", "La baguette bien cuite 61%"),
        ("which one won?", "La baguette bien cuite 61%"),
        ("who came first?", "La baguette bien cuite 61%"),
        ("c'est quoi la plus choisie ?", "La baguette bien cuite 61%"),
        ("c'est quoi la réponse la plus choisie ?", "La baguette bien cuite 61%"),
        ("c'est quoi la moins choisie ?", "Le pain de mie 18,5%"),
        ("et qui est dernier ?", "Le pain de mie 18,5%"),
        ("which one is last?", "Le pain de mie 18,5%"),
        ("qui est deuxième ?", "Le pain de seigle 20,5%"),
    ],
)
def test_the_line_of_a_poll_is_read_that_is_asked_for_by_its_place(asked: str, line: str) -> None:
    *_, reply = talk(BAKERY, ASKED, asked)
    assert (reply.outcome, read(reply)) == (Outcome.ANSWERED, line)


def test_after_a_line_of_a_poll_the_next_is_meant() -> None:
    *_, second, last = talk(BAKERY, ASKED, "lequel est en tête ?", "et le deuxième ?", "et le dernier ?")
    assert (read(second), read(last)) == ("Le pain de seigle 20,5%", "Le pain de mie 18,5%")


@pytest.mark.parametrize("opening", ["le four à bois ?", "d'où vient le sel gris ?"])
def test_where_no_poll_was_read_nothing_leads(opening: str) -> None:
    *_, reply = talk(BAKERY, opening, "lequel est en tête ?")
    assert reply.outcome is Outcome.DECLINED


def test_the_poll_of_the_blog_tells_what_leads(index: Index) -> None:
    *_, reply = talk(index, "que dit le sondage ?", "lequel est en tête ?")
    assert read(reply) == "Des outils pour faire plus vite des tâches sans intérêt 43.75%"


@pytest.mark.parametrize(
    "asked",
    [
        "combien ?",
        "pourquoi ?",
        "continue",
        "et le contraire ?",
        "qui dit ça ?",
        "résume",
        "un exemple ?",
        "c'est grave ?",
    ],
)
def test_talk_goes_on_from_one_line_of_a_poll(asked: str) -> None:
    for opening in (ASKED, "que dit le billet sur le pain ?"):
        *_, reply = talk(BAKERY, opening, "lequel est en tête ?", asked, "et la baguette ?", asked)
        assert reply.parts


def test_poll_that_was_read_a_while_ago_is_meant_still() -> None:
    *_, reply = talk(BAKERY, ASKED, "d'où vient le sel gris ?", "le four à bois ?", "lequel est en tête ?")
    assert read(reply) == "La baguette bien cuite 61%"
