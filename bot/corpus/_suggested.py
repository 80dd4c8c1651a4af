"""The sentences of a blog that are most worth an editor's questions, in the order in which readers would ask for them.

Readers ask for sentences that say much, and for figures; of those that say as much, for what the post is about. On
blogs with questions that were tried, three sentences in ten, in this order, answer six questions in ten, taken at
random three in ten; where a word of judgement counted, more opinions were among them and fewer of all else.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bot.model import Corpus, IndexEntry, Post
from bot.text import content_stems, is_item, paragraphs, sentences

Span = tuple[int, int]
# How little a sentence is worth, and, of those worth the same, how far it is from what the post is about.
_Worth = tuple[float, float]

# A figure is asked for more often than other things, what is itself a question less.
_FIGURE, _QUESTION = 1.4, 0.7
# With fewer words (those of grammar apart) a sentence says nothing alone; with more than so many it is a list.
_FEWEST_WORDS, _MOST_WORDS = 2, 14
# A paragraph of one line, without a figure, that no mark ends and of so many characters at most, is a caption, a
# heading or a link; an address is no word.
_LONGEST_LABEL = 80
_ENDS = tuple(".!?…:;,)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


def suggested_of(post: Post, entries: Sequence[IndexEntry] = ()) -> list[Span]:
    """Return the sentences of a post that are worth questions and were not asked for yet, the worthiest first."""
    return [span for _, span in _ranked(post, entries)]


def suggested(corpus: Corpus) -> list[tuple[Post, Span]]:
    """Return the sentences of a blog that are worth questions and were not asked for yet, the worthiest first.

    The first of each post come before the second tenth of any: a long post has more of them, none has all. What stands
    in several posts is part of none of them, and left out.
    """
    by_post: dict[str, list[IndexEntry]] = {}
    for entry in corpus.entries:
        by_post.setdefault(entry.post.slug, []).append(entry)
    found: list[tuple[float, _Worth, Post, Span]] = []
    for post in corpus.posts:
        ranked = _ranked(post, by_post.get(post.slug, ()))
        found += ((place / len(ranked), worth, post, span) for place, (worth, span) in enumerate(ranked))
    texts = Counter(post.body[slice(*span)] for *_, post, span in found)
    found.sort(key=lambda each: each[:2])
    return [(post, span) for *_, post, span in found if texts[post.body[slice(*span)]] == 1]


def _ranked(post: Post, entries: Sequence[IndexEntry]) -> list[tuple[_Worth, Span]]:
    asked = {post.body[entry.start : entry.end] for entry in entries if entry.questions or entry.is_drafted}
    alone = {span for span in paragraphs(post.body, post.apart) if _is_label(post.body, *span)}
    spans = (span for span in sentences(post.body, post.layout) if span not in alone)
    stems = {span: content_stems(_ADDRESS.sub("", post.body[slice(*span)])) for span in spans}
    often = Counter(stem for found in stems.values() for stem in found)
    ranked: dict[str, tuple[_Worth, Span]] = {}
    for span, found in stems.items():
        text = post.body[slice(*span)]
        if text not in asked and len(set(found)) >= _FEWEST_WORDS:
            ranked.setdefault(text, (_worth(set(found), often, text), span))  # of several alike, the first
    return sorted(ranked.values())


def _is_label(body: str, start: int, end: int) -> bool:
    """Say whether a paragraph is a caption, a heading or a link rather than a sentence."""
    text = body[start:end]
    is_ended = text.rstrip(' \xa0\u202f"»”*_').endswith(_ENDS)
    has_figure = any(char.isdigit() for char in text)
    return not (is_ended or has_figure or "\n" in text or is_item(body, start)) and len(text) <= _LONGEST_LABEL


def _worth(stems: set[str], often: Counter[str], text: str) -> _Worth:
    worth = min(len(stems), _MOST_WORDS) * (_FIGURE if any(stem[0].isdigit() for stem in stems) else 1)
    worth *= _QUESTION if text.rstrip(' "»”').endswith("?") else 1
    return -worth, -sum(math.log(often[stem]) for stem in stems)


def listed(chosen: Sequence[tuple[Post, Span]]) -> Iterator[str]:
    """Yield lines for an editor: each sentence with its number, its post, and what stands before and behind it."""
    for number, (post, span) in enumerate(chosen, 1):
        spans = sentences(post.body, post.layout)
        place = spans.index(span)
        yield f"{number}. {post.slug} · {post.title}"
        for near in range(max(place - 1, 0), min(place + 2, len(spans))):
            text = " ".join(post.body[slice(*spans[near])].split())
            yield f"   {'>' if near == place else ' '} {text}"
        yield ""
