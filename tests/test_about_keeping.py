"""Members who ask whether their words are kept, or want them erased, are told how to see to it."""

from dataclasses import replace

import pytest

from bot.dialogue import Conversations
from bot.model import Keeping, Language, Outcome, Place
from bot.search import Index
from tests.helpers import looped, message, said_by_bot, talk


@looped(
    "asked",
    [
        "est-ce que tu enregistres nos conversations ?",
        "mes messages sont-ils privés ?",
        "que sais-tu de moi ?",
        "supprime mes données",
        "are you recording me?",
        "do you store my messages?",
        "delete my data please",
    ],
)
def test_who_asks_whether_words_are_kept_is_told_how_to_see_to_it(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert (reply.outcome, reply.citations) == (Outcome.CHAT, ())
    names = {Language.FRENCH: ("/confidentialite", "/mes-donnees"), Language.ENGLISH: ("/privacy", "/my-data")}
    assert all(name in said_by_bot(reply) for name in names[reply.language])


def test_in_a_terminal_nothing_is_kept(index: Index) -> None:
    asked = replace(message("tu gardes nos messages ?"), place=Place("terminal", "terminal"))
    reply = Conversations(index).reply(asked).reply
    assert "je ne garde rien" in said_by_bot(reply)
    assert "peuvent être gardées" not in said_by_bot(reply)


@pytest.mark.parametrize("guild", ["3", None])
@pytest.mark.parametrize(
    ("keeping", "told"),
    [
        (Keeping.KEPT, "peuvent être gardées"),
        (Keeping.ON_PAUSE, "Vous êtes en pause"),
        (Keeping.NOT_HERE, "Sur ce serveur, je ne garde pas vos mots"),
    ],
)
def test_who_asks_is_told_what_becomes_of_their_words_here(
    index: Index, guild: str | None, keeping: Keeping, told: str
) -> None:
    asked = message("Est-ce que tu enregistres ce que je dis ?")
    there = replace(asked, place=Place("discord", "2", guild), keeping=keeping)
    said = said_by_bot(Conversations(index).reply(there).reply)
    assert told in said
    assert ("peuvent être gardées" in said) is (keeping is Keeping.KEPT)
