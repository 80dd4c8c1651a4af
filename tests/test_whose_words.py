"""Who says something, and what the author thinks of it: of the words that are asked about, by name."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.dialogue import Composer, Library
from bot.model import Citation, Reply, Turn, Words
from bot.search import Index
from tests.helpers import message


@pytest.fixture(scope="module")
def composer(index: Index) -> Composer:
    return Composer(Library.of(index))


def heard(composer: Composer, texts: Sequence[str]) -> list[Reply]:
    """Return the replies to the messages of one talk."""
    turns: list[Turn] = []
    for number, text in enumerate(texts):
        asked = replace(message(text), id=str(number))
        turns.append(Turn(asked, composer.compose(asked, turns), number=number))
    return [turn.reply for turn in turns]


def said(reply: Reply) -> str:
    return " ".join(part.text for part in reply.parts if isinstance(part, Words))


def read(reply: Reply) -> str:
    return " ".join(quote.text for quote in reply.quotes)


@pytest.mark.parametrize(
    ("talk", "words", "passage"),
    [
        (("le bonheur sur les réseaux", "c'est Vecchi ou l'auteur qui parle de « bonheurisme » ?"), "l’auteur", ""),
        (("c'est quoi l'infobésité ?", "« infobésité », c'est de qui ?"), "un participant à un débat", ""),
        (("il parle de la Stasi ?", "c'est l'auteur qui dit ça ?"), "Michel Hervé", "Président de Hervé Thermique"),
        (("qui dit qu'on parle de « pillage inadmissible » ?",), "Pierre Bellanger", "souveraineté numérique"),
        (("qui a dit « le comptoir des emmerdeurs » ?",), "l’auteur", "le comptoir des emmerdeurs"),
        (("le management", "« sharepoint ne remplace pas », c'est de qui ?"), "Thomas Defaille", "sharepoint"),
    ],
)
def test_who_says_it_is_told_of_the_words_that_are_asked_about(
    composer: Composer, talk: Sequence[str], words: str, passage: str
) -> None:
    reply = heard(composer, talk)[-1]
    assert words in said(reply)
    assert passage in read(reply)


def test_of_several_passages_the_one_that_is_asked_about_is_meant(composer: Composer) -> None:
    lines, reply, _ = heard(
        composer,
        (
            "l'essentiel du billet Faut-il se mettre au Big en trois points",
            "great, the first line is it. who's the guy saying we're in danger?",
            "author or somebody else?",
        ),
    )
    assert [citation.speaker for citation in lines.citations] == [None, "Pierre Bellanger", None]
    assert "Pierre Bellanger" in said(reply)
    assert "crier au loup" in read(reply)


def test_the_author_does_not_speak_below_what_somebody_else_says(composer: Composer) -> None:
    for asked in ("et Bellanger ? c'est de qui ?", "et les mass mavens, c'est son idée ?"):
        reply = heard(composer, ("le service client", asked))[-1]
        assert reply.citations[-1].speaker
        assert "l’auteur qui parle" not in said(reply)


def test_whose_figures_these_are_is_asked_of_the_passage_on_the_table(composer: Composer) -> None:
    assert "étude Forrester" in said(heard(composer, ("c'est quoi un mass maven ?", "qui donne ces chiffres ?"))[-1])


def test_the_author_is_never_said_to_speak_where_somebody_else_does(composer: Composer) -> None:
    subjects = (
        "la Stasi",
        "Bellanger",
        "Aadhaar",
        "infobésité",
        "les mass mavens",
        "les données personnelles",
        "Vecchi",
    )
    asked = ("qui parle ?", "c'est l'auteur qui dit ça ?", "whose words are these?", "c'est une citation de qui ?")
    for subject in subjects:
        for question in asked:
            first, reply = heard(composer, (subject, question))
            spoken = [part for part in (*first.parts, *reply.parts) if isinstance(part, Citation)][-1]
            if any(key == "who_author" for part in reply.parts if isinstance(part, Words) for key, _ in part.said):
                assert spoken.speaker is None, (subject, question)


@pytest.mark.parametrize(
    ("talk", "passage"),
    [
        (("que dit Bellanger ?", "l'auteur est-il d'accord avec Bellanger ?"), "Sûrement un peu de tout ça."),
        (("est-ce que l'auteur est d'accord avec Michel Hervé ?",), "pas la réponse définitive"),
        (("who says we are in danger?", "does the author agree with him?"), "Sûrement un peu de tout ça."),
    ],
)
def test_whether_the_author_agrees_is_told_by_his_own_judgement_alone(
    composer: Composer, talk: Sequence[str], passage: str
) -> None:
    reply = heard(composer, talk)[-1]
    assert "en toutes lettres" in said(reply) or "outright" in said(reply)
    assert passage in read(reply)
    assert [citation.speaker for citation in reply.citations] == [None]


def test_that_the_author_does_not_say_whether_he_agrees_is_not_said_where_he_judges(composer: Composer) -> None:
    reply = heard(composer, ("c'est quoi un mass maven ?", "il est d'accord avec cette étude Forrester ?"))[-1]
    assert "en toutes lettres" not in said(reply)
    assert "passionnante" in read(reply)


@pytest.mark.parametrize(
    ("asked", "passage"),
    [
        ("qui est Michel Hervé ?", "Président de Hervé Thermique"),
        ("c'est qui le type qui crie au loup ?", "comme Pierre Bellanger"),
        ("c'est qui ce Bellanger ?", "qui vient de publier"),
        ("qui est Anne Lauvergeon ?", "Commission Innovation 2030"),
    ],
)
def test_who_somebody_is_is_read_where_they_are_brought_in(composer: Composer, asked: str, passage: str) -> None:
    for before in ("le big data", "la Stasi", "Bellanger"):
        assert passage in read(heard(composer, (before, asked))[-1])
