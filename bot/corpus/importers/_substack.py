"""Substack's export (Settings → Exports → New export): `posts.csv`, and each post's text in `posts/NUMBER.slug.html`.

All other tables hold readers' addresses, and what each of them opened: none of these files is opened. What is for those
who subscribe, or pay, stands in the same texts as what is for everybody, behind a mark or within a block of its own.
The export does not say at which address the blog is; what leads from a post to itself does: its pictures and buttons.
"""

import csv
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from io import StringIO
from pathlib import PurePosixPath
from typing import Any

from bot.corpus._encoding import encoding_of
from bot.corpus.importers._export import ExportedPost, Status, Unread
from bot.corpus.importers._source import ExportError, Source, SourceFile
from bot.corpus.importers._tree import PageError, check_letters, drop, keep_pull_quotes, parsed_page, with_subtitle
from bot.model import Blog

_TABLE = "posts.csv"
_COLUMNS = ("post_id", "is_published", "type", "audience")
# Tables with readers' addresses; a part of an export is known by them, and by how its texts are called.
_READERS = re.compile(r"email_list.*\.csv|\d+(?:\.[\w%-]+)?\.(?:delivers|opens|clicks)\.csv", re.IGNORECASE)
_TEXT = re.compile(r"(?P<number>\d+)(?:\.(?P<slug>[^/]*))?\.html?", re.IGNORECASE)
_ALONE = re.compile(r"\d{5,}\.[\w%-]+\.html?", re.IGNORECASE)
_ID = re.compile(r"(?P<number>\d+)(?:\.(?P<slug>.*))?")
# Excel, in French, has words of its own for it.
_IS_PUBLISHED = {"true": True, "vrai": True, "false": False, "faux": False, "": False}
_AUDIENCE = {
    "everyone": Status.PUBLISHED,
    "only_free": Status.MEMBERS,
    "only_paid": Status.MEMBERS,
    "founding": Status.MEMBERS,
}
_POSTS = frozenset({"newsletter", "podcast"})
# What is behind one of these is for those who pay.
_WALL = re.compile(r"paywall", re.IGNORECASE)
# Part of a post for some readers; what is shown to those who did not subscribe is for everybody.
_FOR_SOME, _EVERYBODY = "data-dynamic-audiences", "non_sub"
# What is no text of the post: forms, buttons, players, posts and notes of others, marks of footnotes, labels.
_BESIDE = re.compile(
    r"button-wrapper|subscribe-.*|share-.*|hide-text|community-.*|directMessage|comment|tweet|instagram|github-gist|"
    r"bluesky.*|footnote-(?:anchor|number)|.*-wrap(?:-.*)?|(?:.*-)?embed(?:ded)?(?:-.*)?"
)
# Whose words stand in their data alone, under this key.
_IN_DATA = {"mention-wrap": "name", "cashtag-wrap": "symbol"}

_Row = dict[str, str]
# Files of texts, by the numbers of posts and by slugs: a post may have those of its drafts as well.
_Texts = dict[str, dict[str, SourceFile]]


class Substack:
    """The converter of that format."""

    name = "Substack"

    def recognises(self, source: Source) -> bool:
        """Say whether the source has such a table of posts, or files that are called as in such an export."""
        names = [PurePosixPath(file.name).name for file in source.files]
        if any(map(_READERS.fullmatch, names)) or any(True for _ in _tables(source)):
            return True
        pages = [name for name in names if name.casefold().endswith((".html", ".htm"))]
        return bool(pages) and all(map(_ALONE.fullmatch, pages))

    def about(self, source: Source) -> Blog:
        """Return the blog's address, where its posts tell it."""
        return Blog(address=_blog(_texts(source)))

    def read(self, source: Source) -> Iterator[ExportedPost | Unread]:
        """Yield the posts of the table, then texts that it does not name; raises ExportError where it is missing."""
        tables, texts = list(_tables(source)), _texts(source)
        if not tables:
            raise ExportError(
                f"{source.name} is a part of Substack's export without its {_TABLE}, which alone says what "
                "is published: name the zip itself, or the whole folder"
            )
        blog = _blog(texts)
        told: set[str] = set()
        for row in (row for table in tables for row in _rows(table)):
            found = _ID.fullmatch(row["post_id"])
            if found is None:
                yield Unread(row["title"] or row["post_id"], f"its line in {_TABLE} is damaged")
                continue
            told.add(found["number"])
            yield _post(row, found["number"], found["slug"] or "", texts, blog)
        for number in sorted(texts.keys() - told):
            for file in texts[number].values():
                yield Unread(file.name, f"{_TABLE} does not say whether it is published")


def _tables(source: Source) -> Iterator[SourceFile]:
    for file in source.files:
        if PurePosixPath(file.name).name.casefold() == _TABLE:
            first = file.head().replace(b"\0", b"").partition(b"\n")[0]
            if b"post_id" in first and b"is_published" in first:
                yield file


def _texts(source: Source) -> _Texts:
    texts: _Texts = {}
    for file in source.files:
        if found := _TEXT.fullmatch(PurePosixPath(file.name).name):
            texts.setdefault(found["number"], {})[found["slug"] or ""] = file
    return texts


