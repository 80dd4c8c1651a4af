"""Who takes up what the last reply offered, in more words than "oui", gets just that."""

import pytest

from bot.index import Index
from bot.model import Outcome
from tests.helpers import said_by_bot, talk

# Declined, and "On commence par là ?" said of Facebook.
OFFERED = "À combien est l’action Facebook en bourse ?"


@pytest.mark.parametrize(
    "said",
    [
        "ouais vas-y commence par là champion", "oui chef", "yes boss", "vas-y, lis", "Ah, joli. Oui, allez-y.",
        "je t'écoute", "vazy", "ok, dis toujours", "sure, go ahead", "let's hear it", "pourquoi pas",
    ],
)  # fmt: skip
def test_an_offer_is_taken_up_whatever_stands_beside_the_yes(index: Index, said: str) -> None:
    offer, taken = talk(index, OFFERED, said)
    assert (offer.outcome, offer.suggestions) == (Outcome.DECLINED, ("Facebook",))
    assert "facebook" in taken.citations[0].quotes[0].text.lower()


@pytest.mark.parametrize("said", ["ah ok", "ok merci", "ok chef", "oui, et le travail ?", "non chef", "allez l'OM"])
def test_what_only_says_that_one_heard_or_asks_on_takes_nothing_up(index: Index, said: str) -> None:
    *_, taken = talk(index, OFFERED, said)
    assert not taken.citations or "facebook" not in taken.citations[0].quotes[0].text.lower()


def test_a_yes_that_follows_no_offer_reads_on_as_before(index: Index) -> None:
    first, bare = talk(index, "C’est quoi le big data ?", "oui")
    _, boss = talk(index, "C’est quoi le big data ?", "oui chef")
    assert bare.citations and bare.citations != first.citations
    assert said_by_bot(boss)


@pytest.mark.parametrize("nod", ["ouais", "👍", "👍🏽", "👌 👌"])
def test_after_a_shrug_a_nod_has_the_next_passage_read(index: Index, nod: str) -> None:
    first, shrugged, taken = talk(index, "C’est quoi le big data ?", "et alors ?", nod)
    assert not shrugged.citations and said_by_bot(shrugged).endswith("?")
    assert taken.citations[0].quotes[0].start >= first.citations[0].quotes[0].end


@pytest.mark.parametrize("shrug", ["👎", "🤷‍♂️", "🙄"])
def test_a_shrug_may_be_an_emoji(index: Index, shrug: str) -> None:
    *_, taken = talk(index, "C’est quoi le big data ?", shrug)
    assert taken.decision.note == "shrugged"
