"""Members who ask whether their words are kept, or want them erased, are told how to see to it."""

from dataclasses import replace

import pytest

from bot.conversation import Conversations, small_talk
from bot.index import Index
from bot.model import Keeping, Language, Outcome, Place
from tests.helpers import message, talk


@pytest.mark.parametrize(
    "asked",
    [
        "est-ce que tu enregistres nos conversations ?",
        "qui peut lire ce que j’écris ?",
        "combien de temps tu gardes ça ?",
        "mes messages sont-ils privés ?",
        "les modos peuvent voir mes questions ?",
        "que sais-tu de moi ?",
        "c’est anonyme ici ?",
        "is this logged?",
        "am I being recorded?",
        "are you recording me?",
        "can moderators see what I ask you?",
        "do the mods read this?",
        "what's your privacy policy?",
        "is my data safe with you?",
        "et sur Discord, les modérateurs peuvent lire ?",
        "est-ce que les modos lisent ça ?",
        "do you store my messages?",
        "what do you know about me?",
    ],
)
def test_who_asks_whether_words_are_kept_is_told(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome is Outcome.CHAT
    names = {Language.FRENCH: ("/confidentialite", "/mes-donnees"), Language.ENGLISH: ("/privacy", "/my-data")}
    assert all(name in str(reply.parts) for name in names[reply.language])


@pytest.mark.parametrize("asked", ["RGPD", "rgpd ?", "GDPR"])
def test_the_laws_name_alone_asks_of_the_blog(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome is not Outcome.CHAT


@pytest.mark.parametrize(
    ("asked", "command"),
    [
        ("supprime mes données", "/mes-donnees effacer"),
        ("efface tout ce que tu sais sur moi", "/mes-donnees effacer"),
        ("comment effacer mes messages ?", "/mes-donnees effacer"),
        ("oublie-moi", "/mes-donnees effacer"),
        ("delete my data please", "/my-data erase"),
        ("how do I delete my messages?", "/my-data erase"),
    ],
)
def test_who_wants_to_be_forgotten_is_told_how(index: Index, asked: str, command: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome is Outcome.CHAT
    assert command in str(reply.parts)


@pytest.mark.parametrize(
    "asked",
    [
        "comment protéger mes données ?",
        "qui peut lire nos données ?",
        "les États gardent-ils nos données ?",
        "que fait Facebook de mes données ?",
        "qui contrôle mes données ?",
        "efface cette réponse",
        "c’est public ?",
    ],
)
def test_what_the_blog_may_be_asked_of_data_is_no_question_about_ours(asked: str) -> None:
    assert small_talk(asked) not in ("asks_kept", "asks_erase")


def test_in_a_terminal_nothing_is_kept(index: Index) -> None:
    asked = replace(message("tu gardes nos messages ?"), place=Place("terminal", "terminal"))
    reply = Conversations(index).reply(asked).reply
    assert "rien n’est gardé" in str(reply.parts)


@pytest.mark.parametrize(
    ("guild", "keeping", "told"),
    [
        ("3", Keeping.KEPT, "les modérateurs du serveur relisent"),
        (None, Keeping.KEPT, "aucun modérateur ne les lit"),
        ("3", Keeping.ON_PAUSE, "Vous êtes en pause"),
        (None, Keeping.ON_PAUSE, "Vous êtes en pause"),
        ("3", Keeping.NOT_HERE, "Sur ce serveur, je ne garde pas vos mots"),
    ],
)
def test_who_asks_is_told_what_becomes_of_their_words_here(
    index: Index, guild: str | None, keeping: Keeping, told: str
) -> None:
    asked = message("Est-ce que tu enregistres ce que je dis ?")
    there = replace(asked, place=Place("discord", "2", guild), keeping=keeping)
    said = str(Conversations(index).reply(there).reply.parts)
    assert told in said
    assert ("peuvent être gardées" in said) is (keeping is Keeping.KEPT)
