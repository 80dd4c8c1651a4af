"""Which topics are offered behind a quote. What is asserted holds for any blog."""

from bot.conversation._topics import next_topics
from bot.model import Post

ALL = ("jardin", "Vélo", "pain", "lecture")


def _posts(*topics: tuple[str, ...]) -> list[Post]:
    return [Post(f"post-{number}", "Titre", "Un texte.", topics=own) for number, own in enumerate(topics)]


def test_topics_of_the_posts_quoted_come_first_and_each_once() -> None:
    posts = _posts(("pain",), ("pain", "lecture"))
    assert next_topics(posts, ALL, "quoi de neuf ?") == ("pain", "lecture")
    assert next_topics(posts, ALL, "quoi de neuf ?", 3) == ("pain", "lecture", "jardin")


def test_what_the_question_names_is_not_offered() -> None:
    assert next_topics(_posts(("Vélo", "pain")), ALL, "le vélo et le PAIN ?") == ("jardin", "lecture")


def test_there_may_be_fewer_topics_than_wanted() -> None:
    assert next_topics(_posts(()), ("pain",), "rien ?", 3) == ("pain",)
    assert next_topics([], (), "rien ?") == ()
