"""What everybody knows by its name and no post has: the nearest is read, and that it is not named is said."""

import pytest

from bot.conversation.heard._known_names import as_written, known_names, names_known_thing
from bot.index import Index
from bot.model import Outcome
from tests.helpers import joined, said_by_bot, talk


@pytest.mark.parametrize(
    ("question", "name", "read"),
    [
        ("linkedin est-il utile pour fidéliser des clients ?", "LinkedIn", "ça intéresse les entreprises"),
        ("Que dit la CNIL de la biométrie au travail ?", "la CNIL", "surveillance accrue"),
        ("RGPD", "le RGPD", "Bellanger"),
    ],
)
def test_what_no_post_names_is_only_near(index: Index, question: str, name: str, read: str) -> None:
    [reply] = talk(index, question)
    assert reply.outcome is Outcome.NEAR
    assert name in said_by_bot(reply)
    assert read in joined(reply.citations[0])


@pytest.mark.parametrize(
    ("question", "name", "read"),
    [
        ("TikTok, ça vaut le coup pour une PME ?", "TikTok", "ça intéresse les entreprises"),
        ("What does GDPR say about biometric data?", "GDPR", "surveillance accrue"),
    ],
)
def test_where_the_editor_surely_leads_it_is_answered_and_said_what_is_not_named(
    index: Index, question: str, name: str, read: str
) -> None:
    [reply] = talk(index, question)
    assert reply.outcome is Outcome.ANSWERED
    assert name in said_by_bot(reply)
    assert read in joined(reply.citations[0])


@pytest.mark.parametrize("question", ["que pense-t-il de Facebook ?", "que pense-t-il de Facebook et de TikTok ?"])
def test_what_a_post_names_is_answered(index: Index, question: str) -> None:
    [reply] = talk(index, question)
    assert reply.outcome is Outcome.ANSWERED


def test_names_are_known_in_any_spelling_and_laws_are_no_things() -> None:
    assert known_names("fb ou insta ?") == ("facebook", "instagram")
    assert as_written("rgpd", in_english=True) == "GDPR"
    assert names_known_thing("et TikTok ?")
    assert not names_known_thing("et le RGPD ?")


@pytest.mark.parametrize("asked", ["TikTok", "il parle de TikTok ?", "does he mention TikTok?"])
def test_a_name_alone_that_no_post_has_is_said_not_to_be_there(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome is Outcome.NEAR and "TikTok" in said_by_bot(reply)


@pytest.mark.parametrize(
    ("asked", "word"), [("ubérisation", "ubérisation"), ("Que dit le blog du télétravail ?", "télétravail")]
)
def test_a_word_that_only_the_editor_leads_on_from_is_said_not_to_be_the_author_s(
    index: Index, asked: str, word: str
) -> None:
    [reply] = talk(index, asked)
    assert f"mot {word}" in said_by_bot(reply)


@pytest.mark.parametrize("asked", ["que pense-t-il de Facebook ?", "faut-il espérer ?", "what about telework?"])
def test_a_word_of_his_or_a_verb_or_an_english_one_is_none_such(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert "emploie" not in said_by_bot(reply) and "employer" not in said_by_bot(reply)


@pytest.mark.parametrize("asked", ["et pour 2031 ?", "il souhaite quoi à ses lecteurs pour 2031 ?"])
def test_nothing_of_another_year_answers_for_one_that_no_post_names(index: Index, asked: str) -> None:
    *_, reply = talk(index, "que souhaite-t-il pour 2010 ?", asked)
    assert reply.outcome in (Outcome.NEAR, Outcome.DECLINED)


def test_since_when_somebody_does_something_is_no_year_asked_for(index: Index) -> None:
    [reply] = talk(index, "Je tiens un service client depuis 1987, que faire des clients mécontents ?")
    assert reply.outcome is Outcome.ANSWERED
