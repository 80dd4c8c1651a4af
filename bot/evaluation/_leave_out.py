"""What the bot says when the blog no longer tells: questions are asked with the paragraphs that answer them left out.

So any blog with questions measures how often the bot sees that it has no answer, without questions written for it.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from math import ceil

from bot.evaluation._cases import Case
from bot.evaluation._questions import Result, Row, other_row, run
from bot.model import Aside, Corpus, IndexEntry, Post
from bot.search import Index
from bot.text import paragraphs

# Each round leaves out about so large a part (one of so many) of all paragraphs that answer some question.
ROUNDS = 5

# A paragraph: the slug of its post, its start and its end.
Paragraph = tuple[str, int, int]


def run_left_out(
    cases: Iterable[Case], corpus: Corpus, build: Callable[[Corpus], Index], *, rounds: int = ROUNDS
) -> list[Result]:
    """Return what becomes of the answerable cases, each asked when all paragraphs with its `gold` are left out.

    The results are of cases that are not answerable, as they are then. One index is built a round, by `build`; there
    are a few more rounds where the answers of questions stand in very many paragraphs.
    """
    results = []
    for left_out, asked in plan(cases, corpus, rounds=rounds):
        unanswerable = [replace(case, gold=(), post=None, need=1, answerable=False) for case in asked]
        results += run(unanswerable, build(without(corpus, left_out)))
    return results


def left_out_table(results: Sequence[Result]) -> list[Row]:
    """Return the shares that got no quote, and no answer."""
    return [other_row("left out", results)]


def plan(
    cases: Iterable[Case], corpus: Corpus, *, rounds: int = ROUNDS
) -> Iterator[tuple[frozenset[Paragraph], list[Case]]]:
    """Yield what to leave out in each round, and the cases whose every right paragraph is among it; each case once."""
    waiting = [(case, found) for case in cases if case.answerable and (found := _right_paragraphs(case, corpus))]
    random.Random(0).shuffle(waiting)  # noqa: S311 - so that no round takes a whole post; the same order every time
    most = ceil(len({each for _, found in waiting for each in found}) / rounds)
    while waiting:
        left_out: set[Paragraph] = set()
        for _, found in waiting:
            if not left_out or len(left_out | found) <= most:
                left_out |= found
        yield frozenset(left_out), [case for case, found in waiting if found <= left_out]
        waiting = [(case, found) for case, found in waiting if not found <= left_out]


def without(corpus: Corpus, left_out: Iterable[Paragraph]) -> Corpus:
    """Return a corpus without some paragraphs and the editor's entries for them; posts of which nothing stays go."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for slug, start, end in sorted(left_out):
        spans.setdefault(slug, []).append((start, end))
    posts = {post.slug: _cut(post, spans.get(post.slug, [])) for post in corpus.posts}
    kept = {slug: post for slug, post in posts.items() if paragraphs(post.body, post.apart)}
    entries = (_moved(entry, spans.get(entry.post.slug, []), kept) for entry in corpus.entries)
    return replace(corpus, posts=tuple(kept.values()), entries=tuple(entry for entry in entries if entry))


def _right_paragraphs(case: Case, corpus: Corpus) -> frozenset[Paragraph]:
    return frozenset(
        (post.slug, start, end)
        for post in corpus.posts
        for start, end in paragraphs(post.body, post.apart)
        for gold in case.gold
        for place in _places(gold, post.body)
        if place < end and start < place + len(gold)
    )


def _places(text: str, body: str) -> Iterator[int]:
    place = body.find(text)
    while place >= 0:
        yield place
        place = body.find(text, place + 1)


def _cut(post: Post, spans: Sequence[tuple[int, int]]) -> Post:
    if not spans:
        return post
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(post.body)]
    body = "".join(post.body[end:start] for end, start in zip(ends, starts, strict=True))
    stays = [aside for aside in post.asides if not _touches(aside, spans)]
    asides = (Aside(_shifted(each.start, spans), _shifted(each.end, spans), each.level) for each in stays)
    items = (replace(each, start=_kept(each.start, spans), end=_kept(each.end, spans)) for each in post.items)
    quotations = ((_kept(start, spans), _kept(end, spans)) for start, end in post.quotations)
    return replace(
        post,
        body=body,
        asides=tuple(asides),
        items=tuple(item for item in items if item.start < item.end),
        quotations=tuple((start, end) for start, end in quotations if start < end),
    )


def _moved(entry: IndexEntry, spans: Sequence[tuple[int, int]], posts: dict[str, Post]) -> IndexEntry | None:
    if _touches(entry, spans) or entry.post.slug not in posts:
        return None
    start, end = _shifted(entry.start, spans), _shifted(entry.end, spans)
    return replace(entry, post=posts[entry.post.slug], start=start, end=end)


def _touches(one: Aside | IndexEntry, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < one.end and one.start < end for start, end in spans)


def _kept(place: int, spans: Sequence[tuple[int, int]]) -> int:
    """Return where a place is, or the next one that stays, when some spans are left out."""
    return place - sum(min(end, place) - start for start, end in spans if start < place)


def _shifted(place: int, spans: Sequence[tuple[int, int]]) -> int:
    return place - sum(end - start for start, end in spans if end <= place)
