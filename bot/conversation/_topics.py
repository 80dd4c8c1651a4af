"""Which of the blog's subjects to offer: few, varied from turn to turn, near what is being talked about."""

import zlib
from collections import Counter
from collections.abc import Sequence

from bot.model import Corpus, Post


def topics_of(corpus: Corpus) -> tuple[str, ...]:
    """Return the blog's topics, those of many posts first, each once."""
    counts: Counter[str] = Counter(topic for post in corpus.posts for topic in post.topics)
    return tuple(topic for topic, _ in counts.most_common())


def some_topics(topics: Sequence[str], conversation: str, turn: int, count: int = 3) -> tuple[str, ...]:
    """Return `count` topics, other ones each turn, the same ones for the same conversation and turn."""
    if not topics:
        return ()
    start = zlib.crc32(conversation.encode()) + turn * count
    return tuple(topics[(start + step) % len(topics)] for step in range(min(count, len(topics))))


def next_topics(posts: Sequence[Post], topics: Sequence[str], question: str, count: int = 2) -> tuple[str, ...]:
    """Return topics to go on with: those of the posts just quoted, except the ones the question already names."""
    asked = question.casefold()
    near = [topic for post in posts for topic in post.topics]
    fresh = [topic for topic in dict.fromkeys([*near, *topics]) if topic.casefold() not in asked]
    return tuple(fresh[:count])
