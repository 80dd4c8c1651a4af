"""What is asked of the author's own life is answered by what the posts let out of it, or not at all."""

import pytest

from bot.index import Index
from bot.model import Blog, Corpus, Outcome, Post, Reply
from tests.helpers import blog_of, joined, talk

LIFE = (
    "quel âge a l’auteur ?", "l'auteur a quel âge ?", "où habite l'auteur ?", "l'auteur bosse où ?", "il bosse où ?",
    "il a déjà travaillé chez Microsoft ?", "has he ever worked for Google?",
    "il vote qui ?", "l’auteur est-il marié ?", "il a des gosses ?", "quel est le métier de l'auteur ?",
    "l'auteur vote à gauche ou à droite ?", "il bosse dans quoi le mec du blog ?", "et il gagne combien ?",
    "how old is the author?", "does the author have kids?", "what does the author do for a living?",
    "who does he vote for?", "is the author married?", "where does he live?",
    "il est croyant ?", "il a fait quelles études ?", "kel age a l'auteur",
)  # fmt: skip
OTHERS = (
    "où travaillent les jeunes ?", "que pense l'auteur du travail ?", "comment vote-t-on dans l'entreprise ?",
    "what does the author think of work?", "combien gagne Facebook ?", "l'auteur aime-t-il Facebook ?",
    "l’auteur parle-t-il de la famille ?", "il est vieux ?", "quel âge ont les utilisateurs de Facebook ?",
)  # fmt: skip
NOTE = "author's life"


@pytest.mark.parametrize("text", LIFE)
def test_what_the_posts_do_not_tell_of_the_author_is_not_guessed(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert (reply.outcome, reply.decision.note) == (Outcome.DECLINED, NOTE)


@pytest.mark.parametrize("text", OTHERS)
def test_question_about_ideas_or_others_is_none_about_the_author(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.decision.note != NOTE


def test_he_is_whoever_was_just_quoted(index: Index) -> None:
    *_, reply = talk(index, "Que dit Pierre Bellanger ?", "il bosse où ?")
    assert reply.decision.note != NOTE
    *_, reply = talk(index, "Que dit Pierre Bellanger ?", "qui est l'auteur du blog ?", "il bosse où ?")
    assert reply.decision.note == NOTE


def told(text: str) -> Reply:
    body = "J’ai cinquante ans.\n\nMon métier est de réparer des chaises.\n\n« Je vote blanc », dit Ada Roux."
    [reply] = talk(Index(Corpus(Blog(), (Post("a", "Chaises", body),))), text)
    return reply


@pytest.mark.parametrize(("text", "word"), [("quel âge a l'auteur ?", "cinquante"), ("l'auteur bosse où ?", "métier")])
def test_what_the_author_lets_out_is_quoted_and_labelled(text: str, word: str) -> None:
    reply = told(text)
    assert reply.outcome is Outcome.NEAR and word in reply.citations[0].quotes[0].text


def test_what_somebody_else_says_of_their_life_is_not_the_author_s() -> None:
    assert told("l'auteur vote pour qui ?").outcome is Outcome.DECLINED


@pytest.mark.parametrize("text", ["et tiktok ?", "et linkedin ?", "et insta ?", "and what about TikTok?"])
def test_named_thing_that_no_post_names_is_never_said_to_be_answered(index: Index, text: str) -> None:
    *_, reply = talk(index, "combien de personnes sont sur facebook ?", text)
    assert reply.outcome in (Outcome.NEAR, Outcome.DECLINED)


def test_what_follows_a_decline_is_declined_too(index: Index) -> None:
    for texts in (["does the blog talk about climate change?", "and AI?"], ["parle-t-il du climat ?", "et l'IA ?"]):
        *_, reply = talk(index, *texts)
        assert reply.outcome is Outcome.DECLINED


def test_named_thing_that_a_post_names_is_answered(index: Index) -> None:
    *_, reply = talk(index, "facebook c'est bien ?", "et twitter ?")
    assert reply.outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    "texts",
    [
        ("qui est l'auteur du blog ?", "Il a écrit un livre ?", "Il est français ?", "Il aime son travail ?"),
        ("who is the author?", "has he written a book?", "is he French?", "does he like his job?"),
        ("Que dit Pierre Bellanger ?", "qui est l'auteur du blog ?", "a-t-il écrit un livre ?", "aime-t-il sa ville ?"),
    ],
)
def test_after_a_question_about_the_author_he_goes_on_being_asked_for(index: Index, texts: tuple[str, ...]) -> None:
    replies = talk(index, *texts)
    assert [reply.decision.note for reply in replies[-2:]] == [NOTE, NOTE]


@pytest.mark.parametrize(
    "text", ["il est contre les réseaux sociaux ?", "il a un avis sur le big data ?", "il dit quoi ?"]
)
def test_what_the_author_holds_is_no_question_about_his_life(index: Index, text: str) -> None:
    *_, reply = talk(index, "qui est l'auteur du blog ?", text)
    assert reply.decision.note != NOTE


def test_after_a_question_about_somebody_else_they_are_not_the_author(index: Index) -> None:
    *_, reply = talk(index, "Que dit Pierre Bellanger ?", "il a écrit un livre ?")
    assert reply.decision.note != NOTE


@pytest.mark.parametrize(
    "asked", ["does he own a smartphone?", "il a un compte Facebook ?", "does the author have a car?"]
)
def test_what_the_author_owns_is_not_guessed(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert (reply.outcome, reply.decision.note) == (Outcome.DECLINED, "author's life")


def test_what_the_author_owns_is_read_where_it_is_told() -> None:
    blog = blog_of("J'ai vendu ma voiture il y a trois ans. Mon compte Instagram est fermé.", "Le pain est bon.")
    [car] = talk(blog, "l'auteur a une voiture ?")
    assert "ma voiture" in joined(car.citations[0])
    [dog] = talk(blog, "l'auteur a un chien ?")
    assert (dog.outcome, dog.citations) == (Outcome.DECLINED, ())


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        ("Que dit Michel Hervé ?", "il fait quoi dans la vie ?", "Président de Hervé Thermique"),
        ("c'est qui Thomas Defaille ?", "il bosse où ?", "directeur du développement"),
        ("What does Bourdoncle say?", "what does he do for a living?", "CEO d'Exalead"),
    ],
)
def test_what_somebody_does_who_was_spoken_of_is_read(index: Index, before: str, asked: str, told: str) -> None:
    _, reply = talk(index, before, asked)
    assert any(told in quote.text for quote in reply.quotes)


@pytest.mark.parametrize("before", ["qui est Simon ?", "c'est qui Bellanger ?"])
def test_of_whom_no_post_says_what_he_does_that_is_said(index: Index, before: str) -> None:
    _, reply = talk(index, before, "et il fait quoi dans la vie ?")
    assert reply.outcome is Outcome.DECLINED
    assert not reply.quotes
