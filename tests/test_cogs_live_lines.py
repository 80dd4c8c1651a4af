"""The texts of a live session's messages: who is pinged, how long answers are cut, how transcripts are paged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs._escape import escape, unescape
from bot.cogs._render import MOST, length
from bot.cogs._splitting import split
from bot.cogs.live._lines import answer_texts, nonce_of, question_text, transcript_pages
from bot.live import Actor
from bot.model import Blog, Language, LiveAnswer
from tests.helpers import EVERY_CHARACTER
from tests.live_sessions import NOE, NOON, PERSON, ZOE, Stage

FR, EN = Language.FRENCH, Language.ENGLISH


def test_a_question_mentions_just_those_who_wish_it() -> None:
    stage = Stage().opened()
    stage.approved("a", "Où va le monde ?", mention=True)
    stage.ask("b", "Le monde, où va-t-il ?", NOE, into="a")
    stage.ask("c", "Et le monde, alors ?", ZOE, into="a", mention=True)
    text, mentioned = question_text(stage.session, stage["a"], FR)
    assert mentioned == ("1", "3")
    head, question, mentions = text.split("\n")
    assert head == "**Question 1, de Camille, voulue par 3 personnes**"
    assert (question, mentions) == ("Où va le monde ?", "-# <@1> <@3>")


def test_who_asks_anonymously_is_neither_named_nor_mentioned() -> None:
    stage = Stage().opened()
    stage.approved("a", "Où va le monde ?", mention=True, anonymous=True)
    assert question_text(stage.session, stage["a"], EN) == ("**Question 1, from somebody**\nOù va le monde ?", ())


def test_names_and_questions_do_nothing_in_markdown() -> None:
    stage = Stage().opened()
    stage.approved("a", "@everyone **où** <@5> ?", Actor("1", "Ca*mille\n# x"))
    text, _ = question_text(stage.session, stage["a"], FR)
    assert text == "**Question 1, de Ca\\*mille \\# x**\n\\@everyone \\*\\*où\\*\\* \\<\\@5\\> ?"


def test_of_five_hundred_askers_those_are_mentioned_who_fit() -> None:
    stage = Stage().opened()
    stage.approved("a", "?" * 300, mention=True)
    for number in range(500):
        who = Actor(str(10**18 + number), "x")
        stage.ask(f"b{number}", f"Le monde {number} ?", who, into="a", mention=True)
    text, mentioned = question_text(stage.session, stage["a"], FR)
    assert 60 < len(mentioned) < 80
    assert length(text) <= MOST
    assert all(f"<@{member}>" in text for member in mentioned)


def test_a_persons_answer_bears_their_name() -> None:
    stage = Stage(PERSON)
    answer = LiveAnswer(0, NOON, "50", "Sté_phane", "Oui, *bien* sûr.")
    assert answer_texts(stage.session, answer, {}, Blog(), FR) == ["**Sté\\_phane\xa0:** Oui, \\*bien\\* sûr."]


def test_an_answer_of_a_post_that_has_changed_quotes_nothing() -> None:
    record = {
        "outcome": "answered", "language": "fr", "suggestions": [], "decision": {},
        "parts": [{"quotes": [["gone", "0", 0, 4, 0.0, None]], "main": 0}],
    }  # fmt: skip
    stage = Stage()
    [text] = answer_texts(stage.session, LiveAnswer(0, NOON, record=record), {}, Blog(), FR)
    assert "la citation n’est plus montrée" in text


@given(st.text(EVERY_CHARACTER, max_size=300), st.integers(20, 60))
def test_nothing_is_lost_in_pieces_and_no_piece_is_too_long(text: str, most: int) -> None:
    pieces = split(escape(text), most)
    assert all(length(piece) <= most for piece in pieces)
    rejoined = unescape("".join(pieces))
    assert "".join(rejoined.split()) == "".join(text.split())


def test_a_long_quotation_stays_behind_its_bar() -> None:
    pieces = split("> " + "mot " * 1_000, 500)
    assert len(pieces) > 5
    assert all(line.startswith("> ") for piece in pieces for line in piece.split("\n"))


@pytest.mark.parametrize("count", [1, 30])
def test_a_transcript_is_paged_between_its_sections(count: int) -> None:
    sections = ["# Le chat", *(f"## {number}. Question\n\n{'réponse ' * 40}".strip() for number in range(count))]
    pages = transcript_pages(sections, FR)
    assert all(length(page) <= MOST for page in pages)
    assert all(any(section in page for page in pages) for section in sections)
    assert ("Page 1 sur" in pages[0]) == (len(pages) > 1)


def test_a_nonce_is_the_name_or_stands_for_it() -> None:
    assert nonce_of("1234567890123456789/1") == "1234567890123456789/1"
    longer = nonce_of("1234567890123456789-12a0.1/x")
    assert len(longer) == 24
    assert longer == nonce_of("1234567890123456789-12a0.1/x") != nonce_of("1234567890123456789-12a0.2/x")
