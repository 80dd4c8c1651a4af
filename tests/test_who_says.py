"""Whom the author quotes, who wrote a study, and how many persons: asked of all that was just read."""

from dataclasses import replace

import pytest

from bot.index import Index
from bot.model import AuthorIs, Corpus, Outcome, Reply, Words
from tests.helpers import blog_of, joined, talk

BAKERY = blog_of(
    "Le pain au levain se garde longtemps. Les clients aiment le pain au levain.",
    "Selon une étude Céréalis, 61% des clients préfèrent le pain au levain, soit 12 000 personnes.\n\n"
    "Selon Paul Dupont, trois boulangers sur quatre ont abandonné le levain.\n\n"
    "Deux personnes m'ont écrit à propos de 300 recettes.",
)


def said(reply: Reply) -> str:
    return " ".join(part.text for part in reply.parts if isinstance(part, Words)).replace("\xa0", " ")


@pytest.mark.parametrize("asked", ["il cite qui ?", "qui cite-t-il ?", "who does he quote?", "qui est cité là ?"])
def test_whom_he_quotes_is_told_of_the_second_quote_too(index: Index, asked: str) -> None:
    opening, reply = talk(index, "que dit-il vraiment de Facebook ?", asked)
    assert [each.speaker for each in opening.citations] == [None, "Médiamétrie"]
    assert reply.decision.note == "follow-up: who says"
    assert "Médiamétrie" in said(reply)


def test_who_says_that_is_told_of_both_quotes(index: Index) -> None:
    *_, reply = talk(index, "que dit-il vraiment de Facebook ?", "qui dit ça ?")
    assert "Médiamétrie" in said(reply) and "auteur" in said(reply)


@pytest.mark.parametrize(("asked", "both"), [("il cite qui ?", " et "), ("whom does he quote?", " and ")])
def test_all_whom_he_quotes_are_named(asked: str, both: str) -> None:
    opening, reply = talk(BAKERY, "quelles études sur les boulangers et le levain ?", asked)
    speakers = {each.speaker for each in opening.citations if each.speaker}
    assert len(speakers) == 2, speakers
    assert "Paul Dupont" in said(reply) and "Céréalis" in said(reply) and both in said(reply)


@pytest.mark.parametrize(
    "asked",
    ["c'est qui les auteurs ?", "qui l'a écrite ?", "who are the authors?", "c'est qui l'auteur de l'étude ?"],
)
def test_authors_are_those_of_the_study_just_quoted(index: Index, asked: str) -> None:
    *_, reply = talk(index, "c'est quoi un mass connector ?", asked)
    assert "Josh Bernoff" in said(reply)


def test_authors_are_those_of_the_blog_where_no_study_was_quoted(index: Index) -> None:
    *_, reply = talk(index, "c'est quoi le big data ?", "c'est qui les auteurs ?")
    assert reply.decision.note == "author"


def test_authors_of_a_blog_of_several_are_meant_first(index: Index) -> None:
    team = Index(Corpus(replace(index.corpus.blog, author_is=AuthorIs.TEAM), index.corpus.posts, index.corpus.entries))
    *_, reply = talk(team, "c'est quoi un mass connector ?", "c'est qui les auteurs ?")
    assert reply.decision.note in ("author", "author_named")
    *_, study = talk(team, "que dit l’étude Forrester ?", "c’est qui l’auteur de l’étude ?")
    assert "Josh Bernoff" in said(study)


@pytest.mark.parametrize("asked", ["combien de personnes ?", "combien de gens ?", "how many people?"])
def test_number_of_persons_is_read_where_persons_are_counted(asked: str) -> None:
    *_, reply = talk(BAKERY, "qui préfère le pain au levain selon l'étude ?", asked)
    assert reply.outcome is Outcome.ANSWERED
    assert "12 000 personnes" in "\n".join(joined(citation) for citation in reply.citations)


@pytest.mark.parametrize(
    "asked",
    [
        "« perdre progressivement les protections » : c'est lui qui parle ou les gens de Google ?",
        "« perdre progressivement les protections », c'est l'auteur qui dit ça ?",
    ],
)
def test_of_several_quotes_the_one_whose_words_are_repeated_is_meant(index: Index, asked: str) -> None:
    opening, reply = talk(index, "il parle de régulation ou de loi quelque part ?", asked)
    assert [each.speaker for each in opening.citations] == ["Pierre Bellanger", None]
    assert "Bellanger" not in said(reply) and "Etat 2.0" in said(reply)


@pytest.mark.parametrize(
    "asked",
    [
        "Merci. Un dernier truc : je peux citer ça dans mon mémoire, il faut mettre quelle source ?",
        "Je voulais juste le titre du billet et sa date, pour la bibliographie.",
        "which source should I cite?",
    ],
)
def test_who_wants_to_cite_what_was_read_is_told_the_post(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Qui dit que les données sont des pépites ?", asked)
    assert 'Faut-il se mettre au "Big" ?' in said(reply)


def test_who_asks_whether_the_author_or_another_says_it_is_told_of_those_words(index: Index) -> None:
    asked = "Qui dit que la pyramide était nécessaire, l'auteur ou Michel Hervé ?"
    *_, reply = talk(index, "à quoi servait la pyramide ?", "que dit Hervé de la Stasi ?", asked)
    assert reply.decision.note == "follow-up: who says"
    assert "rapporte" not in said(reply) and "auteur" in said(reply)
