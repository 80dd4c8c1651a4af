"""What members ask of blogs other than ours, without an editor's index."""

from dataclasses import replace

import pytest

from bot.index import Index
from bot.model import AuthorIs, Blog, Corpus, Outcome, Post
from tests.helpers import joined, said_by_bot, talk

BODIES = {
    "velo": "Trois ans plus tard, je fais tout à vélo : le travail, les courses, l'école. Onze kilomètres par jour.\n\n"
    "La vraie peur, ce sont les voitures. La départementale n'a pas de bande cyclable.\n\n"
    "Les avantages : je dors mieux et je connais mes voisins. Les inconvénients : le dos en février, et le vol.\n\n"
    "Contre le vol, achetez un antivol en U, pas un câble.",
    "piscine": "Le conseil municipal a reporté la piscine. La salle était pleine.\n\n"
    "D'un côté, l'ancienne piscine est fermée depuis 2019. De l'autre, chauffer un bassin tout l’hiver serait fou.\n\n"
    "Construire une piscine à neuf millions d'euros, ce n'est pas rien : l'école tombe en ruine.\n\n"
    "Selon Samira Benali, la commune a perdu la subvention de la Région. Je suis partagée.",
    "jardin": "Mon voisin Marcel, quatre-vingt-un ans, m'a dit : « Tes tomates, tu les serres trop. »\n\n"
    "Le mildiou est arrivé le 14 juillet. En une semaine, les feuilles étaient brunes et les tiges noires.\n\n"
    "La Rose de Berne s'en sort le mieux. Je la garderai parce qu'elle est bonne. Je suis têtue, aussi.",
}


@pytest.fixture(scope="module")
def blog() -> Index:
    posts = tuple(Post(slug, slug.capitalize(), body, topics=(slug,)) for slug, body in BODIES.items())
    return Index(Corpus(Blog(author="Hélène Vasseur", author_is=AuthorIs.WOMAN), posts))


def test_sides_that_a_paragraph_names_are_read_there(blog: Index) -> None:
    [reply] = talk(blog, "quels sont les avantages et les inconvénients du vélo ?")
    assert "Les avantages" in joined(reply.citations[0])
    assert "Les inconvénients" in joined(reply.citations[0])
    assert "D’un côté" not in said_by_bot(reply)


@pytest.mark.parametrize("asked", ["combien coûte la piscine ?", "quel est le prix de la piscine ?"])
def test_a_price_is_read_where_there_is_one(blog: Index, asked: str) -> None:
    assert "millions d'euros" in joined(talk(blog, asked)[0].citations[0])


@pytest.mark.parametrize("asked", ["comment éviter le vol ?", "comment se protéger du vol ?"])
def test_what_is_to_be_avoided_is_the_subject(blog: Index, asked: str) -> None:
    assert "antivol" in joined(talk(blog, asked)[0].citations[0])


def test_he_is_not_the_author_where_she_is_a_woman(blog: Index) -> None:
    *_, reply = talk(blog, "que dit Marcel des tomates ?", "quel âge a-t-il ?")
    assert reply.decision.note != "author's life"
    assert "quatre-vingt-un ans" in joined(reply.citations[0])


def test_her_own_view_is_read_where_she_says_so(blog: Index) -> None:
    opening, reply = talk(blog, "que dit Samira Benali ?", "l'autrice, elle est pour ou contre ?")
    assert opening.citations[0].speaker == "Samira Benali"
    assert "Je suis partagée" in joined(reply.citations[0])


def test_when_it_was_written_is_asked_of_the_post(corpus: Corpus, blog: Index) -> None:
    dated = Index(replace(corpus, entries=()))
    for asked in ("quand as-tu écrit ça ?", "quand l'as-tu écrit ?"):
        assert talk(dated, "C'est quoi l'infobésité ?", asked)[-1].decision.note == "follow-up: when"
    assert talk(blog, "que dit Marcel ?", "quand as-tu écrit ça ?")[-1].outcome is Outcome.CHAT


def test_shorter_is_a_sentence_of_what_was_just_read(blog: Index) -> None:
    *_, ended, shorter = talk(blog, "parle-moi des tomates", "et la conclusion ?", "plus court")
    assert joined(shorter.citations[0]) in joined(ended.citations[0])
    assert shorter.citations[0] != ended.citations[0]
