"""A poll above a post's text, which no quote can show, is told to who asks for it; one in the text is quoted."""

import pytest

from bot.model import AuthorIs, Blog, Corpus, Language, Outcome, Poll, PollAnswer, Post
from bot.phrases import percent
from bot.search import Index
from tests.helpers import blog_of, said_by_bot, talk

RIDING = Poll(
    "Qu’est-ce qui vous empêche de rouler ?",
    (PollAnswer("La peur des voitures", 51), PollAnswer("La pluie", 19.5), PollAnswer("Les côtes", 29.5)),
)
BIKES = Post(
    "velo",
    "Trois ans à vélo",
    "J’ai vendu ma voiture au printemps. Une cape et un pantalon règlent l’affaire. Je dors mieux depuis.",
    topics=("vélo",),
    poll=RIDING,
)
ONE = Index(Corpus(Blog(author_is=AuthorIs.WOMAN), (BIKES, Post("sel", "Le sel", "Le sel gris vient de la mer."))))


def told(index: Index, *texts: str) -> str:
    """Return what the bot itself says to the last of some messages, with plain blanks."""
    return said_by_bot(talk(index, *texts)[-1]).replace("\u202f", " ")


@pytest.mark.parametrize("text", ["Quels sont les résultats du sondage ?", "Is there a poll in the posts?"])
def test_poll_above_a_text_is_told_word_for_word_with_its_shares(text: str) -> None:
    said = told(ONE, text)
    assert RIDING.question in said
    assert BIKES.title in said
    comma = "." if text.startswith("Is ") else ","
    for answer in RIDING.answers:
        assert answer.text in said
        assert f"{answer.percent:g}".replace(".", comma) in said


def test_blog_without_a_poll_says_so() -> None:
    [reply] = talk(blog_of("Le sel gris vient de la mer."), "Quels sont les résultats du sondage ?")
    assert reply.outcome is not Outcome.ANSWERED


def test_poll_that_stands_in_the_text_is_quoted(index: Index) -> None:
    [reply] = talk(index, "Quels sont les résultats du sondage ?")
    assert reply.outcome is Outcome.ANSWERED and "43.75%" in reply.citations[0].quotes[0].text


def test_long_poll_still_fits_a_message() -> None:
    answers = tuple(PollAnswer(f"Réponse {number} {'bien ' * 15}longue", 2) for number in range(50))
    post = Post("p", "Un titre", "Un texte.", poll=Poll("Laquelle ?", answers))
    [reply] = talk(Index(Corpus(Blog(), (post,))), "Quels sont les résultats du sondage ?")
    said = said_by_bot(reply)
    assert "Réponse 0 bien" in said
    assert len(said) < 1_600
    assert said.rstrip(".").endswith("…"), "what is left out is shown to be"


def test_a_share_is_written_as_each_language_does() -> None:
    assert percent(6.25, Language.FRENCH) == "6,25\xa0%" and percent(50.0, Language.FRENCH) == "50\xa0%"
    assert percent(33.333, Language.ENGLISH) == "33.33%"
