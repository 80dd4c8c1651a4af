"""Whom a question names: a capital inside a sentence makes a name, and no slip for a word of the blog."""

import pytest

from bot.index import Index
from bot.index._names import names_in
from bot.model import Outcome
from bot.text import words
from tests.helpers import blog_of, talk


def _named(text: str) -> list[str]:
    names, _ = names_in(text, words(text))
    return [word.folded for word in words(text) if word.start in names]


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("Que dit Pierre Martin du service client ?", ["pierre", "martin"]),
        ("que dit mme durand du service client", ["durand"]),
        ("Que dit M. Encode des données ?", ["encode"]),
        ("Bonjour ! Quelle est la place du client ?", []),
        ("Je lis. Rien de neuf. Et le client ?", []),
        ("Une question :\n- Combien de clients ?", []),
        ("Que pense l'auteur de l’Islande ?", ["islande"]),
        ("BIG DATA ET VIE PRIVÉE", []),
        ("Que Pense L'Auteur Du Servise Client ?", []),
        ("Taylor Swift", ["swift"]),
        ("madame est servie", []),
    ],
)
def test_capitals_and_titles_tell_names(asked: str, named: list[str]) -> None:
    assert _named(asked) == named


@pytest.mark.parametrize(
    ("asked", "not_said"),
    [
        ("Que dit Mme Durand du service client ?", "durant"),
        ("Que dit Pierre Martin du service client ?", "matin"),
        ("Que dit Marc Dupont du big data ?", "marque"),
        ("Que dit M. Encode du service client ?", "encore"),
    ],
)
def test_a_name_that_the_blog_has_not_is_no_slip_for_one_of_its_words(index: Index, asked: str, not_said: str) -> None:
    query = index.read(asked)
    assert not_said not in [meant for _, meant in query.corrections]
    assert any(term.is_name and term.is_missing for term in query.terms)
    assert talk(index, asked)[-1].outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Bélanger", "bellanger"),
        ("Schmitd", "schmidt"),
        ("Choen", "cohen"),
        ("Adhar", "aadhaar"),
        ("Facebok", "facebook"),
    ],
)
def test_a_slip_in_a_name_that_the_blog_has_is_understood(index: Index, typed: str, meant: str) -> None:
    query = index.read(f"Que dit-il de {typed} ?")
    assert [(term.word, term.is_name) for term in query.terms] == [(meant, True)]


def test_a_title_before_a_name_is_only_polite(index: Index) -> None:
    polite, plain = index.read("que dit monsieur bellanger des données"), index.read("que dit bellanger des données")
    assert polite.stems == plain.stems
    assert talk(index, "que dit monsieur bellanger des données")[-1].outcome is Outcome.ANSWERED


def test_names_are_those_of_the_posts_where_no_editor_has_written_any() -> None:
    index = blog_of("Le matin, j'ai rencontré Ada Lovelace. Elle calcule mieux que nous. Une marque en parle.")
    assert index.read("Que calcule Ada Lovelasse ?").corrections == (("lovelasse", "lovelace"),)
    assert index.read("Que calcule Marc Martin ?").corrections == ()
    assert index.read("que calcule marc").corrections == ()  # nor is it a slip without its capital
    assert index.read("que calcule la marqe").corrections == (("marqe", "marque"),)
