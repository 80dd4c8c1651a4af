"""A post that states no topics gets some of its own words: nouns as its author writes them."""

from dataclasses import replace

import pytest

from bot.corpus import load, topics_by_post, topics_of
from bot.model import Blog, Corpus, Post
from tests.helpers import ROOT

BLOGS = ROOT / "tests" / "data" / "blogs"


def found_in(*posts: Post) -> tuple[str, ...]:
    """Return the topics of the first of some posts."""
    return topics_by_post(Corpus(Blog(), posts))[posts[0].slug]


def post(title: str, body: str, slug: str = "p", topics: tuple[str, ...] = ()) -> Post:
    return Post(slug, title, body, topics=topics)


def test_topics_keep_the_accents_behind_an_elision() -> None:
    body = "L’écran fatigue. On éteint l’écran le soir. Un écran sans fin lasse tout le monde."
    assert found_in(post("Soirées", body)) == ("écran",)


@pytest.mark.parametrize(
    ("body", "topic"),
    [
        ("Basile lit. Le livre de Basile est vert. Un livre ouvert attend Basile.", "livre"),
        ("Un grand jardin. Le grand portail du jardin grince.", "jardin"),
        ("La table coûte deux cents euros. Trois cents euros, la table ! Les euros filent.", "table"),
        ("Il faut le réparer. On veut le réparer, ce moulin. Le moulin attend.", "moulin"),
        ("Le moulin tourne, il a tourné. Elle a tourné au moulin.", "moulin"),
        ("Ma grand-mère chantait. Chez ma grand-mère, on chantait.", "grand-mère"),
    ],
)
def test_verbs_adjectives_units_and_first_names_are_no_topics(body: str, topic: str) -> None:
    assert found_in(post("Note", body)) == (topic,)


def test_nouns_of_the_title_come_first() -> None:
    body = "Le maire a parlé. Le maire a souri. Un bassin coûte cher. Il faut pourtant nager dans la piscine."
    assert found_in(post("La piscine attendra", body))[0] == "piscine"


def test_title_stands_for_topics_where_no_word_will_do() -> None:
    assert found_in(post("Rien", "Bref. Voilà.")) == ("Rien",)
    assert found_in(post("Titre 1", "Le jardin rend heureux.")) == ("jardin",)


def test_title_that_only_numbers_a_post_is_no_topic() -> None:
    notes = [post(f"Note {number} / 2012", "Rien.", f"p{number}") for number in (1, 2)]
    assert found_in(*notes, post("Le rhume", "Le rhume dure. Le rhume passe.", "q")) == ()
    assert found_in(*notes) == ("Note 1 / 2012",)
    assert found_in(post("Été 2012", "Rien."), post("Hiver 2012", "Rien.", "q")) == ("Été 2012",)


def test_what_all_posts_speak_of_tells_none_apart() -> None:
    bodies = {"four": "Le four chauffe", "poivre": "Le poivre pique", "miel": "Le miel coule", "pain": "Le pain lève"}
    posts = [
        post(f"Note {slug}", f"{opening}. Ce village dort. Du village, on voit loin. J’aime le {slug}.", slug)
        for slug, opening in bodies.items()
    ]
    assert all("village" not in topics for topics in topics_by_post(Corpus(Blog(), tuple(posts))).values())


def test_one_thing_has_one_name_in_the_whole_blog() -> None:
    stated = post("Le potager", "Rien à dire.", "a", topics=("Tomate",))
    bare = post("Semis", "Les tomates poussent. On arrose les tomates.", "b")
    assert found_in(bare, stated) == ("Tomate",)


def test_english_posts_have_their_own_articles() -> None:
    bare = post("Notes", "The valley sleeps. We walked through the valley. It rained.")
    assert found_in(replace(bare, is_english=True)) == ("valley",)


@pytest.mark.parametrize("name", ["atelier", "jardin", "quartier"])
def test_topics_of_any_blog_stand_in_its_posts(name: str) -> None:
    corpus = load(BLOGS / name)
    bare = replace(corpus, posts=tuple(replace(each, topics=()) for each in corpus.posts))
    texts = {each.slug: f"{each.title}\n{each.body}".lower() for each in bare.posts}
    found = topics_by_post(bare)
    assert all(topic.lower() in texts[slug] for slug, topics in found.items() for topic in topics[:1])
    assert set(topics_of(bare)) == {topic for topics in found.values() for topic in topics}


def test_topics_of_many_posts_come_first_and_in_a_row_those_of_different_posts(corpus: Corpus) -> None:
    topics = topics_of(corpus)
    assert sorted(topics) == sorted({topic for post in corpus.posts for topic in post.topics})
    posts = {topic: {post.slug for post in corpus.posts if topic in post.topics} for topic in topics}
    assert len(posts[topics[0]]) == max(map(len, posts.values()))
    rows = [[posts[topic] for topic in topics[place : place + 3]] for place in range(len(topics) - 5)]
    assert all(len(set().union(*row)) == sum(map(len, row)) for row in rows)
