"""A poll above a post's text, which no quote can show, is told to who asks for it; one in the text is quoted."""

import pytest

from bot.index import Index
from bot.model import AuthorIs, Blog, Corpus, Language, Outcome, Poll, PollAnswer, Post
from bot.phrases import percent
from tests.helpers import said_by_bot, talk

RIDING = Poll(
    "Qu’est-ce qui vous empêche de rouler ?",
    (PollAnswer("La peur des voitures", 51), PollAnswer("La pluie", 19.5), PollAnswer("Les côtes", 29.5)),
)
BREAD = Poll("Le pain du dimanche", (PollAnswer("Au seigle", 50), PollAnswer("Aux noix", 50)))
BIKES = Post(
    "velo",
    "Trois ans à vélo",
    "J’ai vendu ma voiture au printemps. Une cape et un pantalon règlent l’affaire. Je dors mieux depuis.",
    topics=("vélo",),
    poll=RIDING,
)
BAKERY = Post("pain", "La boulangerie du coin", "Le four chauffe dès quatre heures. On y fait la queue.", poll=BREAD)
ONE = Index(Corpus(Blog(author_is=AuthorIs.WOMAN), (BIKES, Post("sel", "Le sel", "Le sel gris vient de la mer."))))
TWO = Index(Corpus(Blog(), (BIKES, BAKERY)))
WHOLE = (
    "L’autrice l’a demandé à ses lecteurs, dans «\xa0Trois ans à vélo\xa0»\xa0: «\xa0Qu’est-ce qui vous empêche de"
    " rouler ?\xa0» Ils ont répondu\xa0:\n«\xa0La peur des voitures\xa0»\xa0: 51\xa0%\n«\xa0La pluie\xa0»\xa0:"
    " 19,5\xa0%\n«\xa0Les côtes\xa0»\xa0: 29,5\xa0%"
)


@pytest.mark.parametrize(
    "text",
    [
        "résultat du sondage ?", "sondage", "t'as fait un sondage ?", "le sondage sur le vélo ?",
        "qu'est-ce qui vous empêche de rouler ?", "Qu’est-ce qui t’empêche de rouler ?",
    ],
)  # fmt: skip
def test_poll_is_told_to_who_asks_for_it_or_puts_its_question(text: str) -> None:
    [reply] = talk(ONE, text)
    assert reply.outcome is Outcome.CHAT and not reply.citations
    [words] = [part.text for part in reply.parts if hasattr(part, "text")]
    assert words == WHOLE


def test_poll_is_told_in_english_to_who_writes_it() -> None:
    [reply] = talk(ONE, "what were the poll results?")
    assert said_by_bot(reply) == (
        "The author asked her readers this, in “Trois ans à vélo”: “Qu’est-ce qui vous empêche de rouler ?” They"
        " answered:\n“La peur des voitures”: 51%\n“La pluie”: 19.5%\n“Les côtes”: 29.5%"
    )


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Que représente 51 % ?", "« La peur des voitures » (51 %)"),
        ("à quoi correspond 19,5% ?", "« La pluie » (19,5 %)"),
        ("quel pourcentage a peur des voitures ?", "« La peur des voitures » (51 %)"),
        ("combien pour les côtes ?", "« Les côtes » (29,5 %)"),
    ],
)
def test_a_share_is_told_with_its_answer(text: str, answer: str) -> None:
    [reply] = talk(ONE, text)
    assert answer in said_by_bot(reply) and "Trois ans à vélo" in said_by_bot(reply)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("lequel est en tête ?", "« La peur des voitures » (51 %)"),
        ("et le deuxième ?", "« Les côtes » (29,5 %)"),
        ("et qui est dernier ?", "« La pluie » (19,5 %)"),
    ],
)
def test_after_a_poll_its_places_are_told(asked: str, answer: str) -> None:
    *_, reply = talk(ONE, "résultat du sondage ?", asked)
    assert answer in said_by_bot(reply)


def test_answers_of_one_share_come_together() -> None:
    [reply] = talk(TWO, "qui arrive en tête du sondage sur le pain ?")
    assert "« Au seigle » (50 %) et « Aux noix » (50 %)" in said_by_bot(reply)


def test_of_several_polls_it_is_asked_which_is_meant() -> None:
    which, second = talk(TWO, "résultat du sondage ?", "le deuxième")
    assert "« Trois ans à vélo »" in said_by_bot(which) and "« La boulangerie du coin »" in said_by_bot(which)
    assert said_by_bot(second).endswith("« Au seigle » : 50 %\n« Aux noix » : 50 %")
    _, named = talk(TWO, "résultat du sondage ?", "celui de la boulangerie")
    assert said_by_bot(named) == said_by_bot(second)


@pytest.mark.parametrize(
    "text",
    [
        "les sondages sont-ils fiables ?", "que pense-t-elle des sondages ?", "le sondage sur la piscine ?",
        "51 % de la TVA ?", "d’où vient le sel gris ?",
    ],
)  # fmt: skip
def test_what_is_not_asked_of_the_poll_is_searched_for(text: str) -> None:
    [reply] = talk(ONE, text)
    assert not reply.decision.note.startswith("poll")


def test_poll_that_stands_in_the_text_is_quoted(index: Index) -> None:
    [reply] = talk(index, "résultat du sondage ?")
    assert reply.outcome is Outcome.ANSWERED and "43.75%" in reply.citations[0].quotes[0].text


def test_long_poll_leaves_out_answers_and_says_so() -> None:
    answers = tuple(PollAnswer(f"Réponse {number} {'bien ' * 15}longue", 2) for number in range(50))
    post = Post("p", "Un titre", "Un texte.", poll=Poll("Laquelle ?", answers))
    [reply] = talk(Index(Corpus(Blog(), (post,))), "résultat du sondage ?")
    assert len(said_by_bot(reply)) < 1_600
    assert said_by_bot(reply).endswith("Les autres réponses sont trop nombreuses pour que je vous les donne ici.")


def test_a_share_is_written_as_each_language_does() -> None:
    assert percent(6.25, Language.FRENCH) == "6,25\xa0%" and percent(50.0, Language.FRENCH) == "50\xa0%"
    assert percent(33.333, Language.ENGLISH) == "33.33%"
