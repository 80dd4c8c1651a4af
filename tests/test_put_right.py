"""Who says that the bot repeats itself, or meant something else, is read that, or told that there is no more."""

import pytest

from bot.conversation._asked_last import sentences_of
from bot.conversation.heard._putting_right import PutRight, put_right
from bot.index import Index
from bot.model import Outcome, Reply
from tests.helpers import joined, said_by_bot, talk


def read(reply: Reply) -> str:
    return " ".join(map(joined, reply.citations))


@pytest.mark.parametrize(
    ("sentences", "found"),
    [
        (
            ["I was talking about Aadhaar, not American companies"],
            PutRight("aadhaar", "", repeats=False, missed=True),
        ),
        (
            ["Relisez ma question.", "Je parle de MES données, pas de l'Inde.", "Qui s'enrichit dessus ?"],
            PutRight("mes donnees", "Qui s'enrichit dessus ?", repeats=False, missed=True),
        ),
        (["tu radotes", "et en France ?"], PutRight("", "et en France ?", repeats=True, missed=False)),
        (["You keep repeating yourself."], PutRight("", "", repeats=True, missed=False)),
        (
            ["Quel rapport ?", "Je parlais de la vitesse, des formats, ce genre de trucs."],
            PutRight("vitesse des formats", "", repeats=False, missed=True),
        ),
        (["Hors sujet ça : qui a dit ça ?"], PutRight("", "qui a dit ça ?", repeats=False, missed=True)),
    ],
)
def test_a_message_that_puts_right_says_what_is_meant_and_asked(sentences: list[str], found: PutRight) -> None:
    assert put_right(tuple(sentences)) == found


@pytest.mark.parametrize(
    "text",
    [
        "je parle de big data toute la journée au bureau",
        "tu peux répéter ?",
        "répète",
        "il dit que tout se répète ?",
        "je voulais savoir s'il parle de Facebook",
        "I mean it",
    ],
)
def test_who_only_tells_or_asks_puts_nothing_right(text: str) -> None:
    assert put_right((text,)) is None


def test_who_meant_another_thing_is_answered_on_it_by_what_was_asked_before(index: Index) -> None:
    *_, before, reply = talk(
        index,
        "Does this blog say anything about India?",
        "What about the risks?",
        "I was talking about Aadhaar, not American companies",
    )
    assert before.citations
    assert reply.decision.note == "put right"
    assert "risques de surveillance accrue" in read(reply)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Je ne vous parle pas de marketing, je vous parle du management.", "management"),
        ("I'm not talking about marketing but about management", "management"),
        ("Pardon ? Je ne vois pas le rapport. Je voulais savoir ce que fait l'Inde.", "ce que fait l'inde ?"),
        ("why are you talking about customers?? I asked about happiness", "happiness"),
    ],
)
def test_what_is_meant_is_known_by_what_it_is_set_against(said: str, meant: str) -> None:
    found = put_right(tuple(sentences_of(said)))
    assert found is not None
    assert meant in (found.meant, found.asked)


def test_who_hears_nothing_in_a_quote_asks_the_same_again(index: Index) -> None:
    *_, first, reply = talk(
        index,
        "il parle du futur ?",
        "What does he think of the future?",
        "That says nothing. What does he actually say?",
    )
    assert reply.decision.note == "put right"
    assert read(first) != read(reply)


def test_who_is_tired_of_hearing_the_same_is_read_nothing_twice(index: Index) -> None:
    opening, reply = talk(
        index,
        "il écrit quoi sur les petites start-up et le big data ?",
        "Tu te répètes. Une petite boîte de deux personnes a-t-elle besoin du big data ?",
    )
    assert reply.citations
    assert not {read(opening)} & {joined(citation) for citation in reply.citations}


def test_who_is_tired_of_hearing_the_same_is_told_where_there_is_no_more(index: Index) -> None:
    *_, reply = talk(
        index, "Qui est Philippe Vecchi ?", "Vous me répétez la même phrase, jeune homme. Savez-vous qui il est ?"
    )
    assert (reply.outcome, reply.decision.note, reply.citations) == (Outcome.DECLINED, "put right", ())


def test_what_hangs_on_the_talk_is_asked_of_it_behind_a_reproach(index: Index) -> None:
    *_, reply = talk(index, "Qui parle de la Stasi ?", "Relisez ma question : qui a dit ça ?")
    assert "Michel Hervé" in str(reply.parts)


@pytest.mark.parametrize("said", ["tu radotes là. allez merci, je retourne en cuisine", "tu radotes. bonne nuit"])
def test_who_leaves_with_a_reproach_is_thanked(index: Index, said: str) -> None:
    *_, reply = talk(index, "Qui parle de la Stasi ?", said)
    assert reply.outcome is Outcome.CHAT


def test_who_is_tired_of_one_quote_is_read_another_that_answers_though_it_was_read(index: Index) -> None:
    said = "Vous me l'avez déjà dit ! Si on se déconnecte, qu'est-ce qui arrive ?"
    *_, reply = talk(index, "c'est quoi le bonheurisme ?", "les vieux sont sur facebook ?", said)
    assert "au risque d'être oublié" in read(reply)


def test_what_fits_far_better_elsewhere_is_meant_there(index: Index) -> None:
    *_, reply = talk(index, "que dit-il de la démocratie ?", "dsl je parlais de la démocratie en entreprise")
    assert "démocratie participative" in read(reply)


def test_what_is_repeated_of_the_quote_is_not_what_is_asked_of_what_was_meant(index: Index) -> None:
    said = "Le volume ?? Quel rapport ? Je parlais de la vitesse, des formats différents, ce genre de trucs."
    *_, reply = talk(index, "Le volume pose quel problème ?", said)
    assert "La vitesse c'est ce qui permet" in read(reply)


@pytest.mark.parametrize(
    "said",
    [
        "Vous n'avez pas répondu : d'où tient-il ces chiffres ?", "ça répond pas à ma question, d'où tient-il ça ?",
        "you didn't answer: where does he get these figures?",
    ],
)  # fmt: skip
def test_what_is_asked_again_of_what_was_read_is_answered_of_it(index: Index, said: str) -> None:
    *_, reply = talk(index, "Que dit-il de l’Inde ?", said)
    assert "Schmidt" in said_by_bot(reply)


def test_what_was_not_answered_is_weighed_behind_the_reproach(index: Index) -> None:
    *_, reply = talk(index, "Que dit-il de l’Inde ?", "tu réponds à côté : c'est bien ou pas ?")
    assert reply.decision.note == "follow-up: opposite" and len(reply.citations) > 1
