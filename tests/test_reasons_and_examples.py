"""Asked why or for an example, the bot reads where the post gives one near, and says so where it only reads on."""

import pytest

from bot.model import Reply, Words
from bot.phrases import typeset, variants
from tests.helpers import blog_of, joined, talk

BAKERY = blog_of(
    "Le levain se nourrit chaque matin. On le garde au frais. C'est une affaire de patience.\n\n"
    "On évite le sel à ce moment, parce que le sel freine la levure.\n\n"
    "Certains boulangers en font un métier, comme Durand à Rennes.",
    "Le four à bois chauffe lentement. La braise demande deux heures. La voûte devient blanche. On y met la pâte.",
)


def read(reply: Reply) -> str:
    return "\n".join(joined(citation) for citation in reply.citations)


def opens_with(reply: Reply, *keys: str) -> bool:
    opening = reply.parts[0]
    assert isinstance(opening, Words)
    said = [typeset(each).format(Il="Il", il="il", He="He", he="he") for key in keys for each in _of(key, reply)]
    return opening.text in said


def _of(key: str, reply: Reply) -> list[str]:
    forms = {"{doesn’t}": "doesn’t", "{writes}": "writes", "{notes}": "notes"}
    found = list(variants(key, reply.language))
    for braces, word in forms.items():
        found = [each.replace(braces, word) for each in found]
    return found


def test_reason_is_read_that_stands_near() -> None:
    *_, reply = talk(BAKERY, "quand se nourrit le levain ?", "pourquoi ?")
    assert "parce que le sel freine la levure" in read(reply)
    assert not opens_with(reply, "no_reason", "no_reason_before")


@pytest.mark.parametrize("asked", ["pourquoi ?", "pk ?", "why?"])
def test_who_asks_why_hears_that_no_reason_is_given_where_the_post_only_goes_on(asked: str) -> None:
    *_, reply = talk(BAKERY, "combien de temps demande la braise ?", asked)
    assert reply.citations
    assert opens_with(reply, "no_reason", "no_reason_before")


def test_example_is_one_that_names_somebody() -> None:
    *_, reply = talk(BAKERY, "quand se nourrit le levain ?", "un exemple ?")
    assert "comme Durand à Rennes" in read(reply)


@pytest.mark.parametrize("asked", ["un exemple ?", "tu as un exemple concret ?", "an example?"])
def test_who_asks_for_an_example_hears_that_there_is_none(asked: str) -> None:
    *_, reply = talk(BAKERY, "combien de temps demande la braise ?", asked)
    assert not reply.citations or opens_with(reply, "no_example")


def test_same_example_is_not_read_twice_in_a_row() -> None:
    talked = talk(BAKERY, "quand se nourrit le levain ?", "un exemple ?", "un exemple ?")
    assert read(talked[-1]) != read(talked[-2])
