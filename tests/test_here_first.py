"""Whether a question names what the post being read does not speak of, so that the talk is not the place to look."""

import pytest

from bot.conversation._here_first import names_another
from bot.index import Index
from bot.model import Blog, Citation, Corpus, Post, Quote
from tests.helpers import talk

READ = "Le jardin dort sous la neige."
ABOUT_WAGES = Post("impots", "Les impôts", "La feuille de paie a changé cette année.", topics=("salaire",))


def leads_away(asked: str, post: Post) -> bool:
    """Say whether a question leads away from a post that is being read, in a blog that has one more."""
    index = Index(Corpus(Blog(), (post, ABOUT_WAGES)))
    return names_another(index, index.read(asked), Citation((Quote(post, 0, len(READ)),)))


def test_a_subject_of_another_post_leads_away_and_one_of_this_does_not() -> None:
    post = Post("hiver", "L'hiver", READ, topics=("neige",))
    assert leads_away("et le salaire ?", post)
    assert not leads_away("et la neige ?", post)


def test_a_subject_that_a_post_comes_back_to_is_its_own() -> None:
    once = Post("hiver", "L'hiver", f"{READ} On y parle de salaire.")
    often = Post("hiver", "L'hiver", f"{READ} On y parle de salaire. Quel salaire ? Le salaire des jardiniers.")
    assert [leads_away("et le salaire ?", post) for post in (once, often)] == [True, False]


def test_a_post_that_was_mended_is_known_as_it_is_now() -> None:
    before = Post("hiver", "L'hiver", READ, topics=("neige",))
    now = Post("hiver", "L'hiver", f"{READ} Bellanger y attend son salaire.", topics=("neige", "salaire"))
    assert [leads_away("et le salaire ?", post) for post in (before, now)] == [True, False]
    assert [leads_away("et Bellanger alors ?", post) for post in (before, now)] == [True, False]


@pytest.mark.parametrize("asked", ["what does he say about surveillance?", "que dit-il de la surveillance ?"])
@pytest.mark.parametrize("before", ["what for", "un exemple ?", "c'est bien ?"])
def test_who_asks_what_the_author_says_of_another_subject_gets_that(index: Index, before: str, asked: str) -> None:
    *_, reply = talk(index, "c'est quoi le big data ?", before, asked)
    assert reply.citations[0].post.slug == "etat-2-0"
