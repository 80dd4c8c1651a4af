"""What there is to read beside an answer: what stands around a quote, a post page by page, a topic's passages.

Also which topic or post somebody means, whatever the accents and the typing errors.
"""

import itertools
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from rapidfuzz import fuzz, process

from bot.dialogue.scene import Library
from bot.model import TRANSLATION, Citation, Language, Post, Quote, Words
from bot.text import fold, sentences, trim

T = TypeVar("T")

# A topic's passages: as many as make a few pages, and those that score at least this share of the best one.
_MOST_PASSAGES = 24
_STILL_ABOUT = 0.5
_DEPTH = 80
# What is typed means a name from this likeness on (0-100 of rapidfuzz); choices are shown from a lower one.
_MEANT = 80.0
_ALIKE = 55.0
# From this one on it may be meant: a long name is like any short one of which it holds a few letters.
_NEAR = 75.0
# Characters of a post's fingerprint that a button carries.
FINGERPRINT = 16


class Reading:
    """Reads on in an index's posts; remembers only what it found out about topics."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._passages: dict[str, tuple[Citation, ...]] = {}

    @cached_property
    def posts_by_topic(self) -> Mapping[str, tuple[Post, ...]]:
        """Return the posts on each topic, the newest first; topics of many posts first; no post without a sentence."""
        table = self._library.table
        posts: dict[str, list[Post]] = {topic: [] for topic in self._library.topics}
        for post in self._library.facts.posts:
            for topic in table.topics_by_post[post.slug] if table.numbers_of(post) else ():
                posts[topic].append(post)
        found = {topic: tuple(on_it) for topic, on_it in posts.items() if on_it}
        return dict(sorted(found.items(), key=lambda each: -len(each[1])))

    @property
    def topics(self) -> tuple[str, ...]:
        """Return the blog's topics, those of many posts first; each leads to a passage."""
        return tuple(self.posts_by_topic)

    @cached_property
    def posts(self) -> Mapping[str, Post]:
        """Return the posts by fingerprint."""
        return {fingerprint(post): post for post in self._library.corpus.posts}

    def passages(self, topic: str) -> tuple[Citation, ...]:
        """Return the passages on a topic, from its posts before others, the best first; it may take a search."""
        if topic not in self._passages:
            self._passages[topic] = self._find_passages(topic)
        return self._passages[topic]

    def around(self, citation: Citation) -> Citation | None:
        """Return a citation with the sentences beside it, or None where its post has no more."""
        return self._library.quoter.around(citation) if self.has_around(citation) else None

    def has_around(self, citation: Citation) -> bool:
        """Say whether `around` would return anything."""
        return self._library.quoter.has_around(citation)

    def paragraph(self, citation: Citation) -> Citation | None:
        """Return the whole paragraph of a citation, or None where it has no more."""
        return self._library.quoter.paragraph(citation) if self.has_paragraph(citation) else None

    def has_paragraph(self, citation: Citation) -> bool:
        """Say whether `paragraph` would return anything."""
        return self._library.quoter.has_paragraph(citation)

    def translation(self, citation: Citation, language: Language) -> Words | None:
        """Return the translation of a passage as it is said to who reads English; None where there is none."""
        library = self._library
        text = library.table.translation(citation)
        if text is None or language is not Language.ENGLISH or citation.post.is_english:
            return None
        blog, posts = library.corpus.blog, len(library.corpus.posts)
        drafted = "yes" if library.table.is_translation_drafted(citation) else "no"
        said = library.catalogue.say(
            TRANSLATION, language, author=blog.author_is, posts=posts, variant=0, text=text, drafted=drafted
        )
        return Words(said, ((TRANSLATION, 0),))

    def pages(self, post: Post, fits: Callable[[Quote], bool]) -> tuple[Quote, ...]:
        """Return a post in slices that end between sentences, each as long as it `fits`."""
        return tuple(_paged(post, fits))

    def topic_meant(self, typed: str) -> str | None:
        """Return the topic that somebody means, or None."""
        return _meant(typed, {topic: topic for topic in self.topics})

    def topics_like(self, typed: str, count: int) -> list[str]:
        """Return topics that begin with, hold or look like what was typed, the most alike first."""
        return _alike(typed, {topic: topic for topic in self.topics}, count)

    def topics_near(self, typed: str, count: int) -> list[str]:
        """Return topics that are so like what was typed that one of them may be meant, the most alike first."""
        return _alike(typed, {topic: topic for topic in self.topics}, count, at_least=_NEAR)

    def post_meant(self, typed: str) -> Post | None:
        """Return the post that somebody means by its title, its file's name or its fingerprint, or None."""
        if typed in self.posts:
            return self.posts[typed]
        names = {name: post.title for name, post in self.posts.items()}
        slugs = {name: post.slug for name, post in self.posts.items()}
        meant = _meant(typed, names) or _meant(typed, slugs)
        return self.posts[meant] if meant else None

    def posts_like(self, typed: str, count: int) -> list[Post]:
        """Return posts whose titles hold or look like what was typed, the most alike first."""
        names = {name: post.title for name, post in self.posts.items()}
        return [self.posts[name] for name in _alike(typed, names, count)]

    def some_passage(self, topic: str | None, lately: Iterable[tuple[str, int, int]], seed: str) -> Citation | None:
        """Return a passage on a topic (None: any) that was not shown lately; else the one shown longest ago.

        `lately` are spans (slug, start, end), the newest first. The same `seed` gives the same passage.
        """
        shown, start = list(lately), zlib.crc32(seed.encode())
        longest_ago: list[Citation] = []
        for each in _turned(self.topics, start) if topic is None else (topic,):
            if pool := _turned(self.passages(each), start):
                passage = max(pool, key=lambda citation: _shown_ago(citation, shown))
                if _shown_ago(passage, shown) == len(shown):
                    return passage
                longest_ago.append(passage)
        return max(longest_ago, key=lambda citation: _shown_ago(citation, shown), default=None)

    def _find_passages(self, topic: str) -> tuple[Citation, ...]:
        findings = self._library.index.find(topic, count=_DEPTH)
        floor = _STILL_ABOUT * findings.hits[0].score if findings.hits else 0.0
        quoter = self._library.quoter
        found = [quoter.cite(hit.core, hit.window, score=hit.score) for hit in findings.hits[:_MOST_PASSAGES]]
        own = [each for each in found if topic in self._library.topics_by_post[each.post.slug]]
        near = [each for each in found if each not in own and each.quotes[each.main].score >= floor]
        told = {each.post.slug for each in own}
        silent = [post for post in self.posts_by_topic.get(topic, ()) if post.slug not in told]
        silent = silent[: max(_MOST_PASSAGES - len(own), 0)]
        apart: list[Citation] = []
        for citation in (*own, *map(self._key_line, silent), *near):
            if not any(_overlap(citation, before) for before in apart):
                apart.append(citation)
        return tuple(apart)

    def _key_line(self, post: Post) -> Citation:
        """Return the line that says best what a post is about, which need not name its topics."""
        library = self._library
        numbers = library.table.numbers_of(post)
        number = next(iter(library.facts.key_lines(numbers, 1)), numbers[0])
        return library.quoter.cite(library.table.sentences[number], range(number, number + 1))


