"""The nouns: quotes that are slices, replies that survive being stored, errors that say what to do."""

import hashlib
import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import model
from bot.model import (
    Blog,
    CauserieError,
    Citation,
    CorpusError,
    Decision,
    Language,
    Outcome,
    Part,
    Post,
    PostDate,
    Quote,
    Reply,
    Words,
)

BODY = "Un mot d’abord. Ça compte, même à l’œil. Et la fin 👩\u200d💻."
POST = Post("un", "Un titre", BODY)
POSTS = {"un": POST, "deux": Post("deux", "Un autre", BODY[::-1])}


@st.composite
def quotes(draw: st.DrawFn, post: Post) -> Quote:
    start = draw(st.integers(0, len(post.body) - 1))
    end = draw(st.integers(start + 1, len(post.body)))
    return Quote(post, start, end, draw(st.floats(0, 99)), draw(st.none() | st.text(max_size=9)))


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    post = draw(st.sampled_from(sorted(POSTS.values(), key=lambda post: post.slug)))
    chosen = draw(st.lists(quotes(post), min_size=1, max_size=3))
    return Citation(tuple(chosen), draw(st.integers(0, len(chosen) - 1)))


def parts() -> st.SearchStrategy[Part]:
    return st.one_of(st.text(max_size=20).map(Words), citations())


replies = st.builds(
    Reply,
    outcome=st.sampled_from(Outcome),
    parts=st.lists(parts(), max_size=5).map(tuple),
    language=st.sampled_from(Language),
    suggestions=st.lists(st.text(max_size=9), max_size=3).map(tuple),
    decision=st.builds(Decision, st.floats(0, 1), st.floats(0, 99), st.floats(-9, 9), st.text(max_size=9)),
)


@given(replies)
def test_reply_comes_back_from_its_record_as_it_was(reply: Reply) -> None:
    stored = json.dumps(reply.to_record())
    again = Reply.from_record(json.loads(stored), POSTS)
    assert again == reply
    assert [quote.text for quote in again.quotes] == [quote.text for quote in reply.quotes]


def test_record_of_a_reply_holds_spans_and_no_words_of_the_authors() -> None:
    reply = Reply(Outcome.ANSWERED, (Words("Voici :"), Citation((Quote(POST, 16, 40),))))
    assert "compte" in reply.quotes[0].text
    assert "compte" not in json.dumps(reply.to_record(), ensure_ascii=False)


@pytest.mark.parametrize("posts", [{"un": Post("un", "Un titre", BODY + " ")}, {}])
def test_reply_quoting_a_changed_or_missing_post_is_refused(posts: dict[str, Post]) -> None:
    record = Reply(Outcome.ANSWERED, (Citation((Quote(POST, 0, 15),)),)).to_record()
    with pytest.raises(CorpusError, match="'un' is gone or was changed"):
        Reply.from_record(record, posts)


@given(st.integers(-5, 99), st.integers(-5, 99))
def test_quote_is_a_slice_or_does_not_exist(start: int, end: int) -> None:
    if 0 <= start < end <= len(BODY):
        assert Quote(POST, start, end).text == BODY[start:end]
    else:
        with pytest.raises(ValueError, match="no such slice of un"):
            Quote(POST, start, end)


def test_quote_cannot_be_changed_afterwards() -> None:
    with pytest.raises(AttributeError):
        Quote(POST, 0, 2).end = 3  # type: ignore[misc] # that it is refused is the point


def test_quote_that_answers_comes_first_by_weight_and_names_the_speaker() -> None:
    naming, main = Quote(POST, 0, 15), Quote(POST, 16, 40, 2.0, "Ada")
    citation = Citation((naming, main), main=1)
    assert list(citation.by_weight()) == [main, naming]
    assert (citation.speaker, citation.post) == ("Ada", POST)
    assert Reply(Outcome.ANSWERED, (citation,)).quotes == (main, naming)


def test_posts_are_the_same_by_their_slug_and_prove_their_text_by_a_hash() -> None:
    changed = Post("un", "Un titre", "Autre chose")
    assert changed == POST
    assert hash(POST) == hash(changed)
    assert POST.sha == hashlib.sha256(BODY.encode()).hexdigest() != changed.sha


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (PostDate(2010, 1, 4), "2010-01-04"),
        (PostDate(2007, 10), "2007-10"),
        (PostDate(2011, approximate=True), "~2011"),
        (PostDate(987), "0987"),
    ],
)
def test_dates_are_written_as_far_as_known(when: PostDate, text: str) -> None:
    assert str(when) == text


def test_every_error_of_the_house_is_of_one_family_and_drawn_in_the_docstring() -> None:
    errors = [each for each in vars(model).values() if isinstance(each, type) and issubclass(each, Exception)]
    assert len(errors) >= 7
    assert all(issubclass(error, CauserieError) for error in errors)
    tree = sys.modules[CauserieError.__module__].__doc__
    assert tree
    assert [error.__name__ for error in errors if error.__name__ not in tree] == []


def test_blog_may_say_nothing_of_itself() -> None:
    assert Blog() == Blog(title=None, author=None, address=None)
