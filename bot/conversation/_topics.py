"""Which of the blog's subjects to offer: few, varied from turn to turn, near what is being talked about."""

import itertools
import zlib
from collections.abc import Mapping, Sequence

from bot.corpus import topics_by_post, topics_of
from bot.model import Post
from bot.text import content_stems, fold

__all__ = ["next_topics", "some_topics", "topics_across", "topics_by_post", "topics_of", "topics_of_talk"]

# So many topics are offered; where they are near, fewer do.
_OFFERED, _ENOUGH = 3, 2


def some_topics(topics: Sequence[str], conversation: str, turn: int, count: int = _OFFERED) -> tuple[str, ...]:
    """Return `count` topics, other ones each turn, the same ones for the same conversation and turn.

    Who has just come in is offered what the blog has most of: they stand in that order.
    """
    if not topics:
        return ()
    start = zlib.crc32(conversation.encode()) % max(1, len(topics) // 2) + turn * count
    return tuple([topics[(start + step) % len(topics)] for step in range(min(count, len(topics)))])


def topics_of_talk(
    near: Sequence[str], said: str, topics: Sequence[str], conversation: str, turn: int
) -> tuple[str, ...]:
    """Return topics to offer in the middle of a talk: those of the post last read, `near`, that nobody has `said` yet.

    Where these are too few, others join them; another order each turn, as with `some_topics`.
    """
    fresh = [topic for topic in near if fold(topic) not in said]
    close = some_topics(fresh, conversation, turn, min(len(fresh), _ENOUGH))
    if len(close) >= _ENOUGH:
        return close
    others = [topic for topic in topics if topic not in close and fold(topic) not in said]
    return (*close, *some_topics(others, conversation, turn, _OFFERED - len(close)))


def next_topics(posts: Sequence[Post], topics: Sequence[str], question: str, count: int = 2) -> tuple[str, ...]:
    """Return topics to go on with: those of the posts just quoted, except the ones the question already names."""
    asked = question.casefold()
    chosen: list[str] = []
    for topic in itertools.chain(*[post.topics for post in posts], topics):  # the first few are looked at
        if topic not in chosen and topic.casefold() not in asked:
            chosen.append(topic)
            if len(chosen) == count:
                break
    return tuple(chosen)


def topics_across(
    posts: Sequence[Post], topics: Mapping[str, Sequence[str]], said: str, count: int = 3
) -> tuple[str, ...]:
    """Return topics to choose from where a message only said a wide field: one of each post, other words than said.

    `posts` come in the order in which they fit; `topics` are those of each post, by its slug. Who says "les clients"
    is rather offered "service client".
    """
    chosen: list[str] = []
    stems = frozenset(content_stems(said))
    for post in dict.fromkeys(post.slug for post in posts):
        other = [topic for topic in topics[post] if topic not in chosen and fold(topic) not in fold(said)]
        chosen += sorted(other, key=lambda topic: stems.isdisjoint(content_stems(topic)))[:1]
    return tuple(chosen[:count])
