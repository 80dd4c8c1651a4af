"""XML read as a stream, safely: no entity of its own, nothing from elsewhere, no depth or text beyond measure.

Entities are declared in a DOCTYPE, which no export has; one that declares anything is refused, so that there is
nothing to expand (https://docs.python.org/3/library/xml.html#xml-security).

Programs that export blogs write XML carelessly, and the next export has the same mistakes. They are mended and counted
where only one reading is possible: a `&` or a `<` that begins nothing, an entity of HTML's, a character that no XML may
hold, a prefix that is declared nowhere. Whatever else is broken, or breaks off, is refused.
"""

import codecs
import html
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from html.entities import html5
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from bot.corpus.importers._export import Mended
from bot.corpus.importers._letters import marked
from bot.corpus.importers._source import ExportError, SourceFile

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
# What converters look for by its namespace. Any other prefix that nothing declares is a namespace of its own.
_PREFIXES = {
    "xml": "http://www.w3.org/XML/1998/namespace",
    "atom": ATOM,
    "content": CONTENT,
    "dc": DUBLIN_CORE,
    "wp": "http://wordpress.org/export/1.2/",
}
_MOST_DEPTH = 200
# Of one post; the longest are of a few hundred thousand.
_MOST_TEXT = 1 << 25

_AMPERSAND = "`&` that begins no entity"
_LESS = "`<` that begins no tag"
_ENTITY = "entities that are HTML’s, not XML’s"
_CONTROL = "characters that no XML may hold"
_BYTE = "bytes that are no letter"
_PREFIX = "prefixes that are declared nowhere"
_BEFORE = "what stood before the beginning"

_DECLARED = re.compile(rb"\s*<\?xml[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)")
_DECLARATION = re.compile(r"<\?xml\s")
_ROOT = re.compile(r"<[A-Za-z:]*(?:rss|feed|RDF)\b")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# Within these nothing is a mark but their end.
_ENDS = {"<![CDATA[": "]]>", "<!--": "-->", "<?": "?>"}
_MARK = re.compile(
    r"<!\[CDATA\[|<!--|<\?|<(?![A-Za-z_:/!?\x80-\U0010ffff])|"
    r"&(?:(?P<name>#[0-9]{1,9}|#[xX][0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{0,31});)?"
)
# What may go on as a mark in the next piece.
_OPEN_END = re.compile(r"(?:[<&][^<&>;]{0,36}|\]{1,2}|-{1,2}|\?)\Z")
_LONGEST_MARK = 40
_PREDEFINED = frozenset({"amp", "lt", "gt", "quot", "apos"})

_BREAKS_OFF = frozenset(
    expat.errors.codes[each]
    for each in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
    )
)
_MISMATCH = expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]
# How much is shown of what is broken.
_BEFORE_IT, _BEHIND_IT = 20, 40


def local(tag: str) -> str:
    """Return a tag without its namespace."""
    return tag.rpartition("}")[2]


class Document:
    """One XML file of a source; `mended` counts by kind the places that were mended as far as it was read."""

    def __init__(self, file: SourceFile) -> None:
        self._file = file
        self.mended: Counter[str] = Counter()

    def elements(self, names: Collection[str]) -> Iterator[Element]:
        """Yield each element of some names (without their namespace), whole, outermost only; all others are passed by.

        Their tags, and those within, are as ElementTree has them: `{namespace}name`. Raises ExportError with the line
        for XML that is broken in a way that is not mended, breaks off, or declares entities.
        """
        reader = _Reader(self._file, names, self.mended)
        for piece in _pieces(self._file):
            yield from reader.feed(piece)
        yield from reader.close()

    def report(self) -> Iterator[Mended]:
        """Yield what was mended, if anything was."""
        if places := +self.mended:  # without those of which there is none
            yield Mended(self._file.shown, places)


def _pieces(file: SourceFile) -> Iterator[str]:
    """Yield what a file holds as text; a byte that is no letter is a surrogate."""
    decoder: codecs.IncrementalDecoder | None = None
    try:
        for chunk in file.chunks():
            if decoder is None:
                decoder = codecs.getincrementaldecoder(_encoding(chunk))("surrogateescape")
            yield decoder.decode(chunk)
        if decoder is not None:
            yield decoder.decode(b"", final=True)
    except (LookupError, UnicodeError) as error:
        raise ExportError(f"{file.shown} is not written in the letters that its first line states: {error}") from error


