"""XML read as a stream, safely: no entity of its own, nothing from elsewhere, no depth or text beyond measure.

Entities are declared in a DOCTYPE, which no export has; one that declares anything is refused, so that there is
nothing to expand (https://docs.python.org/3/library/xml.html#xml-security).
"""

from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from bot.corpus.importers._source import ExportError, SourceFile

_MOST_DEPTH = 200
# Of one post; the longest are of a few hundred thousand.
_MOST_TEXT = 1 << 25
# What no XML may hold and blogs do, pasted from elsewhere: nobody sees it, and all behind it would be lost.
_INVISIBLE = bytes(set(range(32)) - set(b"\t\n\r"))


def elements(file: SourceFile, names: Collection[str]) -> Iterator[Element]:
    """Yield each element of some names (without their namespace), whole, outermost ones only; all others are passed by.

    Their tags, and those within, are as ElementTree has them: `{namespace}name`. Raises ExportError with the line for
    XML that is broken, breaks off, or declares entities.
    """
    reader = _Reader(file, names)
    for chunk in file.chunks():
        yield from reader.feed(chunk)
    yield from reader.close()


def local(tag: str) -> str:
    """Return a tag without its namespace."""
    return tag.rpartition("}")[2]


class _Reader:
    """Feeds expat, and builds only the elements that are wanted."""

    def __init__(self, file: SourceFile, names: Collection[str]) -> None:
        self._file, self._names = file, frozenset(names)
        self._builder: TreeBuilder | None = None
        self._depth = self._within = self._length = 0
        self._done: list[Element] = []
        self._is_first = True
        self._invisible = b""
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.EntityDeclHandler = self._entity

    def feed(self, chunk: bytes) -> list[Element]:
        if self._is_first:  # of two bytes a letter, one may be any
            self._is_first, self._invisible = False, b"" if b"\0" in chunk[:4] else _INVISIBLE
            chunk = chunk.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n") if self._invisible else chunk
        return self._parse(chunk.translate(None, self._invisible), is_last=False)

    def close(self) -> list[Element]:
        return self._parse(b"", is_last=True)

    def _parse(self, chunk: bytes, *, is_last: bool) -> list[Element]:
        try:
            self._parser.Parse(chunk, is_last)
        except expat.ExpatError as error:
            raise ExportError(
                f"{self._file.shown}:{error.lineno}: the XML is broken there (column {error.offset + 1}: "
                f"{expat.ErrorString(error.code)}); export the blog again"
            ) from error
        done, self._done = self._done, []
        return done

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _MOST_DEPTH:
            raise self._refused("nests elements too deeply")
        if self._builder is None and name.rpartition(" ")[2] in self._names:
            self._builder, self._within, self._length = TreeBuilder(), self._depth, 0
        if self._builder is not None:
            self._builder.start(_tag(name), {_tag(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        if self._builder is not None:
            self._builder.end(_tag(name))
            if self._depth == self._within:
                self._done.append(self._builder.close())
                self._builder = None
        self._depth -= 1

    def _text(self, text: str) -> None:
        if self._builder is None:
            return
        self._length += len(text)
        if self._length > _MOST_TEXT:
            raise self._refused("holds a text without end")
        self._builder.data(text)

    def _doctype(self, _name: str, _system: str | None, _public: str | None, declares: int) -> None:
        if declares:
            raise self._refused("declares what an export never does (a DOCTYPE of its own)")

    def _entity(self, *_: object) -> None:
        raise self._refused("declares entities, as an export never does")

    def _refused(self, what: str) -> ExportError:
        return ExportError(f"{self._file.shown}:{self._parser.CurrentLineNumber}: the XML {what}; it is not read")


def _tag(name: str) -> str:
    namespace, _, bare = name.rpartition(" ")
    return f"{{{namespace}}}{bare}" if namespace else bare
