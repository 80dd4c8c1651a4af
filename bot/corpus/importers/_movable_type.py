"""Movable Type's export, a text file that TypePad, Hatena and others write as well: `KEY: value` lines, then texts.

Entries end with a line of eight dashes, their parts with one of five. Read entry by entry.
https://movabletype.org/documentation/appendices/import-export-format.html
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from bot.corpus._encoding import UTF_8, encoding_of
from bot.corpus.importers._export import ExportedPost, Markup, Status, Unread
from bot.corpus.importers._letters import decoded, unless_damaged
from bot.corpus.importers._source import ExportError, Source, SourceFile
from bot.model import Blog

_KNOWN = re.compile(
    rb"^(?:AUTHOR|TITLE|BASENAME|STATUS|DATE|CONVERT BREAKS|ALLOW COMMENTS|ALLOW PINGS|PRIMARY CATEGORY|UNIQUE URL): ?",
    re.MULTILINE,
)
_END, _PART = b"--------", "-----"
_HEADING = re.compile(r"(?P<name>BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):[ \t]*")
_KEY = re.compile(r"(?P<key>[A-Z][A-Z ]*):[ \t]*(?P<value>.*)")
_LONGEST = 1 << 25
_STATUS = {
    "publish": Status.PUBLISHED,
    "published": Status.PUBLISHED,
    "draft": Status.DRAFT,
    "review": Status.DRAFT,
    "future": Status.DRAFT,
    "scheduled": Status.DRAFT,
    "unpublish": Status.DRAFT,
    "unpublished": Status.DRAFT,
    "junk": Status.TRASHED,
    "spam": Status.TRASHED,
}
_DATES = ("%m/%d/%Y %I:%M:%S %p", "%m/%d/%Y %H:%M:%S", "%m/%d/%Y %H:%M")
_TAG = re.compile(r'"(?P<quoted>[^"]*)"|(?P<bare>[^",]+)')


@dataclass(slots=True)
class _Entry:
    """What stands above the first line of five dashes, each key with all its values, and the texts below."""

    stated: dict[str, list[str]] = field(default_factory=dict)
    texts: dict[str, list[str]] = field(default_factory=dict)

    def first(self, key: str) -> str:
        return next(iter(self.stated.get(key, ())), "")

    def text(self, name: str) -> str:
        return "\n".join(self.texts.get(name, ())).strip("\n")


class MovableType:
    """The converter of that format."""

    name = "Movable Type, TypePad"

    def recognises(self, source: Source) -> bool:
        """Say whether a file of the source begins with an entry."""
        return any(True for _ in _files(source))

    def about(self, source: Source) -> Blog:  # noqa: ARG002 - the format says nothing of it
        """Return nothing: the format is of entries alone."""
        return Blog()

    def read(self, source: Source) -> Iterator[ExportedPost | Unread]:
        """Yield all entries; one whose letters cannot be told is left unread."""
        for file in _files(source):
            for content in _entries(file):
                try:
                    text = content.decode(encoding_of(content))
                except UnicodeDecodeError:
                    text = decoded(content, UTF_8)
                yield unless_damaged(_post(_parsed(text)))


def _files(source: Source) -> Iterator[SourceFile]:
    return (file for file in source.files if _is_export(file))


def _is_export(file: SourceFile) -> bool:
    head = file.head().removeprefix(b"\xef\xbb\xbf").lstrip()
    return _KNOWN.match(head) is not None and len(set(_KNOWN.findall(head))) > 2


def _entries(file: SourceFile) -> Iterator[bytes]:
    """Yield what stands between lines of eight dashes."""
    lines: list[bytes] = []
    size = 0
    for line in file.lines(_LONGEST):
        if line.rstrip() == _END:
            yield b"".join(lines)
            lines, size = [], 0
            continue
        lines.append(line)
        size += len(line)
        if size >= _LONGEST:
            raise ExportError(f"{file.shown} holds an entry without end: no line of {_END.decode()} comes behind it")
    if any(line.strip(b"- \t\r\n") for line in lines):
        yield b"".join(lines)


def _parsed(text: str) -> _Entry:
    entry = _Entry()
    part = ""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines):
        bare = line.rstrip()
        if bare == _PART and (not part or _is_mark(lines, number)):
            part = _PART
        elif part == _PART and (heading := _HEADING.fullmatch(bare)):
            part = heading["name"]
        elif not part and (key := _KEY.fullmatch(bare)):
            entry.stated.setdefault(key["key"], []).append(key["value"])
        elif part:
            entry.texts.setdefault(part, []).append(line)
    return entry


def _is_mark(lines: Sequence[str], number: int) -> bool:
    """Say whether a line of five dashes ends a part: a text may have one as well."""
    following = next((line.rstrip() for line in lines[number + 1 :] if line.strip()), "")
    return not following or _HEADING.fullmatch(following) is not None


def _post(entry: _Entry) -> ExportedPost:
    address, basename, date = entry.first("UNIQUE URL"), entry.first("BASENAME"), entry.first("DATE")
    categories = [*entry.stated.get("PRIMARY CATEGORY", ()), *entry.stated.get("CATEGORY", ())]
    tags = [tag for line in entry.stated.get("TAGS", ()) for tag in _TAG.finditer(line)]
    name = address or basename or date or entry.first("TITLE")
    return ExportedPost(
        id=f"{name} " + ("" if address or basename else entry.first("AUTHOR")),
        slug=basename.rpartition("/")[2] or urlsplit(address).path.rpartition("/")[2] or entry.first("TITLE"),
        title=entry.first("TITLE"),
        body="\n\n".join(filter(None, (entry.text("BODY"), entry.text("EXTENDED BODY")))),
        markup=_markup(entry.first("CONVERT BREAKS").casefold()),
        date=_date(date),
        address=address or None,
        author=entry.first("AUTHOR") or None,
        categories=tuple(dict.fromkeys(filter(None, categories))),
        tags=tuple((tag["quoted"] or tag["bare"] or "").strip() for tag in tags),
        status=_STATUS.get(entry.first("STATUS").casefold(), Status.UNKNOWN),
    )


def _markup(convert_breaks: str) -> Markup:
    if convert_breaks.startswith("markdown"):
        return Markup.MARKDOWN
    return Markup.HTML if convert_breaks in {"0", "wysiwyg", "richtext", "none"} else Markup.LINES


def _date(stated: str) -> datetime | None:
    for form in _DATES:
        try:
            return datetime.strptime(stated.strip(), form)
        except ValueError:
            continue
    return None
