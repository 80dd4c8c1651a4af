"""A reply becomes one message: who speaks is seen, nothing is retyped, and what does not fit is left out."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs._answers import notice_text
from bot.cogs._escape import escape, unblock, unescape
from bot.cogs._pages import paged, turn_item
from bot.cogs._render import CUT, MOST, NOTICE_MOST, fitted, length, rendered, shortened
from bot.model import (
    Blog,
    Citation,
    Delivery,
    Language,
    Outcome,
    Part,
    Post,
    PostDate,
    Quote,
    ReaderInfo,
    Reply,
    StoredTurn,
    Words,
)
from bot.phrases import Voice
from bot.text import sentences
from tests.turns import make_turn, stored

BLOG = Blog(title="Le *blog*", author="Zoé")
SENTENCES = [f"Phrase numéro {number}, {'assez longue ' * 8}*vraiment*." for number in range(60)]
POST = Post("long", "Un titre\n# en deux_lignes", " ".join(SENTENCES), PostDate(2010, 3))


def _citation(start: int, end: int, speaker: str | None = None) -> Citation:
    return Citation((Quote(POST, start, end, speaker=speaker),))


def _reply(*parts: Part, language: Language = Language.FRENCH) -> Reply:
    return Reply(Outcome.ANSWERED, parts, language)


def _shown(text: str) -> list[str]:
    """Return the quotations in a text, as Discord shows them."""
    lines = [line for line in text.split("\n") if line.startswith("> ")]
    return [unescape(unblock(line)) for line in lines]


def test_the_author_stands_behind_the_bar_and_we_outside() -> None:
    quote = Citation((Quote(POST, 0, len(SENTENCES[0]), speaker="un *ami*"),))
    first, quoted, small = rendered(_reply(Words("Voici > ce qu’il _dit_ :"), quote), BLOG).split("\n")
    assert first == r"Voici \> ce qu’il \_dit\_ :"
    assert unescape(unblock(quoted)) == SENTENCES[0]
    assert small == r"-# Zoé, relayant un \*ami\* · Un titre \# en deux\_lignes · mars 2010"


def test_a_command_that_we_name_stands_as_code_and_no_other_words_do() -> None:
    said = rendered(_reply(Words("Voyez `/mes-donnees effacer`, non `*cela*` ni /rien.")), BLOG)
    assert said == r"Voyez `/mes-donnees effacer`, non \`\*cela\*\` ni \/rien."


def test_two_slices_of_one_block_are_parted_by_a_mark() -> None:
    second = POST.body.index(SENTENCES[5])
    quotes = (Quote(POST, 0, len(SENTENCES[0])), Quote(POST, second, second + len(SENTENCES[5])))
    assert _shown(rendered(_reply(Citation(quotes, 1)), BLOG)) == [f"{SENTENCES[0]} {CUT} {SENTENCES[5]}"]


def test_a_translation_stands_outside_and_goes_where_there_is_no_room() -> None:
    text = "The editor’s translation: A *long* sentence."
    parts = (_citation(0, len(SENTENCES[0])), Words(text, (("translation", 0),)))
    reply = _reply(*parts, language=Language.ENGLISH)
    shown = rendered(reply, BLOG)
    assert shown.endswith(f"\n\n{escape(text)}")
    assert _shown(shown) == [SENTENCES[0]]
    assert fitted(reply, BLOG, length(shown))[0] == reply
    assert fitted(reply, BLOG, length(shown) - 1)[0] == replace(reply, parts=parts[:1])
    alone = _reply(Words("x" * 3_000, (("translation", 0),)))
    assert length(fitted(alone, BLOG)[1]) <= MOST


def test_what_fits_is_left_alone() -> None:
    reply = _reply(Words("Voici :"), _citation(0, len(SENTENCES[0])))
    assert fitted(reply, BLOG) == (reply, rendered(reply, BLOG))


def test_a_long_quote_loses_whole_sentences_and_says_so() -> None:
    _, text = fitted(_reply(Words("Voici :"), _citation(0, len(POST.body))), BLOG)
    (shown,) = _shown(text)
    assert shown.endswith(f" {CUT}")
    kept = shown.removesuffix(f" {CUT}")
    assert kept == " ".join(SENTENCES[: len(sentences(kept))])
    assert MOST - length(SENTENCES[0]) - 30 < length(text) <= MOST


def test_the_shortened_reply_is_what_the_journal_keeps() -> None:
    reply, text = fitted(_reply(_citation(0, len(POST.body))), BLOG)
    again = Reply.from_record(reply.to_record(), {POST.slug: POST})
    assert rendered(again, BLOG) == text


def test_of_many_passages_the_last_go_with_the_words_that_lead_to_them() -> None:
    starts = [POST.body.index(sentence) for sentence in SENTENCES[:30]]
    citations = [_citation(start, start + len(SENTENCES[0])) for start in starts]
    parts = [part for citation in citations for part in (Words("Et aussi :"), citation)]
    reply, text = fitted(_reply(*parts), BLOG)
    assert len(reply.citations) * 2 == len(reply.parts) > 4
    assert length(text) <= MOST


def test_one_endless_sentence_is_cut_between_words() -> None:
    endless = Post("endless", "Sans fin", "mot " * 900 + "fin.")
    (shown,) = _shown(fitted(_reply(Citation((Quote(endless, 0, len(endless.body)),))), BLOG)[1])
    assert shown.endswith(f"mot {CUT}")
    assert endless.body.startswith(shown.removesuffix(f" {CUT}"))


def test_words_alone_are_cut_too() -> None:
    _, text = fitted(_reply(Words("*sujet* " * 900)), BLOG)
    assert length(text) <= MOST
    assert unescape(text).endswith("*sujet*…")


_TEXT = st.text(st.sampled_from("ab. *_\n>#😀é!?\r"), min_size=1, max_size=300)


@given(st.lists(_TEXT, min_size=1, max_size=4), st.integers(150, 2000))
def test_whatever_the_posts_hold_the_message_fits_and_quotes_are_slices(bodies: list[str], most: int) -> None:
    posts = [Post(str(number), "T", body) for number, body in enumerate(bodies)]
    parts = [part for post in posts for part in (Words("Ici :"), Citation((Quote(post, 0, len(post.body)),)))]
    reply, text = fitted(_reply(*parts), Blog(), most)
    assert length(text) <= most
    assert text == rendered(reply, Blog())
    assert all(quote.text in quote.post.body for quote in reply.quotes)


@pytest.mark.parametrize(("most", "expected"), [(20, "un deux trois"), (12, "un deux…"), (6, "un…"), (2, "u…")])
def test_plain_text_is_cut_between_words(most: int, expected: str) -> None:
    assert shortened("un deux trois", most) == expected


def test_a_word_that_is_most_of_a_plain_text_is_cut_itself() -> None:
    assert shortened(f"4. {'x' * 300}", 20) == f"4. {'x' * 16}…"


def test_emoji_count_twice() -> None:
    assert length("😀é") == 3
    assert length(shortened("😀" * 10, 7)) <= 7


def test_pages_hold_whole_items_and_number_themselves() -> None:
    pages = paged("Tête", [f"{number} {'x' * 500}" for number in range(7)], Language.ENGLISH)
    assert [page.split("\n")[-1] for page in pages] == ["-# Page 1 of 3", "-# Page 2 of 3", "-# Page 3 of 3"]
    assert all(length(page) <= MOST for page in pages)
    assert paged("Tête", ["un"], Language.FRENCH) == ["Tête\n\nun"]


def test_an_item_shows_question_outcome_and_way_to_the_answer() -> None:
    turn = stored(make_turn(text="**Et** l’Été ?"))
    turn = StoredTurn(turn.message, turn.record, 1.0, turn.recorded_at, Delivery("1", datetime.now(UTC), message="77"))
    lines = turn_item(turn, {}, Voice(Language.FRENCH)).split("\n")
    assert lines == [
        "-# <t:1772366400:f> · <#100>",
        r"\*\*Et\*\* l’Été ?",
        "-# citation · un-billet · [réponse](https://discord.com/channels/10/100/77)",
    ]


def test_an_item_fits_into_a_page_whatever_the_question_and_the_titles() -> None:
    posts = [
        Post(f"p{number}", f"{number} *titres* {'qui n’en finissent pas ' * 9}", "Une phrase.") for number in range(9)
    ]
    reply = Reply(Outcome.NEAR, tuple(Citation((Quote(post, 0, 11),)) for post in posts), Language.FRENCH)
    turn = stored(replace(make_turn(text="et pourquoi * donc ? " * 80), reply=reply))
    turn = replace(turn, delivery=Delivery("1", datetime.now(UTC), message="7" * 19))
    pages = paged(
        "Tête", [turn_item(turn, {post.slug: post for post in posts}, Voice(Language.FRENCH))] * 2, Language.FRENCH
    )
    assert max(map(length, pages)) <= MOST


def test_a_line_of_help_fits_below_whatever_is_said_or_is_left_out() -> None:
    for words, aside in (("mot " * 500, "aide " * 60), ("mot " * 300, "aide " * 300), ("*" * 3_000, "aide " * 60)):
        reply = Reply(Outcome.CHAT, (Words(words.strip()),), aside=aside.strip())
        shown, text = fitted(reply, Blog(), 1_300)
        assert length(text) <= 1_300
        assert bool(shown.aside) is (len(aside) < 650)


@pytest.mark.parametrize("days", [0, 36_500])
def test_what_is_kept_is_told_in_the_room_left_for_it(days: int) -> None:
    name = "_" * 40  # as long as a model's name may be, and each of its characters is escaped
    for reader in (None, ReaderInfo(name, "api.example"), ReaderInfo(name, "127.0.0.1:8080", is_local=True)):
        told = [notice_text(language, days, reader) for language in Language]
        assert all(length(text) + 2 <= NOTICE_MOST for text in told)
        assert all((name in unescape(text)) is (reader is not None) for text in told)
