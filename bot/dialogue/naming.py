"""What a message names: a post by its title, or a topic of the blog.

A name stands in a message when all its telling words do, whatever their form, accents or slips; what stands beside it
tells whether the message names that alone ("parle-moi de la bourse aux graines") or asks something else as well.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from bot.dialogue.cues import POINTING
from bot.model import Post
from bot.search import Index, Query
from bot.text import content_stems, folded_words, stem
from bot.understanding.references import heads_of

# A word of a question that counts less than this (0-1) belongs to its frame, and names nothing.
_FRAME = 0.5
# What may stand for a word of a name counts so much at least (0-1): a form, a slip, a translation.
_SAME_WORD = 0.8
# A message of nothing but words of a name means it, if it has such a share of them.
_MOST = 0.5
# Who asks what somebody thinks of something asks for no detail of it.
_NO_DETAIL = frozenset({"judgement"})


class Extent(IntEnum):
    """How far a message is what it names: it has that among other things, in a frame, in part, or is it alone."""

    AMONG, IN_PART, FRAMED, ALONE = range(4)


@dataclass(frozen=True, slots=True)
class Named:
    """A title or a topic that a message names, with the posts that have it; `is_telling` says that it has words that
    are more than grammar.
    """

    name: str
    posts: tuple[Post, ...]
    is_title: bool
    extent: Extent = Extent.ALONE
    is_telling: bool = True


@dataclass(frozen=True, slots=True)
class _Entry:
    named: Named
    stems: frozenset[str]
    folded: tuple[str, ...]
    asked: frozenset[str]


class Names:
    """Finds the titles and the topics of a blog in messages; holds nothing that changes."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._by_stem: dict[str, list[_Entry]] = defaultdict(list)
        self._of_grammar: dict[tuple[str, ...], _Entry] = {}
        for entry in self._entries():
            for each in entry.stems:
                self._by_stem[each].append(entry)
            if not entry.stems and entry.folded:
                self._of_grammar.setdefault(entry.folded, entry)

    def _entries(self) -> Iterator[_Entry]:
        """Yield titles, what stands before a break in one, and topics, each with all posts that have it."""
        posts: dict[tuple[str, bool], list[Post]] = defaultdict(list)
        for post in self._index.corpus.posts:
            posts[post.title, True].append(post)
            for head in heads_of(post.title):
                if content_stems(head):
                    posts[head, True].append(post)
            for topic in dict.fromkeys((*post.topics, *self._index.table.topics_by_post.get(post.slug, ()))):
                posts[topic, False].append(post)
        for (name, is_title), having in posts.items():
            stems = frozenset(content_stems(name))
            named = Named(name, tuple(having), is_title, is_telling=bool(stems))
            yield _Entry(named, stems, tuple(folded_words(name)), self._index.read(name).asked)

    def find(self, text: str) -> Named | None:
        """Return what a text names: what it is most nearly alone, a title before a topic, of several the longest."""
        query = self._index.read(text)
        words = _words_of(query)
        found = (
            [
                (extent, entry)
                for entry in {
                    id(each): each for terms in words for term in terms for each in self._by_stem[term]
                }.values()
                if (extent := _extent(entry, query, words)) is not None
            ]
            if words
            else list(self._ending(folded_words(text)))
        )
        if not found:
            return None
        extent, entry = max(found, key=lambda each: (each[0], len(each[1].stems), each[1].named.is_title))
        named = entry.named
        return Named(named.name, named.posts, named.is_title, extent, named.is_telling)

    def _ending(self, typed: Sequence[str]) -> Iterator[tuple[Extent, _Entry]]:
        """Yield the name of nothing but grammar ("Vous") that a text is, or that stands at its end."""
        entries = (self._of_grammar.get(tuple(typed[start:])) for start in range(len(typed)))
        yield from ((Extent.ALONE, entry) for entry in entries if entry)


def _words_of(query: Query) -> list[frozenset[str]]:
    """Return for each content word of a question the terms that may stand for it."""
    return [
        frozenset((stem(slot.word), *(term for term, share in slot.variants if share >= _SAME_WORD)))
        for slot in query.slots
        if "-" not in slot.word  # its parts are words, too
    ]


def _extent(entry: _Entry, query: Query, words: Sequence[frozenset[str]]) -> Extent | None:
    """Return how far a question is a name of which it has a word; None where it has too little of it."""
    held = entry.stems.intersection(*[frozenset().union(*words)])
    slots = [slot for slot in query.slots if "-" not in slot.word]
    beside = [slot for slot, terms in zip(slots, words, strict=True) if entry.stems.isdisjoint(terms)]
    telling = [slot for slot in beside if slot.weight >= _FRAME and slot.word not in POINTING]
    if held < entry.stems:
        return Extent.IN_PART if not beside and len(held) >= _MOST * len(entry.stems) else None
    if telling or query.asked - entry.asked - _NO_DETAIL:
        return Extent.AMONG if entry.named.is_title and len(entry.stems) > 1 else None
    return Extent.FRAMED if beside else Extent.ALONE
