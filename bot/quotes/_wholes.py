"""What is quoted whole where it fits: a line of a dialogue, an item of a list, and a list that a quote reaches into."""

from collections.abc import Mapping
from functools import lru_cache

from bot.index import Index
from bot.model import Post
from bot.quotes._blocks import MOST_KNOWN, Block
from bot.text import ListPlace, list_places

# Posts of which it is known where their lists are: all those of a usual blog.
_MOST_POSTS = 1_024
# An item is quoted whole where it is no longer than this (characters); a line of a dialogue where it fits at all.
_SHORT_ITEM = 420


class Wholes:
    """Says which sentences of an index belong together, by their numbers; no quote is longer than `longest`."""

    def __init__(self, index: Index, longest: int) -> None:
        self._index = index
        self._longest = longest
        self._places = lru_cache(_MOST_POSTS)(self._places_of)
        # Asked again and again while blocks grow.
        self.item = lru_cache(MOST_KNOWN)(self._item)
        self.list_around = lru_cache(MOST_KNOWN)(self._list_around)

    def _item(self, number: int) -> range:
        """Return the numbers of the sentences of the item, or the line of a dialogue, that one stands in; that one
        alone, where it stands in none or in one that is too long.
        """
        place, first = self._place(number)
        if place is None:
            return range(number, number + 1)
        item = range(first + place.item.start, first + place.item.stop)
        most = self._longest if place.has_dash else _SHORT_ITEM
        return item if self.length(item.start, item[-1]) <= most else range(number, number + 1)

    def _list_around(self, number: int) -> range:
        """Return the numbers of the sentences of the list that one stands in; of none, where it stands in none."""
        place, first = self._place(number)
        return range(first + place.list.start, first + place.list.stop) if place else range(0)

    def is_dialogue_line(self, number: int) -> bool:
        """Say whether a sentence stands in a line that begins with a long dash."""
        place, _ = self._place(number)
        return place is not None and place.has_dash

    def span(self, post: Post, start: int, end: int) -> tuple[int, int]:
        """Return where a sentence of a post begins and ends with all of its item."""
        numbers = self._index.numbers_within(post, start, end)
        first, last = self.item(numbers[0]).start, self.item(numbers[-1])[-1]
        return min(start, self._index.sentences[first].start), max(end, self._index.sentences[last].end)

    def grown(self, first: int, last: int, main: int) -> tuple[int, int]:
        """Return a run of sentences with all of the items that it begins and ends in; where that is too long, without
        those of them that `main` does not stand in.
        """
        begins, ends = self.item(first), self.item(last)
        if (begins.start, ends[-1]) == (first, last) or self.length(begins.start, ends[-1]) <= self._longest:
            return begins.start, ends[-1]
        first = begins.stop if begins.start < first and begins.stop <= main else first
        last = ends.start - 1 if last < ends[-1] and main < ends.start else last
        own = self.item(main)
        whole = min(first, own.start), max(last, own[-1])
        return whole if whole == (first, last) or self.length(*whole) <= self._longest else (own.start, own[-1])

    def whole(self, block: Block) -> Block:
        """Return a block that neither begins nor ends within a line of a dialogue, or an item, that fits whole."""
        first, last = self.grown(block.first, block.last, block.main)
        start, end = self._index.sentences[first].start, self._index.sentences[last].end
        is_named = block.named_at is not None and start <= block.named_at[0] < end
        return Block(first, last, block.main, None if is_named else block.named_at)

    def with_lists(self, first: int, last: int, main: int) -> tuple[int, int]:
        """Return a run of sentences with all of the lists that it reaches into; where that is too long, without what
        `main` does not stand in of a list that nothing brings in.
        """
        behind = self.list_around(last)
        if behind and last < behind[-1]:
            if self.length(first, behind[-1]) <= self._longest:
                last = behind[-1]
            elif main < behind.start:
                last = behind.start - 1
        before = self.list_around(first)
        if before and before.start < first and before.stop <= main:
            first = before.start if self.length(before.start, last) <= self._longest else before.stop
        return first, last

    def length(self, first: int, last: int) -> int:
        """Return how many characters a run of sentences has."""
        return self._index.sentences[last].end - self._index.sentences[first].start

    def _place(self, number: int) -> tuple[ListPlace | None, int]:
        """Return where in a list of its post a sentence stands, and the number of that post's first sentence."""
        post = self._index.sentences[number].post
        first = self._index.numbers_of(post).start
        return self._places(post).get(number - first), first

    def _places_of(self, post: Post) -> Mapping[int, ListPlace]:
        spans = [(sentence.start, sentence.end) for sentence in self._index.sentences_of(post)]
        return list_places(post.body, spans, post.apart)
