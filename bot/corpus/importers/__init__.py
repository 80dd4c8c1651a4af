"""Exports of other programs read into a folder of posts: one converter a format, one writer."""

from bot.corpus.importers._export import Converter, ExportedPost, Markup, Status, Unread
from bot.corpus.importers._source import ExportError, Source, SourceFile, open_source

__all__ = [
    "CONVERTERS",
    "Converter",
    "ExportError",
    "ExportedPost",
    "Markup",
    "Source",
    "SourceFile",
    "Status",
    "Unread",
    "open_source",
]

# Asked in this order, which one knows the format of a source: the strictest first, a folder of pages last.
CONVERTERS: tuple[Converter, ...] = ()
