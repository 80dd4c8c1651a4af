"""Exports of other programs read into a folder of posts: one converter a format, one writer."""

from bot.corpus.importers._export import Converter, ExportedPost, Markup, Status, Unread
from bot.corpus.importers._feeds import Blogger, Feed
from bot.corpus.importers._ghost import Ghost
from bot.corpus.importers._medium import Medium
from bot.corpus.importers._movable_type import MovableType
from bot.corpus.importers._pages import Pages
from bot.corpus.importers._report import Report
from bot.corpus.importers._source import ExportError, Source, SourceFile, open_source
from bot.corpus.importers._substack import Substack
from bot.corpus.importers._wordpress import WordPress
from bot.corpus.importers._writer import import_posts

__all__ = [
    "CONVERTERS",
    "Converter",
    "ExportError",
    "ExportedPost",
    "Markup",
    "Report",
    "Source",
    "SourceFile",
    "Status",
    "Unread",
    "import_posts",
    "open_source",
]

# Asked in this order, which one knows the format of a source: the strictest first; before those that look into files of
# any name the two whose exports have files that nobody should open; a folder of pages last.
CONVERTERS: tuple[Converter, ...] = (
    WordPress(),
    Blogger(),
    Ghost(),
    Medium(),
    Substack(),
    MovableType(),
    Feed(),
    Pages(),
)
