"""A post that a member names by its subject or its year: what is asked there is answered from there."""

import pytest

from bot.conversation._in_post import post_named
from bot.corpus import load
from bot.index import Index
from bot.model import Reply
from tests.helpers import ROOT, blog_of, joined, said_by_bot, talk


def _slugs(reply: Reply) -> set[str]:
    return {citation.post.slug for citation in reply.citations}


@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ("non, je parle du billet sur l'État", "etat-2-0"),
        ("je parlais de l'article sur les clients", "marketing-et-service-client"),
        ("no, I mean the happiness post", "cliquer-sa-vie-a-pleins-doigts"),
        ("non, le billet sur le bonheur", "cliquer-sa-vie-a-pleins-doigts"),
        ("et par rapport au billet sur l'État ?", "etat-2-0"),
        ("how does this compare with the post about the State?", "etat-2-0"),
        ("et dans le billet de 2007, il dit quoi ?", "geek-ou-stasi"),
    ],
)
def test_a_post_named_by_its_subject_is_the_one_read(index: Index, said: str, slug: str) -> None:
    *_, reply = talk(index, "Que pense-t-il du big data ?", said)
    assert _slugs(reply) == {slug}


def test_what_is_asked_of_such_a_post_is_answered_from_it(index: Index) -> None:
    *_, poll = talk(index, "Facebook", "Vous mélangez tout : je parlais du sondage du billet sur la Stasi")
    assert "La Stasi 6.25%" in joined(poll.citations[0])
    *_, young = talk(index, "Facebook", "Dans le billet de 2007, les jeunes générations, il en dit quoi ?")
    assert "Les jeunes générations sont en demande" in joined(young.citations[0])
    *_, english = talk(index, "Facebook", "what about young people in the post about work?")
    assert _slugs(english) == {"geek-ou-stasi"}


def test_who_was_misunderstood_is_answered_the_same_question_from_the_post_he_means(index: Index) -> None:
    *_, wrong, right = talk(index, "Que dit-il de la police ?", "non, dans le billet sur le big data")
    assert wrong.citations and _slugs(right) == {"faut-il-se-mettre-au-big"}
    assert "la prévention de la délinquance pour la police" in joined(right.citations[0])


def test_a_question_that_leads_to_the_post_as_it_stands_is_left_alone(index: Index) -> None:
    [reply] = talk(index, "Quels exemples de petits messages futiles sont donnés dans le billet sur Facebook ?")
    assert "nounours" in " ".join(map(joined, reply.citations))


def test_a_post_that_no_title_and_no_topic_names_is_none(index: Index) -> None:
    [reply] = talk(index, "que dit-il dans le billet sur la pêche à la ligne ?")
    assert not reply.citations


def test_another_blog_has_posts_that_are_named_so_too() -> None:
    index = Index(load(ROOT / "tests" / "data" / "blogs" / "jardin"))
    *_, water = talk(index, "Que dit-elle du compost ?", "non, je parle du billet sur l'eau")
    assert _slugs(water) == {"la-source-et-le-maire"}
    *_, mayor = talk(index, "Que dit-elle du maire ?", "et dans le billet sur les semences, elle en dit quoi ?")
    assert "le maire adjoint" in joined(mayor.citations[0])


def test_the_year_of_no_post_finds_none() -> None:
    [reply] = talk(blog_of("Le pain lève lentement.\n\nIl faut du temps."), "que dit-il dans le billet de 1999 ?")
    assert said_by_bot(reply) and not reply.citations


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("je parlais du billet sur la Stasi", ("stasi", "je parlais")),
        ("dans l'article sur le big data il parle des smartphones ?", ("big data", "il parle des smartphones")),
        ("what does he say about work in the marketing post?", ("marketing", "what does he say about work")),
        ("résume le billet sur le marketing", None),
        ("le dernier billet", None),
        ("the last post", None),
        ("que dit-il des billets de train ?", None),
    ],
)
def test_what_names_a_post_is_told_from_what_is_asked_there(text: str, named: tuple[str, str] | None) -> None:
    assert post_named(text) == named
