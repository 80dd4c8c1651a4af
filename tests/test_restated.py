"""What one sentence of a message asks of the talk is understood whatever stands before it."""

import pytest

from bot.index import Index
from bot.model import Language, Outcome
from tests.helpers import joined, said_by_bot, talk

BELLANGER = "Que dit Bellanger de nos données ?"
HERVE = "Que dit-il de la Stasi ?"
OWN, WHO = "follow-up: own view", "follow-up: who says"


@pytest.mark.parametrize(
    "said",
    [
        "Rapatrier les serveurs, n'importe quoi. Et l'auteur du blog, il est d'accord avec ça ?",
        "Ça c'est l'avis de ce Bellanger. Et lui, le blogueur, il est d'accord ?",
        'And your blogger? "crier au loup" sounds like he\'s mocking him.',
        "damn. does the blogger agree w him or nah",
        "Sounds lovely. Does the author buy it?",
        "And author, he is agree with him?",
    ],
)
def test_the_authors_own_view_is_read(index: Index, said: str) -> None:
    *_, reply = talk(index, BELLANGER, said)
    assert (reply.decision.note, reply.citations[0].speaker) == (OWN, None)


@pytest.mark.parametrize(
    "said",
    [
        "Je vous remercie. Est-ce bien lui qui l'affirme, ou rapporte-t-il les propos de quelqu'un d'autre ?",
        "Permettez-moi d'insister : cette idée, de qui la tient-il ?",
        "Is that his own opinion, or is he merely repeating somebody?",
        "La formule est belle. Est-elle de lui ?",
        "where did he hear it",
    ],
)
def test_whose_words_they_are_is_told(index: Index, said: str) -> None:
    *_, reply = talk(index, HERVE, said)
    assert reply.decision.note == WHO
    assert "Michel Hervé" in said_by_bot(reply)


@pytest.mark.parametrize(
    "said", ["l'auteur est d'accord.", "Facebook, l'auteur y croit ?", "is that his own phone?", "de qui parle-t-on ?"]
)
def test_what_tells_or_names_another_thing_asks_for_neither(index: Index, said: str) -> None:
    *_, reply = talk(index, BELLANGER, said)
    assert reply.decision.note not in (OWN, WHO) or "Facebook" not in said


def test_why_is_asked_of_what_was_read(index: Index) -> None:
    *_, reply = talk(
        index, "Combien de dirigeants sont sceptiques ?", "80 % de sceptiques, c’est considérable : sait-on pourquoi ?"
    )
    assert reply.decision.note == "follow-up: why"


def test_what_is_echoed_is_read_on_from(index: Index) -> None:
    first, reply = talk(
        index, "Y a-t-il des avancées dans les démocraties ?", "« Des avancées », c’est-à-dire ? Lesquelles ?"
    )
    assert first.citations and reply.citations
    assert "programme" in joined(reply.citations[0])


def test_who_wants_another_voice_hears_it(index: Index) -> None:
    *_, reply = talk(index, "C’est quoi le big data ?", "et il y a des voix contre ? j'ai besoin d'un contradicteur")
    assert "Bellanger" in joined(reply.citations[0])


def test_criticism_is_what_the_author_himself_turns_to(index: Index) -> None:
    before, reply = talk(index, "En quoi Aadhaar aide-t-il les pauvres ?", "Very true. Any criticism?")
    assert joined(reply.citations[0]).startswith("Mais, a contrario")
    assert reply.citations[0].post == before.citations[0].post


def test_another_place_is_asked_for_behind_the_one_that_is_granted(index: Index) -> None:
    *_, reply = talk(index, "Combien d’Américains vont sur Facebook ?", "ok pour les américains, mais pour la France ?")
    assert "Médiamétrie" in joined(reply.citations[0])


@pytest.mark.parametrize("said", ["Décidément ! La suite.", "I would like to hear what follows it, please."])
def test_the_rest_is_read_to_who_asks_for_it_at_length(index: Index, said: str) -> None:
    first, reply = talk(index, "C’est quoi le big data ?", said)
    assert reply.decision.note == "follow-up: next"
    assert reply.citations[0].quotes[0].start >= first.citations[0].quotes[0].end


def test_a_first_message_asks_nothing_of_a_talk(index: Index) -> None:
    [reply] = talk(index, "Pas mal. Et l'auteur, il est d'accord avec ça ?")
    assert not reply.decision.note.startswith("follow-up")


@pytest.mark.parametrize(
    ("said", "language"), [("3 millions wow", Language.FRENCH), ("wow, that's a lot", Language.ENGLISH)]
)
def test_an_exclamation_changes_no_language(index: Index, said: str, language: Language) -> None:
    *_, reply = talk(index, "C’est quoi le big data ?", said)
    assert reply.language is language


@pytest.mark.parametrize(
    ("said", "language"), [("english pls", Language.ENGLISH), ("euh, en français ?", Language.FRENCH)]
)
def test_another_language_is_gone_on_in(index: Index, said: str, language: Language) -> None:
    *_, reply, more = talk(index, "C’est quoi le big data ?", said, "oui" if language is Language.FRENCH else "yes")
    assert (reply.outcome, reply.language, said_by_bot(reply)[-1]) == (Outcome.CHAT, language, "?")
    assert more.decision.note == "follow-up: next"


def test_what_happens_where_one_does_nothing_is_asked_of_what_was_read(index: Index) -> None:
    *_, reply = talk(
        index,
        "Que faire des clients mécontents ?",
        "j'ai un service à faire tourner, pas le temps de passer mes soirées sur les forums. et si je fais rien",
    )
    assert "qu'on ne fait rien" in joined(reply.citations[0])


@pytest.mark.parametrize("said", ["so what's the solution? edge computing?", "ok. du coup c'est quoi la solution ?"])
def test_a_solution_is_what_follows(index: Index, said: str) -> None:
    first, reply = talk(index, "Peut-on rapatrier toutes les données en un seul endroit ?", said)
    assert reply.citations[0].quotes[0].start >= first.citations[0].quotes[-1].end


def test_figures_are_asked_for_beside_a_word_that_was_read(index: Index) -> None:
    *_, reply = talk(index, "Que pense-t-il des patrons ?", '"Distants", yes I know some. Any numbers on that?')
    assert "80%" in " ".join(map(joined, reply.citations))


def test_who_does_not_understand_a_word_is_told_what_it_is(index: Index) -> None:
    *_, reply = talk(index, "Que veulent les jeunes générations ?", "ah d'accord. je comprends pas trop la stasi là… ?")
    assert "C'est la Stasi" in joined(reply.citations[0])
