"""What members ask of how the bot reads, and how they thank and part in other words."""

import pytest

from bot.conversation import small_talk
from bot.index import Index
from bot.model import Outcome
from tests.helpers import talk


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Est-ce que tu inventes des choses ou tu cites vraiment ?", "verbatim"),
        ("Tu cites mot pour mot ?", "verbatim"),
        ("Est-ce que tes citations sont exactes ?", "verbatim"),
        ("Do you quote him word for word?", "verbatim"),
        ("c'est mot pour mot ?", "verbatim"),
        ("De quels sujets parle le blog ?", "subjects"),
        ("C'est quoi le blog que tu lis ?", "subjects"),
        ("tu connais le blog par cœur ?", "who"),
        ("je peux poser n'importe quelle question ?", "ask_away"),
        ("Qui est l'auteur de ces articles ?", "author"),
        ("I was wondering who the author is.", "author"),
        ("De quand datent ces articles ?", "blog_age"),
        ("Ces textes sont de quelle année ?", "blog_age"),
        ("Would you mind telling me how many posts there are?", "blog_count"),
        ("Are you an AI? which model?", "machine"),
        ("You're just a search engine with manners.", "machine"),
        ("Do you have opinions of your own?", "personal"),
        ("Can you translate this blog into English?", "translate"),
        ("c'est pas une réponse", "apology"),
        ("merci, tu m'as convaincu", "praise"),
        ("t'es marrant toi", "praise"),
        ("on a fait le tour, non ?", "goodbye"),
        ("bon, j'arrête de t'embêter", "goodbye"),
    ],
)
def test_what_is_asked_of_the_reader_is_understood(text: str, intent: str) -> None:
    assert small_talk(text) == intent


@pytest.mark.parametrize(
    "text",
    [
        "c'est vrai ?",
        "C'est quoi le blog de Pierre Bellanger ?",
        "Tu cites qui ?",
        "what is the exact number?",
        "c'est Google qui sait tout",
        "c'est un moteur de recherche, Google ?",
    ],
)
def test_what_asks_for_something_else_is_left_to_others(text: str) -> None:
    assert small_talk(text) is None


def test_latest_post_is_named_and_not_summed_up(index: Index) -> None:
    [turn] = talk(index, "What is the latest post?")
    assert turn.decision.note == "blog_last"
    assert not turn.citations


@pytest.mark.parametrize("yes", ["yes", "sure, go ahead", "Yes please."])
def test_yes_to_the_subject_named_in_a_no_opens_it(index: Index, yes: str) -> None:
    declined, opened = talk(index, "Is an influencer worth the price?", yes)
    assert declined.outcome is Outcome.DECLINED
    assert declined.suggestions == ("influence",)
    assert opened.outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    "text", ["what does the blog say about it?", "et le blog, il en dit quoi ?", "Que dit le blog ?"]
)
def test_what_the_blog_says_asked_in_a_talk_goes_on_with_it(index: Index, text: str) -> None:
    first, on = talk(index, "My boss spies on us.", text)
    assert on.citations[0].post == first.citations[0].post


@pytest.mark.parametrize(
    "text",
    [
        "May I ask what big data is?",
        "What is this big data everyone speaks of?",
        "je me demandais ce qu'est le big data",
        "C'est quoi ce big data dont tout le monde parle ?",
    ],
)
def test_what_stands_around_a_question_changes_no_answer(index: Index, text: str) -> None:
    [turn] = talk(index, text)
    assert any("Le terme désigne tout simplement" in quote.text for quote in turn.quotes)


def test_who_cannot_do_a_thing_himself_denies_nothing(index: Index) -> None:
    *_, unable = talk(index, "Que faire des clients mécontents ?", "I can't do that, I'm alone in my shop.")
    assert unable.decision.note == "acknowledged"
