"""What a blog brings: posts, passages, the editor's index."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class PostDate:
    """What is known of a post's date: a year, perhaps a month (1-12) and a day (1-31), perhaps only about."""

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return ("~" if self.approximate else "") + "-".join(parts)


@dataclass(frozen=True, slots=True)
class PollAnswer:
    """One answer of a poll the author held, with its share in percent."""

    text: str
    percent: float


@dataclass(frozen=True, slots=True)
class Poll:
    """A poll the author held among his readers."""

    question: str
    answers: tuple[PollAnswer, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands in a post's body and is never quoted (`end` is exclusive): a heading, or, of level 0, something else.

    Code, a rule; and, where it is empty, the place of something that was left out, over which no sentence runs.
    Headings have levels as in HTML, 1 for the highest.
    """

    start: int
    end: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list in a post's body (`end` is exclusive), without its mark, which is no text of the author's.

    `mark` is what a list is told by: "-", "*" or "+" as typed, or the item's number with what stands behind it ("2.").
    `level` says in how many other lists it stands.
    """

    start: int
    end: int
    mark: str = "-"
    level: int = 0

    @property
    def drawn(self) -> str:
        """Return what is drawn before it: its number, or a dash, which reads well before a line of a dialogue, too."""
        return "\xa0" * 2 * self.level + (f"{self.mark} " if self.mark[:1].isdigit() else "– ")


@dataclass(frozen=True, slots=True)
class Layout:
    """What of a text is set apart by other means than its words, as (start, end) with `end` exclusive, each in order.

    `apart` are headings, code and the like, `quotations` another's words as a block. Items come before those in them.
    """

    apart: tuple[tuple[int, int], ...] = ()
    items: tuple[Item, ...] = ()
    quotations: tuple[tuple[int, int], ...] = ()


PLAIN = Layout()
# Drawn before each line of a quotation.
_BAR = "│ "


@dataclass(frozen=True, eq=False)
class Post:
    """One post, its body as the author typed it, without marks of Markdown; it is the same as one of the same slug.

    `asides` are what of the body is never quoted, in order; `items` are those of its lists, and `quotations` the
    (start, end) of another's words that it sets apart as blocks. `is_english` is said of its language, as a rule
    French; `address` is the link to the post itself, where its file states one. `author` is who wrote it, where that is
    not the blog's author; a translation is of somebody's words, and in fiction nobody speaks in their own name.
    """

    slug: str
    title: str
    body: str
    date: PostDate | None = None
    topics: tuple[str, ...] = ()
    poll: Poll | None = None
    asides: tuple[Aside, ...] = ()
    items: tuple[Item, ...] = ()
    quotations: tuple[tuple[int, int], ...] = ()
    is_english: bool = False
    address: str | None = None
    author: str | None = None
    is_translation: bool = False
    is_fiction: bool = False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Post) and self.slug == other.slug

    def __hash__(self) -> int:
        return hash(self.slug)

    @property
    def is_own(self) -> bool:
        """Say whether the blog's author speaks there in their own name."""
        return not (self.author or self.is_translation or self.is_fiction)

    @cached_property
    def apart(self) -> tuple[tuple[int, int], ...]:
        """Return the (start, end) of the asides."""
        return tuple((aside.start, aside.end) for aside in self.asides)

    @cached_property
    def layout(self) -> Layout:
        """Return what of the body is set apart by other means than its words."""
        return Layout(self.apart, self.items, self.quotations)

    def drawn(self, start: int, end: int, *, whole: tuple[int, int] | None = None) -> str:
        """Return a slice of the body as it is shown: with dashes or numbers before items, a bar before what is quoted.

        They are left out where they tell nothing: before one item, or within one quotation. Where the slice is a piece
        of what is shown, `whole` is that.
        """
        first, last = whole or (start, end)
        marks: dict[int, str] = {}
        shown = [(max(begins, first), min(ends, last)) for begins, ends in self.quotations]
        for begins, ends in shown if (first, last) not in shown else ():
            breaks = (place for place in range(begins, ends) if self.body[place] == "\n")
            marks |= dict.fromkeys([begins, *(place + 1 for place in breaks)], _BAR) if begins < ends else {}
        items = [item for item in self.items if first <= item.start < last]
        if [item.start for item in items] != [first]:
            marks |= {item.start: marks.get(item.start, "") + item.drawn for item in items}
        edges = [start, *sorted(place for place in marks if start < place < end), end]
        return "".join(marks.get(at, "") + self.body[at:to] for at, to in pairwise(edges))

    @cached_property
    def sha(self) -> str:
        """Return the SHA-256 of the body (hexadecimal), by which a stored span proves what it was cut from."""
        return hashlib.sha256(self.body.encode()).hexdigest()


class AuthorIs(StrEnum):
    """Who writes the blog: how its author is spoken of."""

    MAN = "man"
    WOMAN = "woman"
    TEAM = "team"


@dataclass(frozen=True, slots=True)
class Blog:
    """What the blog says of itself; every part may be missing.

    `english` are the names under which topics, and whom the author reports, are spoken of in English.
    """

    title: str | None = None
    author: str | None = None
    address: str | None = None
    author_is: AuthorIs = AuthorIs.MAN
    english: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a post, or a few short ones together: what the index finds. `end` is exclusive."""

    post: Post
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return the slice of the post."""
        return self.post.body[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a post (`end` exclusive) and its number among all sentences of the blog, from 0."""

    number: int
    post: Post
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return the slice of the post."""
        return self.post.body[self.start : self.end]


class Stance(StrEnum):
    """How the author weighs something: a promise, a threat, or both."""

    HOPE = "hope"
    DANGER = "danger"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """What the editor's index says of one sentence (post, start, end). It leads to the sentence and is never shown,
    save for `english`, the editor's translation, and `english_drafted`, a model's, which are shown as such.

    `questions` are those the sentence answers, in everyday words; `synonyms` words for what it is about; `names` the
    people and places it means, `places` only the latter; `speaker` whom the author reports there. `is_verdict` says
    that there the author himself says what he makes of the subject, `is_irony` that he is ironic, funny or biting,
    `is_key` that it is among the few that tell what the post says. `is_drafted` says that the editor has not looked it
    over yet: somebody filled in a request, or a model did.
    """

    post: Post
    start: int
    end: int
    questions: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    speaker: str | None = None
    stance: Stance | None = None
    places: tuple[str, ...] = ()
    is_verdict: bool = False
    is_irony: bool = False
    is_key: bool = False
    english: str | None = None
    english_drafted: str | None = None
    is_drafted: bool = False

    @property
    def decides_speaker(self) -> bool:
        """Say whether the editor decides who speaks in the sentence: whom it names, or else the author."""
        return bool(self.speaker) or (self.is_filled_in and not self.is_drafted)

    @property
    def is_filled_in(self) -> bool:
        """Say whether the editor has written anything that leads to the sentence: not so in a skeleton."""
        said = self.questions or self.synonyms or self.names or self.speaker or self.stance
        return bool(said or self.is_verdict or self.is_irony or self.is_key)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What of a blog's folder could not be read: the slug of the post, if it is one, and a line that says why.

    `may_stay` says that whoever read it before may go on with that version, `stays` that this was done.
    """

    slug: str
    why: str
    may_stay: bool = False
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that a blog brings: what it says of itself, its posts in reading order, its editor's index (may be empty).

    `left_out` is what of its folder could not be read; `until` the day from which its posts are others, though no file
    changes: then one of them is published, or no longer is.
    """

    blog: Blog
    posts: tuple[Post, ...]
    entries: tuple[IndexEntry, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    until: date | None = None
