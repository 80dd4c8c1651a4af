"""The other side is of what was read, or it is said that the author does not give that."""

import pytest

from bot.index import Index
from bot.model import Reply, Words
from tests.helpers import blog_of, joined, talk

HOUSES = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit")
FILLER = " ".join(f"Le numéro {house} de la rue garde ses volets fermés." for house in HOUSES)
VILLAGE = blog_of(
    f"La fanfare répète le jeudi sous le préau. {FILLER} Le lavoir rénové, voilà une opportunité pour les touristes.",
    "Le marché attire trop de voitures, c'est un danger pour les enfants. On se gare n'importe où, jusque devant "
    "l'école et la mairie. Le garde champêtre siffle en vain. Mais le marché permet aussi de se retrouver.",
)
NOT_ON_IT = ("Sur ce point précis", "L’inverse de ça", "On this very point", "say the opposite of that")


def opening(reply: Reply) -> str:
    words = reply.parts[0]
    assert isinstance(words, Words)
    return words.text


@pytest.mark.parametrize("asked", ["et le contraire ?", "je suis pas d'accord", "I don't agree"])
def test_other_side_of_something_else_is_not_passed_off_as_that_of_what_was_read(asked: str) -> None:
    *_, reply = talk(VILLAGE, "quand répète la fanfare ?", asked)
    assert not reply.citations or any(words in opening(reply) for words in NOT_ON_IT)


@pytest.mark.parametrize("asked", ["et le contraire ?", "je suis pas d'accord"])
def test_other_side_of_what_was_read_is_read_as_such(asked: str) -> None:
    *_, reply = talk(VILLAGE, "le marché est-il un danger ?", asked)
    assert "permet aussi de se retrouver" in joined(reply.citations[0])
    assert not any(words in opening(reply) for words in NOT_ON_IT)


@pytest.mark.parametrize("asked", ["et les avantages ?", "what are the benefits?"])
def test_side_that_is_named_is_told_apart_from_that_of_the_post(asked: str) -> None:
    *_, reply = talk(VILLAGE, "quand répète la fanfare ?", asked)
    assert any(words in opening(reply) for words in ("Sur ce versant", "De ce côté-là", "On that side"))


def test_other_side_in_the_blog_is_said_to_be_wider_where_it_is(index: Index) -> None:
    *_, wider = talk(index, "que pense-t-il du community manager ?", "et le contraire ?")
    assert any(words in opening(wider) for words in NOT_ON_IT)
    *_, same = talk(index, "c'est quoi Aadhaar ?", "et les dangers ?")
    assert not any(words in opening(same) for words in NOT_ON_IT)
