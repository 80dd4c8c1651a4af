"""Who asks for the author's view of a subject of the blog's, however it is put, is read what he writes of it."""

import pytest

from bot.index import Index
from bot.model import Outcome
from tests.helpers import talk


@pytest.mark.parametrize(
    "asked",
    [
        "I hate facebook, what does he say?",
        "I deleted my facebook account, would he approve?",
        "is facebook evil according to him",
        "so is he pro or anti facebook",
        "summarize what he says about facebook",
        "je déteste facebook, il en dit quoi ?",
        "j'ai supprimé mon compte facebook, il approuverait ?",
    ],
)
def test_view_of_a_subject_is_read_as_near_rather_than_declined(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome in (Outcome.NEAR, Outcome.ANSWERED)
    assert "acebook" in str([quote.text for quote in reply.quotes]) or "réseaux" in str(reply.quotes)


@pytest.mark.parametrize("asked", ["comment supprimer mon compte facebook ?", "combien coûte un compte facebook ?"])
def test_other_questions_that_name_a_subject_are_declined_as_before(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome is Outcome.DECLINED