def fingerprint(post: Post) -> str:
    """Return what names a post as it is now: one that was changed has another one."""
    return post.sha[:FINGERPRINT]


def _turned(items: Sequence[T], start: int) -> Sequence[T]:
    """Return a row of things that begins with another of them."""
    place = start % len(items) if items else 0
    return (*items[place:], *items[:place])


def _overlap(one: Citation, other: Citation) -> bool:
    return any(a.post == b.post and a.start < b.end and b.start < a.end for a in one.quotes for b in other.quotes)


def _shown_ago(citation: Citation, lately: Sequence[tuple[str, int, int]]) -> int:
    """Return how many quotes ago a passage was shown: as many as there are and one for never."""
    quote = citation.quotes[citation.main]
    for place, (slug, start, end) in enumerate(lately):
        if slug == quote.post.slug and start < quote.end and quote.start < end:
            return place
    return len(lately)


def _meant(typed: str, names: Mapping[str, str]) -> str | None:
    folded = {key: fold(name) for key, name in names.items()}
    wanted = fold(typed).strip()
    exact = next((key for key, name in folded.items() if name == wanted), None)
    if exact or not wanted:
        return exact
    found = process.extractOne(wanted, folded, scorer=fuzz.WRatio, score_cutoff=_MEANT)
    return None if found is None else str(found[2])


def _alike(typed: str, names: Mapping[str, str], count: int, *, at_least: float = _ALIKE) -> list[str]:
    wanted = fold(typed).strip()
    if not wanted:
        return list(names)[:count]
    folded = {key: fold(name) for key, name in names.items()}
    holding = [key for key, name in folded.items() if wanted in name]
    holding.sort(key=lambda key: not folded[key].startswith(wanted))
    found = process.extract(wanted, folded, scorer=fuzz.WRatio, limit=count, score_cutoff=at_least)
    return list(dict.fromkeys([*holding, *(str(key) for _, _, key in found)]))[:count]


def _paged(post: Post, fits: Callable[[Quote], bool]) -> list[Quote]:
    """Return the pages of a post, each as full as may be."""
    pages: list[Quote] = []
    # What stands apart is read with the rest.
    whole = sentences(post.body, replace(post.layout, apart=()))
    for piece in itertools.chain.from_iterable(_short(Quote(post, *span), fits) for span in whole):
        if pages and fits(longer := replace(pages[-1], end=piece.end)):
            pages[-1] = longer
        else:
            pages.append(piece)
    return pages


def _short(sentence: Quote, fits: Callable[[Quote], bool]) -> list[Quote]:
    """Return a sentence whole, or one that no page could hold in pieces that end between words."""
    start, end, text = sentence.start, sentence.end, sentence.post.body
    if fits(sentence) or end - start == 1:
        return [sentence]
    middle = (start + end) // 2
    space = text.rfind(" ", start + 1, middle)
    cut = space if space > 0 else middle
    halves = [half for half in (trim(text, start, cut), trim(text, cut, end)) if half]
    return [piece for half in halves for piece in _short(Quote(sentence.post, *half), fits)]
