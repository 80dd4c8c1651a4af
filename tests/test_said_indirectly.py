"""What is asked indirectly, or of the bot in the midst of a talk, is heard as if it were asked outright."""

import pytest

from bot.conversation import small_talk
from bot.conversation._irony import wish_for_irony
from bot.conversation.heard._announced import whether_asked
from bot.index import Index
from bot.model import Outcome
from bot.text import from_chat_spelling
from tests.helpers import joined, said_by_bot, talk

BELLANGER = "que dit Pierre Bellanger ?"


@pytest.mark.parametrize(
    "asked",
    [
        "est-ce qu'il est d'accord ?", "dis-moi s'il est d'accord", "tell me whether he agrees with that",
        "Vous me l’avez déjà lu. Dites-moi juste s’il est d’accord.", "je veux juste savoir s'il est d'accord",
    ],
)  # fmt: skip
def test_whether_he_agrees_is_asked_for_in_any_words(index: Index, asked: str) -> None:
    *_, reply = talk(index, BELLANGER, asked)
    assert reply.decision.note == "follow-up: own view"


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("dis-moi si c'est grave", "c'est grave ?"),
        ("Bon, dites-moi simplement s’il y croit !", "il y croit ?"),
        ("I want to know if he likes it", "he likes it ?"),
        ("j'aimerais savoir si Facebook est dangereux", "Facebook est dangereux ?"),
        ("dis-moi ce qu'il pense", None),
        ("si c'est grave, dis-moi", None),
        ("dis-moi si " + "c'est " * 20 + "grave", None),
    ],
)
def test_what_is_wanted_to_be_told_is_a_plain_question(sentence: str, question: str | None) -> None:
    assert whether_asked(sentence, in_talk=False) == question


def test_what_stands_before_says_what_it_is_asked_of(index: Index) -> None:
    [alone] = talk(index, "Facebook m'inquiète. Dis-moi si c'est dangereux.")
    assert any("facebook" in quote.text.casefold() for citation in alone.citations for quote in citation.quotes)


def test_what_est_ce_que_opens_is_left_alone_outside_a_talk() -> None:
    assert whether_asked("est-ce qu'il est d'accord ?", in_talk=False) is None
    assert whether_asked("est-ce qu'il est d'accord ?", in_talk=True) == "il est d'accord ?"


@pytest.mark.parametrize(
    ("said_to_it", "intent"),
    [
        ("bon allez salut", "goodbye"), ("vous parlez quelles langues ?", "languages"),
        ("Can you say that in English?", "translate"), ("comment tu trouves les passages ?", "help"),
        ("how do you pick the quotes?", "help"), ("how do I cite this blog?", "cite_as"),
        ("et dans une bibliographie ?", "cite_as"), ("t’es en colère ?", "personal"),
        ("quel est ton avis ?", "personal"), ("c koi le non de lauter", "author"),
        ("quel est son avis ?", None), ("est-il en colère ?", None),
    ],
)  # fmt: skip
def test_what_is_said_to_the_bot_is_heard_as_such(said_to_it: str, intent: str | None) -> None:
    assert small_talk(said_to_it) == intent


def test_a_name_misspelt_is_no_refusal() -> None:
    assert from_chat_spelling("c koi le non de lauter ?") == "c'est quoi le nom de l'auteur ?"
    assert from_chat_spelling("et lauter il é dakor ?") == "et l'auteur il est d'accord ?"
    assert from_chat_spelling("non de non") == "non de non"


@pytest.mark.parametrize("wish", ["une autre vanne", "bah une blague quoi", "raconte-moi une autre blague"])
def test_another_joke_is_wished_for_like_the_first(wish: str) -> None:
    assert wish_for_irony(wish) is not None


def test_a_random_quote_is_read_in_the_midst_of_a_talk(index: Index) -> None:
    *_, reply = talk(index, "what is big data?", "Random quote then?")
    assert reply.outcome is Outcome.ANSWERED


def test_who_is_not_content_is_found_as_discontented(index: Index) -> None:
    [reply] = talk(index, "et pour les clients pas contents ?")
    assert "pour les mécontents" in joined(reply.citations[0])


@pytest.mark.parametrize(
    ("asked", "title"), [("le plus court ?", "Envie de futur"), ("lequel est le plus court ?", "Envie de futur")]
)
def test_after_the_list_of_posts_the_shortest_is_one_of_them(index: Index, asked: str, title: str) -> None:
    *_, reply = talk(index, "quels billets as-tu ?", asked)
    assert title in said_by_bot(reply)


def test_that_he_is_sarcastic_is_asked_in_english_too(index: Index) -> None:
    *_, reply = talk(index, "what does he think of Facebook?", "So he's being sarcastic?")
    assert reply.decision.note == "judged"
