"""The question at the end of a message that first takes what was read."""

import pytest

from bot.conversation._asked_last import asked_last, without_echo
from bot.conversation._thread import Thread
from bot.index import Index
from bot.model import Turn
from tests.helpers import message, talk

ABOUT = "Que dit-il de la Stasi ?"


def last_of(index: Index, said: str, about: str = ABOUT) -> str | None:
    """Return what a message asks last after the answer to a question."""
    asked = message(about)
    return asked_last(said, Thread((Turn(asked, talk(index, about)[0]),)), index)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("haha la Stasi, c'est exactement ça. et c'est vieux, non ?", "et c'est vieux, non ?"),
        ("oui ça tu me l'as déjà lu. il est d'accord l'auteur ou pas ?", "il est d'accord l'auteur ou pas ?"),
        ("domination, tu parles mdr et le bonheur il en dit quoi ?", "et le bonheur il en dit quoi ?"),
        ("la domination 😂 et lui il dit koi de ca", "et lui il dit koi de ca"),
        ("the Stasi?? that's worse honestly. what about Snowden, does he support him?",
         "what about Snowden, does he support him?"),
        ("vous tournez en rond, vous relisez la même chose. et sa conclusion ?", "et sa conclusion ?"),
        ("mais ça date de quand ? y'avait pas encore tiktok j'imagine", "mais ça date de quand ?"),
        ("lol yes. does he like bosses?", "does he like bosses?"),
    ],
)  # fmt: skip
def test_what_takes_the_quote_is_no_part_of_the_question(index: Index, said: str, asked: str) -> None:
    found = last_of(index, said)
    assert found and found.strip() == asked


@pytest.mark.parametrize(
    "said",
    [
        "Et les assureurs. Que font-ils des données ?",  # says what it asks about
        "le big data ? ça veut dire quoi ?",  # asks of what it repeats
        "Ah, Bellanger ! il propose quoi ?",  # whom "il" means
        "Moi je trouve que c'est utile. Il est d'accord ?",  # with what he agrees
        "Et c'est daté de quand ? Il parle d'hier.",  # asks first
        "and is there any number? like how many are skeptical",  # asks once more
        "haha la Stasi. c'est exactement ça !",  # asks nothing
        "et c'est vieux, non ?",  # is one sentence
    ],
)
def test_what_says_what_is_asked_about_stays(index: Index, said: str) -> None:
    assert last_of(index, said) is None


def test_a_first_message_is_taken_whole(index: Index) -> None:
    assert asked_last("haha la Stasi, c'est ça. et c'est vieux ?", Thread(), index) is None


def test_the_words_of_a_reaction_are_not_looked_for(index: Index) -> None:
    *_, reply = talk(index, "Quels sont les mass mavens ?", "le vin chilien me tente, haha. c'est vieux tout ça, non ?")
    assert not reply.citations
    assert "2011" in str(reply.parts)


def test_how_a_thing_works_is_not_how_the_bot_does(index: Index) -> None:
    [reply] = talk(index, "On m'a parlé du big data. Comment ça marche ?")
    assert reply.citations


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("« C'est la Stasi », bien vu. Et le bonheur, il dit quoi ?", "bien vu. Et le bonheur, il dit quoi ?"),
        ("lol \"reporting\". and what about facebook?", "lol  . and what about facebook?"),
        ("« C'est la Stasi », ça veut dire quoi ?", "« C'est la Stasi », ça veut dire quoi ?"),  # asks of it
        ("« la sagesse des foules », il en parle ?", "« la sagesse des foules », il en parle ?"),  # was not read
        ("« C'est la Stasi », bien trouvé.", "« C'est la Stasi », bien trouvé."),  # asks nothing
    ],
)  # fmt: skip
def test_what_is_repeated_in_marks_is_no_part_of_another_question(index: Index, said: str, left: str) -> None:
    thread = Thread((Turn(message(ABOUT), talk(index, ABOUT)[0]),))
    assert without_echo(said, thread, index) == left
