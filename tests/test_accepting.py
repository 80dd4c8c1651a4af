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


# A question of which the author sees both sides, in the turn in which the bot offers the other one.
BEFORE = ("Bonjour",)
WEIGHED = "Les informaticiens vont perdre leur boulot ou pas ?"


@pytest.mark.parametrize(
    "said",
    [
        "oui", "oui écoutons", "Ah voilà, merci ! et oui vas-y nuance", "oui, je veux bien l'entendre", "oui vas-y lis",
        "go on then, let's hear the other side", "volontiers, quelle est cette nuance ?", "et donc ? la nuance ?",
        "yes, I'd like to hear it", "l'autre son de cloche, alors ?",
    ],
)  # fmt: skip
def test_the_other_side_is_read_to_whoever_takes_it_up(index: Index, said: str) -> None:
    *_, offer, taken = talk(index, *BEFORE, WEIGHED, said)
    assert said_by_bot(offer).endswith("?")
    assert (taken.outcome, taken.decision.note) == (Outcome.ANSWERED, "follow-up: opposite")


@pytest.mark.parametrize("said", ["non merci", "pas besoin de nuance, merci"])
def test_the_other_side_is_not_read_to_who_does_not_want_it(index: Index, said: str) -> None:
    *_, taken = talk(index, *BEFORE, WEIGHED, said)
    assert not taken.citations


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


@pytest.mark.parametrize("asked", ["c'est lui qui le dit ?", "de quel billet ça vient ?"])
def test_an_ok_to_what_was_only_told_takes_nothing_up(index: Index, asked: str) -> None:
    *_, heard = talk(index, "Que dit-il de Facebook ?", asked, "ok")
    assert (heard.outcome, heard.decision.note) == (Outcome.CHAT, "noted")
    *_, read_on = talk(index, "Que dit-il de Facebook ?", asked, "oui")
    assert read_on.decision.note == "follow-up: next"
