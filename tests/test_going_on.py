"""Who names the passage that he wants to hear on from hears on from there, whatever was read since."""

import pytest

from bot.conversation._going_on import goes_on_from
from bot.index import Index
from tests.helpers import joined, talk


@pytest.mark.parametrize(
    "asked",
    [
        "la suite sur l'infobésité ?", "Infobésité. La suite.", "lis-moi la suite du passage sur l'infobésité",
        "Vous changez de sujet. Je reste sur l'infobésité : y a-t-il une suite à ce passage ?",
        "read me the rest about infobésité",
    ],
)  # fmt: skip
def test_what_follows_a_passage_that_is_named_is_read(index: Index, asked: str) -> None:
    *_, reply = talk(index, "C'est quoi l'infobésité ?", "parle-moi de l'Inde", asked)
    assert "croissance de l'ignorance" in joined(reply.citations[0])


@pytest.mark.parametrize(
    "asked", ["la suite", "et ensuite ?", "et ensuite, que fait l'État ?", "what comes next?", "lis la suite"]
)
def test_who_names_nothing_goes_on_from_where_he_is(asked: str) -> None:
    assert goes_on_from(asked) is None


def test_what_was_never_read_is_not_gone_on_from(index: Index) -> None:
    *_, reply = talk(index, "parle-moi de l'Inde", "la suite sur l'infobésité ?")
    assert "infobésité" in joined(reply.citations[0])


def test_post_that_was_not_read_is_not_gone_on_from_either(index: Index) -> None:
    *_, reply = talk(index, "c’est quoi le big data ?", "la suite de l’article sur Aadhaar")
    assert "Aadhaar" in joined(reply.citations[0])


def test_post_that_is_being_read_is_gone_on_with(index: Index) -> None:
    *_, reply = talk(index, "c’est quoi le big data ?", "la suite du billet sur le big data")
    assert reply.decision.note == "follow-up: next"
