"""Which ones they are of whom it was read: where no name stands there, that is said, and no others are read."""

import pytest

from bot.conversation._names_wanted import wants_names
from bot.index import Index
from bot.model import Outcome
from tests.helpers import joined, said_by_bot, talk

COMPANIES = "que font les entreprises qui s'inquiètent de Facebook ?"


@pytest.mark.parametrize("asked", ["lesquelles ?", "Which ones?", "so some want to ban it? Which ones?", "des noms ?"])
def test_where_nobody_is_named_the_bot_says_so(index: Index, asked: str) -> None:
    opening, reply = talk(index, COMPANIES, asked)
    assert "Certaines entreprises" in joined(opening.citations[0])
    assert reply.outcome is Outcome.DECLINED and not reply.citations
    assert "noms" in said_by_bot(reply) or "names" in said_by_bot(reply)


def test_where_some_are_named_right_there_that_is_read(index: Index) -> None:
    *_, reply = talk(index, "que dit-il des activistes ?", "lesquels ?")
    assert "Snowden ou Assange" in joined(reply.citations[0])


def test_which_things_they_are_is_looked_for(index: Index) -> None:
    *_, reply = talk(index, "Quelles propriétés du Big data perturbent les informaticiens ?", "lesquelles ?")
    assert reply.decision.note != "no names"


@pytest.mark.parametrize("said", ["lesquelles sont les pires ?", "which ones are in France?", "quels sujets ?"])
def test_what_says_more_is_another_question(said: str) -> None:
    assert not wants_names(said)
