"""A blog's topics: those that its posts state, else those that their own words make."""

import itertools
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from bot.corpus._found_topics import found_topics
from bot.model import Corpus

# Topics stand in a row: so many neighbours are of different posts, as far as so many are looked at for it.
_APART, _LOOKED_AT = 3, 50
# What this share of so many posts states, such as the category that a program gives by itself, tells none apart.
_NEARLY_ALL, _SEVERAL = 0.9, 3


def topics_of(corpus: Corpus, by_post: Mapping[str, tuple[str, ...]] | None = None) -> tuple[str, ...]:
    """Return the blog's topics, each once, those of many posts first, then of long ones; neighbours are of other posts.

    `by_post` is what `topics_by_post` returns, where that was found out before.
    """
    lengths = {post.slug: len(post.body) for post in corpus.posts}
    posts: dict[str, set[str]] = {}
    for slug, topics in (topics_by_post(corpus) if by_post is None else by_post).items():
        for topic in topics:
            posts.setdefault(topic, set()).add(slug)
    left = iter(sorted(posts, key=lambda topic: (-len(posts[topic]), -sum(lengths[slug] for slug in posts[topic]))))
    ordered: list[str] = []
    looked_at = list(itertools.islice(left, _LOOKED_AT))
    while looked_at:
        near = set().union(*(posts[topic] for topic in ordered[1 - _APART :]))
        apart = (place for place, topic in enumerate(looked_at) if near.isdisjoint(posts[topic]))
        ordered.append(looked_at.pop(next(apart, 0)))
        looked_at += itertools.islice(left, 1)
    return tuple(ordered)


def topics_by_post(corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """Return each post's topics by its slug, without those that nearly all posts state; a post without any gets those
    that its own words make.
    """
    count = len(corpus.posts)
    often = Counter(topic for post in corpus.posts for topic in set(post.topics))
    common = {topic for topic in often if count >= _SEVERAL and often[topic] >= _NEARLY_ALL * count}
    told = [replace(post, topics=tuple(each for each in post.topics if each not in common)) for post in corpus.posts]
    found = found_topics(told)
    return {post.slug: post.topics or found[post.slug] for post in told}
