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


@pytest.mark.parametrize(
    "asked",
    ["comment supprimer mon compte facebook ?", "combien coûte un vélo pour aller au travail, mon fils il aime ça"],
)
def test_another_question_that_names_a_subject_is_declined_as_before(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome is Outcome.DECLINED


@pytest.mark.parametrize("asked", ["what does he say about work", "work"])
def test_work_is_a_subject(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome is not Outcome.DECLINED


def test_what_works_is_no_question_about_work(index: Index) -> None:
    *_, reply = talk(index, "what does he say about insurers and big data?", "how would that work in practice?")
    assert "travail" not in reply.decision.note


@pytest.mark.parametrize("asked", ["can you read me the sentence before?", "what comes just before that sentence?"])
def test_sentence_before_is_read(index: Index, asked: str) -> None:
    first, reply = talk(index, "what does he say about insurers and big data?", asked)
    assert reply.citations[0].post == first.citations[0].post
    assert reply.citations[0].quotes[0].start < first.citations[0].quotes[0].start


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("does he say whether Assange is a hero or a traitor?", "Assange"),
        ("rappelle moi ce qu'il raconte sur la reco faciale stp", "reconnaissance faciale"),
    ],
)
def test_what_he_has_on_a_rare_word_is_read_to_who_asks_what_he_says(index: Index, asked: str, word: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome in (Outcome.ANSWERED, Outcome.NEAR)
    assert word in reply.citations[0].quotes[0].text


@pytest.mark.parametrize(
    "asked", ["Qui a construit la pyramide de Khéops ?", "Quel vin chilien boire avec une raclette ?"]
)
def test_a_rare_word_alone_proves_nothing(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome is Outcome.DECLINED