def _encoding(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if b"\0" in head[:2]:
        return "utf-16-be" if head[0] == 0 else "utf-16-le"
    stated = _DECLARED.match(head)
    name = codecs.lookup(stated[1].decode()).name if stated else "utf-8"
    "x".encode(name)  # raises LookupError for codecs that are of no text
    if name in {"iso8859-1", "ascii"}:  # as browsers have it: programs call Windows-1252 so
        return "cp1252"
    return "utf-8-sig" if name.startswith(("utf-8", "utf-16")) else name


class _Mender:
    """Makes XML of what is nearly that, piece by piece; the number of lines stays."""

    def __init__(self, counts: Counter[str]) -> None:
        self._counts = counts
        self._until = self._left = ""

    def feed(self, piece: str, *, is_last: bool) -> str:
        """Return as much of the text as can be told by now."""
        text, self._left = self._left + self._allowed(piece), ""
        if not is_last and (open_end := _OPEN_END.search(text, max(len(text) - _LONGEST_MARK, 0))):
            text, self._left = text[: open_end.start()], open_end[0]
        done: list[str] = []
        place = 0
        while place < len(text):
            if self._until:
                end = text.find(self._until, place)
                behind = len(text) if end < 0 else end + len(self._until)
                done.append(text[place:behind])
                self._until = self._until if end < 0 else ""
                place = behind
                continue
            mark = _MARK.search(text, place)
            if mark is None:
                done.append(text[place:])
                break
            done += (text[place : mark.start()], self._mended(mark))
            place = mark.end()
        return "".join(done)

    def _allowed(self, piece: str) -> str:
        bare, removed = _FORBIDDEN.subn("", piece)
        text, lost = marked(bare)
        self._count(_CONTROL, removed)
        self._count(_BYTE, lost)
        return text

    def _mended(self, mark: re.Match[str]) -> str:
        if mark[0] in _ENDS:
            self._until = _ENDS[mark[0]]
            return mark[0]
        if mark[0] == "<":
            self._count(_LESS)
            return "&lt;"
        return self._reference(mark["name"])

    def _reference(self, name: str | None) -> str:
        if name in _PREDEFINED:
            return f"&{name};"
        if name is not None and name.startswith("#"):
            return self._character(name[1:])
        if name is not None and (meant := html5.get(f"{name};")):
            self._count(_ENTITY)
            return html.escape(meant)
        self._count(_AMPERSAND)
        return "&amp;" if name is None else f"&amp;{name};"

    def _character(self, stated: str) -> str:
        code = int(stated[1:], 16) if stated[0] in "xX" else int(stated)
        if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF or _FORBIDDEN.match(chr(code)):
            self._count(_CONTROL)
            return ""
        return f"&#{code};"

    def _count(self, kind: str, number: int = 1) -> None:
        if number:
            self._counts[kind] += number


class _Reader:
    """Feeds expat, and builds only the elements that are wanted."""

    def __init__(self, file: SourceFile, names: Collection[str], mended: Counter[str]) -> None:
        self._file, self._names, self._counts = file, frozenset(names), mended
        self._mender = _Mender(mended)
        self._builder: TreeBuilder | None = None
        self._open: list[str] = []
        self._scopes: list[Mapping[str, str]] = [{}]
        self._within = self._length = self._lines = self._fed = 0
        self._last = b""
        self._done: list[Element] = []
        self._is_begun = False
        # Prefixes are looked up here: the parser refuses those that nothing declares.
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.EntityDeclHandler = self._entity

    def feed(self, piece: str) -> list[Element]:
        piece = piece if self._is_begun else self._from_beginning(piece)
        return self._parse(self._mender.feed(piece, is_last=False), is_last=False)

    def close(self) -> list[Element]:
        return self._parse(self._mender.feed("", is_last=True), is_last=True)

    def _from_beginning(self, piece: str) -> str:
        """Return the first piece without blank lines, or a program's warnings, before the beginning."""
        self._is_begun = bool(piece.strip())
        declaration = _DECLARATION.search(piece)
        begin = declaration.start() if declaration and not _ROOT.search(piece, 0, declaration.start()) else 0
        if piece[:begin].strip():
            self._counts[_BEFORE] += 1
        begin = begin or len(piece) - len(piece.lstrip())
        self._lines += piece.count("\n", 0, begin)
        return piece[begin:]

    def _parse(self, text: str, *, is_last: bool) -> list[Element]:
        content = text.encode()
        self._last = content or self._last
        self._fed += len(content)
        try:
            self._parser.Parse(content, is_last)
        except expat.ExpatError as error:
            raise self._broken(error) from error
        done, self._done = self._done, []
        return done

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        is_root = not self._open
        self._open.append(name)
        self._scopes.append(self._scope(name, attributes) if attributes or is_root else self._scopes[-1])
        stated = {key: value for key, value in attributes.items() if key[:5] != "xmlns"} if attributes else {}
        self._counts[_PREFIX] += sum(self._is_undeclared(each) for each in (name, *stated) if ":" in each)
        if len(self._open) > _MOST_DEPTH:
            raise self._refused("nests elements too deeply")
        if self._builder is None and name.rpartition(":")[2] in self._names:
            self._builder, self._within, self._length = TreeBuilder(), len(self._open), 0
        if self._builder is not None:
            named = {self._tag(key) if ":" in key else key: value for key, value in stated.items()}
            self._builder.start(self._tag(name), named)

    def _end(self, name: str) -> None:
        if self._builder is not None:
            self._builder.end(self._tag(name))
            if len(self._open) == self._within:
                self._done.append(self._builder.close())
                self._builder = None
        self._open.pop()
        self._scopes.pop()

    def _tag(self, name: str) -> str:
        prefix, _, bare = name.rpartition(":")
        known = _PREFIXES.get(prefix, f"undeclared:{prefix}") if prefix else ""
        namespace = self._scopes[-1].get(prefix, known)
        return f"{{{namespace}}}{bare}" if namespace else bare

    def _scope(self, name: str, attributes: dict[str, str]) -> Mapping[str, str]:
        """Return which prefix stands for which namespace within an element; a `feed` is of Atom."""
        declared = {key[6:]: value for key, value in attributes.items() if key[:5] == "xmlns" and key[5:6] in {"", ":"}}
        if len(self._open) == 1 and name == "feed" and "" not in declared:
            declared[""] = ATOM
            self._counts[_PREFIX] += 1
        return {**self._scopes[-1], **declared} if declared else self._scopes[-1]

    def _is_undeclared(self, name: str) -> bool:
        prefix = name.rpartition(":")[0]
        return prefix not in self._scopes[-1] and prefix != "xml"

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
        line = self._parser.CurrentLineNumber + self._lines
        return ExportError(f"{self._file.shown}:{line}: the XML {what}; it is not read")

    def _broken(self, error: expat.ExpatError) -> ExportError:
        """Return what is wrong in which line, and what to do about it."""
        where = f"{self._file.shown}:{error.lineno + self._lines}"
        if error.code in _BREAKS_OFF:
            opened = f" within <{self._open[-1]}>" if self._open else ""
            return ExportError(f"{where}: the XML breaks off there{opened}: download it, or export the blog, once more")
        place = max(self._parser.ErrorByteIndex - (self._fed - len(self._last)), 0)
        shown = self._last[max(place - _BEFORE_IT, 0) : place + _BEHIND_IT].decode(errors="ignore")
        what = expat.ErrorString(error.code)
        if error.code == _MISMATCH and self._open:
            what = f"<{self._open[-1]}> is open there, and another tag is closed"
        elif self._last[: place + 1].endswith(b"]]>"):
            what = "a `]]>` within a text ends it there"
        return ExportError(
            f"{where}: the XML is broken there, at “{' '.join(shown.split())}”: {what}; correct or remove that in a "
            "text editor, save the file as UTF-8, and run the same command, or do so in the post and export again"
        )
