"""A post cut into passages: paragraphs, the very short ones joined to their neighbour, lists kept together.

What is apart in a post, a heading or code, is in none of them and between two of them.
"""

import re
from collections.abc import Container

from bot.model import Passage, Post
from bot.text import paragraphs

# Shorter than this (characters), a paragraph says too little alone: a heading, "A suivre, donc.", one item of a list.
SHORT = 80
# No passage grows beyond this by joining (characters): more than a screenful of Discord helps nobody.
LONG = 900

_LIST_ITEM = re.compile(r"(?:[-*•+–—]|\d{1,2}[.)]|[a-z]\))\s")


def passages(post: Post) -> tuple[Passage, ...]:
    """Return the post's passages in order; together they hold all its text but for what is apart."""
    edges = [0, *(edge for span in post.apart for edge in span), len(post.body)]
    paragraphs_of_post = paragraphs(post.body, post.apart)
    items = frozenset(item.start for item in post.items)
    spans: list[tuple[int, int]] = []
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        inside = [span for span in paragraphs_of_post if first <= span[0] and span[1] <= last]
        spans += _passages_of(post.body, inside, items)
    return tuple(Passage(post, start, end) for start, end in spans)


def _passages_of(body: str, paragraphs_inside: list[tuple[int, int]], items: Container[int]) -> list[tuple[int, int]]:
    """Return the passages that paragraphs make between which nothing is apart."""
    spans: list[tuple[int, int]] = []
    for start, end in paragraphs_inside:
        if spans and _belongs(body, spans[-1], (start, end), items):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return _last_joined(spans)


def _belongs(body: str, before: tuple[int, int], span: tuple[int, int], items: Container[int]) -> bool:
    """Say whether a paragraph goes with the passage before it; `items` are where those of lists begin."""
    length = span[1] - before[0]
    if length > LONG:
        return False
    tail = body[before[0] : before[1]].rstrip()
    introduces = tail.endswith((":", ","))
    is_list = span[0] in items or _LIST_ITEM.match(body, span[0]) is not None
    return before[1] - before[0] < SHORT or introduces or is_list


def _last_joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join a very short last paragraph to the one before: nothing comes after it."""
    if len(spans) > 1 and spans[-1][1] - spans[-1][0] < SHORT and spans[-1][1] - spans[-2][0] <= LONG:
        return [*spans[:-2], (spans[-2][0], spans[-1][1])]
    return spans