def _rows(table: SourceFile) -> Iterator[_Row]:
    """Yield the lines of a table, each value by its column; one that has more values than columns has no number."""
    content = table.read()
    try:
        text = content.decode(encoding_of(content))
    except UnicodeDecodeError as error:
        raise ExportError(f"{table.shown} is not UTF-8 text (byte {error.start}): export the blog again") from error
    separator = max(",;\t", key=text.partition("\n")[0].count)  # Excel has its own, by country
    lines = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        columns = [name.strip().casefold() for name in next(lines, [])]
        if missing := [name for name in _COLUMNS if name not in columns]:
            raise ExportError(
                f"{table.shown} has no column “{missing[0]}”: without it nobody knows what is for everybody"
            )
        for values in lines:
            row = dict.fromkeys((*_COLUMNS, "title", "subtitle", "post_date"), "")
            row |= {name: value.strip() for name, value in zip(columns, values, strict=False)}
            if len(values) > len(columns):
                row["post_id"] = ""
            if any(values):
                yield row
    except csv.Error as error:
        raise ExportError(f"{table.shown}:{lines.line_num}: the table is broken there: {error}") from error


def _post(row: _Row, number: str, slug: str, texts: _Texts, blog: str | None) -> ExportedPost | Unread:
    kind, title, subtitle = row["type"].casefold(), _plain(row["title"]), _plain(row["subtitle"])
    if kind not in {*_POSTS, "page"}:
        return Unread(title or row["post_id"], f"of the type “{kind}”, neither post nor page")
    status = _status(row)
    slugs = texts.get(number, {})
    slug = slug if slug in slugs or len(slugs) != 1 else next(iter(slugs))
    body, site = "", blog
    if status is Status.PUBLISHED:
        if slug not in slugs:
            return Unread(title or row["post_id"], "its text is not in the export: export the blog again")
        content = slugs[slug].read()
        try:
            body, site = _body(content, subtitle if title else ""), _site(content, number, slug) or blog
        except PageError as error:
            return Unread(title or row["post_id"], str(error))
    return ExportedPost(
        id=f"substack:{number}",
        slug=slug or title or number,
        title=title,
        body=body,
        date=_date(row["post_date"]),
        address=f"{site}/p/{slug}" if site and slug else None,
        status=status,
        is_page=kind == "page",
    )


def _plain(text: str) -> str:
    return " ".join(unescape(text).split())


def _status(row: _Row) -> Status:
    is_published = _IS_PUBLISHED.get(row["is_published"].casefold())
    if is_published is None:
        return Status.UNKNOWN
    return _AUDIENCE.get(row["audience"].casefold(), Status.UNKNOWN) if is_published else Status.DRAFT


def _date(stated: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(stated)
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else found


def _site(content: bytes, number: str, slug: str) -> str | None:
    """Return where a blog is by what leads from a post to itself: its slug as a page, its number with a picture."""
    own = "|".join([f"i/{number}", *([f"p/{re.escape(slug)}"] if slug else [])])
    found = re.search(rf"https?://[\w.-]+(?=/(?:{own})(?![\w-]))".encode(), content)
    return found[0].decode() if found else None


def _blog(texts: _Texts) -> str | None:
    """Return where a blog is, if all its posts that lead to themselves agree."""
    files = ((number, slug, file) for number, slugs in texts.items() for slug, file in slugs.items())
    found = {_site(file.read(), number, slug) for number, slug, file in files} - {None}
    return found.pop() if len(found) == 1 else None


def _body(content: bytes, subtitle: str) -> str:
    """Return a text below its subtitle, without what is for some readers only, or is none of the post's text."""
    text = parsed_page(content).body
    check_letters(text, content)
    elements = [each for each in text.iter() if isinstance(each.tag, str)]
    wall = next(
        (each for each in elements if _WALL.search(f"{each.get('class')} {each.get('data-component-name')}")), None
    )
    if wall is not None:
        _cut(wall)
    for each in elements:
        some = each.get(_FOR_SOME)
        if some is not None and _EVERYBODY not in some.replace(" ", "").split(","):
            drop(each)
    for each in elements:
        if key := next((_IN_DATA[name] for name in each.classes if name in _IN_DATA), None):
            _say(each, key)
        elif any(map(_BESIDE.fullmatch, each.classes)):
            drop(each)
    for each in text.find_class("preformatted-block"):
        for verse in each.iter("pre"):
            verse.set("class", "verse")
    keep_pull_quotes(text, "pullquote")
    return with_subtitle(text, subtitle)


def _cut(wall: Any) -> None:
    """Take out an element with all that comes behind it."""
    for each in (wall, *wall.iterancestors()):
        if each.tag == "body":
            break
        each.tail = None
        for behind in list(each.itersiblings()):
            each.getparent().remove(behind)
    drop(wall)


def _say(element: Any, key: str) -> None:
    """Put into an element what its data say: a browser gets it from there."""
    try:
        said = json.loads(element.get("data-attrs") or "{}").get(key)
    except (ValueError, AttributeError, RecursionError):
        return
    if isinstance(said, str) and not element.text_content().strip():
        element.text = said
