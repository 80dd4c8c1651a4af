"""What is known of the blog without a search: computed from its posts and from what its editor marked."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from bot.corpus import SentenceTable, topics_of
from bot.dialogue.cues import JUDGING
from bot.model import Post, PostDate, Sentence
from bot.quotes import Quoter
from bot.text import content_stems, fold, folded_words

# Such a share of what names a post stands in its title.
MOSTLY = 0.5
_NEVER = PostDate(0)
# A sentence of a choice of lines has so many characters, and is no more like another one than this (cosine).
_SHORTEST_LINE, _LONGEST_LINE = 50, 320
_ALIKE = 0.45
# A whole sentence begins with a word, or a mark that opens one, and ends with the mark of a sentence.
_WHOLE = re.compile(r"""[«“"'‘(]?\s*[^\W\d_].*[.!…][\s»”"'’)]*""", re.DOTALL)


class Facts:
    """Computes facts of a corpus; what takes long is found out when it is first asked for."""

    def __init__(self, table: SentenceTable, quoter: Quoter) -> None:
        self._table = table
        self._quoter = quoter
        self._posts = table.corpus.posts
        self._values: Mapping[str, Callable[[], object]] = {
            "author": lambda: table.corpus.blog.author,
            "title": lambda: table.corpus.blog.title,
            "address": lambda: table.corpus.blog.address,
            "count": lambda: len(self._posts),
            "oldest": lambda: self.oldest,
            "newest": lambda: self.newest,
            "longest": lambda: self.longest,
            "broadest": lambda: self.broadest,
            "shortest": lambda: self.shortest,
            "cited": lambda: self.cited,
            "guests": lambda: self.guests,
            "polls": lambda: self.polls,
            "topics": lambda: topics_of(table.corpus, table.topics_by_post),
            "undated": lambda: not self.dated,
        }

    def value(self, name: str, post: Post | None = None) -> object:
        """Return a fact by its name, of a post where one is given. Raises KeyError, or AttributeError, for none."""
        if post is not None:
            return getattr(post, name)
        return self._values[name]()

    @cached_property
    def posts(self) -> Sequence[Post]:
        """Return the posts as readers list them: the newest first, those without a date behind."""
        return (*reversed(self.dated), *(post for post in self._posts if post.date is None))

    @cached_property
    def dated(self) -> Sequence[Post]:
        """Return the posts whose date is known, the oldest first."""
        return sorted((post for post in self._posts if post.date is not None), key=lambda post: _day(post.date))

    @property
    def oldest(self) -> Post | None:
        """Return the one dated post that is surely older than all others with a date; None where that is not sure."""
        return self._at_edge(lambda own, other: own[1] <= other[0])

    @property
    def newest(self) -> Post | None:
        """Return the one dated post that is surely newer than all others with a date; None where that is not sure."""
        return self._at_edge(lambda own, other: own[0] >= other[1])

    def _at_edge(self, is_beyond: Callable[["_Bounds", "_Bounds"], bool]) -> Post | None:
        bounds = {post.slug: _bounds(post) for post in self.dated}
        for post in self.dated:
            if all(is_beyond(bounds[post.slug], bounds[other.slug]) for other in self.dated if other != post):
                return post
        return None

    @cached_property
    def longest(self) -> Post | None:
        """Return the post of the most words; None of a blog of which all posts were taken back."""
        return max(self._posts, key=lambda post: len(post.body.split()), default=None)

    @cached_property
    def broadest(self) -> Post | None:
        """Return the post of the most topics, of several the one whose topics most posts have, then the longest; None
        where no post has any.
        """
        topics = self._table.topics_by_post
        posts = Counter(topic for having in topics.values() for topic in having)

        def breadth(post: Post) -> tuple[int, int, int]:
            own = topics.get(post.slug, ())
            return len(own), sum(posts[topic] for topic in own), len(post.body)

        return max((post for post in self._posts if topics.get(post.slug)), key=breadth, default=None)

    @cached_property
    def shortest(self) -> Post | None:
        """Return the post of the fewest words; None as above."""
        return min(self._posts, key=lambda post: len(post.body.split()), default=None)

    def titled(self, words: str) -> Post | None:
        """Return the post in whose title and topics most of the stems of some words stand; None where none is."""
        stems, topics = set(content_stems(words)), self._table.topics_by_post
        names = [(". ".join((post.title, *topics.get(post.slug, ()))), post) for post in self._posts]
        shares = [(len(stems.intersection(content_stems(name))), post) for name, post in names]
        held, post = max(shares, key=lambda share: share[0], default=(0, None))
        return post if held and held >= MOSTLY * len(stems) else None

    @cached_property
    def guests(self) -> Sequence[str]:
        """Return who wrote posts besides the blog's author, those of the most posts first."""
        return tuple(name for name, _ in Counter(post.author for post in self._posts if post.author).most_common())

    @cached_property
    def polls(self) -> Sequence[Post]:
        """Return the posts that hold a poll."""
        return tuple(post for post in self._posts if post.poll is not None)

    @cached_property
    def cited(self) -> Sequence[str]:
        """Return whom the blog reports, by name, those with the most sentences first; nobody who speaks in fiction."""
        sentences = self._table.sentences
        told = {
            name: sum(not sentences[number].post.is_fiction for number in self.reported[name]) for name in self.reported
        }
        return tuple(sorted(filter(told.__getitem__, told), key=lambda name: -told[name]))

    @cached_property
    def reported(self) -> Mapping[str, Sequence[int]]:
        """Return the numbers of the sentences in which the author reports somebody, by the name."""
        found: dict[str, list[int]] = {}
        for sentence in self._table.sentences:
            if name := self._quoter.speaker_of(sentence):
                found.setdefault(name, []).append(sentence.number)
        return found

    def reported_in(self, text: str) -> str | None:
        """Return whom of those whom the author reports a text names, by a part of the name at least; None: nobody."""
        typed = frozenset(folded_words(text))
        names = sorted(self.reported, key=lambda name: -len(self.reported[name]))
        return next((name for name in names if not typed.isdisjoint(self._proper(name))), None)

    def is_named(self, number: int, name: str) -> bool:
        """Say whether a sentence names somebody, by a part of the name at least."""
        return not self._proper(name).isdisjoint(folded_words(self._table.sentences[number].text))

    def introducing(self, name: str) -> int | None:
        """Return the number of the sentence that names somebody first, before all one that goes on to tell who that is,
        behind a comma; None where no sentence names them.
        """
        words = [word for word in name.replace("’", " ").split() if word[:1].isupper()]
        last = words[-1] if words else name
        naming = [each for each in self._table.sentences if re.search(rf"\b{re.escape(last)}\b", each.text)]
        told = (each for each in naming if re.search(rf"\b{re.escape(last)}\s?,", each.text))
        found = next(told, naming[0] if naming else None)
        return None if found is None else found.number

    def judges(self, name: str) -> bool:
        """Say whether the author may judge somebody in their own name: in a sentence that names them, by the editor's
        mark, else by a word that judges.
        """
        own = [each.number for each in self._table.sentences if self._quoter.is_own(each)]
        naming = [number for number in own if self.is_named(number, name)]
        entries = self._table.entries
        judged = {number for number in naming if number in entries and not entries[number].is_drafted}
        return any(self.is_verdict(number) if number in judged else self.is_judgement(number) for number in naming)

    def _proper(self, name: str) -> frozenset[str]:
        """Return the words of a name that are nothing but names in the blog: not "Le Monde"."""
        parts = {fold(word) for word in re.findall(r"[^\W\d_]{2,}", name) if word[0].isupper()}
        return frozenset(parts - self._ordinary)

    @cached_property
    def _ordinary(self) -> frozenset[str]:
        """Return the words that stand in the blog with a small letter."""
        found = (word for post in self._posts for word in re.findall(r"[^\W\d_]{2,}", post.body) if word.islower())
        return frozenset(map(fold, found))

    @cached_property
    def names(self) -> Sequence[str]:
        """Return the people and places that the editor's index names, each once."""
        return tuple(dict.fromkeys(name for entry in self._table.entries.values() for name in entry.names))

    def is_judgement(self, number: int) -> bool:
        """Say whether a sentence is a judgement: by the editor's mark, else where it has a word that judges."""
        entry = self._table.entries.get(number)
        if entry is not None and (entry.is_verdict or entry.stance is not None):
            return True
        return not JUDGING.isdisjoint(folded_words(self._table.sentences[number].text))

    def is_verdict(self, number: int) -> bool:
        """Say whether the editor marks a sentence as what the author makes of the subject."""
        entry = self._table.entries.get(number)
        return entry is not None and entry.is_verdict

    def key_lines(self, numbers: Iterable[int], count: int) -> list[int]:
        """Return the numbers of the sentences, at most `count`, that tell best what some sentences say, in their order.

        Those that the editor marks `key`, else the most central ones, of whole sentences where there are any: by
        weighted degree centrality of TF-IDF vectors (LexRank's first measure; Erkan and Radev 2004), each unlike those
        chosen before it.
        """
        numbers = list(numbers)
        marked = [number for number in numbers if self._is_key(number)]
        if marked:
            return marked[:count]
        alone = [number for number in numbers if self._may_stand_alone(self._table.sentences[number])]
        lines = [number for number in alone if _is_prose(self._table.sentences[number].text)] or alone
        return sorted(_central({number: self._stems(number) for number in lines}, count))

    def gist(self, count: int) -> list[int]:
        """Return the numbers of at most `count` sentences that tell best what the blog says, in the order of the posts.

        It is one of each of the longest, of those alone that have a whole sentence if any has; of a blog of one post
        all are of that.
        """
        if len(self._posts) == 1:
            return self.key_lines(range(len(self._table.sentences)), count)
        lined = [post for post in self._posts if self._has_line(post)] or self._posts
        longest = sorted(lined, key=lambda post: -len(post.body))[:count]
        of_posts = (self.key_lines(self._table.numbers_of(post), 1) for post in longest)
        return sorted(number for lines in of_posts for number in lines)

    def _has_line(self, post: Post) -> bool:
        """Say whether the editor marks a line of a post, or one is a whole sentence that may stand alone."""
        own = self._table.sentences_of(post)
        return any(self._is_key(each.number) or (_is_prose(each.text) and self._may_stand_alone(each)) for each in own)

    def _is_key(self, number: int) -> bool:
        entry = self._table.entries.get(number)
        return entry is not None and entry.is_key

    def _may_stand_alone(self, sentence: Sentence) -> bool:
        length = sentence.end - sentence.start
        is_line = _SHORTEST_LINE <= length <= _LONGEST_LINE and not sentence.text.endswith("?")
        is_line = is_line and "\n" not in sentence.text  # no list, no table
        return is_line and self._quoter.reports_nobody(sentence) and self._stands_alone(sentence)

    def _stands_alone(self, sentence: Sentence) -> bool:
        """Say whether a sentence is quoted without another one."""
        cited = self._quoter.cite(sentence, range(sentence.number, sentence.number + 1))
        return len(cited.quotes) == 1 and len(self._quoter.numbers(cited)) == 1

    def _stems(self, number: int) -> Counter[str]:
        return Counter(content_stems(self._table.sentences[number].text))


def _is_prose(text: str) -> bool:
    """Say whether a text reads as a whole sentence: no item of a list, title or caption."""
    return bool(_WHOLE.fullmatch(text))


def _central(stems: Mapping[int, Counter[str]], count: int) -> list[int]:
    """Return the keys of the most central bags of stems, the most central first."""
    frequency = Counter(stem for bag in stems.values() for stem in bag)
    vectors = {number: _weighted(bag, frequency, len(stems)) for number, bag in stems.items() if bag}
    total: Counter[str] = Counter()
    for vector in vectors.values():
        total.update(vector)
    # The sum of a vector's cosines with all others is its product with the sum of them all.
    degree = {number: _product(vector, total) for number, vector in vectors.items()}
    chosen: list[int] = []
    for number in sorted(degree, key=lambda each: (-degree[each], each)):
        if all(_product(vectors[number], vectors[other]) <= _ALIKE for other in chosen):
            chosen.append(number)
            if len(chosen) == count:
                break
    return chosen


def _weighted(bag: Mapping[str, int], frequency: Mapping[str, int], count: int) -> dict[str, float]:
    weights = {stem: times * math.log(1 + count / frequency[stem]) for stem, times in bag.items()}
    norm = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {stem: weight / norm for stem, weight in weights.items()}


def _product(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(weight * other.get(stem, 0.0) for stem, weight in one.items())


_Day = tuple[int, int, int]
_Bounds = tuple[_Day, _Day]


def _day(date: PostDate | None) -> _Day:
    when = date or _NEVER
    return when.year, when.month or 0, when.day or 0


def _bounds(post: Post) -> _Bounds:
    """Return the first and the last day on which a post may be from; what is only known about may be a year off."""
    when = post.date or _NEVER
    off = 1 if when.approximate else 0
    return (when.year - off, when.month or 1, when.day or 1), (when.year + off, when.month or 12, when.day or 31)
