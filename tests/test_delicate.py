"""Who is in distress is met with a sober word and where to turn to; verdicts on people are not taken up."""

from dataclasses import replace

import pytest

from bot.conversation import Composer
from bot.conversation._delicate import in_distress, judges_people
from bot.index import Index
from bot.model import Outcome, Place
from tests.helpers import message, said_by_bot, talk


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("j'ai envie de mourir", "3114"), ("je vais me suicider", "3114"), ("je veux plus vivre", "3114"),
        ("j’en ai marre de vivre", "3114"), ("je pense à me tuer", "3114"), ("j'ai des pensées suicidaires", "3114"),
        ("I want to kill myself", "988"), ("i don't wanna live anymore", "988"),
        ("I'm thinking about ending it all", "988"),
        ("I feel suicidal", "988"), ("j'ai envie de mourrir", "3114"), ("plus envie de vivre", "3114"),
        ("je voudrais être mort", "3114"), ("je me sens seul et je veux disparaître", "3114"),
        ("aidez-moi je vais mal", "3114"), ("i wish i was dead", "988"), ("mon mari me frappe", "3919"),
        ("Bonsoir. J'ai envie de mourir. Que dit-il du bonheur ?", "3114"),
        ("Je ne suis plus heureuse, je veux mourir", "3114"), ("Je suis idiote, je veux me suicider", "3114"),
        ("Je ne serai jamais heureux. Je veux me suicider.", "3114"), ("je veux en finir ce soir", "3114"),
        ("my husband hits me", "1-800-799"), ("my boyfriend is hitting me", "1-800-799"),
        ("my ex threatens to kill me", "1-800-799"), ("life is not worth living", "988"),
        ("mon ex menace de me tuer", "3919"), ("my dad keeps beating me", "1-800-799"),
        ("Je suis battue par mon mari", "3919"), ("mon copain m'a frappée", "3919"),
    ],
)  # fmt: skip
def test_who_wants_to_die_is_told_where_to_turn_to(index: Index, said: str, number: str) -> None:
    for reply in (talk(index, said)[-1], talk(index, "C'est quoi le big data ?", said)[-1]):
        assert (reply.outcome, reply.citations, reply.suggestions) == (Outcome.CHAT, (), ())
        assert number in said_by_bot(reply)


@pytest.mark.parametrize(
    "said", ["mon frère veut se suicider", "my friend wants to kill herself", "mon frère s'est suicidé"]
)
def test_who_fears_for_another_is_told_so_too(said: str) -> None:
    assert in_distress(said) == "distress_of_another"


@pytest.mark.parametrize(
    "said",
    [
        "je meurs d'envie de savoir", "mort de rire", "je veux mourir mdr", "j'ai envie de mourir 😂",
        "parle-t-il du suicide ?",
        "le suicide, il en parle ?", "I'm dying to know what he thinks", "die Stasi", "je veux mourir moins con",
        "does he live here?",
        "comment vivre sans Facebook ?", "je veux en finir avec ce billet", "I want to die of laughter",
        "kill the lights",
        "on va vivre dans un monde infernal", "je vais tuer le temps en lisant",
        "je ne veux pas vivre dans ce monde-là ?", "je ne veux pas mourir idiot", "ce qui m'a frappé, c'est l'Inde",
        "I was hit by the numbers", "is it worth it?", "my job is killing me",
        "my boss wants me to kill it", "mieux vaut mourir heureux",
    ],
)  # fmt: skip
def test_who_only_talks_so_is_answered_as_ever(said: str) -> None:
    assert in_distress(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "les Arabes sont des voleurs", "les femmes devraient rester à la maison", "les juifs contrôlent tout",
        "il faut tuer tous les musulmans", "la place des femmes est à la cuisine", "les immigrés dehors",
        "Les femmes devraient rester à la maison, non ?", "jews control the world",
        "I hate muslims", "women should stay at home", "franchement les migrants sont le problème",
    ],
)  # fmt: skip
def test_a_verdict_on_people_is_not_taken_up(index: Index, said: str) -> None:
    [reply] = talk(index, said)
    assert (reply.outcome, reply.citations, reply.decision.note) == (Outcome.CHAT, (), "verdict on people")


@pytest.mark.parametrize(
    "said",
    [
        "que pense-t-il des femmes ?",
        "les femmes sont-elles citées ?",
        "les clients sont mécontents",
        "les jeunes sont rebelles",
        "les noirs sont victimes de racisme",
        "les femmes devraient être mieux payées",
        "les gays devraient pouvoir se marier",
        "blacks should have equal rights",
    ],
)
def test_who_asks_of_people_or_tells_of_clients_passes_no_verdict(said: str) -> None:
    assert not judges_people(said)


def test_moderators_are_named_where_there_are_any_and_in_the_language_of_the_message(index: Index) -> None:
    composer = Composer(index)
    on_server = replace(message("I want to kill myself", "talk"), place=Place("discord", "1", "7"), locale="fr")
    said = said_by_bot(composer.compose(on_server, ()))
    assert "988" in said and "moderators" in said
    alone = said_by_bot(composer.compose(message("j'ai envie de mourir", "talk"), ()))
    assert "3114" in alone and "modérateurs" not in alone
