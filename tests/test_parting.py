"""Who takes his leave is not read to once more, whatever else he says."""

import pytest

from bot.conversation._parting import parting
from bot.index import Index
from bot.model import Outcome, Words
from tests.helpers import talk


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("bon allez je retourne bosser sinon elle va me fliquer, merci !", "thanks_goodbye"),
        ("merci c'était super utile, je vais chercher mes mass mavens :)", "thanks_goodbye"),
        ("Bon. Merci quand même, je vais aller voir mes petits-enfants en vrai !", "thanks_goodbye"),
        ("bon tant pis, je mettrai vers 2011. merci quand même et bonne journée", "thanks_goodbye"),
        ("haha oui il se moque. allez je vais parler avec mon fils, à plus", "goodbye"),
        ("not convinced but thanks, bye", "thanks_goodbye"),
        ("Je n'ai pas tout lu sur la Stasi. Bonne soirée !", "goodbye"),
        ("ok thanks! i've got what i need for my presentation", "thanks"),
        ("merci, c'est très clair pour les assureurs", "thanks"),
    ],
)
def test_who_leaves_or_thanks_is_heard_beside_other_words(index: Index, said: str, kind: str) -> None:
    assert parting(said) == kind
    *_, reply = talk(index, "Qui sont les mass mavens ?", said)
    assert (reply.outcome, reply.decision.note, reply.citations) == (Outcome.CHAT, kind, ())


def test_who_wishes_a_good_evening_hears_it_back(index: Index) -> None:
    *_, reply = talk(index, "Qui sont les mass mavens ?", "merci pour tout, bonne soirée !")
    [said] = reply.parts
    assert isinstance(said, Words) and "onne soirée à vous" in said.text


@pytest.mark.parametrize(
    "said",
    [
        "merci, et les mavens ?",
        "Au revoir la vie privée. Parle-moi de la Stasi.",
        "merci, parle-moi plutôt de la Stasi",
        "thanks. but about the Stasi",
        "il y en a plus que d'agents de la Stasi",
        "je vais devoir confier mes données aux assureurs",
        "toute la journée, nos amis s'y mettent",
        "I see you quote the Stasi a lot",
        "je file mes données à Facebook toute la journée",
        "au revoir la vie privée",
        "companies should take care of our data",
        "we have to go back to the Stasi",
        "les réunions, j'y vais à reculons",
        "bonsoir, bonne soirée à tous, le big data en trois mots",
        "je vous laisse choisir un sujet",
        "la vie privée, on n'en a plus",
        "thanks but this is not the post i wanted",
        "merci mais c'est bien trop long",
        "thanks, this is about the Stasi",
        "merci, son avis sur Facebook c'est super",
        "merci, maintenant je vais te demander son avis sur le bonheur",
        "thanks, i'll take the big data one",
    ],
)
def test_who_asks_or_tells_something_does_not_leave(said: str) -> None:
    assert parting(said) is None
