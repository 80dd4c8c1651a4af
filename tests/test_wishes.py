"""Who wants a passage read gets it, whatever he calls it; what he does not want is left out."""

import pytest

from bot.conversation._rephrased import rephrased
from bot.conversation._wishes import passage_wanted, wanted_but
from bot.conversation.heard._leaving import leaves_choice
from bot.index import Index
from bot.model import Outcome
from tests.helpers import talk

WANTED = {
    "tu peux me remettre la citation sur la Stasi ?": ("stasi", True),
    "tu peux me lire la citation sur la Stasi ?": ("stasi", False),
    "peux-tu me retrouver le passage sur l'ADN": ("adn", True),
    "redonne-moi le passage sur l'Inde": ("inde", True),
    "remets-moi la citation de Bellanger": ("bellanger", True),
    "envoie la citation sur le marketing": ("marketing", False),
    "on parlait de big data hier": ("big data", True),
    "hier tu m'avais parlé de l'Inde, tu peux me redonner le passage ?": ("inde", True),
    "could you read me the quote about the Stasi again?": ("stasi", False),
}


@pytest.mark.parametrize(("text", "wanted"), WANTED.items())
def test_passage_is_asked_for_in_many_words(text: str, wanted: tuple[str, bool]) -> None:
    assert passage_wanted(text) == wanted


@pytest.mark.parametrize(
    "text", ["redonne-moi le passage", "on parlait de quoi hier ?", "lis-moi la suite", "que dit-il sur la Stasi ?"]
)
def test_what_names_nothing_wants_no_such_passage(text: str) -> None:
    assert passage_wanted(text) is None


def test_what_was_read_is_read_again(index: Index) -> None:
    first, _, again = talk(index, "parle-moi de la Stasi", "c'est quoi le big data ?", "remets le passage sur la Stasi")
    shown = {(quote.post.slug, quote.start) for quote in first.quotes}
    assert again.decision.note == "follow-up: repeat"
    assert (again.citations[0].quotes[0].post.slug, again.citations[0].quotes[0].start) in shown


def test_passage_on_what_the_blog_does_not_speak_of_is_not_made_up(index: Index) -> None:
    [reply] = talk(index, "tu peux me remettre la citation sur les chatons ?")
    assert reply.outcome is Outcome.DECLINED


def test_quote_is_asked_for_behind_the_subject(index: Index) -> None:
    [reply] = talk(index, "J'ai un exposé sur Facebook à rendre demain. Tu as une citation ?")
    assert reply.outcome is Outcome.ANSWERED and "acebook" in reply.citations[0].quotes[0].text


@pytest.mark.parametrize(
    "text",
    [
        "une citation au hasard", "une phrase au hasard", "une citation stp", "citation du jour ?",
        "une dernière pour la route", "tu as une citation ?", "quote of the day", "quelle phrase tu retiens, toi ?",
    ],
)  # fmt: skip
def test_any_quote_will_do(text: str) -> None:
    assert leaves_choice(text)


@pytest.mark.parametrize(
    ("text", "but"),
    [
        ("autre chose que Facebook", ("", "facebook")),
        ("bon et à part facebook", ("", "facebook")),
        ("something other than Facebook", ("", "facebook")),
        ("t'as d'autres trucs sur Facebook que le bonheurisme ?", ("facebook", "bonheurisme")),
        ("parle-moi des réseaux sociaux mais pas de Facebook", ("reseaux sociaux", "facebook")),
    ],
)
def test_what_is_not_wanted_is_understood(text: str, but: tuple[str, str]) -> None:
    assert wanted_but(text) == but


@pytest.mark.parametrize(
    "text",
    [
        "l'État mais pas la police nous surveille ?",
        "Who uses our private data without our knowledge?", "que pense-t-il de Facebook ?", "autre chose ?",
        "Facebook, c'est autre chose qu'un réseau ?",
    ],
)  # fmt: skip
def test_who_leaves_nothing_out_is_not_taken_so(text: str) -> None:
    assert wanted_but(text) is None


def test_what_is_not_wanted_is_neither_read_nor_offered(index: Index) -> None:
    [read], [other] = (
        talk(index, "parle-moi des réseaux sociaux mais pas de Facebook"),
        talk(index, "autre chose que Facebook"),
    )
    assert read.quotes and not any("facebook" in quote.text.lower() for quote in read.quotes)
    assert other.suggestions and "Facebook" not in other.suggestions


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("osef de facebook parle moi de big data", "parle moi de big data"),
        ("osef de facebook, parle moi du bonheur", "parle moi du bonheur"),
        ("je veux pas facebook, plutôt le management", "le management"),
    ],
)
def test_thing_that_is_dropped_is_not_asked_for(text: str, asked: str) -> None:
    assert rephrased(text) is not None and str(rephrased(text)).endswith(asked.removeprefix("le "))


def test_whole_post_is_read_on(index: Index) -> None:
    _, reply = talk(index, "lis-moi le billet sur le bonheur", "en entier ?")
    assert reply.decision.note == "follow-up: next"
