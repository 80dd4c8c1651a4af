"""A topic of the blog's opens whenever somebody names it, on the posts that have it."""

import pytest

from bot.conversation import topics_of
from bot.conversation._own_topics import named_alone
from bot.index import Index
from bot.model import Blog, Corpus, Outcome, Post
from tests.helpers import talk


def test_each_topic_opens_on_a_post_that_has_it(index: Index) -> None:
    for topic in topics_of(index.corpus):
        [reply] = talk(index, topic)
        assert reply.outcome is Outcome.ANSWERED, topic
        assert topic in reply.citations[0].post.topics, topic


@pytest.mark.parametrize(
    "text",
    [
        "sur le travail", "parle-moi du travail", "Bonjour ! Il y a des billets sur le travail ?",
        "et sur le travail ?",
        "le travail, il en dit quoi ?",
        "travail oui", "work", "any posts about work?", "tu peux me parler du travail ?",
    ],
)  # fmt: skip
def test_topic_is_named_in_many_ways(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is Outcome.ANSWERED and "travail" in reply.citations[0].post.topics


def test_topic_that_is_defined_begins_with_what_it_is(index: Index) -> None:
    [reply] = talk(index, "big data")
    assert "désigne" in reply.citations[0].quotes[0].text


@pytest.mark.parametrize("text", ["travailler où ?", "il travaille où ?", "le travail des abeilles", "bonheurisme"])
def test_other_words_name_no_topic(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.decision.note not in ("choice: travail", "choice: bonheur")


def test_in_a_talk_what_is_asked_of_others_is_no_topic(index: Index) -> None:
    _, reply = talk(index, "Qui craint le Big Data ?", "et les entreprises ?")
    assert reply.decision.note != "choice: entreprise"


def test_topic_of_any_blog_opens() -> None:
    posts = (
        Post("a", "Chaises", "Une chaise se répare avec patience. Le bois demande du temps.", topics=("bois",)),
        Post("b", "Tables", "Une table de bois tient mille ans. Le bois vit, le bois travaille.", topics=("tables",)),
    )
    [reply] = talk(Index(Corpus(Blog(), posts)), "le bois")
    assert reply.citations[0].post.slug == "a"


def test_what_is_named_alone_is_read_out_of_its_frame() -> None:
    assert named_alone("et sur le travail, alors ?") == "travail"
    assert named_alone("l'État") == "etat"


@pytest.mark.parametrize(
    "text",
    [
        "il parle de Facebook ?", "il dit quoi sur Facebook ?", "Facebook, il en parle ?", "que dit-il de Facebook ?",
        "sinon Facebook, il en dit quoi ?", "what does he say about Facebook?", "does he write about Facebook?",
    ],
)  # fmt: skip
def test_who_asks_whether_a_topic_is_spoken_of_is_read_what_its_own_posts_say(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.decision.note == "choice: Facebook"
    assert "Facebook" in reply.citations[0].post.topics


@pytest.mark.parametrize("text", ["il parle de Facebook en Inde ?", "que dit Bellanger de Facebook ?"])
def test_more_than_a_topic_is_searched_for(index: Index, text: str) -> None:
    assert not talk(index, text)[0].decision.note.startswith("choice")


@pytest.mark.parametrize(
    "text", ["et sur facebook il dit quoi ?", "ok et sur facebook il dit koi", "Facebook, il dit quoi ?"]
)
def test_topic_is_named_behind_a_preposition_too(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.decision.note == "choice: Facebook"


def test_of_a_wide_field_the_topic_is_offered_that_has_its_word(index: Index) -> None:
    [reply] = talk(index, "les clients")
    assert reply.outcome is Outcome.ASKED and "service client" in reply.suggestions
