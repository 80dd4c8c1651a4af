"""What a converter makes of an export: one record a post, and what a converter has to be.

A converter knows one format and nothing of FOLDER: it yields what the export holds, published or not, in the words of
the export. What is left out, how a file is called and how HTML becomes Markdown is the writer's business.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.corpus.importers._source import Source
from bot.model import Blog


class Status(StrEnum):
    """For whom an export says that a post is. All but the first keep it from FOLDER, and take it away from there."""

    PUBLISHED = "published"
    DRAFT = "draft"  # also what is scheduled, or waits for a review: not yet published
    PRIVATE = "private"
    PASSWORD = "password"  # noqa: S105 - a status
    MEMBERS = "members"  # also those who pay, and what was sent by mail alone
    TRASHED = "trashed"
    UNKNOWN = "unknown"  # a status that the format does not have: nobody knows for whom it is


class Markup(StrEnum):
    """What a body is written in."""

    HTML = "html"
    LINES = "lines"  # HTML in which the end of a line is a <br>, an empty line a paragraph, as WordPress stores it
    MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True)
class ExportedPost:
    """One post of an export.

    `id` is what the export calls it for ever (a guid, a number with the blog's address, the path of a page): it is how
    a later run knows the post again, whatever its title or address is by then; never empty. `slug` is what its file had
    better be called at first: the last part of its address, else of its id, as it stands there (the writer makes it
    safe). Texts are plain, entities resolved; `title` may be empty. `date` is when it was published, in the blog's own
    time. `body` has its comments and its frame (menus, sidebars) off already; `address` is a whole link or None.
    `hidden` names the marks of which the text was left out of `body`, since they keep it from some readers, `unknown`
    those of which it stands there and nobody knows whether they do: each as often as it stood in the post.
    """

    id: str
    slug: str
    title: str
    body: str
    markup: Markup = Markup.HTML
    date: datetime | None = None
    address: str | None = None
    author: str | None = None
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    status: Status = Status.PUBLISHED
    is_page: bool = False
    hidden: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """Something of an export that should be a post and cannot be read: its name there, and why (the report says so)."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Mended:
    """What had to be mended in a file for it to be read: how many places of each kind."""

    name: str
    places: Mapping[str, int]


class Converter(Protocol):
    """One format. It keeps nothing between calls; `read` is called twice, to check and count first, then to write."""

    @property
    def name(self) -> str:
        """Return what people call the format, for the report: "WordPress (WXR)"."""

    def recognises(self, source: Source) -> bool:
        """Say whether a source is of this format, by its names and the beginnings of its files. Raises nothing."""

    def about(self, source: Source) -> Blog:
        """Return what the source says of the blog itself: title, author, address, as far as it does."""

    def read(self, source: Source) -> Iterator[ExportedPost | Unread | Mended]:
        """Yield all posts in the order of the source, the same at each call, as a stream where the format allows.

        Raises ExportError, saying where (file, line), when the source as a whole cannot be read.
        """
