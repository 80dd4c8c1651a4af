"""How a post ends is read to whoever asks for its conclusion, of the post being talked about or of one by its title."""

import pytest

from bot.index import Index
from bot.model import Outcome, Reply, Words
from tests.helpers import blog_of, joined, talk

STASI = "Qui parle de la Stasi dans l'entreprise ?"
GEEKS_END = 'on a plus de" temps pour glander sur facebook...Pour le web 2.0, on va encore attendre un petit peu'
ASKED = [
    "que faut-il retenir ?",
    "qu'en conclut-il ?",
    "en conclusion ?",
    "sa conclusion ?",
    "quelle est la conclusion du billet ?",
    "what's his conclusion?",
    "how does it end?",
    "comment ça finit ?",
    "et la fin ?",
    "qu'est-ce qu'on retient ?",
]


def read(reply: Reply) -> str:
    return "\n".join(joined(citation) for citation in reply.citations)


def said(reply: Reply) -> str:
    return " ".join(part.text for part in reply.parts if isinstance(part, Words))


@pytest.mark.parametrize("asked", ASKED)
def test_who_asks_for_the_conclusion_is_read_how_the_post_ends(index: Index, asked: str) -> None:
    *_, reply = talk(index, STASI, asked)
    assert reply.outcome is Outcome.ANSWERED
    assert GEEKS_END in read(reply)
    assert len(reply.citations) == 1


@pytest.mark.parametrize("before", [(), ("c'est quoi Aadhaar ?",)])
@pytest.mark.parametrize("asked", ["et la fin de Geek ou Stasi ?", "comment se termine le billet Geek ou Stasi ?"])
def test_the_end_of_a_post_is_read_that_is_asked_for_by_its_title(
    index: Index, before: tuple[str, ...], asked: str
) -> None:
    *_, reply = talk(index, *before, asked)
    assert GEEKS_END in read(reply)
    assert {quote.post.slug for quote in reply.quotes} == {"geek-ou-stasi"}


@pytest.mark.parametrize(
    ("opening", "ending"),
    [
        ("c'est quoi le big data ?", "ouvrons un chantier"),
        ("c'est quoi Aadhaar ?", "n'a pas fini de nous surprendre."),
        ("c'est quoi Aadhaar ?", "les citoyens vont perdre progressivement les protections"),
        ("c'est quoi un mass maven ?", "un flirt trés poussé est quand même recommandé."),
    ],
)
def test_an_end_says_enough_to_stand_alone(index: Index, opening: str, ending: str) -> None:
    assert ending in read(talk(index, opening, "sa conclusion ?")[-1])


def test_what_only_takes_leave_is_no_conclusion() -> None:
    blog = blog_of("Les cerises se vendent au marché. Le prix baisse quand il pleut beaucoup. A suivre, donc.")
    *_, reply = talk(blog, "Où se vendent les cerises ?", "et la fin ?")
    assert read(reply).endswith("quand il pleut beaucoup.")


def test_an_end_that_was_read_already_is_said_to_be(index: Index) -> None:
    *_, first, again = talk(index, STASI, "et la fin ?", "qu'en conclut-il ?")
    assert read(first) == read(again)
    assert "déjà" not in said(first)
    assert "déjà" in said(again)


def test_the_end_of_something_else_is_no_conclusion(index: Index) -> None:
    *_, reply = talk(index, STASI, "la fin du monde ?")
    assert reply.decision.note != "follow-up: conclusion"
