"""Of several sentences the one that is clear without the others is what is asked."""

import pytest

from bot.conversation.heard._asked_of_quote import AskedOf, asked_of_quote
from bot.index import Index
from bot.model import Outcome
from tests.helpers import joined, said_by_bot, talk


@pytest.mark.parametrize(
    "asked",
    ["C'est daté de quand ? On dirait l'affaire Snowden.", "Quand a-t-il publié ça ? Ça date d'avant Macron."],
)
def test_a_date_is_asked_of_what_was_read_whatever_is_told_behind_it(index: Index, asked: str) -> None:
    _, reply = talk(index, "que propose Bellanger ?", asked)
    assert reply.decision.note == "follow-up: when"


@pytest.mark.parametrize(
    "asked",
    [
        "C'est du vent, avec les bases NoSQL ça passe. Il parle de NoSQL ?",
        "Nah, Kafka does that. Does he mention Kafka?",
    ],
)
def test_whether_he_speaks_of_what_no_post_has_is_declined_whatever_is_told_before(index: Index, asked: str) -> None:
    _, reply = talk(index, "le volume des données, c'est quoi le problème ?", asked)
    assert reply.outcome is Outcome.DECLINED


def test_what_somebody_makes_of_it_and_whether_it_is_bad_is_one_question(index: Index) -> None:
    _, reply = talk(index, "c'est quoi l'infobésité ?", "Et lui, il en pense quoi ? C'est grave ?")
    assert "croissance de l'ignorance" in joined(reply.citations[0])


def test_his_view_is_asked_of_the_topic_in_the_sentence_before(index: Index) -> None:
    [reply] = talk(index, "Toujours du big data sur ce blog, je parie ? Qu'est-ce qu'il en pense vraiment, l'auteur ?")
    assert "Tout dépend de ce que nous en ferons." in joined(reply.citations[0])


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("Pas mal du tout. une autre", Outcome.ANSWERED),
        ("Encore du café, merci", Outcome.CHAT),
    ],
)
def test_another_joke_is_wanted_behind_praise(index: Index, asked: str, read: Outcome) -> None:
    *_, reply = talk(index, "raconte une blague", "vas-y", asked)
    assert reply.outcome is read


def test_whose_a_figure_is_is_told_of_the_passage_that_has_it(index: Index) -> None:
    asked = "D'où vient le chiffre de 6,3 % ?", "et en France, combien de vieux sur Facebook ?", "6,5 % ? Qui dit ça ?"
    *_, reply = talk(index, *asked)
    assert "Médiamétrie" in said_by_bot(reply)


@pytest.mark.parametrize(
    "asked",
    ["Encore lui ! Et l'auteur lui-même, il veut quoi ?", "Je demandais ce qu'en pense l'auteur, pas Bellanger."],
)
def test_who_is_tired_of_whom_the_author_quotes_hears_the_author(index: Index, asked: str) -> None:
    _, reply = talk(index, "que propose Bellanger ?", asked)
    assert reply.citations[0].speaker is None
    assert reply.decision.note == "follow-up: own view"


@pytest.mark.parametrize("asked", ["Il ne répond pas à la question là.", "bon, il répond pas à ma question"])
def test_who_finds_the_question_unanswered_hears_it_confirmed(index: Index, asked: str) -> None:
    _, reply = talk(index, "Snowden, c'est un héros ou un traître pour lui ?", asked)
    assert reply.outcome is Outcome.CHAT and not reply.citations


def test_on_what_he_rests_a_claim_that_is_said_again_is_asked_of_it() -> None:
    assert asked_of_quote("Sur quoi il s'appuie pour dire que c'est terminé ?") is AskedOf.BASIS
