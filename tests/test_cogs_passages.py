"""Buttons and passages at the edges of what Discord takes, without Discord."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs._escape import block, escape, unblock, unescape
from bot.cogs._pace import MOST, SECONDS, Pace
from bot.cogs._passages import in_context, page_fits, post_page, reference, topic_page, topic_pages
from bot.cogs._presses import (
    BUTTON,
    JUMPS,
    SELECT,
    Deed,
    Offers,
    Press,
    answer_buttons,
    page_buttons,
    pressed,
    reasons,
    topic_key,
)
from bot.cogs._render import NOTICE_MOST, length
from bot.corpus import load, topics_by_post, topics_of
from bot.dialogue import Conversations, fingerprint
from bot.model import Blog, Citation, Corpus, Language, Outcome, Post, PostDate, Quote, Reply, Turn, Words
from bot.search import Index
from tests.helpers import DATA, message

# Text of every kind: markup, emoji of two units, blanks, long words, line breaks.
BODY = st.text(st.sampled_from("ab.?!* _`<>[]|\\\n\xa0é😀-1"), min_size=40, max_size=4_000)
LONG = "9" * 20


def test_every_custom_id_is_read_back_and_short_enough() -> None:
    for deed in Deed:
        for key in (LONG, "f" * 16, topic_key("x")):
            press = Press(deed, key, 999_999)
            for text, pattern in ((press.of_button, BUTTON), (press.of_select, SELECT)):
                match = pattern.fullmatch(text)
                assert match is not None
                assert pressed(match) == press
                assert len(text) <= 100


def test_a_button_of_another_version_is_gone() -> None:
    match = BUTTON.fullmatch("c:later:12:3")
    assert match is not None
    assert pressed(match).deed is Deed.GONE


@pytest.mark.parametrize("language", list(Language))
def test_the_fullest_answer_has_buttons_that_discord_takes(language: Language) -> None:
    posts = [Post(f"post-{number}", "Titre 😀 " * 30, "Une phrase.") for number in range(7)]
    citations = tuple(Citation((Quote(post, 0, 5),), shortened=number % 2 == 0) for number, post in enumerate(posts))
    reply = Reply(Outcome.ANSWERED, (Words("…"), *citations), language, suggestions=("x" * 200,) * 9)
    turn = Turn(replace(message("?"), id=LONG), reply)
    rows = answer_buttons(turn, Offers(another=True, context=True, paragraph=True))
    assert len(rows) <= 5
    assert all(1 <= len(row) <= 5 for row in rows)
    ids = [button.press.of_button for row in rows for button in row]
    assert len(ids) == len(set(ids))
    assert all(0 < length(button.label or button.emoji or "") <= 80 for row in rows for button in row)
    assert all(len(label) <= 100 for label in reasons(language).values())


@pytest.mark.parametrize("page", [0, 1, 2])
def test_buttons_that_turn_pages_never_share_an_id(page: int) -> None:
    [row] = page_buttons(Deed.PAGE, "f" * 16, page, 3)
    back, asks, ahead = row
    assert len({each.press for each in row}) == 3
    assert (asks.label, asks.is_disabled, JUMPS[asks.press.deed]) == (f"{page + 1} / 3", False, Deed.PAGE)
    assert (back.is_disabled, ahead.is_disabled) == (page == 0, page == 2)
    assert page_buttons(Deed.PAGE, "f" * 16, 0, 1) == []


@given(BODY, st.data())
def test_a_context_fits_and_is_the_post_word_for_word(body: str, data: st.DataObject) -> None:
    post = Post("p", "Un *titre* " * 12, body)
    start = data.draw(st.integers(0, len(body) - 10))
    quoted = Quote(post, start, data.draw(st.integers(start + 1, min(len(body), start + 700))))
    citation, text = in_context(quoted, Quote(post, 0, len(body)), Blog(), Language.FRENCH)
    assert length(text) <= 2_000
    shown = citation.quotes[0]
    assert shown.text in body
    quotation = text.rsplit("\n-# ", 1)[0]
    plain = unescape(unblock(_without_marks(quotation))).removesuffix(" […]")
    assert plain == shown.text


@given(BODY, st.sampled_from([".", "```"]))
def test_a_reference_fits_and_is_pasted_word_for_word(body: str, end: str) -> None:
    post = Post("p", "Un *titre* " * 12, body + end, address="https://a.example/_p_")
    quote = Quote(post, 0, len(post.body))
    citation, text = reference(Citation((quote,)), Blog(), Language.FRENCH)
    assert length(text) <= 2_000
    assert citation.is_reference
    assert text.removesuffix("\n```").endswith(" · https://a.example/_p_")
    if text.startswith("```"):
        assert text.count("```") == 2
        assert f"«\xa0{citation.quotes[0].text}\xa0»" in text


def _without_marks(quotation: str) -> str:
    """Take the stars away that are ours: two in a row, none behind a backslash of its own."""
    return re.sub(r"(\\.)|\*\*", lambda match: match[1] or "", quotation, flags=re.DOTALL)


@given(BODY)
def test_the_pages_of_a_post_fit_and_hold_all_of_it(body: str) -> None:
    if not body.strip():
        return
    post = Post("p", "Titre", body)
    reading = Conversations(Index(Corpus(Blog(), (post,)))).reading
    pages = reading.pages(post, page_fits)
    assert "".join("".join(page.text for page in pages).split()) == "".join(body.split())
    assert all(length(post_page(page, 99, 999, Language.ENGLISH)) <= 2_000 for page in pages)
    assert all(block(escape(page.text)) in post_page(page, 0, 2, Language.FRENCH) for page in pages)


def test_a_title_that_never_ends_leaves_room_for_what_is_told_below() -> None:
    body = "Une phrase de belle longueur, comme il y en a tant. " * 100
    post = Post("p", "Un *titre* qui n’en finit pas " * 16, body.strip(), PostDate(2020, 11, 28))
    most = 2_000 - NOTICE_MOST
    pages = Conversations(Index(Corpus(Blog(), (post,)))).reading.pages(post, page_fits)
    for language in Language:
        assert all(length(post_page(page, 99, 999, language)) <= most for page in pages)
        _, context = in_context(Quote(post, 2_000, 2_050), Quote(post, 0, 4_000), Blog(), language)
        assert length(context) <= most


def test_pages_of_a_topic_fit(index: Index) -> None:
    reading = Conversations(index).reading
    for topic in reading.topics:
        pages = topic_pages(reading.passages(topic), Blog(), Language.FRENCH)
        assert pages
        assert sum(len(page) for page in pages) == len(reading.passages(topic))


def test_each_topic_of_any_blog_leads_to_a_passage_of_a_post_on_it() -> None:
    for folder in sorted((DATA / "blogs").iterdir()):
        corpus = load(folder)
        reading, by_post = Conversations(Index(corpus)).reading, topics_by_post(corpus)
        assert set(reading.topics) == {topic for topics in by_post.values() for topic in topics}
        for topic, posts in reading.posts_by_topic.items():
            assert {post.slug for post in posts} == {slug for slug, topics in by_post.items() if topic in topics}
            shown = {passage.post.slug for passage in reading.passages(topic)}
            assert {post.slug for post in posts} <= shown, topic


def test_a_passage_not_shown_lately_comes_first(index: Index) -> None:
    reading = Conversations(index).reading
    lately: list[tuple[str, int, int]] = []
    pool = {_place(passage) for passage in reading.passages("bonheur")}
    for number in range(len(pool)):
        passage = reading.some_passage("bonheur", lately, seed=str(number))
        assert passage is not None
        assert _place(passage) not in lately
        lately.insert(0, _place(passage))
    again = reading.some_passage("bonheur", lately, seed="again")
    assert again is not None
    assert _place(again) == lately[-1]
    assert reading.some_passage("xylophone", [], seed="1") is None


def _place(passage: Citation) -> tuple[str, int, int]:
    quote = passage.quotes[passage.main]
    return quote.post.slug, quote.start, quote.end


def test_posts_without_topics_get_their_own_words_for_topics(corpus: Corpus) -> None:
    bare = replace(corpus, posts=tuple(replace(post, topics=()) for post in corpus.posts))
    topics = topics_by_post(bare)
    assert all(1 <= len(each) <= 3 for each in topics.values())
    assert "données" in topics["faut-il-se-mettre-au-big"]
    assert set(topics_of(bare)) == {topic for each in topics.values() for topic in each}
    assert topics_by_post(corpus) == {post.slug: post.topics for post in corpus.posts}


def test_a_post_is_known_by_its_fingerprint_until_it_changes(index: Index) -> None:
    reading = Conversations(index).reading
    post = index.corpus.posts[0]
    assert reading.post_meant(fingerprint(post)) == post
    assert fingerprint(replace(post, body=post.body + "!")) not in reading.posts


def test_pace_asks_for_patience_and_forgets() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC).timestamp()
    times = iter([now] * (MOST + 1) + [now + SECONDS])
    pace = Pace(lambda: next(times))
    assert [pace.wait(7) for _ in range(MOST)] == [0.0] * MOST
    assert pace.wait(7) == SECONDS
    assert pace.wait(7) == 0.0


def test_a_topic_is_named_as_it_is_written() -> None:
    page = topic_page((), "Sujet : *big_data*", "-# Page 1 sur 2", Blog(), Language.FRENCH)
    assert page == "Sujet : \\*big\\_data\\*\n-# Page 1 sur 2"
