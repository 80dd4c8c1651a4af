"""A post that states no topics gets some of its own words: nouns as its author writes them."""

from dataclasses import replace

import pytest

from bot.corpus import load, topics_by_post, topics_of
from bot.model import Blog, Corpus, Post
from tests.helpers import ROOT, looped

BLOGS = ROOT / "tests" / "data" / "blogs"


def found_in(*posts: Post) -> tuple[str, ...]:
    """Return the topics of the first of some posts."""
    return topics_by_post(Corpus(Blog(), posts))[posts[0].slug]


def post(title: str, body: str, slug: str = "p", topics: tuple[str, ...] = ()) -> Post:
    return Post(slug, title, body, topics=topics)


def blog_with(first: Post, *bodies: str) -> tuple[Post, ...]:
    """Return a blog of a post and of others that speak of something else."""
    return (first, *(post(f"Autre {place}", body, f"o{place}", ("Autre",)) for place, body in enumerate(bodies)))


@looped(
    ("body", "topic"),
    [
        ("L’écran fatigue. On éteint l’écran, un écran sans fin lasse.", "écran"),
        ("Basile lit. Le livre de Basile est vert. Un livre ouvert attend Basile. Basile ferme le livre.", "livre"),
        ("Un grand jardin. Le grand portail du jardin grince. Quel grand jardin ! Un grand chêne au jardin.", "jardin"),
        ("La table coûte 200 euros. Trois cents euros, la table ! 100 euros, cette table ?", "table"),
        ("Il faut le réparer. On veut le réparer, le réparer, ce moulin. Le moulin attend. Un moulin.", "moulin"),
        ("Ma grand-mère chantait. Chez ma grand-mère, on chantait. La grand-mère !", "grand-mère"),
        ("Le noyer penche. Sous le noyer, du soleil. Un noyer et deux pies.", "noyer"),
        ("Ce matin, la Stasi. Le matin, la Stasi ! Un matin sans la Stasi, bon matin.", "Stasi"),
        (
            "Les données personnelles d’abord. Mes données personnelles. Vos données personnelles.",
            "données personnelles",
        ),
        ("Une bourse aux graines. La bourse aux graines ouvre. Cette bourse aux graines !", "bourse aux graines"),
    ],
)
def test_topics_are_nouns_or_what_they_stand_in_as_their_author_writes_them(body: str, topic: str) -> None:
    for others in ((), ("Il pleut ici. Le pain lève.", "Rien de neuf.", "On verra bien.", "Fin.")):
        assert found_in(*blog_with(post("Note", body), *others)) == (topic,)


def test_rare_nouns_are_no_topics() -> None:
    rare = post("Rien", "Le jardin rend heureux. Un chat dort sur la table. Du jardin, on voit loin.")
    often = post("Le rhume", "Le rhume dure. Le rhume passe. Un rhume revient.", "q")
    assert found_in(rare, often) == ()
    assert found_in(often, rare) == ("rhume",)


def test_the_strongest_comes_first() -> None:
    body = "Un bassin coûte cher. Le bassin fuit. " + "La piscine ferme. Une piscine, enfin. " * 3 + "Ce bassin !"
    assert found_in(*blog_with(post("Note", body), "Rien.", "Bref.", "Voilà."))[0] == "piscine"


def test_titles_stand_for_topics_where_the_whole_blog_has_none() -> None:
    assert found_in(post("Rien", "Bref. Voilà.")) == ("Rien",)
    assert found_in(post("Été 2012", "Rien."), post("Hiver 2012", "Rien.", "q")) == ("Été 2012",)


def test_what_all_posts_speak_of_tells_none_apart() -> None:
    bodies = {"four": "Le four chauffe", "poivre": "Le poivre pique", "miel": "Le miel coule", "pain": "Le pain lève"}
    posts = [
        post(f"Note {slug}", f"{opening}. Ce village dort. Du village, on voit loin. Un {slug}, mon {slug}.", slug)
        for slug, opening in bodies.items()
    ]
    assert topics_by_post(Corpus(Blog(), tuple(posts))) == {slug: (slug,) for slug in bodies}


def test_a_topic_that_nearly_all_posts_state_is_none() -> None:
    body = "Le potager dort. Un potager attend. Mon potager !"
    rest = [post(f"Note {slug}", "Rien.", slug, topics=("Divers", slug)) for slug in ("a", "b", "c")]
    filed = (post("Semis", body, topics=("Divers",)), *rest)
    assert topics_by_post(Corpus(Blog(), filed)) == {"p": ("potager",), "a": ("a",), "b": ("b",), "c": ("c",)}
    assert "Divers" not in topics_of(Corpus(Blog(), filed))
    assert topics_of(Corpus(Blog(), filed[:1])) == ("Divers",)


def test_one_thing_has_one_name_in_the_whole_blog() -> None:
    stated = post("Le potager", "Rien à dire.", "a", topics=("Tomate",))
    bare = post("Semis", "Les tomates poussent. On arrose les tomates. Des tomates !", "b")
    assert found_in(bare, stated) == ("Tomate",)


def test_english_posts_have_their_own_articles() -> None:
    bare = post("Notes", "The valley sleeps. We walked through the valley. It rained in the valley.")
    assert found_in(replace(bare, is_english=True)) == ("valley",)


@pytest.mark.parametrize("name", ["atelier", "jardin", "quartier"])
def test_topics_of_any_blog_stand_in_its_posts(name: str) -> None:
    corpus = load(BLOGS / name)
    bare = replace(corpus, posts=tuple(replace(each, topics=()) for each in corpus.posts))
    texts = {each.slug: f"{each.title}\n{each.body}".lower() for each in bare.posts}
    found = topics_by_post(bare)
    assert all(topic.lower() in texts[slug] for slug, topics in found.items() for topic in topics[:1])
    assert sum(map(bool, found.values())) >= 4
    assert set(topics_of(bare)) == {topic for topics in found.values() for topic in topics}


def test_topics_of_many_posts_come_first_and_in_a_row_those_of_different_posts(corpus: Corpus) -> None:
    topics = topics_of(corpus)
    assert sorted(topics) == sorted({topic for post in corpus.posts for topic in post.topics})
    posts = {topic: {post.slug for post in corpus.posts if topic in post.topics} for topic in topics}
    assert len(posts[topics[0]]) == max(map(len, posts.values()))
    rows = [[posts[topic] for topic in topics[place : place + 3]] for place in range(len(topics) - 5)]
    assert all(len(set().union(*row)) == sum(map(len, row)) for row in rows)
