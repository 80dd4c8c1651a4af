"""Asked for the author's own view beside whom he quotes, the bot reads his, or says that he gives none."""

from dataclasses import replace

import pytest

from bot.index import Index
from bot.model import Corpus, Outcome
from tests.helpers import blog_of, joined, talk

SILENT = blog_of(
    'Dans un livre paru l\'an dernier, Paul Dupont écrit : "Le pain industriel est un danger pour la santé."\n\n'
    "Le livre compte deux cents pages et douze recettes.",
    "Le sel gris vient de la mer. On le ramasse en été.",
)
ASKED = [
    "et l'auteur, lui ?",
    "et l'auteur du blog ?",
    "et l'auteur ?",
    "et lui, il en pense quoi ?",
    "and the author himself?",
]


@pytest.mark.parametrize("asked", ASKED)
def test_beside_whom_he_quotes_the_author_speaks_for_himself(index: Index, asked: str) -> None:
    opening, reply = talk(index, "Que dit Bellanger du cloud ?", asked)
    assert opening.citations[0].speaker == "Pierre Bellanger"
    assert reply.decision.note == "follow-up: own view"
    assert reply.citations[0].speaker is None
    assert "Tout dépend de ce que nous en ferons" in joined(reply.citations[0])


@pytest.mark.parametrize("asked", ASKED)
def test_where_he_only_quotes_that_is_said(asked: str) -> None:
    opening, reply = talk(SILENT, "le pain industriel est-il un danger ?", asked)
    assert opening.citations[0].speaker == "Paul Dupont"
    assert (reply.outcome, reply.citations) == (Outcome.DECLINED, ())
    assert "Paul Dupont" in str(reply.parts)


def test_whom_he_quotes_is_still_asked_of_what_he_proposes(index: Index) -> None:
    *_, reply = talk(index, "Que dit Bellanger du cloud ?", "et lui, il propose quoi ?")
    assert reply.citations[0].speaker == "Pierre Bellanger"


def test_agreement_is_asked_of_whom_the_second_quote_reports(index: Index) -> None:
    opening, reply = talk(index, "que dit-il des données privées ?", "il est d'accord avec lui ?")
    assert [each.speaker for each in opening.citations] == [None, "Pierre Bellanger"]
    assert reply.decision.note == "follow-up: own view"
    assert reply.citations[0].post == opening.citations[1].post


@pytest.mark.parametrize("asked", ["et l'auteur, lui ?", "and the author himself?"])
def test_where_he_speaks_himself_that_is_said(index: Index, asked: str) -> None:
    *_, reply = talk(index, "c'est quoi le big data ?", asked)
    assert (reply.outcome, reply.decision.note) == (Outcome.CHAT, "follow-up: who says")


@pytest.mark.parametrize("asked", ["il est d'accord l'auteur ou pas ?", "does the blogger agree with him?"])
def test_his_view_is_read_where_the_editor_marked_it(corpus: Corpus, index: Index, asked: str) -> None:
    *_, reply = talk(index, "Qui est Michel Hervé ?", asked)
    read = reply.citations[0].quotes[reply.citations[0].main]
    verdicts = [entry for entry in corpus.entries if entry.is_verdict and entry.post == read.post]
    assert any(read.start <= entry.start < read.end for entry in verdicts)
    unmarked = Index(replace(corpus, entries=tuple(replace(entry, is_verdict=False) for entry in corpus.entries)))
    *_, before = talk(unmarked, "Qui est Michel Hervé ?", asked)
    assert before.citations != reply.citations


def test_his_view_of_a_subject_is_found_in_another_post(index: Index) -> None:
    *_, reply = talk(index, "qui a un compte Facebook ?", "but does HE like it or not")
    assert "bonheur" in joined(reply.citations[0])


@pytest.mark.parametrize("asked", ["ouai ok mais c bien ou c flippant pr lui", "ça lui fait peur ou pas ?"])
def test_how_it_strikes_him_is_asked_of_him(index: Index, asked: str) -> None:
    *_, reply = talk(index, "c'est quoi le big data ?", asked)
    assert reply.decision.note == "follow-up: own view"
